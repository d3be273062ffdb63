//! The portfolio as a leader and a line manager use it: what is seen is what the file holds, a selection is
//! opened again, a unit's page, and ten questions that are two links away.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

mod counted;
mod markup;
mod questions;

use std::path::PathBuf;

use serde_json::Value;
use testkit::app::{Answer, Client};

use crate::demo::Served;
use crate::forms::{hidden, location};
use markup::{csv, links, rows};

/// The demonstration, served.
struct Fjordvik {
    _above: tempfile::TempDir,
    folder: PathBuf,
    served: Served,
}

impl Fjordvik {
    fn served() -> Self {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("demo");
        let served = Served::start(&folder, &["--port", "0"]);
        Self { _above: above, folder, served }
    }

    /// Somebody who chose who to be, on the page where they begin.
    fn persona(&self, name: &str) -> (Client, String) {
        let client = Client::new();
        let person = self.served.persona(name);
        let chosen = client.post(&self.url("/fjordvik/personas"), &[("person", &*person)]);
        assert_eq!(chosen.status, 303, "{}", chosen.body);
        client.take(&chosen.headers);
        (client, location(&chosen).to_owned())
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.served.address.trim_end_matches('/'))
    }

    #[track_caller]
    fn page(&self, client: &Client, path: &str) -> Answer {
        let answer = client.page(&self.url(path));
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer
    }

    fn json(&self, path: &str) -> Vec<Value> {
        self.served.json(path.trim_start_matches('/')).as_array().unwrap().clone()
    }
}

/// Every row of a list, page after page.
fn all_rows(fjordvik: &Fjordvik, client: &Client, path: &str) -> Vec<markup::Row> {
    let mut all = Vec::new();
    let mut next = Some(path.to_owned());
    while let Some(path) = next {
        let body = fjordvik.page(client, &path).body;
        all.extend(rows(&body));
        next = body.split("rel=\"next\"").next().filter(|_| body.contains("rel=\"next\"")).map(
            |before| {
                let href = before.rsplit("href=\"").next().unwrap();
                markup::plain(href.split('"').next().unwrap()).split('#').next().unwrap().to_owned()
            },
        );
    }
    all
}

/// What the file says in a column of its own.
fn is_long(word: &str) -> bool {
    word.ends_with("de fleste") || word.ends_with("dei fleste") || word == "longer than most"
}

#[test]
fn the_file_has_the_rows_order_columns_and_words_of_the_page() {
    let fjordvik = Fjordvik::served();
    let guest = Client::new();
    let queries = [
        "?language=nb",
        "?waits=decision&sort=waits&language=da",
        "?useful=not-measured&useful=too-few&sort=unit&language=nn",
        "?state=in_operation&utilised=confirmed&sort=since&language=en",
        "?lead=anne&sort=last&language=nb",
        "?long=1&language=nb",
        "?effective_on=2025-01-01&phase=explore&language=en",
        "?text=zzzz&language=nb",
    ];
    for query in queries {
        let shown = all_rows(&fjordvik, &guest, &format!("/fjordvik/portfolio{query}"));
        let file = guest.page(&fjordvik.url(&format!("/fjordvik/portfolio.csv{query}")));
        assert!(file.body.starts_with('\u{feff}'), "{query}: a mark for spreadsheets");
        let disposition = file.headers["content-disposition"].to_str().unwrap();
        assert!(disposition.starts_with("attachment; filename=\"fjordvik-20"), "{disposition}");
        let (head, lines) = csv(&file.body);
        assert_eq!(lines.len(), shown.len(), "{query}");
        assert_eq!(query.contains("zzzz"), shown.is_empty(), "{query} narrows to something");
        for (row, line) in shown.iter().zip(&lines) {
            assert_eq!(row.title, line[0], "{query}");
            let address = line.last().unwrap();
            assert!(address.ends_with(&row.address), "{query}: {address} and {}", row.address);
            assert!(head.len() == line.len(), "{query}: {line:?}");
            let there: Vec<_> = line.iter().filter(|cell| !cell.is_empty()).collect();
            for (column, cell) in head.iter().zip(line).filter(|(_, cell)| !cell.is_empty()) {
                let Some(seen) = row.cells.get(column) else { continue };
                assert!(seen.contains(cell), "{query}: {column}: {seen:?} and {cell:?}");
            }
            for (column, seen) in &row.cells {
                for word in seen {
                    let known = there.contains(&word) || is_long(word);
                    assert!(known, "{query}: {column} says {word:?}, and {line:?} does not");
                }
            }
        }
    }
}

#[test]
fn a_name_that_somebody_wrote_never_becomes_a_formula_of_a_spreadsheet() {
    let fjordvik = Fjordvik::served();
    let (magnus, _) = fjordvik.persona("Magnus Fjelde");
    let register = fjordvik.url("/fjordvik/register");
    let title = "=HYPERLINK(\"http://example.org\";\"se her\")";
    let challenge = [
        ("question", "concerns"),
        ("title", title),
        ("challenge", "Det er bråk."),
        ("concerns", "60 elever"),
    ];
    assert_eq!(magnus.post(&register, &challenge).status, 303);
    let file = magnus.page(&fjordvik.url("/fjordvik/portfolio.csv?text=HYPERLINK")).body;
    let (_, lines) = csv(&file);
    assert_eq!(lines[0][0], format!("'{title}"));
}

