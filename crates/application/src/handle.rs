//! How a command becomes events: load what it must know, decide, append, and try again when stale.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::command::{Moment, World};
use domain::values::ORGANISATION_STREAM;
use domain::{Command, Event, Refusal, decide, stored};
use eventlog::StoreError;
use eventlog::append::{
    Append, AppendError, Appended, Condition, Conflict, Expectation, NewEvent, fingerprint,
};
use eventlog::envelope::{Organisation, Position, StreamId, Version};
use eventlog::read::StreamRange;
use readmodels::decode;
use uuid::Uuid;

use crate::application::Application;
use crate::as_of::today;
use crate::tenant::Tenant;

/// How often a command decides anew when somebody else was faster.
const ATTEMPTS: usize = 4;

/// One command and the date it holds from.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What is asked.
    pub command: Command,
    /// The civil date it held in the world; today if `None`.
    pub effective_on: Option<NaiveDate>,
}

/// Commands that are carried out together or not at all.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The key of idempotency: the same id and content get the first answer again.
    pub id: Uuid,
    /// Who asks.
    pub actor: Uuid,
    /// In order; each decides on what the ones before it led to.
    pub steps: Vec<Step>,
    /// The moment to record, only for a log with a simulated clock.
    pub simulated_at: Option<DateTime<Utc>>,
}

/// What a person had before their eyes when they asked.
///
/// Work that rests on it is not carried out when something that concerns it was recorded since.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// The stream.
    pub stream: StreamId,
    /// The last position of it that was seen.
    pub position: Position,
    /// Which later events make it out of date.
    pub concerns: fn(&Event) -> bool,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handled {
    /// The positions written; `None` when nothing had to change.
    pub positions: Option<(Position, Position)>,
    /// Whether the work was already done and nothing was written now.
    pub repeated: bool,
}

