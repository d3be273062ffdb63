//! The project's own tasks: check, test, bench, and a PostgreSQL cluster to work against.

mod bench;
mod check;
mod cluster;
mod packages;
mod process;
mod screenshots;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// The project's own tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything that can be said without running the product: format, lints, documentation,
    /// dependencies, architecture
    Check,
    /// All tests, on both databases
    #[command(after_help = "Examples:\n  cargo xtask test\n  \
        cargo xtask test -- -E 'package(domain)'\n  \
        cargo xtask test -- a_follower_never_skips")]
    Test {
        /// Handed to the test runner as they stand
        #[arg(last = true)]
        runner_arguments: Vec<String>,
    },
    /// The benchmarks, each beside the floor it is measured against
    #[command(after_help = "Examples:\n  cargo xtask bench\n  \
        cargo xtask bench append\n  cargo xtask bench store-sqlite/append -- --quick")]
    Bench {
        /// Only benchmarks whose `crate/name` contains this
        filter: Option<String>,
        /// Handed to the benchmarks as they stand
        #[arg(last = true)]
        bench_arguments: Vec<String>,
    },
    /// Pictures of the main pages for the README, taken of the demonstration
    Screenshots,
    /// Starts a private PostgreSQL cluster, prints its URL and keeps it until ctrl-c
    Postgres,
}

fn main() -> ExitCode {
    match carry_out(Arguments::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        // What ran has said what failed; its last lines stay the last.
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> Result<bool> {
    process::watch_for_interrupts()?;
    match task {
        Task::Check => check::check(),
        Task::Test { runner_arguments } => test::test(&runner_arguments),
        Task::Bench { filter, bench_arguments } => {
            bench::bench(filter.as_deref(), &bench_arguments).map(|()| true)
        }
        Task::Screenshots => screenshots::screenshots(),
        Task::Postgres => cluster::keep_until_interrupted().map(|()| true),
    }
}
