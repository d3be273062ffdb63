//! Load, decide, append, retry; and ask: the one set of commands and queries.
//!
//! Pages, the JSON API, imports and reminders all come through here, so that a rule holds for all
//! of them. Reading order: [`application`] is what is running, [`handle`] is how a command becomes
//! events, [`as_of`] and [`ask`] are how a question is answered, [`tenant`] keeps one
//! organisation's read models up, [`rebuild`] makes them anew.

pub mod actor;
pub mod application;
pub mod as_of;
pub mod ask;
pub mod clock;
pub mod handle;
pub mod models;
mod past;
pub mod rebuild;
pub mod recent;
pub mod tenant;

pub use application::{Application, Settings};
pub use as_of::AsOfQuery;
pub use eventlog::StoreError;
pub use eventlog::envelope::{Organisation, Position};
pub use handle::{HandleError, Handled, Seen, Step, Work};
