//! Registering, changing and closing units.

use domain::unit::{
    BackdateUnit, ChangeUnit, CloseUnit, RegisterUnit, UnitChanged, UnitClosed, UnitRegistered,
};
use domain::values::UnitId;
use testkit::given::given;
use testkit::values::{OFFICE, SCHOOL, fresh_id, organisation};

fn register(id: UnitId, parent: Option<UnitId>) -> RegisterUnit {
    RegisterUnit { id, name: "Solvik barnehage".into(), kind: Some("  ".to_owned()), parent }
}

fn closed() -> UnitClosed {
    UnitClosed { successor: None }
}

#[test]
fn a_unit_is_registered_below_another() {
    let id = UnitId(fresh_id(1));
    given(organisation()).when(register(id, Some(OFFICE))).then(UnitRegistered {
        name: "Solvik barnehage".into(),
        kind: None,
        parent: Some(OFFICE),
    });
}

#[test]
fn a_unit_is_registered_once_and_below_an_open_one() {
    let id = UnitId(fresh_id(1));
    let twice = given(organisation()).when(register(SCHOOL, None));
    twice.then_refused("unit.already_registered");
    let unknown = given(organisation()).when(register(id, Some(UnitId(fresh_id(2)))));
    unknown.then_refused_at("parent", "unit.unknown");
    let gone = given(organisation()).and(OFFICE.0, closed()).when(register(id, Some(OFFICE)));
    gone.then_refused_at("parent", "unit.closed");
    let itself = given(organisation()).when(register(id, Some(id)));
    itself.then_refused_at("parent", "unit.within_itself");
}

#[test]
fn a_unit_changes_where_it_differs() {
    let changed = UnitChanged { kind: Some(String::new()), ..Default::default() };
    let change =
        UnitChanged { name: Some("Solvik skole".into()), parent: Some(OFFICE), ..changed.clone() };
    let change = ChangeUnit { unit: SCHOOL, change };
    given(organisation()).when(change.clone()).then(changed.clone());
    given(organisation()).and(SCHOOL.0, changed).when(change).then_nothing();
}

#[test]
fn a_unit_does_not_come_to_lie_within_itself_nor_change_once_it_is_closed() {
    let change = UnitChanged { parent: Some(SCHOOL), ..Default::default() };
    let change = ChangeUnit { unit: OFFICE, change };
    let ring = given(organisation()).when(change.clone());
    ring.then_refused_at("parent", "unit.within_itself");
    let decided = given(organisation()).and(OFFICE.0, closed()).when(change);
    decided.then_refused_at("unit", "unit.closed");
}

#[test]
fn a_unit_is_closed_with_or_without_a_successor() {
    let close = CloseUnit { unit: SCHOOL, successor: Some(OFFICE) };
    given(organisation()).when(close).then(UnitClosed { successor: Some(OFFICE) });
    given(organisation()).when(CloseUnit { unit: SCHOOL, successor: None }).then(closed());
}

#[test]
fn a_unit_is_closed_once_and_does_not_succeed_itself() {
    let close = CloseUnit { unit: SCHOOL, successor: None };
    given(organisation()).and(SCHOOL.0, closed()).when(close).then_refused("unit.closed");
    let close = CloseUnit { unit: SCHOOL, successor: Some(SCHOOL) };
    given(organisation()).when(close).then_refused_at("successor", "unit.within_itself");
}

#[test]
fn a_unit_is_backdated_under_the_name_it_had() {
    let backdate = BackdateUnit { unit: OFFICE, name: " Kontoret ".into() };
    let decided = given(organisation()).when(backdate);
    let kind = given(organisation()).world().units[&OFFICE].kind.clone();
    decided.then(UnitRegistered { name: "Kontoret".into(), kind, parent: None });
}

#[test]
fn a_backdated_unit_is_called_now_what_it_was_called_before() {
    let earlier = UnitRegistered { name: "Kontoret".into(), kind: None, parent: None };
    let before = given(organisation()).world().units[&OFFICE].clone();
    let after = given(organisation()).and(OFFICE.0, earlier).world().units[&OFFICE].clone();
    assert_eq!(after, before);
}

#[test]
fn only_a_known_unit_is_backdated_and_with_a_name() {
    let unknown = BackdateUnit { unit: UnitId(fresh_id(2)), name: "Kontoret".into() };
    given(organisation()).when(unknown).then_refused_at("unit", "unit.unknown");
    let nameless = BackdateUnit { unit: OFFICE, name: " ".into() };
    given(organisation()).when(nameless).then_refused_at("name", "text.missing");
}
