//! Indicators: how a benefit is measured, from where, to where, how often and by whom.

pub mod backdate;
pub mod change;
pub mod define;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;
use crate::schedule::Cadence;
use crate::text::Text;
use crate::values::{BenefitId, IndicatorId, PersonId, Value};
use crate::words;

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
    /// Neither is better in itself.
    Neutral,
}

/// What a measured value can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// A figure in this unit, e.g. `%`, `days`, `NOK`, `mGBP`.
    Number {
        /// The unit; empty for a bare count.
        unit: String,
    },
    /// A level of an ordered list: a rating is a level, never a number.
    Ordinal {
        /// From the lowest to the highest, by key.
        levels: Vec<String>,
    },
}

impl Scale {
    /// The value as it is recorded, when it is one of this scale. One that is withheld always is.
    pub(crate) fn fit(&self, field: &'static str, value: &Value) -> Result<Value, Refusal> {
        match (self, value) {
            (_, Value::Withheld(reason)) => words::word(field, reason).map(Value::Withheld),
            (Self::Number { .. }, Value::Number(number)) => Ok(Value::Number(*number)),
            (Self::Ordinal { levels }, Value::Level(level)) if levels.contains(level) => {
                Ok(Value::Level(level.clone()))
            }
            _ => Err(Refusal::ValueDoesNotFit { field }),
        }
    }

    fn clean(&self) -> Result<Self, Refusal> {
        match self {
            Self::Number { unit } => {
                words::given_word("scale", unit).map(|unit| Self::Number { unit })
            }
            Self::Ordinal { levels } => {
                words::few("scale", levels)?;
                let levels = levels.iter().map(|level| words::word("scale", level));
                let levels = levels.collect::<Result<Vec<_>, _>>()?;
                if levels.len() < 2 {
                    return Err(Refusal::LevelsTooFew);
                }
                if !words::all_differ(&levels) {
                    return Err(Refusal::LevelTwice);
                }
                Ok(Self::Ordinal { levels })
            }
        }
    }
}

/// A value and the date it held or is meant to hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dated {
    /// The value.
    pub value: Value,
    /// The date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// An indicator as it is agreed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// What is measured.
    pub name: Text,
    /// The benefit it tells of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benefit: Option<BenefitId>,
    /// What a value can be.
    pub scale: Scale,
    /// Which way is better.
    pub direction: Direction,
    /// Where it stood before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Dated>,
    /// Where it is meant to come, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Dated>,
    /// How it is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Text>,
    /// How often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Cadence>,
    /// Who measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<PersonId>,
}

/// An indicator was agreed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndicatorDefined {
    /// Its identity.
    pub id: IndicatorId,
    /// What was agreed.
    pub indicator: Indicator,
}

/// It is measured otherwise from now on; scale and unit never change, that is another indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndicatorChanged {
    /// Which indicator.
    pub id: IndicatorId,
    /// What is agreed now.
    pub indicator: Indicator,
    /// Why it changed.
    pub reason: Text,
}

impl Indicator {
    /// As it is recorded: its texts trimmed, its baseline and target on its scale.
    fn clean(&self) -> Result<Self, Refusal> {
        let scale = self.scale.clean()?;
        let dated = |field, dated: Option<&Dated>| {
            let clean = |dated: &Dated| -> Result<Dated, Refusal> {
                let on = dated.on.map(|on| words::date(field, on)).transpose()?;
                Ok(Dated { value: scale.fit(field, &dated.value)?, on })
            };
            dated.map(clean).transpose()
        };
        Ok(Self {
            name: words::title("name", &self.name)?,
            benefit: self.benefit,
            direction: self.direction,
            baseline: dated("baseline", self.baseline.as_ref())?,
            target: dated("target", self.target.as_ref())?,
            method: words::optional("method", self.method.as_ref())?,
            cadence: self.cadence,
            responsible: self.responsible,
            scale,
        })
    }
}
