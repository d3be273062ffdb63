//! What the program answers over HTTP: one file per resource.
//!
//! [`listen`] accepts connections with limits on time and size, [`routes`] is the map of addresses,
//! the other files are one resource each. All of them ask [`application`]; none names a database.

mod ask;
pub mod chart;
mod health;
pub mod listen;
pub mod locale;
mod portfolio;
mod problem;
mod project;
pub mod refusal;
pub mod routes;
pub mod sentence;
mod word;
