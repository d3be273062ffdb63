//! Everything that can be asked, and who decides it: one line for each.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::event::Event;
use crate::refusal::Refusal;
use crate::values::ORGANISATION_STREAM;
use crate::words;

pub use crate::world::World;

/// When a command is given, and the day it holds from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The date it is in the organisation's zone.
    pub today: NaiveDate,
    /// The civil date it held in the world; never after `today`.
    pub effective_on: NaiveDate,
}

/// The way a command of any kind is decided.
pub(crate) trait Decide {
    /// The stream its events belong to.
    fn stream(&self) -> Uuid;

    /// The other streams that the decision must know.
    fn reads(&self) -> Vec<Uuid> {
        Vec::new()
    }

    /// Tags that no event may carry yet.
    fn unique_tags(&self) -> Vec<String> {
        Vec::new()
    }

    /// What it leads to.
    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal>;
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($path:path)),* $(,)?) => {
        /// One thing that can be asked.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Command {
            $($(#[$doc])* $name($path),)*
        }

        impl Command {
            /// The names of all commands.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            fn decider(&self) -> &dyn Decide {
                match self {
                    $(Self::$name(command) => command,)*
                }
            }
        }

        $(impl From<$path> for Command {
            fn from(command: $path) -> Self {
                Self::$name(command)
            }
        })*
    };
}

commands! {
    /// The first command of every log.
    RegisterOrganisation(crate::organisation::RegisterOrganisation),
    /// Name, zone, language, default method.
    ChangeSettings(crate::organisation::ChangeSettings),
    /// A phase model that projects may follow.
    AdoptMethod(crate::organisation::AdoptMethod),
    /// A unit.
    RegisterUnit(crate::unit::RegisterUnit),
    /// Its name, kind or parent.
    ChangeUnit(crate::unit::ChangeUnit),
    /// It is no more.
    CloseUnit(crate::unit::CloseUnit),
    /// A person.
    RegisterPerson(crate::person::RegisterPerson),
    /// Their name, mail, title or unit.
    ChangePerson(crate::person::ChangePerson),
    /// They left.
    RecordLeaving(crate::person::RecordLeaving),
    /// Something they may do in the whole organisation.
    GrantRole(crate::person::roles::GrantRole),
    /// They may no longer.
    WithdrawRole(crate::person::roles::WithdrawRole),
    /// A way of narrowing the portfolio gets a name.
    SaveSelection(crate::selection::SaveSelection),
    /// It is taken away.
    RemoveSelection(crate::selection::RemoveSelection),
    /// A project.
    RegisterProject(crate::project::register::RegisterProject),
    /// What it is about.
    DescribeProject(crate::project::describe::DescribeProject),
    /// Somebody gets a part.
    AssignRole(crate::project::roles::AssignRole),
    /// Somebody no longer has it.
    EndRole(crate::project::roles::EndRole),
    /// Forward, back, or past a phase.
    EnterPhase(crate::transition::EnterPhase),
    /// It waits.
    PauseProject(crate::project::pause::PauseProject),
    /// It goes on.
    ResumeProject(crate::project::resume::ResumeProject),
    /// It is laid aside until a date.
    ShelveProject(crate::project::shelve::ShelveProject),
    /// It is over.
    StopProject(crate::project::stop::StopProject),
    /// First, adapted or copy.
    RecordNovelty(crate::link::RecordNovelty),
    /// Two projects belong together.
    MakeLink(crate::link::MakeLink),
    /// They do not.
    RemoveLink(crate::link::RemoveLink),
    /// A need was found.
    FindInsight(crate::insight::FindInsight),
    /// A trial was carried out.
    RecordTrial(crate::trial::RecordTrial),
    /// A decision is being written.
    DraftDecision(crate::decision::draft::DraftDecision),
    /// A decision was taken.
    RecordDecision(crate::decision::record::RecordDecision),
    /// It was looked at again and stands.
    RevisitDecision(crate::decision::revisit::RevisitDecision),
    /// A benefit is expected.
    ExpectBenefit(crate::benefit::ExpectBenefit),
    /// The expectation changed.
    ChangeBenefit(crate::benefit::ChangeBenefit),
    /// An indicator is agreed.
    DefineIndicator(crate::indicator::define::DefineIndicator),
    /// It is measured otherwise.
    ChangeIndicator(crate::indicator::change::ChangeIndicator),
    /// It was measured.
    MeasureResult(crate::result::MeasureResult),
    /// The figure was wrong.
    CorrectResult(crate::result::CorrectResult),
    /// Handed over to the line.
    StartOperation(crate::operation::StartOperation),
    /// A follow-up is planned.
    ScheduleFollowUp(crate::follow_up::plan::ScheduleFollowUp),
    /// One due date was answered.
    AnswerFollowUp(crate::follow_up::answer::AnswerFollowUp),
    /// One due date is put off.
    SnoozeFollowUp(crate::follow_up::snooze::SnoozeFollowUp),
    /// Somebody else is asked.
    ReassignFollowUp(crate::follow_up::reassign::ReassignFollowUp),
    /// It is not asked any more.
    EndFollowUp(crate::follow_up::end::EndFollowUp),
    /// A file said again what held.
    ConfirmSnapshot(crate::snapshot::ConfirmSnapshot),
    /// A late file shows a project at an earlier date.
    BackdateProject(crate::project::backdate::BackdateProject),
    /// And its unit.
    BackdateUnit(crate::unit::BackdateUnit),
    /// And what it measures.
    BackdateIndicator(crate::indicator::backdate::BackdateIndicator),
    /// A guiding question is answered.
    AnswerGuide(crate::guide::AnswerGuide),
    /// What should be in place is checked.
    CheckReadiness(crate::readiness::CheckReadiness),
    /// Something is asked or said.
    MakeRemark(crate::remark::MakeRemark),
    /// It is replied to.
    ReplyToRemark(crate::remark::ReplyToRemark),
    /// Who should see it has read it.
    ReadRemark(crate::remark::ReadRemark),
    /// A question has its answer.
    AnswerRemark(crate::remark::AnswerRemark),
    /// Something that lies elsewhere is attached.
    AddAttachment(crate::attachment::AddAttachment),
    /// It is taken away.
    RemoveAttachment(crate::attachment::RemoveAttachment),
}

