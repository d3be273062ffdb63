//! From stored rows to accounts, sessions, links and attempts.

use accounts::limit::Attempts;
use accounts::{Account, Login, OneTime, Purpose, SecretHash, Session};
use sqlx::Row as _;
use sqlx::postgres::PgRow;

use crate::trouble::damaged;

pub(super) fn account(row: &PgRow) -> sqlx::Result<Account> {
    account_at(row, 0)
}

fn account_at(row: &PgRow, first: usize) -> sqlx::Result<Account> {
    Ok(Account {
        person: row.try_get(first)?,
        login: Login::parse(row.try_get(first + 1)?)
            .ok_or_else(|| damaged("a login that is no address"))?,
        password: row.try_get(first + 2)?,
        language: row.try_get(first + 3)?,
        enabled: row.try_get(first + 4)?,
        made_at: row.try_get(first + 5)?,
    })
}

fn hash(row: &PgRow, column: usize) -> sqlx::Result<SecretHash> {
    let bytes: &[u8] = row.try_get(column)?;
    bytes.try_into().map(SecretHash).map_err(|_| damaged("a hash that is not 32 bytes"))
}

pub(super) fn session(row: &PgRow) -> sqlx::Result<Session> {
    Ok(Session {
        hash: hash(row, 0)?,
        person: row.try_get(1)?,
        begun_at: row.try_get(2)?,
        seen_at: row.try_get(3)?,
        browser: row.try_get(4)?,
    })
}

pub(super) fn one_time(row: &PgRow) -> sqlx::Result<OneTime> {
    Ok(OneTime {
        hash: hash(row, 0)?,
        person: row.try_get(1)?,
        purpose: Purpose::of_word(row.try_get(2)?)
            .ok_or_else(|| damaged("a purpose that no link has"))?,
        expires_at: row.try_get(3)?,
    })
}

pub(super) fn attempts(row: &PgRow) -> sqlx::Result<Attempts> {
    let (last_at, paused_until) = (row.try_get(1)?, row.try_get(2)?);
    Ok(Attempts { count: row.try_get(0)?, last_at, paused_until })
}

pub(super) fn session_and_account(row: &PgRow) -> sqlx::Result<(Session, Account)> {
    Ok((session(row)?, account_at(row, 5)?))
}
