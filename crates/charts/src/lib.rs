//! Numbers in, accessible SVG out, on plotters.
//!
//! A chart is drawn by one function of its numbers, its words and its look. The same three give the
//! same bytes for ever. No language, no domain and no clock is known here: the caller brings texts
//! as a [`Words`].

mod accessible;
mod axis;
mod canvas;
pub mod chart;
pub mod check;
pub mod cumulative_flow;
mod frame;
mod labels;
pub mod palette;
mod path;
pub mod phases;
pub mod series;
pub mod table;
mod text;
pub mod words;

pub use chart::{Chart, Look, Width};
pub use cumulative_flow::CumulativeFlow;
pub use palette::Theme;
pub use phases::Phases;
pub use series::{Kind, Series};
pub use table::{Cell, Table};
pub use words::{FlowHeadline, FlowWords, Period, PhaseWords, PhasesHeadline, Words};
