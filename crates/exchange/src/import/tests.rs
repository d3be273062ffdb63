//! Imports into a log that stands in a list: what a database adds is tested with the databases.

use std::collections::BTreeMap;
use std::path::Path;

use domain::command::World;
use domain::method::{Method, Phase, Words};
use domain::organisation::{MethodAdopted, OrganisationRegistered};
use domain::values::{ORGANISATION_STREAM, PhaseKey};
use domain::{Event, Text, stored};
use eventlog::envelope::{RecordedEvent, StoredText};

use super::*;

/// A log in a list.
struct Log {
    mapping: Mapping,
    events: Vec<RecordedEvent>,
}

const TODAY: &str = "2026-01-01";

fn organisation() -> Organisation {
    Organisation::new(1).unwrap()
}

fn words(text: &str) -> Words {
    let text = || text.to_owned();
    Words { nb: text(), nn: text(), da: text(), en: text() }
}

fn method() -> Method {
    let keys =
        ["scoping_planning", "design", "construction_procurement", "construction", "close_out"];
    let phase = |key: &str| Phase {
        key: PhaseKey(key.into()),
        name: words(key),
        purpose: words(key),
        questions: vec![],
        readiness: vec![],
        activities: vec![],
        exit_test: None,
    };
    Method {
        key: "nyc_capital_projects".into(),
        version: 1,
        name: words("NYC"),
        source: "test".into(),
        phases: keys.map(phase).into(),
    }
}

impl Log {
    fn new(mapping: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("mappings/{mapping}.toml"));
        let text = std::fs::read_to_string(path).unwrap();
        let mut log = Self { mapping: Mapping::parse(&text).unwrap(), events: vec![] };
        let registered = OrganisationRegistered {
            name: "Test".into(),
            zone: chrono_tz::Europe::Oslo,
            language: "en".into(),
            simulated_clock: false,
        };
        let today = TODAY.parse().unwrap();
        log.append(ORGANISATION_STREAM, &registered.into(), today);
        log.append(ORGANISATION_STREAM, &MethodAdopted { method: method() }.into(), today);
        log
    }

    fn append(&mut self, stream: Uuid, event: &Event, effective_on: NaiveDate) {
        let form = stored::encode(event);
        let text =
            |text: &Text| StoredText::Kept { salt: [0; 16], text: text.get().unwrap().into() };
        let position = i64::try_from(self.events.len()).unwrap() + 1;
        self.events.push(RecordedEvent {
            organisation: organisation(),
            position,
            stream,
            version: 1,
            event_type: form.event_type.into(),
            schema_version: form.schema_version,
            actor: Uuid::nil(),
            command: Uuid::nil(),
            correlation: Uuid::nil(),
            causation: Uuid::nil(),
            effective_on,
            recorded_at: chrono::DateTime::UNIX_EPOCH,
            facts: form.facts.into(),
            texts: form.texts.iter().map(text).collect(),
            commitments: vec![],
            payload_hash: [0; 32],
        });
    }

    fn ledger(&self) -> Ledger {
        let mut ledger = Ledger::new(organisation(), &self.mapping);
        for event in &self.events {
            ledger.take(&self.mapping, event).unwrap();
        }
        ledger
    }

    fn prepare(&self, rows: Vec<Row>) -> (Vec<Step>, Report) {
        let mut report = Report::default();
        let today = TODAY.parse().unwrap();
        let steps = prepare(&self.mapping, &self.ledger(), rows, today, &mut report).unwrap();
        (steps, report)
    }

    /// Decides and appends as the application does.
    fn import(&mut self, rows: Vec<Row>) -> Report {
        let (steps, report) = self.prepare(rows);
        let mut world: World = self.ledger().world;
        for step in steps {
            let effective_on = step.effective_on.unwrap();
            let moment = Moment { today: TODAY.parse().unwrap(), effective_on };
            let stream = step.command.stream();
            for event in decide(&world, &step.command, &moment).unwrap() {
                world.evolve(stream, &event);
                self.append(stream, &event, effective_on);
            }
        }
        report
    }

    fn rows(&self, file: &str) -> Vec<Row> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(file);
        let name = data.file_name().unwrap().to_string_lossy().into_owned();
        let files = [ImportFile { name, bytes: std::fs::read(data).unwrap() }];
        let (rows, report) = read_files(&self.mapping, &files);
        assert_eq!(report.errors, []);
        rows
    }

    /// What held on every date that anything is known of.
    fn held(&self) -> BTreeMap<(String, Field, NaiveDate), Cell> {
        let known = self.ledger().known;
        let steps = known.values().flat_map(|project| project.steps.values());
        let dates: BTreeSet<NaiveDate> = steps.flat_map(|steps| steps.keys().copied()).collect();
        let mut held = BTreeMap::new();
        for (key, project) in &known {
            for field in project.steps.keys() {
                for date in &dates {
                    if let Some(cell) = project.held(field, *date) {
                        held.insert((key.clone(), field.clone(), *date), cell.clone());
                    }
                }
            }
        }
        held
    }
}

