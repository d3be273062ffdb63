//! The fields of an answer, and the commands that they become.

use application::Step;
use chrono::NaiveDate;
use domain::follow_up::answer::AnswerFollowUp;
use domain::follow_up::plan::ScheduleFollowUp;
use domain::follow_up::{Answer, Course, Extent};
use domain::indicator::Scale;
use domain::result::MeasureResult;
use domain::schedule::{Cadence, Schedule};
use domain::values::{FollowUpId, IndicatorId, ResultId};
use readmodels::measures::Measure;
use uuid::Uuid;

use super::Due;
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::project::measures::{said, told};
use crate::project::result::{grade, value_field, value_of};
use crate::project::subject::faultless;
use crate::word::stored;

/// The fields of figures. A page asks for as many at most; others wait for their own page.
const VALUES: [&str; 8] =
    ["value_0", "value_1", "value_2", "value_3", "value_4", "value_5", "value_6", "value_7"];

/// When the figures were measured.
const MEASURED_ON: &str = "measured_on";

/// When to ask again besides what is planned.
const NEXT_ON: &str = "next_on";

/// A figure that is asked for.
pub(super) struct Slot<'a> {
    name: &'static str,
    id: IndicatorId,
    measure: Measure<'a>,
}

/// The hidden field that says which indicator a field is of.
fn indicator_of(name: &str) -> String {
    format!("{name}_indicator")
}

/// The indicators that are due; of a form that was sent, those that it had.
pub(super) fn slots<'a>(due: &'a Due, typed: Option<&Typed>) -> Vec<Slot<'a>> {
    let project = &due.subject.answered.answer.value.project;
    let of_form = |typed: &Typed| {
        let ids = VALUES.iter().map(|name| typed.get(&indicator_of(name)).parse());
        ids.filter_map(|id| id.ok().map(IndicatorId)).collect()
    };
    let due_now = || {
        project.measures().filter(|(_, measure)| is_due(measure, due)).map(|(id, _)| id).collect()
    };
    let asked: Vec<IndicatorId> = typed.map_or_else(due_now, of_form);
    let slot = |(name, id): (&'static str, IndicatorId)| {
        project.measure(id).map(|measure| Slot { name, id, measure })
    };
    VALUES.into_iter().zip(asked).filter_map(slot).collect()
}

/// Whether an indicator has not been measured for as long as its cadence.
fn is_due(measure: &Measure<'_>, due: &Due) -> bool {
    let Some(latest) = measure.latest else { return true };
    let days = match measure.indicator.cadence {
        Some(Cadence::Weekly) => 7,
        Some(Cadence::Monthly) => 28,
        Some(Cadence::Quarterly) => 90,
        Some(Cadence::HalfYearly) => 181,
        Some(Cadence::Yearly) => 365,
        None => 1,
    };
    (due.subject.today() - latest.on).num_days() >= days
}

