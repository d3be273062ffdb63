//! Sentences about what people ask, say and attach to a project, and of the things in it that they speak of.

use domain::attachment::{AttachmentAdded, AttachmentRemoved, Content};
use domain::remark::{About, RemarkAnswered, RemarkMade, RemarkRead};
use domain::values::RemarkId;
use domain::{Event, Text};

use super::{Telling, Told};

/// How much of a longer text stands inside a sentence.
const SHORT: usize = 60;

impl Telling<'_> {
    /// What a remark is about, as it stands inside a sentence.
    pub fn remark_about(&self, about: About) -> String {
        let told = Told { telling: *self, text: vec![], quotes: vec![], source: None };
        told.about(about)
    }
}

impl Told<'_> {
    pub(super) fn remark_made(&mut self, event: &RemarkMade) {
        let about = self.about(event.about);
        let key = match (event.replies_to, event.asks) {
            (Some(_), _) => "event-remark-reply",
            (None, true) => "event-remark-question",
            (None, false) => "event-remark-made",
        };
        self.say(key, [("about", about.into())]);
        let named: Vec<String> =
            event.mentions.iter().map(|person| self.telling.person(*person)).collect();
        if !named.is_empty() {
            let people = self.locale().list(&named);
            self.say("event-remark-mentions", [("people", people.into())]);
        }
        self.quote("event-label-remark", &event.text);
    }

    pub(super) fn remark_read(&mut self, event: &RemarkRead) {
        let (person, about) = (self.person(event.person), self.about_of(event.id));
        self.say("event-remark-read", [("person", person), ("about", about.into())]);
    }

    pub(super) fn remark_answered(&mut self, event: &RemarkAnswered) {
        let about = self.about_of(event.id);
        self.say("event-remark-answered", [("about", about.into())]);
    }

    pub(super) fn attachment_added(&mut self, event: &AttachmentAdded) {
        let (title, about) = (self.quoted(&event.title), self.about(event.about));
        self.say("event-attachment-added", [("title", title.into()), ("about", about.into())]);
        let Content::Address(address) = &event.content;
        self.quote("event-label-address", address);
    }

    pub(super) fn attachment_removed(&mut self, event: &AttachmentRemoved) {
        let title = self.find(|known| match known {
            Event::AttachmentAdded(added) if added.id == event.id => Some(added.title.clone()),
            _ => None,
        });
        let title = title.map_or_else(String::new, |title| self.quoted(&title));
        self.say("event-attachment-removed", [("title", title.into())]);
    }

    fn about_of(&self, id: RemarkId) -> String {
        let about = self.find(|event| match event {
            Event::RemarkMade(made) if made.id == id => Some(made.about),
            _ => None,
        });
        self.about(about.unwrap_or(About::Project))
    }

    fn about(&self, about: About) -> String {
        let (key, name) = match about {
            About::Project => ("event-about-project", None),
            About::Decision(id) => ("event-about-decision", Some(self.decision(id))),
            About::Indicator(id) => ("event-about-indicator", Some(self.indicator(id).0)),
            About::Insight(id) => {
                let need = self.find(|event| match event {
                    Event::InsightFound(found) if found.id == id => {
                        Some(found.insight.need.clone())
                    }
                    _ => None,
                });
                ("event-about-insight", Some(self.in_short(need.as_ref())))
            }
            About::Trial(id) => {
                let assumed = self.find(|event| match event {
                    Event::TrialRecorded(found) if found.id == id => {
                        Some(found.trial.hypothesis.clone())
                    }
                    _ => None,
                });
                ("event-about-trial", Some(self.in_short(assumed.as_ref())))
            }
            About::FollowUp(id) => {
                let plan = self.find(|event| match event {
                    Event::FollowUpScheduled(planned) if planned.id == id => {
                        Some(self.schedule(&planned.schedule))
                    }
                    _ => None,
                });
                ("event-about-follow-up", Some(plan.unwrap_or_default()))
            }
        };
        let name = name.unwrap_or_default();
        self.locale().with(key, [("name", name.into())])
    }

    fn in_short(&self, text: Option<&Text>) -> String {
        let Some(text) = text.and_then(Text::get) else {
            return self.locale().text("word-text-erased");
        };
        self.locale().quoted(&shortened(text, SHORT))
    }
}

/// The beginning of a text, to the end of a word.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}\u{a0}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_with_a_whole_word() {
        assert_eq!(shortened("kort  tekst\n", 20), "kort tekst");
        assert_eq!(shortened("en ganske lang tekst", 12), "en ganske\u{a0}…");
        assert_eq!(shortened(&"å".repeat(30), 10), format!("{}\u{a0}…", "å".repeat(10)));
    }
}
