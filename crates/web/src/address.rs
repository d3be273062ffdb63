//! Addresses of pages: a path and what narrows it, changed one thing at a time.

use std::fmt::{self, Write as _};

/// A path with its query, in the order the query was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    path: String,
    query: Vec<(String, String)>,
}

impl Address {
    /// The address of this path, with these of the query that say something.
    pub(crate) fn new(path: impl Into<String>, query: &[(String, String)]) -> Self {
        let said = |pair: &&(String, String)| !pair.1.trim().is_empty();
        Self { path: path.into(), query: query.iter().filter(said).cloned().collect() }
    }

    /// The same question at another path.
    pub(crate) fn at(&self, path: impl Into<String>) -> Self {
        Self { path: path.into(), query: self.query.clone() }
    }

    /// The same path asking only these.
    pub(crate) fn only(&self, names: &[&str]) -> Self {
        self.filtered(|name, _| names.contains(&name))
    }

    /// The same less everything of this name.
    pub(crate) fn without(&self, name: &str) -> Self {
        self.filtered(|other, _| other != name)
    }

    /// The same less one value of a name.
    pub(crate) fn without_one(&self, name: &str, value: &str) -> Self {
        self.filtered(|other, held| (other, held) != (name, value))
    }

    /// The same with this as the only value of its name.
    pub(crate) fn with(&self, name: &str, value: impl Into<String>) -> Self {
        let mut changed = self.without(name);
        changed.query.push((name.to_owned(), value.into()));
        changed
    }

    /// The same with this besides what its name has already.
    pub(crate) fn and(mut self, name: &str, value: impl Into<String>) -> Self {
        self.query.push((name.to_owned(), value.into()));
        self
    }

    /// The same with a part of the page to go to.
    pub(crate) fn to(&self, part: &str) -> String {
        format!("{self}#{part}")
    }

    /// The path.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The query, for the hidden fields of a form.
    pub(crate) fn query(&self) -> &[(String, String)] {
        &self.query
    }

    fn filtered(&self, keep: impl Fn(&str, &str) -> bool) -> Self {
        let query = self.query.iter().filter(|(name, value)| keep(name, value)).cloned();
        Self { path: self.path.clone(), query: query.collect() }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        for (place, (name, value)) in self.query.iter().enumerate() {
            f.write_char(if place == 0 { '?' } else { '&' })?;
            encode(f, name)?;
            f.write_char('=')?;
            encode(f, value)?;
        }
        Ok(())
    }
}

/// Everything but the unreserved characters of RFC 3986, by its bytes.
fn encode(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                f.write_char(char::from(byte))?;
            }
            _ => write!(f, "%{byte:02X}")?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Address {
        let pairs = [("phase", "needs"), ("phase", "explore"), ("text", "å & b"), ("unit", " ")];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Address::new("/by/portfolio", &pairs)
    }

    #[test]
    fn what_says_nothing_is_left_out_and_the_rest_is_encoded() {
        let told = asked().to_string();
        assert_eq!(told, "/by/portfolio?phase=needs&phase=explore&text=%C3%A5%20%26%20b");
    }

    #[test]
    fn one_thing_is_changed_and_the_others_stand() {
        let less = asked().without_one("phase", "needs").without("text").with("page", "2");
        assert_eq!(less.to_string(), "/by/portfolio?phase=explore&page=2");
        assert_eq!(
            less.only(&["page"]).at("/by/portfolio.csv").to_string(),
            "/by/portfolio.csv?page=2"
        );
        assert_eq!(less.only(&[]).to("projects"), "/by/portfolio#projects");
    }
}