impl Command {
    /// The stream its events belong to.
    pub fn stream(&self) -> Uuid {
        self.decider().stream()
    }

    /// The other streams that the decision must know; the organisation's is always one.
    pub fn reads(&self) -> Vec<Uuid> {
        let mut reads = self.decider().reads();
        reads.push(ORGANISATION_STREAM);
        reads.retain(|stream| *stream != self.stream());
        reads.sort_unstable();
        reads.dedup();
        reads
    }

    /// Tags that no event may carry yet: rules over sets.
    pub fn unique_tags(&self) -> Vec<String> {
        self.decider().unique_tags()
    }
}

/// What a command leads to as things stand. No events: nothing had to change.
pub fn decide(world: &World, command: &Command, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    if moment.effective_on > moment.today {
        return Err(Refusal::DateInFuture);
    }
    words::date("effective_on", moment.effective_on)?;
    let first = matches!(command, Command::RegisterOrganisation(_));
    if !first && world.organisation.registered.is_none() {
        return Err(Refusal::OrganisationNotRegistered);
    }
    command.decider().decide(world, *moment)
}

/// The tags an event carries in the log, for rules over sets. Never personal: tags are not erased.
pub fn tags(event: &Event) -> Vec<String> {
    match event {
        Event::ProjectRegistered(registered) => {
            registered.external_key.iter().map(|key| external_key_tag(key)).collect()
        }
        _ => Vec::new(),
    }
}

/// The tag under which a project's external key is unique in its organisation.
pub fn external_key_tag(key: &str) -> String {
    format!("external_key:{}", key.trim())
}
