//! Files that cannot be right, through the program on both databases: a reason, and nothing written.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use serde_json::{Value, json};

use crate::program::{Program, data, nyc_file, on_both_databases};

on_both_databases!(
    every_kind_of_bad_file_is_named_and_writes_nothing,
    rows_without_errors_are_imported_when_that_is_asked_for,
    odd_but_lawful_files_are_read,
);

const MAPPING: &str = r#"
key = "small"
name = "Small"
rows = "snapshots"
dates = ["%d.%m.%Y"]

[file]
delimiter = ";"
date = { column = { header = "Date" } }

[numbers]
decimal = ","

[project_key]
columns = [{ header = "No" }]

[columns]
title = { header = "Name" }
planned_end = { header = "End", optional = true }
phase = { header = "Phase", optional = true, spellings = { needs = ["Behov"] } }

[[indicators]]
key = "cost"
name = "Cost"
unit = "NOK"
column = { header = "Cost", optional = true }
"#;

/// A file with one project and one column more.
fn with(column: &str, cell: &str) -> Vec<u8> {
    format!("Date;No;Name;{column}\n01.02.2024;1;One;{cell}\n").into_bytes()
}

/// A bad file: what is wrong with it, and the code, row and column of its first error.
type BadFile = (&'static str, Vec<u8>, &'static str, Value, Value);

/// Files with one cell that cannot be right.
fn bad_cells() -> Vec<BadFile> {
    let digits = "9".repeat(310);
    let of_cell = |what, column: &'static str, cell: &str, code| {
        (what, with(column, cell), code, json!(2), json!(column))
    };
    let large = with("End", &"x".repeat(10 << 20));
    vec![
        of_cell("31 February", "End", "31.02.2024", "date_form"),
        of_cell("29 February of a common year", "End", "29.02.2023", "date_form"),
        of_cell("a date in another form", "End", "2023-02-01", "date_form"),
        of_cell("1e309", "Cost", "1e309", "number_form"),
        of_cell("more digits than a number holds", "Cost", &digits, "number_range"),
        of_cell("NaN", "Cost", "NaN", "number_form"),
        of_cell("infinity", "Cost", "-inf", "number_form"),
        of_cell("a decimal point", "Cost", "1.5", "number_form"),
        of_cell("a phase nobody named", "Phase", "Drift", "phase_unknown"),
        ("a cell of 10 MiB", large, "cell_too_large", json!(2), json!("D")),
    ]
}

/// Files with rows that cannot be right.
fn bad_rows() -> Vec<BadFile> {
    let of_row = |what, row: &str, code, column| {
        let text = format!("Date;No;Name\n{row}\n");
        (what, text.into_bytes(), code, json!(2), column)
    };
    let twice = "01.02.2024;1;One\n01.02.2024;1;Two";
    vec![
        of_row("an open quotation mark", "01.02.2024;1;\"One", "unclosed_quote", Value::Null),
        of_row("a row that is short", "01.02.2024;1", "row_length", Value::Null),
        of_row("a row without a key", "01.02.2024;;One", "key_missing", json!("No")),
        of_row("a row without a title", "01.02.2024;1;", "title_missing", json!("Name")),
        of_row("a row without a date", ";1;One", "row_date", json!("Date")),
        of_row("a row of the future", "01.02.2199;1;One", "date.in_future", Value::Null),
        of_row("two rows with one key and date", twice, "contradiction", Value::Null),
    ]
}

/// Files that do not fit the mapping as a whole.
fn bad_wholes() -> Vec<BadFile> {
    let of_file = |what, bytes: &[u8], code| (what, bytes.to_vec(), code, Value::Null, Value::Null);
    let of_heading = |what, text: &str, code, column: &str| {
        (what, text.as_bytes().to_vec(), code, Value::Null, json!(column))
    };
    vec![
        ("an empty file", vec![], "no_header", json!(1), Value::Null),
        ("blank lines alone", b"\n\n\n".to_vec(), "no_header", json!(1), Value::Null),
        of_heading("another delimiter", "Date,No,Name\n", "column_unknown", "Name"),
        of_heading("a new column", "Date;No;Name;New\n", "column_not_mapped", "New"),
        of_heading("a missing column", "Date;Name\n", "column_unknown", "No"),
        of_heading("a column twice", "Date;No;Name;Name\n", "column_ambiguous", "Name"),
        of_file("windows-1252", b"Date;No;Name\n01.02.2024;1;Bl\xE5\n", "encoding"),
        of_file("UTF-16 with its mark", b"\xFF\xFED\0a\0", "encoding"),
        of_file("UTF-16 without its mark", b"D\0a\0t\0e\0", "encoding"),
        of_file("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\x0d", "encoding"),
    ]
}

