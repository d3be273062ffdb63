//! The pages that record something, as a plain client uses them: what is wrong is told and what was typed is
//! kept, a repeat records once, nobody overwrites what they have not seen, and no input is too strange.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use serde_json::Value;
use testkit::app::{Answer, App};

use crate::pages::{City, page};

const REGISTER: &str = "/city/register";

/// What was answered to the last question of a registration.
const ANSWERS: [(&str, &str); 4] = [
    ("question", "concerns"),
    ("title", "Roligere måltider"),
    ("challenge", "Det er bråk."),
    ("concerns", "60 elever"),
];

/// A form as a browser sends it.
#[track_caller]
pub(crate) fn post(app: &App, path: &str, fields: &[(&str, &str)]) -> Answer {
    let asked = app.agent().post(app.url(path)).header("accept", "text/html");
    let mut answer = asked.send_form(fields.iter().copied()).unwrap();
    Answer {
        status: answer.status().as_u16(),
        headers: answer.headers().clone(),
        body: answer.body_mut().read_to_string().unwrap(),
    }
}

pub(crate) fn location(answer: &Answer) -> &str {
    answer.headers.get("location").map_or("", |location| location.to_str().unwrap())
}

fn count(app: &App) -> usize {
    let projects: Value = serde_json::from_str(&app.get("/city/portfolio.json").body).unwrap();
    projects.as_array().unwrap().len()
}

/// The value of a hidden field.
#[track_caller]
pub(crate) fn hidden(page: &Answer, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let rest = page.body.split_once(&start).unwrap_or_else(|| panic!("no {name}")).1;
    rest.split('"').next().unwrap().to_owned()
}

/// The same fields with others in their place, or besides.
pub(crate) fn with<'a>(
    fields: &[(&'a str, &'a str)],
    other: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    kept.chain(other).copied().collect()
}

/// A registered project's path.
#[track_caller]
pub(crate) fn registered(app: &App) -> String {
    let answer = post(app, REGISTER, &ANSWERS);
    assert_eq!(answer.status, 303, "{}", answer.body);
    location(&answer).split('?').next().unwrap().to_owned()
}

#[test]
fn a_challenge_is_registered_by_three_answers_and_nothing_is_asked_twice() {
    let city = City::empty();
    let app = city.serve();
    let first = page(&app, REGISTER);
    let command = hidden(&first, "command");
    let title = [("command", &*command), ("question", "title"), ("title", "Roligere måltider")];
    let second = post(&app, REGISTER, &title);
    assert_eq!((second.status, hidden(&second, "title")), (200, "Roligere måltider".to_owned()));
    assert_eq!(hidden(&second, "command"), command);
    let back = with(&title, &[("question", "challenge"), ("challenge", "Bråk"), ("back", "1")]);
    let back = post(&app, REGISTER, &back);
    assert!(back.body.contains("value=\"Roligere måltider\"") && back.status == 200);
    assert_eq!(hidden(&back, "challenge"), "Bråk", "what was typed survives going back");
    assert_eq!(count(&app), 0, "nothing is recorded before the last answer");
    let last = post(&app, REGISTER, &with(&ANSWERS, &[("command", &command)]));
    assert_eq!(last.status, 303);
    let shown = page(&app, location(&last));
    assert_eq!(shown.status, 200);
    assert!(shown.body.contains("role=\"status\"><p>Lagret. "), "{}", shown.body);
    assert!(shown.body.contains("60 elever") && shown.body.contains("Kari Nordmann"));
    assert_eq!(count(&app), 1);
}

#[test]
fn what_is_wrong_stands_on_top_and_at_the_field_in_the_same_words() {
    let city = City::empty();
    let app = city.serve();
    let long = "å".repeat(201);
    let wrongs = [("title", " ", "Her må det stå noe."), ("title", &long, "høyst 200 tegn")];
    for (field, typed, words) in wrongs {
        let answer = post(&app, REGISTER, &with(&ANSWERS, &[(field, typed)]));
        assert_eq!(answer.status, 422, "{typed}");
        let summary = answer.body.split("ds-error-summary").nth(1).unwrap();
        let (summary, rest) = summary.split_once("</div>").unwrap();
        assert!(
            summary.contains(words) && summary.contains(&format!("href=\"#{field}\"")),
            "{summary}"
        );
        let error = rest.split_once(&format!("id=\"{field}-error\">")).unwrap().1;
        assert!(error.split_once("</p>").unwrap().0.contains(words));
        assert!(rest.contains(&format!("value=\"{typed}\"")), "what was typed is kept");
        assert_eq!(hidden(&answer, "concerns"), "60 elever");
        assert!(answer.body.contains("<title>Feil: "));
    }
    assert_eq!(count(&app), 0);
}

