//! `nyttig import`: spreadsheets in, by a mapping.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use application::actor;
use exchange::import::{ImportFile, ImportOptions, Importer};
use exchange::mapping::Mapping;
use exchange::report::Report;
use indicatif::{ProgressBar, ProgressDrawTarget};

use crate::cli::{Import, Place};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Import) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(&arguments.mapping)
        .with_context(|| format!("the mapping {} cannot be read", arguments.mapping.display()))?;
    let mapping = Mapping::parse(&text)
        .with_context(|| format!("the mapping {}", arguments.mapping.display()))?;
    let files =
        arguments.files.iter().map(|path| file(path)).collect::<anyhow::Result<Vec<_>>>()?;
    let opened = database::open(place).await?;
    let organisation = database::organisation(&opened.application, place)?;
    let name = place.actor.clone().unwrap_or_else(database::system_user);
    let importer = Importer {
        application: Arc::clone(&opened.application),
        store: Arc::clone(&opened.store),
        organisation,
        actor: actor::person_named(organisation, &name).0,
        today: opened.application.today(organisation).await?,
    };
    let options = ImportOptions {
        dry_run: arguments.dry_run,
        accept_rows_without_errors: arguments.accept_rows_without_errors,
    };
    let bar = ProgressBar::hidden();
    if std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::stderr());
    }
    let report = importer
        .import(&mapping, &files, options, |done, all| {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        })
        .await?;
    bar.finish_and_clear();
    opened.application.close().await;
    tell(&report, &arguments)
}

fn file(path: &Path) -> anyhow::Result<ImportFile> {
    let bytes =
        std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(ImportFile { name, bytes })
}

fn tell(report: &Report, arguments: &Import) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    if arguments.json {
        serde_json::to_writer(&mut out, report)?;
        writeln!(out)?;
    } else {
        writeln!(
            out,
            "{} rows, {} projects, {} events, {} rows unchanged",
            report.rows, report.projects, report.events, report.unchanged
        )?;
        for fault in &report.errors {
            eprintln!("{fault}");
        }
    }
    if !report.errors.is_empty() && !arguments.accept_rows_without_errors {
        bail!("nothing was imported: {} errors", report.errors.len());
    }
    Ok(())
}
