//! The numbers behind a chart, for a page, a spreadsheet or a program.

use chrono::{Datelike, NaiveDate};

/// One value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A civil date; the writer gives it the form of its reader.
    Date(NaiveDate),
    /// A count.
    Number(u32),
    /// Words.
    Text(String),
}

/// The numbers behind a chart: each row holds from its date until the next row's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the numbers are.
    pub caption: String,
    /// Names of the columns.
    pub header: Vec<String>,
    /// One cell per column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table for a reader: when it has more than `most` rows, only the last row of each month,
    /// or quarter, or year, or of every few years, whichever first is short enough. The first
    /// column must hold dates. Each row kept is unchanged, and the last row is always kept.
    #[must_use]
    pub fn shortened(&self, most: usize) -> Self {
        let mut rows = self.rows.clone();
        let mut months = 1;
        while rows.len() > most.max(1) && months <= 12 * 400 {
            rows = last_of_each(&self.rows, months);
            months = match months {
                1 => 3,
                3 => 12,
                longer => longer * 2,
            };
        }
        Self { rows, ..self.clone() }
    }
}

/// The last row of each period of so many months, counted from the year 0.
fn last_of_each(rows: &[Vec<Cell>], months: i32) -> Vec<Vec<Cell>> {
    let period = |row: &Vec<Cell>| match row.first() {
        Some(Cell::Date(on)) => {
            (on.year() * 12 + i32::try_from(on.month0()).unwrap_or(0)).div_euclid(months)
        }
        _ => 0,
    };
    let mut kept: Vec<Vec<Cell>> = Vec::new();
    for row in rows {
        match kept.last_mut() {
            Some(last) if period(last) == period(row) => last.clone_from(row),
            _ => kept.push(row.clone()),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn daily(days: u64) -> Table {
        let first = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
        let row = |n| vec![Cell::Date(first + chrono::Days::new(n))];
        Table { caption: String::new(), header: vec![], rows: (0..days).map(row).collect() }
    }

    #[test]
    fn a_short_table_is_left_alone() {
        assert_eq!(daily(24).shortened(24), daily(24));
    }

    #[test]
    fn a_long_table_keeps_the_last_row_of_each_period_and_the_last_row() {
        let table = daily(365 * 2);
        assert_eq!(table.shortened(24).rows.len(), 24, "months");
        assert_eq!(table.shortened(10).rows.len(), 8, "quarters");
        assert_eq!(table.shortened(2).rows.len(), 2, "years");
        assert_eq!(table.shortened(10).rows.last(), table.rows.last());
    }
}
