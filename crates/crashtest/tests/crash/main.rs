//! Kill -9 at random under sixteen writers, on both databases: what was answered is there, once.
//!
//! `NYTTIG_CRASH_CYCLES` says how many lives the program gets on each database, `NYTTIG_CRASH_SEED`
//! repeats the choices of an earlier run: they are printed when something is found.

#![expect(clippy::unwrap_used, reason = "a value that is not there is a failed check, at its line")]

mod chance;
mod check;
mod cluster;
mod life;

use crashtest::opened::Kind;
use testkit::disk::{Disk, Trouble};
use testkit::postgres::TestDatabase;

use crate::chance::Chance;
use crate::check::Ledger;
use crate::cluster::Cluster;
use crate::life::{End, Life};

/// How many lives on either database, unless the environment says otherwise: 200 in all, fewer
/// where starting a killed server again takes seconds.
const CYCLES_ON_SQLITE: u32 = 140;
const CYCLES_ON_POSTGRES: u32 = 60;

/// Within how many lives the planted bug must be found.
const CYCLES_WITH_A_BUG: u32 = 20;

/// After how many lives a new database is begun, so that a run's time grows with its cycles alone.
const CYCLES_OF_A_DATABASE: u32 = 25;

/// How many lives on a disk that breaks down in each.
const CYCLES_ON_A_BAD_DISK: u32 = 12;

/// How often the whole log is read again and compared with a rebuild.
const WHOLE_EVERY: u32 = 10;

fn cycles(unless_given: u32) -> u32 {
    let given = std::env::var("NYTTIG_CRASH_CYCLES").ok();
    given.map_or(unless_given, |text| text.parse().expect("NYTTIG_CRASH_CYCLES is a number"))
}

/// Lives on new databases, one after the other, until something is wrong or all have passed.
fn lives<D>(
    mut database: impl FnMut(u32, Option<&mut Cluster>) -> (String, D),
    mut cluster: Option<&mut Cluster>,
    kind: Kind,
    cycles: u32,
) -> Result<Ledger, String> {
    let mut chance = Chance::from_environment();
    let seed = chance.seed();
    let mut ledger = Ledger::default();
    let mut held = None;
    for cycle in 1..=cycles {
        let found = |trouble: anyhow::Error| {
            format!("NYTTIG_CRASH_SEED={seed}, cycle {cycle} of {cycles}: {trouble:#}")
        };
        if cycle % CYCLES_OF_A_DATABASE == 1 {
            let (url, keep) = database(cycle, cluster.as_deref_mut());
            held = Some(keep);
            ledger.begin(&url, cycle).map_err(found)?;
        }
        let end = match &cluster {
            Some(_) => End::with_server(cycle, &mut chance),
            None => End::of_program(&mut chance),
        };
        let life = Life::start(ledger.database(), cycle, kind, None);
        let whole =
            cycle % WHOLE_EVERY == 0 || cycle % CYCLES_OF_A_DATABASE == 0 || cycle == cycles;
        life.live(end, cluster.as_deref_mut())
            .and_then(|told| ledger.check(cycle, &told, whole, &mut chance))
            .map_err(|trouble| found(trouble.context(format!("it ended by {end:?}"))))?;
    }
    drop(held);
    eprintln!("NYTTIG_CRASH_SEED={seed}: {cycles} cycles, {ledger}");
    Ok(ledger)
}

/// A folder of its own for each database.
fn folder(_: u32, _: Option<&mut Cluster>) -> (String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (format!("sqlite:{}", folder.path().join("data").display()), folder)
}

#[test]
fn on_sqlite_a_killed_program_loses_and_doubles_nothing_that_it_answered() {
    let ledger = lives(folder, None, Kind::Sound, cycles(CYCLES_ON_SQLITE));
    ledger.unwrap_or_else(|found| panic!("{found}")).assert_everything_happened();
}

#[test]
fn on_postgresql_a_killed_program_or_server_loses_and_doubles_nothing_that_was_answered() {
    let mut cluster = Cluster::start();
    let database = |cycle: u32, cluster: Option<&mut Cluster>| {
        let cluster = cluster.expect("it is handed on");
        (cluster.create_database(&format!("cycle_{cycle}")), ())
    };
    let ledger = lives(database, Some(&mut cluster), Kind::Sound, cycles(CYCLES_ON_POSTGRES));
    ledger.unwrap_or_else(|found| panic!("{found}")).assert_everything_happened();
}

#[test]
fn on_sqlite_a_full_disk_refuses_writes_until_there_is_room_and_loses_nothing() {
    lives_on_a_disk_with(Trouble::Full);
}

#[test]
fn on_sqlite_a_commit_that_cannot_be_made_durable_is_not_answered() {
    lives_on_a_disk_with(Trouble::Unsynced);
}

/// Each life meets the trouble, goes on after it, and is killed.
fn lives_on_a_disk_with(trouble: Trouble) {
    let (disk, mut chance) = (Disk::new(), Chance::from_environment());
    let (database, _folder) = folder(1, None);
    let mut ledger = Ledger::default();
    ledger.begin(&database, 1).unwrap();
    for cycle in 1..=CYCLES_ON_A_BAD_DISK {
        let seed = chance.seed();
        let life = Life::start(ledger.database(), cycle, Kind::Sound, Some(&disk));
        life.live_through(&disk, trouble, 1 + chance.below(100))
            .and_then(|told| ledger.check(cycle, &told, cycle % 3 == 0, &mut chance))
            .unwrap_or_else(|found| panic!("NYTTIG_CRASH_SEED={seed}, cycle {cycle}: {found:#}"));
    }
    eprintln!("{trouble:?}: {ledger}");
}

#[test]
fn a_store_that_answers_before_it_commits_is_found_on_sqlite() {
    let found = lives(folder, None, Kind::Hasty, CYCLES_WITH_A_BUG).err().unwrap();
    assert!(found.contains("was answered and is lost"), "{found}");
}

#[test]
fn a_store_that_answers_before_it_commits_is_found_on_postgresql() {
    let database = |_: u32, _: Option<&mut Cluster>| {
        let database = TestDatabase::create();
        (database.url(), database)
    };
    let found = lives(database, None, Kind::Hasty, CYCLES_WITH_A_BUG).err().unwrap();
    assert!(found.contains("was answered and is lost"), "{found}");
}
