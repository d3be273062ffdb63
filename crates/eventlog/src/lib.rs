//! The ports of an append-only event log, and what can be said of any such log without a database.
//!
//! One log belongs to one organisation. Its positions are gapless and their order is the order of
//! commit, so a follower's cursor is one number and no reader ever looks for gaps. Payloads are
//! opaque text: this crate knows no domain and no database.
//!
//! Reading order: [`envelope`] says what an event is, [`append`] how one is written, [`read`] how
//! events come back, [`follow`] how a reader keeps up, [`documents`] and [`fold`] what is derived,
//! [`merkle`], [`leaf`] and [`checkpoint`] how anyone can prove that nothing was rewritten.

pub mod append;
pub mod checkpoint;
pub mod documents;
pub mod envelope;
pub mod error;
pub mod fold;
pub mod follow;
pub mod key_file;
pub mod leaf;
pub mod merkle;
pub mod model;
pub mod read;
pub mod runner;
pub mod sealer;
pub mod store;
mod timeline;
pub mod writer;

pub use error::StoreError;
pub use store::EventStore;
