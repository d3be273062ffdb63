//! `cargo xtask check`: everything that can be said without running the product.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::packages::cargo_tool;
use crate::process::{cargo, on_path, succeeds, workspace};

/// The versions that are built when none is on the PATH (debug builds, about two minutes on two
/// cores for both, once).
const CARGO_DENY: &str = "0.20.2";
const CARGO_MACHETE: &str = "0.9.2";

/// Runs every check, also after one has failed, and says whether all passed.
pub(crate) fn check() -> Result<bool> {
    let deny = cargo_tool("cargo-deny", CARGO_DENY)?;
    let machete = cargo_tool("cargo-machete", CARGO_MACHETE)?;
    let steps = [
        ("format", format()),
        ("lints", lints()),
        ("documentation", documentation()),
        ("dependencies: licences, sources, doubles", dependencies(&deny)),
        ("dependencies: none unused", unused_dependencies(&machete)),
        ("architecture", architecture()),
    ];
    let mut outcomes = Vec::new();
    for (title, mut command) in steps {
        let begun = Instant::now();
        let passed = succeeds(title, &mut command)?;
        outcomes.push((title, passed, begun.elapsed().as_secs_f64()));
    }
    eprintln!("── summary");
    for (title, passed, seconds) in &outcomes {
        eprintln!("{} {seconds:6.1} s  {title}", if *passed { "passed" } else { "FAILED" });
    }
    Ok(outcomes.iter().all(|(_, passed, _)| *passed))
}

fn format() -> Command {
    let mut command = cargo();
    command.args(["fmt", "--all", "--check"]);
    command
}

fn lints() -> Command {
    let mut command = cargo();
    command.args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]);
    command
}

fn documentation() -> Command {
    let mut command = cargo();
    command.args(["doc", "--workspace", "--no-deps", "--quiet"]);
    command.env("RUSTDOCFLAGS", "--deny warnings");
    command
}

/// Advisories are left out: their database comes from the network, and a check must say the same
/// of the same commit tomorrow. `cargo deny check advisories` runs them (docs/operations.md).
fn dependencies(deny: &Path) -> Command {
    let mut command = Command::new(deny);
    command.current_dir(workspace());
    command.args(["--all-features", "check", "bans", "licenses", "sources"]);
    command
}

fn unused_dependencies(machete: &Path) -> Command {
    let mut command = Command::new(machete);
    command.current_dir(workspace()).arg("--skip-target-dir");
    command
}

/// The tests in `tests/architecture.rs`; they need no database.
fn architecture() -> Command {
    let mut command = cargo();
    if on_path("cargo-nextest").is_some() {
        command.args(["nextest", "run", "--workspace", "--test", "system", "--no-fail-fast"]);
        command.args(["-E", "test(/^architecture::/)"]);
    } else {
        command.args(["test", "--workspace", "--test", "system", "architecture::"]);
    }
    command
}
