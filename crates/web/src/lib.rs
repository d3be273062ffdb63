//! What the program answers over HTTP: one file per resource.
//!
//! [`listen`] accepts connections with limits on time and size, [`routes`] is the map of addresses.
//! A page and the JSON and CSV beside it come from one file, which asks [`application`]; none names a
//! database. What pages share: [`locale`] is the reader's language, `page` what stands around the
//! content, `form` what every writing page shares, `access` who may do what, `prepared` what is computed once for many requests, `templates` the files in `templates/`.

mod access;
mod accessibility;
mod account;
mod address;
mod ask;
mod assets;
pub mod base;
pub mod chart;
mod civil_date;
mod decision;
mod door;
mod form;
mod headers;
mod health;
pub mod listen;
pub mod locale;
mod my_unit;
mod organisations;
mod page;
mod password;
mod people;
pub mod personas;
mod portfolio;
mod prepared;
mod problem;
mod project;
pub mod refusal;
mod register;
pub mod routes;
mod search;
pub mod sentence;
mod set_up;
mod settings;
mod sign_in;
mod templates;
mod theme;
mod word;
mod work;
