//! From what somebody asks ("what did we know on 1 March?") to a point that rows can answer.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use eventlog::documents::{AsOf, LAST_DATE};
use eventlog::envelope::{Organisation, Position};
use eventlog::{EventStore, StoreError};

/// The knowledge a question is asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownAt {
    /// Up to a position.
    Position(Position),
    /// Up to a moment.
    Moment(DateTime<Utc>),
    /// Up to the end of a day in the organisation's zone.
    Day(NaiveDate),
}

impl std::str::FromStr for KnownAt {
    type Err = AsOfError;

    /// `2026-03-01`, `2026-03-01T12:00:00Z` or `#123`.
    fn from_str(text: &str) -> Result<Self, AsOfError> {
        if let Some(number) = text.strip_prefix('#') {
            let position: Position = number.parse().map_err(|_| AsOfError::Unreadable)?;
            return if position >= 0 {
                Ok(Self::Position(position))
            } else {
                Err(AsOfError::Unreadable)
            };
        }
        if let Ok(day) = text.parse() {
            return Ok(Self::Day(day));
        }
        DateTime::parse_from_rfc3339(text)
            .map(|moment| Self::Moment(moment.with_timezone(&Utc)))
            .map_err(|_| AsOfError::Unreadable)
    }
}

/// What a question asks of; nothing given means now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AsOfQuery {
    /// What the log knew.
    pub known_at: Option<KnownAt>,
    /// What held in the world.
    pub effective_on: Option<NaiveDate>,
}

impl AsOfQuery {
    /// Whether it asks of now.
    pub fn is_now(&self) -> bool {
        *self == Self::default()
    }
}

/// Why a question cannot be answered as of that point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AsOfError {
    /// The point has not come yet.
    #[error("the future is not known: ask of today or earlier")]
    Future,
    /// Not a date, a moment or a position.
    #[error("write a date (2026-03-01), a moment (2026-03-01T12:00:00Z) or a position (#123)")]
    Unreadable,
}

/// The date it is at a moment in the organisation's zone.
pub fn today(now: DateTime<Utc>, zone: Tz) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}

/// The point a question means. When only the knowledge is given, what held is asked of that day.
pub(crate) async fn resolve(
    store: &dyn EventStore,
    organisation: Organisation,
    zone: Tz,
    now: DateTime<Utc>,
    head: Position,
    query: AsOfQuery,
) -> Result<Result<AsOf, AsOfError>, StoreError> {
    let today = today(now, zone);
    if query.effective_on.is_some_and(|date| date > today) {
        return Ok(Err(AsOfError::Future));
    }
    let (known_at, day) = match query.known_at {
        None => (head, LAST_DATE),
        Some(KnownAt::Position(position)) if position > head => return Ok(Err(AsOfError::Future)),
        // Whatever the log knew at a position had held by then: there is nothing dated later.
        Some(KnownAt::Position(position)) => (position, LAST_DATE),
        Some(KnownAt::Day(day)) if day > today => return Ok(Err(AsOfError::Future)),
        Some(KnownAt::Moment(moment)) if moment > now => return Ok(Err(AsOfError::Future)),
        Some(KnownAt::Day(day)) => (store.position_at(organisation, end_of(day, zone)).await?, day),
        Some(KnownAt::Moment(moment)) => (
            store.position_at(organisation, moment).await?,
            moment.with_timezone(&zone).date_naive(),
        ),
    };
    Ok(Ok(AsOf { known_at, effective_on: query.effective_on.unwrap_or(day) }))
}

/// The last moment of a day; days have 23 to 25 hours, so the next day's first is asked for.
fn end_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    let first = zone
        .from_local_datetime(&next)
        .earliest()
        // Midnight falls into the gap where clocks go forward at midnight: the gap's end is near enough.
        .or_else(|| zone.from_local_datetime(&(next + chrono::Duration::hours(1))).earliest())
        .map_or_else(|| next.and_utc(), |moment| moment.with_timezone(&Utc));
    first - chrono::Duration::microseconds(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_a_microsecond_before_the_next_begins_also_when_clocks_change() {
        let ends = |day: &str| end_of(day.parse().unwrap(), chrono_tz::Europe::Oslo).to_rfc3339();
        assert_eq!(ends("2026-03-28"), "2026-03-28T22:59:59.999999+00:00");
        assert_eq!(ends("2026-03-29"), "2026-03-29T21:59:59.999999+00:00");
        assert_eq!(ends("2026-10-25"), "2026-10-25T22:59:59.999999+00:00");
    }

    #[test]
    fn a_date_a_moment_and_a_position_can_be_written() {
        assert_eq!("#7".parse(), Ok(KnownAt::Position(7)));
        assert_eq!("2026-03-01".parse(), Ok(KnownAt::Day("2026-03-01".parse().unwrap())));
        assert!(matches!("2026-03-01T12:00:00+01:00".parse(), Ok(KnownAt::Moment(_))));
        for bad in ["", "#-1", "#x", "1.3.26", "yesterday"] {
            assert_eq!(bad.parse::<KnownAt>(), Err(AsOfError::Unreadable), "{bad}");
        }
    }
}
