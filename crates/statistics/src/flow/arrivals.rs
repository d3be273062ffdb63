//! When cases first arrived in each stage of an ordered list: the lines of a cumulative flow
//! diagram.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Flow, Levels, level_at, levels::summed};

/// Per stage, the number of cases that had arrived, over time. No line ever falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrivals {
    /// One line per stage, in the order of the stages.
    pub lines: Vec<Levels>,
}

impl Arrivals {
    /// How many had arrived in each stage at the end of a date.
    pub fn at(&self, on: NaiveDate) -> Vec<u32> {
        self.lines.iter().map(|line| level_at(line, on)).collect()
    }

    /// Every date at which some line rises, in order.
    pub fn dates(&self) -> Vec<NaiveDate> {
        let mut dates: Vec<NaiveDate> = self.lines.iter().flatten().map(|(on, _)| *on).collect();
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    fn count(arrived: impl Iterator<Item = Vec<Option<NaiveDate>>>, stages: usize) -> Self {
        let mut changes = vec![BTreeMap::<NaiveDate, i64>::new(); stages];
        for dates in arrived {
            for (stage, on) in changes.iter_mut().zip(dates) {
                if let Some(on) = on {
                    *stage.entry(on).or_default() += 1;
                }
            }
        }
        Self { lines: changes.into_iter().map(summed).collect() }
    }
}

impl<C: Ord + Clone, S: Ord + Clone> Flow<C, S> {
    /// Cumulative arrivals: per case the first date in each stage; a stage never seen takes the
    /// date of the next later stage that was (the case must have passed it). Observations of states
    /// outside the list are ignored.
    ///
    /// A case that came to a stage out of order (first late, then early) arrives in the early stage
    /// after the late one, so these lines may cross by as many; [`Flow::furthest`] never crosses.
    pub fn arrivals(&self, stages: &[S]) -> Arrivals {
        Arrivals::count(self.first_dates(stages, Option::or), stages.len())
    }

    /// Cumulative arrivals by the furthest stage reached: per case and stage the first date in that
    /// stage *or a later one*. A case that moves back stays counted in the furthest stage it
    /// reached, so no line falls and none crosses another: the distance between two lines is the
    /// number of cases that have the upper as their furthest stage. Put a state that ends the work
    /// from anywhere (stopped) last in the list: it then closes all the others.
    pub fn furthest(&self, stages: &[S]) -> Arrivals {
        let earlier = |own: Option<NaiveDate>, later: Option<NaiveDate>| match (own, later) {
            (Some(own), Some(later)) => Some(own.min(later)),
            (own, later) => own.or(later),
        };
        Arrivals::count(self.first_dates(stages, earlier), stages.len())
    }

    /// Per case the date of each stage, made of the stage's own first date and the date given to
    /// the stage after.
    fn first_dates<'a>(
        &'a self,
        stages: &'a [S],
        given: impl Fn(Option<NaiveDate>, Option<NaiveDate>) -> Option<NaiveDate> + 'a,
    ) -> impl Iterator<Item = Vec<Option<NaiveDate>>> + 'a {
        self.cases.values().map(move |history| {
            let mut dates: Vec<Option<NaiveDate>> = stages
                .iter()
                .map(|stage| history.iter().find(|(_, state)| state == stage).map(|(on, _)| *on))
                .collect();
            for stage in (0..stages.len().saturating_sub(1)).rev() {
                dates[stage] = given(dates[stage], dates[stage + 1]);
            }
            dates
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Observation;
    use super::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, n).unwrap()
    }

    fn flow(seen: &[(u8, u32, &'static str)]) -> Flow<u8, &'static str> {
        Flow::new(seen.iter().map(|&(case, on, state)| Observation { case, on: day(on), state }))
    }

    #[test]
    fn a_stage_never_seen_takes_the_date_of_the_next_later_one() {
        let arrivals = flow(&[(1, 2, "a"), (1, 5, "c"), (2, 7, "b")]).arrivals(&["a", "b", "c"]);
        assert_eq!(arrivals.at(day(4)), [1, 0, 0]);
        assert_eq!(arrivals.at(day(5)), [1, 1, 1]);
        assert_eq!(arrivals.at(day(7)), [2, 2, 1]);
        assert_eq!(arrivals.dates(), [day(2), day(5), day(7)]);
    }

    #[test]
    fn moving_back_changes_neither_reading() {
        let flow = flow(&[(1, 2, "a"), (1, 5, "b"), (1, 9, "a")]);
        assert_eq!(flow.arrivals(&["a", "b"]).at(day(9)), [1, 1]);
        assert_eq!(flow.furthest(&["a", "b"]).at(day(9)), [1, 1]);
    }

    #[test]
    fn out_of_order_the_first_reading_crosses_and_the_furthest_does_not() {
        let flow = flow(&[(1, 2, "b"), (1, 5, "a")]);
        assert_eq!(flow.arrivals(&["a", "b"]).at(day(3)), [0, 1]);
        assert_eq!(flow.furthest(&["a", "b"]).at(day(3)), [1, 1]);
    }

    #[test]
    fn a_stop_closes_every_stage() {
        let flow = flow(&[(1, 2, "a"), (1, 6, "stopped"), (2, 3, "a")]);
        let arrivals = flow.furthest(&["a", "b", "stopped"]);
        assert_eq!(arrivals.at(day(5)), [2, 0, 0]);
        assert_eq!(arrivals.at(day(6)), [2, 1, 1]);
    }

    #[test]
    fn states_outside_the_list_are_ignored() {
        let arrivals = flow(&[(1, 2, "x"), (1, 5, "a"), (2, 3, "x")]).arrivals(&["a"]);
        assert_eq!(arrivals.at(day(9)), [1]);
    }
}
