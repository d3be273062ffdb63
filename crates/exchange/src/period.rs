//! The date that a file's name tells: `status-{year}-Q{quarter}.csv`.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Deserializer};

/// A file name with places for the parts of a date.
///
/// The places are `{year}` (four digits), `{month}`, `{day}`, `{quarter}` and `{tertial}` (a third
/// of a year, as Norwegian municipalities report); `*` stands for anything. A name that tells a
/// period and no day means its last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNameDate {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Plain(String),
    Anything,
    Year,
    Month,
    Day,
    Quarter,
    Tertial,
}

#[derive(Debug, Clone, Copy, Default)]
struct Found {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    quarter: Option<u32>,
    tertial: Option<u32>,
}

impl FileNameDate {
    /// Reads a pattern; the error says which place is unknown.
    pub fn new(written: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = written;
        while let Some(at) = rest.find(['{', '*']) {
            if at > 0 {
                parts.push(Part::Plain(rest[..at].to_lowercase()));
            }
            rest = &rest[at..];
            if let Some(after) = rest.strip_prefix('*') {
                parts.push(Part::Anything);
                rest = after;
                continue;
            }
            let end = rest.find('}').ok_or("a { without its }")?;
            parts.push(match &rest[1..end] {
                "year" => Part::Year,
                "month" => Part::Month,
                "day" => Part::Day,
                "quarter" => Part::Quarter,
                "tertial" => Part::Tertial,
                other => return Err(format!("{{{other}}} is no part of a date")),
            });
            rest = &rest[end + 1..];
        }
        if !rest.is_empty() {
            parts.push(Part::Plain(rest.to_lowercase()));
        }
        if !parts.contains(&Part::Year) {
            return Err("the file's name has to tell the {year}".into());
        }
        Ok(Self { parts })
    }

    /// The date that a file's name tells, `None` when the name has another form or no such date.
    pub fn date(&self, file: &str) -> Option<NaiveDate> {
        find(&self.parts, &file.to_lowercase(), Found::default()).and_then(last_day)
    }
}

impl<'de> Deserialize<'de> for FileNameDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        Self::new(&written).map_err(serde::de::Error::custom)
    }
}

fn find(parts: &[Part], text: &str, found: Found) -> Option<Found> {
    let Some((part, parts)) = parts.split_first() else {
        return text.is_empty().then_some(found);
    };
    match part {
        Part::Plain(plain) => find(parts, text.strip_prefix(plain.as_str())?, found),
        Part::Anything => text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .find_map(|at| find(parts, &text[at..], found)),
        Part::Year => digits(text, 4)
            .and_then(|(year, text)| find(parts, text, Found { year: Some(year), ..found })),
        // Two digits before one, so that month 12 is not month 1 with a 2 left over.
        Part::Month => [2, 1]
            .into_iter()
            .filter_map(|many| digits(text, many))
            .find_map(|(month, text)| find(parts, text, Found { month: Some(month), ..found })),
        Part::Day => [2, 1]
            .into_iter()
            .filter_map(|many| digits(text, many))
            .find_map(|(day, text)| find(parts, text, Found { day: Some(day), ..found })),
        Part::Quarter => digits(text, 1).and_then(|(quarter, text)| {
            find(parts, text, Found { quarter: Some(quarter), ..found })
        }),
        Part::Tertial => digits(text, 1).and_then(|(tertial, text)| {
            find(parts, text, Found { tertial: Some(tertial), ..found })
        }),
    }
}

fn digits(text: &str, many: usize) -> Option<(u32, &str)> {
    let front = text.get(..many)?;
    let all = front.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| front.parse().ok().map(|number| (number, &text[many..]))).flatten()
}

fn last_day(found: Found) -> Option<NaiveDate> {
    let year = i32::try_from(found.year?).ok()?;
    let month = match (found.month, found.quarter, found.tertial) {
        (Some(month), _, _) => month,
        (None, Some(quarter), _) => quarter * 3,
        (None, None, Some(tertial)) => tertial * 4,
        (None, None, None) => 12,
    };
    match found.day {
        Some(day) => NaiveDate::from_ymd_opt(year, found.month?, day),
        None => {
            NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(pattern: &str, file: &str) -> Option<String> {
        FileNameDate::new(pattern).unwrap().date(file).map(|date| date.to_string())
    }

    #[test]
    fn a_name_tells_a_day_or_the_last_day_of_a_period() {
        let told = |pattern, file| date(pattern, file).unwrap_or_default();
        assert_eq!(told("status-{year}-{month}-{day}.csv", "Status-2024-02-29.CSV"), "2024-02-29");
        assert_eq!(told("*{year}{month}*", "portefølje202412_v2.csv"), "2024-12-31");
        assert_eq!(told("{year} Q{quarter}.csv", "2024 q1.csv"), "2024-03-31");
        assert_eq!(told("T{tertial}-{year}.csv", "t2-2023.csv"), "2023-08-31");
        assert_eq!(told("uk_{year}.csv", "uk_2014.csv"), "2014-12-31");
        assert_eq!(told("{day}.{month}.{year}*", "1.9.2013 kopi.csv"), "2013-09-01");
    }

    #[test]
    fn another_name_or_an_impossible_date_tells_nothing() {
        assert_eq!(date("{year}-{month}-{day}.csv", "2023-02-29.csv"), None);
        assert_eq!(date("{year}-Q{quarter}.csv", "2023-Q5.csv"), None);
        assert_eq!(date("{year}.csv", "latest.csv"), None);
    }

    #[test]
    fn a_pattern_with_an_unknown_place_or_no_year_is_refused() {
        assert_eq!(FileNameDate::new("{week}").unwrap_err(), "{week} is no part of a date");
        assert!(FileNameDate::new("{month}.csv").is_err());
        assert!(FileNameDate::new("{year.csv").is_err());
    }
}
