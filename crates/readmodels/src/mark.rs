//! The three marks, new, useful and utilised: derived from what happened, never set by hand.
//!
//! The rules, which pages state beside the marks:
//!
//! - *New* is confirmed when it is recorded how new the thing is to the workplace.
//! - *Useful* is confirmed when every indicator that can be judged shows the improvement aimed at.
//!   With a target, the latest result must reach it; without, the latest [`IN_A_ROW`] results must
//!   all lie on the better side of the baseline. Professional judgement alone confirms nothing.
//! - *Utilised* is confirmed when it is in operation and the latest follow-up that fell due was
//!   answered: in use and of value, fully or in part.
//!
//! What is not measured is never zero, and a few results are never a trend.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use domain::Event;
use domain::follow_up::Extent;
use domain::indicator::{Direction, Indicator, Scale};
use domain::link::Novelty;
use domain::result::EvidenceGrade;
use domain::schedule::occurrences;
use domain::values::{IndicatorId, ResultId, Value};

use crate::follow_ups::{FollowUp, FollowUps};
use crate::portfolio::Project;
use crate::project_page::Happening;
use crate::results::{Latest, Measured};

/// How many results in a row must be better than the baseline when there is no target.
pub const IN_A_ROW: usize = 7;

/// How far back a due date is looked for, and how far ahead.
const MONTHS_AROUND: u32 = 240;

/// How a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Confirmed by what is recorded.
    Confirmed,
    /// Measured or answered, and not as it was aimed at: a lawful result.
    NotReached,
    /// Measured, and too little to judge by.
    TooFew,
    /// Asked, and not answered.
    NotAnswered,
    /// Not measured.
    NotMeasured,
    /// Not to be asked yet.
    NotYet,
}

impl Status {
    /// All, in the order people read them.
    pub const ALL: [Self; 6] = [
        Self::Confirmed,
        Self::NotReached,
        Self::TooFew,
        Self::NotAnswered,
        Self::NotMeasured,
        Self::NotYet,
    ];

    /// The word it has in keys and style sheets.
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::NotReached => "not-reached",
            Self::TooFew => "too-few",
            Self::NotAnswered => "not-answered",
            Self::NotMeasured => "not-measured",
            Self::NotYet => "not-yet",
        }
    }
}

/// What the results of one indicator say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The latest result reaches the target.
    TargetReached,
    /// It does not, and the target's date has passed or there is none.
    TargetMissed,
    /// It does not, and there is time left.
    TargetAhead,
    /// The latest [`IN_A_ROW`] are all better than the baseline.
    BetterInARow,
    /// There are as many, and not all are better.
    NotBetter,
    /// So many results since the baseline, fewer than [`IN_A_ROW`].
    TooFew(usize),
    /// It rests on judgement alone.
    JudgementOnly,
    /// There is nothing to hold the results against.
    NothingAimedAt,
    /// The latest value is withheld.
    Withheld,
    /// There is no result.
    NotMeasured,
}

impl Verdict {
    /// The status that it alone would give the mark.
    pub fn status(self) -> Status {
        match self {
            Self::TargetReached | Self::BetterInARow => Status::Confirmed,
            Self::TargetMissed | Self::NotBetter => Status::NotReached,
            Self::TargetAhead | Self::TooFew(_) | Self::JudgementOnly | Self::NothingAimedAt => {
                Status::TooFew
            }
            Self::Withheld => Status::NotAnswered,
            Self::NotMeasured => Status::NotMeasured,
        }
    }
}

/// Why a thing is or is not utilised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is not in operation.
    NotInOperation,
    /// No follow-up is planned.
    NothingPlanned,
    /// The first follow-up comes on this date.
    FirstComes(NaiveDate),
    /// What fell due on this date is not answered.
    Unanswered(NaiveDate),
    /// The answer for this date could not tell.
    CannotTell(NaiveDate),
    /// The answer for this date says no to one of them.
    Refuted(NaiveDate),
    /// The answer for this date confirms both.
    Confirmed(NaiveDate),
}

impl Use {
    /// The mark's status.
    pub fn status(self) -> Status {
        match self {
            Self::NotInOperation | Self::FirstComes(_) => Status::NotYet,
            Self::NothingPlanned => Status::NotMeasured,
            Self::Unanswered(_) | Self::CannotTell(_) => Status::NotAnswered,
            Self::Refuted(_) => Status::NotReached,
            Self::Confirmed(_) => Status::Confirmed,
        }
    }
}

/// One of the three marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// New to the workplace.
    New,
    /// The improvement that was aimed at is measured.
    Useful,
    /// In use, and of value.
    Utilised,
}