/// What an import that must be refused reports, and says on standard error.
#[track_caller]
fn refused(program: &Program, arguments: &[&str]) -> (Value, String) {
    let output = program.output(&[&["import", "--json"][..], arguments].concat());
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {errors}");
    assert!(errors.contains("nothing was imported"), "{arguments:?}: {errors}");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["events"], 0, "{report}");
    (report["errors"][0].clone(), errors)
}

fn every_kind_of_bad_file_is_named_and_writes_nothing(program: &Program) {
    let mapping = program.write("m.toml", MAPPING);
    let good = program.write("good.csv", "Date;No;Name\n01.01.2024;1;One\n");
    program.run(&["import", &good, "--mapping", &mapping]);
    let log = program.log();
    for (what, bytes, code, row, column) in [bad_cells(), bad_rows(), bad_wholes()].concat() {
        let file = program.write("bad.csv", &bytes);
        let (error, told) = refused(program, &[&good, &file, "--mapping", &mapping]);
        let place = json!([error["file"], error["code"], error["row"], error["column"]]);
        assert_eq!(place, json!(["bad.csv", code, row, column]), "{what}: {error}");
        let message = error["message"].as_str().unwrap();
        assert!(!message.is_empty() && message.len() < 400, "{what}: {message}");
        assert!(told.contains("bad.csv") && told.contains(message), "{what}: {told}");
    }
    for (what, arguments, code) in [
        ("no such file", ["none.csv", "--mapping", &mapping], "file_unreadable"),
        ("a folder", [".", "--mapping", &mapping], "file_unreadable"),
        ("no such mapping", [&good, "--mapping", "none"], "mapping_unreadable"),
        ("a mapping that is none", [&good, "--mapping", &good], "mapping_form"),
        ("another's mapping", [&nyc_file(), "--mapping", "uk_gmpp"], "encoding"),
    ] {
        let (error, told) = refused(program, &arguments);
        assert_eq!(error["code"], code, "{what}: {error}");
        assert!(told.contains(error["file"].as_str().unwrap()), "{what}: {told}");
    }
    let strange = program.write(
        "strange.toml",
        MAPPING.replace("key = \"small\"", "key = \"small\"\nmethod = \"other\""),
    );
    let (error, _) = refused(program, &[&good, "--mapping", &strange]);
    assert_eq!(error["code"], "method_unknown", "{error}");
    assert_eq!(program.log(), log, "nothing was written");
}

#[test]
fn a_fresh_database_stays_unmade_when_the_files_are_bad() {
    let program = Program::on_sqlite();
    let mapping = program.write("m.toml", MAPPING);
    let file = program.write("bad.csv", with("End", "31.02.2024"));
    refused(&program, &[&file, "--mapping", &mapping]);
    assert!(!program.folder().join("data").exists());
}

fn rows_without_errors_are_imported_when_that_is_asked_for(program: &Program) {
    let mapping = program.write("m.toml", MAPPING);
    let rows =
        "Date;No;Name;Cost\n01.02.2024;1;One;1,5\n01.02.2024;2;Two;NaN\n31.02.2024;3;Three;\n";
    let file = program.write("f.csv", rows);
    let import = ["import", &file, "--mapping", &mapping, "--json"];
    refused(program, &import[1..4]);
    let output = program.output(&[&import[..], &["--accept-rows-without-errors"]].concat());
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["rows"], &report["projects"]), (&json!(3), &json!(1)));
    assert_eq!(report["errors"].as_array().unwrap().len(), 2);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("f.csv, row 3, column Cost") && told.contains("f.csv, row 4"), "{told}");
    let projects = program.json(&["projects", "--json"]);
    assert_eq!(projects.as_array().unwrap().len(), 1);
    assert_eq!(projects[0]["key"], "1");
}

