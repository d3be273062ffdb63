//! What goes wrong: problem details (RFC 9457) for programs, a page in their language for people.

use application::as_of::AsOfError;
use application::ask::AskError;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::access::guard::Reads;
use crate::address::Address;
use crate::ask;
use crate::locale::Locale;
use crate::page::Frame;
use crate::routes::Web;
use crate::templates;

/// A problem document.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Problem {
    /// The stable word.
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// The HTTP status again, as the standard wants it.
    pub(crate) status: u16,
    /// A sentence for people who read English.
    pub(crate) detail: String,
    /// Which page tells of it.
    #[serde(skip)]
    told: Told,
}

/// The kinds of page that tell of a problem.
#[derive(Debug, Clone, Copy)]
enum Told {
    NotFound,
    Future,
    UnreadablePoint,
    UnreadableAddress,
    TooLarge,
    Foreign,
    Forbidden,
    Unauthorized,
    LinkUsed,
    ReadOnly,
    Unavailable,
}

impl Told {
    /// Its heading, what it says, and the words of the way out.
    const fn keys(self) -> [&'static str; 3] {
        match self {
            Self::NotFound => ["page-not-found", "page-not-found-detail", "page-to-portfolio"],
            Self::Future => ["page-future", "page-future-detail", "page-back-to-now"],
            Self::UnreadablePoint => {
                ["page-unreadable", "page-unreadable-detail", "page-back-to-now"]
            }
            Self::UnreadableAddress => {
                ["page-bad-address", "page-bad-address-detail", "page-to-portfolio"]
            }
            Self::TooLarge => ["page-too-large", "page-too-large-detail", "page-to-portfolio"],
            Self::Foreign => ["page-foreign", "page-foreign-detail", "page-to-portfolio"],
            Self::Forbidden => ["page-forbidden", "page-forbidden-detail", "page-to-portfolio"],
            Self::Unauthorized => {
                ["page-unauthorized", "page-unauthorized-detail", "page-to-portfolio"]
            }
            Self::LinkUsed => ["page-link-used", "page-link-used-detail", "page-to-portfolio"],
            Self::ReadOnly => ["page-read-only", "page-read-only-detail", "page-to-portfolio"],
            Self::Unavailable => ["page-unavailable", "page-unavailable-detail", "page-try-again"],
        }
    }
}

impl Problem {
    /// A problem of this kind: something that people do not meet, or can only wait for.
    pub(crate) fn new(status: StatusCode, kind: &'static str, detail: impl Into<String>) -> Self {
        Self { kind, status: status.as_u16(), detail: detail.into(), told: Told::Unavailable }
    }

    /// There is nothing at this address, or nothing that may be seen.
    pub(crate) fn not_found() -> Self {
        let problem = Self::new(StatusCode::NOT_FOUND, "not_found", "there is nothing here");
        Self { told: Told::NotFound, ..problem }
    }

    /// The address cannot be read.
    pub(crate) fn unreadable_address() -> Self {
        let detail = "the address cannot be read";
        let problem = Self::new(StatusCode::BAD_REQUEST, "unreadable_address", detail);
        Self { told: Told::UnreadableAddress, ..problem }
    }

    /// What was sent is larger than any form.
    pub(crate) fn too_large() -> Self {
        let detail = "what was sent is too large";
        let problem = Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", detail);
        Self { told: Told::TooLarge, ..problem }
    }

    /// What was sent is not a form of ours.
    pub(crate) fn no_form() -> Self {
        let detail = "a form is sent as application/x-www-form-urlencoded";
        let problem = Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "no_form", detail);
        Self { told: Told::UnreadableAddress, ..problem }
    }

    /// Another site asks to record something.
    pub(crate) fn foreign() -> Self {
        let detail = "this was sent from another site";
        let problem = Self::new(StatusCode::FORBIDDEN, "foreign", detail);
        Self { told: Told::Foreign, ..problem }
    }

    /// Who asks may not do this.
    pub(crate) fn forbidden() -> Self {
        let detail = "your roles do not permit this";
        let problem = Self::new(StatusCode::FORBIDDEN, "forbidden", detail);
        Self { told: Told::Forbidden, ..problem }
    }

    /// Nobody knows who asks.
    pub(crate) fn unauthorized() -> Self {
        let detail = "this takes a session; sign in first";
        let problem = Self::new(StatusCode::UNAUTHORIZED, "unauthorized", detail);
        Self { told: Told::Unauthorized, ..problem }
    }

    /// A link that was used, or is too old, or never was.
    pub(crate) fn link_used() -> Self {
        let detail = "this link does not work any more";
        let problem = Self::new(StatusCode::NOT_FOUND, "link_used", detail);
        Self { told: Told::LinkUsed, ..problem }
    }

    /// Trouble with what accounts are kept in.
    pub(crate) fn of_store(error: &application::StoreError) -> Self {
        tracing::error!(%error, "the accounts could not be asked");
        Self::unavailable()
    }

    /// The database can only be read.
    pub(crate) fn read_only() -> Self {
        let detail = "nothing can be recorded here now";
        let problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "read_only", detail);
        Self { told: Told::ReadOnly, ..problem }
    }

    /// Something of ours does not work now.
    pub(crate) fn unavailable() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            "this cannot be answered now; try again in a little while",
        )
    }

    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let headers = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (self.status(), headers, Json(&self)).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<AskError> for Problem {
    fn from(error: AskError) -> Self {
        match error {
            AskError::AsOf(error) => {
                let problem = Self::new(StatusCode::BAD_REQUEST, "as_of", error.to_string());
                let told = match error {
                    AsOfError::Future => Told::Future,
                    AsOfError::Unreadable => Told::UnreadablePoint,
                };
                Self { told, ..problem }
            }
            AskError::NoSuchOrganisation(_) | AskError::NoSuchProject => Self::not_found(),
            AskError::Unreadable(_) | AskError::Store(_) => {
                tracing::error!(%error, "a question could not be answered");
                Self::unavailable()
            }
        }
    }
}

