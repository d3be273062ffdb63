//! Asking and answering about a project, as several people do it at once, on both databases.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use serde_json::Value;
use testkit::app::{Answer, App, Client};

use crate::accounts::{city, get, joined, post, registered, text};
use crate::forms::{hidden, location, strange_texts};
use crate::program::{Program, on_both_databases};

on_both_databases! {
    a_question_reaches_who_it_is_for_and_the_answer_whoever_asked,
    a_remark_is_made_once_however_often_it_is_sent,
    an_auditor_reads_remarks_and_makes_none,
    no_text_is_too_strange_for_a_remark,
}

/// What happened in a project, by type, the first first.
fn types(client: &Client, app: &App, project: &str) -> Vec<String> {
    let body = get(client, app, &format!("{project}.json")).body;
    let document: Value = serde_json::from_str(&body).unwrap();
    let timeline = document["timeline"].as_array().unwrap().iter().rev();
    timeline.map(|one| one["type"].as_str().unwrap().to_owned()).collect()
}

fn remarks(client: &Client, app: &App, project: &str) -> Vec<String> {
    types(client, app, project).into_iter().filter(|one| one.starts_with("remark.")).collect()
}

/// The name that a box has next to somebody's name.
#[track_caller]
fn boxed(page: &Answer, person: &str) -> String {
    let before = page.body.split(&format!("<span>{person}")).next().unwrap();
    let name = before.rsplit("name=\"").next().unwrap().split('"').next().unwrap();
    assert!(name.starts_with("mentions-"), "no box for {person}: {}", page.body);
    name.to_owned()
}

/// Sends a question, with the command of the page it is asked on.
#[track_caller]
fn ask(client: &Client, app: &App, project: &str, question: &str, person: Option<&str>) -> Answer {
    let path = format!("{project}/remark");
    let shown = get(client, app, &path);
    assert_eq!(shown.status, 200, "{}", shown.body);
    let (command, name) = (hidden(&shown, "command"), person.map(|name| boxed(&shown, name)));
    let mut fields = vec![
        ("command", command.as_str()),
        ("kind", "question"),
        ("about", "project"),
        ("text", question),
    ];
    fields.extend(name.as_deref().map(|name| (name, "1")));
    post(client, app, &path, &fields)
}

/// The page on which the first remark is replied to, from what waits for somebody.
#[track_caller]
fn waiting(client: &Client, app: &App) -> Option<String> {
    let body = text(&get(client, app, "/city/my-work"));
    let links = body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.contains("/remarks/")).map(ToOwned::to_owned).next()
}

fn a_question_reaches_who_it_is_for_and_the_answer_whoever_asked(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let ola = joined(&app, "Ola", "ola@city.example", "employee");
    let project = registered(&kari, &app);
    let asked = ask(&ola, &app, &project, "Is it loud at breakfast too?", Some("Kari"));
    assert_eq!(asked.status, 303, "{}", asked.body);
    let shown = get(&ola, &app, location(&asked));
    assert!(shown.body.contains("Waiting for an answer"), "{}", shown.body);
    assert!(shown.body.contains("Ola asked about the project"));
    assert_eq!(waiting(&ola, &app), None, "who asks is not asked");

    let reply = waiting(&kari, &app).expect("it waits for who it is for");
    assert!(get(&kari, &app, "/city/my-work").body.contains("Is it loud at breakfast too?"));
    let empty = post(&kari, &app, &reply, &[]);
    assert_eq!(empty.status, 422, "{}", empty.body);
    let form = get(&kari, &app, &reply);
    assert!(form.body.contains("Is it loud at breakfast too?") && form.body.contains("checked"));
    let (command, name) = (hidden(&form, "command"), boxed(&form, "Ola"));
    let answer =
        [("command", &*command), ("text", "At lunch only."), (&name, "1"), ("answered", "1")];
    let answered = post(&kari, &app, &reply, &answer);
    assert_eq!(answered.status, 303, "{}", answered.body);
    assert_eq!(waiting(&kari, &app), None, "it is answered");
    let shown = get(&ola, &app, &project);
    assert!(shown.body.contains("At lunch only.") && shown.body.contains("Answered on"));

    let read = waiting(&ola, &app).expect("whoever asked is told of the answer");
    let form = get(&ola, &app, &read);
    assert!(!form.body.contains("name=\"answered\""), "it is answered already");
    let seen = post(&ola, &app, &read, &[("command", &hidden(&form, "command")), ("read", "1")]);
    assert_eq!(seen.status, 303, "{}", seen.body);
    assert_eq!(waiting(&ola, &app), None);
    let expected = ["remark.made", "remark.answered", "remark.made", "remark.read"];
    assert_eq!(remarks(&kari, &app, &project), expected);
    let narrowed = get(&kari, &app, &format!("{project}?show=remarks")).body;
    assert_eq!(narrowed.matches("<li id=\"event-").count(), expected.len());
}

