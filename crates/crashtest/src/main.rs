//! Writes with many writers at once until it is killed, and tells each answer on standard output.

use std::io::Read as _;

use anyhow::{Context as _, bail};
use crashtest::{opened, writers};

fn main() -> anyhow::Result<()> {
    // Whoever started us holds the other end: without them nobody would ever kill us.
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(3);
    });
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (database, cycle, store) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..]
    {
        [database, cycle] => (database, cycle, opened::Kind::Sound),
        [database, cycle, "--answer-before-commit"] => (database, cycle, opened::Kind::Hasty),
        _ => bail!("usage: crashtest DATABASE CYCLE [--answer-before-commit]"),
    };
    let cycle = cycle.parse().context("CYCLE is a number")?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let opened = opened::open(database, store).await?;
        writers::write(&opened, cycle).await
    })
}
