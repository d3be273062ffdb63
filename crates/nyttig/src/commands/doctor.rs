//! `nyttig doctor`: how the database, its logs and its read models stand.

use std::io::Write;

use anyhow::bail;

use crate::cli::Place;
use crate::database;

pub(crate) async fn run(place: &Place) -> anyhow::Result<()> {
    let application = database::open(place).await?.application;
    let mut out = std::io::stdout();
    let mut halted = false;
    for (organisation, slug) in application.organisations() {
        let health = application.health(organisation).await?;
        writeln!(out, "{slug}: {} events, read models at {}", health.head, health.position)?;
        for (model, position, reason) in &health.halted {
            halted = true;
            writeln!(out, "  {model} stands still at {position}: {reason}")?;
        }
    }
    if halted {
        bail!("a read model stands still; mend the cause and run `nyttig rebuild`");
    }
    Ok(())
}
