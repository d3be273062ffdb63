//! One read model on its way: folds events into rows and commits them by compare-and-set.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;
use uuid::Uuid;

use crate::documents::{AsOf, DocumentBatch, DocumentStore, LAST_DATE};
use crate::envelope::{Organisation, Position, RecordedEvent};
use crate::error::StoreError;
use crate::fold::{Fold, FoldError, unfold};
use crate::read::StreamRange;
use crate::store::EventStore;
use crate::timeline::{RowChanges, Timeline};

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
