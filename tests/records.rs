//! What is recorded of a project after its first steps, as a plain client records it: benefits, indicators,
//! results, decisions, the hand-over and the answers to follow-ups.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use chrono::{Days, NaiveDate};
use serde_json::Value;
use testkit::app::{Answer, App};

use crate::forms::{hidden, location, post, registered, strange_texts, with};
use crate::pages::{City, page};

/// The languages pages come in.
const LANGUAGES: [&str; 4] = ["nb", "nn", "da", "en"];

/// The fields of a form with its command and what was seen.
#[track_caller]
fn fill<'a>(
    app: &App,
    path: &str,
    fields: &[(&'a str, &'a str)],
    unseen: &'a mut Vec<(&'static str, String)>,
) -> Vec<(&'a str, &'a str)> {
    let shown = page(app, path);
    assert_eq!(shown.status, 200, "{path}: {}", shown.body);
    *unseen = vec![("command", hidden(&shown, "command")), ("seen", hidden(&shown, "seen"))];
    let slots = ["value_0_indicator", "count"].into_iter();
    let slots = slots.filter(|name| shown.body.contains(&format!("name=\"{name}\"")));
    unseen.extend(slots.map(|name| (name, hidden(&shown, name))));
    let unseen = unseen.iter().map(|(name, value)| (*name, value.as_str()));
    unseen.chain(fields.iter().copied()).collect()
}

/// Sends a form once, refused without anything, then twice, and sees that it was recorded once.
#[track_caller]
fn record(app: &App, project: &str, form: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("{project}/{form}");
    let before = timeline(app, project).len();
    let empty = post(app, &path, &[]);
    assert_eq!(empty.status, 422, "{form}: {}", empty.body);
    assert!(empty.body.contains("ds-error-summary"), "{form}");
    let mut unseen = Vec::new();
    let sent = fill(app, &path, fields, &mut unseen);
    let answer = post(app, &path, &sent);
    assert_eq!(answer.status, 303, "{form}: {}", answer.body);
    let once = timeline(app, project).len();
    assert!(once > before, "{form}: recorded");
    let again = post(app, &path, &sent);
    assert_eq!((again.status, location(&again)), (303, location(&answer)), "{form}");
    assert_eq!(timeline(app, project).len(), once, "{form}: a repeated press records once");
    assert_eq!(page(app, location(&answer)).status, 200);
    answer
}

fn timeline(app: &App, project: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(&app.get(&format!("{project}.json")).body).unwrap();
    document["timeline"].as_array().unwrap().clone()
}

fn count(app: &App, project: &str, kind: &str) -> usize {
    timeline(app, project).iter().filter(|happened| happened["type"] == kind).count()
}

/// The first address in a project's page that has this in it.
#[track_caller]
pub(crate) fn link(app: &App, project: &str, part: &str) -> String {
    let body = page(app, project).body.replace("&#x2f;", "/");
    let links = body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let found = links.filter(|link| link.contains(part)).map(ToOwned::to_owned).next();
    found.unwrap_or_else(|| panic!("no link with {part} in {body}"))
}

/// A page about the first indicator.
#[track_caller]
pub(crate) fn indicator(app: &App, project: &str, part: &str) -> String {
    let found = link(app, project, "/indicators/");
    let (before, after) = found.split_once("/indicators/").unwrap();
    format!("{before}/indicators/{}/{part}", after.split('/').next().unwrap())
}

pub(crate) fn kari(app: &App, project: &str) -> String {
    timeline(app, project)[0]["actor"].as_str().unwrap().to_owned()
}

/// The day of the latest event, which is today by the program's clock.
pub(crate) fn today(app: &App, project: &str) -> NaiveDate {
    let days = timeline(app, project).into_iter();
    let days = days.map(|one| one["effective_on"].as_str().unwrap().parse().unwrap());
    days.max().unwrap()
}

/// A project with a benefit, an indicator with a target, and a result.
#[track_caller]
fn measured(app: &App) -> String {
    let project = registered(app);
    record(app, &project, "benefit", &[("title", "Roligere måltider")]);
    let indicator = [
        ("name", "Desibel ved bordet"),
        ("scale", "dB"),
        ("direction", "down"),
        ("baseline", "70,5"),
        ("target", "60"),
    ];
    record(app, &project, "indicator", &indicator);
    let result = link(app, &project, "/result").split_once(&project).unwrap().1[1..].to_owned();
    let yesterday = (today(app, &project) - Days::new(2)).to_string();
    let fields =
        [("value", "58,5"), ("effective_on", yesterday.as_str()), ("grade", "before_and_after")];
    record(app, &project, &result, &fields);
    project
}

