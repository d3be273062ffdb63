//! The pages as a plain client gets them: every page in every language, its neighbours in JSON and
//! CSV, what is refused, and what browsers are told to refuse.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use testkit::app::{Answer, App};

/// The languages pages come in.
const LANGUAGES: [&str; 4] = ["nb", "nn", "da", "en"];

/// A program with its own database, and a city in it that speaks bokmål.
pub(crate) struct City {
    folder: tempfile::TempDir,
}

impl City {
    /// With nothing in it.
    #[track_caller]
    pub(crate) fn empty() -> Self {
        let city = Self { folder: tempfile::tempdir().unwrap() };
        city.run(&[
            "create",
            "city",
            "--name",
            "Byen",
            "--zone",
            "Europe/Oslo",
            "--language",
            "nb",
        ]);
        city
    }

    /// With the capital projects of New York City.
    #[track_caller]
    pub(crate) fn with_capital_projects() -> Self {
        let city = Self::empty();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let file = root.join("tests/data/events/nyc_capital_projects_ddc_edc.csv");
        let mapping = root.join("crates/exchange/mappings/nyc_capital_projects.toml");
        let [file, mapping] = [file, mapping].map(|path| path.display().to_string());
        city.run(&["import", &file, "--mapping", &mapping]);
        city
    }

    fn database(&self) -> String {
        format!("sqlite:{}", self.folder.path().join("data").display())
    }

    #[track_caller]
    fn run(&self, arguments: &[&str]) {
        let output = Command::new(env!("CARGO_BIN_EXE_nyttig"))
            .args(arguments)
            .args(["--database", &self.database(), "--actor", "Kari Nordmann"])
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {errors}");
    }

    /// Served on a free port.
    #[track_caller]
    pub(crate) fn serve(&self) -> App {
        let actor = ["--actor", "Kari Nordmann"];
        App::start_with(env!("CARGO_BIN_EXE_nyttig"), &self.database(), &actor)
    }
}

fn projects(app: &App) -> Vec<Value> {
    serde_json::from_str(&app.get("/city/portfolio.json").body).unwrap()
}

