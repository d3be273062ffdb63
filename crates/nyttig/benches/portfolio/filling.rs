//! A large organisation, filled through the commands that pages and imports use.

use std::sync::Arc;

use application::{Application, Organisation, Step, Work};
use chrono::{Days, NaiveDate};
use domain::benefit::{Benefit, ExpectBenefit, ValueType};
use domain::indicator::define::DefineIndicator;
use domain::indicator::{Dated, Direction, Indicator, Scale};
use domain::insight::{FindInsight, Insight, InsightMethod};
use domain::organisation::{AdoptMethod, RegisterOrganisation};
use domain::project::ProjectDescribed;
use domain::project::describe::DescribeProject;
use domain::project::register::RegisterProject;
use domain::result::{EvidenceGrade, MeasureResult};
use domain::transition::EnterPhase;
use domain::trial::{RecordTrial, Trial, TrialOutcome};
use domain::unit::RegisterUnit;
use domain::values::{
    BenefitId, IndicatorId, InsightId, Number, PhaseKey, ProjectId, ResultId, TrialId, UnitId,
    Value,
};
use domain::{Command, method};
use eventlog::read::LogClock;
use tokio::task::JoinSet;
use uuid::Uuid;

/// How many events a round adds to each project.
pub(crate) const EVENTS_A_ROUND: i64 = 25;

const CALLERS: u32 = 8;
const UNITS: u32 = 40;
const SLUG: &str = "large";

/// Events a second.
pub(crate) fn per_second(events: i64, seconds: f64) -> f64 {
    f64::from(i32::try_from(events).unwrap()) / seconds
}

/// An identity of a kind, by number; spread as random ones are.
fn id(kind: u64, number: u32, part: u32) -> Uuid {
    let spread = u64::from(number).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    Uuid::from_u128(u128::from(spread) << 64 | u128::from(kind << 32) | u128::from(part))
}

/// The identity of a project.
pub(crate) fn project(number: u32) -> ProjectId {
    ProjectId(id(1, number, 0))
}

fn unit(number: u32) -> UnitId {
    UnitId(id(2, number, 0))
}

/// Adds a round to every project and says how many events there are then.
pub(crate) async fn fill(application: &Arc<Application>, projects: u32, round: u32) -> i64 {
    let tenant = application.create_log(SLUG, LogClock::Server).await.unwrap();
    let organisation = application.organisations()[0].0;
    if round == 0 {
        begin(application, organisation).await;
    }
    let mut tasks = JoinSet::new();
    for caller in 0..CALLERS {
        let (application, tenant) = (Arc::clone(application), Arc::clone(&tenant));
        tasks.spawn(async move {
            for number in (caller..projects).step_by(CALLERS as usize) {
                let steps = steps(number, round);
                let work =
                    Work { id: id(3, number, round), actor: actor(), steps, simulated_at: None };
                application.carry_out(&tenant, &work).await.unwrap();
            }
        });
    }
    tasks.join_all().await;
    let health = application.health(organisation).await.unwrap();
    // A last command that waits until the read models have everything.
    let command =
        RegisterUnit { id: unit(1_000 + round), name: "Sist".into(), kind: None, parent: None };
    one(application, organisation, command.into()).await;
    health.head
}

fn actor() -> Uuid {
    id(4, 0, 0)
}

async fn one(application: &Arc<Application>, organisation: Organisation, command: Command) {
    let steps = vec![Step { command, effective_on: None }];
    let work =
        Work { id: application::clock::new_identity(), actor: actor(), steps, simulated_at: None };
    application.handle(organisation, work).await.unwrap();
}

async fn begin(application: &Arc<Application>, organisation: Organisation) {
    let register = RegisterOrganisation {
        name: "Storvik".into(),
        zone: chrono_tz::Europe::Oslo,
        language: "nb".to_owned(),
        simulated_clock: false,
    };
    one(application, organisation, register.into()).await;
    for method in method::shipped() {
        one(application, organisation, AdoptMethod { method }.into()).await;
    }
    for number in 0..UNITS {
        let name = format!("Enhet {number} i oppvekst og omsorg").into();
        let register = RegisterUnit { id: unit(number), name, kind: None, parent: None };
        one(application, organisation, register.into()).await;
    }
}

/// What happens in a project in a round: the beginning, or a year of measuring, in the order of dates.
fn steps(number: u32, round: u32) -> Vec<Step> {
    let first = NaiveDate::from_ymd_opt(2021, 1, 4).unwrap();
    let begin = first + Days::new(u64::from(number % 300) + 365 * u64::from(round));
    let commands = if round == 0 { beginning(number) } else { measuring(number, round) };
    let dated = commands.into_iter().enumerate().map(|(place, command)| Step {
        command,
        effective_on: Some(begin + Days::new(place as u64 * 12)),
    });
    dated.collect()
}

