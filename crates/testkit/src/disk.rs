//! A disk that fills up or cannot flush when a test says so, for one program that it starts.
//!
//! Needs neither privileges nor a mount: a small library, built with the compiler that links Rust
//! programs, stands between the program and the system's writes.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

const SOURCE: &str = include_str!("disk.c");

/// What the environment of a program names the folder by.
const VARIABLE: &str = "NYTTIG_DISK";

/// A trouble that a disk can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room left.
    Full,
    /// What was written cannot be made durable.
    Unsynced,
}

/// The disk of the programs that were started on it.
#[derive(Debug)]
pub struct Disk {
    folder: TempDir,
}

impl Disk {
    /// A disk without trouble.
    ///
    /// # Panics
    ///
    /// When there is no C compiler; Rust needs one as well.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let source = folder.path().join("disk.c");
        fs::write(&source, SOURCE).expect("a temporary folder can be written to");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(folder.path().join("disk.so"))
            .arg(&source)
            .arg("-ldl")
            .output()
            .expect("cc, which Rust links with, can be run");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        Self { folder }
    }

    /// Has a program, not yet started, write to this disk.
    pub fn under(&self, command: &mut Command) {
        command.env("LD_PRELOAD", self.folder.path().join("disk.so"));
        command.env(VARIABLE, self.folder.path());
    }

    /// The trouble begins.
    ///
    /// # Panics
    ///
    /// When the temporary folder is gone.
    pub fn break_down(&self, trouble: Trouble) {
        fs::write(self.mark(trouble), "").expect("a temporary folder can be written to");
    }

    /// The trouble is over.
    ///
    /// # Panics
    ///
    /// When it had not begun.
    pub fn mend(&self, trouble: Trouble) {
        fs::remove_file(self.mark(trouble)).expect("the trouble had begun");
    }

    fn mark(&self, trouble: Trouble) -> PathBuf {
        self.folder.path().join(match trouble {
            Trouble::Full => "full",
            Trouble::Unsynced => "unsynced",
        })
    }
}

impl Default for Disk {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_finds_its_disk_full_until_there_is_room_again() {
        let disk = Disk::new();
        let copy = || {
            let mut command = Command::new("dd");
            command.args(["if=/dev/zero", "bs=4096", "count=1", "conv=fsync"]);
            command.arg(format!("of={}", disk.folder.path().join("copy").display()));
            disk.under(&mut command);
            command.output().unwrap()
        };
        assert!(copy().status.success());
        for (trouble, words) in
            [(Trouble::Full, "No space left"), (Trouble::Unsynced, "Input/output error")]
        {
            disk.break_down(trouble);
            let refused = copy();
            let told = String::from_utf8_lossy(&refused.stderr);
            assert!(!refused.status.success() && told.contains(words), "{told}");
            disk.mend(trouble);
            assert!(copy().status.success());
        }
    }
}
