//! What every source file must be: headed, short, whole and without left-overs.

use super::rust::{Source, names, production, production_lines};
use super::tree::{Tree, none, one};

/// The most lines of a file before its tests.
const FILE_LINES: usize = 400;

/// The most lines of a function, from its name to its last brace.
const FUNCTION_LINES: usize = 70;

/// What must not stay in the code, and what to do instead. Written in two halves, so that this
/// file does not find itself.
const LEFT_OVERS: [(&str, &str); 7] = [
    (concat!("TO", "DO"), "do it, or open an issue"),
    (concat!("FIX", "ME"), "fix it, or open an issue"),
    (concat!("#[al", "low("), "use #[expect(…, reason = \"…\")]"),
    (concat!("#![al", "low("), "use #![expect(…, reason = \"…\")]"),
    (concat!("#[ig", "nore"), "a test runs or is not there"),
    (concat!("#[should", "_panic"), "return the refusal and compare it"),
    (concat!("query", "_as!("), "no query macros: .sql files and EXPLAIN tests (docs/adr)"),
];

fn rust(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    tree.within("", ".rs")
}

fn without_header(tree: &Tree) -> Vec<String> {
    let headed = |text: &str| {
        let first = text.lines().next().unwrap_or_default();
        first.strip_prefix("//! ").is_some_and(|sentence| sentence.len() > 10)
    };
    let found = rust(tree).filter(|(_, text)| !headed(text));
    found.map(|(path, _)| format!("{path}: line 1 must say with //! what it is for")).collect()
}

fn too_long(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, text) in production(tree) {
        let lines = production_lines(text);
        if lines > FILE_LINES {
            problems.push(format!("{path}: {lines} lines before its tests, most {FILE_LINES}"));
        }
        for (name, line, lines) in Source::read(path, text).functions {
            if lines > FUNCTION_LINES {
                problems.push(format!("{path}:{line}: {name} has {lines}, most {FUNCTION_LINES}"));
            }
        }
    }
    problems
}

fn left_overs(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, text) in rust(tree).chain(tree.within("", ".sql")).chain(tree.within("", ".html")) {
        for (number, line) in text.lines().enumerate() {
            for (word, instead) in LEFT_OVERS {
                if line.contains(word) {
                    problems.push(format!("{path}:{}: {word}: {instead}", number + 1));
                }
            }
        }
    }
    problems
}

fn unwraps(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    // The whole of the test kit is for tests.
    let in_product = |path: &str| !path.starts_with("crates/testkit/");
    for (path, text) in production(tree).filter(|(path, _)| in_product(path)) {
        for (method, line) in Source::read(path, text).calls {
            if method == "unwrap" {
                problems.push(format!("{path}:{line}: unwrap: use ? or expect(\"why not\")"));
            }
        }
    }
    problems
}

/// Files below `src` that no parent declares: the compiler never reads them.
fn dead_files(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, _) in rust(tree) {
        let Some((folder, file)) = path.rsplit_once('/') else { continue };
        let Some(module) = file.strip_suffix(".rs") else { continue };
        let root_file = matches!(module, "lib" | "main" | "build");
        if root_file || !path.contains("/src/") || folder.ends_with("/bin") {
            continue;
        }
        let parents = if folder.ends_with("/src") {
            vec![format!("{folder}/lib.rs"), format!("{folder}/main.rs")]
        } else {
            vec![format!("{folder}.rs")]
        };
        let declared = parents.iter().filter_map(|parent| tree.text(parent)).any(|text| {
            let words: Vec<String> = names(path, text).into_iter().map(|(name, _)| name).collect();
            words.windows(2).any(|pair| pair[0] == "mod" && pair[1] == module)
        });
        if !declared {
            problems.push(format!("{path}: no parent declares it"));
        }
    }
    problems
}

#[test]
fn every_source_file_opens_with_what_it_is_for() {
    none(&without_header(&Tree::workspace()));
}

#[test]
fn files_and_functions_stay_within_a_screen_or_few() {
    none(&too_long(&Tree::workspace()));
}

#[test]
fn nothing_is_left_over_in_the_code() {
    none(&left_overs(&Tree::workspace()));
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    none(&unwraps(&Tree::workspace()));
}

#[test]
fn every_source_file_is_compiled() {
    none(&dead_files(&Tree::workspace()));
}

#[test]
fn a_file_without_header_is_found() {
    let tree = Tree::planted(&[("xtask/src/a.rs", "use std::fs;"), ("b.rs", "//! What b is for.")]);
    one(&without_header(&tree), "xtask/src/a.rs");
}

#[test]
fn a_long_file_and_a_long_function_are_found_and_tests_do_not_count() {
    let long = format!("//! Long.\n{}", "// line\n".repeat(FILE_LINES));
    one(&too_long(&Tree::planted(&[("crates/a/src/b.rs", &long)])), "401 lines");
    let tests = format!("//! Short.\n#[cfg(test)]\nmod tests {{{}}}", "\n".repeat(FILE_LINES));
    none(&too_long(&Tree::planted(&[("crates/a/src/b.rs", &tests)])));
    let function = |lines: usize| format!("impl A {{\nfn f() {{{}}}\n}}", "\n".repeat(lines - 1));
    one(&too_long(&Tree::planted(&[("crates/a/src/b.rs", &function(71))])), "b.rs:2: f has 71");
    none(&too_long(&Tree::planted(&[("crates/a/src/b.rs", &function(70))])));
}

#[test]
fn every_kind_of_left_over_is_found() {
    for (word, _) in LEFT_OVERS {
        one(&left_overs(&Tree::planted(&[("crates/a/src/b.rs", word)])), "b.rs:1");
    }
}

#[test]
fn an_unwrap_is_found_unless_a_test_does_it() {
    let code = "fn f() { g().unwrap(); }\n#[cfg(test)]\nmod tests { fn t() { g().unwrap(); } }";
    one(&unwraps(&Tree::planted(&[("crates/a/src/b.rs", code)])), "b.rs:1");
}

#[test]
fn a_file_that_nobody_declares_is_found() {
    let tree = Tree::planted(&[
        ("crates/a/src/lib.rs", "mod b; // mod c;"),
        ("crates/a/src/b.rs", "mod d;"),
        ("crates/a/src/b/d.rs", ""),
        ("crates/a/src/c.rs", ""),
    ]);
    one(&dead_files(&tree), "crates/a/src/c.rs");
}
