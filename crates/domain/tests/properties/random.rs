//! Commands by chance: few identities, dates and texts, so that they meet one another.

use chrono::{NaiveDate, TimeDelta};
use domain::attachment::{AddAttachment, RemoveAttachment};
use domain::benefit::{Benefit, ChangeBenefit, ExpectBenefit, ValueType};
use domain::decision::draft::{DraftDecision, DraftEntry};
use domain::decision::record::RecordDecision;
use domain::decision::revisit::RevisitDecision;
use domain::decision::{Decision, DecisionCondition, DecisionOption, Evidence};
use domain::follow_up::answer::AnswerFollowUp;
use domain::follow_up::end::EndFollowUp;
use domain::follow_up::plan::ScheduleFollowUp;
use domain::follow_up::reassign::ReassignFollowUp;
use domain::follow_up::snooze::SnoozeFollowUp;
use domain::follow_up::{Answer, Course, Extent};
use domain::guide::AnswerGuide;
use domain::indicator::backdate::BackdateIndicator;
use domain::indicator::change::ChangeIndicator;
use domain::indicator::define::DefineIndicator;
use domain::indicator::{Dated, Indicator, Scale};
use domain::insight::{FindInsight, Insight, InsightMethod};
use domain::link::{LinkKind, MakeLink, Novelty, RecordNovelty, RemoveLink};
use domain::method;
use domain::operation::{HandOverCheck, StartOperation};
use domain::organisation::{AdoptMethod, ChangeSettings, RegisterOrganisation, SettingsChanged};
use domain::person::roles::{GrantRole, OrganisationRole, WithdrawRole};
use domain::person::{ChangePerson, PersonChanged, PersonKind, RecordLeaving, RegisterPerson};
use domain::project::backdate::BackdateProject;
use domain::project::describe::DescribeProject;
use domain::project::pause::PauseProject;
use domain::project::register::RegisterProject;
use domain::project::resume::ResumeProject;
use domain::project::roles::{AssignRole, EndRole};
use domain::project::shelve::ShelveProject;
use domain::project::stop::StopProject;
use domain::project::{ProjectDescribed, Role, StopReason};
use domain::readiness::{CheckReadiness, Readiness, ReadinessAnswer};
use domain::remark::{About, AnswerRemark, MakeRemark, ReadRemark, ReplyToRemark};
use domain::result::{CorrectResult, EvidenceGrade, MeasureResult};
use domain::schedule::Schedule;
use domain::selection::{RemoveSelection, SaveSelection, SelectionSaved};
use domain::snapshot::{ConfirmSnapshot, ConfirmedRow, SnapshotConfirmed};
use domain::transition::EnterPhase;
use domain::trial::{RecordTrial, Trial, TrialOutcome};
use domain::unit::{BackdateUnit, ChangeUnit, CloseUnit, RegisterUnit, UnitChanged};
use domain::values::{
    AttachmentId, BenefitId, Colour, DecisionId, FollowUpId, IndicatorId, InsightId, PersonId,
    ProjectId, RemarkId, ResultId, SelectionId, Source, StatedDate, TrialId, UnitId, Value,
};
use domain::{Command, Text};
use proptest::prelude::*;
use testkit::values::{TODAY, figure, fresh_id, guide, phase, source};
use uuid::Uuid;

/// A command and the date it holds from.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// What is asked.
    pub(crate) command: Command,
    /// From when on.
    pub(crate) effective_on: NaiveDate,
}

/// Any command, lawful or not.
pub(crate) fn asked() -> impl Strategy<Value = Asked> {
    let kinds = 0..Command::NAMES.len();
    (kinds, any::<[u8; 8]>(), texts(), texts(), dates(), dates()).prop_map(
        |(kind, dice, text, other_text, date, effective_on)| {
            let chance = Chance { dice, text: text.into(), other_text: other_text.into(), date };
            Asked { command: chance.command(kind), effective_on }
        },
    )
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zæøå]{1,12}( [a-zæøå]{1,12}){0,3}",
        1 => any::<String>(),
        1 => Just(String::new()),
        1 => Just("a@example.org".to_owned()),
    ]
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        4 => (-80_i64..0).prop_map(|days| TODAY + TimeDelta::days(days)),
        4 => Just(TODAY),
        4 => (1_i64..900).prop_map(|days| TODAY + TimeDelta::days(days)),
        1 => prop::sample::select(vec![NaiveDate::MIN, NaiveDate::MAX]),
    ]
}

