//! Sorting and searching by the language's own rules, the same on both databases.

use std::cmp::Ordering;

use icu::casemap::CaseMapper;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale;
use icu::normalizer::{ComposingNormalizer, DecomposingNormalizer};

/// A text as it is searched: case folded, without accents. å, ø and æ are letters of their own, not accents: *Ås* is
/// not found by *as*. Their Swedish forms ö and ä are the same letters, as they are in the alphabet's order.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let cased = CaseMapper::new();
    let cased = cased.fold_string(text);
    let decomposed = DecomposingNormalizer::new_nfd();
    let mut plain = String::with_capacity(cased.len());
    for letter in decomposed.normalize_iter(cased.chars()) {
        match (letter, plain.chars().next_back()) {
            ('\u{30a}', Some('a')) => replace_last(&mut plain, 'å'),
            ('\u{308}', Some('a')) => replace_last(&mut plain, 'æ'),
            ('\u{308}', Some('o')) => replace_last(&mut plain, 'ø'),
            ('\u{300}'..='\u{36f}', _) => {}
            _ => plain.push(letter),
        }
    }
    // What is written with other marks than these comes together again.
    ComposingNormalizer::new_nfc().normalize(&plain).into_owned()
}

fn replace_last(text: &mut String, letter: char) {
    text.pop();
    text.push(letter);
}

/// The order of a language: æ, ø, å last and aa as å in Norwegian and Danish.
pub struct Order {
    collator: CollatorBorrowed<'static>,
}

impl Order {
    /// The order of `nb`, `nn`, `da` or `en`; bokmål's for a language that we do not have.
    pub fn of(language: &str) -> Self {
        let tag = match language {
            "nn" | "da" | "en" => language,
            _ => "nb",
        };
        let locale = Locale::try_from_str(tag).expect("a language tag of ours");
        let preferences = CollatorPreferences::from(&locale);
        let collator = Collator::try_new(preferences, CollatorOptions::default())
            .expect("the data of our languages is built in");
        Self { collator }
    }

    /// How two texts stand to each other.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_keeps_the_letters_apart_that_the_language_keeps_apart() {
        assert_eq!(folded("VELFERDSTEKNOLOGI"), "velferdsteknologi");
        assert_ne!(folded("Ås"), folded("As"));
        assert_eq!(folded("A\u{30a}s"), folded("ås"), "however the ring was typed");
        assert_ne!(folded("Bø"), folded("Bo"));
        assert_ne!(folded("Ærlig"), folded("Aerlig"));
        assert_eq!(folded("IDÉ på Allé, Müller"), "ide på alle, muller", "accents are no letters");
        assert_eq!(folded("Jönköping, Västerås"), "jønkøping, væsterås");
        assert_eq!(folded("Ǻ ǿ ǽ"), "å ø æ");
    }

    #[test]
    fn norwegian_and_danish_sort_their_own_letters_last_and_aa_as_å() {
        for language in ["nb", "nn", "da"] {
            let order = Order::of(language);
            let mut names = ["Åsane", "Aarhus", "Ørsta", "Ærøskøbing", "Zoo", "Arna"];
            names.sort_by(|left, right| order.compare(left, right));
            assert_eq!(names[..2], ["Arna", "Zoo"], "{language}");
            assert_eq!(names[2..4], ["Ærøskøbing", "Ørsta"], "{language}");
        }
    }
}
