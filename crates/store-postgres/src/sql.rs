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
    EXTEND_TREE = "extend_tree",
    FLIP_GENERATION = "flip_generation",
    HALT_MODEL = "halt_model",
    INSERT_LIVE_GENERATION = "insert_live_generation",
    INSERT_LOG = "insert_log",
    NOTIFY = "notify",
    POSITION_AT = "position_at",
    READ_LOG = "read_log",
    READ_STREAM = "read_stream",
    READ_TAGGED = "read_tagged",
    SELECT_ALL_ROWS = "select_all_rows",
    SELECT_DOCUMENT = "select_document",
    SELECT_DOCUMENTS = "select_documents",
    SELECT_GENERATION = "select_generation",
    SELECT_HEAD = "select_head",
    SELECT_LIVE_GENERATION = "select_live_generation",
    SELECT_LOGS = "select_logs",
    SELECT_MODEL = "select_model",
    SELECT_OPEN_ROWS = "select_open_rows",
    SELECT_SETTINGS = "select_settings",
    SELECT_TILES = "select_tiles",
    SELECT_TREE = "select_tree",
}
