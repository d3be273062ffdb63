//! Entering a result: one figure and a date. Correcting one keeps the first, and shows both.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::response::Response;
use domain::Event;
use domain::indicator::{Indicator, Scale};
use domain::result::{CorrectResult, EvidenceGrade, MeasureResult};
use domain::values::{IndicatorId, Number, ResultId, Value};
use readmodels::mark::{self, results};
use readmodels::measures::Measure;

use super::measures::{said, told, value_words};
use super::subject::{EFFECTIVE_ON, Subject, faultless, nothing};
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::locale::{Argument, Locale};
use crate::problem::Problem;
use crate::routes::Web;
use crate::word::stored;

/// How sure a result can be, when somebody enters it.
const GRADES: [EvidenceGrade; 4] = [
    EvidenceGrade::MeasuredAfter,
    EvidenceGrade::BeforeAndAfter,
    EvidenceGrade::Compared,
    EvidenceGrade::Judgement,
];

/// The field of one value of an indicator.
pub(super) fn value_field(
    name: &'static str,
    label: String,
    indicator: &Indicator,
    locale: Locale,
) -> Field {
    match &indicator.scale {
        Scale::Number { .. } => Field::number(name, label),
        Scale::Ordinal { levels } => {
            let none = (String::new(), locale.text("result-no-level"));
            let of = levels.iter().map(|level| (level.clone(), level.clone()));
            Field::list(name, label, std::iter::once(none).chain(of).collect())
        }
    }
}

/// The value that stands in it; none when it is empty or cannot be read, which the reader then tells.
pub(super) fn value_of(
    reader: &mut Reader<'_>,
    typed: &Typed,
    name: &'static str,
    indicator: &Indicator,
) -> Option<Value> {
    match &indicator.scale {
        Scale::Number { .. } => reader.number(name).and_then(Number::new).map(Value::Number),
        Scale::Ordinal { levels } => {
            let level = typed.get(name);
            if !level.is_empty() && !levels.iter().any(|known| known == level) {
                reader.fault(name, "form-choice-missing");
            }
            Some(level)
                .filter(|level| !level.is_empty())
                .map(|level| Value::Level(level.to_owned()))
        }
    }
}

/// How sure a figure is that is entered without more being said.
pub(super) fn grade(indicator: &Indicator) -> EvidenceGrade {
    match indicator.baseline {
        Some(_) => EvidenceGrade::BeforeAndAfter,
        None => EvidenceGrade::MeasuredAfter,
    }
}

/// An indicator of a project.
pub(crate) struct Measuring {
    pub(super) subject: Subject,
    pub(super) id: IndicatorId,
}

impl Measuring {
    pub(super) fn measure(&self) -> Measure<'_> {
        let project = &self.subject.answered.answer.value.project;
        project.measure(self.id).expect("looked for when it was asked for")
    }
}

impl FromRequestParts<Web> for Measuring {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let subject = Subject::from_request_parts(parts, web).await?;
        let names = Path::<HashMap<String, String>>::from_request_parts(parts, web).await;
        let names = names.map_err(|_| Problem::not_found())?;
        let id = names.get("indicator").and_then(|id| id.parse().ok());
        let id = IndicatorId(id.ok_or_else(Problem::not_found)?);
        let known = subject.answered.answer.value.project.measure(id);
        known.ok_or_else(Problem::not_found)?;
        Ok(Self { subject, id })
    }
}

/// `GET /{organisation}/projects/{project}/indicators/{indicator}/result`
pub(crate) async fn page(measuring: Measuring) -> Result<Response, Problem> {
    show(&measuring, form(&measuring))
}

/// `POST /{organisation}/projects/{project}/indicators/{indicator}/result`
pub(crate) async fn send(
    State(web): State<Web>,
    measuring: Measuring,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &measuring, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = form(&measuring);
            show(&measuring, measuring.subject.unsent(form, &typed, &unsent, nothing))
        }
    }
}

async fn recorded(web: &Web, measuring: &Measuring, typed: &Typed) -> Result<Response, Unsent> {
    let Measuring { subject, id: indicator } = measuring;
    let mut reader = Reader::new(typed, subject.locale());
    let value = required_value(&mut reader, typed, measuring.measure().indicator);
    let on = reader.required_date(EFFECTIVE_ON);
    let (grade, note) = (reader.choice("grade"), reader.optional("note"));
    let command = value.zip(grade).map(|(value, grade)| MeasureResult {
        project: subject.id(),
        id: ResultId(identity_of(typed.command())),
        indicator: *indicator,
        value,
        grade,
        note,
        source: None,
    });
    let command = faultless(typed, reader, command)?;
    subject.record(web, typed, command, on, None).await
}

fn required_value(reader: &mut Reader<'_>, typed: &Typed, indicator: &Indicator) -> Option<Value> {
    let value = value_of(reader, typed, "value", indicator);
    if value.is_none() {
        // Nobody means zero by leaving it empty.
        reader.fault("value", "result-value-missing");
    }
    value
}

