//! Why something was not done, in the reader's language.
//!
//! A refusal is shown beside the field that it concerns, so its sentence does not name the field. Trouble is
//! shown without its causes; those are for the log.

use application::HandleError;
use application::as_of::AsOfError;
use domain::refusal::Refusal;

use crate::locale::Locale;

impl Locale {
    /// Why a command was refused.
    pub fn refusal(self, refusal: &Refusal) -> String {
        let key = key(refusal.code());
        match refusal {
            Refusal::TextTooLong { most, .. } | Refusal::ListTooLong { most, .. } => {
                let most = u32::try_from(*most).unwrap_or(u32::MAX);
                self.with(&key, [("most", most.into())])
            }
            _ => self.text(&key),
        }
    }

    /// Why work was not carried out.
    pub fn not_handled(self, error: &HandleError) -> String {
        match error {
            HandleError::Refused { refusal, .. } => self.refusal(refusal),
            HandleError::Taken(_) => self.text("refusal-handle-taken"),
            HandleError::Changed => self.text("refusal-handle-changed"),
            HandleError::Contended => self.text("refusal-handle-contended"),
            HandleError::IdReused => self.text("refusal-handle-id-reused"),
            HandleError::NoSuchOrganisation(_) => self.text("refusal-handle-nowhere"),
            // Nobody who uses a page can cause the clocks' refusals.
            HandleError::ClockNotSimulated
            | HandleError::ClockDiffers
            | HandleError::Unreadable(_)
            | HandleError::Store(_) => self.text("refusal-handle-trouble"),
        }
    }

    /// Why a question cannot be asked of that point.
    pub fn not_as_of(self, error: AsOfError) -> String {
        match error {
            AsOfError::Future => self.text("refusal-as-of-future"),
            AsOfError::Unreadable => self.text("refusal-as-of-unreadable"),
        }
    }
}

/// The key of a refusal's sentence: `project.already_paused` is `refusal-project-already-paused`.
fn key(code: &str) -> String {
    ["refusal-", &code.replace(['.', '_'], "-")].concat()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_refusal_has_its_own_sentence_in_every_language() {
        for locale in Locale::ALL {
            let mut sentences = BTreeSet::new();
            for code in Refusal::CODES {
                assert!(locale.has(&key(code)), "{code} in {}", locale.tag());
                let most = [("most", 7.into())];
                let sentence = locale.with(&key(code), most);
                assert!(sentence.ends_with('.'), "{code}: {sentence}");
                assert!(sentences.insert(sentence), "{code} in {} says another's", locale.tag());
            }
        }
    }

    #[test]
    fn no_sentence_is_left_over_for_a_refusal_that_is_no_more() {
        let ours = ["refusal-handle-", "refusal-as-of-"];
        let known: BTreeSet<String> = Refusal::CODES.iter().map(|code| key(code)).collect();
        let left_over: Vec<_> = include_str!("../locales/nb/refusal.ftl")
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, _)| key)
            .filter(|key| !known.contains(*key) && !ours.iter().any(|our| key.starts_with(our)))
            .collect();
        assert!(left_over.is_empty(), "{left_over:?}");
    }

    #[test]
    fn a_refusal_tells_its_limit_in_the_language_of_the_reader() {
        let refusal = Refusal::TextTooLong { field: "aim", most: 20_000 };
        assert_eq!(
            Locale::ALL.map(|locale| locale.refusal(&refusal))[0],
            "Teksten er for lang. Den kan ha høyst 20\u{a0}000 tegn."
        );
        let refused = HandleError::Refused { step: 0, refusal };
        assert!(Locale::ALL[3].not_handled(&refused).contains("20,000 characters"));
    }

    #[test]
    fn trouble_is_told_without_its_causes() {
        let error = HandleError::Taken("external_key:secret".to_owned());
        for locale in Locale::ALL {
            assert!(!locale.not_handled(&error).contains("secret"));
        }
        assert!(Locale::ALL[1].not_as_of(AsOfError::Future).starts_with("Framtida"));
    }
}
