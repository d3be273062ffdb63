//! How wide a text is in Inter, and where its lines break.
//!
//! The widths stand in a table measured from the font, so that a chart is laid out alike on every
//! machine, whether or not the font is there. Kerning is left out; it makes a text narrower rather
//! than wider.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const EM: f64 = 2048.0;
/// For characters that the table lacks: as wide as the widest letters, so that a text never comes
/// out too narrow.
const UNKNOWN: u16 = 2400;

/// The two weights the charts use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
}

/// Size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Font {
    /// Size in px.
    pub px: f64,
    /// Weight.
    pub weight: Weight,
}

impl Font {
    pub(crate) const fn regular(px: f64) -> Self {
        Self { px, weight: Weight::Regular }
    }

    pub(crate) const fn semibold(px: f64) -> Self {
        Self { px, weight: Weight::SemiBold }
    }
}

static WIDTHS: LazyLock<BTreeMap<char, (u16, u16)>> = LazyLock::new(|| {
    let table = include_str!("../data/inter_widths.txt");
    table.lines().filter(|line| !line.starts_with('#')).filter_map(entry).collect()
});

fn entry(line: &str) -> Option<(char, (u16, u16))> {
    let mut fields = line.split(' ');
    let letter = char::from_u32(u32::from_str_radix(fields.next()?, 16).ok()?)?;
    Some((letter, (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?)))
}

/// The width of a text on one line, in px.
pub(crate) fn width(text: &str, font: Font) -> f64 {
    let units: f64 = text
        .chars()
        .map(|letter| WIDTHS.get(&letter).copied().unwrap_or((UNKNOWN, UNKNOWN)))
        .map(|(regular, semibold)| match font.weight {
            Weight::Regular => f64::from(regular),
            Weight::SemiBold => f64::from(semibold),
        })
        .sum();
    units / EM * font.px
}

/// Breaks a text into lines no wider than `most`, each as full as can be. A word that is wider by
/// itself is divided with a hyphen. A no-break space never breaks. No text, no lines.
pub(crate) fn wrapped(text: &str, font: Font, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let words = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty());
    for part in words.flat_map(|word| divided(word, font, most)) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {part}"), font) <= most => {
                line.push(' ');
                line.push_str(&part);
            }
            _ => lines.push(part),
        }
    }
    lines
}

/// A word in pieces that fit; all but the last end in a hyphen.
fn divided(word: &str, font: Font, most: f64) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in word.chars() {
        let part = parts.last_mut().expect("there is always a last part");
        let whole = width(word, font) <= most;
        if !whole && !part.is_empty() && width(&format!("{part}{letter}-"), font) > most {
            if !part.ends_with('-') {
                part.push('-');
            }
            parts.push(String::from(letter));
        } else {
            part.push(letter);
        }
    }
    parts
}

/// A title in lines: two of them break after a mark of punctuation when that is fair, else all are
/// made about equally long.
pub(crate) fn title(text: &str, font: Font, most: f64) -> Vec<String> {
    let lines = wrapped(text, font, most);
    if lines.len() < 2 {
        return lines;
    }
    if lines.len() == 2
        && let Some((left, right)) = at_punctuation(text, font, most)
    {
        return vec![left, right];
    }
    balanced(text, font, most, lines.len())
}

/// A paragraph in lines, made equally long only where the last would else be a leftover.
pub(crate) fn paragraph(text: &str, font: Font, most: f64) -> Vec<String> {
    let lines = wrapped(text, font, most);
    match lines.last() {
        Some(last) if lines.len() > 1 && width(last, font) < 0.28 * most => {
            balanced(text, font, most, lines.len())
        }
        _ => lines,
    }
}

/// The two halves around the mark of punctuation that divides the text most evenly, if both fit and
/// the shorter is at least 38 % of the longer.
fn at_punctuation(text: &str, font: Font, most: f64) -> Option<(String, String)> {
    let evenness = |left: &str, right: &str| {
        let (left, right) = (width(left, font), width(right, font));
        (left.max(right) <= most).then(|| left.min(right) / left.max(right))
    };
    let mut best: Option<(f64, &str, &str)> = None;
    for (place, _) in text.match_indices([';', ':', '.', ',']) {
        let (left, right) = text.split_at(place + 1);
        let Some(right) = right.strip_prefix(' ') else { continue };
        let Some(even) = evenness(left, right) else { continue };
        if even >= 0.38 && best.is_none_or(|(known, ..)| even > known) {
            best = Some((even, left, right));
        }
    }
    best.map(|(_, left, right)| (left.to_owned(), right.to_owned()))
}

/// The narrowest breaking that still has so many lines.
fn balanced(text: &str, font: Font, most: f64, lines: usize) -> Vec<String> {
    let (mut low, mut high) = (0.0, most);
    while high - low > 1.0 {
        let middle = f64::midpoint(low, high);
        let found = wrapped(text, font, middle);
        let divides = found.iter().any(|line| line.ends_with('-') && !text.contains(line.as_str()));
        if found.len() <= lines && !divides {
            high = middle;
        } else {
            low = middle;
        }
    }
    wrapped(text, font, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Font = Font::regular(100.0);

    #[test]
    fn letters_are_as_wide_as_in_the_font() {
        // Advance widths in the font: æ 1879, ø 1228, å 1150, tabular digits 1328 of 2048.
        assert!((width("æ", BODY) - 91.748).abs() < 0.001);
        assert!((width("ø", BODY) - 59.961).abs() < 0.001);
        assert!((width("å", BODY) - 56.152).abs() < 0.001);
        assert!((width("1", BODY) - width("8", BODY)).abs() < 1e-9);
        assert!(width("Wm", Font::semibold(100.0)) > width("Wm", BODY));
    }

    #[test]
    fn the_two_bytes_of_a_letter_do_not_count_twice() {
        assert!(width("å", BODY) < 1.05 * width("a", BODY));
    }

    #[test]
    fn lines_are_full_and_keep_every_word() {
        let text = "Samlet antall prosjekter som har nådd hvert steg for første gang";
        let lines = wrapped(text, Font::regular(13.0), 150.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| width(line, Font::regular(13.0)) <= 150.0));
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_no_break_space_does_not_break() {
        assert_eq!(wrapped("85\u{a0}% 12", BODY, 10.0 + width("85\u{a0}%", BODY)).len(), 2);
    }

    #[test]
    fn a_word_that_is_too_long_is_divided() {
        let lines = wrapped("Barnehageinnmeldingssystemet", Font::semibold(13.0), 80.0);
        assert!(lines.len() > 1 && lines[0].ends_with('-'));
        assert!(lines.iter().all(|line| width(line, Font::semibold(13.0)) <= 80.0));
    }

    #[test]
    fn a_title_of_two_lines_breaks_after_the_comma() {
        let text = "14 prosjekter startet siste tolv måneder, færre enn de 17 som ble avsluttet";
        let lines = title(text, Font::semibold(19.0), 672.0);
        assert_eq!(lines[0], "14 prosjekter startet siste tolv måneder,");
        assert_eq!(lines.len(), 2);
    }

    #[test]
    fn no_text_has_no_lines_and_no_room_still_ends() {
        assert!(wrapped("", BODY, 10.0).is_empty());
        assert_eq!(title("ab", BODY, 0.0).len(), 2, "one letter a line is the least");
    }
}
