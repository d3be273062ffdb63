//! Documents hold over positions × dates: every question as of a point has the one right answer.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use eventlog::documents::{AsOf, ClosedDocument, DocumentBatch, DocumentStore, StoredDocument};
use eventlog::envelope::Position;
use uuid::Uuid;

use super::Subject;
use super::generations::{MODEL, current, document, live, opening};
use super::samples::{Chance, date, first, fresh_id};

/// How many batches of random changes are applied.
const BATCHES: i64 = 60;

/// How many keys there are.
const KEYS: u128 = 6;

/// How many days the random dates span.
const DAYS: u64 = 12;

/// A row and the position that closed it.
type Row = (StoredDocument, Option<Position>);

/// The plain model: all rows in a list, every question a look at each of them.
#[derive(Default)]
struct Plain(Vec<Row>);

impl Plain {
    /// The rule of `eventlog::documents`, word for word.
    fn documents(&self, as_of: AsOf) -> Vec<StoredDocument> {
        let mut found: BTreeMap<Uuid, StoredDocument> = BTreeMap::new();
        for (row, to_position) in &self.0 {
            let known = row.from_position <= as_of.known_at
                && to_position.is_none_or(|to| as_of.known_at < to);
            if !known || row.from_effective > as_of.effective_on {
                continue;
            }
            let latest = found.entry(row.key).or_insert_with(|| row.clone());
            if latest.from_effective < row.from_effective {
                *latest = row.clone();
            }
        }
        found.into_values().collect()
    }

    fn open_rows(&self, key: Uuid) -> Vec<StoredDocument> {
        let open = self.0.iter().filter(|(row, to)| row.key == key && to.is_none());
        let mut rows: Vec<_> = open.map(|(row, _)| row.clone()).collect();
        rows.sort_by_key(|row| row.from_effective);
        rows
    }

    fn all_rows(&self) -> Vec<Row> {
        let mut rows = self.0.clone();
        rows.sort_by_key(|(row, _)| (row.key, row.from_effective, row.from_position));
        rows
    }

    /// Random changes at one position, applied here and told as a batch would tell them.
    fn change(&mut self, position: Position, chance: &mut Chance, batch: &mut DocumentBatch) {
        let key = Uuid::from_u128(u128::from(chance.below(u64::try_from(KEYS).unwrap())) << 90);
        let from_effective = day(chance.below(DAYS));
        for (row, to_position) in &mut self.0 {
            let replaced = row.from_effective == from_effective || chance.below(4) == 0;
            if row.key != key || to_position.is_some() || !replaced || row.from_position == position
            {
                continue;
            }
            *to_position = Some(position);
            batch.closed.push(ClosedDocument {
                key,
                from_effective: row.from_effective,
                from_position: row.from_position,
                to_position: position,
            });
        }
        let row = StoredDocument {
            key,
            from_effective,
            from_position: position,
            body: format!(r#"{{"at":{position}}}"#).into(),
        };
        batch.opened.push(row.clone());
        self.0.push((row, None));
    }
}

fn day(number: u64) -> NaiveDate {
    date(2026, 1, 1) + Days::new(number)
}

/// Asks everything at one point and compares.
async fn compare(documents: &dyn DocumentStore, plain: &Plain, as_of: AsOf) {
    let expected = plain.documents(as_of);
    let found = documents.documents(first(), MODEL, as_of).await.unwrap();
    assert_eq!(found, expected, "{as_of:?}");
    for number in 0..KEYS {
        let key = Uuid::from_u128(number << 90);
        let expected = expected.iter().find(|row| row.key == key);
        let found = documents.document(first(), MODEL, key, as_of).await.unwrap();
        assert_eq!(found.as_ref(), expected, "{key} {as_of:?}");
    }
}

/// Random rows opened and closed in batches, also backdated and within one batch: every question
/// at every point has the plain model's answer.
pub async fn questions_as_of_any_point_equal_a_plain_model(subject: &mut dyn Subject) {
    let documents = live(subject).await;
    let mut chance = Chance::new(2_026);
    let mut plain = Plain::default();
    let mut position = 0;
    for _ in 0..BATCHES {
        let mut batch = opening(position, position, Vec::new());
        for _ in 0..=chance.below(4) {
            position += 1;
            plain.change(position, &mut chance, &mut batch);
        }
        batch.to_position = position;
        assert!(documents.apply(batch).await.unwrap());
    }
    assert_eq!(documents.all_rows(first(), MODEL).await.unwrap(), plain.all_rows());
    for number in 0..KEYS {
        let key = Uuid::from_u128(number << 90);
        let found = documents.open_rows(first(), MODEL, key).await.unwrap();
        assert_eq!(found, plain.open_rows(key));
    }
    for known_at in (0..=position + 1).step_by(7).chain([Position::MAX]) {
        for number in 0..=DAYS {
            compare(&*documents, &plain, AsOf { known_at, effective_on: day(number) }).await;
        }
    }
    let before_all = AsOf { known_at: Position::MAX, effective_on: date(2025, 12, 31) };
    compare(&*documents, &plain, before_all).await;
}

/// It is never current and still answers for the positions between.
pub async fn a_row_opened_and_closed_in_one_batch_is_history(subject: &mut dyn Subject) {
    let documents = live(subject).await;
    let key = fresh_id();
    let (before, after) = (document(key, 2, "before"), document(key, 4, "after"));
    let mut batch = opening(0, 5, vec![before.clone(), after.clone()]);
    batch.closed.push(ClosedDocument {
        key,
        from_effective: before.from_effective,
        from_position: 2,
        to_position: 4,
    });
    assert!(documents.apply(batch).await.unwrap());
    assert_eq!(current(&*documents).await, [after.clone()]);
    for (known_at, expected) in
        [(1, None), (2, Some(&before)), (3, Some(&before)), (4, Some(&after))]
    {
        let as_of = AsOf { known_at, effective_on: before.from_effective };
        let found = documents.document(first(), MODEL, key, as_of).await.unwrap();
        assert_eq!(found.as_ref(), expected, "at {known_at}");
    }
}

/// A runner that closes what is not there has lost its way: nothing of its batch is written.
pub async fn closing_a_row_that_is_not_open_is_refused_whole(subject: &mut dyn Subject) {
    let documents = live(subject).await;
    let key = fresh_id();
    let mut batch = opening(0, 3, vec![document(fresh_id(), 3, "{}")]);
    batch.closed.push(ClosedDocument {
        key,
        from_effective: date(2026, 1, 1),
        from_position: 1,
        to_position: 3,
    });
    assert!(documents.apply(batch).await.is_err());
    assert_eq!(documents.state(first(), MODEL).await.unwrap().position, 0);
    assert!(documents.all_rows(first(), MODEL).await.unwrap().is_empty());
}
