//! What can be done with a project from its page: one clear thing, and the others quietly beside it.

use readmodels::standing::State;
use serde::Serialize;

use super::Answered;
use super::{moving, planned};
use crate::access::Action as Right;
use crate::locale::Argument;

/// A link with its words.
#[derive(Debug, Serialize)]
pub(super) struct Action {
    address: String,
    words: String,
}

/// What comes next, and what else can be done.
#[derive(Debug, Default, Serialize)]
pub(super) struct Actions {
    next: Option<Action>,
    others: Vec<Action>,
}

/// Nothing that the reader may not do, and nothing on a page of then.
pub(super) fn actions(answered: &Answered) -> Actions {
    let asked = &answered.asked;
    if !answered.answer.is_now {
        return Actions::default();
    }
    let state = answered.answer.value.project.state();
    let begins = || {
        let usual = moving::usual(answered).filter(|_| asked.may(Right::Steer));
        usual.map(|(address, words)| Action { address, words })
    };
    let adds = state != State::Stopped;
    let others = [
        (Right::Contribute, "describe", "project-do-describe", true),
        (Right::Contribute, "insight", "project-do-insight", adds),
        (Right::Contribute, "trial", "project-do-trial", adds),
        (Right::Steer, "decision", "project-do-decision", adds),
        (Right::Steer, "operation", "project-do-operation", hands_over(answered)),
        (Right::Steer, "move", "project-do-move", true),
    ];
    let others = others.into_iter().filter(|(right, _, _, offered)| *offered && asked.may(*right));
    let address =
        |path: &str| asked.link_now(&format!("projects/{}/{path}", answered.id)).to_string();
    Actions {
        next: answers(answered).or_else(|| works_on(answered)).or_else(begins),
        others: others
            .map(|(_, path, key, _)| Action {
                address: address(path),
                words: asked.locale.text(key),
            })
            .collect(),
    }
}

/// The follow-up that waits for an answer.
fn answers(answered: &Answered) -> Option<Action> {
    let words = answered.asked.locale.text("project-do-answer");
    planned::to_answer(answered).map(|address| Action { address, words })
}

/// Whether the line can take it over: it is worked on in the last phase of its method.
fn hands_over(answered: &Answered) -> bool {
    let project = &answered.answer.value.project;
    let method = project.method().and_then(|method| answered.asked.state.method(method));
    let is_last = method.zip(project.phase()).is_some_and(|(method, phase)| method.is_last(phase));
    is_last && project.state() == State::Active
}

/// The guide of the phase that is being worked on.
fn works_on(answered: &Answered) -> Option<Action> {
    let (asked, project) = (&answered.asked, &answered.answer.value.project);
    let method = asked.state.method(project.method()?)?;
    let phase = method.phase(project.phase()?).filter(|_| project.state() == State::Active)?;
    let name = asked.locale.quoted(phase.name.in_language(asked.locale.tag()));
    let name: [(&str, Argument<'_>); 1] = [("phase", name.into())];
    Some(Action {
        address: guide(answered, &phase.key.0),
        words: asked.locale.with("project-do-work-on", name),
    })
}

/// The page that guides through a phase, as of the same point.
pub(super) fn guide(answered: &Answered, phase: &str) -> String {
    answered.asked.link(&format!("projects/{}/steps/{phase}", answered.id)).to_string()
}
