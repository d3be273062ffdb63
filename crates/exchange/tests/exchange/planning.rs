//! What is planned, by example and for any series of files.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use exchange::known::{Known, Origin};
use exchange::mapping::RowKind;
use exchange::plan::{Plan, What, plan};
use exchange::snapshot::{Field, Row};
use exchange::value::{Cell, Decimal};
use proptest::prelude::*;

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, day).expect("a day of January")
}

fn row(key: &str, day: u32, cells: &[(Field, Cell)]) -> Row {
    let mut cells: BTreeMap<_, _> = cells.iter().cloned().collect();
    cells.entry(Field::Title).or_insert(Cell::Text(key.into()));
    Row { file: format!("{day}.csv"), number: 2, key: key.into(), date: date(day), cells }
}

fn phase(phase: &str) -> (Field, Cell) {
    let missing = Cell::Missing(String::new());
    (Field::Phase, if phase.is_empty() { missing } else { Cell::Level(phase.into()) })
}

fn cost(number: f64) -> (Field, Cell) {
    let digits = number.to_string();
    (Field::Indicator("cost".into()), Cell::Number(Decimal { digits, number }))
}

/// What is planned, as `date project what`.
fn told(plan: &Plan) -> Vec<String> {
    let value = |cell: &Cell| match cell {
        Cell::Number(decimal) => decimal.digits.clone(),
        Cell::Level(text) | Cell::Text(text) => text.clone(),
        Cell::Date(date) => date.to_string(),
        Cell::Withheld(reason) => format!("withheld:{reason}"),
        Cell::Missing(_) => "-".into(),
    };
    let facts = |facts: &BTreeMap<Field, Cell>| {
        let told: Vec<_> = facts.iter().map(|(f, cell)| format!("{f:?}={}", value(cell))).collect();
        told.join(" ")
    };
    let one = |change: &exchange::plan::Change| {
        let what = match &change.what {
            What::Registered(all) => format!("registered {}", facts(all)),
            What::Backdated(all) => format!("backdated {}", facts(all)),
            What::Described(all) => format!("described {}", facts(all)),
            What::PhaseEntered { phase, from: None } => format!("entered {phase}"),
            What::PhaseEntered { phase, from: Some(from) } => {
                format!("entered {phase} after {from}")
            }
            What::IndicatorDefined(key) => format!("defined {key}"),
            What::IndicatorBackdated(key) => format!("backdated {key}"),
            What::Measured(key, cell) => format!("measured {key} {}", value(cell)),
            What::Corrected(key, cell) => format!("corrected {key} {}", value(cell)),
        };
        format!("{} {} {what} from {}", change.date.format("%d"), change.key, change.origin.file)
    };
    plan.changes.iter().map(one).collect()
}

fn snapshots(known: &mut Known, rows: Vec<Row>) -> Plan {
    plan(RowKind::Snapshots, rows, known)
}

#[test]
fn only_what_changed_is_planned_with_the_date_it_held() {
    let mut known = Known::new();
    let plan = snapshots(
        &mut known,
        vec![
            row("a", 9, &[phase("design"), cost(6.0), (Field::Title, Cell::Text("A".into()))]),
            row("a", 1, &[phase("needs"), cost(5.0)]),
            row("a", 5, &[phase("needs"), cost(5.0)]),
            row("b", 5, &[phase("")]),
        ],
    );
    assert_eq!(
        told(&plan),
        [
            "01 a registered Title=a from 1.csv",
            "01 a entered needs from 1.csv",
            "01 a defined cost from 1.csv",
            "01 a measured cost 5 from 1.csv",
            "05 b registered Title=b from 5.csv",
            "09 a entered design after needs from 9.csv",
            "09 a measured cost 6 from 9.csv",
            "09 a described Title=A from 9.csv",
        ]
    );
    assert_eq!((plan.projects, plan.unchanged), (2, 1));
}