const NYC: &str = "events/nyc_capital_projects_ddc_edc.csv";

#[test]
fn importing_again_writes_nothing() {
    let mut log = Log::new("nyc_capital_projects");
    let rows = log.rows(NYC);
    let before = log.events.len();
    let report = log.import(rows.clone());
    assert_eq!((report.projects, report.errors.len()), (195, 0));
    assert_eq!(report.events, log.events.len() - before, "a dry run counts what is written");
    let again = log.import(rows.clone());
    assert_eq!((again.events, again.unchanged), (0, rows.len()));
}

#[test]
fn every_move_of_a_file_stands_in_the_log_with_file_and_row() {
    let mut log = Log::new("nyc_capital_projects");
    log.import(log.rows(NYC));
    let entered: Vec<_> = log
        .events
        .iter()
        .filter_map(|recorded| match readmodels::decode::event(recorded).unwrap() {
            Event::PhaseEntered(entered) => Some(entered),
            _ => None,
        })
        .collect();
    assert_eq!(entered.len(), 301);
    let (moves, back): (Vec<_>, Vec<_>) = entered
        .iter()
        .partition(|entered| entered.kind != domain::transition::TransitionKind::Back);
    assert_eq!((moves.len(), back.len()), (298, 3));
    let source = |entered: &domain::transition::PhaseEntered| entered.source.clone();
    let sources = entered.iter().filter_map(source);
    assert!(sources.clone().all(|s| s.file == "nyc_capital_projects_ddc_edc.csv" && s.row > 1));
    assert_eq!(sources.count(), 301);
}

#[test]
fn rows_that_arrive_in_parts_and_late_lead_to_the_same_log_of_the_world() {
    let mut at_once = Log::new("nyc_capital_projects");
    let rows = at_once.rows(NYC);
    at_once.import(rows.clone());
    let dates: Vec<NaiveDate> =
        rows.iter().map(|row| row.date).collect::<BTreeSet<_>>().into_iter().collect();
    let mut late = Log::new("nyc_capital_projects");
    for part in [2, 0, 3, 1] {
        let of_part =
            |row: &&Row| dates.iter().position(|date| *date == row.date).unwrap() % 4 == part;
        late.import(rows.iter().filter(of_part).cloned().collect());
    }
    assert_eq!(late.held(), at_once.held());
    assert_eq!(late.import(rows).events, 0);
}

#[test]
fn yearly_files_that_arrive_in_any_order_lead_to_the_same() {
    let mut in_order = Log::new("uk_gmpp");
    let mut late = Log::new("uk_gmpp");
    let file = |year| format!("gmpp/uk_{year}.csv");
    for year in 2014..=2021 {
        assert_eq!(in_order.import(in_order.rows(&file(year))).errors, []);
    }
    for year in [2019, 2014, 2021, 2016, 2020, 2015, 2018, 2017] {
        assert_eq!(late.import(late.rows(&file(year))).errors, []);
    }
    assert_eq!(late.held(), in_order.held());
}

#[test]
fn what_the_domain_refuses_is_a_fault_of_its_row_and_the_others_stand() {
    let log = Log::new("nyc_capital_projects");
    let mut rows = log.rows(NYC);
    let endless = "x".repeat(201);
    let (number, key) = (rows[3].number, rows[3].key.clone());
    rows[3].cells.insert(Field::Title, Cell::Text(endless));
    rows[5].date = "2026-01-02".parse().unwrap();
    let (steps, report) = log.prepare(rows);
    assert!(!steps.is_empty());
    let faults: Vec<_> = report.errors.iter().map(|fault| (fault.row, fault.code)).collect();
    assert_eq!(
        faults,
        [(Some(number), "text.too_long"), (Some(number + 2), "date.in_future")],
        "{key}"
    );
}

#[test]
fn an_erased_text_is_not_brought_back_by_the_file_it_came_from() {
    let mut log = Log::new("nyc_capital_projects");
    let rows = log.rows(NYC);
    log.import(rows.clone());
    for event in &mut log.events {
        if &*event.event_type == "project.registered" {
            event.texts = vec![StoredText::Erased; event.texts.len()];
        }
    }
    let again = log.import(rows.clone());
    assert_eq!(again.errors, []);
    assert_eq!((again.events, again.unchanged), (0, rows.len()));
}

#[test]
fn a_method_that_was_not_adopted_is_refused_before_anything_is_written() {
    let mut log = Log::new("nyc_capital_projects");
    log.events.pop();
    let rows = log.rows(NYC);
    let today = TODAY.parse().unwrap();
    let refused = prepare(&log.mapping, &log.ledger(), rows, today, &mut Report::default());
    assert!(
        matches!(refused, Err(ImportError::MethodUnknown(key)) if key == "nyc_capital_projects")
    );
}
