//! A file to typed rows: what it says of each project, and every fault it has.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::columns::{Place, Places};
use crate::csv_reader::read_records;
use crate::decode::decode;
use crate::fault::{Fault, shown};
use crate::known::Origin;
use crate::mapping::{Column, DateRule, Mapping};
use crate::pattern::{Pattern, collapse, fold};
use crate::table::{Line, Table};
use crate::value::{Cell, NotADate, NotANumber, NumberForm, parse_date, parse_number};

/// Something that a file can state of a project.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What it is called.
    Title,
    /// What is hard today.
    Challenge,
    /// Who it concerns.
    Concerns,
    /// What it aims at.
    Aim,
    /// The unit it belongs to, by name.
    Unit,
    /// The area of service.
    Area,
    /// When it is planned to start.
    PlannedStart,
    /// When it is planned to be in operation.
    PlannedEnd,
    /// The phase it is in, by key.
    Phase,
    /// A measured value, by the indicator's key in the mapping.
    Indicator(String),
}

impl Field {
    /// Its name in events.
    pub fn name(&self) -> String {
        match self {
            Self::Title => "title".into(),
            Self::Challenge => "challenge".into(),
            Self::Concerns => "concerns".into(),
            Self::Aim => "aim".into(),
            Self::Unit => "unit".into(),
            Self::Area => "area".into(),
            Self::PlannedStart => "planned_start".into(),
            Self::PlannedEnd => "planned_end".into(),
            Self::Phase => "phase".into(),
            Self::Indicator(key) => format!("{INDICATOR}{key}"),
        }
    }

    /// The field of that name.
    pub fn named(name: &str) -> Option<Self> {
        let plain = [
            Self::Title,
            Self::Challenge,
            Self::Concerns,
            Self::Aim,
            Self::Unit,
            Self::Area,
            Self::PlannedStart,
            Self::PlannedEnd,
            Self::Phase,
        ];
        match name.strip_prefix(INDICATOR) {
            Some(key) => Some(Self::Indicator(key.to_owned())),
            None => plain.into_iter().find(|field| field.name() == name),
        }
    }
}

/// What stands before an indicator's key in the name of its field.
const INDICATOR: &str = "indicator:";

/// What one row (or column) of a file states of one project.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The file's name, without its folder.
    pub file: String,
    /// The row's number, or the column's when a project stands in a column.
    pub number: u32,
    /// The project's key.
    pub key: String,
    /// When it held.
    pub date: NaiveDate,
    /// What it states; a field whose column the file lacks is absent.
    pub cells: BTreeMap<Field, Cell>,
}

impl Row {
    /// Where it was read.
    pub fn origin(&self) -> Origin {
        Origin { file: self.file.clone(), row: self.number }
    }
}

/// A file, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Snapshot {
    /// How many rows with anything in them the file has.
    pub lines: usize,
    /// The rows without faults.
    pub rows: Vec<Row>,
    /// Everything that is wrong, in the order it stands.
    pub faults: Vec<Fault>,
}

/// Reads one file by the mapping.
pub fn read_snapshot(mapping: &Mapping, file: &str, bytes: &[u8]) -> Snapshot {
    let lost = |fault| Snapshot { faults: vec![fault], ..Snapshot::default() };
    let (table, faults) = match read_table(mapping, file, bytes) {
        Ok(read) => read,
        Err(fault) => return lost(fault),
    };
    let places = match Places::find(mapping, &table) {
        Ok(places) => places,
        Err(faults) => return Snapshot { faults, ..Snapshot::default() },
    };
    let file_date = match file_date(mapping, file) {
        Ok(date) => date,
        Err(fault) => return lost(fault),
    };
    let mut reader = Reader { mapping, table: &table, faults };
    let lines = table.lines.len() + reader.faults.len();
    let rows = table.lines.iter().filter_map(|line| reader.row(line, &places, file_date)).collect();
    let mut faults = reader.faults;
    faults.sort_by_key(|fault| fault.row);
    Snapshot { lines, rows, faults }
}

/// A file as a table, before any cell is read.
pub fn read_table(
    mapping: &Mapping,
    file: &str,
    bytes: &[u8],
) -> Result<(Table, Vec<Fault>), Fault> {
    let form = mapping.form_of(file);
    let text = decode(bytes, form.encoding.unwrap_or_default())
        .map_err(|reason| Fault::of_file(file, "encoding", reason))?;
    let delimiter = form.delimiter.unwrap_or(',');
    let delimiter = u8::try_from(delimiter).expect("a mapping's delimiter is ASCII");
    let records = read_records(file, &text, delimiter)?;
    Table::new(file, records, form.layout.unwrap_or_default(), form.header.unwrap_or(1))
}

