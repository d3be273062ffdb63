//! A table as CSV that spreadsheets open right, Norwegian and Danish ones too.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and may carry it
//! out. Texts that people have written are therefore kept from being read that way.

use chrono::NaiveDate;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvForm {
    /// What stands between cells.
    pub delimiter: u8,
    /// Whether decimals follow a comma.
    pub decimal_comma: bool,
}

impl Default for CsvForm {
    /// As a Norwegian or Danish Excel expects it.
    fn default() -> Self {
        Self { delimiter: b';', decimal_comma: true }
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CsvCell {
    /// Written by people, or a word of ours.
    Text(String),
    /// A figure.
    Number(f64),
    /// A whole number.
    Count(u64),
    /// A civil date.
    Date(NaiveDate),
    /// Nothing.
    Empty,
}

impl From<&str> for CsvCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T: Into<Self>> From<Option<T>> for CsvCell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

impl From<NaiveDate> for CsvCell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

/// UTF-8's mark, without which Excel reads æ as Ã¦.
const MARK: &str = "\u{feff}";

/// Writes headings and rows, with UTF-8's mark in front and CRLF after each row.
pub fn write_csv(
    form: CsvForm,
    headings: &[&str],
    rows: impl IntoIterator<Item = Vec<CsvCell>>,
) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(form.delimiter)
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.as_bytes().to_vec());
    let mut write = |cells: Vec<String>| {
        writer.write_record(cells).expect("writing to memory does not fail");
    };
    write(headings.iter().map(|heading| harmless(heading)).collect());
    for row in rows {
        write(row.iter().map(|cell| written(form, cell)).collect());
    }
    writer.into_inner().expect("writing to memory does not fail")
}

fn written(form: CsvForm, cell: &CsvCell) -> String {
    match cell {
        CsvCell::Text(text) => harmless(text),
        CsvCell::Number(number) if form.decimal_comma => number.to_string().replace('.', ","),
        CsvCell::Number(number) => number.to_string(),
        CsvCell::Count(count) => count.to_string(),
        CsvCell::Date(date) => date.to_string(),
        CsvCell::Empty => String::new(),
    }
}

/// A text that no spreadsheet takes for a formula; the wide forms of the signs count too.
fn harmless(text: &str) -> String {
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(signs) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(form: CsvForm, rows: Vec<Vec<CsvCell>>) -> String {
        String::from_utf8(write_csv(form, &["Tittel", "Kostnad"], rows)).unwrap()
    }

    #[test]
    fn a_norwegian_spreadsheet_reads_letters_decimals_and_dates() {
        let date = NaiveDate::from_ymd_opt(2024, 2, 1).unwrap();
        let rows = vec![
            vec!["Å lære; \"mer\"".into(), CsvCell::Number(-1234.5)],
            vec![date.into(), CsvCell::Count(7)],
            vec![CsvCell::Empty, None::<NaiveDate>.into()],
        ];
        assert_eq!(
            text(CsvForm::default(), rows),
            "\u{feff}Tittel;Kostnad\r\n\"Å lære; \"\"mer\"\"\";-1234,5\r\n2024-02-01;7\r\n;\r\n"
        );
        let plain = CsvForm { delimiter: b',', decimal_comma: false };
        let rows = vec![vec!["a".into(), CsvCell::Number(0.1)]];
        assert_eq!(text(plain, rows), "\u{feff}Tittel,Kostnad\r\na,0.1\r\n");
    }

    #[test]
    fn a_text_is_never_taken_for_a_formula() {
        for begin in ["=", "+", "-", "@", "\t", "\r", "\n", "＝"] {
            let cell = format!("{begin}HYPERLINK(1)");
            let written = text(CsvForm::default(), vec![vec![cell.as_str().into()]]);
            let cell = written.split_once("Kostnad\r\n").unwrap().1;
            assert!(cell.trim_start_matches('"').starts_with('\''), "{cell:?}");
        }
        assert!(!text(CsvForm::default(), vec![vec!["a=b".into()]]).contains('\''));
    }
}
