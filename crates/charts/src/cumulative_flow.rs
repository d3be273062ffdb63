//! The cumulative flow: how many projects have reached each step, over time, as bands on one
//! another.
//!
//! A project counts in a step from the first time it reached that step or a later one, so no line
//! falls. The height of a band is the number of projects that have it as their furthest step; the
//! distance between starts and ends is the work in progress. `statistics::flow::Flow::furthest`
//! makes the numbers.

use chrono::{Months, NaiveDate};

use crate::axis::{SMALL, TimeAxis, columns, round_step};
use crate::canvas::{Anchor, Place};
use crate::chart::{Chart, Look, Width};
use crate::frame::{Frame, Texts};
use crate::labels::{Wish, placed};
use crate::palette::Ink;
use crate::series::{Kind, Series, dates, in_order};
use crate::table::{Cell, Table};
use crate::text::{Font, width, wrapped};
use crate::words::{FlowHeadline, FlowWords, Period};

const NAME: Font = Font::semibold(13.0);
/// Height of a line of a label, and the distance between labels, in px.
const LINE: f64 = 15.0;
const GAP: f64 = 3.0;

/// The numbers of a cumulative flow diagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CumulativeFlow {
    /// What is counted, for whom, as of when.
    pub subtitle: String,
    /// The rule of counting, and where the numbers come from.
    pub note: String,
    /// The date asked for: nothing after it is drawn.
    pub as_of: NaiveDate,
    /// Per step, then operation, then stopped: how many projects had reached it or a later one.
    /// Series of [`Kind::Waiting`] are left out.
    pub lines: Vec<Series>,
}

/// The finding of a cumulative flow.
pub fn finding(flow: &CumulativeFlow) -> FlowHeadline {
    let lines = lines(flow);
    let dates = dates(&lines, flow.as_of);
    let projects = lines.first().map_or(0, |line| line.at(flow.as_of));
    let (Some(first), true) = (dates.first(), projects > 0) else { return FlowHeadline::Empty };
    if dates.len() < 3 {
        return FlowHeadline::TooFewDates { dates: u32::from(dates.len() > 1) + 1, projects };
    }
    let started = |on| lines.first().map_or(0, |line| line.at(on));
    let ended = |on| lines.iter().find(|line| line.kind > Kind::Step).map(|line| line.at(on));
    if let Some(ended_now) = ended(flow.as_of) {
        let year_ago = flow.as_of.checked_sub_months(Months::new(12)).filter(|on| on >= first);
        let before = |count: &dyn Fn(NaiveDate) -> u32| year_ago.map_or(0, count);
        return FlowHeadline::Balance {
            started: projects.saturating_sub(before(&started)),
            ended: ended_now.saturating_sub(before(&|on| ended(on).unwrap_or(0))),
            period: year_ago.map_or(Period::Since(*first), |_| Period::LastTwelveMonths),
        };
    }
    let furthest = lines.iter().rev().find(|line| line.at(flow.as_of) >= projects.div_ceil(10));
    FlowHeadline::Growth {
        first: started(*first),
        last: projects,
        step: furthest.map(|line| line.name.clone()).unwrap_or_default(),
        reached: furthest.map_or(0, |line| line.at(flow.as_of)),
    }
}

/// Draws the diagram; with fewer than three dates the sentence instead.
pub fn draw(flow: &CumulativeFlow, words: &dyn FlowWords, look: &Look) -> Chart {
    let lines = lines(flow);
    let dates = dates(&lines, flow.as_of);
    let title = words.flow_title(&finding(flow));
    let table = table(&title, words, &lines, &dates);
    let now = numbers_now(flow, &lines, words);
    let told: Vec<String> = now.iter().map(|(name, number)| format!("{name}: {number}")).collect();
    let description = match (dates.first(), now.is_empty()) {
        (Some(first), false) => {
            format!("{}. {}.", words.flow_kind(*first, flow.as_of), told.join("; "))
        }
        _ => flow.subtitle.clone(),
    };
    let texts = Texts {
        language: words.language(),
        title,
        subtitle: &flow.subtitle,
        note: &flow.note,
        description,
    };
    let mut frame = Frame::new(look, texts);
    let (Some(from), true) = (dates.first(), dates.len() >= 3) else {
        return frame.sentences(&now, table);
    };
    let top = frame.header() + 20.0;
    let plot = Plot::new(&frame, &lines, (*from, flow.as_of), &now, top, words);
    plot.draw_grid(&mut frame, words);
    plot.draw_bands(&mut frame, &lines, &dates);
    plot.draw_labels(&mut frame, &lines);
    let depth = plot.time.draw(&mut frame.canvas, plot.base, words);
    frame.finished(plot.base + depth, table)
}

