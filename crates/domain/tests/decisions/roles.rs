//! Who has which part in a project.

use domain::person::PersonLeft;
use domain::project::roles::{AssignRole, EndRole};
use domain::project::{Role, RoleAssigned, RoleEnded};
use domain::values::PersonId;
use testkit::given::given;
use testkit::values::{ANNE, BIRGER, CHIARA, READING, TODAY, date, fresh_id, projects};

fn assign(role: Role, person: PersonId) -> AssignRole {
    AssignRole { project: READING, role, person }
}

#[test]
fn a_role_is_assigned_and_a_new_lead_replaces_the_one_before() {
    given(projects())
        .when(assign(Role::Lead, ANNE))
        .then(RoleAssigned { role: Role::Lead, person: ANNE });
    let world = given(projects())
        .and(READING.0, RoleAssigned { role: Role::Lead, person: ANNE })
        .and(READING.0, RoleAssigned { role: Role::Member, person: ANNE })
        .and(READING.0, RoleAssigned { role: Role::Lead, person: BIRGER })
        .world();
    let roles: Vec<_> = world.projects[&READING].roles.iter().copied().collect();
    assert_eq!(roles, [(Role::Lead, BIRGER), (Role::Member, ANNE)]);
}

#[test]
fn a_role_goes_to_somebody_who_is_there() {
    let unknown = given(projects()).when(assign(Role::Member, PersonId(fresh_id(1))));
    unknown.then_refused_at("person", "person.unknown");
    let left = || given(projects()).and(ANNE.0, PersonLeft { on: date(2026, 3, 1) });
    left().when(assign(Role::Member, ANNE)).then_refused_at("person", "person.left");
    let before = left().effective_on(date(2026, 3, 1)).when(assign(Role::Member, ANNE));
    before.then(RoleAssigned { role: Role::Member, person: ANNE });
    let leaves_today = given(projects()).and(ANNE.0, PersonLeft { on: TODAY });
    leaves_today
        .when(assign(Role::Member, ANNE))
        .then(RoleAssigned { role: Role::Member, person: ANNE });
}

#[test]
fn partners_take_part_for_a_partner_and_do_not_own() {
    let owner = given(projects()).when(assign(Role::Owner, CHIARA));
    owner.then_refused_at("person", "person.is_partner");
    let partner = given(projects()).when(assign(Role::Partner, ANNE));
    partner.then_refused_at("person", "person.is_employee");
    given(projects())
        .when(assign(Role::Partner, CHIARA))
        .then(RoleAssigned { role: Role::Partner, person: CHIARA });
}

#[test]
fn a_role_is_assigned_once() {
    let held = given(projects()).and(READING.0, RoleAssigned { role: Role::Driver, person: ANNE });
    held.when(assign(Role::Driver, ANNE)).then_refused("role.already_held");
}

#[test]
fn a_role_ends_also_for_somebody_who_left() {
    let history = given(projects())
        .and(READING.0, RoleAssigned { role: Role::Driver, person: ANNE })
        .and(ANNE.0, PersonLeft { on: date(2026, 1, 1) });
    let end = EndRole { project: READING, role: Role::Driver, person: ANNE };
    history.when(end).then(RoleEnded { role: Role::Driver, person: ANNE });
}

#[test]
fn a_role_that_nobody_has_does_not_end() {
    let end = EndRole { project: READING, role: Role::Driver, person: ANNE };
    given(projects()).when(end).then_refused_at("person", "role.not_held");
}
