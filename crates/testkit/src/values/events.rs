//! One full sample of every event: each optional part is there.

mod learned;
mod remarked;

use domain::Event;
use domain::benefit::{Benefit, BenefitChanged, BenefitExpected, ValueType};
use domain::follow_up::{
    Answer, Course, Extent, FollowUpAnswered, FollowUpEnded, FollowUpReassigned, FollowUpScheduled,
    FollowUpSnoozed,
};
use domain::indicator::{Dated, Direction, Indicator, IndicatorChanged, IndicatorDefined, Scale};
use domain::link::{LinkKind, LinkMade, LinkRemoved, Novelty, NoveltyRecorded};
use domain::method::{Method, Phase, Prompt, Words};
use domain::operation::{HandOverCheck, OperationStarted};
use domain::organisation::{MethodAdopted, OrganisationRegistered, SettingsChanged};
use domain::person::roles::{OrganisationRole, PersonRoleGranted, PersonRoleWithdrawn};
use domain::person::{PersonChanged, PersonKind, PersonLeft, PersonRegistered};
use domain::project::{
    ProjectDescribed, ProjectPaused, ProjectRegistered, ProjectResumed, ProjectShelved,
    ProjectStopped, Role, RoleAssigned, RoleEnded, StopReason,
};
use domain::result::{EvidenceGrade, ResultCorrected, ResultMeasured};
use domain::schedule::{Cadence, Schedule};
use domain::selection::{SelectionRemoved, SelectionSaved};
use domain::snapshot::{ConfirmedRow, SnapshotConfirmed};
use domain::transition::{PhaseEntered, TransitionKind};
use domain::unit::{UnitChanged, UnitClosed, UnitRegistered};
use domain::values::{Colour, ORGANISATION_STREAM, SNAPSHOT_STREAM, StatedDate, Value};
use uuid::Uuid;

use super::{
    ANNE, BENEFIT, BIRGER, FOLLOW_UP, GARDEN, INDICATOR, OFFICE, RATING, READING, RESULT, SCHOOL,
    SELECTION, date, figure, guide, phase, source,
};

/// One of each, in the order of [`Event::STORED_TYPES`].
pub fn full() -> Vec<Event> {
    let mut events = organisation_units_people();
    events.extend(project());
    events.extend(standing_and_links());
    events.extend(learned::learning());
    events.extend(measures());
    events.extend(operation());
    events.extend(remarked::remarks());
    events
}

fn organisation_units_people() -> Vec<Event> {
    vec![
        OrganisationRegistered {
            name: "Solvik kommune".into(),
            zone: chrono_tz::Europe::Oslo,
            language: "nb".to_owned(),
            simulated_clock: true,
        }
        .into(),
        SettingsChanged {
            name: Some("Nye Solvik kommune".into()),
            zone: Some(chrono_tz::Arctic::Longyearbyen),
            language: Some("nn".to_owned()),
            default_method: Some(guide()),
            logo_text: Some("Nye Solvik".into()),
            colour: Colour::parse("#1a7f5a"),
        }
        .into(),
        MethodAdopted { method: small_method() }.into(),
        UnitRegistered {
            name: "Solvik skole".into(),
            kind: Some("school".to_owned()),
            parent: Some(OFFICE),
        }
        .into(),
        UnitChanged {
            name: Some("Solvik barneskole".into()),
            kind: Some("school".to_owned()),
            parent: Some(OFFICE),
        }
        .into(),
        UnitClosed { successor: Some(SCHOOL) }.into(),
        PersonRegistered {
            name: "Chiara Partner".into(),
            kind: PersonKind::Partner,
            email: Some("chiara@example.org".into()),
            title: Some("Utvikler".into()),
            company: Some("Eksempel AS".into()),
            unit: Some(SCHOOL),
        }
        .into(),
        PersonChanged {
            name: Some("Chiara P. Partner".into()),
            email: Some("cpp@example.org".into()),
            title: Some("Seniorutvikler".into()),
            company: Some("Eksempel ASA".into()),
            unit: Some(OFFICE),
        }
        .into(),
        PersonLeft { on: date(2026, 2, 28) }.into(),
        PersonRoleGranted { role: OrganisationRole::Leader }.into(),
        PersonRoleWithdrawn { role: OrganisationRole::Auditor }.into(),
        SelectionSaved {
            id: SELECTION,
            name: "Venter på oss".into(),
            query: "waits=decision&sort=waits".into(),
            shared: true,
        }
        .into(),
        SelectionRemoved { id: SELECTION }.into(),
    ]
}

