//! One person: their roles in the organisation, a link for a password, and whether they are let in.

use accounts::{Account, Login};
use application::{AsOfQuery, Step};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::command::Command;
use domain::person::PersonKind;
use domain::person::roles::{GrantRole, OrganisationRole, WithdrawRole};
use domain::refusal::Refusal;
use domain::values::PersonId;
use readmodels::directory::Entry;
use serde::Serialize;

use super::{Access, handed_out, role};
use crate::ask::Asked;
use crate::door::{From, entered};
use crate::form::{Field, Form, Reader, Typed, Unsent, record};
use crate::page::{Frame, Link};
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;
use crate::word::stored;

/// A person, and what lets them in.
struct Subject {
    asked: Asked,
    person: PersonId,
    name: String,
    kind: PersonKind,
    roles: Vec<OrganisationRole>,
    account: Option<Account>,
}

#[derive(Serialize)]
struct Page {
    name: String,
    back: Link,
    login: Option<String>,
    access: String,
    /// What keeps something from being done.
    fault: Option<String>,
    roles: Vec<RoleView>,
    roles_action: String,
    link: Option<Form>,
    link_words: String,
    access_button: Option<(bool, String)>,
    access_action: String,
    /// Where their last day is entered; nobody enters their own.
    leaving: Option<String>,
    command: String,
}

#[derive(Serialize)]
struct RoleView {
    word: String,
    words: String,
    detail: String,
    held: bool,
    /// Nobody takes from themselves what lets them give it back.
    changeable: bool,
}

impl Subject {
    async fn of(web: &Web, asked: Asked, id: &str) -> Result<Self, Problem> {
        let person = PersonId(id.parse().map_err(|_| Problem::not_found())?);
        let now = web.application.portfolio(asked.organisation, AsOfQuery::default()).await?;
        let Some(Entry::Person { name, kind, roles, .. }) =
            now.value.directory.get(&person.0).map(AsRef::as_ref)
        else {
            return Err(Problem::not_found());
        };
        let account = web.setting.accounts.store().account(asked.organisation, person.0).await;
        let account = account.map_err(|error| Problem::of_store(&error))?;
        let name = name.get().unwrap_or_default().to_owned();
        let roles = roles.iter().copied().collect();
        Ok(Self { asked, person, name, kind: *kind, roles, account })
    }

    fn is_own(&self) -> bool {
        self.asked.visitor.as_ref().is_some_and(|visitor| visitor.person == self.person)
    }

    fn at(&self, part: &str) -> crate::address::Address {
        self.asked.link_now(&format!("people/{}{part}", self.person))
    }

    fn link_form(&self) -> Form {
        let locale = self.asked.locale;
        let (fields, words) = match &self.account {
            None => {
                let hint = locale.text("people-login-hint");
                let login = Field::email("login", locale.text("account-login")).hint(hint);
                (vec![login], "people-let-in")
            }
            Some(account) if account.password.is_none() => (Vec::new(), "people-new-invitation"),
            Some(_) => (Vec::new(), "people-reset"),
        };
        Form::new(&self.at("/link"), locale.text(words), fields)
    }

    fn show(&self, link: Form, fault: Option<String>) -> Result<Response, Problem> {
        let locale = self.asked.locale;
        let view = |role: OrganisationRole| RoleView {
            word: stored(&role),
            words: locale.organisation_role(role),
            detail: locale.word("people-role-", &role),
            held: self.roles.contains(&role),
            changeable: !(self.is_own() && role == OrganisationRole::Administrator),
        };
        let employee = self.kind == PersonKind::Employee;
        let roles = OrganisationRole::ALL.into_iter().filter(|_| employee);
        let access = Access::of(self.account.as_ref());
        let button = match access {
            Access::Never => None,
            Access::Closed => Some((true, locale.text("people-open"))),
            Access::Open | Access::Invited => Some((false, locale.text("people-close"))),
        };
        let page = Page {
            name: self.name.clone(),
            back: Link::new(&self.asked.link_now("people"), locale.text("people-title")),
            login: self.account.as_ref().map(|account| account.login.to_string()),
            access: access.words(locale),
            fault,
            roles: roles.map(view).collect(),
            roles_action: self.at("/roles").to_string(),
            link_words: locale.text("people-link-heading"),
            link: (self.asked.writable && access != Access::Closed).then_some(link),
            access_button: button.filter(|_| !self.is_own()),
            access_action: self.at("/access").to_string(),
            leaving: (!self.is_own()).then(|| self.at("/leaving").to_string()),
            command: application::clock::new_identity().to_string(),
        };
        let status = page.link.as_ref().map_or(axum::http::StatusCode::OK, Form::status);
        let frame = Frame::of(&self.asked).in_people();
        let html = templates::render("person.html", locale, &frame, &page)?;
        Ok((status, html).into_response())
    }
}

