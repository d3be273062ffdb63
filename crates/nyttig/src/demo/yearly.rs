//! What is asked after the hand-over, year after year: answered, late, put off, or not at all.

use chrono::{Months, NaiveDate};
use domain::follow_up::answer::AnswerFollowUp;
use domain::follow_up::end::EndFollowUp;
use domain::follow_up::plan::ScheduleFollowUp;
use domain::follow_up::reassign::ReassignFollowUp;
use domain::follow_up::snooze::SnoozeFollowUp;
use domain::follow_up::{Answer, Course, Extent};
use domain::schedule::Schedule;
use domain::values::{FollowUpId, PersonId};

use super::calendar::{days_after, months_after, working_day};
use super::story::Story;

/// Our preset, as the months of a schedule say.
const MONTHS: [u16; 4] = [3, 6, 12, 24];

pub(super) fn tell(story: &mut Story<'_>) {
    let Some(data) = &story.data.follow_up else { return };
    let Some(span) = story.span(None, "operation") else { return };
    let (start, step) = (span.from, span.step);
    let over = story.spans.iter().find(|span| span.step.to == "stop").map(|span| span.from);
    let id = FollowUpId(story.identity("follow_up", 0));
    let manager = step.manager.as_deref().unwrap_or(&story.data.owner);
    let mut asked = story.person(data.by.as_deref().unwrap_or(manager));
    let months = if data.months.is_empty() { MONTHS.to_vec() } else { data.months.clone() };
    let planned = working_day(days_after(start, step.late + 1));
    let plan = ScheduleFollowUp {
        project: story.id,
        id,
        schedule: Schedule::MonthsAfter { start, months: months.clone() },
        responsible: asked,
        question: data.question.as_deref().map(Into::into),
    };
    story.add(planned, story.lead(), plan);
    let taken_over = data.reassigned.as_ref().map(|(person, months, reason)| {
        (working_day(months_after(start, *months)), story.person(person), reason)
    });
    if let Some((day, responsible, reason)) = taken_over {
        let reason = Some(reason.as_str().into());
        let reassign = ReassignFollowUp { project: story.id, id, responsible, reason };
        story.add(day, story.owner(), reassign);
    }
    for (months, given) in months.iter().zip(&data.answers) {
        let due_on = start + Months::new(u32::from(*months));
        let day = working_day(days_after(due_on, given.1.max(-31)));
        if over.is_some_and(|over| day >= over) {
            break;
        }
        if let Some((_, person, _)) = taken_over.filter(|(from, ..)| *from <= day) {
            asked = person;
        }
        answer(story, id, due_on, given, asked);
    }
    if let Some((months, reason)) = &data.ended {
        let day = working_day(months_after(start, *months));
        let end = EndFollowUp { project: story.id, id, reason: reason.as_str().into() };
        story.add(day, asked, end);
    }
}

/// `ja delvis nei juster`: in use, as intended, gives value, what follows; `utsatt`; or nothing.
fn answer(
    story: &mut Story<'_>,
    id: FollowUpId,
    due_on: NaiveDate,
    (words, days, note): &(String, i64, String),
    asked: PersonId,
) {
    let project = story.id;
    if words == "utsatt" {
        let until = days_after(due_on, *days);
        let reason = note.as_str().into();
        let day = working_day(days_after(due_on, -4));
        story.add(day, asked, SnoozeFollowUp { project, id, due_on, until, reason });
        return;
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    let [in_use, as_intended, gives_value, course] = words[..] else { return };
    let answer = Answer {
        in_use: extent(in_use),
        as_intended: extent(as_intended),
        gives_value: extent(gives_value),
        course: match course {
            "behold" => Course::Keep,
            "juster" => Course::Adjust,
            _ => Course::Stop,
        },
        note: Some(note.as_str().into()).filter(domain::Text::says_something),
    };
    let day = working_day(days_after(due_on, *days));
    story.add(day, asked, AnswerFollowUp { project, id, due_on, answer });
}

fn extent(word: &str) -> Extent {
    match word {
        "ja" => Extent::Yes,
        "delvis" => Extent::Partly,
        "nei" => Extent::No,
        _ => Extent::Unknown,
    }
}
