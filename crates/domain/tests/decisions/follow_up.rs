//! Follow-ups: planned, answered, put off, given to somebody else, ended.

use chrono::NaiveDate;
use domain::follow_up::answer::AnswerFollowUp;
use domain::follow_up::end::EndFollowUp;
use domain::follow_up::plan::ScheduleFollowUp;
use domain::follow_up::reassign::ReassignFollowUp;
use domain::follow_up::snooze::SnoozeFollowUp;
use domain::follow_up::{
    Answer, Course, Extent, FollowUpAnswered, FollowUpEnded, FollowUpReassigned, FollowUpScheduled,
    FollowUpSnoozed,
};
use domain::person::PersonLeft;
use domain::schedule::Schedule;
use domain::values::FollowUpId;
use testkit::given::{Given, given};
use testkit::values::{
    ANNE, BIRGER, FOLLOW_UP, READING, TODAY, date, followed_up, fresh_id, in_operation, projects,
};

fn plan(schedule: Schedule) -> ScheduleFollowUp {
    ScheduleFollowUp {
        project: READING,
        id: FOLLOW_UP,
        schedule,
        responsible: BIRGER,
        question: None,
    }
}

fn months(months: &[u16]) -> Schedule {
    Schedule::MonthsAfter { start: date(2026, 1, 1), months: months.to_vec() }
}

fn cron(expression: &str, until: Option<NaiveDate>) -> Schedule {
    Schedule::Cron { expression: expression.to_owned(), from: date(2026, 1, 1), until }
}

#[test]
fn a_follow_up_is_planned_for_what_is_in_operation() {
    let dates = vec![date(2026, 6, 1), date(2026, 12, 1)];
    for schedule in [months(&[3, 6, 12]), Schedule::On { dates }, cron("0 8 1 */3 *", None)] {
        let scheduled = FollowUpScheduled {
            id: FOLLOW_UP,
            schedule: schedule.clone(),
            responsible: BIRGER,
            question: None,
        };
        given(in_operation()).when(plan(schedule)).then(scheduled);
    }
}

#[test]
fn a_follow_up_comes_after_operation_asks_somebody_and_has_an_id_of_its_own() {
    given(projects()).when(plan(months(&[3]))).then_refused("operation.not_started");
    given(followed_up()).when(plan(months(&[3]))).then_refused_at("id", "id.taken");
    let left = given(in_operation()).and(BIRGER.0, PersonLeft { on: date(2026, 1, 31) });
    left.when(plan(months(&[3]))).then_refused_at("responsible", "person.left");
}

#[test]
fn a_schedule_says_when() {
    let refused = |schedule, code| {
        given(in_operation()).when(plan(schedule)).then_refused_at("schedule", code);
    };
    refused(months(&[]), "schedule.empty");
    refused(Schedule::On { dates: vec![] }, "schedule.empty");
    refused(months(&[3, 3]), "schedule.not_rising");
    refused(Schedule::On { dates: vec![date(2027, 1, 1), TODAY] }, "schedule.not_rising");
    refused(months(&[601]), "date.out_of_range");
    refused(Schedule::On { dates: vec![date(1066, 1, 1)] }, "date.out_of_range");
    for unreadable in
        ["når det passer", "0 8 * *", "0 0 8 1 * *", "0 8 1 * * * *", "@daily", "0 25 1 * *"]
    {
        refused(cron(unreadable, None), "schedule.unreadable");
    }
    refused(cron("0 8 30 2 *", None), "schedule.never_due");
    refused(cron("0 8 1 6 *", Some(date(2026, 5, 31))), "schedule.never_due");
}

fn answer(due_on: NaiveDate) -> AnswerFollowUp {
    AnswerFollowUp { project: READING, id: FOLLOW_UP, due_on, answer: given_answer() }
}

fn given_answer() -> Answer {
    Answer {
        in_use: Extent::Yes,
        as_intended: Extent::Partly,
        gives_value: Extent::Yes,
        course: Course::Keep,
        note: None,
    }
}

fn answered(due_on: NaiveDate) -> FollowUpAnswered {
    FollowUpAnswered { id: FOLLOW_UP, due_on, answer: given_answer() }
}

fn ended() -> Given {
    let ended = FollowUpEnded { id: FOLLOW_UP, reason: "Vanlig praksis".into() };
    given(followed_up()).and(READING.0, ended)
}

