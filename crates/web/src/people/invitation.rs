//! Inviting somebody: a person in the log, an account beside it, and a link to hand over.

use accounts::Login;
use application::Step;
use axum::extract::State;
use axum::response::Response;
use domain::command::Command;
use domain::person::roles::{GrantRole, OrganisationRole};
use domain::person::{PersonKind, RegisterPerson};
use domain::refusal::Refusal;
use domain::values::PersonId;

use super::{handed_out, role};
use crate::ask::Asked;
use crate::door::Door;
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of, record};
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::word::stored;

/// `GET /{organisation}/people/invitation`
pub(crate) async fn page(asked: Asked) -> Result<Response, Problem> {
    asked.require_writing()?;
    show(&asked, form(&asked))
}

/// `POST /{organisation}/people/invitation`
pub(crate) async fn send(
    State(web): State<Web>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let again = |unsent: &Unsent| show(&asked, form(&asked).unsent(asked.locale, &typed, unsent));
    let mut reader = Reader::new(&typed, asked.locale);
    let name = reader.required("name");
    let person = PersonId(identity_of(typed.command()));
    let login = Login::parse(typed.get("login"));
    let store = web.setting.accounts.store();
    match &login {
        None => reader.refuse("login", &Refusal::EmailUnlawful),
        Some(login) => {
            let taken = store.account_of_login(asked.organisation, login).await;
            let taken = taken.map_err(|error| Problem::of_store(&error))?;
            if taken.is_some_and(|account| account.person != person.0) {
                reader.fault("login", "people-login-taken");
            }
        }
    }
    let kind = match typed.get("what") {
        "partner" => PersonKind::Partner,
        _ => PersonKind::Employee,
    };
    let faults = reader.faults();
    let (Some(login), true) = (login, faults.is_empty()) else {
        return again(&Unsent::faulty(&typed, faults));
    };
    let named = name.get().unwrap_or_default().to_owned();
    let (email, title, company, unit) = (None, None, None, None);
    let register = RegisterPerson { id: person, name, kind, email, title, company, unit };
    let grant = role(typed.get("what")).map(|role| GrantRole { person, role });
    let commands = [Some(Command::from(register)), grant.map(Command::from)];
    let step = |command| Step { command, effective_on: None };
    let steps = commands.into_iter().flatten().map(step).collect();
    if let Err(unsent) = record(&web, &asked, &typed, steps, None).await {
        return again(&unsent);
    }
    let accounts = &web.setting.accounts;
    let opened = accounts.open(asked.organisation, person.0, login, web.application.now()).await;
    opened.map_err(|error| Problem::of_store(&error))?;
    handed_out(&web, &asked, person, &named, false).await
}

fn form(asked: &Asked) -> Form {
    let locale = asked.locale;
    let mut what = vec![
        ("employee".to_owned(), locale.text("people-employee")),
        ("partner".to_owned(), locale.text("people-partner")),
    ];
    let roles = OrganisationRole::ALL.into_iter();
    what.extend(roles.map(|role| (stored(&role), locale.organisation_role(role))));
    let fields = vec![
        Field::line("name", locale.text("account-name")),
        Field::email("login", locale.text("account-login")).hint(locale.text("people-login-hint")),
        Field::choice("what", locale.text("people-what"), what).value("employee"),
    ];
    let action = asked.link_now("people/invitation");
    Form::new(&action, locale.text("people-invite-send"), fields)
}

fn show(asked: &Asked, form: Form) -> Result<Response, Problem> {
    let locale = asked.locale;
    let door = Door {
        intro: vec![locale.text("people-invite-detail")],
        form: Some(form),
        ..Door::new(locale.text("people-invite"))
    };
    door.render(asked, &Frame::of(asked).in_people())
}
