//! The project's page: where it is, what it is about, what came out, what happened.

use application::ask::AskError;
use domain::Text;
use domain::project::Role;
use domain::values::StatedDate;
use serde::Serialize;

use super::Answered;
use super::actions::{self, Actions};
use super::attachment::{Attached, attached};
use super::marks::{self, MarkView};
use super::measures::{self, BenefitView, DecisionView, DraftView, MeasureView};
use super::planned::{self, Planned};
use super::remark::threads::{Threads, threads};
use super::standing::{self, StateView};
use super::steps::{self, Step};
use super::timeline::{self, Told};
use super::topic::{self, Narrowing};
use crate::access::Action;
use crate::locale::Argument;
use crate::page::{Fact, PointView};
use crate::prepared::seen_on;

/// Everything the template takes.
#[derive(Debug, Serialize)]
pub(super) struct ProjectView {
    point: PointView,
    /// What a form has just recorded.
    recorded: Option<String>,
    /// Whose project, as of when.
    shown: String,
    portfolio: String,
    title: String,
    lead: Option<String>,
    marks: Vec<MarkView>,
    steps: Vec<Step>,
    state: Option<StateView>,
    /// How ready the phase was when that was checked last.
    readiness: Option<String>,
    actions: Actions,
    about: Vec<About>,
    /// Where a benefit and an indicator are added, if they can be.
    add_benefit: Option<String>,
    add_indicator: Option<String>,
    benefits: Vec<BenefitView>,
    measures: Vec<MeasureView>,
    drafts: Vec<DraftView>,
    decisions: Vec<DecisionView>,
    attached: Attached,
    remarks: Threads,
    timeline: Vec<Told>,
    /// What the timeline can be narrowed to, and how much of it is shown.
    topics: Vec<Narrowing>,
    timeline_shown: Option<String>,
    follow_ups: Vec<Planned>,
    people: Vec<Fact>,
    /// Where that is changed, if the reader may.
    change_people: Option<String>,
    facts: Vec<Fact>,
    json: String,
    csv: String,
}

/// A heading and what the project says under it.
#[derive(Debug, Serialize)]
struct About {
    heading: String,
    text: String,
}