/// The answer at every address that is none.
pub(crate) async fn no_such_address() -> Problem {
    Problem::not_found()
}

#[derive(Serialize)]
struct ProblemPage {
    heading: String,
    detail: String,
    way_out: WayOut,
}

#[derive(Serialize)]
struct WayOut {
    address: String,
    words: String,
}

/// Gives a problem the form its reader wants: a page to a browser, the document to a program.
pub(crate) async fn in_the_readers_form(
    State(web): State<Web>,
    request: Request,
    next: Next,
) -> Response {
    let wanted = wants_a_page(request.uri().path(), request.headers());
    let (mut parts, body) = request.into_parts();
    let address = match ask::asked_address(&mut parts, &web).await {
        Ok(address) => address,
        Err(_) => Address::new(parts.uri.path(), &[]),
    };
    let headers = parts.headers.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(problem) = response.extensions().get::<Problem>().filter(|_| wanted) else {
        return response;
    };
    let (slug, own) = organisation_of(&web, address.path()).await;
    let reads = response.extensions().get::<Reads>().map(|reads| reads.0.as_str());
    let locale = ask::reader(&address, &headers, reads, own.as_deref());
    let page = problem_page(problem, locale, &address, slug.as_deref());
    match templates::render("problem.html", locale, &Frame::bare(locale, &address), &page) {
        Ok(page) => {
            let mut shown = (problem.status(), page).into_response();
            for name in [header::CACHE_CONTROL, header::SET_COOKIE, header::RETRY_AFTER] {
                for value in response.headers().get_all(&name) {
                    shown.headers_mut().append(&name, value.clone());
                }
            }
            shown
        }
        Err(_) => response,
    }
}

/// Whether whoever asks reads pages: browsers say so, and files are asked for by their ending.
pub(crate) fn wants_a_page(path: &str, headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    let is_file = [".json", ".csv", ".svg"].iter().any(|ending| path.ends_with(ending));
    accepted.is_some_and(|accepted| accepted.contains("text/html")) && !is_file
}

async fn organisation_of(web: &Web, path: &str) -> (Option<String>, Option<String>) {
    let slug = path.split('/').nth(1).unwrap_or_default();
    let Ok(organisation) = ask::organisation(&web.application, slug) else { return (None, None) };
    let state = web.application.organisation(organisation).await.ok();
    let language = state.and_then(|state| Some(state.registered.as_ref()?.language.clone()));
    (Some(slug.to_owned()), language)
}

fn problem_page(
    problem: &Problem,
    locale: Locale,
    address: &Address,
    slug: Option<&str>,
) -> ProblemPage {
    let [heading, detail, way_out] = problem.told.keys().map(|key| locale.text(key));
    let portfolio = slug.map_or("/".to_owned(), |slug| format!("/{slug}/portfolio"));
    let address = match problem.told {
        Told::NotFound
        | Told::UnreadableAddress
        | Told::TooLarge
        | Told::Foreign
        | Told::Forbidden
        | Told::Unauthorized
        | Told::LinkUsed
        | Told::ReadOnly => address.only(&["language"]).at(portfolio),
        Told::Future | Told::UnreadablePoint => address.without("known_at").without("effective_on"),
        Told::Unavailable => address.clone(),
    };
    ProblemPage {
        heading,
        detail,
        way_out: WayOut { address: address.to_string(), words: way_out },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_a_page_and_a_program_a_document() {
        let wants = |path: &str, accept: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, accept.parse().unwrap());
            wants_a_page(path, &headers)
        };
        assert!(wants("/by/portfolio", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assert!(!wants("/by/portfolio", "*/*"));
        assert!(!wants("/by/portfolio.csv", "text/html"));
        assert!(!wants_a_page("/by/portfolio", &HeaderMap::new()));
    }
}
