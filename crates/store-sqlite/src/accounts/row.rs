//! From stored rows to accounts, sessions, links and attempts.

use accounts::limit::Attempts;
use accounts::{Account, Login, OneTime, Purpose, SecretHash, Session};
use chrono::{DateTime, Utc};
use rusqlite::Row;

use crate::trouble::damaged;
use crate::{moment, row};

fn when(row: &Row<'_>, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    moment::moment(row.get(column)?).ok_or_else(|| damaged(column, "a moment that no calendar has"))
}

pub(super) fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    account_at(row, 0)
}

fn account_at(row: &Row<'_>, first: usize) -> rusqlite::Result<Account> {
    let login: String = row.get(first + 1)?;
    Ok(Account {
        person: row::uuid(row, first)?,
        login: Login::parse(&login)
            .ok_or_else(|| damaged(first + 1, "a login that is no address"))?,
        password: row.get(first + 2)?,
        language: row.get(first + 3)?,
        enabled: row.get(first + 4)?,
        made_at: when(row, first + 5)?,
    })
}

pub(super) fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        hash: SecretHash(row::hash(row, 0)?),
        person: row::uuid(row, 1)?,
        begun_at: when(row, 2)?,
        seen_at: when(row, 3)?,
        browser: row.get(4)?,
    })
}

pub(super) fn session_and_account(row: &Row<'_>) -> rusqlite::Result<(Session, Account)> {
    Ok((session(row)?, account_at(row, 5)?))
}

pub(super) fn one_time(row: &Row<'_>) -> rusqlite::Result<OneTime> {
    let purpose = Purpose::of_word(row.get_ref(2)?.as_str()?);
    Ok(OneTime {
        hash: SecretHash(row::hash(row, 0)?),
        person: row::uuid(row, 1)?,
        purpose: purpose.ok_or_else(|| damaged(2, "a purpose that no link has"))?,
        expires_at: when(row, 3)?,
    })
}

pub(super) fn attempts(row: &Row<'_>) -> rusqlite::Result<Attempts> {
    Ok(Attempts { count: row.get(0)?, last_at: when(row, 1)?, paused_until: when(row, 2)? })
}
