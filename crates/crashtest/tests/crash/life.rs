//! One life of the writing program: begun, listened to, and ended by force.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use crashtest::opened::Kind;
use crashtest::work::{Number, WRITERS};
use eventlog::envelope::Position;

use testkit::disk::{Disk, Trouble};

use crate::chance::Chance;
use crate::cluster::Cluster;

/// A program that says nothing for so long hangs.
const SILENCE: Duration = Duration::from_mins(1);

/// How a life ends.
#[derive(Debug, Clone, Copy)]
pub(crate) enum End {
    /// Killed this long after it was started, whatever it is doing: still opening, perhaps.
    After(Duration),
    /// Killed once it has told of so many commands.
    Told(u64),
    /// A server process is killed first, the program after as many more.
    Backend(u64),
    /// The server is killed and started again; the program goes on and is killed later.
    ServerAlone(u64),
    /// Server and program are killed at once.
    Both(u64),
}

impl End {
    pub(crate) fn of_program(chance: &mut Chance) -> Self {
        match chance.below(8) {
            0 => Self::After(Duration::from_micros(chance.below(60_000))),
            _ => Self::Told(1 + chance.below(250)),
        }
    }

    /// Ends of the server, which take seconds, come by turns so that each does in every run.
    pub(crate) fn with_server(cycle: u32, chance: &mut Chance) -> Self {
        let told = 1 + chance.below(120);
        match cycle % 24 {
            7 => Self::Backend(told),
            15 => Self::ServerAlone(told),
            23 => Self::Both(told),
            _ => Self::of_program(chance),
        }
    }
}

/// What the program told of its commands.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) sent: BTreeSet<Number>,
    pub(crate) done: BTreeMap<Number, (Position, Position)>,
    pub(crate) refused: BTreeSet<Number>,
}

/// A running program.
pub(crate) struct Life {
    child: Child,
    cycle: u32,
    lines: Receiver<String>,
    told: Told,
}

impl Life {
    pub(crate) fn start(database: &str, cycle: u32, kind: Kind, disk: Option<&Disk>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crashtest"));
        command.args([database, &cycle.to_string()]);
        if kind == Kind::Hasty {
            command.arg("--answer-before-commit");
        }
        if let Some(disk) = disk {
            disk.under(&mut command);
        }
        // Its words on standard error are the test's own: they tell how it came to what is found.
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        let output = BufReader::new(child.stdout.take().expect("it is piped"));
        let (sender, lines) = channel();
        thread::spawn(move || {
            // A line that the kill cut off ends without a line feed and was never told.
            let whole = output.split(b'\n').map_while(Result::ok);
            for line in whole {
                let _ = sender.send(String::from_utf8_lossy(&line).into_owned());
            }
        });
        Self { child, cycle, lines, told: Told::default() }
    }

    /// Lives until the end that was chosen, and says what was told.
    pub(crate) fn live(mut self, end: End, cluster: Option<&mut Cluster>) -> anyhow::Result<Told> {
        match (end, cluster) {
            (End::After(time), _) => thread::sleep(time),
            (End::Told(count), _) => self.listen(count)?,
            (End::Backend(count), Some(cluster)) => {
                self.listen(count)?;
                cluster.kill_writing_backend();
                self.listen(count)?;
            }
            (End::ServerAlone(count), Some(cluster)) => {
                self.listen(count)?;
                cluster.kill();
                cluster.serve();
                self.listen(count)?;
            }
            (End::Both(count), Some(cluster)) => {
                self.listen(count)?;
                cluster.kill();
                self.child.kill()?;
                cluster.serve();
            }
            (end, None) => bail!("{end:?} needs a server of our own"),
        }
        self.end()
    }

    /// Lives until the disk breaks down, waits until every writer has met that, mends the disk,
    /// and lives on for a while.
    pub(crate) fn live_through(
        mut self,
        disk: &Disk,
        trouble: Trouble,
        count: u64,
    ) -> anyhow::Result<Told> {
        self.listen(count)?;
        disk.break_down(trouble);
        let mut met = BTreeSet::new();
        while met.len() < usize::try_from(WRITERS)? {
            let line = self.lines.recv_timeout(SILENCE).context("not every writer is refused")?;
            met.extend(line.strip_prefix("trouble ").map(str::to_owned));
            self.hear(&line);
        }
        // What was under way when it broke down is told by now: from here on nothing is done.
        let before = self.told.done.len();
        let mut refused = 0;
        while refused < 2 * WRITERS {
            let line = self.lines.recv_timeout(SILENCE).context("the program hangs or ended")?;
            refused += u32::from(line.starts_with("trouble "));
            self.hear(&line);
        }
        ensure!(
            self.told.done.len() == before,
            "something was answered on a disk with {trouble:?}"
        );
        disk.mend(trouble);
        self.listen(count)?;
        self.end()
    }

    /// Kill -9.
    fn end(mut self) -> anyhow::Result<Told> {
        self.child.kill()?;
        let status = self.child.wait()?;
        if status.code().is_some() {
            bail!("the program ended by itself: {status}");
        }
        // What it said before it was killed is still in the pipe.
        while let Ok(line) = self.lines.recv_timeout(SILENCE) {
            self.hear(&line);
        }
        Ok(std::mem::take(&mut self.told))
    }

    /// Listens until so many more commands are done.
    fn listen(&mut self, count: u64) -> anyhow::Result<()> {
        let until = self.told.done.len() + usize::try_from(count)?;
        while self.told.done.len() < until {
            let line = self.lines.recv_timeout(SILENCE).context("the program hangs or ended")?;
            self.hear(&line);
        }
        Ok(())
    }

    fn hear(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |writer: &str, count: &str| {
            Some(Number {
                cycle: self.cycle,
                writer: writer.parse().ok()?,
                count: count.parse().ok()?,
            })
        };
        match words[..] {
            ["sent", writer, count] => self.told.sent.extend(number(writer, count)),
            ["refused", writer, count] => self.told.refused.extend(number(writer, count)),
            ["done", writer, count, first, last] => {
                let positions = first.parse().ok().zip(last.parse().ok());
                self.told.done.extend(number(writer, count).zip(positions));
            }
            // Cut off by the kill, without a line feed.
            _ => {}
        }
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
