//! The method as data: the phases a project goes through, with words in four languages.
//!
//! The KS guide *nytt, nyttig, nyttiggjort* ships as the default. Other phase models are files of
//! the same form. A project keeps the method and version it was started with, so a method that
//! the organisation adopts is recorded whole.

use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;
use crate::values::{MethodRef, PhaseKey};
use crate::words;

/// The same words in Norwegian bokmål and nynorsk, Danish and English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The words in a language; bokmål for one that we do not have.
    pub fn in_language(&self, language: &str) -> &str {
        match language {
            "nn" => &self.nn,
            "da" => &self.da,
            "en" => &self.en,
            _ => &self.nb,
        }
    }

    fn say_something(&self) -> bool {
        let lawful = |text: &String| words::required("words", &text.as_str().into()).is_ok();
        [&self.nb, &self.nn, &self.da, &self.en].into_iter().all(lawful)
    }
}

/// Something a phase asks, suggests or checks, under a key that answers refer to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Unique within its list of the phase.
    pub key: String,
    /// What it says.
    pub words: Words,
}

/// One phase. The guide calls it a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its name in events, unique within the method.
    pub key: PhaseKey,
    /// Its name for people.
    pub name: Words,
    /// What it is for, in a sentence or two.
    pub purpose: Words,
    /// Questions that guide the work; free answers.
    #[serde(default)]
    pub questions: Vec<Prompt>,
    /// What should be in place; answered yes, partly or no.
    #[serde(default)]
    pub readiness: Vec<Prompt>,
    /// What may help. None is mandatory.
    #[serde(default)]
    pub activities: Vec<Prompt>,
    /// When it is time to move on.
    #[serde(default)]
    pub exit_test: Option<Words>,
}

/// A phase model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Its name in events.
    pub key: String,
    /// From 1; a change of phases or texts is a new version.
    pub version: u32,
    /// Its name for people.
    pub name: Words,
    /// Where it comes from, with an address if there is one.
    pub source: String,
    /// In the order they are meant to be gone through.
    pub phases: Vec<Phase>,
}

impl Method {
    /// What a project keeps of it.
    pub fn reference(&self) -> MethodRef {
        MethodRef { key: self.key.clone(), version: self.version }
    }

    /// A phase's place, from 0.
    pub fn place(&self, phase: &PhaseKey) -> Option<usize> {
        self.phases.iter().position(|candidate| candidate.key == *phase)
    }

    /// A phase.
    pub fn phase(&self, phase: &PhaseKey) -> Option<&Phase> {
        self.phases.iter().find(|candidate| candidate.key == *phase)
    }

    /// Whether this is the last phase, the one that operation comes after.
    pub fn is_last(&self, phase: &PhaseKey) -> bool {
        self.phases.last().is_some_and(|last| last.key == *phase)
    }

    /// Whether it can be followed: it has phases, every key is lawful and stands once, and every
    /// text says something in each language.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        require("key", is_key(&self.key) && self.version >= 1)?;
        require("name", self.name.say_something())?;
        require("source", words::required("source", &self.source.as_str().into()).is_ok())?;
        require("phases", !self.phases.is_empty())?;
        require("phases", words::all_differ(self.phases.iter().map(|phase| &phase.key)))?;
        for phase in &self.phases {
            require("phases", is_key(&phase.key.0))?;
            let texts = [&phase.name, &phase.purpose].into_iter().chain(&phase.exit_test);
            require("phases", texts.into_iter().all(Words::say_something))?;
            require("questions", are_prompts(&phase.questions))?;
            require("readiness", are_prompts(&phase.readiness))?;
            require("activities", are_prompts(&phase.activities))?;
        }
        Ok(())
    }
}

fn require(field: &'static str, holds: bool) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::MethodUnlawful { field }) }
}

