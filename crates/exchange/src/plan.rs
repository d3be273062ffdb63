//! From the rows of all files, and what the log says already, to only what changed and when.
//!
//! Rows are taken in the order of their dates. A project that a later file no longer names has not
//! changed. An older file that arrives late is backdated: what differs from what held at its date
//! is recorded for that date, and where a later file had confirmed the former value, that value is
//! recorded again for the date it was confirmed. Planning after carrying out plans nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::fault::Fault;
use crate::known::{Known, KnownProject, Origin};
use crate::mapping::RowKind;
use crate::snapshot::{Field, Row};
use crate::value::Cell;

/// One thing that the log does not know yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The project's key.
    pub key: String,
    /// When it held.
    pub date: NaiveDate,
    /// Where it was read.
    pub origin: Origin,
    /// What changed.
    pub what: What,
}

/// What changed.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// The project came to be known, with these facts.
    Registered(BTreeMap<Field, Cell>),
    /// These facts are new; [`Cell::Missing`] takes one away.
    Described(BTreeMap<Field, Cell>),
    /// It was there before the date it was registered for, and this was said of it then.
    Backdated(BTreeMap<Field, Cell>),
    /// It is in this phase, after that one.
    PhaseEntered {
        /// The phase it is in.
        phase: String,
        /// The phase that held the day before.
        from: Option<String>,
    },
    /// A value of this indicator was read for the first time.
    IndicatorDefined(String),
    /// An indicator was measured before the date it was first known for.
    IndicatorBackdated(String),
    /// The indicator has this value.
    Measured(String, Cell),
    /// The value that was read for this very date before was another.
    Corrected(String, Cell),
}

/// A file said again what held already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The project's key.
    pub key: String,
    /// The date it was said for.
    pub date: NaiveDate,
    /// Where it was read.
    pub origin: Origin,
    /// What was confirmed.
    pub field: Field,
}

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// In the order to carry them out.
    pub changes: Vec<Change>,
    /// What was said again for a date that nothing was known to be said for.
    pub confirmations: Vec<Confirmation>,
    /// How many rows change nothing.
    pub unchanged: usize,
    /// How many projects the rows are about.
    pub projects: usize,
}

/// Finds rows with one key and one date that differ. Neither can be believed, so both are named.
pub fn contradictions(rows: &[Row]) -> Vec<(Origin, Fault)> {
    let mut first: BTreeMap<(&str, NaiveDate), &Row> = BTreeMap::new();
    let mut named = BTreeMap::new();
    for row in rows {
        let other = *first.entry((&row.key, row.date)).or_insert(row);
        if std::ptr::eq(other, row) || same_cells(&row.cells, &other.cells) {
            continue;
        }
        for (this, that) in [(other, row), (row, other)] {
            let message = format!(
                "{} has another row for project {} and {}: {}, row {}",
                if this.file == that.file { "the file" } else { "another file" },
                this.key,
                this.date,
                that.file,
                that.number
            );
            let fault = Fault::of_row(&this.file, this.number, "contradiction", message);
            named.entry(this.origin()).or_insert(fault);
        }
    }
    named.into_iter().collect()
}

fn same_cells(one: &BTreeMap<Field, Cell>, two: &BTreeMap<Field, Cell>) -> bool {
    one.len() == two.len()
        && one.iter().zip(two).all(|((a, x), (b, y))| a == b && x.says_the_same(y))
}

/// Plans what the rows change, and takes `known` to what it will be once that is carried out.
pub fn plan(kind: RowKind, mut rows: Vec<Row>, known: &mut Known) -> Plan {
    rows.sort_by_key(|row| row.date);
    let mut plan = Plan::default();
    let mut keys = BTreeSet::new();
    for row in rows {
        let before = plan.changes.len();
        let key = row.key.clone();
        plan_row(kind, row, known, &mut plan);
        plan.unchanged += usize::from(plan.changes.len() == before);
        keys.insert(key);
    }
    plan.projects = keys.len();
    plan
}

