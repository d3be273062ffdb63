//! Searching all texts of a portfolio: which are found by some words, the best first.
//!
//! Every word must be found in a project, as a whole word or within another: *teknologi* finds *velferdsteknologi*.
//! Texts with all the words stand first, then titles, challenges and the rest; whole words before the beginnings of
//! words before the middles of words; newer before older. Of very many texts those are found that stand in the projects
//! that something happened in last.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::values::ProjectId;
use memchr::memmem::Finder;

use crate::language::folded;
use crate::portfolio::{Portfolio, Project};
use crate::searched::{Piece, Searched};
use crate::texts::Kind;

/// How many words are looked for; what comes after them is not.
pub const MOST_WORDS: usize = 8;

/// The words that are looked for, folded.
pub struct Words {
    words: Vec<String>,
    finders: Vec<Finder<'static>>,
}

impl Words {
    /// The words of a question, each once.
    pub fn of(question: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        let plain = folded(question);
        for word in plain.split_whitespace().map(trimmed).filter(|word| !word.is_empty()) {
            if words.len() < MOST_WORDS && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        let finders = words.iter().map(|word| Finder::new(word).into_owned()).collect();
        Self { words, finders }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words.
    pub(crate) fn all(&self) -> &[String] {
        &self.words
    }

    /// How many of them are in a folded text.
    pub(crate) fn count_in(&self, text: &str) -> usize {
        self.finders.iter().filter(|finder| finder.find(text.as_bytes()).is_some()).count()
    }

    /// Whether every one of them is in a folded text.
    pub(crate) fn are_all_in(&self, text: &str) -> bool {
        self.finders.iter().all(|finder| finder.find(text.as_bytes()).is_some())
    }
}

/// A word without the signs around it; signs alone are looked for as they are.
fn trimmed(word: &str) -> &str {
    let plain = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    if plain.is_empty() { word } else { plain }
}

/// How a word stands in a text; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Whole,
    Start,
    Inside,
}

/// A text that was found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'a> {
    /// In which project.
    pub project: ProjectId,
    /// What is known of the text.
    pub piece: &'a Piece,
    part: &'a Searched,
    at: usize,
    lacks: usize,
    place: Place,
    number: usize,
}

impl Hit<'_> {
    /// As it was written.
    pub fn text(&self) -> String {
        self.part.text(self.at)
    }

    fn rank(&self) -> (usize, u8, Place, Reverse<NaiveDate>, ProjectId, usize) {
        let kind = match self.piece.kind {
            Kind::Title => 0,
            Kind::Challenge => 1,
            _ => 2,
        };
        (self.lacks, kind, self.place, Reverse(self.piece.on), self.project, self.number)
    }
}

/// When so many texts were found besides titles and challenges, one looks no further: nobody reads as many, and
/// another word says better what is meant.
pub const MOST_FOUND: usize = 1_000;

/// Everything that was found, or as much as anybody reads.
#[derive(Debug, Default)]
pub struct Found<'a> {
    hits: Vec<Hit<'a>>,
    /// Of each kind, asked for or not.
    counts: BTreeMap<Kind, usize>,
    more: bool,
}

impl<'a> Found<'a> {
    /// Looks for words in the texts of every project of a portfolio: texts of these kinds, or of all
    /// if none is named. What projects are about is looked through whole; of the rest, the projects that something
    /// happened in last come first.
    pub fn of(portfolio: &'a Portfolio, words: &Words, kinds: &[Kind]) -> Self {
        let mut found = Self::default();
        if words.is_empty() {
            return found;
        }
        let mut projects: Vec<_> = portfolio.registered().collect();
        projects.sort_by_key(|(id, project)| (Reverse(project.last_on()), *id));
        for (id, project) in &projects {
            if words.are_all_in(&project.searched()[0].folded) {
                for hit in about(*id, project, words) {
                    found.take(hit, kinds);
                }
            }
        }
        // Of whatever kind: the work is bounded, and each kind counts the same however the list is narrowed.
        let mut taken = 0;
        for (id, project) in projects {
            let rest = rest(id, project, words);
            taken += rest.len();
            for hit in rest {
                found.take(hit, kinds);
            }
            if taken > MOST_FOUND {
                found.more = true;
                break;
            }
        }
        found
    }

    fn take(&mut self, hit: Hit<'a>, kinds: &[Kind]) {
        *self.counts.entry(hit.piece.kind).or_default() += 1;
        if kinds.is_empty() || kinds.contains(&hit.piece.kind) {
            self.hits.push(hit);
        }
    }

