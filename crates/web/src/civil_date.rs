//! Dates as people type them: `1. mars 2026`, `1.3.26`, `2026-03-01`.

use chrono::NaiveDate;

use crate::locale::Locale;

/// The date that a text means; none when it means none.
pub(crate) fn read(text: &str) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split(['.', '/', ' ', '\u{a0}', ',']).filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let month = month.parse().ok().or_else(|| month_named(month))?;
    let number: i32 = year.parse().ok()?;
    let year = match year.len() {
        2 => 2000 + number,
        4 => number,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

/// The month of a name in any of our languages, from its first three letters on.
fn month_named(name: &str) -> Option<u32> {
    let start: String = name.chars().take(3).collect();
    let named = |month: &u32| {
        let known = |locale: Locale| locale.month(*month).to_lowercase().starts_with(&start);
        Locale::ALL.into_iter().any(known)
    };
    (start.chars().count() == 3).then(|| (1..=12).find(named)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_can_be_typed_as_it_is_spoken() {
        let first = NaiveDate::from_ymd_opt(2026, 3, 1);
        for typed in
            ["2026-03-01", "1.3.2026", "01.03.26", "1. mars 2026", " 1 March 2026", "1/3/2026"]
        {
            assert_eq!(read(typed), first, "{typed}");
        }
        assert_eq!(read("24. desember 2025"), NaiveDate::from_ymd_opt(2025, 12, 24));
        assert_eq!(read("5. maj 2025"), NaiveDate::from_ymd_opt(2025, 5, 5));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for typed in ["", "31.2.2026", "mars 2026", "1.3.226", "1. m 2026", "1.3.2026 12", "i går"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