/// The files of csv-spectrum, and the column of each that is oddest.
const SPECTRUM: [(&str, &str); 12] = [
    ("comma_in_quotes", "city"),
    ("empty", "b"),
    ("empty_crlf", "b"),
    ("escaped_quotes", "b"),
    ("json", "val"),
    ("location_coordinates", "Location Coordinates"),
    ("newlines", "a"),
    ("newlines_crlf", "a"),
    ("quotes_and_newlines", "b"),
    ("simple", "b"),
    ("simple_crlf", "b"),
    ("utf8", "c"),
];

fn odd_but_lawful_files_are_read(program: &Program) {
    for (name, column) in SPECTRUM {
        let mapping = format!(
            "key = \"s\"\nname = \"S\"\nrows = \"snapshots\"\nignore = [\"*\"]\n\
             [file]\ndate = {{ fixed = \"2024-01-01\" }}\n[project_key]\ntitle = true\n\
             [columns]\ntitle = {{ header = \"{column}\" }}\n"
        );
        let mapping = program.write("m.toml", mapping);
        let slug = name.replace('_', "-");
        let file = data(&format!("csv/csv-spectrum/csvs/{name}.csv"));
        let import = ["import", &file, "--mapping", &mapping, "--json", "--organisation", &slug];
        let output = program.output(&[&import[..], &["--accept-rows-without-errors"]].concat());
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let answer = std::fs::read_to_string(data(&format!("csv/csv-spectrum/json/{name}.json")));
        let answer: Value = serde_json::from_str(&answer.unwrap()).unwrap();
        // One of the answers is no list.
        let rows = answer.as_array().cloned().unwrap_or_else(|| vec![answer.clone()]);
        assert_eq!(report["rows"], rows.len(), "{name}: {report}");
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut expected: Vec<String> =
            rows.iter().map(|row| one_line(row[column].as_str().unwrap())).collect();
        // A row whose title is empty is no project, and said to be none.
        let untitled = expected.iter().filter(|title| title.is_empty()).count();
        let faults = report["errors"].as_array().unwrap();
        assert!(faults.iter().all(|fault| fault["code"] == "title_missing"), "{name}: {report}");
        assert_eq!(faults.len(), untitled, "{name}: {report}");
        expected.retain(|title| !title.is_empty());
        expected.sort();
        let projects = program.json(&["projects", "--json", "--organisation", &slug]);
        let title = |project: &Value| project["title"].as_str().unwrap().to_owned();
        let mut titles: Vec<_> = projects.as_array().unwrap().iter().map(title).collect();
        titles.sort();
        assert_eq!(titles, expected, "{name}");
    }
}

#[test]
fn a_second_organisation_of_one_name_is_refused() {
    let program = Program::on_sqlite().with_city();
    let log = program.log();
    let told = program.refused(1, &["create", "city", "--name", "Another"]);
    assert!(!told.contains("made"), "{told}");
    assert_eq!(program.log(), log);
}

#[test]
fn what_is_called_wrongly_ends_with_the_code_for_that() {
    let program = Program::on_sqlite();
    for arguments in [
        &["import"][..],
        &["import", "f.csv"],
        &["projects", "--effective-on", "31.12.2025"],
        &["projects", "--effective-on", "2023-02-29"],
        &["projects", "--known-at", "yesterday"],
        &["projects", "--organisation", ""],
        &["create", "", "--name", "A"],
        &["create", "Big City", "--name", "A"],
        &["export", "--format", "xml"],
        &["nothing"],
    ] {
        let told = program.refused(2, arguments);
        assert!(told.contains("--help") || told.contains("Usage"), "{arguments:?}: {told}");
    }
    for address in ["data.db", "mysql://x/y", "sqlite:", ""] {
        let mut command = std::process::Command::new(crate::program::BINARY);
        let output = command.args(["doctor", "--database", address]).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{address}: {told}");
    }
}

#[test]
fn a_file_in_the_place_of_the_databases_folder_is_refused_and_left_alone() {
    let program = Program::on_sqlite();
    std::fs::write(program.folder().join("data"), "somebody's file").unwrap();
    for arguments in
        [&["doctor"][..], &["create", "city", "--name", "A"], &["serve", "--port", "0"]]
    {
        let told = program.refused(1, arguments);
        assert!(told.contains("is a file; sqlite:FOLDER names the folder"), "{told}");
    }
    assert_eq!(std::fs::read(program.folder().join("data")).unwrap(), b"somebody's file");
}
