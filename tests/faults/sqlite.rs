//! Faults of a SQLite folder.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use testkit::app::App;
use testkit::disk::{Disk, Trouble};

use crate::program::{BINARY, Program, mapping, nyc_file};

/// A folder with a city and its projects, and what `projects` says of them.
fn city() -> (Program, String) {
    let program = Program::on_sqlite().with_city();
    program.run(&["import", &nyc_file(), "--mapping", &mapping("nyc_capital_projects")]);
    let projects = program.run(&["projects", "--json"]);
    assert!(projects.len() > 10_000, "there is something to read");
    (program, projects)
}

fn data(program: &Program) -> PathBuf {
    program.folder().join("data")
}

/// Every file of the database with its bytes, those aside that readers may make and remove.
fn files(program: &Program) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(data(program)).unwrap().map(|entry| entry.unwrap().path());
    let lasting = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        path.is_file() && !["-shm", "-wal", ".lock"].iter().any(|end| name.ends_with(end))
    };
    entries.filter(lasting).map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

const WRITES: [&str; 4] = ["create", "other", "--name", "Another"];

/// Every kind of command is refused with these words, and nothing is touched.
#[track_caller]
fn all_refuse(program: &Program, words: &[&str]) {
    let before = files(program);
    for arguments in
        [&WRITES[..], &["projects"], &["export"], &["doctor"], &["serve", "--port", "0"]]
    {
        let told = program.refused(1, arguments);
        for word in words {
            assert!(told.contains(word), "{arguments:?} does not say {word}: {told}");
        }
    }
    assert_eq!(files(program), before, "what is refused is left as it was");
}

/// Writes are refused with these words, reads answer as before, and nothing is touched.
#[track_caller]
fn reads_go_on(program: &Program, projects: &str, words: &[&str]) {
    let before = files(program);
    let told = program.refused(1, &WRITES);
    for word in words {
        assert!(told.contains(word), "it does not say {word}: {told}");
    }
    assert_eq!(program.run(&["projects", "--json"]), projects);
    program.run(&["doctor"]);
    assert_eq!(files(program), before, "what is refused is left as it was");
}

fn log(program: &Program) -> PathBuf {
    data(program).join("log.db")
}

#[test]
fn a_log_that_is_no_database_is_refused_by_its_name() {
    let (program, _) = city();
    for garbage in [b"x".to_vec(), b"garbage ".repeat(2_000)] {
        fs::write(log(&program), garbage).unwrap();
        all_refuse(&program, &["log.db", "is not a database"]);
    }
}

#[test]
fn an_empty_file_is_no_log_to_read_and_is_left_empty() {
    let program = Program::on_sqlite();
    fs::create_dir(data(&program)).unwrap();
    fs::write(log(&program), "").unwrap();
    for arguments in [["projects"], ["export"], ["doctor"]] {
        assert!(program.refused(1, &arguments).contains("no database"));
    }
    assert_eq!(fs::read(log(&program)).unwrap(), b"");
    program.with_city().run(&["projects"]);
}

#[test]
fn the_database_of_another_program_is_refused() {
    let (program, _) = city();
    // What says whose it is: https://sqlite.org/fileformat2.html#application_id
    patch(&log(&program), 68, &[0; 4]);
    all_refuse(&program, &["log.db", "another program"]);
}

#[test]
fn a_newer_schema_is_refused() {
    let (program, _) = city();
    // What says how new it is: https://sqlite.org/fileformat2.html#user_version_number
    patch(&log(&program), 60, &[0, 0, 3, 0xe8]);
    all_refuse(&program, &["log.db", "newer version", "1000"]);
}

fn patch(path: &Path, at: usize, bytes: &[u8]) {
    let mut content = fs::read(path).unwrap();
    content[at..at + bytes.len()].copy_from_slice(bytes);
    fs::write(path, content).unwrap();
}

#[test]
fn a_log_that_was_cut_off_is_refused_and_not_mended() {
    let (program, _) = city();
    let whole = fs::read(log(&program)).unwrap();
    for left in [whole.len() / 2, 5_000] {
        fs::write(log(&program), &whole[..left]).unwrap();
        all_refuse(&program, &["log.db", "damaged"]);
    }
}

#[test]
fn a_log_that_ends_before_what_its_read_models_have_seen_is_refused() {
    let program = Program::on_sqlite().with_city();
    let early = fs::read(log(&program)).unwrap();
    program.run(&["import", &nyc_file(), "--mapping", &mapping("nyc_capital_projects")]);
    program.run(&["projects"]);
    fs::write(log(&program), early).unwrap();
    for end in ["db-wal", "db-shm"] {
        // Whoever brings an old file back has no newer write-ahead log beside it.
        let _ = fs::remove_file(log(&program).with_extension(end));
    }
    let before = program.run(&["export", "--format", "cloudevents"]);
    let import = ["import", &nyc_file(), "--mapping", &mapping("nyc_capital_projects")];
    for command in [&["projects"][..], &import] {
        let told = program.refused(1, command);
        assert!(told.contains("a part of the log is missing"), "{told}");
    }
    let after = program.run(&["export", "--format", "cloudevents"]);
    assert_eq!(after, before, "positions that others have seen are not given anew");
}

