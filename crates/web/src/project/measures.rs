//! What a project expects, has measured and has decided, in short.

use chrono::NaiveDate;
use domain::Text;
use domain::indicator::{Dated, Indicator, Scale};
use domain::result::EvidenceGrade;
use domain::values::{BenefitId, DecisionId, IndicatorId, Value};
use readmodels::decisions::{DecisionInShort, DraftInShort};
use readmodels::mark;
use readmodels::measures::Measure;
use serde::Serialize;

use super::Answered;
use super::small_chart::{SmallChart, small_chart};
use crate::access::Action;
use crate::decision;
use crate::locale::{Argument, Locale};
use crate::page::Day;
use crate::prepared::seen_on;

/// A benefit.
#[derive(Debug, Serialize)]
pub(super) struct BenefitView {
    title: String,
    kind: String,
    /// Where it is changed, if it can be.
    change: Option<String>,
}

/// An indicator and what came out.
#[derive(Debug, Serialize)]
pub(super) struct MeasureView {
    title: String,
    latest: String,
    compared: Option<String>,
    /// Where a result is entered, if one can be.
    enter: Option<String>,
    change: Option<String>,
    chart: Option<SmallChart>,
    /// The words above all results.
    all: String,
    results: Vec<ResultView>,
}

/// One result, and what stood there first when that was wrong.
#[derive(Debug, Serialize)]
struct ResultView {
    on: Day,
    value: String,
    first: Option<String>,
    /// Where it is corrected, if it can be, and what that link is called.
    correct: Option<(String, String)>,
}

/// A decision that is being written.
#[derive(Debug, Serialize)]
pub(super) struct DraftView {
    question: String,
    note: String,
    /// Where it is gone on with, if it can be.
    address: Option<String>,
}

/// A decision.
#[derive(Debug, Serialize)]
pub(super) struct DecisionView {
    address: String,
    chosen: String,
    question: String,
    note: String,
    /// Whether it should have been reconsidered by now.
    overdue: bool,
}

pub(crate) fn said(locale: Locale, text: &Text) -> String {
    text.get().map_or_else(|| locale.text("project-erased"), ToOwned::to_owned)
}

pub(super) fn benefits(answered: &Answered) -> Vec<BenefitView> {
    let (locale, project) = (answered.asked.locale, &answered.answer.value.project);
    let writes = answered.asked.may(Action::Contribute) && answered.answer.is_now;
    let change = |id: BenefitId| {
        let path = format!("projects/{}/benefits/{id}/change", answered.id);
        writes.then(|| answered.asked.link_now(&path).to_string())
    };
    let view = |id, benefit: &readmodels::indicators::ExpectedBenefit| BenefitView {
        title: said(locale, &benefit.title),
        change: change(id),
        kind: locale.text(if benefit.dis_benefit {
            "project-dis-benefit"
        } else {
            "project-benefit"
        }),
    };
    project.benefits().map(|(id, benefit)| view(id, benefit)).collect()
}

pub(super) fn measures(answered: &Answered) -> Vec<MeasureView> {
    let project = &answered.answer.value.project;
    project.measures().map(|(id, measure)| measure_view(answered, id, &measure)).collect()
}

/// What is known of an indicator: its latest result, where it stood before, and where it is to go.
pub(super) fn told(locale: Locale, measure: &Measure<'_>) -> Vec<String> {
    let (latest, compared) = in_words(locale, measure);
    std::iter::once(latest).chain(compared).collect()
}

