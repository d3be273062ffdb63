//! The arrows between crates, as cargo sees them, against the list of those that are allowed.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

use super::rust::{Source, production};
use super::tree::{Tree, none, one, root};

/// The contents of `arrows.toml`, by table, then by crate.
type Rules = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// One line of a manifest: this crate depends on that one.
struct Arrow {
    from: String,
    to: String,
    ours: bool,
    in_tests: bool,
}

fn rules() -> Rules {
    toml::from_str(include_str!("arrows.toml")).expect("arrows.toml has tables of lists")
}

/// All crates of the workspace and all their arrows.
fn manifests() -> (BTreeSet<String>, Vec<Arrow>) {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo can read the manifests");
    let crates = metadata.packages.iter().map(|package| package.name.to_string()).collect();
    let arrows = metadata.packages.iter().flat_map(|package| {
        package.dependencies.iter().map(|dependency| Arrow {
            from: package.name.to_string(),
            to: dependency.name.clone(),
            ours: dependency.path.is_some(),
            in_tests: dependency.kind == DependencyKind::Development,
        })
    });
    (crates, arrows.collect())
}

fn forbidden_arrows(rules: &Rules, arrows: &[Arrow]) -> Vec<String> {
    let everywhere = &rules["uses_in_tests"]["every_crate"];
    let allowed = |arrow: &Arrow| {
        rules["uses"].get(&arrow.from).is_some_and(|uses| uses.contains(&arrow.to))
            || (arrow.in_tests && everywhere.contains(&arrow.to))
    };
    let forbidden = arrows.iter().filter(|arrow| arrow.ours && !allowed(arrow));
    forbidden.map(|arrow| format!("{} must not depend on {}", arrow.from, arrow.to)).collect()
}

fn impure_manifests(rules: &Rules, arrows: &[Arrow]) -> Vec<String> {
    let impure = |arrow: &&Arrow| {
        !arrow.ours
            && !arrow.in_tests
            && rules["only_these_from_elsewhere"]
                .get(&arrow.from)
                .is_some_and(|known| !known.contains(&arrow.to))
    };
    let found = arrows.iter().filter(impure);
    found.map(|arrow| format!("{} must not depend on {}", arrow.from, arrow.to)).collect()
}

fn forbidden_paths(rules: &Rules, tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, text) in production(tree) {
        let room = path.split('/').nth(1).unwrap_or_default();
        let Some(never) = rules["never_named"].get(room) else { continue };
        for (named, line) in Source::read(path, text).paths {
            let hit =
                never.iter().any(|name| named == *name || named.starts_with(&format!("{name}::")));
            if hit {
                problems.push(format!("{path}:{line}: {room} must not name {named}"));
            }
        }
    }
    problems
}

#[test]
fn every_arrow_between_crates_is_allowed() {
    none(&forbidden_arrows(&rules(), &manifests().1));
}

#[test]
fn every_crate_has_its_place_among_the_arrows() {
    let known: BTreeSet<String> = rules()["uses"].keys().cloned().collect();
    assert_eq!(known, manifests().0);
}

#[test]
fn the_domain_lists_only_what_keeps_it_pure() {
    none(&impure_manifests(&rules(), &manifests().1));
}

#[test]
fn no_room_names_what_it_must_not_know() {
    none(&forbidden_paths(&rules(), &Tree::workspace()));
}

#[test]
fn an_arrow_that_is_not_allowed_is_found() {
    let arrow = |from: &str, to: &str, ours, in_tests| Arrow {
        from: from.into(),
        to: to.into(),
        ours,
        in_tests,
    };
    let arrows = [
        arrow("web", "store-sqlite", true, false),
        arrow("web", "testkit", true, true),
        arrow("store-sqlite", "eventlog", true, false),
    ];
    one(&forbidden_arrows(&rules(), &arrows), "web must not depend on store-sqlite");
    let arrows = [arrow("domain", "testkit", true, false)];
    one(&forbidden_arrows(&rules(), &arrows), "domain must not depend on testkit");
    let arrows = [arrow("domain", "tokio", false, false), arrow("domain", "insta", false, true)];
    one(&impure_manifests(&rules(), &arrows), "domain must not depend on tokio");
}

#[test]
fn a_path_that_must_not_be_named_is_found_in_every_disguise() {
    let hidden = "use std::{collections::BTreeMap, fs as disk};";
    let tree = Tree::planted(&[("crates/domain/src/project.rs", hidden)]);
    one(&forbidden_paths(&rules(), &tree), "project.rs:1: domain must not name std::fs");

    let in_full = "fn now() -> i64 {\n    chrono::Utc::now().timestamp()\n}";
    let tree = Tree::planted(&[("crates/domain/src/project.rs", in_full)]);
    one(&forbidden_paths(&rules(), &tree), "project.rs:2: domain must not name chrono::Utc::now");

    let in_tests = "#[cfg(test)]\nmod tests {\n    use std::fs;\n}";
    let tree = Tree::planted(&[("crates/domain/src/project.rs", in_tests)]);
    none(&forbidden_paths(&rules(), &tree));

    let database = "fn open() { sqlx::query(\"select 1\"); }";
    let tree = Tree::planted(&[("crates/web/src/portfolio.rs", database)]);
    one(&forbidden_paths(&rules(), &tree), "web must not name sqlx::query");
}
