//! Ways of narrowing the portfolio that somebody named.

use domain::person::roles::{OrganisationRole, PersonRoleGranted};
use domain::selection::{RemoveSelection, SaveSelection, SelectionRemoved, SelectionSaved};
use domain::values::{PersonId, SelectionId};
use domain::words::MOST_ENTRIES;
use testkit::given::given;
use testkit::values::{ANNE, SELECTION, fresh_id, projects};

fn saved(name: &str, shared: bool) -> SelectionSaved {
    SelectionSaved { id: SELECTION, name: name.into(), query: "waits=decision".into(), shared }
}

fn save(selection: SelectionSaved) -> SaveSelection {
    SaveSelection { person: ANNE, selection }
}

#[test]
fn a_selection_is_saved_and_saved_again_under_another_name() {
    let first = given(projects()).when(save(saved("  Venter på oss ", false)));
    first.then(saved("Venter på oss", false));
    let history = given(projects()).and(ANNE.0, saved("Venter på oss", false));
    history.when(save(saved("Til møtet", false))).then(saved("Til møtet", false));
    let history = given(projects()).and(ANNE.0, saved("Venter på oss", false));
    history.when(save(saved("Venter på oss", false))).then_nothing();
}

#[test]
fn a_selection_has_a_name_and_is_shared_by_leaders_only() {
    given(projects()).when(save(saved(" ", false))).then_refused_at("name", "text.missing");
    let shared = given(projects()).when(save(saved("Til alle", true)));
    shared.then_refused_at("shared", "selection.shared_by_leaders_only");
    for role in [OrganisationRole::Leader, OrganisationRole::Administrator] {
        let leads = given(projects()).and(ANNE.0, PersonRoleGranted { role });
        leads.when(save(saved("Til alle", true))).then(saved("Til alle", true));
    }
    let audits = PersonRoleGranted { role: OrganisationRole::Auditor };
    let audits = given(projects()).and(ANNE.0, audits).when(save(saved("Til alle", true)));
    audits.then_refused("selection.shared_by_leaders_only");
}

#[test]
fn nobody_has_more_selections_than_a_list_can_show() {
    let mut history = given(projects());
    for number in 0..MOST_ENTRIES as u64 {
        let id = SelectionId(fresh_id(number));
        history = history.and(ANNE.0, SelectionSaved { id, ..saved("En av mange", false) });
    }
    history.when(save(saved("En til", false))).then_refused_at("name", "list.too_long");
}

#[test]
fn a_selection_is_removed() {
    let history = given(projects()).and(ANNE.0, saved("Venter på oss", false));
    let remove = RemoveSelection { person: ANNE, id: SELECTION };
    history.when(remove).then(SelectionRemoved { id: SELECTION });
}

#[test]
fn a_selection_that_is_not_there_or_was_removed_is_not_removed() {
    let remove = || RemoveSelection { person: ANNE, id: SELECTION };
    given(projects()).when(remove()).then_refused_at("selection", "selection.unknown");
    let history = given(projects())
        .and(ANNE.0, saved("Venter på oss", false))
        .and(ANNE.0, SelectionRemoved { id: SELECTION });
    history.when(remove()).then_refused("selection.unknown");
    let nobody = RemoveSelection { person: PersonId(fresh_id(1)), id: SELECTION };
    given(projects()).when(nobody).then_refused_at("person", "person.unknown");
}
