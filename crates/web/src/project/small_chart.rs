//! A small chart beside the words: where an indicator stood, what came out, where it is to go.
//!
//! It is part of the page, not a picture of its own: its colours are the page's, and every figure in it stands
//! in the words and the table beside it, so it is hidden from who listens. Dots only while there are too few to
//! speak of a line; from nought, so that little looks little.

use chrono::NaiveDate;
use domain::indicator::{Dated, Indicator, Scale};
use domain::values::Value;
use readmodels::mark;
use serde::Serialize;

use crate::locale::{Argument, Locale};

/// From so many results on they are drawn as a line: fewer do not make a course.
const LINE_FROM: usize = 12;

/// The drawing: all of it, and the part where the results are.
const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 104.0;
const LEFT: f64 = 8.0;
const RIGHT: f64 = 226.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 76.0;

/// Words nearer than this would touch.
const LINE_HEIGHT: f64 = 16.0;

/// Where everything is drawn.
#[derive(Debug, Serialize)]
pub(super) struct SmallChart {
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    bottom: f64,
    /// What there was before.
    baseline: Option<Spot>,
    /// The height of the target.
    target: Option<f64>,
    dots: Vec<Spot>,
    line: Option<String>,
    /// Words at the right, beside what they name.
    labels: Vec<Label>,
    /// The first and the last day.
    days: Vec<Label>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
struct Spot {
    x: f64,
    y: f64,
}

#[derive(Debug, Serialize)]
struct Label {
    class: &'static str,
    x: f64,
    y: f64,
    words: String,
}

/// A chart of figures, when there are two to compare.
pub(super) fn small_chart(
    locale: Locale,
    indicator: &Indicator,
    results: &[mark::Result],
) -> Option<SmallChart> {
    let Scale::Number { .. } = indicator.scale else { return None };
    let figures: Vec<(NaiveDate, f64)> =
        results.iter().filter_map(|result| Some((result.on, number(&result.value)?))).collect();
    let (first, last) = (*figures.first()?, *figures.last()?);
    let of =
        |dated: Option<&Dated>| dated.and_then(|dated| Some((dated.on, number(&dated.value)?)));
    let baseline = of(indicator.baseline.as_ref());
    let target = of(indicator.target.as_ref()).map(|(_, value)| value);
    if figures.len() + usize::from(baseline.is_some()) < 2 {
        return None;
    }
    let begin = baseline.and_then(|(on, _)| on).filter(|on| *on < first.0).unwrap_or(first.0);
    let values = || {
        let agreed = baseline.map(|(_, value)| value).into_iter().chain(target);
        figures.iter().map(|(_, value)| *value).chain(agreed).chain([0.0])
    };
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let up = |value: f64| round(BOTTOM - share(value - low, high - low) * (BOTTOM - TOP));
    let days = |from: NaiveDate, to: NaiveDate| {
        f64::from(i32::try_from((to - from).num_days()).unwrap_or(0))
    };
    // Room at the left for what there was before, when nobody said when that was.
    let start = if baseline.is_some() && begin == first.0 { LEFT + 24.0 } else { LEFT };
    let across = |on: NaiveDate| {
        round(start + share(days(begin, on), days(begin, last.0)) * (RIGHT - start))
    };
    let dots: Vec<Spot> =
        figures.iter().map(|(on, value)| Spot { x: across(*on), y: up(*value) }).collect();
    let words = |key: &'static str, value: f64| {
        let value: [(&str, Argument<'_>); 1] = [("value", locale.number(value).into())];
        locale.with(key, value)
    };
    let mut labels = vec![Label::right("now", up(last.1), words("project-chart-last", last.1))];
    if let Some(target) = target {
        labels.push(Label::right("goal", up(target), words("project-chart-target", target)));
    }
    if let Some((_, value)) = baseline {
        labels.push(Label::right("before", up(value), words("project-chart-before", value)));
    }
    let day = |x, class, on| Label { class, x, y: HEIGHT - 6.0, words: locale.short_date(on) };
    let mut ends = vec![day(RIGHT, "end", last.0)];
    if days(begin, last.0) > 0.0 {
        ends.insert(0, day(LEFT, "start", begin));
    }
    Some(SmallChart {
        width: WIDTH,
        height: HEIGHT,
        left: LEFT,
        right: RIGHT,
        bottom: BOTTOM,
        baseline: baseline.map(|(_, value)| Spot { x: LEFT, y: up(value) }),
        target: target.map(up),
        line: (dots.len() >= LINE_FROM).then(|| points(&dots)),
        dots,
        labels: apart(labels),
        days: ends,
    })
}

impl Label {
    fn right(class: &'static str, y: f64, words: String) -> Self {
        Self { class, x: RIGHT + 12.0, y, words }
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.get()),
        Value::Level(_) | Value::Withheld(_) => None,
    }
}

/// The part of a whole, in the middle when there is no whole.
fn share(part: f64, whole: f64) -> f64 {
    let share = part / whole;
    if share.is_finite() { share } else { 0.5 }
}

fn round(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}

fn points(dots: &[Spot]) -> String {
    let dots: Vec<String> = dots.iter().map(|dot| format!("{},{}", dot.x, dot.y)).collect();
    dots.join(" ")
}

/// Moves words that would touch, keeping their order and as near as can be to what they name.
fn apart(mut labels: Vec<Label>) -> Vec<Label> {
    labels.sort_by(|one, other| one.y.total_cmp(&other.y));
    let room = f64::from(u8::try_from(labels.len().saturating_sub(1)).unwrap_or(0)) * LINE_HEIGHT;
    let mut least = TOP - 8.0;
    for label in &mut labels {
        label.y = label.y.max(least);
        least = label.y + LINE_HEIGHT;
    }
    let mut most = (BOTTOM + 4.0).max(TOP + room);
    for label in labels.iter_mut().rev() {
        label.y = label.y.min(most);
        most = label.y - LINE_HEIGHT;
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(heights: &[f64]) -> Vec<f64> {
        let of = |y: &f64| Label::right("now", *y, String::new());
        apart(heights.iter().map(of).collect()).into_iter().map(|label| label.y).collect()
    }

    #[test]
    fn words_never_touch_and_never_leave_the_drawing() {
        for heights in
            [[14.0, 14.0, 14.0], [76.0, 76.0, 75.0], [40.0, 44.0, 43.0], [14.0, 45.0, 76.0]]
        {
            let placed = labels(&heights);
            let gaps = placed.windows(2).map(|pair| pair[1] - pair[0]);
            assert!(gaps.into_iter().all(|gap| gap >= LINE_HEIGHT), "{heights:?}: {placed:?}");
            assert!(placed.iter().all(|y| (0.0..=BOTTOM + 4.0).contains(y)), "{placed:?}");
        }
        assert_eq!(labels(&[14.0, 45.0, 76.0]), [14.0, 45.0, 76.0], "those with room stay");
    }

    #[test]
    fn a_whole_of_nothing_is_drawn_in_the_middle() {
        assert_eq!((share(0.0, 0.0), share(1.0, 4.0)), (0.5, 0.25));
    }
}
