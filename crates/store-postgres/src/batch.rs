//! Many commands as the lists that `log.append_batch` takes: everything of a batch in one statement.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, SubsecRound as _, Utc};
use eventlog::append::Append;
use eventlog::envelope::{Organisation, Position, StreamId, Version};
use eventlog::writer::Request;
use sqlx::postgres::PgArguments;
use uuid::Uuid;

use crate::arguments::arguments;
use crate::reached::Reached;
use crate::texts;

/// Marks a stream that is written whatever its version is.
const UNCONDITIONAL: Version = -1;

/// The lists, named as the function names them. Places count from 1, as PostgreSQL does.
#[derive(Default)]
pub(crate) struct Batch<'a> {
    logs: Vec<i32>,
    commands: Commands<'a>,
    streams: Streams,
    conditions: Conditions<'a>,
    events: Events<'a>,
    tags: Tags<'a>,
    erasures: Erasures,
}

#[derive(Default)]
struct Commands<'a> {
    log: Vec<i32>,
    command: Vec<Uuid>,
    fingerprint: Vec<&'a [u8]>,
    actor: Vec<Uuid>,
    correlation: Vec<Uuid>,
    causation: Vec<Uuid>,
    answer: Vec<&'a str>,
    simulated_at: Vec<Option<DateTime<Utc>>>,
    events: Vec<i32>,
    sought: Vec<i32>,
}

#[derive(Default)]
struct Streams {
    command: Vec<i32>,
    stream: Vec<Uuid>,
    expected: Vec<Version>,
    /// How many events are written to it, by the event list's reckoning.
    written: Vec<i32>,
    sought: Vec<i32>,
}

#[derive(Default)]
struct Conditions<'a> {
    command: Vec<i32>,
    tag: Vec<&'a str>,
    after: Vec<Position>,
}

#[derive(Default)]
struct Events<'a> {
    command: Vec<i32>,
    place: Vec<i32>,
    stream: Vec<i32>,
    step: Vec<i32>,
    event_type: Vec<&'a str>,
    schema_version: Vec<i16>,
    effective_on: Vec<NaiveDate>,
    facts: Vec<&'a str>,
    texts: Vec<Option<String>>,
    commitments: Vec<Option<Vec<u8>>>,
    payload_hash: Vec<&'a [u8]>,
}

#[derive(Default)]
struct Tags<'a> {
    command: Vec<i32>,
    place: Vec<i32>,
    tag: Vec<&'a str>,
}

#[derive(Default)]
struct Erasures {
    command: Vec<i32>,
    position: Vec<Position>,
    place: Vec<i32>,
}

/// What the database is asked before it writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// Only what cannot be known without asking. A unique key refuses the batch if a command was
    /// known after all, or a stream had moved on.
    Little,
    /// Whether each command is known, and the version of each stream.
    Full,
}

/// The place of the last thing in a list.
fn place(length: usize) -> i32 {
    i32::try_from(length).expect("a batch is far smaller")
}

impl<'a> Batch<'a> {
    /// The lists of some commands, in their order.
    pub(crate) fn new(requests: &'a [Request], reached: &Reached, care: Care) -> Self {
        let mut batch = Self::default();
        let numbers = requests.iter();
        batch.logs = numbers.map(|request| request.append.organisation.number()).collect();
        batch.logs.sort_unstable();
        batch.logs.dedup();
        for request in requests {
            let earlier = batch.streams.stream.len();
            batch.add(request);
            let sought = batch.streams.seek(earlier, request.append.organisation, reached, care);
            // Whatever else could refuse a command must not refuse one that was written before.
            let judged = !(request.append.conditions.is_empty() && request.erasures.is_empty());
            if care == Care::Full || sought || judged {
                batch.commands.sought.push(place(batch.commands.command.len()));
            }
        }
        batch
    }

    /// Adds what is known of the streams after this batch, or was read by it.
    pub(crate) fn learn(
        &self,
        requests: &[Request],
        codes: &[i32],
        versions: &[Version],
        reached: &mut Reached,
    ) {
        let streams = &self.streams;
        for (at, stream) in streams.stream.iter().enumerate() {
            let command = usize::try_from(streams.command[at]).expect("places count from 1") - 1;
            let written = if codes[command] == 0 { streams.written[at] } else { 0 };
            let version = versions[at] + Version::from(written);
            reached.learn(requests[command].append.organisation, *stream, version);
        }
    }

