//! One project from its registration to where it stands now: the way, and what was learned on it.

use chrono::{Months, NaiveDate};
use domain::Command;
use domain::Text;
use domain::insight::{FindInsight, Insight};
use domain::link::{MakeLink, RecordNovelty};
use domain::operation::{HandOverCheck, StartOperation};
use domain::project::describe::DescribeProject;
use domain::project::pause::PauseProject;
use domain::project::register::RegisterProject;
use domain::project::resume::ResumeProject;
use domain::project::roles::AssignRole;
use domain::project::shelve::ShelveProject;
use domain::project::stop::StopProject;
use domain::project::{ProjectDescribed, Role, StopReason};
use domain::transition::EnterPhase;
use domain::trial::{RecordTrial, Trial};
use domain::values::{InsightId, PersonId, PhaseKey, ProjectId, ResultId, StatedDate, TrialId};
use uuid::Uuid;

use super::calendar::{days_after, month_end, months_after, working_day};
use super::data::{Municipality, PathStep, ProjectData};
use super::random::Random;
use super::script::{Entry, Identities};
use super::{choices, guided, measures, yearly};

/// What the checks of a hand-over are called: the readiness checks of the guide's last phase.
const CHECKS: [&str; 5] = ["trained", "routines", "line_owner", "indicators", "follow_ups"];

/// One step of the way, from its first day to the next one's.
pub(super) struct Span<'a> {
    pub(super) step: &'a PathStep,
    pub(super) from: NaiveDate,
    /// `None` for the step it is in now.
    pub(super) to: Option<NaiveDate>,
}

/// A project while its story is told.
pub(super) struct Story<'a> {
    pub(super) municipality: &'a Municipality,
    pub(super) data: &'a ProjectData,
    pub(super) id: ProjectId,
    pub(super) identities: Identities,
    pub(super) random: Random,
    pub(super) spans: Vec<Span<'a>>,
    pub(super) entries: Vec<Entry>,
    /// What decisions can rest on: since when, and what.
    pub(super) insights: Vec<(NaiveDate, InsightId)>,
    pub(super) trials: Vec<(NaiveDate, TrialId)>,
    pub(super) results: Vec<(NaiveDate, ResultId)>,
}

/// Everything that is recorded of one project.
pub(super) fn entries(municipality: &Municipality, data: &ProjectData, seed: u64) -> Vec<Entry> {
    let identities = Identities { seed };
    let mut random = Random::of(seed, &data.key);
    let spans = spans(municipality, data, &mut random);
    let mut story = Story {
        municipality,
        data,
        id: ProjectId(identities.of("project", &data.key)),
        identities,
        random,
        spans,
        entries: Vec::new(),
        insights: Vec::new(),
        trials: Vec::new(),
        results: Vec::new(),
    };
    story.register();
    story.walk();
    story.learn();
    measures::tell(&mut story);
    choices::tell(&mut story);
    yearly::tell(&mut story);
    story.belong();
    guided::tell(&mut story);
    story.entries
}

fn spans<'a>(
    municipality: &Municipality,
    data: &'a ProjectData,
    random: &mut Random,
) -> Vec<Span<'a>> {
    let mut spans: Vec<Span<'_>> = Vec::new();
    let mut from = working_day(data.start);
    for (place, step) in data.path.iter().enumerate() {
        // The first phase begins some days after the idea was written down.
        if place == 0 {
            from = working_day(days_after(from, i64::from(random.between(3, 15))));
        }
        if from > municipality.ends_on {
            break;
        }
        if let Some(last) = spans.last_mut() {
            last.to = Some(from);
        }
        spans.push(Span { step, from, to: None });
        let shift = i64::from(random.below(13)) - 6;
        from = working_day(
            days_after(months_after(from, step.months), shift).max(days_after(from, 2)),
        );
    }
    spans
}

impl<'a> Story<'a> {
    pub(super) fn identity(&self, kind: &str, place: usize) -> Uuid {
        self.identities.of(kind, &format!("{}/{place}", self.data.key))
    }

    pub(super) fn person(&self, key: &str) -> PersonId {
        self.identities.person(key)
    }

    pub(super) fn lead(&self) -> PersonId {
        self.person(&self.data.lead)
    }

    pub(super) fn owner(&self) -> PersonId {
        self.person(&self.data.owner)
    }

    /// A command that was recorded on the day it held, or looking back.
    pub(super) fn add(&mut self, held: NaiveDate, actor: PersonId, command: impl Into<Command>) {
        self.add_late(held, held, actor, command);
    }

