//! Sample values: one municipality with its people, units and projects, the same in every test.

pub mod events;

use chrono::NaiveDate;
use domain::Event;
use domain::follow_up::FollowUpScheduled;
use domain::indicator::{Direction, Indicator, IndicatorDefined, Scale};
use domain::method;
use domain::operation::OperationStarted;
use domain::organisation::{MethodAdopted, OrganisationRegistered};
use domain::person::{PersonKind, PersonRegistered};
use domain::project::ProjectRegistered;
use domain::schedule::Schedule;
use domain::transition::{PhaseEntered, TransitionKind};
use domain::unit::UnitRegistered;
use domain::values::{
    AttachmentId, BenefitId, DecisionId, FollowUpId, IndicatorId, InsightId, MethodRef, Number,
    ORGANISATION_STREAM, PersonId, PhaseKey, ProjectId, RemarkId, ResultId, SelectionId, Source,
    TrialId, UnitId, Value,
};
use uuid::Uuid;

/// The day it is in tests.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date");

/// An employee who leads projects.
pub const ANNE: PersonId = PersonId(Uuid::from_u128(0x11));
/// The line manager of the school.
pub const BIRGER: PersonId = PersonId(Uuid::from_u128(0x12));
/// Works for a partner.
pub const CHIARA: PersonId = PersonId(Uuid::from_u128(0x13));
/// A school.
pub const SCHOOL: UnitId = UnitId(Uuid::from_u128(0x21));
/// The office that the school belongs to.
pub const OFFICE: UnitId = UnitId(Uuid::from_u128(0x22));
/// A project of the school.
pub const READING: ProjectId = ProjectId(Uuid::from_u128(0x31));
/// Another project.
pub const GARDEN: ProjectId = ProjectId(Uuid::from_u128(0x32));
/// An insight.
pub const INSIGHT: InsightId = InsightId(Uuid::from_u128(0x41));
/// A trial.
pub const TRIAL: TrialId = TrialId(Uuid::from_u128(0x42));
/// A decision.
pub const DRAFT: DecisionId = DecisionId(Uuid::from_u128(0x4d));
/// A decision of it.
pub const DECISION: DecisionId = DecisionId(Uuid::from_u128(0x43));
/// A benefit.
pub const BENEFIT: BenefitId = BenefitId(Uuid::from_u128(0x44));
/// An indicator that is a figure.
pub const INDICATOR: IndicatorId = IndicatorId(Uuid::from_u128(0x45));
/// An indicator that is a level.
pub const RATING: IndicatorId = IndicatorId(Uuid::from_u128(0x46));
/// A result.
pub const RESULT: ResultId = ResultId(Uuid::from_u128(0x47));
/// A selection of Anne's.
pub const SELECTION: SelectionId = SelectionId(Uuid::from_u128(0x49));
/// A follow-up.
pub const FOLLOW_UP: FollowUpId = FollowUpId(Uuid::from_u128(0x48));
/// An address of the web.
pub const ATTACHMENT: AttachmentId = AttachmentId(Uuid::from_u128(0x4b));
/// A question.
pub const REMARK: RemarkId = RemarkId(Uuid::from_u128(0x49));

/// An identity that nothing has yet.
pub fn fresh_id(number: u64) -> Uuid {
    Uuid::from_u128(0xf000_0000 + u128::from(number))
}

/// A date.
#[track_caller]
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

/// A phase by its key.
pub fn phase(key: &str) -> PhaseKey {
    PhaseKey(key.to_owned())
}

/// A figure.
#[track_caller]
pub fn number(number: f64) -> Number {
    Number::new(number).expect("a finite number")
}

/// A figure as a value.
#[track_caller]
pub fn figure(figure: f64) -> Value {
    Value::Number(number(figure))
}

/// A row of a file.
pub fn source() -> Source {
    Source { file: "portfolio_2025.csv".to_owned(), row: 12 }
}

/// The method that projects follow here.
pub fn guide() -> MethodRef {
    MethodRef { key: "ks_guide".to_owned(), version: 1 }
}

