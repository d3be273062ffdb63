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
        SELECT_RECORDED_AT = "select_recorded_at",
        SELECT_STREAM_VERSION = "select_stream_version",
        SELECT_TAG_AFTER = "select_tag_after",
        SELECT_TEXT_COUNT = "select_text_count",
        SELECT_TILES = "select_tiles",
        SELECT_TREE = "select_tree",
        UPSERT_TILE = "upsert_tile",
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
