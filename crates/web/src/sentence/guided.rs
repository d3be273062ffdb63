//! Sentences about the guide: what was answered, and how ready a phase was.

use domain::guide::GuideAnswered;
use domain::method::Prompt;
use domain::readiness::{Readiness, ReadinessChecked};

use super::{Quote, Told};

impl Told<'_> {
    pub(super) fn guide_answered(&mut self, event: &GuideAnswered) {
        let phase = self.telling.method.and_then(|method| method.phase(&event.phase));
        let asked = phase.map_or(&[][..], |phase| &phase.questions);
        let question = self.locale().quoted(&self.prompt(asked, &event.question));
        let phase = self.phase(&event.phase);
        if event.answer.get() == Some("") {
            self.say("event-guide-removed", [("phase", phase), ("question", question.into())]);
        } else {
            self.say("event-guide-answered", [("phase", phase), ("question", question.into())]);
            self.quote("event-label-answer", &event.answer);
        }
    }

    pub(super) fn readiness_checked(&mut self, event: &ReadinessChecked) {
        let count = |readiness| {
            let said = event.answers.iter().filter(|answer| answer.readiness == readiness);
            said.count()
        };
        let phase = self.phase(&event.phase);
        let arguments = [
            ("phase", phase),
            ("yes", count(Readiness::Yes).into()),
            ("partly", count(Readiness::Partly).into()),
            ("all", event.answers.len().into()),
        ];
        self.say("event-readiness-checked", arguments);
        let known = self.telling.method.and_then(|method| method.phase(&event.phase));
        let checked = known.map_or(&[][..], |phase| &phase.readiness);
        for answer in &event.answers {
            if let Some(note) = &answer.note {
                let label = self.prompt(checked, &answer.key);
                let label = label.trim_end_matches('.').to_owned();
                self.quotes.push(Quote { label, text: note.get().map(str::to_owned) });
            }
        }
    }

    /// What a phase says under a key; the key itself where the method is not known.
    fn prompt(&self, prompts: &[Prompt], key: &str) -> String {
        let known = prompts.iter().find(|prompt| prompt.key == key);
        let words = known.map(|prompt| prompt.words.in_language(self.locale().tag()));
        words.unwrap_or(key).to_owned()
    }
}
