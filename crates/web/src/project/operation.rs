//! Handing a solution over to the line: what is in place, who takes it over, and when it is asked about.

use application::{Seen, Step};
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use domain::Event;
use domain::follow_up::plan::ScheduleFollowUp;
use domain::operation::{HandOverCheck, StartOperation};
use domain::person::PersonKind;
use domain::schedule::Schedule;
use domain::values::{FollowUpId, PersonId, UnitId};
use readmodels::directory::Entry;
use readmodels::language::Order;
use readmodels::portfolio::Portfolio;

use super::subject::{EFFECTIVE_ON, Subject, faultless};
use crate::civil_date;
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of, record, shown};
use crate::problem::Problem;
use crate::routes::Web;

/// What is checked: its name in the log, whether it is met, and what is lacking.
const CHECKS: [[&str; 3]; 5] = [
    ["trained", "met_trained", "lacking_trained"],
    ["routines", "met_routines", "lacking_routines"],
    ["line_owner", "met_line_owner", "lacking_line_owner"],
    ["indicators", "met_indicators", "lacking_indicators"],
    ["follow_ups", "met_follow_ups", "lacking_follow_ups"],
];

/// How many months after the hand-over we propose to ask. No source says so; it is our own choice.
const PRESET: [u16; 4] = [3, 6, 12, 24];

/// Everybody who can take something over or answer for it, by name.
pub(crate) fn people(portfolio: &Portfolio, order: &Order) -> Vec<(String, String)> {
    let here = portfolio.directory.iter().filter_map(|(id, entry)| match entry.as_ref() {
        Entry::Person { name, kind: PersonKind::Employee, title, left_on: None, .. } => {
            let title = title.as_ref().and_then(|title| title.get());
            let name = name.get()?.to_owned();
            Some((id.to_string(), title.map_or(name.clone(), |title| format!("{name}, {title}"))))
        }
        _ => None,
    });
    let mut here: Vec<_> = here.collect();
    here.sort_by(|(_, one), (_, other)| order.compare(one, other));
    here
}

/// `GET /{organisation}/projects/{project}/operation`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/operation`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &subject, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => show(&subject, subject.unsent(form(&subject), &typed, &unsent, concerns)),
    }
}

fn concerns(event: &Event) -> bool {
    matches!(
        event,
        Event::OperationStarted(_)
            | Event::PhaseEntered(_)
            | Event::ProjectPaused(_)
            | Event::ProjectShelved(_)
            | Event::ProjectStopped(_)
    )
}

async fn recorded(web: &Web, subject: &Subject, typed: &Typed) -> Result<Response, Unsent> {
    let steps = read(subject, typed)?;
    let seen = Seen { stream: subject.id().0, position: typed.seen(), concerns };
    let handled = record(web, &subject.answered.asked, typed, steps, Some(seen)).await?;
    Ok(shown(&subject.page(), &handled))
}

/// The hand-over and its follow-up, together or not at all.
fn read(subject: &Subject, typed: &Typed) -> Result<Vec<Step>, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let line_manager = reader.choice::<PersonId>("line_manager");
    let unit = (!typed.get("unit").is_empty()).then(|| reader.choice::<UnitId>("unit")).flatten();
    let on = reader.required_date(EFFECTIVE_ON);
    let mut checks = Vec::new();
    for [key, met, lacking] in CHECKS {
        let lacking = reader.optional(lacking);
        if let Some(met) = reader.choice::<Met>(met) {
            let met = matches!(met, Met::Yes);
            checks.push(HandOverCheck { key: key.to_owned(), met, lacking });
        }
    }
    let stops = reader.optional("stops");
    let schedule = schedule(&mut reader, typed, on.unwrap_or(subject.today()));
    let command = line_manager.map(|line_manager| StartOperation {
        project: subject.id(),
        line_manager,
        unit,
        checks,
        stops,
        source: None,
    });
    let command = faultless(typed, reader, command)?;
    let mut all = vec![Step { command: command.clone().into(), effective_on: on }];
    if let Some(schedule) = schedule {
        let follow_up = ScheduleFollowUp {
            project: subject.id(),
            id: FollowUpId(identity_of(typed.command())),
            schedule,
            responsible: command.line_manager,
            question: None,
        };
        all.push(Step { command: follow_up.into(), effective_on: on });
    }
    Ok(all)
}

