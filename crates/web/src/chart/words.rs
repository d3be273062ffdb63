//! The phrases of the charts in the reader's language.

use std::cmp::Ordering;

use charts::{FlowHeadline, FlowWords, Period, PhaseWords, PhasesHeadline, Words};
use chrono::NaiveDate;

use crate::locale::{Argument, Locale};

impl Words for Locale {
    fn language(&self) -> &str {
        self.tag()
    }

    fn number(&self, n: u32) -> String {
        Self::number(*self, n)
    }

    fn date(&self, on: NaiveDate) -> String {
        self.long_date(on)
    }

    fn month(&self, month: u32) -> String {
        Self::month(*self, month)
    }

    fn now(&self, n: u32) -> String {
        self.with("chart-now", [("count", n.into())])
    }

    fn in_total(&self, n: u32) -> String {
        self.with("chart-in-total", [("count", n.into())])
    }

    fn last_twelve_months(&self) -> String {
        self.text("chart-last-twelve-months")
    }

    fn date_column(&self) -> String {
        self.text("chart-date-column")
    }
}

impl FlowWords for Locale {
    fn flow_title(&self, shown: &FlowHeadline) -> String {
        match shown {
            FlowHeadline::Empty => self.text("chart-empty"),
            FlowHeadline::TooFewDates { dates, projects } => too_few(*self, *dates, *projects),
            FlowHeadline::Balance { started, ended, period } => {
                let how = match (*started, *ended) {
                    (0, 0) => "neither",
                    (_, 0) => "no-end",
                    (0, _) => "no-start",
                    (started, ended) => match started.cmp(&ended) {
                        Ordering::Greater => "more",
                        Ordering::Less => "fewer",
                        Ordering::Equal => "equal",
                    },
                };
                let period = match period {
                    Period::LastTwelveMonths => in_last_twelve_months(*self),
                    Period::Since(on) => {
                        self.with("chart-since", [("date", self.long_date(*on).into())])
                    }
                };
                self.with(
                    "chart-balance",
                    [
                        ("how", how.into()),
                        ("projects", projects(*self, *started).into()),
                        ("ended", (*ended).into()),
                        ("period", period.into()),
                    ],
                )
            }
            FlowHeadline::Growth { first, last, step, reached } => {
                let how = if first < last { "grew" } else { "same" };
                self.with(
                    "chart-growth",
                    [
                        ("how", how.into()),
                        ("first", (*first).into()),
                        ("last", (*last).into()),
                        ("projects", projects(*self, *last).into()),
                        ("reached", (*reached).into()),
                        ("step", self.quoted(step).into()),
                    ],
                )
            }
        }
    }

    fn come_this_far(&self, n: u32) -> String {
        self.with("chart-come-this-far", [("count", n.into())])
    }

    fn flow_kind(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.with("chart-flow-kind", between(*self, from, to))
    }
}

impl PhaseWords for Locale {
    fn phases_title(&self, shown: &PhasesHeadline) -> String {
        match shown {
            PhasesHeadline::Empty => self.text("chart-empty"),
            PhasesHeadline::TooFewDates { dates, projects } => too_few(*self, *dates, *projects),
            PhasesHeadline::NoneInWork { in_operation, projects } => self.with(
                "chart-none-in-work",
                [("projects", (*projects).into()), ("operation", (*in_operation).into())],
            ),
            PhasesHeadline::Most { names, count, in_work, a_year_ago } => {
                let how = match (names.len(), *in_work, a_year_ago.map(|before| count.cmp(&before)))
                {
                    (2.., _, _) => "equal",
                    (_, 1, _) => "alone",
                    (_, _, None) => "new",
                    (_, _, Some(Ordering::Greater)) => "up",
                    (_, _, Some(Ordering::Less)) => "down",
                    (_, _, Some(Ordering::Equal)) => "same",
                };
                let names: Vec<String> = names.iter().map(|name| self.quoted(name)).collect();
                self.with(
                    "chart-most",
                    [
                        ("how", how.into()),
                        ("names", self.list(&names).into()),
                        ("count", (*count).into()),
                        ("work", (*in_work).into()),
                        ("before", a_year_ago.unwrap_or_default().into()),
                    ],
                )
            }
        }
    }

    fn phases_kind(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.with("chart-phases-kind", between(*self, from, to))
    }