/// The lines in drawing order, each at least as high as those below it and never falling.
fn lines(flow: &CumulativeFlow) -> Vec<Series> {
    let mut lines = in_order(&flow.lines);
    lines.retain(|line| line.kind != Kind::Waiting);
    let dates = dates(&lines, flow.as_of);
    let mut below: Vec<u32> = vec![0; dates.len()];
    for line in lines.iter_mut().rev() {
        let mut most = 0;
        for (on, below) in dates.iter().zip(&mut below) {
            most = most.max(line.at(*on)).max(*below);
            *below = most;
        }
        line.points = dates.iter().copied().zip(below.iter().copied()).collect();
    }
    lines
}

/// Each name with its number: in a step how many came so far and no further, else how many in all.
fn numbers_now(
    flow: &CumulativeFlow,
    lines: &[Series],
    words: &dyn FlowWords,
) -> Vec<(String, String)> {
    let heights = lines.iter().enumerate().map(|(place, line)| {
        let below = lines.get(place + 1).map_or(0, |below| below.at(flow.as_of));
        let count = line.at(flow.as_of).saturating_sub(below);
        let number = if line.kind == Kind::Step {
            words.come_this_far(count)
        } else {
            words.in_total(count)
        };
        (line.name.clone(), number)
    });
    if lines.first().is_some_and(|line| line.at(flow.as_of) > 0) {
        heights.collect()
    } else {
        vec![]
    }
}

fn table(title: &str, words: &dyn FlowWords, lines: &[Series], dates: &[NaiveDate]) -> Table {
    let names = lines.iter().map(|line| line.name.clone());
    let row = |on: &NaiveDate| {
        let numbers = lines.iter().map(|line| Cell::Number(line.at(*on)));
        std::iter::once(Cell::Date(*on)).chain(numbers).collect()
    };
    Table {
        caption: title.to_owned(),
        header: std::iter::once(words.date_column()).chain(names).collect(),
        rows: dates.iter().map(row).collect(),
    }
}

/// The text beside a band.
struct Label {
    name: Vec<String>,
    number: String,
    wish: Wish,
}

/// Where everything stands.
struct Plot {
    time: TimeAxis,
    top: f64,
    base: f64,
    per_project: f64,
    most: u32,
    labels: Vec<Label>,
    /// One year ago, when it is drawn, and what the bracket says.
    year: Option<NaiveDate>,
}

impl Plot {
    fn new(
        frame: &Frame,
        lines: &[Series],
        (from, to): (NaiveDate, NaiveDate),
        now: &[(String, String)],
        header: f64,
        words: &dyn FlowWords,
    ) -> Self {
        let room = frame.look.width.px();
        let widest_name = room * if frame.look.width.is_narrow() { 0.34 } else { 0.24 };
        let mut labels: Vec<Label> =
            now.iter().map(|(name, number)| label(name, number, widest_name)).collect();
        let column = labels.iter().flat_map(Label::widths).fold(0.0, f64::max) + 14.0;
        let most = lines.first().map_or(0, |line| line.at(to));
        let ticks = width(&words.number(most), SMALL) + 10.0;
        let time =
            TimeAxis { from, to, left: frame.margin() + ticks, right: frame.right() - column };
        let year = time.a_year_ago();
        let top = header + if year.is_some() { 24.0 } else { 4.0 };
        let least = match frame.look.width {
            Width::Narrow360 => 220.0,
            Width::Medium720 => 290.0,
            Width::Wide1080 => 350.0,
        };
        let tall = labels.iter().map(|label| label.wish.height).sum::<f64>().max(least);
        let base = top + tall;
        let per_project = tall / f64::from(most.max(1));
        for (place, label) in labels.iter_mut().enumerate() {
            let at = |place: usize| lines.get(place).map_or(0, |line| line.at(to));
            let middle = f64::midpoint(f64::from(at(place)), f64::from(at(place + 1)));
            label.wish.middle = base - middle * per_project;
        }
        Self { time, top, base, per_project, most, labels, year }
    }

    fn y(&self, count: u32) -> f64 {
        self.base - f64::from(count) * self.per_project
    }

