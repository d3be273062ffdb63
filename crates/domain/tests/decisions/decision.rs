//! Decisions: recorded, superseded, looked at again.

use domain::decision::draft::{DecisionDrafted, DraftDecision, DraftEntry};
use domain::decision::record::RecordDecision;
use domain::decision::revisit::RevisitDecision;
use domain::decision::{
    Comparison, Decision, DecisionCondition, DecisionOption, DecisionRecorded, DecisionRevisited,
    Evidence, Limit,
};
use domain::person::PersonLeft;
use domain::values::{DecisionId, IndicatorId, PersonId, ResultId};
use testkit::given::{Given, given};
use testkit::values::{
    BIRGER, DECISION, INDICATOR, INSIGHT, RATING, READING, TODAY, TRIAL, date, events, fresh_id,
    measured, number,
};

fn option(key: &str, do_nothing: bool) -> DecisionOption {
    DecisionOption {
        key: key.to_owned(),
        title: "Lese hver dag".into(),
        pros: None,
        cons: None,
        why_not: None,
        do_nothing,
    }
}

fn decision() -> Decision {
    Decision {
        question: "Skal hele skolen lese hver dag?".into(),
        options: vec![option("a", false), option("b", true)],
        chosen: "a".to_owned(),
        rationale: "Forsøket virket".into(),
        evidence: vec![],
        deciders: vec![BIRGER],
        heard: vec![],
        case_number: None,
        conditions: vec![],
        revisit_on: Some(date(2026, 9, 1)),
        supersedes: None,
    }
}

fn record(decision: Decision) -> RecordDecision {
    RecordDecision { project: READING, id: DECISION, decision }
}

fn recorded() -> DecisionRecorded {
    DecisionRecorded { id: DECISION, decision: decision() }
}

/// Indicators are agreed, an insight, a trial and a result are there.
fn history() -> Given {
    let learned = events::full().into_iter().filter(|event| {
        use domain::Event::{InsightFound, ResultMeasured, TrialRecorded};
        matches!(event, InsightFound(_) | TrialRecorded(_) | ResultMeasured(_))
    });
    given(measured().into_iter().chain(learned.map(|event| (READING.0, event))))
}

fn refused(change: impl FnOnce(&mut Decision), field: &str, code: &str) {
    let mut decision = decision();
    change(&mut decision);
    history().when(record(decision)).then_refused_at(field, code);
}

#[test]
fn a_decision_is_recorded() {
    history().when(record(decision())).then(recorded());
}

#[test]
fn a_decision_keeps_its_evidence_conditions_and_who_was_heard() {
    let link = Evidence::Link { url: "https://example.org/r".into(), title: "Rapport".into() };
    let limit = Limit {
        indicator: INDICATOR,
        broken_when: Comparison::Below,
        value: number(60.0),
        by: date(2026, 6, 30),
    };
    let words = "Stopp om under 60 %".into();
    let full = Decision {
        evidence: vec![Evidence::Insight(INSIGHT), Evidence::Trial(TRIAL), link],
        heard: vec!["Elevrådet".into()],
        case_number: Some("2026/114".to_owned()),
        conditions: vec![DecisionCondition { words, limit: Some(limit) }],
        ..decision()
    };
    let recorded = DecisionRecorded { id: DECISION, decision: full.clone() };
    history().when(record(full)).then(recorded);
}

#[test]
fn a_decision_weighs_options_one_of_which_is_to_do_nothing() {
    let field = "options";
    refused(|d| drop(d.options.pop()), field, "decision.too_few_options");
    refused(|d| d.options[1].key = " a".to_owned(), field, "decision.option_twice");
    refused(|d| d.options[1].do_nothing = false, field, "decision.do_nothing_not_one");
    refused(|d| d.options[0].do_nothing = true, field, "decision.do_nothing_not_one");
    refused(|d| d.options[0].title = "".into(), field, "text.missing");
    refused(|d| d.chosen = "c".to_owned(), "chosen", "decision.chosen_unknown");
}

#[test]
fn somebody_who_was_there_decided() {
    let field = "deciders";
    refused(|d| d.deciders.clear(), field, "decision.nobody_decided");
    refused(|d| d.deciders.push(BIRGER), field, "decision.decider_twice");
    refused(|d| d.deciders.push(PersonId(fresh_id(1))), field, "person.unknown");
    let left = || history().and(BIRGER.0, PersonLeft { on: date(2026, 2, 1) });
    left().when(record(decision())).then_refused_at(field, "person.left");
    left().effective_on(date(2026, 2, 1)).when(record(decision())).then(recorded());
}

#[test]
fn evidence_is_of_this_project_or_has_a_web_address() {
    let field = "evidence";
    let insight = domain::values::InsightId(fresh_id(1));
    refused(|d| d.evidence.push(Evidence::Insight(insight)), field, "insight.unknown");
    let trial = domain::values::TrialId(fresh_id(1));
    refused(|d| d.evidence.push(Evidence::Trial(trial)), field, "trial.unknown");
    let result = ResultId(fresh_id(1));
    refused(|d| d.evidence.push(Evidence::Result(result)), field, "result.unknown");
    for url in ["javascript:alert(1)", "example.org", "https://", "https://a b"] {
        let link = Evidence::Link { url: url.into(), title: "Rapport".into() };
        refused(|d| d.evidence.push(link), field, "evidence.address_unlawful");
    }
}

