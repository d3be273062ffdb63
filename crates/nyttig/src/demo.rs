//! The demonstration: an invented municipality with its projects over four years, from data and a seed.
//!
//! `crates/nyttig/demo` holds who and what, written by hand. [`script`] puts it in order of time,
//! [`mod@play`] hands it to the application as people would have done, so that nothing unlawful gets in.

mod calendar;
mod choices;
mod data;
mod guided;
mod measures;
mod personas;
mod play;
mod random;
mod script;
mod story;
mod yearly;

pub(crate) use personas::open_personas;
pub(crate) use play::{is_played, play};

/// The seed unless another is given.
pub(crate) const SEED: u64 = 2026;

/// The short name of the demonstration's log.
pub(crate) const SLUG: &str = "fjordvik";
