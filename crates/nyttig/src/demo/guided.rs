//! What a project answered to the guide's questions, and how ready it said it was before it moved on.

use domain::guide::AnswerGuide;
use domain::method::shipped;
use domain::readiness::{CheckReadiness, Readiness, ReadinessAnswer};
use domain::values::PhaseKey;

use super::calendar::{days_after, working_day};
use super::story::Story;

/// Of so many projects one goes without the guide: nobody has to use it.
const ONE_WITHOUT: u32 = 3;

pub(super) fn tell(story: &mut Story<'_>) {
    if story.random.below(ONE_WITHOUT) == 0 {
        return;
    }
    answers(story);
    readiness(story);
}

/// What the project says of itself anyway, said again where the guide asks for it.
fn answers(story: &mut Story<'_>) {
    let data = story.data;
    let learned = data.trials.iter().find_map(|trial| trial.learning.as_deref());
    let ends = data.path.iter().find_map(|step| step.stops.as_deref());
    let origin = data.novelty.as_ref().and_then(|novelty| novelty.origin.as_deref());
    let said = [
        ("foundation", "challenge", Some(data.challenge.as_str()), 4),
        ("foundation", "affected", Some(data.concerns.as_str()), 4),
        ("foundation", "hope", data.aim.as_deref(), 11),
        ("foundation", "others", origin, 16),
        ("explore", "learned", learned, 40),
        ("realise", "what_ends", ends, 14),
    ];
    for (phase, question, answer, after) in said {
        let (Some(answer), Some(span)) = (answer, story.span(None, phase)) else { continue };
        let on = working_day(days_after(span.from, after).min(story.end(span)));
        let answered = AnswerGuide {
            project: story.id,
            phase: PhaseKey(phase.to_owned()),
            question: question.to_owned(),
            answer: answer.into(),
        };
        story.add(on, story.lead(), answered);
    }
}

/// A check some days before each move on: mostly ready, or one would not have gone on.
fn readiness(story: &mut Story<'_>) {
    let methods = shipped();
    let Some(guide) = methods.iter().find(|method| method.key == "ks_guide") else { return };
    for place in 0..story.spans.len() {
        let (from, to) = (story.spans[place].from, story.spans[place].to);
        let key = PhaseKey(story.spans[place].step.to.clone());
        let Some((phase, to)) = guide.phase(&key).zip(to) else { continue };
        let days = i64::from(story.random.between(3, 12));
        let mut answer = |key: &str| {
            let readiness = match story.random.below(12) {
                0 => Readiness::No,
                1..=3 => Readiness::Partly,
                _ => Readiness::Yes,
            };
            ReadinessAnswer { key: key.to_owned(), readiness, note: None }
        };
        let answers = phase.readiness.iter().map(|prompt| answer(&prompt.key)).collect();
        let on = working_day(days_after(to, -days).max(days_after(from, 1)));
        let check = CheckReadiness { project: story.id, phase: key, answers };
        story.add(on.min(to), story.lead(), check);
    }
}
