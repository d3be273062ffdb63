//! From what was typed to what a command takes; what cannot be read is told at its field.

use chrono::NaiveDate;
use domain::Text;
use domain::refusal::Refusal;
use serde::de::DeserializeOwned;

use super::typed::Typed;
use crate::civil_date;
use crate::locale::Locale;

/// Something that keeps a form from being recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The field it concerns; none when it concerns all of them.
    pub(crate) field: Option<String>,
    /// What is wrong, in the reader's language.
    pub(crate) message: String,
}

/// Reads one form. Each field tells of its first fault.
pub(crate) struct Reader<'a> {
    typed: &'a Typed,
    locale: Locale,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    /// Of what was typed.
    pub(crate) fn new(typed: &'a Typed, locale: Locale) -> Self {
        Self { typed, locale, faults: Vec::new() }
    }

    /// A text that may be empty. What a text may hold is for the domain to say.
    pub(crate) fn text(&mut self, name: &str) -> Text {
        if self.typed.is_garbled(name) {
            self.refuse(name, &Refusal::TextUnlawful { field: "text" });
        }
        self.typed.get(name).into()
    }

    /// A text that says something.
    pub(crate) fn required(&mut self, name: &'static str) -> Text {
        let text = self.text(name);
        if !text.says_something() {
            self.refuse(name, &Refusal::TextMissing { field: name });
        }
        text
    }

    /// A text, or none when the field is empty.
    pub(crate) fn optional(&mut self, name: &str) -> Option<Text> {
        Some(self.text(name)).filter(Text::says_something)
    }

    /// A date, or none when the field is empty.
    pub(crate) fn date(&mut self, name: &'static str) -> Option<NaiveDate> {
        let typed = self.typed.get(name).trim();
        let date = civil_date::read(typed);
        if date.is_none() && !typed.is_empty() {
            self.fault(name, "form-date-unreadable");
        }
        date
    }

    /// A date that must be there.
    pub(crate) fn required_date(&mut self, name: &'static str) -> Option<NaiveDate> {
        if self.typed.get(name).trim().is_empty() {
            self.refuse(name, &Refusal::TextMissing { field: name });
        }
        self.date(name)
    }

    /// A count of people or things, or none when the field is empty.
    pub(crate) fn count(&mut self, name: &'static str) -> Option<u32> {
        let typed = self.typed.get(name).trim();
        let count = typed.replace([' ', '\u{a0}'], "").parse().ok();
        if count.is_none() && !typed.is_empty() {
            self.fault(name, "form-count-unreadable");
        }
        count
    }

    /// A number with comma or point, or none when the field is empty.
    pub(crate) fn number(&mut self, name: &'static str) -> Option<f64> {
        let typed = self.typed.get(name).trim();
        let number = number(typed, self.locale);
        if number.is_none() && !typed.is_empty() {
            self.fault(name, "form-number-unreadable");
        }
        number
    }

    /// One of a closed vocabulary, by the word it has in events.
    pub(crate) fn choice<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let typed = self.typed.get(name).to_owned();
        let choice = serde_json::from_value(serde_json::Value::String(typed)).ok();
        if choice.is_none() {
            self.fault(name, "form-choice-missing");
        }
        choice
    }

    /// Adds what a refusal says, at the field it concerns.
    pub(crate) fn refuse(&mut self, name: &str, refusal: &Refusal) {
        let message = self.locale.refusal(refusal);
        self.add(name, message);
    }

    /// Adds a text at a field.
    pub(crate) fn fault(&mut self, name: &str, key: &'static str) {
        let message = self.locale.text(key);
        self.add(name, message);
    }

    /// All that cannot be read.
    pub(crate) fn faults(self) -> Vec<Fault> {
        self.faults
    }

    fn add(&mut self, name: &str, message: String) {
        let field = Some(name.to_owned());
        if !self.faults.iter().any(|fault| fault.field == field) {
            self.faults.push(Fault { field, message });
        }
    }
}

/// A number as it is written in a language: `1 234,5`, in English `1,234.5`. Both marks divide where
/// only one reading is possible.
fn number(typed: &str, locale: Locale) -> Option<f64> {
    let mut text: String = typed.chars().filter(|char| !char.is_whitespace()).collect();
    text = text.replace('\u{2212}', "-");
    let (decimal, grouping) = if locale.tag() == "en" { ('.', ',') } else { (',', '.') };
    let groups = is_grouped(&text, decimal, grouping);
    text = if groups { text.replace(grouping, "") } else { text };
    text = text.replace(',', ".");
    let lawful = |char: char| char.is_ascii_digit() || char == '.' || char == '-';
    let number: f64 = text.chars().all(lawful).then(|| text.parse().ok()).flatten()?;
    number.is_finite().then_some(number)
}

/// Whether a mark stands where it can only group thousands. A single mark of the other kind before three
/// digits can be either, and is read as the language has it.
fn is_grouped(text: &str, decimal: char, grouping: char) -> bool {
    let whole = text.split(decimal).next().unwrap_or_default().trim_start_matches('-');
    let mut parts = whole.split(grouping);
    let first = parts.next().unwrap_or_default();
    let mut rest = parts.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && first != "0"
        && rest.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use domain::project::StopReason;

    use super::*;

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        let [nb, .., en] = Locale::ALL;
        for (typed, read) in [
            ("1,5", Some(1.5)),
            ("1.5", Some(1.5)),
            ("1 234,5", Some(1234.5)),
            ("1.234,5", Some(1234.5)),
            ("1.234", Some(1234.0)),
            ("\u{2212}3", Some(-3.0)),
            ("0,125", Some(0.125)),
            ("1,2,3", None),
            ("1e309", None),
            ("NaN", None),
            ("inf", None),
            ("en", None),
        ] {
            assert_eq!(number(typed, nb), read, "{typed}");
        }
        assert_eq!(number("1,234.5", en), Some(1234.5));
        assert_eq!(number("1,5", en), Some(1.5));
        assert_eq!(number(&"9".repeat(400), nb), None);
    }

    #[test]
    fn a_field_tells_of_its_first_fault_and_the_others_of_theirs() {
        let typed = Typed::default().with("until", "i morgen").with("asked", "-1").with("why", "x");
        let mut reader = Reader::new(&typed, Locale::ALL[0]);
        assert_eq!(reader.required_date("until"), None);
        assert_eq!(reader.required_date("until"), None);
        assert_eq!(reader.count("asked"), None);
        assert_eq!(reader.choice::<StopReason>("why"), None);
        assert!(!reader.required("title").says_something());
        let fields: Vec<_> = reader.faults().into_iter().filter_map(|fault| fault.field).collect();
        assert_eq!(fields, ["until", "asked", "why", "title"]);
    }

    #[test]
    fn what_may_be_empty_has_no_fault_when_it_is() {
        let typed = Typed::default().with("reason", " ").with("code", "no_owner");
        let mut reader = Reader::new(&typed, Locale::ALL[0]);
        assert_eq!((reader.optional("reason"), reader.date("on")), (None, None));
        assert_eq!((reader.count("asked"), reader.number("value")), (None, None));
        assert_eq!(reader.choice("code"), Some(StopReason::NoOwner));
        assert_eq!(reader.faults(), []);
    }
}