pub(super) fn kept(form: Form, slots: &[Slot<'_>]) -> Form {
    slots.iter().fold(form, |form, slot| form.keep(&indicator_of(slot.name), slot.id.to_string()))
}

pub(super) fn fields(due: &Due, slots: &[Slot<'_>]) -> Vec<Field> {
    let locale = due.subject.locale();
    let extents = [Extent::Yes, Extent::Partly, Extent::No, Extent::Unknown];
    let extent = |name: &'static str, label: &str, beginning: &str| {
        let of = extents.map(|extent| (stored(&extent), locale.word(beginning, &extent)));
        Field::choice(name, locale.text(label), of.to_vec())
    };
    let mut fields = vec![
        extent("in_use", "follow_up-in-use", "follow_up-used-"),
        extent("as_intended", "follow_up-as-intended", "follow_up-intended-"),
        extent("gives_value", "follow_up-gives-value", "follow_up-value-"),
    ];
    for slot in slots {
        let name = said(locale, &slot.measure.indicator.name);
        let hint = [locale.text("follow_up-empty-is-not-measured")];
        let hint: Vec<String> = told(locale, &slot.measure).into_iter().chain(hint).collect();
        let label = match &slot.measure.indicator.scale {
            Scale::Number { unit } if !unit.is_empty() => format!("{name} ({unit})"),
            _ => name,
        };
        let field = value_field(slot.name, label, slot.measure.indicator, locale);
        fields.push(field.hint(hint.join(" ")).optional());
    }
    if !slots.is_empty() {
        let today = locale.long_date(due.subject.today()).replace('\u{a0}', " ");
        let measured_on = Field::date(MEASURED_ON, locale.text("follow_up-measured-on"), locale);
        fields.push(measured_on.value(today).optional());
    }
    let courses = [Course::Keep, Course::Adjust, Course::Stop];
    let courses =
        courses.map(|course| (stored(&course), locale.word("follow_up-course-", &course)));
    fields.push(Field::choice("course", locale.text("follow_up-course"), courses.to_vec()));
    let note = Field::long("note", locale.text("follow_up-note"));
    fields.push(note.hint(locale.text("follow_up-note-hint")).optional());
    let next = Field::date(NEXT_ON, locale.text("follow_up-next-on"), locale);
    fields.push(next.hint(next_hint(due)).optional());
    fields
}

/// What is planned already, so that nobody plans it twice.
fn next_hint(due: &Due) -> String {
    let locale = due.subject.locale();
    let (from, to) = (due.date.succ_opt().unwrap_or(due.date), NaiveDate::MAX);
    let to = due.date.checked_add_months(chrono::Months::new(120)).unwrap_or(to);
    let open = domain::schedule::occurrences(&due.follow_up.schedule, from, to).into_iter();
    let next = open.filter(|on| !due.follow_up.answered.contains(on)).min();
    match next {
        Some(next) => {
            locale.with("follow_up-next-planned", [("date", locale.long_date(next).into())])
        }
        None => locale.text("follow_up-next-none"),
    }
}

/// Everything that the answer records, together or not at all: the figures, the answer, and the next date.
pub(super) fn read(due: &Due, typed: &Typed) -> Result<Vec<Step>, Unsent> {
    let (project, locale) = (due.subject.id(), due.subject.locale());
    let mut reader = Reader::new(typed, locale);
    let (in_use, as_intended) = (reader.choice("in_use"), reader.choice("as_intended"));
    let (gives_value, course) = (reader.choice("gives_value"), reader.choice("course"));
    let note = reader.optional("note");
    let measured_on = reader.date(MEASURED_ON);
    let mut steps = Vec::new();
    for slot in slots(due, Some(typed)) {
        let Some(value) = value_of(&mut reader, typed, slot.name, slot.measure.indicator) else {
            continue;
        };
        let id = ResultId(made(typed, slot.id.0));
        let (indicator, grade) = (slot.id, grade(slot.measure.indicator));
        let command =
            MeasureResult { project, id, indicator, value, grade, note: None, source: None };
        steps.push(Step { command: command.into(), effective_on: measured_on });
    }
    if let Some(next) = reader.date(NEXT_ON) {
        let command = ScheduleFollowUp {
            project,
            id: FollowUpId(made(typed, due.id.0)),
            schedule: Schedule::On { dates: vec![next] },
            responsible: due.follow_up.responsible,
            question: None,
        };
        if next <= due.subject.today() {
            reader.fault(NEXT_ON, "follow_up-next-has-passed");
        }
        steps.push(Step { command: command.into(), effective_on: None });
    }
    let answer = (|| {
        Some(Answer {
            in_use: in_use?,
            as_intended: as_intended?,
            gives_value: gives_value?,
            course: course?,
            note,
        })
    })();
    let answer = faultless(typed, reader, answer)?;
    let command = AnswerFollowUp { project, id: due.id, due_on: due.date, answer };
    steps.push(Step { command: command.into(), effective_on: None });
    Ok(steps)
}

/// What the command makes beside another: the same for a repeated press.
fn made(typed: &Typed, beside: Uuid) -> Uuid {
    Uuid::new_v5(&identity_of(typed.command()), beside.as_bytes())
}
