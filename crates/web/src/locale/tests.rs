//! What holds for the texts of all languages together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::{TimeZone, Utc};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::texts::FILES;
use super::*;

/// The keys of a file with the names of what each takes in.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn keys(file: &str) -> Keys {
    let resource = parser::parse(file).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            assert!(message.attributes.is_empty(), "{} has attributes", message.id.name);
            let pattern = message.value.as_ref().expect("a message has a text");
            Some((message.id.name.to_owned(), taken(pattern)))
        }
        Entry::Junk { content } => panic!("not a message: {content}"),
        _ => None,
    });
    messages.collect()
}

fn taken(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, &mut names);
        }
    }
    names
}

fn of_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, names),
        Expression::Select { selector, variants } => {
            of_inline(selector, names);
            for variant in variants {
                names.extend(taken(&variant.value));
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("texts here take in arguments only, not {other:?}"),
    }
}

/// What the program says, so that a key can be looked for: its source and its templates, and not
/// the texts themselves nor files of tests.
fn program() -> String {
    fn gather(folder: &Path, into: &mut String) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.map(|entry| entry.expect("a folder of ours can be read").path()) {
            if entry.is_dir() {
                gather(&entry, into);
            } else if !entry.ends_with("tests.rs") {
                into.push_str(&fs::read_to_string(&entry).unwrap_or_default());
            }
        }
    }
    let mut all = String::new();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    gather(&here.join("src"), &mut all);
    gather(&here.join("templates"), &mut all);
    all
}

/// What stands in quotes in the program and could be a key, or the beginning of one.
fn quoted(program: &str) -> BTreeSet<&str> {
    let parts = program.split(['"', '\'', '`']);
    parts
        .filter(|part| part.contains('-'))
        .filter(|part| part.chars().all(|char| char.is_ascii_alphanumeric() || "-_".contains(char)))
        .collect()
}

/// A key is used when it is named, or when it is a word of a closed vocabulary whose beginning is
/// named: `"word-state-"`.
fn is_used(key: &str, quoted: &BTreeSet<&str>) -> bool {
    let beginnings = key.match_indices('-').map(|(place, _)| &key[..=place]);
    quoted.contains(key) || beginnings.into_iter().any(|start| quoted.contains(start))
}

#[test]
fn every_language_has_the_same_keys_with_the_same_arguments() {
    for (noun, files) in FILES {
        let [first, others @ ..] = files.map(keys);
        for (locale, other) in Locale::ALL[1..].iter().zip(others) {
            let difference: Vec<_> = first
                .iter()
                .filter(|(key, taken)| other.get(*key) != Some(taken))
                .map(|(key, _)| key)
                .chain(other.keys().filter(|key| !first.contains_key(*key)))
                .collect();
            assert!(
                difference.is_empty(),
                "{noun}.ftl: nb and {locale:?} differ in {difference:?}"
            );
        }
    }
}

#[test]
fn a_key_begins_with_its_files_noun_and_says_something() {
    for (noun, files) in FILES {
        for file in files {
            for key in keys(file).keys() {
                assert!(key.starts_with(&format!("{noun}-")), "{key} stands in {noun}.ftl");
            }
        }
    }
}

#[test]
fn no_key_is_superfluous() {
    let program = program();
    let quoted = quoted(&program);
    let all = FILES.iter().flat_map(|(_, files)| keys(files[0]).into_keys());
    let unused: Vec<_> = all.filter(|key| !is_used(key, &quoted)).collect();
    assert!(unused.is_empty(), "nothing asks for {unused:#?}");
}

#[test]
fn every_file_of_texts_is_built_into_the_program() {
    for locale in Locale::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale.tag());
        let entries = fs::read_dir(folder).expect("there are texts");
        let there: BTreeSet<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        let built_in: BTreeSet<_> = FILES.iter().map(|(noun, _)| format!("{noun}.ftl")).collect();
        assert_eq!(there, built_in, "{locale:?}");
    }
}

#[test]
fn a_plural_covers_one_and_other() {
    fn check(key: &str, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            let Expression::Select { variants, .. } = expression else { continue };
            let names = variants.iter().map(|variant| match variant.key {
                VariantKey::Identifier { name } => name,
                VariantKey::NumberLiteral { value } => value,
            });
            let names: BTreeSet<_> = names.collect();
            let knows_one = names.contains("one") || names.contains("1");
            assert!(!names.contains("few") && !names.contains("many"), "{key}: no such plural");
            assert!(!names.contains("0") || knows_one, "{key}: none and many, and not one");
            for variant in variants {
                check(key, &variant.value);
            }
        }
    }
    for file in FILES.iter().flat_map(|(_, files)| files) {
        let resource = parser::parse(*file).expect("checked elsewhere");
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            check(message.id.name, message.value.as_ref().expect("checked elsewhere"));
        }
    }
}

#[test]
fn the_address_decides_before_the_browser_and_the_browser_before_the_organisation() {
    let tag = |asked, header, organisation| Locale::negotiate(asked, header, organisation).tag();
    assert_eq!(tag(Some("da"), Some("en"), Some("nn")), "da");
    assert_eq!(tag(Some("xx"), Some("en"), Some("nn")), "en");
    assert_eq!(tag(Some(""), Some("no"), Some("nn")), "nb");
    assert_eq!(tag(None, Some("sv"), Some("nn")), "nn");
    assert_eq!(tag(None, None, None), "nb");
}

#[test]
fn a_moment_is_told_by_the_clock_of_the_organisation() {
    let at = Utc.with_ymd_and_hms(2026, 6, 30, 22, 5, 59).unwrap();
    let told = Locale::ALL.map(|locale| locale.moment(at, chrono_tz::Europe::Oslo));
    assert_eq!(told[0], "1.\u{a0}juli 2026 kl.\u{a0}00.05");
    assert_eq!(told[3], "1\u{a0}July 2026 at 00:05");
}