/// What one command is made from.
struct Chance {
    dice: [u8; 8],
    text: Text,
    other_text: Text,
    date: NaiveDate,
}

impl Chance {
    fn die(&self, place: usize, sides: u8) -> u8 {
        self.dice[place] % sides
    }

    fn coin(&self, place: usize) -> bool {
        self.dice[place] & 64 != 0
    }

    fn maybe<T>(&self, place: usize, value: T) -> Option<T> {
        self.coin(place).then_some(value)
    }

    /// One of the first of the sample values, or one that nothing has yet.
    fn id(&self, place: usize, first: u128, known: u8) -> Uuid {
        match self.die(place, 4 * known + 1) {
            0 => fresh_id(u64::from(known)),
            die => Uuid::from_u128(first + u128::from(die % known)),
        }
    }

    fn project(&self) -> ProjectId {
        ProjectId(self.id(0, 0x31, 2))
    }

    fn other_project(&self) -> ProjectId {
        ProjectId(self.id(1, 0x31, 2))
    }

    fn person(&self) -> PersonId {
        PersonId(self.id(2, 0x11, 3))
    }

    fn unit(&self) -> UnitId {
        UnitId(self.id(3, 0x21, 2))
    }

    fn thing(&self, first: u128) -> Uuid {
        self.id(4, first, 1)
    }

    fn word(&self) -> String {
        self.other_text.get().unwrap_or_default().to_owned()
    }

    fn source(&self) -> Option<Source> {
        (self.die(5, 4) == 0).then(source)
    }

    fn value(&self) -> Value {
        match self.die(6, 4) {
            0 => Value::Withheld("exempt".to_owned()),
            1 => Value::Level("amber".to_owned()),
            _ => figure(f64::from(self.dice[7])),
        }
    }

    fn command(self, kind: usize) -> Command {
        match kind {
            0..=8 => self.about_the_organisation(kind),
            9..=20 => self.about_a_project(kind),
            21..=30 => self.about_learning(kind),
            31..=36 => self.about_operation(kind),
            37..=40 => self.about_a_late_file(kind),
            41..=42 => self.about_the_guide(kind),
            43 => self.about_a_draft(),
            44..=47 => self.about_a_remark(kind),
            _ => self.about_an_attachment(kind),
        }
    }

    fn about_the_organisation(self, kind: usize) -> Command {
        let (text, unit, person) = (self.text.clone(), self.unit(), self.person());
        match kind {
            0 => RegisterOrganisation {
                name: text,
                zone: chrono_tz::Europe::Oslo,
                language: "nb".to_owned(),
                simulated_clock: true,
            }
            .into(),
            1 => ChangeSettings {
                change: SettingsChanged {
                    name: Some(text),
                    language: self.maybe(4, "da".to_owned()),
                    default_method: self.maybe(5, guide()),
                    zone: None,
                    logo_text: self.maybe(6, "Solvik".into()),
                    colour: self.maybe(7, Colour::parse("#1a7f5a")).flatten(),
                },
            }
            .into(),
            2 => {
                AdoptMethod { method: method::shipped().swap_remove(self.die(4, 4).into()) }.into()
            }
            3 => {
                let parent = self.maybe(4, UnitId(self.id(5, 0x21, 2)));
                RegisterUnit { id: unit, name: text, kind: self.maybe(6, self.word()), parent }
                    .into()
            }
            4 => {
                let parent = self.maybe(4, UnitId(self.id(5, 0x21, 2)));
                let change =
                    UnitChanged { name: Some(text), kind: self.maybe(6, self.word()), parent };
                ChangeUnit { unit, change }.into()
            }
            5 => CloseUnit { unit, successor: self.maybe(4, UnitId(self.id(5, 0x21, 2))) }.into(),
            6 => RegisterPerson {
                id: person,
                name: text,
                kind: if self.coin(4) { PersonKind::Employee } else { PersonKind::Partner },
                email: self.maybe(5, self.other_text.clone()),
                title: None,
                company: None,
                unit: self.maybe(6, unit),
            }
            .into(),
            7 if self.coin(6) => self.about_a_selection(person),
            7 => {
                let (title, unit) = (Some(self.other_text.clone()), self.maybe(6, unit));
                let change = PersonChanged { title, unit, ..PersonChanged::default() };
                ChangePerson { person, change }.into()
            }
            _ => {
                // One role most of the time, or none would be taken back by chance.
                let role = OrganisationRole::ALL[usize::from(self.die(4, 12) / 5)];
                match self.die(6, 4) {
                    0 => RecordLeaving { person, on: self.date }.into(),
                    1 => GrantRole { person, role }.into(),
                    _ => WithdrawRole { person, role }.into(),
                }
            }
        }
    }

