//! A PostgreSQL server of our own, to be killed: made with the programs and the account of the
//! cluster that the other tests share.

use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use tempfile::TempDir;
use testkit::postgres::cluster_url;

/// How long a server may take to come up, recovery included.
const LIMIT: Duration = Duration::from_mins(1);

const TICK: Duration = Duration::from_millis(20);

/// As `xtask` sets them for the shared cluster: durable, and reached by TCP alone.
const SETTINGS: [&str; 6] = [
    "fsync=on",
    "synchronous_commit=on",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "log_min_messages=panic",
    "max_connections=60",
];

/// A server that only this test knows.
pub(crate) struct Cluster {
    programs: PathBuf,
    account: (u32, u32),
    port: u16,
    server: Option<Child>,
    folder: TempDir,
}

impl Cluster {
    /// Makes one and starts it.
    pub(crate) fn start() -> Self {
        let programs = PathBuf::from(one(
            &cluster_url(),
            "select setting from pg_config where name = 'BINDIR'",
        ));
        let shared = one(&cluster_url(), "select current_setting('data_directory')");
        let owner = std::fs::metadata(&shared).expect("the shared cluster is on this machine");
        let account = (owner.uid(), owner.gid());
        let parent = Path::new(&shared).parent().and_then(Path::parent).expect("a folder above");
        let folder = tempfile::Builder::new().prefix("nyttig-crash-").tempdir_in(parent);
        let folder = folder.expect("where the shared cluster is, there is room");
        chown(folder.path(), Some(account.0), Some(account.1)).expect("we may hand it over");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        drop(listener);
        let mut cluster = Self { programs, account, port, server: None, folder };
        let made = cluster
            .command("initdb")
            .args(["--username=nyttig", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"])
            .args(["--no-sync", "--pgdata"])
            .arg(cluster.folder.path().join("data"))
            .output()
            .expect("initdb can be run");
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        cluster.serve();
        cluster
    }

    fn url(&self) -> String {
        format!("postgres://nyttig@127.0.0.1:{}/postgres", self.port)
    }

    /// An empty database and its address.
    pub(crate) fn create_database(&self, name: &str) -> String {
        let made = within_runtime(async {
            let mut connection = PgConnection::connect(&self.url()).await?;
            let create = AssertSqlSafe(format!("create database {name}"));
            sqlx::raw_sql(create).execute(&mut connection).await?;
            connection.close().await
        });
        made.expect("the server runs until it is killed");
        format!("postgres://nyttig@127.0.0.1:{}/{name}", self.port)
    }

    /// Starts the server and waits until it answers. The processes of a killed one go by themselves,
    /// and keep the next from starting until they have.
    pub(crate) fn serve(&mut self) {
        let begun = Instant::now();
        while begun.elapsed() < LIMIT {
            let running = self.server.as_mut().is_some_and(|server| {
                server.try_wait().expect("our own child can be waited for").is_none()
            });
            if !running {
                self.server = Some(self.spawn());
            }
            if try_one(&self.url(), "select 'up'").is_ok() {
                return;
            }
            thread::sleep(TICK);
        }
        panic!("the server does not come up");
    }

    fn spawn(&self) -> Child {
        let mut command = self.command("postgres");
        command.arg("-D").arg(self.folder.path().join("data")).args(["-p", &self.port.to_string()]);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        command
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("postgres starts")
    }

    fn command(&self, program: &str) -> Command {
        // Should the test be killed, the server ends with it.
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "INT", "--"]).arg(self.programs.join(program));
        command.uid(self.account.0).gid(self.account.1).current_dir("/");
        command
    }

    /// Kill -9 of the server's first process.
    pub(crate) fn kill(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().expect("our own child can be killed");
            server.wait().expect("our own child can be waited for");
        }
    }

    /// Kill -9 of the process that serves the program's writer. The server then ends all
    /// connections and recovers, as it would from a fault in its own code; it has when this returns.
    pub(crate) fn kill_writing_backend(&mut self) {
        let writer = "select min(pid) from pg_stat_activity
            where application_name = 'nyttig writer'";
        let killed = within_runtime(async {
            let mut witness = PgConnection::connect(&self.url()).await?;
            let pid: Option<i32> = sqlx::query_scalar(writer).fetch_one(&mut witness).await?;
            // Between two connections there is none, and nothing to kill.
            let Some(pid) = pid else { return Ok(()) };
            let pid = pid.to_string();
            Command::new("kill").args(["-s", "KILL", &pid]).status()?;
            while witness.ping().await.is_ok() {
                tokio::time::sleep(TICK).await;
            }
            Ok(())
        });
        killed.expect("the server runs until it is killed");
        self.serve();
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            // QUIT is PostgreSQL's immediate shutdown, which takes its children along.
            let id = server.id().to_string();
            let _ = Command::new("kill").args(["-s", "QUIT", &id]).status();
            let _ = server.wait();
        }
    }
}

fn one(url: &str, sql: &'static str) -> String {
    try_one(url, sql).unwrap_or_else(|error| panic!("{sql}: {error}"))
}

fn try_one(url: &str, sql: &'static str) -> Result<String, sqlx::Error> {
    within_runtime(async {
        let mut connection = PgConnection::connect(url).await?;
        let answer = sqlx::query_scalar(sql).fetch_one(&mut connection).await?;
        connection.close().await?;
        Ok(answer)
    })
}

fn within_runtime<T>(work: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work)
}
