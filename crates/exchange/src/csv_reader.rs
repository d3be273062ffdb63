//! Text to records, each with the number a spreadsheet shows for it.

use crate::fault::Fault;

/// The most bytes one cell may have. A cell beyond it is nearly always a quotation mark that was
/// never closed, or a file read with the wrong delimiter.
pub const MAX_CELL_BYTES: usize = 1 << 20;

/// One record: a line of a spreadsheet, though its cells may hold line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// As a spreadsheet numbers it, from 1; blank lines count.
    pub number: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Reads the records of a CSV text.
///
/// Cells may be quoted, and then hold delimiters, doubled quotation marks and line breaks. Blank
/// lines are passed over.
pub fn read_records(file: &str, text: &str, delimiter: u8) -> Result<Vec<Record>, Fault> {
    if let Some(row) = unclosed_quote(text.as_bytes(), delimiter) {
        return Err(Fault::of_row(
            file,
            row,
            "unclosed_quote",
            "a cell that begins with a quotation mark in this row is never closed",
        ));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut records: Vec<Record> = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut number = 0;
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let more = reader
            .read_record(&mut record)
            .map_err(|error| Fault::of_row(file, number + 1, "csv", error.to_string()))?;
        if !more {
            return Ok(records);
        }
        number += 1 + blank_lines(text.as_bytes(), start);
        if let Some(large) = record.iter().position(|cell| cell.len() > MAX_CELL_BYTES) {
            return Err(Fault {
                column: Some(column_letters(large)),
                ..Fault::of_row(
                    file,
                    number,
                    "cell_too_large",
                    format!(
                        "the cell has {} bytes; the most is {MAX_CELL_BYTES}. Is the delimiter right?",
                        record[large].len()
                    ),
                )
            });
        }
        records.push(Record { number, cells: record.iter().map(ToOwned::to_owned).collect() });
    }
}

/// A column's letters as a spreadsheet shows them: 0 is A, 26 is AA.
pub fn column_letters(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(place % 26).expect("less than 26")));
        if place < 26 {
            return letters.iter().rev().collect();
        }
        place = place / 26 - 1;
    }
}

/// How many blank lines stand at a place. A line feed right after a carriage return ends the line
/// before and is no blank line.
fn blank_lines(bytes: &[u8], start: usize) -> u32 {
    let (mut at, mut blank) = (start, 0);
    if at > 0 && bytes.get(at - 1) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
        at += 1;
    }
    loop {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at += 2,
            (Some(b'\r' | b'\n'), _) => at += 1,
            _ => return blank,
        }
        blank += 1;
    }
}

/// The row in which a quoted cell opens that never closes. The reader below would hand out the
/// rest of the file as one cell without a word.
fn unclosed_quote(bytes: &[u8], delimiter: u8) -> Option<u32> {
    enum State {
        CellStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }
    let mut state = State::CellStart;
    let (mut row, mut before) = (1, 0);
    for &byte in bytes {
        let ends_row = byte == b'\r' || (byte == b'\n' && before != b'\r');
        state = match state {
            State::Quoted if byte == b'"' => State::QuoteInQuoted,
            State::Quoted => State::Quoted,
            State::QuoteInQuoted | State::CellStart if byte == b'"' => State::Quoted,
            _ => {
                row += u32::from(ends_row);
                let cell_ends = byte == delimiter || byte == b'\r' || byte == b'\n';
                if cell_ends { State::CellStart } else { State::Plain }
            }
        };
        before = byte;
    }
    matches!(state, State::Quoted).then_some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<u32> {
        read_records("f", text, b',').unwrap().iter().map(|record| record.number).collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        assert_eq!(numbers("a,b\n1,2\n"), [1, 2]);
        assert_eq!(numbers("\na\n\n\nb\nc"), [2, 5, 6]);
        assert_eq!(numbers("a\r\n\r\nb\r\n\"x\r\n\r\ny\"\r\nc\r\n"), [1, 3, 4, 5]);
        assert_eq!(numbers("a\r\rb\r"), [1, 3]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_refused_where_it_opens() {
        let fault = read_records("f", "a,b\n\"x\ny\",1\n2,\"open\n3,4\n", b',').unwrap_err();
        assert_eq!((fault.code, fault.row), ("unclosed_quote", Some(3)));
        assert!(read_records("f", "5\" pipe,\"say \"\"hi\"\"\"\n", b',').is_ok());
    }

    #[test]
    fn a_cell_of_ten_mebibytes_is_refused_where_it_stands() {
        let text = format!("a,b\n1,{}\n", "x".repeat(10 << 20));
        let fault = read_records("f", &text, b',').unwrap_err();
        assert_eq!(
            fault.to_string(),
            "f, row 2, column B: the cell has 10485760 bytes; the most is 1048576. Is the delimiter \
             right? (cell_too_large)"
        );
    }

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(column_letters).into();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
