//! The colours of the charts: few, told apart by the colour-blind, never the only carrier of a
//! meaning.
//!
//! Contrast to the background is at least 4.5 for text and 3 for marks that stand alone; the pale
//! steps are below that and are therefore always edged.

use std::fmt::Write as _;

/// In which colours a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Fixed colours on white.
    Light,
    /// Fixed colours on near-black.
    Dark,
    /// Custom properties `var(--c-…)`, so that the page decides; see [`custom_properties`]. No
    /// background.
    Css,
    /// Fixed colours for paper: those of light, with no background.
    Print,
}

/// One colour, by its part in a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Ink {
    /// The background, also the halo behind a text.
    Background,
    /// Title, names, the outermost line.
    Text,
    /// Subtitle, axis text, notes.
    Muted,
    /// Axes, leaders, outlines.
    Axis,
    /// Decorative grid only.
    Grid,
    /// Quiet areas.
    Zone,
    /// Data.
    Blue,
    /// Look here: stopped.
    Orange,
    /// Ordered steps, 0 to 4; the last is strongest in both themes.
    Step(usize),
    /// The line on top of the area of a step, 0 to 4.
    Edge(usize),
}

/// Name, light and dark of every colour. No two names share a place in the list.
const COLOURS: [(Ink, &str, u32, u32); 18] = [
    (Ink::Background, "bg", 0xFF_FF_FF, 0x12_17_1D),
    (Ink::Text, "ink", 0x18_21_2C, 0xE9_ED_F2),
    (Ink::Muted, "muted", 0x53_5E_6B, 0xA6_B1_BE),
    (Ink::Axis, "axis", 0x77_82_8F, 0x76_82_8F),
    (Ink::Grid, "grid", 0xE1_E5_EA, 0x2A_32_3B),
    (Ink::Zone, "zone", 0xE4_E9_EF, 0x25_2E_38),
    (Ink::Blue, "blue", 0x14_59_A8, 0x6D_B1_F5),
    (Ink::Orange, "orange", 0xBF_45_0A, 0xF5_8C_50),
    (Ink::Step(0), "s1", 0xDC_E8_F5, 0x1C_31_49),
    (Ink::Step(1), "s2", 0xAE_CB_EA, 0x28_50_7C),
    (Ink::Step(2), "s3", 0x74_A5_D8, 0x3C_7A_B8),
    (Ink::Step(3), "s4", 0x2F_72_B8, 0x6F_B2_F4),
    (Ink::Step(4), "s5", 0x0E_40_79, 0xC2_E0_FB),
    (Ink::Edge(0), "edge1", 0x18_21_2C, 0xE9_ED_F2),
    (Ink::Edge(1), "edge2", 0x18_21_2C, 0xE9_ED_F2),
    (Ink::Edge(2), "edge3", 0x18_21_2C, 0xE9_ED_F2),
    (Ink::Edge(3), "edge4", 0x18_21_2C, 0x12_17_1D),
    (Ink::Edge(4), "edge5", 0xFF_FF_FF, 0x12_17_1D),
];

/// The custom properties that charts of [`Theme::Css`] use, as declarations for a style sheet, in
/// the colours of another theme: `--c-bg:#FFFFFF;--c-ink:#18212C;…`
pub fn custom_properties(theme: Theme) -> String {
    let mut css = String::new();
    for (_, name, light, dark) in COLOURS {
        let rgb = if theme == Theme::Dark { dark } else { light };
        let _ = write!(css, "--c-{name}:#{rgb:06X};");
    }
    css
}

impl Theme {
    /// The colour as plotters draws it. For [`Theme::Css`] it is a stand-in that
    /// [`Theme::finished`] replaces.
    pub(crate) fn rgb(self, ink: Ink) -> (u8, u8, u8) {
        let place = COLOURS.iter().position(|(known, ..)| *known == ink);
        let place = place.expect("every ink stands in the list");
        let (_, _, light, dark) = COLOURS[place];
        let rgb = match self {
            Self::Light | Self::Print => light,
            Self::Dark => dark,
            Self::Css => u32::try_from(place).expect("the list is short"),
        };
        let [_, r, g, b] = rgb.to_be_bytes();
        (r, g, b)
    }

    /// Whether the chart brings its own background.
    pub(crate) const fn is_opaque(self) -> bool {
        matches!(self, Self::Light | Self::Dark)
    }

    /// Replaces stand-ins by custom properties. They stand between quotes, which text never holds
    /// unescaped.
    pub(crate) fn finished(self, svg: String) -> String {
        if self != Self::Css {
            return svg;
        }
        COLOURS.iter().enumerate().fold(svg, |svg, (place, (_, name, light, _))| {
            svg.replace(&format!("\"#{place:06X}\""), &format!("\"var(--c-{name},#{light:06X})\""))
        })
    }
}
