//! Patterns for headings, words and file names in a mapping.

use serde::{Deserialize, Deserializer};

/// A pattern as a mapping writes it: capital letters and runs of blanks make no difference, `*`
/// stands for anything, and a leading `=` asks for exactly these characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    written: String,
    form: Form,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    Exact(String),
    /// What stands between the stars, folded; one part when there is no star.
    Folded(Vec<String>),
}

impl Pattern {
    /// Reads a pattern.
    pub fn new(written: &str) -> Self {
        let form = match written.strip_prefix('=') {
            Some(exact) => Form::Exact(exact.to_owned()),
            None => Form::Folded(folded_parts(written)),
        };
        Self { written: written.to_owned(), form }
    }

    /// Whether a text is what the pattern asks for.
    pub fn matches(&self, text: &str) -> bool {
        match &self.form {
            Form::Exact(exact) => exact == text,
            Form::Folded(parts) => matches_parts(parts, &fold(text)),
        }
    }

    /// The pattern as the mapping writes it.
    pub fn written(&self) -> &str {
        &self.written
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|written| Self::new(&written))
    }
}

/// A text without the difference of capital letters, runs of blanks and blanks at the ends.
pub fn fold(text: &str) -> String {
    collapse(text).to_lowercase()
}

/// A text without runs of blanks and blanks at the ends; a no-break space is a blank.
pub fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Blanks beside a star are the star's own, so the parts are folded one by one, but a blank
/// between words and star still has to be there: `43 *` is not `435`.
fn folded_parts(written: &str) -> Vec<String> {
    let pieces: Vec<&str> = written.split('*').collect();
    let last = pieces.len() - 1;
    let folded = |(place, piece): (usize, &&str)| {
        let mut part = fold(piece);
        if place > 0 && piece.starts_with(char::is_whitespace) && !part.is_empty() {
            part.insert(0, ' ');
        }
        if place < last && piece.ends_with(char::is_whitespace) && !part.is_empty() {
            part.push(' ');
        }
        part
    };
    pieces.iter().enumerate().map(folded).collect()
}

fn matches_parts(parts: &[String], text: &str) -> bool {
    let Some((first, rest)) = parts.split_first() else { return false };
    let Some((last, middle)) = rest.split_last() else { return first == text };
    let Some(mut left) = text.strip_prefix(first.as_str()) else { return false };
    for part in middle {
        let Some(at) = left.find(part.as_str()) else { return false };
        left = &left[at + part.len()..];
    }
    left.ends_with(last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern).matches(text)
    }

    #[test]
    fn capitals_and_blanks_make_no_difference() {
        assert!(matches("Project name", " project\n  NAME\u{a0}"));
        assert!(!matches("Project name", "Project names"));
    }

    #[test]
    fn an_equals_sign_asks_for_exactly_these_characters() {
        assert!(matches("=PID", "PID"));
        assert!(!matches("=PID", "pid"));
    }

    #[test]
    fn a_star_stands_for_anything_even_nothing() {
        assert!(matches("Exempt*", "exempt under Section 43"));
        assert!(matches("*exempt*section 43*", "Data Exempt under Section  43(2)"));
        assert!(!matches("*exempt*section 43*", "Exempt under Section 26"));
        assert!(matches("*", ""));
        assert!(!matches("ab*ba", "aba"), "the ends may not share a letter");
        assert!(!matches("section 4 *", "section 43"));
    }
}
