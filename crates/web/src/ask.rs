//! What every address has in common: whose portfolio, in which language, and as of when.

use std::collections::HashMap;
use std::sync::Arc;

use application::as_of::{AsOfError, KnownAt};
use application::ask::{Answer, AskError};
use application::{Application, AsOfQuery, Organisation};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum_extra::extract::Query;
use domain::organisation::Organisation as OrganisationState;
use readmodels::portfolio::Portfolio;
use serde::Deserialize;

use crate::access::guard::Found;
use crate::access::visitor::Visitor;
use crate::access::{Action, Rights, cookie};
use crate::address::Address;
use crate::civil_date;
use crate::locale::Locale;
use crate::problem::Problem;
use crate::routes::{Setting, Web};

/// `?known_at=` and `?effective_on=`; an empty value is none.
#[derive(Debug, Default, Clone, Deserialize)]
pub(crate) struct Point {
    #[serde(default)]
    known_at: Option<String>,
    #[serde(default)]
    effective_on: Option<String>,
}

impl Point {
    pub(crate) fn query(&self) -> Result<AsOfQuery, AskError> {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let known_at = given(&self.known_at).map(|text| known_at(&text)).transpose()?;
        let effective_on = given(&self.effective_on)
            .map(|text| civil_date::read(&text).ok_or(AsOfError::Unreadable))
            .transpose()?;
        Ok(AsOfQuery { known_at, effective_on })
    }
}

fn known_at(text: &str) -> Result<KnownAt, AsOfError> {
    match civil_date::read(text) {
        Some(day) => Ok(KnownAt::Day(day)),
        None => text.trim().parse(),
    }
}

/// The organisation of this short name.
pub(crate) fn organisation(application: &Application, slug: &str) -> Result<Organisation, Problem> {
    application
        .organisations()
        .into_iter()
        .find(|(_, known)| known == slug)
        .map(|(organisation, _)| organisation)
        .ok_or_else(Problem::not_found)
}

/// A request about one organisation.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// Which organisation.
    pub(crate) organisation: Organisation,
    /// What it is called in addresses.
    pub(crate) slug: String,
    /// Its name, zone, language and methods.
    pub(crate) state: Arc<OrganisationState>,
    /// The reader's language.
    pub(crate) locale: Locale,
    /// The address that was asked for.
    pub(crate) address: Address,
    /// Whether anybody chooses who to be.
    pub(crate) personas: bool,
    /// Whether anything can be recorded at all.
    pub(crate) writable: bool,
    /// Who asks, if they have said so.
    pub(crate) visitor: Option<Arc<Visitor>>,
    /// What they may do here.
    pub(crate) rights: Rights,
}

impl Asked {
    /// Every value of a name in the address.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let query = self.address.query().iter();
        query.filter(|(other, _)| other == name).map(|(_, value)| value.trim()).collect()
    }

    /// The first value of a name in the address.
    pub(crate) fn one(&self, name: &str) -> Option<&str> {
        self.all(name).into_iter().next()
    }

    /// The point that was asked for.
    pub(crate) fn point(&self) -> Result<AsOfQuery, AskError> {
        let given = |name| self.one(name).map(ToOwned::to_owned);
        Point { known_at: given("known_at"), effective_on: given("effective_on") }.query()
    }

    /// Another page of this organisation in the same language, as of the same point.
    pub(crate) fn link(&self, path: &str) -> Address {
        let path = format!("/{}/{path}", self.slug);
        self.address.only(&["known_at", "effective_on", "language"]).at(path)
    }
}

impl Asked {
    /// Whether this can be done here, by whoever asks. A guest of a demonstration is offered all of it, and asked
    /// who to be when they take it up.
    pub(crate) fn may(&self, action: Action) -> bool {
        self.writable && (self.rights.is_guest() || self.rights.may(action))
    }

    /// All projects, people and units as of a point: for a partner, none but the projects they have a part in.
    pub(crate) async fn portfolio(
        &self,
        web: &Web,
        query: AsOfQuery,
    ) -> Result<Answer<Arc<Portfolio>>, Problem> {
        let answer = web.application.portfolio(self.organisation, query).await?;
        let Some((_, theirs)) = self.rights.narrowed() else { return Ok(answer) };
        let projects = answer.value.projects.iter().filter(|(id, _)| theirs.contains(id));
        let portfolio = Portfolio {
            position: answer.value.position,
            projects: projects.map(|(id, project)| (*id, Arc::clone(project))).collect(),
            directory: answer.value.directory.clone(),
            selections: answer.value.selections.clone(),
        };
        Ok(Answer { value: Arc::new(portfolio), ..answer })
    }

    /// Another page of this organisation in the same language, as things are now.
    pub(crate) fn link_now(&self, path: &str) -> Address {
        self.link(path).only(&["language"])
    }
}

impl FromRequestParts<Web> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let names = Path::<HashMap<String, String>>::from_request_parts(parts, web).await;
        let names = names.map_err(|_| Problem::not_found())?;
        let slug = names.get("organisation").ok_or_else(Problem::not_found)?;
        let organisation = organisation(&web.application, slug)?;
        let state = web.application.organisation(organisation).await?;
        let address = asked_address(parts, web).await?;
        let own = state.registered.as_ref().map(|known| known.language.as_str());
        let Found { visitor, rights } = parts.extensions.get().cloned().unwrap_or_default();
        let account = visitor.as_ref().and_then(|visitor| visitor.account.language.as_deref());
        let locale = reader(&address, &parts.headers, account, own);
        let slug = slug.clone();
        let Setting { personas, writable, .. } = *web.setting;
        Ok(Self { organisation, slug, state, locale, address, personas, writable, visitor, rights })
    }
}

/// The address of a request, its query read.
pub(crate) async fn asked_address(parts: &mut Parts, web: &Web) -> Result<Address, Problem> {
    let pairs = Query::<Vec<(String, String)>>::from_request_parts(parts, web).await;
    let Query(pairs) = pairs.map_err(|_| Problem::unreadable_address())?;
    Ok(Address::new(parts.uri.path(), &pairs))
}

/// The reader's language: what the address asks for, what stands in their account, what was chosen in this
/// browser, what the browser prefers, the organisation's.
pub(crate) fn reader(
    address: &Address,
    headers: &HeaderMap,
    account: Option<&str>,
    own: Option<&str>,
) -> Locale {
    let asked = address.query().iter().find(|(name, _)| name == "language");
    let asked = asked.map(|(_, tag)| tag.as_str()).filter(|tag| Locale::from_tag(tag).is_some());
    let asked = asked.or(account).or_else(|| cookie::language(headers));
    let preferred = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Locale::negotiate(asked, preferred, own)
}
