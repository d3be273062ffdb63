//! Each kind of bad input gives one exact fault, where it stands.

use exchange::mapping::Mapping;
use exchange::plan::contradictions;
use exchange::snapshot::{Snapshot, read_snapshot};

use crate::sample::{mapping, read};

const MAPPING: &str = r#"
key = "small"
name = "Small"
rows = "snapshots"
dates = ["%d.%m.%Y"]
ignore = ["Note"]

[file]
delimiter = ";"
date = { column = { header = "Date" } }

[numbers]
decimal = ","
thousands = " "

[words]
missing = ["NA"]
withheld = [{ words = ["Secret*"], reason = "secret" }]

[project_key]
columns = [{ header = "No" }]

[columns]
title = { header = "Name" }
planned_end = { header = "End", optional = true }
phase = { header = "Phase", optional = true, spellings = { needs = ["Behov"], explore = ["Test*"] } }

[[indicators]]
key = "cost"
name = "Cost"
unit = "NOK"
column = { header = "Cost", optional = true }

[[indicators]]
key = "rating"
name = "Rating"
levels = ["low", "high"]
column = { header = "Rating", optional = true, spellings = { low = ["Low"], high = ["High"] } }
"#;

fn read_text(text: &str) -> Snapshot {
    read_snapshot(&Mapping::parse(MAPPING).expect("lawful"), "f.csv", text.as_bytes())
}

/// The faults of a file with one column more and one project.
fn faults(column: &str, cell: &str) -> Vec<String> {
    let text = format!("Date;No;Name;{column}\n01.02.2024;1;One;{cell}\n");
    read_text(&text).faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_cell_that_is_not_what_its_column_holds_is_named() {
    for (column, cell, fault) in [
        ("End", "31.02.2024", "\"31.02.2024\" is no date in the mapping's forms (date_form)"),
        ("End", "2024-02-01", "\"2024-02-01\" is no date in the mapping's forms (date_form)"),
        ("Cost", "1e309", "\"1e309\" is no figure in the mapping's form (number_form)"),
        ("Cost", "NaN", "\"NaN\" is no figure in the mapping's form (number_form)"),
        ("Cost", "-inf", "\"-inf\" is no figure in the mapping's form (number_form)"),
        ("Cost", "1.5", "\"1.5\" is no figure in the mapping's form (number_form)"),
        ("Rating", "Medium", "\"Medium\" is no level that the mapping names (level_unknown)"),
        ("Phase", "Drift", "\"Drift\" is no phase that the mapping names (phase_unknown)"),
    ] {
        assert_eq!(faults(column, cell), [format!("f.csv, row 2, column {column}: {fault}")]);
    }
    let large = "9".repeat(310);
    assert_eq!(
        faults("Cost", &large),
        [format!(
            "f.csv, row 2, column Cost: \"{}…\" is beyond the figures that can be kept (number_range)",
            &large[..60]
        )]
    );
}

#[test]
fn missing_and_withheld_values_are_no_faults() {
    for cell in ["", "NA", "na", "Secret until 2030"] {
        for column in ["End", "Cost", "Rating"] {
            assert_eq!(faults(column, cell), [""; 0], "{column} {cell}");
        }
    }
}

#[test]
fn every_fault_of_a_row_is_named_and_the_other_rows_are_read() {
    let snapshot = read_text(
        "Date;No;Name;Cost;End\n32.01.2024;;;x;y\n01.02.2024;2;Two;1 000,50;NA\n;3;Three;0;NA\n",
    );
    let codes: Vec<_> = snapshot.faults.iter().map(|fault| (fault.row, fault.code)).collect();
    let (two, four) = (Some(2), Some(4));
    assert_eq!(
        codes,
        [
            (two, "date_form"),
            (two, "title_missing"),
            (two, "key_missing"),
            (two, "date_form"),
            (two, "number_form"),
            (four, "row_date"),
        ]
    );
    assert_eq!((snapshot.lines, snapshot.rows.len()), (3, 1));
}

#[test]
fn a_file_that_does_not_fit_the_mapping_is_refused_whole() {
    let fault = |text: &str| {
        let snapshot = read_text(text);
        assert_eq!(snapshot.rows, []);
        snapshot.faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        fault("Date;Number;Name\n"),
        "f.csv, column No: the file has no column \"No\" (column_unknown)\nf.csv, column Number: \
         the mapping says nothing of column B, \"Number\"; name it under ignore to leave it out \
         (column_not_mapped)"
    );
    assert!(
        fault("Date,No,Name\n")
            .contains("it has one column, \"Date,No,Name\". Is the delimiter right?")
    );
    assert_eq!(
        fault("Date;No;Name;Name\n"),
        "f.csv, column Name: \"Name\" fits column C and column D (column_ambiguous)"
    );
    assert_eq!(fault(""), "f.csv, row 1: there are no headings here (no_header)");
    assert!(fault("Date;No;Name\n01.02.2024;1;\"One\n").contains("(unclosed_quote)"));
    let large = format!("Date;No;Name;Note\n01.02.2024;1;One;{}\n", "x".repeat(10 << 20));
    assert!(fault(&large).starts_with("f.csv, row 2, column D: the cell has 10485760 bytes"));
}

#[test]
fn a_row_with_too_few_or_too_many_cells_is_a_fault() {
    let snapshot = read_text("Date;No;Name\n01.02.2024;1\n01.02.2024;2;Two\n01.02.2024;3;Three;\n");
    let shown: Vec<_> = snapshot.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "f.csv, row 2: the row has 2 cells, where 3 are expected (row_length)",
            "f.csv, row 4: the row has 4 cells, where 3 are expected (row_length)"
        ]
    );
    assert_eq!((snapshot.lines, snapshot.rows.len()), (3, 1));
}

#[test]
fn two_rows_with_one_key_and_date_that_differ_are_both_named() {
    let snapshot = read_text(
        "Date;No;Name;Cost\n01.02.2024;1;One;5\n01.02.2024;1;One;5,0\n01.02.2024;2;Two;\n\
         01.02.2024; 2 ;Two;7\n",
    );
    assert_eq!(snapshot.faults, []);
    let faults: Vec<_> =
        contradictions(&snapshot.rows).iter().map(|(_, fault)| fault.to_string()).collect();
    assert_eq!(
        faults,
        [
            "f.csv, row 4: the file has another row for project 2 and 2024-02-01: f.csv, row 5 \
             (contradiction)",
            "f.csv, row 5: the file has another row for project 2 and 2024-02-01: f.csv, row 4 \
             (contradiction)"
        ]
    );
}

#[test]
fn a_file_in_another_encoding_or_of_an_unknown_name_is_refused() {
    let gmpp = mapping("uk_gmpp");
    let refused = |mapping: &Mapping, file: &str, bytes: &[u8]| {
        let snapshot = read_snapshot(mapping, file, bytes);
        assert_eq!(snapshot.rows, []);
        assert_eq!(snapshot.faults.len(), 1);
        snapshot.faults[0].code
    };
    let bytes = read("gmpp/uk_2019.csv");
    assert_eq!(refused(&gmpp, "latest.csv", &bytes), "file_date");
    let text = encoding_rs::WINDOWS_1252.decode(&bytes).0;
    assert_eq!(refused(&gmpp, "uk_2019.csv", text.as_bytes()), "encoding");
    let nyc = mapping("nyc_capital_projects");
    assert_eq!(refused(&nyc, "f.csv", &bytes), "encoding");
    assert_eq!(refused(&nyc, "f.csv", b"\xFF\xFEa\0"), "encoding");
}
