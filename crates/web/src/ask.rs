//! What every address has in common: whose portfolio, in which language, and as of when.

use std::collections::HashMap;
use std::sync::Arc;

use application::as_of::{AsOfError, KnownAt};
use application::ask::AskError;
use application::{Application, AsOfQuery, Organisation};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum_extra::extract::Query;
use domain::organisation::Organisation as OrganisationState;
use serde::Deserialize;

use crate::address::Address;
use crate::civil_date;
use crate::locale::Locale;
use crate::problem::Problem;
use crate::routes::Web;

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
    /// Whether pages can record anything.
    pub(crate) can_write: bool,
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
        let locale = reader(&address, &parts.headers, own);
        let (slug, can_write) = (slug.clone(), web.actor.is_some());
        Ok(Self { organisation, slug, state, locale, address, can_write })
    }
}

/// The address of a request, its query read.
pub(crate) async fn asked_address(parts: &mut Parts, web: &Web) -> Result<Address, Problem> {
    let pairs = Query::<Vec<(String, String)>>::from_request_parts(parts, web).await;
    let Query(pairs) = pairs.map_err(|_| Problem::unreadable_address())?;
    Ok(Address::new(parts.uri.path(), &pairs))
}

/// The reader's language: what the address asks for, what the browser prefers, the organisation's.
pub(crate) fn reader(address: &Address, headers: &HeaderMap, own: Option<&str>) -> Locale {
    let asked = address.query().iter().find(|(name, _)| name == "language");
    let preferred = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Locale::negotiate(asked.map(|(_, tag)| tag.as_str()), preferred, own)
}
