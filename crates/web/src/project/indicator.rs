//! Agreeing on how something is measured: from where, to where, how often and by whom.

pub(crate) mod change;

use axum::extract::State;
use axum::response::Response;
use domain::Refusal;
use domain::indicator::define::DefineIndicator;
use domain::indicator::{Dated, Direction, Indicator, Scale};
use domain::schedule::Cadence;
use domain::values::{BenefitId, IndicatorId, Number, PersonId, Value};
use readmodels::language::Order;

use super::measures::said;
use super::operation::people;
use super::subject::{Subject, faultless, nothing};
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::problem::Problem;
use crate::routes::Web;
use crate::word::stored;

const CADENCES: [Cadence; 5] =
    [Cadence::Weekly, Cadence::Monthly, Cadence::Quarterly, Cadence::HalfYearly, Cadence::Yearly];

/// `GET /{organisation}/projects/{project}/indicator`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject))
}

/// `POST /{organisation}/projects/{project}/indicator`
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
    let mut reader = Reader::new(typed, subject.locale());
    let scale = scale(&mut reader);
    let indicator = read(&mut reader, typed, scale, dated);
    let indicator = faultless(typed, reader, indicator)?;
    let id = IndicatorId(identity_of(typed.command()));
    let command = DefineIndicator { project: subject.id(), id, indicator };
    subject.record(web, typed, command, None, None).await
}

/// What a value can be: one of the levels if there are any, otherwise a figure.
fn scale(reader: &mut Reader<'_>) -> Scale {
    let unit = reader.optional("scale").and_then(|unit| unit.get().map(ToOwned::to_owned));
    let levels = reader.text("levels");
    let levels = levels.get().unwrap_or_default().lines().map(str::trim);
    let levels: Vec<_> = levels.filter(|level| !level.is_empty()).map(ToOwned::to_owned).collect();
    if levels.is_empty() {
        return Scale::Number { unit: unit.unwrap_or_default() };
    }
    if unit.is_some() {
        reader.fault("levels", "indicator-unit-and-levels");
    }
    if levels.len() < 2 {
        reader.refuse("levels", &Refusal::LevelsTooFew);
    }
    if levels.iter().enumerate().any(|(place, level)| levels[..place].contains(level)) {
        reader.refuse("levels", &Refusal::LevelTwice);
    }
    Scale::Ordinal { levels }
}

/// What is agreed, as it was typed, on a scale.
fn read(
    reader: &mut Reader<'_>,
    typed: &Typed,
    scale: Scale,
    dated: impl Fn(&mut Reader<'_>, &Typed, &Scale, &'static str, &'static str) -> Option<Dated>,
) -> Option<Indicator> {
    let said = |name| !typed.get(name).is_empty();
    let name = reader.required("name");
    let direction = reader.choice::<Direction>("direction");
    let baseline = dated(reader, typed, &scale, "baseline", "baseline_on");
    let target = dated(reader, typed, &scale, "target", "target_on");
    let benefit = said("benefit").then(|| reader.choice::<BenefitId>("benefit")).flatten();
    let cadence = said("cadence").then(|| reader.choice::<Cadence>("cadence")).flatten();
    let responsible = said("responsible").then(|| reader.choice("responsible")).flatten();
    let responsible: Option<PersonId> = responsible;
    let method = reader.optional("method");
    let direction = direction?;
    Some(Indicator {
        name,
        benefit,
        scale,
        direction,
        baseline,
        target,
        method,
        cadence,
        responsible,
    })
}

/// A value and its date. A date alone says nothing.
fn dated(
    reader: &mut Reader<'_>,
    typed: &Typed,
    scale: &Scale,
    value: &'static str,
    on: &'static str,
) -> Option<Dated> {
    let read = match scale {
        Scale::Number { .. } => reader.number(value).and_then(Number::new).map(Value::Number),
        Scale::Ordinal { levels } => level(reader, typed, value, levels),
    };
    let on_date = reader.date(on);
    if typed.get(value).trim().is_empty() && on_date.is_some() {
        reader.fault(value, "indicator-date-alone");
    }
    Some(Dated { value: read?, on: on_date })
}

/// One of the levels, written as it stands among them.
fn level(
    reader: &mut Reader<'_>,
    typed: &Typed,
    name: &'static str,
    levels: &[String],
) -> Option<Value> {
    let level = typed.get(name).trim();
    let known = levels.iter().find(|known| *known == level);
    if known.is_none() && !level.is_empty() {
        reader.fault(name, "indicator-no-such-level");
    }
    known.map(|level| Value::Level(level.clone()))
}

fn form(subject: &Subject) -> Form {
    subject.form("indicator", "indicator-send", fields(subject))
}

fn fields(subject: &Subject) -> Vec<Field> {
    let locale = subject.locale();
    let none = || (String::new(), locale.text("indicator-not-said"));
    let directions = [Direction::Down, Direction::Up, Direction::Neutral];
    let directions =
        directions.map(|one| (stored(&one), locale.word("word-direction-", &one))).to_vec();
    let cadences = CADENCES.map(|one| (stored(&one), locale.word("word-cadence-", &one)));
    let cadences = std::iter::once(none()).chain(cadences).collect();
    let benefits = subject.answered.answer.value.project.benefits();
    let benefits = benefits.map(|(id, benefit)| (id.to_string(), said(locale, &benefit.title)));
    let benefits: Vec<_> = std::iter::once(none()).chain(benefits).collect();
    let mut responsible = people(&subject.answered.portfolio, &Order::of(locale.tag()));
    responsible.insert(0, none());
    let number = |name, label: &str| Field::number(name, locale.text(label)).optional();
    let date = |name, label: &str| Field::date(name, locale.text(label), locale).optional();
    vec![
        Field::line("name", locale.text("indicator-name")).hint(locale.text("indicator-name-hint")),
        Field::line("scale", locale.text("indicator-unit"))
            .hint(locale.text("indicator-unit-hint"))
            .optional(),
        Field::long("levels", locale.text("indicator-levels"))
            .hint(locale.text("indicator-levels-hint"))
            .optional(),
        Field::choice("direction", locale.text("indicator-direction"), directions),
        number("baseline", "indicator-baseline").hint(locale.text("indicator-baseline-hint")),
        date("baseline_on", "indicator-baseline-on"),
        number("target", "indicator-target"),
        date("target_on", "indicator-target-on"),
        Field::list("benefit", locale.text("indicator-benefit"), benefits).optional(),
        Field::long("method", locale.text("indicator-method"))
            .hint(locale.text("indicator-method-hint"))
            .optional(),
        Field::list("cadence", locale.text("indicator-cadence"), cadences).optional(),
        Field::list("responsible", locale.text("indicator-responsible"), responsible).optional(),
    ]
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("indicator-heading", form);
    page.intro = vec![subject.locale().text("indicator-intro")];
    subject.render(&page)
}
