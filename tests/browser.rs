//! The pages in a real browser: tests/browser/*.mjs drive Chromium, this starts what they need.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use testkit::app::App;

use crate::pages::City;

/// What npm reads.
const MANIFESTS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser")
}

/// The browser: named by `NYTTIG_CHROMIUM`, else where distributions put it.
fn chromium() -> PathBuf {
    let named = std::env::var_os("NYTTIG_CHROMIUM").map(PathBuf::from);
    let usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    named
        .into_iter()
        .chain(usual.map(PathBuf::from))
        .find(|file| file.is_file())
        .expect("the browser tests need Chromium: install the package `chromium`")
}

/// Packages from npm, fetched into cargo's build folder once for each lock file.
fn modules() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    fs::create_dir_all(&folder).unwrap();
    // Each test is a process of its own: one fetches, the others wait. Released with the file.
    let lock = fs::File::create(folder.join("lock")).unwrap();
    lock.lock().unwrap();
    let wanted = MANIFESTS.map(|file| fs::read_to_string(here().join(file)).unwrap()).concat();
    let stamp = folder.join("fetched");
    if fs::read_to_string(&stamp).is_ok_and(|fetched| fetched == wanted) {
        return folder;
    }
    for file in MANIFESTS {
        fs::copy(here().join(file), folder.join(file)).unwrap();
    }
    let npm = Command::new("npm").args(["ci", "--prefer-offline"]).current_dir(&folder).output();
    let npm = npm.expect("the browser tests need npm: install the packages `nodejs` and `npm`");
    assert!(npm.status.success(), "npm ci: {}", String::from_utf8_lossy(&npm.stderr));
    fs::write(stamp, wanted).unwrap();
    folder
}

/// Runs one script and shows the faults it found.
#[track_caller]
fn run(script: &str, app: &App, project: &str) {
    let output = Command::new("node")
        .arg(here().join(script))
        .env("NYTTIG_BROWSER_MODULES", modules())
        .env("NYTTIG_CHROMIUM", chromium())
        .env("NYTTIG_ADDRESS", app.url(""))
        .env("NYTTIG_PORTFOLIO", "/city/portfolio")
        .env("NYTTIG_PROJECT", project)
        .env("NYTTIG_COOKIE", app.administrator().cookie())
        .output()
        .expect("the browser tests need Node.js: install the package `nodejs`");
    let told = String::from_utf8_lossy(&output.stdout);
    let trouble = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script} found faults:\n{told}{trouble}");
}

#[test]
fn pages_are_accessible_fit_a_phone_and_work_by_keyboard_without_scripts() {
    let city = City::with_capital_projects();
    let app = city.serve();
    let projects: Value = serde_json::from_str(&app.get("/city/portfolio.json").body).unwrap();
    let project = projects[0]["id"].as_str().unwrap();
    run("pages.mjs", &app, &format!("/city/projects/{project}"));
}

#[test]
fn a_challenge_is_registered_and_moved_on_a_phone_by_keyboard_in_danish() {
    let city = City::empty();
    let app = city.serve();
    run("forms.mjs", &app, "");
}

#[test]
fn a_follow_up_is_answered_on_a_phone_by_keyboard_in_danish() {
    let city = City::empty();
    let app = city.serve();
    run("records.mjs", &app, &crate::records::decided(&app));
}

#[test]
fn people_come_in_by_keyboard_without_scripts_and_a_form_survives_the_end_of_a_session() {
    let city = City::empty();
    let app = city.serve();
    let invitation = [("name", "Per Hansen"), ("login", "per@city.example"), ("what", "employee")];
    let shown = app.administrator().post(&app.url("/city/people/invitation"), &invitation);
    let body = shown.body.replace("&#x2f;", "/");
    let link = body.split("id=\"link\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    run("accounts.mjs", &app, link);
}
