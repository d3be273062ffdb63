//! The reader's language: texts, numbers and dates in bokmål, nynorsk, Danish and English.
//!
//! Texts stand in `locales/<language>/<noun>.ftl`. A key begins with its file's noun, and every key
//! is in every language with the same arguments, so nothing ever falls back: the tests below hold
//! that, and that each key is used somewhere.

mod format;
mod negotiate;
#[cfg(test)]
mod tests;
mod texts;

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use fluent_bundle::{FluentArgs, FluentValue};

use format::Formats;
use texts::Texts;

/// A value that a text takes in: a string as it is, a number in the language's digits and plural.
pub type Argument<'a> = FluentValue<'a>;

/// A language we have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Language {
    Nb,
    Nn,
    Da,
    En,
}

/// A reader's language and all that depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(Language);

static TEXTS: LazyLock<[Texts; 4]> = LazyLock::new(|| Locale::ALL.map(Texts::of));

thread_local! {
    // The formatters of ICU share their data by counters that threads cannot share.
    static FORMATS: [Formats; 4] = Locale::ALL.map(Formats::of);
}

impl Locale {
    /// Every language we have, the most used first.
    pub const ALL: [Self; 4] =
        [Self(Language::Nb), Self(Language::Nn), Self(Language::Da), Self(Language::En)];

    /// The language of a tag such as `nn`, `nb-NO` or `no`; none for one that we do not have.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        let language = match primary.to_ascii_lowercase().as_str() {
            // Browsers still send the macrolanguage; readers of it expect bokmål.
            "nb" | "no" => Language::Nb,
            "nn" => Language::Nn,
            "da" => Language::Da,
            "en" => Language::En,
            _ => return None,
        };
        Some(Self(language))
    }

    /// The language of a request: what the address asks for, else what the browser prefers
    /// (`Accept-Language`), else the organisation's own, else bokmål.
    pub fn negotiate(
        asked: Option<&str>,
        accept_language: Option<&str>,
        organisation: Option<&str>,
    ) -> Self {
        asked
            .and_then(Self::from_tag)
            .or_else(|| accept_language.and_then(negotiate::preferred))
            .or_else(|| organisation.and_then(Self::from_tag))
            .unwrap_or(Self(Language::Nb))
    }

    /// The language's tag, as pages and the method's texts name it.
    pub const fn tag(self) -> &'static str {
        match self.0 {
            Language::Nb => "nb",
            Language::Nn => "nn",
            Language::Da => "da",
            Language::En => "en",
        }
    }

    /// The text of a key that takes nothing.
    pub fn text(self, key: &str) -> String {
        self.texts().text(key, None)
    }

    /// The text of a key with what it takes: `locale.with("x-count", [("count", 3.into())])`.
    pub fn with<'a>(
        self,
        key: &str,
        arguments: impl IntoIterator<Item = (&'a str, Argument<'a>)>,
    ) -> String {
        let arguments: FluentArgs<'a> = arguments.into_iter().collect();
        self.texts().text(key, Some(&arguments))
    }

    /// Whether there is such a key, for words that come from data.
    pub fn has(self, key: &str) -> bool {
        self.texts().has(key)
    }

    /// A number with the language's decimal mark and groups: `1 234,5`.
    pub fn number(self, number: impl Into<f64>) -> String {
        self.formats(|formats| formats.number(number.into()))
    }

    /// A date as inside a sentence: `23. november 2026`; the day and the month stay on one line.
    pub fn long_date(self, on: NaiveDate) -> String {
        self.formats(|formats| formats.long_date(on))
    }

    /// A date as in a table: `23. nov. 2026`; it stays on one line.
    pub fn short_date(self, on: NaiveDate) -> String {
        self.formats(|formats| formats.short_date(on))
    }

    /// The short name of a month, 1 to 12, for an axis.
    pub fn month(self, month: u32) -> String {
        self.formats(|formats| formats.month(month))
    }

    /// A moment as the organisation's clocks showed it, to the minute.
    pub fn moment(self, at: DateTime<Utc>, zone: Tz) -> String {
        let there = zone.from_utc_datetime(&at.naive_utc());
        let date = self.long_date(there.date_naive());
        let [hour, minute] = ["%H", "%M"].map(|part| there.format(part).to_string());
        let arguments: [(&str, Argument<'_>); 3] =
            [("date", date.into()), ("hour", hour.into()), ("minute", minute.into())];
        self.with("common-moment", arguments)
    }

    fn texts(self) -> &'static Texts {
        &TEXTS[self.place()]
    }

    fn formats(self, write: impl FnOnce(&Formats) -> String) -> String {
        FORMATS.with(|formats| write(&formats[self.place()]))
    }

    /// Where the language stands in [`Locale::ALL`].
    const fn place(self) -> usize {
        match self.0 {
            Language::Nb => 0,
            Language::Nn => 1,
            Language::Da => 2,
            Language::En => 3,
        }
    }
}
