//! The texts of a project as they are searched: folded once, when they come in.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::Text;
use domain::values::DecisionId;
use eventlog::documents::AsOf;
use eventlog::envelope::Position;

use crate::description::Description;
use crate::indicators::Indicators;
use crate::language::folded;
use crate::texts::{Kind, Said};

/// One text, and where it stands among the folded ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What kind of text it is.
    pub kind: Kind,
    /// The day it holds for.
    pub on: NaiveDate,
    /// The event it was written with; `None` for what changes with its project.
    pub position: Option<Position>,
    /// The decision it belongs to.
    pub decision: Option<DecisionId>,
    /// As it was written; texts that belong together stand on lines of their own.
    pub text: Arc<str>,
    /// Where it ends among the folded texts.
    pub(crate) end: usize,
}

impl Piece {
    /// Whether it was known and held at a point.
    pub(crate) fn stands(&self, as_of: AsOf) -> bool {
        self.position.is_none_or(|position| position <= as_of.known_at)
            && self.on <= as_of.effective_on
    }
}

/// Some texts of one project, folded one after the other, so that one run over them finds all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Searched {
    pub(crate) folded: String,
    pub(crate) pieces: Vec<Piece>,
}

impl Searched {
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

    /// Takes what was written with one event; taking it again changes nothing.
    pub(crate) fn take(&mut self, said: &Said) {
        let known = |piece: &Piece| piece.position == Some(said.position);
        // Events come in order, so that only one that comes again is looked for.
        let again = self.pieces.last().is_some_and(|last| last.position >= Some(said.position));
        if again && self.pieces.iter().any(known) {
            return;
        }
        let before = self.pieces.len();
        self.add((said.kind, said.on), said.texts.iter());
        if let Some(piece) = self.pieces.get_mut(before) {
            piece.position = Some(said.position);
            piece.decision = said.decision;
        }
    }

    fn add<'a>(&mut self, (kind, on): (Kind, NaiveDate), texts: impl Iterator<Item = &'a Text>) {
        let texts: Vec<&str> =
            texts.filter_map(Text::get).filter(|text| !text.is_empty()).collect();
        if texts.is_empty() {
            return;
        }
        let text = texts.join("\n");
        self.folded.push_str(&folded(&text));
        // No word goes on in the next text.
        self.folded.push('\n');
        let end = self.folded.len();
        self.pieces.push(Piece {
            kind,
            on,
            position: None,
            decision: None,
            text: text.into(),
            end,
        });
    }
}
