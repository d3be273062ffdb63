//! What is known of logs and streams from what was written and read, so that most batches look
//! nothing up.
//!
//! A version once reached is never taken back, so what is known here stays true for as long as the
//! connection lives over which it was learnt: a database that is put back cuts all connections.

use std::collections::HashMap;

use eventlog::envelope::{Organisation, Position, StreamId, Version};

/// How many streams are remembered, in some ten megabytes at most.
const MOST_STREAMS: usize = 100_000;

/// The highest version of each stream, and the last position of each log, as far as was seen.
#[derive(Debug, Default)]
pub(crate) struct Reached {
    versions: HashMap<(Organisation, StreamId), Version>,
    heads: HashMap<Organisation, Position>,
}

impl Reached {
    /// Remembers that a stream reached a version.
    pub(crate) fn learn(&mut self, organisation: Organisation, stream: StreamId, version: Version) {
        if self.versions.len() >= MOST_STREAMS {
            // Whatever is asked for again is looked up once more.
            self.versions.clear();
        }
        let known = self.versions.entry((organisation, stream)).or_default();
        *known = version.max(*known);
    }

    /// Whether a stream surely reached exactly this version, or it is the one that all begin with,
    /// as far as is known.
    pub(crate) fn holds(
        &self,
        organisation: Organisation,
        stream: StreamId,
        version: Version,
    ) -> bool {
        self.versions.get(&(organisation, stream)).copied().unwrap_or_default() == version
    }

    /// Remembers the last position of a log.
    pub(crate) fn learn_head(&mut self, organisation: Organisation, position: Position) {
        self.heads.insert(organisation, position);
    }

    /// The last position of a log, unless another session has written to it since.
    pub(crate) fn head(&self, organisation: Organisation) -> Option<Position> {
        self.heads.get(&organisation).copied()
    }

    /// Another session has written to a log, or holds it.
    pub(crate) fn forget_head(&mut self, organisation: Organisation) {
        self.heads.remove(&organisation);
    }
}
