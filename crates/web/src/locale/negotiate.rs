//! Which of our languages an `Accept-Language` header prefers.

use super::Locale;

/// The language with the highest weight among those we have; of equals, the first named.
///
/// A weight of nought means *not this one*; one that cannot be read is taken as nought, and `*`
/// leaves the choice to us, so it chooses nothing here.
pub(super) fn preferred(header: &str) -> Option<Locale> {
    let mut best: Option<(f32, Locale)> = None;
    for entry in header.split(',') {
        let mut parts = entry.split(';');
        let Some(locale) = parts.next().and_then(Locale::from_tag) else { continue };
        let weight = parts.find_map(weight).unwrap_or(1.0);
        if weight > best.map_or(0.0, |(most, _)| most) {
            best = Some((weight, locale));
        }
    }
    best.map(|(_, locale)| locale)
}

fn weight(part: &str) -> Option<f32> {
    let (name, value) = part.split_once('=')?;
    if !name.trim().eq_ignore_ascii_case("q") {
        return None;
    }
    let value = value.trim().parse().unwrap_or(0.0);
    Some(if (0.0..=1.0).contains(&value) { value } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(header: &str) -> Option<&'static str> {
        preferred(header).map(Locale::tag)
    }

    #[test]
    fn the_browsers_old_word_for_norwegian_is_bokmål() {
        assert_eq!(tag("no,en;q=0.5"), Some("nb"));
        assert_eq!(tag("no-NO, en"), Some("nb"));
    }

    #[test]
    fn weights_decide_before_order_and_order_among_equals() {
        assert_eq!(tag("en;q=0.4, nn-NO;q=0.9, da;q=0.8"), Some("nn"));
        assert_eq!(tag("da, en"), Some("da"));
        assert_eq!(tag("sv, da;q=0.1"), Some("da"));
    }

    #[test]
    fn what_is_ruled_out_or_unreadable_is_not_chosen() {
        assert_eq!(tag("en;q=0"), None);
        assert_eq!(tag("en;q=2, da;q=x"), None);
        assert_eq!(tag("en;q=NaN"), None);
        assert_eq!(tag("*"), None);
        assert_eq!(tag(""), None);
        assert_eq!(tag("sv-SE, fi"), None);
    }
}
