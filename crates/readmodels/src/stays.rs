//! How long projects stay in each phase: by what is known of those that have left and of those that are there.
//!
//! A stay begins when a phase is entered. It ends when another phase is entered or the solution is handed over.
//! While a project is paused its stay goes on, for whoever waits for it waits as well. One that is shelved or
//! stopped has not ended its stay: it only tells that the stay was at least as long.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::values::PhaseKey;
use statistics::survival::{Stay, Survival};

use crate::glance::Paces;
use crate::portfolio::Portfolio;
use crate::standing::{Span, State};

/// The stays in each phase of each method, up to a day.
pub fn stays(portfolio: &Portfolio, on: NaiveDate) -> Paces {
    let mut all = BTreeMap::<_, Vec<Stay>>::new();
    for (_, project) in portfolio.registered() {
        let Some((method, standing)) = project.method().zip(project.standing.as_deref()) else {
            continue;
        };
        for (phase, stay) in of_spans(&standing.spans, on) {
            all.entry((method.clone(), phase.clone())).or_default().push(stay);
        }
    }
    all.into_iter().map(|(place, stays)| (place, Survival::of(&stays))).collect()
}

fn of_spans(spans: &[Span], on: NaiveDate) -> Vec<(&PhaseKey, Stay)> {
    let mut stays = Vec::new();
    let mut open: Option<(&PhaseKey, NaiveDate)> = None;
    for span in spans {
        let goes_on = matches!(span.state, State::Active | State::Paused);
        if let Some((phase, from)) = open
            && !(goes_on && span.phase.as_ref() == Some(phase))
        {
            let ended = goes_on || span.state == State::InOperation;
            stays.push((phase, Stay { days: (span.from - from).num_days(), ended }));
            open = None;
        }
        if goes_on && open.is_none() {
            open = span.phase.as_ref().map(|phase| (phase, span.from));
        }
    }
    let last = open
        .map(|(phase, from)| (phase, Stay { days: (on - from).num_days().max(0), ended: false }));
    stays.extend(last);
    stays
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(spans: &[(&str, &str, State)]) -> Vec<(String, i64, bool)> {
        let span = |(from, phase, state): &(&str, &str, State)| Span {
            from: from.parse().unwrap(),
            phase: (!phase.is_empty()).then(|| PhaseKey((*phase).to_owned())),
            state: *state,
        };
        let spans: Vec<_> = spans.iter().map(span).collect();
        let stays = of_spans(&spans, "2026-03-01".parse().unwrap()).into_iter();
        stays.map(|(phase, stay)| (phase.to_string(), stay.days, stay.ended)).collect()
    }

    #[test]
    fn a_stay_lasts_through_a_pause_and_ends_in_another_phase_or_in_operation() {
        let told = told(&[
            ("2026-01-01", "", State::Active),
            ("2026-01-11", "needs", State::Active),
            ("2026-01-16", "needs", State::Paused),
            ("2026-01-21", "needs", State::Active),
            ("2026-01-31", "explore", State::Active),
            ("2026-02-05", "explore", State::InOperation),
        ]);
        assert_eq!(told, [("needs".into(), 20, true), ("explore".into(), 5, true)]);
    }

    #[test]
    fn what_is_shelved_stopped_or_still_there_has_not_ended_its_stay() {
        let needs = ("2026-02-01", "needs", State::Active);
        assert_eq!(told(&[needs]), [("needs".into(), 28, false)]);
        for state in [State::Shelved, State::Stopped] {
            let told = told(&[needs, ("2026-02-11", "needs", state)]);
            assert_eq!(told, [("needs".into(), 10, false)], "{state:?}");
        }
        let taken_up = [
            needs,
            ("2026-02-11", "needs", State::Shelved),
            ("2026-02-21", "needs", State::Active),
        ];
        assert_eq!(told(&taken_up), [("needs".into(), 10, false), ("needs".into(), 8, false)]);
    }
}
