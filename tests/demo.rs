//! `nyttig demo`: the invented municipality, as a newcomer meets it.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use testkit::app::Client;

use crate::forms::{hidden, location};

fn nyttig(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nyttig")).args(arguments).output().unwrap()
}

#[track_caller]
fn run(arguments: &[&str]) -> String {
    let output = nyttig(arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// A demonstration in a folder of its own.
struct Demo {
    _above: tempfile::TempDir,
    folder: PathBuf,
}

impl Demo {
    fn of_seed(seed: &str) -> Self {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("demo");
        run(&["demo", "--no-serve", "--seed", seed, "--folder", folder.to_str().unwrap()]);
        Self { _above: above, folder }
    }

    fn run(&self, arguments: &[&str]) -> String {
        let database = format!("sqlite:{}", self.folder.display());
        run(&[arguments, &["--database", &database]].concat())
    }

    fn projects(&self, as_of: &[&str]) -> Value {
        serde_json::from_str(&self.run(&[&["projects", "--json"], as_of].concat())).unwrap()
    }

    /// Every event, with its moment, actor and command.
    fn export(&self) -> String {
        self.run(&["export", "--format", "cloudevents"])
    }
}

/// What a project is counted as: its phase as long as it is worked on, else its state.
fn kind(project: &Value) -> String {
    match project["state"].as_str().unwrap() {
        "active" => project["phase"].as_str().unwrap_or("idea").to_owned(),
        state => state.to_owned(),
    }
}

/// Indicators whose newest result is worse than where they stood before.
fn worse_than_before(events: &[Value]) -> usize {
    let mut figures: BTreeMap<&str, (&str, f64, Option<f64>)> = BTreeMap::new();
    for event in events {
        let facts = &event["data"]["facts"];
        let number = |value: &Value| value["number"].as_f64();
        match event["type"].as_str().unwrap() {
            "no.nyttig.indicator.defined" => {
                let indicator = &facts["indicator"];
                if let Some(before) = number(&indicator["baseline"]["value"]) {
                    let direction = indicator["direction"].as_str().unwrap();
                    figures.insert(facts["id"].as_str().unwrap(), (direction, before, None));
                }
            }
            "no.nyttig.result.measured" => {
                if let Some(known) = figures.get_mut(facts["indicator"].as_str().unwrap()) {
                    known.2 = number(&facts["value"]).or(known.2);
                }
            }
            _ => {}
        }
    }
    let worse = |(direction, before, last): &&(&str, f64, Option<f64>)| match last {
        Some(last) if *direction == "up" => last < before,
        Some(last) => last > before,
        None => false,
    };
    figures.values().filter(worse).count()
}

#[test]
fn the_same_seed_gives_the_same_log_to_the_microsecond_and_another_seed_another() {
    let first = Demo::of_seed("11").export();
    let again = Demo::of_seed("11").export();
    let place = first.lines().zip(again.lines()).position(|(one, two)| one != two);
    assert_eq!(place, None, "lines from which they differ");
    assert_eq!(first.len(), again.len());
    assert_ne!(first, Demo::of_seed("12").export());
}

#[test]
fn it_holds_four_years_of_about_sixty_projects_of_every_kind() {
    let demo = Demo::of_seed("2026");
    let projects = demo.projects(&[]);
    let projects = projects.as_array().unwrap();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for project in projects {
        *kinds.entry(kind(project)).or_default() += 1;
    }
    assert!((55..=70).contains(&projects.len()), "{}", projects.len());
    let named = [
        "idea",
        "foundation",
        "needs",
        "explore",
        "realise",
        "in_operation",
        "paused",
        "shelved",
        "stopped",
    ];
    assert_eq!(kinds.keys().map(String::as_str).collect::<BTreeSet<_>>(), named.into());
    assert!((18..=26).contains(&kinds["in_operation"]) && kinds["stopped"] == 8, "{kinds:?}");
    assert_eq!((kinds["paused"], kinds["shelved"]), (3, 3));

    let export = demo.export();
    let events: Vec<Value> =
        export.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!((3..=12).contains(&worse_than_before(&events)), "{}", worse_than_before(&events));
    let day = |event: &Value, name: &str| event[name].as_str().unwrap()[..10].to_owned();
    let first = day(&events[0], "recordedtime");
    let last = day(events.last().unwrap(), "recordedtime");
    assert_eq!((first.as_str(), last.as_str()), ("2022-10-03", "2026-11-20"));
    let months_late =
        |event: &&Value| day(event, "effectiveon")[..7] < day(event, "recordedtime")[..7];
    assert!(events.iter().filter(months_late).count() > 20, "some is recorded looking back");
    let kinds_of_events: BTreeSet<_> =
        events.iter().map(|event| &event["type"]).map(Value::to_string).collect();
    for needed in [
        "decision.revisited",
        "result.corrected",
        "follow_up.snoozed",
        "follow_up.reassigned",
        "guide.answered",
        "readiness.checked",
    ] {
        assert!(kinds_of_events.contains(&format!("\"no.nyttig.{needed}\"")), "{needed}");
    }
}

#[test]
fn a_rebuild_changes_nothing_of_what_is_shown() {
    let demo = Demo::of_seed("2026");
    let shown = || {
        ["2023-06-30", "2024-12-31", "2026-11-20"]
            .map(|day| demo.projects(&["--known-at", day]))
            .into_iter()
            .chain([demo.projects(&["--effective-on", "2024-01-01"]), demo.projects(&[])])
            .collect::<Vec<_>>()
    };
    let before = shown();
    demo.run(&["rebuild"]);
    assert_eq!(shown(), before);
    assert!(before[0].as_array().unwrap().len() > 10, "a past day is not empty");
}

/// A demonstration that is served, ended with the test.
pub(crate) struct Served {
    child: Child,
    pub(crate) address: String,
}

impl Served {
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nyttig"))
            .args(["demo", "--folder", folder.to_str().unwrap()])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { child, address: address.trim().to_owned() }
    }

    pub(crate) fn json(&self, path: &str) -> Value {
        let address = format!("{}{path}", self.address);
        let body = ureq::get(address).call().unwrap().body_mut().read_to_string().unwrap();
        serde_json::from_str(&body).unwrap()
    }

    fn status(&self, path: &str) -> u16 {
        let answer = ureq::get(format!("{}{path}", self.address)).call();
        answer.map_or_else(|error| panic!("{path}: {error}"), |answer| answer.status().as_u16())
    }
}

impl Served {
    /// Somebody whom one can be in the demonstration.
    pub(crate) fn persona(&self, name: &str) -> String {
        let body = Client::new().page(&format!("{}fjordvik/personas", self.address)).body;
        let person = body.split(name).nth(1).unwrap();
        let person = person.split("name=\"person\" value=\"").nth(1).unwrap();
        person.split('"').next().unwrap().to_owned()
    }

    /// The administrator of the demonstration.
    pub(crate) fn administrator(&self) -> Client {
        let client = Client::new();
        let personas = format!("{}fjordvik/personas", self.address);
        let chosen = client.post(&personas, &[("person", &*self.persona("Amina Warsame"))]);
        client.take(&chosen.headers);
        client
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn it_is_served_at_the_address_it_prints_and_again_from_the_same_folder() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("new");
    let served = Served::start(&folder, &["--port", "0"]);
    assert!(served.address.starts_with("http://127.0.0.1:"), "{}", served.address);
    assert!(served.address.ends_with('/'), "{}", served.address);
    assert_eq!(served.status("readyz"), 200);
    let realised = served.json("fjordvik/portfolio.json?phase=realise");
    let states: Vec<_> = realised.as_array().unwrap().iter().map(|row| &row["state"]).collect();
    assert!(states.iter().any(|state| *state == "active"), "{states:?}");
    assert!(
        states.iter().all(|state| *state != "in_operation"),
        "what is in operation has left its last phase, as the page's counts say"
    );
    drop(served);
    let database = format!("sqlite:{}", folder.display());
    let before = run(&["export", "--database", &database]);
    let served = Served::start(&folder, &["--port", "0"]);
    assert_eq!(served.status("readyz"), 200);
    drop(served);
    assert_eq!(run(&["export", "--database", &database]), before, "it was not filled twice");
    let seeded = ["demo", "--no-serve", "--seed", "5", "--folder", folder.to_str().unwrap()];
    assert!(!nyttig(&seeded).status.success(), "another seed needs another folder");
}

#[test]
fn a_folder_that_holds_something_else_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().to_str().unwrap();
    std::fs::write(folder.path().join("letter.txt"), "Dear Anna").unwrap();
    let refused = nyttig(&["demo", "--no-serve", "--folder", name]);
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && words.contains("holds something else"), "{words}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);

    let real = tempfile::tempdir().unwrap();
    let name = real.path().to_str().unwrap();
    let database = format!("sqlite:{name}");
    run(&["create", "fjordvik", "--name", "Not invented", "--database", &database]);
    let before = run(&["export", "--database", &database]);
    let refused = nyttig(&["demo", "--no-serve", "--folder", name]);
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && words.contains("no demonstration"), "{words}");
    assert_eq!(run(&["export", "--database", &database]), before);
}

