//! What stands around every plot: the finding as the title, what is shown, the note, and the
//! sentence that stands in for a chart which would say too little.

use crate::accessible::{Telling, finished};
use crate::axis::SMALL;
use crate::canvas::{Anchor, Canvas};
use crate::chart::{Chart, Look};
use crate::palette::Ink;
use crate::table::Table;
use crate::text::{Font, paragraph, title};

/// The texts around a plot.
pub(crate) struct Texts<'a> {
    pub language: &'a str,
    pub title: String,
    pub subtitle: &'a str,
    pub note: &'a str,
    pub description: String,
}

/// A chart being drawn: its canvas, and how far down it has come.
pub(crate) struct Frame<'a> {
    pub canvas: Canvas,
    pub look: &'a Look<'a>,
    texts: Texts<'a>,
}

impl<'a> Frame<'a> {
    pub(crate) fn new(look: &'a Look<'a>, texts: Texts<'a>) -> Self {
        Self { canvas: Canvas::default(), look, texts }
    }

    /// Distance from the edge of the image to everything in it, in px.
    pub(crate) const fn margin(&self) -> f64 {
        if self.look.width.is_narrow() { 16.0 } else { 24.0 }
    }

    /// Right end of the content, in px.
    pub(crate) const fn right(&self) -> f64 {
        self.look.width.px() - self.margin()
    }

    /// Writes title and subtitle and returns the last baseline.
    pub(crate) fn header(&mut self) -> f64 {
        let (left, room) = (self.margin(), self.right() - self.margin());
        self.canvas.rectangle((left, 0.0), (left + 32.0, 4.0), Ink::Text);
        let px = if self.look.width.is_narrow() {
            17.0
        } else if room < 900.0 {
            19.0
        } else {
            21.0
        };
        let font = Font::semibold(px);
        let mut y = 17.0 + px;
        for (place, line) in title(&self.texts.title, font, room.min(42.0 * px)).iter().enumerate()
        {
            y += if place > 0 { px * 1.28 } else { 0.0 };
            self.canvas.text((left, y), line, font, Ink::Text, Anchor::Start);
        }
        y += 7.0;
        let font = Font::regular(13.0);
        for line in paragraph(self.texts.subtitle, font, room.min(64.0 * 13.0)) {
            y += 18.2;
            self.canvas.text((left, y), &line, font, Ink::Muted, Anchor::Start);
        }
        y
    }

    /// Writes the note under what is drawn, ends the image and tells of it.
    pub(crate) fn finished(mut self, drawn_to: f64, table: Table) -> Chart {
        let room = (self.right() - self.margin()).min(72.0 * 12.0);
        let mut y = drawn_to + 10.0;
        for line in paragraph(self.texts.note, SMALL, room) {
            y += 16.8;
            self.canvas.text((self.margin(), y), &line, SMALL, Ink::Muted, Anchor::Start);
        }
        let (width, height) = (self.look.width.px(), (y + 22.0).ceil());
        let mut canvas = Canvas::default();
        if self.look.theme.is_opaque() {
            canvas.rectangle((0.0, 0.0), (width, height), Ink::Background);
        }
        canvas.append(self.canvas);
        let drawing = canvas.drawn(width, height, self.look.theme);
        let Texts { language, title, description, .. } = self.texts;
        let telling = Telling { language, title: &title, description: &description };
        let svg = finished(&drawing, (width, height), self.look, &telling);
        Chart { svg, title, description, table }
    }

    /// The image when there is too little to draw: the title, and each name with its number as a
    /// line of text.
    pub(crate) fn sentences(mut self, lines: &[(String, String)], table: Table) -> Chart {
        let mut y = self.header() + 12.0;
        let (left, room) = (self.margin(), self.right() - self.margin());
        for (name, number) in lines {
            for line in paragraph(&format!("{name}: {number}"), Font::regular(13.0), room) {
                y += 18.2;
                self.canvas.text((left, y), &line, Font::regular(13.0), Ink::Text, Anchor::Start);
            }
        }
        self.finished(y, table)
    }

    /// The mark over the last twelve months: a bracket with its name, from `from` to `to`, hanging
    /// at `y`.
    pub(crate) fn bracket(&mut self, (from, to): (f64, f64), y: f64, name: &str, least: f64) {
        let points = vec![(from, y + 4.0), (from, y), (to, y), (to, y + 4.0)];
        self.canvas.line(points, Ink::Axis, 1.0);
        let wide = crate::text::width(name, SMALL);
        let middle = f64::midpoint(from, to);
        if wide <= to - from {
            self.canvas.text((middle, y - 5.0), name, SMALL, Ink::Muted, Anchor::Middle);
        } else if to - wide >= least {
            self.canvas.text((to, y - 5.0), name, SMALL, Ink::Muted, Anchor::End);
        }
    }
}
