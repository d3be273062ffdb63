//! `nyttig demo`: a municipality that was never there, in a folder of its own, served at once.

use std::io::{ErrorKind, IsTerminal, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use accounts::Accounts;
use accounts::session::Lifetime;
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressDrawTarget};
use tokio::net::TcpListener;
use web::base::Base;
use web::routes::Setting;

use crate::cli::{Demo, Place};
use crate::commands::serve;
use crate::{database, demo};

/// The port when nobody names one and it is free.
const PORT: u16 = 8080;

pub(crate) async fn run(place: &Place, arguments: Demo) -> anyhow::Result<()> {
    let folder = arguments.folder.as_path();
    let context = || format!("the folder {} cannot be used for a demonstration", folder.display());
    check_is_ours(folder).with_context(context)?;
    // A port that cannot be had is said before anything is made.
    let listener = if arguments.no_serve { None } else { Some(listener(arguments.port).await?) };
    let address = folder.to_str().context("its name is not plain text").with_context(context)?;
    let place = Place { database: format!("sqlite:{address}"), ..place.clone() };
    let opened = database::open(&place).await?;
    if demo::is_played(&opened.application).await.with_context(context)? {
        if arguments.seed.is_some() {
            bail!("{} holds a demonstration already; name another --folder", folder.display());
        }
    } else {
        let bar = ProgressBar::no_length();
        if !std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        let seed = arguments.seed.unwrap_or(demo::SEED);
        demo::play(&opened.application, seed, |done, of| {
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        })
        .await?;
        bar.finish_and_clear();
    }
    if let Some(listener) = listener {
        let heard = format!("http://{}", listener.local_addr()?);
        writeln!(std::io::stdout(), "{heard}/")?;
        let store = database::accounts(&place).await?;
        let accounts = Accounts::new(store, Lifetime::default());
        demo::open_personas(&opened.application, &accounts).await?;
        let setting = Setting {
            accounts: Arc::new(accounts),
            // Only here: on a log with a simulated clock, and on this machine alone.
            personas: true,
            writable: opened.read_only.is_none(),
            base: Base::parse(&heard).context("an address of this machine")?,
            first_name: String::new(),
        };
        serve::serve(opened, listener, setting).await
    } else {
        opened.close().await
    }
}

/// A folder that is not there yet, an empty one, or one with a database, which is then looked into.
fn check_is_ours(folder: &Path) -> anyhow::Result<()> {
    let mut inside = match std::fs::read_dir(folder) {
        Ok(inside) => inside,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    if inside.next().is_some() && !folder.join("log.db").exists() {
        bail!("it holds something else");
    }
    Ok(())
}

/// The port that was named, or the usual one, or any that is free.
async fn listener(port: Option<u16>) -> anyhow::Result<TcpListener> {
    let at = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let named = at(port.unwrap_or(PORT));
    match TcpListener::bind(named).await {
        Err(error) if port.is_none() && error.kind() == ErrorKind::AddrInUse => {
            TcpListener::bind(at(0)).await.context("no port is free")
        }
        listener => listener.with_context(|| format!("nothing can be served on {named}")),
    }
}
