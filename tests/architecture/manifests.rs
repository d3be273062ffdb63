//! The manifests: each dependency stands once, with its reason, and somebody uses it.

use std::collections::BTreeSet;

use super::tree::{Tree, none, one};

/// The lines `name = …` of one table of a manifest.
fn table<'a>(manifest: &'a str, header: &str) -> Vec<&'a str> {
    let lines = manifest.lines().skip_while(|line| line.trim() != header).skip(1);
    lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty()).collect()
}

fn name(line: &str) -> &str {
    line.split(['.', '=', ' ']).next().unwrap_or_default()
}

fn without_reason(tree: &Tree) -> Vec<String> {
    let root = tree.text("Cargo.toml").unwrap_or_default();
    let mut problems = Vec::new();
    for line in table(root, "[workspace.dependencies]") {
        let ours = line.contains("path = \"crates/");
        let reason = line.split_once(" # ").map_or("", |(_, reason)| reason.trim());
        if !line.starts_with('#') && !ours && reason.len() < 8 {
            problems.push(format!("Cargo.toml: {} needs its reason after #", name(line)));
        }
    }
    problems
}

fn used_names(tree: &Tree) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    for (_, manifest) in members(tree) {
        for header in ["[dependencies]", "[dev-dependencies]", "[build-dependencies]"] {
            used.extend(table(manifest, header).into_iter().map(name));
        }
    }
    used
}

fn members(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    tree.within("", "/Cargo.toml")
}

fn unused(tree: &Tree) -> Vec<String> {
    let root = tree.text("Cargo.toml").unwrap_or_default();
    let used = used_names(tree);
    let lines = table(root, "[workspace.dependencies]");
    let known = lines.into_iter().filter(|line| !line.starts_with('#')).map(name);
    let unused = known.filter(|name| !used.contains(name));
    unused.map(|name| format!("Cargo.toml: no crate uses {name}")).collect()
}

/// Members take versions and lints from the root.
fn independent(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, manifest) in members(tree) {
        if !manifest.contains("[lints]\nworkspace = true") {
            problems.push(format!("{path}: must take its lints from the workspace"));
        }
        if !manifest.contains("\ndescription = \"") {
            problems.push(format!("{path}: must say in `description` what the crate is for"));
        }
        for header in ["[dependencies]", "[dev-dependencies]", "[build-dependencies]"] {
            for line in table(manifest, header) {
                let shared = line.contains("workspace = true");
                if !shared && !line.starts_with('#') {
                    problems.push(format!("{path}: {} must be workspace = true", name(line)));
                }
            }
        }
    }
    problems
}

#[test]
fn every_dependency_stands_with_its_reason() {
    none(&without_reason(&Tree::workspace()));
}

#[test]
fn every_dependency_is_used_by_a_crate() {
    none(&unused(&Tree::workspace()));
}

#[test]
fn members_take_versions_and_lints_from_the_workspace() {
    none(&independent(&Tree::workspace()));
}

#[test]
fn a_dependency_without_reason_or_use_or_place_is_found() {
    let root = "[workspace.dependencies]\n# --- ours\ndomain = { path = \"crates/domain\" }\n\
                serde = \"1\" # the stored form\ncsv = \"1\"\n\n[profile.dev]\nx = 1\n";
    let member = "description = \"x\"\n[lints]\nworkspace = true\n";
    let member = format!("[package]\n{member}[dependencies]\ndomain.workspace = true\ncsv = \"1\"");
    let tree = Tree::planted(&[("Cargo.toml", root), ("crates/a/Cargo.toml", &member)]);
    one(&without_reason(&tree), "csv needs its reason");
    one(&unused(&tree), "no crate uses serde");
    one(&independent(&tree), "csv must be workspace = true");
}