#[test]
fn titles_stand_in_the_order_of_the_language_on_the_page_and_in_the_file() {
    let fjordvik = Fjordvik::served();
    let (magnus, _) = fjordvik.persona("Magnus Fjelde");
    for title in ["Aahus", "Ås", "Zoo", "Ørret", "Ærlig", "Asfalt"] {
        let challenge = [
            ("question", "concerns"),
            ("title", &*format!("{title} sortering")),
            ("challenge", "Rekkefølge."),
            ("concerns", "Alle"),
        ];
        let sent = magnus.post(&fjordvik.url("/fjordvik/register"), &challenge);
        assert_eq!(sent.status, 303, "{}", sent.body);
    }
    let titles = |language: &str| {
        let query = format!("?text=sortering&language={language}");
        let body = fjordvik.page(&magnus, &format!("/fjordvik/portfolio{query}")).body;
        let file = magnus.page(&fjordvik.url(&format!("/fjordvik/portfolio.csv{query}"))).body;
        let shown: Vec<_> = rows(&body).into_iter().map(|row| row.title).collect();
        let listed: Vec<_> = csv(&file).1.into_iter().map(|line| line[0].clone()).collect();
        assert_eq!(shown, listed, "{language}");
        shown.into_iter().map(|title| title.replace(" sortering", "")).collect::<Vec<_>>()
    };
    for language in ["nb", "nn", "da"] {
        let order = ["Asfalt", "Zoo", "Ærlig", "Ørret", "Aahus", "Ås"];
        assert_eq!(titles(language), order, "{language}: aa is å there");
    }
    assert_eq!(titles("en"), ["Aahus", "Ærlig", "Ås", "Asfalt", "Ørret", "Zoo"]);
}

#[test]
fn each_choice_says_how_many_it_leaves_and_leaves_as_many() {
    let fjordvik = Fjordvik::served();
    let guest = Client::new();
    for before in ["", "&state=active", "&waits=decision&useful=confirmed"] {
        let body = fjordvik.page(&guest, &format!("/fjordvik/portfolio?language=en{before}")).body;
        let mut choices = 0;
        for field in ["phase", "state", "unit", "waits", "useful", "utilised", "new"] {
            let Some(select) = body.split(&format!("name=\"{field}\"><option")).nth(1) else {
                continue;
            };
            let select = select.split("</select>").next().unwrap();
            for option in select.split("<option value=\"").skip(1) {
                let value = option.split('"').next().unwrap();
                let words = option.split('>').nth(1).unwrap().split('<').next().unwrap();
                let count: usize =
                    words.rsplit('(').next().unwrap().trim_end_matches(')').parse().unwrap();
                let query = format!("?{field}={value}{}", before.replacen(field, "other", 1));
                let left = fjordvik.json(&format!("/fjordvik/portfolio.json{query}")).len();
                assert_eq!(count, left, "{before} and then {field}={value}: {words}");
                choices += 1;
            }
        }
        assert!(choices > 10, "{before}: {choices}");
    }
}

#[test]
fn a_selection_is_saved_opened_again_renamed_shared_by_a_leader_and_removed() {
    let fjordvik = Fjordvik::served();
    let (leader, _) = fjordvik.persona("Ragnhild Tveito");
    let (employee, _) = fjordvik.persona("Magnus Fjelde");
    let asked = "/fjordvik/portfolio?waits=decision&sort=waits&page=1";
    let save = |client: &Client| {
        let body = fjordvik.page(client, asked).body;
        links(&body).into_iter().find(|(to, _)| to.contains("/portfolio/selection?")).unwrap().0
    };
    let offered = |client: &Client, name: &str| {
        let body = fjordvik.page(client, "/fjordvik/portfolio").body;
        links(&body).into_iter().find(|(_, words)| words == name).map(|(to, _)| to)
    };
    let form = fjordvik.page(&leader, &save(&leader));
    let command = hidden(&form, "command");
    let nameless = [("command", &*command), ("name", " "), ("shared", "")];
    assert_eq!(leader.post(&fjordvik.url(&save(&leader)), &nameless).status, 422);
    let named = [("command", &*command), ("name", "Til mandagsmøtet"), ("shared", "")];
    for _ in 0..2 {
        let saved = leader.post(&fjordvik.url(&save(&leader)), &named);
        assert_eq!(saved.status, 303, "{}", saved.body);
    }
    let to = offered(&leader, "Til mandagsmøtet").expect("it stands in the list");
    assert_eq!(to, "/fjordvik/portfolio?waits=decision&sort=waits#projects");
    let opened = all_rows(&fjordvik, &leader, to.split('#').next().unwrap());
    let again = all_rows(&fjordvik, &leader, "/fjordvik/portfolio?waits=decision&sort=waits");
    assert_eq!(opened.len(), again.len());
    assert_eq!(offered(&employee, "Til mandagsmøtet"), None, "it is not shared");

    let body = fjordvik.page(&leader, "/fjordvik/portfolio").body;
    let change = links(&body).into_iter().find(|(to, _)| to.contains("/selections/")).unwrap().0;
    assert_eq!(employee.page(&fjordvik.url(&change)).status, 404, "another's is not there");
    let shared = [("name", "Venter på ledermøtet"), ("shared", "1")];
    assert_eq!(leader.post(&fjordvik.url(&change), &shared).status, 303);
    assert_eq!(offered(&leader, "Til mandagsmøtet"), None);
    assert_eq!(offered(&employee, "Venter på ledermøtet"), Some(to));

    let own = [("name", "Mitt"), ("shared", "1")];
    let refused = employee.post(&fjordvik.url(&save(&employee)), &own);
    assert_eq!(refused.status, 422, "an employee shares none: {}", refused.body);
    assert!(refused.body.contains("Bare ledere"), "{}", refused.body);

    let removed = leader.post(&fjordvik.url(&change), &[("remove", "1"), ("name", "")]);
    assert_eq!(removed.status, 303, "{}", removed.body);
    assert_eq!(offered(&employee, "Venter på ledermøtet"), None);
    assert_eq!(leader.page(&fjordvik.url(&change)).status, 404);
}

