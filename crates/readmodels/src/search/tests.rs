//! What is found by which words, in which order, and what is not.

use eventlog::documents::LAST_DATE;
use eventlog::envelope::Position;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::portfolio::Part;
use crate::texts::Said;

const NOW: AsOf = AsOf { known_at: Position::MAX, effective_on: LAST_DATE };

fn id(number: u128) -> ProjectId {
    ProjectId(Uuid::from_u128(number))
}

fn with_project(portfolio: &mut Portfolio, number: u128, title: &str, challenge: &str) {
    let standing = json!({"spans": [], "registered_on": "2026-01-01", "last_on": "2026-01-01"});
    portfolio.put(id(number).0, Part::Standing(serde_json::from_value(standing).unwrap()));
    let about = json!({"title": title, "challenge": challenge, "last_on": "2026-01-01"});
    portfolio.put(id(number).0, Part::Description(serde_json::from_value(about).unwrap()));
}

fn say(portfolio: &mut Portfolio, project: u128, position: Position, on: &str, text: &str) {
    let said = Said {
        project: id(project),
        kind: Kind::Insight,
        on: on.parse().unwrap(),
        position,
        decision: None,
        texts: vec![text.into()],
    };
    let key = Uuid::from_u128(u128::from(position.unsigned_abs()));
    portfolio.put(key, Part::Said(said));
}

/// What is found, in order: the texts themselves.
fn found(portfolio: &Portfolio, question: &str, as_of: AsOf) -> Vec<String> {
    let words = Words::of(question);
    let mut found = Found::of(portfolio, &words, as_of, &[]);
    found.page(0, 50).iter().map(Hit::text).collect()
}

#[test]
fn parts_of_compound_words_are_found_and_letters_are_not_accents() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Velferdsteknologi på Ås", "Idéen er ny");
    for question in ["teknologi", "TEKNOLOGI", "velferd", "idé", "IDE", "ås", "A\u{30a}S"] {
        assert_eq!(found(&portfolio, question, NOW).len(), 1, "{question}");
    }
    for question in ["as ", "teknologisk", "", "  ", "æ", "ø"] {
        assert!(found(&portfolio, question, NOW).is_empty(), "{question:?}");
    }
    assert_eq!(found(&portfolio, "«ås»,", NOW).len(), 1, "signs around a word are no part of it");
}

#[test]
fn titles_stand_before_challenges_and_whole_words_before_parts_and_newer_before_older() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Annet", "Roboten henter");
    with_project(&mut portfolio, 2, "Støvsugerrobot", "");
    with_project(&mut portfolio, 3, "Robotikk", "");
    with_project(&mut portfolio, 4, "En robot", "");
    say(&mut portfolio, 1, 10, "2026-02-01", "Eldre robot");
    say(&mut portfolio, 1, 11, "2026-03-01", "Nyere robot");
    say(&mut portfolio, 1, 12, "2026-04-01", "Superrobot");
    let expected = [
        "En robot",
        "Robotikk",
        "Støvsugerrobot",
        "Roboten henter",
        "Nyere robot",
        "Eldre robot",
        "Superrobot",
    ];
    assert_eq!(found(&portfolio, "robot", NOW), expected);
}

#[test]
fn a_page_of_many_is_the_same_as_that_part_of_all() {
    let mut portfolio = Portfolio::default();
    for number in 1..200 {
        with_project(&mut portfolio, number, "Robot", "robotikk, superrobot");
    }
    let words = Words::of("robot");
    let all: Vec<_> = Found::of(&portfolio, &words, NOW, &[])
        .page(0, 1_000)
        .iter()
        .map(|hit| (hit.project, hit.piece.kind))
        .collect();
    assert_eq!(all.len(), 398);
    for skipped in [0, 50, 150, 350] {
        let mut found = Found::of(&portfolio, &words, NOW, &[]);
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
        found(&portfolio, "måltid bråk", NOW),
        ["Måltider uten bråk", "Måltider", "Det er bråk ved bordet"],
        "nothing of the third, which lacks a word"
    );
}

#[test]
fn what_was_written_later_is_not_found_at_an_earlier_point() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Annet", "");
    say(&mut portfolio, 1, 10, "2026-02-01", "Roboten");
    let at = |known_at, day: &str| AsOf { known_at, effective_on: day.parse().unwrap() };
    assert_eq!(found(&portfolio, "robot", at(10, "2026-02-01")).len(), 1);
    assert!(found(&portfolio, "robot", at(9, "2026-02-01")).is_empty(), "not known");
    assert!(found(&portfolio, "robot", at(10, "2026-01-31")).is_empty(), "did not hold");
}

#[test]
fn an_event_that_is_told_again_is_found_once() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Annet", "");
    for _ in 0..2 {
        say(&mut portfolio, 1, 10, "2026-02-01", "Roboten");
        say(&mut portfolio, 1, 11, "2026-02-01", "En robot");
    }
    assert_eq!(found(&portfolio, "robot", NOW).len(), 2);
}

#[test]
fn what_is_not_in_a_portfolio_is_neither_found_nor_counted() {
    let mut portfolio = Portfolio::default();
    with_project(&mut portfolio, 1, "Robot", "");
    with_project(&mut portfolio, 2, "Robot", "");
    // A project whose registration was not known yet: only something written later.
    say(&mut portfolio, 3, 10, "2026-02-01", "Robot");
    portfolio.projects.remove(&id(2));
    let words = Words::of("robot");
    assert_eq!(Found::of(&portfolio, &words, NOW, &[]).counts(), [(Kind::Title, 1)]);
    let found = Found::of(&portfolio, &words, NOW, &[Kind::Challenge]);
    assert!(found.is_empty());
}

#[test]
fn of_very_many_the_best_and_the_latest_are_found_and_it_is_said_that_there_are_more() {
    let mut portfolio = Portfolio::default();
    for number in 1..=1_500 {
        with_project(&mut portfolio, number, "Annet", "");
        say(&mut portfolio, number, 10, "2026-02-01", "Robot");
    }
    with_project(&mut portfolio, 2_000, "Robot", "");
    let words = Words::of("robot");
    let mut found = Found::of(&portfolio, &words, NOW, &[]);
    assert!(found.is_cut_short());
    assert_eq!(found.len(), MOST_FOUND + 2, "and the title");
    assert_eq!(found.page(0, 1)[0].piece.kind, Kind::Title, "wherever its project stands");
    assert!(
        !Found::of(&portfolio, &Words::of("annet"), NOW, &[]).is_cut_short(),
        "titles are all found"
    );
}