/// `GET /{organisation}/people/{person}`
pub(crate) async fn page(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let subject = Subject::of(&web, asked, &id).await?;
    subject.show(subject.link_form(), None)
}

/// `POST /{organisation}/people/{person}/roles`: gives a role or takes it back. Sessions end with what they were
/// begun under; one's own begins anew.
pub(crate) async fn change_role(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    From(origin): From,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let subject = Subject::of(&web, asked, &id).await?;
    let role = role(typed.get("role")).ok_or_else(Problem::not_found)?;
    let (asked, person) = (&subject.asked, subject.person);
    let command: Command = match typed.get("grant") {
        "1" => GrantRole { person, role }.into(),
        _ if subject.is_own() && role == OrganisationRole::Administrator => {
            return Err(Problem::forbidden());
        }
        _ => WithdrawRole { person, role }.into(),
    };
    let steps = vec![Step { command, effective_on: None }];
    if let Err(unsent) = record(&web, asked, &typed, steps, None).await {
        let fault = unsent.faults.first().map(|fault| fault.message.clone());
        let mut response = subject.show(subject.link_form(), fault)?;
        *response.status_mut() = unsent.status;
        return Ok(response);
    }
    let accounts = &web.setting.accounts;
    let ended = accounts.store().end_sessions(asked.organisation, person.0).await;
    ended.map_err(|error| Problem::of_store(&error))?;
    let back = subject.at("").to_string();
    if !subject.is_own() {
        return Ok(Redirect::to(&back).into_response());
    }
    let begun = accounts.begin(asked.organisation, person.0, &origin, web.application.now()).await;
    let begun = begun.map_err(|error| Problem::of_store(&error))?;
    let typed = typed.with(crate::access::reentry::TO, back);
    Ok(entered(&web, asked, &typed, &begun))
}

/// `POST /{organisation}/people/{person}/link`: a link for a first password or a new one.
pub(crate) async fn link(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let subject = Subject::of(&web, asked, &id).await?;
    let (asked, person) = (&subject.asked, subject.person);
    if let Some(account) = &subject.account {
        if !account.enabled {
            return Err(Problem::forbidden());
        }
        let has_password = account.password.is_some();
        return handed_out(&web, asked, person, &subject.name, has_password).await;
    }
    let mut reader = Reader::new(&typed, asked.locale);
    let accounts = &web.setting.accounts;
    match Login::parse(typed.get("login")) {
        None => reader.refuse("login", &Refusal::EmailUnlawful),
        Some(login) => {
            let now = web.application.now();
            let opened = accounts.open(asked.organisation, person.0, login, now).await;
            if opened.map_err(|error| Problem::of_store(&error))? {
                return handed_out(&web, asked, person, &subject.name, false).await;
            }
            reader.fault("login", "people-login-taken");
        }
    }
    let unsent = Unsent::faulty(&typed, reader.faults());
    subject.show(subject.link_form().unsent(asked.locale, &typed, &unsent), None)
}

/// `POST /{organisation}/people/{person}/access`: closes or opens it. Closing ends sessions and links at once.
pub(crate) async fn change_access(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let subject = Subject::of(&web, asked, &id).await?;
    if subject.is_own() {
        return Err(Problem::forbidden());
    }
    let (organisation, person) = (subject.asked.organisation, subject.person.0);
    let open = typed.get("open") == "1";
    let changed = web.setting.accounts.store().set_enabled(organisation, person, open).await;
    changed.map_err(|error| Problem::of_store(&error))?;
    Ok(Redirect::to(&subject.at("").to_string()).into_response())
}
