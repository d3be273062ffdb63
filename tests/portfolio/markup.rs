//! What stands on a page and in a file, taken apart as plainly as can be.

use std::collections::BTreeMap;

/// One row of the list: its link, and what each named column says.
pub(super) struct Row {
    pub(super) title: String,
    pub(super) address: String,
    /// The texts of each cell: what stands first, what stands under it.
    pub(super) cells: BTreeMap<String, Vec<String>>,
}

/// An attribute or a text as a reader gets it.
pub(super) fn plain(text: &str) -> String {
    let marks = [
        ("&#x2f;", "/"),
        ("&#x3d;", "="),
        ("&#x27;", "'"),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    marks.iter().fold(text.to_owned(), |text, (mark, char)| text.replace(mark, char))
}

/// The words between tags.
pub(super) fn text(html: &str) -> String {
    let mut words = String::new();
    for (place, part) in html.split('<').enumerate() {
        let part = if place == 0 { part } else { part.split_once('>').map_or("", |(_, t)| t) };
        words.push_str(part);
    }
    plain(words.split_once('>').map_or(words.as_str(), |(_, rest)| rest)).trim().to_owned()
}

/// Every link with its words.
pub(super) fn links(html: &str) -> Vec<(String, String)> {
    let anchors = html.split("<a ").skip(1).filter_map(|rest| {
        let (anchor, _) = rest.split_once("</a>")?;
        let to = anchor.split("href=\"").nth(1)?.split('"').next()?;
        Some((plain(to), text(&format!("<a {anchor}"))))
    });
    anchors.collect()
}

/// The rows of the list.
pub(super) fn rows(body: &str) -> Vec<Row> {
    let Some(table) = body.split("<table class=\"table stack").nth(1) else { return Vec::new() };
    let table = table.split("</table>").next().unwrap();
    table.split("<tr role=\"row\"><th scope=\"row\"").skip(1).map(row).collect()
}

fn row(html: &str) -> Row {
    let (address, title) = links(html).remove(0);
    let cells = html.split("<td ").skip(1).filter_map(|cell| {
        let cell = cell.split("</td>").next()?;
        let column = plain(cell.split("data-label=\"").nth(1)?.split('"').next()?);
        let said: Vec<String> = pieces(cell);
        (!said.is_empty()).then_some((column, said))
    });
    Row { title, address, cells: cells.collect() }
}

/// The texts of a cell, dates as machines read them, numbers without their words.
fn pieces(cell: &str) -> Vec<String> {
    let mut said = Vec::new();
    for part in cell.split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        if let Some(date) = tag.split("datetime=\"").nth(1) {
            said.push(date.split('"').next().unwrap().to_owned());
        } else if !tag.starts_with("path") && !words.trim().is_empty() {
            said.push(plain(words.trim()));
        }
    }
    // Grouped digits are one number, and words before a date say nothing more.
    let number = |text: &String| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if digits.is_empty() || text.contains('-') { text.clone() } else { digits }
    };
    let dates = said.iter().any(|text| text.starts_with("20"));
    let said = said.iter().filter(|text| !["siden", "sidan", "since"].contains(&text.as_str()));
    let said = said.filter(|text| !["–", "…", "?"].contains(&text.as_str()));
    let said: Vec<String> = said.filter(|text| !(dates && text.is_empty())).map(number).collect();
    let leads = ["leder: ", "leiar: ", "lead: "];
    said.into_iter()
        .map(|text| leads.iter().fold(text, |text, lead| text.replacen(lead, "", 1)))
        .collect()
}

/// A file's head and lines.
pub(super) fn csv(file: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut lines, mut line, mut cell, mut quoted) =
        (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = file.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ';' if !quoted => line.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            char => cell.push(char),
        }
    }
    assert!(cell.is_empty() && line.is_empty() && !quoted, "a file ends with its last line");
    let head = lines.remove(0);
    (head, lines)
}
