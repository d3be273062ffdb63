//! Sentences about what was learned and decided: insights, trials, decisions.

use domain::decision::draft::DecisionDrafted;
use domain::decision::{Decision, DecisionRecorded, DecisionRevisited, Evidence};
use domain::insight::InsightFound;
use domain::trial::TrialRecorded;

use super::Told;
use crate::word::stored;

impl Told<'_> {
    pub(super) fn insight_found(&mut self, event: &InsightFound) {
        let insight = &event.insight;
        let method = self.locale().word("word-insight-method-", &insight.method);
        self.say("event-insight-found", [("method", method.into())]);
        if let Some(asked) = insight.asked {
            self.say("event-insight-asked", [("asked", asked.into())]);
        }
        self.quote("event-label-need", &insight.need);
        self.quote_given("event-label-who", insight.who.as_ref());
    }

    pub(super) fn trial_recorded(&mut self, event: &TrialRecorded) {
        let trial = &event.trial;
        self.say("event-trial-recorded", []);
        if let Some(participants) = trial.participants {
            self.say("event-trial-participants", [("participants", participants.into())]);
        }
        let outcome = stored(&trial.outcome);
        self.say("event-trial-outcome", [("outcome", outcome.into())]);
        self.quote("event-label-hypothesis", &trial.hypothesis);
        self.quote("event-label-method", &trial.method);
        self.quote("event-label-result", &trial.result);
        self.quote_given("event-label-learned", trial.learning.as_ref());
    }

    pub(super) fn decision_recorded(&mut self, event: &DecisionRecorded) {
        let decision = &event.decision;
        let question = self.quoted(&decision.question);
        self.say("event-decision-recorded", [("question", question.into())]);
        self.options(decision);
        let deciders: Vec<String> =
            decision.deciders.iter().map(|person| self.telling.person(*person)).collect();
        let deciders = self.locale().list(&deciders);
        self.say("event-decision-deciders", [("deciders", deciders.into())]);
        if let Some(number) = &decision.case_number {
            self.say("event-decision-case", [("number", number.as_str().into())]);
        }
        if let Some(superseded) = decision.supersedes {
            let decision = self.decision(superseded);
            self.say("event-decision-supersedes", [("decision", decision.into())]);
        }
        self.revisit(decision.revisit_on);
        self.quote("event-label-rationale", &decision.rationale);
        self.evidence(decision);
        for heard in &decision.heard {
            self.quote("event-label-heard", heard);
        }
        for condition in &decision.conditions {
            self.quote("event-label-condition", &condition.words);
        }
    }

    fn options(&mut self, decision: &Decision) {
        let chosen = decision.options.iter().find(|option| option.key == decision.chosen);
        let chosen = match chosen {
            Some(option) => self.quoted(&option.title),
            None => self.locale().quoted(&decision.chosen),
        };
        let options = u32::try_from(decision.options.len()).unwrap_or(u32::MAX);
        let arguments = [("options", options.into()), ("chosen", chosen.into())];
        self.say("event-decision-chosen", arguments);
        for option in decision.options.iter().filter(|option| option.key != decision.chosen) {
            if let Some(why_not) = &option.why_not {
                let title = self.quoted(&option.title);
                let label = self.locale().with("event-label-why-not", [("option", title.into())]);
                let text = why_not.get().map(str::to_owned);
                self.quotes.push(super::Quote { label, text });
            }
        }
    }

    fn evidence(&mut self, decision: &Decision) {
        let count = |which: fn(&Evidence) -> bool| {
            let count = decision.evidence.iter().filter(|evidence| which(evidence)).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let counts = [
            ("event-evidence-insights", count(|one| matches!(one, Evidence::Insight(_)))),
            ("event-evidence-trials", count(|one| matches!(one, Evidence::Trial(_)))),
            ("event-evidence-results", count(|one| matches!(one, Evidence::Result(_)))),
        ];
        let told: Vec<String> = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| self.locale().with(key, [("count", count.into())]))
            .collect();
        if !told.is_empty() {
            let evidence = self.locale().list(&told);
            self.say("event-decision-evidence", [("evidence", evidence.into())]);
        }
        for evidence in &decision.evidence {
            if let Evidence::Link { title, .. } = evidence {
                self.quote("event-label-evidence", title);
            }
        }
    }

    fn revisit(&mut self, on: Option<chrono::NaiveDate>) {
        if let Some(on) = on {
            let date = self.locale().long_date(on);
            self.say("event-decision-revisit", [("date", date.into())]);
        }
    }

    pub(super) fn decision_drafted(&mut self, event: &DecisionDrafted) {
        if event.entries.is_empty() {
            self.say("event-decision-draft-discarded", []);
            return;
        }
        let question = event.text("question");
        let asks = if question.is_empty() { "no" } else { "yes" };
        let question = self.locale().quoted(question);
        self.say("event-decision-drafted", [("asks", asks.into()), ("question", question.into())]);
    }

    pub(super) fn decision_revisited(&mut self, event: &DecisionRevisited) {
        let decision = self.decision(event.id);
        self.say("event-decision-stands", [("decision", decision.into())]);
        self.revisit(event.revisit_on);
        self.quote("event-label-reason", &event.reason);
    }
}
