//! The table as people read it: one line for each kind of person, one column for each action.

use super::*;

const ACTIONS: [Action; 10] = [
    A::See,
    A::SeeProject,
    A::SeeWork,
    A::Register,
    A::Contribute,
    A::Steer,
    A::Measure,
    A::Answer,
    A::OwnAccount,
    A::Manage,
];

#[test]
fn everybody_may_what_their_roles_let_them_and_nothing_else() {
    let rows: [(&str, &[Role], &str); 15] = [
        ("nobody", &[], ".........."),
        ("a guest of the demonstration", &[R::Guest], "xxx......."),
        ("an employee", &[R::Employee], "xx.x....x."),
        ("an employee in their project", &[R::Employee, R::Contributor], "xx.xx.x.x."),
        ("a project lead in it", &[R::Employee, R::ProjectLead], "xx.xxxxxx."),
        ("a line manager of it", &[R::Employee, R::LineManager], "xx.x..xxx."),
        ("a leader", &[R::Employee, R::Leader], "xxxxxxxxx."),
        ("an administrator", &[R::Employee, R::Administrator], "xxxxxxxxxx"),
        ("an auditor", &[R::Employee, R::Auditor], "xxx.....x."),
        ("an auditor who leads", &[R::Employee, R::Auditor, R::Leader], "xxx.....x."),
        (
            "an auditor in a project",
            &[R::Employee, R::Auditor, R::ProjectLead, R::Contributor],
            "xxx.....x.",
        ),
        ("an auditing administrator", &[R::Employee, R::Auditor, R::Administrator], "xxx.....x."),
        ("a partner", &[R::Partner], "x.......x."),
        ("a partner in their project", &[R::Partner, R::Contributor], "xx..x.x.x."),
        ("a partner who leads it", &[R::Partner, R::ProjectLead], "xx..xxxxx."),
    ];
    for (who, roles, expected) in rows {
        let rights = Rights::of(roles.iter().copied());
        let may = ACTIONS.map(|action| if rights.may(action) { 'x' } else { '.' });
        assert_eq!(may.iter().collect::<String>(), expected, "{who}");
    }
}

#[test]
fn every_action_is_in_the_table_once() {
    for action in ACTIONS {
        assert_eq!(TABLE.iter().filter(|(known, _)| *known == action).count(), 1, "{action:?}");
    }
    assert_eq!(TABLE.len(), ACTIONS.len());
}

#[test]
fn an_address_that_stands_in_no_list_is_nobodys() {
    assert_eq!(takes("/{organisation}/nowhere"), None);
    assert_eq!(takes("/healthz"), None);
    assert_eq!(takes("/{organisation}/people"), Some(Takes::May(A::Manage)));
    let due = "/{organisation}/projects/{project}/follow-ups/{follow_up}/{due_on}";
    for end in ["", "/postponement", "/responsible", "/end"] {
        assert_eq!(takes(&format!("{due}{end}")), Some(Takes::May(A::Answer)), "{end}");
    }
    assert_eq!(takes(&format!("{due}/else")), None);
}

/// Addresses of the whole program, which belong to no organisation.
const OF_NO_ORGANISATION: usize = 5;

#[test]
fn every_address_there_is_stands_in_the_list() {
    let source = include_str!("../routes.rs");
    let routes = source.matches(".route(").count() - OF_NO_ORGANISATION;
    // Two ways of not answering share a line of the list.
    assert_eq!(routes, ADDRESSES.len() + 1, "routes.rs and the list of addresses");
}