#[test]
fn an_empty_cell_takes_a_text_away_in_snapshots_and_says_nothing_in_change_records() {
    let end = |cell| (Field::PlannedEnd, cell);
    let rows = vec![
        row("a", 1, &[end(Cell::Date(date(30))), phase("needs"), cost(5.0)]),
        row("a", 2, &[end(Cell::Missing("TBC".into())), phase("")]),
        row("a", 3, &[end(Cell::Missing(String::new()))]),
    ];
    let last = |kind| told(&plan(kind, rows.clone(), &mut Known::new())).pop().unwrap();
    assert_eq!(last(RowKind::Snapshots), "02 a described PlannedEnd=- from 2.csv");
    assert_eq!(last(RowKind::ChangeRecords), "01 a described PlannedEnd=2024-01-30 from 1.csv");
}

#[test]
fn withheld_is_neither_missing_nor_zero() {
    let cost = |cell| (Field::Indicator("cost".into()), cell);
    let zero = Cell::Number(Decimal { digits: "0".into(), number: 0.0 });
    let plan = snapshots(
        &mut Known::new(),
        vec![
            row("a", 1, &[cost(zero)]),
            row("a", 2, &[cost(Cell::Withheld("section_43".into()))]),
            row("a", 3, &[cost(Cell::Missing("NA".into()))]),
        ],
    );
    assert_eq!(
        told(&plan)[2..],
        ["01 a measured cost 0 from 1.csv", "02 a measured cost withheld:section_43 from 2.csv",]
    );
}

#[test]
fn an_older_file_that_arrives_late_is_backdated_and_changes_nothing_after_it() {
    let mut known = Known::new();
    snapshots(&mut known, vec![row("a", 1, &[phase("needs")]), row("a", 9, &[phase("needs")])]);
    let late = snapshots(&mut known, vec![row("a", 5, &[phase("design")])]);
    assert_eq!(
        told(&late),
        [
            "05 a entered design after needs from 5.csv",
            "09 a entered needs after design from 9.csv"
        ]
    );
    let same = snapshots(&mut known, vec![row("a", 3, &[phase("needs")])]);
    assert_eq!(told(&same), [""; 0]);
}

#[test]
fn a_file_older_than_the_registration_says_what_held_before_it() {
    let mut known = Known::new();
    let end = |day| (Field::PlannedEnd, Cell::Date(date(day)));
    snapshots(&mut known, vec![row("a", 5, &[phase("design")])]);
    let late = snapshots(&mut known, vec![row("a", 2, &[phase("needs"), end(30)])]);
    assert_eq!(
        told(&late),
        [
            "02 a backdated Title=a from 2.csv",
            "02 a entered needs from 2.csv",
            "02 a described PlannedEnd=2024-01-30 from 2.csv"
        ]
    );
    let later = snapshots(&mut known, vec![row("a", 3, &[phase("needs"), end(30)])]);
    assert_eq!(told(&later), [""; 0], "it is known of since the second");
}

#[test]
fn a_field_that_a_registration_leaves_empty_is_confirmed_and_then_known() {
    let mut known = Known::new();
    let challenge = |cell| (Field::Challenge, cell);
    let rows = vec![row("a", 5, &[challenge(Cell::Missing(String::new()))])];
    let first = snapshots(&mut known, rows.clone());
    assert_eq!(first.confirmations.len(), 1);
    let again = snapshots(&mut known, rows);
    assert_eq!((told(&again), again.confirmations), (vec![], vec![]));
    // What an older file says of it held until the one that had nothing to say.
    let late = vec![row("a", 2, &[challenge(Cell::Text("hard".into()))])];
    assert_eq!(
        told(&snapshots(&mut known, late)),
        [
            "02 a backdated Title=a Challenge=hard from 2.csv",
            "05 a described Challenge=- from 5.csv"
        ]
    );
}

#[test]
fn a_value_from_before_the_first_one_backdates_its_indicator() {
    let mut known = Known::new();
    snapshots(&mut known, vec![row("a", 5, &[cost(2.0)])]);
    let late = snapshots(&mut known, vec![row("a", 3, &[cost(1.0)])]);
    assert_eq!(
        told(&late),
        [
            "03 a backdated Title=a from 3.csv",
            "03 a backdated cost from 3.csv",
            "03 a measured cost 1 from 3.csv"
        ]
    );
}