    fn add(&mut self, request: &'a Request) {
        let append = &request.append;
        let log = self.logs.binary_search(&append.organisation.number());
        let commands = &mut self.commands;
        commands.log.push(place(log.expect("every log of the batch is listed") + 1));
        commands.command.push(append.command);
        commands.fingerprint.push(&append.fingerprint);
        commands.actor.push(append.actor);
        commands.correlation.push(append.correlation.unwrap_or(append.command));
        commands.causation.push(append.causation.unwrap_or(append.command));
        commands.answer.push(&append.answer);
        // PostgreSQL holds microseconds; what is finer is cut off, never rounded.
        commands.simulated_at.push(append.simulated_at.map(|at| at.trunc_subsecs(6)));
        commands.events.push(place(append.events.len()));
        let command = place(commands.command.len());
        for condition in &append.conditions {
            self.conditions.command.push(command);
            self.conditions.tag.push(&condition.tag);
            self.conditions.after.push(condition.after);
        }
        for erasure in &request.erasures {
            self.erasures.command.push(command);
            self.erasures.position.push(erasure.position);
            self.erasures.place.push(i32::try_from(erasure.index).unwrap_or(i32::MAX));
        }
        self.add_events(append, command);
    }

    fn add_events(&mut self, append: &'a Append, command: i32) {
        // For each stream: its place in the list, and how many events of it this command has.
        let mut steps: HashMap<StreamId, (i32, i32)> = HashMap::new();
        for expectation in &append.expectations {
            let stream = self.streams.add(command, expectation.stream, expectation.version);
            steps.entry(expectation.stream).or_insert((stream, 0));
        }
        for (index, event) in append.events.iter().enumerate() {
            let (stream, step) = steps
                .entry(event.stream)
                .or_insert_with(|| (self.streams.add(command, event.stream, UNCONDITIONAL), 0));
            *step += 1;
            self.streams.written[usize::try_from(*stream - 1).expect("places count from 1")] =
                *step;
            let events = &mut self.events;
            events.command.push(command);
            events.place.push(place(index));
            events.stream.push(*stream);
            events.step.push(*step);
            events.event_type.push(&event.event_type);
            events.schema_version.push(event.schema_version);
            events.effective_on.push(event.effective_on);
            events.facts.push(&event.facts);
            events.texts.push(texts::to_json(&event.texts));
            events.commitments.push(texts::to_bytes(&event.commitments));
            events.payload_hash.push(&event.payload_hash);
            for tag in &event.tags {
                self.tags.command.push(command);
                self.tags.place.push(place(index));
                self.tags.tag.push(tag);
            }
        }
    }

    /// The parameters of `append_batch.sql`.
    pub(crate) fn arguments(&self) -> PgArguments {
        let (commands, streams, conditions) = (&self.commands, &self.streams, &self.conditions);
        let (events, tags, erasures) = (&self.events, &self.tags, &self.erasures);
        arguments![
            &self.logs,
            &commands.log,
            &commands.command,
            &commands.fingerprint,
            &commands.actor,
            &commands.correlation,
            &commands.causation,
            &commands.answer,
            &commands.simulated_at,
            &commands.events,
            &commands.sought,
            &streams.command,
            &streams.stream,
            &streams.expected,
            &streams.sought,
            &conditions.command,
            &conditions.tag,
            &conditions.after,
            &events.command,
            &events.place,
            &events.stream,
            &events.step,
            &events.event_type,
            &events.schema_version,
            &events.effective_on,
            &events.facts,
            &events.texts,
            &events.commitments,
            &events.payload_hash,
            &tags.command,
            &tags.place,
            &tags.tag,
            &erasures.command,
            &erasures.position,
            &erasures.place,
        ]
    }

    /// The stream and the expected version at a place.
    pub(crate) fn expectation(&self, place: usize) -> (StreamId, Version) {
        (self.streams.stream[place - 1], self.streams.expected[place - 1])
    }

    /// The tag and the position of the condition at a place.
    pub(crate) fn condition(&self, place: usize) -> (&'a str, Position) {
        (self.conditions.tag[place - 1], self.conditions.after[place - 1])
    }

    /// The position and the index of the text to be erased at a place.
    pub(crate) fn erasure(&self, place: usize) -> (Position, i32) {
        (self.erasures.position[place - 1], self.erasures.place[place - 1])
    }
}

impl Streams {
    fn add(&mut self, command: i32, stream: StreamId, expected: Version) -> i32 {
        self.command.push(command);
        self.stream.push(stream);
        self.expected.push(expected);
        self.written.push(0);
        place(self.stream.len())
    }

    /// Lists those from a place on whose version must be looked up, and says whether there are any.
    /// It need not where the command writes right after a version that the stream is known to have
    /// reached: should another event stand there by now, the key of the stream refuses this one.
    fn seek(
        &mut self,
        from: usize,
        organisation: Organisation,
        reached: &Reached,
        care: Care,
    ) -> bool {
        let earlier = self.sought.len();
        for at in from..self.stream.len() {
            let guarded = self.written[at] > 0
                && reached.holds(organisation, self.stream[at], self.expected[at]);
            if care == Care::Full || !guarded {
                self.sought.push(place(at + 1));
            }
        }
        self.sought.len() > earlier
    }
}
