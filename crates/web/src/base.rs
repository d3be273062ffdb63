//! Where people reach the program: what its links begin with. Never what a request says of itself.

use std::net::IpAddr;

/// The beginning of every full address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    url: String,
    host: String,
}

impl Base {
    /// Reads `https://nyttig.city.example`, with or without a port, and nothing after it.
    pub fn parse(url: &str) -> Option<Self> {
        let url = url.trim_end_matches('/');
        let (scheme, authority) = url.split_once("://")?;
        let lawful = |char: char| char.is_ascii_alphanumeric() || "-.:[]".contains(char);
        let plain = !authority.is_empty() && authority.chars().all(lawful);
        if !plain || !["http", "https"].contains(&scheme) {
            return None;
        }
        let base = Self { url: url.to_owned(), host: host(authority).to_ascii_lowercase() };
        // What is not encrypted stays on this machine.
        (base.is_secure() || base.is_this_machine()).then_some(base)
    }

    /// The full address of a path.
    pub fn full(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// Whether browsers reach us encrypted.
    pub(crate) fn is_secure(&self) -> bool {
        self.url.starts_with("https://")
    }

    /// Whether it is an address of this machine alone.
    pub fn is_this_machine(&self) -> bool {
        is_loopback(&self.host)
    }

    /// Whether a request that names this host was meant for us.
    pub(crate) fn is_named(&self, named: &str) -> bool {
        let named = host(named);
        named.eq_ignore_ascii_case(&self.host) || is_loopback(named)
    }
}

/// The host of `host:port`, an IPv6 address without its brackets.
fn host(authority: &str) -> &str {
    match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => authority.split_once(':').map_or(authority, |(name, _)| name),
    }
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_encrypted_or_on_this_machine() {
        let base = Base::parse("https://nyttig.by.example/").unwrap();
        assert_eq!(base.full("/by"), "https://nyttig.by.example/by");
        assert!(base.is_secure() && !base.is_this_machine());
        assert!(Base::parse("http://127.0.0.1:8080").is_some_and(|base| !base.is_secure()));
        for wrong in [
            "http://nyttig.by.example",
            "ftp://localhost",
            "https://",
            "https://a/b",
            "nyttig",
            "https://a b",
        ] {
            assert_eq!(Base::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn only_our_own_name_and_this_machine_s_are_ours() {
        let base = Base::parse("https://nyttig.by.example").unwrap();
        for host in ["nyttig.by.example", "NYTTIG.by.example:443", "127.0.0.1:8080", "[::1]:8080"] {
            assert!(base.is_named(host), "{host}");
        }
        for host in
            ["evil.example", "nyttig.by.example.evil", "127.0.0.1.evil.example", "10.0.0.1", ""]
        {
            assert!(!base.is_named(host), "{host}");
        }
    }
}