#[test]
fn a_repeated_press_records_once_and_gets_the_same_answer() {
    let city = City::empty();
    let app = city.serve();
    let command = hidden(&page(&app, REGISTER), "command");
    let sent = with(&ANSWERS, &[("command", &command)]);
    let [first, second] = [post(&app, REGISTER, &sent), post(&app, REGISTER, &sent)];
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(location(&first), location(&second));
    assert_eq!(count(&app), 1);
    let other = post(&app, REGISTER, &with(&sent, &[("concerns", "alle")]));
    assert_eq!(other.status, 409, "the same command cannot become another");
    assert!(other.body.contains("alle</textarea>"));
    assert_ne!(hidden(&other, "command"), command, "sent again it is a command of its own");
    assert_eq!(count(&app), 1);

    let project = location(&first).split('?').next().unwrap().to_owned();
    for (form, fields) in [
        ("move/forward", vec![("phase", "foundation")]),
        ("insight", vec![("need", "Ro"), ("method", "interview")]),
        ("describe", vec![("title", "Ro i matsalen")]),
    ] {
        let path = format!("{project}/{form}");
        let shown = page(&app, &path);
        let (command, seen) = (hidden(&shown, "command"), hidden(&shown, "seen"));
        let fields = with(&fields, &[("command", &command), ("seen", &seen)]);
        let [first, second] = [post(&app, &path, &fields), post(&app, &path, &fields)];
        assert_eq!((first.status, second.status), (303, 303), "{form}: {}", second.body);
        assert_eq!(location(&first), location(&second), "{form}");
    }
    let csv = app.get(&format!("{project}.csv")).body;
    assert_eq!(csv.lines().count(), 6, "{csv}");
}

#[test]
fn a_name_that_others_may_have_led_here_is_not_answered() {
    let city = City::empty();
    let app = city.serve();
    for (host, status) in [("evil.example", 403), ("localhost", 200)] {
        let asked = app.agent().get(app.url("/city/portfolio")).header("host", host);
        assert_eq!(asked.call().unwrap().status().as_u16(), status, "{host}");
    }
}

#[test]
fn another_site_can_make_nobody_record_anything_and_reading_never_does() {
    let city = City::empty();
    let app = city.serve();
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let asked = app.agent().post(app.url(REGISTER)).header("accept", "text/html");
        let mut answer = asked.header(name, value).send_form(ANSWERS).unwrap();
        assert_eq!(answer.status(), 403, "{name}");
        assert!(answer.body_mut().read_to_string().unwrap().contains("annet nettsted"));
    }
    let query =
        ANSWERS.map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).join("&");
    assert_eq!(page(&app, &format!("{REGISTER}?{query}")).status, 200);
    assert_eq!(count(&app), 0);
}

#[test]
fn a_second_editor_sees_what_changed_and_loses_nothing() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let path = format!("{project}/describe");
    let [first, second] = [page(&app, &path), page(&app, &path)];
    let edit = |shown: &Answer, title: &str, aim: &str| {
        let (command, seen) = (hidden(shown, "command"), hidden(shown, "seen"));
        let sent = [("command", &*command), ("seen", &*seen), ("title", title), ("aim", aim)];
        post(&app, &path, &sent)
    };
    assert_eq!(edit(&first, "Ro i salen", "Ro ved bordet").status, 303);
    // What does not concern the description does not stand in its way.
    let insight = [("need", "Ro"), ("method", "interview")];
    assert_eq!(post(&app, &format!("{project}/insight"), &insight).status, 303);
    let told = edit(&second, "Roligere måltider", "Alle spiser");
    assert_eq!(told.status, 409);
    assert!(told.body.contains("Alle spiser</textarea>"), "what was typed is kept");
    assert!(told.body.contains("value=\"Ro i salen\""), "what was not touched is as it is now");
    let meanwhile = told.body.split("class=\"meanwhile\"").nth(1).unwrap();
    let meanwhile = meanwhile.split("</ul>").next().unwrap();
    assert!(meanwhile.contains("Kari Nordmann") && meanwhile.contains("Ro ved bordet"));
    assert!(!meanwhile.contains("behov"), "{meanwhile}");
    assert_eq!(edit(&told, "Ro i salen", "Alle spiser").status, 303, "seen, it can be sent again");
    let unchanged = edit(&page(&app, &path), "Ro i salen", "Alle spiser");
    assert!(page(&app, location(&unchanged)).body.contains("Ingenting ble lagret"));
    assert!(page(&app, &project).body.contains("Alle spiser"));
}

