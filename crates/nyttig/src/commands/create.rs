//! `nyttig create`: an organisation's log, its first event, and the methods we ship.

use std::io::Write;
use std::sync::Arc;

use application::clock::new_identity;
use application::{Application, Organisation, Step, Work, actor};
use domain::organisation::{AdoptMethod, RegisterOrganisation};
use domain::person::{PersonKind, RegisterPerson};
use domain::{Command, method};
use eventlog::read::LogClock;

use crate::cli::{Create, Place};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Create) -> anyhow::Result<()> {
    let opened = database::open(place).await?;
    let organisation = register(&opened.application, place, &arguments).await?;
    opened.close().await?;
    writeln!(std::io::stdout(), "{} is organisation {organisation}", arguments.slug)?;
    eprintln!(
        "nyttig: nobody can sign in to it yet: `nyttig serve` prints a link for the first account"
    );
    Ok(())
}

/// Makes the log, registers the organisation with the methods we ship, and whoever acts.
pub(crate) async fn register(
    application: &Arc<Application>,
    place: &Place,
    new: &Create,
) -> anyhow::Result<Organisation> {
    application.create_log(&new.slug, LogClock::Server).await?;
    let named = Place { organisation: Some(new.slug.clone()), ..place.clone() };
    let organisation = database::organisation(application, &named)?;
    let mut commands: Vec<Command> = vec![
        RegisterOrganisation {
            name: new.name.as_str().into(),
            zone: new.zone,
            language: new.language.clone(),
            simulated_clock: false,
        }
        .into(),
    ];
    commands.extend(method::shipped().into_iter().map(|method| AdoptMethod { method }.into()));
    carry_out(application, organisation, place, commands).await?;
    register_actor(application, organisation, place).await?;
    Ok(organisation)
}

/// Registers whoever acts as a person, under the name that they act by.
pub(crate) async fn register_actor(
    application: &Arc<Application>,
    organisation: Organisation,
    place: &Place,
) -> anyhow::Result<()> {
    let name = name_of_actor(place);
    let person = RegisterPerson {
        id: actor::person_named(organisation, &name),
        name: name.into(),
        kind: PersonKind::Employee,
        email: None,
        title: None,
        company: None,
        unit: None,
    };
    carry_out(application, organisation, place, vec![person.into()]).await
}

/// The name that is acted by.
pub(crate) fn name_of_actor(place: &Place) -> String {
    place.actor.clone().unwrap_or_else(database::system_user)
}

async fn carry_out(
    application: &Arc<Application>,
    organisation: Organisation,
    place: &Place,
    commands: Vec<Command>,
) -> anyhow::Result<()> {
    let actor = actor::person_named(organisation, &name_of_actor(place)).0;
    let steps = commands.into_iter().map(|command| Step { command, effective_on: None }).collect();
    let work = Work { id: new_identity(), actor, steps, simulated_at: None };
    application.handle(organisation, work).await?;
    Ok(())
}
