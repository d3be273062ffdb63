//! Back to where one was: to the page that was asked for, or to the form that was filled in when the session ended.
//!
//! What was typed travels through the sign-in page unseen and is sent again by ourselves once its writer is in.
//! It is shown and not recorded: that takes another press, by whoever is signed in now.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;

/// The field, in the address and in forms, that says where to go afterwards.
pub(crate) const TO: &str = "to";

/// The hidden field with what was typed into a form, as it was sent.
pub(crate) const HELD: &str = "held";

/// What is put to a form that is sent again by us, so that it is shown and not recorded.
pub(crate) const RETURNED: &str = "returned";

/// A form to be shown again; put to an answer as an extension.
#[derive(Debug, Clone)]
pub(crate) struct Reentry {
    /// Where it was sent.
    pub(crate) path: String,
    /// What was typed, encoded.
    pub(crate) body: String,
    /// The cookie of the session that has just begun, as a browser sends it.
    pub(crate) cookie: String,
}

/// Where to go afterwards: a path of this organisation and nothing else, so that no link of ours leads elsewhere.
pub(crate) fn way_back(to: &str, slug: &str) -> Option<String> {
    let within = to.strip_prefix(&format!("/{slug}/"))?;
    let path = within.split(['?', '#']).next().unwrap_or_default();
    let plain = to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let steps = path.split('/').all(|step| !step.is_empty() && step != "." && step != "..");
    // From the pages around signing in there is nothing to come back to.
    let first = path.split('/').next().unwrap_or_default();
    let around = ["sign-in", "sign-out", "set-up", "password", "forgotten", "personas"];
    (plain && steps && !around.contains(&first)).then(|| to.to_owned())
}

/// Sends a form again where an answer asks for it, and answers with what comes of that.
pub(crate) async fn reenter(request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let again = next.clone();
    let mut response = next.run(request).await;
    let Some(reentry) = response.extensions_mut().remove::<Reentry>() else { return response };
    let Some(request) = sent_again(&headers, reentry) else { return response };
    let mut shown = again.run(request).await;
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        shown.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    shown
}

fn sent_again(headers: &HeaderMap, reentry: Reentry) -> Option<Request> {
    let form = "application/x-www-form-urlencoded";
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(reentry.path)
        .header(header::CONTENT_TYPE, form)
        .header(header::COOKIE, reentry.cookie);
    for name in ["host", "accept", "accept-language", "accept-encoding", "sec-fetch-site", "origin"]
    {
        if let Some(value) = headers.get(name) {
            request = request.header(name, value);
        }
    }
    request.body(Body::from(format!("{}&{RETURNED}=1", reentry.body))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_a_path_of_this_organisation_and_nothing_else() {
        for fine in ["/by/portfolio", "/by/portfolio?text=%C3%A5&page=2", "/by/projects/1#results"]
        {
            assert_eq!(way_back(fine, "by").as_deref(), Some(fine));
        }
        for wrong in [
            "",
            "/",
            "/by",
            "/by/",
            "/other/portfolio",
            "//evil.example/by/",
            "https://evil.example/by/portfolio",
            "/by//evil.example",
            "/by/../other/portfolio",
            "/by/./x",
            "/\\evil.example",
            "/by/\\evil.example",
            "/by/a b",
            "/by/a\r\nset-cookie: x",
            "/by/å",
            "/by/sign-out",
            "/by/sign-in?to=%2Fby%2Fportfolio",
            "javascript:alert(1)",
        ] {
            assert_eq!(way_back(wrong, "by"), None, "{wrong}");
        }
    }
}
