//! For tests only: given/when/then, sample values, the suite that every store must pass, a running app.

pub mod app;
pub mod exercise;
pub mod postgres;
