//! Axes: round numbers upwards, years, months or days across.

use chrono::{Datelike, Months, NaiveDate};

use crate::canvas::{Anchor, Canvas};
use crate::palette::Ink;
use crate::text::{Font, width};
use crate::words::Words;

/// Axis text.
pub(crate) const SMALL: Font = Font::regular(12.0);
/// The date asked for is drawn this far from the right edge, so that what happened on it can be
/// seen.
pub(crate) const TAIL: f64 = 12.0;

/// The least of 1, 2, 5, 10, 20, 50 … that is at least `least`.
pub(crate) fn round_step(least: f64) -> u32 {
    let mut step = 1_u32;
    for factor in [2, 5, 10].into_iter().cycle() {
        let power = 10_u32.pow(step.ilog10());
        if f64::from(step) >= least || step >= 1_000_000_000 {
            break;
        }
        step = power * factor;
    }
    step
}

/// Dates from left to right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TimeAxis {
    /// The first date.
    pub from: NaiveDate,
    /// The date asked for.
    pub to: NaiveDate,
    /// Left edge in px.
    pub left: f64,
    /// Right edge in px.
    pub right: f64,
}

/// A label on the axis of time.
struct Label {
    x: f64,
    text: String,
}

impl TimeAxis {
    /// Where a date stands, in px; dates outside stand at the ends.
    pub(crate) fn x(&self, on: NaiveDate) -> f64 {
        let days = |date: NaiveDate| {
            f64::from(i32::try_from((date - self.from).num_days()).unwrap_or(i32::MAX))
        };
        let share = days(on) / days(self.to).max(1.0);
        self.left + share.clamp(0.0, 1.0) * (self.right - TAIL - self.left)
    }

    /// One year before the date asked for, when the axis reaches back that far.
    pub(crate) fn a_year_ago(&self) -> Option<NaiveDate> {
        self.to.checked_sub_months(Months::new(12)).filter(|on| *on >= self.from)
    }

    /// Draws the ticks and labels under a baseline and returns how deep they reach, in px.
    pub(crate) fn draw(&self, canvas: &mut Canvas, base: f64, words: &dyn Words) -> f64 {
        canvas.line(vec![(self.left, base), (self.right, base)], Ink::Axis, 1.0);
        let days = (self.to - self.from).num_days();
        if days <= 62 {
            return self.draw_ends(canvas, base, words);
        }
        let (ticks, labels) = if days > 730 { self.years() } else { self.months(words) };
        if labels.len() < 2 {
            return self.draw_ends(canvas, base, words);
        }
        for x in ticks {
            canvas.line(vec![(x, base), (x, base + 5.0)], Ink::Axis, 1.0);
        }
        let mut taken = f64::NEG_INFINITY;
        for Label { x, text } in labels {
            let half = width(&text, SMALL) / 2.0;
            let x = x.clamp(self.left + half.min(8.0), (self.right - half).max(self.left + half));
            if x - half >= taken {
                canvas.text((x, base + 18.0), &text, SMALL, Ink::Muted, Anchor::Middle);
                taken = x + half + 6.0;
            }
        }
        18.0
    }

    /// First and last date in full, on two lines when one is too short for both.
    fn draw_ends(&self, canvas: &mut Canvas, base: f64, words: &dyn Words) -> f64 {
        let (from, to) = (words.date(self.from), words.date(self.to));
        for x in [self.left, self.x(self.to)] {
            canvas.line(vec![(x, base), (x, base + 5.0)], Ink::Axis, 1.0);
        }
        let fits = width(&from, SMALL) + width(&to, SMALL) + 12.0 <= self.right - self.left;
        let lower = if fits { 18.0 } else { 34.0 };
        canvas.text((self.left, base + 18.0), &from, SMALL, Ink::Muted, Anchor::Start);
        canvas.text((self.right, base + lower), &to, SMALL, Ink::Muted, Anchor::End);
        lower
    }

    /// A tick at each new year; the year between its ticks, or where that is too narrow each
    /// second, fifth … at its tick.
    fn years(&self) -> (Vec<f64>, Vec<Label>) {
        let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(self.to);
        let room = self.x(first(self.from.year() + 2)) - self.x(first(self.from.year() + 1));
        let all = self.from.year()..=self.to.year();
        let inside = |year: &i32| first(*year) > self.from && first(*year) <= self.to;
        let ticks: Vec<f64>;
        let labels: Vec<Label>;
        if room >= 38.0 {
            ticks = all.clone().filter(inside).map(|year| self.x(first(year))).collect();
            let middle = |year| f64::midpoint(self.x(first(year)), self.x(first(year + 1)));
            let long = |year: &i32| self.x(first(*year + 1)) - self.x(first(*year)) >= 36.0;
            labels = all
                .filter(long)
                .map(|year| Label { x: middle(year), text: year.to_string() })
                .collect();
        } else {
            let every = i32::try_from(round_step(38.0 / room.max(0.001))).unwrap_or(i32::MAX);
            let marked: Vec<i32> = all.filter(|y| y % every == 0).filter(inside).collect();
            ticks = marked.iter().map(|year| self.x(first(*year))).collect();
            labels = marked
                .iter()
                .map(|year| Label { x: self.x(first(*year)), text: year.to_string() })
                .collect();
        }
        (ticks, labels)
    }

    /// A tick at each month, or each second, third, sixth, so that its name fits; the first name
    /// and each January say the year.
    fn months(&self, words: &dyn Words) -> (Vec<f64>, Vec<Label>) {
        let room = (self.right - TAIL - self.left) / 30.5
            * (30.5 * 30.5
                / f64::from(i32::try_from((self.to - self.from).num_days()).unwrap_or(1)));
        let widest = width(&format!("{} 2000", words.month(9)), SMALL) + 8.0;
        let every = [1, 2, 3, 6].into_iter().find(|n| f64::from(*n) * room >= widest).unwrap_or(12);
        let start = self.from.with_day(1).unwrap_or(self.from);
        let mut ticks = Vec::new();
        let mut labels: Vec<Label> = Vec::new();
        for month in 0..26 {
            let Some(on) = start.checked_add_months(Months::new(month)) else { break };
            if on < self.from || on > self.to || on.month0() % every != 0 {
                continue;
            }
            let name = words.month(on.month());
            let says_year = labels.is_empty() || on.month() == 1;
            let text = if says_year { format!("{name} {}", on.year()) } else { name };
            ticks.push(self.x(on));
            labels.push(Label { x: self.x(on), text });
        }
        (ticks, labels)
    }
}

/// Values of many series at dates, as columns of a staircase: dates nearer than a px (2 px when
/// there are very many) are one column, which shows the last of them.
pub(crate) fn columns(axis: &TimeAxis, dates: &[NaiveDate]) -> Vec<(f64, NaiveDate)> {
    let least = if dates.len() > 300 { 2.0 } else { 1.0 };
    let mut columns: Vec<(f64, NaiveDate)> = Vec::new();
    for on in dates {
        let x = axis.x(*on);
        match columns.last_mut() {
            Some((start, shown)) if x - *start < least => *shown = *on,
            _ => columns.push((x, *on)),
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_two_or_five_times_a_power_of_ten() {
        let steps: Vec<u32> =
            [0.0, 1.0, 1.5, 3.0, 6.0, 11.0, 21.0, 2100.0].map(round_step).to_vec();
        assert_eq!(steps, [1, 1, 2, 5, 10, 20, 50, 5000]);
    }
}