/// The same handed over, and asked about ten days from now.
#[track_caller]
fn handed_over(app: &App) -> String {
    let project = measured(app);
    for _ in 0..4 {
        let path = format!("{project}/move/forward");
        let shown = page(app, &path);
        let phase = hidden(&shown, "phase");
        let moved = post(app, &path, &[("phase", &phase), ("seen", &hidden(&shown, "seen"))]);
        assert_eq!(moved.status, 303, "{}", moved.body);
    }
    let (kari, due) = (kari(app, &project), (today(app, &project) + Days::new(10)).to_string());
    let now = today(app, &project).to_string();
    let fields = [
        ("met_trained", "yes"),
        ("met_routines", "no"),
        ("lacking_routines", "Helgene"),
        ("met_line_owner", "yes"),
        ("met_indicators", "yes"),
        ("met_follow_ups", "yes"),
        ("line_manager", &kari),
        ("schedule", "dates"),
        ("dates", &due),
        ("effective_on", &now),
    ];
    record(app, &project, "operation", &fields);
    project
}

/// The same with a decision.
#[track_caller]
pub(crate) fn decided(app: &App) -> String {
    let project = handed_over(app);
    let kari = kari(app, &project);
    let decision = [
        ("question", "Hva gjør vi?"),
        ("title_nothing", "Alt som før"),
        ("title_a", "Teppe på gulvet"),
        ("chosen", "a"),
        ("rationale", "Det er bråk"),
        ("deciders", &*kari),
        ("effective_on", ""),
    ];
    let today = today(app, &project).to_string();
    record(app, &project, "decision", &with(&decision, &[("effective_on", &today)]));
    project
}

#[test]
fn a_result_is_one_field_and_a_date_and_a_correction_keeps_the_first() {
    let city = City::empty();
    let app = city.serve();
    let project = measured(&app);
    let body = page(&app, &project).body;
    assert!(body.contains("58,5\u{a0}dB"), "{body}");
    assert!(body.contains("mark is-confirmed"), "the target is reached");
    let correction = link(&app, &project, "/correction");
    let form = correction.split_once(&project).unwrap().1[1..].to_owned();
    let typed = [("value", "mye"), ("reason", "Talt dobbelt")];
    let refused = post(&app, &correction, &typed);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"mye\"") && refused.body.contains("Talt dobbelt"));
    record(&app, &project, &form, &[("value", "62"), ("reason", "Talt dobbelt")]);
    let body = page(&app, &project).body;
    let table = body.split("<table").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(table.contains("62\u{a0}dB") && table.contains("58,5\u{a0}dB"), "{table}");
    assert!(body.contains("mark is-not-reached"), "what was corrected no longer reaches it");
    assert_eq!(count(&app, &project, "result.measured"), 1);
}

#[test]
fn the_timeline_shows_what_is_asked_for_and_says_how_much_that_is() {
    let city = City::empty();
    let app = city.serve();
    let project = decided(&app);
    let all = timeline(&app, &project).len();
    let events = |body: &str| body.matches("<li id=\"event-").count();
    assert_eq!(events(&page(&app, &project).body), all);
    let kinds = [("course", 7), ("decisions", 1), ("measured", 3), ("follow-ups", 1)];
    for (show, count) in kinds {
        let body = page(&app, &format!("{project}?show={show}")).body;
        assert_eq!(events(&body), count, "{show}");
        assert!(body.contains(&format!("Viser {count} av {all} hendelser.")), "{show}");
        assert!(body.contains(&format!("show={show}#timeline\" aria-current=\"true\"")), "{show}");
    }
    let unknown = page(&app, &format!("{project}?show=everything"));
    assert_eq!(
        (unknown.status, events(&unknown.body)),
        (200, all),
        "an unknown name narrows nothing"
    );
    let body = page(&app, &project).body;
    let chart = body.split("class=\"small-chart\"").nth(1).unwrap().split("</svg>").next().unwrap();
    for words in ["58,5 sist", "60 mål", "70,5 før", "circle class=\"before\""] {
        assert!(chart.contains(words), "{words} in {chart}");
    }
}

