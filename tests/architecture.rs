//! The rules of the house as tests, each seen failing on a planted file beside it.
//!
//! They read the workspace and nothing else: no database, no network.

mod arrows;
mod documents;
mod manifests;
mod rust;
mod source;
mod sql;
mod tree;
mod words;
