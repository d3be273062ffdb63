//! Answers to guiding questions.

use domain::guide::{AnswerGuide, GuideAnswered};
use testkit::given::given;
use testkit::values::{READING, phase, projects};

fn answer(of: &str, question: &str, answer: &str) -> AnswerGuide {
    let (phase, question) = (phase(of), question.to_owned());
    AnswerGuide { project: READING, phase, question, answer: answer.into() }
}

fn answered(answer: &str) -> GuideAnswered {
    let (phase, question) = (phase("foundation"), "hope".to_owned());
    GuideAnswered { phase, question, answer: answer.into() }
}

#[test]
fn a_question_is_answered_answered_anew_and_its_answer_taken_away() {
    let hope = |text| answer("foundation", "hope", text);
    given(projects()).when(hope(" At flere\r\nleser ")).then(answered("At flere\nleser"));
    let given_one = || given(projects()).and(READING.0, answered("At flere leser"));
    given_one().when(hope("At alle leser")).then(answered("At alle leser"));
    given_one().when(hope(" ")).then(answered(""));
}

#[test]
fn an_answer_that_stands_already_is_not_recorded_again() {
    let hope = |text| answer("foundation", "hope", text);
    given(projects()).when(hope(" ")).then_nothing();
    let given_one = given(projects()).and(READING.0, answered("At flere leser"));
    given_one.when(hope("At flere leser ")).then_nothing();
    // The same words for another question are another answer.
    let other = GuideAnswered { question: "frame".to_owned(), ..answered("At flere leser") };
    let given_one = given(projects()).and(READING.0, answered("At flere leser"));
    given_one.when(answer("foundation", "frame", "At flere leser")).then(other);
}

#[test]
fn only_what_the_phase_asks_is_answered() {
    given(projects())
        .when(answer("needs", "hope", "Ro"))
        .then_refused_at("question", "guide.question_unknown");
    given(projects())
        .when(answer("dreams", "hope", "Ro"))
        .then_refused_at("phase", "phase.unknown");
    given(projects())
        .when(answer("foundation", "hope", "a\0b"))
        .then_refused_at("answer", "text.unlawful");
}
