//! Numbers and dates by the language's own rules, from the data of ICU.

use chrono::{Datelike, NaiveDate};
use icu::datetime::fieldsets::{M, YMD};
use icu::datetime::input::Date;
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::decimal::{DecimalFormatter, DecimalFormatterPreferences};

use super::Locale;

/// The formatters of one language.
pub(super) struct Formats {
    decimal: DecimalFormatter,
    long: DateTimeFormatter<YMD>,
    short: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<M>,
}

impl Formats {
    pub(super) fn of(locale: Locale) -> Self {
        // British dates: the day comes first, as in the other three.
        let tag = if locale.tag() == "en" { "en-GB" } else { locale.tag() };
        let tag = icu::locale::Locale::try_from_str(tag).expect("a language tag of ours");
        let built_in = "the data of our languages is built in";
        let dates = || DateTimeFormatterPreferences::from(&tag);
        let decimals = DecimalFormatterPreferences::from(&tag);
        Self {
            decimal: DecimalFormatter::try_new(decimals, DecimalFormatterOptions::default())
                .expect(built_in),
            long: DateTimeFormatter::try_new(dates(), YMD::long()).expect(built_in),
            short: DateTimeFormatter::try_new(dates(), YMD::medium()).expect(built_in),
            month: DateTimeFormatter::try_new(dates(), M::medium()).expect(built_in),
        }
    }

    /// A finite number in digits; its minus is the sign and not a hyphen, which may break a line.
    pub(super) fn number(&self, number: f64) -> String {
        // The shortest decimal digits that mean this number, never with an exponent.
        let Ok(decimal) = number.to_string().parse::<Decimal>() else { return number.to_string() };
        self.decimal.format(&decimal).to_string().replace('-', "\u{2212}")
    }

    pub(super) fn long_date(&self, on: NaiveDate) -> String {
        // The year may go to the next line; the day alone may not stay behind.
        self.long.format(&iso(on)).to_string().replacen(' ', "\u{a0}", 1)
    }

    pub(super) fn short_date(&self, on: NaiveDate) -> String {
        self.short.format(&iso(on)).to_string().replace(' ', "\u{a0}")
    }

    pub(super) fn month(&self, month: u32) -> String {
        let first = NaiveDate::from_ymd_opt(2026, month.clamp(1, 12), 1);
        self.month.format(&iso(first.expect("every month has a first day"))).to_string()
    }
}

fn iso(on: NaiveDate) -> Date<icu::calendar::Iso> {
    let part = |part: u32| u8::try_from(part).expect("a month or a day");
    Date::try_new_iso(on.year(), part(on.month()), part(on.day())).expect("a civil date is one")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each(show: impl Fn(Locale) -> String) -> [String; 4] {
        Locale::ALL.map(show)
    }

    #[test]
    fn numbers_are_grouped_and_divided_as_the_language_does_it() {
        assert_eq!(
            each(|locale| locale.number(1_234_567.89)),
            ["1\u{a0}234\u{a0}567,89", "1\u{a0}234\u{a0}567,89", "1.234.567,89", "1,234,567.89"]
        );
        assert_eq!(each(|locale| locale.number(-0.5))[0], "\u{2212}0,5");
        assert_eq!(each(|locale| locale.number(-2))[3], "\u{2212}2");
        assert_eq!(Locale::ALL[0].number(0.1 + 0.2), "0,30000000000000004");
    }

    #[test]
    fn dates_read_as_a_person_of_the_language_writes_them() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        assert_eq!(
            each(|locale| locale.long_date(on)),
            [
                "3.\u{a0}november 2026",
                "3.\u{a0}november 2026",
                "3.\u{a0}november 2026",
                "3\u{a0}November 2026"
            ]
        );
        assert_eq!(
            each(|locale| locale.short_date(on)),
            [
                "3.\u{a0}nov.\u{a0}2026",
                "3.\u{a0}nov.\u{a0}2026",
                "3.\u{a0}nov.\u{a0}2026",
                "3\u{a0}Nov\u{a0}2026"
            ]
        );
    }

    #[test]
    fn months_have_short_names_of_their_own() {
        let months = |locale: Locale| (1..=12).map(|month| locale.month(month)).collect::<Vec<_>>();
        assert_eq!(
            Locale::ALL.map(|locale| months(locale).join(" ")),
            [
                "jan feb mar apr mai jun jul aug sep okt nov des",
                "jan feb mar apr mai jun jul aug sep okt nov des",
                "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
                "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"
            ]
        );
    }
}
