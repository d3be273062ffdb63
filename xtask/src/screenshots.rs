//! Pictures of the main pages, taken of the demonstration by tests/browser/screenshots.mjs.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::packages;
use crate::process::{build_folder, cargo, run, stop, succeeds, workspace};

/// What npm reads.
const MANIFESTS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Takes all of them anew.
pub(crate) fn screenshots() -> Result<bool> {
    packages::node()?;
    let chromium = packages::chromium()?;
    let sources = workspace().join("tests/browser");
    let modules = build_folder().join("screenshots");
    fs::create_dir_all(&modules)?;
    for file in MANIFESTS {
        fs::copy(sources.join(file), modules.join(file)).with_context(|| file.to_owned())?;
    }
    let mut npm = Command::new("npm");
    run("npm ci", npm.args(["ci", "--prefer-offline"]).current_dir(&modules))?;
    run("cargo build", cargo().args(["build", "--workspace", "--bins"]))?;
    let folder = modules.join("demo");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut demo = Command::new(build_folder().join("debug/nyttig"))
        .args(["demo", "--port", "0", "--folder"])
        .arg(&folder)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start the demonstration")?;
    let taken = take(&mut demo, |address| {
        let pictures = workspace().join("docs/screenshots");
        fs::create_dir_all(&pictures)?;
        let mut node = Command::new("node");
        node.arg(sources.join("screenshots.mjs"))
            .env("NYTTIG_BROWSER_MODULES", &modules)
            .env("NYTTIG_CHROMIUM", &chromium)
            .env("NYTTIG_ADDRESS", address)
            .env("NYTTIG_PICTURES", pictures);
        succeeds("screenshots", &mut node)
    });
    stop(&mut demo, "TERM")?;
    taken
}

/// Waits until the demonstration says where it is, and looks at it.
fn take(demo: &mut Child, look: impl FnOnce(&str) -> Result<bool>) -> Result<bool> {
    let mut address = String::new();
    let told = demo.stdout.take().context("the demonstration has no output")?;
    BufReader::new(told).read_line(&mut address)?;
    look(address.trim().trim_end_matches('/'))
}
