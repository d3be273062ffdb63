//! `cargo xtask bench`: the benchmarks, with the floor they are measured against in the same run.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::cluster::{Cluster, URL_VARIABLE};
use crate::process::{cargo, run, workspace};

/// A file `crates/<crate>/benches/<name>.rs`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Bench {
    package: String,
    name: String,
}

/// Runs each benchmark whose `crate/name` contains the filter. A benchmark prints its own figures,
/// each as a ratio to a floor that it measures itself.
pub(crate) fn bench(filter: Option<&str>, arguments: &[String]) -> Result<()> {
    let known = benches()?;
    let chosen: Vec<&Bench> = known
        .iter()
        .filter(|bench| {
            filter.is_none_or(|part| format!("{}/{}", bench.package, bench.name).contains(part))
        })
        .collect();
    if chosen.is_empty() {
        let names: Vec<String> =
            known.iter().map(|bench| format!("{}/{}", bench.package, bench.name)).collect();
        bail!("no benchmark matches; there are: {}", names.join(", "));
    }
    let cluster = Cluster::start()?;
    for bench in chosen {
        let mut command = cargo();
        command
            .args(["bench", "--package", &bench.package, "--bench", &bench.name, "--"])
            .args(arguments)
            .env(URL_VARIABLE, cluster.url());
        run(&format!("{}/{}", bench.package, bench.name), &mut command)?;
    }
    Ok(())
}

fn benches() -> Result<Vec<Bench>> {
    let mut found = Vec::new();
    for package in fs::read_dir(workspace().join("crates"))? {
        let package = package?;
        for file in fs::read_dir(package.path().join("benches")).into_iter().flatten() {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.file_stem().and_then(|stem| stem.to_str());
                found.push(Bench {
                    package: package.file_name().to_string_lossy().into_owned(),
                    name: name.context("a benchmark's name is not UTF-8")?.to_owned(),
                });
            }
        }
    }
    found.sort();
    Ok(found)
}
