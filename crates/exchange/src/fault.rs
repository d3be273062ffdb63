//! What is wrong with a file, told so that a person can find the cell and mend it.

use std::fmt;

use serde::Serialize;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The file's name, without its folder.
    pub file: String,
    /// The row as a spreadsheet numbers it, from 1; `None` when the whole file is meant.
    pub row: Option<u32>,
    /// The column's heading, or its letter when it has none or a project stands in a column.
    pub column: Option<String>,
    /// A stable word for programs.
    pub code: &'static str,
    /// For people, in English.
    pub message: String,
}

impl Fault {
    /// Something about a whole file.
    pub fn of_file(file: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), row: None, column: None, code, message: message.into() }
    }

    /// Something about one row of it.
    pub fn of_row(file: &str, row: u32, code: &'static str, message: impl Into<String>) -> Self {
        Self { row: Some(row), ..Self::of_file(file, code, message) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {} ({})", self.message, self.code)
    }
}

/// A cell's text as it stands in a message: one line, not endless.
pub(crate) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let line = crate::pattern::collapse(text);
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("\"{}…\"", &line[..end]),
        None => format!("\"{line}\""),
    }
}
