//! What narrows the list: the form that adds to it, and the chips that take away.

use readmodels::standing::State;
use serde::Serialize;

use super::Answered;
use super::view::phase_name;
use crate::locale::Locale;
use crate::page::{Fact, kept};

/// The form and the chips.
#[derive(Debug, Serialize)]
pub(super) struct Choices {
    kept: Vec<Fact>,
    text: String,
    fields: Vec<Choice>,
    chips: Vec<Chip>,
    /// The address of the list with nothing narrowed.
    none: String,
}

/// One field of the form.
#[derive(Debug, Serialize)]
struct Choice {
    name: &'static str,
    label: String,
    all: String,
    options: Vec<Choosable>,
}

/// What can be chosen, and what was.
#[derive(Debug, Clone, Serialize)]
struct Choosable {
    value: String,
    words: String,
}

/// One thing that narrows the list now, as a link to the list without it.
#[derive(Debug, Serialize)]
struct Chip {
    words: String,
    remove: String,
    address: String,
}

pub(super) fn choices(answered: &Answered) -> Choices {
    let asked = &answered.asked;
    let fields = [
        ("phase", ["portfolio-phase", "portfolio-every-phase"], phases(answered)),
        ("state", ["portfolio-state", "portfolio-every-state"], states(asked.locale)),
        ("unit", ["portfolio-unit", "portfolio-every-unit"], units(answered)),
    ];
    let (mut choices, mut chips) = (Vec::new(), Vec::new());
    if let Some(text) = asked.one("text") {
        let words = asked.locale.with("portfolio-containing", [("text", text.to_owned().into())]);
        chips.push(chip(answered, words, "text", text));
    }
    for (name, keys, options) in fields {
        let chosen = asked.all(name);
        let (chosen, options): (Vec<_>, Vec<_>) =
            options.into_iter().partition(|option| chosen.contains(&option.value.as_str()));
        for option in chosen {
            chips.push(chip(answered, option.words, name, &option.value));
        }
        let [label, all] = keys.map(|key| asked.locale.text(key));
        if !options.is_empty() {
            choices.push(Choice { name, label, all, options });
        }
    }
    let none = asked.address.only(&["sort", "known_at", "effective_on", "language"]);
    Choices {
        kept: kept(&asked.address.without("text").without("page")),
        text: asked.one("text").unwrap_or_default().to_owned(),
        fields: choices,
        chips,
        none: none.to("projects"),
    }
}

fn chip(answered: &Answered, words: String, name: &str, value: &str) -> Chip {
    let asked = &answered.asked;
    let remove = asked.locale.with("portfolio-remove", [("words", words.clone().into())]);
    let address = asked.address.without_one(name, value).without("page").to("projects");
    Chip { words, remove, address }
}

fn phases(answered: &Answered) -> Vec<Choosable> {
    let mut phases: Vec<Choosable> = Vec::new();
    for reference in answered.prepared.overview.ways.keys() {
        let method = answered.asked.state.method(reference);
        for phase in method.map_or(&[][..], |method| method.phases.as_slice()) {
            if phases.iter().all(|known| known.value != phase.key.0) {
                let words = phase_name(answered, reference, &phase.key);
                phases.push(Choosable { value: phase.key.0.clone(), words });
            }
        }
    }
    phases
}

fn states(locale: Locale) -> Vec<Choosable> {
    let option = |state: State| Choosable {
        value: state.word().to_owned(),
        words: state_words(locale, state),
    };
    State::ALL.into_iter().map(option).collect()
}

/// What a state is called.
pub(super) fn state_words(locale: Locale, state: State) -> String {
    locale.text(match state {
        State::Active => "page-state-active",
        State::Paused => "page-state-paused",
        State::Shelved => "page-state-shelved",
        State::Stopped => "page-state-stopped",
        State::InOperation => "page-state-in_operation",
    })
}

fn units(answered: &Answered) -> Vec<Choosable> {
    let units = answered.prepared.units.iter().filter(|(_, name)| !name.is_empty());
    let option = |(unit, name): &(domain::values::UnitId, String)| Choosable {
        value: unit.to_string(),
        words: name.clone(),
    };
    units.map(option).collect()
}
