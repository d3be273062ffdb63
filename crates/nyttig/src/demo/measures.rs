//! Benefits, their indicators, and what was measured: better, the same, or worse than before.

use chrono::{Datelike, Months, NaiveDate};
use domain::benefit::{Benefit, ExpectBenefit};
use domain::indicator::define::DefineIndicator;
use domain::indicator::{Dated, Indicator, Scale};
use domain::result::{CorrectResult, EvidenceGrade, MeasureResult};
use domain::schedule::Cadence;
use domain::values::{BenefitId, IndicatorId, Number, ResultId, Value};

use super::calendar::{days_after, month_end, working_day};
use super::data::{BenefitData, IndicatorData, Shape};
use super::story::Story;

/// Where the indicators of a project are counted from.
struct Place {
    indicators: usize,
    results: usize,
}

pub(super) fn tell(story: &mut Story<'_>) {
    let Some(agreed) = agreed_on(story) else { return };
    let mut place = Place { indicators: 0, results: 0 };
    for (nth, data) in story.data.benefits.iter().enumerate() {
        let id = BenefitId(story.identity("benefit", nth));
        let benefit = benefit(story, data);
        story.add(agreed, story.lead(), ExpectBenefit { project: story.id, id, benefit });
        for indicator in &data.indicators {
            define(story, id, indicator, agreed, &mut place);
        }
    }
    story.results.sort_unstable();
}

/// Some way into the phase where solutions are tried, or late in the one before.
fn agreed_on(story: &Story<'_>) -> Option<NaiveDate> {
    let (span, part) = match story.span(None, "explore") {
        Some(span) => (span, 4),
        None => (story.span(None, "needs")?, 7),
    };
    let length = (story.end(span) - span.from).num_days();
    Some(working_day(days_after(span.from, length * part / 10)))
}

fn benefit(story: &Story<'_>, data: &BenefitData) -> Benefit {
    let text = |text: &Option<String>| text.as_deref().map(Into::into);
    Benefit {
        title: data.title.as_str().into(),
        for_whom: text(&data.for_whom),
        preconditions: text(&data.preconditions),
        value_types: data.value_types.clone(),
        owner: Some(story.owner()),
        dis_benefit: data.dis_benefit,
        stops: text(&data.stops),
        freed_for: text(&data.freed_for),
    }
}

fn define(
    story: &mut Story<'_>,
    benefit: BenefitId,
    data: &IndicatorData,
    agreed: NaiveDate,
    place: &mut Place,
) {
    let id = IndicatorId(story.identity("indicator", place.indicators));
    place.indicators += 1;
    let dated = |value: Option<f64>, on: NaiveDate| {
        value.and_then(Number::new).map(|value| Dated { value: Value::Number(value), on: Some(on) })
    };
    let from = measured_from(story, data);
    let target_on = month_end(from.unwrap_or(agreed + Months::new(6)) + Months::new(12));
    let scale = if data.levels.is_empty() {
        Scale::Number { unit: data.unit.clone() }
    } else {
        Scale::Ordinal { levels: data.levels.clone() }
    };
    let indicator = Indicator {
        name: data.name.as_str().into(),
        benefit: Some(benefit),
        scale,
        direction: data.direction,
        baseline: dated(data.baseline, days_after(agreed, -12)),
        target: dated(data.target, target_on),
        method: data.method.as_deref().map(Into::into),
        cadence: Some(data.cadence),
        responsible: Some(story.lead()),
    };
    story.add(agreed, story.lead(), DefineIndicator { project: story.id, id, indicator });
    if let Some(from) = from {
        measure(story, id, data, from.max(agreed), place);
    }
}

fn measured_from(story: &Story<'_>, data: &IndicatorData) -> Option<NaiveDate> {
    let span = match data.step {
        Some(place) => story.span(Some(place), ""),
        None => story.span(None, "operation"),
    };
    span.map(|span| span.from)
}

fn months(cadence: Cadence) -> u32 {
    match cadence {
        Cadence::Weekly | Cadence::Monthly => 1,
        Cadence::Quarterly => 3,
        Cadence::HalfYearly => 6,
        Cadence::Yearly => 12,
    }
}

