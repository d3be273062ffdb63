//! Choosing who to be in a demonstration: one press, no password. Nowhere else is there such an address.

use accounts::Account;
use application::AsOfQuery;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::values::PersonId;
use serde::Serialize;

use crate::access::reentry::{TO, way_back};
use crate::ask::Asked;
use crate::door::{From, entered};
use crate::form::Typed;
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

#[derive(Serialize)]
struct Page {
    heading: String,
    told: String,
    personas: Vec<Persona>,
    action: String,
    to: String,
    held: String,
}

#[derive(Serialize)]
struct Persona {
    person: String,
    name: String,
    words: String,
    chosen: bool,
}

/// The logins of personas begin with what they are. They are accounts without a password, so that only here
/// somebody can be one.
pub const LOGINS: [(&str, &str); 5] = [
    ("employee", "account-persona-employee"),
    ("line-manager", "account-persona-line-manager"),
    ("leader", "account-persona-leader"),
    ("administrator", "account-persona-administrator"),
    ("auditor", "account-persona-auditor"),
];

/// `GET /{organisation}/personas`
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let to = asked.one(TO).and_then(|to| way_back(to, &asked.slug)).unwrap_or_default();
    show(&web, &asked, to, String::new()).await
}

/// The same where a guest has sent a form.
pub(crate) async fn held(
    web: &Web,
    asked: &Asked,
    to: &str,
    held: &str,
) -> Result<Response, Problem> {
    let mut response = show(web, asked, to.to_owned(), held.to_owned()).await?;
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    Ok(response)
}

/// `POST /{organisation}/personas`
pub(crate) async fn send(
    State(web): State<Web>,
    From(origin): From,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let personas = personas(&web, &asked).await?;
    let chosen =
        personas.iter().find(|(account, _)| account.person.to_string() == typed.get("person"));
    let (account, _) = chosen.ok_or_else(Problem::not_found)?;
    let accounts = &web.setting.accounts;
    if let Some(before) = &asked.visitor {
        let ended = accounts.end(asked.organisation, before.person.0, before.session.hash).await;
        ended.map_err(|error| Problem::of_store(&error))?;
    }
    let now = web.application.now();
    let begun = accounts.begin(asked.organisation, account.person, &origin, now).await;
    let begun = begun.map_err(|error| Problem::of_store(&error))?;
    Ok(entered(&web, &asked, &typed, &begun))
}

/// Those who can be chosen, each with the key of what they are.
async fn personas(web: &Web, asked: &Asked) -> Result<Vec<(Account, &'static str)>, Problem> {
    if !web.setting.personas {
        return Err(Problem::not_found());
    }
    let accounts = web.setting.accounts.store().accounts(asked.organisation).await;
    let accounts = accounts.map_err(|error| Problem::of_store(&error))?;
    let persona = |(what, key): (&str, &'static str)| {
        let is = |account: &&Account| {
            account.password.is_none() && account.login.as_str().split('@').next() == Some(what)
        };
        Some((accounts.iter().find(is)?.clone(), key))
    };
    Ok(LOGINS.into_iter().filter_map(persona).collect())
}

async fn show(web: &Web, asked: &Asked, to: String, held: String) -> Result<Response, Problem> {
    let locale = asked.locale;
    let now = web.application.portfolio(asked.organisation, AsOfQuery::default()).await?;
    let own = asked.visitor.as_ref().map(|visitor| visitor.person.0);
    let persona = |(account, key): (Account, &str)| Persona {
        person: account.person.to_string(),
        name: now.value.person_name(PersonId(account.person)).to_owned(),
        words: locale.text(key),
        chosen: own == Some(account.person),
    };
    let told = if held.is_empty() && to.is_empty() {
        "account-personas-detail"
    } else {
        "account-personas-to-write"
    };
    let page = Page {
        heading: locale.text("account-personas"),
        told: locale.text(told),
        personas: personas(web, asked).await?.into_iter().map(persona).collect(),
        action: asked.link_now("personas").to_string(),
        to,
        held,
    };
    let html = templates::render("personas.html", locale, &Frame::of(asked), &page)?;
    Ok(html.into_response())
}
