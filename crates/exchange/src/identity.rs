//! Identities of what an import makes: the same file gives the same ids, on every database.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::values::{IndicatorId, ProjectId, ResultId, UnitId};
use eventlog::envelope::Organisation;
use uuid::Uuid;

use crate::pattern::collapse;
use crate::value::Cell;

/// The namespace of every name-based id (UUID version 5) that an import makes. Chosen once.
const NAMESPACE: Uuid = Uuid::from_u128(0x6e79_7474_6967_4000_8000_696d_706f_7274);

/// Who is who: from the log where it is known, else made of names.
#[derive(Debug, Clone)]
pub struct Identities {
    space: Uuid,
    mapping: String,
    /// Projects by their key elsewhere.
    pub projects: BTreeMap<String, ProjectId>,
    /// Units by their name.
    pub units: BTreeMap<String, UnitId>,
    /// Results by what was measured and for which date.
    pub results: BTreeMap<(IndicatorId, NaiveDate), ResultId>,
}

impl Identities {
    /// Nothing is known yet.
    pub fn new(organisation: Organisation, mapping: &str) -> Self {
        let space = Uuid::new_v5(&NAMESPACE, organisation.to_string().as_bytes());
        let mapping = mapping.to_owned();
        let (projects, units, results) = Default::default();
        Self { space, mapping, projects, units, results }
    }

    /// The project with a key.
    pub fn project(&self, key: &str) -> ProjectId {
        let made = || ProjectId(self.made(&["project", key]));
        self.projects.get(key).copied().unwrap_or_else(made)
    }

    /// The unit with a name; blanks make no difference. Names that differ in capital letters are two
    /// units, as the files have it, unless the mapping lists them as spellings of one.
    pub fn unit(&self, name: &str) -> UnitId {
        let name = collapse(name);
        let made = || UnitId(self.made(&["unit", &name]));
        self.units.get(&name).copied().unwrap_or_else(made)
    }

    /// A project's indicator, by its key in the mapping.
    pub fn indicator(&self, project: ProjectId, key: &str) -> IndicatorId {
        IndicatorId(self.made(&["indicator", &project.to_string(), &self.mapping, key]))
    }

    /// What was measured for a date.
    pub fn result(&self, indicator: IndicatorId, on: NaiveDate) -> ResultId {
        let made = || ResultId(self.made(&["result", &indicator.to_string(), &on.to_string()]));
        self.results.get(&(indicator, on)).copied().unwrap_or_else(made)
    }

    /// The id of a command, by everything it asks for.
    pub fn command(&self, parts: &[&str]) -> Uuid {
        self.made(parts)
    }

    /// A unit as a cell, so that two spellings of one unit are no change.
    pub fn unit_cell(unit: UnitId) -> Cell {
        Cell::Level(unit.to_string())
    }

    /// The unit that a cell means.
    pub fn unit_of(cell: &Cell) -> Option<UnitId> {
        match cell {
            Cell::Level(id) => id.parse().ok().map(UnitId),
            _ => None,
        }
    }

    /// Each part with its length in front, so that `("ab", "c")` and `("a", "bc")` differ.
    fn made(&self, parts: &[&str]) -> Uuid {
        let mut name = String::new();
        for part in parts {
            name.push_str(&part.len().to_string());
            name.push(':');
            name.push_str(part);
        }
        Uuid::new_v5(&self.space, name.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_gives_one_id_and_organisations_never_share_any() {
        let of = |number| Identities::new(Organisation::new(number).unwrap(), "m");
        assert_eq!(of(1).project("53"), of(1).project("53"));
        assert_ne!(of(1).project("53"), of(2).project("53"));
        assert_ne!(of(1).made(&["ab", "c"]), of(1).made(&["a", "bc"]));
        assert_eq!(of(1).unit("MoD "), of(1).unit("MoD"));
        assert_ne!(of(1).unit("MoD"), of(1).unit("MOD"));
    }

    #[test]
    fn what_the_log_knows_keeps_its_id() {
        let mut ids = Identities::new(Organisation::new(1).unwrap(), "m");
        let known = UnitId(Uuid::from_u128(7));
        ids.units.insert(collapse("Havna  Skole"), known);
        assert_eq!(ids.unit("Havna Skole "), known);
        assert_eq!(Identities::unit_of(&Identities::unit_cell(known)), Some(known));
    }
}
