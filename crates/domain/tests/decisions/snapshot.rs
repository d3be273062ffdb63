//! What a file of a series said again without changing anything.

use domain::snapshot::{ConfirmSnapshot, ConfirmedRow, MOST_ROWS, SnapshotConfirmed};
use testkit::given::given;
use testkit::values::{READING, organisation};

fn confirmed(fields: &[&str], places: &[u16]) -> SnapshotConfirmed {
    SnapshotConfirmed {
        mapping: "small".to_owned(),
        file: "2024.csv".to_owned(),
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        rows: vec![ConfirmedRow { project: READING, row: 2, fields: places.to_vec() }],
    }
}

fn confirm(confirmed: SnapshotConfirmed) -> ConfirmSnapshot {
    ConfirmSnapshot { confirmed }
}

#[test]
fn what_a_file_confirms_is_recorded_as_it_is_given() {
    let given_rows = confirmed(&["title", "phase"], &[0, 1]);
    given(organisation()).when(confirm(given_rows.clone())).then(given_rows);
    let nothing = SnapshotConfirmed { rows: vec![], ..confirmed(&[], &[]) };
    given(organisation()).when(confirm(nothing)).then_nothing();
}

#[test]
fn a_place_without_a_field_and_more_rows_than_an_event_holds_are_refused() {
    let decided = given(organisation()).when(confirm(confirmed(&["title"], &[1])));
    decided.then_refused_at("fields", "text.missing");
    let mut long = confirmed(&["title"], &[0]);
    long.rows = vec![long.rows[0].clone(); MOST_ROWS + 1];
    given(organisation()).when(confirm(long)).then_refused_at("rows", "list.too_long");
}
