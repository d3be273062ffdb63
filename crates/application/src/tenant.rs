//! One organisation in this process: its read models kept up, its portfolio in memory.

use std::sync::{Arc, Mutex, RwLock};

use domain::Event;
use domain::command::World;
use domain::organisation::Organisation as OrganisationState;
use domain::values::ORGANISATION_STREAM;
use eventlog::documents::{DocumentStore, Generation, Generations};
use eventlog::envelope::{Organisation, Position, Version};
use eventlog::follow::POLL_INTERVAL;
use eventlog::model::Place;
use eventlog::read::{LogClock, LogHead, StreamRange};
use eventlog::runner::{BATCH_EVENTS, Runner};
use eventlog::{EventStore, StoreError};
use readmodels::decode;
use readmodels::portfolio::Portfolio;
use tokio::sync::watch;

use crate::handle::HandleError;
use crate::models::{self, Audience};
use crate::past::Past;

/// What a reader of now gets, published together.
#[derive(Clone)]
pub(crate) struct Now {
    pub(crate) portfolio: Arc<Portfolio>,
    pub(crate) documents: Arc<dyn DocumentStore>,
    /// The read models that stand still, with their positions and reasons.
    pub(crate) halted: Vec<(&'static str, Position, String)>,
}

/// What the runner of the read models has told so far.
#[derive(Clone, Default)]
struct Told {
    /// `None` until the read models are loaded for the first time.
    now: Option<Now>,
    /// What keeps them from going on; `None` once they do.
    trouble: Option<StoreError>,
}

/// One organisation.
pub struct Tenant {
    pub(crate) organisation: Organisation,
    pub(crate) slug: String,
    /// Which clock dates the log; fixed when the log was made.
    pub(crate) clock: LogClock,
    pub(crate) store: Arc<dyn EventStore>,
    generations: Arc<dyn Generations>,
    pub(crate) past: Past,
    told: watch::Sender<Told>,
    /// The organisation's own stream, folded; read anew when a command finds it stale.
    pub(crate) state: RwLock<Option<(Version, Arc<OrganisationState>)>>,
}

impl Tenant {
    pub(crate) fn new(
        log: LogHead,
        store: Arc<dyn EventStore>,
        generations: Arc<dyn Generations>,
    ) -> Arc<Self> {
        let LogHead { organisation, slug, clock, .. } = log;
        let (told, state) = (watch::Sender::default(), RwLock::new(None));
        let past = Past::default();
        Arc::new(Self { organisation, slug, clock, store, generations, past, told, state })
    }

    /// Its number.
    pub fn organisation(&self) -> Organisation {
        self.organisation
    }

    /// The short name it is called by.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// What is known now; waits until the read models are loaded or cannot be.
    pub(crate) async fn now(&self) -> Result<Now, StoreError> {
        let mut receiver = self.told.subscribe();
        let told = receiver.wait_for(|told| told.now.is_some() || told.trouble.is_some()).await;
        let told = told.map_err(|_| StoreError::Closed)?.clone();
        told.now.ok_or_else(|| told.trouble.expect("waited for one or the other"))
    }

    /// Waits until the read models have taken a position in, so that whoever wrote sees it; not when
    /// they are in trouble, for what was written is written.
    pub(crate) async fn reached(&self, position: Position) -> Result<(), StoreError> {
        let mut receiver = self.told.subscribe();
        receiver
            .wait_for(|told| {
                let seen = told.now.as_ref().is_some_and(|now| now.portfolio.position >= position);
                seen || told.trouble.is_some()
            })
            .await
            .map(drop)
            .map_err(|_| StoreError::Closed)
    }

    /// Keeps the read models up until the store is closed. Trouble with the database is waited out.
    pub(crate) async fn run(self: Arc<Self>) {
        loop {
            if let Err(error) = self.run_generation().await {
                if error == StoreError::Closed {
                    return;
                }
                tracing::warn!(organisation = %self.organisation, %error, "read models wait");
                self.told.send_modify(|told| told.trouble = Some(error));
                tokio::time::sleep(POLL_INTERVAL).await;
            }
        }
    }

    /// Keeps one generation up until another is live.
    async fn run_generation(&self) -> Result<(), StoreError> {
        let generation = self.generations.live().await?;
        let documents = self.generations.open(generation).await?;
        let memory = Arc::new(Mutex::new(Portfolio::default()));
        let place = Place {
            store: Arc::clone(&self.store),
            documents: Arc::clone(&documents),
            organisation: self.organisation,
        };
        let models = models::all(&Audience::Memory(Arc::clone(&memory)));
        let mut runner = Runner::load(place, decode::for_folds, models).await?;
        runner.catch_up().await?;
        self.publish(&runner, &memory, &documents);
        let mut wakeups = self.store.wakeups();
        loop {
            wakeups.mark_unchanged();
            let before = runner.position();
            let read = runner.step(BATCH_EVENTS).await?;
            if read > 0 {
                self.publish(&runner, &memory, &documents);
            }
            if read < BATCH_EVENTS || runner.position() == before {
                if self.flipped(generation).await? {
                    return Ok(());
                }
                let _ = tokio::time::timeout(POLL_INTERVAL, wakeups.changed()).await;
            }
        }
    }

    async fn flipped(&self, generation: Generation) -> Result<bool, StoreError> {
        Ok(self.generations.live().await? != generation)
    }

    fn publish(
        &self,
        runner: &Runner<Event>,
        memory: &Mutex<Portfolio>,
        documents: &Arc<dyn DocumentStore>,
    ) {
        let mut portfolio = memory.lock().expect("nobody panics while holding it");
        portfolio.position = runner.position();
        let now = Now {
            portfolio: Arc::new(portfolio.clone()),
            documents: Arc::clone(documents),
            halted: runner.halted(),
        };
        drop(portfolio);
        self.told.send_replace(Told { now: Some(now), trouble: None });
    }
}

impl Tenant {
    /// The organisation's own stream, folded, and its version: read only past what is known.
    pub(crate) async fn organisation_state(
        &self,
        store: &dyn EventStore,
    ) -> Result<(Version, Arc<OrganisationState>), HandleError> {
        let known = self.state.read().expect("nobody panics while holding it").clone();
        let (version, state) = known.unwrap_or_default();
        let range = StreamRange { after: version, known_at: Position::MAX };
        let events = store.read_stream(self.organisation, ORGANISATION_STREAM, range).await?;
        let Some(last) = events.last() else { return Ok((version, state)) };
        let version = last.version;
        let mut world = World { organisation: (*state).clone(), ..World::default() };
        for recorded in &events {
            world.evolve(ORGANISATION_STREAM, &decode::event(recorded)?);
        }
        let state = Arc::new(world.organisation);
        let known = Some((version, Arc::clone(&state)));
        *self.state.write().expect("nobody panics while holding it") = known;
        Ok((version, state))
    }
}
