//! `nyttig create`: an organisation's log, its first event, and the methods we ship.

use std::io::Write;

use application::clock::new_identity;
use application::{Step, Work, actor};
use domain::organisation::{AdoptMethod, RegisterOrganisation};
use domain::person::{PersonKind, RegisterPerson};
use domain::{Command, method};
use eventlog::read::LogClock;

use crate::cli::{Create, Place};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Create) -> anyhow::Result<()> {
    let application = database::open(place).await?.application;
    application.create_log(&arguments.slug, LogClock::Server).await?;
    let named = Place { organisation: Some(arguments.slug.clone()), ..place.clone() };
    let organisation = database::organisation(&application, &named)?;
    let name = place.actor.clone().unwrap_or_else(database::system_user);
    let actor = actor::person_named(organisation, &name);
    let mut commands: Vec<Command> = vec![
        RegisterOrganisation {
            name: arguments.name.into(),
            zone: arguments.zone,
            language: arguments.language,
            simulated_clock: false,
        }
        .into(),
    ];
    commands.extend(method::shipped().into_iter().map(|method| AdoptMethod { method }.into()));
    let steps = commands.into_iter().map(|command| Step { command, effective_on: None }).collect();
    let work = Work { id: new_identity(), actor: actor.0, steps, simulated_at: None };
    application.handle(organisation, work).await?;
    let person = RegisterPerson {
        id: actor,
        name: name.into(),
        kind: PersonKind::Employee,
        email: None,
        title: None,
        company: None,
        unit: None,
    };
    let steps = vec![Step { command: person.into(), effective_on: None }];
    let work = Work { id: new_identity(), actor: actor.0, steps, simulated_at: None };
    application.handle(organisation, work).await?;
    writeln!(std::io::stdout(), "{} is organisation {organisation}", arguments.slug)?;
    Ok(())
}
