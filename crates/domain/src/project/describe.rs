//! Describes a project anew: only what is given changes, and only what differs is recorded.

use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::project::ProjectDescribed;
use crate::project::state::{Described, Project};
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{ProjectId, StatedDate};
use crate::words;
use crate::world::World;

/// Changes what a project says of itself.
///
/// An imported description (one with a source) is recorded as it is given, also where it repeats
/// what the project says now: a file that arrives late speaks of an earlier date, and only the
/// importer knows what held then.
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeProject {
    /// Which project.
    pub project: ProjectId,
    /// What is to be changed; an empty text or word, or no date stated, takes it away.
    pub description: ProjectDescribed,
}

impl Decide for DescribeProject {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.description.unit.iter().map(|unit| unit.0).collect()
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let given = self.clean()?;
        let changed = if given.source.is_some() { given } else { differing(given, project) };
        changed.unit.map(|unit| world.open_unit("unit", unit)).transpose()?;
        let mut after = project.described.clone();
        after.take(&changed);
        if changed.source.is_none() && ends_before_start(&after) {
            return Err(Refusal::EndsBeforeStart);
        }
        let nothing = ProjectDescribed { source: changed.source.clone(), ..Default::default() };
        Ok(if changed == nothing { vec![] } else { vec![changed.into()] })
    }
}

impl DescribeProject {
    fn clean(&self) -> Result<ProjectDescribed, Refusal> {
        let given = &self.description;
        let title = given.title.as_ref();
        let area = given.area.as_ref();
        Ok(ProjectDescribed {
            title: title.map(|title| words::title("title", title)).transpose()?,
            challenge: words::given("challenge", given.challenge.as_ref())?,
            concerns: words::given("concerns", given.concerns.as_ref())?,
            aim: words::given("aim", given.aim.as_ref())?,
            unit: given.unit,
            area: area.map(|area| words::given_word("area", area)).transpose()?,
            planned_start: stated("planned_start", given.planned_start.as_ref())?,
            planned_end: stated("planned_end", given.planned_end.as_ref())?,
            source: words::source(given.source.as_ref())?,
        })
    }
}

fn stated(field: &'static str, given: Option<&StatedDate>) -> Result<Option<StatedDate>, Refusal> {
    let clean = |given: &StatedDate| match given {
        StatedDate::On(date) => words::date(field, *date).map(StatedDate::On),
        StatedDate::Withheld(reason) => words::word(field, reason).map(StatedDate::Withheld),
        StatedDate::None => Ok(StatedDate::None),
    };
    given.map(clean).transpose()
}

fn differing(given: ProjectDescribed, project: &Project) -> ProjectDescribed {
    let text = |given: Option<Text>, now: Option<&Text>| {
        given.filter(|text| text.get() != Some(now.and_then(Text::get).unwrap_or_default()))
    };
    let date = |given: Option<StatedDate>, now: Option<&StatedDate>| {
        given.filter(|date| date != now.unwrap_or(&StatedDate::None))
    };
    let now = &project.described;
    ProjectDescribed {
        title: text(given.title, Some(&now.title)),
        challenge: text(given.challenge, now.challenge.as_ref()),
        concerns: text(given.concerns, now.concerns.as_ref()),
        aim: text(given.aim, now.aim.as_ref()),
        unit: given.unit.filter(|unit| Some(*unit) != now.unit),
        area: given.area.filter(|area| area != now.area.as_deref().unwrap_or_default()),
        planned_start: date(given.planned_start, now.planned_start.as_ref()),
        planned_end: date(given.planned_end, now.planned_end.as_ref()),
        source: None,
    }
}

fn ends_before_start(described: &Described) -> bool {
    match (&described.planned_start, &described.planned_end) {
        (Some(StatedDate::On(start)), Some(StatedDate::On(end))) => end < start,
        _ => false,
    }
}
