//! What a mapping can say of somebody's spreadsheets, each option through the program.
//!
//! The first example is the one that `docs/import.md` explains, read from that page.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use serde_json::{Value, json};

use crate::program::{Program, on_both_databases, root};

on_both_databases!(
    a_norwegian_municipalitys_file_is_read_as_the_guide_shows_it,
    change_records_and_snapshots_read_an_empty_cell_differently,
);

/// A code block of the guide: the one of this kind that begins with this text.
fn of_guide(kind: &str, start: &str) -> String {
    let guide = std::fs::read_to_string(root().join("docs/import.md")).unwrap();
    let opening = format!("```{kind}\n{start}");
    let at = guide.find(&opening).unwrap_or_else(|| panic!("the guide has no {opening}"));
    let block = &guide[at + kind.len() + 4..];
    block[..=block.find("\n```").unwrap()].to_owned()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '–' => 0x96,
        '’' => 0x92,
        other => u8::try_from(u32::from(other)).expect("a letter of Latin-1"),
    };
    text.chars().map(byte).collect()
}

fn utf_16(text: &str, big: bool) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    units.flat_map(bytes).collect()
}

fn import(program: &Program, file: &str, mapping: &str) -> Value {
    program.json(&["import", file, "--mapping", mapping, "--json"])
}

fn projects(program: &Program, on: &str) -> Vec<Value> {
    let list = program.json(&["projects", "--json", "--effective-on", on]);
    list.as_array().unwrap().clone()
}

/// One field of each project, by key.
fn field(projects: &[Value], field: &str) -> Value {
    let pairs = projects
        .iter()
        .map(|project| (project["key"].as_str().unwrap().to_owned(), project[field].clone()));
    Value::from(pairs.collect::<serde_json::Map<_, _>>())
}

/// A value of an indicator, by project.
fn value(projects: &[Value], indicator: &str) -> Value {
    let pairs = projects.iter().map(|project| {
        let value = project["results"][indicator]["value"].clone();
        (project["key"].as_str().unwrap().to_owned(), value)
    });
    Value::from(pairs.collect::<serde_json::Map<_, _>>())
}

fn a_norwegian_municipalitys_file_is_read_as_the_guide_shows_it(program: &Program) {
    let mapping = program.write("sunnvik.toml", of_guide("toml", "key = \"sunnvik\""));
    let first = of_guide("csv", "Prosjektnr;").replace('\n', "\r\n");
    let file = program.write("Portefølje 2025 T3.csv", windows_1252(&first));
    let report = import(program, &file, &mapping);
    assert_eq!(report["errors"], json!([]));
    assert_eq!((&report["rows"], &report["projects"]), (&json!(4), &json!(4)));
    assert_eq!(projects(program, "2025-12-30"), [Value::Null; 0], "dated by the file's name");

    let listed = projects(program, "2025-12-31");
    assert_eq!(
        field(&listed, "phase"),
        json!({"2025-01": "explore", "2025-02": "needs", "2025-03": "realise", "2025-04": null})
    );
    assert_eq!(field(&listed, "unit")["2025-01"], "Bjørkelia barnehage");
    assert_eq!(field(&listed, "title")["2025-02"], "Trygg hjemme – også om natten");
    assert_eq!(
        value(&listed, "Budsjett"),
        json!({
            "2025-01": {"number": 1_234_567.5}, "2025-02": {"number": 350_000.0},
            "2025-03": {"number": -12_000.0}, "2025-04": {"withheld": "not_public"},
        })
    );
    assert_eq!(
        value(&listed, "Status"),
        json!({
            "2025-01": {"level": "yellow"}, "2025-02": {"level": "green"},
            "2025-03": {"level": "red"}, "2025-04": null,
        })
    );
    let log = program.log();
    assert!(log.contains("\"planned_end\":{\"on\":\"2026-06-30\"}"), "{log}");
    assert!(log.contains("Linje én\\nLinje to"), "a line break within a quoted cell");
    assert_eq!(import(program, &file, &mapping)["events"], 0);
}

const SMALL: &str = r#"
key = "small"
name = "Small"
rows = "snapshots"
dates = ["%Y-%m-%d"]

[file]
date = { fixed = "2024-06-30" }

[project_key]
columns = [{ header = "No" }]

[columns]
title = { header = "Name" }
planned_end = { header = "End", optional = true }
area = { header = "Area", optional = true }
phase = { header = "Phase", optional = true, spellings = { needs = ["Behov"], explore = ["Test*"] } }