#[test]
fn a_read_only_file_is_read_and_not_written() {
    let (program, projects) = city();
    fs::set_permissions(log(&program), Permissions::from_mode(0o444)).unwrap();
    reads_go_on(&program, &projects, &["log.db is read-only"]);
}

#[test]
fn a_read_only_folder_is_read_and_served_and_not_written() {
    let (program, projects) = city();
    fs::set_permissions(data(&program), Permissions::from_mode(0o555)).unwrap();
    reads_go_on(&program, &projects, &["data is read-only"]);
    let mut app = program.serve();
    assert_eq!(app.get("/readyz").status, 200);
    assert!(app.words().contains("can be read: the database cannot be written"), "{}", app.words());
    assert!(app.terminate().success());
    fs::set_permissions(data(&program), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_log_that_another_process_writes_to_is_read_beside_it() {
    let (program, projects) = city();
    let mut app = program.serve();
    let told = program.refused(1, &WRITES);
    assert!(told.contains("another process writes to") && told.contains("log.db"), "{told}");
    assert_eq!(program.run(&["projects", "--json"]), projects);
    assert!(app.terminate().success());
    program.run(&WRITES);
}

#[test]
fn a_read_model_that_is_gone_is_made_anew() {
    let (program, projects) = city();
    fs::remove_file(data(&program).join("views-1.db")).unwrap();
    assert_eq!(program.run(&["projects", "--json"]), projects);
    fs::remove_file(data(&program).join("views-1.db")).unwrap();
    fs::remove_file(data(&program).join("views-current")).unwrap();
    assert_eq!(program.run(&["projects", "--json"]), projects);
}

#[test]
fn a_read_model_that_is_damaged_is_refused_with_the_way_out() {
    let (program, projects) = city();
    fs::write(data(&program).join("views-1.db"), b"garbage ".repeat(2_000)).unwrap();
    let told = program.refused(1, &["projects"]);
    assert!(told.contains("views-1.db") && told.contains("nyttig rebuild"), "{told}");
    program.run(&["rebuild"]);
    assert_eq!(program.run(&["projects", "--json"]), projects);
}

#[test]
fn a_name_of_the_live_read_models_that_is_garbage_is_refused_with_the_way_out() {
    let (program, projects) = city();
    let current = data(&program).join("views-current");
    fs::write(&current, "x").unwrap();
    let told = program.refused(1, &["projects"]);
    assert!(told.contains("views-current") && told.contains("delete it"), "{told}");
    fs::remove_file(current).unwrap();
    assert_eq!(program.run(&["projects", "--json"]), projects);
}

#[test]
fn a_key_that_is_missing_or_garbage_is_refused_by_its_name() {
    let (program, projects) = city();
    let key = program.keys().join("fingerprint.key");
    let bytes = fs::read(&key).unwrap();
    fs::remove_file(&key).unwrap();
    all_refuse(&program, &["fingerprint.key", "put it back"]);
    assert!(!key.exists(), "no other key is made in its place");
    fs::write(&key, "garbage").unwrap();
    all_refuse(&program, &["fingerprint.key", "32 bytes"]);
    fs::write(&key, bytes).unwrap();
    assert_eq!(program.run(&["projects", "--json"]), projects);
    fs::write(program.keys().join("checkpoint.key"), "garbage").unwrap();
    all_refuse(&program, &["checkpoint.key", "not a key"]);
}

#[test]
fn an_import_that_meets_a_full_disk_says_so_and_goes_on_where_it_was() {
    let program = Program::on_sqlite().with_city();
    let (disk, before) = (Disk::new(), program.log());
    let file = nyc_file();
    let mapping = mapping("nyc_capital_projects");
    let import = ["import", &file, "--mapping", &mapping, "--json"];
    disk.break_down(Trouble::Full);
    let mut command = program.command(&import);
    disk.under(&mut command);
    let refused = command.output().unwrap();
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(1), "{told}");
    assert!(told.contains("is the disk full?"), "{told}");
    assert_eq!(program.log(), before, "nothing was written, not even a half");
    disk.mend(Trouble::Full);
    program.run(&import);
    assert_eq!(program.json(&import)["events"], 0, "all of it is there");
}

#[test]
fn a_full_disk_stops_no_reader() {
    let (program, _) = city();
    let disk = Disk::new();
    let before = serve_on(&program, &disk).get("/city/portfolio.json");
    let mut app = serve_on(&program, &disk);
    // Whoever has a session goes on; nobody can begin one.
    app.administrator();
    disk.break_down(Trouble::Full);
    for path in ["/readyz", "/city/portfolio.json"] {
        assert_eq!(app.get(path).status, 200, "{path}");
    }
    assert_eq!(app.get("/city/portfolio.json").body, before.body);
    app.kill();
}

fn serve_on(program: &Program, disk: &Disk) -> App {
    let keys = program.keys().display().to_string();
    let arguments = ["--keys", keys.as_str()];
    App::start_under(BINARY, program.database(), &arguments, |command| disk.under(command))
}
