//! Load, decide, append, retry; and ask: the one set of commands and queries.
