//! Every statement of this crate by name, each the text of one file in `sql/`.

/// Names the files of a folder once: as constants, and as the list that the tests explain.
macro_rules! statements {
    ($folder:literal, $($name:ident = $file:literal,)*) => {
        $(pub(crate) const $name: &str =
            include_str!(concat!("sql/", $folder, "/", $file, ".sql"));)*

        /// Each statement with the name of its file, for the tests that explain them all.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &str)] = &[$(($file, $name),)*];
    };
}

/// Statements on `log.db`.
pub(crate) mod log {
    statements! { "log",
        ERASE_TEXT = "erase_text",
        INSERT_CHECKPOINT = "insert_checkpoint",
        INSERT_COMMAND = "insert_command",
        INSERT_EVENT = "insert_event",
        INSERT_LOG = "insert_log",
        INSERT_TAG = "insert_tag",
        READ_LOG = "read_log",
        READ_STREAM = "read_stream",
        READ_TAGGED = "read_tagged",
        SELECT_COMMAND = "select_command",
        SELECT_HEAD = "select_head",
        SELECT_LOG = "select_log",
        SELECT_LOG_OF_SLUG = "select_log_of_slug",
        SELECT_LOGS = "select_logs",
        SELECT_MIGRATIONS = "select_migrations",
        SELECT_RECORDED_AT = "select_recorded_at",
        SELECT_STREAM_VERSION = "select_stream_version",
        SELECT_TAG_AFTER = "select_tag_after",
        SELECT_TEXT_COUNT = "select_text_count",
        SELECT_TILES = "select_tiles",
        SELECT_TREE = "select_tree",
        UPSERT_TILE = "upsert_tile",
    }
}

/// Statements on `accounts.db`.
pub(crate) mod accounts {
    statements! { "accounts",
        DELETE_ATTEMPTS = "delete_attempts",
        DELETE_ONE_TIME_LINKS = "delete_one_time_links",
        DELETE_SESSION = "delete_session",
        DELETE_SESSIONS = "delete_sessions",
        INSERT_ACCOUNT = "insert_account",
        INSERT_ATTEMPTS = "insert_attempts",
        INSERT_SESSION = "insert_session",
        PRUNE_ATTEMPTS = "prune_attempts",
        PRUNE_ONE_TIME_LINKS = "prune_one_time_links",
        PRUNE_SESSIONS = "prune_sessions",
        SELECT_ACCOUNT = "select_account",
        SELECT_ACCOUNT_OF_LOGIN = "select_account_of_login",
        SELECT_ACCOUNTS = "select_accounts",
        SELECT_ATTEMPTS = "select_attempts",
        SELECT_ONE_TIME_LINK = "select_one_time_link",
        SELECT_SESSION = "select_session",
        SELECT_SESSIONS = "select_sessions",
        TAKE_ONE_TIME_LINK = "take_one_time_link",
        TOUCH_SESSION = "touch_session",
        UPDATE_ACCOUNT_ENABLED = "update_account_enabled",
        UPDATE_ACCOUNT_LANGUAGE = "update_account_language",
        UPDATE_ACCOUNT_PASSWORD = "update_account_password",
        UPDATE_ATTEMPTS = "update_attempts",
        UPSERT_ONE_TIME_LINK = "upsert_one_time_link",
    }
}

/// Statements on `views-N.db`.
pub(crate) mod views {
    statements! { "views",
        ADVANCE_MODEL = "advance_model",
        BEGIN_MODEL = "begin_model",
        CLOSE_DOCUMENT = "close_document",
        HALT_MODEL = "halt_model",
        INSERT_DOCUMENT = "insert_document",
        INSERT_DOCUMENT_KEY = "insert_document_key",
        SELECT_ALL_ROWS = "select_all_rows",
        SELECT_DOCUMENT = "select_document",
        SELECT_DOCUMENTS = "select_documents",
        SELECT_MODEL = "select_model",
        SELECT_OPEN_ROWS = "select_open_rows",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use rusqlite::Connection;

    use crate::migrations::{ACCOUNTS, LOG, Schema, VIEWS};

    /// The name and text of each statement.
    type Statements = &'static [(&'static str, &'static str)];

    /// Every kind of file with its statements and the folder these stand in.
    const KINDS: [(&str, &Schema, Statements); 3] = [
        ("log", &LOG, super::log::ALL),
        ("views", &VIEWS, super::views::ALL),
        ("accounts", &ACCOUNTS, super::accounts::ALL),
    ];

    /// Tables that are small by nature and may be read whole.
    const SMALL: [&str; 2] = ["SCAN logs", "SCAN _sqlx_migrations"];

    async fn database(schema: &Schema, folder: &Path) -> Connection {
        let path = folder.join("database.db");
        std::fs::write(&path, "").unwrap();
        schema.migrate(&path).await.unwrap();
        Connection::open(path).unwrap()
    }

    #[test]
    fn every_file_is_a_statement_and_every_statement_a_file() {
        for (folder, _, statements) in KINDS {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sql").join(folder);
            let files: BTreeSet<_> = std::fs::read_dir(path)
                .unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .collect();
            let named: BTreeSet<_> =
                statements.iter().map(|(name, _)| format!("{name}.sql")).collect();
            assert_eq!(files, named);
        }
    }

    /// SQLite numbers `$1` by its first place in the text, so the places must come in order.
    #[test]
    fn parameters_are_numbered_by_their_first_place() {
        for (name, text) in KINDS.iter().flat_map(|(_, _, statements)| *statements) {
            let mut highest = 0;
            for after in text.split('$').skip(1) {
                let digits = after.split(|digit: char| !digit.is_ascii_digit()).next().unwrap();
                let Ok(number) = digits.parse::<i32>() else { continue };
                assert!(number <= highest + 1, "{name}: ${number} after ${highest}");
                highest = highest.max(number);
            }
        }
    }

    #[tokio::test]
    async fn every_statement_is_explained_and_reads_by_an_index_alone() {
        for (_, schema, statements) in KINDS {
            let folder = tempfile::tempdir().unwrap();
            let database = database(schema, folder.path()).await;
            for (name, text) in statements {
                let program = database.prepare(&format!("explain {text}"));
                program.unwrap_or_else(|error| panic!("{name}: {error}"));
                for step in plan(&database, text) {
                    let scans = step.starts_with("SCAN") && !SMALL.contains(&step.as_str());
                    // A table named only to be walked by its key in order is what replay means.
                    assert!(!scans && !step.contains("TEMP B-TREE"), "{name}: {step}");
                }
            }
        }
    }

    #[tokio::test]
    async fn a_trigger_looks_at_the_last_row_alone() {
        let folder = tempfile::tempdir().unwrap();
        let database = database(&LOG, folder.path()).await;
        let look = "select max(key) from events where key between 1 << 40 and 1 << 40 | 9";
        let steps = plan(&database, look);
        assert_eq!(steps, ["SEARCH events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"]);
    }

    fn plan(database: &Connection, text: &str) -> Vec<String> {
        let mut plan = database.prepare(&format!("explain query plan {text}")).unwrap();
        let mut rows = plan.raw_query();
        let mut steps = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get(3).unwrap());
        }
        steps
    }
}
