//! `nyttig accounts`: lets people in from the command line, where no page can.

use std::io::Write;

use accounts::session::Lifetime;
use accounts::{Accounts as Service, Login, Purpose, Secret};
use anyhow::{Context, bail};
use application::clock::new_identity;
use application::{AsOfQuery, Organisation, Step, Work, actor};
use domain::command::Command;
use domain::person::roles::{GrantRole, OrganisationRole};
use domain::person::{PersonKind, RegisterPerson};
use domain::values::PersonId;
use web::base::Base;

use crate::cli::{Accounts, AccountsTask, Place, RoleName};
use crate::commands::create;
use crate::database::{self, Opened};

pub(crate) async fn run(place: &Place, arguments: Accounts) -> anyhow::Result<()> {
    let inviting = matches!(arguments.task, AccountsTask::Invite { .. });
    let opened = if inviting {
        database::require(place).await?;
        database::open(place).await?
    } else {
        database::open_existing(place).await?
    };
    let organisation = database::organisation(&opened.application, place)?;
    let service = Service::new(database::accounts(place).await?, Lifetime::default());
    let done = match arguments.task {
        AccountsTask::List => list(&opened, &service, organisation).await,
        AccountsTask::Invite { name, login, role } => {
            let person = invite(&opened, place, &service, organisation, (name, login, role)).await;
            match person {
                Ok(person) => {
                    let purpose = Purpose::Invitation;
                    print_link(
                        &opened,
                        &service,
                        organisation,
                        person,
                        purpose,
                        &arguments.base_url,
                    )
                    .await
                }
                Err(error) => Err(error),
            }
        }
        AccountsTask::ResetLink { login } => {
            let known = service.store().account_of_login(organisation, &login).await?;
            let Some(account) = known else { bail!("nobody signs in by {login}") };
            let (person, purpose) = (account.person, Purpose::Reset);
            print_link(&opened, &service, organisation, person, purpose, &arguments.base_url).await
        }
    };
    service.store().close().await;
    let closed = opened.close().await;
    done.and(closed)
}

/// A line for each account: login, name, roles, whether it lets in.
async fn list(
    opened: &Opened,
    service: &Service,
    organisation: Organisation,
) -> anyhow::Result<()> {
    let now = opened.application.portfolio(organisation, AsOfQuery::default()).await?;
    let mut out = std::io::stdout().lock();
    for account in service.store().accounts(organisation).await? {
        let name = now.value.person_name(PersonId(account.person));
        let roles = match now.value.directory.get(&account.person).map(AsRef::as_ref) {
            Some(readmodels::directory::Entry::Person { roles, .. }) => {
                roles.iter().map(|role| word(*role)).collect::<Vec<_>>().join(",")
            }
            _ => String::new(),
        };
        let state = match (account.enabled, account.password.is_some()) {
            (false, _) => "shut out",
            (true, false) => "invited",
            (true, true) => "can sign in",
        };
        writeln!(out, "{}\t{name}\t{roles}\t{state}", account.login)?;
    }
    Ok(())
}

/// Registers a person with an account.
async fn invite(
    opened: &Opened,
    place: &Place,
    service: &Service,
    organisation: Organisation,
    (name, login, role): (String, Login, Option<RoleName>),
) -> anyhow::Result<uuid::Uuid> {
    if service.store().account_of_login(organisation, &login).await?.is_some() {
        bail!(
            "somebody signs in by {login} already; `nyttig accounts reset-link {login}` lets them in"
        );
    }
    let person = PersonId(new_identity());
    let (email, title, company, unit) = (None, None, None, None);
    let kind = PersonKind::Employee;
    let register =
        RegisterPerson { id: person, name: name.into(), kind, email, title, company, unit };
    let grant = role.map(|role| GrantRole { person, role: granted(role) });
    let commands = [Some(Command::from(register)), grant.map(Command::from)];
    let step = |command| Step { command, effective_on: None };
    let steps = commands.into_iter().flatten().map(step).collect();
    let actor = actor::person_named(organisation, &create::name_of_actor(place)).0;
    let work = Work { id: new_identity(), actor, steps, simulated_at: None };
    opened.application.handle(organisation, work).await?;
    let opened = service.open(organisation, person.0, login, opened.application.now()).await?;
    if opened { Ok(person.0) } else { bail!("somebody else was given this login at the same time") }
}

async fn print_link(
    opened: &Opened,
    service: &Service,
    organisation: Organisation,
    person: uuid::Uuid,
    purpose: Purpose,
    base: &Base,
) -> anyhow::Result<()> {
    let organisations = opened.application.organisations();
    let slug = organisations.into_iter().find(|(known, _)| *known == organisation);
    let (_, slug) = slug.context("the organisation is there")?;
    let now = opened.application.now();
    let link: Secret = service.issue(organisation, person, purpose, now).await?;
    let link = base.full(&format!("/{slug}/password/{}", link.as_str()));
    writeln!(std::io::stdout(), "{link}")?;
    Ok(())
}

const fn granted(role: RoleName) -> OrganisationRole {
    match role {
        RoleName::Administrator => OrganisationRole::Administrator,
        RoleName::Leader => OrganisationRole::Leader,
        RoleName::Auditor => OrganisationRole::Auditor,
    }
}

const fn word(role: OrganisationRole) -> &'static str {
    match role {
        OrganisationRole::Administrator => "administrator",
        OrganisationRole::Leader => "leader",
        OrganisationRole::Auditor => "auditor",
    }
}
