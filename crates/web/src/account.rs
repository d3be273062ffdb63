//! One's own account: name, language, password, and where one is signed in.

use accounts::{SecretHash, Session, SignInError};
use application::Step;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::person::{ChangePerson, PersonChanged};
use serde::Serialize;

use crate::access::visitor::Visitor;
use crate::ask::Asked;
use crate::door::{Door, From, entered, left};
use crate::form::{Field, Form, Reader, Typed, Unsent, record};
use crate::locale::Locale;
use crate::page::{Frame, Link, own_name};
use crate::problem::Problem;
use crate::routes::Web;
use crate::sign_in::new_password;
use crate::templates;

#[derive(Serialize)]
struct Page {
    heading: String,
    login: String,
    form: Form,
    saved: bool,
    password: Link,
    sessions: Vec<SessionView>,
    action: String,
}

#[derive(Serialize)]
struct SessionView {
    name: String,
    browser: String,
    since: String,
    current: bool,
}

/// The person whose page it is; the guard lets nobody else in.
fn own(asked: &Asked) -> Result<&Visitor, Problem> {
    asked.visitor.as_deref().ok_or_else(Problem::unauthorized)
}

/// `GET /{organisation}/account`
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let form = form(&asked, own(&asked)?);
    show(&web, &asked, form).await
}

/// `POST /{organisation}/account`
pub(crate) async fn send(
    State(web): State<Web>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let visitor = own(&asked)?;
    let mut reader = Reader::new(&typed, asked.locale);
    let name = reader.required("name");
    let chosen = Locale::from_tag(typed.get("language"));
    let faults = reader.faults();
    let unsent = if faults.is_empty() {
        let change = PersonChanged { name: Some(name), ..PersonChanged::default() };
        let command = ChangePerson { person: visitor.person, change };
        let steps = vec![Step { command: command.into(), effective_on: None }];
        record(&web, &asked, &typed, steps, None).await.err()
    } else {
        Some(Unsent::faulty(&typed, faults))
    };
    if let Some(unsent) = unsent {
        let form = form(&asked, visitor).unsent(asked.locale, &typed, &unsent);
        return show(&web, &asked, form).await;
    }
    let store = web.setting.accounts.store();
    let tag = chosen.map(Locale::tag);
    let kept = store.set_language(asked.organisation, visitor.person.0, tag).await;
    kept.map_err(|error| Problem::of_store(&error))?;
    let page = asked.address.only(&[]).with("saved", "1");
    Ok(Redirect::to(&page.to_string()).into_response())
}

/// `GET /{organisation}/account/password`
pub(crate) async fn password_page(asked: Asked) -> Result<Response, Problem> {
    show_password(&asked, password_form(&asked))
}

/// `POST /{organisation}/account/password`: ends every session of the person and begins this one anew.
pub(crate) async fn change_password(
    State(web): State<Web>,
    From(origin): From,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let visitor = own(&asked)?;
    let again = |unsent: &Unsent| {
        show_password(&asked, password_form(&asked).unsent(asked.locale, &typed, unsent))
    };
    let mut reader = Reader::new(&typed, asked.locale);
    let new = new_password(&mut reader, &typed, "password", visitor.account.login.as_str());
    let faults = reader.faults();
    if !faults.is_empty() {
        return again(&Unsent::faulty(&typed, faults));
    }
    let now = web.application.now();
    let accounts = &web.setting.accounts;
    let old = typed.get("old").to_owned();
    match accounts.change_password(asked.organisation, &visitor.account, old, new, now).await {
        Ok(()) => {}
        Err(SignInError::Refused) => {
            let mut reader = Reader::new(&typed, asked.locale);
            reader.fault("old", "account-old-wrong");
            return again(&Unsent::faulty(&typed, reader.faults()));
        }
        Err(SignInError::Paused(until)) => {
            let minutes = (until - now).num_minutes() + 1;
            let told = asked.locale.with("account-paused", [("minutes", minutes.into())]);
            return again(&Unsent::told(&typed, StatusCode::TOO_MANY_REQUESTS, told));
        }
        Err(SignInError::Busy(_)) => return Err(Problem::unavailable()),
        Err(SignInError::Store(error)) => return Err(Problem::of_store(&error)),
    }
    let begun = accounts.begin(asked.organisation, visitor.person.0, &origin, now).await;
    let begun = begun.map_err(|error| Problem::of_store(&error))?;
    let typed = typed.with(crate::access::reentry::TO, asked.link_now("account").to_string());
    Ok(entered(&web, &asked, &typed, &begun))
}