fn form(measuring: &Measuring) -> Form {
    let (Measuring { subject, id }, measure) = (measuring, measuring.measure());
    let locale = subject.locale();
    let grades = GRADES.map(|grade| (stored(&grade), locale.word("result-grade-", &grade)));
    let fields = vec![
        value_field("value", value_label(locale, &measure), measure.indicator, locale),
        subject.effective_on(),
        Field::choice("grade", locale.text("result-grade"), grades.to_vec())
            .value(stored(&grade(measure.indicator))),
        Field::long("note", locale.text("result-note")).optional(),
    ];
    subject.form(&format!("indicators/{id}/result"), "result-send", fields)
}

fn value_label(locale: Locale, measure: &Measure<'_>) -> String {
    match &measure.indicator.scale {
        Scale::Number { unit } if !unit.is_empty() => {
            locale.with("result-value-in", [("unit", unit.as_str().into())])
        }
        _ => locale.text("result-value"),
    }
}

fn show(measuring: &Measuring, form: Form) -> Result<Response, Problem> {
    let (Measuring { subject, .. }, measure) = (measuring, measuring.measure());
    let mut page = subject.form_page("result-heading", form);
    page.heading = said(subject.locale(), &measure.indicator.name);
    page.intro = told(subject.locale(), &measure);
    subject.render(&page)
}

/// A result that may be wrong.
pub(crate) struct Correcting {
    measuring: Measuring,
    result: mark::Result,
}

impl FromRequestParts<Web> for Correcting {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let measuring = Measuring::from_request_parts(parts, web).await?;
        let names = Path::<HashMap<String, String>>::from_request_parts(parts, web).await;
        let names = names.map_err(|_| Problem::not_found())?;
        let id = names.get("result").and_then(|id| id.parse().ok());
        let id = ResultId(id.ok_or_else(Problem::not_found)?);
        let timeline = &measuring.subject.answered.answer.value.timeline;
        let result = results(timeline, measuring.id).into_iter().find(|result| result.id == id);
        Ok(Self { result: result.ok_or_else(Problem::not_found)?, measuring })
    }
}

/// Another correction since makes this one out of date.
fn corrects(event: &Event) -> bool {
    matches!(event, Event::ResultCorrected(_))
}

/// `GET …/indicators/{indicator}/results/{result}/correction`
pub(crate) async fn correction(correcting: Correcting) -> Result<Response, Problem> {
    show_correction(&correcting, correction_form(&correcting))
}

/// `POST …/indicators/{indicator}/results/{result}/correction`
pub(crate) async fn correct(
    State(web): State<Web>,
    correcting: Correcting,
    typed: Typed,
) -> Result<Response, Problem> {
    match corrected(&web, &correcting, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let (form, subject) = (correction_form(&correcting), &correcting.measuring.subject);
            show_correction(&correcting, subject.unsent(form, &typed, &unsent, corrects))
        }
    }
}

async fn corrected(web: &Web, correcting: &Correcting, typed: &Typed) -> Result<Response, Unsent> {
    let (measuring, subject) = (&correcting.measuring, &correcting.measuring.subject);
    let mut reader = Reader::new(typed, subject.locale());
    let value = required_value(&mut reader, typed, measuring.measure().indicator);
    let reason = reader.required("reason");
    let command = value.map(|value| CorrectResult {
        project: subject.id(),
        id: correcting.result.id,
        value,
        reason,
        source: None,
    });
    let command = faultless(typed, reader, command)?;
    // What was wrong was wrong from the day it was measured for; when that was learned, the log knows.
    subject.record(web, typed, command, Some(correcting.result.on), Some(corrects)).await
}

fn correction_form(correcting: &Correcting) -> Form {
    let Measuring { subject, id } = &correcting.measuring;
    let measure = correcting.measuring.measure();
    let locale = subject.locale();
    let fields = vec![
        value_field("value", value_label(locale, &measure), measure.indicator, locale),
        Field::long("reason", locale.text("result-reason")).hint(locale.text("result-reason-hint")),
    ];
    let path = format!("indicators/{id}/results/{}/correction", correcting.result.id);
    subject.form(&path, "result-correct-send", fields)
}

fn show_correction(correcting: &Correcting, form: Form) -> Result<Response, Problem> {
    let (subject, measure) = (&correcting.measuring.subject, correcting.measuring.measure());
    let (locale, result) = (subject.locale(), &correcting.result);
    let stands: [(&str, Argument<'_>); 3] = [
        ("indicator", said(locale, &measure.indicator.name).into()),
        ("value", value_words(locale, &measure.indicator.scale, &result.value).into()),
        ("date", locale.long_date(result.on).into()),
    ];
    let mut page = subject.form_page("result-correct-heading", form);
    page.intro = vec![locale.with("result-stands", stands), locale.text("result-correct-intro")];
    subject.render(&page)
}
