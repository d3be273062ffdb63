//! Choosing a password with a link: the first one of somebody who was invited, a new one for who forgot theirs.

use accounts::{OneTime, Purpose, SignInError};
use axum::extract::{Path, State};
use axum::response::Response;

use crate::ask::Asked;
use crate::door::{Door, From, entered};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::sign_in::new_password;

/// `GET /{organisation}/password/{secret}`; looking at it does not use it: scanners of mail follow links too.
pub(crate) async fn page(
    State(web): State<Web>,
    Path((_, secret)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let (link, login) = link(&web, &asked, &secret).await?;
    show(&asked, &link, form(&asked, &secret, &login))
}

/// `POST /{organisation}/password/{secret}`
pub(crate) async fn send(
    State(web): State<Web>,
    Path((_, secret)): Path<(String, String)>,
    From(origin): From,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let (link, login) = link(&web, &asked, &secret).await?;
    let mut reader = Reader::new(&typed, asked.locale);
    let password = new_password(&mut reader, &typed, "password", &login);
    let faults = reader.faults();
    if !faults.is_empty() {
        let unsent = Unsent::faulty(&typed, faults);
        let form = form(&asked, &secret, &login).unsent(asked.locale, &typed, &unsent);
        return show(&asked, &link, form);
    }
    let now = web.application.now();
    let accounts = &web.setting.accounts;
    let person = match accounts.choose_password(asked.organisation, &secret, password, now).await {
        Ok(person) => person.ok_or_else(Problem::link_used)?,
        Err(SignInError::Store(error)) => return Err(Problem::of_store(&error)),
        Err(_) => return Err(Problem::unavailable()),
    };
    let begun = accounts.begin(asked.organisation, person, &origin, now).await;
    let begun = begun.map_err(|error| Problem::of_store(&error))?;
    Ok(entered(&web, &asked, &typed, &begun))
}

/// The link, and what its person signs in by.
async fn link(web: &Web, asked: &Asked, secret: &str) -> Result<(OneTime, String), Problem> {
    let accounts = &web.setting.accounts;
    let link = accounts.link(asked.organisation, secret, web.application.now()).await;
    let link = link.map_err(|error| Problem::of_store(&error))?.ok_or_else(Problem::link_used)?;
    let account = accounts.store().account(asked.organisation, link.person).await;
    let account = account.map_err(|error| Problem::of_store(&error))?;
    let account = account.ok_or_else(Problem::link_used)?;
    Ok((link, account.login.to_string()))
}

fn form(asked: &Asked, secret: &str, login: &str) -> Form {
    let locale = asked.locale;
    let fields = vec![
        Field::password("password", locale.text("account-new-password"), "new-password")
            .hint(locale.text("account-password-hint")),
    ];
    let action = asked.link_now(&format!("password/{secret}"));
    // For the browser that remembers passwords: whose it is.
    Form::new(&action, locale.text("account-password-send"), fields).keep("username", login)
}

fn show(asked: &Asked, link: &OneTime, form: Form) -> Result<Response, Problem> {
    let locale = asked.locale;
    let name: [(&str, _); 1] = [("organisation", asked.name().into())];
    let heading = match link.purpose {
        Purpose::Invitation => locale.with("account-invited", name),
        Purpose::Reset | Purpose::SetUp => locale.text("account-choose-password"),
    };
    let door = Door {
        intro: vec![locale.text("account-link-once")],
        form: Some(form),
        ..Door::new(heading)
    };
    door.render(asked, &Frame::of(asked))
}
