//! The cookies: which session it is, and which language the reader chose.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::base::Base;

/// The cookie of the language, for those who have no account yet.
const LANGUAGE: &str = "nyttig-language";

/// How long the language is remembered, in seconds.
const A_YEAR: u32 = 31_536_000;

/// The name of the session's cookie. Each organisation has its own, so that one browser can be signed in to several.
///
/// With TLS browsers hold its name to its promises (`__Host-`): sent only encrypted, only to this host, set by
/// nobody else. Without TLS we answer on loopback alone, where a browser would not take such a cookie.
fn name(base: &Base, slug: &str) -> String {
    let prefix = if base.is_secure() { "__Host-" } else { "" };
    format!("{prefix}nyttig-{slug}")
}

/// The value of a cookie that a browser sent.
fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(other, _)| other.trim() == name).map(|(_, value)| value.trim())
}

/// What the browser shows of its session.
pub(crate) fn session<'a>(headers: &'a HeaderMap, base: &Base, slug: &str) -> Option<&'a str> {
    value(headers, &name(base, slug))
}

/// The header that begins a session in a browser; an empty secret ends it.
pub(crate) fn set_session(base: &Base, slug: &str, secret: &str) -> HeaderValue {
    let secure = if base.is_secure() { "; Secure" } else { "" };
    let ended = if secret.is_empty() { "; Max-Age=0" } else { "" };
    let name = name(base, slug);
    let text = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}{ended}");
    HeaderValue::from_str(&text).expect("a slug and a secret are plain letters")
}

/// The language that was chosen in this browser.
pub(crate) fn language(headers: &HeaderMap) -> Option<&str> {
    value(headers, LANGUAGE)
}

/// The header that remembers it.
pub(crate) fn set_language(base: &Base, tag: &'static str) -> HeaderValue {
    let secure = if base.is_secure() { "; Secure" } else { "" };
    let text =
        format!("{LANGUAGE}={tag}; Path=/; HttpOnly; SameSite=Lax; Max-Age={A_YEAR}{secure}");
    HeaderValue::from_str(&text).expect("a tag is plain letters")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_tls_the_cookie_promises_all_that_a_browser_can_hold_it_to() {
        let base = Base::parse("https://nyttig.by.example").unwrap();
        let set = set_session(&base, "by", "abc");
        let promised = "__Host-nyttig-by=abc; Path=/; HttpOnly; SameSite=Lax; Secure";
        assert_eq!(set.to_str().unwrap(), promised);
        let plain = Base::parse("http://127.0.0.1:8080").unwrap();
        let set = set_session(&plain, "by", "");
        assert_eq!(set.to_str().unwrap(), "nyttig-by=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    #[test]
    fn only_the_cookie_of_this_organisation_is_looked_at() {
        let base = Base::parse("http://127.0.0.1:8080").unwrap();
        let mut headers = HeaderMap::new();
        headers.append("cookie", "nyttig-other=1; nyttig-by=2".parse().unwrap());
        headers.append("cookie", "nyttig-language=da".parse().unwrap());
        assert_eq!(session(&headers, &base, "by"), Some("2"));
        assert_eq!(session(&headers, &base, "city"), None);
        assert_eq!(language(&headers), Some("da"));
        let tls = Base::parse("https://nyttig.by.example").unwrap();
        assert_eq!(session(&headers, &tls, "by"), None, "not under the plain name");
    }
}
