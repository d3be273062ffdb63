//! The snapshot import: files in, only what changed out, as commands that everything else uses too.
//!
//! Before anything is written, every command is decided against the log as it was read, so a dry
//! run counts what would be written and a refusal of the domain is a fault of its row like any
//! other. A file with faults imports nothing, and no other file of the same import either, unless
//! the rows without faults are accepted. Should the database fail on the way, what is written
//! stands, and importing again writes the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use application::{Application, HandleError, Step, Work};
use chrono::NaiveDate;
use domain::command::{Moment, World};
use domain::stored::Unreadable;
use domain::values::MethodRef;
use domain::{Refusal, decide};
use eventlog::envelope::Organisation;
use eventlog::{EventStore, StoreError};
use uuid::Uuid;

use crate::fault::Fault;
use crate::identity::Identities;
use crate::known::Origin;
use crate::ledger::Ledger;
use crate::mapping::Mapping;
use crate::plan::{contradictions, plan};
use crate::report::Report;
use crate::snapshot::{Field, Row, read_snapshot};
use crate::steps::Steps;
use crate::value::Cell;

/// How many commands are written at once.
const BATCH_STEPS: usize = 500;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFile {
    /// Its name, without its folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What is asked of an import.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// Whether to say only what would happen.
    pub dry_run: bool,
    /// Whether rows without faults are imported although other rows have some.
    pub accept_rows_without_errors: bool,
}

/// Where an import goes, and who does it.
pub struct Importer {
    /// Carries the commands out.
    pub application: Arc<Application>,
    /// The logs, to read what is known.
    pub store: Arc<dyn EventStore>,
    /// Whose log.
    pub organisation: Organisation,
    /// Who imports.
    pub actor: Uuid,
    /// The date it is in the organisation's zone.
    pub today: NaiveDate,
}

/// Why an import ended early. What was written by then stands.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The organisation does not have the method that the mapping names.
    #[error("the mapping names the method {0}, which the organisation has not adopted")]
    MethodUnknown(String),
    /// A command could not be carried out.
    #[error(transparent)]
    Handle(#[from] HandleError),
    /// A stored event cannot be read by this program.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Trouble with the store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Importer {
    /// Imports files. `progress` is told how many commands of how many are carried out.
    pub async fn import(
        &self,
        mapping: &Mapping,
        files: &[ImportFile],
        options: ImportOptions,
        mut progress: impl FnMut(usize, usize),
    ) -> Result<Report, ImportError> {
        let (rows, mut report) = read_files(mapping, files);
        let ledger = Ledger::read(self.store.as_ref(), self.organisation, mapping).await?;
        let prepared = prepare(mapping, &ledger, rows, self.today, &mut report)?;
        let refused = !report.errors.is_empty() && !options.accept_rows_without_errors;
        if refused {
            report.events = 0;
        }
        if refused || options.dry_run {
            return Ok(report);
        }
        let total = prepared.len();
        report.events = 0;
        let mut done = 0;
        progress(done, total);
        for steps in prepared.chunks(BATCH_STEPS) {
            let last = done + steps.len() == total;
            report.events += self.carry_out(&ledger, steps.to_vec(), last).await?;
            done += steps.len();
            progress(done, total);
        }
        Ok(report)
    }

    /// Carries one batch out, and says how many events it wrote. After the last one, lists and
    /// pages show what was imported.
    async fn carry_out(
        &self,
        ledger: &Ledger,
        steps: Vec<Step>,
        last: bool,
    ) -> Result<usize, ImportError> {
        let (head, content) = (ledger.head.to_string(), format!("{steps:?}"));
        let work = Work {
            id: ledger.identities.command(&["import", &head, &content]),
            actor: self.actor,
            steps,
            simulated_at: None,
        };
        let handled = if last {
            self.application.handle(self.organisation, work).await?
        } else {
            let tenant = self.application.tenant(self.organisation);
            let tenant = tenant.ok_or(HandleError::NoSuchOrganisation(self.organisation))?;
            self.application.carry_out(&tenant, &work).await?
        };
        let events = handled.positions.filter(|_| !handled.repeated);
        Ok(events.map_or(0, |(first, last)| usize::try_from(last - first + 1).unwrap_or(0)))
    }
}