    pub(super) fn add_late(
        &mut self,
        held: NaiveDate,
        recorded: NaiveDate,
        actor: PersonId,
        command: impl Into<Command>,
    ) {
        self.add_together(held, recorded, actor, vec![command.into()]);
    }

    /// Commands that somebody gave in one go.
    fn add_together(
        &mut self,
        held: NaiveDate,
        recorded: NaiveDate,
        actor: PersonId,
        commands: Vec<Command>,
    ) {
        if held > self.municipality.ends_on {
            return;
        }
        let from = self.data.recorded_from;
        let recorded = working_day(from.map_or(recorded, |from| from.max(recorded)));
        self.entries.push(Entry { recorded, held, actor, commands });
    }

    /// The span at a place of the path, or the first that goes there.
    pub(super) fn span(&self, place: Option<usize>, to: &str) -> Option<&Span<'a>> {
        match place {
            Some(place) => self.spans.get(place),
            None => self.spans.iter().find(|span| span.step.to == to),
        }
    }

    /// The last day that a span may be told about.
    pub(super) fn end(&self, span: &Span<'_>) -> NaiveDate {
        span.to.unwrap_or(self.municipality.ends_on)
    }

    /// Days spread over a span, in order.
    fn spread(&mut self, place: Option<usize>, to: &str, count: usize) -> Vec<NaiveDate> {
        let Some(span) = self.span(place, to) else { return Vec::new() };
        let (from, length) = (span.from, (self.end(span) - span.from).num_days());
        let (count, mut days) = (i64::try_from(count).unwrap_or(1), Vec::new());
        for place in 0..count {
            let jitter = i64::from(self.random.below(9));
            let day = days_after(from, (place + 1) * length / (count + 1) + jitter);
            days.push(working_day(day.min(days_after(from, length.max(2) - 2))));
        }
        days
    }

    fn register(&mut self) {
        let (data, on) = (self.data, working_day(self.data.start));
        let lead = self.lead();
        let register = RegisterProject {
            id: self.id,
            title: data.title.as_str().into(),
            challenge: Some(data.challenge.as_str().into()),
            concerns: Some(data.concerns.as_str().into()),
            unit: Some(self.identities.unit(&data.unit)),
            area: Some(data.area.clone()),
            method: None,
            external_key: None,
            source: None,
        };
        let project = self.id;
        let assign = |role, key: &String| -> Command {
            AssignRole { project, role, person: self.identities.person(key) }.into()
        };
        let mut commands: Vec<Command> =
            vec![register.into(), assign(Role::Owner, &data.owner), assign(Role::Lead, &data.lead)];
        commands.extend(data.members.iter().map(|member| assign(Role::Member, member)));
        self.add_together(on, on, lead, commands);
        for (role, key, months) in &data.roles {
            let person = self.person(key);
            let day = working_day(months_after(on, *months));
            self.add(day, self.owner(), AssignRole { project: self.id, role: *role, person });
        }
    }

    /// The phases, and what came between.
    fn walk(&mut self) {
        let data = self.data;
        let mut recorded = working_day(data.start);
        for place in 0..self.spans.len() {
            let Span { step, from, .. } = self.spans[place];
            recorded = recorded.max(days_after(from, step.late));
            let actor = self.lead();
            let why = step.why.as_deref().map(Text::from);
            let command = self.step(step, from, why);
            self.add_late(from, recorded, actor, command);
        }
        let Some(first) = self.spans.first().map(|span| span.from) else { return };
        let Some(aim) = data.aim.as_deref() else { return };
        let ends = |span: &PathStep| ["operation", "stop", "shelve"].contains(&span.to.as_str());
        let planned: f64 = data.path.iter().take_while(|step| !ends(step)).map(|s| s.months).sum();
        let late = i64::from(self.random.between(4, 20));
        let end = month_end(months_after(first, planned.max(9.0) - 1.0));
        let description = ProjectDescribed {
            aim: Some(aim.into()),
            planned_start: Some(StatedDate::On(first)),
            planned_end: Some(StatedDate::On(end)),
            ..ProjectDescribed::default()
        };
        let day = working_day(days_after(first, late));
        self.add(day, self.lead(), DescribeProject { project: self.id, description });
    }

    fn step(&self, step: &PathStep, from: NaiveDate, why: Option<Text>) -> Command {
        let project = self.id;
        let words = || why.clone().unwrap_or_else(|| "".into());
        match step.to.as_str() {
            "pause" => {
                let until = step.revisit.map(|months| from + Months::new(months));
                PauseProject { project, reason: words(), until }.into()
            }
            "resume" => ResumeProject { project, reason: why }.into(),
            "shelve" => {
                let revisit_on = from + Months::new(step.revisit.unwrap_or(12));
                ShelveProject { project, reason: words(), revisit_on }.into()
            }
            "stop" => StopProject {
                project,
                reason_code: step.code.unwrap_or(StopReason::Other),
                reason: words(),
                learned: step.learned.as_deref().unwrap_or_default().into(),
            }
            .into(),
            "operation" => self.hand_over(step),
            phase => {
                let phase = PhaseKey(phase.to_owned());
                EnterPhase { project, phase, from: None, reason: why, source: None }.into()
            }
        }
    }

    fn hand_over(&self, step: &PathStep) -> Command {
        let check = |key: &&str| {
            let lacking = step.lacking.get(*key).map(|text| text.as_str().into());
            HandOverCheck { key: (*key).to_owned(), met: lacking.is_none(), lacking }
        };
        StartOperation {
            project: self.id,
            line_manager: step.manager.as_deref().map_or(self.owner(), |key| self.person(key)),
            unit: Some(self.identities.unit(&self.data.unit)),
            checks: CHECKS.iter().map(check).collect(),
            stops: step.stops.as_deref().map(Into::into),
            source: None,
        }
        .into()
    }

    /// Insights and trials, spread over the phases that they belong to.
    fn learn(&mut self) {
        let data = self.data;
        for (place, found) in data.insights.iter().enumerate() {
            let together = data.insights.iter().filter(|other| other.step == found.step).count();
            let before = data.insights[..place].iter().filter(|other| other.step == found.step);
            let nth = before.count();
            let days = self.spread(found.step, "needs", together);
            let Some(day) = days.get(nth).copied() else { continue };
            let id = InsightId(self.identity("insight", place));
            let insight = Insight {
                need: found.need.as_str().into(),
                method: found.method,
                asked: found.asked,
                who: found.who.as_deref().map(Into::into),
            };
            self.insights.push((day, id));
            self.add(day, self.lead(), FindInsight { project: self.id, id, insight });
        }
        for (place, tried) in data.trials.iter().enumerate() {
            let together = data.trials.iter().filter(|other| other.step == tried.step).count();
            let nth = data.trials[..place].iter().filter(|other| other.step == tried.step).count();
            let days = self.spread(tried.step, "explore", together);
            let Some(day) = days.get(nth).copied() else { continue };
            let id = TrialId(self.identity("trial", place));
            let trial = Trial {
                hypothesis: tried.hypothesis.as_str().into(),
                method: tried.method.as_str().into(),
                participants: tried.participants,
                result: tried.result.as_str().into(),
                outcome: tried.outcome,
                learning: tried.learning.as_deref().map(Into::into),
            };
            self.trials.push((day, id));
            self.add(day, self.lead(), RecordTrial { project: self.id, id, trial });
        }
    }

    /// Where it comes from, what it belongs to, and who takes part for a partner.
    fn belong(&mut self) {
        let data = self.data;
        let project_of = |key: &str| ProjectId(self.identities.of("project", key));
        let start_of = |key: &str| {
            let other = self.municipality.projects.iter().find(|other| other.key == key);
            other.map_or(data.start, |other| {
                other.recorded_from.map_or(other.start, |from| from.max(other.start))
            })
        };
        let known = |day: NaiveDate, key: &str| working_day(day.max(days_after(start_of(key), 3)));
        let learned = self.span(None, "needs").or(self.spans.first()).map(|span| span.from);
        let learned = days_after(learned.unwrap_or(data.start), 20);
        let mut told: Vec<(NaiveDate, Command)> = Vec::new();
        if let Some(novelty) = &data.novelty {
            let day = novelty.of.as_deref().map_or(working_day(learned), |key| known(learned, key));
            let record = RecordNovelty {
                project: self.id,
                novelty: novelty.kind,
                of: novelty.of.as_deref().map(project_of),
                origin: novelty.origin.as_deref().map(Into::into),
            };
            told.push((day, record.into()));
        }
        for (kind, key) in &data.links {
            let link = MakeLink { project: self.id, to: project_of(key), kind: *kind };
            told.push((known(learned, key), link.into()));
        }
        let explored = self.span(None, "explore").map(|span| days_after(span.from, 8));
        for partner in &data.partners {
            let day = working_day(explored.unwrap_or(learned));
            let person = self.person(partner);
            let assign = AssignRole { project: self.id, role: Role::Partner, person };
            told.push((day, assign.into()));
        }
        for (day, command) in told {
            self.add(day, self.lead(), command);
        }
    }
}
