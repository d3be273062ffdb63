//! An organisation's colour as a style sheet: every step of the design system's accent scale, in that hue.
//!
//! A step keeps the luminance it has in the design system's own theme, so every contrast that the theme was made
//! for holds for every colour, light and dark. The sheet follows from the colour alone: its address names it, and
//! browsers keep it for ever.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::values::Colour;
use palette::color_difference::Wcag21RelativeContrast;
use palette::{Clamp, FromColor, LinSrgb, Oklch, Srgb};

/// The colour of the theme that the pages are shipped with.
pub(crate) const SHIPPED: &str = "#0062ba";

/// Counted up when the same colour gives another sheet.
const EDITION: &str = "1";

/// A step of the scale: its name, its relative luminance, and its chroma as a share of the colour's own.
type Step = (&'static str, f64, f64);

/// Luminance and chroma as measured in @digdir/designsystemet-css 1.22.0, theme `designsystemet`, whose own accent
/// has the chroma 0.1586.
const LIGHT: [Step; 14] = [
    ("background-tinted", 0.8978, 0.06),
    ("surface-tinted", 0.8087, 0.13),
    ("surface-hover", 0.7015, 0.22),
    ("surface-active", 0.5914, 0.32),
    ("border-subtle", 0.5002, 0.41),
    ("border-default", 0.1894, 0.86),
    ("border-strong", 0.1100, 0.96),
    ("text-subtle", 0.1100, 0.96),
    ("text-default", 0.0244, 0.54),
    ("base-default", 0.1228, 1.0),
    ("base-hover", 0.0779, 0.84),
    ("base-active", 0.0462, 0.70),
    ("base-contrast-subtle", 0.7993, 0.14),
    ("base-contrast-default", 1.0, 0.0),
];

const DARK: [Step; 16] = [
    ("background-default", 0.0092, 0.21),
    ("background-tinted", 0.0138, 0.27),
    ("surface-default", 0.0212, 0.33),
    ("surface-tinted", 0.0272, 0.37),
    ("surface-hover", 0.0364, 0.42),
    ("surface-active", 0.0556, 0.51),
    ("border-subtle", 0.0795, 0.59),
    ("border-default", 0.2197, 0.55),
    ("border-strong", 0.3881, 0.36),
    ("text-subtle", 0.3881, 0.36),
    ("text-default", 0.8409, 0.07),
    ("base-default", 0.2629, 0.74),
    ("base-hover", 0.3561, 0.59),
    ("base-active", 0.4751, 0.44),
    ("base-contrast-subtle", 0.0091, 0.18),
    ("base-contrast-default", 0.0, 0.0),
];

/// The address of a colour's sheet.
pub(crate) fn address(colour: &Colour) -> String {
    format!("/theme/{}-{EDITION}.css", colour.as_str().trim_start_matches('#'))
}

/// `GET /theme/{name}`
pub(crate) async fn file(Path(name): Path<String>) -> Response {
    let ending = format!("-{EDITION}.css");
    let colour = name.strip_suffix(&ending).and_then(|digits| Colour::parse(&format!("#{digits}")));
    // One address for one sheet: a colour in capitals is another address.
    let Some(colour) = colour.filter(|colour| address(colour) == format!("/theme/{name}")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, sheet(&colour)).into_response()
}

fn sheet(colour: &Colour) -> String {
    let own = lightness_chroma_hue(colour);
    let steps = |steps: &[Step]| -> String {
        let step = |(name, luminance, share): &Step| {
            format!("--ds-color-accent-{name}:{};", step(own, *luminance, *share))
        };
        steps.iter().map(step).collect()
    };
    let dark = "@media screen and (prefers-color-scheme:dark)";
    let named = "[data-color-scheme]";
    format!(":root{named}{{{}}}\n{dark}{{:root{named}{{{}}}}}\n", steps(&LIGHT), steps(&DARK))
}

fn lightness_chroma_hue(colour: &Colour) -> Oklch<f64> {
    let rgb: Srgb<u8> = colour.as_str().parse().unwrap_or_default();
    Oklch::from_color(rgb.into_format::<f64>().into_linear())
}

/// The colour of this luminance in that hue, as near to that chroma as a screen can show.
fn step(own: Oklch<f64>, luminance: f64, share: f64) -> String {
    let at = |lightness: f64| -> Srgb<f64> {
        let chroma = own.chroma * share;
        Srgb::from_linear(LinSrgb::from_color(Oklch::new(lightness, chroma, own.hue)).clamp())
    };
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..32 {
        let middle = f64::midpoint(low, high);
        if at(middle).relative_luminance().luma < luminance {
            low = middle;
        } else {
            high = middle;
        }
    }
    format!("#{:x}", at(high).into_format::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(colour: &str) -> [std::collections::BTreeMap<String, Srgb<f64>>; 2] {
        let sheet = sheet(&Colour::parse(colour).unwrap());
        let (light, dark) = sheet.split_once("@media").unwrap();
        [light, dark].map(|part| {
            let tokens = part.split("--ds-color-accent-").skip(1);
            let token = |token: &str| {
                let (name, value) = token.split_once(':').unwrap();
                let value: Srgb<u8> = value.split(';').next().unwrap().parse().unwrap();
                (name.to_owned(), value.into_format())
            };
            tokens.map(token).collect()
        })
    }

    #[test]
    fn every_colour_can_be_read_in_light_and_dark() {
        let every = (0..4096).step_by(13).map(|at| format!("#{at:03x}"));
        let twice =
            |short: String| short[1..].chars().flat_map(|digit| [digit, digit]).collect::<String>();
        let paper = [Srgb::new(1.0, 1.0, 1.0), Srgb::new(0.06, 0.06, 0.06)];
        for colour in every.map(|short| format!("#{}", twice(short))) {
            for (tokens, paper) in tokens(&colour).iter().zip(paper) {
                let contrast = |one: &str, other: Srgb<f64>| tokens[one].relative_contrast(other);
                let on_paper = contrast("text-subtle", paper);
                let on_button = contrast("base-default", tokens["base-contrast-default"]);
                assert!(on_paper >= 4.5 && on_button >= 4.5, "{colour}: {on_paper} {on_button}");
                assert!(contrast("border-default", paper) >= 3.0, "{colour}");
            }
        }
    }

    #[test]
    fn the_shipped_colour_gives_nearly_the_shipped_theme() {
        let [light, dark] = tokens(SHIPPED);
        let near = |one: Srgb<f64>, other: &str| {
            let other: Srgb<u8> = other.parse().unwrap();
            let other: Srgb<f64> = other.into_format();
            let gaps = [one.red - other.red, one.green - other.green, one.blue - other.blue];
            assert!(gaps.iter().all(|gap| gap.abs() < 0.06), "{one:?} {other:?}");
        };
        near(light["base-default"], SHIPPED);
        near(light["text-subtle"], "#005db1");
        near(dark["base-default"], "#4c91cf");
    }

    #[tokio::test]
    async fn a_sheet_has_one_address_and_what_is_no_colour_has_none() {
        let ask = async |name: &str| file(Path(name.to_owned())).await.status();
        assert_eq!(ask("1a7f5a-1.css").await, StatusCode::OK);
        for wrong in ["1A7F5A-1.css", "1a7f5a.css", "green-1.css", "1a7f5a-2.css", "-1.css"] {
            assert_eq!(ask(wrong).await, StatusCode::NOT_FOUND, "{wrong}");
        }
    }
}
