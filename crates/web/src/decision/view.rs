//! What a decision's page shows: what was weighed, what was chosen and why, and whether it stands.

use application::ask::AskError;
use chrono::NaiveDate;
use domain::Event;
use domain::decision::{Comparison, DecisionCondition, DecisionOption, Evidence};
use domain::indicator::Scale;
use domain::remark::About;
use domain::values::{DecisionId, Value};
use readmodels::decisions::DecisionInShort;
use readmodels::project_page::Happening;
use serde::Serialize;

use super::{Found, address, slots};
use crate::access::Action;
use crate::locale::Argument;
use crate::page::{Fact, PointView};
use crate::prepared::seen_on;
use crate::project::attachment::{Attached, attached};
use crate::project::measures::{said, value_words};
use crate::project::remark::threads::{Threads, threads};
use crate::project::timeline;
use crate::project::view::person_name;

/// Everything the template takes.
#[derive(Debug, Serialize)]
pub(super) struct DecisionPage {
    point: PointView,
    shown: String,
    project: Link,
    taken: String,
    question: String,
    chosen: String,
    /// What a reader must know before the rest: another took its place, or it is overdue.
    standing: Option<StandingView>,
    rationale: String,
    options: Vec<OptionView>,
    /// The project as it was known when this was recorded.
    known_then: Link,
    evidence: Vec<EvidenceView>,
    looked_at: Vec<Fact>,
    who: Vec<Fact>,
    conditions: Vec<ConditionView>,
    revisit: Option<String>,
    supersedes: Option<Link>,
    superseded_by: Option<Link>,
    /// Where it is looked at again.
    again: Option<String>,
    attached: Attached,
    remarks: Threads,
    recorded: String,
    json: String,
}

/// Words that lead somewhere.
#[derive(Debug, Serialize)]
struct Link {
    address: String,
    words: String,
}

#[derive(Debug, Serialize)]
struct StandingView {
    look_at: bool,
    sentence: String,
    link: Option<Link>,
}

#[derive(Debug, Serialize)]
struct OptionView {
    title: String,
    chosen: bool,
    do_nothing: bool,
    pros: Option<String>,
    cons: Option<String>,
    why_not: Option<String>,
}

/// Something that it rests on.
#[derive(Debug, Serialize)]
struct EvidenceView {
    address: Option<String>,
    /// Whether it lies outside of the program.
    elsewhere: bool,
    words: String,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct ConditionView {
    words: String,
    limit: Option<String>,
}

pub(super) fn view(found: &Found<'_>) -> Result<DecisionPage, AskError> {
    let (answered, decision) = (found.answered, &found.recorded.decision);
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let on = locale.long_date(seen_on(&answered.answer));
    let taken_on = locale.long_date(found.happening.effective_on);
    let title = answered.answer.value.project.title();
    let title = if title.is_empty() { locale.text("page-erased-title") } else { title.to_owned() };
    let here = asked.link(&format!("projects/{}", answered.id));
    let file = format!("projects/{}/decisions/{}.json", answered.id, found.recorded.id);
    let then = here.only(&["language"]).with("known_at", format!("#{}", found.happening.position));
    Ok(DecisionPage {
        point: PointView::of(asked, asked.point()?, &answered.answer),
        shown: locale.with("project-shown", [("date", on.into())]),
        project: Link { address: here.to_string(), words: title },
        taken: locale.with("decision-taken", [("date", taken_on.clone().into())]),
        question: said(locale, &decision.question),
        chosen: slots::chosen(locale, decision),
        again: again(found),
        standing: standing(found),
        rationale: said(locale, &decision.rationale),
        options: decision.options.iter().map(|option| option_view(found, option)).collect(),
        known_then: Link {
            address: then.to_string(),
            words: locale.with("decision-known-then", [("date", taken_on.into())]),
        },
        evidence: decision.evidence.iter().map(|one| evidence_view(found, one)).collect(),
        looked_at: looked_at(found),
        who: who(found),
        conditions: decision.conditions.iter().map(|one| condition_view(found, one)).collect(),
        revisit: revisit(found),
        supersedes: decision.supersedes.map(|former| link_to(found, former)),
        superseded_by: superseded_by(found).map(|later| link_to(found, later)),
        attached: attached(answered, Some(About::Decision(found.recorded.id))),
        remarks: threads(answered, Some(About::Decision(found.recorded.id))),
        recorded: recorded(found),
        json: asked.link(&file).to_string(),
    })
}

fn in_short<'a>(found: &Found<'a>, id: DecisionId) -> Option<&'a DecisionInShort> {
    found.answered.answer.value.project.decisions.as_deref()?.decisions.get(&id)
}