/// What a browser gets.
#[track_caller]
pub(crate) fn page(app: &App, path: &str) -> Answer {
    let asked = app.agent().get(app.url(path)).header("accept", "text/html").call();
    let mut answer = asked.unwrap();
    Answer {
        status: answer.status().as_u16(),
        headers: answer.headers().clone(),
        body: answer.body_mut().read_to_string().unwrap(),
    }
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[test]
fn every_page_speaks_every_language() {
    let (city, empty) = (City::with_capital_projects(), City::empty());
    let (app, bare) = (city.serve(), empty.serve());
    let project = projects(&app)[0]["id"].as_str().unwrap().to_owned();
    let project = format!("/city/projects/{project}");
    let pages = [
        (&app, "/city/portfolio".to_owned(), 200),
        (&app, "/city/portfolio?page=2&sort=last".to_owned(), 200),
        (&app, "/city/portfolio?phase=design&state=active&text=sewer".to_owned(), 200),
        (&app, "/city/portfolio?text=zzz".to_owned(), 200),
        (&app, "/city/portfolio?known_at=2000-01-01".to_owned(), 200),
        (&app, "/city/portfolio?known_at=%2350&effective_on=2019-01-01".to_owned(), 200),
        (&app, project.clone(), 200),
        (&app, format!("{project}?effective_on=1.9.2019"), 200),
        (&app, "/city/portfolio?known_at=2199-01-01".to_owned(), 400),
        (&app, "/city/portfolio?known_at=someday".to_owned(), 400),
        (&app, "/nowhere".to_owned(), 404),
        (&app, "/city/projects/none".to_owned(), 404),
        (&bare, "/city/portfolio".to_owned(), 200),
    ];
    for (app, path, status) in pages {
        let mut seen = Vec::new();
        for language in LANGUAGES {
            let sign = if path.contains('?') { '&' } else { '?' };
            let answer = page(app, &format!("{path}{sign}language={language}"));
            assert_eq!(answer.status, status, "{path} in {language}: {}", app.words());
            assert!(answer.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert!(header(&answer, "content-type").starts_with("text/html"), "{path}");
            let heading = answer.body.split("<main").nth(1).unwrap().to_owned();
            assert!(!seen.contains(&heading), "{path} in {language} says what another does");
            seen.push(heading);
        }
    }
}

#[test]
fn the_browsers_language_is_used_and_norwegian_is_bokmål() {
    let city = City::empty();
    let app = city.serve();
    let language = |accepted: &str| {
        let asked = app.agent().get(app.url("/city/portfolio")).header("accept-language", accepted);
        let body = asked.call().unwrap().body_mut().read_to_string().unwrap();
        let tag = body.split("lang=\"").nth(1).unwrap();
        tag[..2].to_owned()
    };
    assert_eq!(language("no,en;q=0.5"), "nb");
    assert_eq!(language("da-DK,en"), "da");
    assert_eq!(language("fi"), "nb", "the organisation's own");
}

#[test]
fn json_and_csv_hold_exactly_what_the_page_shows() {
    let city = City::with_capital_projects();
    let app = city.serve();
    for query in ["", "?text=sewer&sort=last", "?phase=design&effective_on=2018-06-01"] {
        let shown = page(&app, &format!("/city/portfolio{query}")).body;
        let rows: Vec<Value> =
            serde_json::from_str(&app.get(&format!("/city/portfolio.json{query}")).body).unwrap();
        let csv = app.get(&format!("/city/portfolio.csv{query}")).body;
        assert_eq!(csv.lines().count(), rows.len() + 1, "{query}");
        let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
        let links: Vec<usize> = ids.iter().filter_map(|id| shown.find(*id)).collect();
        assert_eq!(links.len(), ids.len().min(50), "{query}: a page of the list at a time");
        assert!(links.is_sorted(), "{query}: in the same order");
        // The template escapes more than HTML asks for.
        let shown = shown.replace("&#x2f;", "/").replace("&#x3d;", "=").replace("&amp;", "&");
        assert!(shown.contains(&format!("\"/city/portfolio.csv{query}\"")), "{query}: a link");
    }
    let project = rows_first(&app);
    let document: Value =
        serde_json::from_str(&app.get(&format!("/city/projects/{project}.json")).body).unwrap();
    let csv = app.get(&format!("/city/projects/{project}.csv")).body;
    assert_eq!(csv.lines().count(), document["timeline"].as_array().unwrap().len() + 1);
}

fn rows_first(app: &App) -> String {
    projects(app)[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_program_gets_problem_details_where_a_browser_gets_a_page() {
    let city = City::empty();
    let app = city.serve();
    let answer = app.get("/city/portfolio?known_at=2199-01-01");
    assert_eq!(answer.status, 400);
    assert_eq!(header(&answer, "content-type"), "application/problem+json");
    let problem: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(problem["type"], "as_of");
    assert!(page(&app, "/city/portfolio?known_at=2199-01-01").body.contains("<h1>"));
}

#[test]
fn every_answer_refuses_foreign_content_and_nothing_stands_inline() {
    let city = City::with_capital_projects();
    let app = city.serve();
    let project = rows_first(&app);
    for path in ["/city/portfolio", &format!("/city/projects/{project}"), "/nowhere", "/healthz"] {
        let answer = page(&app, path);
        let policy = header(&answer, "content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header(&answer, "referrer-policy"), "same-origin", "{path}");
        for inline in [" style=", "<style", "<script>", " onclick=", "http://", "https://"] {
            let there = answer.body.replace("http://www.w3.org/2000/svg", "");
            assert!(!there.contains(inline), "{path} has {inline}");
        }
    }
}

#[test]
fn the_front_door_leads_to_the_only_organisation() {
    let city = City::empty();
    let app = city.serve();
    let answer = page(&app, "/");
    assert_eq!(answer.status, 307);
    assert_eq!(header(&answer, "location"), "/city/portfolio");
}