/// Lowercase words joined by `_`, as keys in events are.
fn is_key(key: &str) -> bool {
    let lawful = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
    !key.is_empty() && key.len() <= words::MOST_WORD && key.chars().all(lawful)
}

fn are_prompts(prompts: &[Prompt]) -> bool {
    words::all_differ(prompts.iter().map(|prompt| &prompt.key))
        && prompts.iter().all(|prompt| is_key(&prompt.key) && prompt.words.say_something())
}

/// The methods that come with the product, the default first.
pub fn shipped() -> Vec<Method> {
    [
        include_str!("../methods/ks_guide.toml"),
        include_str!("../methods/prosjektveiviseren.toml"),
        include_str!("../methods/nyc_capital_projects.toml"),
        include_str!("../methods/uk_gmpp.toml"),
    ]
    .into_iter()
    .map(|file| toml::from_str(file).expect("a test reads every shipped method"))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(phase: &Phase) -> impl Iterator<Item = &Words> {
        let lists = [&phase.questions, &phase.readiness, &phase.activities];
        let prompts = lists.into_iter().flatten().map(|prompt| &prompt.words);
        std::iter::once(&phase.purpose).chain(&phase.exit_test).chain(prompts)
    }

    #[test]
    fn every_shipped_method_can_be_adopted_and_stands_once() {
        let methods = shipped();
        for method in &methods {
            assert_eq!(method.check(), Ok(()), "{}", method.key);
        }
        assert!(words::all_differ(methods.iter().map(|method| &method.key)));
        assert_eq!(methods[0].key, "ks_guide", "the default is the first");
    }

    #[test]
    fn the_guide_says_in_each_phase_what_to_ask_check_try_and_when_to_move_on() {
        let guide = &shipped()[0];
        let phases: Vec<_> = guide.phases.iter().map(|phase| phase.key.0.as_str()).collect();
        assert_eq!(phases, ["foundation", "needs", "explore", "realise"]);
        for phase in &guide.phases {
            assert!((4..=6).contains(&phase.questions.len()), "{}", phase.key);
            assert_eq!(phase.readiness.len(), 5, "{}", phase.key);
            assert!((4..=6).contains(&phase.activities.len()), "{}", phase.key);
            assert!(phase.exit_test.is_some(), "{}", phase.key);
        }
    }

    #[test]
    fn sentences_differ_from_language_to_language() {
        for method in shipped() {
            for words in method.phases.iter().flat_map(prose) {
                let all = [&words.nb, &words.nn, &words.da, &words.en];
                assert!(words::all_differ(all), "{}: {words:?}", method.key);
            }
        }
    }

    #[test]
    fn no_language_has_words_of_its_neighbours() {
        let strange = [
            ("nb", "ikkje kva kven kvifor korleis nokon noko frå dykk eg hvad af jer"),
            ("nn", "ikke hva hvem hvor hvordan hvorfor noen noe fra dere mer hvad af jer"),
            ("da", "hva dere å noen noe fram vet ikkje kva kven nokon frå dykk"),
            ("en", "og ikke det som er når"),
        ];
        for method in shipped() {
            for words in method.phases.iter().flat_map(|phase| prose(phase).chain([&phase.name])) {
                for (language, strange) in strange {
                    let text = words.in_language(language).to_lowercase();
                    let mut said = text.split(|char: char| !char.is_alphabetic());
                    let found = said.find(|said| strange.split(' ').any(|word| word == *said));
                    assert_eq!(found, None, "{language}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_method_comes_back_from_toml_as_it_was() {
        for method in shipped() {
            let file = toml::to_string(&method).unwrap();
            assert_eq!(toml::from_str::<Method>(&file).unwrap(), method);
        }
    }

    #[test]
    fn a_misspelt_key_in_a_method_file_is_refused() {
        let file = include_str!("../methods/uk_gmpp.toml");
        assert!(toml::from_str::<Method>(&file.replace("purpose.da", "purpose.dk")).is_err());
    }
}
