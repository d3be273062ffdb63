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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn confirmed(fields: &[&str], places: &[u16]) -> SnapshotConfirmed {
        let project = ProjectId(Uuid::from_u128(7));
        SnapshotConfirmed {
            mapping: "small".into(),
            file: "2024.csv".into(),
            fields: fields.iter().map(ToString::to_string).collect(),
            rows: vec![ConfirmedRow { project, row: 2, fields: places.to_vec() }],
        }
    }

    fn decided(confirmed: SnapshotConfirmed) -> Result<Vec<Event>, Refusal> {
        let today = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let moment = Moment { today, effective_on: today };
        ConfirmSnapshot { confirmed }.decide(&World::default(), moment)
    }

    #[test]
    fn what_a_file_confirms_is_recorded_as_it_is_given() {
        let given = confirmed(&["title", "phase"], &[0, 1]);
        assert_eq!(decided(given.clone()), Ok(vec![given.into()]));
        let nothing = SnapshotConfirmed { rows: vec![], ..confirmed(&[], &[]) };
        assert_eq!(decided(nothing), Ok(vec![]));
    }

    #[test]
    fn a_place_without_a_field_and_more_rows_than_an_event_holds_are_refused() {
        let missing = Refusal::TextMissing { field: "fields" };
        assert_eq!(decided(confirmed(&["title"], &[1])), Err(missing));
        let mut long = confirmed(&["title"], &[0]);
        long.rows = vec![long.rows[0].clone(); MOST_ROWS + 1];
        let most = MOST_ROWS;
        assert_eq!(decided(long), Err(Refusal::ListTooLong { field: "rows", most }));
    }
}
