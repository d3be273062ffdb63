//! Registering people, changing what is known of them, and their leaving.

use domain::person::roles::{
    GrantRole, OrganisationRole, PersonRoleGranted, PersonRoleWithdrawn, WithdrawRole,
};
use domain::person::{
    ChangePerson, PersonChanged, PersonKind, PersonLeft, PersonRegistered, RecordLeaving,
    RegisterPerson,
};
use domain::values::{PersonId, UnitId};
use testkit::given::given;
use testkit::values::{ANNE, BIRGER, CHIARA, SCHOOL, date, fresh_id, organisation};

fn register(id: PersonId, email: &str) -> RegisterPerson {
    RegisterPerson {
        id,
        name: "Dag Vaktmester".into(),
        kind: PersonKind::Employee,
        email: Some(email.into()),
        title: Some(" ".into()),
        company: None,
        unit: Some(SCHOOL),
    }
}

#[test]
fn a_person_is_registered() {
    given(organisation()).when(register(PersonId(fresh_id(1)), " dag@example.org ")).then(
        PersonRegistered {
            name: "Dag Vaktmester".into(),
            kind: PersonKind::Employee,
            email: Some("dag@example.org".into()),
            title: None,
            company: None,
            unit: Some(SCHOOL),
        },
    );
}

#[test]
fn a_person_is_registered_once_in_a_known_unit_with_a_likely_address() {
    let twice = given(organisation()).when(register(ANNE, "a@example.org"));
    twice.then_refused("person.already_registered");
    let nowhere = RegisterPerson {
        unit: Some(UnitId(fresh_id(2))),
        ..register(PersonId(fresh_id(1)), "a@example.org")
    };
    given(organisation()).when(nowhere).then_refused_at("unit", "unit.unknown");
    for unlikely in ["dag", "@example.org", "dag@", "dag @example.org", "a@b.no,c@d.no", "<a@b.no>"]
    {
        let decided = given(organisation()).when(register(PersonId(fresh_id(1)), unlikely));
        decided.then_refused_at("email", "person.email_unlawful");
    }
}

#[test]
fn a_person_changes_where_something_differs_and_an_empty_text_takes_one_away() {
    let changed = PersonChanged { title: Some("Lektor".into()), ..Default::default() };
    let change = PersonChanged { email: Some("".into()), ..changed.clone() };
    let change = ChangePerson { person: ANNE, change };
    given(organisation()).when(change).then(changed.clone());
    let removed = PersonChanged { title: Some("".into()), ..Default::default() };
    let change = ChangePerson { person: ANNE, change: removed.clone() };
    given(organisation()).and(ANNE.0, changed).when(change.clone()).then(removed);
    given(organisation()).when(change).then_nothing();
}

#[test]
fn a_change_of_somebody_unknown_is_refused() {
    let change = PersonChanged { email: Some("nei".into()), ..Default::default() };
    let unknown = ChangePerson { person: PersonId(fresh_id(1)), change: change.clone() };
    given(organisation()).when(unknown).then_refused_at("person", "person.unknown");
    let unlikely = ChangePerson { person: ANNE, change };
    given(organisation()).when(unlikely).then_refused("person.email_unlawful");
}

#[test]
fn somebody_leaves_and_another_day_corrects_the_first() {
    let leaving = |on| RecordLeaving { person: ANNE, on };
    let (first, second) = (date(2026, 5, 31), date(2026, 6, 30));
    given(organisation()).when(leaving(first)).then(PersonLeft { on: first });
    let left = || given(organisation()).and(ANNE.0, PersonLeft { on: first });
    left().when(leaving(first)).then_nothing();
    left().when(leaving(second)).then(PersonLeft { on: second });
}

#[test]
fn the_leaving_of_somebody_unknown_is_refused() {
    let leaving = RecordLeaving { person: PersonId(fresh_id(1)), on: date(2026, 5, 31) };
    given(organisation()).when(leaving).then_refused_at("person", "person.unknown");
}

#[test]
fn a_role_in_the_organisation_is_granted_once_and_another_beside_it() {
    let grant = |role| GrantRole { person: ANNE, role };
    let granted = PersonRoleGranted { role: OrganisationRole::Leader };
    given(organisation()).when(grant(OrganisationRole::Leader)).then(granted.clone());
    let leads = || given(organisation()).and(ANNE.0, granted.clone());
    leads().when(grant(OrganisationRole::Leader)).then_refused("role.already_held");
    leads()
        .when(grant(OrganisationRole::Auditor))
        .then(PersonRoleGranted { role: OrganisationRole::Auditor });
}

#[test]
fn a_role_in_the_organisation_is_for_employees_who_are_there() {
    let grant = |person| GrantRole { person, role: OrganisationRole::Administrator };
    let unknown = given(organisation()).when(grant(PersonId(fresh_id(1))));
    unknown.then_refused_at("person", "person.unknown");
    let partner = given(organisation()).when(grant(CHIARA));
    partner.then_refused_at("person", "person.is_partner");
    let left = given(organisation()).and(BIRGER.0, PersonLeft { on: date(2026, 1, 1) });
    left.when(grant(BIRGER)).then_refused_at("person", "person.left");
}

#[test]
fn a_role_in_the_organisation_is_taken_back_also_from_somebody_who_left() {
    let role = OrganisationRole::Auditor;
    given(organisation())
        .and(ANNE.0, PersonRoleGranted { role })
        .and(ANNE.0, PersonLeft { on: date(2026, 1, 1) })
        .when(WithdrawRole { person: ANNE, role })
        .then(PersonRoleWithdrawn { role });
}

#[test]
fn a_role_in_the_organisation_that_nobody_has_cannot_be_taken_back() {
    let withdraw = |person| WithdrawRole { person, role: OrganisationRole::Leader };
    given(organisation()).when(withdraw(ANNE)).then_refused("role.not_held");
    let withdrawn = given(organisation())
        .and(ANNE.0, PersonRoleGranted { role: OrganisationRole::Leader })
        .and(ANNE.0, PersonRoleWithdrawn { role: OrganisationRole::Leader });
    withdrawn.when(withdraw(ANNE)).then_refused("role.not_held");
    let unknown = given(organisation()).when(withdraw(PersonId(fresh_id(1))));
    unknown.then_refused_at("person", "person.unknown");
}
