//! How many cases are in each state from date to date: the work in progress as step functions.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Flow;

/// A count over time: each holds from its date until the next.
pub type Levels = Vec<(NaiveDate, u32)>;

/// The count at a date: that of the last step on the date or before it, 0 before the first.
pub fn level_at(levels: &[(NaiveDate, u32)], on: NaiveDate) -> u32 {
    let seen = levels.partition_point(|(date, _)| *date <= on);
    seen.checked_sub(1).and_then(|last| levels.get(last)).map_or(0, |(_, count)| *count)
}

impl<C: Ord + Clone, S: Ord + Clone> Flow<C, S> {
    /// The number of cases in each state over time: at any date it equals [`Flow::states_at`]. A
    /// step stands only at a date where the number changes.
    pub fn levels(&self) -> BTreeMap<S, Levels> {
        let mut changes: BTreeMap<S, BTreeMap<NaiveDate, i64>> = BTreeMap::new();
        for history in self.cases.values() {
            for (place, (on, state)) in history.iter().enumerate() {
                *changes.entry(state.clone()).or_default().entry(*on).or_default() += 1;
                if let Some((_, before)) = place.checked_sub(1).and_then(|p| history.get(p)) {
                    *changes.entry(before.clone()).or_default().entry(*on).or_default() -= 1;
                }
            }
        }
        changes.into_iter().map(|(state, changes)| (state, summed(changes))).collect()
    }
}

/// Changes by date as the running sum, less the dates where nothing changes.
pub(super) fn summed(changes: BTreeMap<NaiveDate, i64>) -> Levels {
    let mut level = 0_i64;
    let mut levels = Levels::new();
    for (on, change) in changes {
        level += change;
        if change != 0 {
            levels.push((on, u32::try_from(level).unwrap_or(0)));
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::super::Observation;
    use super::*;

    #[test]
    fn a_level_holds_from_its_date_until_the_next() {
        let day = |n| NaiveDate::from_ymd_opt(2026, 1, n).unwrap();
        let seen = [(1, 2, "a"), (2, 4, "a"), (1, 4, "b"), (3, 7, "a"), (3, 7, "b")];
        let flow =
            Flow::new(seen.map(|(case, on, state)| Observation { case, on: day(on), state }));
        let levels = flow.levels();
        assert_eq!(levels["a"], [(day(2), 1)], "one came and one went on the 4th");
        assert_eq!(levels["b"], [(day(4), 1), (day(7), 2)]);
        let at = |n| level_at(&levels["b"], day(n));
        assert_eq!((at(3), at(4), at(6), at(30)), (0, 1, 1, 2));
    }
}