impl Mark {
    /// All, in the order people read them.
    pub const ALL: [Self; 3] = [Self::New, Self::Useful, Self::Utilised];

    /// The word it has in addresses and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Useful => "useful",
            Self::Utilised => "utilised",
        }
    }
}

/// The marks of one project, each with the facts it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Marks {
    /// How new it is to the workplace, if that is recorded.
    pub novelty: Option<Novelty>,
    /// Every indicator's verdict.
    pub verdicts: BTreeMap<IndicatorId, Verdict>,
    /// Whether it is in use.
    pub utilised: Use,
    /// The next date on which a follow-up falls due.
    pub next_due: Option<NaiveDate>,
}

impl Marks {
    /// The marks of a project on a date: the same in a list and on the project's own page, since both
    /// rest on the same documents.
    pub fn of(project: &Project, on: NaiveDate) -> Self {
        let judged = project.measures().map(|(id, measure)| {
            let results = kept(project, id, measure.latest);
            (id, verdict(measure.indicator, &results, on))
        });
        let follow_ups = project.follow_ups.as_deref();
        Self {
            novelty: project.standing.as_deref().and_then(|standing| standing.novelty),
            verdicts: judged.collect(),
            utilised: utilised(project, on),
            next_due: follow_ups.and_then(|known| next_due(known, on)),
        }
    }

    /// How a mark stands.
    pub fn status(&self, mark: Mark) -> Status {
        match mark {
            Mark::New => self.new_status(),
            Mark::Useful => self.useful_status(),
            Mark::Utilised => self.utilised.status(),
        }
    }

    /// How *new* stands.
    pub fn new_status(&self) -> Status {
        if self.novelty.is_some() { Status::Confirmed } else { Status::NotAnswered }
    }

    /// How *useful* stands: what is known of every indicator that can be judged decides; a target
    /// missed is not made good by another that was reached.
    pub fn useful_status(&self) -> Status {
        let statuses = || self.verdicts.values().map(|verdict| verdict.status());
        let judged = statuses().filter(|status| *status <= Status::NotReached).max();
        judged.or_else(|| statuses().min()).unwrap_or(Status::NotMeasured)
    }
}

/// What is kept of an indicator's results, earliest first: enough to judge by.
fn kept(project: &Project, id: IndicatorId, latest: Option<&Latest>) -> Vec<Result> {
    let rows = project.results.as_deref().map(|results| &results.rows);
    if let Some(row) = rows.and_then(|rows| rows.get(&id)) {
        let result = |one: &Measured| result(one.id, one.on, &one.value, one.grade);
        return row.iter().map(result).collect();
    }
    let result = |one: &Latest| result(one.id, one.on, &one.value, one.grade);
    latest.map(result).into_iter().collect()
}

fn result(id: ResultId, on: NaiveDate, value: &Value, grade: EvidenceGrade) -> Result {
    Result { id, on, value: value.clone(), first: None, grade }
}

/// One result, corrected if it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Result {
    /// Which.
    pub id: ResultId,
    /// The date it was measured for.
    pub on: NaiveDate,
    /// What came out.
    pub value: Value,
    /// What came out first, when that was wrong.
    pub first: Option<Value>,
    /// How sure it is.
    pub grade: EvidenceGrade,
}

/// An indicator's results, earliest first.
pub fn results(timeline: &[Happening], indicator: IndicatorId) -> Vec<Result> {
    let mut results: Vec<Result> = Vec::new();
    // The timeline stands latest first.
    for happening in timeline.iter().rev() {
        match &happening.event {
            Event::ResultMeasured(measured) if measured.indicator == indicator => {
                results.push(Result {
                    id: measured.id,
                    on: happening.effective_on,
                    value: measured.value.clone(),
                    first: None,
                    grade: measured.grade,
                });
            }
            Event::ResultCorrected(corrected) => {
                if let Some(known) = results.iter_mut().find(|known| known.id == corrected.id) {
                    let first = std::mem::replace(&mut known.value, corrected.value.clone());
                    known.first.get_or_insert(first);
                }
            }
            _ => {}
        }
    }
    results
}

