//! How a question is answered: from memory when it asks of now, from the rows when it asks of then.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::organisation::Organisation as OrganisationState;
use domain::stored::Unreadable;
use domain::values::ProjectId;
use eventlog::StoreError;
use eventlog::documents::{AsOf, LAST_DATE};
use eventlog::envelope::{Organisation, Position};
use eventlog::read::StreamRange;
use readmodels::portfolio::Portfolio;
use readmodels::project_page::{ProjectPage, project_page};

use crate::application::Application;
use crate::as_of::{self, AsOfError, AsOfQuery, today};
use crate::handle::HandleError;
use crate::models;
use crate::tenant::Tenant;

/// An answer and the point it holds for.
#[derive(Debug, Clone)]
pub struct Answer<T> {
    /// The point: position and date.
    pub as_of: AsOf,
    /// Whether that is now.
    pub is_now: bool,
    /// The date it is today in the organisation's zone.
    pub today: NaiveDate,
    /// What was asked for.
    pub value: T,
}

/// Why a question is not answered.
#[derive(Debug, Clone, thiserror::Error)]
pub enum AskError {
    /// The point cannot be asked of.
    #[error(transparent)]
    AsOf(#[from] AsOfError),
    /// There is no such organisation.
    #[error("there is no organisation with the number {0}")]
    NoSuchOrganisation(Organisation),
    /// There is no such project, or was not at that point.
    #[error("there is no such project")]
    NoSuchProject,
    /// A stored event cannot be read by this program.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Trouble with the store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<HandleError> for AskError {
    fn from(error: HandleError) -> Self {
        match error {
            HandleError::Unreadable(error) => Self::Unreadable(error),
            HandleError::Store(error) => Self::Store(error),
            HandleError::NoSuchOrganisation(number) => Self::NoSuchOrganisation(number),
            other => Self::Store(StoreError::Unavailable(other.to_string())),
        }
    }
}

/// How one organisation's log and read models stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// The last position of the log.
    pub head: Position,
    /// The position that the read models have reached.
    pub position: Position,
    /// The read models that stand still, with their positions and reasons.
    pub halted: Vec<(&'static str, Position, String)>,
}

impl Application {
    pub(crate) fn asked(&self, organisation: Organisation) -> Result<Arc<Tenant>, AskError> {
        self.tenant(organisation).ok_or(AskError::NoSuchOrganisation(organisation))
    }

    /// The organisation's name, zone, language and methods, as they are now.
    pub async fn organisation(
        &self,
        organisation: Organisation,
    ) -> Result<Arc<OrganisationState>, AskError> {
        let tenant = self.asked(organisation)?;
        Ok(tenant.organisation_state(self.store.as_ref()).await?.1)
    }

    /// The date it is today in the organisation's zone.
    pub async fn today(&self, organisation: Organisation) -> Result<NaiveDate, AskError> {
        let state = self.organisation(organisation).await?;
        let zone = state.registered.as_ref().map_or(chrono_tz::UTC, |known| known.zone);
        let tenant = self.asked(organisation)?;
        Ok(today(self.now_of(&tenant).await?, zone))
    }

    async fn point(
        &self,
        tenant: &Tenant,
        head: Position,
        query: AsOfQuery,
    ) -> Result<(AsOf, NaiveDate), AskError> {
        let organisation = tenant.organisation;
        let state = self.organisation(organisation).await?;
        let zone = state.registered.as_ref().map_or(chrono_tz::UTC, |known| known.zone);
        let now = self.now_of(tenant).await?;
        let point =
            as_of::resolve(self.store.as_ref(), organisation, zone, now, head, query).await??;
        Ok((point, today(now, zone)))
    }

    /// All projects, people and units as of a point.
    pub async fn portfolio(
        &self,
        organisation: Organisation,
        query: AsOfQuery,
    ) -> Result<Answer<Arc<Portfolio>>, AskError> {
        let tenant = self.asked(organisation)?;
        let now = tenant.now().await?;
        let head = now.portfolio.position;
        let (as_of, today) = self.point(&tenant, head, query).await?;
        if query.is_now() {
            let value = now.portfolio;
            return Ok(Answer { as_of, is_now: true, today, value });
        }
        let mut portfolio = Portfolio { position: as_of.known_at, ..Portfolio::default() };
        for (model, read) in models::readers() {
            for row in now.documents.documents(organisation, model, as_of).await? {
                let part = read(&row.body).map_err(|error| {
                    StoreError::Damaged(format!("a row of {model} cannot be read: {error}"))
                })?;
                portfolio.put(row.key, part);
            }
        }
        Ok(Answer { as_of, is_now: false, today, value: Arc::new(portfolio) })
    }

    /// One project with everything that happened, as of a point.
    pub async fn project(
        &self,
        organisation: Organisation,
        id: ProjectId,
        query: AsOfQuery,
    ) -> Result<Answer<ProjectPage>, AskError> {
        let tenant = self.asked(organisation)?;
        let head = tenant.now().await?.portfolio.position;
        let (as_of, today) = self.point(&tenant, head, query).await?;
        let range = StreamRange { after: 0, known_at: as_of.known_at };
        let stream = self.store.read_stream(organisation, id.0, range).await?;
        let page = project_page(id, &stream, as_of)?
            .filter(|page| page.project.is_registered())
            .ok_or(AskError::NoSuchProject)?;
        Ok(Answer { as_of, is_now: query.is_now(), today, value: page })
    }

    /// How log and read models stand.
    pub async fn health(&self, organisation: Organisation) -> Result<Health, AskError> {
        let tenant = self.asked(organisation)?;
        let head = self
            .store
            .head(organisation)
            .await?
            .ok_or(AskError::NoSuchOrganisation(organisation))?;
        let now = tenant.now().await?;
        Ok(Health { head: head.position, position: now.portfolio.position, halted: now.halted })
    }
}

/// The point of now, for callers that have no query.
pub const NOW: AsOf = AsOf { known_at: Position::MAX, effective_on: LAST_DATE };
