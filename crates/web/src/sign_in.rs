//! Signing in and out. The answer is the same whether or not there is such an account.

use accounts::SignInError;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use crate::access::reentry::{HELD, TO, way_back};
use crate::ask::Asked;
use crate::door::{Door, From, entered, keeping, left};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::page::{Frame, Link};
use crate::problem::Problem;
use crate::routes::Web;

/// `GET /{organisation}/sign-in`
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let to = asked.one(TO).unwrap_or_default().to_owned();
    if asked.visitor.is_some() {
        let home = || asked.link_now("portfolio").to_string();
        let back = way_back(&to, &asked.slug).unwrap_or_else(home);
        return Ok(Redirect::to(&back).into_response());
    }
    if web.setting.personas {
        return Ok(Redirect::to(&asked.link_now("personas").to_string()).into_response());
    }
    show(&asked, keeping(form(&asked), &to, ""), None)
}

/// The same where a form was sent and its writer has no session any more.
pub(crate) fn held(asked: &Asked, to: &str, held: &str) -> Result<Response, Problem> {
    let told = asked.locale.text("account-ended-in-form");
    let mut response = show(asked, keeping(form(asked), to, held), Some(told))?;
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    Ok(response)
}

/// `POST /{organisation}/sign-in`
pub(crate) async fn send(
    State(web): State<Web>,
    From(origin): From,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let now = web.application.now();
    let accounts = &web.setting.accounts;
    let password = typed.get("password").to_owned();
    let signed_in =
        accounts.sign_in(asked.organisation, typed.get("login"), password, &origin, now).await;
    let status = match signed_in {
        Ok(begun) => {
            // The session before, if there was one, is over: a browser has one at a time.
            if let Some(before) = &asked.visitor {
                let ended =
                    accounts.end(asked.organisation, before.person.0, before.session.hash).await;
                ended.map_err(|error| Problem::of_store(&error))?;
            }
            return Ok(entered(&web, &asked, &typed, &begun));
        }
        Err(SignInError::Refused) => StatusCode::UNPROCESSABLE_ENTITY,
        Err(SignInError::Paused(until)) => {
            // Never the login: what is typed there by mistake may be a password.
            tracing::warn!(address = origin.address, "attempts to sign in are paused");
            return paused(&asked, &typed, until - now);
        }
        Err(SignInError::Busy(_)) => return Err(Problem::unavailable()),
        Err(SignInError::Store(error)) => return Err(Problem::of_store(&error)),
    };
    again(&asked, &typed, status, asked.locale.text("account-wrong"))
}

/// `POST /{organisation}/sign-out`
pub(crate) async fn out(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    if let Some(visitor) = &asked.visitor {
        let accounts = &web.setting.accounts;
        let ended = accounts.end(asked.organisation, visitor.person.0, visitor.session.hash).await;
        ended.map_err(|error| Problem::of_store(&error))?;
    }
    let page = if web.setting.personas { "portfolio" } else { "sign-in" };
    Ok(left(&web, &asked, &asked.link_now(page).to_string()))
}

/// `GET /{organisation}/forgotten`: as long as no mail is sent, an administrator makes the link.
pub(crate) async fn forgotten(asked: Asked) -> Result<Response, Problem> {
    let locale = asked.locale;
    let back = Link::new(&asked.link_now("sign-in"), locale.text("account-to-sign-in"));
    let door = Door {
        intro: vec![locale.text("account-forgotten-detail"), locale.text("account-link-once")],
        links: vec![back],
        ..Door::new(locale.text("account-forgotten"))
    };
    door.render(&asked, &Frame::of(&asked))
}

fn paused(asked: &Asked, typed: &Typed, pause: chrono::TimeDelta) -> Result<Response, Problem> {
    let seconds = pause.num_seconds().max(0) + 1;
    let told = asked.locale.with("account-paused", [("minutes", ((seconds + 59) / 60).into())]);
    let mut response = again(asked, typed, StatusCode::TOO_MANY_REQUESTS, told)?;
    response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    Ok(response)
}

fn again(
    asked: &Asked,
    typed: &Typed,
    status: StatusCode,
    message: String,
) -> Result<Response, Problem> {
    let unsent = Unsent::told(typed, status, message);
    let form = form(asked).unsent(asked.locale, typed, &unsent);
    let form = form.headed(asked.locale.text("account-not-in"));
    show(asked, keeping(form, typed.get(TO), typed.get(HELD)), None)
}

fn form(asked: &Asked) -> Form {
    let locale = asked.locale;
    let fields = vec![
        Field::email("login", locale.text("account-login")),
        Field::password("password", locale.text("account-password"), "current-password"),
    ];
    Form::new(&asked.link_now("sign-in"), locale.text("account-sign-in"), fields)
}

fn show(asked: &Asked, form: Form, told: Option<String>) -> Result<Response, Problem> {
    let locale = asked.locale;
    let forgotten = Link::new(&asked.link_now("forgotten"), locale.text("account-forgotten"));
    let name: [(&str, _); 1] = [("organisation", asked.name().into())];
    let door = Door {
        intro: told.into_iter().collect(),
        form: Some(form),
        links: vec![forgotten],
        ..Door::new(locale.with("account-sign-in-to", name))
    };
    door.render(asked, &Frame::of(asked))
}

/// What was typed as a new password, or what is wrong with it, told at its field.
pub(crate) fn new_password(
    reader: &mut Reader<'_>,
    typed: &Typed,
    field: &'static str,
    login: &str,
) -> String {
    use accounts::password::{Weak, check};
    let password = typed.get(field).to_owned();
    match check(&password, login) {
        Ok(()) => {}
        Err(Weak::Short) => reader.fault(field, "account-password-short"),
        Err(Weak::Long) => reader.fault(field, "account-password-long"),
        Err(Weak::Common) => reader.fault(field, "account-password-common"),
    }
    password
}
