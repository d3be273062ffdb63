//! The port that stores fill: what is kept of accounts, and what must happen together.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use eventlog::StoreError;
use eventlog::envelope::Organisation;
use uuid::Uuid;

use crate::account::{Account, Login};
use crate::limit::Attempts;
use crate::one_time::OneTime;
use crate::secret::SecretHash;
use crate::session::Session;

/// What is too old to be kept.
#[derive(Debug, Clone, Copy)]
pub struct Outdated {
    /// Sessions that were begun before this.
    pub sessions_before: DateTime<Utc>,
    /// Links that work no longer at this moment.
    pub now: DateTime<Utc>,
    /// Attempts of which the last was before this.
    pub attempts_before: DateTime<Utc>,
}

/// Accounts with their sessions, links and attempts, each organisation's for itself.
///
/// Each method is one transaction. What is answered is durable.
#[async_trait]
pub trait AccountStore: Send + Sync + 'static {
    /// Every account, by login.
    async fn accounts(&self, organisation: Organisation) -> Result<Vec<Account>, StoreError>;

    /// The account of a person.
    async fn account(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<Option<Account>, StoreError>;

    /// The account that is signed in to by this.
    async fn account_of_login(
        &self,
        organisation: Organisation,
        login: &Login,
    ) -> Result<Option<Account>, StoreError>;

    /// Makes an account; whether it could be made: neither person nor login has one.
    async fn insert_account(
        &self,
        organisation: Organisation,
        account: &Account,
    ) -> Result<bool, StoreError>;

    /// The language a person reads.
    async fn set_language(
        &self,
        organisation: Organisation,
        person: Uuid,
        language: Option<&str>,
    ) -> Result<(), StoreError>;

    /// A new password, which ends every session and link of the person.
    async fn set_password(
        &self,
        organisation: Organisation,
        person: Uuid,
        password: &str,
    ) -> Result<(), StoreError>;

    /// Whether an account lets in. One that does not has no sessions and no links.
    async fn set_enabled(
        &self,
        organisation: Organisation,
        person: Uuid,
        enabled: bool,
    ) -> Result<(), StoreError>;

    /// Hands out a link, in the place of every other of the same person.
    async fn insert_one_time(
        &self,
        organisation: Organisation,
        link: &OneTime,
    ) -> Result<(), StoreError>;

    /// A link that still works at a moment, unused.
    async fn one_time(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError>;

    /// Uses a link that still works: of all who try, one gets it.
    async fn take_one_time(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError>;

    /// Begins a session.
    async fn insert_session(
        &self,
        organisation: Organisation,
        session: &Session,
    ) -> Result<(), StoreError>;

    /// A session with its account, whether or not it still holds.
    async fn session(
        &self,
        organisation: Organisation,
        hash: SecretHash,
    ) -> Result<Option<(Session, Account)>, StoreError>;

    /// The sessions of a person, the last used first.
    async fn sessions(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<Vec<Session>, StoreError>;

    /// A session was used.
    async fn touch_session(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError>;

    /// Ends one session of a person.
    async fn end_session(
        &self,
        organisation: Organisation,
        person: Uuid,
        hash: SecretHash,
    ) -> Result<(), StoreError>;

    /// Ends all of them.
    async fn end_sessions(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<(), StoreError>;

    /// The attempts under a key.
    async fn attempts(
        &self,
        organisation: Organisation,
        key: &str,
    ) -> Result<Option<Attempts>, StoreError>;

    /// Puts other attempts in the place of these; whether they were still these.
    async fn swap_attempts(
        &self,
        organisation: Organisation,
        key: &str,
        known: Option<Attempts>,
        new: Attempts,
    ) -> Result<bool, StoreError>;

    /// Forgets the attempts under a key.
    async fn forget_attempts(
        &self,
        organisation: Organisation,
        key: &str,
    ) -> Result<(), StoreError>;

    /// Throws away what is too old.
    async fn prune(&self, organisation: Organisation, outdated: Outdated)
    -> Result<(), StoreError>;

    /// Lets the database go.
    async fn close(&self);
}
