//! The ports of the event log and the documents, on PostgreSQL.
//!
//! The log stands in the schema `log`, generation N of the read models in `views_N`. Appends go
//! through one task with a connection of its own ([`PostgresStore`]); positions are counted in the
//! log's head row, so their order is the order of commit whoever writes.

mod accounts;
mod append;
mod arguments;
mod batch;
mod describe;
mod documents;
mod generations;
mod logs;
mod migrations;
mod next;
mod open;
mod position_at;
mod reached;
mod read_log;
mod read_stream;
mod read_tagged;
mod readers;
mod row;
mod selection;
mod sql;
mod store;
mod texts;
mod tree;
mod trouble;
mod wakeups;
mod writer;

pub use accounts::PostgresAccounts;
pub use documents::PostgresDocuments;
pub use generations::PostgresGenerations;
pub use sql::STATEMENTS;
pub use store::PostgresStore;
