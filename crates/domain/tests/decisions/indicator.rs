//! Indicators: agreed, and measured otherwise.

use domain::indicator::backdate::BackdateIndicator;
use domain::indicator::change::ChangeIndicator;
use domain::indicator::define::DefineIndicator;
use domain::indicator::{Dated, Indicator, IndicatorChanged, IndicatorDefined, Scale};
use domain::schedule::Cadence;
use domain::values::{BenefitId, PersonId, Value};
use testkit::given::given;
use testkit::values::{
    INDICATOR, RATING, READING, date, figure, fresh_id, indicator, measured, projects,
};

fn percent() -> Scale {
    Scale::Number { unit: "%".to_owned() }
}

fn ordinal(levels: &[&str]) -> Scale {
    Scale::Ordinal { levels: levels.iter().map(|level| (*level).to_owned()).collect() }
}

fn define(indicator: Indicator) -> DefineIndicator {
    DefineIndicator { project: READING, id: INDICATOR, indicator }
}

fn stated(value: Value) -> Dated {
    Dated { value, on: Some(date(2025, 9, 1)) }
}

#[test]
fn an_indicator_is_agreed_with_baseline_and_target_on_its_scale() {
    let agreed = Indicator {
        baseline: Some(stated(Value::Withheld("exempt".to_owned()))),
        target: Some(stated(figure(70.0))),
        ..indicator(percent())
    };
    let defined = IndicatorDefined { id: INDICATOR, indicator: agreed.clone() };
    given(projects()).when(define(agreed)).then(defined);
    let level = Some(Dated { value: Value::Level("green".to_owned()), on: None });
    let agreed = Indicator { target: level, ..indicator(ordinal(&["red", "green"])) };
    let defined = IndicatorDefined { id: INDICATOR, indicator: agreed.clone() };
    given(projects()).when(define(agreed)).then(defined);
}

#[test]
fn a_scale_has_levels_that_differ() {
    let one = given(projects()).when(define(indicator(ordinal(&["red"]))));
    one.then_refused_at("scale", "indicator.levels_too_few");
    let twice = given(projects()).when(define(indicator(ordinal(&["red", " red "]))));
    twice.then_refused_at("scale", "indicator.level_twice");
    let many: Vec<String> = (0..201).map(|level| level.to_string()).collect();
    let many = given(projects()).when(define(indicator(Scale::Ordinal { levels: many })));
    many.then_refused_at("scale", "list.too_long");
}

#[test]
fn a_baseline_or_target_off_the_scale_is_refused() {
    let level = Some(stated(Value::Level("green".to_owned())));
    let baseline = Indicator { baseline: level, ..indicator(percent()) };
    given(projects()).when(define(baseline)).then_refused_at("baseline", "value.does_not_fit");
    let target =
        Indicator { target: Some(stated(figure(1.0))), ..indicator(ordinal(&["red", "green"])) };
    given(projects()).when(define(target)).then_refused_at("target", "value.does_not_fit");
}

#[test]
fn an_indicator_names_a_benefit_and_a_person_that_are_there_and_has_an_id_of_its_own() {
    let benefit = Some(BenefitId(fresh_id(1)));
    let unknown = given(projects()).when(define(Indicator { benefit, ..indicator(percent()) }));
    unknown.then_refused_at("benefit", "benefit.unknown");
    let responsible = Some(PersonId(fresh_id(1)));
    let nobody = given(projects()).when(define(Indicator { responsible, ..indicator(percent()) }));
    nobody.then_refused_at("responsible", "person.unknown");
    given(measured()).when(define(indicator(percent()))).then_refused_at("id", "id.taken");
}

fn change(indicator: Indicator) -> ChangeIndicator {
    ChangeIndicator { project: READING, id: INDICATOR, indicator, reason: "Oftere".into() }
}

#[test]
fn an_indicator_is_measured_otherwise() {
    let oftener = Indicator { cadence: Some(Cadence::Monthly), ..indicator(percent()) };
    let changed =
        IndicatorChanged { id: INDICATOR, indicator: oftener.clone(), reason: "Oftere".into() };
    given(measured()).when(change(oftener)).then(changed);
    given(measured()).when(change(indicator(percent()))).then_nothing();
}

#[test]
fn scale_and_unit_never_change() {
    let other_unit = Scale::Number { unit: "elever".to_owned() };
    let decided = given(measured()).when(change(indicator(other_unit)));
    decided.then_refused_at("scale", "indicator.scale_changed");
    let turned = ordinal(&["green", "amber", "red"]);
    let turned = ChangeIndicator { id: RATING, ..change(indicator(turned)) };
    given(measured()).when(turned).then_refused_at("scale", "indicator.scale_changed");
    let unknown = given(projects()).when(change(indicator(percent())));
    unknown.then_refused_at("id", "indicator.unknown");
}

fn backdate(indicator: Indicator) -> BackdateIndicator {
    BackdateIndicator { project: READING, id: INDICATOR, indicator }
}

#[test]
fn an_indicator_is_backdated_and_what_is_agreed_now_stands() {
    let former = Indicator { name: "Andel".into(), ..indicator(percent()) };
    let defined = IndicatorDefined { id: INDICATOR, indicator: former.clone() };
    given(measured()).when(backdate(former.clone())).then(defined.clone());
    let mut events = measured();
    events.push((READING.0, defined.into()));
    given(events).when(change(indicator(percent()))).then_nothing();
}

#[test]
fn only_a_known_scale_is_backdated() {
    let unknown = given(projects()).when(backdate(indicator(percent())));
    unknown.then_refused_at("id", "indicator.unknown");
    let turned = given(measured()).when(backdate(indicator(ordinal(&["red", "green"]))));
    turned.then_refused_at("scale", "indicator.scale_changed");
}
