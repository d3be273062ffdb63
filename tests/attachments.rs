//! What is attached to a project, on both databases: where it may lead, who may attach it, and that it goes.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use crate::accounts::{city, get, joined, post, registered, text};
use crate::forms::{hidden, location, strange_texts};
use crate::program::{Program, on_both_databases};

on_both_databases! {
    an_address_is_attached_once_and_removed_again,
    nothing_is_attached_that_leads_astray,
}

const REPORT: [(&str, &str); 3] = [
    ("title", "Report from Nes"),
    ("address", "https://nes.example/report?a=1&b=2"),
    ("about", "project"),
];

fn an_address_is_attached_once_and_removed_again(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let ola = joined(&app, "Ola", "ola@city.example", "employee");
    let project = registered(&kari, &app);
    let path = format!("{project}/attachment");
    let command = hidden(&get(&kari, &app, &path), "command");
    let mut fields = REPORT.to_vec();
    fields.push(("command", &command));
    let [first, second] = [post(&kari, &app, &path, &fields), post(&kari, &app, &path, &fields)];
    assert_eq!(first.status, 303, "{}", first.body);
    assert_eq!(location(&first), location(&second));
    let shown = text(&get(&ola, &app, &project));
    let link =
        "<a href=\"https://nes.example/report?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">";
    assert_eq!(shown.matches(link).count(), 1, "{shown}");
    assert!(shown.contains("The web link “Report from Nes” was added."));
    assert!(!shown.contains("/removal"), "who does not take part is offered nothing");
    let shown = text(&get(&kari, &app, &project));
    let removal = shown.split("href=\"").find(|link| link.contains("/removal")).unwrap();
    let removal = removal.split('"').next().unwrap().to_owned();
    for path in [&path, &removal] {
        assert_eq!(get(&ola, &app, path).status, 403);
        assert_eq!(post(&ola, &app, path, &REPORT).status, 403);
    }
    let elsewhere = removal.replace(&project, &registered(&kari, &app));
    assert_eq!(post(&kari, &app, &elsewhere, &[]).status, 404);
    let command = hidden(&get(&kari, &app, &removal), "command");
    for _ in 0..2 {
        assert_eq!(post(&kari, &app, &removal, &[("command", &command)]).status, 303);
    }
    let shown = text(&get(&ola, &app, &project));
    assert!(!shown.contains(link) && shown.contains("was removed."), "{shown}");
    assert_eq!(shown.matches("was removed.").count(), 1);
}

fn nothing_is_attached_that_leads_astray(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let project = registered(&kari, &app);
    let path = format!("{project}/attachment");
    let sent = |field: &str, typed: &str| {
        let fields = REPORT.map(|(name, usual)| (name, if name == field { typed } else { usual }));
        post(&kari, &app, &path, &fields)
    };
    for astray in
        ["javascript:alert(1)", " https://a b.example", "http://nes.example", "https://x@y.example"]
    {
        let answer = sent("address", astray);
        assert_eq!(answer.status, 422, "{astray}");
        assert!(answer.body.contains("href=\"#address\""), "{}", answer.body);
    }
    for (what, strange) in strange_texts() {
        assert_eq!(sent("address", &strange).status, 422, "{what}");
        assert_eq!(sent("about", &strange).status, 422, "{what}");
        let titled = sent("title", &strange);
        assert!(matches!(titled.status, 303 | 422), "{what}: {}", titled.status);
    }
    assert_eq!(get(&kari, &app, &project).status, 200);
}
