//! The schema in its steps, taken once however many processes start at the same time.

use std::borrow::Cow;
use std::fmt::Write as _;

use eventlog::StoreError;
use sqlx::migrate::{Migration, MigrationType};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _, SqlStr};

use crate::trouble::trouble;

/// A set of steps and the schema that they make.
pub(crate) struct Schema {
    /// The schema's name.
    pub(crate) name: String,
    /// Number, name and text of each step.
    pub(crate) steps: &'static [Step],
}

/// Number, name and text.
type Step = (i32, &'static str, &'static str);

const LOG: &[Step] = &[
    (1, "event_log", include_str!("../../../migrations/postgres/0001_event_log.sql")),
    (2, "merkle_tree", include_str!("../../../migrations/postgres/0002_merkle_tree.sql")),
];

const VIEWS: &[Step] =
    &[(1, "documents", include_str!("../../../migrations/postgres/views/0001_documents.sql"))];

const ACCOUNTS: &[Step] =
    &[(1, "accounts", include_str!("../../../migrations/postgres/accounts/0001_accounts.sql"))];

/// What two processes meet in that make the same schema at the same moment: one of them is told
/// that it exists, by a unique key of the catalogue or in words. Looking again settles it.
const MADE_BY_ANOTHER: [&str; 5] = ["23505", "42P06", "42P07", "40P01", "XX000"];

/// How often it is looked again.
const TRIES: usize = 10;

/// How far a schema has come.
enum Found {
    Nothing,
    Version(i32),
}

impl Schema {
    /// The log.
    pub(crate) fn log() -> Self {
        Self { name: "log".to_owned(), steps: LOG }
    }

    /// Accounts.
    pub(crate) fn accounts() -> Self {
        Self { name: "accounts".to_owned(), steps: ACCOUNTS }
    }

    /// A generation of read models.
    pub(crate) fn views(generation: i32) -> Self {
        Self { name: format!("views_{generation}"), steps: VIEWS }
    }

    /// The newest version that this program knows.
    pub(crate) fn version(&self) -> i32 {
        self.steps.last().map_or(0, |(number, ..)| *number)
    }

    /// Brings the schema to the newest version; what is up to date is only read.
    pub(crate) async fn migrate(&self, connection: &mut PgConnection) -> Result<(), StoreError> {
        self.migrate_to(connection, self.version()).await
    }

    /// Brings the schema to some version, in one transaction.
    pub(crate) async fn migrate_to(
        &self,
        connection: &mut PgConnection,
        version: i32,
    ) -> Result<(), StoreError> {
        for _ in 1..TRIES {
            match self.try_migrate_to(connection, version).await {
                Err(sqlx::Error::Database(error))
                    if MADE_BY_ANOTHER.contains(&error.code().as_deref().unwrap_or_default()) => {}
                Err(error) => return Err(trouble(&error)),
                Ok(result) => return result,
            }
        }
        self.try_migrate_to(connection, version).await.map_err(|error| trouble(&error))?
    }

