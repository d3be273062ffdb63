//! The one 64-bit key of an event: organisation and position in one.

use eventlog::envelope::{Organisation, Position};

/// How many bits hold the position; the organisation's number stands above them.
const POSITION_BITS: u32 = 40;

/// The largest position that a log can have here: 2⁴⁰ − 1, a thousand milliards.
pub(crate) const MAX_POSITION: Position = (1 << POSITION_BITS) - 1;

/// The key of a position; one outside the lawful range is brought to its nearest end.
pub(crate) fn key(organisation: Organisation, position: Position) -> i64 {
    i64::from(organisation.number()) << POSITION_BITS | position.clamp(0, MAX_POSITION)
}

/// The key that no event of this log is above.
pub(crate) fn last_key(organisation: Organisation) -> i64 {
    key(organisation, MAX_POSITION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_two_organisations_never_meet() {
        let [first, second] = [1, 2].map(|number| Organisation::new(number).unwrap());
        assert!(last_key(first) < key(second, 0));
        let last = Organisation::new(Organisation::MAX).unwrap();
        assert_eq!(last_key(last), i64::MAX);
    }
}