/// Why it was not carried out. Nothing was written.
#[derive(Debug, Clone, thiserror::Error)]
pub enum HandleError {
    /// The domain refuses a step, by its place from 0.
    #[error("{refusal}")]
    Refused {
        /// Which step.
        step: usize,
        /// Why.
        refusal: Refusal,
    },
    /// Something that must be unique is taken, by the tag it has in the log.
    #[error("{0} is already in use")]
    Taken(String),
    /// What the work rests on changed after it was seen.
    #[error("this was changed after it was read")]
    Changed,
    /// Others kept changing the same thing.
    #[error("somebody else is changing this at the same time; try again")]
    Contended,
    /// The id was used for other work.
    #[error("this command id was already used for something else")]
    IdReused,
    /// There is no such organisation.
    #[error("there is no organisation with the number {0}")]
    NoSuchOrganisation(Organisation),
    /// A moment was given for a log that the server's clock dates.
    #[error("this log is dated by the server's clock; nobody may say the moment")]
    ClockNotSimulated,
    /// The first event would say another clock than the log has.
    #[error("the log's clock was fixed when the log was made, and the first event must say which")]
    ClockDiffers,
    /// A stored event cannot be read by this program.
    #[error("{0}")]
    Unreadable(#[from] stored::Unreadable),
    /// Trouble with the store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Application {
    /// Carries work out and waits until lists and pages show it.
    ///
    /// Runs as a task of its own: whoever asked may give up, the work goes on.
    pub async fn handle(
        self: &Arc<Self>,
        organisation: Organisation,
        work: Work,
    ) -> Result<Handled, HandleError> {
        self.handle_seen(organisation, work, None).await
    }

    /// The same for work that rests on what was seen.
    pub async fn handle_seen(
        self: &Arc<Self>,
        organisation: Organisation,
        work: Work,
        seen: Option<Seen>,
    ) -> Result<Handled, HandleError> {
        let tenant =
            self.tenant(organisation).ok_or(HandleError::NoSuchOrganisation(organisation))?;
        let application = Arc::clone(self);
        let done = tokio::spawn(async move {
            let handled = application.carry_out_seen(&tenant, &work, seen).await?;
            if let Some((_, last)) = handled.positions {
                tenant.reached(last).await?;
            }
            Ok(handled)
        });
        done.await.unwrap_or(Err(HandleError::Store(StoreError::Closed)))
    }

    /// Carries work out without waiting for lists and pages: for imports, which write much.
    pub async fn carry_out(&self, tenant: &Tenant, work: &Work) -> Result<Handled, HandleError> {
        self.carry_out_seen(tenant, work, None).await
    }

    async fn carry_out_seen(
        &self,
        tenant: &Tenant,
        work: &Work,
        seen: Option<Seen>,
    ) -> Result<Handled, HandleError> {
        // Other trouble of the read models does not keep anybody from recording what happened.
        if let Err(error @ StoreError::Shortened(_)) = tenant.now().await {
            return Err(error.into());
        }
        for _ in 0..ATTEMPTS {
            let append = match self.decide(tenant, work, seen).await {
                // What refuses it may be what it has done itself, the first time it was sent.
                Err(
                    refused @ (HandleError::Refused { .. }
                    | HandleError::Taken(_)
                    | HandleError::Changed),
                ) => {
                    return self.first_answer(tenant, work).await?.ok_or(refused);
                }
                decided => decided?,
            };
            match self.store.append(append).await {
                Ok(appended) => {
                    return Ok(Handled {
                        positions: appended.positions,
                        repeated: appended.repeated,
                    });
                }
                Err(AppendError::Conflict(
                    Conflict::Version { .. } | Conflict::Condition { .. },
                )) => {}
                Err(AppendError::Conflict(Conflict::CommandReused(_))) => {
                    return Err(HandleError::IdReused);
                }
                Err(AppendError::Conflict(Conflict::NoSuchLog(organisation))) => {
                    return Err(HandleError::NoSuchOrganisation(organisation));
                }
                Err(AppendError::Store(error)) => return Err(error.into()),
            }
        }
        Err(HandleError::Contended)
    }

    /// What came of the same work when it was sent before, `None` if it never was or wrote nothing.
    ///
    /// Asked of the writer, after all that was handed to it: a first sending may be on its way.
    async fn first_answer(
        &self,
        tenant: &Tenant,
        work: &Work,
    ) -> Result<Option<Handled>, HandleError> {
        // No stream comes to this version: a command that is not known is refused by it.
        let never = Expectation { stream: ORGANISATION_STREAM, version: Version::MAX };
        let known = self.store.append(self.append(tenant, work, vec![never])).await;
        match known {
            Ok(Appended { positions, .. }) => Ok(Some(Handled { positions, repeated: true })),
            Err(AppendError::Conflict(Conflict::CommandReused(_))) => Err(HandleError::IdReused),
            // What cannot be written now keeps its refusal.
            Err(AppendError::Conflict(_) | AppendError::Store(StoreError::ReadOnly(_))) => Ok(None),
            Err(AppendError::Store(error)) => Err(error.into()),
        }
    }

    /// The work's append, without events.
    fn append(&self, tenant: &Tenant, work: &Work, expectations: Vec<Expectation>) -> Append {
        Append {
            organisation: tenant.organisation,
            command: work.id,
            fingerprint: self.fingerprint(work),
            actor: work.actor,
            correlation: None,
            causation: None,
            expectations,
            conditions: Vec::new(),
            events: Vec::new(),
            answer: "".into(),
            simulated_at: work.simulated_at,
        }
    }

    /// Everything the work leads to, as of what is known now.
    async fn decide(
        &self,
        tenant: &Tenant,
        work: &Work,
        seen: Option<Seen>,
    ) -> Result<Append, HandleError> {
        let moment = self.moment_of(tenant, work).await?;
        let mut loaded = Loaded { seen, ..Loaded::default() };
        loaded.load_organisation(self, tenant).await?;
        let mut events: Vec<NewEvent> = Vec::new();
        for (place, step) in work.steps.iter().enumerate() {
            let stream = step.command.stream();
            for stream in step.command.reads().into_iter().chain([stream]) {
                loaded.load(self, tenant, stream).await?;
            }
            for tag in step.command.unique_tags() {
                loaded.require_unique(self, tenant, tag, &events).await?;
            }
            let zone = loaded.world.organisation.registered.as_ref().map(|known| known.zone);
            let today = today(moment.now, zone.unwrap_or(chrono_tz::UTC));
            let held = Moment { today, effective_on: step.effective_on.unwrap_or(today) };
            let decided = decide(&loaded.world, &step.command, &held)
                .map_err(|refusal| HandleError::Refused { step: place, refusal })?;
            for event in decided {
                loaded.world.evolve(stream, &event);
                events.push(sealed(stream, &event, held.effective_on)?);
            }
        }
        let append = self.append(tenant, work, loaded.expectations);
        let simulated_at = moment.simulated_at;
        Ok(Append { conditions: loaded.conditions, events, simulated_at, ..append })
    }

    /// What was asked, without what was decided: a repeat may find the world changed.
    fn fingerprint(&self, work: &Work) -> [u8; 32] {
        let steps = format!("{:?}", work.steps);
        fingerprint(&self.fingerprint_key, &[work.actor.as_bytes(), steps.as_bytes()])
    }
}

fn sealed(
    stream: StreamId,
    event: &Event,
    effective_on: NaiveDate,
) -> Result<NewEvent, StoreError> {
    let form = stored::encode(event);
    let texts = form.texts.iter().map(|text| text.get().unwrap_or("").to_owned()).collect();
    let tags = domain::command::tags(event).into_iter().map(Into::into).collect();
    NewEvent::seal(
        stream,
        form.event_type,
        form.schema_version,
        effective_on,
        form.facts,
        texts,
        tags,
    )
}

/// What a decision rests on, and what must still hold when it is written.
#[derive(Default)]
struct Loaded {
    seen: Option<Seen>,
    world: World,
    expectations: Vec<Expectation>,
    conditions: Vec<Condition>,
}

impl Loaded {
    /// The organisation's own stream changes seldom and holds whole methods, so it is kept.
    async fn load_organisation(
        &mut self,
        application: &Application,
        tenant: &Tenant,
    ) -> Result<(), HandleError> {
        let (version, state) = tenant.organisation_state(application.store.as_ref()).await?;
        self.world.organisation = (*state).clone();
        self.expectations.push(Expectation { stream: ORGANISATION_STREAM, version });
        Ok(())
    }

