//! A decision that is being written: kept as far as it has come, and taken up again.

use axum::response::Response;
use domain::Event;
use domain::decision::draft::{DecisionDrafted, DraftDecision, DraftEntry};
use domain::values::DecisionId;

use super::form::{COUNT, concerns};
use crate::form::{Field, Reader, Typed, Unsent, identity_of};
use crate::problem::Problem;
use crate::project::subject::{Subject, faultless};
use crate::routes::Web;

/// Which draft a form is of: in its address, and in its hidden field.
pub(super) const DRAFT: &str = "draft";

/// What the button that keeps a draft sends.
pub(super) const SAVE: &str = "save";

/// What the button that throws it away sends.
pub(super) const DISCARD: &str = "discard";

/// The identity of what a form writes: that of its draft, or one of its own.
pub(super) fn identity(typed: &Typed) -> DecisionId {
    let draft = typed.get(DRAFT).parse().ok();
    DecisionId(draft.unwrap_or_else(|| identity_of(typed.command())))
}

/// The draft that an address names, as it was typed. One that is none any more is not found.
pub(super) fn asked(subject: &Subject) -> Result<Option<(DecisionId, Typed)>, Problem> {
    let Some(named) = subject.answered.asked.one(DRAFT) else { return Ok(None) };
    let id = DecisionId(named.parse().map_err(|_| Problem::not_found())?);
    let standing = subject.answered.answer.value.project.decisions.as_deref();
    if !standing.is_some_and(|known| known.drafts.contains_key(&id)) {
        return Err(Problem::not_found());
    }
    // Latest first.
    let timeline = subject.answered.answer.value.timeline.iter();
    let mut drafts = timeline.filter_map(|happening| match &happening.event {
        Event::DecisionDrafted(drafted) if drafted.id == id => Some(drafted),
        _ => None,
    });
    let drafted: &DecisionDrafted = drafts.next().ok_or_else(Problem::not_found)?;
    let entries = drafted.entries.iter();
    let pairs = entries.map(|entry| (entry.field.as_str(), entry.text.get().unwrap_or_default()));
    Ok(Some((id, Typed::kept(pairs))))
}

/// Keeps everything that was filled in, or throws the draft away.
pub(super) async fn kept(
    web: &Web,
    subject: &Subject,
    typed: &Typed,
    fields: &[Field],
) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let names = fields.iter().map(Field::name).chain([COUNT]);
    let filled = |name: &&str| !typed.has(DISCARD) && !typed.get(name).trim().is_empty();
    let entries = names
        .filter(filled)
        .map(|name| DraftEntry { field: name.to_owned(), text: reader.text(name) });
    let entries: Vec<DraftEntry> = entries.collect();
    let command = DraftDecision { project: subject.id(), id: identity(typed), entries };
    let command = faultless(typed, reader, Some(command))?;
    subject.record(web, typed, command, None, Some(concerns)).await
}