/// An organisation with its method, units and people, and no project.
pub fn organisation() -> Vec<(Uuid, Event)> {
    let registered = OrganisationRegistered {
        name: "Solvik kommune".into(),
        zone: chrono_tz::Europe::Oslo,
        language: "nb".to_owned(),
        simulated_clock: true,
    };
    let guide = method::shipped().into_iter().next().expect("the default method");
    let person = |name: &str, kind| PersonRegistered {
        name: name.into(),
        kind,
        email: None,
        title: None,
        company: None,
        unit: None,
    };
    let unit = |name: &str, kind: &str, parent| UnitRegistered {
        name: name.into(),
        kind: Some(kind.to_owned()),
        parent,
    };
    vec![
        (ORGANISATION_STREAM, registered.into()),
        (ORGANISATION_STREAM, MethodAdopted { method: guide }.into()),
        (OFFICE.0, unit("Oppvekst", "office", None).into()),
        (SCHOOL.0, unit("Solvik skole", "school", Some(OFFICE)).into()),
        (ANNE.0, person("Anne Lærer", PersonKind::Employee).into()),
        (BIRGER.0, person("Birger Rektor", PersonKind::Employee).into()),
        (CHIARA.0, person("Chiara Partner", PersonKind::Partner).into()),
    ]
}

/// The organisation with two projects: one of them in its first phase, the other in none.
pub fn projects() -> Vec<(Uuid, Event)> {
    let mut events = organisation();
    for (id, title) in [(READING, "Lesing i alle fag"), (GARDEN, "Skolehage")] {
        let registered = ProjectRegistered {
            title: title.into(),
            challenge: Some("Mange faller av på ungdomstrinnet".into()),
            concerns: None,
            unit: Some(SCHOOL),
            area: None,
            method: guide(),
            external_key: None,
            source: None,
        };
        events.push((id.0, registered.into()));
    }
    events.push((READING.0, entered("foundation", None, TransitionKind::Start)));
    events
}

/// A phase that was entered without a reason.
pub fn entered(to: &str, from: Option<&str>, kind: TransitionKind) -> Event {
    let from = from.map(phase);
    PhaseEntered { phase: phase(to), from, kind, reason: None, source: None }.into()
}

/// The projects, with a figure and a rating that [`READING`] is measured by.
pub fn measured() -> Vec<(Uuid, Event)> {
    let levels = ["red", "amber", "green"].map(str::to_owned).to_vec();
    let unit = "%".to_owned();
    let defined = |id, scale| IndicatorDefined { id, indicator: indicator(scale) }.into();
    let mut events = projects();
    events.push((READING.0, defined(INDICATOR, Scale::Number { unit })));
    events.push((READING.0, defined(RATING, Scale::Ordinal { levels })));
    events
}

/// An indicator of which only the scale is told.
pub fn indicator(scale: Scale) -> Indicator {
    Indicator {
        name: "Elever på nivå".into(),
        benefit: None,
        scale,
        direction: Direction::Up,
        baseline: None,
        target: None,
        method: None,
        cadence: None,
        responsible: None,
    }
}

/// The projects, with [`READING`] in operation since 1 January 2026.
pub fn in_operation() -> Vec<(Uuid, Event)> {
    let started = OperationStarted {
        line_manager: BIRGER,
        unit: Some(SCHOOL),
        checks: vec![],
        stops: None,
        source: None,
    };
    let mut events = projects();
    events.push((READING.0, entered("realise", Some("foundation"), TransitionKind::Skip)));
    events.push((READING.0, started.into()));
    events
}

/// [`READING`] in operation, followed up 1, 3 and 12 months after 1 January 2026.
pub fn followed_up() -> Vec<(Uuid, Event)> {
    let scheduled = FollowUpScheduled {
        id: FOLLOW_UP,
        schedule: Schedule::MonthsAfter { start: date(2026, 1, 1), months: vec![1, 3, 12] },
        responsible: BIRGER,
        question: None,
    };
    let mut events = in_operation();
    events.push((READING.0, scheduled.into()));
    events
}
