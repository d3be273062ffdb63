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

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn cron(expression: &str, from: NaiveDate) -> Schedule {
        Schedule::Cron { expression: expression.to_owned(), from, until: None }
    }

    #[test]
    fn months_after_the_last_of_a_month_fall_on_the_last_of_a_month() {
        let schedule =
            Schedule::MonthsAfter { start: date(2025, 8, 31), months: vec![1, 3, 6, 12] };
        let all = [date(2025, 9, 30), date(2025, 11, 30), date(2026, 2, 28), date(2026, 8, 31)];
        assert_eq!(occurrences(&schedule, date(2025, 1, 1), date(2030, 1, 1)), all);
        assert_eq!(occurrences(&schedule, all[1], all[2]), all[1..3], "both ends are included");
    }

    #[test]
    fn a_cron_expression_counts_days_and_not_hours() {
        let often = cron("*/15 8,20 1 1-3 *", date(2026, 1, 1));
        let dates = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)];
        assert_eq!(occurrences(&often, date(2026, 1, 1), date(2026, 12, 31)), dates);
        let last_day = cron("0 8 L * *", date(2028, 2, 1));
        let dates = [date(2028, 2, 29), date(2028, 3, 31)];
        assert_eq!(occurrences(&last_day, date(2028, 1, 1), date(2028, 4, 1)), dates);
    }

    /// In Oslo the clock jumps from 02:00 to 03:00 on 29 March 2026, and 02:30 comes twice on 25 October.
    #[test]
    fn a_change_of_the_clock_neither_skips_nor_doubles_a_due_date() {
        let nightly = cron("30 2 * * *", date(2026, 1, 1));
        for (first, last) in
            [(date(2026, 3, 28), date(2026, 3, 30)), (date(2026, 10, 24), date(2026, 10, 26))]
        {
            let three: Vec<_> = first.iter_days().take(3).collect();
            assert_eq!(occurrences(&nightly, first, last), three);
        }
    }

    #[test]
    fn a_cron_schedule_lies_between_its_own_dates_and_the_ones_asked_for() {
        let schedule = Schedule::Cron {
            expression: "0 8 * * 1".to_owned(),
            from: date(2026, 1, 12),
            until: Some(date(2026, 1, 26)),
        };
        let mondays = [date(2026, 1, 12), date(2026, 1, 19), date(2026, 1, 26)];
        assert_eq!(occurrences(&schedule, date(2025, 1, 1), date(2027, 1, 1)), mondays);
        assert_eq!(occurrences(&schedule, date(2026, 1, 13), date(2026, 1, 25)), mondays[1..2]);
        assert!(falls_due_on(&schedule, mondays[2]) && !falls_due_on(&schedule, date(2026, 2, 2)));
    }

    #[test]
    fn what_cannot_be_read_or_asked_has_no_dates() {
        let unreadable = cron("ofte", date(2026, 1, 1));
        assert_eq!(occurrences(&unreadable, date(2026, 1, 1), date(2027, 1, 1)), []);
        let weekly = cron("0 8 * * 1", NaiveDate::MIN);
        assert_eq!(occurrences(&weekly, date(2027, 1, 1), date(2026, 1, 1)), []);
        assert_eq!(occurrences(&weekly, NaiveDate::MAX, NaiveDate::MAX), []);
    }
}
