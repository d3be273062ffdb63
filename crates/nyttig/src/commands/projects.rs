//! `nyttig projects`: the list, as of any point.

use std::io::Write;

use anyhow::Context;
use application::AsOfQuery;
use readmodels::language::Order;
use readmodels::list;
use readmodels::portfolio::Filter;

use crate::cli::{AsOf, Place, Projects};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Projects) -> anyhow::Result<()> {
    let application = database::open(place).await?.application;
    let organisation = database::organisation(&application, place)?;
    let answer = application.portfolio(organisation, query(&arguments.as_of)?).await?;
    let state = application.organisation(organisation).await?;
    let language = state.registered.as_ref().map_or("nb", |known| known.language.as_str());
    let rows = list::rows(&answer.value, &Filter::default(), &Order::of(language));
    let mut out = std::io::stdout().lock();
    if arguments.json {
        serde_json::to_writer(&mut out, &rows)?;
        writeln!(out)?;
        return Ok(());
    }
    for row in rows {
        writeln!(out, "{}\t{}\t{}", row.phase.unwrap_or("-"), row.state, row.title)?;
    }
    Ok(())
}

/// What the arguments ask of.
pub(crate) fn query(as_of: &AsOf) -> anyhow::Result<AsOfQuery> {
    let known_at = as_of
        .known_at
        .as_deref()
        .map(|text| text.parse().with_context(|| format!("--known-at {text}")))
        .transpose()?;
    Ok(AsOfQuery { known_at, effective_on: as_of.effective_on })
}
