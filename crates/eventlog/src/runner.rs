//! Keeps read models equal to a replay: reads the log once, folds, and commits by compare-and-set.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;
use futures_util::future::join_all;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::documents::{AsOf, DocumentBatch, DocumentStore, LAST_DATE};
use crate::envelope::{Organisation, Position, RecordedEvent};
use crate::error::StoreError;
use crate::fold::{Fold, FoldError, unfold};
use crate::read::StreamRange;
use crate::store::EventStore;
use crate::timeline::{RowChanges, Timeline};

/// How many events are folded into one commit.
pub const BATCH_EVENTS: usize = 2_000;

/// The same where nobody waits for the rows: the more events share a commit, the fewer pages are
/// written twice.
pub const REBUILD_BATCH_EVENTS: usize = 10_000;

/// Turns a stored event into the domain's.
pub type Decode<E> = fn(&RecordedEvent) -> Result<E, FoldError>;

/// Told of the latest document of each stream that changed, after it was committed.
pub type Observer<D> = Box<dyn FnMut(Uuid, &D) + Send>;

/// Where one organisation's log and one generation's rows are.
#[derive(Clone)]
pub struct Place {
    /// The log.
    pub store: Arc<dyn EventStore>,
    /// The rows.
    pub documents: Arc<dyn DocumentStore>,
    /// Whose.
    pub organisation: Organisation,
}

/// One read model on its way, its document type out of sight.
#[async_trait]
pub trait Model<E>: Send {
    /// The model's name in storage.
    fn name(&self) -> &'static str;
    /// How far it has come.
    fn position(&self) -> Position;
    /// Why it stands still, if it does.
    fn halted(&self) -> Option<&str>;
    /// Whether an event can change it, as a question that can be asked anywhere.
    fn concerns(&self) -> Concerns;
    /// Begins where the stored checkpoint is, and tells the observer of every latest document.
    async fn load(&mut self, place: &Place) -> Result<(), StoreError>;
    /// Takes a run of events; the decoded event is there for those that concern some model.
    async fn take(
        &mut self,
        place: &Place,
        events: &[(RecordedEvent, Option<Result<E, FoldError>>)],
    ) -> Result<(), StoreError>;
}

/// Whether an event of a stored type can change a model.
pub type Concerns = Arc<dyn Fn(&str) -> bool + Send + Sync>;

/// Events as all models take them.
type Decoded<E> = Vec<(RecordedEvent, Option<Result<E, FoldError>>)>;

/// The next events, read and decoded while the ones before them are still being written.
struct Ahead<E> {
    after: Position,
    limit: usize,
    read: JoinHandle<Result<Decoded<E>, StoreError>>,
}

/// A fold with its open rows in memory.
pub struct FoldedModel<E, F: Fold<E>> {
    fold: Arc<F>,
    decode: Decode<E>,
    observer: Observer<F::Document>,
    position: Position,
    halted: Option<String>,
    timelines: HashMap<Uuid, Timeline<F::Document>>,
}

impl<E, F: Fold<E>> FoldedModel<E, F> {
    /// A model that has not begun.
    pub fn new(fold: F, decode: Decode<E>, observer: Observer<F::Document>) -> Self {
        let fold = Arc::new(fold);
        Self { fold, decode, observer, position: 0, halted: None, timelines: HashMap::new() }
    }

    /// Goes to the stored checkpoint and tells the observer of every latest document.
    async fn begin(&mut self, place: &Place) -> Result<(), StoreError> {
        let state = place.documents.state(place.organisation, self.fold.name()).await?;
        self.position = state.position;
        self.halted = state.halted;
        let latest = AsOf { known_at: state.position, effective_on: LAST_DATE };
        let rows = place.documents.documents(place.organisation, self.fold.name(), latest).await?;
        for row in rows {
            (self.observer)(row.key, &read(&row.body)?);
        }
        Ok(())
    }

    async fn ensure_timeline(&mut self, place: &Place, key: Uuid) -> Result<(), StoreError> {
        if self.timelines.contains_key(&key) {
            return Ok(());
        }
        let timeline = if self.position == 0 {
            Timeline::new(key)
        } else {
            let rows = place.documents.open_rows(place.organisation, self.fold.name(), key).await?;
            let latest = rows.last().map(|row| read(&row.body)).transpose()?;
            Timeline::load(key, &rows, latest)
        };
        self.timelines.insert(key, timeline);
        Ok(())
    }

