//! From planned changes to the commands that carry them out.

use std::collections::{BTreeMap, BTreeSet};

use application::Step;
use chrono::NaiveDate;
use domain::indicator::backdate::BackdateIndicator;
use domain::indicator::define::DefineIndicator;
use domain::indicator::{Direction, Indicator, Scale};
use domain::project::ProjectDescribed;
use domain::project::backdate::BackdateProject;
use domain::project::describe::DescribeProject;
use domain::project::register::RegisterProject;
use domain::result::{CorrectResult, EvidenceGrade, MeasureResult};
use domain::snapshot::{ConfirmSnapshot, ConfirmedRow, MOST_ROWS, SnapshotConfirmed};
use domain::transition::EnterPhase;
use domain::unit::{BackdateUnit, RegisterUnit};
use domain::values::{
    IndicatorId, MethodRef, Number, PhaseKey, ProjectId, Source, StatedDate, UnitId, Value,
};
use domain::{Command, Text};

use crate::identity::Identities;
use crate::known::Origin;
use crate::mapping::{self, IndicatorForm, Mapping};
use crate::plan::{Change, Confirmation, What};
use crate::snapshot::Field;
use crate::value::Cell;

/// Why a corrected value differs: the file itself gives no reason.
const CORRECTED: &str = "The imported file states another value for the same date.";

/// Makes commands of changes, in order. Remembers which units it has made known.
pub(crate) struct Steps<'a> {
    pub(crate) mapping: &'a Mapping,
    pub(crate) identities: &'a Identities,
    /// The method that new projects follow, if the mapping names one.
    pub(crate) method: Option<MethodRef>,
    /// The units that the files name, and how.
    pub(crate) units: BTreeMap<UnitId, String>,
    /// The first date that each unit is known of, with what is planned so far.
    pub(crate) units_since: BTreeMap<UnitId, NaiveDate>,
}