/// Reads every file. Rows that contradict each other are faults and left out.
fn read_files(mapping: &Mapping, files: &[ImportFile]) -> (Vec<Row>, Report) {
    let mut report = Report::default();
    let mut rows = Vec::new();
    for file in files {
        let snapshot = read_snapshot(mapping, &file.name, &file.bytes);
        report.rows += snapshot.lines;
        report.errors.extend(snapshot.faults);
        rows.extend(snapshot.rows);
    }
    let contradictory = contradictions(&rows);
    let origins: BTreeSet<&Origin> = contradictory.iter().map(|(origin, _)| origin).collect();
    rows.retain(|row| !origins.contains(&row.origin()));
    report.errors.extend(contradictory.into_iter().map(|(_, fault)| fault));
    (rows, report)
}

/// Every command that the rows lead to, decided once against the log as it was read. Rows that
/// the domain refuses become faults, and the others are planned anew without them.
fn prepare(
    mapping: &Mapping,
    ledger: &Ledger,
    mut rows: Vec<Row>,
    today: NaiveDate,
    report: &mut Report,
) -> Result<Vec<Step>, ImportError> {
    let mut steps = Steps {
        mapping,
        identities: &ledger.identities,
        method: method(mapping, ledger)?,
        units: BTreeMap::new(),
        units_since: BTreeMap::new(),
    };
    for row in &mut rows {
        identify_unit(row, &ledger.identities, &mut steps);
    }
    loop {
        let planned = plan(mapping.rows, rows.clone(), &mut ledger.known.clone());
        let mut trial = Trial::new(ledger, today);
        steps.units_since.clone_from(&ledger.units_since);
        for change in &planned.changes {
            for step in steps.of(change) {
                trial.decide(step, &change.origin);
            }
        }
        // Also rows that change nothing, all at once: their confirmations are decided together.
        for row in rows.iter().filter(|row| row.date > today) {
            let late = || fault(&row.origin(), &Refusal::DateInFuture);
            trial.refused.entry(row.origin()).or_insert_with(late);
        }
        if trial.refused.is_empty() {
            for (step, origin) in steps.confirming(&planned.confirmations) {
                trial.decide(step, &origin);
            }
        }
        if trial.refused.is_empty() {
            report.projects = planned.projects;
            report.unchanged = planned.unchanged;
            report.events = trial.events;
            return Ok(trial.steps);
        }
        let before = rows.len();
        rows.retain(|row| !trial.refused.contains_key(&row.origin()));
        report.errors.extend(trial.refused.into_values());
        if rows.len() == before {
            // Not the rows but something around them is refused: nothing can be imported.
            return Ok(vec![]);
        }
    }
}

/// Commands decided one after another, on a copy of what is known.
struct Trial {
    world: World,
    today: NaiveDate,
    steps: Vec<Step>,
    events: usize,
    /// The first refusal of each row: what follows from it is no news.
    refused: BTreeMap<Origin, Fault>,
}

impl Trial {
    fn new(ledger: &Ledger, today: NaiveDate) -> Self {
        let (world, refused) = (ledger.world.clone(), BTreeMap::new());
        Self { world, today, steps: vec![], events: 0, refused }
    }

    fn decide(&mut self, step: Step, origin: &Origin) {
        let effective_on = step.effective_on.unwrap_or(self.today);
        let moment = Moment { today: self.today, effective_on };
        match decide(&self.world, &step.command, &moment) {
            Ok(decided) => {
                let stream = step.command.stream();
                for event in &decided {
                    self.world.evolve(stream, event);
                }
                self.events += decided.len();
                self.steps.push(step);
            }
            Err(refusal) => {
                let fault = || fault(origin, &refusal);
                self.refused.entry(origin.clone()).or_insert_with(fault);
            }
        }
    }
}

fn fault(origin: &Origin, refusal: &Refusal) -> Fault {
    Fault::of_row(&origin.file, origin.row, refusal.code(), refusal.to_string())
}

fn method(mapping: &Mapping, ledger: &Ledger) -> Result<Option<MethodRef>, ImportError> {
    let Some(key) = &mapping.method else { return Ok(None) };
    let method = ledger.world.organisation.newest(key);
    let method = method.ok_or_else(|| ImportError::MethodUnknown(key.clone()))?;
    Ok(Some(method.reference()))
}

/// Puts the unit's identity in the place of its name.
fn identify_unit(row: &mut Row, identities: &Identities, steps: &mut Steps<'_>) {
    let Some(cell) = row.cells.get_mut(&Field::Unit) else { return };
    let Cell::Text(name) = cell else { return };
    let id = identities.unit(name);
    steps.units.entry(id).or_insert_with(|| name.clone());
    *cell = Identities::unit_cell(id);
}

#[cfg(test)]
mod tests;
