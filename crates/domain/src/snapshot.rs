//! Snapshots: what a file of a series said again without changing anything.
//!
//! An import records only what a file changes. Yet what a file confirms has to be known too: when
//! an older file arrives late, what it says must end where a later file had confirmed otherwise.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::values::{ProjectId, SNAPSHOT_STREAM};
use crate::words;
use crate::world::World;

/// The most rows one event may name.
pub const MOST_ROWS: usize = 2_000;

/// What one row of the file said again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedRow {
    /// Which project.
    pub project: ProjectId,
    /// The row as a person counts, the header being row 1.
    pub row: u32,
    /// What it confirmed, by place in the list of fields.
    pub fields: Vec<u16>,
}

/// A file said again what held already, at the event's effective date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotConfirmed {
    /// The mapping it was read by.
    pub mapping: String,
    /// The file's name, without its folder.
    pub file: String,
    /// The names of what rows can confirm.
    pub fields: Vec<String>,
    /// What each row confirmed.
    pub rows: Vec<ConfirmedRow>,
}

/// Records what a file confirmed. The importer answers for the projects it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmSnapshot {
    /// What it confirmed.
    pub confirmed: SnapshotConfirmed,
}

impl Decide for ConfirmSnapshot {
    fn stream(&self) -> Uuid {
        SNAPSHOT_STREAM
    }

    fn decide(&self, _: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let SnapshotConfirmed { mapping, file, fields, rows } = &self.confirmed;
        words::few("fields", fields)?;
        if rows.len() > MOST_ROWS {
            return Err(Refusal::ListTooLong { field: "rows", most: MOST_ROWS });
        }
        let named = |place: &u16| usize::from(*place) < fields.len();
        if !rows.iter().flat_map(|row| &row.fields).all(named) {
            return Err(Refusal::TextMissing { field: "fields" });
        }
        let event = SnapshotConfirmed {
            mapping: words::word("mapping", mapping)?,
            file: words::optional_key("file", Some(file))?
                .ok_or(Refusal::TextMissing { field: "file" })?,
            fields: fields
                .iter()
                .map(|name| words::word("fields", name))
                .collect::<Result<_, _>>()?,
            rows: rows.clone(),
        };
        Ok(if rows.is_empty() { vec![] } else { vec![event.into()] })
    }
}
