//! What must hold of flow for any histories.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use statistics::flow::{Flow, Observation, level_at};

const STATES: u8 = 5;
const LAST_DAY: u64 = 40;

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 2, 1).unwrap() + Days::new(n)
}

fn histories() -> impl Strategy<Value = Flow<u8, u8>> {
    prop::collection::vec((0..12_u8, 0..LAST_DAY, 0..STATES), 0..60).prop_map(|seen| {
        Flow::new(seen.into_iter().map(|(case, n, state)| Observation { case, on: day(n), state }))
    })
}

proptest! {
    #[test]
    fn the_states_sum_to_those_who_started(flow in histories(), n in 0..LAST_DAY) {
        let states = flow.states_at(day(n), |state| *state == STATES - 1);
        prop_assert_eq!(states.by_state.values().sum::<u32>(), states.started);
        prop_assert_eq!(states.done + states.open, states.started);
    }

    #[test]
    fn levels_equal_states_at_every_date(flow in histories()) {
        let levels = flow.levels();
        for n in 0..LAST_DAY {
            let states = flow.states_at(day(n), |_| false).by_state;
            for state in 0..STATES {
                let level = levels.get(&state).map_or(0, |levels| level_at(levels, day(n)));
                prop_assert_eq!(level, states.get(&state).copied().unwrap_or(0));
            }
        }
    }

    #[test]
    fn arrivals_never_fall_and_furthest_never_cross(flow in histories()) {
        let stages: Vec<u8> = (0..STATES).collect();
        let (arrivals, furthest) = (flow.arrivals(&stages), flow.furthest(&stages));
        let mut before = (vec![0; stages.len()], vec![0; stages.len()]);
        for n in 0..LAST_DAY {
            let now = (arrivals.at(day(n)), furthest.at(day(n)));
            prop_assert!(now.0.iter().zip(&before.0).all(|(now, before)| now >= before));
            prop_assert!(now.1.iter().zip(&before.1).all(|(now, before)| now >= before));
            prop_assert!(now.1.is_sorted_by(|upper, lower| upper >= lower));
            prop_assert_eq!(now.1[0], flow.states_at(day(n), |_| false).started);
            before = now;
        }
    }

    #[test]
    fn the_spells_of_a_case_follow_one_another_to_the_cutoff(flow in histories(), n in 0..LAST_DAY) {
        let spells = flow.spells(day(n));
        for pair in spells.windows(2).filter(|pair| pair[0].case == pair[1].case) {
            prop_assert_eq!(pair[0].end, pair[1].start);
            prop_assert!(pair[0].state != pair[1].state && !pair[0].censored);
        }
        let open = spells.iter().filter(|spell| spell.censored).count();
        prop_assert_eq!(open, flow.states_at(day(n), |_| false).started as usize);
        let moves: u32 = flow.transitions().values().sum();
        prop_assert!(spells.len() - open <= moves as usize);
    }
}
