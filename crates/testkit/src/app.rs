//! The program, running: started on a free port with a database, and ended with the test.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use ureq::Agent;
use ureq::http::HeaderMap;

/// How long the program may take until it answers for the first time, or to end when asked.
const LIMIT: Duration = Duration::from_secs(30);

/// How often we look.
const TICK: Duration = Duration::from_millis(20);

/// Where the program's output is kept.
const STDOUT: &str = "stdout";
const STDERR: &str = "stderr";

/// What the program answered to one request.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

/// A running `nyttig serve`.
#[derive(Debug)]
pub struct App {
    child: Child,
    address: String,
    agent: Agent,
    // Holds what the program wrote, for its address and for the message of a test that fails.
    folder: TempDir,
}

impl App {
    /// Starts `program serve --port 0 --database URL`, reads the address it prints, and waits until
    /// `/healthz` answers there.
    ///
    /// `program` is `env!("CARGO_BIN_EXE_nyttig")`, which only a test of that crate is given.
    ///
    /// # Panics
    ///
    /// When the program ends or stays silent, with what it wrote.
    #[track_caller]
    pub fn start(program: impl AsRef<Path>, database: &str) -> Self {
        Self::start_with(program, database, &[])
    }

    /// The same with more arguments.
    ///
    /// # Panics
    ///
    /// When the program ends or stays silent, with what it wrote.
    #[track_caller]
    pub fn start_with(program: impl AsRef<Path>, database: &str, arguments: &[&str]) -> Self {
        Self::start_under(program, database, arguments, |_| ())
    }

    /// The same under conditions that its command is prepared for.
    ///
    /// # Panics
    ///
    /// When the program ends or stays silent, with what it wrote.
    #[track_caller]
    pub fn start_under(
        program: impl AsRef<Path>,
        database: &str,
        arguments: &[&str],
        prepare: impl FnOnce(&mut Command),
    ) -> Self {
        let mut app = Self::spawn(program.as_ref(), database, arguments, prepare);
        if let Err(trouble) = app.wait_until_healthy() {
            panic!("the program did not come up: {trouble}\n{}", app.words());
        }
        app
    }

    fn spawn(
        program: &Path,
        database: &str,
        arguments: &[&str],
        prepare: impl FnOnce(&mut Command),
    ) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let file = |name: &str| {
            File::create(folder.path().join(name)).expect("a temporary folder can be written to")
        };
        let mut command = Command::new(program);
        command.args(["serve", "--port", "0", "--database", database]).args(arguments);
        prepare(&mut command);
        let child = command
            .stdin(Stdio::null())
            .stdout(file(STDOUT))
            .stderr(file(STDERR))
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
        let settings = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(LIMIT))
            .build();
        Self { child, address: String::new(), agent: settings.into(), folder }
    }

    fn wait_until_healthy(&mut self) -> Result<(), String> {
        let begun = Instant::now();
        while begun.elapsed() < LIMIT {
            match self.child.try_wait() {
                Ok(None) => {}
                Ok(Some(status)) => return Err(status.to_string()),
                Err(error) => return Err(error.to_string()),
            }
            // A line without its end may lack a part of the port.
            if let Some((address, _)) = self.written(STDOUT).split_once('\n') {
                address.trim().clone_into(&mut self.address);
                let answer = self.agent.get(self.url("/healthz")).call();
                if answer.is_ok_and(|answer| answer.status() == 200) {
                    return Ok(());
                }
            }
            thread::sleep(TICK);
        }
        Err("no answer from /healthz".to_owned())
    }

    fn written(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap_or_default()
    }

    /// The full address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// A client without redirects, for which no status is an error.
    pub fn agent(&self) -> &Agent {
        &self.agent
    }

    /// What the program answers to a plain request for a path.
    ///
    /// # Panics
    ///
    /// When it does not answer.
    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        let answer = self.agent.get(self.url(path)).call();
        let mut answer = answer.unwrap_or_else(|error| panic!("{path}: {error}\n{}", self.words()));
        Answer {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            body: answer
                .body_mut()
                .with_config()
                .limit(1 << 30)
                .read_to_string()
                .unwrap_or_else(|error| panic!("{path}: {error}")),
        }
    }

    /// What the program has written so far, on standard output and then on standard error.
    pub fn words(&self) -> String {
        self.written(STDOUT) + &self.written(STDERR)
    }

    /// The number the system knows the process by.
    pub fn process_id(&self) -> u32 {
        self.child.id()
    }

    /// Ends the program as a crash would: kill -9.
    ///
    /// # Panics
    ///
    /// When the system refuses.
    pub fn kill(&mut self) {
        if let Err(error) = self.child.kill() {
            assert_eq!(error.kind(), ErrorKind::InvalidInput, "cannot kill the program: {error}");
        }
        self.child.wait().expect("a killed program can be waited for");
    }

    /// Asks the program to end, as an operator does, and waits until it has.
    ///
    /// # Panics
    ///
    /// When it does not.
    #[track_caller]
    pub fn terminate(&mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-s", "TERM", &id]).status().expect("kill is installed");
        let asked = Instant::now();
        while asked.elapsed() < LIMIT {
            if let Some(status) = self.child.try_wait().expect("our own child can be waited for") {
                return status;
            }
            thread::sleep(TICK);
        }
        panic!("the program did not end when asked:\n{}", self.words())
    }
}

impl Drop for App {
    fn drop(&mut self) {
        self.kill();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::os::unix::fs::PermissionsExt as _;
    use std::sync::Mutex;

    /// A script that is open for writing in a process that another test just forked cannot be run.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

    fn script(text: &str) -> (TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("program");
        fs::write(&file, format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        (folder, file)
    }

    fn message(panic: &(dyn std::any::Any + Send)) -> &str {
        panic.downcast_ref::<String>().map_or("", String::as_str)
    }

    #[test]
    fn a_program_that_ends_at_once_fails_the_test_with_its_words() {
        let _alone = ONE_AT_A_TIME.lock().unwrap();
        let (_folder, program) = script("echo \"cannot open $5\" >&2; exit 1");
        let panic = std::panic::catch_unwind(|| App::start(&program, "sqlite:nowhere"));
        let panic = panic.expect_err("it did not come up");
        assert!(message(&*panic).contains("cannot open sqlite:nowhere"), "{}", message(&*panic));
    }

    #[test]
    fn a_program_is_healthy_once_it_answers_at_the_address_it_printed() {
        let _alone = ONE_AT_A_TIME.lock().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = thread::spawn(move || {
            let (mut socket, _) = listener.accept().unwrap();
            let mut request = [0; 1024];
            let length = socket.read(&mut request).unwrap();
            socket.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
            String::from_utf8_lossy(&request[..length]).into_owned()
        });
        let (_folder, program) = script(&format!("echo http://{address}; exec sleep 60"));
        let mut app = App::start(&program, "sqlite:somewhere");
        assert_eq!(app.url("/x"), format!("http://{address}/x"));
        assert!(server.join().unwrap().starts_with("GET /healthz "));
        assert!(!app.terminate().success());
    }
}
