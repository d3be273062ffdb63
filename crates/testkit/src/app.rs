//! The program, running: started on a free port with a database, and ended with the test.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use ureq::http::{HeaderMap, Request, Response};
use ureq::middleware::MiddlewareNext;
use ureq::{Agent, Body, SendBody};

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

/// The address by which tests sign in as the first administrator.
pub const LOGIN: &str = "administrator@city.example";

/// And the password.
pub const PASSWORD: &str = "en ganske lang setning";

/// A client that shows the cookie it was given.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    cookie: Arc<Mutex<String>>,
}

impl Client {
    /// Without a cookie yet.
    pub fn new() -> Self {
        let cookie: Arc<Mutex<String>> = Arc::default();
        let shown = Arc::clone(&cookie);
        let show = move |mut request: Request<SendBody>,
                         next: MiddlewareNext|
              -> Result<Response<Body>, ureq::Error> {
            let value = shown.lock().expect("nobody panics while holding it").clone();
            if !value.is_empty() && !request.headers().contains_key("cookie") {
                request
                    .headers_mut()
                    .insert("cookie", value.parse().expect("a cookie we were given"));
            }
            next.handle(request)
        };
        let settings = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(LIMIT))
            .middleware(show)
            .build();
        Self { agent: settings.into(), cookie }
    }

    /// The cookie, as it is sent.
    pub fn cookie(&self) -> String {
        self.cookie.lock().expect("nobody panics while holding it").clone()
    }

    /// Takes up the session that an answer begins.
    pub fn take(&self, headers: &HeaderMap) {
        let set = headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
        let session = set.filter_map(|line| line.split(';').next()).find(|pair| {
            let name = pair.split('=').next().unwrap_or_default();
            name.trim_start_matches("__Host-").starts_with("nyttig-") && name != "nyttig-language"
        });
        if let Some(session) = session {
            session.clone_into(&mut self.cookie.lock().expect("nobody panics while holding it"));
        }
    }

    /// What is answered to a form.
    ///
    /// # Panics
    ///
    /// When nothing is.
    #[track_caller]
    pub fn post(&self, url: &str, fields: &[(&str, &str)]) -> Answer {
        let asked = self.agent.post(url).header("accept", "text/html");
        answer(url, asked.send_form(fields.iter().copied()))
    }

    /// What is answered to a browser that asks for a page.
    ///
    /// # Panics
    ///
    /// When nothing is.
    #[track_caller]
    pub fn page(&self, url: &str) -> Answer {
        answer(url, self.agent.get(url).header("accept", "text/html").call())
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}

#[track_caller]
fn answer(url: &str, asked: Result<Response<Body>, ureq::Error>) -> Answer {
    let mut answer = asked.unwrap_or_else(|error| panic!("{url}: {error}"));
    Answer {
        status: answer.status().as_u16(),
        headers: answer.headers().clone(),
        body: answer
            .body_mut()
            .with_config()
            .limit(1 << 30)
            .read_to_string()
            .unwrap_or_else(|error| panic!("{url}: {error}")),
    }
}

/// A running `nyttig serve`, asked as its first administrator unless a test says otherwise.
#[derive(Debug)]
pub struct App {
    child: Child,
    address: String,
    client: Client,
    signed_in: OnceLock<()>,
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
        let (client, signed_in) = (Client::new(), OnceLock::new());
        Self { child, address: String::new(), client, signed_in, folder }
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
                let answer = self.client.agent.get(self.url("/healthz")).call();
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

    /// A client without redirects, for which no status is an error, signed in as the first administrator.
    ///
    /// # Panics
    ///
    /// When nobody can be signed in.
    #[track_caller]
    pub fn agent(&self) -> &Agent {
        &self.administrator().agent
    }

    /// The same client with its cookie. It signs in when it is first needed, so that what never asks for a page
    /// leaves the log alone.
    ///
    /// # Panics
    ///
    /// When nobody can be signed in.
    #[track_caller]
    pub fn administrator(&self) -> &Client {
        self.signed_in.get_or_init(|| self.sign_in());
        &self.client
    }

    /// The link with which the first account is made, if the program printed one.
    pub fn set_up_link(&self) -> Option<String> {
        let words = self.written(STDOUT);
        let link = words.split_whitespace().find(|word| word.contains("/set-up/"))?;
        Some(link.to_owned())
    }

    /// Makes the first account, or signs in to it where there is one.
    #[track_caller]
    fn sign_in(&self) {
        // It is printed after the address; that it answers says nothing yet of the second line.
        let begun = Instant::now();
        let front = self.client.page(&self.url("/"));
        let home = front.headers.get("location").and_then(|to| to.to_str().ok());
        // With several organisations or none there is nothing to sign in to.
        let Some(slug) = home.and_then(|to| to.split('/').nth(1)) else { return };
        let sign_in = self.url(&format!("/{slug}/sign-in"));
        loop {
            let fields = [("login", LOGIN), ("password", PASSWORD)];
            let answer = match self.set_up_link() {
                Some(link) => {
                    let name = self.client.page(&link).body;
                    let name = name
                        .split("name=\"name\"")
                        .nth(1)
                        .and_then(|rest| rest.split("value=\"").nth(1));
                    let name = name.and_then(|rest| rest.split('"').next()).unwrap_or_default();
                    let [login, password] = fields;
                    self.client.post(&link, &[("name", name), login, password])
                }
                None => self.client.post(&sign_in, &fields),
            };
            if answer.status == 303 {
                return self.client.take(&answer.headers);
            }
            assert!(begun.elapsed() < LIMIT, "nobody is let in: {}\n{}", answer.body, self.words());
            thread::sleep(TICK);
        }
    }

    /// What the program answers to a plain request for a path.
    ///
    /// # Panics
    ///
    /// When it does not answer.
    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        let agent = match path {
            "/healthz" | "/readyz" => &self.client.agent,
            _ => self.agent(),
        };
        answer(path, agent.get(self.url(path)).call())
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