impl Steps<'_> {
    /// The commands that carry out one change.
    pub(crate) fn of(&mut self, change: &Change) -> Vec<Step> {
        let project = self.identities.project(&change.key);
        let source = Some(source(&change.origin));
        let (unit, command) = match &change.what {
            What::Registered(facts) => (facts.get(&Field::Unit), self.register(change, facts)),
            What::Backdated(facts) => (facts.get(&Field::Unit), self.backdate(change, facts)),
            What::Described(facts) => {
                let description = described(facts, source);
                (facts.get(&Field::Unit), DescribeProject { project, description }.into())
            }
            What::PhaseEntered { phase, from } => {
                let (phase, from) = (PhaseKey(phase.clone()), from.clone().map(PhaseKey));
                (None, EnterPhase { project, phase, from, reason: None, source }.into())
            }
            What::IndicatorDefined(key) => {
                let (id, indicator) = self.indicator(project, key);
                (None, DefineIndicator { project, id, indicator }.into())
            }
            What::IndicatorBackdated(key) => {
                let (id, indicator) = self.indicator(project, key);
                (None, BackdateIndicator { project, id, indicator }.into())
            }
            What::Measured(key, cell) => (None, self.measure(change, project, key, cell)),
            What::Corrected(key, cell) => (None, self.correct(change, project, key, cell)),
        };
        let unit = unit.and_then(Identities::unit_of);
        let registration = unit.and_then(|id| self.make_known(id, change.date));
        let step = |command| Step { command, effective_on: Some(change.date) };
        registration.into_iter().chain([command]).map(step).collect()
    }

    /// The commands that record what files confirmed: one for each file and date.
    pub(crate) fn confirming(&self, confirmations: &[Confirmation]) -> Vec<(Step, Origin)> {
        let mut files: BTreeMap<_, BTreeMap<(u32, &str), BTreeSet<&Field>>> = BTreeMap::new();
        for Confirmation { key, date, origin, field } in confirmations {
            let rows = files.entry((*date, origin.file.as_str())).or_default();
            rows.entry((origin.row, key)).or_default().insert(field);
        }
        let mut steps = Vec::new();
        for ((date, file), rows) in files {
            let fields: BTreeSet<&Field> = rows.values().flatten().copied().collect();
            let place = |field: &&Field| {
                let place = fields.iter().position(|known| known == field);
                place.and_then(|place| u16::try_from(place).ok())
            };
            let rows: Vec<ConfirmedRow> = rows
                .iter()
                .map(|((row, key), fields)| ConfirmedRow {
                    project: self.identities.project(key),
                    row: *row,
                    fields: fields.iter().filter_map(place).collect(),
                })
                .collect();
            for rows in rows.chunks(MOST_ROWS) {
                let origin = Origin { file: file.to_owned(), row: rows[0].row };
                let confirmed = SnapshotConfirmed {
                    mapping: self.mapping.key.clone(),
                    file: file.to_owned(),
                    fields: fields.iter().map(|field| field.name()).collect(),
                    rows: rows.to_vec(),
                };
                let command = ConfirmSnapshot { confirmed }.into();
                steps.push((Step { command, effective_on: Some(date) }, origin));
            }
        }
        steps
    }

    /// Makes a unit known from a date on, if it is not known by then.
    fn make_known(&mut self, id: UnitId, date: NaiveDate) -> Option<Command> {
        let name = self.units.get(&id)?.as_str();
        let since = self.units_since.get(&id).copied();
        if since.is_some_and(|since| since <= date) {
            return None;
        }
        self.units_since.insert(id, date);
        Some(match since {
            None => RegisterUnit { id, name: name.into(), kind: None, parent: None }.into(),
            Some(_) => BackdateUnit { unit: id, name: name.into() }.into(),
        })
    }

    fn backdate(&self, change: &Change, facts: &BTreeMap<Field, Cell>) -> Command {
        let text = |field| facts.get(&field).map(text_of);
        BackdateProject {
            project: self.identities.project(&change.key),
            title: text(Field::Title).unwrap_or_else(|| "".into()),
            challenge: text(Field::Challenge),
            concerns: text(Field::Concerns),
            unit: facts.get(&Field::Unit).and_then(Identities::unit_of),
            area: facts.get(&Field::Area).map(word_of),
            source: source(&change.origin),
        }
        .into()
    }

    fn register(&self, change: &Change, facts: &BTreeMap<Field, Cell>) -> Command {
        let text = |field| facts.get(&field).map(text_of);
        RegisterProject {
            id: self.identities.project(&change.key),
            title: text(Field::Title).unwrap_or_else(|| "".into()),
            challenge: text(Field::Challenge),
            concerns: text(Field::Concerns),
            unit: facts.get(&Field::Unit).and_then(Identities::unit_of),
            area: facts.get(&Field::Area).map(word_of),
            method: self.method.clone(),
            external_key: Some(change.key.clone()),
            source: Some(source(&change.origin)),
        }
        .into()
    }

    fn indicator(&self, project: ProjectId, key: &str) -> (IndicatorId, Indicator) {
        let form = self.form(key);
        let scale = match &form.levels {
            Some(levels) => Scale::Ordinal { levels: levels.clone() },
            None => Scale::Number { unit: form.unit.clone().unwrap_or_default() },
        };
        let direction = match form.direction {
            mapping::Direction::Up => Direction::Up,
            mapping::Direction::Down => Direction::Down,
            mapping::Direction::Neutral => Direction::Neutral,
        };
        let indicator = Indicator {
            name: form.name.as_str().into(),
            benefit: None,
            scale,
            direction,
            baseline: None,
            target: None,
            method: None,
            cadence: None,
            responsible: None,
        };
        (self.identities.indicator(project, key), indicator)
    }

    fn measure(&self, change: &Change, project: ProjectId, key: &str, cell: &Cell) -> Command {
        let indicator = self.identities.indicator(project, key);
        MeasureResult {
            project,
            id: self.identities.result(indicator, change.date),
            indicator,
            value: value_of(cell),
            grade: EvidenceGrade::Imported,
            note: None,
            source: Some(source(&change.origin)),
        }
        .into()
    }

    fn correct(&self, change: &Change, project: ProjectId, key: &str, cell: &Cell) -> Command {
        let indicator = self.identities.indicator(project, key);
        CorrectResult {
            project,
            id: self.identities.result(indicator, change.date),
            value: value_of(cell),
            reason: CORRECTED.into(),
            source: Some(source(&change.origin)),
        }
        .into()
    }

    fn form(&self, key: &str) -> &IndicatorForm {
        let form = self.mapping.indicators.iter().find(|form| form.key == key);
        form.expect("a plan names indicators of its mapping only")
    }
}

fn source(origin: &Origin) -> Source {
    Source { file: origin.file.clone(), row: origin.row }
}

fn described(facts: &BTreeMap<Field, Cell>, source: Option<Source>) -> ProjectDescribed {
    let text = |field| facts.get(&field).map(text_of);
    let date = |field| facts.get(&field).map(date_of);
    ProjectDescribed {
        title: text(Field::Title),
        challenge: text(Field::Challenge),
        concerns: text(Field::Concerns),
        aim: text(Field::Aim),
        unit: facts.get(&Field::Unit).and_then(Identities::unit_of),
        area: facts.get(&Field::Area).map(word_of),
        planned_start: date(Field::PlannedStart),
        planned_end: date(Field::PlannedEnd),
        source,
    }
}

/// An empty text takes an earlier one away.
fn text_of(cell: &Cell) -> Text {
    word_of(cell).into()
}

fn word_of(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        _ => String::new(),
    }
}

fn date_of(cell: &Cell) -> StatedDate {
    match cell {
        Cell::Date(date) => StatedDate::On(*date),
        Cell::Withheld(reason) => StatedDate::Withheld(reason.clone()),
        _ => StatedDate::None,
    }
}

fn value_of(cell: &Cell) -> Value {
    match cell {
        Cell::Number(decimal) => {
            let number = Number::new(decimal.number);
            Value::Number(number.expect("figures are read as finite numbers only"))
        }
        Cell::Level(level) => Value::Level(level.clone()),
        Cell::Withheld(reason) => Value::Withheld(reason.clone()),
        other => unreachable!("{other:?} is never planned as a measurement"),
    }
}
