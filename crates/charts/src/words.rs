//! The phrases a chart needs, which its caller brings: this crate knows no language.
//!
//! Each method returns finished text in the reader's language. Numbers come as numbers, so that the
//! language can choose its own plural and its own digits.

use chrono::NaiveDate;

/// Phrases that every chart needs.
pub trait Words {
    /// The language of the texts, as a language tag: `nb`.
    fn language(&self) -> &str;
    /// A count in digits, grouped with a no-break space where the language groups.
    fn number(&self, n: u32) -> String;
    /// A date in full, as inside a sentence: `23. november 2026`, with no-break spaces where a line
    /// must not break.
    fn date(&self, on: NaiveDate) -> String;
    /// The short name of a month, 1 to 12, for an axis: `jan.`
    fn month(&self, month: u32) -> String;
    /// How many there are now, beside a name: `3 nå`.
    fn now(&self, n: u32) -> String;
    /// How many there have been, beside a name: `27 i alt`.
    fn in_total(&self, n: u32) -> String;
    /// The name of the last twelve months, marked in the plot: `siste tolv måneder`.
    fn last_twelve_months(&self) -> String;
    /// The head of the column of dates in the table: `Dato`.
    fn date_column(&self) -> String;
}

/// What the cumulative flow shows first of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FlowHeadline {
    /// There is no project at the date asked for.
    Empty,
    /// Something happened on only one or two dates: too few for a diagram.
    TooFewDates {
        /// On how many dates, 1 or 2.
        dates: u32,
        /// How many projects there are.
        projects: u32,
    },
    /// Starts against ends (handed over to operation, or stopped) in a period.
    Balance {
        /// Projects that started in the period.
        started: u32,
        /// Projects that came to operation or were stopped in the period.
        ended: u32,
        /// Which period.
        period: Period,
    },
    /// Where no series counts ends: how the portfolio grew.
    Growth {
        /// Projects at the first date.
        first: u32,
        /// Projects now.
        last: u32,
        /// The last step that at least one in ten has reached.
        step: String,
        /// How many projects have reached it.
        reached: u32,
    },
}

/// The period of a finding, which ends at the date asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The last twelve months.
    LastTwelveMonths,
    /// From a date on, where the history is shorter than twelve months.
    Since(NaiveDate),
}

/// Phrases of the cumulative flow.
pub trait FlowWords: Words {
    /// The finding as one sentence without a full stop: `14 prosjekter startet siste tolv måneder,
    /// færre enn de 17 som ble avsluttet`.
    fn flow_title(&self, finding: &FlowHeadline) -> String;
    /// How many projects have come as far as a step and no further, beside its name: `5 kommet
    /// hit`. Not "now": those that were moved back or rest are counted where they came furthest.
    fn come_this_far(&self, n: u32) -> String;
    /// What kind of chart it is, over which dates: `Flytdiagram fra 1. januar 2023 til 23. november
    /// 2026`.
    fn flow_kind(&self, from: NaiveDate, to: NaiveDate) -> String;
}

/// What the phases over time show first of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhasesHeadline {
    /// There is no project at the date asked for.
    Empty,
    /// Something happened on only one or two dates: too few for a diagram.
    TooFewDates {
        /// On how many dates, 1 or 2.
        dates: u32,
        /// How many projects there are.
        projects: u32,
    },
    /// No project is in a step now.
    NoneInWork {
        /// How many are in operation.
        in_operation: u32,
        /// How many projects there are.
        projects: u32,
    },
    /// These steps hold the most projects, all equally many.
    Most {
        /// Their names, at least one, in the method's order.
        names: Vec<String>,
        /// How many projects each of them holds.
        count: u32,
        /// How many projects are in a step in all.
        in_work: u32,
        /// How many the step held a year ago; only when it is one step and the history is that
        /// long.
        a_year_ago: Option<u32>,
    },
}

/// Phrases of the phases over time.
pub trait PhaseWords: Words {
    /// The finding as one sentence without a full stop: `Flest prosjekter er i Realisere: 9 av 22`.
    fn phases_title(&self, finding: &PhasesHeadline) -> String;
    /// What kind of chart it is, over which dates: `Antall prosjekter i hver fase fra 1. januar
    /// 2023 til …`.
    fn phases_kind(&self, from: NaiveDate, to: NaiveDate) -> String;
    /// The number now and the number a year before, beside a name: `9 nå, 4 for ett år siden`.
    fn now_and_a_year_ago(&self, now: u32, a_year_ago: u32) -> String;
}
