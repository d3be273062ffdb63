//! Finds the programs the tasks need, and installs what is missing where that is allowed.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{build_folder, cargo, on_path, run};

/// Where Debian and Ubuntu keep one folder for each major version of PostgreSQL.
const DEBIAN_POSTGRESQL: &str = "/usr/lib/postgresql";

/// The folder with `initdb` and `postgres`; installs them when it may.
pub(crate) fn postgresql_programs() -> Result<PathBuf> {
    if let Some(folder) = find_postgresql() {
        return Ok(folder);
    }
    install_debian_package("PostgreSQL", "postgresql")?;
    match find_postgresql() {
        Some(folder) => Ok(folder),
        None => bail!(
            "the package postgresql is installed, but initdb and postgres are neither in \
             {DEBIAN_POSTGRESQL}/*/bin, nor where pg_config points, nor on the PATH"
        ),
    }
}

fn find_postgresql() -> Option<PathBuf> {
    let complete =
        |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(DEBIAN_POSTGRESQL)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    versions.sort();
    let newest_first = versions.into_iter().rev().map(|(_, folder)| folder);
    let by_pg_config = Command::new("pg_config")
        .arg("--bindir")
        .output()
        .ok()
        .filter(|output| output.status.success())
        .map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    let by_path = on_path("initdb").and_then(|file| file.parent().map(Path::to_path_buf));
    newest_first.chain(by_pg_config).chain(by_path).find(complete)
}

/// The browser that the tests drive; installs it when it may.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(file) = find_chromium() {
        return Ok(file);
    }
    install_debian_package("Chromium", "chromium")?;
    match find_chromium() {
        Some(file) => Ok(file),
        None => bail!("the package chromium is installed, but no chromium is on the PATH"),
    }
}

fn find_chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path)
}

/// npm and Node.js, with which the pages' style sheet is fetched and the browser is driven; installs
/// them when it may.
pub(crate) fn node() -> Result<()> {
    for (program, package) in [("node", "nodejs"), ("npm", "npm")] {
        if on_path(program).is_none() {
            install_debian_package(program, package)?;
        }
    }
    Ok(())
}

fn install_debian_package(what: &str, package: &str) -> Result<()> {
    if !is_root() || on_path("apt-get").is_none() {
        bail!(
            "{what} is needed and not installed: install the package `{package}` \
             (Debian, Ubuntu: sudo apt-get install {package}) and run this again"
        );
    }
    let mut update = Command::new("apt-get");
    run("apt-get update", update.arg("update"))?;
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive").args([
        "install",
        "--yes",
        "--no-install-recommends",
        package,
    ]);
    run(&format!("apt-get install {package}"), &mut install)
}

/// A cargo subcommand of one version; built into the build folder when it is not on the PATH.
///
/// A debug build: these run for seconds and an optimised one takes minutes to make.
pub(crate) fn cargo_tool(name: &str, version: &str) -> Result<PathBuf> {
    if let Some(file) = on_path(name) {
        return Ok(file);
    }
    let root = build_folder().join("tools").join(format!("{name}-{version}"));
    let file = root.join("bin").join(name);
    if !file.is_file() {
        let mut install = cargo();
        install.args(["install", "--debug", "--locked", "--quiet", "--version", version, name]);
        install.arg("--root").arg(&root);
        install.arg("--target-dir").arg(build_folder().join("tools").join("build"));
        run(&format!("cargo install {name} {version}"), &mut install)?;
    }
    Ok(file)
}

/// Whether this process is root, by the owner that the kernel gives it.
pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}
