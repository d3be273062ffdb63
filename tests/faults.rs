//! Databases that are damaged, locked, full or away: a clear refusal, nothing touched, reads go on.

mod postgres;
mod sqlite;
