//! Time and identity as values that are handed in; and whose clock a log goes by.
//!
//! A demonstration's log has a clock of its own. It stands at the moment of the last event, so that
//! the same log shows the same pages on every start, and moves only when something is recorded.

use chrono::{DateTime, TimeDelta, Utc};
use domain::Command;
use eventlog::StoreError;
use eventlog::envelope::Organisation;
use eventlog::read::LogClock;
use uuid::Uuid;

use crate::application::Application;
use crate::ask::AskError;
use crate::handle::{HandleError, Work};
use crate::tenant::Tenant;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The moment it is now.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A new identity that sorts by when it was made.
#[expect(clippy::disallowed_methods, reason = "this is the one place that makes identities")]
pub fn new_identity() -> Uuid {
    Uuid::now_v7()
}

/// How far a simulated clock moves when something is recorded and nobody says when.
const SIMULATED_TICK: TimeDelta = TimeDelta::seconds(1);

/// When work is done.
pub(crate) struct WorkMoment {
    /// The moment that the work is decided at.
    pub(crate) now: DateTime<Utc>,
    /// The moment that the store is told, for a simulated clock only.
    pub(crate) simulated_at: Option<DateTime<Utc>>,
}

impl Application {
    /// Where the clock of a demonstration stands, for pages to say so; `None` for a log that goes
    /// by the server's clock.
    pub async fn simulated_now(
        &self,
        organisation: Organisation,
    ) -> Result<Option<DateTime<Utc>>, AskError> {
        let tenant = self.asked(organisation)?;
        match tenant.clock {
            LogClock::Server => Ok(None),
            LogClock::Simulated => Ok(Some(self.now_of(&tenant).await?)),
        }
    }

    /// The moment it is on the machine, whatever clock a log goes by: sessions and links live in it.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The moment it is for an organisation.
    pub(crate) async fn now_of(&self, tenant: &Tenant) -> Result<DateTime<Utc>, StoreError> {
        Ok(self.last_moment_of(tenant).await?.unwrap_or_else(|| self.clock.now()))
    }

    /// When the last event was recorded in a log with a simulated clock.
    async fn last_moment_of(&self, tenant: &Tenant) -> Result<Option<DateTime<Utc>>, StoreError> {
        if tenant.clock == LogClock::Server {
            return Ok(None);
        }
        Ok(self.store.head(tenant.organisation).await?.and_then(|head| head.recorded_at))
    }

    /// When work is done: when it says, where it may say so, and after everything that was recorded.
    pub(crate) async fn moment_of(
        &self,
        tenant: &Tenant,
        work: &Work,
    ) -> Result<WorkMoment, HandleError> {
        let simulated = tenant.clock == LogClock::Simulated;
        let differs = |command: &Command| match command {
            Command::RegisterOrganisation(register) => register.simulated_clock != simulated,
            _ => false,
        };
        if work.steps.iter().any(|step| differs(&step.command)) {
            return Err(HandleError::ClockDiffers);
        }
        if !simulated {
            let now = self.clock.now();
            return match work.simulated_at {
                Some(_) => Err(HandleError::ClockNotSimulated),
                None => Ok(WorkMoment { now, simulated_at: None }),
            };
        }
        let last = self.last_moment_of(tenant).await?;
        let next = last.map(|last| last + SIMULATED_TICK);
        // A moment that lies back is not gone back to: the clock only moves on.
        let said = work.simulated_at.filter(|said| last.is_none_or(|last| *said > last));
        let now = said.or(next).unwrap_or_else(|| self.clock.now());
        Ok(WorkMoment { now, simulated_at: Some(now) })
    }
}
