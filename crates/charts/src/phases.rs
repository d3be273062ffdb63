//! Projects per phase over time: one panel a phase, all on one scale.
//!
//! Not a stacked area: in a stack only the lowest band has a level base, so the reader cannot see
//! whether a phase grew. Here each phase has its own base, and a project is as tall in every panel,
//! so that heights compare. It reads the same without colour. `statistics::flow::Flow::levels`
//! makes the numbers.

use chrono::{Months, NaiveDate};

use crate::axis::{SMALL, TimeAxis, columns, round_step};
use crate::canvas::{Anchor, Place};
use crate::chart::{Chart, Look, Width};
use crate::frame::{Frame, Texts};
use crate::palette::Ink;
use crate::series::{Kind, Series, dates, in_order};
use crate::table::{Cell, Table};
use crate::text::{Font, width, wrapped};
use crate::words::{PhaseWords, PhasesHeadline};

const NAME: Font = Font::semibold(13.0);
const NOW: Font = Font::semibold(14.0);
const LINE: f64 = 15.0;
/// Distance between panels, in px.
const GAP: f64 = 16.0;
/// The tallest that one project is drawn, in px.
const TALLEST: f64 = 16.0;

/// The numbers of the phases over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phases {
    /// What is counted, for whom, as of when.
    pub subtitle: String,
    /// The rule of counting, and where the numbers come from.
    pub note: String,
    /// The date asked for: nothing after it is drawn.
    pub as_of: NaiveDate,
    /// Per phase, and per way to rest or end: how many projects were in it.
    pub levels: Vec<Series>,
}

/// The finding of the phases over time.
pub fn finding(phases: &Phases) -> PhasesHeadline {
    let levels = in_order(&phases.levels);
    let dates = dates(&levels, phases.as_of);
    let sum = |which: &dyn Fn(&Series) -> bool, on: NaiveDate| -> u32 {
        levels.iter().filter(|series| which(series)).map(|series| series.at(on)).sum()
    };
    let projects = sum(&|_| true, phases.as_of);
    let (Some(first), true) = (dates.first(), projects > 0) else { return PhasesHeadline::Empty };
    if dates.len() < 3 {
        return PhasesHeadline::TooFewDates { dates: u32::from(dates.len() > 1) + 1, projects };
    }
    let in_step = |series: &Series| series.kind == Kind::Step;
    let in_work = sum(&in_step, phases.as_of);
    if in_work == 0 {
        let in_operation = sum(&|series| series.kind == Kind::Operation, phases.as_of);
        return PhasesHeadline::NoneInWork { in_operation, projects };
    }
    let steps = || levels.iter().filter(|series| in_step(series));
    let count = steps().map(|series| series.at(phases.as_of)).max().unwrap_or(0);
    let most: Vec<&Series> = steps().filter(|series| series.at(phases.as_of) == count).collect();
    let year_ago = phases.as_of.checked_sub_months(Months::new(12)).filter(|on| on >= first);
    let a_year_ago = match (most.as_slice(), year_ago) {
        ([one], Some(on)) => Some(one.at(on)),
        _ => None,
    };
    let names = most.iter().map(|series| series.name.clone()).collect();
    PhasesHeadline::Most { names, count, in_work, a_year_ago }
}

/// Draws the panels; with fewer than three dates the sentence instead.
pub fn draw(phases: &Phases, words: &dyn PhaseWords, look: &Look) -> Chart {
    let levels = in_order(&phases.levels);
    let dates = dates(&levels, phases.as_of);
    let title = words.phases_title(&finding(phases));
    let table = table(&title, words, &levels, &dates);
    let any = levels.iter().any(|series| series.at(phases.as_of) > 0);
    let now = |series: &Series| (series.name.clone(), words.now(series.at(phases.as_of)));
    let now: Vec<(String, String)> =
        if any { levels.iter().map(now).collect() } else { Vec::new() };
    let shown = shown(&levels, &dates);
    let axis = TimeAxis {
        from: dates.first().copied().unwrap_or(phases.as_of),
        to: phases.as_of,
        left: 0.0,
        right: 0.0,
    };
    let panels: Vec<Panel> =
        shown.into_iter().map(|series| Panel::new(series, &axis, &dates, words)).collect();
    let told: Vec<String> =
        panels.iter().map(|panel| format!("{}: {}", panel.series.name, panel.numbers)).collect();
    let kind = words.phases_kind(axis.from, axis.to);
    let description =
        if any { format!("{kind}. {}.", told.join("; ")) } else { phases.subtitle.clone() };
    let texts = Texts {
        language: words.language(),
        title,
        subtitle: &phases.subtitle,
        note: &phases.note,
        description,
    };
    let mut frame = Frame::new(look, texts);
    if dates.len() < 3 || !any {
        return frame.sentences(&now, table);
    }
    let top = frame.header();
    let bottom =
        Panels::new(&frame, &panels, axis, words).draw(&mut frame, &panels, &dates, top, words);
    frame.finished(bottom, table)
}