#[test]
fn nothing_measured_is_no_zero() {
    let city = City::empty();
    let app = city.serve();
    let project = measured(&app);
    let result = link(&app, &project, "/result");
    let refused = post(&app, &result, &[("value", ""), ("grade", "measured_after")]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("href=\"#value\""));
    assert_eq!(count(&app, &project, "result.measured"), 1);
}

#[test]
fn a_decision_is_a_draft_until_it_is_recorded_and_a_draft_can_be_thrown_away() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let form = format!("{project}/decision");
    let typed =
        [("question", "Skal vi ha <ro>?"), ("title_a", "Teppe"), ("cons_a", "Støv"), ("save", "1")];
    let mut unseen = Vec::new();
    let sent = fill(&app, &form, &typed, &mut unseen);
    let [first, again] = [post(&app, &form, &sent), post(&app, &form, &sent)];
    assert_eq!((first.status, location(&first)), (303, location(&again)), "{}", first.body);
    assert_eq!(count(&app, &project, "decision.drafted"), 1, "half-filled is enough, once");
    let shown = page(&app, location(&first)).body;
    assert!(shown.contains("Utkast: Skal vi ha &lt;ro&gt;?"), "{shown}");

    let draft = link(&app, &project, "decision?draft").replace("&amp;", "&").replace("&#x3d;", "=");
    let kept = page(&app, &draft).body;
    assert!(kept.contains("Skal vi ha &lt;ro&gt;?</textarea>"), "{kept}");
    assert!(kept.contains("value=\"Teppe\"") && kept.contains("Støv</textarea>"));
    let id = draft.split_once("draft=").unwrap().1.split('&').next().unwrap();
    let kari = kari(&app, &project);
    let today = today(&app, &project).to_string();
    let whole = [
        ("draft", id),
        ("question", "Skal vi ha ro?"),
        ("title_nothing", "Som før"),
        ("title_a", "Teppe"),
        ("chosen", "a"),
        ("rationale", ""),
        ("deciders", &*kari),
        ("effective_on", &*today),
    ];
    let mut unseen = Vec::new();
    let refused = post(&app, &form, &fill(&app, &draft, &whole, &mut unseen));
    assert_eq!(refused.status, 422, "a decision says why, a draft need not");
    assert_eq!(hidden(&refused, "draft"), id, "it stays the same draft");
    let mut unseen = Vec::new();
    let whole = with(&whole, &[("rationale", "Det er bråk")]);
    let decided = post(&app, &form, &fill(&app, &draft, &whole, &mut unseen));
    assert_eq!(decided.status, 303, "{}", decided.body);
    let shown = page(&app, &project).body;
    assert!(!shown.contains("Utkast: "), "the decision takes the draft's place");
    assert_eq!(link(&app, &project, "/decisions/"), format!("{project}/decisions/{id}"));
    assert_eq!(page(&app, &draft).status, 404);

    let sent = with(&sent, &[("command", "00000000-0000-4000-8000-00000000000a")]);
    let sent = with(&sent, &[("seen", "999999")]);
    assert_eq!(post(&app, &form, &sent).status, 303);
    let other = link(&app, &project, "decision?draft").replace("&#x3d;", "=");
    let id = other.split_once("draft=").unwrap().1;
    let mut unseen = Vec::new();
    let thrown = fill(&app, &other, &[("draft", id), ("discard", "1")], &mut unseen);
    assert_eq!(post(&app, &form, &thrown).status, 303);
    assert!(!page(&app, &project).body.contains("Utkast: "));
    assert_eq!(count(&app, &project, "decision.drafted"), 3, "the log keeps all of it");
}

