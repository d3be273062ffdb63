//! Who is in a project and what each does: seen, given and ended by those who steer it.

use application::Step;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::Event;
use domain::command::Command;
use domain::person::PersonKind;
use domain::project::Role;
use domain::project::roles::{AssignRole, EndRole};
use domain::values::PersonId;
use readmodels::directory::Entry;
use readmodels::language::Order;
use serde::Serialize;

use super::subject::{Subject, faultless, nothing};
use super::timeline;
use super::view::person_name;
use crate::form::{Field, Form, Reader, Typed, Unsent, record, shown};
use crate::page::Frame;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;
use crate::word::stored;

/// The parts that can be given, in the order people read them.
const ROLES: [Role; 5] = [Role::Owner, Role::Lead, Role::Driver, Role::Member, Role::Partner];

/// The field that says whose part ends.
const END: &str = "end";

#[derive(Serialize)]
struct Page {
    project: String,
    project_title: String,
    recorded: Option<String>,
    people: Vec<Holder>,
    action: String,
    form: Form,
}

/// Somebody and a part that they have.
#[derive(Serialize)]
struct Holder {
    name: String,
    role: String,
    /// Since when, and who gave it.
    since: Option<String>,
    /// What ends it: the field's value, and a command of its own.
    end: Option<(String, String)>,
}

/// `GET /{organisation}/projects/{project}/people`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/people`: gives a part, or ends the one that a button names.
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &subject, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => show(&subject, subject.unsent(form(&subject), &typed, &unsent, nothing)),
    }
}

async fn recorded(web: &Web, subject: &Subject, typed: &Typed) -> Result<Response, Unsent> {
    let project = subject.id();
    let mut reader = Reader::new(typed, subject.locale());
    let command: Option<Command> = if typed.has(END) {
        let ended = ended(typed.get(END));
        if ended.is_none() {
            reader.fault(END, "form-choice-missing");
        }
        ended.map(|(role, person)| EndRole { project, role, person }.into())
    } else {
        let (person, role) = (reader.choice::<PersonId>("person"), reader.choice::<Role>("role"));
        let offered = people(subject);
        let offered = |person: &PersonId| offered.iter().any(|(id, _)| *id == person.to_string());
        if person.is_some_and(|person| !offered(&person)) {
            reader.fault("person", "form-choice-missing");
        }
        let given = person.zip(role);
        given.map(|(person, role)| AssignRole { project, role, person }.into())
    };
    let command = faultless(typed, reader, command)?;
    let steps = vec![Step { command, effective_on: None }];
    let handled = record(web, &subject.answered.asked, typed, steps, None).await?;
    Ok(shown(&subject.at("people"), &handled))
}

/// A part and who has it, as a button sends them.
fn ended(sent: &str) -> Option<(Role, PersonId)> {
    let (role, person) = sent.split_once(':')?;
    let role = ROLES.into_iter().find(|known| stored(known) == role)?;
    Some((role, PersonId(person.parse().ok()?)))
}

fn form(subject: &Subject) -> Form {
    let locale = subject.locale();
    let nobody = (String::new(), locale.text("work-choose"));
    let people = std::iter::once(nobody).chain(people(subject)).collect();
    let role = |role: Role| (stored(&role), locale.word("role-does-", &role));
    let fields = vec![
        Field::list("person", locale.text("role-person"), people),
        Field::choice("role", locale.text("role-role"), ROLES.map(role).to_vec()),
    ];
    subject.form("people", "role-give", fields)
}

/// Everybody who is here, by name. A partner who leads a project is told of nobody outside of it.
fn people(subject: &Subject) -> Vec<(String, String)> {
    let answered = &subject.answered;
    let standing = answered.answer.value.project.standing.as_deref();
    let takes_part = |person: PersonId| {
        let mut held = standing.into_iter().flat_map(|known| &known.roles);
        held.any(|(_, holder)| *holder == person)
    };
    let all = answered.asked.rights.narrowed().is_none();
    let known = answered.portfolio.directory.iter().filter_map(|(id, entry)| {
        let Entry::Person { name, kind, title, company, left_on, .. } = entry.as_ref() else {
            return None;
        };
        let here = left_on.is_none_or(|last_day| last_day >= subject.today());
        if !here || !(all || takes_part(PersonId(*id))) {
            return None;
        }
        let beside = if *kind == PersonKind::Partner { company } else { title };
        let beside = beside.as_ref().and_then(|text| text.get());
        let name = name.get()?.to_owned();
        Some((id.to_string(), beside.map_or(name.clone(), |text| format!("{name}, {text}"))))
    });
    let mut known: Vec<_> = known.collect();
    let order = Order::of(subject.locale().tag());
    known.sort_by(|(_, one), (_, other)| order.compare(one, other));
    known
}

fn holders(subject: &Subject) -> Vec<Holder> {
    let (answered, locale) = (&subject.answered, subject.locale());
    let Some(standing) = answered.answer.value.project.standing.as_deref() else {
        return Vec::new();
    };
    let since = |told: &dyn Fn(&Event) -> bool| {
        let happening = answered.answer.value.timeline.iter().find(|one| told(&one.event))?;
        let by = person_name(answered, happening.actor);
        let date = locale.long_date(happening.effective_on);
        Some(locale.with("role-since", [("date", date.into()), ("person", by.into())]))
    };
    let manager = standing.line_manager.map(|person| Holder {
        name: person_name(answered, person.0),
        role: locale.text("project-role-line-manager"),
        since: since(&|event| matches!(event, Event::OperationStarted(_))),
        end: None,
    });
    let mut all: Vec<Holder> = manager.into_iter().collect();
    for role in ROLES {
        for (_, person) in standing.roles.iter().filter(|(held, _)| *held == role) {
            let given = |event: &Event| match event {
                Event::RoleAssigned(given) => given.role == role && given.person == *person,
                _ => false,
            };
            let command = application::clock::new_identity().to_string();
            all.push(Holder {
                name: person_name(answered, person.0),
                role: locale.word("project-role-", &role),
                since: since(&given),
                end: Some((format!("{}:{person}", stored(&role)), command)),
            });
        }
    }
    all
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let page = Page {
        project: subject.page().to_string(),
        project_title: subject.title(),
        recorded: timeline::recorded(&subject.answered),
        people: holders(subject),
        action: subject.at("people").to_string(),
        form,
    };
    let frame = Frame::of(&subject.answered.asked);
    let html = templates::render("project_people.html", subject.locale(), &frame, &page)?;
    Ok((page.form.status(), html).into_response())
}
