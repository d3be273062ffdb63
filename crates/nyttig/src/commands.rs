//! One file per command.

pub(crate) mod accounts;
pub(crate) mod chart;
pub(crate) mod create;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod projects;
pub(crate) mod rebuild;
pub(crate) mod serve;