#[test]
fn a_line_manager_answers_a_follow_up_on_one_page() {
    let city = City::empty();
    let app = city.serve();
    let project = handed_over(&app);
    let follow_up = link(&app, &project, "/follow-ups/");
    let shown = page(&app, &follow_up);
    assert!(!shown.body.contains(" checked"), "no answer is chosen for anybody");
    assert!(shown.body.contains("58,5\u{a0}dB"), "what was measured last is told");
    let form = follow_up.split_once(&project).unwrap().1[1..].to_owned();
    let half = [("in_use", "yes"), ("value_0", "en del"), ("note", "Det går fint")];
    let mut unseen = Vec::new();
    let refused = post(&app, &follow_up, &fill(&app, &follow_up, &half, &mut unseen));
    assert_eq!(refused.status, 422);
    for kept in ["value=\"yes\" checked", "value=\"en del\"", "Det går fint</textarea>"] {
        assert!(refused.body.contains(kept), "{kept}");
    }
    for wrong in ["as_intended", "gives_value", "course", "value_0"] {
        assert!(refused.body.contains(&format!("href=\"#{wrong}\"")), "{wrong}");
    }
    assert_eq!(count(&app, &project, "follow_up.answered"), 0);
    let again = (today(&app, &project) + Days::new(300)).to_string();
    let answers = [
        ("in_use", "yes"),
        ("as_intended", "partly"),
        ("gives_value", "yes"),
        ("course", "keep"),
        ("value_0", "57"),
        ("next_on", &*again),
    ];
    record(&app, &project, &form, &answers);
    assert_eq!(count(&app, &project, "follow_up.answered"), 1);
    assert_eq!(count(&app, &project, "result.measured"), 2);
    assert_eq!(count(&app, &project, "follow_up.scheduled"), 2);
    assert_eq!(page(&app, &follow_up).status, 303, "an answer is final");
}

#[test]
fn an_empty_figure_is_not_measured_and_records_no_result() {
    let city = City::empty();
    let app = city.serve();
    let project = handed_over(&app);
    let follow_up = link(&app, &project, "/follow-ups/");
    let form = follow_up.split_once(&project).unwrap().1[1..].to_owned();
    let answers = [
        ("in_use", "unknown"),
        ("as_intended", "unknown"),
        ("gives_value", "unknown"),
        ("course", "keep"),
        ("value_0", ""),
    ];
    record(&app, &project, &form, &answers);
    assert_eq!(count(&app, &project, "result.measured"), 1);
}

#[test]
fn a_follow_up_is_put_off_and_ended_with_a_reason() {
    let city = City::empty();
    let app = city.serve();
    let project = handed_over(&app);
    let follow_up = link(&app, &project, "/follow-ups/");
    let form = follow_up.split_once(&project).unwrap().1[1..].to_owned();
    let until = (today(&app, &project) + Days::new(40)).to_string();
    let put_off = [("until", &*until), ("reason", "Vi venter på tallene")];
    record(&app, &project, &format!("{form}/postponement"), &put_off);
    let without = post(&app, &format!("{follow_up}/responsible"), &[("responsible", "")]);
    assert_eq!(without.status, 422);
    record(&app, &project, &format!("{form}/end"), &[("reason", "Bygget er revet")]);
    assert_eq!(count(&app, &project, "follow_up.ended"), 1);
    assert_eq!(page(&app, &follow_up).status, 303, "nobody is asked any more");
}

#[test]
fn a_decision_always_weighs_doing_nothing_and_has_a_page_of_its_own() {
    let city = City::empty();
    let app = city.serve();
    let project = measured(&app);
    let kari = kari(&app, &project);
    let path = format!("{project}/decision");
    let more = post(&app, &path, &[("count", "2"), ("more", "1"), ("question", "Hva gjør vi?")]);
    assert_eq!(more.status, 200);
    assert!(more.body.contains("title_c") && more.body.contains("Hva gjør vi?</textarea>"));
    let alone = [
        ("question", "Hva gjør vi?"),
        ("title_nothing", "Alt som før"),
        ("chosen", "a"),
        ("rationale", "Det er bråk"),
        ("deciders", &kari),
    ];
    let refused = post(&app, &path, &alone);
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("href=\"#title_a\"") && refused.body.contains("href=\"#chosen\"")
    );
    let today = today(&app, &project).to_string();
    let decision = with(
        &alone,
        &[
            ("title_a", "Teppe på gulvet"),
            ("why_not_nothing", "Bråket øker"),
            ("evidence", "https://example.org/rapport"),
            ("heard", "Elevrådet\nForeldrene"),
            ("case_number", "2026/17"),
            ("conditions", "Ingen snubler"),
            ("effective_on", &today),
        ],
    );
    record(&app, &project, "decision", &decision);
    let decided = link(&app, &project, "/decisions/");
    for language in LANGUAGES {
        let shown = page(&app, &format!("{decided}?language={language}"));
        assert_eq!(shown.status, 200);
        assert!(shown.body.contains(&format!("<html lang=\"{language}\"")));
        let told = shown.body.replace("&#x2f;", "/");
        for said in [
            "Hva gjør vi?",
            "Teppe på gulvet",
            "Bråket øker",
            "Elevrådet",
            "2026/17",
            "Ingen snubler",
        ] {
            assert!(told.contains(said), "{said} in {language}");
        }
        assert!(told.contains("href=\"https://example.org/rapport\" rel=\"noreferrer"));
    }
    let document: Value = serde_json::from_str(&app.get(&format!("{decided}.json")).body).unwrap();
    assert_eq!(document["chosen"], "a");
    let before = page(&app, &format!("{decided}?effective_on=2000-01-01"));
    assert_eq!(before.status, 404, "it was not there yet");
}

