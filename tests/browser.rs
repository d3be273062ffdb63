//! The pages in a real browser: tests/browser/*.mjs drive Chromium, this starts what they need.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use testkit::app::App;

use crate::demo::Served;
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
fn an_idea_goes_all_the_way_to_an_answered_follow_up_on_a_phone_in_danish() {
    let city = City::empty();
    let app = city.serve();
    run("journey.mjs", &app, "");
}

#[test]
fn parts_of_a_page_are_exchanged_where_they_stand_when_there_are_scripts() {
    let city = City::empty();
    let app = city.serve();
    run("enhanced.mjs", &app, &crate::records::decided(&app));
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

/// All there is to see of a page, with all that it is made of: the project of which most is recorded.
fn richest(served: &Served) -> String {
    let projects = served.json("fjordvik/portfolio.json");
    let administrator = served.administrator();
    let lines = |id: &str| {
        let page = administrator.page(&format!("{}fjordvik/projects/{id}", served.address));
        page.body.len()
    };
    let ids = projects.as_array().unwrap().iter().map(|project| project["id"].as_str().unwrap());
    ids.max_by_key(|id| lines(id)).unwrap().to_owned()
}

#[test]
fn every_kind_of_page_is_valid_light_accessible_and_says_what_it_said_in_every_language() {
    let above = tempfile::tempdir().unwrap();
    let served = Served::start(&above.path().join("demo"), &["--port", "0"]);
    let project = format!("/fjordvik/projects/{}", richest(&served));
    let starts = serde_json::json!([
        "/fjordvik/portfolio",
        "/fjordvik/my-work",
        project,
        "/fjordvik/register",
        "/fjordvik/people",
        "/fjordvik/account"
    ]);
    let odd = serde_json::json!([
        ["error-not-there", "/fjordvik/projects/none"],
        ["error-the-future", "/fjordvik/portfolio?known_at=2199-01-01"],
        ["portfolio-nothing-found", "/fjordvik/portfolio?text=zzz"],
        ["search-found", "/fjordvik/search?q=trygg"],
        ["search-nothing-found", "/fjordvik/search?q=zzz"],
        ["portfolio-then", "/fjordvik/portfolio?effective_on=2024-06-01"],
        [
            "my-work-of-a-line-manager",
            format!("/fjordvik/my-work?person={}", served.persona("Marit Solheim"))
        ]
    ]);
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/pages");
    let output = Command::new("node")
        .arg(here().join("atlas.mjs"))
        .env("NYTTIG_BROWSER_MODULES", modules())
        .env("NYTTIG_CHROMIUM", chromium())
        .env("NYTTIG_ADDRESS", served.address.trim_end_matches('/'))
        .env("NYTTIG_COOKIE", served.administrator().cookie())
        .env("NYTTIG_STARTS", starts.to_string())
        .env("NYTTIG_ODD", odd.to_string())
        .env("NYTTIG_GOLDEN", golden)
        .output()
        .expect("the browser tests need Node.js: install the package `nodejs`");
    let told = String::from_utf8_lossy(&output.stdout);
    let trouble = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "atlas.mjs found faults:\n{told}{trouble}");
}
