//! The front door: the only organisation's portfolio, or a list of those that one is signed in to.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::access::visitor;
use crate::ask;
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

#[derive(Serialize)]
struct Page {
    organisations: Vec<Entry>,
    /// Whether there are any at all.
    any: bool,
}

#[derive(Serialize)]
struct Entry {
    name: String,
    address: String,
}

/// `GET /`
pub(crate) async fn page(State(web): State<Web>, request: Request) -> Result<Response, Problem> {
    let (mut parts, _) = request.into_parts();
    let address = ask::asked_address(&mut parts, &web).await?.only(&["language"]);
    let organisations = web.application.organisations();
    if let [(_, slug)] = organisations.as_slice() {
        let portfolio = address.at(format!("/{slug}/portfolio"));
        return Ok(Redirect::temporary(&portfolio.to_string()).into_response());
    }
    let locale = ask::reader(&address, &parts.headers, None, None);
    let any = !organisations.is_empty();
    let mut entries = Vec::new();
    for (organisation, slug) in organisations {
        // Which others there are is not for everybody to know.
        let known = visitor::find(&web, organisation, &slug, &parts.headers).await?;
        if known.is_none() && !web.setting.personas {
            continue;
        }
        let state = web.application.organisation(organisation).await?;
        let known = state.registered.as_ref().and_then(|known| known.name.get());
        let name = known.unwrap_or(&slug).to_owned();
        entries.push(Entry { name, address: address.at(format!("/{slug}/portfolio")).to_string() });
    }
    let page = Page { organisations: entries, any };
    let html =
        templates::render("organisations.html", locale, &Frame::bare(locale, &address), &page)?;
    Ok(html.into_response())
}