#[test]
fn a_line_manager_sees_what_their_unit_has_before_it() {
    let fjordvik = Fjordvik::served();
    let (manager, _) = fjordvik.persona("Marit Solheim");
    let start = fjordvik.page(&manager, "/fjordvik/my-work").body;
    let to_unit = links(&start).into_iter().find(|(to, _)| to == "/fjordvik/my-unit").unwrap().0;
    let page = fjordvik.page(&manager, &to_unit).body;
    let heading = markup::text(page.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap());
    assert!(heading.contains("Solbakken sykehjem"), "{heading}");
    let section = |name: &str| {
        let section = page.split(&format!("<h2 id=\"{name}\"")).nth(1).unwrap_or_default();
        links(section.split("</section>").next().unwrap())
    };
    let own: Vec<_> = fjordvik
        .json("/fjordvik/portfolio.json")
        .into_iter()
        .filter(|project| project["unit"] == "Solbakken sykehjem")
        .collect();
    assert!(own.len() > 2, "{own:?}");
    let titles: Vec<_> = section("projects").into_iter().map(|(_, title)| title).collect();
    assert_eq!(titles, own.iter().map(|one| one["title"].as_str().unwrap()).collect::<Vec<_>>());
    let waiting = own.iter().filter(|one| !one["waits_for_decision"].is_null()).count();
    assert!(section("undecided").len() >= waiting && waiting > 0, "{waiting}");
    let handed = counted::handed_over(&fjordvik.folder, "Solbakken sykehjem");
    let shown: Vec<_> = section("handed-over").into_iter().map(|(to, _)| to).collect();
    assert_eq!(shown.len(), handed.len(), "{shown:?} and {handed:?}");
    assert!(handed.iter().all(|id| shown.iter().any(|to| to.contains(id.as_str()))), "{handed:?}");
    let nowhere = manager.page(&fjordvik.url("/fjordvik/my-unit?unit=nowhere"));
    assert_eq!(nowhere.status, 404);
    let guest = fjordvik.page(&Client::new(), "/fjordvik/my-unit").body;
    assert!(guest.contains("Velg en enhet"), "who has none chooses one");
}

#[test]
fn a_list_is_sorted_by_unit_in_the_order_of_the_language_and_by_how_long_it_has_waited() {
    let fjordvik = Fjordvik::served();
    let body = fjordvik.page(&Client::new(), "/fjordvik/portfolio?language=nb").body;
    let units = body.split("name=\"unit\">").nth(1).unwrap().split("</select>").next().unwrap();
    let named = units.split("<option").skip(2).map(|option| {
        let words = markup::text(&format!("<option{option}"));
        words.rsplit_once(" (").unwrap().0.to_owned()
    });
    let named: Vec<String> = named.collect();
    let mut listed: Vec<String> = fjordvik
        .json("/fjordvik/portfolio.json?sort=unit&language=nb")
        .iter()
        .filter_map(|row| row["unit"].as_str().map(ToOwned::to_owned))
        .collect();
    listed.dedup();
    assert_eq!(listed, named, "each unit once, where the language has it");
    let waiting = fjordvik.json("/fjordvik/portfolio.json?sort=waits");
    let since: Vec<_> = waiting
        .iter()
        .map(|row| row["waits_for_decision"]["since"].as_str().unwrap_or("9999").to_owned())
        .collect();
    assert!(since.is_sorted() && since[0] < since[5], "{since:?}");
}
