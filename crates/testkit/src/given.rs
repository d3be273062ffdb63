//! The language of the domain's tests: given what happened, when a command comes, then this follows.
//!
//! Beside what a test asks for, each one checks that the streams a command says it reads are all it
//! looks at: the same decision is taken once knowing everything and once knowing those alone.

use chrono::NaiveDate;
use domain::command::{Moment, World};
use domain::{Command, Event, Refusal, decide};
use uuid::Uuid;

use crate::values::TODAY;

/// What happened, and the day it is.
pub struct Given {
    events: Vec<(Uuid, Event)>,
    moment: Moment,
}

/// A history: each event with the stream it belongs to. It is [`TODAY`].
pub fn given(events: impl IntoIterator<Item = (Uuid, Event)>) -> Given {
    let moment = Moment { today: TODAY, effective_on: TODAY };
    Given { events: events.into_iter().collect(), moment }
}

impl Given {
    /// More that happened.
    #[must_use]
    pub fn and(mut self, stream: Uuid, event: impl Into<Event>) -> Self {
        self.events.push((stream, event.into()));
        self
    }

    /// The date that the command holds from.
    #[must_use]
    pub fn effective_on(mut self, date: NaiveDate) -> Self {
        self.moment.effective_on = date;
        self
    }

    /// What this history leads to.
    pub fn world(&self) -> World {
        self.world_of(|_| true)
    }

    fn world_of(&self, known: impl Fn(Uuid) -> bool) -> World {
        let mut world = World::default();
        for (stream, event) in self.events.iter().filter(|(stream, _)| known(*stream)) {
            world.evolve(*stream, event);
        }
        world
    }

    /// The command that comes.
    #[track_caller]
    pub fn when(self, command: impl Into<Command>) -> Decided {
        let command = command.into();
        let decided = decide(&self.world(), &command, &self.moment);
        let (own, reads) = (command.stream(), command.reads());
        let world = self.world_of(|stream| stream == own || reads.contains(&stream));
        let by_reads = decide(&world, &command, &self.moment);
        assert_eq!(by_reads, decided, "the command looks at more than it reads");
        Decided(decided)
    }
}

/// What was decided.
pub struct Decided(Result<Vec<Event>, Refusal>);

impl Decided {
    /// Exactly this event follows.
    #[track_caller]
    pub fn then(self, event: impl Into<Event>) {
        assert_eq!(self.0, Ok(vec![event.into()]));
    }

    /// Nothing had to change.
    #[track_caller]
    pub fn then_nothing(self) {
        assert_eq!(self.0, Ok(vec![]));
    }

    /// It is refused with this word.
    #[track_caller]
    pub fn then_refused(self, code: &str) {
        match self.0 {
            Err(refusal) => assert_eq!(refusal.code(), code, "{refusal}"),
            Ok(events) => panic!("not refused with {code}: {events:?}"),
        }
    }

    /// It is refused with this word for this part of the command.
    #[track_caller]
    pub fn then_refused_at(self, field: &str, code: &str) {
        if let Err(refusal) = &self.0 {
            assert_eq!(refusal.field(), Some(field), "{refusal}");
        }
        self.then_refused(code);
    }
}
