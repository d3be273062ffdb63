//! Carries out a batch of commands in one round trip and reads the verdict on each.

use std::sync::Arc;

use eventlog::StoreError;
use eventlog::append::{Append, AppendError, AppendResult, Appended, Conflict, MAX_EVENTS};
use eventlog::envelope::{Position, Version};
use eventlog::writer::Request;
use sqlx::{PgConnection, Row as _};

use crate::batch::{Batch, Care};
use crate::reached::Reached;
use crate::sql;
use crate::trouble::damaged;

/// What came of one command.
pub(crate) enum Verdict {
    /// It is answered: written, known, refused or faulty.
    Answer(AppendResult),
    /// Its log is held by another session; nothing was written.
    Held,
}

/// The function's answer, a list for each kind of thing.
struct Verdicts {
    codes: Vec<i32>,
    firsts: Vec<Option<Position>>,
    lasts: Vec<Option<Position>>,
    answers: Vec<Option<String>>,
    details: Vec<Option<i32>>,
    versions: Vec<Version>,
}

/// What no log can hold, in words.
pub(crate) fn check_form(append: &Append) -> Result<(), StoreError> {
    let count = append.events.len();
    if count > MAX_EVENTS {
        return Err(StoreError::Invalid(format!(
            "one append carries {count} events; the most is {MAX_EVENTS}"
        )));
    }
    if append.events.iter().any(|event| event.texts.len() != event.commitments.len()) {
        return Err(StoreError::Invalid("each text of an event has one commitment".into()));
    }
    if append.expectations.iter().any(|expectation| expectation.version < 0) {
        return Err(StoreError::Invalid("a stream has no version below zero".into()));
    }
    Ok(())
}

/// Sends a batch. An error means that nothing of it was written, or, if the connection is gone,
/// that it is unknown; a repeat finds out.
pub(crate) async fn carry_out(
    connection: &mut PgConnection,
    requests: &[Request],
    reached: &mut Reached,
    care: Care,
) -> sqlx::Result<Vec<Verdict>> {
    let batch = Batch::new(requests, reached, care);
    let row = sqlx::query_with(sql::APPEND_BATCH, batch.arguments()).fetch_one(connection).await?;
    let verdicts = Verdicts {
        codes: row.try_get(0)?,
        firsts: row.try_get(1)?,
        lasts: row.try_get(2)?,
        answers: row.try_get(3)?,
        details: row.try_get(4)?,
        versions: row.try_get(5)?,
    };
    batch.learn(requests, &verdicts.codes, &verdicts.versions, reached);
    for (at, request) in requests.iter().enumerate() {
        // A repeated command names the positions it was given long ago.
        if let (0, Some(last)) = (verdicts.codes[at], verdicts.lasts[at]) {
            reached.learn_head(request.append.organisation, last);
        }
    }
    requests.iter().enumerate().map(|(at, request)| verdicts.of(at, request, &batch)).collect()
}

impl Verdict {
    /// Whether a batch sent without looking would have been refused because of this command.
    pub(crate) fn was_sought_for_a_reason(&self) -> bool {
        match self {
            Self::Answer(Ok(appended)) => appended.repeated,
            Self::Answer(Err(AppendError::Conflict(conflict))) => {
                matches!(conflict, Conflict::Version { .. } | Conflict::CommandReused(_))
            }
            Self::Answer(Err(AppendError::Store(_))) | Self::Held => false,
        }
    }
}

impl Verdicts {
    fn of(&self, at: usize, request: &Request, batch: &Batch<'_>) -> sqlx::Result<Verdict> {
        let append = &request.append;
        let positions = self.firsts[at].zip(self.lasts[at]);
        let detail = || {
            let place = self.details[at].and_then(|place| usize::try_from(place).ok());
            place.ok_or_else(|| damaged("a verdict without its detail"))
        };
        let answer = match self.codes[at] {
            0 => Ok(Appended { positions, answer: Arc::clone(&append.answer), repeated: false }),
            1 => {
                let answer = self.answers[at].as_deref().unwrap_or_default().into();
                Ok(Appended { positions, answer, repeated: true })
            }
            2 => return Ok(Verdict::Held),
            3 => Err(Conflict::NoSuchLog(append.organisation).into()),
            4 => {
                let place = detail()?;
                let (stream, expected) = batch.expectation(place);
                let actual = self.versions[place - 1];
                Err(Conflict::Version { stream, expected, actual }.into())
            }
            5 => {
                let (tag, after) = batch.condition(detail()?);
                Err(Conflict::Condition { tag: tag.into(), after }.into())
            }
            6 => Err(Conflict::CommandReused(append.command).into()),
            7 => {
                let (position, index) = batch.erasure(detail()?);
                Err(StoreError::Invalid(format!("position {position} has no text {index}")).into())
            }
            8 => Err(StoreError::Invalid(
                "this log goes by the server's clock: no moment may be given".into(),
            )
            .into()),
            other => return Err(damaged(format!("the verdict {other}"))),
        };
        Ok(Verdict::Answer(answer))
    }
}