fn a_remark_is_made_once_however_often_it_is_sent(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let project = registered(&kari, &app);
    let path = format!("{project}/remark");
    let command = hidden(&get(&kari, &app, &path), "command");
    let fields =
        [("command", &*command), ("kind", "comment"), ("about", "project"), ("text", "Well done")];
    let [first, second] = [post(&kari, &app, &path, &fields), post(&kari, &app, &path, &fields)];
    assert_eq!((first.status, location(&first)), (303, location(&second)));
    assert_eq!(remarks(&kari, &app, &project), ["remark.made"]);
    assert!(!get(&kari, &app, &project).body.contains("Waiting for an answer"));
}

fn an_auditor_reads_remarks_and_makes_none(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let auditor = joined(&app, "Åse", "aase@city.example", "auditor");
    let project = registered(&kari, &app);
    assert_eq!(ask(&kari, &app, &project, "Who pays?", None).status, 303);
    let shown = get(&auditor, &app, &project);
    assert!(shown.body.contains("Who pays?"));
    assert!(!text(&shown).contains(&format!("{project}/remark")), "nothing is offered");
    let reply = text(&get(&kari, &app, &project));
    let reply = reply.split("href=\"").find(|link| link.contains("/remarks/")).unwrap();
    let reply = reply.split('"').next().unwrap().to_owned();
    for path in [format!("{project}/remark"), reply.clone()] {
        assert_eq!(get(&auditor, &app, &path).status, 403, "{path}");
        let fields = [("kind", "comment"), ("about", "project"), ("text", "No")];
        assert_eq!(post(&auditor, &app, &path, &fields).status, 403, "{path}");
    }
    assert_eq!(remarks(&kari, &app, &project), ["remark.made"]);
    // Nobody is asked to see it who could not say that they have, and nobody is dropped in silence.
    let form = get(&kari, &app, &format!("{project}/remark"));
    assert!(!form.body.contains("Åse"), "{}", form.body);
    let command = hidden(&form, "command");
    let fields = [
        ("command", command.as_str()),
        ("kind", "comment"),
        ("about", "project"),
        ("text", "See"),
        ("mentions-00000000-0000-4000-8000-000000000001", "1"),
    ];
    let refused = post(&kari, &app, &format!("{project}/remark"), &fields);
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(refused.body.contains("See</textarea>"), "what was typed is kept");
    assert_eq!(remarks(&kari, &app, &project), ["remark.made"]);
    // A remark is found in its own project alone.
    let elsewhere = reply.replace(&project, &registered(&kari, &app));
    assert_eq!(get(&kari, &app, &elsewhere).status, 404);
}

fn no_text_is_too_strange_for_a_remark(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let project = registered(&kari, &app);
    let path = format!("{project}/remark");
    let fields =
        [("kind", "comment"), ("about", "project"), ("text", "Fine"), ("somebody_else", "")];
    for (what, strange) in strange_texts() {
        for (field, _) in fields {
            let typed = fields
                .map(|(name, usual)| if name == field { (name, &*strange) } else { (name, usual) });
            let answer = post(&kari, &app, &path, &typed);
            let lawful = if field == "text" { vec![303, 422] } else { vec![422] };
            assert!(lawful.contains(&answer.status), "{what} as {field}: {}", answer.status);
        }
        assert_eq!(get(&kari, &app, &project).status, 200, "{what}");
    }
}
