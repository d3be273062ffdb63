//! What can go wrong between us and a database, in the few kinds that callers act on.

/// Trouble with a store. `Clone`, because one failed commit answers many callers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The database did not answer, or the connection broke; the same command may be sent again.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The database can be read but not written: read-only, locked by another process, disk full.
    #[error("the database cannot be written: {0}")]
    ReadOnly(String),
    /// What stands at this address is not ours, is damaged, or is of a newer version.
    #[error("{0}")]
    Unfit(String),
    /// A stored value breaks a rule that the log holds to.
    #[error("the log is damaged: {0}")]
    Damaged(String),
    /// The log ends before what was derived from it: an old copy was put back, say. To write on would
    /// give positions anew that others have seen.
    #[error("a part of the log is missing: {0}")]
    Shortened(String),
    /// The caller asked for something that no log can hold.
    #[error("{0}")]
    Invalid(String),
    /// The queue of the writer is full; try again later.
    #[error("too many commands are waiting")]
    Busy,
    /// The program is stopping.
    #[error("the store is closed")]
    Closed,
}
