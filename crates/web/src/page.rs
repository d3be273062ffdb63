//! What every page has around its own content: the organisation, the languages, the point in time.

use std::sync::LazyLock;

use application::as_of::KnownAt;
use application::ask::Answer;
use application::{AsOfQuery, Position};
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;

use crate::access::Action;
use crate::address::Address;
use crate::ask::Asked;
use crate::assets;
use crate::locale::{Argument, Locale};
use crate::theme;

/// A date as a page shows it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Day {
    iso: String,
    words: String,
}

impl Day {
    /// As inside a sentence.
    pub(crate) fn long(locale: Locale, on: NaiveDate) -> Self {
        Self { iso: on.to_string(), words: locale.long_date(on) }
    }

    /// As in a table.
    pub(crate) fn short(locale: Locale, on: NaiveDate) -> Self {
        Self { iso: on.to_string(), words: locale.short_date(on) }
    }
}

/// A name and what stands beside it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Fact {
    /// The name.
    pub(crate) name: String,
    /// What stands beside it.
    pub(crate) value: String,
}

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    address: String,
    words: String,
}

impl Link {
    /// To this address, in these words.
    pub(crate) fn new(address: &Address, words: String) -> Self {
        Self { address: address.to_string(), words }
    }
}

/// What is around the content of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Frame {
    language: &'static str,
    languages: Vec<Choice>,
    organisation: Option<Owner>,
    /// Its name, for pages that one sees before one is in.
    unnamed: String,
    /// Which of the pages in the menu it is.
    place: Option<Place>,
    /// Where a challenge is registered, if the reader may.
    register: Option<String>,
    /// Where people are let in, if the reader may.
    people: Option<String>,
    /// Where it says for whom the pages are made, and how.
    accessibility: Option<String>,
    /// Who is signed in.
    visitor: Option<SignedIn>,
    /// Where a visitor of a demonstration chooses who to be.
    personas: Option<String>,
    simulated_clock: bool,
    printed: Option<String>,
    sheet: &'static str,
    /// The organisation's own colours.
    theme: Option<String>,
    /// Where what holds for the whole organisation is set, if the reader may.
    settings: Option<String>,
    script: &'static str,
    font: &'static str,
    icon: &'static str,
}

/// A page of the menu.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    Work,
    Search,
    Unit,
    Portfolio,
    Register,
    People,
    Account,
}

/// The organisation whose page it is.
#[derive(Debug, Clone, Serialize)]
struct Owner {
    name: String,
    /// What stands at the top in place of the product's name.
    logo_text: Option<String>,
    portfolio: String,
    work: String,
    search: String,
    unit: String,
}

/// Whoever is signed in.
#[derive(Debug, Clone, Serialize)]
struct SignedIn {
    name: String,
    account: String,
    sign_out: String,
}

/// A language in the footer, by its own name.
#[derive(Debug, Clone, Serialize)]
struct Choice {
    tag: &'static str,
    name: &'static str,
    current: bool,
    address: String,
}

struct Files {
    sheet: String,
    script: String,
    font: String,
    icon: String,
}

static FILES: LazyLock<Files> = LazyLock::new(|| {
    let address = |name| assets::address(name).expect("the build script embeds it");
    Files {
        sheet: address("nyttig.css"),
        script: address("nyttig.js"),
        font: address("inter-latin-wght-normal.woff2"),
        icon: address("icon.svg"),
    }
});

impl Frame {
    /// Around a page that belongs to no organisation.
    pub(crate) fn bare(locale: Locale, address: &Address) -> Self {
        let files = &*FILES;
        Self {
            language: locale.tag(),
            languages: languages(locale, address),
            organisation: None,
            unnamed: String::new(),
            place: None,
            register: None,
            accessibility: None,
            people: None,
            visitor: None,
            personas: None,
            simulated_clock: false,
            printed: None,
            sheet: &files.sheet,
            theme: None,
            settings: None,
            script: &files.script,
            font: &files.font,
            icon: &files.icon,
        }
    }

    /// Around a page of an organisation.
    pub(crate) fn of(asked: &Asked) -> Self {
        let registered = asked.state.registered.as_ref();
        let owner = Owner {
            name: asked.name(),
            logo_text: registered
                .and_then(|known| known.logo_text.as_ref()?.get())
                .map(ToOwned::to_owned),
            portfolio: asked.link_now("portfolio").to_string(),
            work: asked.link_now("my-work").to_string(),
            search: asked.link_now("search").path().to_owned(),
            unit: asked.link_now("my-unit").to_string(),
        };
        let link = |action, path| asked.may(action).then(|| asked.link_now(path).to_string());
        Self {
            organisation: Some(owner).filter(|_| !asked.rights.is_empty()),
            unnamed: asked.name(),
            register: link(Action::Register, "register"),
            accessibility: Some(asked.link_now("accessibility").to_string()),
            theme: registered.and_then(|known| known.colour.as_ref()).map(theme::address),
            settings: link(Action::Manage, "settings").filter(|_| !asked.rights.is_guest()),
            people: link(Action::Manage, "people").filter(|_| !asked.rights.is_guest()),
            visitor: asked.visitor.as_ref().map(|visitor| SignedIn {
                name: visitor.name.clone(),
                account: asked.link_now("account").to_string(),
                sign_out: asked.link_now("sign-out").to_string(),
            }),
            personas: asked.personas.then(|| asked.link_now("personas").to_string()),
            simulated_clock: registered.is_some_and(|known| known.simulated_clock),
            ..Self::bare(asked.locale, &asked.address)
        }
    }

    /// With the portfolio marked as where the reader is.
    pub(crate) fn in_portfolio(self) -> Self {
        Self { place: Some(Place::Portfolio), ..self }
    }

