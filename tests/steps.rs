//! The four steps as a plain client works with them: questions answered and answered anew, what should be in
//! place checked, and a list of tasks that says how far each has come.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use serde_json::Value;
use testkit::app::{Answer, App};

use crate::forms::{hidden, location, post, registered, strange_texts};
use crate::pages::{City, page};
use crate::records::{decided, indicator, kari, link, today};

const ANSWERS: &str = "steps/foundation/answers";
const READINESS: &str = "steps/foundation/readiness";

/// Everything that the first phase asks to be in place.
const IN_PLACE: [&str; 5] =
    ["ready_need", "ready_value", "ready_driver", "ready_team", "ready_anchoring"];

/// The events of a kind, latest first.
fn told(app: &App, project: &str, kind: &str) -> Vec<String> {
    let document: Value = serde_json::from_str(&app.get(&format!("{project}.json")).body).unwrap();
    let timeline = document["timeline"].as_array().unwrap();
    let of_kind = timeline.iter().filter(|happened| happened["type"] == kind);
    of_kind.map(Value::to_string).collect()
}

/// Sends what was typed into a form that was shown.
fn send(app: &App, path: &str, shown: &Answer, fields: &[(&str, &str)]) -> Answer {
    let (command, seen) = (hidden(shown, "command"), hidden(shown, "seen"));
    let mut sent = vec![("command", &*command), ("seen", &*seen)];
    sent.extend(fields);
    post(app, path, &sent)
}

#[test]
fn a_later_answer_is_shown_in_place_of_the_first_and_the_log_keeps_both() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let path = format!("{project}/{ANSWERS}");
    let shown = page(&app, &path);
    let both = [("answer_hope", "At alle spiser"), ("answer_frame", "Ingen flere ansatte")];
    let [first, again] = [send(&app, &path, &shown, &both), send(&app, &path, &shown, &both)];
    assert_eq!((first.status, again.status), (303, 303), "{}", again.body);
    assert_eq!(location(&first), location(&again), "a repeated press is the same one");
    assert_eq!(told(&app, &project, "guide.answered").len(), 2);
    let guide = page(&app, location(&first)).body;
    assert!(guide.contains("role=\"status\"><p>Lagret. "), "{guide}");
    assert!(guide.contains("At alle spiser") && guide.contains("Ingen flere ansatte"));
    assert!(guide.contains("Påbegynt, mangler svar på 4 spørsmål"), "{guide}");

    let shown = page(&app, &path);
    assert!(shown.body.contains("At alle spiser</textarea>"), "it is there to be changed");
    let other = [("answer_hope", "At alle har det rolig"), ("answer_frame", "Ingen flere ansatte")];
    assert_eq!(send(&app, &path, &shown, &other).status, 303);
    let guide = page(&app, &format!("{project}/steps/foundation")).body;
    assert!(guide.contains("At alle har det rolig") && !guide.contains("At alle spiser"));
    assert_eq!(told(&app, &project, "guide.answered").len(), 3, "only what changed is recorded");
    let timeline = page(&app, &project).body;
    assert!(timeline.contains("At alle har det rolig") && timeline.contains("At alle spiser"));

    let shown = page(&app, &path);
    assert_eq!(send(&app, &path, &shown, &[("answer_hope", " ")]).status, 303);
    let guide = page(&app, &format!("{project}/steps/foundation")).body;
    assert!(!guide.contains("At alle har det rolig"), "an empty answer takes it away");
}

