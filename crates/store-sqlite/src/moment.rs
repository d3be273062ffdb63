//! Moments and dates as they are stored, and the clock that dates what is recorded.

use chrono::{DateTime, NaiveDate, Utc};

/// Whole microseconds since 1970-01-01 UTC, by the server's clock.
#[expect(clippy::disallowed_methods, reason = "the store's own time: it dates what it records")]
pub(crate) fn now() -> i64 {
    Utc::now().timestamp_micros()
}

/// A stored moment, `None` if no calendar has it.
pub(crate) fn moment(micros: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_micros(micros)
}

/// A stored date, `None` if no calendar has it.
pub(crate) fn date(days: i64) -> Option<NaiveDate> {
    NaiveDate::from_epoch_days(i32::try_from(days).ok()?)
}

/// Whole days since 1970-01-01.
pub(crate) fn days(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days())
}
