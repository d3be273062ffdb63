//! For tests only: given/when/then, sample values, the suite that every store must pass, a running app.

#![expect(
    clippy::unwrap_used,
    clippy::similar_names,
    clippy::cloned_ref_to_slice_refs,
    reason = "this crate is tests: a value that is not there is a failed check, at its line"
)]

pub mod app;
pub mod disk;
pub mod exercise;
pub mod given;
pub mod postgres;
pub mod values;
