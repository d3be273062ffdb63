//! `nyttig rebuild`: the read models anew, beside those in use.

use std::io::Write;

use crate::cli::Place;
use crate::database;

pub(crate) async fn run(place: &Place) -> anyhow::Result<()> {
    let application = database::open_existing(place).await?.application;
    let bar = indicatif::ProgressBar::new_spinner();
    let rebuilt = application.rebuild(|events| bar.set_message(format!("{events} events"))).await?;
    bar.finish_and_clear();
    writeln!(
        std::io::stdout(),
        "generation {} is live, made from {} events",
        rebuilt.generation,
        rebuilt.events
    )?;
    Ok(())
}
