//! The ports of the event log and the documents, on SQLite.
//!
//! A data folder holds `log.db`, which is the truth (every commit on disk before it is answered),
//! and `views-N.db`, which can be thrown away. One process writes, holding the lock on
//! `log.db.lock`; within it one thread does. Reading order: [`SqliteStore`], then `writer.rs` and
//! `append.rs` for how a batch is written, `open.rs` for what is refused.

mod accounts;
mod append;
mod apply;
mod describe;
mod documents;
mod erase;
mod generations;
mod key;
mod logs;
mod migrations;
mod moment;
mod open;
mod position_at;
mod read_log;
mod read_stream;
mod read_tagged;
mod readers;
mod row;
mod sql;
mod store;
mod texts;
mod tree;
mod trouble;
mod writer;

pub use accounts::SqliteAccounts;
pub use documents::SqliteDocuments;
pub use generations::SqliteGenerations;
pub use store::SqliteStore;