/// The one date of a file, `None` when each row has its own.
fn file_date(mapping: &Mapping, file: &str) -> Result<Option<NaiveDate>, Fault> {
    match mapping.form_of(file).date {
        Some(DateRule::Column(_)) => Ok(None),
        Some(DateRule::Fixed(date)) => Ok(Some(date)),
        Some(DateRule::FileName(pattern)) => pattern.date(file).map(Some).ok_or_else(|| {
            Fault::of_file(file, "file_date", "the file's name does not tell a date as mapped")
        }),
        None => Err(Fault::of_file(
            file,
            "file_date",
            "the mapping does not say what dates the rows of a file of this name",
        )),
    }
}

struct Reader<'a> {
    mapping: &'a Mapping,
    table: &'a Table,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// One row, or `None` when it has faults; all of them are noted.
    fn row(&mut self, line: &Line, places: &Places, date: Option<NaiveDate>) -> Option<Row> {
        let before = self.faults.len();
        let date = date.or_else(|| self.row_date(line, places));
        let title = self.text(line, &places.title, as_line);
        if title.is_missing() {
            self.note(line, places.title.first(), "title_missing", "the project has no title");
        }
        let key = self.key(line, places, &title);
        let mut cells = BTreeMap::from([(Field::Title, title)]);
        for (field, place) in &places.facts {
            let cell = match field {
                Field::Unit | Field::Area => self.text(line, place, as_line),
                Field::PlannedStart | Field::PlannedEnd => self.date(line, place),
                Field::Phase => self.phase(line, place),
                _ => self.text(line, place, as_lines),
            };
            cells.insert(field.clone(), cell);
        }
        for (form, place) in self.mapping.indicators.iter().zip(&places.indicators) {
            let Some(place) = place else { continue };
            let cell = if form.levels.is_some() {
                self.level(line, place)
            } else {
                self.number(line, place, form.numbers.as_ref().unwrap_or(&self.mapping.numbers))
            };
            cells.insert(Field::Indicator(form.key.clone()), cell);
        }
        if self.faults.len() > before {
            return None;
        }
        let file = self.table.file.clone();
        Some(Row { file, number: line.number, key: key?, date: date?, cells })
    }

    fn note(&mut self, line: &Line, place: usize, code: &'static str, message: impl Into<String>) {
        let fault = self.table.fault(line, place, code, message);
        self.faults.push(fault);
    }

    fn row_date(&mut self, line: &Line, places: &Places) -> Option<NaiveDate> {
        let place = places.date.as_ref()?;
        let before = self.faults.len();
        match self.date(line, place) {
            Cell::Date(date) => return Some(date),
            // A date that cannot be read is noted already.
            _ if self.faults.len() > before => {}
            _ => self.note(line, place.first(), "row_date", "the row does not say when it held"),
        }
        None
    }

    fn key(&mut self, line: &Line, places: &Places, title: &Cell) -> Option<String> {
        let form = &self.mapping.project_key;
        let mut parts = Vec::new();
        for place in &places.key {
            match self.text(line, place, as_line) {
                Cell::Text(part) => parts.push(part),
                _ => self.note(line, place.first(), "key_missing", "the project has no key"),
            }
        }
        if let (true, Cell::Text(title)) = (form.title, title) {
            parts.push(title.clone());
        }
        if parts.is_empty() || parts.len() < places.key.len() {
            return None;
        }
        let key = format!("{}{}", form.prefix, parts.join(&form.joined));
        let comparable =
            |written: &str| if form.fold_case { fold(written) } else { collapse(written) };
        let key = comparable(&key);
        let renamed = self.mapping.renamed.iter().find(|(old, _)| comparable(old) == key);
        Some(renamed.map_or(key, |(_, new)| comparable(new)))
    }

    fn text(&self, line: &Line, place: &Place, tidy: fn(&str) -> String) -> Cell {
        let (_, text) = self.said(line, place);
        if self.means_missing(text, place.column) {
            return Cell::Missing(collapse(text));
        }
        match spelled(text, place.column) {
            Some(name) => Cell::Text(name),
            None => Cell::Text(tidy(text)),
        }
    }

    fn phase(&mut self, line: &Line, place: &Place) -> Cell {
        self.one_of(line, place, "phase_unknown", "no phase that the mapping names")
    }

    fn level(&mut self, line: &Line, place: &Place) -> Cell {
        self.one_of(line, place, "level_unknown", "no level that the mapping names")
    }

    fn one_of(&mut self, line: &Line, place: &Place, code: &'static str, what: &str) -> Cell {
        let (at, text) = self.said(line, place);
        if let Some(cell) = self.not_given(text, place.column) {
            return cell;
        }
        if let Some(key) = spelled(text, place.column) {
            return Cell::Level(key);
        }
        self.note(line, at, code, format!("{} is {what}", shown(text)));
        Cell::Missing(collapse(text))
    }

    fn number(&mut self, line: &Line, place: &Place, form: &NumberForm) -> Cell {
        let (at, text) = self.said(line, place);
        if let Some(cell) = self.not_given(text, place.column) {
            return cell;
        }
        let (code, why) = match parse_number(text, form) {
            Ok(decimal) => return Cell::Number(decimal),
            Err(NotANumber::Form) => ("number_form", "is no figure in the mapping's form"),
            Err(NotANumber::Range) => ("number_range", "is beyond the figures that can be kept"),
        };
        self.note(line, at, code, format!("{} {why}", shown(text)));
        Cell::Missing(collapse(text))
    }

    fn date(&mut self, line: &Line, place: &Place) -> Cell {
        let (at, text) = self.said(line, place);
        if let Some(cell) = self.not_given(text, place.column) {
            return cell;
        }
        let forms = place.column.dates.as_ref().unwrap_or(&self.mapping.dates);
        let (code, why) = match parse_date(text, forms) {
            Ok(date) => return Cell::Date(date),
            Err(NotADate::Form) => ("date_form", "is no date in the mapping's forms".to_owned()),
            Err(NotADate::Ambiguous(one, two)) => {
                ("date_ambiguous", format!("can be {one} and {two} by the mapping's forms"))
            }
        };
        self.note(line, at, code, format!("{} {why}", shown(text)));
        Cell::Missing(collapse(text))
    }

    /// The first cell that says something, in the order that the mapping prefers them.
    fn said<'l>(&self, line: &'l Line, place: &Place) -> (usize, &'l str) {
        let cells = place.places.iter().map(|at| (*at, line.cells[*at].trim()));
        let says = |(_, text): &(usize, &str)| !self.means_missing(text, place.column);
        let first = (place.first(), line.cells[place.first()].trim());
        cells.clone().find(says).unwrap_or(first)
    }

    fn not_given(&self, text: &str, column: &Column) -> Option<Cell> {
        if self.means_missing(text, column) {
            return Some(Cell::Missing(collapse(text)));
        }
        let withheld = &self.mapping.words.withheld;
        let reason = withheld.iter().find(|form| any_matches(&form.words, text));
        reason.map(|form| Cell::Withheld(form.reason.clone()))
    }

    fn means_missing(&self, text: &str, column: &Column) -> bool {
        text.trim().is_empty()
            || any_matches(&column.missing, text)
            || any_matches(&self.mapping.words.missing, text)
    }
}

fn any_matches(patterns: &[Pattern], text: &str) -> bool {
    patterns.iter().any(|pattern| pattern.matches(text))
}

/// The key under which the mapping lists this spelling.
fn spelled(text: &str, column: &Column) -> Option<String> {
    let listed = column.spellings.iter().find(|(_, patterns)| any_matches(patterns, text));
    listed.map(|(key, _)| key.clone())
}

/// A longer text: one kind of line break, no blanks at the ends.
fn as_lines(text: &str) -> String {
    readable(&text.trim().replace("\r\n", "\n").replace('\r', "\n"))
}

/// A shorter text, in one line.
fn as_line(text: &str) -> String {
    readable(&collapse(text))
}

/// Controls other than line breaks and tabs are leftovers of some earlier conversion. They show as
/// the replacement character, so that a reader sees that something was lost.
fn readable(text: &str) -> String {
    let seen = |letter: char| match letter {
        '\n' | '\t' => letter,
        _ if letter.is_control() => char::REPLACEMENT_CHARACTER,
        _ => letter,
    };
    text.chars().map(seen).collect()
}
