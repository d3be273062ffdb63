//! The program: commands, configuration, wiring, telemetry.
//!
//! Exit codes: 0 done, 1 refused or failed, 2 called wrongly. Errors go to standard error.

mod address;
mod cli;
mod commands;
mod database;
mod demo;
mod sealing;
mod telemetry;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Task};

fn main() -> ExitCode {
    let cli = Cli::parse();
    telemetry::start();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("nyttig: the runtime does not start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nyttig: {error:#}");
            if error.is::<Misuse>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

/// The program was called wrongly, in a way that only shows once it has looked at the database.
#[derive(Debug)]
struct Misuse(String);

impl std::fmt::Display for Misuse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misuse {}

async fn run(cli: Cli) -> anyhow::Result<()> {
    let Cli { place, task } = cli;
    match task {
        Task::Demo(arguments) => commands::demo::run(&place, arguments).await,
        Task::Create(arguments) => commands::create::run(&place, arguments).await,
        Task::Import(arguments) => commands::import::run(&place, arguments).await,
        Task::Export(arguments) => commands::export::run(&place, arguments).await,
        Task::Projects(arguments) => commands::projects::run(&place, arguments).await,
        Task::Chart(arguments) => commands::chart::run(&place, arguments).await,
        Task::Accounts(arguments) => commands::accounts::run(&place, arguments).await,
        Task::Serve(arguments) => commands::serve::run(&place, arguments).await,
        Task::Rebuild => commands::rebuild::run(&place).await,
        Task::Doctor => commands::doctor::run(&place).await,
    }
}
