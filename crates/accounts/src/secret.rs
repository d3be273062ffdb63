//! Random secrets that are handed out once, and the hash that is kept in their place.
//!
//! A secret has 256 random bits, so a plain hash is as hard to turn back as to guess: whoever reads the database
//! can neither continue a session nor use a link.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// How many random bytes a secret has.
const BYTES: usize = 32;

/// What is handed out: the value of a cookie, the last part of a link.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one. The operating system always has random bytes once it runs.
    pub fn fresh() -> Self {
        let mut bytes = [0_u8; BYTES];
        getrandom::fill(&mut bytes).expect("the operating system has random bytes");
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// One that somebody shows; `None` if it can be none of ours.
    pub fn parse(shown: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(shown).ok()?;
        (bytes.len() == BYTES).then(|| Self(shown.to_owned()))
    }

    /// As it is handed out.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> SecretHash {
        SecretHash(Sha256::digest(self.0.as_bytes()).into())
    }
}

/// Never the secret itself: it must not get into a log line.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What is kept of a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecretHash(pub [u8; 32]);

impl SecretHash {
    /// A name for it that pages may show: it opens nothing.
    pub fn name(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// The hash of a name.
    pub fn named(name: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(name).ok()?;
        bytes.try_into().ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_back_and_no_two_are_alike() {
        let (one, other) = (Secret::fresh(), Secret::fresh());
        assert_ne!(one.hash(), other.hash());
        assert_eq!(Secret::parse(one.as_str()).map(|read| read.hash()), Some(one.hash()));
        assert_eq!(SecretHash::named(&one.hash().name()), Some(one.hash()));
        assert!(!format!("{one:?}").contains(one.as_str()));
        for wrong in ["", "abc", "no spaces here", &"A".repeat(44), &format!("{}=", one.as_str())] {
            assert_eq!(Secret::parse(wrong), None, "{wrong}");
        }
    }
}