    /// How many texts of each kind were found, where there are any.
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        self.counts.iter().map(|(kind, count)| (*kind, *count)).collect()
    }

    /// Whether there are more than were looked for.
    pub fn is_cut_short(&self) -> bool {
        self.more
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// So many of them after the first so many, in their order. The rest is not put in order.
    pub fn page(&mut self, skipped: usize, most: usize) -> &[Hit<'a>] {
        let (end, len) = (skipped + most, self.hits.len());
        if end < len {
            self.hits.select_nth_unstable_by_key(end, Hit::rank);
        }
        let first = &mut self.hits[..end.min(len)];
        first.sort_unstable_by_key(Hit::rank);
        first.get(skipped..).unwrap_or_default()
    }
}

/// How each word stands in one text; `None` where it does not.
type Places = [Option<Place>; MOST_WORDS];

/// The texts about a project that have all the words.
fn about<'a>(id: ProjectId, project: &'a Project, words: &Words) -> impl Iterator<Item = Hit<'a>> {
    let found = in_part(id, project.searched()[0], 0, words);
    found.into_iter().map(|(hit, _)| hit).filter(|hit| hit.lacks == 0)
}

/// Everything else that was found in a project.
fn rest<'a>(id: ProjectId, project: &'a Project, words: &Words) -> Vec<Hit<'a>> {
    let parts = project.searched();
    for finder in &words.finders {
        if parts.iter().all(|part| finder.find(part.folded.as_bytes()).is_none()) {
            return Vec::new();
        }
    }
    let mut found: Vec<(Hit<'a>, Places)> = Vec::new();
    for (part, offset) in parts.into_iter().zip([0, 1 << 16, 2 << 16, 3 << 16]) {
        found.extend(in_part(id, part, offset, words));
    }
    if found.iter().any(|(hit, _)| hit.lacks == 0) {
        let whole = found.into_iter().map(|(hit, _)| hit).filter(|hit| hit.lacks == 0);
        // What it is about was found before.
        return whole.filter(|hit| hit.number >= 1 << 16).collect();
    }
    // No text has them all: the best text of each word, if every word has one.
    found.sort_unstable_by_key(|(hit, _)| hit.rank());
    let best = |word: usize| found.iter().position(|(_, places)| places[word].is_some());
    let best: Option<Vec<usize>> = (0..words.words.len()).map(best).collect();
    let mut best = best.unwrap_or_default();
    best.sort_unstable();
    best.dedup();
    best.into_iter().map(|place| found[place].0).collect()
}

/// The texts of one part that have any of the words, with how each word stands in them.
fn in_part<'a>(
    project: ProjectId,
    part: &'a Searched,
    offset: usize,
    words: &Words,
) -> Vec<(Hit<'a>, Places)> {
    let hit = |(at, places): (usize, Places)| {
        let known = places.iter().take(words.words.len()).flatten();
        let place = known.clone().max().copied().unwrap_or(Place::Inside);
        let (piece, lacks) = (&part.pieces[at], words.words.len() - known.count());
        (Hit { project, piece, part, at, lacks, place, number: at + offset }, places)
    };
    places(part, words).into_iter().map(hit).collect()
}

/// The texts that have any of the words, with how each stands in it.
fn places(part: &Searched, words: &Words) -> Vec<(usize, Places)> {
    let mut all: Vec<(usize, Places)> = Vec::new();
    for (word, finder) in words.finders.iter().enumerate() {
        let (mut at, mut number) = (0, 0);
        while let Some(found) = finder.find(&part.folded.as_bytes()[at..]) {
            let start = at + found;
            while part.pieces[number].end <= start {
                number += 1;
            }
            let piece = &part.pieces[number];
            let place = place(&part.folded, start, start + finder.needle().len());
            let known = all.binary_search_by_key(&number, |known| known.0);
            let known = known.unwrap_or_else(|new| {
                all.insert(new, (number, [None; MOST_WORDS]));
                new
            });
            let best = &mut all[known].1[word];
            *best = Some(best.map_or(place, |best| best.min(place)));
            // It cannot stand better than whole.
            at = if place == Place::Whole { piece.end } else { start + finder.needle().len() };
        }
    }
    all
}

fn place(text: &str, start: usize, end: usize) -> Place {
    let before = text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
    let after = text[end..].chars().next().is_some_and(char::is_alphanumeric);
    match (before, after) {
        (false, false) => Place::Whole,
        (false, true) => Place::Start,
        _ => Place::Inside,
    }
}

#[cfg(test)]
mod tests;
