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

    /// The latest document, moved out: [`Self::extend`] brings its successor. If none comes, the
    /// timeline is of no more use.
    pub(crate) fn take_latest(&mut self) -> Option<D> {
        self.latest.take()
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

    /// The rows a store would hold, each with the position that closed it.
    type Stored = Vec<(StoredDocument, Option<Position>)>;

    fn store(rows: &mut Stored, changes: RowChanges) {
        rows.extend(changes.opened.into_iter().map(|row| (row, None)));
        for closed in changes.closed {
            let row = rows
                .iter_mut()
                .find(|(row, to)| {
                    to.is_none()
                        && row.from_effective == closed.from_effective
                        && row.from_position == closed.from_position
                })
                .expect("only open rows are closed");
            row.1 = Some(closed.to_position);
        }
    }

    /// The rule of [`crate::documents`], word for word.
    fn as_of(rows: &Stored, known_at: Position, on: NaiveDate) -> Option<&str> {
        rows.iter()
            .filter(|(row, to)| {
                row.from_position <= known_at
                    && to.is_none_or(|to| known_at < to)
                    && row.from_effective <= on
            })
            .max_by_key(|(row, _)| row.from_effective)
            .map(|(row, _)| &*row.body)
    }

    /// What a document is after events of these dates: their positions in the order they held.
    fn history(dates: &[u32], on: Option<u32>) -> String {
        let mut events: Vec<_> = dates.iter().enumerate().map(|(at, date)| (*date, at)).collect();
        events.retain(|(date, _)| on.is_none_or(|on| *date <= on));
        events.sort_unstable();
        events.iter().map(|(_, at)| (at + 1).to_string()).collect::<Vec<_>>().join(",")
    }

    fn take_all(dates: &[u32]) -> Stored {
        let (mut timeline, mut rows) = (Timeline::new(Uuid::nil()), Stored::new());
        for (at, date) in dates.iter().enumerate() {
            let position = Position::try_from(at + 1).unwrap();
            let mut changes = RowChanges::default();
            let known = &dates[..=at];
            if timeline.is_in_order(day(*date)) {
                let body = history(known, None);
                let shared = body.clone().into();
                timeline.extend(position, day(*date), body, shared, &mut changes);
            } else {
                let mut on: Vec<u32> = known.to_vec();
                on.sort_unstable();
                on.dedup();
                let documents = on.into_iter().map(|on| {
                    let body = history(known, Some(on));
                    (day(on), body.clone(), body.into())
                });
                timeline.replace(position, documents.collect(), &mut changes);
            }
            store(&mut rows, changes);
        }
        rows
    }

    proptest::proptest! {
        #[test]
        fn rows_answer_every_question_as_a_replay_does(
            dates in proptest::collection::vec(1_u32..12, 1..14),
        ) {
            let rows = take_all(&dates);
            for known in 1..=dates.len() {
                for on in 0..12 {
                    let expected = history(&dates[..known], Some(on));
                    let position = Position::try_from(known).unwrap();
                    let answer = as_of(&rows, position, day(on + 1).pred_opt().unwrap());
                    proptest::prop_assert_eq!(answer.unwrap_or(""), expected);
                }
            }
        }

        #[test]
        fn what_stands_for_earlier_knowledge_never_changes(
            dates in proptest::collection::vec(1_u32..12, 2..14),
        ) {
            let before = take_all(&dates[..dates.len() - 1]);
            let after = take_all(&dates);
            let earlier = Position::try_from(dates.len() - 1).unwrap();
            for on in 1..12 {
                proptest::prop_assert_eq!(
                    as_of(&before, earlier, day(on)),
                    as_of(&after, earlier, day(on))
                );
            }
        }
    }
}
