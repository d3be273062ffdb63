//! The system tests: the program as people and machines meet it, foldered by URL and command.

mod architecture;
mod browser;
mod chart;
mod demo;
mod import;
mod pages;