/// Whether a check is met.
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Met {
    Yes,
    No,
}

/// The kinds of plan.
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Plan {
    Preset,
    Dates,
    Cron,
    Later,
}

fn schedule(reader: &mut Reader<'_>, typed: &Typed, start: NaiveDate) -> Option<Schedule> {
    match reader.choice::<Plan>("schedule")? {
        Plan::Preset => Some(Schedule::MonthsAfter { start, months: PRESET.to_vec() }),
        Plan::Dates => {
            let lines = typed.get("dates").lines().map(str::trim).filter(|line| !line.is_empty());
            let mut dates = Vec::new();
            for line in lines {
                match civil_date::read(line) {
                    Some(date) => dates.push(date),
                    None => reader.fault("dates", "form-date-unreadable"),
                }
            }
            if dates.is_empty() {
                reader.fault("dates", "operation-dates-missing");
            }
            dates.sort_unstable();
            dates.dedup();
            Some(Schedule::On { dates })
        }
        Plan::Cron => {
            let expression = typed.get("expression").trim().to_owned();
            if expression.is_empty() {
                reader.fault("expression", "operation-expression-missing");
            }
            Some(Schedule::Cron { expression, from: start, until: None })
        }
        Plan::Later => None,
    }
}

fn form(subject: &Subject) -> Form {
    let (locale, project) = (subject.locale(), &subject.answered.answer.value.project);
    let order = Order::of(locale.tag());
    let portfolio = &subject.answered.portfolio;
    let mut managers = people(portfolio, &order);
    managers.insert(0, (String::new(), locale.text("operation-choose")));
    let units = portfolio.units(&order).into_iter();
    let mut units: Vec<_> = units.map(|(id, name)| (id.to_string(), name.to_owned())).collect();
    units.insert(0, (String::new(), locale.text("operation-no-unit")));
    let mut fields = Vec::new();
    for [key, met, lacking] in CHECKS {
        let answers =
            ["yes", "no"].map(|answer| (answer.to_owned(), locale.word("operation-met-", &answer)));
        let label = locale.word("operation-check-", &key);
        fields.push(Field::choice(met, label, answers.to_vec()));
        fields.push(Field::line(lacking, locale.text("operation-lacking")).optional());
    }
    fields.push(
        Field::list("line_manager", locale.text("operation-line-manager"), managers)
            .hint(locale.text("operation-line-manager-hint")),
    );
    let unit = project.unit().map(|unit| unit.to_string()).unwrap_or_default();
    fields.push(Field::list("unit", locale.text("operation-unit"), units).optional().value(unit));
    fields.push(
        Field::long("stops", locale.text("operation-stops"))
            .hint(locale.text("operation-stops-hint"))
            .optional(),
    );
    let plans = ["preset", "dates", "cron", "later"]
        .map(|plan| (plan.to_owned(), locale.word("operation-plan-", &plan)));
    fields.push(
        Field::choice("schedule", locale.text("operation-plan"), plans.to_vec()).value("preset"),
    );
    fields.push(
        Field::long("dates", locale.text("operation-dates"))
            .hint(locale.text("operation-dates-hint"))
            .optional(),
    );
    fields.push(
        Field::line("expression", locale.text("operation-expression"))
            .hint(locale.text("operation-expression-hint"))
            .optional(),
    );
    fields.push(subject.effective_on());
    subject.form("operation", "operation-send", fields)
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("operation-heading", form);
    page.intro =
        ["operation-intro", "operation-intro-gaps"].map(|key| subject.locale().text(key)).to_vec();
    subject.render(&page)
}