/// The days it was measured for, as long as the project went on.
fn days(story: &Story<'_>, data: &IndicatorData, from: NaiveDate) -> Vec<NaiveDate> {
    let over = story.spans.iter().find(|span| span.step.to == "stop").map(|span| span.from);
    let last = over.unwrap_or(story.municipality.ends_on);
    let every = months(data.cadence);
    let most = data.points.unwrap_or(usize::MAX);
    // Schools have nothing to measure in July.
    let closed = |day: &NaiveDate| story.data.area == "oppvekst" && day.month() == 7;
    (1_u32..)
        .map(|nth| month_end(from + Months::new(nth * every)))
        .take_while(|day| *day <= last)
        .filter(|day| !closed(day))
        .take(most)
        .collect()
}

fn measure(
    story: &mut Story<'_>,
    indicator: IndicatorId,
    data: &IndicatorData,
    from: NaiveDate,
    place: &mut Place,
) {
    let days = days(story, data, from);
    let values = values(story, data, days.len());
    for (nth, (day, value)) in days.into_iter().zip(values).enumerate() {
        let id = ResultId(story.identity("result", place.results));
        place.results += 1;
        let note = data.notes.iter().find(|(place, _)| *place == nth).map(|(_, note)| note);
        let slip = |wrong: &(usize, f64, String)| {
            let figure = Number::new(wrong.1).map(Value::Number)?;
            (wrong.0 == nth && figure != value).then(|| (figure, wrong.2.clone()))
        };
        let wrong = data.corrected.as_ref().and_then(slip);
        let grade = data.grade.unwrap_or(EvidenceGrade::BeforeAndAfter);
        let result = MeasureResult {
            project: story.id,
            id,
            indicator,
            value: wrong.as_ref().map_or_else(|| value.clone(), |(figure, _)| figure.clone()),
            grade,
            note: note.map(|note| note.as_str().into()),
            source: None,
        };
        // Figures come some days after the period they are about.
        let recorded = working_day(days_after(day, i64::from(story.random.between(2, 16))));
        story.add_late(day, recorded, story.lead(), result);
        story.results.push((recorded, id));
        if let Some((_, reason)) = wrong {
            let correct =
                CorrectResult { project: story.id, id, value, reason: reason.into(), source: None };
            let noticed = days_after(recorded, i64::from(story.random.between(18, 50)));
            story.add_late(day, noticed, story.lead(), correct);
        }
    }
}

fn values(story: &mut Story<'_>, data: &IndicatorData, count: usize) -> Vec<Value> {
    if !data.levels.is_empty() {
        return data.level_results.iter().take(count).cloned().map(Value::Level).collect();
    }
    let (Some(shape), Some(baseline)) = (data.shape, data.baseline) else { return Vec::new() };
    let target = data.target.unwrap_or(baseline);
    let course = Course { shape, baseline, target, ends: data.ends.unwrap_or(target), count };
    let most = (target - baseline).abs().max(baseline.abs() * 0.05) * 0.11;
    let unit = 10_f64.powi(i32::try_from(data.decimals).unwrap_or(0));
    let figure = |nth| {
        let value = course.at(nth);
        // Small figures vary by little.
        let value = value + story.random.noise() * most.min(value.abs() * 0.15);
        Number::new((value.max(0.0) * unit).round() / unit).map(Value::Number)
    };
    (0..count).filter_map(figure).collect()
}

/// The way of the measured values without the noise.
struct Course {
    shape: Shape,
    baseline: f64,
    target: f64,
    ends: f64,
    count: usize,
}

impl Course {
    fn at(&self, nth: usize) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let place = count(nth + 1);
        let part = place / count(self.count.max(1));
        let between = |from: f64, to: f64, part: f64| from + (to - from) * part;
        match self.shape {
            Shape::Improves => between(self.baseline, self.ends, 1.0 - (-place / 2.0).exp()),
            Shape::Slow => between(self.baseline, self.ends, part),
            Shape::Flat => self.baseline,
            Shape::FallsBack if part < 0.4 => {
                between(self.baseline, self.target, (part / 0.25).min(1.0))
            }
            Shape::FallsBack => between(self.target, self.ends, (part - 0.4) / 0.6),
        }
    }
}
