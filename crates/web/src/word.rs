//! The closed vocabularies of the domain in the reader's language.

use domain::benefit::ValueType;
use domain::link::Novelty;
use domain::person::roles::OrganisationRole;
use domain::project::{Role, StopReason};
use domain::result::EvidenceGrade;
use readmodels::standing::State;

use crate::locale::Locale;

impl Locale {
    /// Whether a project goes on: `i arbeid`.
    pub fn state(self, state: State) -> String {
        self.word("word-state-", &state.word())
    }

    /// The part somebody has in a project: `prosjektleder`.
    pub fn role(self, role: Role) -> String {
        self.word("word-role-", &role)
    }

    /// What somebody is in the whole organisation: `administrator`.
    pub fn organisation_role(self, role: OrganisationRole) -> String {
        self.word("word-organisation-role-", &role)
    }

    /// How new a solution is: `først ute`.
    pub fn novelty(self, novelty: Novelty) -> String {
        self.word("word-novelty-", &novelty)
    }

    /// Why a project was stopped, as a phrase after a colon.
    pub fn stop_reason(self, reason: StopReason) -> String {
        self.word("word-stop-reason-", &reason)
    }

    /// A kind of value: `bedre kvalitet`.
    pub fn value_type(self, kind: ValueType) -> String {
        self.word("word-value-type-", &kind)
    }

    /// How sure a measurement is: `målt både før og etter`.
    pub fn grade(self, grade: EvidenceGrade) -> String {
        self.word("word-grade-", &grade)
    }

    /// A text between the language's quotation marks.
    pub fn quoted(self, text: &str) -> String {
        self.with("word-quoted", [("text", text.into())])
    }

    /// Names as people list them: `Anne, Birger og Chiara`.
    pub fn list(self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let arguments =
                    [("first", first.join(", ").into()), ("last", last.as_str().into())];
                self.with("word-list", arguments)
            }
        }
    }

    /// The word for one of a closed vocabulary, by the word it has in events.
    pub(crate) fn word(self, beginning: &str, value: &impl serde::Serialize) -> String {
        self.text(&format!("{beginning}{}", stored(value).replace('_', "-")))
    }
}

/// The word that one of a closed vocabulary has in events, for a text to choose by.
pub(crate) fn stored(value: &impl serde::Serialize) -> String {
    let stored = serde_json::to_value(value).unwrap_or_default();
    stored.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::indicator::Direction;
    use domain::insight::InsightMethod;
    use domain::organisation::LANGUAGES;
    use domain::person::PersonKind;
    use domain::readiness::Readiness;
    use domain::schedule::Cadence;

    use super::*;

    /// The words of an enum; the compiler refuses a list that lacks one.
    macro_rules! all {
        ($type:ident: $($variant:ident),* $(,)?) => {{
            let known = |one: &$type| match one { $($type::$variant => stored(one),)* };
            [$(known(&$type::$variant)),*].to_vec()
        }};
    }

    fn vocabularies() -> Vec<(&'static str, Vec<String>)> {
        vec![
            ("word-language-", LANGUAGES.map(str::to_owned).to_vec()),
            ("word-state-", State::ALL.map(|state| state.word().to_owned()).to_vec()),
            ("word-role-", all!(Role: Owner, Lead, Driver, Member, Partner)),
            ("word-person-kind-", all!(PersonKind: Employee, Partner)),
            (
                "word-stop-reason-",
                all!(StopReason: NeedNotConfirmed, NoImprovement, TooExpensive, NoOwner,
                    SolvedOtherwise, Priorities, NotLawful, Other),
            ),
            ("word-novelty-", all!(Novelty: First, Adapted, Copy)),
            (
                "word-insight-method-",
                all!(InsightMethod: Interview, Observation, Workshop, Survey, Data, Literature,
                    Other),
            ),
            (
                "word-value-type-",
                all!(ValueType: Quality, Efficiency, AvoidedCosts, SavedTime,
                    EmployeeSatisfaction, UserSatisfaction, CitizenInfluence, PoliticalGoals,
                    BusinessValue, Other),
            ),
            ("word-direction-", all!(Direction: Up, Down, Neutral)),
            ("word-cadence-", all!(Cadence: Weekly, Monthly, Quarterly, HalfYearly, Yearly)),
            (
                "word-grade-",
                all!(EvidenceGrade: Judgement, MeasuredAfter, BeforeAndAfter, Compared, Imported),
            ),
            ("word-readiness-", all!(Readiness: Yes, Partly, No)),
        ]
    }

    #[test]
    fn every_word_of_every_vocabulary_has_its_translation_and_none_is_left_over() {
        let expected: BTreeSet<String> = vocabularies()
            .into_iter()
            .flat_map(|(beginning, words)| {
                words.into_iter().map(move |word| format!("{beginning}{}", word.replace('_', "-")))
            })
            .collect();
        let keys: BTreeSet<String> = include_str!("../locales/nb/word.ftl")
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, _)| key.to_owned())
            .collect();
        let missing: Vec<_> = expected.difference(&keys).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let beginnings: Vec<_> =
            vocabularies().into_iter().map(|(beginning, _)| beginning).collect();
        let left_over: Vec<_> = keys
            .difference(&expected)
            .filter(|key| beginnings.iter().any(|beginning| key.starts_with(beginning)))
            .collect();
        assert!(left_over.is_empty(), "{left_over:?}");
    }

    #[test]
    fn a_list_is_joined_as_people_speak() {
        let names = ["Anne", "Birger", "Chiara"].map(str::to_owned);
        assert_eq!(Locale::ALL[0].list(&names), "Anne, Birger og Chiara");
        assert_eq!(Locale::ALL[3].list(&names[..2]), "Anne and Birger");
        assert_eq!(Locale::ALL[0].list(&names[..1]), "Anne");
        assert_eq!(Locale::ALL[0].list(&[]), "");
    }
}