[[indicators]]
key = "cost"
name = "Cost"
unit = "NOK"
column = { header = "Cost", optional = true }
"#;

/// The small mapping with some of its text replaced.
fn small(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(SMALL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

/// Imports one file by a mapping into a new database, and gives what held at its date.
fn imported(name: &str, bytes: impl AsRef<[u8]>, mapping: &str) -> Vec<Value> {
    let program = Program::on_sqlite();
    let mapping = program.write("m.toml", mapping);
    let file = program.write(name, bytes);
    let report = import(&program, &file, &mapping);
    assert_eq!(report["errors"], json!([]), "{name}");
    projects(&program, "2025-01-31")
}

#[test]
fn each_encoding_that_is_named_reads_the_same() {
    let text = "No,Name\n1,Blåbær på Ås\n";
    let read = |bytes: Vec<u8>, encoding: &str| {
        let named = format!("[file]\nencoding = \"{encoding}\"");
        let listed = imported("f.csv", bytes, &small(&[("[file]", &named)]));
        assert_eq!(field(&listed, "title"), json!({"1": "Blåbær på Ås"}), "{encoding}");
    };
    read(text.as_bytes().to_vec(), "utf-8");
    read(format!("\u{feff}{text}").into_bytes(), "utf-8");
    read(windows_1252(text), "windows-1252");
    read(utf_16(text, false), "utf-16");
    read(utf_16(text, true), "utf-16");
}

#[test]
fn a_project_stands_in_a_row_or_in_a_column() {
    let column = small(&[("[file]", "[file]\nlayout = \"project_per_column\"")]);
    let rows = imported("f.csv", "No,Name,Cost\n1,One,5\n2,Two,7\n", SMALL);
    let columns = imported("f.csv", "No,1,2\nName,One,Two\nCost,5,7\n", &column);
    assert_eq!(rows, columns);
    // Titles above the headings are passed over when the mapping says where these stand.
    let lower = small(&[("[file]", "[file]\nheader = 3")]);
    let below = imported("f.csv", "Report 2024\n\nNo,Name,Cost\n1,One,5\n2,Two,7\n", &lower);
    assert_eq!(field(&rows, "title"), field(&below, "title"));
}

#[test]
fn rows_are_dated_by_a_column_by_the_files_name_or_by_the_mapping() {
    let fixed = "date = { fixed = \"2024-06-30\" }";
    let since = |name: &str, text: &str, rule: &str| {
        let listed = imported(name, text, &small(&[(fixed, rule)]));
        field(&listed, "phase_since")["1"].clone()
    };
    let (dated, undated) =
        ("No,Name,Phase,On\n1,A,Behov,2024-02-29\n", "No,Name,Phase\n1,A,Behov\n");
    assert_eq!(since("f.csv", dated, "date = { column = { header = \"On\" } }"), "2024-02-29");
    let by_name = |pattern: &str| format!("date = {{ file_name = \"{pattern}\" }}");
    for (name, pattern, date) in [
        ("status 2024-05-06.csv", "status {year}-{month}-{day}.csv", "2024-05-06"),
        ("Portefølje_202409_v2.csv", "*_{year}{month}_*", "2024-09-30"),
        ("2024 Q1.csv", "{year} Q{quarter}.csv", "2024-03-31"),
        ("T2-2024.csv", "T{tertial}-{year}.csv", "2024-08-31"),
        ("2023.csv", "{year}.csv", "2023-12-31"),
    ] {
        assert_eq!(since(name, undated, &by_name(pattern)), date, "{name}");
    }
    assert_eq!(since("f.csv", undated, fixed), "2024-06-30");
}

#[test]
fn figures_and_dates_are_read_in_the_form_that_is_named() {
    let norwegian = "[numbers]\ndecimal = \",\"\nthousands = \" \"\nsigns = [\"kr\"]\n";
    let danish = "[numbers]\ndecimal = \",\"\nthousands = \".\"\nsigns = [\"kr.\"]\n";
    let english = "[numbers]\nthousands = \",\"\nsigns = [\"£\"]\nparentheses = true\n";
    for (form, written, number) in [
        (norwegian, "1 234,5", 1_234.5),
        (norwegian, "1\u{a0}234\u{a0}567", 1_234_567.0),
        (norwegian, "kr 1 234,50", 1_234.5),
        (norwegian, "\u{2212}12,5", -12.5),
        (danish, "1.234,5", 1_234.5),
        (danish, "kr. 1.234.567,00", 1_234_567.0),
        (english, "£1,234.5", 1_234.5),
        (english, "(1,234.50)", -1_234.5),
    ] {
        let semicolons = "[file]\ndelimiter = \";\"";
        let mapping =
            small(&[("[file]", semicolons), ("[project_key]", &format!("{form}\n[project_key]"))]);
        let listed = imported("f.csv", format!("No;Name;Cost\n1;A;{written}\n"), &mapping);
        assert_eq!(value(&listed, "Cost"), json!({"1": {"number": number}}), "{written}");
    }
    for (form, written) in [
        ("%d.%m.%Y", "31.12.2025"),
        ("%d.%m.%y", "31.12.25"),
        ("%d/%m-%Y", "31/12-2025"),
        ("%d-%m-%Y", "31-12-2025"),
        ("%m/%d/%Y %I:%M:%S %p", "12/31/2025 12:00:00 AM"),
    ] {
        let program = Program::on_sqlite();
        let mapping = program.write("m.toml", small(&[("%Y-%m-%d", form)]));
        let file = program.write("f.csv", format!("No,Name,End\n1,A,{written}\n"));
        assert_eq!(import(&program, &file, &mapping)["errors"], json!([]), "{written}");
        assert!(program.log().contains("\"planned_end\":{\"on\":\"2025-12-31\"}"), "{written}");
    }
}

fn change_records_and_snapshots_read_an_empty_cell_differently(program: &Program) {
    let dated = ("date = { fixed = \"2024-06-30\" }", "date = { column = { header = \"On\" } }");
    let records = ("rows = \"snapshots\"", "rows = \"change_records\"");
    let text = "No,Name,Area,On\n1,A,Health,2024-01-01\n1,A,,2024-02-01\n";
    let file = program.write("f.csv", text);
    for (slug, changes, area) in
        [("snapshots", &[dated][..], json!(null)), ("records", &[dated, records], json!("Health"))]
    {
        let mapping = program.write("m.toml", small(changes));
        let named = ["--organisation", slug];
        program.run(&[&["import", &file, "--mapping", &mapping][..], &named].concat());
        let ask = ["projects", "--json", "--effective-on", "2024-02-01"];
        let listed = program.json(&[&ask[..], &named].concat());
        let told = &listed[0]["area"];
        assert!(*told == area || (area.is_null() && *told == ""), "{slug}: {told}");
    }
}

#[test]
fn keys_that_changed_are_one_project() {
    let program = Program::on_sqlite();
    let dated = ("date = { fixed = \"2024-06-30\" }", "date = { file_name = \"{year}.csv\" }");
    let renamed = ("[project_key]", "[renamed]\n\"A-1\" = \"B-1\"\n\n[project_key]");
    let mapping = program.write("m.toml", small(&[dated, renamed]));
    for (name, text) in
        [("2022.csv", "No,Name\nA-1,Old name\n"), ("2023.csv", "No,Name\nB-1,New name\n")]
    {
        import(&program, &program.write(name, text), &mapping);
    }
    let at = |on| field(&projects(&program, on), "title");
    assert_eq!(at("2022-12-31"), json!({"B-1": "Old name"}));
    assert_eq!(at("2023-12-31"), json!({"B-1": "New name"}));
}

#[test]
fn projects_of_one_name_are_told_apart_by_their_keys_and_a_blank_line_is_none() {
    let listed = imported(
        "f.csv",
        "No,Name\n1,Ny skole\n\n2,Ny skole\n3,\"Ny\nskole \"\"Ås\"\"\"\n,\n",
        SMALL,
    );
    assert_eq!(
        field(&listed, "title"),
        json!({"1": "Ny skole", "2": "Ny skole", "3": "Ny skole \"Ås\""})
    );
}

#[test]
fn withheld_is_neither_missing_nor_zero() {
    let words = "[words]\nmissing = [\"i.a.\"]\nwithheld = [{ words = [\"Unntatt*\"], reason = \"exempt\" }]\n\n[project_key]";
    let listed = imported(
        "f.csv",
        "No,Name,Cost\n1,A,Unntatt offentlighet\n2,B,i.a.\n3,C,0\n4,D,\n",
        &small(&[("[project_key]", words)]),
    );
    assert_eq!(
        value(&listed, "Cost"),
        json!({"1": {"withheld": "exempt"}, "2": null, "3": {"number": 0.0}, "4": null})
    );
}
