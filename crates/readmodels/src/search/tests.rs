//! What is found by which words, in which order, and what is not.

use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::portfolio::Part;

fn id(number: u128) -> ProjectId {
    ProjectId(Uuid::from_u128(number))
}

fn with_project(portfolio: &mut Portfolio, number: u128, title: &str, challenge: &str) {
    let standing = json!({"spans": [], "registered_on": "2026-01-01", "last_on": "2026-01-01"});
    portfolio.put(id(number).0, Part::Standing(serde_json::from_value(standing).unwrap()));
    let about = json!({"title": title, "challenge": challenge, "last_on": "2026-01-01"});
    portfolio.put(id(number).0, Part::Description(serde_json::from_value(about).unwrap()));
}

/// Decides something in a project, in place of what was decided before.
fn decide(portfolio: &mut Portfolio, project: u128, decided: &[(&str, &str)]) {
    let one = |(number, (on, text)): (usize, &(&str, &str))| {
        let short = json!({"on": on, "question": text, "chosen": ""});
        (Uuid::from_u128(100 + number as u128).to_string(), short)
    };
    let all: serde_json::Map<_, _> = decided.iter().enumerate().map(one).collect();
    let decisions = json!({"insights": 0, "trials": 0, "decisions": all, "last_on": "2026-01-01"});
    let part = Part::Decisions(serde_json::from_value(decisions).unwrap());
    portfolio.put(id(project).0, part);
}

/// What is found, in order: the texts themselves.
fn found(portfolio: &Portfolio, question: &str) -> Vec<String> {
    let words = Words::of(question);
    let mut found = Found::of(portfolio, &words, &[]);
    found.page(0, 50).iter().map(Hit::text).collect()
}

#[test]
fn parts_of_compound_words_are_found_and_letters_are_not_accents() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Velferdsteknologi på Ås", "Idéen er ny");
    for question in ["teknologi", "TEKNOLOGI", "velferd", "idé", "IDE", "ås", "A\u{30a}S"] {
        assert_eq!(found(&portfolio, question).len(), 1, "{question}");
    }
    for question in ["as ", "teknologisk", "", "  ", "æ", "ø"] {
        assert!(found(&portfolio, question).is_empty(), "{question:?}");
    }
    assert_eq!(found(&portfolio, "«ås»,").len(), 1, "signs around a word are no part of it");
}

#[test]
fn titles_stand_before_challenges_and_whole_words_before_parts_and_newer_before_older() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Annet", "Roboten henter");
    with_project(&mut portfolio, 2, "Støvsugerrobot", "");
    with_project(&mut portfolio, 3, "Robotikk", "");
    with_project(&mut portfolio, 4, "En robot", "");
    let decided = [
        ("2026-02-01", "Eldre robot"),
        ("2026-03-01", "Nyere robot"),
        ("2026-04-01", "Superrobot"),
    ];
    decide(&mut portfolio, 1, &decided);
    let expected = [
        "En robot",
        "Robotikk",
        "Støvsugerrobot",
        "Roboten henter",
        "Nyere robot",
        "Eldre robot",
        "Superrobot",
    ];
    assert_eq!(found(&portfolio, "robot"), expected);
}

#[test]
fn a_page_of_many_is_the_same_as_that_part_of_all() {
    let mut portfolio = Portfolio::default();
    for number in 1..200 {
        with_project(&mut portfolio, number, "Robot", "robotikk, superrobot");
    }
    let words = Words::of("robot");
    let all: Vec<_> = Found::of(&portfolio, &words, &[])
        .page(0, 1_000)
        .iter()
        .map(|hit| (hit.project, hit.piece.kind))
        .collect();
    assert_eq!(all.len(), 398);
    for skipped in [0, 50, 150, 350] {
        let mut found = Found::of(&portfolio, &words, &[]);
        let page = found.page(skipped, 50);
        let page: Vec<_> = page.iter().map(|hit| (hit.project, hit.piece.kind)).collect();
        assert_eq!(page, all[skipped..(skipped + 50).min(398)]);
    }
}

#[test]
fn every_word_must_be_in_the_project_and_texts_with_all_of_them_stand_first() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Måltider", "Det er bråk ved bordet");
    with_project(&mut portfolio, 2, "Måltider uten bråk", "");
    with_project(&mut portfolio, 3, "Måltider", "");
    assert_eq!(
        found(&portfolio, "måltid bråk"),
        ["Måltider uten bråk", "Måltider", "Det er bråk ved bordet"],
        "nothing of the third, which lacks a word"
    );
}

#[test]
fn what_takes_the_place_of_a_text_is_found_instead_of_it() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Annet", "");
    decide(&mut portfolio, 1, &[("2026-02-01", "Roboten")]);
    assert_eq!(found(&portfolio, "robot").len(), 1);
    decide(&mut portfolio, 1, &[("2026-02-01", "Teppet"), ("2026-02-01", "En robot")]);
    assert_eq!(found(&portfolio, "robot"), ["En robot"]);
}

#[test]
fn what_is_not_in_a_portfolio_is_neither_found_nor_counted() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Robot", "");
    with_project(&mut portfolio, 2, "Robot", "");
    // A project whose registration was not known yet: only something written later.
    decide(&mut portfolio, 3, &[("2026-02-01", "Robot")]);
    portfolio.projects.remove(&id(2));
    let words = Words::of("robot");
    assert_eq!(Found::of(&portfolio, &words, &[]).counts(), [(Kind::Title, 1)]);
    let found = Found::of(&portfolio, &words, &[Kind::Challenge]);
    assert!(found.is_empty());
}

#[test]
fn of_very_many_the_best_and_the_latest_are_found_and_it_is_said_that_there_are_more() {
    let mut portfolio = Portfolio::default();
    for number in 1..=1_500 {
        with_project(&mut portfolio, number, "Annet", "");
        decide(&mut portfolio, number, &[("2026-02-01", "Robot")]);
    }
    with_project(&mut portfolio, 2_000, "Robot", "");
    let words = Words::of("robot");
    let mut found = Found::of(&portfolio, &words, &[]);
    assert!(found.is_cut_short());
    assert_eq!(found.len(), MOST_FOUND + 2, "and the title");
    assert_eq!(found.page(0, 1)[0].piece.kind, Kind::Title, "wherever its project stands");
    assert!(
        !Found::of(&portfolio, &Words::of("annet"), &[]).is_cut_short(),
        "titles are all found"
    );
}
