//! Who may do what: every address and what it takes, every action and whom it is for, on one page.
//!
//! Roles in the whole organisation come from the person's own stream, parts in a project from the project's. An
//! address that stands in no list is nobody's. `guard` asks this for each request; pages ask it for what they offer.

pub(crate) mod cookie;
pub(crate) mod guard;
pub(crate) mod reentry;
pub(crate) mod visitor;

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::values::{PersonId, ProjectId};

/// What somebody is, as far as it decides what they may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// Looks at a demonstration without having chosen who to be.
    Guest,
    /// Works for the organisation.
    Employee,
    /// Works for a partner.
    Partner,
    /// Lets people in and says what they may do.
    Administrator,
    /// Leads the organisation or a part of it.
    Leader,
    /// Sees everything and records nothing, whatever else they are.
    Auditor,
    /// Owns or leads this project.
    ProjectLead,
    /// Has another part in this project.
    Contributor,
    /// Took this project over, or is asked this follow-up.
    LineManager,
}

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// See lists and charts.
    See,
    /// See one project.
    SeeProject,
    /// See what waits for others.
    SeeWork,
    /// Register a challenge.
    Register,
    /// Record what was found, tried, expected.
    Contribute,
    /// Ask or say something of it, and reply.
    Remark,
    /// Move it, decide, hand it over.
    Steer,
    /// Record a result.
    Measure,
    /// Answer a follow-up, put it off, hand it on, end it.
    Answer,
    /// One's own account.
    OwnAccount,
    /// Let people in, and say what they may do.
    Manage,
}

use Action as A;
use Role as R;

/// Whom each action is for: one of these roles is enough.
const TABLE: [(Action, &[Role]); 11] = [
    (A::See, &[R::Guest, R::Employee, R::Partner, R::Administrator, R::Leader, R::Auditor]),
    (
        A::SeeProject,
        &[
            R::Guest,
            R::Employee,
            R::Administrator,
            R::Leader,
            R::Auditor,
            R::ProjectLead,
            R::Contributor,
            R::LineManager,
        ],
    ),
    (A::SeeWork, &[R::Guest, R::Administrator, R::Leader, R::Auditor]),
    (A::Register, &[R::Employee, R::Administrator, R::Leader]),
    (A::Contribute, &[R::Administrator, R::Leader, R::ProjectLead, R::Contributor]),
    (
        A::Remark,
        &[R::Employee, R::Administrator, R::Leader, R::ProjectLead, R::Contributor, R::LineManager],
    ),
    (A::Steer, &[R::Administrator, R::Leader, R::ProjectLead]),
    (A::Measure, &[R::Administrator, R::Leader, R::ProjectLead, R::Contributor, R::LineManager]),
    (A::Answer, &[R::Administrator, R::Leader, R::ProjectLead, R::LineManager]),
    (A::OwnAccount, &[R::Employee, R::Partner]),
    (A::Manage, &[R::Administrator]),
];

/// What an auditor may do, whatever else they are.
const AUDITORS: [Action; 4] = [A::See, A::SeeProject, A::SeeWork, A::OwnAccount];

/// What an address takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Nothing: it is how one comes in.
    Nothing,
    /// To be allowed this.
    May(Action),
}