#[test]
fn every_move_goes_its_way_and_asks_for_its_reason() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let go = |turn: &str, fields: &[(&str, &str)]| {
        let path = format!("{project}/move/{turn}");
        let shown = page(&app, &path);
        assert_eq!(shown.status, 200, "{turn}");
        let hidden_fields =
            [("command", hidden(&shown, "command")), ("seen", hidden(&shown, "seen"))];
        let mut sent: Vec<(&str, &str)> =
            hidden_fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let phase = (turn == "forward").then(|| hidden(&shown, "phase"));
        sent.extend(phase.as_deref().map(|phase| ("phase", phase)));
        sent.extend(fields);
        let answer = post(&app, &path, &sent);
        (answer.status, answer.body)
    };
    let why = ("reason", "Det er lært.");
    assert_eq!(go("forward", &[]).0, 303);
    assert_eq!(go("forward", &[("effective_on", "i morgen")]).0, 422);
    assert_eq!(go("forward", &[("effective_on", "1. januar 2199")]).0, 422, "the future");
    assert_eq!(go("forward", &[]).0, 303);
    assert_eq!(go("back", &[("phase", "foundation")]).0, 422, "without a reason");
    assert_eq!(go("back", &[("phase", "foundation"), why]).0, 303);
    assert_eq!(go("skip", &[why]).0, 422, "without a phase");
    assert_eq!(go("skip", &[("phase", "explore"), why]).0, 303);
    assert_eq!(go("pause", &[why, ("until", "1.1.2000")]).0, 422, "until a day that has passed");
    assert_eq!(go("pause", &[why]).0, 303);
    assert_eq!(go("resume", &[]).0, 303);
    let (status, body) = go("shelve", &[why]);
    assert!(status == 422 && body.contains("href=\"#revisit_on\""), "{body}");
    assert_eq!(go("shelve", &[why, ("revisit_on", "1.3.2150")]).0, 303);
    assert_eq!(go("resume", &[]).0, 422, "what was laid aside needs a reason");
    assert_eq!(go("resume", &[why]).0, 303);
    let (status, body) = go("stop", &[("reason_code", "priorities"), why]);
    assert!(status == 422 && body.contains("value=\"priorities\" checked"), "{body}");
    assert_eq!(go("stop", &[("reason_code", "priorities"), why, ("learned", "Mye")]).0, 303);
    let gone = page(&app, &format!("{project}/move/pause"));
    assert_eq!((gone.status, location(&gone)), (303, &*format!("{project}/move")));
}

/// Texts that no form should stumble over.
pub(crate) fn strange_texts() -> Vec<(&'static str, String)> {
    vec![
        ("NUL", "a\0b".into()),
        ("another control", "a\u{1b}[31mb".into()),
        ("the replacement sign", "\u{fffd}".into()),
        ("right to left", "\u{202e}abc".into()),
        ("markup", "<script>alert(1)</script>\"'>&amp;".into()),
        ("a template", "{{ page }}{% include 'x' %}".into()),
        ("Fluent", "{ $title } { -brand }".into()),
        ("SQL", "'; drop table events; --".into()),
        ("a combining crowd", "a\u{301}".repeat(5_000)),
        ("emoji", "👩‍👩‍👧‍👦".repeat(500)),
        ("one word of 20,000 letters", "å".repeat(20_000)),
        ("one letter more", "å".repeat(20_001)),
        ("lines of Windows", "a\r\nb\rc".into()),
        ("spaces alone", " \t\u{a0}\u{3000}".into()),
        ("a date", "0000-00-00".into()),
        ("a day that is none", "30. februar 2026".into()),
        ("a year that is none", "1.1.99999".into()),
        ("a large number", "99999999999999999999".into()),
        ("a negative number", "-1".into()),
        ("half a person", "1,5".into()),
    ]
}

#[test]
fn no_input_is_too_strange_for_any_field_of_any_form() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let forms: [(&str, &[(&str, &str)]); 4] = [
        ("describe", &[("title", "Ro"), ("aim", "a"), ("unit", ""), ("area", "b")]),
        (
            "insight",
            &[
                ("need", "a"),
                ("method", "data"),
                ("asked", "1"),
                ("who", "b"),
                ("effective_on", ""),
            ],
        ),
        (
            "trial",
            &[
                ("hypothesis", "a"),
                ("method", "b"),
                ("participants", "1"),
                ("result", "c"),
                ("outcome", "unclear"),
                ("learning", ""),
                ("effective_on", ""),
            ],
        ),
        (
            "move/stop",
            &[("reason_code", "other"), ("reason", ""), ("learned", "a"), ("effective_on", "")],
        ),
    ];
    for (form, fields) in forms {
        for (name, _) in fields {
            for (what, text) in strange_texts() {
                let sent = with(fields, &[(name, &text), ("seen", "999999")]);
                let answer = post(&app, &format!("{project}/{form}"), &sent);
                assert!(
                    matches!(answer.status, 303 | 422),
                    "{form}, {name}, {what}: {}",
                    answer.status
                );
                assert!(!answer.body.contains("<script"), "{form}, {name}, {what}");
            }
        }
    }
    assert_eq!(page(&app, &project).status, 200);
}