fn plan_row(kind: RowKind, row: Row, known: &mut Known, plan: &mut Plan) {
    let origin = row.origin();
    let Row { key, date, cells, .. } = row;
    let mut stated: BTreeMap<Field, Cell> = cells
        .into_iter()
        .filter_map(|(field, cell)| Some((field.clone(), states(kind, &field, cell)?)))
        .collect();
    let first = plan.changes.len();
    let mut changes = Changes { key: &key, plan, described: BTreeMap::new() };
    let project = known.entry(key.clone()).or_insert_with(|| {
        let facts = registered_with(&mut stated);
        let project = KnownProject {
            since: Some(date),
            steps: facts
                .iter()
                .map(|(field, cell)| (field.clone(), BTreeMap::from([(date, cell.clone())])))
                .collect(),
            ..KnownProject::default()
        };
        changes.push(date, &origin, What::Registered(facts));
        project
    });
    let is_earlier = project.since.is_some_and(|since| date < since);
    for (field, cell) in stated {
        let held = project.held(&field, date);
        if held.map_or(cell.is_missing(), |held| held.says_the_same(&cell)) {
            changes.confirm(project, field, date, &origin);
            continue;
        }
        let held = held.cloned();
        let again = project.next_confirmed(&field, date).map(|(on, by)| (on, by.clone()));
        changes.write(project, &field, date, &origin, cell);
        if let Some((on, by)) = again {
            let held = held.unwrap_or(Cell::Missing(String::new()));
            changes.write(project, &field, on, &by, held);
        }
    }
    let mut described = changes.described;
    if is_earlier {
        project.since = Some(date);
        let facts = described.entry((date, origin.clone())).or_default();
        let what = What::Backdated(registered_with(facts));
        plan.changes.insert(first, Change { key: key.clone(), date, origin, what });
        described.retain(|_, facts| !facts.is_empty());
    }
    for ((date, origin), facts) in described {
        plan.changes.push(Change { key: key.clone(), date, origin, what: What::Described(facts) });
    }
}

/// What a cell states, or `None` when it says nothing of this field.
fn states(kind: RowKind, field: &Field, cell: Cell) -> Option<Cell> {
    let can_be_taken_away = matches!(
        field,
        Field::Challenge
            | Field::Concerns
            | Field::Aim
            | Field::Area
            | Field::PlannedStart
            | Field::PlannedEnd
    );
    match cell {
        // No phase and no measurement is never the same as another phase or value.
        Cell::Missing(_) if kind == RowKind::ChangeRecords || !can_be_taken_away => None,
        Cell::Missing(_) => Some(Cell::Missing(String::new())),
        Cell::Withheld(_) if *field == Field::Phase => None,
        cell => Some(cell),
    }
}

/// Takes out what a registration holds. A field without a value stays: that the row gave none is
/// to be confirmed like anywhere else, so that reading it again finds it known.
fn registered_with(stated: &mut BTreeMap<Field, Cell>) -> BTreeMap<Field, Cell> {
    let fields = [Field::Title, Field::Challenge, Field::Concerns, Field::Unit, Field::Area];
    let given = |field: Field| {
        let is_given = stated.get(&field).is_some_and(|cell| !cell.is_missing());
        is_given.then(|| stated.remove_entry(&field)).flatten()
    };
    fields.into_iter().filter_map(given).collect()
}

/// The changes that one row leads to. Facts of one date and origin become one change.
struct Changes<'a> {
    key: &'a str,
    plan: &'a mut Plan,
    described: BTreeMap<(NaiveDate, Origin), BTreeMap<Field, Cell>>,
}

impl Changes<'_> {
    fn push(&mut self, date: NaiveDate, origin: &Origin, what: What) {
        let (key, origin) = (self.key.to_owned(), origin.clone());
        self.plan.changes.push(Change { key, date, origin, what });
    }

    fn confirm(
        &mut self,
        project: &mut KnownProject,
        field: Field,
        date: NaiveDate,
        origin: &Origin,
    ) {
        let confirmed = project.confirmed.get(&field).is_some_and(|all| all.contains_key(&date));
        if confirmed || project.has_step(&field, date) {
            return;
        }
        project.confirm(field.clone(), date, origin.clone());
        let (key, origin) = (self.key.to_owned(), origin.clone());
        self.plan.confirmations.push(Confirmation { key, date, origin, field });
    }

    fn write(
        &mut self,
        project: &mut KnownProject,
        field: &Field,
        date: NaiveDate,
        origin: &Origin,
        cell: Cell,
    ) {
        match (field, &cell) {
            (Field::Indicator(key), _) => {
                let same_date = project.has_step(field, date);
                if !project.steps.contains_key(field) {
                    self.push(date, origin, What::IndicatorDefined(key.clone()));
                } else if project.steps[field].keys().next().is_some_and(|first| date < *first) {
                    self.push(date, origin, What::IndicatorBackdated(key.clone()));
                }
                let (key, cell) = (key.clone(), cell.clone());
                let what =
                    if same_date { What::Corrected(key, cell) } else { What::Measured(key, cell) };
                self.push(date, origin, what);
            }
            (Field::Phase, Cell::Level(phase)) => {
                let before = date.pred_opt().and_then(|day| project.held(field, day));
                let from = before.and_then(|cell| match cell {
                    Cell::Level(phase) => Some(phase.clone()),
                    _ => None,
                });
                self.push(date, origin, What::PhaseEntered { phase: phase.clone(), from });
            }
            _ => {
                let place = (date, origin.clone());
                self.described.entry(place).or_default().insert(field.clone(), cell.clone());
            }
        }
        project.step(field.clone(), date, cell);
    }
}
