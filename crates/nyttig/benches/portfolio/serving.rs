//! Pages of the running program, beside a handler that returns the same bytes.

use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use testkit::app::{Client, LOGIN, PASSWORD};

use crate::load::{Answers, COOKIE, ask};
use crate::{Size, filling};

/// How many ask at the same time where throughput is measured.
const CONNECTIONS: usize = 16;

/// A server in a process of its own, ended when dropped.
struct Server {
    child: Child,
    port: u16,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Server {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .find_map(|line| Some(line.unwrap().split_once("http://127.0.0.1:")?.1.to_owned()))
            .unwrap();
        let port = address.chars().take_while(char::is_ascii_digit).collect::<String>();
        Self { child, port: port.parse().unwrap(), lines }
    }

    /// Signs in, with a new account where there is none yet.
    fn sign_in(&mut self) {
        let client = Client::new();
        let fields = [("login", LOGIN), ("password", PASSWORD)];
        let sign_in = format!("http://127.0.0.1:{}/large/sign-in", self.port);
        let mut answer = client.post(&sign_in, &fields);
        if answer.status != 303 {
            let told = self.lines.next().unwrap().unwrap();
            let link = told.split_whitespace().last().unwrap();
            let [login, password] = fields;
            answer = client.post(link, &[("name", "A reader"), login, password]);
        }
        assert_eq!(answer.status, 303, "{}", answer.body);
        client.take(&answer.headers);
        *COOKIE.lock().unwrap() = client.cookie();
    }

    /// Memory that is resident, in MiB.
    fn memory_mib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every page that counts, now and in the past.
pub(crate) async fn measure(size: Size, address: &str, keys: &Path) {
    let started = Instant::now();
    let mut ours = Server::start(
        Command::new(env!("CARGO_BIN_EXE_nyttig"))
            .args(["serve", "--port", "0", "--database", address])
            .env("NYTTIG_KEYS", keys),
    );
    let ready = ask(ours.port, "/readyz", 1, 0.0).await;
    println!("serving after {:.2?}, {} MiB", started.elapsed(), ours.memory_mib());
    assert!(!ready.body.is_empty());
    tokio::task::block_in_place(|| ours.sign_in());
    let half = i64::from(size.projects) * filling::EVENTS_A_ROUND / 2;
    let project = filling::project(size.projects / 2).0;
    let pages = [
        ("portfolio, now", "/large/portfolio".to_owned()),
        ("portfolio, a past date held", "/large/portfolio?effective_on=2021-09-01".to_owned()),
        ("portfolio, as known then", format!("/large/portfolio?known_at=%23{half}")),
        ("portfolio, searched", "/large/portfolio?text=tryggere+9".to_owned()),
        ("search, now", "/large/search?q=sommer+rolig".to_owned()),
        ("search, a word of all", "/large/search?q=tid".to_owned()),
        ("search, one project", format!("/large/search?q=%22{}%3A%22+trygg", size.projects / 2)),
        ("search, as known then", format!("/large/search?q=sommer+rolig&known_at=%23{half}")),
        ("project page", format!("/large/projects/{project}")),
    ];
    for (name, target) in pages {
        let first = ask(ours.port, &target, 1, 0.0).await;
        let alone = ask(ours.port, &target, 1, size.seconds / 3.0).await;
        let ours_now = ask(ours.port, &target, CONNECTIONS, size.seconds).await;
        let bare = bare(&ours_now.body, size.seconds).await;
        report(name, first.p50, &alone, &ours_now, &bare);
    }
    println!("memory afterwards: {} MiB", ours.memory_mib());
}

async fn bare(body: &[u8], seconds: f64) -> Answers {
    let file = tempfile::NamedTempFile::new_in(".").unwrap();
    std::fs::write(file.path(), body).unwrap();
    let itself = std::env::current_exe().unwrap();
    let server = Server::start(Command::new(itself).arg("--bare").arg(file.path()));
    ask(server.port, "/", CONNECTIONS, seconds).await
}

fn report(name: &str, first: Duration, alone: &Answers, ours: &Answers, bare: &Answers) {
    println!(
        "{name:<28} {:>7} bytes  first {first:>9.2?}  alone {:>9.2?}  {CONNECTIONS} at once {:>7.0}/s p99 {:>9.2?}  \
         same bytes {:>7.0}/s  ratio {:.3}",
        ours.body.len(),
        alone.p50,
        ours.rate,
        ours.p99,
        bare.rate,
        ours.rate / bare.rate
    );
}
