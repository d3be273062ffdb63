//! What a text, a word or a date of a command must be before it is recorded.
//!
//! Texts are trimmed, keep their inner line breaks and hold no control characters, so that both
//! databases, JSON and CSV hold the same.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::Source;

/// The most characters a title or a name may have.
pub const MOST_TITLE: usize = 200;

/// The most characters any other text may have.
pub const MOST_TEXT: usize = 20_000;

/// The most characters a word may have: a key, a unit of measurement, a case number.
pub const MOST_WORD: usize = 100;

/// The most entries a list of a command may have.
pub const MOST_ENTRIES: usize = 200;

/// A title or a name that must be there: one line.
pub(crate) fn title(field: &'static str, text: &Text) -> Result<Text, Refusal> {
    present(field, one_line(field, text)?)
}

/// A title or a name that may be there; one that says nothing is not.
pub(crate) fn optional_title(
    field: &'static str,
    text: Option<&Text>,
) -> Result<Option<Text>, Refusal> {
    let text = text.map(|text| one_line(field, text)).transpose()?;
    Ok(text.filter(Text::says_something))
}

/// A text that must be there.
pub(crate) fn required(field: &'static str, text: &Text) -> Result<Text, Refusal> {
    present(field, lawful(field, text, MOST_TEXT)?)
}

/// A text that may be there; one that says nothing is not.
pub(crate) fn optional(field: &'static str, text: Option<&Text>) -> Result<Option<Text>, Refusal> {
    let text = text.map(|text| lawful(field, text, MOST_TEXT)).transpose()?;
    Ok(text.filter(Text::says_something))
}

/// A text that is given to change one; empty, it takes one away.
pub(crate) fn given(field: &'static str, text: Option<&Text>) -> Result<Option<Text>, Refusal> {
    text.map(|text| lawful(field, text, MOST_TEXT)).transpose()
}

/// A title or a name that is given to change one; empty, it takes one away.
pub(crate) fn given_title(
    field: &'static str,
    text: Option<&Text>,
) -> Result<Option<Text>, Refusal> {
    text.map(|text| one_line(field, text)).transpose()
}

/// A key, a kind or another word that is a fact: one line that must say something.
pub(crate) fn word(field: &'static str, word: &str) -> Result<String, Refusal> {
    let word = given_word(field, word)?;
    if word.is_empty() { Err(Refusal::TextMissing { field }) } else { Ok(word) }
}

/// A word that may be there; an empty one is not.
pub(crate) fn optional_word(
    field: &'static str,
    word: Option<&String>,
) -> Result<Option<String>, Refusal> {
    let word = word.map(|word| given_word(field, word)).transpose()?;
    Ok(word.filter(|word| !word.is_empty()))
}

/// A key that a project has elsewhere; those are longer than words at times.
pub(crate) fn optional_key(
    field: &'static str,
    key: Option<&String>,
) -> Result<Option<String>, Refusal> {
    let key = key.map(|key| checked_word(field, key, MOST_TITLE)).transpose()?;
    Ok(key.filter(|key| !key.is_empty()))
}

/// A word that is given to change one; empty, it takes one away.
pub(crate) fn given_word(field: &'static str, word: &str) -> Result<String, Refusal> {
    checked_word(field, word, MOST_WORD)
}

/// A date within living memory and plans: what lies outside is a slip of the pen.
pub(crate) fn date(field: &'static str, date: NaiveDate) -> Result<NaiveDate, Refusal> {
    if (1900..2200).contains(&date.year()) {
        Ok(date)
    } else {
        Err(Refusal::DateOutOfRange { field })
    }
}

/// A date that lies after another.
pub(crate) fn later(
    field: &'static str,
    given: NaiveDate,
    than: NaiveDate,
) -> Result<NaiveDate, Refusal> {
    let given = date(field, given)?;
    if given > than { Ok(given) } else { Err(Refusal::DateTooEarly { field }) }
}

/// Where an imported fact was read.
pub(crate) fn source(source: Option<&Source>) -> Result<Option<Source>, Refusal> {
    let clean = |source: &Source| {
        let file = present("source", one_line("source", &source.file.as_str().into())?)?;
        Ok(Source { file: file.get().unwrap_or_default().to_owned(), row: source.row })
    };
    source.map(clean).transpose()
}

/// A list that people can still read.
pub(crate) fn few<T>(field: &'static str, list: &[T]) -> Result<(), Refusal> {
    if list.len() > MOST_ENTRIES {
        return Err(Refusal::ListTooLong { field, most: MOST_ENTRIES });
    }
    Ok(())
}

/// Whether all differ.
pub(crate) fn all_differ<T: Ord>(list: impl IntoIterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    list.into_iter().all(|entry| seen.insert(entry))
}

fn checked_word(field: &'static str, word: &str, most: usize) -> Result<String, Refusal> {
    let word = word.trim();
    if word.chars().any(char::is_control) {
        return Err(Refusal::TextUnlawful { field });
    }
    short(field, word, most)?;
    Ok(word.to_owned())
}

fn present(field: &'static str, text: Text) -> Result<Text, Refusal> {
    if text.says_something() { Ok(text) } else { Err(Refusal::TextMissing { field }) }
}

fn one_line(field: &'static str, text: &Text) -> Result<Text, Refusal> {
    let text = lawful(field, text, MOST_TITLE)?;
    Ok(text.get().unwrap_or_default().replace(['\n', '\t'], " ").into())
}

/// Browsers and Windows end lines with CR LF; here a line ends with LF alone.
fn lawful(field: &'static str, text: &Text, most: usize) -> Result<Text, Refusal> {
    let text = text.get().unwrap_or_default().trim();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.chars().any(|char| char.is_control() && char != '\n' && char != '\t') {
        return Err(Refusal::TextUnlawful { field });
    }
    short(field, &text, most)?;
    Ok(text.into())
}

fn short(field: &'static str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.chars().nth(most).is_some() {
        return Err(Refusal::TextTooLong { field, most });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_trimmed_line_that_says_something() {
        assert_eq!(title("title", &"  Å lære\r\nmer ".into()), Ok("Å lære mer".into()));
        assert_eq!(title("title", &" \n ".into()), Err(Refusal::TextMissing { field: "title" }));
        assert_eq!(title("title", &Text::erased()), Err(Refusal::TextMissing { field: "title" }));
    }

    #[test]
    fn a_text_keeps_its_lines_and_tabs_and_holds_no_other_controls() {
        assert_eq!(required("aim", &" a\r\n\tb\rc ".into()), Ok("a\n\tb\nc".into()));
        for unlawful in ["a\0b", "a\u{7}b", "a\u{85}b", "a\u{9d}b"] {
            let refusal = Err(Refusal::TextUnlawful { field: "aim" });
            assert_eq!(required("aim", &unlawful.into()), refusal);
        }
        assert_eq!(word("key", "a\nb"), Err(Refusal::TextUnlawful { field: "key" }));
    }

    #[test]
    fn lengths_count_characters_and_not_bytes() {
        assert!(title("title", &"å".repeat(MOST_TITLE).into()).is_ok());
        assert_eq!(
            title("title", &"a".repeat(MOST_TITLE + 1).into()),
            Err(Refusal::TextTooLong { field: "title", most: MOST_TITLE })
        );
    }

    #[test]
    fn a_year_that_nobody_meant_is_refused() {
        let on = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        assert!(date("until", on(2199)).is_ok());
        for year in [223, 1899, 2200, 20_230] {
            assert_eq!(date("until", on(year)), Err(Refusal::DateOutOfRange { field: "until" }));
        }
    }
}
