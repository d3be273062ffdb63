//! The twelve odd files of csv-spectrum come out as its own JSON says.

use std::collections::BTreeMap;

use exchange::csv_reader::read_records;
use exchange::decode::{Encoding, decode};
use exchange::table::{Layout, Table};

use crate::sample::{data, json, read};

#[test]
fn every_file_of_csv_spectrum_gives_its_json() {
    let mut names: Vec<String> = std::fs::read_dir(data("csv/csv-spectrum/csvs"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap().replace(".csv", ""))
        .collect();
    names.sort();
    assert_eq!(names.len(), 12);
    for name in names {
        let bytes = read(&format!("csv/csv-spectrum/csvs/{name}.csv"));
        let text = decode(&bytes, Encoding::Utf8).unwrap();
        let records = read_records(&name, &text, b',').unwrap();
        let (table, faults) = Table::new(&name, records, Layout::ProjectPerRow, 1).unwrap();
        assert_eq!(faults, [], "{name}");
        let rows: Vec<BTreeMap<_, _>> = table
            .lines
            .iter()
            .map(|line| table.headings.iter().zip(&line.cells).collect())
            .collect();
        let mut expected = json(&format!("csv/csv-spectrum/json/{name}.json"));
        if name == "location_coordinates" {
            // A slip of csv-spectrum 2.0.0: its JSON is no list and has another number than its CSV.
            assert_eq!(expected["Contact Phone Number"], "1234567890");
            expected["Contact Phone Number"] = "2095257564".into();
            expected = vec![expected].into();
        }
        assert_eq!(serde_json::to_value(rows).unwrap(), expected, "{name}");
    }
}
