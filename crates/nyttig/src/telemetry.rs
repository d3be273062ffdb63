//! Log lines on standard error, as much as `NYTTIG_LOG` asks for; warnings otherwise.

use tracing_subscriber::EnvFilter;

pub(crate) fn start() {
    let filter = EnvFilter::try_from_env("NYTTIG_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        // Told on standard error too, which panics where that is a file on a full disk.
        .log_internal_errors(false)
        .init();
}
