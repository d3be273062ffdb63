//! Hands the demonstration to the application, as people would have done.

use std::sync::Arc;

use anyhow::{Context, bail};
use application::{Application, Step, Work};
use eventlog::read::LogClock;

use super::SLUG;
use super::data::Municipality;
use super::script::script;

/// Whether the demonstration is in this database, whole. A part of one is an error.
pub(crate) async fn is_played(application: &Application) -> anyhow::Result<bool> {
    let logs = application.organisations();
    let Some((organisation, _)) = logs.iter().find(|(_, slug)| slug == SLUG) else {
        if logs.is_empty() {
            return Ok(false);
        }
        bail!("it holds an organisation that is no demonstration");
    };
    if application.simulated_now(*organisation).await?.is_none() {
        bail!("it holds an organisation that is no demonstration");
    }
    let last = Municipality::shipped().ends_on;
    if logs.len() == 1 && application.today(*organisation).await? < last {
        bail!("it holds a demonstration that was never finished");
    }
    Ok(true)
}

/// Records everything, in order; `progress` hears how much is done of how much.
pub(crate) async fn play(
    application: &Arc<Application>,
    seed: u64,
    mut progress: impl FnMut(usize, usize),
) -> anyhow::Result<usize> {
    let municipality = Municipality::shipped();
    let lines = script(&municipality, seed);
    let tenant = application.create_log(SLUG, LogClock::Simulated).await?;
    let count = lines.len();
    for (place, line) in lines.into_iter().enumerate() {
        let held = Some(line.entry.held);
        let step = |command| Step { command, effective_on: held };
        let described = format!("{} {:?}", line.entry.held, line.entry.commands);
        let work = Work {
            id: line.id,
            actor: line.entry.actor.0,
            steps: line.entry.commands.into_iter().map(step).collect(),
            simulated_at: Some(line.at),
        };
        if place + 1 < count {
            application.carry_out(&tenant, &work).await.with_context(|| described)?;
        } else {
            // Whoever looks next must see everything.
            application.handle(tenant.organisation(), work).await.with_context(|| described)?;
        }
        progress(place + 1, count);
    }
    Ok(count)
}

#[cfg(test)]
mod tests;
