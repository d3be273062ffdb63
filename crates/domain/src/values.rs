//! Small values that several concepts share: identities, figures, where something was read.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

identities! {
    /// A project, and its stream.
    ProjectId,
    /// A person, and its stream.
    PersonId,
    /// A unit of the organisation, and its stream.
    UnitId,
    /// An insight of a project.
    InsightId,
    /// A trial of a project.
    TrialId,
    /// A decision of a project.
    DecisionId,
    /// A benefit of a project.
    BenefitId,
    /// An indicator of a project.
    IndicatorId,
    /// A measured result of a project.
    ResultId,
    /// A follow-up of a project.
    FollowUpId,
    /// A remark on a project.
    RemarkId,
    /// Something that is attached to a project.
    AttachmentId,
    /// A selection that somebody named.
    SelectionId,
}

/// The stream of the organisation itself; there is one in each log.
pub const ORGANISATION_STREAM: Uuid = Uuid::from_u128(1);

/// The stream of what imported files confirmed; there is one in each log.
pub const SNAPSHOT_STREAM: Uuid = Uuid::from_u128(2);

/// A colour as people's tools write it: `#1459a8`, six hexadecimal digits, lowercase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(String);

impl Colour {
    /// The colour of this notation, in any case and with spaces around it, or `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let digits = text.strip_prefix('#')?;
        let six = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        six.then_some(Self(text))
    }

    /// Its notation, with the `#`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Colour {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).filter(|colour| colour.0 == text).ok_or("not a colour")
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.0
    }
}

/// A phase's name within its method, e.g. `needs`: lowercase words joined by `_`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PhaseKey(pub String);

impl fmt::Display for PhaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A method and the version of it that a project was started with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MethodRef {
    /// The method's name, e.g. `ks_guide`.
    pub key: String,
    /// Its version, from 1.
    pub version: u32,
}

/// A finite number. Not a number and infinity have no place in a log.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Number(f64);

impl Number {
    /// The number, or `None` when it is not finite. Minus zero becomes zero.
    pub fn new(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self(if number == 0.0 { 0.0 } else { number }))
    }

    /// The number itself.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl TryFrom<f64> for Number {
    type Error = &'static str;
    fn try_from(number: f64) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("not a finite number")
    }
}

impl From<Number> for f64 {
    fn from(number: Number) -> Self {
        number.0
    }
}

/// A measured or stated value. Withheld is neither missing nor zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A figure in the indicator's unit.
    Number(Number),
    /// A level of the indicator's ordinal scale, by its key.
    Level(String),
    /// The source says that it exists but is not given; a short reason code or rule, e.g. `section_43`.
    Withheld(String),
}

/// A civil date as a source states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatedDate {
    /// The date.
    On(NaiveDate),
    /// The source says that it exists but is not given.
    Withheld(String),
    /// The source no longer states one.
    None,
}

/// Where an imported fact was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name, without its folder.
    pub file: String,
    /// The row within it as a person counts, the header being row 1 (a column's number when a
    /// project stands in a column).
    pub row: u32,
}