fn small_method() -> Method {
    let words = |nb: &str, nn: &str, da: &str, en: &str| Words {
        nb: nb.to_owned(),
        nn: nn.to_owned(),
        da: da.to_owned(),
        en: en.to_owned(),
    };
    let prompt = |key: &str, words| vec![Prompt { key: key.to_owned(), words }];
    Method {
        key: "small".to_owned(),
        version: 2,
        name: words("Liten", "Liten", "Lille", "Small"),
        source: "https://example.org/small".to_owned(),
        phases: vec![Phase {
            key: phase("try_it"),
            name: words("Prøve", "Prøve", "Prøve", "Try"),
            purpose: words("Prøv det.", "Prøv det no.", "Prøv det nu.", "Try it."),
            questions: prompt("why", words("Hvorfor?", "Kvifor?", "Hvorfor nu?", "Why?")),
            readiness: prompt("ready", words("Klar", "Ferdig", "Parat", "Ready")),
            activities: prompt("walk", words("Gå", "Gå tur", "Gå en tur", "Walk")),
            exit_test: Some(words("Det virker.", "Det verkar.", "Det virker nu.", "It works.")),
        }],
    }
}

fn project() -> Vec<Event> {
    vec![
        ProjectRegistered {
            title: "Lesing i alle fag".into(),
            challenge: Some("Mange faller av.\nFlest på 8. trinn.".into()),
            concerns: Some("Elever på ungdomstrinnet".into()),
            unit: Some(SCHOOL),
            area: Some("school".to_owned()),
            method: guide(),
            external_key: Some("SOL-7".to_owned()),
            source: Some(source()),
        }
        .into(),
        ProjectDescribed {
            title: Some("Lesing i hvert fag".into()),
            challenge: Some("Færre leser lange tekster".into()),
            concerns: Some("Elever og lærere".into()),
            aim: Some("Alle leser hver dag".into()),
            unit: Some(OFFICE),
            area: Some("education".to_owned()),
            planned_start: Some(StatedDate::On(date(2026, 8, 15))),
            planned_end: Some(StatedDate::Withheld("section_43".to_owned())),
            source: Some(source()),
        }
        .into(),
        RoleAssigned { role: Role::Lead, person: ANNE }.into(),
        RoleEnded { role: Role::Lead, person: ANNE }.into(),
        PhaseEntered {
            phase: phase("needs"),
            from: Some(phase("explore")),
            kind: TransitionKind::Back,
            reason: Some("Behovet var et annet".into()),
            source: Some(source()),
        }
        .into(),
    ]
}

fn standing_and_links() -> Vec<Event> {
    vec![
        ProjectPaused { reason: "Sykdom".into(), until: Some(date(2026, 6, 1)) }.into(),
        ProjectResumed { reason: Some("Alle er tilbake".into()) }.into(),
        ProjectShelved { reason: "Nytt bygg kommer".into(), revisit_on: date(2027, 1, 4) }.into(),
        ProjectStopped {
            reason_code: StopReason::NeedNotConfirmed,
            reason: "Elevene leser mer enn vi trodde".into(),
            learned: "Spør elevene først".into(),
        }
        .into(),
        NoveltyRecorded {
            novelty: Novelty::Adapted,
            of: Some(GARDEN),
            origin: Some("Nabokommunen".into()),
        }
        .into(),
        LinkMade { to: GARDEN, kind: LinkKind::DependsOn }.into(),
        LinkRemoved { to: GARDEN, kind: LinkKind::Continues }.into(),
    ]
}

