//! The three marks, each with its rule, the facts behind it and what would take it away.

use domain::link::Novelty;
use domain::values::IndicatorId;
use readmodels::mark::{IN_A_ROW, Marks, Status, Use, Verdict};
use serde::Serialize;

use super::Answered;
use super::measures::said;
use crate::locale::{Argument, Locale};
use crate::prepared::seen_on;

/// One mark.
#[derive(Debug, Serialize)]
pub(super) struct MarkView {
    name: String,
    /// Its shape; the words say the same.
    class: &'static str,
    status: String,
    facts: Vec<String>,
    rule: String,
    /// What would take it away, or give it.
    next: Option<String>,
}

pub(super) fn marks(answered: &Answered) -> Vec<MarkView> {
    let locale = answered.asked.locale;
    let marks = Marks::of(&answered.answer.value.project, seen_on(&answered.answer));
    let view = |name: &'static str, rule: String, status: Status, facts, next| MarkView {
        name: locale.text(name),
        class: status.word(),
        status: locale.text(status_key(status)),
        facts,
        rule,
        next,
    };
    let in_a_row = i32::try_from(IN_A_ROW).unwrap_or(i32::MAX);
    let useful = locale.with("mark-useful-rule", [("count", in_a_row.into())]);
    vec![
        view(
            "mark-new",
            locale.text("mark-new-rule"),
            marks.new_status(),
            vec![novelty(locale, marks.novelty)],
            None,
        ),
        view("mark-useful", useful, marks.useful_status(), judged(answered, &marks), None),
        view(
            "mark-utilised",
            locale.text("mark-utilised-rule"),
            marks.utilised.status(),
            vec![in_use(locale, marks.utilised)],
            at_stake(locale, &marks),
        ),
    ]
}

pub(crate) fn status_key(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "mark-confirmed",
        Status::NotReached => "mark-not-reached",
        Status::TooFew => "mark-too-few",
        Status::NotAnswered => "mark-not-answered",
        Status::NotMeasured => "mark-not-measured",
        Status::NotYet => "mark-not-yet",
    }
}

fn novelty(locale: Locale, novelty: Option<Novelty>) -> String {
    locale.text(match novelty {
        Some(Novelty::First) => "mark-new-first",
        Some(Novelty::Adapted) => "mark-new-adapted",
        Some(Novelty::Copy) => "mark-new-copy",
        None => "mark-new-unknown",
    })
}

/// What each indicator says, those that say most first.
fn judged(answered: &Answered, marks: &Marks) -> Vec<String> {
    let locale = answered.asked.locale;
    let mut verdicts: Vec<(&IndicatorId, &Verdict)> = marks.verdicts.iter().collect();
    verdicts.sort_by_key(|(_, verdict)| verdict.status());
    let project = &answered.answer.value.project;
    let told = |(id, verdict): (&IndicatorId, &Verdict)| {
        let name = project.measure(*id).map(|measure| said(locale, &measure.indicator.name));
        let name = name.unwrap_or_else(|| locale.text("word-indicator-unknown"));
        let count = if let Verdict::TooFew(count) = verdict { *count } else { IN_A_ROW };
        let arguments: [(&str, Argument<'_>); 2] =
            [("indicator", name.into()), ("count", count.into())];
        locale.with(verdict_key(*verdict), arguments)
    };
    let told: Vec<String> = verdicts.into_iter().map(told).collect();
    if told.is_empty() { vec![locale.text("mark-useful-nothing")] } else { told }
}

fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::TargetReached => "mark-target-reached",
        Verdict::TargetMissed => "mark-target-missed",
        Verdict::TargetAhead => "mark-target-ahead",
        Verdict::BetterInARow => "mark-better-in-a-row",
        Verdict::NotBetter => "mark-not-better",
        Verdict::TooFew(_) => "mark-too-few-results",
        Verdict::JudgementOnly => "mark-judgement-only",
        Verdict::NothingAimedAt => "mark-nothing-aimed-at",
        Verdict::Withheld => "mark-withheld",
        Verdict::NotMeasured => "mark-no-result",
    }
}

fn in_use(locale: Locale, utilised: Use) -> String {
    let (key, on) = match utilised {
        Use::NotInOperation => ("mark-not-in-operation", None),
        Use::NothingPlanned => ("mark-nothing-planned", None),
        Use::FirstComes(on) => ("mark-first-comes", Some(on)),
        Use::Unanswered(on) => ("mark-unanswered", Some(on)),
        Use::CannotTell(on) => ("mark-cannot-tell", Some(on)),
        Use::Refuted(on) => ("mark-refuted", Some(on)),
        Use::Confirmed(on) => ("mark-use-confirmed", Some(on)),
    };
    match on {
        Some(on) => locale.with(key, [("date", locale.long_date(on).into())]),
        None => locale.text(key),
    }
}

fn at_stake(locale: Locale, marks: &Marks) -> Option<String> {
    let Use::Confirmed(_) = marks.utilised else { return None };
    let due = locale.long_date(marks.next_due?);
    Some(locale.with("mark-at-stake", [("date", due.into())]))
}
