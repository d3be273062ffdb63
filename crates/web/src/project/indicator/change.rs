//! Changing how something is measured, with the reason. Scale and unit stay: old and new values mean the same.

use axum::extract::State;
use axum::response::Response;
use domain::Event;
use domain::indicator::change::ChangeIndicator;
use domain::indicator::{Dated, Indicator, Scale};
use domain::values::Value;

use super::{dated, fields, read};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::locale::Locale;
use crate::problem::Problem;
use crate::project::result::{Measuring, value_field};
use crate::project::subject::faultless;
use crate::routes::Web;
use crate::word::stored;

/// `GET /{organisation}/projects/{project}/indicators/{indicator}/change`
pub(crate) async fn page(measuring: Measuring) -> Result<Response, Problem> {
    show(&measuring, form(&measuring))
}

/// `POST /{organisation}/projects/{project}/indicators/{indicator}/change`
pub(crate) async fn send(
    State(web): State<Web>,
    measuring: Measuring,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &measuring, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let subject = &measuring.subject;
            let form = subject.unsent(form(&measuring), &typed, &unsent, concerns);
            show(&measuring, form)
        }
    }
}

fn concerns(event: &Event) -> bool {
    matches!(event, Event::IndicatorChanged(_))
}

async fn recorded(web: &Web, measuring: &Measuring, typed: &Typed) -> Result<Response, Unsent> {
    let (subject, known) = (&measuring.subject, measuring.measure().indicator);
    let locale = subject.locale();
    let mut reader = Reader::new(typed, locale);
    // A figure that nobody touched stands with all its decimals, also those that are not shown.
    let untouched = |reader: &mut Reader<'_>,
                     typed: &Typed,
                     scale: &Scale,
                     value: &'static str,
                     on: &'static str| {
        let before = if value == "target" { &known.target } else { &known.baseline };
        let is_withheld = |before: &Dated| matches!(before.value, Value::Withheld(_));
        if let Some(before) = before.as_ref().filter(|before| is_withheld(before))
            && typed.get(value).trim().is_empty()
        {
            return Some(before.clone());
        }
        let read = dated(reader, typed, scale, value, on);
        match (before, read) {
            (Some(before), Some(read)) if typed.get(value) == shown(locale, before) => {
                Some(Dated { value: before.value.clone(), on: read.on })
            }
            (_, read) => read,
        }
    };
    let indicator = read(&mut reader, typed, known.scale.clone(), untouched);
    let reason = reader.required("reason");
    let indicator = faultless(typed, reader, indicator)?;
    let command = ChangeIndicator { project: subject.id(), id: measuring.id, indicator, reason };
    subject.record(web, typed, command, None, Some(concerns)).await
}

fn shown(locale: Locale, dated: &Dated) -> String {
    match &dated.value {
        Value::Number(number) => locale.number(number.get()).replace('\u{a0}', " "),
        Value::Level(level) => level.clone(),
        Value::Withheld(_) => String::new(),
    }
}

fn form(measuring: &Measuring) -> Form {
    let (subject, known) = (&measuring.subject, measuring.measure().indicator);
    let locale = subject.locale();
    let value = |field: &str| filled(locale, known, field);
    let offered =
        fields(subject).into_iter().filter(|one| !matches!(one.name(), "scale" | "levels"));
    let mut fields: Vec<_> = offered
        .map(|field| match field.name() {
            "baseline" => of_scale("baseline", "indicator-baseline", known, locale),
            "target" => of_scale("target", "indicator-target", known, locale),
            _ => field,
        })
        .map(|field| {
            let value = value(field.name());
            field.value(value)
        })
        .collect();
    fields.push(Field::long("reason", locale.text("indicator-change-reason")));
    subject.form(&format!("indicators/{}/change", measuring.id), "indicator-send", fields)
}

fn of_scale(name: &'static str, label: &str, known: &Indicator, locale: Locale) -> Field {
    value_field(name, locale.text(label), known, locale).optional()
}

/// What stands in a field before anybody types.
fn filled(locale: Locale, known: &Indicator, field: &str) -> String {
    let value = |dated: &Option<Dated>| {
        dated.as_ref().map(|dated| shown(locale, dated)).unwrap_or_default()
    };
    let on = |dated: &Option<Dated>| {
        let on = dated.as_ref().and_then(|dated| dated.on);
        on.map(|on| locale.long_date(on).replace('\u{a0}', " ")).unwrap_or_default()
    };
    match field {
        "name" => known.name.get().unwrap_or_default().to_owned(),
        "direction" => stored(&known.direction),
        "baseline" => value(&known.baseline),
        "baseline_on" => on(&known.baseline),
        "target" => value(&known.target),
        "target_on" => on(&known.target),
        "benefit" => known.benefit.map(|id| id.to_string()).unwrap_or_default(),
        "method" => {
            known.method.as_ref().and_then(|text| text.get()).unwrap_or_default().to_owned()
        }
        "cadence" => known.cadence.as_ref().map(stored).unwrap_or_default(),
        _ => known.responsible.map(|id| id.to_string()).unwrap_or_default(),
    }
}

fn show(measuring: &Measuring, form: Form) -> Result<Response, Problem> {
    let subject = &measuring.subject;
    let mut page = subject.form_page("indicator-change-heading", form);
    page.intro = vec![subject.locale().text("indicator-change-intro")];
    subject.render(&page)
}
