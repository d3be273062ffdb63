//! What the timeline can be narrowed to.

use domain::Event;
use serde::Serialize;

use super::Answered;
use crate::locale::Argument;

/// What an event is about, as a reader looks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// Where the project is, who has a part in it, what it says of itself.
    Course,
    Decisions,
    /// What was asked, found and tried.
    Learned,
    /// What is expected and what came out.
    Measured,
    FollowUps,
    /// What people ask and say.
    Remarks,
}

const ALL: [(Topic, &str, &str); 6] = [
    (Topic::Course, "course", "project-topic-course"),
    (Topic::Decisions, "decisions", "project-topic-decisions"),
    (Topic::Learned, "learned", "project-topic-learned"),
    (Topic::Measured, "measured", "project-topic-measured"),
    (Topic::FollowUps, "follow-ups", "project-topic-follow-ups"),
    (Topic::Remarks, "remarks", "project-topic-remarks"),
];

/// The name in the address.
const SHOW: &str = "show";

/// One way to narrow the timeline, and how much that leaves.
#[derive(Debug, Serialize)]
pub(super) struct Narrowing {
    name: &'static str,
    words: String,
    count: usize,
    address: String,
    chosen: bool,
}

impl Topic {
    pub(super) fn of(event: &Event) -> Self {
        match event {
            Event::OrganisationRegistered(_)
            | Event::SettingsChanged(_)
            | Event::MethodAdopted(_)
            | Event::UnitRegistered(_)
            | Event::UnitChanged(_)
            | Event::UnitClosed(_)
            | Event::PersonRegistered(_)
            | Event::PersonChanged(_)
            | Event::PersonLeft(_)
            | Event::PersonRoleGranted(_)
            | Event::PersonRoleWithdrawn(_)
            | Event::SelectionSaved(_)
            | Event::SelectionRemoved(_)
            | Event::ProjectRegistered(_)
            | Event::ProjectDescribed(_)
            | Event::RoleAssigned(_)
            | Event::RoleEnded(_)
            | Event::PhaseEntered(_)
            | Event::ProjectPaused(_)
            | Event::ProjectResumed(_)
            | Event::ProjectShelved(_)
            | Event::ProjectStopped(_)
            | Event::OperationStarted(_)
            | Event::LinkMade(_)
            | Event::LinkRemoved(_)
            | Event::SnapshotConfirmed(_) => Self::Course,
            Event::DecisionDrafted(_)
            | Event::DecisionRecorded(_)
            | Event::DecisionRevisited(_) => Self::Decisions,
            Event::NoveltyRecorded(_)
            | Event::GuideAnswered(_)
            | Event::ReadinessChecked(_)
            | Event::InsightFound(_)
            | Event::TrialRecorded(_)
            | Event::AttachmentAdded(_)
            | Event::AttachmentRemoved(_) => Self::Learned,
            Event::BenefitExpected(_)
            | Event::BenefitChanged(_)
            | Event::IndicatorDefined(_)
            | Event::IndicatorChanged(_)
            | Event::ResultMeasured(_)
            | Event::ResultCorrected(_) => Self::Measured,
            Event::FollowUpScheduled(_)
            | Event::FollowUpAnswered(_)
            | Event::FollowUpSnoozed(_)
            | Event::FollowUpReassigned(_)
            | Event::FollowUpEnded(_) => Self::FollowUps,
            Event::RemarkMade(_) | Event::RemarkRead(_) | Event::RemarkAnswered(_) => Self::Remarks,
        }
    }

    /// What the address asks to see; all of it when it names nothing known.
    pub(super) fn asked(answered: &Answered) -> Option<Self> {
        let asked = answered.asked.one(SHOW)?;
        ALL.into_iter().find(|(_, name, _)| *name == asked).map(|(topic, _, _)| topic)
    }
}

/// All of it and each topic that something was told of; nothing where there is nothing to choose between.
pub(super) fn narrowings(answered: &Answered) -> Vec<Narrowing> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let timeline = &answered.answer.value.timeline;
    let chosen = Topic::asked(answered);
    let page = asked.link(&format!("projects/{}", answered.id));
    let all = Narrowing {
        name: "all",
        words: locale.text("project-topic-all"),
        count: timeline.len(),
        address: page.to("timeline"),
        chosen: chosen.is_none(),
    };
    let one = |(topic, name, key): (Topic, &'static str, &'static str)| {
        let count = timeline.iter().filter(|one| Topic::of(&one.event) == topic).count();
        let address = page.with(SHOW, name).to("timeline");
        let narrowing = Narrowing {
            name,
            words: locale.text(key),
            count,
            address,
            chosen: chosen == Some(topic),
        };
        (count > 0 || narrowing.chosen).then_some(narrowing)
    };
    let topics: Vec<_> = ALL.into_iter().filter_map(one).collect();
    if topics.len() < 2 && chosen.is_none() {
        return Vec::new();
    }
    std::iter::once(all).chain(topics).collect()
}

/// How much of it is shown, for those who do not see which link is the current one.
pub(super) fn shown(answered: &Answered, count: usize) -> Option<String> {
    Topic::asked(answered)?;
    let counts: [(&str, Argument<'_>); 2] =
        [("count", count.into()), ("all", answered.answer.value.timeline.len().into())];
    Some(answered.asked.locale.with("project-topic-shown", counts))
}