fn measure_view(answered: &Answered, id: IndicatorId, measure: &Measure<'_>) -> MeasureView {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let writes = asked.may(Action::Measure) && answered.answer.is_now;
    let at = |part: &str| {
        let path = format!("projects/{}/indicators/{id}/{part}", answered.id);
        writes.then(|| asked.link_now(&path).to_string())
    };
    let scale = &measure.indicator.scale;
    let view = |result: &mark::Result| {
        let date: [(&str, Argument<'_>); 1] = [("date", locale.long_date(result.on).into())];
        let named = locale.with("result-correct-this", date);
        let first = result.first.as_ref().map(|first| value_words(locale, scale, first));
        let first = first.map(|first| locale.with("result-first", [("value", first.into())]));
        ResultView {
            on: Day::short(locale, result.on),
            value: value_words(locale, scale, &result.value),
            first,
            correct: at(&format!("results/{}/correction", result.id)).map(|to| (to, named)),
        }
    };
    let results = mark::results(&answered.answer.value.timeline, id);
    let (latest, compared) = in_words(locale, measure);
    MeasureView {
        title: said(locale, &measure.indicator.name),
        latest,
        compared,
        enter: at("result"),
        change: at("change").filter(|_| asked.may(Action::Contribute)),
        chart: small_chart(locale, measure.indicator, &results),
        all: locale.with("result-all", [("count", results.len().into())]),
        results: results.iter().rev().map(view).collect(),
    }
}

/// Its latest result, and what that is held against.
fn in_words(locale: Locale, measure: &Measure<'_>) -> (String, Option<String>) {
    let indicator = measure.indicator;
    let latest = match measure.latest {
        Some(latest) => {
            let arguments: [(&str, Argument<'_>); 4] = [
                ("value", value_words(locale, &indicator.scale, &latest.value).into()),
                ("date", locale.long_date(latest.on).into()),
                ("count", latest.count.into()),
                ("grade", locale.text(grade_key(latest.grade)).into()),
            ];
            locale.with("project-measured", arguments)
        }
        None => locale.text("project-not-measured"),
    };
    let compared: Vec<String> = [
        ("project-baseline", indicator.baseline.as_ref()),
        ("project-target", indicator.target.as_ref()),
    ]
    .into_iter()
    .filter_map(|(key, dated)| Some(dated_words(locale, indicator, key, dated?)))
    .collect();
    (latest, (!compared.is_empty()).then(|| compared.join(" ")))
}

fn dated_words(locale: Locale, indicator: &Indicator, key: &'static str, dated: &Dated) -> String {
    let dating = if dated.on.is_some() { "yes" } else { "no" };
    let on = dated.on.map(|on| locale.long_date(on)).unwrap_or_default();
    let arguments: [(&str, Argument<'_>); 3] = [
        ("value", value_words(locale, &indicator.scale, &dated.value).into()),
        ("dated", dating.into()),
        ("date", on.into()),
    ];
    locale.with(key, arguments)
}

/// A value with its unit.
pub(crate) fn value_words(locale: Locale, scale: &Scale, value: &Value) -> String {
    match (value, scale) {
        (Value::Number(number), Scale::Number { unit }) if !unit.is_empty() => {
            format!("{}\u{a0}{unit}", locale.number(number.get()))
        }
        (Value::Number(number), _) => locale.number(number.get()),
        (Value::Level(level), _) => level.clone(),
        (Value::Withheld(_), _) => locale.text("project-withheld"),
    }
}

fn grade_key(grade: EvidenceGrade) -> &'static str {
    match grade {
        EvidenceGrade::Judgement => "project-grade-judgement",
        EvidenceGrade::MeasuredAfter => "project-grade-measured-after",
        EvidenceGrade::BeforeAndAfter => "project-grade-before-and-after",
        EvidenceGrade::Compared => "project-grade-compared",
        EvidenceGrade::Imported => "project-grade-imported",
    }
}

/// The decisions, latest first.
pub(super) fn decisions(answered: &Answered) -> Vec<DecisionView> {
    let (locale, project) = (answered.asked.locale, &answered.answer.value.project);
    let on = seen_on(&answered.answer);
    let known = project.decisions.as_deref().map(|decisions| decisions.decisions.iter());
    let mut known: Vec<(&DecisionId, &DecisionInShort)> = known.into_iter().flatten().collect();
    known.sort_by_key(|(_, decision)| std::cmp::Reverse(decision.on));
    let view = |(id, decision): (&DecisionId, &DecisionInShort)| DecisionView {
        address: decision::address(answered, *id),
        chosen: said(locale, &decision.chosen),
        question: said(locale, &decision.question),
        note: decision_note(locale, decision, is_overdue(decision, on)),
        overdue: is_overdue(decision, on),
    };
    known.into_iter().map(view).collect()
}

/// The decisions that are being written.
pub(super) fn drafts(answered: &Answered) -> Vec<DraftView> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let writes = asked.may(Action::Steer) && answered.answer.is_now;
    let page = asked.link_now(&format!("projects/{}/decision", answered.id));
    let view = |(id, draft): (&DecisionId, &DraftInShort)| {
        let date: [(&str, Argument<'_>); 1] = [("date", locale.long_date(draft.on).into())];
        let question = draft.question.as_ref().map(|question| said(locale, question));
        DraftView {
            question: question.unwrap_or_else(|| locale.text("decision-draft-no-question")),
            note: locale.with("decision-draft-begun", date),
            address: writes.then(|| page.with("draft", id.to_string()).to_string()),
        }
    };
    let known = answered.answer.value.project.decisions.as_deref();
    known.into_iter().flat_map(|known| known.drafts.iter().map(view)).collect()
}

fn is_overdue(decision: &DecisionInShort, on: NaiveDate) -> bool {
    decision.superseded_by.is_none() && decision.revisit_on.is_some_and(|revisit| revisit < on)
}

fn decision_note(locale: Locale, decision: &DecisionInShort, overdue: bool) -> String {
    let key = match (decision.superseded_by, decision.revisit_on) {
        (Some(_), _) => "project-decision-superseded",
        (None, Some(_)) if overdue => "project-decision-overdue",
        (None, Some(_)) => "project-decision-revisit",
        (None, None) => "project-decision-stands",
    };
    let revisit = decision.revisit_on.map(|on| locale.long_date(on)).unwrap_or_default();
    let arguments: [(&str, Argument<'_>); 2] =
        [("date", locale.long_date(decision.on).into()), ("revisit", revisit.into())];
    locale.with(key, arguments)
}
