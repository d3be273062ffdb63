//! `nyttig serve`: answers over HTTP, on loopback only as long as there are no accounts.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::task::JoinSet;

use crate::cli::{Place, Serve};
use crate::commands::create;
use crate::database::{self, Opened};
use crate::sealing;

pub(crate) async fn run(place: &Place, arguments: Serve) -> anyhow::Result<()> {
    let opened = if database::exists(place).await? {
        database::open_existing(place).await?
    } else {
        database::open(place).await?
    };
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("nothing can be served on {address}"))?;
    writeln!(std::io::stdout(), "http://{}", listener.local_addr()?)?;
    serve(opened, listener, place).await
}

/// Answers, and signs for what is written, until the program is asked to stop. Pages record in the
/// name of whoever the place says acts.
pub(crate) async fn serve(
    opened: Opened,
    listener: TcpListener,
    place: &Place,
) -> anyhow::Result<()> {
    let mut sealers = match &opened.read_only {
        None => sealing::follow_all(&opened.store, &opened.key).await?,
        Some(reason) => {
            eprintln!("nyttig: only what is there can be read: {reason}");
            JoinSet::new()
        }
    };
    let actor = opened.read_only.is_none().then(|| create::name_of_actor(place));
    let routes = web::routes::routes(opened.application.clone(), actor.as_deref());
    web::listen::listen(listener, routes, stop()).await;
    sealers.shutdown().await;
    opened.close().await
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