pub(super) fn view(answered: &Answered) -> Result<ProjectView, AskError> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let page = &answered.answer.value;
    let description = page.project.description.as_deref();
    let said = |text: Option<&Text>| text.and_then(Text::get).map(ToOwned::to_owned);
    let aim = said(description.and_then(|known| known.aim.as_ref()));
    let challenge = said(description.and_then(|known| known.challenge.as_ref()));
    let concerns = said(description.and_then(|known| known.concerns.as_ref()));
    // A short aim is the best introduction; a long text has its place further down.
    let lead = aim.clone().filter(|aim| aim.chars().count() <= 240);
    let about = [
        ("project-challenge", challenge),
        ("project-concerns", concerns),
        ("project-aim", aim.filter(|_| lead.is_none())),
    ];
    let about = about
        .into_iter()
        .filter_map(|(key, text)| Some(About { heading: locale.text(key), text: text? }));
    let on = locale.long_date(seen_on(&answered.answer));
    let shown: [(&str, Argument<'_>); 1] = [("date", on.into())];
    let title = page.project.title();
    let file = |ending: &str| asked.link(&format!("projects/{}.{ending}", answered.id)).to_string();
    let writes = asked.may(Action::Contribute) && answered.answer.is_now;
    let adds = |part: &str| {
        let path = format!("projects/{}/{part}", answered.id);
        writes.then(|| asked.link_now(&path).to_string())
    };
    let timeline = timeline::timeline(answered);
    Ok(ProjectView {
        point: PointView::of(asked, asked.point()?, &answered.answer),
        recorded: timeline::recorded(answered),
        shown: locale.with("project-shown", shown),
        portfolio: asked.link("portfolio").to_string(),
        title: if title.is_empty() { locale.text("page-erased-title") } else { title.to_owned() },
        lead,
        marks: marks::marks(answered),
        steps: steps::steps(answered),
        state: standing::state(answered),
        readiness: standing::readiness(answered),
        actions: actions::actions(answered),
        about: about.collect(),
        add_benefit: adds("benefit"),
        add_indicator: adds("indicator"),
        benefits: measures::benefits(answered),
        measures: measures::measures(answered),
        drafts: measures::drafts(answered),
        decisions: measures::decisions(answered),
        attached: attached(answered, None),
        remarks: threads(answered, None),
        topics: topic::narrowings(answered),
        timeline_shown: topic::shown(answered, timeline.len()),
        timeline,
        follow_ups: planned::follow_ups(answered),
        people: people(answered),
        change_people: (asked.may(Action::Steer) && answered.answer.is_now)
            .then(|| asked.link_now(&format!("projects/{}/people", answered.id)).to_string()),
        facts: facts(answered),
        json: file("json"),
        csv: file("csv"),
    })
}

/// Who has which part, one line for each part.
fn people(answered: &Answered) -> Vec<Fact> {
    let Some(standing) = answered.answer.value.project.standing.as_deref() else {
        return Vec::new();
    };
    let roles = [
        (Role::Owner, "project-role-owner"),
        (Role::Lead, "project-role-lead"),
        (Role::Driver, "project-role-driver"),
        (Role::Member, "project-role-member"),
        (Role::Partner, "project-role-partner"),
    ];
    let mut people = Vec::new();
    let manager = standing.line_manager.map(|person| ("project-role-line-manager", vec![person]));
    let held = roles.into_iter().map(|(role, key)| {
        let holders = standing.roles.iter().filter(|(other, _)| *other == role);
        (key, holders.map(|(_, person)| *person).collect::<Vec<_>>())
    });
    for (key, persons) in manager.into_iter().chain(held) {
        let names = persons.into_iter().map(|person| person_name(answered, person.0));
        let names: Vec<String> = names.collect();
        if !names.is_empty() {
            people.push(Fact { name: answered.asked.locale.text(key), value: names.join(", ") });
        }
    }
    people
}

/// What a person is called, or that the name is not known.
pub(crate) fn person_name(answered: &Answered, person: uuid::Uuid) -> String {
    let name = answered.portfolio.person_name(domain::values::PersonId(person));
    if name.is_empty() { answered.asked.locale.text("project-unnamed") } else { name.to_owned() }
}

fn facts(answered: &Answered) -> Vec<Fact> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let project = &answered.answer.value.project;
    let standing = project.standing.as_deref();
    let description = project.description.as_deref();
    let unit = project.unit().map(|unit| answered.portfolio.unit_name(unit).to_owned());
    let method = project.method().map(|reference| {
        let known = asked.state.method(reference);
        let name =
            known.map_or(reference.key.as_str(), |known| known.name.in_language(locale.tag()));
        let arguments: [(&str, Argument<'_>); 2] =
            [("method", name.to_owned().into()), ("version", reference.version.into())];
        locale.with("project-method-version", arguments)
    });
    let stated = |date: Option<&StatedDate>| match date? {
        StatedDate::On(date) => Some(locale.long_date(*date)),
        StatedDate::Withheld(_) => Some(locale.text("project-withheld")),
        StatedDate::None => None,
    };
    let planned_end = stated(description.and_then(|known| known.planned_end.as_ref()));
    let planned_start = stated(description.and_then(|known| known.planned_start.as_ref()));
    let registered = standing.and_then(|known| known.registered_on);
    let novelty = standing.and_then(|known| known.novelty);
    let facts = [
        ("project-unit", unit),
        ("project-area", description.and_then(|known| known.area.clone())),
        ("project-novelty", novelty.map(|novelty| standing::novelty_words(locale, novelty))),
        ("project-planned-start", planned_start),
        ("project-planned-end", planned_end),
        ("project-registered", registered.map(|on| locale.long_date(on))),
        ("project-key", standing.and_then(|known| known.external_key.clone())),
        ("project-method", method),
    ];
    let fact = |(key, value): (&str, Option<String>)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(Fact { name: locale.text(key), value })
    };
    facts.into_iter().filter_map(fact).collect()
}
