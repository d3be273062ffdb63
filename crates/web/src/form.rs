//! What every page that records something shares. It works without scripts, and reading never writes.
//!
//! A form is one file here, one template and its texts:
//!
//! 1. `page` (GET) checks [`Asked::require_writing`] and shows a [`Form`] of [`Field`]s.
//! 2. `send` (POST) takes [`Typed`], reads it with a [`Reader`] into a command, hands that to [`record`], and
//!    leads with [`shown`] to the page where the new thing stands. The domain's refusals are the rules;
//!    the reader only says what cannot be read at all.
//! 3. On a no the same page is shown again with [`Form::typed`]: what is wrong on top and at the
//!    field, what was typed kept. `Refusal::field` names the field, so fields are named as commands name them.
//! 4. The template calls the macro of `templates/form.html`.
//!
//! The hidden field `command` is made with the page, so that a repeated press is the same command and
//! gets the same answer; what the command makes is called [`identity_of`] it. The hidden field `seen` ([`Form::seen`])
//! says up to which event the project was seen, for forms that change what is there: see [`application::Seen`].

mod field;
pub(crate) mod origin;
mod reader;
mod send;
mod typed;

use application::Position;
use axum::http::StatusCode;
use serde::Serialize;

use crate::address::Address;
use crate::ask::Asked;
use crate::locale::Locale;
use crate::page::Fact;
use crate::problem::Problem;

pub(crate) use field::Field;
pub(crate) use reader::{Fault, Reader};
pub(crate) use send::{Unsent, identity_of, record, shown};
pub(crate) use typed::Typed;

/// A form as its template takes it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Form {
    action: String,
    hidden: Vec<Fact>,
    fields: Vec<Field>,
    summary: Option<Summary>,
    buttons: Vec<Button>,
    #[serde(skip)]
    status: StatusCode,
}

/// What keeps it from being recorded.
#[derive(Debug, Clone, Serialize)]
struct Summary {
    heading: String,
    lines: Vec<Line>,
    /// What was recorded since the form was opened.
    meanwhile: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Line {
    /// What the field is called, where there are several.
    label: Option<String>,
    message: String,
    /// The field it concerns.
    field: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Button {
    words: String,
    /// What it sends; the first says nothing.
    sends: Option<Fact>,
}

impl Form {
    /// A form that is sent to its own address.
    pub(crate) fn new(action: &Address, submit: String, fields: Vec<Field>) -> Self {
        let form = Self {
            action: action.to_string(),
            hidden: Vec::new(),
            fields: fields.into_iter().map(|field| field.filled(None, &[])).collect(),
            summary: None,
            buttons: vec![Button { words: submit, sends: None }],
            status: StatusCode::OK,
        };
        form.keep(typed::COMMAND, application::clock::new_identity().to_string())
    }

    /// With something that travels unseen.
    pub(crate) fn keep(mut self, name: &str, value: impl Into<String>) -> Self {
        self.hidden.retain(|field| field.name != name);
        self.hidden.push(Fact { name: name.to_owned(), value: value.into() });
        self
    }

    /// It rests on what the project was up to this event.
    pub(crate) fn seen(self, position: Position) -> Self {
        self.keep(typed::SEEN, position.to_string())
    }

    /// With another button, which sends this besides.
    pub(crate) fn button(mut self, words: String, name: &str, value: &str) -> Self {
        let sends = Some(Fact { name: name.to_owned(), value: value.to_owned() });
        self.buttons.push(Button { words, sends });
        self
    }

    /// With what was typed, for the same command.
    pub(crate) fn typed(mut self, typed: &Typed) -> Self {
        let fields = self.fields.into_iter();
        self.fields = fields.map(|field| field.filled(Some(typed), &[])).collect();
        self.keep(typed::COMMAND, typed.command().to_string())
    }

    /// With what was typed and why it was not recorded.
    pub(crate) fn unsent(mut self, locale: Locale, typed: &Typed, unsent: &Unsent) -> Self {
        let fields = self.fields.into_iter();
        self.fields = fields.map(|field| field.filled(Some(typed), &unsent.faults)).collect();
        let line = |fault: &Fault| {
            let named = |field: &&Field| fault.field.as_deref() == Some(field.name());
            let field = self.fields.iter().find(named);
            Line {
                label: field.and_then(Field::label_in_summary),
                message: fault.message.clone(),
                field: field.map(|field| field.name().to_owned()),
            }
        };
        let heading = if unsent.changed { "form-changed" } else { "form-not-recorded" };
        self.summary = Some(Summary {
            heading: locale.text(heading),
            lines: unsent.faults.iter().map(line).collect(),
            meanwhile: Vec::new(),
        });
        self.status = unsent.status;
        self.keep(typed::COMMAND, unsent.command.to_string())
    }

    /// With another heading over what keeps it from being recorded.
    pub(crate) fn headed(mut self, heading: String) -> Self {
        if let Some(summary) = &mut self.summary {
            summary.heading = heading;
        }
        self
    }

    /// With what was recorded since the form was opened; sent again, it has been seen.
    pub(crate) fn meanwhile(mut self, sentences: Vec<String>) -> Self {
        if let Some(summary) = &mut self.summary {
            summary.meanwhile = sentences;
        }
        self
    }

    /// The status of the page that shows it.
    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }
}

impl Asked {
    /// Pages that record are only there where something can be recorded.
    pub(crate) fn require_writing(&self) -> Result<(), Problem> {
        if self.writable { Ok(()) } else { Err(Problem::read_only()) }
    }
}
