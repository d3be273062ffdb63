//! The documents: short, numbered, and naming only what exists.

use std::collections::BTreeSet;

use super::tree::{Tree, none, one};

/// The most lines of the map.
const MAP_LINES: usize = 250;

/// Everything between single backticks, outside of fenced blocks, and its line.
pub(super) fn quoted(text: &str) -> Vec<(&str, usize)> {
    let mut quoted = Vec::new();
    let mut fenced = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            quoted.extend(line.split('`').skip(1).step_by(2).map(|part| (part, number + 1)));
        }
    }
    quoted
}

/// Whether a quoted word is meant as a path from the root: `crates/web`, `Cargo.toml`; not `/healthz`.
fn is_path(word: &str) -> bool {
    let letters = |c: char| c.is_ascii_alphanumeric() || "._-/{},".contains(c);
    let file = [".rs", ".toml", ".md", ".sql", ".html"].iter().any(|end| word.ends_with(end));
    word.chars().all(letters) && !word.starts_with(['/', '.']) && (word.contains('/') || file)
}

/// `a/{b,c}/d` is `a/b/d` and `a/c/d`.
fn spelled_out(path: &str) -> Vec<String> {
    match path.split_once('{').zip(path.split_once('}')) {
        Some(((start, rest), (_, end))) => {
            let middle = rest.split('}').next().unwrap_or_default();
            middle.split(',').flat_map(|part| spelled_out(&format!("{start}{part}{end}"))).collect()
        }
        None => vec![path.to_owned()],
    }
}

/// An ADR tells of its day and is not rewritten when a file moves, so those are left out.
fn stale_paths(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (document, text) in tree.within("", ".md") {
        if document.starts_with("docs/adr/") || document.starts_with("crates/") {
            continue;
        }
        for (word, line) in quoted(text).into_iter().filter(|(word, _)| is_path(word)) {
            for path in spelled_out(word).into_iter().filter(|path| !tree.has(path)) {
                problems.push(format!("{document}:{line}: {path} does not exist"));
            }
        }
    }
    problems
}

fn misnumbered_decisions(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (index, (path, text)) in tree.within("docs/adr/", ".md").enumerate() {
        let number = format!("{:04}", index + 1);
        if !path.starts_with(&format!("docs/adr/{number}-")) {
            problems.push(format!("{path}: expected number {number}"));
        }
        if !text.starts_with(&format!("# {number} ")) {
            problems.push(format!("{path}: its title must begin with # {number}"));
        }
        for section in ["\n## Decision\n", "\n## Because\n", "\n## Changes when\n"] {
            if !text.contains(section) {
                problems.push(format!("{path}: lacks {}", section.trim()));
            }
        }
    }
    problems
}

#[test]
fn the_map_fits_in_one_sitting_and_has_its_three_parts() {
    let tree = Tree::workspace();
    let map = tree.text("ARCHITECTURE.md").expect("ARCHITECTURE.md exists");
    assert!(map.lines().count() <= MAP_LINES, "ARCHITECTURE.md has more than {MAP_LINES} lines");
    let sections: BTreeSet<&str> = map.lines().filter(|line| line.starts_with("## ")).collect();
    for section in ["## The map", "## Invariants", "## Three walks"] {
        assert!(sections.contains(section), "ARCHITECTURE.md lacks {section}");
    }
}

#[test]
fn every_path_named_in_a_document_exists() {
    none(&stale_paths(&Tree::workspace()));
}

#[test]
fn decisions_are_numbered_without_gaps_and_say_why_and_until_when() {
    none(&misnumbered_decisions(&Tree::workspace()));
}

#[test]
fn a_stale_path_is_found() {
    let text =
        "See `crates/{a,b}/src` and `Cargo.toml`, `/healthz`, `a b/c`.\n```\n`no/path`\n```\n";
    let tree =
        Tree::planted(&[("README.md", text), ("crates/a/src/lib.rs", ""), ("Cargo.toml", "")]);
    one(&stale_paths(&tree), "README.md:1: crates/b/src does not exist");
}

#[test]
fn two_decisions_of_one_number_are_found() {
    let text =
        |number: &str| format!("# {number} T\n\n## Decision\n\n## Because\n\n## Changes when\n");
    let (first, second) = (text("0001"), text("0001"));
    let tree = Tree::planted(&[("docs/adr/0001-a.md", &first), ("docs/adr/0001-b.md", &second)]);
    let problems = misnumbered_decisions(&tree);
    assert!(problems.iter().any(|problem| problem.contains("0001-b.md: expected number 0002")));
    let hurried = "# 0001 T\n\n## Decision\n\n## Because\n";
    one(&misnumbered_decisions(&Tree::planted(&[("docs/adr/0001-a.md", hurried)])), "Changes when");
}