/// `POST /{organisation}/account/sessions`: ends one that is named, or all of them.
pub(crate) async fn end_sessions(
    State(web): State<Web>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let visitor = own(&asked)?;
    let (accounts, person) = (&web.setting.accounts, visitor.person.0);
    let named = SecretHash::named(typed.get("session"));
    let ended = match named {
        Some(hash) => accounts.end(asked.organisation, person, hash).await,
        None => accounts.store().end_sessions(asked.organisation, person).await,
    };
    ended.map_err(|error| Problem::of_store(&error))?;
    if named.is_none_or(|hash| hash == visitor.session.hash) {
        return Ok(left(&web, &asked, &asked.link_now("sign-in").to_string()));
    }
    Ok(Redirect::to(&asked.link_now("account").to("sessions")).into_response())
}

fn form(asked: &Asked, visitor: &Visitor) -> Form {
    let locale = asked.locale;
    let languages = Locale::ALL.map(|other| (other.tag().to_owned(), own_name(other).to_owned()));
    let mut languages = languages.to_vec();
    languages.insert(0, (String::new(), locale.text("account-language-browser")));
    let fields = vec![
        Field::line("name", locale.text("account-name")).value(&visitor.name),
        Field::list("language", locale.text("account-language"), languages)
            .value(visitor.account.language.clone().unwrap_or_default()),
    ];
    Form::new(&asked.link_now("account"), locale.text("account-save"), fields)
}

async fn show(web: &Web, asked: &Asked, form: Form) -> Result<Response, Problem> {
    let (visitor, locale) = (own(asked)?, asked.locale);
    let accounts = &web.setting.accounts;
    let now = web.application.now();
    let sessions = accounts.sessions(asked.organisation, visitor.person.0, now).await;
    let sessions = sessions.map_err(|error| Problem::of_store(&error))?;
    let view = |session: Session| SessionView {
        name: session.hash.name(),
        browser: browser(locale, &session.browser),
        since: locale.moment(session.begun_at, asked.zone()),
        current: session.hash == visitor.session.hash,
    };
    let change = asked.link_now("account/password");
    let page = Page {
        heading: locale.text("account-title"),
        login: visitor.account.login.to_string(),
        form,
        saved: asked.one("saved").is_some(),
        password: Link::new(&change, locale.text("account-change-password")),
        sessions: sessions.into_iter().map(view).collect(),
        action: asked.link_now("account/sessions").to_string(),
    };
    let frame = Frame::of(asked).in_account();
    let html = templates::render("account.html", locale, &frame, &page)?;
    Ok((page.form.status(), html).into_response())
}

/// What a browser calls itself, in a word or two that its user knows.
fn browser(locale: Locale, called: &str) -> String {
    let names = ["Edg", "Firefox", "OPR", "Chrome", "Safari"];
    let known = names.into_iter().find(|name| called.contains(name)).map(|name| match name {
        "Edg" => "Edge",
        "OPR" => "Opera",
        name => name,
    });
    let systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"];
    let system = systems.into_iter().find(|name| called.contains(name));
    match (known, system) {
        (Some(known), Some(system)) => format!("{known}, {system}"),
        (Some(known), None) => known.to_owned(),
        _ => locale.text("account-other-program"),
    }
}

fn password_form(asked: &Asked) -> Form {
    let locale = asked.locale;
    let fields = vec![
        Field::password("old", locale.text("account-old-password"), "current-password"),
        Field::password("password", locale.text("account-new-password"), "new-password")
            .hint(locale.text("account-password-hint")),
    ];
    let action = asked.link_now("account/password");
    Form::new(&action, locale.text("account-change-password"), fields)
}

fn show_password(asked: &Asked, form: Form) -> Result<Response, Problem> {
    let locale = asked.locale;
    let back = Link::new(&asked.link_now("account"), locale.text("account-title"));
    let door = Door {
        intro: vec![locale.text("account-change-detail")],
        form: Some(form),
        links: vec![back],
        ..Door::new(locale.text("account-change-password"))
    };
    door.render(asked, &Frame::of(asked).in_account())
}
