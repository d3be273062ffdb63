//! A simulated clock through the whole application, on a database of its own.

use std::path::Path;
use std::sync::Arc;

use application::as_of::{AsOfError, KnownAt};
use application::ask::AskError;
use application::clock::new_identity;
use application::{Application, AsOfQuery, HandleError, Organisation, Step, Work};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::organisation::{AdoptMethod, ChangeSettings, RegisterOrganisation, SettingsChanged};
use domain::{Command, Refusal, method};
use eventlog::read::LogClock;

use crate::cli::Place;
use crate::database;

const MOMENT: &str = "2021-03-04T23:30:00Z";

/// The day it is in Oslo at [`MOMENT`].
const DAY: &str = "2021-03-05";

async fn open(folder: &Path) -> Arc<Application> {
    let database = format!("sqlite:{}", folder.display());
    let place = Place { database, organisation: None, actor: None };
    database::open(&place).await.unwrap().application
}

fn register(simulated_clock: bool) -> Command {
    let zone = chrono_tz::Europe::Oslo;
    let language = "nb".to_owned();
    RegisterOrganisation { name: "Test".into(), zone, language, simulated_clock }.into()
}

fn rename(name: &str) -> Command {
    let change = SettingsChanged { name: Some(name.into()), ..SettingsChanged::default() };
    ChangeSettings { change }.into()
}

fn work(command: Command, simulated_at: Option<DateTime<Utc>>) -> Work {
    let steps = vec![Step { command, effective_on: None }];
    Work { id: new_identity(), actor: new_identity(), steps, simulated_at }
}

fn moment() -> DateTime<Utc> {
    MOMENT.parse().unwrap()
}

async fn log(application: &Arc<Application>, clock: LogClock) -> Organisation {
    application.create_log("test", clock).await.unwrap().organisation()
}

#[tokio::test]
async fn nobody_says_the_moment_in_a_log_of_the_servers_clock() {
    let folder = tempfile::tempdir().unwrap();
    let application = open(folder.path()).await;
    let organisation = log(&application, LogClock::Server).await;
    let refused = application.handle(organisation, work(register(false), Some(moment()))).await;
    assert!(matches!(refused, Err(HandleError::ClockNotSimulated)), "{refused:?}");
    assert_eq!(application.simulated_now(organisation).await.unwrap(), None);
    assert_eq!(application.health(organisation).await.unwrap().head, 0);
}

#[tokio::test]
async fn a_first_event_that_names_another_clock_than_the_logs_is_refused() {
    for (clock, said) in [(LogClock::Server, true), (LogClock::Simulated, false)] {
        let folder = tempfile::tempdir().unwrap();
        let application = open(folder.path()).await;
        let organisation = log(&application, clock).await;
        let refused = application.handle(organisation, work(register(said), None)).await;
        assert!(matches!(refused, Err(HandleError::ClockDiffers)), "{clock:?}: {refused:?}");
        application.handle(organisation, work(register(!said), None)).await.unwrap();
    }
}

#[tokio::test]
async fn a_log_that_is_not_fresh_gets_no_simulated_clock() {
    let folder = tempfile::tempdir().unwrap();
    let application = open(folder.path()).await;
    let organisation = log(&application, LogClock::Server).await;
    application.handle(organisation, work(register(false), None)).await.unwrap();
    assert!(application.create_log("test", LogClock::Simulated).await.is_err());
    let refused = application.handle(organisation, work(register(true), None)).await;
    assert!(matches!(refused, Err(HandleError::ClockDiffers)), "{refused:?}");

    let folder = tempfile::tempdir().unwrap();
    let application = open(folder.path()).await;
    let organisation = log(&application, LogClock::Simulated).await;
    application.handle(organisation, work(register(true), Some(moment()))).await.unwrap();
    let again = application.handle(organisation, work(register(true), Some(moment()))).await;
    let Err(HandleError::Refused { refusal, .. }) = again else { panic!("{again:?}") };
    assert_eq!(refusal, Refusal::OrganisationAlreadyRegistered);
}

#[tokio::test]
async fn today_is_the_day_of_the_last_event_on_every_start() {
    let folder = tempfile::tempdir().unwrap();
    let application = open(folder.path()).await;
    let organisation = log(&application, LogClock::Simulated).await;
    application.handle(organisation, work(register(true), Some(moment()))).await.unwrap();
    application.close().await;
    drop(application);
    let application = open(folder.path()).await;
    let day: NaiveDate = DAY.parse().unwrap();
    assert_eq!(application.simulated_now(organisation).await.unwrap(), Some(moment()));
    assert_eq!(application.today(organisation).await.unwrap(), day);
    let ask = |day: NaiveDate| AsOfQuery { known_at: Some(KnownAt::Day(day)), effective_on: None };
    let answer = application.portfolio(organisation, ask(day)).await.unwrap();
    assert_eq!((answer.today, answer.as_of.known_at), (day, 1));
    let future = application.portfolio(organisation, ask(day.succ_opt().unwrap())).await;
    assert!(matches!(future, Err(AskError::AsOf(AsOfError::Future))));
}

#[tokio::test]
async fn work_without_a_moment_comes_after_all_that_was_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let application = open(folder.path()).await;
    let organisation = log(&application, LogClock::Simulated).await;
    let mut commands = vec![register(true)];
    commands.extend(method::shipped().into_iter().map(|method| AdoptMethod { method }.into()));
    let steps = commands.into_iter().map(|command| Step { command, effective_on: None });
    let first = Work { steps: steps.collect(), ..work(rename("x"), Some(moment())) };
    application.handle(organisation, first).await.unwrap();
    let before = application.simulated_now(organisation).await.unwrap().unwrap();
    let handled = application.handle(organisation, work(rename("Somebody's"), None)).await;
    assert!(handled.unwrap().positions.is_some());
    let after = application.simulated_now(organisation).await.unwrap().unwrap();
    assert_eq!(after - before, TimeDelta::seconds(1));
    let back = work(rename("Somebody else's"), Some(moment() - TimeDelta::days(9)));
    application.handle(organisation, back).await.unwrap();
    let last = application.simulated_now(organisation).await.unwrap().unwrap();
    assert_eq!(last - after, TimeDelta::seconds(1), "the clock never goes back");
}