#[test]
fn a_named_port_that_is_taken_is_an_error_before_anything_is_made() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("new");
    let refused = nyttig(&["demo", "--port", &port, "--folder", folder.to_str().unwrap()]);
    assert!(!refused.status.success());
    assert!(!folder.exists());
}

#[test]
fn a_guest_sees_everything_and_chooses_who_to_be_before_writing() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("new");
    let served = Served::start(&folder, &["--port", "0"]);
    let url = |path: &str| format!("{}{path}", served.address);
    let guest = Client::new();
    for path in ["fjordvik/portfolio", "fjordvik/my-work", "fjordvik/personas"] {
        let shown = guest.page(&url(path));
        assert_eq!(shown.status, 200, "{path}");
        assert!(shown.body.contains("Du er gjest"), "{path}");
    }
    let turned = guest.page(&url("fjordvik/register"));
    assert_eq!(turned.status, 303);
    assert!(location(&turned).starts_with("/fjordvik/personas?to="), "{}", location(&turned));
    let challenge = [
        ("question", "concerns"),
        ("title", "Roligere måltider"),
        ("challenge", "Det er bråk."),
        ("concerns", "60 elever"),
    ];
    let held = guest.post(&url("fjordvik/register"), &challenge);
    assert_eq!(held.status, 401);
    let personas: BTreeMap<String, String> = held
        .body
        .split("<li class=\"waiting\">")
        .skip(1)
        .map(|one| {
            let name = one.split("<b>").nth(1).unwrap().split('<').next().unwrap().to_owned();
            let person = one.split("name=\"person\" value=\"").nth(1).unwrap();
            (name, person.split('"').next().unwrap().to_owned())
        })
        .collect();
    let names: Vec<_> = personas.keys().map(String::as_str).collect();
    let all = ["Amina Warsame", "Magnus Fjelde", "Marit Solheim", "Ragnhild Tveito", "Unni Bjerke"];
    assert_eq!(names, all);
    let typed = |name: &str| {
        let text = hidden(&held, name);
        text.replace("&#x2f;", "/").replace("&#x3d;", "=").replace("&amp;", "&")
    };
    let (to, body) = (typed("to"), typed("held"));
    let choose = [("person", &*personas["Magnus Fjelde"]), ("to", &to), ("held", &body)];
    let back = guest.post(&url("fjordvik/personas"), &choose);
    assert_eq!(back.status, 200, "{}", back.body);
    guest.take(&back.headers);
    assert!(back.body.contains("60 elever") && back.body.contains("Magnus Fjelde"));
    let registered = guest.post(&url("fjordvik/register"), &challenge);
    assert_eq!(registered.status, 303, "{}", registered.body);
    assert_eq!(guest.page(&url("fjordvik/people")).status, 403);
    let work = guest.page(&url("fjordvik/my-work")).body;
    assert!(work.contains("Magnus Fjelde"), "{work}");
    // Another one, with what they may.
    let choose = [("person", &*personas["Amina Warsame"])];
    let changed = guest.post(&url("fjordvik/personas"), &choose);
    guest.take(&changed.headers);
    assert_eq!(guest.page(&url("fjordvik/people")).status, 200);
    let nobody = [("person", "00000000-0000-0000-0000-000000000001")];
    assert_eq!(guest.post(&url("fjordvik/personas"), &nobody).status, 404);
    // None of them can be signed in to with a password, and none is in the log.
    let fields = [("login", "administrator@fjordvik.example"), ("password", "en lang setning her")];
    assert_ne!(Client::new().post(&url("fjordvik/sign-in"), &fields).status, 303);
}
