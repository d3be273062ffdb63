//! A client that asks as fast as it is answered, and a handler that only returns bytes.

use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use axum::http::header;
use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// The session that is asked with.
pub(crate) static COOKIE: Mutex<String> = Mutex::new(String::new());

/// How an address answered.
#[derive(Clone)]
pub(crate) struct Answers {
    pub(crate) rate: f64,
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
    pub(crate) body: Vec<u8>,
}

/// Asks one address from so many connections for so long.
pub(crate) async fn ask(port: u16, target: &str, connections: usize, seconds: f64) -> Answers {
    let cookie = COOKIE.lock().unwrap().clone();
    let request = format!(
        "GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: nb\r\nCookie: {cookie}\r\n\r\n"
    );
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let request = request.clone();
        tasks.spawn(async move {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
            stream.set_nodelay(true).unwrap();
            let (mut waits, mut body) = (Vec::new(), Vec::new());
            while waits.is_empty() || started.elapsed().as_secs_f64() < seconds {
                let sent = Instant::now();
                stream.write_all(request.as_bytes()).await.unwrap();
                body = answer(&mut stream).await;
                waits.push(sent.elapsed());
            }
            (waits, body)
        });
    }
    let done = tasks.join_all().await;
    let elapsed = started.elapsed().as_secs_f64();
    let mut waits: Vec<_> = done.iter().flat_map(|(waits, _)| waits.clone()).collect();
    waits.sort_unstable();
    let at = |part: usize| waits[(waits.len() * part / 100).min(waits.len() - 1)];
    Answers {
        rate: f64::from(u32::try_from(waits.len()).unwrap()) / elapsed,
        p50: at(50),
        p99: at(99),
        body: done.into_iter().next().unwrap().1,
    }
}

/// The body of the next answer on a connection that stays open.
async fn answer(stream: &mut TcpStream) -> Vec<u8> {
    let mut read = Vec::with_capacity(64 * 1024);
    loop {
        if let Some(end) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&read[..end]).to_lowercase();
            assert!(head.starts_with("http/1.1 200"), "{head}");
            let length =
                head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
            let length: usize = length.trim().parse().unwrap();
            while read.len() < end + 4 + length {
                assert!(stream.read_buf(&mut read).await.unwrap() > 0, "cut off");
            }
            return read.split_off(end + 4);
        }
        assert!(stream.read_buf(&mut read).await.unwrap() > 0, "cut off");
    }
}

/// What `--bare FILE` runs: the file's bytes at `/`, through the same accept loop as ours.
pub(crate) fn serve_bare(file: &Path) {
    let bytes: &'static [u8] = std::fs::read(file).unwrap().leak();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        println!("http://{}", listener.local_addr().unwrap());
        let handler = move || async move { ([(header::CONTENT_TYPE, "text/html")], bytes) };
        let routes = axum::Router::new().route("/", get(handler));
        web::listen::listen(listener, routes, std::future::pending()).await;
    });
}
