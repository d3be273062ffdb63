//! A decoded file as headings and projects, whichever way it lies.

use serde::Deserialize;

use crate::csv_reader::{Record, column_letters};
use crate::fault::Fault;

/// Which way a file lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// The headings stand in a row, and each later row is about one project.
    #[default]
    ProjectPerRow,
    /// The headings stand in a column, and each later column is about one project.
    ProjectPerColumn,
}

/// A file with its headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file's name, without its folder.
    pub file: String,
    /// Which way it lies.
    pub layout: Layout,
    /// The headings, by place.
    pub headings: Vec<String>,
    /// What stands under them.
    pub lines: Vec<Line>,
    /// The rows that the headings stand in, when a project stands in a column.
    heading_rows: Vec<u32>,
}

/// What a file says of one project at one time: a row of it, or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// As a person counts, from 1: the row's number, or the column's.
    pub number: u32,
    /// As many cells as there are headings.
    pub cells: Vec<String>,
}

impl Table {
    /// Finds the headings in row (or column) number `header` and the lines after it. Lines without
    /// any text are passed over. A line that is shorter or longer than the headings is a fault.
    pub fn new(
        file: &str,
        records: Vec<Record>,
        layout: Layout,
        header: u32,
    ) -> Result<(Self, Vec<Fault>), Fault> {
        match layout {
            Layout::ProjectPerRow => Self::of_rows(file, records, header),
            Layout::ProjectPerColumn => Self::of_columns(file, &records, header),
        }
    }

    fn of_rows(file: &str, records: Vec<Record>, header: u32) -> Result<(Self, Vec<Fault>), Fault> {
        let mut records = records.into_iter().filter(|record| record.number >= header);
        let headings = match records.next() {
            Some(record) if record.number == header => record.cells,
            _ => {
                return Err(Fault::of_row(file, header, "no_header", "there are no headings here"));
            }
        };
        let mut faults = Vec::new();
        let mut lines = Vec::new();
        for Record { number, cells } in records {
            if is_blank(&cells) {
                continue;
            }
            if cells.len() == headings.len() {
                lines.push(Line { number, cells });
            } else {
                faults.push(uneven(file, number, cells.len(), headings.len()));
            }
        }
        let layout = Layout::ProjectPerRow;
        let table = Self { file: file.to_owned(), layout, headings, lines, heading_rows: vec![] };
        Ok((table, faults))
    }

    fn of_columns(
        file: &str,
        records: &[Record],
        header: u32,
    ) -> Result<(Self, Vec<Fault>), Fault> {
        let width = records.first().map_or(0, |record| record.cells.len());
        // A row of another length shifts every project after the gap: nothing can be saved of it.
        if let Some(record) = records.iter().find(|record| record.cells.len() != width) {
            return Err(uneven(file, record.number, record.cells.len(), width));
        }
        let heading_place = header as usize - 1;
        if heading_place >= width {
            return Err(Fault::of_file(
                file,
                "no_header",
                format!("there is no column {}", column_letters(heading_place)),
            ));
        }
        let column = |place: usize| -> Vec<String> {
            records.iter().map(|record| record.cells[place].clone()).collect()
        };
        let lines = (heading_place + 1..width)
            .map(|place| Line {
                number: u32::try_from(place + 1).unwrap_or(u32::MAX),
                cells: column(place),
            })
            .filter(|line| !is_blank(&line.cells))
            .collect();
        let table = Self {
            file: file.to_owned(),
            layout: Layout::ProjectPerColumn,
            headings: column(heading_place),
            lines,
            heading_rows: records.iter().map(|record| record.number).collect(),
        };
        Ok((table, vec![]))
    }

    /// Something that is wrong with one cell, told by where a spreadsheet shows it.
    pub fn fault(
        &self,
        line: &Line,
        place: usize,
        code: &'static str,
        message: impl Into<String>,
    ) -> Fault {
        let heading = crate::pattern::collapse(&self.headings[place]);
        let (row, column) = match self.layout {
            Layout::ProjectPerRow if heading.is_empty() => (line.number, column_letters(place)),
            Layout::ProjectPerRow => (line.number, heading),
            Layout::ProjectPerColumn => {
                (self.heading_rows[place], column_letters(line.number as usize - 1))
            }
        };
        Fault { column: Some(column), ..Fault::of_row(&self.file, row, code, message) }
    }
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

fn uneven(file: &str, row: u32, cells: usize, headings: usize) -> Fault {
    let message = format!("the row has {cells} cells, where {headings} are expected");
    Fault::of_row(file, row, "row_length", message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv_reader::read_records;

    fn table(text: &str, layout: Layout, header: u32) -> Result<(Table, Vec<Fault>), Fault> {
        Table::new("f", read_records("f", text, b',').unwrap(), layout, header)
    }

    #[test]
    fn both_layouts_give_the_same_lines() {
        let (rows, _) = table("name,cost\na,1\nb,2\n", Layout::ProjectPerRow, 1).unwrap();
        let (columns, _) = table("name,a,b\ncost,1,2\n", Layout::ProjectPerColumn, 1).unwrap();
        assert_eq!(rows.headings, columns.headings);
        assert_eq!(rows.lines, columns.lines);
    }

    #[test]
    fn a_cell_is_told_by_where_a_spreadsheet_shows_it() {
        let (rows, _) = table("name,cost\na,1\n", Layout::ProjectPerRow, 1).unwrap();
        assert_eq!(
            rows.fault(&rows.lines[0], 1, "x", "m").to_string(),
            "f, row 2, column cost: m (x)"
        );
        let (columns, _) = table("name,a\n\ncost,1\n", Layout::ProjectPerColumn, 1).unwrap();
        let fault = columns.fault(&columns.lines[0], 1, "x", "m");
        assert_eq!(fault.to_string(), "f, row 3, column B: m (x)");
    }

    #[test]
    fn what_stands_above_the_headings_and_blank_lines_is_passed_over() {
        let (rows, faults) =
            table("Report 2024\n\nname,cost\n,\na,1\n", Layout::ProjectPerRow, 3).unwrap();
        assert_eq!((rows.lines.len(), rows.lines[0].number, faults.len()), (1, 5, 0));
        let (columns, _) = table("name,,a\ncost,,1\n", Layout::ProjectPerColumn, 1).unwrap();
        assert_eq!((columns.lines.len(), columns.lines[0].number), (1, 3));
    }

    #[test]
    fn a_row_of_another_length_is_a_fault() {
        let (rows, faults) = table("name,cost\na\nb,2\n", Layout::ProjectPerRow, 1).unwrap();
        assert_eq!(rows.lines.len(), 1);
        assert_eq!(
            faults[0].to_string(),
            "f, row 2: the row has 1 cells, where 2 are expected (row_length)"
        );
        assert_eq!(table("a,b\nc\n", Layout::ProjectPerColumn, 1).unwrap_err().code, "row_length");
        assert_eq!(table("a,b\n", Layout::ProjectPerRow, 2).unwrap_err().code, "no_header");
        assert_eq!(table("a,b\n", Layout::ProjectPerColumn, 3).unwrap_err().code, "no_header");
    }
}
