//! Which database an address names.

use std::path::PathBuf;
use std::str::FromStr;

/// An address, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    /// A folder that holds the log and the read models.
    Sqlite(PathBuf),
    /// The URL of a database.
    Postgres(String),
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if ["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let Some(folder) = text.strip_prefix("sqlite:") else {
            return Err("write sqlite:FOLDER or postgres://USER@HOST/NAME".into());
        };
        // As URLs are written elsewhere: sqlite:///var/lib/nyttig is /var/lib/nyttig.
        let folder = folder.strip_prefix("//").unwrap_or(folder);
        if folder.is_empty() {
            return Err("sqlite: needs the folder that the database is kept in".into());
        }
        Ok(Self::Sqlite(folder.into()))
    }
}

/// An address as clap takes it: checked, and kept as it was written.
pub(crate) fn checked(text: &str) -> Result<String, String> {
    text.parse::<Address>().map(|_| text.to_owned())
}

/// The short name of an organisation as clap takes it.
pub(crate) fn slug(text: &str) -> Result<String, String> {
    let lawful = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if text.is_empty() || !text.bytes().all(lawful) {
        return Err("a short name has a-z, 0-9 and - alone, and at least one of them".into());
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_folder_or_a_server() {
        let folder = |text: &str| text.parse::<Address>().unwrap();
        assert_eq!(folder("sqlite:data"), Address::Sqlite("data".into()));
        assert_eq!(folder("sqlite:./a b.db"), Address::Sqlite("./a b.db".into()));
        assert_eq!(folder("sqlite:///var/lib/x"), Address::Sqlite("/var/lib/x".into()));
        let server = "postgresql://me@localhost/nyttig";
        assert_eq!(folder(server), Address::Postgres(server.into()));
    }

    #[test]
    fn what_is_no_address_is_refused_with_what_would_be() {
        for text in ["", "data", "mysql://x", "sqlite", "file:x"] {
            assert!(checked(text).unwrap_err().contains("sqlite:FOLDER"), "{text}");
        }
        for text in ["sqlite:", "sqlite://"] {
            assert!(checked(text).unwrap_err().contains("needs the folder"), "{text}");
        }
    }

    #[test]
    fn a_short_name_is_made_of_small_letters_digits_and_hyphens() {
        assert_eq!(slug("fjordvik-2"), Ok("fjordvik-2".into()));
        for text in ["", "Fjordvik", "fjord vik", "blå"] {
            assert!(slug(text).is_err(), "{text}");
        }
    }
}
