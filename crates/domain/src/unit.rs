//! Units of the organisation: schools, nursing homes, kindergartens, offices.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::UnitId;
use crate::words;
use crate::world::World;

/// A unit came to be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRegistered {
    /// What it is called.
    pub name: Text,
    /// What kind of place it is, a short word such as `school`, `nursing_home`, `kindergarten`, `health`, `digital`, `office`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
}

/// What is given is changed, the rest stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChanged {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What kind of place it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
}

/// The unit is no more; what it did stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitClosed {
    /// Where its work went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<UnitId>,
}

/// What decisions need to know of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is called.
    pub name: Text,
    /// What kind of place it is.
    pub kind: Option<String>,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
    /// Whether it is no more.
    pub closed: bool,
}

impl Unit {
    pub(crate) fn registered(registered: &UnitRegistered) -> Self {
        Self {
            name: registered.name.clone(),
            kind: registered.kind.clone(),
            parent: registered.parent,
            closed: false,
        }
    }

    pub(crate) fn evolve(&mut self, event: &Event) {
        match event {
            Event::UnitChanged(changed) => {
                self.name = changed.name.as_ref().unwrap_or(&self.name).clone();
                if let Some(kind) = &changed.kind {
                    self.kind = Some(kind.clone()).filter(|kind| !kind.is_empty());
                }
                self.parent = changed.parent.or(self.parent);
            }
            Event::UnitClosed(_) => self.closed = true,
            _ => {}
        }
    }
}

/// Makes a unit known.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterUnit {
    /// Its identity.
    pub id: UnitId,
    /// What it is called.
    pub name: Text,
    /// What kind of place it is.
    pub kind: Option<String>,
    /// The unit it belongs to.
    pub parent: Option<UnitId>,
}

impl Decide for RegisterUnit {
    fn stream(&self) -> Uuid {
        self.id.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.parent.iter().map(|unit| unit.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        if world.units.contains_key(&self.id) {
            return Err(Refusal::UnitAlreadyRegistered);
        }
        check_parent(world, self.id, self.parent)?;
        let event = UnitRegistered {
            name: words::title("name", &self.name)?,
            kind: words::optional_word("kind", self.kind.as_ref())?,
            parent: self.parent,
        };
        Ok(vec![event.into()])
    }
}

/// Records that a known unit was there earlier, under a name: a file that arrives late shows it.
/// What it is called now stands.
#[derive(Debug, Clone, PartialEq)]
pub struct BackdateUnit {
    /// Which unit.
    pub unit: UnitId,
    /// What it was called.
    pub name: Text,
}

impl Decide for BackdateUnit {
    fn stream(&self) -> Uuid {
        self.unit.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let unit = world.open_unit("unit", self.unit)?;
        let name = words::title("name", &self.name)?;
        Ok(vec![UnitRegistered { name, kind: unit.kind.clone(), parent: None }.into()])
    }
}

/// Changes a unit's name, kind or parent.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeUnit {
    /// Which unit.
    pub unit: UnitId,
    /// What is to be changed; an empty kind takes it away.
    pub change: UnitChanged,
}

impl Decide for ChangeUnit {
    fn stream(&self) -> Uuid {
        self.unit.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.change.parent.iter().map(|unit| unit.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let unit = world.open_unit("unit", self.unit)?;
        let UnitChanged { name, kind, parent } = &self.change;
        check_parent(world, self.unit, *parent)?;
        let name = name.as_ref().map(|name| words::title("name", name)).transpose()?;
        let kind = kind.as_ref().map(|kind| words::given_word("kind", kind)).transpose()?;
        let changed = UnitChanged {
            name: name.filter(|name| *name != unit.name),
            kind: kind.filter(|kind| kind != unit.kind.as_deref().unwrap_or_default()),
            parent: parent.filter(|parent| Some(*parent) != unit.parent),
        };
        let nothing = changed == UnitChanged::default();
        Ok(if nothing { vec![] } else { vec![changed.into()] })
    }
}

/// Closes a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct CloseUnit {
    /// Which unit.
    pub unit: UnitId,
    /// Where its work goes.
    pub successor: Option<UnitId>,
}

impl Decide for CloseUnit {
    fn stream(&self) -> Uuid {
        self.unit.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.successor.iter().map(|unit| unit.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        world.open_unit("unit", self.unit)?;
        if let Some(successor) = self.successor {
            if successor == self.unit {
                return Err(Refusal::UnitWithinItself { field: "successor" });
            }
            world.open_unit("successor", successor)?;
        }
        Ok(vec![UnitClosed { successor: self.successor }.into()])
    }
}

/// The parent must be open and must not lie within the unit, as far up as the world knows.
///
/// A command reads its unit and the parent alone, so a ring of three or more can still come about
/// step by step; whoever walks upwards must end by itself.
fn check_parent(world: &World, unit: UnitId, parent: Option<UnitId>) -> Result<(), Refusal> {
    let Some(parent) = parent else { return Ok(()) };
    let parent_of = |unit: &UnitId| world.units.get(unit).and_then(|unit| unit.parent);
    let mut upwards = std::iter::successors(Some(parent), parent_of).take(world.units.len() + 1);
    if upwards.any(|ancestor| ancestor == unit) {
        return Err(Refusal::UnitWithinItself { field: "parent" });
    }
    world.open_unit("parent", parent).map(drop)
}
