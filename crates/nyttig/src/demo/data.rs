//! The form of the demonstration's data: who is there, and what happens in each project.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::benefit::ValueType;
use domain::indicator::Direction;
use domain::insight::InsightMethod;
use domain::link::{LinkKind, Novelty};
use domain::person::roles::OrganisationRole;
use domain::project::{Role, StopReason};
use domain::result::EvidenceGrade;
use domain::schedule::Cadence;
use domain::trial::TrialOutcome;
use serde::Deserialize;

/// Who is there.
const MUNICIPALITY: &str = include_str!("../../demo/municipality.toml");

/// The projects, by area of service.
const PROJECTS: [&str; 6] = [
    include_str!("../../demo/upbringing.toml"),
    include_str!("../../demo/health.toml"),
    include_str!("../../demo/care.toml"),
    include_str!("../../demo/works.toml"),
    include_str!("../../demo/culture.toml"),
    include_str!("../../demo/services.toml"),
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Municipality {
    pub(super) name: String,
    pub(super) begins_on: NaiveDate,
    pub(super) ends_on: NaiveDate,
    pub(super) chief: String,
    pub(super) units: Vec<UnitData>,
    pub(super) people: Vec<PersonData>,
    #[serde(skip)]
    pub(super) projects: Vec<ProjectData>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitData {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: Option<String>,
    pub(super) parent: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonData {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) unit: Option<String>,
    pub(super) company: Option<String>,
    pub(super) joins: Option<NaiveDate>,
    pub(super) leaves: Option<NaiveDate>,
    /// What they are in the whole municipality.
    pub(super) role: Option<OrganisationRole>,
    /// As what a visitor of the demonstration can be them.
    pub(super) persona: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProjectFile {
    project: Vec<ProjectData>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProjectData {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) challenge: String,
    pub(super) concerns: String,
    pub(super) aim: Option<String>,
    pub(super) unit: String,
    pub(super) area: String,
    pub(super) owner: String,
    pub(super) lead: String,
    #[serde(default)]
    pub(super) members: Vec<String>,
    #[serde(default)]
    pub(super) partners: Vec<String>,
    /// Later changes: which part, who, how many months after the start.
    #[serde(default)]
    pub(super) roles: Vec<(Role, String, f64)>,
    pub(super) start: NaiveDate,
    /// Everything before this date was recorded on it, looking back.
    pub(super) recorded_from: Option<NaiveDate>,
    pub(super) path: Vec<PathStep>,
    pub(super) novelty: Option<NoveltyData>,
    #[serde(default)]
    pub(super) links: Vec<(LinkKind, String)>,
    #[serde(default)]
    pub(super) insights: Vec<InsightData>,
    #[serde(default)]
    pub(super) trials: Vec<TrialData>,
    #[serde(default)]
    pub(super) decisions: Vec<DecisionData>,
    #[serde(default)]
    pub(super) benefits: Vec<BenefitData>,
    pub(super) follow_up: Option<FollowUpData>,
}

/// What the project does next, and for how long.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PathStep {
    /// A phase, or `pause`, `resume`, `shelve`, `stop`, `operation`.
    pub(super) to: String,
    #[serde(default)]
    pub(super) months: f64,
    pub(super) why: Option<String>,
    /// How many days later it was recorded.
    #[serde(default)]
    pub(super) late: i64,
    /// For a pause or a shelf: how many months until it is looked at again.
    pub(super) revisit: Option<u32>,
    pub(super) code: Option<StopReason>,
    pub(super) learned: Option<String>,
    pub(super) manager: Option<String>,
    pub(super) stops: Option<String>,
    /// Checks of the hand-over that are not in place, and what is lacking.
    #[serde(default)]
    pub(super) lacking: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoveltyData {
    pub(super) kind: Novelty,
    pub(super) of: Option<String>,
    pub(super) origin: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InsightData {
    pub(super) need: String,
    pub(super) method: InsightMethod,
    pub(super) asked: Option<u32>,
    pub(super) who: Option<String>,
    /// The place in the path that it belongs to; the first `needs` otherwise.
    pub(super) step: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrialData {
    pub(super) hypothesis: String,
    pub(super) method: String,
    pub(super) participants: Option<u32>,
    pub(super) result: String,
    pub(super) outcome: TrialOutcome,
    pub(super) learning: Option<String>,
    /// The place in the path that it belongs to; the first `explore` otherwise.
    pub(super) step: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionData {
    pub(super) question: String,
    pub(super) options: Vec<OptionData>,
    /// Why doing nothing was not chosen; it is always an option.
    pub(super) nothing: Option<String>,
    /// The place of what was chosen among the options, from 1; 0 is doing nothing.
    #[serde(default = "first")]
    pub(super) chosen: usize,
    pub(super) rationale: String,
    #[serde(default)]
    pub(super) heard: Vec<String>,
    #[serde(default)]
    pub(super) conditions: Vec<ConditionData>,
    /// When to ask again, in months.
    pub(super) revisit: Option<u32>,
    /// It was looked at again on that day and stands, for this reason.
    pub(super) stands: Option<String>,
    /// The place in the path at whose end it was taken; the first `explore` otherwise.
    pub(super) step: Option<usize>,
    /// How many months after that step began, instead of at its end.
    pub(super) after: Option<f64>,
    /// It takes the place of the one before.
    #[serde(default)]
    pub(super) supersedes: bool,
    /// Where else to read about it.
    pub(super) link: Option<(String, String)>,
}

fn first() -> usize {
    1
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionData {
    pub(super) title: String,
    pub(super) pros: Option<String>,
    pub(super) cons: Option<String>,
    pub(super) why_not: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConditionData {
    pub(super) words: String,
    /// Broken when the project's first indicator is below, in so many months.
    pub(super) below: Option<(f64, u32)>,
    /// The same for above.
    pub(super) above: Option<(f64, u32)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BenefitData {
    pub(super) title: String,
    pub(super) for_whom: Option<String>,
    pub(super) preconditions: Option<String>,
    pub(super) value_types: Vec<ValueType>,
    #[serde(default)]
    pub(super) dis_benefit: bool,
    pub(super) stops: Option<String>,
    pub(super) freed_for: Option<String>,
    #[serde(default)]
    pub(super) indicators: Vec<IndicatorData>,
}

/// How the measured values go from the baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Shape {
    /// Fast at first, then it holds.
    Improves,
    /// Evenly, over the whole time.
    Slow,
    /// Nothing to be seen.
    Flat,
    /// To the target at first, then away again to where it ends.
    FallsBack,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IndicatorData {
    pub(super) name: String,
    /// Empty for a bare count; not used with levels.
    #[serde(default)]
    pub(super) unit: String,
    pub(super) direction: Direction,
    pub(super) baseline: Option<f64>,
    pub(super) target: Option<f64>,
    /// Where it ends; at the target otherwise.
    pub(super) ends: Option<f64>,
    #[serde(default)]
    pub(super) decimals: u32,
    pub(super) method: Option<String>,
    pub(super) cadence: Cadence,
    /// Never measured without one.
    pub(super) shape: Option<Shape>,
    /// The most results there are.
    pub(super) points: Option<usize>,
    pub(super) grade: Option<EvidenceGrade>,
    /// The place in the path from which it is measured; the operation otherwise.
    pub(super) step: Option<usize>,
    /// A result that was wrong at first: its place, what was written, why it was wrong.
    pub(super) corrected: Option<(usize, f64, String)>,
    /// A remark on a result: its place and what to know.
    #[serde(default)]
    pub(super) notes: Vec<(usize, String)>,
    /// An ordered list instead of figures, lowest first, and what was measured.
    #[serde(default)]
    pub(super) levels: Vec<String>,
    #[serde(default)]
    pub(super) level_results: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FollowUpData {
    /// The line manager otherwise.
    pub(super) by: Option<String>,
    pub(super) question: Option<String>,
    /// How many months after the hand-over; 3, 6, 12 and 24 otherwise.
    #[serde(default)]
    pub(super) months: Vec<u16>,
    /// For each due date: the answer, how many days late, and in words.
    #[serde(default)]
    pub(super) answers: Vec<(String, i64, String)>,
    /// Who takes over, how many months after the hand-over, and why.
    pub(super) reassigned: Option<(String, f64, String)>,
    /// It ended so many months after the hand-over, and why.
    pub(super) ended: Option<(f64, String)>,
}

impl Municipality {
    /// The data that ships with the program.
    pub(crate) fn shipped() -> Self {
        let mut municipality: Self =
            toml::from_str(MUNICIPALITY).expect("tested: the shipped data can be read");
        for text in PROJECTS {
            let file: ProjectFile =
                toml::from_str(text).expect("tested: the shipped data can be read");
            municipality.projects.extend(file.project);
        }
        municipality
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_shipped_data_can_be_read_and_says_everything_once() {
        let municipality = Municipality::shipped();
        let projects = &municipality.projects;
        assert!((55..=70).contains(&projects.len()), "{}", projects.len());
        for text in [
            |project: &ProjectData| project.key.clone(),
            |project: &ProjectData| project.title.clone(),
            |project: &ProjectData| project.challenge.clone(),
        ] {
            let all: BTreeSet<_> = projects.iter().map(text).collect();
            assert_eq!(all.len(), projects.len());
        }
        let people: BTreeSet<_> = municipality.people.iter().map(|person| &person.name).collect();
        assert_eq!(people.len(), municipality.people.len());
    }
}
