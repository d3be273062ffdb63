//! What the pages around coming in share: a heading, a few sentences, a form, and the cookie of a session that begins.

use std::net::IpAddr;

use accounts::service::{Begun, Origin};
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;
use std::net::SocketAddr;

use crate::access::cookie;
use crate::access::reentry::{HELD, Reentry, TO, way_back};
use crate::ask::Asked;
use crate::base::Base;
use crate::form::{Form, Typed};
use crate::page::{Frame, Link};
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// A page with one form, or none.
#[derive(Debug, Serialize)]
pub(crate) struct Door {
    /// What it is about.
    pub(crate) heading: String,
    /// What has just been recorded.
    pub(crate) recorded: Option<String>,
    /// What helps to fill it in.
    pub(crate) intro: Vec<String>,
    /// The form.
    pub(crate) form: Option<Form>,
    /// Something that is shown this once, to be copied.
    pub(crate) shown_once: Option<String>,
    /// Where else one can go.
    pub(crate) links: Vec<Link>,
}

impl Door {
    /// With this heading and nothing else yet.
    pub(crate) fn new(heading: String) -> Self {
        let (intro, links) = (Vec::new(), Vec::new());
        Self { heading, recorded: None, intro, form: None, shown_once: None, links }
    }

    /// The page, with the status of its form.
    pub(crate) fn render(&self, asked: &Asked, frame: &Frame) -> Result<Response, Problem> {
        let html = templates::render("door.html", asked.locale, frame, self)?;
        let status = self.form.as_ref().map_or(StatusCode::OK, Form::status);
        Ok((status, html).into_response())
    }
}

/// Where a request comes from.
pub(crate) struct From(pub(crate) Origin);

impl FromRequestParts<Web> for From {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        let browser = parts.headers.get(header::USER_AGENT).and_then(|name| name.to_str().ok());
        Ok(Self(Origin {
            address: address(&parts.headers, peer, &web.setting.base),
            browser: browser.unwrap_or_default().to_owned(),
        }))
    }
}

/// The address that attempts are counted by. A proxy on this machine, which the base address speaks of, is believed
/// when it says whom it asks for; nobody else is.
fn address(headers: &HeaderMap, peer: Option<IpAddr>, base: &Base) -> String {
    let proxied = peer.is_some_and(|peer| peer.is_loopback()) && !base.is_this_machine();
    let forwarded = headers.get_all("x-forwarded-for").iter().next_back();
    let forwarded = forwarded.filter(|_| proxied).and_then(|line| line.to_str().ok());
    let last = forwarded.and_then(|line| line.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    last.or(peer).map_or("unknown".to_owned(), |address| address.to_string())
}

/// What a form keeps to lead back: the page that was asked for, or the form that was sent.
pub(crate) fn keeping(form: Form, to: &str, held: &str) -> Form {
    let form = if to.is_empty() { form } else { form.keep(TO, to) };
    if held.is_empty() { form } else { form.keep(HELD, held) }
}

/// The answer with which a session begins: back to where one was.
pub(crate) fn entered(web: &Web, asked: &Asked, typed: &Typed, begun: &Begun) -> Response {
    let set = cookie::set_session(&web.setting.base, &asked.slug, begun.secret.as_str());
    let back = way_back(typed.get(TO), &asked.slug);
    let held = typed.get(HELD);
    let home = || asked.link_now("portfolio").to_string();
    let mut response = match back {
        Some(path) if !held.is_empty() => {
            let text = set.to_str().unwrap_or_default();
            let cookie = text.split(';').next().unwrap_or_default().to_owned();
            let mut response = Redirect::to(&path).into_response();
            response.extensions_mut().insert(Reentry { path, body: held.to_owned(), cookie });
            response
        }
        back => Redirect::to(&back.unwrap_or_else(home)).into_response(),
    };
    response.headers_mut().append(header::SET_COOKIE, set);
    response
}

/// The answer that ends the session of a browser.
pub(crate) fn left(web: &Web, asked: &Asked, to: &str) -> Response {
    let mut response = Redirect::to(to).into_response();
    let ended = cookie::set_session(&web.setting.base, &asked.slug, "");
    response.headers_mut().append(header::SET_COOKIE, ended);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_proxy_on_this_machine_is_believed_and_only_its_last_word() {
        let of = |peer: &str, base: &str| {
            let mut headers = HeaderMap::new();
            headers.append("x-forwarded-for", "1.1.1.1, 2.2.2.2".parse().unwrap());
            address(&headers, peer.parse().ok(), &Base::parse(base).unwrap())
        };
        assert_eq!(of("127.0.0.1", "https://nyttig.by.example"), "2.2.2.2");
        assert_eq!(of("3.3.3.3", "https://nyttig.by.example"), "3.3.3.3");
        assert_eq!(of("127.0.0.1", "http://127.0.0.1:8080"), "127.0.0.1");
    }
}