#[test]
fn two_people_answer_different_questions_at_once_and_are_told_when_it_is_the_same() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let path = format!("{project}/{ANSWERS}");
    let [first, second, third] = [page(&app, &path), page(&app, &path), page(&app, &path)];
    let empty = ("answer_hope", "");
    let mine = [("answer_frame", "Ingen flere ansatte"), empty];
    assert_eq!(send(&app, &path, &first, &[("answer_hope", "Ro")]).status, 303);
    assert_eq!(send(&app, &path, &second, &mine).status, 303, "another question");
    assert_eq!(told(&app, &project, "guide.answered").len(), 2, "nobody's answer was taken away");
    let typed = [("answer_hope", "Mat"), ("answer_frame", "")];
    let refused = send(&app, &path, &third, &typed);
    assert_eq!(refused.status, 409, "the same question");
    assert!(refused.body.contains("Mat</textarea>"), "what was typed is kept");
    assert!(
        refused.body.contains("Ingen flere ansatte</textarea>"),
        "what was not is as it is now"
    );
    let meanwhile = refused.body.split("class=\"meanwhile\"").nth(1).unwrap();
    assert!(meanwhile.split("</ul>").next().unwrap().contains("«Ro»"), "{meanwhile}");
    let seen = [("answer_hope", "Mat"), ("answer_frame", "Ingen flere ansatte")];
    assert_eq!(send(&app, &path, &refused, &seen).status, 303, "seen, it can be sent again");
    assert_eq!(told(&app, &project, "guide.answered").len(), 3);
}

#[test]
fn readiness_is_checked_shown_with_its_day_and_never_stands_in_the_way() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let start = [("phase", "foundation"), ("seen", "99999")];
    assert_eq!(post(&app, &format!("{project}/move/forward"), &start).status, 303);
    let (path, guide) = (format!("{project}/{READINESS}"), format!("{project}/steps/foundation"));
    assert!(page(&app, &guide).body.contains("Ikke sjekket ennå."));
    let shown = page(&app, &path);
    let today = shown.body.split("name=\"effective_on\"").nth(1).unwrap();
    let today = today.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let refused = send(&app, &path, &shown, &[("ready_need", "yes"), ("effective_on", &today)]);
    assert_eq!(refused.status, 422, "each point is answered");
    assert!(
        refused.body.contains("href=\"#ready_team\"")
            && refused.body.contains("value=\"yes\" checked")
    );
    let mut said: Vec<_> = IN_PLACE.iter().map(|name| (*name, "no")).collect();
    said[0].1 = "yes";
    said[1].1 = "partly";
    said.extend([("note_team", "Vi mangler en kokk"), ("effective_on", &*today)]);
    let [first, again] = [send(&app, &path, &shown, &said), send(&app, &path, &shown, &said)];
    assert_eq!((first.status, again.status), (303, 303), "{}", first.body);
    assert_eq!(told(&app, &project, "readiness.checked").len(), 1);
    let checked = page(&app, location(&first)).body;
    let plain = |text: &str| text.replace('\u{a0}', " ");
    assert!(
        plain(&checked).contains(&format!("Sist sjekket {today} av Kari Nordmann.")),
        "{checked}"
    );
    assert!(checked.contains("Vi mangler en kokk") && checked.contains("mangler 4 punkter"));
    let whole = plain(&page(&app, &project).body);
    assert!(whole.contains(&format!("Sjekket {today}: 1 av 5 er på plass, 1 delvis.")), "{whole}");
    let on = [("phase", "needs"), ("seen", "99999")];
    assert_eq!(
        post(&app, &format!("{project}/move/forward"), &on).status,
        303,
        "nothing is blocked"
    );
}

#[test]
fn no_text_is_too_strange_for_an_answer_or_a_note_and_what_is_refused_is_told_at_its_field() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    for (what, text) in strange_texts() {
        let (answers, readiness) =
            (format!("{project}/{ANSWERS}"), format!("{project}/{READINESS}"));
        let typed = [("answer_hope", &*text), ("answer_frame", "Ro")];
        let answered = send(&app, &answers, &page(&app, &answers), &typed);
        let mut said: Vec<_> = IN_PLACE.iter().map(|name| (*name, "yes")).collect();
        said.extend([("note_driver", &*text), ("effective_on", "1.1.2020")]);
        let checked = post(&app, &readiness, &said);
        for (answer, field) in [(answered, "answer_hope"), (checked, "note_driver")] {
            assert!(matches!(answer.status, 303 | 422), "{field}, {what}: {}", answer.status);
            assert!(!answer.body.contains("<script"), "{field}, {what}");
            let told = answer.body.contains(&format!("href=\"#{field}\""));
            assert!(answer.status == 303 || told, "{field}, {what}: {}", answer.body);
        }
    }
    for (path, status) in [("steps/none/answers", 404), ("steps/none/readiness", 404)] {
        assert_eq!(page(&app, &format!("{project}/{path}")).status, status, "{path}");
    }
}

