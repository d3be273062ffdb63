//! The log as an import needs it: what is known of each project by date, and what decisions know.
//!
//! The log is read once, from its beginning. That costs seconds for a million events, and no
//! more memory than the projects themselves.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::command::World;
use domain::project::ProjectDescribed;
use domain::snapshot::SnapshotConfirmed;
use domain::stored::Unreadable;
use domain::values::{IndicatorId, ProjectId, ResultId, StatedDate, UnitId, Value};
use domain::{Event, Text};
use eventlog::EventStore;
use eventlog::envelope::{Organisation, Position, RecordedEvent};
use uuid::Uuid;

use crate::identity::Identities;
use crate::import::ImportError;
use crate::known::{Known, KnownProject, Origin};
use crate::mapping::Mapping;
use crate::pattern::collapse;
use crate::snapshot::Field;
use crate::value::{Cell, Decimal};

/// How many events are read at once.
const PAGE: usize = 4_096;

/// The reason under which an erased text is known.
const ERASED: &str = "erased";

/// What the log says.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// By key and date.
    pub known: Known,
    /// What decisions know.
    pub world: World,
    /// The last position that was read.
    pub head: Position,
    /// Identities of what is known, and of what is not.
    pub identities: Identities,
    /// Keys of the mapping's indicators that each project has.
    indicators: BTreeMap<IndicatorId, (String, Field)>,
    keys: BTreeMap<ProjectId, String>,
    results: BTreeMap<ResultId, (IndicatorId, NaiveDate)>,
}

impl Ledger {
    /// Nothing is known yet.
    pub fn new(organisation: Organisation, mapping: &Mapping) -> Self {
        Self {
            known: Known::new(),
            world: World::default(),
            head: 0,
            identities: Identities::new(organisation, &mapping.key),
            indicators: BTreeMap::new(),
            keys: BTreeMap::new(),
            results: BTreeMap::new(),
        }
    }

    /// Reads the whole log of an organisation.
    pub async fn read(
        store: &dyn EventStore,
        organisation: Organisation,
        mapping: &Mapping,
    ) -> Result<Self, ImportError> {
        let mut ledger = Self::new(organisation, mapping);
        loop {
            let page = store.read_log(organisation, ledger.head, PAGE).await?;
            for recorded in &page {
                ledger.take(mapping, recorded)?;
            }
            if page.len() < PAGE {
                return Ok(ledger);
            }
        }
    }

    /// One event further.
    pub fn take(&mut self, mapping: &Mapping, recorded: &RecordedEvent) -> Result<(), Unreadable> {
        let event = &readmodels::decode::event(recorded)?;
        self.head = recorded.position;
        self.world.evolve(recorded.stream, event);
        match event {
            Event::SnapshotConfirmed(confirmed) if confirmed.mapping == mapping.key => {
                self.take_confirmed(recorded.effective_on, confirmed);
            }
            Event::UnitRegistered(unit) => self.name_unit(recorded.stream, &unit.name),
            Event::UnitChanged(unit) => {
                if let Some(name) = &unit.name {
                    self.name_unit(recorded.stream, name);
                }
            }
            Event::ProjectRegistered(registered) => {
                if let Some(key) = &registered.external_key {
                    self.name_project(mapping, ProjectId(recorded.stream), key);
                }
            }
            _ => {}
        }
        self.take_facts(recorded, event);
        Ok(())
    }

    fn name_project(&mut self, mapping: &Mapping, project: ProjectId, key: &str) {
        self.identities.projects.insert(key.to_owned(), project);
        self.keys.insert(project, key.to_owned());
        for form in &mapping.indicators {
            let id = self.identities.indicator(project, &form.key);
            let field = Field::Indicator(form.key.clone());
            self.indicators.insert(id, (key.to_owned(), field));
        }
    }

    fn name_unit(&mut self, stream: Uuid, name: &Text) {
        if let Some(name) = name.get() {
            self.identities.units.insert(collapse(name), UnitId(stream));
        }
    }

