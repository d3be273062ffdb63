//! One move: when it can be made, what it asks, and the command it becomes.

use chrono::NaiveDate;
use domain::Command;
use domain::method::{Method, Phase};
use domain::project::StopReason;
use domain::project::pause::PauseProject;
use domain::project::resume::ResumeProject;
use domain::project::shelve::ShelveProject;
use domain::project::stop::StopProject;
use domain::transition::EnterPhase;
use domain::values::PhaseKey;
use readmodels::standing::State;
use serde::Serialize;

use super::super::Answered;
use super::super::subject::{EFFECTIVE_ON, Subject, faultless};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::locale::Argument;
use crate::word::stored;

/// A move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Turn {
    /// Into the next phase, or the first.
    Forward,
    /// It goes on after a rest or an end.
    Resume,
    /// Into an earlier phase.
    Back,
    /// Past a phase.
    Skip,
    /// It waits.
    Pause,
    /// It is laid aside until a date.
    Shelve,
    /// It is over.
    Stop,
}

const ALL: [Turn; 7] =
    [Turn::Forward, Turn::Resume, Turn::Back, Turn::Skip, Turn::Pause, Turn::Shelve, Turn::Stop];

const STOP_REASONS: [StopReason; 8] = [
    StopReason::NeedNotConfirmed,
    StopReason::NoImprovement,
    StopReason::TooExpensive,
    StopReason::NoOwner,
    StopReason::SolvedOtherwise,
    StopReason::Priorities,
    StopReason::NotLawful,
    StopReason::Other,
];

impl Turn {
    /// The word it has in addresses.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Resume => "resume",
            Self::Back => "back",
            Self::Skip => "skip",
            Self::Pause => "pause",
            Self::Shelve => "shelve",
            Self::Stop => "stop",
        }
    }

    pub(super) fn named(word: &str) -> Option<Self> {
        ALL.into_iter().find(|turn| turn.word() == word)
    }

    /// The command that was typed, and the date it holds from.
    pub(super) fn read(
        self,
        subject: &Subject,
        typed: &Typed,
    ) -> Result<(Command, Option<NaiveDate>), Unsent> {
        let project = subject.id();
        let mut reader = Reader::new(typed, subject.locale());
        let on = reader.date(EFFECTIVE_ON);
        let command: Option<Command> = match self {
            Self::Forward | Self::Back | Self::Skip => {
                if typed.get("phase").is_empty() {
                    reader.fault("phase", "form-choice-missing");
                }
                let phase = PhaseKey(typed.get("phase").to_owned());
                let reason = match self {
                    Self::Forward => reader.optional("reason"),
                    _ => Some(reader.required("reason")),
                };
                Some(EnterPhase { project, phase, from: None, reason, source: None }.into())
            }
            Self::Resume => {
                Some(ResumeProject { project, reason: reader.optional("reason") }.into())
            }
            Self::Pause => {
                let reason = reader.required("reason");
                Some(PauseProject { project, reason, until: reader.date("until") }.into())
            }
            Self::Shelve => {
                let reason = reader.required("reason");
                let revisit_on = reader.required_date("revisit_on");
                revisit_on.map(|revisit_on| ShelveProject { project, reason, revisit_on }.into())
            }
            Self::Stop => {
                let reason_code = reader.choice("reason_code");
                let [reason, learned] = ["reason", "learned"].map(|name| reader.required(name));
                reason_code
                    .map(|reason_code| StopProject { project, reason_code, reason, learned }.into())
            }
        };
        faultless(typed, reader, command).map(|command| (command, on))
    }
}

/// Where a project is, and where it can go from there.
pub(super) struct Way<'a> {
    method: Option<&'a Method>,
    /// The place of its phase, if it has one.
    place: Option<usize>,
    state: State,
}

impl<'a> Way<'a> {
    pub(super) fn of(answered: &'a Answered) -> Self {
        let project = &answered.answer.value.project;
        let method = project.method().and_then(|method| answered.asked.state.method(method));
        let place = method.and_then(|method| method.place(project.phase()?));
        Self { method, place, state: project.state() }
    }

