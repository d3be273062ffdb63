//! Whether a request that may write comes from our own pages.
//!
//! Browsers say with `Sec-Fetch-Site` where a request was begun, older ones with `Origin`. What says neither
//! is no browser and holds nobody's session.

use std::net::IpAddr;

use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;

/// Refuses whatever another site makes a browser send; reading is for everybody.
pub(crate) async fn refuse_foreign(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_ours(request.headers()) {
        next.run(request).await
    } else {
        Problem::foreign().into_response()
    }
}

/// Refuses whatever was asked for under a name that is not this machine's own.
///
/// As long as there are no accounts, answering on loopback is what keeps others out. A site that makes
/// its own name lead to 127.0.0.1 would have the browser take us for a part of it.
pub(crate) async fn refuse_other_names(request: Request, next: Next) -> Response {
    if is_this_machine(request.headers()) {
        next.run(request).await
    } else {
        Problem::foreign().into_response()
    }
}

/// What names no host is no browser.
fn is_this_machine(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST) else { return true };
    let Ok(host) = host.to_str() else { return false };
    let name = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => host.split_once(':').map_or(host, |(name, _)| name),
    };
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
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
    fn only_this_machine_s_own_names_are_answered() {
        let named = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("host", host.parse().unwrap());
            is_this_machine(&headers)
        };
        assert!(is_this_machine(&HeaderMap::new()));
        for host in ["127.0.0.1:8080", "127.0.0.1", "localhost:8080", "LocalHost", "[::1]:8080"] {
            assert!(named(host), "{host}");
        }
        for host in
            ["evil.example:8080", "127.0.0.1.evil.example", "localhost.evil", "10.0.0.1", ""]
        {
            assert!(!named(host), "{host}");
        }
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
