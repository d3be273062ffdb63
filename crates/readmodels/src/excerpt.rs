//! A few words of a text around what was found in it, the found parts apart.

use crate::language::folded;
use crate::search::Words;

/// How many letters an excerpt has, more or less: it ends with whole words.
pub const LETTERS: usize = 160;

/// How many of them stand before what was found.
const BEFORE: usize = 60;

/// A part of a text, and whether it was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether it was looked for.
    pub found: bool,
}

/// The line of a text that has most of the words, or so much of it as an excerpt has.
pub fn excerpt(text: &str, words: &Words) -> Vec<Run> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    // Of those with as many words the first: `max_by_key` takes the last.
    let best = lines.rev().max_by_key(|line| words.count_in(&folded(line)));
    let line = best.unwrap_or(text);
    let found = found(line, words);
    runs(line, window(line, found.first().copied()), &found)
}

/// Where any of the words stands in a text as it was written, in order, not overlapping.
fn found(text: &str, words: &Words) -> Vec<(usize, usize)> {
    let (plain, places) = mapped(text);
    let original = |at: usize| match places.binary_search_by_key(&at, |place| place.0) {
        Ok(place) => (places[place].1, places[place].1),
        // Within what one letter became: all of that letter.
        Err(after) => (
            places[after.saturating_sub(1)].1,
            places.get(after).map_or(text.len(), |place| place.1),
        ),
    };
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for word in words.all() {
        for (at, _) in plain.match_indices(word.as_str()) {
            ranges.push((original(at).0, original(at + word.len()).1));
        }
    }
    ranges.sort_unstable();
    let mut apart: Vec<(usize, usize)> = Vec::new();
    for (start, end) in ranges {
        match apart.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => apart.push((start, end)),
        }
    }
    apart
}

/// A text folded, with where each of its letters begins there and as it was written.
fn mapped(text: &str) -> (String, Vec<(usize, usize)>) {
    let is_mark = |letter: char| ('\u{300}'..='\u{36f}').contains(&letter);
    let (mut plain, mut places) = (String::new(), Vec::new());
    let mut starts: Vec<usize> =
        text.char_indices().filter(|(_, letter)| !is_mark(*letter)).map(|(at, _)| at).collect();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    for (number, start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(text.len());
        places.push((plain.len(), *start));
        plain.push_str(&folded(&text[*start..end]));
    }
    places.push((plain.len(), text.len()));
    // A letter that folds to nothing begins where the next one does, and goes with it.
    places.dedup_by_key(|place| place.0);
    (plain, places)
}

/// From where to where an excerpt goes.
fn window(line: &str, first: Option<(usize, usize)>) -> (usize, usize) {
    if line.chars().count() <= LETTERS {
        return (0, line.len());
    }
    let found = first.map_or(0, |(start, _)| start);
    let back = line[..found].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let start = if back == 0 {
        0
    } else {
        line[back..found].find(char::is_whitespace).map_or(found, |space| back + space)
    };
    let far = line[start..].char_indices().nth(LETTERS).map_or(line.len(), |(at, _)| start + at);
    let least = first.map_or(start, |(_, end)| end);
    let end = if far == line.len() || far <= least {
        far.max(least)
    } else {
        line[least..far].rfind(char::is_whitespace).map_or(far, |space| least + space)
    };
    (start, end)
}

fn runs(line: &str, (start, end): (usize, usize), found: &[(usize, usize)]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut push = |text: &str, found: bool| {
        if !text.is_empty() {
            runs.push(Run { text: text.to_owned(), found });
        }
    };
    if start > 0 {
        push("… ", false);
    }
    let mut at = start + (line[start..end].len() - line[start..end].trim_start().len());
    let first = at;
    for (from, to) in found.iter().copied().filter(|(from, to)| *from >= first && *to <= end) {
        push(&line[at..from], false);
        push(&line[from..to], true);
        at = to;
    }
    push(line[at..end].trim_end(), false);
    if end < line.len() {
        push(" …", false);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An excerpt with what was found in brackets.
    fn marked(text: &str, question: &str) -> String {
        let runs = excerpt(text, &Words::of(question));
        let told = |run: &Run| if run.found { format!("[{}]", run.text) } else { run.text.clone() };
        runs.iter().map(told).collect()
    }

    #[test]
    fn what_was_found_is_marked_as_it_was_written() {
        assert_eq!(marked("Ny Velferdsteknologi", "TEKNOLOGI"), "Ny Velferds[teknologi]");
        assert_eq!(marked("Én ide\u{301} til", "idé én"), "[Én] [ide\u{301}] til");
        assert_eq!(marked("A\u{30a}se på Ås", "ås"), "[A\u{30a}s]e på [Ås]");
        assert_eq!(marked("Straße", "strasse"), "[Straße]");
        assert_eq!(marked("Straße", "as"), "Str[aß]e", "all of a letter that is two when folded");
        assert_eq!(marked("Ingenting", "noe"), "Ingenting");
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_what_was_found() {
        let long =
            format!("{} nøkkelen ligger {}", "foran står mye ".repeat(20), "etter ".repeat(60));
        let told = marked(&long, "nøkkel");
        assert!(told.starts_with("… ") && told.ends_with(" etter …"), "{told}");
        assert!(told.contains(" [nøkkel]en ligger "), "{told}");
        let letters = told.chars().count();
        assert!((140..=170).contains(&letters), "{letters}");
    }

    #[test]
    fn the_line_with_the_words_is_shown_and_not_its_neighbours() {
        assert_eq!(marked("Skal vi?\nJa, fordi det nytter", "nytter"), "Ja, fordi det [nytter]");
        assert_eq!(marked("Ja\nJa og nei\nNei og ja", "nei ja"), "[Ja] og [nei]", "most of them");
    }

    #[test]
    fn what_comes_before_the_excerpt_leaves_no_half_word() {
        let told = marked(&format!("{}mål", "x".repeat(300)), "mål");
        assert_eq!(told, "… [mål]");
    }
}