#[test]
fn a_mended_file_corrects_the_value_of_its_own_date() {
    let mut known = Known::new();
    snapshots(&mut known, vec![row("a", 1, &[cost(5.0)])]);
    let mended = snapshots(&mut known, vec![row("a", 1, &[cost(50.0)])]);
    assert_eq!(told(&mended), ["01 a corrected cost 50 from 1.csv"]);
}

#[test]
fn a_confirmation_names_the_file_that_confirmed() {
    let mut known = Known::new();
    snapshots(&mut known, vec![row("a", 1, &[phase("needs")])]);
    let plan = snapshots(&mut known, vec![row("a", 4, &[phase("needs")])]);
    let confirmed: Vec<_> = plan.confirmations.iter().map(|c| (&c.field, &c.origin)).collect();
    let origin = Origin { file: "4.csv".into(), row: 2 };
    assert_eq!(confirmed, [(&Field::Title, &origin), (&Field::Phase, &origin)]);
}

prop_compose! {
    /// At most one row for a key and date, as no files contradict each other.
    fn any_rows()(cells in prop::collection::btree_map(
        (0..3_u8, 1..12_u32),
        (0..3_usize, 0..3_u8, prop::option::of(0..3_u32), 0..3_u8),
        0..24,
    )) -> Vec<Row> {
        cells.into_iter().map(|((key, day), (phases, value, end, title))| {
            let value = match value {
                0 => Cell::Withheld("section_43".into()),
                1 => Cell::Missing("NA".into()),
                _ => cost(2.0).1,
            };
            let end = end.map_or(Cell::Missing(String::new()), |end| Cell::Date(date(20 + end)));
            let challenge = match title {
                0 => Cell::Missing(String::new()),
                _ => Cell::Text(format!("challenge {value:?}")),
            };
            row(&format!("p{key}"), day, &[
                (Field::Challenge, challenge),
                (Field::Title, Cell::Text(format!("title {title}"))),
                phase(["", "needs", "design"][phases]),
                (Field::Indicator("cost".into()), value),
                (Field::PlannedEnd, end),
            ])
        }).collect()
    }
}

/// What holds on every day, by project and field.
fn every_day(known: &Known) -> BTreeMap<(String, Field, u32), Cell> {
    let mut held = BTreeMap::new();
    for (key, project) in known {
        for field in project.steps.keys() {
            for day in 1..=12 {
                if let Some(cell) = project.held(field, date(day)) {
                    held.insert((key.clone(), field.clone(), day), cell.clone());
                }
            }
        }
    }
    held
}

fn any_kind() -> impl Strategy<Value = RowKind> {
    prop_oneof![Just(RowKind::Snapshots), Just(RowKind::ChangeRecords)]
}

proptest! {
    #[test]
    fn planning_again_plans_nothing(kind in any_kind(), rows in any_rows()) {
        let mut known = Known::new();
        plan(kind, rows.clone(), &mut known);
        let again = plan(kind, rows.clone(), &mut known);
        prop_assert_eq!(told(&again), [""; 0]);
        prop_assert_eq!(again.confirmations, []);
        prop_assert_eq!(again.unchanged, rows.len());
    }

    #[test]
    fn however_rows_are_split_into_files_and_whenever_these_arrive_the_same_holds(
        kind in any_kind(),
        rows in any_rows(),
        order in prop::collection::vec(0..6_usize, 24),
    ) {
        let mut at_once = Known::new();
        plan(kind, rows.clone(), &mut at_once);
        let mut split = Known::new();
        for run in 0..6 {
            let part = rows.iter().zip(&order).filter(|(_, at)| **at == run);
            plan(kind, part.map(|(row, _)| row.clone()).collect(), &mut split);
        }
        prop_assert_eq!(every_day(&split), every_day(&at_once));
    }
}
