//! Files in and out: the snapshot import, CSV, the export of events.
//!
//! Reading order of the import: [`mapping`] says how files are to be read, [`decode`],
//! [`csv_reader`] and [`table`] turn bytes into headings and lines, [`snapshot`] into typed rows,
//! [`plan`] into the changes that the log does not know yet, [`import`] into commands.

pub mod csv_reader;
pub mod csv_writer;
pub mod decode;
pub mod export;
pub mod fault;
pub mod identity;
pub mod import;
pub mod known;
pub mod ledger;
pub mod mapping;
pub mod pattern;
pub mod period;
pub mod plan;
pub mod report;
pub mod shipped;
pub mod snapshot;
pub mod table;
pub mod value;

mod columns;
mod steps;