    fn about_a_selection(self, person: PersonId) -> Command {
        let id = SelectionId(self.thing(0x49));
        if self.coin(7) {
            return RemoveSelection { person, id }.into();
        }
        let (name, query) = (self.text.clone(), self.other_text.clone());
        let selection = SelectionSaved { id, name, query, shared: self.coin(3) };
        SaveSelection { person, selection }.into()
    }

    fn about_a_project(self, kind: usize) -> Command {
        let project = self.project();
        let (text, other_text) = (self.text.clone(), self.other_text.clone());
        let roles = [Role::Owner, Role::Lead, Role::Driver, Role::Member, Role::Partner];
        let role = roles[usize::from(self.die(4, 2))];
        let (person, to) = (self.person(), self.other_project());
        let link = if self.coin(4) { LinkKind::Related } else { LinkKind::DependsOn };
        match kind {
            9 => RegisterProject {
                id: project,
                title: text,
                challenge: Some(other_text),
                concerns: None,
                unit: self.maybe(4, self.unit()),
                area: None,
                method: self.maybe(5, guide()),
                external_key: self.maybe(6, self.word()),
                source: self.source(),
            }
            .into(),
            10 => {
                let description = ProjectDescribed {
                    title: self.maybe(4, text),
                    aim: Some(other_text),
                    planned_end: self.maybe(6, StatedDate::On(self.date)),
                    source: self.source(),
                    ..ProjectDescribed::default()
                };
                DescribeProject { project, description }.into()
            }
            11 => AssignRole { project, role: roles[usize::from(self.die(4, 5))], person }.into(),
            12 => EndRole { project, role, person }.into(),
            13 => {
                let keys = ["foundation", "needs", "explore", "realise", "design"];
                let key = |place| phase(keys[usize::from(self.die(place, 5))]);
                EnterPhase {
                    project,
                    phase: key(4),
                    from: self.maybe(6, key(7)),
                    reason: self.maybe(3, text),
                    source: self.source(),
                }
                .into()
            }
            14 => PauseProject { project, reason: text, until: self.maybe(4, self.date) }.into(),
            15 => ResumeProject { project, reason: self.maybe(4, text) }.into(),
            16 => ShelveProject { project, reason: text, revisit_on: self.date }.into(),
            17 => {
                let reason_code = StopReason::Other;
                StopProject { project, reason_code, reason: text, learned: other_text }.into()
            }
            18 => {
                let novelty = if self.coin(4) { Novelty::First } else { Novelty::Copy };
                RecordNovelty { project, novelty, of: self.maybe(5, to), origin: None }.into()
            }
            19 => MakeLink { project, to, kind: link }.into(),
            _ => RemoveLink { project, to, kind: link }.into(),
        }
    }

