//! The list as a file for a spreadsheet: its rows in its order, its columns, in its language.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use exchange::csv_writer::{CsvCell, CsvForm, write_csv};

use super::Answered;
use super::line::{Line, status_words};
use super::list::{Filled, MARKS};
use crate::base::Base;
use crate::prepared::seen_on;

/// How spreadsheets where the organisation is at home read files: by its own language, not its reader's, for the
/// mark between decimals is set for a whole machine.
fn form(answered: &Answered) -> CsvForm {
    let registered = answered.asked.state.registered.as_ref();
    match registered.map(|known| known.language.as_str()) {
        Some("en") => CsvForm { delimiter: b',', decimal_comma: false },
        _ => CsvForm::default(),
    }
}

pub(super) fn csv(answered: &Answered, base: &Base) -> Response {
    let filled = answered.found.filled;
    let headings = headings(answered, filled);
    let rows = answered
        .chosen()
        .map(|(id, project)| cells(answered, base, &Line::of(answered, id, project), filled));
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let body = write_csv(form(answered), &headings, rows);
    let name = format!("{}-{}.csv", answered.asked.slug, seen_on(&answered.answer));
    let disposition = format!("attachment; filename=\"{name}\"");
    let kind = "text/csv; charset=utf-8".to_owned();
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], body)
        .into_response()
}

fn headings(answered: &Answered, filled: Filled) -> Vec<String> {
    let mut keys = vec![
        "portfolio-column-project",
        "portfolio-column-unit",
        "portfolio-column-phase",
        "portfolio-state",
        "portfolio-column-days",
        "portfolio-long",
        "portfolio-column-last",
        "portfolio-column-quiet",
    ];
    if filled.people {
        keys.extend(["portfolio-column-owner", "portfolio-column-lead"]);
    }
    keys.extend(MARKS);
    if filled.waits {
        keys.extend(["portfolio-column-waits", "portfolio-column-waits-since"]);
    }
    keys.push("portfolio-column-address");
    keys.into_iter().map(|key| answered.asked.locale.text(key)).collect()
}

fn cells(answered: &Answered, base: &Base, line: &Line, filled: Filled) -> Vec<CsvCell> {
    let locale = answered.asked.locale;
    let text = |text: &Option<String>| text.clone().map_or(CsvCell::Empty, CsvCell::Text);
    let days = |days: Option<i64>| {
        days.and_then(|days| u64::try_from(days).ok()).map_or(CsvCell::Empty, CsvCell::Count)
    };
    let long = line.long.then(|| locale.text("portfolio-yes"));
    let mut cells = vec![
        CsvCell::Text(line.title.clone()),
        text(&line.unit),
        CsvCell::Text(line.place.clone()),
        text(&line.state),
        days(line.days),
        text(&long),
        line.last.into(),
        days(line.quiet),
    ];
    if filled.people {
        cells.extend([text(&line.owner), text(&line.lead)]);
    }
    cells.extend(line.marks.map(|status| CsvCell::Text(status_words(locale, status))));
    if filled.waits {
        let (what, since) = line.waits.clone().unzip();
        cells.extend([text(&what), since.into()]);
    }
    let address = answered.asked.link(&format!("projects/{}", line.id)).to_string();
    cells.push(CsvCell::Text(base.full(&address)));
    cells
}
