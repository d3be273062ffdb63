//! Who asks: the person of the session, and what they are in the place that they ask about.

use std::collections::BTreeSet;
use std::sync::Arc;

use accounts::{Account, Session};
use application::ask::Answer;
use application::{AsOfQuery, Organisation};
use axum::http::HeaderMap;
use domain::person::PersonKind;
use domain::person::roles::OrganisationRole;
use domain::project::Role as Part;
use domain::values::{FollowUpId, PersonId, ProjectId};
use readmodels::directory::Entry;
use readmodels::portfolio::{Portfolio, Project};

use super::{Rights, Role, cookie};
use crate::problem::Problem;
use crate::routes::Web;

/// The person of a session.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    /// Who.
    pub(crate) person: PersonId,
    /// What they are called.
    pub(crate) name: String,
    /// Their account.
    pub(crate) account: Account,
    /// Their session.
    pub(crate) session: Session,
    kind: PersonKind,
    roles: BTreeSet<OrganisationRole>,
}

/// What a request is about, as far as that decides who may do it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct About {
    /// The project.
    pub(crate) project: Option<ProjectId>,
    /// The follow-up.
    pub(crate) follow_up: Option<FollowUpId>,
}

/// Who comes in with these headers. Somebody who left has no session from the day after their last.
pub(crate) async fn find(
    web: &Web,
    organisation: Organisation,
    slug: &str,
    headers: &HeaderMap,
) -> Result<Option<Visitor>, Problem> {
    let Some(shown) = cookie::session(headers, &web.setting.base, slug) else { return Ok(None) };
    let accounts = &web.setting.accounts;
    let found = accounts.session(organisation, shown, web.application.now()).await;
    let Some((session, account)) = found.map_err(|error| Problem::of_store(&error))? else {
        return Ok(None);
    };
    let answer = web.application.portfolio(organisation, AsOfQuery::default()).await?;
    let person = PersonId(session.person);
    let Some(Entry::Person { name, kind, left_on, roles, .. }) =
        answer.value.directory.get(&person.0).map(AsRef::as_ref)
    else {
        return Ok(None);
    };
    if left_on.is_some_and(|last_day| last_day < answer.today) {
        let ended = accounts.store().end_sessions(organisation, person.0).await;
        if let Err(error) = ended {
            tracing::warn!(%error, "sessions of somebody who left stay until they end by themselves");
        }
        return Ok(None);
    }
    let name = name.get().unwrap_or_default().to_owned();
    Ok(Some(Visitor { person, name, account, session, kind: *kind, roles: roles.clone() }))
}

impl Visitor {
    /// What they may do there.
    pub(crate) fn rights(&self, answer: &Answer<Arc<Portfolio>>, about: About) -> Rights {
        let portfolio = answer.value.as_ref();
        let mut roles: BTreeSet<Role> = self.roles.iter().map(|role| whole(*role)).collect();
        roles.insert(match self.kind {
            PersonKind::Employee => Role::Employee,
            PersonKind::Partner => Role::Partner,
        });
        if let Some(project) = about.project.and_then(|id| portfolio.projects.get(&id)) {
            roles.extend(self.parts(project, about.follow_up));
        }
        let rights = Rights::of(roles);
        if self.kind == PersonKind::Employee {
            return rights;
        }
        let theirs =
            portfolio.registered().filter(|(_, project)| !self.parts(project, None).is_empty());
        rights.only(self.person, theirs.map(|(id, _)| id).collect())
    }

    /// What they are in a project; where a follow-up is named, only who is asked it answers it.
    fn parts(&self, project: &Project, follow_up: Option<FollowUpId>) -> BTreeSet<Role> {
        let standing = project.standing.as_deref();
        let held = standing.into_iter().flat_map(|standing| &standing.roles);
        let mine = held.filter(|(_, person)| *person == self.person);
        let mut parts: BTreeSet<Role> = mine.map(|(part, _)| within(*part)).collect();
        let took_over = standing.is_some_and(|known| known.line_manager == Some(self.person));
        let known = project.follow_ups.as_deref();
        let mut asked = known.into_iter().flat_map(|known| &known.follow_ups);
        let is_asked = asked.any(|(id, asked)| {
            asked.responsible == self.person && follow_up.is_none_or(|named| named == *id)
        });
        if took_over || is_asked {
            parts.insert(Role::LineManager);
        }
        parts
    }
}

const fn whole(role: OrganisationRole) -> Role {
    match role {
        OrganisationRole::Administrator => Role::Administrator,
        OrganisationRole::Leader => Role::Leader,
        OrganisationRole::Auditor => Role::Auditor,
    }
}

const fn within(part: Part) -> Role {
    match part {
        Part::Owner | Part::Lead => Role::ProjectLead,
        Part::Driver | Part::Member | Part::Partner => Role::Contributor,
    }
}
