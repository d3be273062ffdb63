//! Sentences about the time after implementation: operation and follow-ups.

use chrono::{Months, NaiveDate};
use domain::follow_up::{
    FollowUpAnswered, FollowUpEnded, FollowUpReassigned, FollowUpScheduled, FollowUpSnoozed,
};
use domain::operation::OperationStarted;
use domain::schedule::{Schedule, occurrences};

use super::Told;
use crate::word::stored;

impl Told<'_> {
    pub(super) fn operation_started(&mut self, event: &OperationStarted) {
        let person = self.person(event.line_manager);
        self.say("event-operation-started", [("person", person)]);
        if let Some(unit) = event.unit {
            let unit = self.unit(unit);
            self.say("event-operation-unit", [("unit", unit)]);
        }
        if !event.checks.is_empty() {
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let met = count(event.checks.iter().filter(|check| check.met).count());
            let all = count(event.checks.len());
            self.say("event-operation-checks", [("met", met.into()), ("all", all.into())]);
        }
        for check in &event.checks {
            self.quote_given("event-label-lacking", check.lacking.as_ref());
        }
        self.quote_given("event-label-stops", event.stops.as_ref());
        self.imported(event.source.as_ref());
    }

    pub(super) fn follow_up_scheduled(&mut self, event: &FollowUpScheduled) {
        let schedule = self.schedule(&event.schedule);
        let person = self.person(event.responsible);
        self.say("event-follow-up-scheduled", [("schedule", schedule.into())]);
        self.say("event-follow-up-responsible", [("person", person)]);
        self.quote_given("event-label-question", event.question.as_ref());
    }

    pub(super) fn schedule(&self, schedule: &Schedule) -> String {
        let locale = self.locale();
        match schedule {
            Schedule::MonthsAfter { start, months } => {
                let last = months.last().copied().unwrap_or_default();
                let months: Vec<String> =
                    months.iter().map(|month| locale.number(*month)).collect();
                let months = locale.list(&months);
                let date = locale.long_date(*start);
                locale.with(
                    "event-schedule-months",
                    [("months", months.into()), ("last", last.into()), ("date", date.into())],
                )
            }
            Schedule::On { dates } => {
                let dates: Vec<String> = dates.iter().map(|on| locale.long_date(*on)).collect();
                locale.with("event-schedule-on", [("dates", locale.list(&dates).into())])
            }
            Schedule::Cron { from, until, .. } => {
                // A rule that only programs read: the first date says more than the rule.
                let first = first_due(schedule, *from).unwrap_or(*from);
                let first = locale.long_date(first);
                match until {
                    None => locale.with("event-schedule-repeated", [("first", first.into())]),
                    Some(until) => {
                        let until = locale.long_date(*until);
                        let arguments = [("first", first.into()), ("until", until.into())];
                        locale.with("event-schedule-repeated-until", arguments)
                    }
                }
            }
        }
    }

    pub(super) fn follow_up_answered(&mut self, event: &FollowUpAnswered) {
        let answer = &event.answer;
        let due = self.locale().long_date(event.due_on);
        self.say("event-follow-up-answered", [("due", due.into())]);
        let said = [
            ("event-follow-up-in-use", stored(&answer.in_use)),
            ("event-follow-up-as-intended", stored(&answer.as_intended)),
            ("event-follow-up-gives-value", stored(&answer.gives_value)),
            ("event-follow-up-course", stored(&answer.course)),
        ];
        for (key, answered) in said {
            self.say(key, [("answered", answered.into())]);
        }
        self.quote_given("event-label-note", answer.note.as_ref());
    }

    pub(super) fn follow_up_snoozed(&mut self, event: &FollowUpSnoozed) {
        let [due, until] = [event.due_on, event.until].map(|on| self.locale().long_date(on));
        self.say("event-follow-up-snoozed", [("due", due.into()), ("until", until.into())]);
        self.quote("event-label-reason", &event.reason);
    }

    pub(super) fn follow_up_reassigned(&mut self, event: &FollowUpReassigned) {
        let person = self.person(event.responsible);
        self.say("event-follow-up-reassigned", [("person", person)]);
        self.quote_given("event-label-reason", event.reason.as_ref());
    }

    pub(super) fn follow_up_ended(&mut self, event: &FollowUpEnded) {
        self.say("event-follow-up-ended", []);
        self.quote("event-label-reason", &event.reason);
    }
}

/// The first date a schedule falls due; every schedule that was recorded does within ten years.
fn first_due(schedule: &Schedule, from: NaiveDate) -> Option<NaiveDate> {
    [12, 120].into_iter().find_map(|months| {
        let until = from.checked_add_months(Months::new(months))?;
        occurrences(schedule, from, until).first().copied()
    })
}
