//! `nyttig serve`: answers over HTTP, on loopback only as long as there are no accounts.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use anyhow::Context;
use application::Application;
use tokio::net::TcpListener;
use tokio::signal;

use crate::cli::{Place, Serve};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Serve) -> anyhow::Result<()> {
    let application = database::open(place).await?.application;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("nothing can be served on {address}"))?;
    writeln!(std::io::stdout(), "http://{}", listener.local_addr()?)?;
    serve(application, listener).await;
    Ok(())
}

/// Answers until the program is asked to stop.
pub(crate) async fn serve(application: Arc<Application>, listener: TcpListener) {
    let routes = web::routes::routes(application.clone());
    web::listen::listen(listener, routes, stop()).await;
    application.close().await;
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
