//! Numbers in, numbers out: flow now, survival and process control later.

pub mod flow;
pub mod summary;
