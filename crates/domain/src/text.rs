//! Free text and names: what may have to be erased one day, kept apart from the facts.
//!
//! In an event a [`Text`] is an ordinary field. In storage the facts hold only the text's place in
//! a list, `{"text":0}`, and the list travels beside them, each entry with its own salt. So a text
//! can be destroyed without touching the facts, and no second structure per event is needed.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A free text or a name. Erased texts stay in their place and say so.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Text(Option<Arc<str>>);

impl Text {
    /// A text as it was written.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(Some(text.into()))
    }

    /// The text that was destroyed.
    pub fn erased() -> Self {
        Self(None)
    }

    /// The text, or `None` when it was erased.
    pub fn get(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Whether it says anything: not erased, not blank.
    pub fn says_something(&self) -> bool {
        self.get().is_some_and(|text| !text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(text) => write!(f, "{text:?}"),
            None => f.write_str("(erased)"),
        }
    }
}

/// How a text stands in the facts: by its place in the list beside them.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    text: usize,
}

// Serde gives a field no way to reach a list that travels beside its document, so the list is
// handed over through the thread for the length of one conversion. Nothing outside this file sees it.
thread_local! {
    static TEXTS: RefCell<Option<Vec<Text>>> = const { RefCell::new(None) };
}

/// Clears the thread's list however the conversion ends.
struct Scope;

impl Scope {
    fn enter(texts: Vec<Text>) -> Self {
        TEXTS.with(|slot| {
            let before = slot.borrow_mut().replace(texts);
            assert!(before.is_none(), "conversions of events do not nest");
        });
        Self
    }

    fn take() -> Vec<Text> {
        TEXTS.with(|slot| slot.borrow_mut().take()).unwrap_or_default()
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        Self::take();
    }
}

/// Writes a value as JSON facts and the list of its texts.
pub(crate) fn split<T: Serialize>(value: &T) -> serde_json::Result<(String, Vec<Text>)> {
    let scope = Scope::enter(Vec::new());
    let facts = serde_json::to_string(value)?;
    let texts = Scope::take();
    drop(scope);
    Ok((facts, texts))
}

/// Reads a value from JSON facts and the list of its texts.
pub(crate) fn join<T>(
    texts: Vec<Text>,
    read: impl FnOnce() -> serde_json::Result<T>,
) -> serde_json::Result<T> {
    let _scope = Scope::enter(texts);
    read()
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let place = TEXTS.with(|slot| {
            slot.borrow_mut().as_mut().map(|texts| {
                texts.push(self.clone());
                texts.len() - 1
            })
        });
        match (place, self.get()) {
            (Some(text), _) => Place { text }.serialize(serializer),
            // Outside an event (documents, the API) a text is what it says, or null.
            (None, text) => text.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if TEXTS.with(|slot| slot.borrow().is_none()) {
            return Ok(Self(Option::<String>::deserialize(deserializer)?.map(Into::into)));
        }
        let Place { text } = Place::deserialize(deserializer)?;
        TEXTS
            .with(|slot| slot.borrow().as_ref().and_then(|texts| texts.get(text).cloned()))
            .ok_or_else(|| D::Error::custom(format!("the event has no text {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Sample {
        title: Text,
        count: u8,
        notes: Vec<Text>,
    }

    fn sample() -> Sample {
        Sample { title: "Å lære".into(), count: 2, notes: vec!["a".into(), "b".into()] }
    }

    #[test]
    fn facts_hold_places_and_no_text() {
        let (facts, texts) = split(&sample()).unwrap();
        assert_eq!(facts, r#"{"title":{"text":0},"count":2,"notes":[{"text":1},{"text":2}]}"#);
        assert_eq!(texts, vec![Text::from("Å lære"), "a".into(), "b".into()]);
    }

    #[test]
    fn facts_and_texts_come_back_together_and_an_erased_text_says_so() {
        let (facts, mut texts) = split(&sample()).unwrap();
        assert_eq!(join(texts.clone(), || serde_json::from_str(&facts)).ok(), Some(sample()));
        texts[1] = Text::erased();
        let read: Sample = join(texts, || serde_json::from_str(&facts)).unwrap();
        assert_eq!(read.notes[0].get(), None);
    }

    #[test]
    fn a_place_without_a_text_is_an_error() {
        let (facts, _) = split(&sample()).unwrap();
        assert!(join(vec![], || serde_json::from_str::<Sample>(&facts)).is_err());
    }

    #[test]
    fn outside_an_event_a_text_is_what_it_says() {
        assert_eq!(serde_json::to_string(&Text::from("æ")).unwrap(), "\"æ\"");
        assert_eq!(serde_json::from_str::<Text>("null").unwrap(), Text::erased());
    }
}