    fn about_learning(self, kind: usize) -> Command {
        let project = self.project();
        let (text, other_text) = (self.text.clone(), self.other_text.clone());
        let benefit = BenefitId(self.thing(0x44));
        let indicator = IndicatorId(self.id(4, 0x45, 2));
        let result = ResultId(self.thing(0x47));
        match kind {
            21 => {
                let method = InsightMethod::Other;
                let insight = Insight { need: text, method, asked: None, who: Some(other_text) };
                FindInsight { project, id: InsightId(self.thing(0x41)), insight }.into()
            }
            22 => {
                let trial = Trial {
                    hypothesis: text.clone(),
                    method: text,
                    participants: None,
                    result: other_text,
                    outcome: TrialOutcome::Unclear,
                    learning: None,
                };
                RecordTrial { project, id: TrialId(self.thing(0x42)), trial }.into()
            }
            23 => {
                let id = DecisionId(self.thing(0x43));
                RecordDecision { project, id, decision: self.decision() }.into()
            }
            24 => RevisitDecision {
                project,
                id: DecisionId(self.thing(0x43)),
                reason: text,
                revisit_on: self.maybe(5, self.date),
            }
            .into(),
            25 => ExpectBenefit { project, id: benefit, benefit: self.benefit() }.into(),
            26 => {
                let reason = other_text;
                ChangeBenefit { project, id: benefit, benefit: self.benefit(), reason }.into()
            }
            27 => DefineIndicator { project, id: indicator, indicator: self.indicator() }.into(),
            28 => ChangeIndicator {
                project,
                id: indicator,
                indicator: self.indicator(),
                reason: other_text,
            }
            .into(),
            29 => MeasureResult {
                project,
                id: result,
                indicator: IndicatorId(self.id(3, 0x45, 2)),
                value: self.value(),
                grade: EvidenceGrade::Judgement,
                note: Some(text),
                source: self.source(),
            }
            .into(),
            _ => CorrectResult {
                project,
                id: result,
                value: self.value(),
                reason: text,
                source: self.source(),
            }
            .into(),
        }
    }

    fn about_operation(self, kind: usize) -> Command {
        let (project, id) = (self.project(), FollowUpId(self.thing(0x48)));
        let (text, person) = (self.text.clone(), self.person());
        let due_on = [TODAY, self.date, NaiveDate::from_ymd_opt(2026, 2, 1).unwrap()]
            [usize::from(self.die(5, 3))];
        match kind {
            31 => {
                let lacking = self.maybe(5, text);
                let check = HandOverCheck { key: self.word(), met: self.coin(5), lacking };
                StartOperation {
                    project,
                    line_manager: person,
                    unit: self.maybe(4, self.unit()),
                    checks: vec![check],
                    stops: None,
                    source: self.source(),
                }
                .into()
            }
            32 => {
                let schedule = self.schedule();
                ScheduleFollowUp {
                    project,
                    id,
                    schedule,
                    responsible: person,
                    question: Some(text),
                }
                .into()
            }
            33 => {
                let answer = Answer {
                    in_use: Extent::Yes,
                    as_intended: Extent::No,
                    gives_value: Extent::Unknown,
                    course: Course::Adjust,
                    note: Some(text),
                };
                AnswerFollowUp { project, id, due_on, answer }.into()
            }
            34 => SnoozeFollowUp { project, id, due_on, until: self.date, reason: text }.into(),
            35 => {
                let reason = self.maybe(5, text);
                ReassignFollowUp { project, id, responsible: person, reason }.into()
            }
            _ => EndFollowUp { project, id, reason: text }.into(),
        }
    }

    fn about_a_late_file(self, kind: usize) -> Command {
        match kind {
            37 => self.about_a_snapshot(),
            38 => BackdateProject {
                project: self.project(),
                title: self.text.clone(),
                challenge: self.maybe(4, self.other_text.clone()),
                concerns: None,
                unit: self.maybe(5, self.unit()),
                area: None,
                source: source(),
            }
            .into(),
            39 => BackdateUnit { unit: self.unit(), name: self.text.clone() }.into(),
            _ => BackdateIndicator {
                project: self.project(),
                id: IndicatorId(self.id(4, 0x45, 2)),
                indicator: self.indicator(),
            }
            .into(),
        }
    }

    fn about_the_guide(&self, kind: usize) -> Command {
        let (project, phase) = (self.project(), phase("foundation"));
        if kind == 41 {
            let question = if self.coin(4) { "hope" } else { "frame" }.to_owned();
            return AnswerGuide { project, phase, question, answer: self.text.clone() }.into();
        }
        let keys = ["need", "value", "driver", "team", "anchoring"];
        let answers = keys.iter().take(self.die(4, 2) as usize + 4).map(|key| ReadinessAnswer {
            key: (*key).to_owned(),
            readiness: if self.coin(5) { Readiness::Yes } else { Readiness::No },
            note: self.maybe(6, self.other_text.clone()),
        });
        CheckReadiness { project, phase, answers: answers.collect() }.into()
    }

    fn about_a_draft(&self) -> Command {
        let entry = |field: &str| DraftEntry { field: field.to_owned(), text: self.text.clone() };
        let entries = ["question", "title_a"].map(entry);
        let count = self.die(2, 3).into();
        DraftDecision {
            project: self.project(),
            id: DecisionId(self.thing(0x43)),
            entries: entries.into_iter().take(count).collect(),
        }
        .into()
    }

