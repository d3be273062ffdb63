//! Which waiting commands go into the next batch.
//!
//! A batch is judged all at once, so no command in it may change what another one is judged by.
//! Commands that meet in a stream, a tag or an id go one after the other, in the order they came.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use eventlog::StoreError;
use eventlog::envelope::Organisation;
use eventlog::writer::{MAX_BATCH_COMMANDS, MAX_BATCH_EVENTS, QUEUE_COMMANDS, Request};
use tokio::time::Instant;
use uuid::Uuid;

/// How many commands may wait here for one log that another session holds.
const MOST_HELD: usize = QUEUE_COMMANDS / 4;

/// How long a command waits for a log that another session holds.
const HELD_LIMIT: Duration = Duration::from_secs(30);

/// How many waiting commands are looked at for one batch.
const LOOK_AHEAD: usize = 4 * MAX_BATCH_COMMANDS;

/// A log that another session holds.
#[derive(Debug, Clone, Copy)]
struct Held {
    since: Instant,
    until: Instant,
}

/// What stands between the queue and the next batch, in the order it came.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    waiting: VecDeque<Request>,
    held: HashMap<Organisation, Held>,
}

/// What the commands looked at so far read and write.
#[derive(Default)]
struct Touched {
    read_streams: HashSet<(Organisation, Uuid)>,
    written_streams: HashSet<(Organisation, Uuid)>,
    read_tags: HashSet<(Organisation, Arc<str>)>,
    written_tags: HashSet<(Organisation, Arc<str>)>,
    commands: HashSet<(Organisation, Uuid)>,
    erasing: HashSet<Organisation>,
}

impl Touched {
    /// Adds a command, and says whether it meets none of those before it.
    fn add(&mut self, request: &Request) -> bool {
        let append = &request.append;
        let organisation = append.organisation;
        let mut free = self.commands.insert((organisation, append.command));
        // Whoever erases judges by texts; two at once are rare enough to go in turn.
        free &= request.erasures.is_empty() || self.erasing.insert(organisation);
        let reads = append.expectations.iter().map(|expectation| expectation.stream);
        for stream in reads.clone() {
            free &= !self.written_streams.contains(&(organisation, stream));
        }
        let writes: HashSet<Uuid> = append.events.iter().map(|event| event.stream).collect();
        for stream in &writes {
            free &= !self.read_streams.contains(&(organisation, *stream));
            free &= self.written_streams.insert((organisation, *stream));
        }
        self.read_streams.extend(reads.map(|stream| (organisation, stream)));
        for condition in &append.conditions {
            free &= !self.written_tags.contains(&(organisation, Arc::clone(&condition.tag)));
        }
        for tag in append.events.iter().flat_map(|event| &event.tags) {
            let tag = (organisation, Arc::clone(tag));
            free &= !self.read_tags.contains(&tag);
            self.written_tags.insert(tag);
        }
        let tags = append.conditions.iter();
        self.read_tags.extend(tags.map(|condition| (organisation, Arc::clone(&condition.tag))));
        free
    }
}

impl Selection {
    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether no more should be taken from the queue for now.
    pub(crate) fn is_full(&self) -> bool {
        self.waiting.len() >= QUEUE_COMMANDS
    }

    /// Takes one more command, unless too many wait for its log.
    pub(crate) fn push(&mut self, request: Request) {
        let organisation = request.append.organisation;
        if self.held.contains_key(&organisation) {
            let same = |other: &&Request| other.append.organisation == organisation;
            if self.waiting.iter().filter(same).count() >= MOST_HELD {
                // Nobody may be listening any more.
                let _ = request.reply.send(Err(StoreError::Busy.into()));
                return;
            }
        }
        self.waiting.push_back(request);
    }

    /// Puts commands back whose log is held elsewhere, before all others, and lets that log rest.
    pub(crate) fn put_back(&mut self, requests: Vec<Request>, now: Instant, pause: Duration) {
        for request in requests.into_iter().rev() {
            let organisation = request.append.organisation;
            let held = self.held.entry(organisation).or_insert(Held { since: now, until: now });
            held.until = now + pause;
            self.waiting.push_front(request);
        }
    }

    /// A log was had: whatever held it has let go.
    pub(crate) fn let_go(&mut self, organisation: Organisation) {
        self.held.remove(&organisation);
    }

    /// Answers those that have waited too long for a log.
    pub(crate) fn give_up(&mut self, now: Instant) {
        let given_up: Vec<Organisation> = self
            .held
            .iter()
            .filter(|(_, held)| now.duration_since(held.since) >= HELD_LIMIT)
            .map(|(organisation, _)| *organisation)
            .collect();
        for organisation in given_up {
            self.held.remove(&organisation);
            let words =
                format!("the log of organisation {organisation} is held by another session");
            let waiting = std::mem::take(&mut self.waiting);
            for request in waiting {
                if request.append.organisation == organisation {
                    // Nobody may be listening any more.
                    let _ = request.reply.send(Err(StoreError::Unavailable(words.clone()).into()));
                } else {
                    self.waiting.push_back(request);
                }
            }
        }
    }

    /// The commands of the next batch, in order; none if all logs concerned rest.
    pub(crate) fn take(&mut self, now: Instant) -> Vec<Request> {
        let mut touched = Touched::default();
        let mut batch = Vec::new();
        let mut events = 0;
        let mut left = VecDeque::with_capacity(self.waiting.len());
        for _ in 0..LOOK_AHEAD {
            if batch.len() >= MAX_BATCH_COMMANDS || events >= MAX_BATCH_EVENTS {
                break;
            }
            let Some(request) = self.waiting.pop_front() else { break };
            let resting =
                self.held.get(&request.append.organisation).is_some_and(|held| held.until > now);
            if !resting && touched.add(&request) {
                events += request.append.events.len();
                batch.push(request);
            } else {
                left.push_back(request);
            }
        }
        left.append(&mut self.waiting);
        self.waiting = left;
        batch
    }

    /// When the next resting log is to be tried again, if nothing else waits.
    pub(crate) fn next_try(&self) -> Option<Instant> {
        self.held.values().map(|held| held.until).min()
    }
}
