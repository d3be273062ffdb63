//! What the killed program and the harness that kills it must agree on.
//!
//! Reading order: [`work`] says which command a number stands for, [`opened`] opens a database,
//! [`writers`] is the program, [`hasty`] is the bug that is planted to see the harness find it.

pub mod hasty;
pub mod opened;
pub mod work;
pub mod writers;
