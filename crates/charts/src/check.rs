//! Finds what would make a drawn chart hard to read: text on text, text outside, numbers that are
//! none.
//!
//! It reads the finished SVG and nothing else, so it judges what the reader gets.

use crate::canvas::{ASCENT, SCALE};
use crate::text::{Font, width};

/// The box of one text, in px.
struct TextBox<'a> {
    text: &'a str,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Every fault in a chart drawn by this crate, in words for a programmer; empty when there is none.
pub fn faults(svg: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for word in ["NaN", "inf"] {
        if svg.lines().any(|line| line.split('>').next().is_some_and(|tag| tag.contains(word))) {
            faults.push(format!("a coordinate is {word}"));
        }
    }
    let Some((width, height)) = size(svg) else {
        faults.push("no size".to_owned());
        return faults;
    };
    let boxes: Vec<TextBox> = svg.lines().filter_map(text_box).collect();
    for (place, one) in boxes.iter().enumerate() {
        if one.left < -0.5 || one.top < -0.5 || one.right > width + 0.5 || one.bottom > height + 0.5
        {
            faults.push(format!("outside: {:?}", one.text));
        }
        for other in &boxes[place + 1..] {
            if one.left + 0.5 < other.right
                && other.left + 0.5 < one.right
                && one.top + 0.5 < other.bottom
                && other.top + 0.5 < one.bottom
            {
                faults.push(format!("text on text: {:?} and {:?}", one.text, other.text));
            }
        }
    }
    faults
}

fn size(svg: &str) -> Option<(f64, f64)> {
    let root = svg.lines().next()?;
    Some((attribute(root, "width")?.parse().ok()?, attribute(root, "height")?.parse().ok()?))
}

fn text_box(line: &str) -> Option<TextBox<'_>> {
    let (tag, rest) = line.strip_prefix("<text")?.split_once('>')?;
    let text = rest.strip_suffix("</text>")?;
    let number = |name| attribute(tag, name)?.parse::<f64>().ok().map(|units| units / SCALE);
    let (x, top, px) = (number("x")?, number("y")?, number("font-size")?);
    let font = if attribute(tag, "font-weight").is_some() {
        Font::semibold(px)
    } else {
        Font::regular(px)
    };
    let wide = width(&unescaped(text), font);
    let left = match attribute(tag, "text-anchor") {
        Some("end") => x - wide,
        Some("middle") => x - wide / 2.0,
        _ => x,
    };
    let baseline = top + ASCENT * px;
    let (top, bottom) = (baseline - 0.78 * px, baseline + 0.24 * px);
    Some(TextBox { text, left, right: left + wide, top, bottom })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(texts: &[(u32, u32, &str)]) -> String {
        let text = |(x, y, text): &(u32, u32, &str)| {
            format!("<text x=\"{x}\" y=\"{y}\" font-size=\"120\">{text}</text>\n")
        };
        let texts: String = texts.iter().map(text).collect();
        format!("<svg width=\"100\" height=\"50\">\n{texts}")
    }

    #[test]
    fn texts_apart_are_no_fault() {
        assert!(faults(&image(&[(0, 100, "øst"), (0, 300, "vest")])).is_empty());
    }

    #[test]
    fn text_on_text_is_found() {
        assert_eq!(faults(&image(&[(0, 100, "øst"), (100, 150, "vest")])).len(), 1);
    }

    #[test]
    fn text_outside_is_found() {
        assert_eq!(faults(&image(&[(900, 100, "øst")])).len(), 1);
        assert_eq!(faults(&image(&[(0, 450, "øst")])).len(), 1);
    }

    #[test]
    fn a_coordinate_that_is_no_number_is_found() {
        let broken = image(&[(100, 100, "øst")]).replace("x=\"100\"", "x=\"NaN\"");
        assert_eq!(faults(&broken), ["a coordinate is NaN"]);
    }
}