    /// Folds one event into rows. The inner result is the fold's own refusal.
    async fn fold_one(
        &mut self,
        place: &Place,
        envelope: &RecordedEvent,
        event: &E,
        changes: &mut RowChanges,
    ) -> Result<Result<(), FoldError>, StoreError> {
        self.ensure_timeline(place, envelope.stream).await?;
        let timeline = self.timelines.get_mut(&envelope.stream).expect("just ensured");
        if timeline.is_in_order(envelope.effective_on) {
            // A refusal halts the model, which forgets its timelines: nothing misses what is taken.
            let before = timeline.take_latest();
            match self.fold.evolve(before, envelope, event) {
                Ok(document) => {
                    let body = write(&document);
                    timeline.extend(
                        envelope.position,
                        envelope.effective_on,
                        document,
                        body,
                        changes,
                    );
                }
                Err(error) => return Ok(Err(error)),
            }
            return Ok(Ok(()));
        }
        let range = StreamRange { after: 0, known_at: envelope.position };
        let history = place.store.read_stream(place.organisation, envelope.stream, range).await?;
        let mut events = Vec::with_capacity(history.len());
        for envelope in history {
            if self.fold.concerns(&envelope.event_type) {
                match (self.decode)(&envelope) {
                    Ok(event) => events.push((envelope, event)),
                    Err(error) => return Ok(Err(error)),
                }
            }
        }
        match unfold(self.fold.as_ref(), &mut events) {
            Ok(dates) => {
                let documents = dates
                    .into_iter()
                    .map(|(date, document)| {
                        let body = write(&document);
                        (date, document, body)
                    })
                    .collect();
                timeline.replace(envelope.position, documents, changes);
                Ok(Ok(()))
            }
            Err(error) => Ok(Err(error)),
        }
    }

    /// Commits what was folded; on a lost race forgets everything and begins again at the checkpoint.
    async fn commit(
        &mut self,
        place: &Place,
        to: Position,
        changes: RowChanges,
        halt: Option<String>,
    ) -> Result<(), StoreError> {
        let model = self.fold.name();
        let mut keys: Vec<Uuid> = changes.opened.iter().map(|row| row.key).collect();
        if to > self.position {
            let batch = DocumentBatch {
                organisation: place.organisation,
                model,
                from_position: self.position,
                to_position: to,
                closed: changes.closed,
                opened: changes.opened,
            };
            if !place.documents.apply(batch).await? {
                self.timelines.clear();
                return self.begin(place).await;
            }
            self.position = to;
        }
        if let Some(reason) = halt {
            place.documents.halt(place.organisation, model, Some(&reason)).await?;
            self.halted = Some(reason);
            self.timelines.clear();
        }
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            if let Some(document) = self.timelines.get(&key).and_then(Timeline::latest) {
                (self.observer)(key, document);
            }
        }
        Ok(())
    }
}

fn write<D: serde::Serialize>(document: &D) -> Arc<str> {
    serde_json::to_string(document).expect("documents have string keys and finite numbers").into()
}

fn read<D: serde::de::DeserializeOwned>(body: &str) -> Result<D, StoreError> {
    serde_json::from_str(body).map_err(|error| {
        StoreError::Damaged(format!("a stored document cannot be read, rebuild it: {error}"))
    })
}

#[async_trait]
impl<E: Send + Sync + 'static, F: Fold<E>> Model<E> for FoldedModel<E, F> {
    fn name(&self) -> &'static str {
        self.fold.name()
    }

    fn position(&self) -> Position {
        self.position
    }

    fn halted(&self) -> Option<&str> {
        self.halted.as_deref()
    }

    fn concerns(&self) -> Concerns {
        let fold = Arc::clone(&self.fold);
        Arc::new(move |event_type| fold.concerns(event_type))
    }

    async fn load(&mut self, place: &Place) -> Result<(), StoreError> {
        self.begin(place).await
    }

    async fn take(
        &mut self,
        place: &Place,
        events: &[(RecordedEvent, Option<Result<E, FoldError>>)],
    ) -> Result<(), StoreError> {
        if self.halted.is_some() {
            return Ok(());
        }
        let mut changes = RowChanges::default();
        let mut to = self.position;
        let mut halt = None;
        for (envelope, event) in events {
            if envelope.position <= to {
                continue;
            }
            if self.fold.concerns(&envelope.event_type) {
                let folded = match event.as_ref().expect("decoded, since a model is concerned") {
                    Ok(event) => self.fold_one(place, envelope, event, &mut changes).await,
                    Err(error) => Ok(Err(error.clone())),
                };
                match folded {
                    Ok(Ok(())) => {}
                    Ok(Err(error)) => {
                        halt = Some(format!(
                            "event {} ({} version {}): {error}",
                            envelope.position, envelope.event_type, envelope.schema_version
                        ));
                        break;
                    }
                    Err(error) => {
                        // What was folded so far is not committed: forget it.
                        self.timelines.clear();
                        return Err(error);
                    }
                }
            }
            to = envelope.position;
        }
        let committed = self.commit(place, to, changes, halt).await;
        if committed.is_err() {
            self.timelines.clear();
        }
        committed
    }
}