    async fn load(
        &mut self,
        application: &Application,
        tenant: &Tenant,
        stream: StreamId,
    ) -> Result<(), HandleError> {
        if self.expectations.iter().any(|known| known.stream == stream) {
            return Ok(());
        }
        let events =
            application.store.read_stream(tenant.organisation, stream, StreamRange::ALL).await?;
        let seen = self.seen.filter(|seen| seen.stream == stream);
        for recorded in &events {
            let event = decode::event(recorded)?;
            if seen.is_some_and(|seen| recorded.position > seen.position && (seen.concerns)(&event))
            {
                return Err(HandleError::Changed);
            }
            self.world.evolve(stream, &event);
        }
        let version = events.last().map_or(0, |event| event.version);
        self.expectations.push(Expectation { stream, version });
        Ok(())
    }

    async fn require_unique(
        &mut self,
        application: &Application,
        tenant: &Tenant,
        tag: String,
        pending: &[NewEvent],
    ) -> Result<(), HandleError> {
        let (events, after) = application.store.read_tagged(tenant.organisation, &tag).await?;
        let is_pending = pending.iter().any(|event| event.tags.iter().any(|known| **known == *tag));
        if is_pending || !events.is_empty() {
            return Err(HandleError::Taken(tag));
        }
        self.conditions.push(Condition { tag: tag.into(), after });
        Ok(())
    }
}
