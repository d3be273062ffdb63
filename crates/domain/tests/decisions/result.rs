//! Results: measured and corrected.

use domain::result::{
    CorrectResult, EvidenceGrade, MeasureResult, ResultCorrected, ResultMeasured,
};
use domain::values::{IndicatorId, Value};
use testkit::given::{Given, given};
use testkit::values::{INDICATOR, RATING, READING, RESULT, figure, fresh_id, measured, source};

fn measure(indicator: IndicatorId, value: Value) -> MeasureResult {
    MeasureResult {
        project: READING,
        id: RESULT,
        indicator,
        value,
        grade: EvidenceGrade::MeasuredAfter,
        note: None,
        source: None,
    }
}

fn event(indicator: IndicatorId, value: Value) -> ResultMeasured {
    let grade = EvidenceGrade::MeasuredAfter;
    ResultMeasured { id: RESULT, indicator, value, grade, note: None, source: None }
}

fn level(level: &str) -> Value {
    Value::Level(level.to_owned())
}

#[test]
fn a_result_is_a_value_of_the_indicators_scale_or_withheld() {
    let withheld = Value::Withheld("section_43".to_owned());
    for (indicator, value) in [
        (INDICATOR, figure(61.5)),
        (INDICATOR, withheld.clone()),
        (RATING, level("amber")),
        (RATING, withheld),
    ] {
        let decided = given(measured()).when(measure(indicator, value.clone()));
        decided.then(event(indicator, value));
    }
}

#[test]
fn a_rating_is_a_level_and_never_a_number() {
    for (indicator, value) in
        [(RATING, figure(3.0)), (INDICATOR, level("amber")), (RATING, level("blue"))]
    {
        let decided = given(measured()).when(measure(indicator, value));
        decided.then_refused_at("value", "value.does_not_fit");
    }
}

#[test]
fn a_result_has_an_indicator_an_id_of_its_own_and_a_source_when_it_is_imported() {
    let unknown = given(measured()).when(measure(IndicatorId(fresh_id(1)), figure(1.0)));
    unknown.then_refused_at("indicator", "indicator.unknown");
    let twice = given(measured()).and(READING.0, event(INDICATOR, figure(1.0)));
    twice.when(measure(INDICATOR, figure(2.0))).then_refused_at("id", "id.taken");
    let grade = EvidenceGrade::Imported;
    let sourceless = MeasureResult { grade, ..measure(INDICATOR, figure(1.0)) };
    given(measured()).when(sourceless).then_refused_at("source", "result.source_missing");
}

fn correct(value: Value) -> CorrectResult {
    CorrectResult {
        project: READING,
        id: RESULT,
        value,
        reason: "Feil kolonne".into(),
        source: Some(source()),
    }
}

fn once_measured() -> Given {
    given(measured()).and(READING.0, event(INDICATOR, figure(61.5)))
}

#[test]
fn a_result_is_corrected_and_can_be_corrected_back() {
    let corrected = |value| ResultCorrected {
        id: RESULT,
        value,
        reason: "Feil kolonne".into(),
        source: Some(source()),
    };
    once_measured().when(correct(figure(16.5))).then(corrected(figure(16.5)));
    let back = once_measured().and(READING.0, corrected(figure(16.5)));
    back.when(correct(figure(61.5))).then(corrected(figure(61.5)));
}

#[test]
fn a_correction_differs_fits_says_why_and_is_of_a_known_result() {
    let same = once_measured().when(correct(figure(61.5)));
    same.then_refused_at("value", "result.nothing_corrected");
    once_measured().when(correct(level("red"))).then_refused_at("value", "value.does_not_fit");
    let silent = CorrectResult { reason: " ".into(), ..correct(figure(1.0)) };
    once_measured().when(silent).then_refused_at("reason", "text.missing");
    given(measured()).when(correct(figure(1.0))).then_refused_at("id", "result.unknown");
}
