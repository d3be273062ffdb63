//! The commands and their help.

use std::net::IpAddr;
use std::path::PathBuf;

use accounts::Login;
use application::as_of::KnownAt;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use web::base::Base;

use crate::address;

/// Follow innovation projects from challenge to use, and ask for years whether they still work.
#[derive(Debug, Parser)]
#[command(
    name = "nyttig",
    version,
    after_help = "Exit codes: 0 done, 1 refused or failed, 2 called wrongly."
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// Where the work is done, and in whose name.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// The database: `sqlite:FOLDER` or `postgres://USER@HOST/NAME`. The folder is made when it is
    /// not there; in it stand `log.db` and what is derived from it.
    #[arg(
        long,
        global = true,
        env = "NYTTIG_DATABASE",
        default_value = "sqlite:nyttig-data",
        value_name = "URL",
        value_parser = address::checked
    )]
    pub(crate) database: String,
    /// The organisation, by its short name; needed when there is more than one.
    #[arg(long, global = true, env = "NYTTIG_ORGANISATION", value_name = "NAME", value_parser = address::slug)]
    pub(crate) organisation: Option<String>,
    /// Who acts; the operating system's user otherwise.
    #[arg(long, global = true, env = "NYTTIG_ACTOR", value_name = "NAME")]
    pub(crate) actor: Option<String>,
    /// The folder of the keys, made when it is not there: `FOLDER/keys` beside a SQLite database and
    /// `nyttig-keys` otherwise. Back it up apart from the database.
    #[arg(long, global = true, env = "NYTTIG_KEYS", value_name = "FOLDER")]
    pub(crate) keys: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Show everything on an invented municipality, in a folder of its own.
    #[command(after_help = "Example: nyttig demo --folder fjordvik --port 8080")]
    Demo(Demo),
    /// Make an organisation's log.
    #[command(after_help = "\
Examples:
  nyttig create fjordvik --name 'Fjordvik kommune'
  nyttig create aarhus --name 'Aarhus Kommune' --zone Europe/Copenhagen --language da \\
    --database postgres://nyttig@localhost/nyttig")]
    Create(Create),
    /// Read spreadsheets by a mapping and record what changed.
    #[command(after_help = IMPORT_HELP)]
    Import(Import),
    /// Write the whole log, a line for each event.
    #[command(after_help = "\
Examples:
  nyttig export --format cloudevents > log.ndjson
  nyttig export --comparable --organisation fjordvik | sha256sum")]
    Export(Export),
    /// List the projects.
    #[command(after_help = "\
Examples:
  nyttig projects
  nyttig projects --json --effective-on 2025-12-31
  nyttig projects --json --known-at 2026-03-01T12:00:00Z --effective-on 2026-01-01")]
    Projects(Projects),
    /// Draw a chart of the portfolio, or print its numbers.
    #[command(
        after_help = "Example: nyttig chart cumulative-flow --format svg --effective-on 2026-06-30 > flow.svg"
    )]
    Chart(Chart),
    /// Answer over HTTP. As long as nobody can sign in, it prints a link with which the first account is made.
    #[command(after_help = "\
Examples:
  nyttig serve --port 8080
  nyttig serve --port 0 --database sqlite:fjordvik
  nyttig serve --base-url https://nyttig.fjordvik.example    behind a proxy that does TLS")]
    Serve(Serve),
    /// Let people in: list accounts, invite somebody, make a link for a new password.
    #[command(after_help = "\
Examples:
  nyttig accounts list
  nyttig accounts invite --name 'Kari Nordmann' --login kari@fjordvik.example --role administrator
  nyttig accounts reset-link kari@fjordvik.example --base-url https://nyttig.fjordvik.example")]
    Accounts(Accounts),
    /// Make the read models anew from the log, while others go on reading.
    #[command(after_help = "Example: nyttig rebuild --database sqlite:fjordvik")]
    Rebuild,
    /// Say how the database, its logs and its read models stand.
    #[command(after_help = "\
Examples:
  nyttig doctor
  nyttig doctor --database postgres://nyttig@localhost/nyttig --keys /etc/nyttig/keys")]
    Doctor,
}

/// What stands below the options of `nyttig import`.
const IMPORT_HELP: &str = "\
A database and an organisation are made when there is none: of the name given by --organisation,
else `main`. A file with errors imports nothing, and importing again writes nothing.

Mappings that ship with the program: nyc_capital_projects, uk_gmpp.
How to write your own: docs/import.md, with a Norwegian municipality's file as its example.

Examples:
  nyttig import 2025.csv 2026.csv --mapping portfolio.toml --dry-run
  nyttig import uk_20*.csv --mapping uk_gmpp --organisation uk --json
  nyttig import 2026.csv --mapping portfolio.toml --accept-rows-without-errors";

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// The folder of its database: a new one, or one of an earlier demonstration.
    #[arg(long, default_value = "nyttig-demo")]
    pub(crate) folder: PathBuf,
    /// The port; otherwise 8080, or a free one when that is taken.
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// Another seed gives other dates and figures.
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// Only make the database.
    #[arg(long)]
    pub(crate) no_serve: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Create {
    /// The short name it is called by: a-z, 0-9 and -.
    #[arg(value_parser = address::slug)]
    pub(crate) slug: String,
    /// What it calls itself.
    #[arg(long)]
    pub(crate) name: String,
    /// Its time zone.
    #[arg(long, default_value = "Europe/Oslo")]
    pub(crate) zone: chrono_tz::Tz,
    /// The language of its texts: nb, nn, da or en.
    #[arg(long, default_value = "nb")]
    pub(crate) language: String,
}

#[derive(Debug, Args)]
pub(crate) struct Projects {
    /// Print JSON.
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) as_of: AsOf,
}