    async fn try_migrate_to(
        &self,
        connection: &mut PgConnection,
        version: i32,
    ) -> sqlx::Result<Result<(), StoreError>> {
        match self.find(connection).await? {
            Ok(Found::Version(found)) if found >= version => return Ok(Ok(())),
            Ok(_) => {}
            Err(unfit) => return Ok(Err(unfit)),
        }
        let name = &self.name;
        // Nobody can cancel this: it runs before there is a store to be asked.
        let mut transaction = connection.begin().await?;
        let prepare = format!(
            "create schema if not exists {name};
             create table if not exists {name}.schema_versions (
               number integer primary key, name text not null, checksum text not null
             );
             lock table {name}.schema_versions in access exclusive mode;
             set local search_path = {name};"
        );
        transaction.execute(sqlx::raw_sql(AssertSqlSafe(prepare))).await?;
        let latest = format!("select coalesce(max(number), 0) from {name}.schema_versions");
        let row = transaction.fetch_one(sqlx::raw_sql(AssertSqlSafe(latest))).await?;
        let found: i32 = row.try_get(0)?;
        let missing =
            self.steps.iter().filter(|(number, ..)| (found + 1..=version).contains(number));
        for (number, step, text) in missing {
            transaction.execute(sqlx::raw_sql(*text)).await?;
            let taken = format!(
                "insert into {name}.schema_versions values ({number}, '{step}', '{}')",
                checksum(text)
            );
            transaction.execute(sqlx::raw_sql(AssertSqlSafe(taken))).await?;
        }
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Whether the schema is there and fit for us; nothing is made.
    pub(crate) async fn exists(&self, connection: &mut PgConnection) -> Result<bool, StoreError> {
        let found = self.find(connection).await.map_err(|error| trouble(&error))??;
        Ok(matches!(found, Found::Version(_)))
    }

    /// What stands in the database under this name, or why it is not fit for us.
    async fn find(&self, connection: &mut PgConnection) -> sqlx::Result<Result<Found, StoreError>> {
        let name = &self.name;
        let ours = format!(
            "select to_regclass('{name}.schema_versions') is not null,
               to_regnamespace('{name}') is not null"
        );
        let row = connection.fetch_one(sqlx::raw_sql(AssertSqlSafe(ours))).await?;
        let (ours, there): (bool, bool) = (row.try_get(0)?, row.try_get(1)?);
        if !ours {
            return self.check_empty(connection, there).await;
        }
        // A table of another program may lack the column.
        let steps = format!(
            "select number, name, coalesce(to_jsonb(s) ->> 'checksum', '')
             from {name}.schema_versions s order by number"
        );
        let rows = connection.fetch_all(sqlx::raw_sql(AssertSqlSafe(steps))).await?;
        let mut version = 0;
        for row in rows {
            let (number, step): (i32, String) = (row.try_get(0)?, row.try_get(1)?);
            let applied: String = row.try_get(2)?;
            if number > self.version() {
                return Ok(Err(StoreError::Unfit(format!(
                    "the database was written by a newer version of this program (schema {name} \
                     has version {number}; this one knows {})",
                    self.version()
                ))));
            }
            let known =
                self.steps.iter().find(|(known, name, _)| (*known, *name) == (number, &*step));
            let Some((.., text)) = known else {
                return Ok(Err(StoreError::Unfit(format!(
                    "the schema {name} of the database is of another program: it has a step \
                     {number} called {step}"
                ))));
            };
            if applied != checksum(text) {
                return Ok(Err(StoreError::Unfit(format!(
                    "the schema {name} of the database was made by another text of migration \
                     {number:04}_{step} than this program has; use the program that made it"
                ))));
            }
            version = number;
        }
        Ok(Ok(Found::Version(version)))
    }

    /// A database without our schema must have nothing of anybody else's either.
    async fn check_empty(
        &self,
        connection: &mut PgConnection,
        there: bool,
    ) -> sqlx::Result<Result<Found, StoreError>> {
        let foreign = "select n.nspname || '.' || c.relname
             from pg_class c
             join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'v', 'm', 'f')
               and n.nspname not in ('information_schema', 'log')
               and n.nspname !~ '^(pg_|views_[0-9]+$)'
               and (n.nspname <> 'accounts' or to_regclass('accounts.schema_versions') is null)
               and not exists (
                 select from pg_depend d
                 where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
               )
             limit 1";
        let row = connection.fetch_optional(sqlx::raw_sql(foreign)).await?;
        let found: Option<String> = row.map(|row| row.try_get(0)).transpose()?;
        Ok(match found {
            Some(table) => Err(StoreError::Unfit(format!(
                "the database is of another program: it has the table {table}"
            ))),
            None if there && self.name == "log" && !self.is_being_made(connection).await? => {
                Err(StoreError::Unfit(
                    "the database is of another program: it has a schema called log".to_owned(),
                ))
            }
            None => Ok(Found::Nothing),
        })
    }

    /// Whether the schema is there and holds nothing: another process has just begun it.
    async fn is_being_made(&self, connection: &mut PgConnection) -> sqlx::Result<bool> {
        let tables = format!(
            "select not exists (
               select from pg_class where relnamespace = to_regnamespace('{}')
             ) or to_regclass('{}.schema_versions') is not null",
            self.name, self.name
        );
        connection.fetch_one(sqlx::raw_sql(AssertSqlSafe(tables))).await?.try_get(0)
    }
}

