//! One word per thing: the glossary against the names in the code.

use std::collections::{BTreeMap, BTreeSet};

use super::documents::quoted;
use super::rust::names;
use super::tree::{Tree, none, one};

const GLOSSARY: &str = "docs/glossary.md";

/// The rooms that speak of projects. The others know no project and have words of their own trade.
const ROOMS: [&str; 6] = ["application", "domain", "exchange", "nyttig", "readmodels", "web"];

/// The cells of the table below a heading, without its head.
fn table<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let section = text.lines().skip_while(|line| *line != heading).skip(1);
    let rows = section.take_while(|line| !line.starts_with("## "));
    let rows = rows.filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn glossary(tree: &Tree) -> &str {
    tree.text(GLOSSARY).unwrap_or_default()
}

fn words(tree: &Tree) -> BTreeSet<&str> {
    let rows = table(glossary(tree), "## Words");
    rows.into_iter().map(|row| row[0].trim_matches('`')).collect()
}

/// The paths that the glossary claims for each word.
fn places(tree: &Tree) -> BTreeMap<&str, BTreeSet<&str>> {
    let rows = table(glossary(tree), "## Where each word lives").into_iter();
    let places = rows.map(|row| {
        let paths = quoted(row[1]).into_iter().map(|(path, _)| path);
        (row[0].trim_matches('`'), paths.collect())
    });
    places.collect()
}

fn wordless_places(tree: &Tree) -> Vec<String> {
    let (words, places) = (words(tree), places(tree));
    let waiting = table(glossary(tree), "## Words that wait for their part of the product");
    let waits = |word: &str| waiting.iter().any(|row| row[0].trim_matches('`') == word);
    let nowhere = words.iter().filter(|word| !places.contains_key(*word) && !waits(word));
    let mut problems: Vec<String> =
        nowhere.map(|word| format!("{GLOSSARY}: {word} lives nowhere")).collect();
    for (word, paths) in &places {
        if !words.contains(word) {
            problems.push(format!("{GLOSSARY}: {word} has a place and is not among the words"));
        }
        let missing = paths.iter().filter(|path| !tree.has(path));
        problems.extend(missing.map(|path| format!("{GLOSSARY}: {word}: {path} does not exist")));
    }
    problems
}

/// A file that bears a word's name, or its plural, must stand in that word's row.
fn unlisted_places(tree: &Tree) -> Vec<String> {
    let places = places(tree);
    let mut problems = Vec::new();
    let in_a_room = |path: &str| {
        path.contains("/src/") && path.split('/').nth(1).is_some_and(|room| ROOMS.contains(&room))
    };
    for (path, _) in tree.within("crates/", ".rs").filter(|(path, _)| in_a_room(path)) {
        let stem = path.rsplit('/').next().and_then(|file| file.strip_suffix(".rs"));
        let stem = stem.unwrap_or_default();
        let word = places
            .iter()
            .find(|(word, _)| stem == **word || stem.strip_suffix('s') == Some(**word));
        if let Some((word, paths)) = word {
            let listed =
                paths.iter().any(|place| path == *place || path.starts_with(&format!("{place}/")));
            if !listed {
                problems.push(format!("{GLOSSARY}: {word} also lives in {path}"));
            }
        }
    }
    problems
}

/// Each file of the domain is named by a word, or listed as one that is no word.
fn nameless_concepts(tree: &Tree) -> Vec<String> {
    let words = words(tree);
    let rows = table(glossary(tree), "## Files of the domain that are no words");
    let other: BTreeSet<&str> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    let mut problems = Vec::new();
    for (path, _) in tree.within("crates/domain/src/", ".rs") {
        let concept = path["crates/domain/src/".len()..].split(['/', '.']).next();
        let concept = concept.unwrap_or_default();
        if concept != "lib" && !words.contains(concept) && !other.contains(concept) {
            problems.push(format!("{path}: {concept} is not a word of {GLOSSARY}"));
        }
    }
    problems
}

/// The parts of a name: `StageAdvanced` and `stage_advanced` are both `stage`, `advanced`.
fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    for character in name.chars() {
        if character == '_' || character.is_uppercase() {
            parts.push(String::new());
        }
        if character != '_' {
            parts.last_mut().expect("it begins with one").extend(character.to_lowercase());
        }
    }
    parts
}

fn words_to_avoid(tree: &Tree) -> Vec<String> {
    let rows = table(glossary(tree), "## Say this, not that");
    let avoided = |part: &str| rows.iter().find(|row| quoted(row[1]).iter().any(|q| q.0 == part));
    let mut problems = Vec::new();
    let ours = |path: &str| path.split('/').nth(1).is_some_and(|room| ROOMS.contains(&room));
    for (path, text) in tree.within("crates/", ".rs").filter(|(path, _)| ours(path)) {
        for (name, line) in names(path, text) {
            for row in parts(&name).iter().filter_map(|part| avoided(part)) {
                problems.push(format!("{path}:{line}: {name}: the word is {}", row[0]));
            }
        }
    }
    problems
}

#[test]
fn every_word_has_its_files_where_the_glossary_says() {
    none(&wordless_places(&Tree::workspace()));
}

#[test]
fn every_file_named_by_a_word_is_in_the_glossary() {
    none(&unlisted_places(&Tree::workspace()));
}

#[test]
fn every_file_of_the_domain_is_named_by_a_word() {
    none(&nameless_concepts(&Tree::workspace()));
}

#[test]
fn no_name_uses_a_second_word_for_the_same_thing() {
    none(&words_to_avoid(&Tree::workspace()));
}

#[test]
fn a_word_without_file_and_a_file_without_word_are_found() {
    let text = "## Words\n\n| word | x |\n|---|---|\n| `project` | p |\n| `trial` | t |\n\n\
                ## Where each word lives\n\n| word | files |\n|---|---|\n\
                | `project` | `crates/domain/src/project.rs` |\n\n\
                ## Files of the domain that are no words\n\n| file | x |\n|---|---|\n\
                | `event` | e |\n\n\
                ## Say this, not that\n\n| say | not |\n|---|---|\n| `phase` | `stage` |\n";
    let tree = Tree::planted(&[
        (GLOSSARY, text),
        ("crates/domain/src/project.rs", ""),
        ("crates/domain/src/event.rs", ""),
        ("crates/domain/src/stage.rs", "fn f() { StageEntered; backstage; }"),
        ("crates/web/src/projects.rs", ""),
    ]);
    one(&wordless_places(&tree), "trial lives nowhere");
    one(&unlisted_places(&tree), "project also lives in crates/web/src/projects.rs");
    one(&nameless_concepts(&tree), "stage is not a word");
    one(&words_to_avoid(&tree), "stage.rs:1: StageEntered: the word is `phase`");

    let gone = text.replace("src/project.rs", "src/gone.rs").replace("| `trial` | t |\n", "");
    let tree = Tree::planted(&[(GLOSSARY, &gone)]);
    one(&wordless_places(&tree), "project: crates/domain/src/gone.rs does not exist");
}