fn table(title: &str, words: &dyn PhaseWords, levels: &[Series], dates: &[NaiveDate]) -> Table {
    let names = levels.iter().map(|series| series.name.clone());
    let row = |on: &NaiveDate| {
        let numbers = levels.iter().map(|series| Cell::Number(series.at(*on)));
        std::iter::once(Cell::Date(*on)).chain(numbers).collect()
    };
    Table {
        caption: title.to_owned(),
        header: std::iter::once(words.date_column()).chain(names).collect(),
        rows: dates.iter().map(row).collect(),
    }
}

/// What gets a panel: every step, and of the rest what has ever held a project.
fn shown(levels: &[Series], dates: &[NaiveDate]) -> Vec<Series> {
    let ever =
        |series: &&Series| series.kind == Kind::Step || dates.iter().any(|on| series.at(*on) > 0);
    levels.iter().filter(ever).cloned().collect()
}

/// One phase with the text beside it.
struct Panel {
    series: Series,
    most: u32,
    now: u32,
    a_year_ago: Option<u32>,
    numbers: String,
}

impl Panel {
    fn new(series: Series, axis: &TimeAxis, dates: &[NaiveDate], words: &dyn PhaseWords) -> Self {
        let most = dates.iter().map(|on| series.at(*on)).max().unwrap_or(0);
        let now = series.at(axis.to);
        let a_year_ago = axis.a_year_ago().map(|on| series.at(on));
        let numbers = match a_year_ago {
            Some(before) => words.now_and_a_year_ago(now, before),
            None => words.now(now),
        };
        Self { series, most, now, a_year_ago, numbers }
    }

    /// Fill, line, width of the line.
    const fn inks(&self) -> (Ink, Ink, f64) {
        match self.series.kind {
            Kind::Step => (Ink::Step(1), Ink::Blue, 1.8),
            Kind::Waiting => (Ink::Zone, Ink::Axis, 1.6),
            Kind::Operation => (Ink::Step(4), Ink::Edge(0), 1.8),
            Kind::Stopped => (Ink::Background, Ink::Orange, 1.6),
        }
    }
}

/// Where the panels stand: the names in a column at the left, or above each panel when that is too
/// narrow.
struct Panels {
    time: TimeAxis,
    names_above: bool,
    room_for_name: f64,
    per_project: f64,
    least: f64,
    step: u32,
}

impl Panels {
    fn new(frame: &Frame, panels: &[Panel], axis: TimeAxis, words: &dyn PhaseWords) -> Self {
        let names_above = frame.look.width.is_narrow();
        let all = frame.right() - frame.margin();
        let room_for_name = if names_above { all } else { all * 0.27 };
        let most = panels.iter().map(|panel| panel.most).max().unwrap_or(1);
        let ticks = width(&words.number(most), SMALL) + 10.0;
        let ends = width(&words.number(most), NOW) + 10.0;
        let texts = |panel: &Panel| {
            let name = wrapped(&panel.series.name, NAME, room_for_name);
            let numbers = wrapped(&panel.numbers, SMALL, room_for_name);
            let names = name.iter().map(|line| width(line, NAME));
            names.chain(numbers.iter().map(|line| width(line, SMALL))).fold(0.0, f64::max)
        };
        let column = panels.iter().map(texts).fold(0.0, f64::max) + 16.0;
        let left = frame.margin() + ticks + if names_above { 0.0 } else { column };
        let time = TimeAxis { left, right: frame.right() - ends, ..axis };
        let height = match frame.look.width {
            Width::Narrow360 => 240.0,
            Width::Medium720 => 340.0,
            Width::Wide1080 => 400.0,
        };
        let many = f64::from(u32::try_from(panels.len()).unwrap_or(u32::MAX));
        let height = f64::max(height, 36.0 * many);
        let sum: f64 = panels.iter().map(|panel| f64::from(panel.most)).sum();
        let per_project = (height / sum.max(1.0)).min(TALLEST);
        let step = round_step(30.0 / per_project);
        let least = if names_above { 22.0 } else { 0.0 };
        Self { time, names_above, room_for_name, per_project, least, step }
    }