#[test]
fn a_decision_that_was_looked_at_again_says_what_was_found_and_when_it_is_asked_next() {
    let city = City::empty();
    let app = city.serve();
    let project = decided(&app);
    let decision = link(&app, &project, "/decisions/");
    let path = format!("{decision}/revisit");
    assert!(page(&app, &decision).body.replace("&#x2f;", "/").contains("/revisit"));
    let shown = page(&app, &path);
    assert!(shown.body.contains("Teppe på gulvet"), "what was chosen stands beside");
    let today = today(&app, &project).to_string();
    let refused = send(&app, &path, &shown, &[("reason", ""), ("effective_on", &today)]);
    assert_eq!(refused.status, 422);
    let early = [("reason", "Roligere nå"), ("revisit_on", &*today), ("effective_on", &*today)];
    let refused = send(&app, &path, &shown, &early);
    assert!(refused.status == 422 && refused.body.contains("href=\"#revisit_on\""));
    let stands = [("reason", "Roligere nå"), ("revisit_on", "1.3.2150"), ("effective_on", &*today)];
    let [first, again] = [send(&app, &path, &shown, &stands), send(&app, &path, &shown, &stands)];
    assert_eq!((first.status, again.status), (303, 303), "{}", first.body);
    let told = page(&app, location(&first)).body.replace('\u{a0}', " ");
    assert!(told.contains("Roligere nå") && told.contains("1. mars 2150"), "{told}");
    assert_eq!(self::told(&app, &project, "decision.revisited").len(), 1);
    // Somebody who did not see that is told.
    assert_eq!(send(&app, &path, &shown, &[("reason", "x"), ("effective_on", &today)]).status, 409);
    let nowhere = format!("{project}/decisions/00000000-0000-0000-0000-000000000001/revisit");
    assert_eq!(page(&app, &nowhere).status, 404);
}

