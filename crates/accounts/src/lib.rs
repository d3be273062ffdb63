//! Who may come in: accounts, sessions and one-time links, their rules, and the port that stores fill.
//!
//! Nothing of this is in the log: passwords, sessions and the addresses people sign in by are kept beside it and
//! can be thrown away with their person. What somebody may *do* is in the log, as roles. Nothing here reads a clock
//! or a database: the moment is handed in, and a store fills [`store::AccountStore`].
//!
//! Reading order: [`service`] is what pages call, [`store`] what it is kept in; [`secret`], [`password`],
//! [`hasher`], [`limit`] and [`session`] each hold one rule.

pub mod account;
pub mod hasher;
pub mod limit;
pub mod one_time;
pub mod password;
pub mod secret;
pub mod service;
pub mod session;
pub mod store;

pub use account::{Account, Login};
pub use one_time::{OneTime, Purpose};
pub use secret::{Secret, SecretHash};
pub use service::{Accounts, SignInError};
pub use session::Session;
pub use store::AccountStore;