    /// With registering marked as what the reader does.
    pub(crate) fn in_register(self) -> Self {
        Self { place: Some(Place::Register), ..self }
    }

    /// With the people marked as where the reader is.
    pub(crate) fn in_people(self) -> Self {
        Self { place: Some(Place::People), ..self }
    }

    /// With the reader's own account marked as where they are.
    pub(crate) fn in_account(self) -> Self {
        Self { place: Some(Place::Account), ..self }
    }

    /// With searching marked as what the reader does: that page has a field of its own.
    pub(crate) fn in_search(self) -> Self {
        Self { place: Some(Place::Search), ..self }
    }

    /// With the reader's own work marked as where they are.
    pub(crate) fn in_work(self) -> Self {
        Self { place: Some(Place::Work), ..self }
    }

    /// With the reader's unit marked as where they are.
    pub(crate) fn in_unit(self) -> Self {
        Self { place: Some(Place::Unit), ..self }
    }

    /// With a line for paper: up to which event of the log the page tells.
    pub(crate) fn printed(self, asked: &Asked, position: Position) -> Self {
        let position = asked.locale.number(i32::try_from(position).unwrap_or(i32::MAX));
        let arguments: [(&str, Argument<'_>); 2] =
            [("organisation", asked.name().into()), ("position", position.into())];
        Self { printed: Some(asked.locale.with("page-printed", arguments)), ..self }
    }
}

/// What a language calls itself.
pub(crate) fn own_name(locale: Locale) -> &'static str {
    match locale.tag() {
        "nn" => "Nynorsk",
        "da" => "Dansk",
        "en" => "English",
        _ => "Bokmål",
    }
}

fn languages(locale: Locale, address: &Address) -> Vec<Choice> {
    let choice = |other: Locale| Choice {
        tag: other.tag(),
        name: own_name(other),
        current: other == locale,
        address: address.with("language", other.tag()).to_string(),
    };
    Locale::ALL.into_iter().map(choice).collect()
}

/// As of when a page shows what it shows, and the form that asks for another point.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointView {
    is_now: bool,
    /// What a page of then says first of all.
    sentence: String,
    explanation: String,
    /// For the title of the window.
    short: String,
    /// The address of the same page as of now.
    now: String,
    action: String,
    kept: Vec<Fact>,
    known_at: String,
    effective_on: String,
    example: String,
}

impl PointView {
    /// The point of an answer.
    pub(crate) fn of<T>(asked: &Asked, query: AsOfQuery, answer: &Answer<T>) -> Self {
        let (locale, zone) = (asked.locale, asked.zone());
        let known = query.known_at.map(|known| known_in_words(locale, zone, known));
        let held = query.effective_on.map(|on| locale.long_date(on));
        let (key, short) = match (&known, &held) {
            (Some(known), None) => ("page-then-known", known.clone()),
            (Some(known), Some(held)) => ("page-then-both", format!("{held} ({known})")),
            (None, Some(held)) => ("page-then-held", held.clone()),
            (None, None) => ("page-then-held", String::new()),
        };
        let (known, held) = (known.unwrap_or_default(), held.unwrap_or_default());
        let arguments: [(&str, Argument<'_>); 2] = [("known", known.into()), ("held", held.into())];
        let explained =
            if query.known_at.is_some() { "page-then-unlearned" } else { "page-then-later" };
        let now = asked.address.without("known_at").without("effective_on");
        Self {
            is_now: query.is_now(),
            sentence: locale.with(key, arguments),
            explanation: locale.text(explained),
            short,
            action: now.path().to_owned(),
            kept: kept(&now.without("page").without("recorded")),
            now: now.to_string(),
            known_at: asked.one("known_at").unwrap_or_default().to_owned(),
            effective_on: asked.one("effective_on").unwrap_or_default().to_owned(),
            example: locale.long_date(answer.today).replace('\u{a0}', " "),
        }
    }
}

/// The hidden fields that carry an address through a form.
pub(crate) fn kept(address: &Address) -> Vec<Fact> {
    let field =
        |(name, value): &(String, String)| Fact { name: name.clone(), value: value.clone() };
    address.query().iter().map(field).collect()
}

fn known_in_words(locale: Locale, zone: Tz, known: KnownAt) -> String {
    match known {
        KnownAt::Day(day) => locale.long_date(day),
        KnownAt::Moment(moment) => locale.moment(moment, zone),
        KnownAt::Position(position) => {
            let position = i32::try_from(position).unwrap_or(i32::MAX);
            locale.with("page-then-position", [("position", position.into())])
        }
    }
}

impl Asked {
    /// What the organisation calls itself; its short name when that was erased.
    pub(crate) fn name(&self) -> String {
        let registered = self.state.registered.as_ref();
        registered.and_then(|known| known.name.get()).unwrap_or(&self.slug).to_owned()
    }

    /// The zone in which its days begin and end.
    pub(crate) fn zone(&self) -> Tz {
        self.state.registered.as_ref().map_or(chrono_tz::UTC, |known| known.zone)
    }
}

#[cfg(test)]
mod tests {
    use charts::Theme;
    use charts::palette::custom_properties;

    #[test]
    fn the_style_sheet_has_every_colour_of_the_charts_in_both_schemes() {
        let sheet = include_str!("../static/nyttig.css");
        let (light, dark) = sheet.split_once("prefers-color-scheme: dark").unwrap();
        for (theme, rules) in [(Theme::Light, light), (Theme::Dark, dark)] {
            let rules = rules.replace(": #", ":#");
            for property in custom_properties(theme).split_terminator(';') {
                assert!(rules.contains(property), "{property} in {theme:?}");
            }
        }
    }
}
