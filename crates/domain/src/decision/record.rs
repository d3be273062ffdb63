//! Records a decision: what was weighed, what was chosen, on what evidence, by whom.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::decision::{
    Decision, DecisionCondition, DecisionOption, DecisionRecorded, Evidence, Limit,
};
use crate::event::Event;
use crate::indicator::Scale;
use crate::project::state::Project;
use crate::refusal::Refusal;
use crate::text::Text;
use crate::values::{DecisionId, ProjectId};
use crate::words;
use crate::world::World;

/// Records a decision that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordDecision {
    /// Which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: DecisionId,
    /// What was decided.
    pub decision: Decision,
}

impl Decide for RecordDecision {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn reads(&self) -> Vec<Uuid> {
        self.decision.deciders.iter().map(|person| person.0).collect()
    }

    fn decide(&self, world: &World, moment: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        if project.decisions.contains_key(&self.id) {
            return Err(Refusal::IdTaken);
        }
        let Decision { deciders, supersedes, revisit_on, .. } = &self.decision;
        if let Some(former) = supersedes {
            let former = project.decisions.get(former);
            let former = former.ok_or(Refusal::DecisionUnknown { field: "supersedes" })?;
            if former.superseded_by.is_some() {
                return Err(Refusal::DecisionSuperseded { field: "supersedes" });
            }
        }
        let effective_on = moment.effective_on;
        let decision = Decision {
            question: words::required("question", &self.decision.question)?,
            options: options(&self.decision.options)?,
            chosen: self.chosen()?,
            rationale: words::required("rationale", &self.decision.rationale)?,
            evidence: self.evidence(project)?,
            deciders: deciders.clone(),
            heard: self.heard()?,
            case_number: words::optional_word("case_number", self.decision.case_number.as_ref())?,
            conditions: self.conditions(project, effective_on)?,
            revisit_on: revisit_on
                .map(|on| words::later("revisit_on", on, effective_on))
                .transpose()?,
            supersedes: *supersedes,
        };
        self.check_deciders(world, effective_on)?;
        Ok(vec![DecisionRecorded { id: self.id, decision }.into()])
    }
}

impl RecordDecision {
    fn chosen(&self) -> Result<String, Refusal> {
        let chosen = words::word("chosen", &self.decision.chosen)?;
        if self.decision.options.iter().any(|option| option.key.trim() == chosen) {
            Ok(chosen)
        } else {
            Err(Refusal::ChosenUnknown)
        }
    }

    fn check_deciders(&self, world: &World, effective_on: NaiveDate) -> Result<(), Refusal> {
        let deciders = &self.decision.deciders;
        words::few("deciders", deciders)?;
        if deciders.is_empty() {
            return Err(Refusal::NobodyDecided);
        }
        if !words::all_differ(deciders) {
            return Err(Refusal::DeciderTwice);
        }
        for person in deciders {
            world.present_person("deciders", *person, effective_on)?;
        }
        Ok(())
    }

    fn heard(&self) -> Result<Vec<Text>, Refusal> {
        words::few("heard", &self.decision.heard)?;
        self.decision.heard.iter().map(|text| words::required("heard", text)).collect()
    }

    fn evidence(&self, project: &Project) -> Result<Vec<Evidence>, Refusal> {
        words::few("evidence", &self.decision.evidence)?;
        self.decision.evidence.iter().map(|evidence| known_evidence(evidence, project)).collect()
    }

    fn conditions(
        &self,
        project: &Project,
        effective_on: NaiveDate,
    ) -> Result<Vec<DecisionCondition>, Refusal> {
        words::few("conditions", &self.decision.conditions)?;
        let clean = |condition: &DecisionCondition| -> Result<_, Refusal> {
            let words = words::required("conditions", &condition.words)?;
            let limit = condition.limit.as_ref();
            let limit = limit.map(|limit| known_limit(limit, project, effective_on)).transpose()?;
            Ok(DecisionCondition { words, limit })
        };
        self.decision.conditions.iter().map(clean).collect()
    }
}

fn options(options: &[DecisionOption]) -> Result<Vec<DecisionOption>, Refusal> {
    words::few("options", options)?;
    let clean = |option: &DecisionOption| -> Result<DecisionOption, Refusal> {
        Ok(DecisionOption {
            key: words::word("options", &option.key)?,
            title: words::title("options", &option.title)?,
            pros: words::optional("options", option.pros.as_ref())?,
            cons: words::optional("options", option.cons.as_ref())?,
            why_not: words::optional("options", option.why_not.as_ref())?,
            do_nothing: option.do_nothing,
        })
    };
    let options = options.iter().map(clean).collect::<Result<Vec<_>, _>>()?;
    if options.len() < 2 {
        return Err(Refusal::TooFewOptions);
    }
    if !words::all_differ(options.iter().map(|option| &option.key)) {
        return Err(Refusal::OptionTwice);
    }
    if options.iter().filter(|option| option.do_nothing).count() != 1 {
        return Err(Refusal::DoNothingNotOne);
    }
    Ok(options)
}

fn known_evidence(evidence: &Evidence, project: &Project) -> Result<Evidence, Refusal> {
    let field = "evidence";
    match evidence {
        Evidence::Insight(id) if !project.insights.contains(id) => {
            Err(Refusal::InsightUnknown { field })
        }
        Evidence::Trial(id) if !project.trials.contains(id) => Err(Refusal::TrialUnknown { field }),
        Evidence::Result(id) if !project.results.contains_key(id) => {
            Err(Refusal::ResultUnknown { field })
        }
        Evidence::Link { url, title } => {
            let url = words::required(field, url)?;
            let title = words::title(field, title)?;
            if is_web_address(url.get().unwrap_or_default()) {
                Ok(Evidence::Link { url, title })
            } else {
                Err(Refusal::AddressUnlawful)
            }
        }
        known => Ok(known.clone()),
    }
}

/// Pages show it as a link, so anything but http and https, such as `javascript:`, must not pass.
fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !url.contains(char::is_whitespace)
}

fn known_limit(
    limit: &Limit,
    project: &Project,
    effective_on: NaiveDate,
) -> Result<Limit, Refusal> {
    let field = "conditions";
    let indicator = project.indicators.get(&limit.indicator);
    let indicator = indicator.ok_or(Refusal::IndicatorUnknown { field })?;
    if !matches!(indicator.scale, Scale::Number { .. }) {
        return Err(Refusal::LimitNotAFigure);
    }
    words::later(field, limit.by, effective_on)?;
    Ok(limit.clone())
}
