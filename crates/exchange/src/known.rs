//! What the log already says of the projects of a series of files, by the date it held.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::snapshot::Field;
use crate::value::Cell;

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The file's name, without its folder.
    pub file: String,
    /// The row's number, or the column's when a project stands in a column.
    pub row: u32,
}

/// What is known of one project.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KnownProject {
    /// The first date that it is known of.
    pub since: Option<NaiveDate>,
    /// What was recorded, and from when on it held. [`Cell::Missing`] takes an earlier value away.
    pub steps: BTreeMap<Field, BTreeMap<NaiveDate, Cell>>,
    /// When a file said again what held already, and which one. Nothing changed, so nothing was
    /// recorded then; but a late older file must not change what these files confirmed.
    pub confirmed: BTreeMap<Field, BTreeMap<NaiveDate, Origin>>,
}

/// Every known project by its key.
pub type Known = BTreeMap<String, KnownProject>;

impl KnownProject {
    /// What held at a date; `None` also when an earlier value was taken away.
    pub fn held(&self, field: &Field, date: NaiveDate) -> Option<&Cell> {
        let (_, cell) = self.steps.get(field)?.range(..=date).next_back()?;
        (!cell.is_missing()).then_some(cell)
    }

    /// Whether something was recorded for exactly this date.
    pub fn has_step(&self, field: &Field, date: NaiveDate) -> bool {
        self.steps.get(field).is_some_and(|steps| steps.contains_key(&date))
    }

    /// Notes that something held from a date on.
    pub fn step(&mut self, field: Field, date: NaiveDate, cell: Cell) {
        self.steps.entry(field).or_default().insert(date, cell);
    }

    /// Notes that a file said again what held already.
    pub fn confirm(&mut self, field: Field, date: NaiveDate, origin: Origin) {
        self.confirmed.entry(field).or_default().entry(date).or_insert(origin);
    }

    /// The first confirmation after a date, if nothing was recorded between: what it confirmed is
    /// what held at the date.
    pub fn next_confirmed(&self, field: &Field, date: NaiveDate) -> Option<(NaiveDate, &Origin)> {
        let after = (std::ops::Bound::Excluded(date), std::ops::Bound::Unbounded);
        let (confirmed, origin) = self.confirmed.get(field)?.range(after).next()?;
        let step = self.steps.get(field).and_then(|steps| steps.range(after).next());
        match step {
            Some((recorded, _)) if recorded <= confirmed => None,
            _ => Some((*confirmed, origin)),
        }
    }
}
