//! `cargo xtask test`: all tests, on both databases.

use anyhow::{Result, bail};

use crate::cluster::{Cluster, URL_VARIABLE};
use crate::packages;
use crate::process::{cargo, on_path, succeeds};

/// Tells the browser tests which browser to drive (tests/browser.rs).
const CHROMIUM_VARIABLE: &str = "NYTTIG_CHROMIUM";

/// Runs the tests in the documentation, then all others, and says whether all passed. The last lines
/// are the runner's summary.
///
/// With arguments for the runner only what they select is run, and that is said.
pub(crate) fn test(runner_arguments: &[String]) -> Result<bool> {
    packages::node()?;
    let chromium = packages::chromium()?;
    let cluster = Cluster::start()?;
    let nextest = on_path("cargo-nextest").is_some();
    let mut examples_passed = true;
    if nextest && runner_arguments.is_empty() {
        let mut examples = cargo();
        examples.args(["test", "--doc", "--workspace", "--quiet"]);
        examples_passed = succeeds("examples in the documentation", &mut examples)?;
    } else if nextest {
        eprintln!("── only what the arguments select; examples in the documentation are not run");
    }
    let mut tests = cargo();
    if nextest {
        tests.args(["nextest", "run", "--workspace", "--no-fail-fast"]);
    } else {
        tests.args(["test", "--workspace", "--no-fail-fast"]);
    }
    tests.args(runner_arguments).env(URL_VARIABLE, cluster.url()).env(CHROMIUM_VARIABLE, chromium);
    let tests_passed = succeeds("tests on SQLite and PostgreSQL", &mut tests)?;
    if !examples_passed {
        bail!("examples in the documentation failed, see above");
    }
    Ok(tests_passed)
}