/// All read models of one organisation, kept up from one reading of its log.
pub struct Runner<E> {
    place: Place,
    decode: Decode<E>,
    models: Vec<Box<dyn Model<E>>>,
    /// Each model's own answer to whether a type of event can change it.
    concerns: Arc<[Concerns]>,
    ahead: Option<Ahead<E>>,
}

impl<E> Drop for Runner<E> {
    fn drop(&mut self) {
        if let Some(ahead) = &self.ahead {
            ahead.read.abort();
        }
    }
}

impl<E: Send + Sync + 'static> Runner<E> {
    /// Loads every model's checkpoint and latest documents.
    pub async fn load(
        place: Place,
        decode: Decode<E>,
        mut models: Vec<Box<dyn Model<E>>>,
    ) -> Result<Self, StoreError> {
        for model in &mut models {
            model.load(&place).await?;
        }
        // Asked after: a log only grows.
        let head = place.store.head(place.organisation).await?.map_or(0, |head| head.position);
        if let Some(ahead) = models.iter().find(|model| model.position() > head) {
            return Err(StoreError::Damaged(format!(
                "the log of organisation {} ends at position {head}, and the read model {} has seen \
                 {}: a part of the log is missing, put it back from a backup",
                place.organisation,
                ahead.name(),
                ahead.position()
            )));
        }
        let concerns = models.iter().map(|model| model.concerns()).collect();
        Ok(Self { place, decode, models, concerns, ahead: None })
    }

    /// The position that every model has reached, the halted ones aside.
    pub fn position(&self) -> Position {
        self.going().map(Model::position).min().unwrap_or(Position::MAX)
    }

    /// The models that stand still, with their positions and reasons.
    pub fn halted(&self) -> Vec<(&'static str, Position, String)> {
        self.models
            .iter()
            .filter_map(|model| {
                let reason = model.halted()?;
                Some((model.name(), model.position(), reason.to_owned()))
            })
            .collect()
    }

    fn going(&self) -> impl Iterator<Item = &dyn Model<E>> {
        self.models.iter().map(AsRef::as_ref).filter(|model| model.halted().is_none())
    }

    /// Takes the next events there are, at most `limit`, and says how many it read.
    ///
    /// Where there are more, these are read and decoded while this step's rows are written.
    pub async fn step(&mut self, limit: usize) -> Result<usize, StoreError> {
        let position = self.position();
        if position == Position::MAX {
            return Ok(0);
        }
        let events = self.next(position, limit).await?;
        let Some((last, _)) = events.last() else { return Ok(0) };
        if events.len() == limit {
            let after = last.position;
            let read = tokio::spawn(self.read(after, limit));
            self.ahead = Some(Ahead { after, limit, read });
        }
        // All are waited for, also when one fails: what is folded and not written is forgotten.
        let taken = join_all(self.models.iter_mut().map(|model| model.take(&self.place, &events)));
        taken.await.into_iter().collect::<Result<(), _>>()?;
        Ok(events.len())
    }

    /// The events after a position: those read ahead, if it was from there.
    async fn next(&mut self, after: Position, limit: usize) -> Result<Decoded<E>, StoreError> {
        match self.ahead.take() {
            Some(ahead) if ahead.after == after && ahead.limit == limit => {
                ahead.read.await.unwrap_or(Err(StoreError::Closed))
            }
            _ => self.read(after, limit).await,
        }
    }

    fn read(
        &self,
        after: Position,
        limit: usize,
    ) -> impl Future<Output = Result<Decoded<E>, StoreError>> + Send + 'static {
        let (place, decode, concerns) =
            (self.place.clone(), self.decode, Arc::clone(&self.concerns));
        async move {
            let read = place.store.read_log(place.organisation, after, limit).await?;
            let decoded = read.into_iter().map(|envelope| {
                let concerned = concerns.iter().any(|concerns| concerns(&envelope.event_type));
                let event = concerned.then(|| decode(&envelope));
                (envelope, event)
            });
            Ok(decoded.collect())
        }
    }

    /// Takes everything there is now, or all that whoever writes the rows has taken.
    pub async fn catch_up(&mut self) -> Result<Position, StoreError> {
        loop {
            let before = self.position();
            let read = self.step(BATCH_EVENTS).await?;
            if read < BATCH_EVENTS || self.position() == before {
                return Ok(self.position());
            }
        }
    }
}
