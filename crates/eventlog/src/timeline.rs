//! One document's open rows: what is known now of every date, and how an event changes that.
//!
//! A row begins on every date with an event that concerns the document, whether or not the
//! document differs, so the last row always dates the latest event: an event dated on or after it
//! is in order and needs only the last document; any other is backdated and needs the history.

use std::sync::Arc;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::documents::{ClosedDocument, StoredDocument};
use crate::envelope::{Hash, Position};

/// One open row, its body by hash alone: a long history must not fill the memory.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    from_effective: NaiveDate,
    from_position: Position,
    digest: Hash,
}

/// The open rows of one key and its latest document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Timeline<D> {
    key: Uuid,
    rows: Vec<Row>,
    latest: Option<D>,
}

/// What an event does to the stored rows.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RowChanges {
    pub(crate) closed: Vec<ClosedDocument>,
    pub(crate) opened: Vec<StoredDocument>,
}

fn digest(body: &str) -> Hash {
    Sha256::digest(body.as_bytes()).into()
}

impl<D> Timeline<D> {
    /// Nothing is known yet.
    pub(crate) fn new(key: Uuid) -> Self {
        Self { key, rows: Vec::new(), latest: None }
    }

    /// From stored open rows by date and the last of them, read.
    pub(crate) fn load(key: Uuid, rows: &[StoredDocument], latest: Option<D>) -> Self {
        let rows = rows
            .iter()
            .map(|row| Row {
                from_effective: row.from_effective,
                from_position: row.from_position,
                digest: digest(&row.body),
            })
            .collect();
        Self { key, rows, latest }
    }

    pub(crate) fn latest(&self) -> Option<&D> {
        self.latest.as_ref()
    }

    /// Whether an event of this date can be taken without the history.
    pub(crate) fn is_in_order(&self, effective_on: NaiveDate) -> bool {
        self.rows.last().is_none_or(|row| row.from_effective <= effective_on)
    }

    /// Takes an event that is in order, as the document it leads to.
    pub(crate) fn extend(
        &mut self,
        position: Position,
        effective_on: NaiveDate,
        document: D,
        body: Arc<str>,
        changes: &mut RowChanges,
    ) {
        self.latest = Some(document);
        let digest = digest(&body);
        if let Some(last) = self.rows.last()
            && last.from_effective == effective_on
        {
            if last.digest == digest {
                return;
            }
            changes.closed.push(self.closed(last, position));
            self.rows.pop();
        }
        self.open(position, effective_on, digest, body, changes);
    }

    /// Takes a backdated event, as all documents by date that the history now leads to.
    pub(crate) fn replace(
        &mut self,
        position: Position,
        documents: Vec<(NaiveDate, D, Arc<str>)>,
        changes: &mut RowChanges,
    ) {
        let before = std::mem::take(&mut self.rows);
        let mut before = before.into_iter().peekable();
        for (effective_on, document, body) in documents {
            let digest = digest(&body);
            while let Some(row) = before.next_if(|row| row.from_effective < effective_on) {
                changes.closed.push(self.closed(&row, position));
            }
            match before.next_if(|row| row.from_effective == effective_on) {
                Some(row) if row.digest == digest => self.rows.push(row),
                row => {
                    if let Some(row) = row {
                        changes.closed.push(self.closed(&row, position));
                    }
                    self.open(position, effective_on, digest, body, changes);
                }
            }
            self.latest = Some(document);
        }
        for row in before {
            changes.closed.push(self.closed(&row, position));
        }
    }

    fn open(
        &mut self,
        position: Position,
        from_effective: NaiveDate,
        digest: Hash,
        body: Arc<str>,
        changes: &mut RowChanges,
    ) {
        self.rows.push(Row { from_effective, from_position: position, digest });
        changes.opened.push(StoredDocument {
            key: self.key,
            from_effective,
            from_position: position,
            body,
        });
    }

    fn closed(&self, row: &Row, to_position: Position) -> ClosedDocument {
        ClosedDocument {
            key: self.key,
            from_effective: row.from_effective,
            from_position: row.from_position,
            to_position,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, day).unwrap()
    }

    fn taken(timeline: &mut Timeline<u8>, position: Position, on: u32, document: u8) -> RowChanges {
        let mut changes = RowChanges::default();
        timeline.extend(position, day(on), document, document.to_string().into(), &mut changes);
        changes
    }

    #[test]
    fn an_event_in_order_opens_one_row_and_closes_none() {
        let mut timeline = Timeline::new(Uuid::nil());
        taken(&mut timeline, 1, 1, 1);
        let changes = taken(&mut timeline, 2, 5, 2);
        assert_eq!((changes.opened.len(), changes.closed.len()), (1, 0));
        assert!(timeline.is_in_order(day(5)) && !timeline.is_in_order(day(4)));
    }

    #[test]
    fn a_second_event_of_one_date_takes_the_place_of_the_first() {
        let mut timeline = Timeline::new(Uuid::nil());
        taken(&mut timeline, 1, 1, 1);
        let changes = taken(&mut timeline, 2, 1, 2);
        assert_eq!(changes.closed[0].to_position, 2);
        assert_eq!(changes.opened[0].from_position, 2);
        assert_eq!(taken(&mut timeline, 3, 1, 2), RowChanges::default(), "nothing to write");
    }

    #[test]
    fn a_backdated_event_rewrites_only_the_dates_it_changes() {
        let mut timeline = Timeline::new(Uuid::nil());
        taken(&mut timeline, 1, 1, 1);
        taken(&mut timeline, 2, 5, 2);
        let mut changes = RowChanges::default();
        let documents =
            [(1, 1_u8), (3, 9), (5, 7)].map(|(on, body)| (day(on), body, body.to_string().into()));
        timeline.replace(3, documents.into(), &mut changes);
        assert_eq!(changes.closed.len(), 1, "the first date stands");
        assert_eq!(changes.closed[0].from_effective, day(5));
        assert_eq!(
            changes.opened.iter().map(|row| row.from_effective).collect::<Vec<_>>(),
            [day(3), day(5)]
        );
        assert_eq!(timeline.latest(), Some(&7));
    }
}
