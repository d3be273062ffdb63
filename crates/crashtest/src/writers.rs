//! The program that is killed: sixteen writers that never end, and what they tell of each command.

use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use application::tenant::Tenant;
use application::{Application, HandleError, Handled};
use eventlog::sealer::Sealer;
use tokio::task::JoinSet;

use crate::opened::{Opened, checkpoint_key};
use crate::work::{Number, WRITERS, organisation};

/// How long a writer rests when the database is away.
const PAUSE: Duration = Duration::from_millis(20);

/// How long the sealer rests between two checkpoints.
const SEAL_PAUSE: Duration = Duration::from_millis(5);

/// Writes until it is killed, or until something is wrong with this program itself.
///
/// A line for each thing that happens to a command: `sent`, then `done` with the first and last
/// position or `refused`; or `trouble`, and the command is sent again.
///
/// # Errors
/// When the organisation is not there or a writer stops.
pub async fn write(opened: &Opened, cycle: u32) -> anyhow::Result<()> {
    let application = &opened.application;
    let tenant = application.tenant(organisation());
    let tenant = tenant.ok_or_else(|| anyhow::anyhow!("the organisation is not there"))?;
    let sealer = Sealer::new(Arc::clone(&opened.store), organisation(), checkpoint_key()).await?;
    tokio::spawn(seal(sealer));
    if cycle % 4 == 1 {
        let application = Arc::clone(application);
        tokio::spawn(async move {
            if let Err(error) = application.rebuild(|_| ()).await {
                eprintln!("the rebuild was given up: {error}");
            }
        });
    }
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (application, tenant) = (Arc::clone(application), Arc::clone(&tenant));
        writers.spawn(async move { write_one(&application, &tenant, cycle, writer).await });
    }
    match writers.join_next().await {
        Some(ended) => ended?,
        None => Ok(()),
    }
}

async fn write_one(
    application: &Arc<Application>,
    tenant: &Tenant,
    cycle: u32,
    writer: u32,
) -> anyhow::Result<()> {
    for count in 0.. {
        let number = Number { cycle, writer, count };
        tell(&format!("sent {writer} {count}"))?;
        loop {
            match send(application, tenant, number).await {
                Ok(Handled { positions: Some((first, last)), .. }) => {
                    tell(&format!("done {writer} {count} {first} {last}"))?;
                }
                Ok(Handled { positions: None, .. }) => {
                    anyhow::bail!("{number:?} wrote nothing, and every command here writes");
                }
                Err(HandleError::Store(error)) => {
                    eprintln!("{number:?}: {error}");
                    tell(&format!("trouble {writer}"))?;
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
                // Somebody else was faster: sixteen want the same thing again and again.
                Err(_) => {
                    tell(&format!("refused {writer} {count}"))?;
                }
            }
            break;
        }
    }
    Ok(())
}

/// Some wait until pages show it, as a person does; the others do not, as an import does.
async fn send(
    application: &Arc<Application>,
    tenant: &Tenant,
    number: Number,
) -> Result<Handled, HandleError> {
    if number.writer.is_multiple_of(4) {
        application.handle(organisation(), number.work()).await
    } else {
        application.carry_out(tenant, &number.work()).await
    }
}

/// One line in one call, so that a kill leaves it whole or without its end.
fn tell(line: &str) -> std::io::Result<()> {
    std::io::stdout().lock().write_all(format!("{line}\n").as_bytes())
}

async fn seal(mut sealer: Sealer) {
    loop {
        if let Err(error) = sealer.seal().await {
            eprintln!("not sealed: {error}");
        }
        tokio::time::sleep(SEAL_PAUSE).await;
    }
}
