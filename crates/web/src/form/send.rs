//! How a form that could be read is carried out, in whose name, and what becomes of a no.

use application::{HandleError, Handled, Seen, Step, Work};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::refusal::Refusal;
use uuid::Uuid;

use super::reader::Fault;
use super::typed::Typed;
use crate::address::Address;
use crate::ask::Asked;
use crate::locale::Locale;
use crate::routes::Web;

/// Why a form was not recorded; it is shown again with what was typed.
#[derive(Debug, Clone)]
pub(crate) struct Unsent {
    /// The status of the answer.
    pub(crate) status: StatusCode,
    /// What is wrong, in the order of the fields.
    pub(crate) faults: Vec<Fault>,
    /// Whether somebody changed what it rests on.
    pub(crate) changed: bool,
    /// Which of several commands was refused, from 0.
    pub(crate) step: usize,
    /// The command of the form that is shown: another one when this was used for something else.
    pub(super) command: Uuid,
}

impl Unsent {
    /// What was typed has faults.
    pub(crate) fn faulty(typed: &Typed, faults: Vec<Fault>) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self { status, faults, changed: false, step: 0, command: typed.command() }
    }

    /// Something else keeps it from being done, told of the whole form.
    pub(crate) fn told(typed: &Typed, status: StatusCode, message: String) -> Self {
        Self { status, ..Self::faulty(typed, vec![Fault { field: None, message }]) }
    }

    /// The domain refuses it.
    pub(crate) fn refused(typed: &Typed, locale: Locale, refusal: &Refusal) -> Self {
        let field = refusal.field().map(ToOwned::to_owned);
        Self::faulty(typed, vec![Fault { field, message: locale.refusal(refusal) }])
    }

    /// Somebody else changed what it rests on.
    pub(crate) fn changed(typed: &Typed, locale: Locale) -> Self {
        Self::of(typed, locale, &HandleError::Changed)
    }

    /// It was filled in before its writer signed in again: they see it first.
    fn returned(typed: &Typed, locale: Locale) -> Self {
        Self::told(typed, StatusCode::OK, locale.text("form-returned"))
    }

    fn of(typed: &Typed, locale: Locale, error: &HandleError) -> Self {
        let of_all = |status| {
            let fault = Fault { field: None, message: locale.not_handled(error) };
            Self { status, ..Self::faulty(typed, vec![fault]) }
        };
        match error {
            HandleError::Refused { step, refusal } => {
                Self { step: *step, ..Self::refused(typed, locale, refusal) }
            }
            HandleError::Taken(_) => of_all(StatusCode::UNPROCESSABLE_ENTITY),
            HandleError::Changed => Self { changed: true, ..of_all(StatusCode::CONFLICT) },
            HandleError::Contended => of_all(StatusCode::CONFLICT),
            HandleError::IdReused => {
                let command = application::clock::new_identity();
                Self { command, ..of_all(StatusCode::CONFLICT) }
            }
            _ => {
                tracing::error!(%error, "a form could not be recorded");
                of_all(StatusCode::SERVICE_UNAVAILABLE)
            }
        }
    }
}

/// What a thing that this command makes is called: the same for a repeated press, and nobody can choose it.
pub(crate) fn identity_of(command: Uuid) -> Uuid {
    Uuid::new_v5(&command, b"what the command makes")
}

/// Carries out what a form asks, in the name of whoever is signed in.
pub(crate) async fn record(
    web: &Web,
    asked: &Asked,
    typed: &Typed,
    steps: Vec<Step>,
    seen: Option<Seen>,
) -> Result<Handled, Unsent> {
    let Some(visitor) = asked.visitor.as_ref().filter(|_| !typed.is_returned()) else {
        return Err(Unsent::returned(typed, asked.locale));
    };
    let actor = visitor.person.0;
    let work = Work { id: typed.command(), actor, steps, simulated_at: None };
    let handled = web.application.handle_seen(asked.organisation, work, seen).await;
    handled.map_err(|error| Unsent::of(typed, asked.locale, &error))
}

/// Leads to the page that shows what was recorded, and says that it was.
pub(crate) fn shown(page: &Address, handled: &Handled) -> Response {
    // Positions begin at 1: none was written when nothing had to change.
    let last = handled.positions.map_or(0, |(_, last)| last);
    Redirect::to(&page.with("recorded", last.to_string()).to_string()).into_response()
}
