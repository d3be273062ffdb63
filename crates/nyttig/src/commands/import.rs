//! `nyttig import`: spreadsheets in, by a mapping.
//!
//! Where there is no database or organisation yet, the import is rehearsed in a folder that
//! removes itself, and both are made only when the rehearsal shows that something will be written.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::bail;
use application::{Organisation, actor};
use eventlog::read::StreamRange;
use exchange::fault::Fault;
use exchange::import::{ImportError, ImportFile, ImportOptions, Importer};
use exchange::mapping::Mapping;
use exchange::report::Report;
use exchange::shipped;
use indicatif::{ProgressBar, ProgressDrawTarget};

use crate::cli::{Create, Import, Place};
use crate::commands::create;
use crate::database::{self, Opened};

/// The organisation's short name when nobody gave one.
const DEFAULT_SLUG: &str = "main";

pub(crate) async fn run(place: &Place, arguments: Import) -> anyhow::Result<()> {
    let input = match Input::read(&arguments) {
        Ok(input) => input,
        Err(errors) => {
            let report = Report { errors, ..Report::default() };
            tell(&report, &arguments)?;
            bail!("nothing was imported: {} errors", report.errors.len());
        }
    };
    let report = import(place, &input).await?;
    tell(&report, &arguments)?;
    if input.is_refused(&report) {
        bail!("nothing was imported: {} errors", report.errors.len());
    }
    Ok(())
}

/// What is to be imported, and how.
struct Input {
    mapping: Mapping,
    /// What the mapping is called in messages.
    mapping_name: String,
    files: Vec<ImportFile>,
    options: ImportOptions,
}

impl Input {
    /// Reads mapping and files, or says everything that cannot be read.
    fn read(arguments: &Import) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mapping = mapping(&arguments.mapping).map_err(|fault| faults.push(fault));
        let files: Vec<ImportFile> = arguments
            .files
            .iter()
            .filter_map(|path| match std::fs::read(path) {
                Ok(bytes) => Some(ImportFile { name: name(path), bytes }),
                Err(error) => {
                    let message = format!("the file cannot be read: {error}");
                    faults.push(Fault::of_file(&shown(path), "file_unreadable", message));
                    None
                }
            })
            .collect();
        match mapping {
            Ok(mapping) if faults.is_empty() => Ok(Self {
                mapping,
                mapping_name: shown(&arguments.mapping),
                files,
                options: ImportOptions {
                    dry_run: arguments.dry_run,
                    accept_rows_without_errors: arguments.accept_rows_without_errors,
                },
            }),
            _ => Err(faults),
        }
    }

    /// Whether the errors keep everything from being imported.
    fn is_refused(&self, report: &Report) -> bool {
        !report.errors.is_empty() && !self.options.accept_rows_without_errors
    }
}

/// A mapping by its path, or by its name if it ships with the program.
fn mapping(path: &Path) -> Result<Mapping, Fault> {
    let fault = |code, message| Fault::of_file(&shown(path), code, message);
    let text = match (std::fs::read_to_string(path), shipped::mapping(&shown(path))) {
        (Ok(text), _) => text,
        (Err(_), Some(text)) => text.to_owned(),
        (Err(error), None) => {
            let names = shipped::MAPPINGS.map(|(name, _)| name).join(", ");
            let message = format!("the mapping cannot be read: {error}; those that ship: {names}");
            return Err(fault("mapping_unreadable", message));
        }
    };
    Mapping::parse(&text).map_err(|error| fault("mapping_form", error.to_string()))
}

async fn import(place: &Place, input: &Input) -> anyhow::Result<Report> {
    if database::exists(place).await? {
        let opened = database::open(place).await?;
        if let Some(organisation) = registered(&opened, place).await? {
            return import_into(opened, organisation, place, input).await;
        }
        opened.close().await?;
    }
    let rehearsed = rehearse(place, input).await?;
    if input.options.dry_run || input.is_refused(&rehearsed) || rehearsed.events == 0 {
        return Ok(rehearsed);
    }
    let opened = database::open(place).await?;
    let new = new_organisation(place);
    let organisation = create::register(&opened.application, place, &new).await?;
    eprintln!("nyttig: made the organisation {}", new.slug);
    import_into(opened, organisation, place, input).await
}

/// The organisation that is meant, if its log has begun.
async fn registered(opened: &Opened, place: &Place) -> anyhow::Result<Option<Organisation>> {
    let Some(organisation) = database::find(&opened.application, place)? else { return Ok(None) };
    let state = opened.application.organisation(organisation).await?;
    Ok(state.registered.is_some().then_some(organisation))
}

fn new_organisation(place: &Place) -> Create {
    let slug = place.organisation.clone().unwrap_or_else(|| DEFAULT_SLUG.to_owned());
    Create { name: slug.clone(), slug, zone: chrono_tz::Europe::Oslo, language: "nb".to_owned() }
}

/// What an import into a new organisation would do.
async fn rehearse(place: &Place, input: &Input) -> anyhow::Result<Report> {
    let folder = tempfile::tempdir()?;
    let database = format!("sqlite:{}", folder.path().display());
    let place = Place { database, keys: None, ..place.clone() };
    let opened = database::open(&place).await?;
    let new = new_organisation(&place);
    let organisation = create::register(&opened.application, &place, &new).await?;
    let options = ImportOptions { dry_run: true, ..input.options };
    let report = carry_out(&opened, organisation, &place, input, options).await;
    opened.application.close().await;
    report
}

/// Imports into an organisation that is there. Whoever acts is registered when something is
/// written in their name for the first time.
async fn import_into(
    opened: Opened,
    organisation: Organisation,
    place: &Place,
    input: &Input,
) -> anyhow::Result<Report> {
    let person = actor::person_named(organisation, &create::name_of_actor(place)).0;
    let known = opened.store.read_stream(organisation, person, StreamRange::ALL).await?;
    if known.is_empty() {
        let options = ImportOptions { dry_run: true, ..input.options };
        let planned = carry_out(&opened, organisation, place, input, options).await?;
        if input.options.dry_run || input.is_refused(&planned) || planned.events == 0 {
            opened.close().await?;
            return Ok(planned);
        }
        create::register_actor(&opened.application, organisation, place).await?;
    }
    let report = carry_out(&opened, organisation, place, input, input.options).await;
    opened.close().await?;
    report
}

async fn carry_out(
    opened: &Opened,
    organisation: Organisation,
    place: &Place,
    input: &Input,
    options: ImportOptions,
) -> anyhow::Result<Report> {
    let importer = Importer {
        application: Arc::clone(&opened.application),
        store: Arc::clone(&opened.store),
        organisation,
        actor: actor::person_named(organisation, &create::name_of_actor(place)).0,
        today: opened.application.today(organisation).await?,
    };
    let bar = ProgressBar::hidden();
    if std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::stderr());
    }
    let import = importer.import(&input.mapping, &input.files, options, |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    let outcome = import.await;
    bar.finish_and_clear();
    match outcome {
        Err(error @ ImportError::MethodUnknown(_)) => {
            let fault = Fault::of_file(&input.mapping_name, "method_unknown", error.to_string());
            Ok(Report { errors: vec![fault], ..Report::default() })
        }
        outcome => Ok(outcome?),
    }
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
    }
    for fault in &report.errors {
        eprintln!("{fault}");
    }
    Ok(())
}

/// A file's name without its folder, as it stands in events.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
