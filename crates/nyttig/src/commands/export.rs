//! `nyttig export`: the whole log as CloudEvents, a line each.

use std::io::{BufWriter, Write};

use exchange::export::{Detail, export_log};

use crate::cli::{Export, Place};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Export) -> anyhow::Result<()> {
    let opened = database::open_existing(place).await?;
    let organisation = database::organisation(&opened.application, place)?;
    let detail = if arguments.comparable { Detail::Comparable } else { Detail::Full };
    let mut out = BufWriter::new(std::io::stdout().lock());
    let write = |line: &str| out.write_all(line.as_bytes());
    export_log(opened.store.as_ref(), organisation, detail, write).await?;
    out.flush()?;
    Ok(())
}
