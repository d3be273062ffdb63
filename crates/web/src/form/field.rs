//! One field of a form: its words, what stands in it, and what is wrong with it.

use std::borrow::Cow;

use serde::Serialize;

use super::reader::Fault;
use super::typed::Typed;
use crate::locale::Locale;

/// What a field is called: a word of a command, or one of as many as a method has prompts.
type Name = Cow<'static, str>;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Long,
    /// A few characters: a date, a number.
    Short,
    /// One of a few, all of them seen at once.
    Choice,
    /// One of many.
    List,
    /// An address of mail.
    Email,
    /// What nobody else may see, and no page shows again.
    Password,
    /// A colour, picked or written.
    Color,
}

/// One field.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Field {
    name: Name,
    kind: Kind,
    label: String,
    hint: Option<String>,
    /// What it may be left empty.
    optional: bool,
    /// Its label is the heading of the page.
    is_heading: bool,
    value: String,
    error: Option<String>,
    /// The ids of hint and error, for assistive technology.
    described_by: Option<String>,
    options: Vec<Choosable>,
    /// What a browser may fill in by itself.
    autocomplete: &'static str,
}

/// One of those that can be chosen.
#[derive(Debug, Clone, Serialize)]
struct Choosable {
    value: String,
    words: String,
    chosen: bool,
}

impl Field {
    fn new(name: impl Into<Name>, kind: Kind, label: String) -> Self {
        Self {
            name: name.into(),
            kind,
            label,
            hint: None,
            optional: false,
            is_heading: false,
            value: String::new(),
            error: None,
            described_by: None,
            options: Vec::new(),
            autocomplete: "off",
        }
    }

    /// One line of text.
    pub(crate) fn line(name: impl Into<Name>, label: String) -> Self {
        Self::new(name, Kind::Line, label)
    }

    /// A text of several lines.
    pub(crate) fn long(name: impl Into<Name>, label: String) -> Self {
        Self::new(name, Kind::Long, label)
    }

    /// An address of mail, by which somebody signs in.
    pub(crate) fn email(name: &'static str, label: String) -> Self {
        Self { autocomplete: "username", ..Self::new(name, Kind::Email, label) }
    }

    /// A password: `current-password` or `new-password`.
    pub(crate) fn password(name: &'static str, label: String, which: &'static str) -> Self {
        Self { autocomplete: which, ..Self::new(name, Kind::Password, label) }
    }

    /// A colour: the browser lets one pick it, or write it where it cannot.
    pub(crate) fn colour(name: &'static str, label: String) -> Self {
        Self::new(name, Kind::Color, label)
    }

    /// A date, as people write it.
    pub(crate) fn date(name: impl Into<Name>, label: String, locale: Locale) -> Self {
        Self::new(name, Kind::Short, label).hint(locale.text("form-date-hint"))
    }

    /// A number or a count.
    pub(crate) fn number(name: impl Into<Name>, label: String) -> Self {
        Self::new(name, Kind::Short, label)
    }

    /// One of a few, each with its words.
    pub(crate) fn choice(name: impl Into<Name>, label: String, of: Vec<(String, String)>) -> Self {
        Self { options: choosable(of), ..Self::new(name, Kind::Choice, label) }
    }

    /// One of many, each with its words.
    pub(crate) fn list(name: impl Into<Name>, label: String, of: Vec<(String, String)>) -> Self {
        Self { options: choosable(of), ..Self::new(name, Kind::List, label) }
    }

    /// With a sentence under its label.
    pub(crate) fn hint(self, hint: String) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// It may be left empty.
    pub(crate) fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// The only one of its page: its label is the heading.
    pub(crate) fn heading(self) -> Self {
        Self { is_heading: true, ..self }
    }

    /// With what stands in it before anybody types.
    pub(crate) fn value(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }.chosen()
    }

    /// Its name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What stands in it.
    pub(crate) fn shown(&self) -> &str {
        &self.value
    }

    /// What it is called where all faults stand together; the only one of its page needs no name.
    pub(super) fn label_in_summary(&self) -> Option<String> {
        let mark = if self.label.ends_with('?') { "" } else { ":" };
        (!self.is_heading).then(|| format!("{}{mark}", self.label))
    }

    /// With what was typed and what is wrong with it.
    pub(super) fn filled(self, typed: Option<&Typed>, faults: &[Fault]) -> Self {
        let value = match typed {
            Some(_) if self.kind == Kind::Password => String::new(),
            Some(typed) if typed.has(&self.name) => typed.get(&self.name).to_owned(),
            _ => self.value.clone(),
        };
        let mine = |fault: &&Fault| fault.field.as_deref() == Some(&*self.name);
        let error = faults.iter().find(mine).map(|fault| fault.message.clone());
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let wrong = error.as_ref().map(|_| format!("{}-error", self.name));
        let described: Vec<_> = hint.into_iter().chain(wrong).collect();
        let described_by = (!described.is_empty()).then(|| described.join(" "));
        Self { value, error, described_by, ..self }.chosen()
    }

    fn chosen(mut self) -> Self {
        for option in &mut self.options {
            option.chosen = option.value == self.value;
        }
        self
    }
}

fn choosable(of: Vec<(String, String)>) -> Vec<Choosable> {
    of.into_iter().map(|(value, words)| Choosable { value, words, chosen: false }).collect()
}
