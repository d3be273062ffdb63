//! Every statement of this crate by name, each the text of one file in `sql/`.

/// Names the files once: as constants, and as the list that the tests explain.
macro_rules! statements {
    ($($name:ident = $file:literal,)*) => {
        $(pub(crate) const $name: &str = include_str!(concat!("sql/", $file, ".sql"));)*

        /// Each statement with the name of its file, for the tests that explain them all.
        pub const STATEMENTS: &[(&str, &str)] = &[$(($file, $name),)*];
    };
}

statements! {
    APPEND_BATCH = "append_batch",
    APPEND_NEXT = "append_next",
    APPLY_DOCUMENTS = "apply_documents",
    BACKEND_PID = "backend_pid",
    DELETE_ATTEMPTS = "delete_attempts",
    DELETE_SESSION = "delete_session",
    DELETE_SESSIONS = "delete_sessions",
    EXTEND_TREE = "extend_tree",
    FLIP_GENERATION = "flip_generation",
    HALT_MODEL = "halt_model",
    INSERT_ACCOUNT = "insert_account",
    INSERT_ATTEMPTS = "insert_attempts",
    INSERT_LIVE_GENERATION = "insert_live_generation",
    INSERT_LOG = "insert_log",
    INSERT_SESSION = "insert_session",
    NOTIFY = "notify",
    POSITION_AT = "position_at",
    PRUNE_ACCOUNTS = "prune_accounts",
    READ_LOG = "read_log",
    READ_STREAM = "read_stream",
    READ_TAGGED = "read_tagged",
    SELECT_ACCOUNT = "select_account",
    SELECT_ACCOUNTS = "select_accounts",
    SELECT_ACCOUNT_OF_LOGIN = "select_account_of_login",
    SELECT_ALL_ROWS = "select_all_rows",
    SELECT_ATTEMPTS = "select_attempts",
    SELECT_DOCUMENT = "select_document",
    SELECT_DOCUMENTS = "select_documents",
    SELECT_GENERATION = "select_generation",
    SELECT_HEAD = "select_head",
    SELECT_LIVE_GENERATION = "select_live_generation",
    SELECT_LOGS = "select_logs",
    SELECT_MODEL = "select_model",
    SELECT_ONE_TIME_LINK = "select_one_time_link",
    SELECT_OPEN_ROWS = "select_open_rows",
    SELECT_SESSION = "select_session",
    SELECT_SESSIONS = "select_sessions",
    SELECT_SETTINGS = "select_settings",
    SELECT_TILES = "select_tiles",
    SELECT_TREE = "select_tree",
    TAKE_ONE_TIME_LINK = "take_one_time_link",
    TOUCH_SESSION = "touch_session",
    UPDATE_ACCOUNT_ENABLED = "update_account_enabled",
    UPDATE_ACCOUNT_LANGUAGE = "update_account_language",
    UPDATE_ACCOUNT_PASSWORD = "update_account_password",
    UPDATE_ATTEMPTS = "update_attempts",
    UPSERT_ONE_TIME_LINK = "upsert_one_time_link",
}