/// The point a question is asked from.
#[derive(Debug, Args)]
pub(crate) struct AsOf {
    /// What the log knew then: a date, a moment or `#POSITION`.
    #[arg(long, value_name = "POINT")]
    pub(crate) known_at: Option<KnownAt>,
    /// What held in the world on this date, e.g. 2025-12-31.
    #[arg(long, value_name = "DATE")]
    pub(crate) effective_on: Option<NaiveDate>,
}

/// The charts there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChartName {
    /// How many projects have reached each step, over time.
    CumulativeFlow,
    /// How many projects are in each phase, over time.
    Phases,
}

/// The forms a chart can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChartForm {
    /// The drawing.
    Svg,
    /// Its words, its table and its numbers by key.
    Json,
    /// Its table.
    Csv,
}

/// The widths a chart is drawn in, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChartWidth {
    /// A phone.
    #[value(name = "360")]
    Narrow,
    /// A printed page.
    #[value(name = "720")]
    Medium,
    /// A screen.
    #[value(name = "1080")]
    Wide,
}

/// The colours a chart is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChartTheme {
    /// On white.
    Light,
    /// On near-black.
    Dark,
    /// Named colours that a page gives.
    Css,
    /// For paper, with no background.
    Print,
}

/// The languages there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// Norwegian bokmål.
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// Danish.
    Da,
    /// English.
    En,
}

#[derive(Debug, Args)]
pub(crate) struct Chart {
    /// Which chart.
    pub(crate) name: ChartName,
    /// The form.
    #[arg(long, default_value = "svg")]
    pub(crate) format: ChartForm,
    #[command(flatten)]
    pub(crate) as_of: AsOf,
    /// The language of its words; the organisation's otherwise.
    #[arg(long)]
    pub(crate) language: Option<Language>,
    /// How wide, in pixels.
    #[arg(long, default_value = "720")]
    pub(crate) width: ChartWidth,
    /// In which colours.
    #[arg(long, default_value = "light")]
    pub(crate) theme: ChartTheme,
    /// Of the projects that follow this method, `KEY` or `KEY@VERSION`; the one that most follow
    /// otherwise.
    #[arg(long)]
    pub(crate) method: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The port; 0 takes a free one, and the address is printed.
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// The address of this machine that is listened on. Others than this machine's own need --base-url.
    #[arg(long, default_value = "127.0.0.1", value_name = "ADDRESS")]
    pub(crate) listen: IpAddr,
    /// Where people reach it, for the links it makes: `https://…`, or an address of this machine. A proxy in
    /// front of it says with X-Forwarded-For whom it asks for.
    #[arg(long, env = "NYTTIG_BASE_URL", value_name = "URL", value_parser = base)]
    pub(crate) base_url: Option<Base>,
    /// After so many minutes without use a session ends.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) session_idle_minutes: u16,
    /// After so many hours a session ends, however much it is used.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) session_hours: u16,
}

/// A base address as clap takes it.
fn base(text: &str) -> Result<Base, String> {
    let wrong = "write https:// and a host, or http:// and an address of this machine";
    Base::parse(text).ok_or_else(|| wrong.to_owned())
}

#[derive(Debug, Args)]
pub(crate) struct Accounts {
    #[command(subcommand)]
    pub(crate) task: AccountsTask,
    /// Where people reach the program, for the links that are printed.
    #[arg(
        long,
        global = true,
        env = "NYTTIG_BASE_URL",
        value_name = "URL",
        default_value = "http://127.0.0.1:8080",
        value_parser = base
    )]
    pub(crate) base_url: Base,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AccountsTask {
    /// List who can sign in.
    List,
    /// Register a person and print a link with which they choose a password.
    Invite {
        /// What they are called.
        #[arg(long)]
        name: String,
        /// The address they sign in by.
        #[arg(long, value_name = "EMAIL", value_parser = login)]
        login: Login,
        /// What they are in the whole organisation.
        #[arg(long)]
        role: Option<RoleName>,
    },
    /// Print a link with which somebody who has an account chooses a new password. Works while it is served.
    ResetLink {
        /// The address they sign in by.
        #[arg(value_name = "EMAIL", value_parser = login)]
        login: Login,
    },
}

/// A login as clap takes it.
fn login(text: &str) -> Result<Login, String> {
    Login::parse(text).ok_or_else(|| "this is no address of mail".to_owned())
}

/// The roles in a whole organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleName {
    /// Lets people in.
    Administrator,
    /// May do everything in the projects.
    Leader,
    /// Sees everything and changes nothing.
    Auditor,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The files, in any order.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Which column means what: a TOML file, or the name of a mapping that ships.
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) mapping: PathBuf,
    /// Say what would happen, and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Import the rows without errors although others have some.
    #[arg(long)]
    pub(crate) accept_rows_without_errors: bool,
    /// Print the report as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The forms a log can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportForm {
    /// CloudEvents 1.0, one JSON object a line.
    Cloudevents,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The form.
    #[arg(long, default_value = "cloudevents")]
    pub(crate) format: ExportForm,
    /// Leave out what two logs of the same history may differ in: ids, actors and recording times.
    #[arg(long)]
    pub(crate) comparable: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn every_command_has_help_with_an_example() {
        let program = Cli::command();
        for command in program.get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let example = format!("nyttig {}", command.get_name());
            assert!(help.contains(&example), "{example}: {help}");
        }
        program.debug_assert();
    }

    #[test]
    fn the_mappings_that_ship_are_named_in_the_help() {
        for (name, _) in exchange::shipped::MAPPINGS {
            assert!(IMPORT_HELP.contains(name), "{name}");
        }
    }
}
