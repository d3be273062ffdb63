//! Whether a request that may write comes from our own pages.
//!
//! Browsers say with `Sec-Fetch-Site` where a request was begun, older ones with `Origin`. What says neither
//! is no browser and holds nobody's session.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::base::Base;
use crate::problem::Problem;
use crate::routes::Web;

/// Refuses whatever another site makes a browser send; reading is for everybody.
pub(crate) async fn refuse_foreign(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_ours(request.headers()) {
        next.run(request).await
    } else {
        Problem::foreign().into_response()
    }
}

/// Refuses whatever was asked for under a name that is neither the configured one nor this machine's own.
///
/// A site that makes its own name lead to us would have the browser take us for a part of it.
pub(crate) async fn refuse_other_names(
    State(web): State<Web>,
    request: Request,
    next: Next,
) -> Response {
    if is_meant_for_us(request.headers(), &web.setting.base) {
        next.run(request).await
    } else {
        Problem::foreign().into_response()
    }
}

/// What names no host is no browser.
fn is_meant_for_us(headers: &HeaderMap, base: &Base) -> bool {
    let Some(host) = headers.get(header::HOST) else { return true };
    host.to_str().is_ok_and(|host| base.is_named(host))
}

fn is_ours(headers: &HeaderMap) -> bool {
    let said = |name| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(site) = said("sec-fetch-site") {
        // `none` is the person at the address bar.
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = said("origin") else { return true };
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == said(header::HOST.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(said: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert("host", "nyttig.example:8080".parse().unwrap());
        for (name, value) in said {
            headers.insert(*name, value.parse().unwrap());
        }
        is_ours(&headers)
    }

    #[test]
    fn what_names_another_host_was_not_meant_for_us() {
        let base = Base::parse("http://127.0.0.1:8080").unwrap();
        let named = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("host", host.parse().unwrap());
            is_meant_for_us(&headers, &base)
        };
        assert!(is_meant_for_us(&HeaderMap::new(), &base));
        assert!(named("localhost:8080") && !named("evil.example:8080") && !named(""));
    }

    #[test]
    fn only_our_own_pages_and_programs_may_write() {
        assert!(ours(&[("sec-fetch-site", "same-origin")]));
        assert!(ours(&[("sec-fetch-site", "none")]));
        assert!(ours(&[("origin", "https://nyttig.example:8080")]));
        assert!(ours(&[]));
        for site in ["cross-site", "same-site", ""] {
            let own = ("origin", "https://nyttig.example:8080");
            assert!(!ours(&[("sec-fetch-site", site), own]), "{site}");
        }
        for origin in ["https://evil.example", "null", "https://nyttig.example", ""] {
            assert!(!ours(&[("origin", origin)]), "{origin}");
        }
    }
}
