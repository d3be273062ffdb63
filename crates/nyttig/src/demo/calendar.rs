//! Norwegian working days and hours: when people record things.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Europe::Oslo;

use super::random::Random;

/// Days in a month on average.
const MONTH_DAYS: f64 = 30.44;

/// A number of months later, to the day.
pub(super) fn months_after(date: NaiveDate, months: f64) -> NaiveDate {
    let days = (months * MONTH_DAYS).round().clamp(0.0, 20_000.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped above")]
    let days = Days::new(days as u64);
    date + days
}

/// A number of days later, or earlier.
pub(super) fn days_after(date: NaiveDate, days: i64) -> NaiveDate {
    date + TimeDelta::days(days)
}

/// The day itself, or the next on which people are at work.
pub(super) fn working_day(date: NaiveDate) -> NaiveDate {
    date.iter_days().find(|day| is_working_day(*day)).unwrap_or(date)
}

/// The working day before a date.
pub(super) fn working_day_before(date: NaiveDate) -> NaiveDate {
    let earlier = std::iter::successors(date.pred_opt(), NaiveDate::pred_opt);
    earlier.into_iter().find(|day| is_working_day(*day)).unwrap_or(date)
}

/// The last day of the month that a date lies in.
pub(super) fn month_end(date: NaiveDate) -> NaiveDate {
    let next = date.with_day(1).and_then(|first| first.checked_add_months(chrono::Months::new(1)));
    next.and_then(|next| next.pred_opt()).unwrap_or(date)
}

/// Neither weekend nor holiday; in the common weeks of summer only few are at work.
fn is_working_day(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let fixed = matches!((day.month(), day.day()), (1, 1) | (5, 1 | 17) | (12, 23..=31));
    let easter = easter(day.year());
    let moving = [-3, -2, 1, 39, 50].map(|days| easter + TimeDelta::days(days)).contains(&day);
    // About one day in ten of July is worked.
    let summer = day.month() == 7 && day.day() % 10 != 3;
    !(weekend || fixed || moving || summer)
}

/// Easter Sunday by the anonymous Gregorian algorithm, as Meeus, "Astronomical algorithms" (1991),
/// chapter 8, gives it.
fn easter(year: i32) -> NaiveDate {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let month_shift = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * month_shift + 114;
    let part = |number: i32| u32::try_from(number).expect("months and days are positive");
    NaiveDate::from_ymd_opt(year, part(days / 31), part(days % 31 + 1)).expect("Easter is a date")
}

/// A moment for each of the things that were recorded on one day, in order, between 8 and 16.
pub(super) fn moments(day: NaiveDate, count: usize, random: &mut Random) -> Vec<DateTime<Utc>> {
    let count = u32::try_from(count).expect("few things happen on a day");
    let slot = 7 * 3_600 / count.max(1);
    let at = |place: u32, random: &mut Random| {
        let seconds = 8 * 3_600 + 300 + place * slot + random.below(slot.max(2) - 1);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0);
        let local = day.and_time(time.expect("before 16"));
        Oslo.from_local_datetime(&local).earliest().expect("clocks change at night").to_utc()
    };
    (0..count).map(|place| at(place, random)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn nobody_works_on_weekends_at_easter_on_the_national_day_or_at_christmas() {
        for (day, next) in [
            ("2026-11-20", "2026-11-20"),
            ("2026-11-21", "2026-11-23"),
            ("2024-03-28", "2024-04-02"),
            ("2026-04-02", "2026-04-07"),
            ("2024-05-17", "2024-05-21"),
            ("2025-12-23", "2026-01-02"),
            ("2025-05-29", "2025-05-30"),
        ] {
            assert_eq!(working_day(date(day)), date(next), "{day}");
        }
    }

    #[test]
    fn moments_of_a_day_rise_and_lie_within_working_hours() {
        let mut random = Random::of(1, "day");
        for count in [1, 2, 9, 400] {
            let moments = moments(date("2026-01-12"), count, &mut random);
            assert_eq!(moments.len(), count);
            assert!(moments.is_sorted_by(|one, next| one < next));
            let hours = moments.iter().map(|moment| moment.with_timezone(&Oslo).time());
            let (open, close) =
                (NaiveTime::from_hms_opt(8, 0, 0), NaiveTime::from_hms_opt(16, 0, 0));
            assert!(hours.map(Some).all(|hour| hour >= open && hour < close));
        }
    }
}
