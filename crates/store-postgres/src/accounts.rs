//! Accounts, sessions, links and attempts, in the schema `accounts`. Each method is one statement.

mod row;

use accounts::limit::Attempts;
use accounts::store::Outdated;
use accounts::{Account, AccountStore, Login, OneTime, SecretHash, Session};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use eventlog::StoreError;
use eventlog::envelope::Organisation;
use sqlx::Connection as _;
use sqlx::postgres::PgArguments;
use uuid::Uuid;

use crate::arguments::arguments;
use crate::migrations::Schema;
use crate::readers::{self, Readers};
use crate::trouble::trouble;
use crate::{open, sql};
use row::{account, attempts, one_time, session, session_and_account};

/// How many connections a process has to the accounts.
const CONNECTIONS: u32 = 4;

/// The accounts of one database.
#[derive(Debug)]
pub struct PostgresAccounts {
    readers: Readers,
}

impl PostgresAccounts {
    /// Connects to the database at a URL, making the schema of the accounts if there is none yet.
    ///
    /// # Errors
    /// As [`crate::PostgresStore::connect`].
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let options = readers::options(url, "nyttig accounts")?;
        let connection = open::prepare(&options, &Schema::accounts()).await?;
        connection.close().await.map_err(|error| trouble(&error))?;
        Ok(Self { readers: Readers::new(options, CONNECTIONS) })
    }

    /// Runs a statement that returns a row for what it concerned, and says whether it concerned anything.
    async fn changes(&self, sql: &'static str, values: PgArguments) -> Result<bool, StoreError> {
        Ok(self.readers.optional(sql, values, |_| Ok(())).await?.is_some())
    }
}

#[async_trait]
impl AccountStore for PostgresAccounts {
    async fn accounts(&self, organisation: Organisation) -> Result<Vec<Account>, StoreError> {
        self.readers.map(sql::SELECT_ACCOUNTS, arguments![organisation.number()], account).await
    }

