//! Registering the organisation, its settings and the methods it works by.

use domain::method::{self, Method};
use domain::organisation::{
    AdoptMethod, ChangeSettings, MethodAdopted, OrganisationRegistered, RegisterOrganisation,
    SettingsChanged,
};
use domain::values::{Colour, MethodRef};
use testkit::given::given;
use testkit::values::organisation;

fn register(language: &str) -> RegisterOrganisation {
    RegisterOrganisation {
        name: " Solvik\nkommune ".into(),
        zone: chrono_tz::Europe::Oslo,
        language: language.to_owned(),
        simulated_clock: false,
    }
}

#[test]
fn an_organisation_is_registered_with_a_tidy_name() {
    given([]).when(register("nn")).then(OrganisationRegistered {
        name: "Solvik kommune".into(),
        zone: chrono_tz::Europe::Oslo,
        language: "nn".to_owned(),
        simulated_clock: false,
    });
}

#[test]
fn an_organisation_is_registered_once_and_in_a_language_we_have() {
    let again = given(organisation()).when(register("nb"));
    again.then_refused("organisation.already_registered");
    given([]).when(register("sv")).then_refused_at("language", "language.unknown");
}

#[test]
fn settings_change_where_they_differ() {
    let changed = SettingsChanged { language: Some("da".to_owned()), ..Default::default() };
    let change = SettingsChanged { name: Some("Solvik kommune".into()), ..changed.clone() };
    given(organisation()).when(ChangeSettings { change: change.clone() }).then(changed.clone());
    let before = given(organisation()).and(domain::values::ORGANISATION_STREAM, changed);
    before.when(ChangeSettings { change }).then_nothing();
}

#[test]
fn a_look_is_chosen_changed_and_taken_away() {
    let look = |logo_text: &str, colour: &str| SettingsChanged {
        logo_text: Some(logo_text.into()),
        colour: Colour::parse(colour),
        ..Default::default()
    };
    let chosen = look("Solvik", "#1A7F5A ");
    given(organisation()).when(ChangeSettings { change: chosen.clone() }).then(chosen.clone());
    let before = || given(organisation()).and(domain::values::ORGANISATION_STREAM, chosen.clone());
    before().when(ChangeSettings { change: chosen.clone() }).then_nothing();
    let away = SettingsChanged { logo_text: Some("".into()), ..Default::default() };
    before().when(ChangeSettings { change: away.clone() }).then(away.clone());
    given(organisation()).when(ChangeSettings { change: away }).then_nothing();
    for wrong in ["1a7f5a", "#1a7f5", "#1a7f5aa", "#1a7f5g", "green", ""] {
        assert_eq!(Colour::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn the_default_method_must_be_adopted() {
    let method = MethodRef { key: "ks_guide".to_owned(), version: 2 };
    let change = SettingsChanged { default_method: Some(method), ..Default::default() };
    let decided = given(organisation()).when(ChangeSettings { change });
    decided.then_refused_at("method", "method.unknown");
    let change = SettingsChanged { language: Some("fi".to_owned()), ..Default::default() };
    given(organisation()).when(ChangeSettings { change }).then_refused("language.unknown");
}

fn shipped(key: &str) -> Method {
    method::shipped().into_iter().find(|method| method.key == key).unwrap()
}

#[test]
fn another_method_is_adopted_and_the_same_again_changes_nothing() {
    let method = shipped("prosjektveiviseren");
    let adopt = AdoptMethod { method: method.clone() };
    given(organisation()).when(adopt).then(MethodAdopted { method });
    given(organisation()).when(AdoptMethod { method: shipped("ks_guide") }).then_nothing();
}

#[test]
fn a_version_that_was_adopted_keeps_its_contents() {
    let mut method = shipped("ks_guide");
    method.phases.pop();
    let decided = given(organisation()).when(AdoptMethod { method: method.clone() });
    decided.then_refused_at("version", "method.version_taken");
    method.version = 2;
    given(organisation())
        .when(AdoptMethod { method: method.clone() })
        .then(MethodAdopted { method });
}

#[test]
fn a_method_that_contradicts_itself_is_refused() {
    type Break = fn(&mut Method);
    let broken: [(&str, Break); 8] = [
        ("key", |method| method.key = "Med mellomrom".to_owned()),
        ("key", |method| method.version = 0),
        ("name", |method| method.name.da.clear()),
        ("source", |method| method.source.clear()),
        ("phases", |method| method.phases.clear()),
        ("phases", |method| method.phases[1].key = method.phases[0].key.clone()),
        ("phases", |method| method.phases[0].purpose.nn = "\u{7}".to_owned()),
        ("questions", |method| {
            let first = method.phases[0].questions[0].clone();
            method.phases[0].questions.push(first);
        }),
    ];
    for (field, break_it) in broken {
        let mut method = shipped("ks_guide");
        break_it(&mut method);
        let decided = given(organisation()).when(AdoptMethod { method });
        decided.then_refused_at(field, "method.unlawful");
    }
}