    fn about_a_remark(self, kind: usize) -> Command {
        let (project, person) = (self.project(), self.person());
        let id = RemarkId(self.id(5, 0x49, 2));
        let mentions = self.maybe(6, person).into_iter().collect();
        let text = self.text.clone();
        match kind {
            44 => {
                let trial = About::Trial(TrialId(self.thing(0x42)));
                let about = if self.coin(7) { About::Project } else { trial };
                MakeRemark { project, id, about, asks: self.coin(3), text, mentions }.into()
            }
            45 => {
                let to = RemarkId(self.thing(0x49));
                ReplyToRemark { project, id, to, text, mentions }.into()
            }
            46 => ReadRemark { project, id, person }.into(),
            _ => AnswerRemark { project, id }.into(),
        }
    }

    fn about_an_attachment(self, kind: usize) -> Command {
        let (project, id) = (self.project(), AttachmentId(self.id(5, 0x4b, 1)));
        if kind > 48 {
            return RemoveAttachment { project, id }.into();
        }
        let lawful = "https://example.org/".into();
        let address = if self.coin(6) { lawful } else { self.other_text };
        let (about, title) = (About::Project, self.text);
        AddAttachment { project, id, about, title, address }.into()
    }

    fn about_a_snapshot(&self) -> Command {
        let row = u32::from(self.dice[7]);
        let fields = vec![u16::from(self.die(6, 2))];
        let confirmed = SnapshotConfirmed {
            mapping: self.word(),
            file: self.text.get().unwrap_or_default().to_owned(),
            fields: vec!["title".to_owned()],
            rows: vec![ConfirmedRow { project: self.project(), row, fields }],
        };
        ConfirmSnapshot { confirmed }.into()
    }

    fn benefit(&self) -> Benefit {
        Benefit {
            title: self.text.clone(),
            for_whom: None,
            preconditions: None,
            value_types: vec![ValueType::Quality],
            owner: self.maybe(5, self.person()),
            dis_benefit: self.coin(6),
            stops: None,
            freed_for: None,
        }
    }

    fn indicator(&self) -> Indicator {
        let scale = if self.coin(6) {
            Scale::Number { unit: "%".to_owned() }
        } else {
            Scale::Ordinal { levels: ["red", "amber", "green"].map(str::to_owned).to_vec() }
        };
        let target = self.maybe(3, Dated { value: self.value(), on: Some(self.date) });
        let benefit = self.maybe(5, BenefitId(self.thing(0x44)));
        let name = self.text.clone();
        Indicator { name, benefit, target, ..testkit::values::indicator(scale) }
    }

    fn decision(&self) -> Decision {
        let option = |key: &str, do_nothing| DecisionOption {
            key: key.to_owned(),
            title: self.text.clone(),
            pros: Some(self.other_text.clone()),
            cons: None,
            why_not: None,
            do_nothing,
        };
        let words = self.text.clone();
        Decision {
            question: self.text.clone(),
            options: vec![option("a", false), option("b", true), option("c", self.coin(7))],
            chosen: "a".to_owned(),
            rationale: self.text.clone(),
            evidence: self
                .maybe(5, Evidence::Insight(InsightId(self.thing(0x41))))
                .into_iter()
                .collect(),
            deciders: vec![self.person()],
            heard: vec![self.text.clone()],
            case_number: None,
            conditions: vec![DecisionCondition { words, limit: None }],
            revisit_on: self.maybe(6, self.date),
            supersedes: self.maybe(3, DecisionId(self.id(1, 0x43, 1))),
        }
    }

    fn schedule(&self) -> Schedule {
        match self.die(6, 3) {
            0 => Schedule::On { dates: vec![TODAY, self.date] },
            1 => Schedule::MonthsAfter { start: self.date, months: vec![u16::from(self.dice[7])] },
            _ => {
                let crons = ["0 8 1 * *", "* * * * *", "0 8 30 2 *", "0 8 L * *", "x"];
                let expression = crons[usize::from(self.die(7, 5))].to_owned();
                Schedule::Cron { expression, from: self.date, until: None }
            }
        }
    }
}
