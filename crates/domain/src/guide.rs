//! The guide's questions and what a project answers: free texts, one for each question of a phase.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{PhaseKey, ProjectId};
use crate::words;
use crate::world::World;

/// A guiding question was answered. A later answer takes its place, and an empty one takes it away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideAnswered {
    /// The phase that asks.
    pub phase: PhaseKey,
    /// Which of its questions, by key.
    pub question: String,
    /// What is answered.
    pub answer: Text,
}

/// Answers one guiding question, in any order and in any phase: the work goes back and forth.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerGuide {
    /// Which project.
    pub project: ProjectId,
    /// The phase that asks.
    pub phase: PhaseKey,
    /// Which of its questions, by key.
    pub question: String,
    /// What is answered; empty, it takes the answer away.
    pub answer: Text,
}

impl Decide for AnswerGuide {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let method = world.organisation.method(&project.method).ok_or(Refusal::MethodUnknown)?;
        let phase = method.phase(&self.phase).ok_or(Refusal::PhaseUnknown)?;
        if !phase.questions.iter().any(|question| question.key == self.question) {
            return Err(Refusal::QuestionUnknown);
        }
        let answer = words::given("answer", Some(&self.answer))?.unwrap_or_else(|| "".into());
        let asked = (self.phase.clone(), self.question.clone());
        let known = project.answers.get(&asked).and_then(Text::get).unwrap_or_default();
        if answer.get() == Some(known) {
            return Ok(vec![]);
        }
        let (phase, question) = asked;
        Ok(vec![GuideAnswered { phase, question, answer }.into()])
    }
}
