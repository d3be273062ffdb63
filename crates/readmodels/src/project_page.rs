//! One project as of a point: folded from its own events, however long the log is.

use chrono::{DateTime, NaiveDate, Utc};
use domain::readiness::ReadinessChecked;
use domain::stored::Unreadable;
use domain::values::{PhaseKey, ProjectId};
use domain::{Event, Text};
use eventlog::documents::AsOf;
use eventlog::envelope::{Position, RecordedEvent};
use eventlog::fold::{Fold, FoldError, unfold};
use uuid::Uuid;

use crate::decisions::DecisionsFold;
use crate::decode;
use crate::description::Descriptions;
use crate::follow_ups::FollowUpsFold;
use crate::guide::GuideFold;
use crate::indicators::IndicatorsFold;
use crate::portfolio::{Part, Portfolio, Project};
use crate::remarks::RemarksFold;
use crate::results::ResultsFold;
use crate::standing::Standings;

/// One thing that happened, as it stands in the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// Where in the log.
    pub position: Position,
    /// When it held in the world.
    pub effective_on: NaiveDate,
    /// When the log learned it.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: Uuid,
    /// What happened.
    pub event: Event,
}

/// One project with everything that happened.
#[derive(Debug, Clone)]
pub struct ProjectPage {
    /// Which project.
    pub id: ProjectId,
    /// Its documents as of the point.
    pub project: Project,
    /// What happened, latest first.
    pub timeline: Vec<Happening>,
}

impl ProjectPage {
    /// What a guiding question was answered last up to a position, unless that was taken away.
    pub fn answer(
        &self,
        phase: &PhaseKey,
        question: &str,
        known_at: Position,
    ) -> Option<(&Happening, &Text)> {
        let known = self.timeline.iter().filter(|happening| happening.position <= known_at);
        let answer = known.into_iter().find_map(|happening| match &happening.event {
            Event::GuideAnswered(given) if given.phase == *phase && given.question == question => {
                Some((happening, &given.answer))
            }
            _ => None,
        });
        answer.filter(|(_, answer)| answer.get() != Some(""))
    }

    /// The latest readiness check of a phase.
    pub fn check(&self, phase: &PhaseKey) -> Option<(&Happening, &ReadinessChecked)> {
        self.timeline.iter().find_map(|happening| match &happening.event {
            Event::ReadinessChecked(checked) if checked.phase == *phase => {
                Some((happening, checked))
            }
            _ => None,
        })
    }
}

/// Folds a project's stream as of a point; `None` when nothing of it held yet.
pub fn project_page(
    id: ProjectId,
    stream: &[RecordedEvent],
    as_of: AsOf,
) -> Result<Option<ProjectPage>, Unreadable> {
    let mut events = Vec::with_capacity(stream.len());
    for envelope in stream {
        if envelope.position <= as_of.known_at && envelope.effective_on <= as_of.effective_on {
            events.push((envelope.clone(), decode::event(envelope)?));
        }
    }
    if events.is_empty() {
        return Ok(None);
    }
    let mut portfolio = Portfolio::default();
    put(&mut portfolio, id, &Standings, &events, Part::Standing);
    put(&mut portfolio, id, &Descriptions, &events, Part::Description);
    put(&mut portfolio, id, &IndicatorsFold, &events, Part::Indicators);
    put(&mut portfolio, id, &ResultsFold, &events, Part::Results);
    put(&mut portfolio, id, &DecisionsFold, &events, Part::Decisions);
    put(&mut portfolio, id, &GuideFold, &events, Part::Guide);
    put(&mut portfolio, id, &FollowUpsFold, &events, Part::FollowUps);
    put(&mut portfolio, id, &RemarksFold, &events, Part::Remarks);
    let project = portfolio.projects.remove(&id).map(|project| (*project).clone());
    events.sort_by_key(|(envelope, _)| (envelope.effective_on, envelope.position));
    let timeline = events
        .into_iter()
        .rev()
        .map(|(envelope, event)| Happening {
            position: envelope.position,
            effective_on: envelope.effective_on,
            recorded_at: envelope.recorded_at,
            actor: envelope.actor,
            event,
        })
        .collect();
    Ok(project.map(|project| ProjectPage { id, project, timeline }))
}

fn put<F: Fold<Event>>(
    portfolio: &mut Portfolio,
    id: ProjectId,
    fold: &F,
    events: &[(RecordedEvent, Event)],
    part: fn(F::Document) -> Part,
) {
    let mut concerned: Vec<_> = events
        .iter()
        .filter(|(envelope, _)| fold.concerns(&envelope.event_type))
        .cloned()
        .collect();
    let documents: Result<_, FoldError> = unfold(fold, &mut concerned);
    if let Ok(Some((_, document))) = documents.map(|mut dates: Vec<_>| dates.pop()) {
        portfolio.put(id.0, part(document));
    }
}
