//! A named number over time, as a chart takes it.

use chrono::NaiveDate;
use statistics::flow::{Levels, level_at};

/// What a series counts; decides place, colour and hatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A step of the method, in the method's order.
    Step,
    /// Work that rests: paused, shelved.
    Waiting,
    /// Handed over to the line.
    Operation,
    /// Ended before the last step.
    Stopped,
}

/// A named number over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What the reader calls it.
    pub name: String,
    /// What it counts.
    pub kind: Kind,
    /// The number from each date until the next; dates rise.
    pub points: Levels,
}

impl Series {
    /// The number at a date; 0 before the first.
    pub fn at(&self, on: NaiveDate) -> u32 {
        level_at(&self.points, on)
    }
}

/// The dates up to `last` at which any series changes, in order.
pub(crate) fn dates(series: &[Series], last: NaiveDate) -> Vec<NaiveDate> {
    let points = series.iter().flat_map(|series| &series.points);
    let mut dates: Vec<NaiveDate> = points.map(|(on, _)| *on).filter(|on| *on <= last).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// The same series in the order they are drawn: steps as given, then what rests, what is in
/// operation, what stopped.
pub(crate) fn in_order(series: &[Series]) -> Vec<Series> {
    let mut ordered = series.to_vec();
    ordered.sort_by_key(|series| series.kind);
    ordered
}
