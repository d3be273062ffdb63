//! The files of the workspace as the checks see them: paths and texts, or a few planted ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What is not ours to judge: built, fetched or generated files, and data from elsewhere.
const SKIPPED: [&str; 5] = [".git", "target", "node_modules", "tests/data", "tests/golden"];

/// Paths from the root, with `/`, and the text of each file that is text.
pub(super) struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// All files of the workspace.
    pub(super) fn workspace() -> Self {
        let root = root();
        let mut files = BTreeMap::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("the workspace can be read") {
                let path = entry.expect("the workspace can be read").path();
                let name = relative(&root, &path);
                if SKIPPED.contains(&name.as_str()) || name.ends_with("/node_modules") {
                    // It is there, and that is all we say of it.
                    files.insert(name, String::new());
                } else if path.is_dir() {
                    folders.push(path);
                } else {
                    // A file that is not text has a path and nothing to read.
                    let text = fs::read(&path).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                    files.insert(name, text.unwrap_or_default());
                }
            }
        }
        Self { files }
    }

    /// A tree of planted files, to see a check fail.
    pub(super) fn planted(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect() }
    }

    /// Paths and texts, by path.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Those whose path begins and ends so.
    pub(super) fn within(&self, start: &str, end: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files().filter(move |(path, _)| path.starts_with(start) && path.ends_with(end))
    }

    /// The text of one file.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Whether there is such a file or a folder with files in it.
    pub(super) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(&folder))
    }
}

/// The root of the workspace, seen from the crate that owns this test.
pub(super) fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
    Path::new(&here)
        .ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file())
        .expect("the crate stands in the workspace")
        .to_path_buf()
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).expect("the walk begins at the root");
    path.to_str().expect("our paths are UTF-8").replace('\\', "/")
}

/// Fails with one line for each problem.
#[track_caller]
pub(super) fn none(problems: &[String]) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// Passes if a check finds exactly one problem, and that problem names this.
#[track_caller]
pub(super) fn one(problems: &[String], names: &str) {
    assert!(
        matches!(problems, [only] if only.contains(names)),
        "expected one problem naming {names}, got {problems:#?}"
    );
}
