//! What every address has in common: whose portfolio, and as of when.

use application::as_of::AsOfError;
use application::ask::AskError;
use application::{Application, AsOfQuery, Organisation};
use chrono::NaiveDate;
use serde::Deserialize;

/// `?known_at=` and `?effective_on=`; an empty value is none.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Point {
    #[serde(default)]
    known_at: Option<String>,
    #[serde(default)]
    effective_on: Option<String>,
}

impl Point {
    pub(crate) fn query(&self) -> Result<AsOfQuery, AskError> {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let known_at = given(&self.known_at).map(|text| text.trim().parse()).transpose()?;
        let effective_on = given(&self.effective_on)
            .map(|text| text.trim().parse::<NaiveDate>().map_err(|_| AsOfError::Unreadable))
            .transpose()?;
        Ok(AsOfQuery { known_at, effective_on })
    }
}

/// The organisation of this short name.
pub(crate) fn organisation(
    application: &Application,
    slug: &str,
) -> Result<Organisation, crate::problem::Problem> {
    application
        .organisations()
        .into_iter()
        .find(|(_, known)| known == slug)
        .map(|(organisation, _)| organisation)
        .ok_or_else(crate::problem::Problem::not_found)
}