#[test]
fn a_limit_is_read_off_a_figure_on_a_later_date() {
    let limited = |indicator, by| {
        let limit = Limit { indicator, broken_when: Comparison::Above, value: number(1.0), by };
        DecisionCondition { words: "Stopp".into(), limit: Some(limit) }
    };
    let (field, by) = ("conditions", date(2026, 6, 30));
    let unknown = limited(IndicatorId(fresh_id(1)), by);
    refused(|d| d.conditions.push(unknown), field, "indicator.unknown");
    refused(|d| d.conditions.push(limited(RATING, by)), field, "decision.limit_not_a_figure");
    refused(|d| d.conditions.push(limited(INDICATOR, TODAY)), field, "date.too_early");
}

#[test]
fn a_decision_takes_the_place_of_one_that_stands() {
    let field = "supersedes";
    refused(|d| d.supersedes = Some(DecisionId(fresh_id(1))), field, "decision.unknown");
    let next = |id, former| {
        let decision = Decision { supersedes: Some(former), ..decision() };
        RecordDecision { project: READING, id, decision }
    };
    let second = DecisionId(fresh_id(2));
    let superseding = next(second, DECISION);
    let event = DecisionRecorded { id: second, decision: superseding.decision.clone() };
    let once = || history().and(READING.0, recorded());
    once().when(superseding).then(event.clone());
    let third = next(DecisionId(fresh_id(3)), DECISION);
    once().and(READING.0, event).when(third).then_refused_at(field, "decision.superseded");
    once().when(record(decision())).then_refused_at("id", "id.taken");
}

#[test]
fn a_decision_is_asked_again_on_a_later_date() {
    refused(|d| d.revisit_on = Some(TODAY), "revisit_on", "date.too_early");
    refused(|d| d.revisit_on = Some(date(3026, 9, 1)), "revisit_on", "date.out_of_range");
}

fn draft(texts: &[(&str, &str)]) -> DraftDecision {
    let entry = |(field, text): &(&str, &str)| DraftEntry {
        field: (*field).to_owned(),
        text: (*text).into(),
    };
    DraftDecision { project: READING, id: DECISION, entries: texts.iter().map(entry).collect() }
}

fn drafted(texts: &[(&str, &str)]) -> DecisionDrafted {
    DecisionDrafted { id: DECISION, entries: draft(texts).entries }
}

#[test]
fn a_draft_is_kept_changed_thrown_away_and_ends_with_its_decision() {
    let begun = [("question", "Skal vi?")];
    let more = [("question", "Skal vi?"), ("title_a", "Ja")];
    history().when(draft(&begun)).then(drafted(&begun));
    let before = || history().and(READING.0, drafted(&begun));
    before().when(draft(&begun)).then_nothing();
    before().when(draft(&more)).then(drafted(&more));
    before().when(draft(&[])).then(drafted(&[]));
    history().when(draft(&[])).then_nothing();
    before().and(READING.0, drafted(&[])).when(draft(&[])).then_nothing();
    before().when(record(decision())).then(recorded());
    let after = || before().and(READING.0, recorded());
    after().when(draft(&more)).then_refused_at("id", "id.taken");
}

#[test]
fn a_draft_says_something_once_in_each_field() {
    let twice = [("question", "Skal vi?"), ("question", "Kan vi?")];
    history().when(draft(&twice)).then_refused_at("entries", "draft.entry_twice");
    history().when(draft(&[("question", " ")])).then_refused_at("entries", "text.missing");
    history().when(draft(&[(" ", "Ja")])).then_refused_at("entries", "text.missing");
}

fn revisit(id: DecisionId) -> RevisitDecision {
    let revisit_on = Some(date(2027, 3, 1));
    RevisitDecision { project: READING, id, reason: "Tallene holder".into(), revisit_on }
}

#[test]
fn a_decision_stands_after_another_look() {
    let revisited = DecisionRevisited {
        id: DECISION,
        reason: "Tallene holder".into(),
        revisit_on: Some(date(2027, 3, 1)),
    };
    history().and(READING.0, recorded()).when(revisit(DECISION)).then(revisited);
}

#[test]
fn only_a_decision_that_stands_is_revisited() {
    history().when(revisit(DECISION)).then_refused_at("id", "decision.unknown");
    let id = DecisionId(fresh_id(2));
    let decision = Decision { supersedes: Some(DECISION), ..decision() };
    let superseded =
        history().and(READING.0, recorded()).and(READING.0, DecisionRecorded { id, decision });
    superseded.when(revisit(DECISION)).then_refused_at("id", "decision.superseded");
    let at_once = RevisitDecision { revisit_on: Some(TODAY), ..revisit(DECISION) };
    let decided = history().and(READING.0, recorded()).when(at_once);
    decided.then_refused_at("revisit_on", "date.too_early");
}
