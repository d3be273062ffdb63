//! A list of shapes in px, and its drawing by plotters.
//!
//! plotters knows whole numbers only, so everything is drawn ten times as large and the root
//! element scales it back: a line of 1.2 px is a line of 12. Shapes are painted in the order given.

use plotters::prelude::{
    Circle, FontFamily, FontStyle, IntoDrawingArea, PathElement, Polygon, RGBColor, SVGBackend,
    ShapeStyle, Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc};

use crate::palette::{Ink, Theme};
use crate::text::{Font, Weight};

/// Units of the drawing in a px.
pub(crate) const SCALE: f64 = 10.0;
/// plotters divides the size of a font by this before it writes it.
const FONT_FACTOR: f64 = 1.24;
/// Where plotters puts the baseline of a text that hangs from its top, in em.
pub(crate) const ASCENT: f64 = 0.76;

/// Distance between the lines of a hatch, measured along an axis, in px.
const HATCH: f64 = 6.0;

/// A place in px, from the upper left corner.
pub(crate) type Place = (f64, f64);

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

enum Shape {
    Area { outline: Vec<Place>, ink: Ink },
    Line { points: Vec<Place>, ink: Ink, width: f64 },
    Dot { centre: Place, radius: f64, ink: Ink },
    Text { at: Place, text: String, font: Font, ink: Ink, anchor: Anchor },
}

/// What will be drawn.
#[derive(Default)]
pub(crate) struct Canvas {
    shapes: Vec<Shape>,
}

impl Canvas {
    /// A filled area.
    pub(crate) fn area(&mut self, outline: Vec<Place>, ink: Ink) {
        self.shapes.push(Shape::Area { outline, ink });
    }

    /// A filled rectangle between two corners.
    pub(crate) fn rectangle(&mut self, (x0, y0): Place, (x1, y1): Place, ink: Ink) {
        self.area(vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1)], ink);
    }

    /// A line through points.
    pub(crate) fn line(&mut self, points: Vec<Place>, ink: Ink, width: f64) {
        self.shapes.push(Shape::Line { points, ink, width });
    }

    /// An upright line in dashes of 3 px.
    pub(crate) fn dashed_upright(&mut self, x: f64, top: f64, bottom: f64, ink: Ink) {
        let mut y = top;
        while y < bottom {
            self.line(vec![(x, y), (x, (y + 3.0).min(bottom))], ink, 1.0);
            y += 6.0;
        }
    }

    /// Hatches the area under a staircase with lines at 45 degrees, 6 px apart: `tops` are the left
    /// end and the top of each step, `right` the end of the last, `base` the bottom of all.
    pub(crate) fn hatched_under(&mut self, tops: &[Place], right: f64, base: f64, ink: Ink) {
        let (Some(first), Some(highest)) =
            (tops.first(), tops.iter().map(|(_, top)| *top).reduce(f64::min))
        else {
            return;
        };
        // A line is x + y = sum; it climbs to the right: its parts under successive steps may join.
        let mut sum = ((first.0 + highest) / HATCH).ceil() * HATCH;
        while sum < right + base {
            let mut part: Option<(f64, f64)> = None;
            for (place, (x0, top)) in tops.iter().enumerate() {
                let x1 = tops.get(place + 1).map_or(right, |next| next.0);
                let (left, end) = (x0.max(sum - base), x1.min(sum - top));
                if left >= end {
                    continue;
                }
                match &mut part {
                    Some((_, known)) if left <= *known + 1e-9 => *known = end,
                    _ => {
                        self.hatch(part.replace((left, end)), sum, ink);
                    }
                }
            }
            self.hatch(part, sum, ink);
            sum += HATCH;
        }
    }

    fn hatch(&mut self, part: Option<(f64, f64)>, sum: f64, ink: Ink) {
        if let Some((x0, x1)) = part {
            self.line(vec![(x0, sum - x0), (x1, sum - x1)], ink, 1.1);
        }
    }

    /// A filled circle.
    pub(crate) fn dot(&mut self, centre: Place, radius: f64, ink: Ink) {
        self.shapes.push(Shape::Dot { centre, radius, ink });
    }

    /// One line of text on its baseline.
    pub(crate) fn text(&mut self, at: Place, text: &str, font: Font, ink: Ink, anchor: Anchor) {
        let text = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.shapes.push(Shape::Text { at, text, font, ink, anchor });
    }

    /// Puts another list of shapes on top.
    pub(crate) fn append(&mut self, other: Self) {
        self.shapes.extend(other.shapes);
    }

    /// Draws it all, as plotters writes it.
    pub(crate) fn drawn(self, width: f64, height: f64, theme: Theme) -> String {
        let mut svg = String::new();
        let size = (units(width).unsigned_abs(), units(height).unsigned_abs());
        {
            let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
            let style = |ink| {
                let (r, g, b) = theme.rgb(ink);
                RGBColor(r, g, b)
            };
            let at = |(x, y): Place| (units(x), units(y));
            let all = |points: Vec<Place>| points.into_iter().map(at).collect::<Vec<_>>();
            for shape in self.shapes {
                let drawn = match shape {
                    Shape::Area { outline, ink } => {
                        area.draw(&Polygon::new(all(outline), style(ink)))
                    }
                    Shape::Line { points, ink, width } => {
                        let pen =
                            ShapeStyle::from(&style(ink)).stroke_width(units(width).unsigned_abs());
                        area.draw(&PathElement::new(all(points), pen))
                    }
                    Shape::Dot { centre, radius, ink } => {
                        let pen = ShapeStyle::from(&style(ink)).filled();
                        area.draw(&Circle::new(at(centre), units(radius), pen))
                    }
                    Shape::Text { at: (x, baseline), text, font, ink, anchor } => {
                        let place = at((x, baseline - ASCENT * font.px));
                        area.draw(&Text::new(text, place, lettering(font, style(ink), anchor)))
                    }
                };
                drawn.expect("writing into a string cannot fail");
            }
            area.present().expect("writing into a string cannot fail");
        }
        svg
    }
}

fn lettering(font: Font, colour: RGBColor, anchor: Anchor) -> TextStyle<'static> {
    let weight = match font.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::SemiBold => FontStyle::Bold,
    };
    let anchor = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let size = font.px * SCALE * FONT_FACTOR;
    let mut style = TextStyle::from(FontDesc::new(FontFamily::Name("Inter"), size, weight));
    style.color = colour.to_backend_color();
    style.pos(Pos::new(anchor, VPos::Top))
}

#[expect(clippy::cast_possible_truncation, reason = "charts are a few thousand px")]
fn units(px: f64) -> i32 {
    (px * SCALE).round() as i32
}
