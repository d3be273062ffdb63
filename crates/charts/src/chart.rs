//! What a chart is when it is drawn, and how the caller wants it to look.

use crate::palette::Theme;
use crate::table::Table;

/// A drawn chart, and everything a reader needs who does not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// A complete SVG document, fit for a file and for standing inside HTML.
    pub svg: String,
    /// The finding in one sentence; also drawn, and the image's name for assistive technology.
    pub title: String,
    /// The chart in words; also the image's description.
    pub description: String,
    /// Every number behind the chart.
    pub table: Table,
}

/// How wide a chart is. The height follows the content, and text is never scaled: draw the widths a
/// page may need and let the page choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Width {
    /// 360 px: a phone.
    Narrow360,
    /// 720 px: a column of text, a printed page.
    Medium720,
    /// 1080 px: a screen.
    Wide1080,
}

impl Width {
    /// In CSS pixels.
    pub const fn px(self) -> f64 {
        match self {
            Self::Narrow360 => 360.0,
            Self::Medium720 => 720.0,
            Self::Wide1080 => 1080.0,
        }
    }

    pub(crate) const fn is_narrow(self) -> bool {
        matches!(self, Self::Narrow360)
    }
}

/// How a chart looks and how it is told from others on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look<'a> {
    /// Beginning of the ids inside the SVG: unique among the charts of one page, letters, digits
    /// and hyphens.
    pub id: &'a str,
    /// How wide.
    pub width: Width,
    /// In which colours.
    pub theme: Theme,
}
