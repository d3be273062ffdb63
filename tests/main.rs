//! The system tests: the program as people and machines meet it, foldered by URL and command.

mod accounts;
mod architecture;
mod attachments;
mod bad_input;
mod browser;
mod chart;
mod demo;
mod export;
mod faults;
mod forms;
mod import;
mod mapping;
mod pages;
mod portfolio;
mod program;
mod records;
mod remarks;
mod roles;
mod sealing;
mod search;
mod settings;
mod steps;