fn beginning(number: u32) -> Vec<Command> {
    let project = project(number);
    let mut commands: Vec<Command> = vec![
        RegisterProject {
            id: project,
            title: format!("Prosjekt {number}: tryggere overganger for de yngste").into(),
            challenge: Some(words("Overgangen er brå, og mange familier får beskjed for sent.")),
            concerns: Some("Barn, foresatte og ansatte i barnehagene".into()),
            unit: Some(unit(number % UNITS)),
            area: Some("childhood".to_owned()),
            method: None,
            external_key: Some(format!("P-{number}")),
            source: None,
        }
        .into(),
    ];
    commands.push(enter(project, "foundation"));
    commands.extend((0..3).map(|part| insight(number, part)));
    commands.push(enter(project, "needs"));
    commands.extend((3..6).map(|part| insight(number, part)));
    if !number.is_multiple_of(5) {
        commands.push(enter(project, "explore"));
    }
    commands.extend((0..4).map(|part| trial(number, part)));
    if number % 5 > 2 {
        commands.push(enter(project, "realise"));
    }
    commands.push(benefit(number));
    commands.extend((0..3).map(|part| indicator(number, part)));
    let mut part = 0;
    while i64::try_from(commands.len()).unwrap() < EVENTS_A_ROUND {
        commands.push(result(number, part));
        part += 1;
    }
    commands
}

fn measuring(number: u32, round: u32) -> Vec<Command> {
    let results = (0..20).map(|part| result(number, round * 100 + part));
    let insights = (0..4).map(|part| insight(number, round * 100 + part));
    let challenge = Some(words(&format!("I år {round} ble det tydelig at det gjelder flere.")));
    let description = ProjectDescribed { challenge, ..Default::default() };
    let describe = DescribeProject { project: project(number), description };
    results.chain(insights).chain([describe.into()]).collect()
}

fn words(start: &str) -> domain::Text {
    format!(
        "{start} Vi har snakket med dem det gjelder, og sett hvordan en vanlig dag er. {}",
        "Det tar tid, og tiden går fra noe annet. ".repeat(3)
    )
    .into()
}

fn enter(project: ProjectId, phase: &str) -> Command {
    EnterPhase {
        project,
        phase: PhaseKey(phase.to_owned()),
        from: None,
        reason: None,
        source: None,
    }
    .into()
}

fn insight(number: u32, part: u32) -> Command {
    let insight = Insight {
        need: words("Foresatte vil vite hvem de skal møte før den første dagen."),
        method: InsightMethod::Interview,
        asked: Some(12),
        who: Some("Foresatte til barn som begynner i høst".into()),
    };
    FindInsight { project: project(number), id: InsightId(id(5, number, part)), insight }.into()
}

fn trial(number: u32, part: u32) -> Command {
    let trial = Trial {
        hypothesis: "En samtale før sommeren gjør starten roligere".into(),
        method: "Samtaler med halvparten av familiene".into(),
        participants: Some(20),
        result: words("Barna gråt kortere tid, og færre ringte etterpå."),
        outcome: TrialOutcome::Supported,
        learning: Some("Samtalen må være kort og ha en fast person".into()),
    };
    RecordTrial { project: project(number), id: TrialId(id(6, number, part)), trial }.into()
}

fn benefit(number: u32) -> Command {
    let benefit = Benefit {
        title: "Roligere start for barna".into(),
        for_whom: Some("Barn og foresatte".into()),
        preconditions: Some("At barnehagen setter av tid".into()),
        value_types: vec![ValueType::UserSatisfaction],
        owner: None,
        dis_benefit: false,
        stops: None,
        freed_for: None,
    };
    ExpectBenefit { project: project(number), id: BenefitId(id(7, number, 0)), benefit }.into()
}

fn indicator(number: u32, part: u32) -> Command {
    let value = |value| Value::Number(Number::new(value).unwrap());
    let indicator = Indicator {
        name: "Minutter fra levering til barnet leker".into(),
        benefit: Some(BenefitId(id(7, number, 0))),
        scale: Scale::Number { unit: "min".to_owned() },
        direction: Direction::Down,
        baseline: Some(Dated { value: value(40.0), on: None }),
        target: Some(Dated { value: value(15.0), on: None }),
        method: Some("Ansatte skriver ned tiden den første uken".into()),
        cadence: None,
        responsible: None,
    };
    let id = IndicatorId(id(8, number, part));
    DefineIndicator { project: project(number), id, indicator }.into()
}

fn result(number: u32, part: u32) -> Command {
    let figure = f64::from(40 - (part + number) % 25);
    MeasureResult {
        project: project(number),
        id: ResultId(id(9, number, part)),
        indicator: IndicatorId(id(8, number, part % 3)),
        value: Value::Number(Number::new(figure).unwrap()),
        grade: EvidenceGrade::BeforeAndAfter,
        note: Some(words("Målt i uke 34 i alle avdelinger.")),
        source: None,
    }
    .into()
}