#[test]
fn bytes_that_are_no_text_are_refused_and_a_body_that_is_too_large_is_not_read() {
    let city = City::empty();
    let app = city.serve();
    let raw = |kind: &str, body: &[u8]| {
        let asked = app.agent().post(app.url(REGISTER)).header("accept", "text/html");
        asked.header("content-type", kind).send(body).unwrap().status().as_u16()
    };
    let kind = "application/x-www-form-urlencoded";
    for title in ["a%ED%A0%80", "bl%E5", "%FF", "%C0%80"] {
        let body = format!("question=concerns&title={title}&challenge=a&concerns=b");
        assert_eq!(raw(kind, body.as_bytes()), 422, "{title}");
    }
    assert_eq!(raw("application/json", b"{}"), 415);
    assert_eq!(raw("multipart/form-data; boundary=x", b"--x--"), 415);
    assert_eq!(raw(kind, b""), 422);
    let large = format!("title={}", "a".repeat(2 << 20));
    assert_eq!(raw(kind, large.as_bytes()), 413);
    assert_eq!(count(&app), 0);
}

#[test]
fn where_nothing_can_be_written_no_form_is_offered_and_none_is_taken() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    // The first process holds the database; the second one reads.
    let reader = city.serve();
    for path in ["/city/portfolio", &project] {
        let shown = page(&reader, path);
        assert_eq!(shown.status, 200);
        assert!(!shown.body.contains("/register") && !shown.body.contains("/describe"), "{path}");
    }
    for (path, answer) in [
        (REGISTER, page(&reader, REGISTER)),
        (REGISTER, post(&reader, REGISTER, &ANSWERS)),
        ("describe", post(&reader, &format!("{project}/describe"), &[("title", "x")])),
    ] {
        assert_eq!(answer.status, 503, "{path}");
        assert!(answer.body.contains("Her kan ingenting lagres nå"), "{path}");
    }
}

#[test]
fn every_form_speaks_every_language() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let started = post(
        &app,
        &format!("{project}/move/forward"),
        &[("phase", "foundation"), ("seen", "99999")],
    );
    assert_eq!(started.status, 303);
    let of_project = [
        "describe",
        "insight",
        "trial",
        "move",
        "move/forward",
        "move/skip",
        "move/pause",
        "move/shelve",
        "move/stop",
        "steps/foundation",
        "steps/foundation/answers",
        "steps/foundation/readiness",
        "steps/needs",
        "steps/explore",
        "steps/realise",
    ];
    let paths = of_project.map(|path| format!("{project}/{path}"));
    for path in paths.iter().map(String::as_str).chain([REGISTER]) {
        let mut seen = Vec::new();
        for language in ["nb", "nn", "da", "en"] {
            let address = format!("{path}?language={language}");
            let shown = page(&app, &address);
            assert_eq!(shown.status, 200, "{address}");
            let main = shown.body.split("<main").nth(1).unwrap().to_owned();
            assert!(!seen.contains(&main), "{address} says what another language does");
            seen.push(main);
            if path.contains("steps") || path.ends_with("move") {
                continue;
            }
            let refused = post(&app, &address, &[("title", ""), ("effective_on", "x")]);
            assert_eq!(refused.status, 422, "{address}");
            assert!(refused.body.contains(&format!("<html lang=\"{language}\"")), "{address}");
            let [first, second] = [&shown, &refused].map(|page| {
                page.body.split("<form class=\"form\"").nth(1).unwrap().split('>').next().unwrap()
            });
            assert!(first.contains(&format!("language={language}")), "{first}");
            assert_eq!(first, second);
        }
    }
}

#[test]
fn the_guide_of_a_phase_says_what_is_left_and_on_a_page_of_then_offers_no_form() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let guide = format!("{project}/steps/foundation");
    let now = page(&app, &guide).body;
    assert!(now.contains("describe\">Beskriv utfordringen"), "{now}");
    assert!(
        now.contains("Påbegynt, mangler det dere vil oppnå") && !now.contains("class=\"then\"")
    );
    let seen = hidden(&page(&app, &format!("{project}/describe")), "seen");
    let then = page(&app, &format!("{guide}?known_at=%23{seen}")).body;
    assert!(then.contains("class=\"then\"") && !then.contains("describe\""), "{then}");
    assert_eq!(page(&app, &format!("{project}/steps/none")).status, 404);
}
