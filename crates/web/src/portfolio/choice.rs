//! What narrows the list: the form that adds to it, the chips that take away, and how many each choice leaves.

use domain::values::PhaseKey;
use readmodels::glance::Wait;
use readmodels::mark::{Mark, Status};
use readmodels::narrow::{Choice as Counted, Counts};
use readmodels::standing::State;
use serde::Serialize;

use super::line::status_words;
use super::view::phase_name;
use super::{Answered, unit_word};
use crate::locale::{Argument, Locale};
use crate::page::{Fact, kept};

/// What narrows and sorts the list, by its names in addresses: what a selection keeps.
pub(super) const SAVED: &[&str] = &[
    "text", "phase", "state", "unit", "lead", "new", "useful", "utilised", "waits", "long", "sort",
];

/// The form and the chips.
#[derive(Debug, Serialize)]
pub(super) struct Choices {
    kept: Vec<Fact>,
    text: String,
    /// Part of the name of whoever owns or leads it.
    lead: String,
    fields: Vec<Choice>,
    /// What is asked for more seldom.
    more: Vec<Choice>,
    /// Whether any of that narrows now.
    more_open: bool,
    /// What waits, as links to the list of it.
    waits: Vec<WaitLink>,
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

/// What can be chosen, and how many projects that would leave.
#[derive(Debug, Clone, Serialize)]
struct Choosable {
    value: String,
    words: String,
    #[serde(skip)]
    count: u32,
    counted: String,
}

/// Something that projects wait for, and how many do.
#[derive(Debug, Serialize)]
struct WaitLink {
    words: String,
    count: String,
    address: String,
    current: bool,
}

/// One thing that narrows the list now, as a link to the list without it.
#[derive(Debug, Serialize)]
struct Chip {
    words: String,
    remove: String,
    address: String,
}

pub(super) fn choices(answered: &Answered, counts: &Counts) -> Choices {
    let asked = &answered.asked;
    let locale = asked.locale;
    let count = |choice: Counted<'_>| counts.of(choice);
    let fields = [
        ("phase", ["portfolio-phase", "portfolio-every-phase"], phases(answered, counts)),
        ("state", ["portfolio-state", "portfolio-every-state"], states(locale, counts)),
        ("unit", ["portfolio-unit", "portfolio-every-unit"], units(answered, counts)),
    ];
    let mark = |mark: Mark, key: &'static str| {
        let option = |status: Status| {
            let count = count(Counted::Mark(mark, status));
            choosable(locale, status.word().to_owned(), status_words(locale, status), count)
        };
        (mark.word(), [key, "portfolio-every-mark"], Status::ALL.map(option).to_vec())
    };
    let wait = |wait: Wait| {
        let words = locale.word("portfolio-waits-", &wait.word());
        choosable(locale, wait.word().to_owned(), words, count(Counted::Wait(wait)))
    };
    let waits = Wait::ALL.map(wait).to_vec();
    let more = [
        ("waits", ["portfolio-waits", "portfolio-every-wait"], waits.clone()),
        mark(Mark::Useful, "mark-useful"),
        mark(Mark::Utilised, "mark-utilised"),
        mark(Mark::New, "mark-new"),
    ];
    let mut chips = free_chips(answered);
    let more_names = ["waits", "useful", "utilised", "new", "lead", "long"];
    let more_open = more_names.into_iter().any(|name| asked.one(name).is_some());
    let fields = fields_of(answered, fields, &mut chips);
    let more = fields_of(answered, more, &mut chips);
    let none = asked.address.only(&["sort", "known_at", "effective_on", "language"]);
    Choices {
        kept: kept(&asked.address.without("text").without("page")),
        text: asked.one("text").unwrap_or_default().to_owned(),
        lead: String::new(),
        fields,
        more,
        more_open,
        waits: waits
            .into_iter()
            .filter_map(|wait| wait_link(answered, wait))
            .chain(long_link(answered, count(Counted::Long)))
            .collect(),
        chips,
        none: none.to("projects"),
    }
}

/// A link to those that wait for something; none where nobody does.
fn wait_link(answered: &Answered, wait: Choosable) -> Option<WaitLink> {
    let asked = &answered.asked;
    let current = asked.all("waits").contains(&wait.value.as_str());
    let address = asked.address.without("page").with("waits", wait.value).to("projects");
    let count = asked.locale.number(wait.count);
    (wait.count > 0).then_some(WaitLink { words: wait.words, count, address, current })
}