    fn phases(&self) -> &'a [Phase] {
        self.method.map_or(&[], |method| &method.phases)
    }

    /// The phase it is in.
    pub(super) fn here(&self) -> Option<&'a Phase> {
        self.phases().get(self.place?)
    }

    fn next(&self) -> usize {
        self.place.map_or(0, |place| place + 1)
    }

    /// Every move that can be made; the usual one first.
    pub(super) fn turns(&self) -> Vec<Turn> {
        ALL.into_iter().filter(|turn| self.can(*turn)).collect()
    }

    fn can(&self, turn: Turn) -> bool {
        let active = self.state == State::Active;
        match turn {
            Turn::Forward => active && self.next() < self.phases().len(),
            Turn::Back => active && self.place.is_some_and(|place| place > 0),
            Turn::Skip => active && self.next() + 1 < self.phases().len(),
            Turn::Pause => active,
            Turn::Shelve => active || self.state == State::Paused,
            Turn::Resume => !active && self.state != State::InOperation,
            Turn::Stop => self.state != State::Stopped,
        }
    }

    /// What the move is called: `Gå videre til Identifisere behov`.
    pub(super) fn words(&self, subject: &Subject, turn: Turn) -> String {
        self.words_for(&subject.answered, turn)
    }

    pub(super) fn words_for(&self, answered: &Answered, turn: Turn) -> String {
        let locale = answered.asked.locale;
        let next = self.phases().get(self.next()).filter(|_| turn == Turn::Forward);
        let Some(next) = next else { return locale.word("move-words-", &turn) };
        let key = if self.place.is_some() { "move-on-to" } else { "move-begin-with" };
        let phase = locale.quoted(next.name.in_language(locale.tag()));
        let phase: [(&str, Argument<'_>); 1] = [("phase", phase.into())];
        locale.with(key, phase)
    }

    /// What the move asks.
    pub(super) fn form(&self, subject: &Subject, turn: Turn, typed: Option<&Typed>) -> Form {
        let locale = subject.locale();
        let reason = || {
            Field::long("reason", locale.text("move-reason"))
                .hint(locale.word("move-reason-hint-", &turn))
        };
        let mut fields = match turn {
            Turn::Forward => vec![reason().optional()],
            Turn::Resume if self.state == State::Paused => vec![reason().optional()],
            Turn::Resume => vec![reason()],
            Turn::Back | Turn::Skip => vec![self.phase(subject, turn), reason()],
            Turn::Pause => {
                let until = Field::date("until", locale.text("move-until"), locale);
                vec![reason(), until.optional()]
            }
            Turn::Shelve => {
                vec![reason(), Field::date("revisit_on", locale.text("move-revisit-on"), locale)]
            }
            Turn::Stop => {
                let words = |reason| (stored(&reason), locale.word("word-stop-reason-", &reason));
                let of = STOP_REASONS.map(words).to_vec();
                let learned = Field::long("learned", locale.text("move-learned"));
                vec![
                    Field::choice("reason_code", locale.text("move-reason-code"), of),
                    reason(),
                    learned.hint(locale.text("move-learned-hint")),
                ]
            }
        };
        fields.push(subject.effective_on());
        let path = format!("move/{}", turn.word());
        let form = subject.form(&path, "move-send", fields);
        match (turn, typed) {
            (Turn::Forward, Some(typed)) => form.keep("phase", typed.get("phase")),
            (Turn::Forward, None) => {
                let next = self.phases().get(self.next());
                form.keep("phase", next.map_or("", |phase| phase.key.0.as_str()))
            }
            _ => form,
        }
    }

    /// The phases that lie behind, or those past the next.
    fn phase(&self, subject: &Subject, turn: Turn) -> Field {
        let locale = subject.locale();
        let lies = |place: usize| match turn {
            Turn::Back => self.place.is_some_and(|here| place < here),
            _ => place > self.next(),
        };
        let phases = self.phases().iter().enumerate().filter(|(place, _)| lies(*place));
        let words = |(_, phase): (usize, &Phase)| {
            (phase.key.0.clone(), phase.name.in_language(locale.tag()).to_owned())
        };
        let of: Vec<_> = phases.map(words).collect();
        let only = if let [only] = of.as_slice() { only.0.clone() } else { String::new() };
        Field::choice("phase", locale.text("move-phase"), of).value(only)
    }
}

#[cfg(test)]
mod tests {
    use domain::method;

    use super::*;

    fn turns(place: Option<usize>, state: State) -> Vec<&'static str> {
        let guide = &method::shipped()[0];
        let way = Way { method: Some(guide), place, state };
        way.turns().into_iter().map(Turn::word).collect()
    }

    #[test]
    fn only_what_can_be_done_from_here_is_offered_and_the_usual_first() {
        assert_eq!(turns(None, State::Active), ["forward", "skip", "pause", "shelve", "stop"]);
        assert_eq!(turns(Some(1), State::Active)[..3], ["forward", "back", "skip"]);
        assert_eq!(turns(Some(3), State::Active), ["back", "pause", "shelve", "stop"]);
        assert_eq!(turns(Some(1), State::Paused), ["resume", "shelve", "stop"]);
        assert_eq!(turns(Some(1), State::Shelved), ["resume", "stop"]);
        assert_eq!(turns(Some(1), State::Stopped), ["resume"]);
        assert_eq!(turns(Some(3), State::InOperation), ["stop"]);
    }
}