#[test]
fn a_due_date_is_answered_late_or_at_most_a_month_ahead() {
    given(followed_up()).when(answer(date(2026, 2, 1))).then(answered(date(2026, 2, 1)));
    given(followed_up()).when(answer(date(2026, 4, 1))).then(answered(date(2026, 4, 1)));
    let too_early = given(followed_up()).effective_on(date(2026, 2, 28));
    let decided = too_early.when(answer(date(2026, 4, 1)));
    decided.then_refused_at("due_on", "follow_up.answered_too_early");
}

#[test]
fn only_a_due_date_of_a_follow_up_that_goes_on_is_answered_and_once() {
    let other = given(followed_up()).when(answer(date(2026, 2, 2)));
    other.then_refused_at("due_on", "follow_up.not_due_then");
    let twice = given(followed_up()).and(READING.0, answered(date(2026, 2, 1)));
    let twice = twice.when(answer(date(2026, 2, 1)));
    twice.then_refused_at("due_on", "follow_up.already_answered");
    ended().when(answer(date(2026, 2, 1))).then_refused("follow_up.already_ended");
    let unknown = AnswerFollowUp { id: FollowUpId(fresh_id(1)), ..answer(date(2026, 2, 1)) };
    given(followed_up()).when(unknown).then_refused_at("id", "follow_up.unknown");
}

fn snooze(until: NaiveDate) -> SnoozeFollowUp {
    SnoozeFollowUp {
        project: READING,
        id: FOLLOW_UP,
        due_on: date(2026, 4, 1),
        until,
        reason: "Påske".into(),
    }
}

#[test]
fn a_due_date_is_put_off_until_after_it() {
    let until = date(2026, 4, 20);
    let snoozed =
        FollowUpSnoozed { id: FOLLOW_UP, due_on: date(2026, 4, 1), until, reason: "Påske".into() };
    given(followed_up()).when(snooze(until)).then(snoozed.clone());
    given(followed_up()).and(READING.0, snoozed.clone()).when(snooze(until)).then(snoozed);
}

#[test]
fn a_due_date_is_not_put_off_into_the_past_nor_once_it_is_answered() {
    let same_day = given(followed_up()).when(snooze(date(2026, 4, 1)));
    same_day.then_refused_at("until", "date.too_early");
    let passed = SnoozeFollowUp { due_on: date(2026, 2, 1), ..snooze(TODAY) };
    given(followed_up()).when(passed).then_refused_at("until", "date.too_early");
    let done = given(followed_up()).and(READING.0, answered(date(2026, 4, 1)));
    done.when(snooze(date(2026, 5, 1))).then_refused("follow_up.already_answered");
}

#[test]
fn somebody_else_is_asked() {
    let reassign = ReassignFollowUp {
        project: READING,
        id: FOLLOW_UP,
        responsible: ANNE,
        reason: Some(" ".into()),
    };
    let reassigned = FollowUpReassigned { id: FOLLOW_UP, responsible: ANNE, reason: None };
    given(followed_up()).when(reassign).then(reassigned);
}

#[test]
fn somebody_else_is_somebody_else_and_there() {
    let reassign = |responsible| ReassignFollowUp {
        project: READING,
        id: FOLLOW_UP,
        responsible,
        reason: None,
    };
    let same = given(followed_up()).when(reassign(BIRGER));
    same.then_refused_at("responsible", "follow_up.already_responsible");
    let left = given(followed_up()).and(ANNE.0, PersonLeft { on: date(2026, 1, 31) });
    left.when(reassign(ANNE)).then_refused_at("responsible", "person.left");
    ended().when(reassign(ANNE)).then_refused("follow_up.already_ended");
}

#[test]
fn a_follow_up_ends_with_a_reason() {
    let end = EndFollowUp { project: READING, id: FOLLOW_UP, reason: "Vanlig praksis".into() };
    let event = FollowUpEnded { id: FOLLOW_UP, reason: "Vanlig praksis".into() };
    given(followed_up()).when(end).then(event);
}

#[test]
fn a_follow_up_ends_once_and_not_without_a_reason() {
    let end = |reason: &str| EndFollowUp { project: READING, id: FOLLOW_UP, reason: reason.into() };
    ended().when(end("Igjen")).then_refused("follow_up.already_ended");
    given(followed_up()).when(end("")).then_refused_at("reason", "text.missing");
}
