//! Giving and ending roles within a project, on both databases: what somebody may do follows at once.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use testkit::app::{Answer, App, Client};

use crate::accounts::{city, get, joined, person, post, registered, text};
use crate::forms::{hidden, location, strange_texts};
use crate::program::{Program, on_both_databases};

on_both_databases! {
    who_is_given_a_role_may_what_it_takes_until_it_ends,
    a_partner_sees_a_project_from_the_day_they_take_part_and_nobody_outside_of_it,
    no_role_is_given_or_ended_that_makes_no_sense,
    who_leaves_is_out_the_day_after_and_what_is_theirs_is_listed,
}

const INSIGHT: [(&str, &str); 2] = [("need", "Quiet"), ("method", "interview")];

/// The value of the option with these words.
#[track_caller]
fn option(page: &Answer, words: &str) -> String {
    let before = page.body.split(&format!(">{words}</option>")).next().unwrap();
    let value = before.rsplit("value=\"").next().unwrap().split('"').next().unwrap();
    assert_eq!(value.len(), 36, "no {words} in {}", page.body);
    value.to_owned()
}

/// What the button that ends somebody's role sends.
#[track_caller]
fn button(page: &Answer, person: &str) -> String {
    let entry = page.body.split(&format!("<b>{person}</b>")).nth(1).unwrap();
    let value = entry.split("name=\"end\" value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

#[track_caller]
fn give(client: &Client, app: &App, project: &str, name: &str, role: &str) -> Answer {
    let path = format!("{project}/people");
    let shown = get(client, app, &path);
    assert_eq!(shown.status, 200, "{}", shown.body);
    let (command, person) = (hidden(&shown, "command"), option(&shown, name));
    let fields = [("command", &*command), ("person", &*person), ("role", role)];
    let first = post(client, app, &path, &fields);
    if first.status == 303 && role != "lead" {
        let second = post(client, app, &path, &fields);
        assert_eq!((second.status, location(&second)), (303, location(&first)), "it is given once");
    }
    first
}

fn who_is_given_a_role_may_what_it_takes_until_it_ends(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let ola = joined(&app, "Ola", "ola@city.example", "employee");
    let project = registered(&kari, &app);
    let insight = format!("{project}/insight");
    assert_eq!(post(&ola, &app, &insight, &INSIGHT).status, 403);
    let given = give(&kari, &app, &project, "Ola", "member");
    assert_eq!(given.status, 303, "{}", given.body);
    let shown = get(&kari, &app, location(&given));
    assert!(shown.body.contains("role=\"status\""), "{}", shown.body);
    assert!(shown.body.contains(", entered by Kari"));
    assert_eq!(post(&ola, &app, &insight, &INSIGHT).status, 303);
    // Who takes part sees who else does, and changes it only when they lead.
    assert!(text(&get(&ola, &app, &project)).contains("<dd>Ola</dd>"));
    let path = format!("{project}/people");
    assert_eq!(get(&ola, &app, &path).status, 403);
    let kari_leads = button(&shown, "Kari");
    assert_eq!(post(&ola, &app, &path, &[("end", &kari_leads)]).status, 403);
    let twice = give(&kari, &app, &project, "Ola", "member");
    assert_eq!(twice.status, 422);
    assert!(twice.body.contains("href=\"#person\""), "{}", twice.body);
    let end = button(&shown, "Ola");
    let ended = post(&kari, &app, &path, &[("end", &end)]);
    assert_eq!(ended.status, 303, "{}", ended.body);
    assert_eq!(post(&ola, &app, &insight, &INSIGHT).status, 403);
    assert_eq!(post(&kari, &app, &path, &[("end", &end)]).status, 422, "it has ended");
    // A new lead takes the place of the one before.
    assert_eq!(give(&kari, &app, &project, "Ola", "lead").status, 303);
    assert_eq!(get(&kari, &app, &path).status, 403);
    assert_eq!(get(&ola, &app, &path).status, 200);
}

fn a_partner_sees_a_project_from_the_day_they_take_part_and_nobody_outside_of_it(
    program: &Program,
) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let vilde = joined(&app, "Vilde", "vilde@city.example", "partner");
    joined(&app, "Somebody Else", "else@city.example", "employee");
    let project = registered(&kari, &app);
    assert_eq!(get(&vilde, &app, &project).status, 404);
    let owner = give(&kari, &app, &project, "Vilde", "owner");
    assert_eq!(owner.status, 422, "who owns it works for the organisation");
    assert_eq!(give(&kari, &app, &project, "Vilde", "partner").status, 303);
    assert_eq!(get(&vilde, &app, &project).status, 200);
    assert_eq!(get(&vilde, &app, &format!("{project}/people")).status, 403);
    let form = get(&vilde, &app, &format!("{project}/remark"));
    assert!(form.body.contains("Kari") && !form.body.contains("Somebody Else"), "{}", form.body);
    assert!(get(&kari, &app, &format!("{project}/remark")).body.contains("Somebody Else"));
    // Leading it, they still choose among those who take part.
    assert_eq!(give(&kari, &app, &project, "Vilde", "lead").status, 303);
    let people = get(&vilde, &app, &format!("{project}/people"));
    assert!(people.status == 200 && !people.body.contains("Somebody Else"), "{}", people.body);
}

fn no_role_is_given_or_ended_that_makes_no_sense(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let project = registered(&kari, &app);
    let path = format!("{project}/people");
    let person = option(&get(&kari, &app, &path), "Kari");
    let unknown = "00000000-0000-0000-0000-000000000001";
    let mut all: Vec<Vec<(&str, &str)>> = vec![
        vec![],
        vec![("person", &person)],
        vec![("role", "member")],
        vec![("person", unknown), ("role", "member")],
        vec![("person", &person), ("role", "line_manager")],
        vec![("end", "lead")],
        vec![("end", "lead:00000000-0000-0000-0000-000000000001")],
    ];
    let strange = strange_texts();
    for (_, text) in &strange {
        all.push(vec![("end", text)]);
        all.push(vec![("person", text), ("role", "member")]);
        all.push(vec![("person", &person), ("role", text)]);
    }
    for fields in all {
        assert_eq!(post(&kari, &app, &path, &fields).status, 422, "{fields:?}");
    }
    assert_eq!(get(&kari, &app, &path).body.matches("name=\"end\"").count(), 1);
}

fn who_leaves_is_out_the_day_after_and_what_is_theirs_is_listed(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let ola = joined(&app, "Ola", "ola@city.example", "employee");
    let project = registered(&kari, &app);
    let (her, administrator) = (person(&app, "Kari"), app.administrator());
    let path = format!("{her}/leaving");
    assert!(text(&get(administrator, &app, &her)).contains(&path));
    let shown = get(administrator, &app, &path);
    assert_eq!(shown.status, 200, "{}", shown.body);
    assert!(shown.body.contains("Leads the project") && shown.body.contains("Calmer meals"));
    for (_, strange) in strange_texts() {
        assert_eq!(post(administrator, &app, &path, &[("on", &strange)]).status, 422, "{strange}");
    }
    assert_eq!(post(administrator, &app, &path, &[]).status, 422);
    assert_eq!(post(&ola, &app, &path, &[("on", "2020-01-31")]).status, 403);
    assert_eq!(give(&kari, &app, &project, "Ola", "lead").status, 303);
    assert_eq!(get(&kari, &app, &project).status, 200);
    let command = hidden(&shown, "command");
    for _ in 0..2 {
        let left = [("command", &*command), ("on", "2020-01-31")];
        assert_eq!(post(administrator, &app, &path, &left).status, 303);
    }
    assert_eq!(get(&kari, &app, &project).status, 303, "she is asked to sign in");
    let shown = get(administrator, &app, &path).body;
    assert!(shown.contains("Nothing has to be taken over"), "{shown}");
    assert!(shown.contains("The last day is 31\u{a0}January 2020."), "{shown}");
    assert!(!get(&ola, &app, &format!("{project}/people")).body.contains(">Kari</option>"));
}
