//! Which command a number stands for, so that whoever knows the number can send the same again.

use application::{Organisation, Step, Work};
use chrono::{Days, NaiveDate};
use domain::Command;
use domain::indicator::define::DefineIndicator;
use domain::indicator::{Direction, Indicator, Scale};
use domain::insight::{FindInsight, Insight, InsightMethod};
use domain::project::register::RegisterProject;
use domain::result::{EvidenceGrade, MeasureResult};
use domain::transition::EnterPhase;
use domain::values::{IndicatorId, InsightId, PhaseKey, ProjectId, ResultId, Value};
use uuid::Uuid;

/// How many write at once.
pub const WRITERS: u32 = 16;

/// How many different works there are; after them a writer begins anew with another project.
const KINDS: u32 = 8;

/// The day on which everything holds that is not dated earlier: long past, so that it never is
/// the future anywhere.
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date");

/// One command of one writer in one cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The life of the program it belongs to.
    pub cycle: u32,
    /// Who of the [`WRITERS`] sends it.
    pub writer: u32,
    /// Counts from 0.
    pub count: u32,
}

impl Number {
    /// The command's id.
    pub fn id(self) -> Uuid {
        self.named(0)
    }

    /// The number of a command id, `None` for one that is not a writer's.
    pub fn of(id: Uuid) -> Option<Self> {
        let part = |from: u32, mask: u128| u32::try_from(id.as_u128() >> from & mask).ok();
        let (cycle, writer) = (part(80, 0xffff_ffff)?, part(64, 0xffff)?);
        let number = Self { cycle, writer, count: part(32, 0xffff_ffff)? };
        (number.id() == id).then_some(number)
    }

    /// An identity of its own for each thing that the command makes.
    fn named(self, thing: u32) -> Uuid {
        let high = u128::from(self.cycle) << 80 | u128::from(self.writer) << 64;
        Uuid::from_u128(high | u128::from(self.count) << 32 | u128::from(thing))
    }

    /// The first number of the same project.
    fn project(self) -> Self {
        Self { count: self.count - self.count % KINDS, ..self }
    }

    /// How many events it leads to.
    pub fn events(self) -> usize {
        match self.count % KINDS {
            0 => 2,
            3 => 3,
            _ => 1,
        }
    }

    /// The external key that all writers of the cycle fight for, if it is a command that does.
    pub fn contested_key(self) -> Option<String> {
        let round = self.count / KINDS;
        (self.count % KINDS == 6).then(|| format!("contested-{}-{round}", self.cycle))
    }

    /// The work itself.
    pub fn work(self) -> Work {
        Work { id: self.id(), actor: actor(), steps: self.steps(), simulated_at: None }
    }

    fn steps(self) -> Vec<Step> {
        let project = ProjectId(self.project().named(1));
        let indicator = IndicatorId(self.project().named(2));
        match self.count % KINDS {
            0 => vec![
                on(DAY, register(project, format!("key-{project}"))),
                on(DAY, enter(project, "foundation", None)),
            ],
            1 => vec![on(DAY, insight(project, InsightId(self.named(3))))],
            2 => vec![on(DAY, define(project, indicator))],
            // Dated before what stands: such rows are closed and opened anew in the read models.
            3 => (0..3)
                .map(|back| {
                    let id = ResultId(self.named(4 + back));
                    let day = DAY - Days::new(u64::from(back) * 30);
                    on(day, measure(project, id, indicator, f64::from(self.count + back)))
                })
                .collect(),
            4 => vec![on(DAY, enter(project, "needs", None))],
            5 => vec![on(DAY, insight(shared_project(self.cycle), InsightId(self.named(3))))],
            6 => {
                let key = self.contested_key().expect("this is the command that has one");
                vec![on(DAY, register(ProjectId(self.named(1)), key))]
            }
            _ => vec![on(DAY, enter(project, "foundation", Some("Vi må spørre flere")))],
        }
    }
}

/// The organisation that all write for.
pub fn organisation() -> Organisation {
    Organisation::new(1).expect("a lawful number")
}

/// The person in whose name all is done.
pub fn actor() -> Uuid {
    Uuid::from_u128(0x11)
}

/// The project that all writers of a cycle write to.
pub fn shared_project(cycle: u32) -> ProjectId {
    ProjectId(Uuid::from_u128(0xf << 120 | u128::from(cycle)))
}

/// What is registered before a cycle begins.
pub fn shared_work(cycle: u32) -> Work {
    let project = shared_project(cycle);
    let steps = vec![on(DAY, register(project, format!("shared-{cycle}")))];
    let id = Uuid::from_u128(0xe << 120 | u128::from(cycle));
    Work { id, actor: actor(), steps, simulated_at: None }
}

fn on(day: NaiveDate, command: Command) -> Step {
    Step { command, effective_on: Some(day) }
}

fn register(id: ProjectId, key: String) -> Command {
    let project = RegisterProject {
        id,
        title: "Lesing i alle fag".into(),
        challenge: Some("Mange faller av på ungdomstrinnet".into()),
        concerns: None,
        unit: None,
        area: None,
        method: None,
        external_key: Some(key),
        source: None,
    };
    project.into()
}

fn enter(project: ProjectId, phase: &str, reason: Option<&str>) -> Command {
    let phase = PhaseKey(phase.to_owned());
    EnterPhase { project, phase, from: None, reason: reason.map(Into::into), source: None }.into()
}

fn insight(project: ProjectId, id: InsightId) -> Command {
    let insight = Insight {
        need: "Ungdommene vil velge selv hva de leser".into(),
        method: InsightMethod::Interview,
        asked: Some(12),
        who: None,
    };
    FindInsight { project, id, insight }.into()
}

fn define(project: ProjectId, id: IndicatorId) -> Command {
    let indicator = Indicator {
        name: "Elever på nivå".into(),
        benefit: None,
        scale: Scale::Number { unit: "%".to_owned() },
        direction: Direction::Up,
        baseline: None,
        target: None,
        method: None,
        cadence: None,
        responsible: None,
    };
    DefineIndicator { project, id, indicator }.into()
}

fn measure(project: ProjectId, id: ResultId, indicator: IndicatorId, figure: f64) -> Command {
    let value = Value::Number(domain::values::Number::new(figure).expect("a finite number"));
    let grade = EvidenceGrade::MeasuredAfter;
    MeasureResult { project, id, indicator, value, grade, note: None, source: None }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commands_id_gives_its_number_back() {
        let number = Number { cycle: 70_000, writer: 15, count: 9_999 };
        assert_eq!(Number::of(number.id()), Some(number));
        assert_eq!(Number::of(number.named(1)), None, "a thing's identity is no command's");
        assert_eq!(Number::of(shared_work(3).id), None);
    }
}
