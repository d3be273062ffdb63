//! SQL and migrations: lowercase text files, one statement each, alike on both databases.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Tree, none, one};

/// The code of a statement: comments and quoted parts are blanked, and so are the bodies of functions
/// when `bodies` is false.
fn code(sql: &str, bodies: bool) -> String {
    let mut code = String::new();
    let mut rest = sql;
    while let Some(character) = rest.chars().next() {
        let skipped = match character {
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '\'' | '"' => rest[1..].find(character).map_or(rest.len(), |end| end + 2),
            '$' if !bodies && rest.starts_with("$$") => {
                rest[2..].find("$$").map_or(rest.len(), |end| end + 4)
            }
            _ => 0,
        };
        if skipped == 0 {
            code.push(character);
            rest = &rest[character.len_utf8()..];
        } else {
            code.push(' ');
            rest = &rest[skipped..];
        }
    }
    code
}

fn shouting(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, text) in tree.within("", ".sql") {
        let code = code(text, true);
        let words = code.split(|character: char| !character.is_alphanumeric() && character != '_');
        let loud = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase());
        for word in words.filter(loud).collect::<BTreeSet<_>>() {
            problems.push(format!("{path}: {word} must be lowercase"));
        }
    }
    problems
}

/// Statements of the stores: one in a file, numbered parameters, included somewhere.
fn not_one_statement(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, text) in tree.within("crates/", ".sql") {
        let code = code(text, false);
        let statements = code.split(';').filter(|part| !part.trim().is_empty()).count();
        if statements != 1 {
            problems.push(format!("{path}: {statements} statements, not one"));
        }
        if code.contains('?') {
            problems.push(format!("{path}: parameters are $1, $2 on both databases"));
        }
        let (folder, file) = path.rsplit_once('/').expect("it begins with crates/");
        let room = path.splitn(3, '/').take(2).collect::<Vec<_>>().join("/");
        let folder = folder.rsplit('/').next().unwrap_or_default();
        let by_path = format!("{folder}/{file}\"");
        let by_name = format!("\"{}\"", file.trim_end_matches(".sql"));
        let mut sources = tree.within(&room, ".rs");
        if !sources.any(|(_, source)| source.contains(&by_path) || source.contains(&by_name)) {
            problems.push(format!("{path}: nothing includes it"));
        }
    }
    problems
}

/// `NNNN_name.sql`, counted from 0001 in each folder, the same list for both databases.
fn unequal_migrations(tree: &Tree) -> Vec<String> {
    let list = |folder: &'static str| -> Vec<String> {
        let files = tree.within(folder, ".sql").map(|(path, _)| path[folder.len()..].to_owned());
        files.collect()
    };
    let (sqlite, postgres) = (list("migrations/sqlite/"), list("migrations/postgres/"));
    let mut problems = Vec::new();
    if sqlite != postgres {
        problems.push(format!("migrations differ: sqlite {sqlite:?}, postgres {postgres:?}"));
    }
    let mut counted = BTreeMap::new();
    for path in &sqlite {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let number = counted.entry(folder).or_insert(0);
        *number += 1;
        if !file.starts_with(&format!("{number:04}_")) {
            problems.push(format!("migrations/sqlite/{path}: expected number {number:04}_"));
        }
    }
    problems
}

#[test]
fn sql_is_lowercase() {
    none(&shouting(&Tree::workspace()));
}

#[test]
fn every_sql_file_is_one_statement_that_somebody_includes() {
    none(&not_one_statement(&Tree::workspace()));
}

#[test]
fn both_databases_have_the_same_migrations() {
    none(&unequal_migrations(&Tree::workspace()));
}

#[test]
fn loud_sql_is_found_but_not_in_texts_and_comments() {
    let sql = "-- SELECT\nselect 'SELECT', \"X Y\" FROM t where a = $1";
    one(&shouting(&Tree::planted(&[("crates/a/src/sql/b.sql", sql)])), "FROM");
}

#[test]
fn a_second_statement_a_question_mark_and_an_orphan_are_found() {
    let find = |sql: &str, source: &str| {
        not_one_statement(&Tree::planted(&[
            ("crates/a/src/sql/b.sql", sql),
            ("crates/a/src/append.rs", source),
        ]))
    };
    let included = "const B: &str = include_str!(\"sql/b.sql\");";
    none(&find("select $1; -- ; ?", included));
    none(&find("create function f() as $$ begin; end; $$ language sql;", included));
    one(&find("select 1; select 2", included), "2 statements");
    one(&find("select ?", included), "parameters");
    one(&find("select 1", ""), "nothing includes it");
}

#[test]
fn migrations_that_differ_or_skip_a_number_are_found() {
    let both = |name: &str| {
        let (a, b) = (format!("migrations/sqlite/{name}"), format!("migrations/postgres/{name}"));
        unequal_migrations(&Tree::planted(&[(&a, ""), (&b, "")]))
    };
    none(&both("0001_event_log.sql"));
    none(&both("views/0001_documents.sql"));
    one(&both("0002_event_log.sql"), "expected number 0001_");
    let tree = Tree::planted(&[("migrations/postgres/0001_event_log.sql", "")]);
    one(&unequal_migrations(&tree), "migrations differ");
}