fn measures() -> Vec<Event> {
    let benefit = |title: &str| Benefit {
        title: title.into(),
        for_whom: Some("Elevene, hver dag".into()),
        preconditions: Some("Bøker i klasserommet".into()),
        value_types: vec![ValueType::Quality, ValueType::UserSatisfaction],
        owner: Some(BIRGER),
        dis_benefit: true,
        stops: Some("Ukeprøven".into()),
        freed_for: Some("Veiledning".into()),
    };
    let measure = |name: &str, scale, value: Value| Indicator {
        name: name.into(),
        benefit: Some(BENEFIT),
        scale,
        direction: Direction::Up,
        baseline: Some(Dated { value: value.clone(), on: Some(date(2025, 9, 1)) }),
        target: Some(Dated { value, on: Some(date(2027, 9, 1)) }),
        method: Some("Nasjonal prøve".into()),
        cadence: Some(Cadence::HalfYearly),
        responsible: Some(ANNE),
    };
    let levels = ["low", "middle", "high"].map(str::to_owned).to_vec();
    vec![
        BenefitExpected { id: BENEFIT, benefit: benefit("Flere leser godt") }.into(),
        BenefitChanged {
            id: BENEFIT,
            benefit: benefit("Flere leser svært godt"),
            reason: "Forsøket ga mer enn ventet".into(),
        }
        .into(),
        IndicatorDefined {
            id: INDICATOR,
            indicator: measure("Over grensen", Scale::Number { unit: "%".into() }, figure(54.5)),
        }
        .into(),
        IndicatorChanged {
            id: RATING,
            indicator: measure(
                "Trivsel",
                Scale::Ordinal { levels },
                Value::Level("middle".to_owned()),
            ),
            reason: "Målt to ganger i året".into(),
        }
        .into(),
        ResultMeasured {
            id: RESULT,
            indicator: INDICATOR,
            value: figure(61.0),
            grade: EvidenceGrade::BeforeAndAfter,
            note: Some("To klasser var borte".into()),
            source: Some(source()),
        }
        .into(),
        ResultCorrected {
            id: RESULT,
            value: Value::Withheld("too_few".to_owned()),
            reason: "Under fem elever".into(),
            source: Some(source()),
        }
        .into(),
    ]
}

fn operation() -> Vec<Event> {
    let start = date(2026, 1, 1);
    vec![
        OperationStarted {
            line_manager: BIRGER,
            unit: Some(SCHOOL),
            checks: vec![HandOverCheck {
                key: "training_done".to_owned(),
                met: false,
                lacking: Some("To vikarer".into()),
            }],
            stops: Some("Ukeprøven".into()),
            source: Some(source()),
        }
        .into(),
        FollowUpScheduled {
            id: FOLLOW_UP,
            schedule: Schedule::Cron {
                expression: "0 8 1 */3 *".to_owned(),
                from: start,
                until: Some(date(2028, 1, 1)),
            },
            responsible: BIRGER,
            question: Some("Leser de fremdeles?".into()),
        }
        .into(),
        FollowUpAnswered {
            id: FOLLOW_UP,
            due_on: date(2026, 4, 1),
            answer: Answer {
                in_use: Extent::Yes,
                as_intended: Extent::Partly,
                gives_value: Extent::Unknown,
                course: Course::Adjust,
                note: Some("Ikke på 10. trinn".into()),
            },
        }
        .into(),
        FollowUpSnoozed {
            id: FOLLOW_UP,
            due_on: date(2026, 7, 1),
            until: date(2026, 8, 20),
            reason: "Sommerferie".into(),
        }
        .into(),
        FollowUpReassigned {
            id: FOLLOW_UP,
            responsible: ANNE,
            reason: Some("Ny avdelingsleder".into()),
        }
        .into(),
        FollowUpEnded { id: FOLLOW_UP, reason: "Vanlig praksis nå".into() }.into(),
        SnapshotConfirmed {
            mapping: "uk_gmpp".to_owned(),
            file: "uk_2014.csv".to_owned(),
            fields: vec!["title".to_owned(), "unit".to_owned()],
            rows: vec![ConfirmedRow { project: READING, row: 12, fields: vec![0, 1] }],
        }
        .into(),
    ]
}

/// The stream that a sample belongs to.
pub fn stream(event: &Event) -> Uuid {
    match event.stored_type().0.split('.').next() {
        Some("organisation" | "method") => ORGANISATION_STREAM,
        Some("snapshot") => SNAPSHOT_STREAM,
        Some("unit") => SCHOOL.0,
        Some("person" | "selection") => ANNE.0,
        _ => READING.0,
    }
}