/// The checksum of a migration's text, kept beside it in the database.
fn checksum(text: &'static str) -> String {
    let (name, text) = (Cow::Borrowed(""), SqlStr::from_static(text));
    let migration = Migration::new(0, name, MigrationType::Simple, text, false);
    migration.checksum.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("writing to memory does not fail");
        hex
    })
}

#[cfg(test)]
mod tests {
    use testkit::postgres::TestDatabase;

    use super::*;

    /// Everything a schema is made of, in words of the catalogue.
    const DESCRIPTION: &str = "
        select string_agg(line, E'\\n' order by line) from (
          select c.relname || ' ' || c.relkind::text || ' ' || coalesce(array_to_string(c.reloptions, ','), '')
            || ' ' || a.attnum || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
          where c.relnamespace = 'log'::regnamespace
          union all
          select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)
          from pg_constraint where connamespace = 'log'::regnamespace
          union all
          select indexdef from pg_indexes where schemaname = 'log'
          union all
          select pg_get_functiondef(oid) from pg_proc where pronamespace = 'log'::regnamespace
          union all
          select pg_get_triggerdef(t.oid)
          from pg_trigger t join pg_class c on c.oid = t.tgrelid
          where c.relnamespace = 'log'::regnamespace
        ) as lines";

    async fn described(steps: &[i32]) -> String {
        let database = TestDatabase::create();
        let mut connection = PgConnection::connect(&database.url()).await.expect("it answers");
        for step in steps {
            Schema::log().migrate_to(&mut connection, *step).await.expect("migrated");
        }
        let row = connection.fetch_one(sqlx::raw_sql(DESCRIPTION)).await.expect("described");
        row.try_get(0).expect("a text")
    }

    #[tokio::test]
    async fn a_fresh_schema_equals_a_migrated_one() {
        let newest = Schema::log().version();
        let migrated = described(&(1..=newest).collect::<Vec<_>>()).await;
        assert_eq!(described(&[newest]).await, migrated);
        assert!(migrated.contains("append_batch") && migrated.contains("tiles_grow"));
        assert_ne!(described(&[1]).await, migrated);
    }

    /// What was shipped stands: a database out there has been through exactly these texts.
    #[test]
    fn a_migration_is_never_changed() {
        let shipped = include_str!("../../../migrations/postgres/checksums.txt");
        let mut found = String::new();
        for (folder, schema) in
            [("", Schema::log()), ("views/", Schema::views(1)), ("accounts/", Schema::accounts())]
        {
            for (number, name, text) in schema.steps {
                writeln!(found, "{folder}{number:04}_{name}.sql {}", checksum(text))
                    .expect("memory");
            }
        }
        assert_eq!(found, shipped, "add a new migration instead");
    }

    #[tokio::test]
    async fn fresh_read_models_equal_migrated_ones() {
        let database = TestDatabase::create();
        let mut connection = PgConnection::connect(&database.url()).await.expect("it answers");
        let (fresh, stepwise) = (Schema::views(1), Schema::views(2));
        fresh.migrate(&mut connection).await.expect("migrated");
        for (number, ..) in stepwise.steps {
            stepwise.migrate_to(&mut connection, *number).await.expect("migrated");
        }
        let mut described = Vec::new();
        for schema in [&fresh, &stepwise] {
            let query = DESCRIPTION.replace("'log'", &format!("'{}'", schema.name));
            let row = connection.fetch_one(sqlx::raw_sql(AssertSqlSafe(query))).await;
            let text: String = row.expect("described").try_get(0).expect("a text");
            described.push(text.replace(&schema.name, "views"));
        }
        assert!(described[0].contains("documents"), "{}", described[0]);
        assert_eq!(described[0], described[1]);
    }

    #[test]
    fn steps_are_numbered_from_one() {
        for schema in [Schema::log(), Schema::views(1), Schema::accounts()] {
            let numbers: Vec<i32> = schema.steps.iter().map(|(number, ..)| *number).collect();
            assert_eq!(numbers, (1..=schema.version()).collect::<Vec<_>>());
        }
    }
}
