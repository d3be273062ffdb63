//! Nothing is decided untested: each command by an acceptance and a refusal, each refusal by its word.

use std::collections::BTreeSet;

use domain::{Command, Refusal};

/// For each command: the file of its tests, a test that accepts it, and one that refuses it.
const TESTS: &[(&str, &str, &str, &str)] = &[
    (
        "RegisterOrganisation",
        "organisation",
        "an_organisation_is_registered_with",
        "an_organisation_is_registered_once",
    ),
    ("ChangeSettings", "organisation", "settings_change_where", "the_default_method_must"),
    ("AdoptMethod", "organisation", "another_method_is_adopted", "a_version_that_was_adopted"),
    ("RegisterUnit", "unit", "a_unit_is_registered_below", "a_unit_is_registered_once"),
    ("ChangeUnit", "unit", "a_unit_changes_where", "a_unit_does_not_come_to_lie_within"),
    ("CloseUnit", "unit", "a_unit_is_closed_with_or", "a_unit_is_closed_once"),
    ("RegisterPerson", "person", "a_person_is_registered", "a_person_is_registered_once"),
    ("ChangePerson", "person", "a_person_changes_where", "a_change_of_somebody_unknown"),
    ("RecordLeaving", "person", "somebody_leaves", "the_leaving_of_somebody_unknown"),
    (
        "GrantRole",
        "person",
        "a_role_in_the_organisation_is_granted",
        "a_role_in_the_organisation_is_for",
    ),
    (
        "WithdrawRole",
        "person",
        "a_role_in_the_organisation_is_taken",
        "a_role_in_the_organisation_that",
    ),
    ("SaveSelection", "selection", "a_selection_is_saved", "a_selection_has_a_name"),
    ("RemoveSelection", "selection", "a_selection_is_removed", "a_selection_that_is_not"),
    ("RegisterProject", "project", "a_project_is_registered_with", "a_project_is_registered_once"),
    ("DescribeProject", "project", "only_what_differs", "a_description_that_cannot_be"),
    ("AssignRole", "roles", "a_role_is_assigned_and", "a_role_goes_to_somebody"),
    ("EndRole", "roles", "a_role_ends_also", "a_role_that_nobody_has"),
    ("EnterPhase", "transition", "the_next_phase_needs_no", "back_and_past_a_phase"),
    ("PauseProject", "standing", "a_project_is_paused", "only_what_is_worked_on_is_paused"),
    ("ResumeProject", "standing", "a_project_is_resumed", "what_goes_on_is_not_resumed"),
    ("ShelveProject", "standing", "a_project_is_shelved", "what_is_shelved_stopped"),
    ("StopProject", "standing", "a_project_is_stopped_from", "a_project_is_stopped_once"),
    ("RecordNovelty", "link", "how_new_it_is", "a_copy_is_of_another"),
    ("MakeLink", "link", "a_link_is_made", "a_link_leads_to_another"),
    ("RemoveLink", "link", "a_link_is_removed", "a_link_that_is_not_there"),
    ("FindInsight", "insight", "a_need_is_found", "a_need_says_something"),
    ("RecordTrial", "trial", "a_trial_is_recorded", "a_trial_has_a_result"),
    ("DraftDecision", "decision", "a_draft_is_kept", "a_draft_says_something"),
    ("RecordDecision", "decision", "a_decision_is_recorded", "a_decision_takes_the_place"),
    ("RevisitDecision", "decision", "a_decision_stands", "only_a_decision_that_stands"),
    ("ExpectBenefit", "benefit", "a_benefit_is_expected", "a_benefit_has_a_title"),
    ("ChangeBenefit", "benefit", "an_expectation_changes", "a_change_is_of_a_known"),
    ("DefineIndicator", "indicator", "an_indicator_is_agreed", "a_scale_has_levels"),
    ("ChangeIndicator", "indicator", "an_indicator_is_measured_otherwise", "scale_and_unit_never"),
    ("MeasureResult", "result", "a_result_is_a_value", "a_rating_is_a_level"),
    ("CorrectResult", "result", "a_result_is_corrected", "a_correction_differs"),
    ("StartOperation", "operation", "operation_starts_from", "operation_starts_once"),
    ("ScheduleFollowUp", "follow_up", "a_follow_up_is_planned", "a_follow_up_comes_after"),
    ("AnswerFollowUp", "follow_up", "a_due_date_is_answered", "only_a_due_date"),
    ("SnoozeFollowUp", "follow_up", "a_due_date_is_put_off", "a_due_date_is_not_put_off"),
    ("ReassignFollowUp", "follow_up", "somebody_else_is_asked", "somebody_else_is_somebody"),
    ("EndFollowUp", "follow_up", "a_follow_up_ends_with", "a_follow_up_ends_once"),
    ("ConfirmSnapshot", "snapshot", "what_a_file_confirms", "a_place_without_a_field"),
    ("BackdateProject", "project", "a_project_is_backdated", "only_a_known_project_is_backdated"),
    ("BackdateUnit", "unit", "a_unit_is_backdated", "only_a_known_unit_is_backdated"),
    ("BackdateIndicator", "indicator", "an_indicator_is_backdated", "only_a_known_scale"),
    ("AnswerGuide", "guide", "a_question_is_answered", "only_what_the_phase_asks"),
    ("CheckReadiness", "readiness", "a_check_says", "a_check_leaves_nothing_out"),
    ("MakeRemark", "remark", "a_question_is_asked", "a_remark_says_something"),
    ("ReplyToRemark", "remark", "a_reply_is_about_the_same", "a_reply_is_to_a_remark"),
    ("ReadRemark", "remark", "who_should_see_it", "nobody_reads_what_was_not"),
    ("AnswerRemark", "remark", "a_question_is_answered_once", "only_a_question_has_an_answer"),
    ("AddAttachment", "attachment", "an_address_is_attached", "an_attachment_has_a_title"),
    ("RemoveAttachment", "attachment", "an_attachment_is_removed", "only_what_is_attached"),
];

fn source(file: &str) -> String {
    let path = format!("{}/tests/decisions/{file}.rs", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The tests of a file whose name begins so, with their bodies.
fn tests_named(source: &str, beginning: &str) -> Vec<String> {
    let tests = source.split("#[test]\nfn ").skip(1);
    let bodies = tests.map(|test| test.split("\n}\n").next().unwrap_or_default().to_owned());
    bodies.filter(|test| test.starts_with(beginning)).collect()
}

#[test]
fn every_command_is_tested_by_an_acceptance_and_a_refusal() {
    let listed: Vec<_> = TESTS.iter().map(|(command, ..)| *command).collect();
    assert_eq!(listed, Command::NAMES, "one line for each command, in their order");
    for (command, file, accepts, refuses) in TESTS {
        let source = source(file);
        assert!(source.contains(&format!("{command} {{")), "{file}.rs makes no {command}");
        let accepted = tests_named(&source, accepts);
        assert!(accepted.iter().any(|test| test.contains(".then(")), "{command}: {accepts}");
        let refused = tests_named(&source, refuses);
        assert!(refused.iter().any(|test| test.contains("refused")), "{command}: {refuses}");
    }
}

#[test]
fn every_refusal_is_met_by_a_test() {
    let mut files: BTreeSet<_> = TESTS.iter().map(|(_, file, ..)| *file).collect();
    files.insert("moment");
    let sources: String = files.into_iter().map(source).collect();
    let unmet: Vec<_> =
        Refusal::CODES.iter().filter(|code| !sources.contains(&format!("\"{code}\""))).collect();
    assert!(unmet.is_empty(), "{unmet:?}");
}
