//! Trials that were carried out.

use domain::trial::{RecordTrial, Trial, TrialOutcome, TrialRecorded};
use testkit::given::given;
use testkit::values::{READING, TRIAL, projects};

fn trial(result: &str) -> Trial {
    Trial {
        hypothesis: "Ti minutter hjelper".into(),
        method: "Én klasse".into(),
        participants: Some(27),
        result: result.into(),
        outcome: TrialOutcome::Unclear,
        learning: None,
    }
}

fn record(result: &str) -> RecordTrial {
    RecordTrial { project: READING, id: TRIAL, trial: trial(result) }
}

#[test]
fn a_trial_is_recorded() {
    let recorded = TrialRecorded { id: TRIAL, trial: trial("Noen leste mer") };
    given(projects()).when(record("Noen leste mer\n")).then(recorded);
}

#[test]
fn a_trial_has_a_result_and_an_id_of_its_own() {
    given(projects()).when(record("")).then_refused_at("result", "text.missing");
    let recorded = TrialRecorded { id: TRIAL, trial: trial("Noen") };
    let decided = given(projects()).and(READING.0, recorded).when(record("Flere"));
    decided.then_refused_at("id", "id.taken");
}