    /// Draws all panels under one another and the axis of time under the last; returns how far down
    /// they reach.
    fn draw(
        &self,
        frame: &mut Frame,
        panels: &[Panel],
        dates: &[NaiveDate],
        top: f64,
        words: &dyn PhaseWords,
    ) -> f64 {
        let mut y = top + 20.0;
        let year = self.time.a_year_ago().map(|on| self.time.x(on));
        if let Some(from) = year {
            y += 28.0;
            let (to, name) = (self.time.x(self.time.to), words.last_twelve_months());
            frame.bracket((from, to), y - 12.0, &name, frame.margin());
        }
        let columns = columns(&self.time, dates);
        let mut base = y;
        for panel in panels {
            let name = wrapped(&panel.series.name, NAME, self.room_for_name);
            let numbers = wrapped(&panel.numbers, SMALL, self.room_for_name);
            let text = LINE * f64::from(u32::try_from(name.len() + numbers.len()).unwrap_or(0));
            let plot = (f64::from(panel.most) * self.per_project).max(self.least);
            let above = if self.names_above { text + 6.0 } else { 0.0 };
            base = y + above + if self.names_above { plot } else { plot.max(text) };
            let mut baseline = if self.names_above { y } else { base - text };
            for (lines, font, ink) in [(&name, NAME, Ink::Text), (&numbers, SMALL, Ink::Muted)] {
                for line in lines {
                    baseline += LINE;
                    let at = (frame.margin(), baseline - 3.0);
                    frame.canvas.text(at, line, font, ink, Anchor::Start);
                }
            }
            self.draw_panel(frame, panel, &columns, base, words);
            if let Some(x) = year {
                frame.canvas.dashed_upright(x, y + above, base, Ink::Axis);
            }
            y = base + GAP;
        }
        base + self.time.draw(&mut frame.canvas, base, words)
    }

    fn draw_panel(
        &self,
        frame: &mut Frame,
        panel: &Panel,
        columns: &[(f64, NaiveDate)],
        base: f64,
        words: &dyn PhaseWords,
    ) {
        let (left, right) = (self.time.left, self.time.right);
        let y = |count: u32| base - f64::from(count) * self.per_project;
        let step = usize::try_from(self.step).unwrap_or(usize::MAX);
        for count in (0..=panel.most).step_by(step).skip(1) {
            frame.canvas.line(vec![(left, y(count)), (right, y(count))], Ink::Grid, 1.0);
            let at = (left - 6.0, y(count) + 4.0);
            frame.canvas.text(at, &words.number(count), SMALL, Ink::Muted, Anchor::End);
        }
        let tops: Vec<Place> =
            columns.iter().map(|(x, on)| (*x, y(panel.series.at(*on)))).collect();
        let stairs = stairs(&tops, right - crate::axis::TAIL);
        let (fill, ink, pen) = panel.inks();
        let mut outline = vec![(left, base)];
        outline.extend(&stairs);
        outline.push((right - crate::axis::TAIL, base));
        frame.canvas.area(outline, fill);
        if panel.series.kind == Kind::Stopped {
            frame.canvas.hatched_under(&tops, right - crate::axis::TAIL, base, ink);
        }
        frame.canvas.line(vec![(left, base), (right, base)], Ink::Axis, 1.0);
        frame.canvas.line(stairs, ink, pen);
        if let (Some(on), Some(before)) = (self.time.a_year_ago(), panel.a_year_ago) {
            let at = (self.time.x(on), y(before));
            frame.canvas.dot(at, 4.0, ink);
            frame.canvas.dot(at, 2.4, Ink::Background);
        }
        let end = (self.time.x(self.time.to), y(panel.now));
        frame.canvas.dot(end, 4.0, ink);
        let at = (end.0 + 8.0, (end.1 + 5.0).min(base));
        frame.canvas.text(at, &words.number(panel.now), NOW, Ink::Text, Anchor::Start);
    }
}

/// The corners of a staircase: each top from its place to the next, the last to the right end.
fn stairs(tops: &[Place], right: f64) -> Vec<Place> {
    let mut corners: Vec<Place> = Vec::new();
    for (x, top) in tops {
        match corners.last().copied() {
            Some((_, level)) if (level - top).abs() < 1e-9 => {}
            Some((_, level)) => corners.extend([(*x, level), (*x, *top)]),
            None => corners.push((*x, *top)),
        }
    }
    if let Some((_, level)) = corners.last().copied() {
        corners.push((right, level));
    }
    corners
}
