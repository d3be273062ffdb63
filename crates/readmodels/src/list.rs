//! The portfolio as a list: one row per project, the same in JSON and in the terminal, and what lists are sorted by.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::project::Role;
use domain::values::{ProjectId, UnitId};
use serde::Serialize;

use crate::glance::Glances;
use crate::language::Order;
use crate::portfolio::{Filter, Portfolio, Project};
use crate::standing::Standing;

/// One project as the list says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// The key it is known by elsewhere, its identity otherwise.
    pub key: String,
    /// Its identity.
    pub id: ProjectId,
    /// What it is called; empty when that was erased.
    pub title: &'a str,
    /// The phase it is in.
    pub phase: Option<&'a str>,
    /// When it entered that phase last.
    pub phase_since: Option<NaiveDate>,
    /// Whether it goes on.
    pub state: &'static str,
    /// Since when.
    pub state_since: Option<NaiveDate>,
    /// The unit it belongs to, by name.
    pub unit: Option<&'a str>,
    /// The area of service.
    pub area: Option<&'a str>,
    /// Who answers for it, by name.
    pub owner: Option<&'a str>,
    /// The day it was registered.
    pub registered_on: Option<NaiveDate>,
    /// The last day on which anything of it happened.
    pub last_on: Option<NaiveDate>,
}

/// What a list is sorted by. Projects that are equal in it stand by title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By title, in the order of the language.
    #[default]
    Title,
    /// By unit, in the order of the language.
    Unit,
    /// Those longest in their phase first.
    Since,
    /// Those first of which nothing was heard for longest.
    Last,
    /// Those first that have waited longest for a decision.
    Waits,
}

impl Sort {
    /// All, in the order of the columns.
    pub const ALL: [Self; 5] = [Self::Title, Self::Unit, Self::Since, Self::Last, Self::Waits];

    /// The word it has in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Since => "since",
            Self::Last => "last",
            Self::Waits => "waits",
            Self::Unit => "unit",
        }
    }

    /// Sorts projects that stand by title already, with the place of each unit in its order. What has no date
    /// and no unit stands last.
    pub fn apply(
        self,
        projects: &mut [(ProjectId, &Arc<Project>)],
        glances: &Glances,
        units: &HashMap<UnitId, usize>,
    ) {
        let dated = |date: Option<NaiveDate>| (date.is_none(), date);
        match self {
            Self::Title => {}
            Self::Since => projects.sort_by_key(|(_, project)| {
                dated(project.standing.as_ref().and_then(|standing| standing.phase_since))
            }),
            Self::Last => projects.sort_by_key(|(_, project)| dated(project.last_on())),
            Self::Waits => projects.sort_by_key(|(id, _)| {
                let waits = glances.get(*id).and_then(|glance| glance.undecided);
                dated(waits.map(|undecided| undecided.since))
            }),
            Self::Unit => projects.sort_by_key(|(_, project)| {
                let place = project.unit().and_then(|unit| units.get(&unit));
                (place.is_none(), place)
            }),
        }
    }
}

/// The rows a filter lets through, by title in the order of the language.
pub fn rows<'a>(portfolio: &'a Portfolio, filter: &Filter, order: &Order) -> Vec<Row<'a>> {
    portfolio
        .select(filter, order)
        .into_iter()
        .map(|(id, project)| row(portfolio, id, project))
        .collect()
}

/// One project's row.
pub fn row<'a>(portfolio: &'a Portfolio, id: ProjectId, project: &'a Project) -> Row<'a> {
    let standing = project.standing.as_deref();
    let description = project.description.as_deref();
    let external_key = standing.and_then(|known| known.external_key.clone());
    Row {
        key: external_key.unwrap_or_else(|| id.to_string()),
        id,
        title: project.title(),
        phase: project.phase().map(|phase| phase.0.as_str()),
        phase_since: standing.and_then(|known| known.phase_since),
        state: project.state().word(),
        state_since: standing.and_then(Standing::state_since),
        unit: project.unit().map(|unit| portfolio.unit_name(unit)),
        area: description.and_then(|known| known.area.as_deref()),
        owner: standing
            .and_then(|known| known.holder(Role::Owner))
            .map(|person| portfolio.person_name(person)),
        registered_on: standing.and_then(|known| known.registered_on),
        last_on: project.last_on(),
    }
}