#[test]
fn a_condition_in_figures_is_said_whole_or_not_at_all() {
    let city = City::empty();
    let app = city.serve();
    let project = decided(&app);
    let (path, kari) = (format!("{project}/decision"), kari(&app, &project));
    let shown = page(&app, &path);
    let indicator = shown.body.split("id=\"limit_indicator\"").nth(1).unwrap();
    let indicator = indicator.split("<option value=\"").nth(2).unwrap().split('"').next().unwrap();
    let today = today(&app, &project).to_string();
    let decision = [
        ("question", "Fortsetter vi?"),
        ("title_nothing", "Alt som før"),
        ("title_a", "Vi fortsetter"),
        ("chosen", "a"),
        ("rationale", "Det virker"),
        ("deciders", &*kari),
        ("effective_on", &*today),
        ("limit_side", "above"),
    ];
    let begun = crate::forms::with(&decision, &[("limit_value", "60,5"), ("limit_by", &today)]);
    let refused = send(&app, &path, &shown, &begun);
    assert_eq!(refused.status, 422);
    for field in ["limit_indicator", "limit_by", "limit_words"] {
        assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    let whole = [
        ("limit_indicator", indicator),
        ("limit_value", "60,5"),
        ("limit_by", "1.6.2150"),
        ("limit_words", "Vi stopper"),
    ];
    let sent = send(&app, &path, &shown, &crate::forms::with(&decision, &whole));
    assert_eq!(sent.status, 303, "{}", sent.body);
    let told = page(&app, &project).body;
    assert!(told.contains("Vi stopper"), "{told}");
    let all = told.replace("&#x2f;", "/");
    let pages = all.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let limits = pages.filter(|address| address.contains("/decisions/"));
    let limits = limits.filter(|address| page(&app, address).body.contains("over 60,5"));
    assert!(limits.count() > 0, "the decision's page tells the limit");
}

#[test]
fn a_benefit_and_an_indicator_are_changed_with_a_reason_and_keep_what_nobody_touched() {
    let city = City::empty();
    let app = city.serve();
    let project = decided(&app);
    let benefit = link(&app, &project, "/benefits/");
    let shown = page(&app, &benefit);
    let refused = send(&app, &benefit, &shown, &[("title", "Ro"), ("dis_benefit", "better")]);
    assert!(refused.status == 422 && refused.body.contains("href=\"#reason\""));
    let change = [("title", "Stillere rom"), ("dis_benefit", "better"), ("reason", "Målt")];
    let [first, again] =
        [send(&app, &benefit, &shown, &change), send(&app, &benefit, &shown, &change)];
    assert_eq!((first.status, again.status), (303, 303), "{}", first.body);
    assert_eq!(told(&app, &project, "benefit.changed").len(), 1);
    assert!(page(&app, &project).body.contains("Stillere rom"));

    let indicator = indicator(&app, &project, "change");
    let shown = page(&app, &indicator);
    let before = |name: &str| {
        let field = shown.body.split(&format!("name=\"{name}\"")).nth(1).unwrap();
        field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let names = ["baseline", "baseline_on", "target", "target_on"];
    let kept = names.map(|name| (name, before(name)));
    let mut sent: Vec<_> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
    sent.extend([("name", "Lyd i salen"), ("direction", "down"), ("reason", "Tydeligere")]);
    assert_eq!(send(&app, &indicator, &shown, &sent).status, 303);
    assert!(page(&app, &project).body.contains("Lyd i salen"));
    let shown = page(&app, &indicator).body;
    for (name, value) in &kept {
        let field = shown.split(&format!("name=\"{name}\"")).nth(1).unwrap();
        assert!(field.contains(&format!("value=\"{value}\"")), "{name}");
    }
}

#[test]
fn an_indicator_of_levels_is_agreed_by_form_and_its_results_are_chosen() {
    let city = City::empty();
    let app = city.serve();
    let project = registered(&app);
    let path = format!("{project}/indicator");
    let agreed = [
        ("name", "Trivsel"),
        ("levels", "dårlig\r\nmiddels\r\ngod"),
        ("direction", "up"),
        ("baseline", "dårlig"),
        ("target", "god"),
    ];
    for (wrong, field) in [
        (("levels", "god"), "levels"),
        (("levels", "god\ngod"), "levels"),
        (("scale", "%"), "levels"),
        (("target", "strålende"), "target"),
    ] {
        let sent = crate::forms::with(&agreed, &[wrong]);
        let refused = send(&app, &path, &page(&app, &path), &sent);
        assert_eq!(refused.status, 422, "{wrong:?}");
        assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{wrong:?}");
    }
    assert_eq!(send(&app, &path, &page(&app, &path), &agreed).status, 303);
    let result = link(&app, &project, "/result");
    let shown = page(&app, &result);
    assert!(shown.body.contains("<option value=\"middels\""), "{}", shown.body);
    let today = today(&app, &project).to_string();
    let measured = |value| [("value", value), ("grade", "judgement"), ("effective_on", &*today)];
    assert_eq!(send(&app, &result, &shown, &measured("ypperlig")).status, 422);
    assert_eq!(send(&app, &result, &shown, &measured("middels")).status, 303);
    assert!(page(&app, &project).body.contains("middels"));
    let change = result.replace("/result", "/change");
    assert!(page(&app, &change).body.contains("<option value=\"god\" selected"));
}
