//! A link that lets somebody choose a password, once and for a while.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::secret::SecretHash;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Makes the first account of an organisation.
    SetUp,
    /// The first password of somebody who was invited.
    Invitation,
    /// A new password for somebody who forgot theirs.
    Reset,
}

impl Purpose {
    /// The word it is kept under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    /// The purpose of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::SetUp, Self::Invitation, Self::Reset].into_iter().find(|known| known.word() == word)
    }

    /// How long it works.
    pub const fn lifetime(self) -> TimeDelta {
        match self {
            Self::SetUp | Self::Reset => TimeDelta::hours(24),
            Self::Invitation => TimeDelta::days(7),
        }
    }
}

/// A link that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneTime {
    /// What is kept of its secret.
    pub hash: SecretHash,
    /// Whom it lets in; nobody yet for a set-up.
    pub person: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// The first moment at which it works no longer.
    pub expires_at: DateTime<Utc>,
}