    fn take_facts(&mut self, recorded: &RecordedEvent, event: &Event) {
        let on = recorded.effective_on;
        let project = ProjectId(recorded.stream);
        match event {
            Event::ResultMeasured(measured) => {
                self.results.insert(measured.id, (measured.indicator, on));
                self.take_value(measured.id, measured.indicator, on, &measured.value);
                return;
            }
            Event::ResultCorrected(corrected) => {
                if let Some((indicator, on)) = self.results.get(&corrected.id).copied() {
                    self.take_value(corrected.id, indicator, on, &corrected.value);
                }
                return;
            }
            _ => {}
        }
        let Some(key) = self.keys.get(&project) else { return };
        let known = self.known.entry(key.clone()).or_default();
        match event {
            Event::ProjectRegistered(registered) => {
                known.step(Field::Title, on, text(&registered.title));
                for (field, given) in [
                    (Field::Challenge, &registered.challenge),
                    (Field::Concerns, &registered.concerns),
                ] {
                    take_text(known, field, on, given.as_ref());
                }
                take_word(known, Field::Area, on, registered.area.as_ref());
                take_unit(known, on, registered.unit);
            }
            Event::ProjectDescribed(described) => take_description(known, on, described),
            Event::PhaseEntered(entered) => {
                known.step(Field::Phase, on, Cell::Level(entered.phase.0.clone()));
            }
            _ => {}
        }
    }

    fn take_value(&mut self, id: ResultId, indicator: IndicatorId, on: NaiveDate, value: &Value) {
        let Some((key, field)) = self.indicators.get(&indicator) else { return };
        let cell = match value {
            Value::Number(number) => {
                let number = number.get();
                Cell::Number(Decimal { digits: number.to_string(), number })
            }
            Value::Level(level) => Cell::Level(level.clone()),
            Value::Withheld(reason) => Cell::Withheld(reason.clone()),
        };
        self.identities.results.insert((indicator, on), id);
        self.known.entry(key.clone()).or_default().step(field.clone(), on, cell);
    }

    /// Notes what a file confirmed.
    fn take_confirmed(&mut self, on: NaiveDate, confirmed: &SnapshotConfirmed) {
        let fields: Vec<_> = confirmed.fields.iter().map(|name| Field::named(name)).collect();
        for row in &confirmed.rows {
            let Some(key) = self.keys.get(&row.project) else { continue };
            let known = self.known.entry(key.clone()).or_default();
            let origin = Origin { file: confirmed.file.clone(), row: row.row };
            let named = |place: &u16| fields.get(usize::from(*place)).cloned().flatten();
            for field in row.fields.iter().filter_map(named) {
                known.confirm(field, on, origin.clone());
            }
        }
    }
}

fn take_description(known: &mut KnownProject, on: NaiveDate, described: &ProjectDescribed) {
    let ProjectDescribed {
        title,
        challenge,
        concerns,
        aim,
        unit,
        area,
        planned_start,
        planned_end,
        ..
    } = described;
    for (field, given) in [
        (Field::Title, title),
        (Field::Challenge, challenge),
        (Field::Concerns, concerns),
        (Field::Aim, aim),
    ] {
        take_text(known, field, on, given.as_ref());
    }
    take_word(known, Field::Area, on, area.as_ref());
    take_unit(known, on, *unit);
    for (field, given) in [(Field::PlannedStart, planned_start), (Field::PlannedEnd, planned_end)] {
        let Some(stated) = given else { continue };
        let cell = match stated {
            StatedDate::On(date) => Cell::Date(*date),
            StatedDate::Withheld(reason) => Cell::Withheld(reason.clone()),
            StatedDate::None => Cell::Missing(String::new()),
        };
        known.step(field, on, cell);
    }
}

fn take_text(known: &mut KnownProject, field: Field, on: NaiveDate, given: Option<&Text>) {
    if let Some(given) = given {
        known.step(field, on, text(given));
    }
}

fn take_word(known: &mut KnownProject, field: Field, on: NaiveDate, given: Option<&String>) {
    if let Some(word) = given {
        known.step(field, on, text(&word.as_str().into()));
    }
}

fn take_unit(known: &mut KnownProject, on: NaiveDate, unit: Option<UnitId>) {
    if let Some(unit) = unit {
        known.step(Field::Unit, on, Identities::unit_cell(unit));
    }
}

fn text(text: &Text) -> Cell {
    match text.get() {
        None => Cell::Withheld(ERASED.into()),
        Some("") => Cell::Missing(String::new()),
        Some(text) => Cell::Text(text.to_owned()),
    }
}