    async fn account(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<Option<Account>, StoreError> {
        let values = arguments![organisation.number(), person];
        self.readers.optional(sql::SELECT_ACCOUNT, values, account).await
    }

    async fn account_of_login(
        &self,
        organisation: Organisation,
        login: &Login,
    ) -> Result<Option<Account>, StoreError> {
        let values = arguments![organisation.number(), login.as_str()];
        self.readers.optional(sql::SELECT_ACCOUNT_OF_LOGIN, values, account).await
    }

    async fn insert_account(
        &self,
        organisation: Organisation,
        account: &Account,
    ) -> Result<bool, StoreError> {
        let values = arguments![
            organisation.number(),
            account.person,
            account.login.as_str(),
            account.password.as_deref(),
            account.language.as_deref(),
            account.enabled,
            account.made_at,
        ];
        self.changes(sql::INSERT_ACCOUNT, values).await
    }

    async fn set_language(
        &self,
        organisation: Organisation,
        person: Uuid,
        language: Option<&str>,
    ) -> Result<(), StoreError> {
        let values = arguments![language, organisation.number(), person];
        self.readers.execute(sql::UPDATE_ACCOUNT_LANGUAGE, values).await
    }

    async fn set_password(
        &self,
        organisation: Organisation,
        person: Uuid,
        password: &str,
    ) -> Result<(), StoreError> {
        let values = arguments![organisation.number(), person, password];
        self.readers.execute(sql::UPDATE_ACCOUNT_PASSWORD, values).await
    }

    async fn set_enabled(
        &self,
        organisation: Organisation,
        person: Uuid,
        enabled: bool,
    ) -> Result<(), StoreError> {
        let values = arguments![organisation.number(), person, enabled];
        self.readers.execute(sql::UPDATE_ACCOUNT_ENABLED, values).await
    }

    async fn insert_one_time(
        &self,
        organisation: Organisation,
        link: &OneTime,
    ) -> Result<(), StoreError> {
        let values = arguments![
            organisation.number(),
            link.hash.0.as_slice(),
            link.person,
            link.purpose.word(),
            link.expires_at,
        ];
        self.readers.execute(sql::UPSERT_ONE_TIME_LINK, values).await
    }

    async fn one_time(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError> {
        let values = arguments![organisation.number(), hash.0.as_slice(), now];
        self.readers.optional(sql::SELECT_ONE_TIME_LINK, values, one_time).await
    }

    async fn take_one_time(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError> {
        let values = arguments![organisation.number(), hash.0.as_slice(), now];
        self.readers.optional(sql::TAKE_ONE_TIME_LINK, values, one_time).await
    }

    async fn insert_session(
        &self,
        organisation: Organisation,
        session: &Session,
    ) -> Result<(), StoreError> {
        let values = arguments![
            organisation.number(),
            session.hash.0.as_slice(),
            session.person,
            session.begun_at,
            session.seen_at,
            session.browser.as_str(),
        ];
        self.readers.execute(sql::INSERT_SESSION, values).await
    }

    async fn session(
        &self,
        organisation: Organisation,
        hash: SecretHash,
    ) -> Result<Option<(Session, Account)>, StoreError> {
        let values = arguments![organisation.number(), hash.0.as_slice()];
        self.readers.optional(sql::SELECT_SESSION, values, session_and_account).await
    }

    async fn sessions(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<Vec<Session>, StoreError> {
        let values = arguments![organisation.number(), person];
        self.readers.map(sql::SELECT_SESSIONS, values, session).await
    }

    async fn touch_session(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let values = arguments![at, organisation.number(), hash.0.as_slice()];
        self.readers.execute(sql::TOUCH_SESSION, values).await
    }

    async fn end_session(
        &self,
        organisation: Organisation,
        person: Uuid,
        hash: SecretHash,
    ) -> Result<(), StoreError> {
        let values = arguments![organisation.number(), person, hash.0.as_slice()];
        self.readers.execute(sql::DELETE_SESSION, values).await
    }

    async fn end_sessions(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<(), StoreError> {
        self.readers.execute(sql::DELETE_SESSIONS, arguments![organisation.number(), person]).await
    }

    async fn attempts(
        &self,
        organisation: Organisation,
        key: &str,
    ) -> Result<Option<Attempts>, StoreError> {
        let values = arguments![organisation.number(), key];
        self.readers.optional(sql::SELECT_ATTEMPTS, values, attempts).await
    }

    async fn swap_attempts(
        &self,
        organisation: Organisation,
        key: &str,
        known: Option<Attempts>,
        new: Attempts,
    ) -> Result<bool, StoreError> {
        let number = organisation.number();
        let Attempts { count, last_at, paused_until } = new;
        match known {
            None => {
                let values = arguments![number, key, count, last_at, paused_until];
                self.changes(sql::INSERT_ATTEMPTS, values).await
            }
            Some(known) => {
                let values = arguments![
                    count,
                    last_at,
                    paused_until,
                    number,
                    key,
                    known.count,
                    known.last_at,
                    known.paused_until,
                ];
                self.changes(sql::UPDATE_ATTEMPTS, values).await
            }
        }
    }

    async fn forget_attempts(
        &self,
        organisation: Organisation,
        key: &str,
    ) -> Result<(), StoreError> {
        self.readers.execute(sql::DELETE_ATTEMPTS, arguments![organisation.number(), key]).await
    }

    async fn prune(
        &self,
        organisation: Organisation,
        outdated: Outdated,
    ) -> Result<(), StoreError> {
        let Outdated { sessions_before, now, attempts_before } = outdated;
        let values = arguments![organisation.number(), sessions_before, now, attempts_before];
        self.readers.execute(sql::PRUNE_ACCOUNTS, values).await
    }

    async fn close(&self) {
        self.readers.close().await;
    }
}
