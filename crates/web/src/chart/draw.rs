//! The charts of a portfolio: from its history to a drawing, and to the numbers behind it.
//!
//! The page, the addresses in [`super`] and the command `nyttig chart` all draw here.

use std::collections::BTreeMap;

use application::Position;
use charts::{
    Chart, CumulativeFlow, Kind, Look, Phases, Series, Theme, Width, cumulative_flow, phases,
};
use chrono::NaiveDate;
use domain::method::Method;
use domain::values::{MethodRef, ProjectId};
use readmodels::flow::{Place, flow, prevailing_method};
use readmodels::portfolio::Portfolio;
use serde::Serialize;
use statistics::flow::{Flow, Levels, level_at};

use crate::locale::Locale;

/// Which chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// How many projects have reached each step, over time.
    CumulativeFlow,
    /// How many projects are in each phase, over time.
    Phases,
}

impl Which {
    /// Every chart there is.
    pub const ALL: [Self; 2] = [Self::CumulativeFlow, Self::Phases];

    /// The word it has in addresses and commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::CumulativeFlow => "cumulative-flow",
            Self::Phases => "phases",
        }
    }
}

/// What a chart is drawn from, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// All projects as of the point.
    pub portfolio: &'a Portfolio,
    /// The method whose projects are shown.
    pub method: &'a Method,
    /// What the organisation calls itself.
    pub organisation: &'a str,
    /// The reader's language.
    pub locale: Locale,
    /// The date asked for: nothing after it is drawn.
    pub effective_on: NaiveDate,
    /// The position, when the reader asked what was known then: the chart says so.
    pub known_at: Option<Position>,
    /// How wide.
    pub width: Width,
    /// In which colours.
    pub theme: Theme,
}

/// A chart and the numbers behind it, for programs.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The drawing, its words and its table.
    pub chart: Chart,
    /// The same in figures.
    pub numbers: Numbers,
}

/// What a chart counts, by keys that do not depend on the language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Numbers {
    /// Every place a project can be in, in the order of the way through.
    pub places: Vec<NamedPlace>,
    /// One for each date on which a number changes, and it holds until the next.
    pub rows: Vec<Row>,
}

/// A phase, operation, or a way to rest or end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedPlace {
    /// The phase's key in its method, or the state's word.
    pub key: String,
    /// What the reader calls it.
    pub name: String,
}

/// The numbers at the end of a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Which date.
    pub on: NaiveDate,
    /// Projects that had begun: those with a phase or another state.
    pub started: u32,
    /// Per phase, then operation, then stopped: projects that had reached it or a later one on this
    /// date or before it.
    pub reached: BTreeMap<String, u32>,
    /// Projects that were there on this date, by the latest that had happened.
    pub in_place: BTreeMap<String, u32>,
}

/// The method that is meant: by its name, with a version or the newest that a project follows;
/// not named, it is the one that most projects follow, else the organisation's default.
pub fn method_asked(
    portfolio: &Portfolio,
    organisation: &domain::organisation::Organisation,
    asked: Option<&str>,
) -> Option<Method> {
    let Some(asked) = asked else {
        let prevailing = prevailing_method(portfolio);
        let followed = prevailing.and_then(|reference| organisation.method(&reference));
        return followed.or_else(|| organisation.default_method()).cloned();
    };
    if let Some((key, version)) = asked.split_once('@') {
        let reference = MethodRef { key: key.to_owned(), version: version.parse().ok()? };
        return organisation.method(&reference).cloned();
    }
    let followed = portfolio.registered().filter_map(|(_, project)| project.method());
    let newest = followed.filter(|method| method.key == asked).max();
    match newest {
        Some(reference) => organisation.method(reference).cloned(),
        None => organisation.newest(asked).cloned(),
    }
}

/// Draws a chart.
pub fn draw(which: Which, asked: &Asked<'_>) -> Drawn {
    let history = History::of(asked);
    // Two widths of one chart may stand on one page.
    let id = format!("{}-{}", which.word(), asked.width.px());
    let look = Look { id: &id, width: asked.width, theme: asked.theme };
    let chart = match which {
        Which::CumulativeFlow => {
            let flow = CumulativeFlow {
                subtitle: subtitle(asked, "chart-flow-subtitle"),
                note: asked.locale.text("chart-flow-note"),
                as_of: asked.effective_on,
                lines: History::series(asked, &history.reached),
            };
            cumulative_flow::draw(&flow, &asked.locale, &look)
        }
        Which::Phases => {
            let phases = Phases {
                subtitle: subtitle(asked, "chart-phases-subtitle"),
                note: asked.locale.text("chart-phases-note"),
                as_of: asked.effective_on,
                levels: History::series(asked, &history.levels),
            };
            phases::draw(&phases, &asked.locale, &look)
        }
    };
    Drawn { chart, numbers: history.numbers(asked) }
}

