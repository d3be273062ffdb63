//! Connects to a database, or says why not and leaves it as it was.

use eventlog::StoreError;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection as _, Executor as _, PgConnection, Row as _};

use crate::migrations::Schema;
use crate::trouble::trouble;

/// The oldest PostgreSQL that is tested.
const OLDEST_SERVER: i32 = 150_000;

/// What a writer's connection runs under besides [`crate::readers::options`].
pub(crate) fn for_writing(options: PgConnectOptions) -> PgConnectOptions {
    // The writer counts positions itself, from the head row that it holds, so the trigger that looks
    // at everybody else's need not look at its events.
    let settings = [("statement_timeout", "30s"), ("nyttig.appends", "on")];
    options.application_name("nyttig writer").options(settings)
}

/// Connects and sees to it that the server keeps what it says it keeps.
pub(crate) async fn connect(options: &PgConnectOptions) -> sqlx::Result<PgConnection> {
    let mut connection = PgConnection::connect_with(options).await?;
    let setting = "select current_setting('synchronous_commit')";
    let row = connection.fetch_one(sqlx::raw_sql(setting)).await?;
    // Stricter settings, which wait for standbys, are left as they are.
    if row.try_get::<&str, _>(0)? == "off" {
        connection.execute("set synchronous_commit = on").await?;
    }
    Ok(connection)
}

/// Connects and brings a schema to where this program needs it.
pub(crate) async fn prepare(
    options: &PgConnectOptions,
    schema: &Schema,
) -> Result<PgConnection, StoreError> {
    let mut connection = connect(options).await.map_err(|error| trouble(&error))?;
    check_server(&mut connection).await?;
    schema.migrate(&mut connection).await?;
    Ok(connection)
}

/// Connects and looks whether a schema is there.
pub(crate) async fn exists(
    options: &PgConnectOptions,
    schema: &Schema,
) -> Result<bool, StoreError> {
    let mut connection = connect(options).await.map_err(|error| trouble(&error))?;
    check_server(&mut connection).await?;
    schema.exists(&mut connection).await
}

async fn check_server(connection: &mut PgConnection) -> Result<(), StoreError> {
    let settings = "select current_setting('server_version_num')::integer,
        current_setting('server_encoding'), current_setting('fsync'),
        current_setting('full_page_writes')";
    let read = async {
        let row = connection.fetch_one(sqlx::raw_sql(settings)).await?;
        let texts = [row.try_get(1)?, row.try_get(2)?, row.try_get(3)?];
        sqlx::Result::Ok((row.try_get(0)?, texts))
    };
    let (version, [encoding, fsync, full_page_writes]): (i32, [String; 3]) =
        read.await.map_err(|error| trouble(&error))?;
    if version < OLDEST_SERVER {
        return Err(StoreError::Unfit(format!(
            "PostgreSQL 15 is the oldest that this program runs on; the server has {version}"
        )));
    }
    if encoding != "UTF8" {
        return Err(StoreError::Unfit(format!("the database must be UTF8, not {encoding}")));
    }
    if fsync == "off" || full_page_writes == "off" {
        tracing::warn!(fsync, full_page_writes, "this server may lose events in a power cut");
    }
    Ok(())
}
