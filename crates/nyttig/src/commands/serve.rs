//! `nyttig serve`: answers over HTTP those who can sign in, and prints the link to the first account.

use std::io::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use accounts::session::Lifetime;
use accounts::{Accounts, Purpose};
use anyhow::Context;
use application::Application;
use chrono::TimeDelta;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::task::JoinSet;
use uuid::Uuid;
use web::base::Base;
use web::routes::Setting;

use crate::cli::{Place, Serve};
use crate::commands::create;
use crate::database::{self, Opened};
use crate::{Misuse, sealing};

/// How often what is too old is thrown away.
const PRUNE_EVERY: Duration = Duration::from_hours(1);

pub(crate) async fn run(place: &Place, arguments: Serve) -> anyhow::Result<()> {
    if !arguments.listen.is_loopback() && arguments.base_url.is_none() {
        return Err(
            Misuse("to be reached from elsewhere it needs --base-url https://…".into()).into()
        );
    }
    let opened = if database::exists(place).await? {
        database::open_existing(place).await?
    } else {
        database::open(place).await?
    };
    let address = SocketAddr::from((arguments.listen, arguments.port));
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("nothing can be served on {address}"))?;
    let heard = format!("http://{}", listener.local_addr()?);
    writeln!(std::io::stdout(), "{heard}")?;
    let lifetime = Lifetime {
        idle: TimeDelta::minutes(arguments.session_idle_minutes.into()),
        absolute: TimeDelta::hours(arguments.session_hours.into()),
    };
    let (kept, _folder) = database::accounts_to_serve(place, &opened).await?;
    let accounts = Accounts::new(kept, lifetime);
    let base = arguments.base_url.or_else(|| Base::parse(&heard));
    let setting = Setting {
        accounts: Arc::new(accounts),
        personas: false,
        writable: opened.read_only.is_none(),
        base: base.context("this address needs --base-url")?,
        first_name: create::name_of_actor(place),
    };
    if opened.read_only.is_none() {
        print_set_up_links(&opened, &setting).await?;
    }
    serve(opened, listener, setting).await
}

/// A link for each organisation in which nobody can sign in yet. There is no account to begin with, and no
/// password that anybody knows.
async fn print_set_up_links(opened: &Opened, setting: &Setting) -> anyhow::Result<()> {
    let now = opened.application.now();
    for (organisation, slug) in opened.application.organisations() {
        if setting.accounts.is_empty(organisation).await? {
            let nobody = Uuid::nil();
            let link = setting.accounts.issue(organisation, nobody, Purpose::SetUp, now).await?;
            let link = setting.base.full(&format!("/{slug}/set-up/{}", link.as_str()));
            writeln!(
                std::io::stdout(),
                "nobody can sign in to {slug} yet; the first account: {link}"
            )?;
        }
    }
    Ok(())
}

/// Answers, and signs for what is written, until the program is asked to stop.
pub(crate) async fn serve(
    opened: Opened,
    listener: TcpListener,
    setting: Setting,
) -> anyhow::Result<()> {
    let mut tasks = match &opened.read_only {
        None => sealing::follow_all(&opened.store, &opened.key).await?,
        Some(reason) => {
            eprintln!("nyttig: only what is there can be read: {reason}");
            JoinSet::new()
        }
    };
    let accounts = Arc::clone(&setting.accounts);
    if setting.writable {
        tasks.spawn(prune(Arc::clone(&opened.application), Arc::clone(&accounts)));
    }
    let routes = web::routes::routes(opened.application.clone(), setting);
    web::listen::listen(listener, routes, stop()).await;
    tasks.shutdown().await;
    accounts.store().close().await;
    opened.close().await
}

/// Throws away sessions, links and attempts that are too old, now and then.
async fn prune(application: Arc<Application>, accounts: Arc<Accounts>) {
    loop {
        for (organisation, slug) in application.organisations() {
            if let Err(error) = accounts.prune(organisation, application.now()).await {
                tracing::warn!(slug, %error, "what is too old could not be thrown away");
            }
        }
        tokio::time::sleep(PRUNE_EVERY).await;
    }
}

/// Done when the program is asked to stop, by a person or by whatever supervises it.
async fn stop() {
    let interrupted = async { signal::ctrl_c().await.ok() };
    #[cfg(unix)]
    {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
            }
            Err(_) => {
                interrupted.await;
            }
        }
    }
    #[cfg(not(unix))]
    interrupted.await;
}
