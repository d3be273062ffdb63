//! Accounts, sessions, links and attempts, in `accounts.db` beside the log.
//!
//! A file of its own, because nothing of it is append-only, and because an operator may hand out a link while
//! another process writes to the log: each write here is a short transaction that waits for its turn.

mod row;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use accounts::limit::Attempts;
use accounts::store::Outdated;
use accounts::{Account, AccountStore, Login, OneTime, SecretHash, Session};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use eventlog::StoreError;
use eventlog::envelope::Organisation;
use rusqlite::{
    Connection, OptionalExtension as _, Params, Row, Transaction, TransactionBehavior, params,
};
use uuid::Uuid;

use crate::migrations::ACCOUNTS;
use crate::open::{self, Durability};
use crate::readers::Readers;
use crate::sql::accounts as sql;
use crate::trouble::{named, trouble_in};
use row::{account, attempts, one_time, session, session_and_account};

/// The accounts of one data folder.
#[derive(Debug)]
pub struct SqliteAccounts {
    path: PathBuf,
    /// `None` when opened for reading alone.
    writer: Option<Arc<Mutex<Connection>>>,
    readers: Readers,
}

impl SqliteAccounts {
    /// Opens the accounts of a folder, making them if there are none.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] if they cannot be written, [`StoreError::Unfit`] if what is there is not ours or
    /// is of a newer version.
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        let path = path_in(folder);
        open::check_writable(folder, &path)?;
        let lock = lock(path.with_extension("db.lock")).await?;
        let connection = open::open_for_writing(&path, &ACCOUNTS, Durability::Full)
            .await
            .map_err(|error| named(&path, error))?;
        // Held only while the file is made: several processes may write to it.
        drop(lock);
        let writer = Some(Arc::new(Mutex::new(connection)));
        Ok(Self { readers: Readers::new(path.clone()), path, writer })
    }

    /// Opens the accounts of a folder for reading alone.
    pub async fn open_read_only(folder: &Path) -> Result<Self, StoreError> {
        let path = path_in(folder);
        open::check_readable(&path, &ACCOUNTS).await.map_err(|error| named(&path, error))?;
        Ok(Self { readers: Readers::new(path.clone()), path, writer: None })
    }

    /// Runs statements in one transaction that is durable before its answer is given.
    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let writer = self.writer.as_ref().map(Arc::clone);
        let writer =
            writer.ok_or_else(|| StoreError::ReadOnly("it was opened for reading alone".into()))?;
        let written = tokio::task::spawn_blocking(move || {
            let mut connection = writer.lock().unwrap_or_else(PoisonError::into_inner);
            let immediate = TransactionBehavior::Immediate;
            let transaction = connection.transaction_with_behavior(immediate)?;
            let answer = work(&transaction)?;
            transaction.commit()?;
            Ok(answer)
        });
        match written.await {
            Ok(answer) => answer.map_err(|error| trouble_in(&self.path, &error)),
            Err(stopped) => Err(StoreError::Unavailable(stopped.to_string())),
        }
    }

    /// Runs one statement and says whether it concerned a row.
    async fn change(
        &self,
        sql: &'static str,
        parameters: impl Params + Send + 'static,
    ) -> Result<bool, StoreError> {
        self.write(move |transaction| Ok(transaction.execute(sql, parameters)? > 0)).await
    }

    async fn one<T: Send + 'static>(
        &self,
        sql: &'static str,
        parameters: impl Params + Send + 'static,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let ask = move |connection: &Connection| {
            connection.prepare_cached(sql)?.query_row(parameters, read).optional()
        };
        self.readers.ask(ask).await
    }

    async fn many<T: Send + 'static>(
        &self,
        sql: &'static str,
        parameters: impl Params + Send + 'static,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let ask = move |connection: &Connection| {
            connection.prepare_cached(sql)?.query_map(parameters, read)?.collect()
        };
        self.readers.ask(ask).await
    }
}

fn path_in(folder: &Path) -> PathBuf {
    folder.join("accounts.db")
}

