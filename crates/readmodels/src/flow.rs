//! The portfolio's history as cases and states: what the flow charts are computed from.

use domain::method::Method;
use domain::values::{MethodRef, ProjectId};
use statistics::flow::{Flow, Observation};

use crate::portfolio::{Filter, Portfolio};
use crate::standing::State;

/// Where a project can be, in the order of the way through: phases by their place in the method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In a phase, being worked on.
    Phase(usize),
    /// In normal operation.
    InOperation,
    /// Waiting.
    Paused,
    /// Laid aside.
    Shelved,
    /// Over.
    Stopped,
}

/// The histories of the projects that follow one method, by the dates things held in the world.
///
/// A project without a phase has not begun its way; a phase that the method does not have (an
/// older version's) is passed over.
pub fn flow(portfolio: &Portfolio, method: &Method) -> Flow<ProjectId, Place> {
    let reference = method.reference();
    let observations = portfolio
        .registered()
        .filter(|(_, project)| project.method() == Some(&reference))
        .filter_map(|(id, project)| Some((id, project.standing.as_ref()?)))
        .flat_map(|(id, standing)| {
            standing.spans.iter().filter_map(move |span| {
                let state = match span.state {
                    State::Active => Place::Phase(method.place(span.phase.as_ref()?)?),
                    State::InOperation => Place::InOperation,
                    State::Paused => Place::Paused,
                    State::Shelved => Place::Shelved,
                    State::Stopped => Place::Stopped,
                };
                Some(Observation { case: id, on: span.from, state })
            })
        });
    Flow::new(observations)
}

/// The method that most registered projects follow, ties by name and version.
pub fn prevailing_method(portfolio: &Portfolio) -> Option<MethodRef> {
    let mut counts = std::collections::BTreeMap::new();
    for (_, project) in portfolio.registered() {
        if let Some(method) = project.method() {
            *counts.entry(method.clone()).or_insert(0_u32) += 1;
        }
    }
    counts
        .into_iter()
        .max_by(|left, right| left.1.cmp(&right.1).then(right.0.cmp(&left.0)))
        .map(|(method, _)| method)
}

/// How many projects a filter lets through in each phase of a method and in each other state.
pub fn counts(portfolio: &Portfolio, method: &Method, filter: &Filter) -> Vec<(Place, u32)> {
    let order = crate::language::Order::of("en");
    let mut counts = std::collections::BTreeMap::new();
    let reference = method.reference();
    for (_, project) in portfolio.select(filter, &order) {
        if project.method() != Some(&reference) {
            continue;
        }
        let place = match project.state() {
            State::Active => match project.phase().and_then(|phase| method.place(phase)) {
                Some(place) => Place::Phase(place),
                None => continue,
            },
            State::InOperation => Place::InOperation,
            State::Paused => Place::Paused,
            State::Shelved => Place::Shelved,
            State::Stopped => Place::Stopped,
        };
        *counts.entry(place).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}
