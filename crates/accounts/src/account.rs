//! An account: the person it lets in, and by what.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The longest address that is kept, in bytes (RFC 5321 allows 254).
const LONGEST: usize = 254;

/// The address somebody signs in by, in the one form that it is looked up in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Login(String);

impl Login {
    /// Reads an address as it was typed; `None` if it can be none.
    pub fn parse(typed: &str) -> Option<Self> {
        let text = typed.trim().to_lowercase();
        let (name, host) = text.rsplit_once('@')?;
        let unlawful =
            |char: char| char.is_whitespace() || char.is_control() || "<>,;\"".contains(char);
        let lawful = !name.is_empty() && !host.is_empty() && !text.contains(unlawful);
        (lawful && text.len() <= LONGEST).then_some(Self(text))
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Lets one person in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The person in the log.
    pub person: Uuid,
    /// What they sign in by.
    pub login: Login,
    /// Their password as the hasher wrote it; `None` until they chose one.
    pub password: Option<String>,
    /// The language they read.
    pub language: Option<String>,
    /// Whether it lets them in.
    pub enabled: bool,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address_however_it_is_typed() {
        let read = |text: &str| Login::parse(text).map(|login| login.to_string());
        assert_eq!(read(" Kari.Nordmann@By.example "), Some("kari.nordmann@by.example".into()));
        for wrong in ["", "kari", "@by", "kari@", "a b@c", "a@b,c@d", "<a@b>", "a@b\n"] {
            assert!(wrong.trim() == "a@b" || read(wrong).is_none(), "{wrong:?}");
        }
        assert_eq!(read(&format!("{}@by", "a".repeat(252))), None);
    }
}
