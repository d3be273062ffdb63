//! What should be in place before a move, and whether it is.

use domain::readiness::{CheckReadiness, Readiness, ReadinessAnswer, ReadinessChecked};
use testkit::given::given;
use testkit::values::{READING, phase, projects};

fn said(key: &str, note: Option<&str>) -> ReadinessAnswer {
    let note = note.map(Into::into);
    ReadinessAnswer { key: key.to_owned(), readiness: Readiness::Partly, note }
}

fn check(of: &str, answers: Vec<ReadinessAnswer>) -> CheckReadiness {
    CheckReadiness { project: READING, phase: phase(of), answers }
}

fn whole() -> Vec<ReadinessAnswer> {
    ["need", "value", "driver", "team", "anchoring"].map(|key| said(key, None)).to_vec()
}

#[test]
fn a_check_says_something_of_everything_in_the_order_of_the_list() {
    let mut answers = whole();
    answers.reverse();
    answers[0].note = Some(" Rektor er med ".into());
    answers[1].note = Some(" ".into());
    let mut recorded = whole();
    recorded[4].note = Some("Rektor er med".into());
    let checked = ReadinessChecked { phase: phase("foundation"), answers: recorded };
    let check = check("foundation", answers);
    given(projects()).when(check.clone()).then(checked.clone());
    given(projects()).and(READING.0, checked.clone()).when(check).then(checked);
}

#[test]
fn a_check_leaves_nothing_out_and_says_nothing_twice() {
    let mut twice = whole();
    twice[1].key = "need".to_owned();
    let mut other = whole();
    other[1].key = "luck".to_owned();
    for answers in [vec![], whole()[1..].to_vec(), twice, other] {
        given(projects())
            .when(check("foundation", answers))
            .then_refused_at("answers", "readiness.incomplete");
    }
    given(projects()).when(check("dreams", whole())).then_refused_at("phase", "phase.unknown");
}
