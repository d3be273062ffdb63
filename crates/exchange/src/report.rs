//! What an import did or would do, for people and programs.

use serde::Serialize;

use crate::fault::Fault;

/// The outcome of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How many rows the files have, those with faults included.
    pub rows: usize,
    /// How many projects the rows without faults are about.
    pub projects: usize,
    /// How many events were written, or would be in a dry run.
    pub events: usize,
    /// How many rows without faults change nothing.
    pub unchanged: usize,
    /// Everything that is wrong.
    pub errors: Vec<Fault>,
}
