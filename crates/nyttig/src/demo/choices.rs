//! The decisions of a project: at the end of a phase, or some time into one.

use chrono::{Datelike, Months, NaiveDate};
use domain::decision::record::RecordDecision;
use domain::decision::revisit::RevisitDecision;
use domain::decision::{Comparison, Decision, DecisionCondition, DecisionOption, Evidence, Limit};
use domain::values::{DecisionId, IndicatorId, Number};

use super::calendar::{days_after, months_after, working_day, working_day_before};
use super::data::{ConditionData, DecisionData};
use super::story::Story;

/// The name of the option that every decision has.
const NOTHING: &str = "null";

pub(super) fn tell(story: &mut Story<'_>) {
    let mut former = None;
    for (place, data) in story.data.decisions.iter().enumerate() {
        let Some(day) = day(story, data) else { continue };
        let id = DecisionId(story.identity("decision", place));
        let revisit_on = data.revisit.map(|months| day + Months::new(months));
        let case = story.random.between(812, 9_461);
        let owner = story.owner();
        let decision = Decision {
            question: data.question.as_str().into(),
            options: options(data),
            chosen: if data.chosen == 0 { NOTHING.to_owned() } else { key(data.chosen - 1) },
            rationale: data.rationale.as_str().into(),
            evidence: evidence(story, data, day),
            deciders: vec![owner],
            heard: data.heard.iter().map(|heard| heard.as_str().into()).collect(),
            case_number: Some(format!("{}/{case:05}", day.year())),
            conditions: data
                .conditions
                .iter()
                .map(|condition| self::condition(story, condition, day))
                .collect(),
            revisit_on,
            supersedes: former.filter(|_| data.supersedes),
        };
        story.add(day, owner, RecordDecision { project: story.id, id, decision });
        former = Some(id);
        if let (Some(reason), Some(on)) = (&data.stands, revisit_on) {
            let on = working_day(days_after(on, i64::from(story.random.below(12))));
            let revisit_on = Some(on + Months::new(12));
            let (project, reason) = (story.id, reason.as_str().into());
            story.add(on, owner, RevisitDecision { project, id, reason, revisit_on });
        }
    }
}

fn day(story: &Story<'_>, data: &DecisionData) -> Option<NaiveDate> {
    let span = story.span(data.step, "explore")?;
    let day = match data.after {
        Some(months) => working_day(months_after(span.from, months)),
        None => working_day_before(span.to?),
    };
    (day <= story.municipality.ends_on).then_some(day)
}

fn key(place: usize) -> String {
    let letter = u8::try_from(place).map_or('z', |place| char::from(b'a' + place));
    letter.to_string()
}

fn options(data: &DecisionData) -> Vec<DecisionOption> {
    let mut options = vec![DecisionOption {
        key: NOTHING.to_owned(),
        title: "Gjøre ingenting".into(),
        pros: None,
        cons: None,
        why_not: data.nothing.as_deref().map(Into::into),
        do_nothing: true,
    }];
    options.extend(data.options.iter().enumerate().map(|(place, option)| DecisionOption {
        key: key(place),
        title: option.title.as_str().into(),
        pros: option.pros.as_deref().map(Into::into),
        cons: option.cons.as_deref().map(Into::into),
        why_not: option.why_not.as_deref().map(Into::into),
        do_nothing: false,
    }));
    options
}

/// What was known on that day, the newest last.
fn evidence(story: &Story<'_>, data: &DecisionData, day: NaiveDate) -> Vec<Evidence> {
    let known = |on: &NaiveDate| *on <= day;
    let insights = story.insights.iter().filter(|(on, _)| known(on));
    let trials = story.trials.iter().filter(|(on, _)| known(on));
    let results = story.results.iter().filter(|(on, _)| *on < day).rev().take(2);
    let mut evidence: Vec<_> = insights.map(|(_, id)| Evidence::Insight(*id)).collect();
    evidence.extend(trials.map(|(_, id)| Evidence::Trial(*id)));
    evidence.extend(results.map(|(_, id)| Evidence::Result(*id)));
    evidence.extend(data.link.iter().map(|(url, title)| Evidence::Link {
        url: url.as_str().into(),
        title: title.as_str().into(),
    }));
    evidence
}

fn condition(story: &Story<'_>, data: &ConditionData, day: NaiveDate) -> DecisionCondition {
    let below = data.below.map(|limit| (Comparison::Below, limit));
    let limit = below.or(data.above.map(|limit| (Comparison::Above, limit)));
    let limit = limit.and_then(|(broken_when, (value, months))| {
        Some(Limit {
            indicator: IndicatorId(story.identity("indicator", 0)),
            broken_when,
            value: Number::new(value)?,
            by: day + Months::new(months),
        })
    });
    DecisionCondition { words: data.words.as_str().into(), limit }
}
