//! The texts of a project as they are searched: folded once, when they come in.

use chrono::NaiveDate;
use domain::Text;
use domain::values::DecisionId;

use crate::decisions::Decisions;
use crate::description::Description;
use crate::indicators::Indicators;
use crate::language::folded;
use crate::remarks::Remarks;
use crate::texts::Kind;

/// One text, and where it stands among the folded ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What kind of text it is.
    pub kind: Kind,
    /// The day it holds for.
    pub on: NaiveDate,
    /// The decision it belongs to.
    pub decision: Option<Box<DecisionId>>,
    original: Original,
    /// Where it ends among the folded texts.
    pub(crate) end: usize,
}

/// How a text was written, beside how it is folded: memory has most texts once.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Original {
    /// As it is folded, with these bytes in the other case. The letters of our languages differ from their
    /// capitals in one bit, in UTF-8 too.
    Folded(Box<[u32]>),
    /// Otherwise.
    Written(Box<str>),
}

/// The bit that tells a capital from a small letter.
const CASE: u8 = 0x20;

impl Original {
    fn of(text: &str, folded: &str) -> Self {
        let pairs = || text.bytes().zip(folded.bytes());
        let only_cases = pairs().all(|(one, other)| one == other || one ^ CASE == other);
        if text.len() != folded.len() || !only_cases {
            return Self::Written(text.into());
        }
        let capitals = pairs().enumerate().filter(|(_, (one, other))| one != other);
        let places: Option<Box<[u32]>> = capitals.map(|(at, _)| u32::try_from(at).ok()).collect();
        places.map_or_else(|| Self::Written(text.into()), Self::Folded)
    }

    fn text(&self, folded: &str) -> String {
        match self {
            Self::Written(text) => text.to_string(),
            Self::Folded(capitals) => {
                let mut bytes = folded.as_bytes().to_vec();
                for at in capitals {
                    bytes[*at as usize] ^= CASE;
                }
                String::from_utf8_lossy(&bytes).into_owned()
            }
        }
    }
}

/// Some texts of one project, folded one after the other, so that one run over them finds all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Searched {
    pub(crate) folded: String,
    pub(crate) pieces: Vec<Piece>,
}

impl Searched {
    /// A text as it was written; texts that belong together stand on lines of their own.
    pub(crate) fn text(&self, number: usize) -> String {
        let piece = &self.pieces[number];
        let start = number.checked_sub(1).map_or(0, |before| self.pieces[before].end);
        piece.original.text(&self.folded[start..piece.end - 1])
    }

    /// What a project is about.
    pub(crate) fn about(description: &Description) -> Self {
        let mut all = Self::default();
        let mut add = |kind, texts: &[Option<&Text>]| {
            all.add((kind, description.last_on), texts.iter().copied().flatten());
        };
        add(Kind::Title, &[Some(&description.title)]);
        add(Kind::Challenge, &[description.challenge.as_ref()]);
        add(Kind::Description, &[description.concerns.as_ref(), description.aim.as_ref()]);
        all
    }

    /// What a project expects, and how that is measured.
    pub(crate) fn agreed(agreed: &Indicators) -> Self {
        let mut all = Self::default();
        for benefit in agreed.benefits.values() {
            let more =
                [&benefit.for_whom, &benefit.preconditions, &benefit.stops, &benefit.freed_for];
            let texts = std::iter::once(&benefit.title).chain(more.into_iter().flatten());
            all.add((Kind::Benefit, agreed.last_on), texts);
        }
        for indicator in agreed.indicators.values() {
            let texts = std::iter::once(&indicator.name).chain(&indicator.method);
            all.add((Kind::Indicator, agreed.last_on), texts);
        }
        all
    }

    /// What it has decided.
    pub(crate) fn decided(decided: &Decisions) -> Self {
        let mut all = Self::default();
        for (id, decision) in &decided.decisions {
            let before = all.pieces.len();
            let texts = [&decision.question, &decision.chosen];
            all.add((Kind::Decision, decision.on), texts.into_iter());
            if let Some(piece) = all.pieces.get_mut(before) {
                piece.decision = Some(Box::new(*id));
            }
        }
        all
    }

    /// What is asked and said of it.
    pub(crate) fn said(said: &Remarks) -> Self {
        let mut all = Self::default();
        for remark in said.remarks.values() {
            all.add((Kind::Remark, remark.on), std::iter::once(&remark.text));
        }
        all
    }

    fn add<'a>(&mut self, (kind, on): (Kind, NaiveDate), texts: impl Iterator<Item = &'a Text>) {
        let texts: Vec<&str> =
            texts.filter_map(Text::get).filter(|text| !text.is_empty()).collect();
        if texts.is_empty() {
            return;
        }
        let text = texts.join("\n");
        let plain = folded(&text);
        let original = Original::of(&text, &plain);
        self.folded.push_str(&plain);
        // No word goes on in the next text.
        self.folded.push('\n');
        let end = self.folded.len();
        self.pieces.push(Piece { kind, on, decision: None, original, end });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_as_it_was_written_and_mostly_stands_once() {
        for (text, once) in [
            ("Én Ærlig Ås, 3 mål\nØl og ALT", false),
            ("Ærlig ÅS, 3 mål\nØl og ALT", true),
            ("", true),
            ("Straße", false),
            ("@ ` [ {", true),
        ] {
            let plain = folded(text);
            let original = Original::of(text, &plain);
            assert_eq!(matches!(original, Original::Folded(_)), once, "{text}");
            assert_eq!(original.text(&plain), text);
        }
    }
}
