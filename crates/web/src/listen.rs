//! Accepts connections with limits: a client that is slow or silent does not hold anything for ever.
//!
//! `axum::serve` sets no timer, so hyper's own limit on slow headers never fires there.

use std::future::Future;
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::http::StatusCode;
use axum::{Extension, Router};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tower_http::timeout::TimeoutLayer;

/// How long a client may take to send the head of a request.
pub const HEADER_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a whole request may take, its body included.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// How many connections are open at a time; more wait to be accepted.
pub const MOST_CONNECTIONS: usize = 1_024;

/// How long requests under way may go on after the program was asked to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Answers until `stop` is done, then lets what is under way finish.
pub async fn listen(listener: TcpListener, routes: Router, stop: impl Future<Output = ()> + Send) {
    let routes =
        routes.layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIMEOUT));
    let mut connections = JoinSet::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        while connections.try_join_next().is_some() {}
        if connections.len() >= MOST_CONNECTIONS {
            connections.join_next().await;
            continue;
        }
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let routes = routes.clone().layer(Extension(ConnectInfo(peer)));
                let service = TowerToHyperService::new(routes);
                connections.spawn(async move {
                    let connection = hyper::server::conn::http1::Builder::new()
                        .timer(TokioTimer::new())
                        .header_read_timeout(HEADER_TIMEOUT)
                        .serve_connection(TokioIo::new(stream), service);
                    if let Err(error) = connection.await {
                        tracing::debug!(%error, "a connection ended badly");
                    }
                });
            }
            Err(error) => {
                // Out of file handles, say: what is open may end and free some.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    let finish = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, finish).await.is_err() {
        tracing::warn!("requests under way were cut off");
    }
}