    fn now_and_a_year_ago(&self, now: u32, a_year_ago: u32) -> String {
        let numbers = [("now", now.into()), ("before", a_year_ago.into())];
        self.with("chart-now-and-a-year-ago", numbers)
    }
}

/// So many projects, at the beginning of a title: in words up to twelve.
fn projects(locale: Locale, count: u32) -> String {
    locale.with("chart-projects", [("count", count.into())])
}

fn too_few(locale: Locale, dates: u32, count: u32) -> String {
    let arguments =
        [("projects", projects(locale, count).into()), ("dates", Argument::from(dates))];
    locale.with("chart-too-few-dates", arguments)
}

/// Within a sentence; over the bracket the phrase stands alone.
fn in_last_twelve_months(locale: Locale) -> String {
    locale.text("chart-in-last-twelve-months")
}

fn between(
    locale: Locale,
    from: NaiveDate,
    to: NaiveDate,
) -> [(&'static str, Argument<'static>); 2] {
    [("from", locale.long_date(from).into()), ("to", locale.long_date(to).into())]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(shown: &FlowHeadline) -> [String; 4] {
        Locale::ALL.map(|locale| locale.flow_title(shown))
    }

    fn balance(started: u32, ended: u32) -> FlowHeadline {
        FlowHeadline::Balance { started, ended, period: Period::LastTwelveMonths }
    }

    #[test]
    fn starts_are_held_against_ends_in_plain_words() {
        assert_eq!(
            titles(&balance(12, 17)),
            [
                "Tolv prosjekter startet siste tolv måneder, færre enn de 17 som ble avsluttet",
                "Tolv prosjekt starta siste tolv månader, færre enn dei 17 som vart avslutta",
                "Tolv projekter startede de seneste tolv måneder, færre end de 17, der blev afsluttet",
                "Twelve projects started in the last twelve months, fewer than the 17 that ended",
            ]
        );
    }

    #[test]
    fn one_and_none_have_sentences_of_their_own() {
        let nb = |started, ended| Locale::ALL[0].flow_title(&balance(started, ended));
        let ago = "siste tolv måneder";
        assert_eq!(nb(0, 0), format!("Ingen prosjekter startet eller ble avsluttet {ago}"));
        assert_eq!(nb(1, 0), format!("Ett prosjekt startet {ago}, og ingen ble avsluttet"));
        assert_eq!(nb(0, 1), format!("Ingen prosjekter startet {ago}, og ett ble avsluttet"));
        assert_eq!(
            nb(2, 1),
            format!("To prosjekter startet {ago}, flere enn det ene som ble avsluttet")
        );
        assert_eq!(nb(5, 5), format!("Fem prosjekter startet {ago}, og like mange ble avsluttet"));
    }

    #[test]
    fn a_large_portfolio_has_its_digits_grouped() {
        let growth = FlowHeadline::Growth {
            first: 19,
            last: 1_195,
            step: "Design".to_owned(),
            reached: 1_100,
        };
        assert_eq!(
            titles(&growth)[0],
            "Porteføljen vokste fra 19 til 1\u{a0}195 prosjekter; 1\u{a0}100 har kommet til «Design»"
        );
        assert!(titles(&growth)[3].contains("1,195 projects; 1,100 have reached “Design”"));
    }

    #[test]
    fn phases_are_named_and_held_against_a_year_ago() {
        let most = |names: &[&str], count, in_work, a_year_ago| {
            let names = names.iter().map(|&name| name.to_owned()).collect();
            Locale::ALL[0].phases_title(&PhasesHeadline::Most { names, count, in_work, a_year_ago })
        };
        assert_eq!(
            most(&["Realisere"], 9, 22, Some(4)),
            "Flest i «Realisere»: 9 av 22 i arbeid, opp fra 4 for ett år siden"
        );
        assert_eq!(most(&["Realisere"], 1, 1, None), "Ett prosjekt er i arbeid, i «Realisere»");
        assert_eq!(most(&["A", "B"], 3, 8, None), "Like mange i «A» og «B»: 3 av 8 i hver");
        let none = PhasesHeadline::NoneInWork { in_operation: 1, projects: 4 };
        assert_eq!(
            Locale::ALL[0].phases_title(&none),
            "Ingen av de 4 prosjektene er i arbeid; ett er i drift"
        );
        let none = PhasesHeadline::NoneInWork { in_operation: 0, projects: 1 };
        assert_eq!(Locale::ALL[3].phases_title(&none), "The only project is not in progress");
    }
}
