//! The ports of the event log and the documents, on PostgreSQL.