/// A link to those that have been in their phase longer than nearly all others.
fn long_link(answered: &Answered, long: u32) -> Option<WaitLink> {
    let asked = &answered.asked;
    let (words, current) = (asked.locale.text("portfolio-longest"), answered.narrowing.long);
    let address = asked.address.without("page").with("long", "1").to("projects");
    let count = asked.locale.number(long);
    (long > 0).then_some(WaitLink { words, count, address, current })
}

/// What is typed and not chosen.
fn free_chips(answered: &Answered) -> Vec<Chip> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let mut chips = Vec::new();
    if let Some(text) = asked.one("text") {
        let words = locale.with("portfolio-containing", [("text", text.to_owned().into())]);
        chips.push(chip(answered, words, "text", text));
    }
    for lead in asked.all("lead") {
        let id = lead.parse().ok().map(domain::values::PersonId);
        let name =
            id.map(|id| answered.answer.value.person_name(id)).filter(|name| !name.is_empty());
        let name = name.unwrap_or(lead).to_owned();
        let words = locale.with("portfolio-led-by", [("person", name.into())]);
        chips.push(chip(answered, words, "lead", lead));
    }
    if let Some(long) = asked.one("long") {
        chips.push(chip(answered, locale.text("portfolio-long"), "long", long));
    }
    chips
}

/// The fields of the form, less what is chosen already: that becomes chips.
fn fields_of<const N: usize>(
    answered: &Answered,
    fields: [(&'static str, [&'static str; 2], Vec<Choosable>); N],
    chips: &mut Vec<Chip>,
) -> Vec<Choice> {
    let asked = &answered.asked;
    let mut choices = Vec::new();
    for (name, keys, options) in fields {
        let chosen = asked.all(name);
        let [label, all] = keys.map(|key| asked.locale.text(key));
        let word = |value: &str| {
            // The identity of a unit may stand there whole.
            let means =
                |word: &&&str| **word == value || (name == "unit" && word.starts_with(value));
            chosen.iter().find(means).map(|word| (*word).to_owned())
        };
        let (chosen, options): (Vec<_>, Vec<_>) =
            options.into_iter().partition(|option| word(&option.value).is_some());
        for option in chosen {
            let of_a_mark = Mark::ALL.iter().any(|mark| mark.word() == name);
            let words = if of_a_mark {
                let said: [(&str, Argument<'_>); 2] =
                    [("mark", label.clone().into()), ("status", option.words.into())];
                asked.locale.with("portfolio-mark-is", said)
            } else {
                option.words
            };
            let word = word(&option.value).unwrap_or_default();
            chips.push(chip(answered, words, name, &word));
        }
        let options: Vec<_> = options.into_iter().filter(|option| option.count > 0).collect();
        if !options.is_empty() {
            choices.push(Choice { name, label, all, options });
        }
    }
    choices
}

fn choosable(locale: Locale, value: String, words: String, count: u32) -> Choosable {
    let said: [(&str, Argument<'_>); 2] =
        [("words", words.clone().into()), ("count", count.into())];
    let counted = locale.with("portfolio-counted", said);
    Choosable { value, words, count, counted }
}

fn chip(answered: &Answered, words: String, name: &str, value: &str) -> Chip {
    let asked = &answered.asked;
    let remove = asked.locale.with("portfolio-remove", [("words", words.clone().into())]);
    let address = asked.address.without_one(name, value).without("page").to("projects");
    Chip { words, remove, address }
}

fn phases(answered: &Answered, counts: &Counts) -> Vec<Choosable> {
    let locale = answered.asked.locale;
    let mut phases: Vec<Choosable> = Vec::new();
    for reference in answered.prepared.overview.ways.keys() {
        let method = answered.asked.state.method(reference);
        for phase in method.map_or(&[][..], |method| method.phases.as_slice()) {
            if phases.iter().all(|known| known.value != phase.key.0) {
                let words = phase_name(&answered.asked, reference, &phase.key);
                let count = counted_phase(counts, &phase.key);
                phases.push(choosable(locale, phase.key.0.clone(), words, count));
            }
        }
    }
    phases
}

fn counted_phase(counts: &Counts, key: &PhaseKey) -> u32 {
    counts.of(Counted::Phase(key))
}

fn states(locale: Locale, counts: &Counts) -> Vec<Choosable> {
    let option = |state: State| {
        let count = counts.of(Counted::State(state));
        choosable(locale, state.word().to_owned(), state_words(locale, state), count)
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

fn units(answered: &Answered, counts: &Counts) -> Vec<Choosable> {
    let units = answered.prepared.units.iter().filter(|(_, name)| !name.is_empty());
    let option = |(unit, name): &(domain::values::UnitId, String)| {
        let count = counts.of(Counted::Unit(*unit));
        choosable(answered.asked.locale, unit_word(*unit), name.clone(), count)
    };
    units.map(option).collect()
}
