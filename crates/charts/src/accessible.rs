//! Makes of plotters' drawing an image that says what it is: a name, a description, one language,
//! no noise.

use std::fmt::Write as _;

use crate::canvas::SCALE;
use crate::chart::Look;
use crate::path;

/// The family first by the name of the package that pages load, then by its own, then what the
/// reader has.
const FAMILY: &str = "'Inter Variable', Inter, system-ui, sans-serif";

/// What the image says of itself.
pub(crate) struct Telling<'a> {
    /// Language tag.
    pub language: &'a str,
    /// The image's name.
    pub title: &'a str,
    /// The image in words.
    pub description: &'a str,
}

/// The drawing with a root of our own. The shapes are hidden from assistive technology: name and
/// description say it all, and the table beside the chart holds every number.
pub(crate) fn finished(
    drawing: &str,
    (width, height): (f64, f64),
    look: &Look,
    telling: &Telling,
) -> String {
    let shapes = drawing.split_once('\n').map_or("", |(_root, shapes)| shapes);
    let shapes = shapes.trim_end().strip_suffix("</svg>").unwrap_or(shapes);
    let id: String = look
        .id
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' })
        .collect();
    let mut svg = String::with_capacity(shapes.len() + 2048);
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0} {:.0}\" \
         width=\"{width:.0}\" height=\"{height:.0}\" role=\"img\" \
         aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" lang=\"{}\" \
         font-family=\"{FAMILY}\" font-variant=\"tabular-nums\">\n\
         <title id=\"{id}-title\">{}</title>\n\
         <desc id=\"{id}-desc\">{}</desc>\n<g aria-hidden=\"true\">\n",
        width * SCALE,
        height * SCALE,
        escaped(telling.language),
        escaped(telling.title),
        escaped(telling.description),
    );
    svg.push_str(&look.theme.finished(tidied(shapes)));
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// Leaves out what says nothing. Each pattern holds a quote or a tag, which a text never does
/// unescaped.
fn tidied(shapes: &str) -> String {
    path::shortened(shapes)
        .replace(".00000000000001\"", "\"")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        .replace(" font-family=\"Inter\"", "")
        .replace("font-weight=\"bold\"", "font-weight=\"600\"")
        .replace(" text-anchor=\"start\"", "")
        .replace(" \"/>\n", "\"/>\n")
        .replace("\">\n", "\">")
        .replace("\n</text>", "</text>")
}

/// Text as the content of an element, less the control characters that XML refuses.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
