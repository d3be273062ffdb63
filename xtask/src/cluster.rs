//! A private PostgreSQL cluster: made in a temporary folder, durable as in operation, gone afterwards.

use std::fs::{self, File, Permissions};
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::packages::{is_root, postgresql_programs};
use crate::process::{on_path, stop, wait_for_interrupt};

/// The environment variable in which tests and benchmarks find the cluster.
pub(crate) const URL_VARIABLE: &str = "NYTTIG_TEST_POSTGRES";

/// How long the server may take to answer for the first time.
const START_LIMIT: Duration = Duration::from_mins(1);

/// The accounts the server may run under when we are root, which it refuses to run as.
const ACCOUNTS: [&str; 2] = ["postgres", "nobody"];

/// What differs from the defaults. `fsync` is on: what is tested is what is run.
const SETTINGS: [&str; 7] = [
    "fsync=on",
    "synchronous_commit=on",
    "max_connections=300",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "log_min_messages=fatal",
    "max_wal_size=4GB",
];

/// A running cluster. Dropping it stops the server and removes its folder.
pub(crate) struct Cluster {
    server: Child,
    url: String,
    _folder: TempDir,
}

impl Cluster {
    /// Makes and starts one, on a free port of 127.0.0.1, with a password of its own.
    pub(crate) fn start() -> Result<Self> {
        let programs = postgresql_programs()?;
        let account = if is_root() { Some(Account::unprivileged()?) } else { None };
        let folder = temporary_folder(account.as_ref())?;
        let password = password()?;
        make(&programs, account.as_ref(), folder.path(), &password)?;
        // Another process may take the port between our look and the server's start.
        for _ in 0..3 {
            let port = free_port()?;
            let server = serve(&programs, account.as_ref(), folder.path(), port)?;
            let url = format!("postgres://nyttig:{password}@127.0.0.1:{port}/postgres");
            let mut cluster = ServerStart { server, port, programs: &programs };
            if cluster.answers()? {
                eprintln!("── PostgreSQL from {} on port {port}", programs.display());
                return Ok(Self { server: cluster.server, url, _folder: folder });
            }
        }
        let log = fs::read_to_string(folder.path().join("log")).unwrap_or_default();
        bail!("PostgreSQL did not start; its last words:\n{log}")
    }

    /// Where it answers, with user and password.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // INT is PostgreSQL's fast shutdown.
        if let Err(error) = stop(&mut self.server, "INT") {
            eprintln!("── PostgreSQL could not be stopped: {error:#}");
        }
    }
}

/// Starts a cluster for a developer and keeps it until ctrl-c.
#[expect(clippy::print_stdout, reason = "the URL is this task's result")]
pub(crate) fn keep_until_interrupted() -> Result<()> {
    let mut cluster = Cluster::start()?;
    println!("{}", cluster.url());
    eprintln!("── export {URL_VARIABLE}='{}'", cluster.url());
    eprintln!("── ctrl-c stops it and removes its data");
    wait_for_interrupt(&mut cluster.server)
}

/// A server that may not have begun to answer.
struct ServerStart<'a> {
    server: Child,
    port: u16,
    programs: &'a Path,
}

impl ServerStart<'_> {
    /// `false` when the server ended before it answered.
    fn answers(&mut self) -> Result<bool> {
        let begun = Instant::now();
        while begun.elapsed() < START_LIMIT {
            if self.server.try_wait()?.is_some() {
                return Ok(false);
            }
            let ready = Command::new(self.programs.join("pg_isready"))
                .args(["--quiet", "--host", "127.0.0.1", "--port", &self.port.to_string()])
                .status()
                .context("cannot run pg_isready")?;
            if ready.success() {
                return Ok(true);
            }
            thread::sleep(Duration::from_millis(50));
        }
        stop(&mut self.server, "QUIT")?;
        Ok(false)
    }
}

/// A user of the system that is not root.
struct Account {
    user: u32,
    group: u32,
}

impl Account {
    fn unprivileged() -> Result<Self> {
        let users = fs::read_to_string("/etc/passwd").context("cannot read /etc/passwd")?;
        for name in ACCOUNTS {
            let found =
                users.lines().map(|line| line.split(':').collect::<Vec<_>>()).find_map(|fields| {
                    match fields[..] {
                        [user, _, uid, gid, ..] if user == name => Some((uid.parse(), gid.parse())),
                        _ => None,
                    }
                });
            if let Some((Ok(user), Ok(group))) = found {
                return Ok(Self { user, group });
            }
        }
        bail!("PostgreSQL refuses to run as root, and there is no user {}", ACCOUNTS.join(" or "))
    }

    fn owns(&self, path: &Path) -> Result<()> {
        chown(path, Some(self.user), Some(self.group))
            .with_context(|| format!("cannot hand over {}", path.display()))
    }
}

/// A command under the account, which dies with us even if we are killed.
fn under(account: Option<&Account>, program: &Path) -> Command {
    let mut command = match on_path("setpriv") {
        Some(setpriv) => {
            let mut command = Command::new(setpriv);
            command.args(["--pdeathsig", "INT", "--"]).arg(program);
            command
        }
        None => Command::new(program),
    };
    if let Some(account) = account {
        command.uid(account.user).gid(account.group);
    }
    command.current_dir("/");
    command
}

fn make(programs: &Path, account: Option<&Account>, folder: &Path, password: &str) -> Result<()> {
    let password_file = folder.join("password");
    let mut file = File::create(&password_file)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    writeln!(file, "{password}")?;
    if let Some(account) = account {
        account.owns(folder)?;
        account.owns(&password_file)?;
    }
    let output = under(account, &programs.join("initdb"))
        .args(["--username=nyttig", "--auth=scram-sha-256", "--encoding=UTF8"])
        .args(["--locale=C.UTF-8", "--no-sync"])
        .arg(format!("--pwfile={}", password_file.display()))
        .arg("--pgdata")
        .arg(folder.join("data"))
        .output()
        .context("cannot run initdb")?;
    if !output.status.success() {
        bail!("initdb failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

fn serve(programs: &Path, account: Option<&Account>, folder: &Path, port: u16) -> Result<Child> {
    let log = File::create(folder.join("log"))?;
    let mut command = under(account, &programs.join("postgres"));
    command.arg("-D").arg(folder.join("data")).args(["-p", &port.to_string()]);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    command
        // A ctrl-c on the terminal must reach the tests first, and the server through us.
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .context("cannot start postgres")
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn password() -> Result<String> {
    let number = getrandom::u64().context("no random bytes")?;
    Ok(format!("{number:016x}"))
}

/// A folder the server's account can reach: a `TMPDIR` inside a home folder often is not.
fn temporary_folder(account: Option<&Account>) -> Result<TempDir> {
    let parents = [std::env::temp_dir(), PathBuf::from("/tmp"), PathBuf::from("/var/tmp")];
    let parent = parents
        .iter()
        .find(|path| account.is_none() || open_to_all(path))
        .context("no temporary folder can be reached by an unprivileged user")?;
    Ok(tempfile::Builder::new().prefix("nyttig-postgres-").tempdir_in(parent)?)
}

fn open_to_all(path: &Path) -> bool {
    path.ancestors().all(|folder| fs::metadata(folder).is_ok_and(|data| data.mode() & 0o001 != 0))
}
