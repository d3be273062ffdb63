//! Where the projects are: the phases of each method, what is in operation, and what stands beside.

use domain::method::Method;
use domain::values::MethodRef;
use readmodels::overview::{Count, QUIET_DAYS, Way};
use readmodels::standing::State;
use serde::Serialize;

use super::Answered;
use super::view::{phase_name, tense};
use crate::address::Address;
use crate::locale::Argument;

/// The way through one method.
#[derive(Debug, Serialize)]
pub(super) struct WayView {
    heading: String,
    explanation: String,
    places: Vec<Place>,
}

/// A phase or operation, and how many are there.
#[derive(Debug, Serialize)]
struct Place {
    class: &'static str,
    count: String,
    name: String,
    address: String,
    quiet: Option<String>,
    note: String,
    /// In hundredths of the fullest place.
    share: u32,
}

/// Projects beside the way: paused, shelved, stopped, not begun.
#[derive(Debug, Serialize)]
pub(super) struct Part {
    words: String,
    address: Option<String>,
}

pub(super) fn ways(answered: &Answered) -> Vec<WayView> {
    let ways = &answered.prepared.overview.ways;
    ways.iter().map(|(method, way)| way_view(answered, method, way, ways.len() == 1)).collect()
}

fn way_view(answered: &Answered, reference: &MethodRef, way: &Way, alone: bool) -> WayView {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let method = asked.state.method(reference);
    let name = method.map_or(reference.key.as_str(), |known| known.name.in_language(locale.tag()));
    let heading = if alone {
        locale.with("portfolio-where", [("when", tense(answered))])
    } else {
        name.to_owned()
    };
    let explained: [(&str, Argument<'_>); 4] = [
        ("when", tense(answered)),
        ("projects", way.projects.into()),
        ("method", name.to_owned().into()),
        ("days", QUIET_DAYS.into()),
    ];
    let explanation = locale.with("portfolio-where-explained", explained);
    let fullest = way.phases.values().map(|count| count.projects).chain([way.in_operation]).max();
    let places = places(answered, reference, method, way, fullest.unwrap_or(0));
    WayView { heading, explanation, places }
}

fn places(
    answered: &Answered,
    reference: &MethodRef,
    method: Option<&Method>,
    way: &Way,
    fullest: u32,
) -> Vec<Place> {
    let base = answered.asked.link("portfolio");
    let keys = method.map(|method| method.phases.iter().map(|phase| phase.key.clone()).collect());
    let keys: Vec<_> = keys.unwrap_or_else(|| way.phases.keys().cloned().collect());
    let mut places: Vec<Place> = keys
        .into_iter()
        .map(|key| {
            let count = way.phases.get(&key).copied().unwrap_or_default();
            let address = base.with("phase", key.0.clone()).with("state", State::Active.word());
            let name = phase_name(&answered.asked, reference, &key);
            place(answered, name, count, fullest, &address)
        })
        .collect();
    let count = Count { projects: way.in_operation, quiet: 0 };
    let name = answered.asked.locale.text("page-state-in_operation");
    let address = base.with("state", State::InOperation.word());
    let operation = place(answered, name, count, fullest, &address);
    let class = if count.projects == 0 { "none" } else { "operation" };
    places.push(Place { class, ..operation });
    places
}

fn place(answered: &Answered, name: String, count: Count, fullest: u32, to: &Address) -> Place {
    let locale = answered.asked.locale;
    let quiet: [(&str, Argument<'_>); 1] = [("count", count.quiet.into())];
    Place {
        class: if count.projects == 0 { "none" } else { "some" },
        count: locale.number(count.projects),
        name,
        address: to.to("projects"),
        quiet: (count.quiet > 0).then(|| locale.with("portfolio-place-quiet", quiet)),
        note: locale.with("portfolio-place-note", [("count", count.projects.into())]),
        share: count.projects * 100 / fullest.max(1),
    }
}

pub(super) fn besides(answered: &Answered) -> Vec<Part> {
    let (locale, overview) = (answered.asked.locale, &answered.prepared.overview);
    let base = answered.asked.link("portfolio");
    let mut parts = Vec::new();
    for (state, key) in [
        (State::Paused, "portfolio-besides-paused"),
        (State::Shelved, "portfolio-besides-shelved"),
        (State::Stopped, "portfolio-besides-stopped"),
    ] {
        let count = overview.in_state(state);
        if count > 0 {
            let words = locale.with(key, [("count", count.into())]);
            let address = Some(base.with("state", state.word()).to("projects"));
            parts.push(Part { words, address });
        }
    }
    if overview.without_phase > 0 {
        let count = overview.without_phase;
        let words = locale.with("portfolio-besides-not-begun", [("count", count.into())]);
        parts.push(Part { words, address: None });
    }
    parts
}