#[test]
fn every_page_that_records_speaks_every_language() {
    let city = City::empty();
    let app = city.serve();
    let project = handed_over(&app);
    let follow_up = link(&app, &project, "/follow-ups/");
    let pages = [
        format!("{project}/benefit"),
        format!("{project}/indicator"),
        format!("{project}/decision"),
        format!("{project}/operation"),
        link(&app, &project, "/benefits/"),
        indicator(&app, &project, "change"),
        link(&app, &project, "/result"),
        link(&app, &project, "/correction"),
        format!("{follow_up}/postponement"),
        format!("{follow_up}/responsible"),
        format!("{follow_up}/end"),
        follow_up,
    ];
    for path in pages {
        let mut seen = Vec::new();
        for language in LANGUAGES {
            let shown = page(&app, &format!("{path}?language={language}"));
            assert_eq!(shown.status, 200, "{path} in {language}");
            let main = shown.body.split("<main").nth(1).unwrap();
            let told = main.split("<form").next().unwrap().to_owned();
            assert!(!seen.contains(&told), "{path} in {language} says what another does");
            seen.push(told);
        }
    }
}

#[test]
fn my_work_lists_what_waits_for_one_person_and_offers_the_others() {
    let city = City::empty();
    let app = city.serve();
    let nobody = page(&app, "/city/my-work");
    assert_eq!(nobody.status, 200);
    assert!(nobody.body.contains("Ingenting venter på Kari Nordmann"), "{}", nobody.body);
    let project = handed_over(&app);
    let mine = page(&app, "/city/my-work").body.replace("&#x2f;", "/");
    assert!(mine.contains(&link(&app, &project, "/follow-ups/")), "{mine}");
    assert!(mine.contains("Kari Nordmann, men én ting kommer den neste måneden"), "{mine}");
    let mut seen = Vec::new();
    for language in LANGUAGES {
        let person = kari(&app, &project);
        let shown = page(&app, &format!("/city/my-work?person={person}&language={language}"));
        assert_eq!(shown.status, 200, "{language}");
        let heading = shown.body.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap();
        assert!(!seen.contains(&heading.to_owned()), "{language}");
        seen.push(heading.to_owned());
    }
    let stranger = page(&app, "/city/my-work?person=00000000-0000-0000-0000-000000000009");
    assert_eq!(stranger.status, 404);
    assert_eq!(page(&app, "/city/my-work?person=kari").status, 404);
}

#[test]
fn no_input_is_too_strange_for_what_is_recorded() {
    let city = City::empty();
    let app = city.serve();
    let project = decided(&app);
    let follow_up = link(&app, &project, "/follow-ups/");
    let forms: [(String, &[&str]); 8] = [
        (format!("{project}/benefit"), &["title", "for_whom", "value_type", "owner"]),
        (format!("{project}/indicator"), &["name", "scale", "baseline", "target_on", "benefit"]),
        (format!("{project}/decision"), &["title_a", "chosen", "evidence", "evidence_0", "count"]),
        (format!("{project}/operation"), &["dates", "expression", "unit"]),
        (link(&app, &project, "/result"), &["value", "note", "effective_on"]),
        (link(&app, &project, "/correction"), &["value", "reason"]),
        (format!("{follow_up}/postponement"), &["until", "reason"]),
        (follow_up, &["value_0", "value_0_indicator", "next_on", "in_use"]),
    ];
    for (path, names) in forms {
        for name in names {
            for (what, text) in strange_texts() {
                let answer = post(&app, &path, &[(name, &text), ("seen", "999999")]);
                let status = answer.status;
                assert!(matches!(status, 303 | 422), "{path}, {name}, {what}: {status}");
                assert!(!answer.body.contains("<script"), "{path}, {name}, {what}");
            }
        }
    }
    assert_eq!(page(&app, &project).status, 200);
}
