//! The texts of one language, read from the files that are built into the program.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Locale;

macro_rules! files {
    ($($noun:literal),* $(,)?) => {
        /// Every noun that has texts, and its file in each language, in the order of
        /// [`Locale::ALL`].
        pub(super) const FILES: &[(&str, [&str; 4])] = &[$((
            $noun,
            [
                include_str!(concat!("../../locales/nb/", $noun, ".ftl")),
                include_str!(concat!("../../locales/nn/", $noun, ".ftl")),
                include_str!(concat!("../../locales/da/", $noun, ".ftl")),
                include_str!(concat!("../../locales/en/", $noun, ".ftl")),
            ],
        )),*];
    };
}

files! {
    "accessibility",
    "account",
    "attachment",
    "people",
    "leaving",
    "chart",
    "common",
    "decision",
    "mark",
    "benefit",
    "describe",
    "follow_up",
    "indicator",
    "operation",
    "result",
    "search",
    "form",
    "insight",
    "move",
    "page",
    "portfolio",
    "project",
    "event",
    "refusal",
    "question",
    "remark",
    "role",
    "register",
    "selection",
    "settings",
    "step",
    "trial",
    "unit",
    "word",
    "work",
}

/// The texts of one language.
pub(super) struct Texts {
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    pub(super) fn of(locale: Locale) -> Self {
        let tag = locale.tag().parse().expect("a language tag of ours");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks that keep directions apart are of no use between languages that all run from left
        // to right, and they would stand in attributes, CSV and addresses.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formatter(locale)));
        for (noun, files) in FILES {
            let file = FluentResource::try_new(files[locale.place()].to_owned())
                .unwrap_or_else(|(_, faults)| panic!("{noun}.ftl in {locale:?}: {faults:?}"));
            bundle.add_resource(file).unwrap_or_else(|faults| {
                panic!("{noun}.ftl in {locale:?} repeats a key: {faults:?}");
            });
        }
        Self { bundle }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of a key. The tests keep a missing key or argument from happening; should one slip
    /// through, the reader sees the rest of the page and we see the log.
    pub(super) fn text(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "there is no text {key}");
            tracing::error!(key, "there is no such text");
            return key.to_owned();
        };
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut faults).into_owned();
        if !faults.is_empty() {
            debug_assert!(false, "the text {key} lacks something: {faults:?}");
            tracing::error!(key, ?faults, "a text lacks something that it takes in");
        }
        text
    }
}

type Formatter<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// How numbers in texts are written; the library would print them as programs do.
fn formatter<M>(locale: Locale) -> Formatter<M> {
    fn number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(locale.number(number.value)),
            _ => None,
        }
    }
    // The library takes a plain function, which can remember nothing: one for each language.
    match locale.tag() {
        "nn" => |value, _| number(Locale::ALL[1], value),
        "da" => |value, _| number(Locale::ALL[2], value),
        "en" => |value, _| number(Locale::ALL[3], value),
        _ => |value, _| number(Locale::ALL[0], value),
    }
}