/// The decision that took its place.
pub(super) fn superseded_by(found: &Found<'_>) -> Option<DecisionId> {
    in_short(found, found.recorded.id)?.superseded_by
}

fn revisit_on(found: &Found<'_>) -> Option<NaiveDate> {
    in_short(found, found.recorded.id)?.revisit_on
}

fn link_to(found: &Found<'_>, id: DecisionId) -> Link {
    let locale = found.answered.asked.locale;
    let known = in_short(found, id);
    let words = known.map_or_else(
        || locale.text("word-decision-unknown"),
        |known| {
            let arguments: [(&str, Argument<'_>); 2] = [
                ("chosen", said(locale, &known.chosen).into()),
                ("date", locale.long_date(known.on).into()),
            ];
            locale.with("decision-in-short", arguments)
        },
    );
    Link { address: address(found.answered, id), words }
}

/// Nowhere once another took its place.
fn again(found: &Found<'_>) -> Option<String> {
    let (answered, asked) = (found.answered, &found.answered.asked);
    let offers =
        asked.may(Action::Steer) && answered.answer.is_now && superseded_by(found).is_none();
    let path = format!("projects/{}/decisions/{}/revisit", answered.id, found.recorded.id);
    offers.then(|| asked.link_now(&path).to_string())
}

fn standing(found: &Found<'_>) -> Option<StandingView> {
    let locale = found.answered.asked.locale;
    if let Some(later) = superseded_by(found) {
        let sentence = locale.text("decision-no-longer");
        return Some(StandingView { look_at: false, sentence, link: Some(link_to(found, later)) });
    }
    let due = revisit_on(found).filter(|due| *due < seen_on(&found.answered.answer))?;
    let date: [(&str, Argument<'_>); 1] = [("date", locale.long_date(due).into())];
    let sentence = locale.with("decision-overdue", date);
    Some(StandingView { look_at: true, sentence, link: None })
}

fn revisit(found: &Found<'_>) -> Option<String> {
    let locale = found.answered.asked.locale;
    if superseded_by(found).is_some() {
        return None;
    }
    let due = locale.long_date(revisit_on(found)?);
    Some(locale.with("decision-revisit-on", [("date", due.into())]))
}

fn option_view(found: &Found<'_>, option: &DecisionOption) -> OptionView {
    let locale = found.answered.asked.locale;
    let text = |text: &Option<domain::Text>| text.as_ref().map(|text| said(locale, text));
    OptionView {
        title: said(locale, &option.title),
        chosen: option.key == found.recorded.decision.chosen,
        do_nothing: option.do_nothing,
        pros: text(&option.pros),
        cons: text(&option.cons),
        why_not: text(&option.why_not),
    }
}

fn evidence_view(found: &Found<'_>, evidence: &Evidence) -> EvidenceView {
    let (answered, locale) = (found.answered, found.answered.asked.locale);
    let about = |event: &Event| match (evidence, event) {
        (Evidence::Insight(id), Event::InsightFound(one)) => one.id == *id,
        (Evidence::Trial(id), Event::TrialRecorded(one)) => one.id == *id,
        (Evidence::Result(id), Event::ResultMeasured(one)) => one.id == *id,
        _ => false,
    };
    if let Evidence::Link { url, title } = evidence {
        let (address, words) = (url.get().map(ToOwned::to_owned), said(locale, title));
        let note = address.clone();
        return EvidenceView { address, elsewhere: true, words, note };
    }
    let known = answered.answer.value.timeline.iter().find(|one| about(&one.event));
    let Some(happening) = known else {
        // At an earlier point than the one at which it was recorded.
        let words = locale.text("decision-evidence-unknown");
        return EvidenceView { address: None, elsewhere: false, words, note: None };
    };
    let project = answered.asked.link(&format!("projects/{}", answered.id));
    let sentence = timeline::sentence(answered, happening);
    // What was found says more than that something was found.
    let found = sentence.quotes.into_iter().next().and_then(|quote| quote.text);
    let note = [locale.long_date(happening.effective_on), sentence.text.clone()];
    let note = if found.is_some() { note.join(". ") } else { note[0].clone() };
    EvidenceView {
        address: Some(project.to(&format!("event-{}", happening.position))),
        elsewhere: false,
        words: found.unwrap_or(sentence.text),
        note: Some(note),
    }
}

/// When it was looked at again and still held, with the reason.
fn looked_at(found: &Found<'_>) -> Vec<Fact> {
    let locale = found.answered.asked.locale;
    let again = |happening: &Happening| match &happening.event {
        Event::DecisionRevisited(revisited) if revisited.id == found.recorded.id => Some(Fact {
            name: locale.long_date(happening.effective_on),
            value: said(locale, &revisited.reason),
        }),
        _ => None,
    };
    found.answered.answer.value.timeline.iter().filter_map(again).collect()
}

fn who(found: &Found<'_>) -> Vec<Fact> {
    let (locale, decision) = (found.answered.asked.locale, &found.recorded.decision);
    let deciders: Vec<_> =
        decision.deciders.iter().map(|person| person_name(found.answered, person.0)).collect();
    let heard: Vec<_> = decision.heard.iter().map(|text| said(locale, text)).collect();
    [
        ("decision-deciders", deciders.join(", ")),
        ("decision-heard", heard.join(", ")),
        ("decision-case-number", decision.case_number.clone().unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| Fact { name: locale.text(key), value })
    .collect()
}

fn condition_view(found: &Found<'_>, condition: &DecisionCondition) -> ConditionView {
    let locale = found.answered.asked.locale;
    let limit = condition.limit.as_ref().map(|limit| {
        let measure = found.answered.answer.value.project.measure(limit.indicator);
        let value = Value::Number(limit.value);
        let name = measure.map(|measure| said(locale, &measure.indicator.name));
        let bare = Scale::Number { unit: String::new() };
        let scale = measure.map_or(&bare, |measure| &measure.indicator.scale);
        let value = value_words(locale, scale, &value);
        let name = name.unwrap_or_else(|| locale.text("word-indicator-unknown"));
        let side = match limit.broken_when {
            Comparison::Below => "below",
            Comparison::Above => "above",
        };
        let arguments: [(&str, Argument<'_>); 4] = [
            ("indicator", name.into()),
            ("side", side.into()),
            ("value", value.into()),
            ("date", locale.long_date(limit.by).into()),
        ];
        locale.with("decision-limit", arguments)
    });
    ConditionView { words: said(locale, &condition.words), limit }
}

fn recorded(found: &Found<'_>) -> String {
    let (asked, happening) = (&found.answered.asked, found.happening);
    let arguments: [(&str, Argument<'_>); 3] = [
        ("person", person_name(found.answered, happening.actor).into()),
        ("moment", asked.locale.moment(happening.recorded_at, asked.zone()).into()),
        ("position", i32::try_from(happening.position).unwrap_or(i32::MAX).into()),
    ];
    asked.locale.with("decision-recorded", arguments)
}
