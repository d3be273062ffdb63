//! Schedules: when something falls due, as a pure function of a plan and a span of dates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
    /// So many months after a date; our preset is 3, 6, 12 and 24.
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
    /// By a cron expression of five fields, in the organisation's zone; the day counts, not the hour.
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