/// What an indicator's results say on a date.
pub fn verdict(indicator: &Indicator, results: &[Result], on: NaiveDate) -> Verdict {
    // What was measured up to the baseline is the baseline.
    let from = indicator.baseline.as_ref().and_then(|baseline| baseline.on);
    let after = |result: &&Result| from.is_none_or(|from| result.on > from);
    let results: Vec<&Result> = results.iter().filter(after).collect();
    let Some(latest) = results.last() else { return Verdict::NotMeasured };
    if matches!(latest.value, Value::Withheld(_)) {
        return Verdict::Withheld;
    }
    if latest.grade == EvidenceGrade::Judgement {
        return Verdict::JudgementOnly;
    }
    if let Some(target) = &indicator.target {
        return match reaches(indicator, &latest.value, &target.value) {
            None => Verdict::NothingAimedAt,
            Some(true) => Verdict::TargetReached,
            Some(false) if target.on.is_some_and(|due| due > on) => Verdict::TargetAhead,
            Some(false) => Verdict::TargetMissed,
        };
    }
    let Some(baseline) = &indicator.baseline else { return Verdict::NothingAimedAt };
    if indicator.direction == Direction::Neutral {
        return Verdict::NothingAimedAt;
    }
    if results.len() < IN_A_ROW {
        return Verdict::TooFew(results.len());
    }
    let better = |result: &&&Result| {
        let equal = result.value == baseline.value;
        let judged = result.grade == EvidenceGrade::Judgement;
        !equal && !judged && reaches(indicator, &result.value, &baseline.value) == Some(true)
    };
    let better = results.iter().rev().take(IN_A_ROW).filter(better).count();
    if better == IN_A_ROW { Verdict::BetterInARow } else { Verdict::NotBetter }
}

/// Whether a value is as good as another; `None` when neither is better in itself.
fn reaches(indicator: &Indicator, value: &Value, aim: &Value) -> Option<bool> {
    let (value, aim) = (rank(&indicator.scale, value)?, rank(&indicator.scale, aim)?);
    match indicator.direction {
        Direction::Up => Some(value >= aim),
        Direction::Down => Some(value <= aim),
        Direction::Neutral => None,
    }
}

/// Where a value stands on its scale; a level by its place among the levels.
fn rank(scale: &Scale, value: &Value) -> Option<f64> {
    match (scale, value) {
        (Scale::Number { .. }, Value::Number(number)) => Some(number.get()),
        (Scale::Ordinal { levels }, Value::Level(level)) => {
            let place = levels.iter().position(|known| known == level)?;
            Some(f64::from(u32::try_from(place).ok()?))
        }
        _ => None,
    }
}

fn utilised(project: &Project, on: NaiveDate) -> Use {
    let in_operation = project.standing.as_deref().is_some_and(|standing| {
        standing.operation_since.is_some()
            && standing.state() == crate::standing::State::InOperation
    });
    if !in_operation {
        return Use::NotInOperation;
    }
    let Some(known) = project.follow_ups.as_deref() else { return Use::NothingPlanned };
    let Some(due_on) = latest_due(known, on) else {
        return next_due(known, on).map_or(Use::NothingPlanned, Use::FirstComes);
    };
    // An answer given ahead of its date counts when it is the latest there is.
    let Some(latest) = known.latest.as_ref().filter(|latest| latest.due_on >= due_on) else {
        return Use::Unanswered(due_on);
    };
    let said = [latest.in_use, latest.gives_value];
    if said.contains(&Extent::No) {
        Use::Refuted(latest.due_on)
    } else if said.contains(&Extent::Unknown) {
        Use::CannotTell(latest.due_on)
    } else {
        Use::Confirmed(latest.due_on)
    }
}

/// The latest date that has passed and was not put off beyond it, of follow-ups that go on or were
/// answered.
fn latest_due(known: &FollowUps, on: NaiveDate) -> Option<NaiveDate> {
    let first = on.checked_sub_months(Months::new(MONTHS_AROUND)).unwrap_or(on);
    let yesterday = on.pred_opt().unwrap_or(on);
    let counts = |follow_up: &FollowUp, due: NaiveDate| {
        let put_off = follow_up.snoozed.get(&due).is_some_and(|until| *until >= on);
        let open = follow_up.ended_on.is_none_or(|ended| due < ended);
        follow_up.answered.contains(&due) || (open && !put_off)
    };
    let each = known.follow_ups.values().filter_map(|follow_up| {
        let dates = occurrences(&follow_up.schedule, first, yesterday).into_iter();
        dates.filter(|due| counts(follow_up, *due)).max()
    });
    each.max()
}

fn next_due(known: &FollowUps, on: NaiveDate) -> Option<NaiveDate> {
    let last = on.checked_add_months(Months::new(MONTHS_AROUND)).unwrap_or(on);
    let going_on = known.follow_ups.values().filter(|follow_up| follow_up.ended_on.is_none());
    let each = going_on.filter_map(|follow_up| {
        let dates = occurrences(&follow_up.schedule, on, last).into_iter();
        dates.filter(|due| !follow_up.answered.contains(due)).min()
    });
    each.min()
}

#[cfg(test)]
mod tests;
