//! The organisation: its name, zone, language and the methods it works by.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::method::Method;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{Colour, MethodRef, ORGANISATION_STREAM};
use crate::words;
use crate::world::World;

/// The languages that texts are written in.
pub const LANGUAGES: [&str; 4] = ["nb", "nn", "da", "en"];

/// The first event of every log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRegistered {
    /// What it calls itself.
    pub name: Text,
    /// Its time zone, as the IANA database names it.
    pub zone: Tz,
    /// The language of its texts: `nb`, `nn`, `da` or `en`.
    pub language: String,
    /// Whether this log's clock is simulated, for demonstrations and tests; pages say so.
    #[serde(default)]
    pub simulated_clock: bool,
}

/// What is given is changed, the rest stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsChanged {
    /// What it calls itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Its time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Tz>,
    /// The language of its texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The method that new projects start with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_method: Option<MethodRef>,
    /// What stands at the top of its pages in place of the product's name; nothing said takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo_text: Option<Text>,
    /// The colour of what can be acted on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
}

/// A method, recorded whole, that projects of this organisation may be started with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodAdopted {
    /// Its phases and texts at this version.
    pub method: Method,
}

/// What decisions need to know of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// `None` until it is registered.
    pub registered: Option<Registered>,
    /// Every adopted method, newest last.
    pub methods: Vec<Method>,
    /// The method that new projects start with, if the organisation chose one.
    pub default_method: Option<MethodRef>,
}

/// What is known once it is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// What it calls itself.
    pub name: Text,
    /// Its time zone.
    pub zone: Tz,
    /// The language of its texts.
    pub language: String,
    /// Whether this log's clock is simulated.
    pub simulated_clock: bool,
    /// What stands at the top of its pages in place of the product's name.
    pub logo_text: Option<Text>,
    /// The colour of what can be acted on.
    pub colour: Option<Colour>,
}

impl Organisation {
    /// A method by name and version.
    pub fn method(&self, reference: &MethodRef) -> Option<&Method> {
        self.methods.iter().find(|method| method.reference() == *reference)
    }

    /// The newest version of a method.
    pub fn newest(&self, key: &str) -> Option<&Method> {
        self.methods.iter().filter(|method| method.key == key).max_by_key(|method| method.version)
    }

    /// The method that new projects start with: the chosen one, else the first adopted.
    pub fn default_method(&self) -> Option<&Method> {
        match &self.default_method {
            Some(reference) => self.method(reference),
            None => self.methods.first(),
        }
    }

    pub(crate) fn evolve(&mut self, event: &Event) {
        match event {
            Event::OrganisationRegistered(registered) => {
                self.registered = Some(Registered {
                    name: registered.name.clone(),
                    zone: registered.zone,
                    language: registered.language.clone(),
                    simulated_clock: registered.simulated_clock,
                    logo_text: None,
                    colour: None,
                });
            }
            Event::SettingsChanged(changed) => {
                if let Some(known) = &mut self.registered {
                    known.name = changed.name.as_ref().unwrap_or(&known.name).clone();
                    known.zone = changed.zone.unwrap_or(known.zone);
                    known.language = changed.language.as_ref().unwrap_or(&known.language).clone();
                    if let Some(logo_text) = &changed.logo_text {
                        known.logo_text = Some(logo_text.clone()).filter(Text::says_something);
                    }
                    known.colour = changed.colour.clone().or_else(|| known.colour.take());
                }
                let chosen = changed.default_method.clone();
                self.default_method = chosen.or_else(|| self.default_method.take());
            }
            Event::MethodAdopted(adopted) => self.methods.push(adopted.method.clone()),
            _ => {}
        }
    }
}

/// Makes a log an organisation's. The first command of every log.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterOrganisation {
    /// What it calls itself.
    pub name: Text,
    /// Its time zone.
    pub zone: Tz,
    /// The language of its texts, one of [`LANGUAGES`].
    pub language: String,
    /// Whether the log's clock is simulated.
    pub simulated_clock: bool,
}

impl Decide for RegisterOrganisation {
    fn stream(&self) -> Uuid {
        ORGANISATION_STREAM
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        if world.organisation.registered.is_some() {
            return Err(Refusal::OrganisationAlreadyRegistered);
        }
        let event = OrganisationRegistered {
            name: words::title("name", &self.name)?,
            zone: self.zone,
            language: known_language(&self.language)?,
            simulated_clock: self.simulated_clock,
        };
        Ok(vec![event.into()])
    }
}

/// Changes name, zone, language, default method or look.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeSettings {
    /// What is to be changed.
    pub change: SettingsChanged,
}

impl Decide for ChangeSettings {
    fn stream(&self) -> Uuid {
        ORGANISATION_STREAM
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let organisation = &world.organisation;
        let known = organisation.registered.as_ref();
        let known = known.ok_or(Refusal::OrganisationNotRegistered)?;
        let SettingsChanged { name, zone, language, default_method, logo_text, colour } =
            &self.change;
        let name = name.as_ref().map(|name| words::title("name", name)).transpose()?;
        let language = language.as_deref().map(known_language).transpose()?;
        let logo_text = words::given_title("logo_text", logo_text.as_ref())?;
        if default_method.as_ref().is_some_and(|method| organisation.method(method).is_none()) {
            return Err(Refusal::MethodUnknown);
        }
        let changed = SettingsChanged {
            name: name.filter(|name| *name != known.name),
            zone: zone.filter(|zone| *zone != known.zone),
            language: language.filter(|language| *language != known.language),
            default_method: default_method
                .clone()
                .filter(|method| Some(method) != organisation.default_method.as_ref()),
            logo_text: logo_text.filter(|text| match &known.logo_text {
                Some(known) => text != known,
                None => text.says_something(),
            }),
            colour: colour.clone().filter(|colour| known.colour.as_ref() != Some(colour)),
        };
        let nothing = changed == SettingsChanged::default();
        Ok(if nothing { vec![] } else { vec![changed.into()] })
    }
}

fn known_language(language: &str) -> Result<String, Refusal> {
    if LANGUAGES.contains(&language) {
        Ok(language.to_owned())
    } else {
        Err(Refusal::LanguageUnknown)
    }
}

/// Takes a method in use: its phases and texts at this version. Adopting the same again changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct AdoptMethod {
    /// The method, whole.
    pub method: Method,
}

impl Decide for AdoptMethod {
    fn stream(&self) -> Uuid {
        ORGANISATION_STREAM
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        self.method.check()?;
        match world.organisation.method(&self.method.reference()) {
            Some(adopted) if *adopted == self.method => Ok(vec![]),
            Some(_) => Err(Refusal::MethodVersionTaken),
            None => Ok(vec![MethodAdopted { method: self.method.clone() }.into()]),
        }
    }
}