    fn draw_grid(&self, frame: &mut Frame, words: &dyn FlowWords) {
        let step = round_step(48.0 / self.per_project);
        for count in (0..=self.most).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            let y = self.y(count);
            if count > 0 {
                frame.canvas.line(vec![(self.time.left, y), (self.time.right, y)], Ink::Grid, 1.0);
            }
            let at = (self.time.left - 6.0, y + 4.0);
            frame.canvas.text(at, &words.number(count), SMALL, Ink::Muted, Anchor::End);
        }
        if let Some(on) = self.year {
            let (from, to) = (self.time.x(on), self.time.x(self.time.to));
            let name = words.last_twelve_months();
            frame.bracket((from, to), self.top - 10.0, &name, frame.margin());
            frame.canvas.dashed_upright(from, self.top - 4.0, self.base, Ink::Axis);
        }
    }

    /// Each band from its line down to the base, the lower ones over the upper.
    fn draw_bands(&self, frame: &mut Frame, lines: &[Series], dates: &[NaiveDate]) {
        let columns = columns(&self.time, dates);
        let shades = shades(lines);
        let stairs: Vec<Vec<Place>> =
            lines.iter().map(|line| self.staircase(line, &columns)).collect();
        for (line, (stairs, shade)) in lines.iter().zip(stairs.iter().zip(&shades)) {
            let mut outline = vec![(stairs.first().map_or(self.time.left, |(x, _)| *x), self.base)];
            outline.extend(stairs);
            outline.push((self.time.right, self.base));
            if line.kind == Kind::Stopped {
                frame.canvas.area(outline, Ink::Background);
                let tops: Vec<Place> =
                    columns.iter().map(|(x, on)| (*x, self.y(line.at(*on)))).collect();
                frame.canvas.hatched_under(&tops, self.time.right, self.base, Ink::Orange);
            } else {
                frame.canvas.area(outline, Ink::Step(*shade));
            }
        }
        for (place, (line, stairs)) in lines.iter().zip(stairs).enumerate().rev() {
            let (ink, pen) = match (place, line.kind) {
                (_, Kind::Stopped) => (Ink::Orange, 1.6),
                (0, _) => (Ink::Text, 1.8),
                _ => (Ink::Edge(shades[place]), 1.2),
            };
            frame.canvas.line(stairs, ink, pen);
        }
    }

    /// The corners of a line from its first project on.
    fn staircase(&self, line: &Series, columns: &[(f64, NaiveDate)]) -> Vec<Place> {
        let mut corners: Vec<Place> = Vec::new();
        let mut level = 0;
        for (x, on) in columns {
            let count = line.at(*on);
            if count == level {
                continue;
            }
            corners.push((*x, self.y(level)));
            corners.push((*x, self.y(count)));
            level = count;
        }
        if !corners.is_empty() {
            corners.push((self.time.right, self.y(level)));
        }
        corners
    }

    fn draw_labels(&self, frame: &mut Frame, lines: &[Series]) {
        let wishes: Vec<Wish> = self.labels.iter().map(|label| label.wish).collect();
        let x = self.time.right;
        for (place, middle) in placed(&wishes, self.top - 8.0, self.base + 8.0).iter().enumerate() {
            let label = &self.labels[place];
            let stopped = lines.get(place).is_some_and(|line| line.kind == Kind::Stopped);
            let mark = label.wish.middle;
            let points = vec![(x + 1.0, mark), (x + 5.0, mark), (x + 10.0, *middle)];
            frame.canvas.line(points, if stopped { Ink::Orange } else { Ink::Axis }, 1.0);
            let mut y = middle - (label.wish.height - GAP) / 2.0 - 3.5;
            for line in &label.name {
                y += LINE;
                frame.canvas.text((x + 14.0, y), line, NAME, Ink::Text, Anchor::Start);
            }
            let at = (x + 14.0, y + LINE);
            frame.canvas.text(at, &label.number, SMALL, Ink::Muted, Anchor::Start);
        }
    }
}

impl Label {
    fn widths(&self) -> impl Iterator<Item = f64> {
        let number = width(&self.number, SMALL);
        self.name.iter().map(|line| width(line, NAME)).chain([number])
    }
}

fn label(name: &str, number: &str, most: f64) -> Label {
    let name = wrapped(name, NAME, most);
    let lines = u32::try_from(name.len() + 1).unwrap_or(u32::MAX);
    let height = f64::from(lines) * LINE + GAP;
    Label { name, number: number.to_owned(), wish: Wish { middle: 0.0, height } }
}

/// The shade of each line: operation is the strongest, the steps are spread over the others. More
/// steps than shades share them; the lines between still part them.
fn shades(lines: &[Series]) -> Vec<usize> {
    let steps = lines.iter().filter(|line| line.kind == Kind::Step).count();
    let operates = lines.iter().any(|line| line.kind == Kind::Operation);
    let (low, high) = (usize::from(steps < 4), if operates { 3 } else { 4 });
    let gaps = steps.max(2) - 1;
    let spread = |place: usize| low + (place * (high - low) + gaps / 2) / gaps;
    let shade = |(place, line): (usize, &Series)| match line.kind {
        Kind::Step => spread(place).min(high),
        _ => 4,
    };
    lines.iter().enumerate().map(shade).collect()
}