/// Waits for the lock under which the file is made.
async fn lock(path: PathBuf) -> Result<File, StoreError> {
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::options().create(true).truncate(false).write(true).open(&path)?;
        file.lock()?;
        Ok::<_, std::io::Error>(file)
    });
    let locked = locked.await.map_err(|stopped| StoreError::Unavailable(stopped.to_string()))?;
    locked.map_err(|error| StoreError::ReadOnly(error.to_string()))
}

fn bytes(person: Uuid) -> [u8; 16] {
    person.into_bytes()
}

#[async_trait]
impl AccountStore for SqliteAccounts {
    async fn accounts(&self, organisation: Organisation) -> Result<Vec<Account>, StoreError> {
        self.many(sql::SELECT_ACCOUNTS, (organisation.number(),), account).await
    }

    async fn account(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<Option<Account>, StoreError> {
        let parameters = (organisation.number(), bytes(person));
        self.one(sql::SELECT_ACCOUNT, parameters, account).await
    }

    async fn account_of_login(
        &self,
        organisation: Organisation,
        login: &Login,
    ) -> Result<Option<Account>, StoreError> {
        let parameters = (organisation.number(), login.as_str().to_owned());
        self.one(sql::SELECT_ACCOUNT_OF_LOGIN, parameters, account).await
    }

    async fn insert_account(
        &self,
        organisation: Organisation,
        account: &Account,
    ) -> Result<bool, StoreError> {
        let parameters = (
            organisation.number(),
            bytes(account.person),
            account.login.as_str().to_owned(),
            account.password.clone(),
            account.language.clone(),
            account.enabled,
            account.made_at.timestamp_micros(),
        );
        self.change(sql::INSERT_ACCOUNT, parameters).await
    }

    async fn set_language(
        &self,
        organisation: Organisation,
        person: Uuid,
        language: Option<&str>,
    ) -> Result<(), StoreError> {
        let language = language.map(ToOwned::to_owned);
        let parameters = (language, organisation.number(), bytes(person));
        self.change(sql::UPDATE_ACCOUNT_LANGUAGE, parameters).await.map(drop)
    }

    async fn set_password(
        &self,
        organisation: Organisation,
        person: Uuid,
        password: &str,
    ) -> Result<(), StoreError> {
        let (number, person, password) =
            (organisation.number(), bytes(person), password.to_owned());
        self.write(move |transaction| {
            transaction.execute(sql::UPDATE_ACCOUNT_PASSWORD, params![password, number, person])?;
            transaction.execute(sql::DELETE_SESSIONS, params![number, person])?;
            transaction.execute(sql::DELETE_ONE_TIME_LINKS, params![number, person])?;
            Ok(())
        })
        .await
    }

    async fn set_enabled(
        &self,
        organisation: Organisation,
        person: Uuid,
        enabled: bool,
    ) -> Result<(), StoreError> {
        let (number, person) = (organisation.number(), bytes(person));
        self.write(move |transaction| {
            transaction.execute(sql::UPDATE_ACCOUNT_ENABLED, params![enabled, number, person])?;
            if !enabled {
                transaction.execute(sql::DELETE_SESSIONS, params![number, person])?;
                transaction.execute(sql::DELETE_ONE_TIME_LINKS, params![number, person])?;
            }
            Ok(())
        })
        .await
    }

    async fn insert_one_time(
        &self,
        organisation: Organisation,
        link: &OneTime,
    ) -> Result<(), StoreError> {
        let parameters = (
            organisation.number(),
            link.hash.0,
            bytes(link.person),
            link.purpose.word(),
            link.expires_at.timestamp_micros(),
        );
        self.change(sql::UPSERT_ONE_TIME_LINK, parameters).await.map(drop)
    }

    async fn one_time(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError> {
        let parameters = (organisation.number(), hash.0, now.timestamp_micros());
        self.one(sql::SELECT_ONE_TIME_LINK, parameters, one_time).await
    }

    async fn take_one_time(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError> {
        let (number, now) = (organisation.number(), now.timestamp_micros());
        self.write(move |transaction| {
            let parameters = params![number, hash.0, now];
            transaction.query_row(sql::TAKE_ONE_TIME_LINK, parameters, one_time).optional()
        })
        .await
    }

    async fn insert_session(
        &self,
        organisation: Organisation,
        session: &Session,
    ) -> Result<(), StoreError> {
        let parameters = (
            organisation.number(),
            session.hash.0,
            bytes(session.person),
            session.begun_at.timestamp_micros(),
            session.seen_at.timestamp_micros(),
            session.browser.clone(),
        );
        self.change(sql::INSERT_SESSION, parameters).await.map(drop)
    }

    async fn session(
        &self,
        organisation: Organisation,
        hash: SecretHash,
    ) -> Result<Option<(Session, Account)>, StoreError> {
        let parameters = (organisation.number(), hash.0);
        self.one(sql::SELECT_SESSION, parameters, session_and_account).await
    }

    async fn sessions(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<Vec<Session>, StoreError> {
        let parameters = (organisation.number(), bytes(person));
        self.many(sql::SELECT_SESSIONS, parameters, session).await
    }

    async fn touch_session(
        &self,
        organisation: Organisation,
        hash: SecretHash,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let parameters = (at.timestamp_micros(), organisation.number(), hash.0);
        self.change(sql::TOUCH_SESSION, parameters).await.map(drop)
    }

    async fn end_session(
        &self,
        organisation: Organisation,
        person: Uuid,
        hash: SecretHash,
    ) -> Result<(), StoreError> {
        let parameters = (organisation.number(), bytes(person), hash.0);
        self.change(sql::DELETE_SESSION, parameters).await.map(drop)
    }

    async fn end_sessions(
        &self,
        organisation: Organisation,
        person: Uuid,
    ) -> Result<(), StoreError> {
        let parameters = (organisation.number(), bytes(person));
        self.change(sql::DELETE_SESSIONS, parameters).await.map(drop)
    }

    async fn attempts(
        &self,
        organisation: Organisation,
        key: &str,
    ) -> Result<Option<Attempts>, StoreError> {
        let parameters = (organisation.number(), key.to_owned());
        self.one(sql::SELECT_ATTEMPTS, parameters, attempts).await
    }

    async fn swap_attempts(
        &self,
        organisation: Organisation,
        key: &str,
        known: Option<Attempts>,
        new: Attempts,
    ) -> Result<bool, StoreError> {
        let (number, key) = (organisation.number(), key.to_owned());
        let micros = |at: DateTime<Utc>| at.timestamp_micros();
        let (count, last, until) = (new.count, micros(new.last_at), micros(new.paused_until));
        match known {
            None => self.change(sql::INSERT_ATTEMPTS, (number, key, count, last, until)).await,
            Some(known) => {
                let (before, paused) = (micros(known.last_at), micros(known.paused_until));
                let parameters = (count, last, until, number, key, known.count, before, paused);
                self.change(sql::UPDATE_ATTEMPTS, parameters).await
            }
        }
    }

    async fn forget_attempts(
        &self,
        organisation: Organisation,
        key: &str,
    ) -> Result<(), StoreError> {
        let parameters = (organisation.number(), key.to_owned());
        self.change(sql::DELETE_ATTEMPTS, parameters).await.map(drop)
    }

    async fn prune(
        &self,
        organisation: Organisation,
        outdated: Outdated,
    ) -> Result<(), StoreError> {
        let number = organisation.number();
        let Outdated { sessions_before, now, attempts_before } = outdated;
        self.write(move |transaction| {
            for (sql, at) in [
                (sql::PRUNE_SESSIONS, sessions_before),
                (sql::PRUNE_ONE_TIME_LINKS, now),
                (sql::PRUNE_ATTEMPTS, attempts_before),
            ] {
                transaction.execute(sql, params![number, at.timestamp_micros()])?;
            }
            Ok(())
        })
        .await
    }

    async fn close(&self) {
        // The writing connection goes with the last who holds it; the others may not hold up its end.
        self.readers.close();
    }
}
