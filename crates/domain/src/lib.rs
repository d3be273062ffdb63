//! What can happen in a portfolio of projects and who may decide it.
//!
//! Pure: no input or output, no clock, no chance. A command meets a state in `decide`, which
//! answers with events or a typed refusal; `evolve` takes a state one event further. What is stored
//! is the event alone, so [`event`] and the structures it names are a public format.
//!
//! Reading order: [`event`] lists everything that can be recorded, [`command`] everything that can
//! be asked; then one file per concept, with its values, its events and what decides them.

pub mod command;
pub mod event;
pub mod refusal;
pub mod stored;
pub mod text;
pub mod values;
pub mod words;
pub mod world;

pub mod method;
pub mod organisation;
pub mod person;
pub mod unit;

pub mod attachment;
pub mod benefit;
pub mod decision;
pub mod follow_up;
pub mod guide;
pub mod indicator;
pub mod insight;
pub mod link;
pub mod operation;
pub mod project;
pub mod readiness;
pub mod remark;
pub mod result;
pub mod schedule;
pub mod selection;
pub mod snapshot;
pub mod transition;
pub mod trial;

pub use command::{Command, decide};
pub use event::Event;
pub use refusal::Refusal;
pub use text::Text;
