//! What goes wrong, as problem details (RFC 9457): a stable word and a sentence, nothing internal.

use application::ask::AskError;
use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// A problem document.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Problem {
    /// The stable word.
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// The HTTP status again, as the standard wants it.
    pub(crate) status: u16,
    /// A sentence for people.
    pub(crate) detail: String,
}

impl Problem {
    /// A problem of this kind.
    pub(crate) fn new(status: StatusCode, kind: &'static str, detail: impl Into<String>) -> Self {
        Self { kind, status: status.as_u16(), detail: detail.into() }
    }

    /// There is nothing at this address, or nothing that may be seen.
    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "there is nothing here")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, headers, Json(self)).into_response()
    }
}

impl From<AskError> for Problem {
    fn from(error: AskError) -> Self {
        match error {
            AskError::AsOf(error) => Self::new(StatusCode::BAD_REQUEST, "as_of", error.to_string()),
            AskError::NoSuchOrganisation(_) | AskError::NoSuchProject => Self::not_found(),
            AskError::Unreadable(_) | AskError::Store(_) => {
                tracing::error!(%error, "a question could not be answered");
                Self::new(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "unavailable",
                    "this cannot be answered now; try again in a little while",
                )
            }
        }
    }
}

/// The answer at every address that is none.
pub(crate) async fn no_such_address() -> Problem {
    Problem::not_found()
}