fn subtitle(asked: &Asked<'_>, key: &str) -> String {
    let locale = asked.locale;
    let whose = locale.with(
        "chart-whose",
        [
            ("organisation", asked.organisation.into()),
            ("method", asked.method.name.in_language(locale.tag()).into()),
            ("date", locale.long_date(asked.effective_on).into()),
        ],
    );
    let mut subtitle = format!("{} {whose}", locale.text(key));
    if let Some(position) = asked.known_at {
        let position = locale.number(i32::try_from(position).unwrap_or(i32::MAX));
        subtitle.push(' ');
        subtitle.push_str(&locale.with("chart-known", [("position", position.into())]));
    }
    subtitle
}

/// The histories of the projects, counted.
struct History {
    flow: Flow<ProjectId, Place>,
    /// Per phase, then operation and stopped where there are any.
    reached: Vec<(Place, Levels)>,
    /// Per phase, and every other place where there are any.
    levels: Vec<(Place, Levels)>,
}

impl History {
    fn of(asked: &Asked<'_>) -> Self {
        let flow = flow(asked.portfolio, asked.method);
        let mut levels = flow.levels();
        let phases = (0..asked.method.phases.len()).map(Place::Phase);
        let others = [Place::Paused, Place::Shelved, Place::InOperation, Place::Stopped];
        let known = |place: &Place| {
            let began = levels.get(place).and_then(|levels| levels.first());
            began.is_some_and(|(on, _)| *on <= asked.effective_on)
        };
        let places: Vec<Place> = phases.chain(others.into_iter().filter(known)).collect();
        let rests = |place: &Place| matches!(place, Place::Paused | Place::Shelved);
        let steps: Vec<Place> = places.iter().copied().filter(|place| !rests(place)).collect();
        let reached = steps.iter().copied().zip(flow.furthest(&steps).lines).collect();
        let levels = places
            .into_iter()
            .map(|place| (place, levels.remove(&place).unwrap_or_default()))
            .collect();
        Self { flow, reached, levels }
    }

    fn series(asked: &Asked<'_>, of: &[(Place, Levels)]) -> Vec<Series> {
        of.iter()
            .map(|(place, points)| Series {
                name: name(asked, *place),
                kind: match place {
                    Place::Phase(_) => Kind::Step,
                    Place::InOperation => Kind::Operation,
                    Place::Paused | Place::Shelved => Kind::Waiting,
                    Place::Stopped => Kind::Stopped,
                },
                points: points.clone(),
            })
            .collect()
    }

    fn numbers(&self, asked: &Asked<'_>) -> Numbers {
        let all = self.reached.iter().chain(&self.levels).flat_map(|(_, levels)| levels);
        let mut dates: Vec<NaiveDate> =
            all.map(|(on, _)| *on).filter(|on| *on <= asked.effective_on).collect();
        dates.sort_unstable();
        dates.dedup();
        let at = |of: &[(Place, Levels)], on| {
            of.iter()
                .map(|(place, levels)| (key(asked.method, *place), level_at(levels, on)))
                .collect()
        };
        let row = |on| Row {
            on,
            started: self.flow.states_at(on, |_| false).started,
            reached: at(&self.reached, on),
            in_place: at(&self.levels, on),
        };
        let named = |(place, _): &(Place, Levels)| NamedPlace {
            key: key(asked.method, *place),
            name: name(asked, *place),
        };
        Numbers {
            places: self.levels.iter().map(named).collect(),
            rows: dates.into_iter().map(row).collect(),
        }
    }
}

fn key(method: &Method, place: Place) -> String {
    match place {
        Place::Phase(place) => {
            method.phases.get(place).map(|phase| phase.key.0.clone()).unwrap_or_default()
        }
        Place::InOperation => "in_operation".to_owned(),
        Place::Paused => "paused".to_owned(),
        Place::Shelved => "shelved".to_owned(),
        Place::Stopped => "stopped".to_owned(),
    }
}

fn name(asked: &Asked<'_>, place: Place) -> String {
    let locale = asked.locale;
    match place {
        Place::Phase(place) => {
            let phase = asked.method.phases.get(place);
            phase.map(|phase| phase.name.in_language(locale.tag()).to_owned()).unwrap_or_default()
        }
        Place::InOperation => locale.text("chart-line-in-operation"),
        Place::Paused => locale.text("chart-line-paused"),
        Place::Shelved => locale.text("chart-line-shelved"),
        Place::Stopped => locale.text("chart-line-stopped"),
    }
}
