//! Runs other programs, so that an interrupt ends them and leaves us time to clean up.

use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a running program is looked at.
const TICK: Duration = Duration::from_millis(50);

/// How long a program may take to end once it is asked to.
const GRACE: Duration = Duration::from_secs(15);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From here on ctrl-c and a termination signal are noted instead of ending this process, so that
/// what was started is stopped.
pub(crate) fn watch_for_interrupts() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst))
        .context("cannot listen for ctrl-c")
}

pub(crate) fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// Waits until somebody interrupts, or the program ends by itself.
pub(crate) fn wait_for_interrupt(child: &mut Child) -> Result<()> {
    while !interrupted() {
        if let Some(status) = child.try_wait()? {
            bail!("the program ended by itself: {status}");
        }
        thread::sleep(TICK);
    }
    Ok(())
}

/// Says what is done, does it, and fails if it failed.
pub(crate) fn run(title: &str, command: &mut Command) -> Result<()> {
    if succeeds(title, command)? { Ok(()) } else { bail!("{title}: failed") }
}

/// Says what is done, does it, and says whether it went well. An interrupt is an error.
pub(crate) fn succeeds(title: &str, command: &mut Command) -> Result<bool> {
    if interrupted() {
        bail!("interrupted");
    }
    eprintln!("── {title}");
    let mut child = command
        .spawn()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if interrupted() {
            stop(&mut child, "TERM")?;
            bail!("{title}: interrupted");
        }
        thread::sleep(TICK);
    };
    if interrupted() {
        bail!("{title}: interrupted");
    }
    Ok(status.success())
}

/// Asks a program to end, by signal, and ends it by force when it does not.
pub(crate) fn stop(child: &mut Child, signal: &str) -> Result<ExitStatus> {
    let id = child.id().to_string();
    Command::new("kill").args(["-s", signal, &id]).status().context("cannot run kill")?;
    let asked = Instant::now();
    while asked.elapsed() < GRACE {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        thread::sleep(TICK);
    }
    child.kill()?;
    Ok(child.wait()?)
}

/// Where a program of this name stands on the PATH.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The cargo that runs us, started in the root of the workspace.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace());
    command
}

/// The root of the workspace we are run in, which need not be the one we were built in.
pub(crate) fn workspace() -> PathBuf {
    let built_in = || env!("CARGO_MANIFEST_DIR").into();
    let xtask = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(built_in));
    xtask.parent().expect("xtask stands in the workspace").to_path_buf()
}

/// The folder that cargo builds into.
pub(crate) fn build_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace().join("target"), |folder| workspace().join(folder))
}
