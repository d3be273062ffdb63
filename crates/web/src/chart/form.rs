//! The forms a chart is given in: a drawing, or its numbers as JSON or CSV.

use charts::{Cell, Table};
use chrono::NaiveDate;
use domain::values::MethodRef;
use exchange::csv_writer::{CsvCell, CsvForm, write_csv};
use serde::Serialize;
use serde_json::{Value, json};

use super::draw::{Drawn, Numbers, Which};

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The drawing.
    Svg,
    /// Its words, its table and its numbers.
    Json,
    /// Its table.
    Csv,
}

impl Form {
    /// The form with this ending.
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending {
            "svg" => Some(Self::Svg),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }

    /// What it is called over HTTP.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// What the numbers are, in the words of whoever compares them with others.
const DEFINITIONS: [(&str, &str); 4] = [
    (
        "order",
        "a project's history is ordered by the date on which things held, then by position in the log",
    ),
    ("started", "projects of the method with a phase or another state on the date or before it"),
    (
        "reached",
        "projects that had come to the place or to a later one in the list on the date or before it; a project that moves back stays counted",
    ),
    ("in_place", "projects whose latest known place on the date is this one; it carries forward"),
];

#[derive(Serialize)]
struct Document<'a> {
    chart: &'static str,
    language: &'static str,
    effective_on: NaiveDate,
    known_at: i64,
    method: MethodRef,
    title: &'a str,
    description: &'a str,
    definitions: serde_json::Map<String, Value>,
    #[serde(flatten)]
    numbers: &'a Numbers,
    table: Value,
}

/// What a document says of the question it answers.
#[derive(Debug, Clone)]
pub struct Answered {
    /// Which chart.
    pub which: Which,
    /// In which language.
    pub language: &'static str,
    /// What held on this date.
    pub effective_on: NaiveDate,
    /// What the log knew at this position.
    pub known_at: i64,
    /// Of the projects that follow this method.
    pub method: MethodRef,
}

/// A chart in a form, ending with a line break.
pub fn written(form: Form, answered: &Answered, drawn: &Drawn) -> Vec<u8> {
    match form {
        Form::Svg => {
            let mut svg = drawn.chart.svg.clone();
            if !svg.ends_with('\n') {
                svg.push('\n');
            }
            svg.into_bytes()
        }
        Form::Json => json_document(answered, drawn),
        Form::Csv => csv(&drawn.chart.table),
    }
}

fn json_document(answered: &Answered, drawn: &Drawn) -> Vec<u8> {
    let table = &drawn.chart.table;
    let cell = |cell: &Cell| match cell {
        Cell::Date(on) => json!(on),
        Cell::Number(number) => json!(number),
        Cell::Text(text) => json!(text),
    };
    let rows: Vec<Vec<Value>> =
        table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let document = Document {
        chart: answered.which.word(),
        language: answered.language,
        effective_on: answered.effective_on,
        known_at: answered.known_at,
        method: answered.method.clone(),
        title: &drawn.chart.title,
        description: &drawn.chart.description,
        definitions: DEFINITIONS
            .map(|(name, text)| (name.to_owned(), json!(text)))
            .into_iter()
            .collect(),
        numbers: &drawn.numbers,
        table: json!({ "caption": table.caption, "header": table.header, "rows": rows }),
    };
    let mut text = serde_json::to_vec(&document).expect("a document of ours is JSON");
    text.push(b'\n');
    text
}

fn csv(table: &Table) -> Vec<u8> {
    let cell = |cell: &Cell| match cell {
        Cell::Date(on) => CsvCell::Date(*on),
        Cell::Number(number) => CsvCell::Count(u64::from(*number)),
        Cell::Text(text) => CsvCell::Text(text.clone()),
    };
    let header: Vec<&str> = table.header.iter().map(String::as_str).collect();
    write_csv(
        CsvForm::default(),
        &header,
        table.rows.iter().map(|row| row.iter().map(cell).collect()),
    )
}
