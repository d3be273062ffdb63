//! The first account of an organisation, made with the link that the program prints when there is none.

use accounts::{Login, Purpose};
use application::{AsOfQuery, HandleError, Step, Work, actor};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::person::roles::{GrantRole, OrganisationRole};
use domain::person::{PersonKind, RegisterPerson};
use domain::refusal::Refusal;

use crate::ask::Asked;
use crate::door::{Door, From, entered};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::sign_in::new_password;

/// `GET /{organisation}/set-up/{secret}`; looking at it does not use it.
pub(crate) async fn page(
    State(web): State<Web>,
    Path((_, secret)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    require(&web, &asked, &secret).await?;
    show(&asked, form(&web, &asked, &secret))
}

/// `POST /{organisation}/set-up/{secret}`
pub(crate) async fn send(
    State(web): State<Web>,
    Path((_, secret)): Path<(String, String)>,
    From(origin): From,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    require(&web, &asked, &secret).await?;
    let mut reader = Reader::new(&typed, asked.locale);
    let name = reader.required("name");
    let login = Login::parse(typed.get("login"));
    if login.is_none() {
        reader.refuse("login", &Refusal::EmailUnlawful);
    }
    let named = login.as_ref().map_or("", Login::as_str);
    let password = new_password(&mut reader, &typed, "password", named);
    let faults = reader.faults();
    let unsent = |unsent: &Unsent| {
        show(&asked, form(&web, &asked, &secret).unsent(asked.locale, &typed, unsent))
    };
    let (Some(login), true) = (login, faults.is_empty()) else {
        return unsent(&Unsent::faulty(&typed, faults));
    };
    let now = web.application.now();
    let accounts = &web.setting.accounts;
    let hash = accounts.hash(password).await.map_err(|_| Problem::unavailable())?;
    // Of all who hold the link one gets in, and only once.
    let taken = accounts.take(asked.organisation, &secret, Purpose::SetUp, now).await;
    if taken.map_err(|error| Problem::of_store(&error))?.is_none() {
        return Err(Problem::link_used());
    }
    let person = actor::person_named(asked.organisation, name.get().unwrap_or_default());
    let mut steps = Vec::new();
    let known = web.application.portfolio(asked.organisation, AsOfQuery::default()).await?;
    if !known.value.directory.contains_key(&person.0) {
        let (email, title, company, unit) = (None, None, None, None);
        let kind = PersonKind::Employee;
        steps.push(RegisterPerson { id: person, name, kind, email, title, company, unit }.into());
    }
    let recorded = steps.len();
    steps.push(GrantRole { person, role: OrganisationRole::Administrator }.into());
    let steps = steps.into_iter().map(|command| Step { command, effective_on: None }).collect();
    let work = Work { id: typed.command(), actor: person.0, steps, simulated_at: None };
    match web.application.handle(asked.organisation, work).await {
        Ok(_) => {}
        // They were an administrator before, and had lost every account.
        Err(HandleError::Refused { refusal: Refusal::RoleAlreadyHeld, .. }) if recorded == 0 => {}
        Err(error) => {
            tracing::error!(%error, "the first administrator could not be recorded");
            return Err(Problem::unavailable());
        }
    }
    let opened = accounts.open_with(asked.organisation, person.0, login, &hash, now).await;
    opened.map_err(|error| Problem::of_store(&error))?;
    let begun = accounts.begin(asked.organisation, person.0, &origin, now).await;
    let begun = begun.map_err(|error| Problem::of_store(&error))?;
    Ok(entered(&web, &asked, &typed, &begun))
}

/// The link works, and it is one for this.
async fn require(web: &Web, asked: &Asked, secret: &str) -> Result<(), Problem> {
    let accounts = &web.setting.accounts;
    let link = accounts.link(asked.organisation, secret, web.application.now()).await;
    let link = link.map_err(|error| Problem::of_store(&error))?;
    link.filter(|link| link.purpose == Purpose::SetUp).map(drop).ok_or_else(Problem::link_used)
}

fn form(web: &Web, asked: &Asked, secret: &str) -> Form {
    let locale = asked.locale;
    let fields = vec![
        Field::line("name", locale.text("account-name")).value(&*web.setting.first_name),
        Field::email("login", locale.text("account-login")),
        Field::password("password", locale.text("account-password"), "new-password")
            .hint(locale.text("account-password-hint")),
    ];
    let action = asked.link_now(&format!("set-up/{secret}"));
    Form::new(&action, locale.text("account-set-up-send"), fields)
}

fn show(asked: &Asked, form: Form) -> Result<Response, Problem> {
    let locale = asked.locale;
    let name: [(&str, _); 1] = [("organisation", asked.name().into())];
    let door = Door {
        intro: vec![locale.text("account-set-up-detail")],
        form: Some(form),
        ..Door::new(locale.with("account-set-up", name))
    };
    door.render(asked, &Frame::of(asked))
}