/// Every address of an organisation. Showing a form takes what sending it takes.
const ADDRESSES: &[(&str, Takes)] = &[
    ("/sign-in", Takes::Nothing),
    ("/sign-out", Takes::Nothing),
    ("/forgotten", Takes::Nothing),
    ("/set-up/{secret}", Takes::Nothing),
    ("/password/{secret}", Takes::Nothing),
    ("/personas", Takes::Nothing),
    ("/accessibility", Takes::Nothing),
    ("/account", Takes::May(A::OwnAccount)),
    ("/account/password", Takes::May(A::OwnAccount)),
    ("/account/sessions", Takes::May(A::OwnAccount)),
    ("/settings", Takes::May(A::Manage)),
    ("/people", Takes::May(A::Manage)),
    ("/people/invitation", Takes::May(A::Manage)),
    ("/people/{person}", Takes::May(A::Manage)),
    ("/people/{person}/leaving", Takes::May(A::Manage)),
    ("/people/{person}/roles", Takes::May(A::Manage)),
    ("/people/{person}/link", Takes::May(A::Manage)),
    ("/people/{person}/access", Takes::May(A::Manage)),
    ("/portfolio", Takes::May(A::See)),
    ("/portfolio.json", Takes::May(A::See)),
    ("/portfolio.csv", Takes::May(A::See)),
    ("/search", Takes::May(A::See)),
    ("/search.json", Takes::May(A::See)),
    ("/portfolio/questions", Takes::May(A::See)),
    ("/portfolio/selection", Takes::May(A::OwnAccount)),
    ("/portfolio/selections/{selection}", Takes::May(A::OwnAccount)),
    ("/my-work", Takes::May(A::See)),
    ("/my-unit", Takes::May(A::See)),
    ("/charts/{chart}", Takes::May(A::See)),
    ("/register", Takes::May(A::Register)),
    ("/projects/{project}", Takes::May(A::SeeProject)),
    ("/projects/{project}/decisions/{decision}", Takes::May(A::SeeProject)),
    ("/projects/{project}/steps/{phase}", Takes::May(A::SeeProject)),
    ("/projects/{project}/steps/{phase}/answers", Takes::May(A::Contribute)),
    ("/projects/{project}/steps/{phase}/readiness", Takes::May(A::Contribute)),
    ("/projects/{project}/decisions/{decision}/revisit", Takes::May(A::Steer)),
    ("/projects/{project}/benefits/{benefit}/change", Takes::May(A::Contribute)),
    ("/projects/{project}/indicators/{indicator}/change", Takes::May(A::Contribute)),
    ("/projects/{project}/describe", Takes::May(A::Contribute)),
    ("/projects/{project}/insight", Takes::May(A::Contribute)),
    ("/projects/{project}/trial", Takes::May(A::Contribute)),
    ("/projects/{project}/benefit", Takes::May(A::Contribute)),
    ("/projects/{project}/indicator", Takes::May(A::Contribute)),
    ("/projects/{project}/indicators/{indicator}/result", Takes::May(A::Measure)),
    (
        "/projects/{project}/indicators/{indicator}/results/{result}/correction",
        Takes::May(A::Measure),
    ),
    ("/projects/{project}/attachment", Takes::May(A::Contribute)),
    ("/projects/{project}/attachments/{attachment}/removal", Takes::May(A::Contribute)),
    ("/projects/{project}/people", Takes::May(A::Steer)),
    ("/projects/{project}/remark", Takes::May(A::Remark)),
    ("/projects/{project}/remarks/{remark}", Takes::May(A::Remark)),
    ("/projects/{project}/move", Takes::May(A::Steer)),
    ("/projects/{project}/move/{turn}", Takes::May(A::Steer)),
    ("/projects/{project}/decision", Takes::May(A::Steer)),
    ("/projects/{project}/operation", Takes::May(A::Steer)),
    ("/projects/{project}/follow-ups/{follow_up}/{due_on}", Takes::May(A::Answer)),
    ("/projects/{project}/follow-ups/{follow_up}/{due_on}/postponement", Takes::May(A::Answer)),
    ("/projects/{project}/follow-ups/{follow_up}/{due_on}/{instead}", Takes::May(A::Answer)),
];

/// What an address takes, by its pattern; `None` for one that stands in no list.
pub(crate) fn takes(pattern: &str) -> Option<Takes> {
    let path = pattern.strip_prefix("/{organisation}")?;
    let instead = ["/responsible", "/end"].into_iter().find(|end| path.ends_with(end));
    let path = match instead.and_then(|end| path.strip_suffix(end)) {
        Some(due) if due.ends_with("/{due_on}") => format!("{due}/{{instead}}"),
        _ => path.to_owned(),
    };
    ADDRESSES.iter().find(|(known, _)| *known == path).map(|(_, takes)| *takes)
}

/// What somebody may do in the place that they ask about.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rights {
    roles: BTreeSet<Role>,
    /// The only projects there are for them, and who they are; all of them if `None`.
    only: Option<(PersonId, Arc<BTreeSet<ProjectId>>)>,
}

impl Rights {
    /// Of whoever is all of these.
    pub(crate) fn of(roles: impl IntoIterator<Item = Role>) -> Self {
        Self { roles: roles.into_iter().collect(), only: None }
    }

    /// Seeing only these projects.
    pub(crate) fn only(self, person: PersonId, projects: BTreeSet<ProjectId>) -> Self {
        Self { only: Some((person, Arc::new(projects))), ..self }
    }

    /// The only projects there are for them, and who they are.
    pub(crate) fn narrowed(&self) -> Option<(PersonId, &BTreeSet<ProjectId>)> {
        self.only.as_ref().map(|(person, projects)| (*person, projects.as_ref()))
    }

    /// Whether this may be done.
    pub(crate) fn may(&self, action: Action) -> bool {
        let whom = TABLE.iter().find(|(known, _)| *known == action).map(|(_, whom)| *whom);
        let allowed = whom.unwrap_or_default().iter().any(|role| self.roles.contains(role));
        allowed && (!self.roles.contains(&R::Auditor) || AUDITORS.contains(&action))
    }

    /// Whether they have yet to choose who to be.
    pub(crate) fn is_guest(&self) -> bool {
        self.roles.contains(&R::Guest)
    }

    /// Whether nobody knows who asks.
    pub(crate) fn is_empty(&self) -> bool {
        self.roles.is_empty()
    }

    /// Whether they may record anything anywhere.
    pub(crate) fn records(&self) -> bool {
        !self.roles.is_empty() && !self.roles.contains(&R::Auditor)
    }
}

#[cfg(test)]
mod tests;
