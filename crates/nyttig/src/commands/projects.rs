//! `nyttig projects`: the list, as of any point.

use std::collections::BTreeMap;
use std::io::Write;

use application::AsOfQuery;
use chrono::NaiveDate;
use domain::values::Value;
use readmodels::language::Order;
use readmodels::list::{self, Row};
use readmodels::portfolio::{Filter, Portfolio};
use serde::Serialize;

use crate::cli::{AsOf, Place, Projects};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Projects) -> anyhow::Result<()> {
    let application = database::open_existing(place).await?.application;
    let organisation = database::organisation(&application, place)?;
    let answer = application.portfolio(organisation, query(&arguments.as_of)).await?;
    let state = application.organisation(organisation).await?;
    let language = state.registered.as_ref().map_or("nb", |known| known.language.as_str());
    let rows = list::rows(&answer.value, &Filter::default(), &Order::of(language));
    let mut out = std::io::stdout().lock();
    if arguments.json {
        let listed: Vec<_> = rows.into_iter().map(|row| Listed::new(row, &answer.value)).collect();
        serde_json::to_writer(&mut out, &listed)?;
        writeln!(out)?;
        return Ok(());
    }
    for row in rows {
        writeln!(out, "{}\t{}\t{}", row.phase.unwrap_or("-"), row.state, row.title)?;
    }
    Ok(())
}

/// A project with what was measured last.
#[derive(Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    /// The latest result of each indicator that has one, by the indicator's name.
    results: BTreeMap<&'a str, Latest<'a>>,
}

#[derive(Serialize)]
struct Latest<'a> {
    value: &'a Value,
    on: NaiveDate,
}

impl<'a> Listed<'a> {
    fn new(row: Row<'a>, portfolio: &'a Portfolio) -> Self {
        let project = portfolio.projects.get(&row.id);
        let results = project
            .into_iter()
            .flat_map(|project| project.measures())
            .filter_map(|(_, measure)| {
                let latest = measure.latest?;
                let name = measure.indicator.name.get()?;
                Some((name, Latest { value: &latest.value, on: latest.on }))
            })
            .collect();
        Self { row, results }
    }
}

/// What the arguments ask of.
pub(crate) fn query(as_of: &AsOf) -> AsOfQuery {
    AsOfQuery { known_at: as_of.known_at, effective_on: as_of.effective_on }
}
