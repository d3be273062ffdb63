//! Samples of what was answered, learned and decided.

use domain::Event;
use domain::decision::draft::{DecisionDrafted, DraftEntry};
use domain::decision::{
    Comparison, Decision, DecisionCondition, DecisionOption, DecisionRecorded, DecisionRevisited,
    Evidence, Limit,
};
use domain::guide::GuideAnswered;
use domain::insight::{Insight, InsightFound, InsightMethod};
use domain::readiness::{Readiness, ReadinessAnswer, ReadinessChecked};
use domain::trial::{Trial, TrialOutcome, TrialRecorded};
use uuid::Uuid;

use crate::values::{
    BIRGER, DECISION, DRAFT, INDICATOR, INSIGHT, RESULT, TRIAL, date, number, phase,
};

pub(super) fn learning() -> Vec<Event> {
    let checked = |key: &str, readiness, note: &str| ReadinessAnswer {
        key: key.to_owned(),
        readiness,
        note: Some(note.into()),
    };
    vec![
        GuideAnswered {
            phase: phase("foundation"),
            question: "hope".to_owned(),
            answer: "At flere leser\nfordi de vil".into(),
        }
        .into(),
        ReadinessChecked {
            phase: phase("foundation"),
            answers: vec![
                checked("need", Readiness::Yes, "Det står på tavla"),
                checked("driver", Readiness::Partly, "Anne har to timer i uka"),
                checked("team", Readiness::No, "Vi mangler en bibliotekar"),
            ],
        }
        .into(),
        InsightFound {
            id: INSIGHT,
            insight: Insight {
                need: "Ro til å lese".into(),
                method: InsightMethod::Interview,
                asked: Some(14),
                who: Some("Elever på 8. trinn".into()),
            },
        }
        .into(),
        TrialRecorded {
            id: TRIAL,
            trial: Trial {
                hypothesis: "Ti minutter om dagen hjelper".into(),
                method: "Én klasse i fire uker".into(),
                participants: Some(27),
                result: "De fleste leste videre hjemme".into(),
                outcome: TrialOutcome::Supported,
                learning: Some("Bøkene må ligge framme".into()),
            },
        }
        .into(),
        DecisionDrafted {
            id: DRAFT,
            entries: vec![
                DraftEntry { field: "question".to_owned(), text: "Skal vi fortsette?".into() },
                DraftEntry { field: "title_a".to_owned(), text: "Ja, i ett år".into() },
            ],
        }
        .into(),
        DecisionRecorded { id: DECISION, decision: decision() }.into(),
        DecisionRevisited {
            id: DECISION,
            reason: "Tallene holder".into(),
            revisit_on: Some(date(2027, 3, 1)),
        }
        .into(),
    ]
}

fn decision() -> Decision {
    let option = |key: &str, title: &str, do_nothing| DecisionOption {
        key: key.to_owned(),
        title: title.into(),
        pros: Some("Billig".into()),
        cons: Some("Tar tid".into()),
        why_not: Some("For lite".into()),
        do_nothing,
    };
    Decision {
        question: "Skal hele skolen lese hver dag?".into(),
        options: vec![option("a", "Hele skolen", false), option("b", "Som nå", true)],
        chosen: "a".to_owned(),
        rationale: "Forsøket virket".into(),
        evidence: vec![
            Evidence::Insight(INSIGHT),
            Evidence::Trial(TRIAL),
            Evidence::Result(RESULT),
            Evidence::Link {
                url: "https://example.org/rapport".into(),
                title: "Rapport om lesing".into(),
            },
        ],
        deciders: vec![BIRGER],
        heard: vec!["Elevrådet".into()],
        case_number: Some("2026/114".to_owned()),
        conditions: vec![DecisionCondition {
            words: "Stopp om under 60 % leser i juni".into(),
            limit: Some(Limit {
                indicator: INDICATOR,
                broken_when: Comparison::Below,
                value: number(60.0),
                by: date(2026, 6, 30),
            }),
        }],
        revisit_on: Some(date(2026, 9, 1)),
        supersedes: Some(domain::values::DecisionId(Uuid::from_u128(0x4f))),
    }
}
