//! Numbers in, numbers out: flow and survival now, process control later.

pub mod flow;
pub mod summary;
pub mod survival;
