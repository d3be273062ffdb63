//! Schedules: when something falls due, as a pure function of a plan and a span of dates.

use chrono::{Months, NaiveDate, NaiveTime};
use croner::Cron;
use croner::parser::{CronParser, Seconds, Year};
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;
use crate::words;

/// How often an indicator is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cadence {
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Twice a year.
    HalfYearly,
    /// Every year.
    Yearly,
}

/// When a follow-up falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Schedule {
    /// So many months after a date, or the last day of a month that has no such day; our preset is
    /// 3, 6, 12 and 24.
    MonthsAfter {
        /// The date counted from.
        start: NaiveDate,
        /// How many months after it, rising.
        months: Vec<u16>,
    },
    /// On these dates.
    On {
        /// Rising.
        dates: Vec<NaiveDate>,
    },
    /// By a cron expression of five fields; the day counts, not the hour.
    Cron {
        /// The expression.
        expression: String,
        /// The first day it may fall on.
        from: NaiveDate,
        /// The last, if there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    },
}

/// The most months after its start that a follow-up may fall due: fifty years.
const MOST_MONTHS: u16 = 600;

/// How far ahead a schedule must fall due at least once.
const YEARS_AHEAD: u32 = 10;

/// The dates from `from` to `to`, both included, on which a schedule falls due, rising.
///
/// Due dates are civil dates of the organisation, so a cron expression is read against the civil
/// calendar: it falls due on every date on which it would fire at least once. Neither the hour nor
/// a change of the clock moves a due date. A schedule that cannot be read has no dates.
pub fn occurrences(schedule: &Schedule, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let within = |date: &NaiveDate| (from..=to).contains(date);
    match schedule {
        Schedule::MonthsAfter { start, months } => months
            .iter()
            .filter_map(|months| start.checked_add_months(Months::new(u32::from(*months))))
            .filter(within)
            .collect(),
        Schedule::On { dates } => dates.iter().copied().filter(within).collect(),
        Schedule::Cron { expression, from: first, until } => {
            let Some(cron) = parse(expression) else { return Vec::new() };
            let last = until.map_or(to, |until| until.min(to));
            let first = from.max(*first);
            std::iter::successors(next_date(&cron, first, last), |date| {
                next_date(&cron, date.succ_opt()?, last)
            })
            .collect()
        }
    }
}

/// Whether a schedule falls due on a date.
pub fn falls_due_on(schedule: &Schedule, date: NaiveDate) -> bool {
    !occurrences(schedule, date, date).is_empty()
}

fn parse(expression: &str) -> Option<Cron> {
    let five = expression.split_whitespace().count() == 5;
    let parser = CronParser::builder().seconds(Seconds::Disallowed).year(Year::Disallowed).build();
    parser.parse(expression).ok().filter(|_| five)
}

/// The first date from `from` to `to` on which it fires.
fn next_date(cron: &Cron, from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
    if from > to {
        return None;
    }
    let next = cron.find_next_occurrence(&from.and_time(NaiveTime::MIN), true).ok()?.date();
    (next <= to).then_some(next)
}

impl Schedule {
    /// As it is recorded, if it says when.
    pub(crate) fn check(&self) -> Result<Self, Refusal> {
        let field = "schedule";
        match self {
            Self::MonthsAfter { start, months } => {
                words::date(field, *start)?;
                words::few(field, months)?;
                require_rising(months)?;
                if months.last().is_some_and(|last| *last > MOST_MONTHS) {
                    return Err(Refusal::DateOutOfRange { field });
                }
                Ok(self.clone())
            }
            Self::On { dates } => {
                words::few(field, dates)?;
                require_rising(dates)?;
                dates.iter().try_for_each(|on| words::date(field, *on).map(drop))?;
                Ok(self.clone())
            }
            Self::Cron { expression, from, until } => {
                words::date(field, *from)?;
                until.map(|until| words::date(field, until)).transpose()?;
                let expression = words::word(field, expression)?;
                let cron = parse(&expression).ok_or(Refusal::ScheduleUnreadable)?;
                let ahead = *from + Months::new(12 * YEARS_AHEAD);
                let last = until.map_or(ahead, |until| until.min(ahead));
                next_date(&cron, *from, last).ok_or(Refusal::ScheduleNeverDue)?;
                Ok(Self::Cron { expression, from: *from, until: *until })
            }
        }
    }
}

fn require_rising<T: PartialOrd>(list: &[T]) -> Result<(), Refusal> {
    if list.is_empty() {
        return Err(Refusal::ScheduleEmpty);
    }
    if list.is_sorted_by(|one, next| one < next) { Ok(()) } else { Err(Refusal::ScheduleNotRising) }
}
