//! What is asked and said of a project.

use std::collections::BTreeSet;

use domain::project::{Role, RoleAssigned};
use domain::remark::{
    About, AnswerRemark, MakeRemark, ReadRemark, RemarkAnswered, RemarkMade, RemarkRead,
    ReplyToRemark,
};
use domain::values::{DecisionId, FollowUpId, IndicatorId, InsightId, PersonId, RemarkId, TrialId};
use testkit::given::{Given, given};
use testkit::values::{ANNE, BIRGER, CHIARA, READING, REMARK, fresh_id, projects};

const REPLY: RemarkId = RemarkId(uuid::Uuid::from_u128(0x4a));

fn ask(text: &str, mentions: &[PersonId]) -> MakeRemark {
    let mentions = mentions.iter().copied().collect();
    let (project, id, about) = (READING, REMARK, About::Project);
    MakeRemark { project, id, about, asks: true, text: text.into(), mentions }
}

fn made(asks: bool, mentions: &[PersonId]) -> RemarkMade {
    let mentions = mentions.iter().copied().collect();
    let (text, about) = ("Rekker det til alle?".into(), About::Project);
    RemarkMade { id: REMARK, about, asks, text, mentions, replies_to: None }
}

fn asked(mentions: &[PersonId]) -> Given {
    given(projects()).and(READING.0, made(true, mentions))
}

fn reply(text: &str) -> ReplyToRemark {
    let mentions = BTreeSet::from([ANNE]);
    ReplyToRemark { project: READING, id: REPLY, to: REMARK, text: text.into(), mentions }
}

#[test]
fn a_question_is_asked_and_its_text_trimmed() {
    let command = ask(" Rekker det til alle? ", &[BIRGER]);
    given(projects()).when(command).then(made(true, &[BIRGER]));
}

#[test]
fn a_remark_says_something_under_an_id_of_its_own() {
    given(projects()).when(ask(" ", &[])).then_refused_at("text", "text.missing");
    asked(&[]).when(ask("Igjen", &[])).then_refused_at("id", "id.taken");
}

#[test]
fn a_remark_is_about_something_that_the_project_has() {
    let id = fresh_id(1);
    for (about, code) in [
        (About::Decision(DecisionId(id)), "decision.unknown"),
        (About::Indicator(IndicatorId(id)), "indicator.unknown"),
        (About::Insight(InsightId(id)), "insight.unknown"),
        (About::Trial(TrialId(id)), "trial.unknown"),
        (About::FollowUp(FollowUpId(id)), "follow_up.unknown"),
    ] {
        let command = MakeRemark { about, ..ask("Hvorfor?", &[]) };
        given(projects()).when(command).then_refused_at("about", code);
    }
}

#[test]
fn only_somebody_who_sees_the_project_is_asked_to_look() {
    let unknown = ask("Hvorfor?", &[PersonId(fresh_id(1))]);
    given(projects()).when(unknown).then_refused_at("mentions", "person.unknown");
    let partner = || ask("Rekker det til alle?", &[CHIARA]);
    given(projects()).when(partner()).then_refused_at("mentions", "remark.mentioned_sees_nothing");
    let takes_part = RoleAssigned { role: Role::Partner, person: CHIARA };
    given(projects()).and(READING.0, takes_part).when(partner()).then(made(true, &[CHIARA]));
}

#[test]
fn a_reply_is_about_the_same_and_asks_nothing() {
    let said = RemarkMade {
        id: REPLY,
        text: "Ja".into(),
        mentions: [ANNE].into(),
        replies_to: Some(REMARK),
        ..made(false, &[])
    };
    asked(&[]).when(reply("Ja")).then(said.clone());
    let twice = asked(&[]).and(READING.0, said);
    twice.when(reply("Ja")).then_refused_at("id", "id.taken");
}

#[test]
fn a_reply_is_to_a_remark_that_is_no_reply() {
    given(projects()).when(reply("Ja")).then_refused_at("to", "remark.unknown");
    asked(&[]).when(reply("")).then_refused_at("text", "text.missing");
    let said = RemarkMade { id: REPLY, replies_to: Some(REMARK), ..made(false, &[]) };
    let command = ReplyToRemark { id: RemarkId(fresh_id(1)), to: REPLY, ..reply("Ja") };
    asked(&[]).and(READING.0, said).when(command).then_refused_at("to", "remark.unknown");
}

#[test]
fn who_should_see_it_reads_it_once() {
    let command = || ReadRemark { project: READING, id: REMARK, person: BIRGER };
    let read = RemarkRead { id: REMARK, person: BIRGER };
    asked(&[BIRGER]).when(command()).then(read.clone());
    asked(&[BIRGER]).and(READING.0, read).when(command()).then_nothing();
}

#[test]
fn nobody_reads_what_was_not_meant_for_them() {
    let command = |id| ReadRemark { project: READING, id, person: ANNE };
    asked(&[BIRGER]).when(command(REMARK)).then_refused_at("person", "remark.not_for_person");
    asked(&[BIRGER]).when(command(REPLY)).then_refused_at("id", "remark.unknown");
}

#[test]
fn a_question_is_answered_once_and_waits_for_nobody_any_more() {
    let command = || AnswerRemark { project: READING, id: REMARK };
    let answered = || asked(&[BIRGER]).and(READING.0, RemarkAnswered { id: REMARK });
    asked(&[BIRGER]).when(command()).then(RemarkAnswered { id: REMARK });
    answered().when(command()).then_nothing();
    let read = ReadRemark { project: READING, id: REMARK, person: BIRGER };
    answered().when(read).then_nothing();
}

#[test]
fn only_a_question_has_an_answer() {
    let comment = given(projects()).and(READING.0, made(false, &[]));
    let command = AnswerRemark { project: READING, id: REMARK };
    comment.when(command).then_refused_at("id", "remark.asks_nothing");
}
