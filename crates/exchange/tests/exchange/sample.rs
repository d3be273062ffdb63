//! Where the inputs, the answers and the shipped mappings are.

use std::path::{Path, PathBuf};

use exchange::mapping::Mapping;
use exchange::snapshot::{Snapshot, read_snapshot};

pub(crate) fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(path)
}

pub(crate) fn read(path: &str) -> Vec<u8> {
    std::fs::read(data(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn json(path: &str) -> serde_json::Value {
    serde_json::from_slice(&read(path)).expect("JSON")
}

pub(crate) fn mapping(name: &str) -> Mapping {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("mappings/{name}.toml"));
    Mapping::parse(&std::fs::read_to_string(path).expect("a shipped mapping")).expect("lawful")
}

/// A file of the test data, read by a mapping.
pub(crate) fn snapshot(mapping: &Mapping, path: &str) -> Snapshot {
    let file = path.rsplit('/').next().expect("a name");
    read_snapshot(mapping, file, &read(path))
}
