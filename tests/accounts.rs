//! Coming in and what one may do, as a plain client meets it, on both databases. The cases of the threat model
//! that concern accounts each have a test here that names them.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use std::sync::Arc;

use domain::person::PersonLeft;
use domain::stored;
use eventlog::EventStore;
use eventlog::append::{Append, NewEvent};
use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use store_postgres::PostgresStore;
use store_sqlite::SqliteStore;
use testkit::app::{Answer, App, Client, LOGIN, PASSWORD};
use uuid::Uuid;

use crate::forms::{hidden, location, with};
use crate::program::{BINARY, Program, on_both_databases};

on_both_databases! {
    c1_the_answer_is_the_same_whether_or_not_there_is_such_an_account,
    c1_after_five_attempts_there_are_pauses_that_grow_for_any_login,
    c3_a_session_is_another_after_signing_in_and_after_a_change_of_rights_or_password,
    c4_an_unused_session_ends_and_so_does_a_long_one,
    c9_who_is_shut_out_or_has_left_is_out_at_once,
    c12_there_is_no_account_to_begin_with_and_the_printed_link_makes_one_once,
    a_link_to_a_password_works_once_and_ends_every_session,
    every_event_bears_whoever_is_signed_in,
    operators_invite_and_make_links_from_the_command_line,
}

/// A city that is served, and the program it is served by.
pub(crate) fn city(program: &Program) -> App {
    program.create_city();
    program.serve()
}

pub(crate) fn text(page: &Answer) -> String {
    page.body.replace("&#x2f;", "/").replace("&#x3d;", "=")
}

pub(crate) fn get(client: &Client, app: &App, path: &str) -> Answer {
    client.page(&app.url(path))
}

pub(crate) fn post(client: &Client, app: &App, path: &str, fields: &[(&str, &str)]) -> Answer {
    client.post(&app.url(path), fields)
}

/// The link that a page shows, this once.
#[track_caller]
fn link(page: &Answer) -> String {
    assert_eq!(page.status, 200, "{}", page.body);
    let body = text(page);
    let link = body.split("id=\"link\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    link.unwrap_or_else(|| panic!("no link in {body}")).to_owned()
}

/// The administrator invites somebody; the link and where they are among the people.
#[track_caller]
fn invited(app: &App, name: &str, login: &str, what: &str) -> String {
    let fields = [("name", name), ("login", login), ("what", what)];
    link(&post(app.administrator(), app, "/city/people/invitation", &fields))
}

/// Somebody who was invited and chose a password.
#[track_caller]
pub(crate) fn joined(app: &App, name: &str, login: &str, what: &str) -> Client {
    let client = Client::new();
    let chosen = client.post(&invited(app, name, login, what), &[("password", PASSWORD)]);
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    client.take(&chosen.headers);
    client
}

#[track_caller]
fn signed_in(app: &App, login: &str, password: &str) -> Client {
    let client = Client::new();
    let fields = [("login", login), ("password", password)];
    let answer = post(&client, app, "/city/sign-in", &fields);
    assert_eq!(answer.status, 303, "{}", answer.body);
    client.take(&answer.headers);
    client
}

/// Whether a client is let in.
fn is_in(client: &Client, app: &App) -> bool {
    let answer = get(client, app, "/city/portfolio");
    assert!(answer.status == 200 || location(&answer).starts_with("/city/sign-in?"));
    answer.status == 200
}

/// The page of somebody among the people.
#[track_caller]
pub(crate) fn person(app: &App, name: &str) -> String {
    let body = text(&get(app.administrator(), app, "/city/people"));
    let list = body.split("<main").nth(1).unwrap();
    let before = list.split(&format!(">{name}</a>")).next().unwrap();
    let address = before.rsplit("href=\"").next().unwrap();
    address.split('"').next().unwrap().to_owned()
}

const CHALLENGE: [(&str, &str); 4] = [
    ("question", "concerns"),
    ("title", "Calmer meals"),
    ("challenge", "It is loud."),
    ("concerns", "60 pupils"),
];

/// A project that somebody registers.
#[track_caller]
pub(crate) fn registered(client: &Client, app: &App) -> String {
    let answer = post(client, app, "/city/register", &CHALLENGE);
    assert_eq!(answer.status, 303, "{}", answer.body);
    location(&answer).split('?').next().unwrap().to_owned()
}

/// Runs a statement on the accounts, in either database's words.
fn execute(program: &Program, sqlite: &str, postgres: &str) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        if let Some(folder) = program.database().strip_prefix("sqlite:") {
            let url = format!("sqlite:{folder}/accounts.db");
            let mut connection = SqliteConnection::connect(&url).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(sqlite)).execute(&mut connection).await.unwrap();
        } else {
            let mut connection = PgConnection::connect(program.database()).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(postgres)).execute(&mut connection).await.unwrap();
        }
    });
}

fn c1_the_answer_is_the_same_whether_or_not_there_is_such_an_account(program: &Program) {
    let app = city(program);
    app.administrator();
    let wrong = |login: &str| {
        let fields = [("login", login), ("password", "another long sentence")];
        let answer = post(&Client::new(), &app, "/city/sign-in", &fields);
        let body = text(&answer).replace(login, "LOGIN");
        let command = hidden(&answer, "command");
        (answer.status, body.replace(&command, ""), answer.headers.contains_key("set-cookie"))
    };
    let known = wrong(LOGIN);
    assert_eq!(known.0, 422);
    assert_eq!(known, wrong("nobody@city.example"));
    assert!(!known.1.contains("another long sentence"), "no page shows a password again");
}

fn c1_after_five_attempts_there_are_pauses_that_grow_for_any_login(program: &Program) {
    let app = city(program);
    app.administrator();
    for login in [LOGIN, "nobody@city.example"] {
        let wrong = || {
            let fields = [("login", login), ("password", "another long sentence")];
            post(&Client::new(), &app, "/city/sign-in", &fields)
        };
        let statuses: Vec<_> = (0..5).map(|_| wrong().status).collect();
        assert_eq!(statuses, [422; 5], "{login}");
        // The pause after the fifth lasts a second; where that has passed the next one lasts two.
        let paused = (0..20).map(|_| wrong()).find(|answer| answer.status != 422);
        let paused = paused.unwrap_or_else(|| panic!("{login}: twenty attempts without a pause"));
        assert_eq!(paused.status, 429, "{login}");
        assert!(paused.headers.contains_key("retry-after"));
        assert!(paused.body.contains("too many attempts"), "{}", paused.body);
    }
    // Whoever has the right password waits as well: the pause is the account's.
    let fields = [("login", LOGIN), ("password", PASSWORD)];
    let answer = post(&Client::new(), &app, "/city/sign-in", &fields);
    assert!([429, 303].contains(&answer.status));
}

#[test]
fn c2_passwords_are_kept_as_argon2id_and_neither_they_nor_sessions_are_on_the_disk() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let cookie = app.administrator().cookie();
    let secret = cookie.split('=').nth(1).unwrap();
    assert!(secret.len() >= 43, "256 random bits");
    let folder = program.database().strip_prefix("sqlite:").unwrap();
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            all.extend(std::fs::read(path).unwrap());
        }
    }
    let holds = |text: &str| all.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert!(holds(LOGIN), "the search finds what is there");
    assert!(!holds(PASSWORD) && !holds(secret));
    assert!(!program.log().contains(LOGIN), "nothing of it is in the log");
}

fn c3_a_session_is_another_after_signing_in_and_after_a_change_of_rights_or_password(
    program: &Program,
) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    // A browser that comes with a session gets another one, and the first is over.
    let before = Client::new();
    let fields = [("login", "kari@city.example"), ("password", PASSWORD)];
    let answer = post(&kari, &app, "/city/sign-in", &fields);
    before.take(&[("set-cookie", kari.cookie())].into_iter().fold(
        ureq::http::HeaderMap::new(),
        |mut headers, (name, value)| {
            headers.insert(name, value.parse().unwrap());
            headers
        },
    ));
    kari.take(&answer.headers);
    assert_ne!(kari.cookie(), before.cookie());
    assert!(is_in(&kari, &app) && !is_in(&before, &app));
    // What one chooses oneself is no session.
    let fixed = Client::new();
    let mut headers = ureq::http::HeaderMap::new();
    headers.insert("set-cookie", format!("nyttig-city={}", "A".repeat(43)).parse().unwrap());
    fixed.take(&headers);
    assert!(!is_in(&fixed, &app));
    // Rights change: they sign in anew.
    let page = person(&app, "Kari");
    let change = post(
        app.administrator(),
        &app,
        &format!("{page}/roles"),
        &[("role", "leader"), ("grant", "1")],
    );
    assert_eq!(change.status, 303, "{}", change.body);
    assert!(!is_in(&kari, &app));
    // A password changes: every session ends, and this browser gets a new one.
    let [here, there] = [0, 1].map(|_| signed_in(&app, "kari@city.example", PASSWORD));
    let old = here.cookie();
    let fields = [("old", PASSWORD), ("password", "quite another sentence")];
    let changed = post(&here, &app, "/city/account/password", &fields);
    assert_eq!(changed.status, 303, "{}", changed.body);
    here.take(&changed.headers);
    assert_ne!(here.cookie(), old);
    assert!(is_in(&here, &app) && !is_in(&there, &app));
}

fn c4_an_unused_session_ends_and_so_does_a_long_one(program: &Program) {
    let app = city(program);
    let cookie = app.administrator().cookie();
    assert!(cookie.starts_with("nyttig-city="), "{cookie}");
    let age = |column: &str, minutes: i64| {
        execute(
            program,
            &format!("update sessions set {column} = {column} - {minutes} * 60000000"),
            &format!(
                "update accounts.sessions set {column} = {column} - interval '{minutes} minutes'"
            ),
        );
    };
    let client = signed_in(&app, LOGIN, PASSWORD);
    assert!(is_in(&client, &app));
    age("seen_at", 29);
    assert!(is_in(&client, &app), "used within half an hour, and so it is used now");
    age("begun_at", 300);
    assert!(is_in(&client, &app));
    age("seen_at", 32);
    assert!(!is_in(&client, &app), "not used for half an hour");
    let client = signed_in(&app, LOGIN, PASSWORD);
    age("begun_at", 481);
    assert!(!is_in(&client, &app), "after eight hours, however much it is used");
}

#[test]
fn c4_c11_behind_tls_the_cookie_is_bound_to_the_host_and_links_begin_with_the_configured_address() {
    let program = Program::on_sqlite().with_city();
    let keys = program.keys().display().to_string();
    let base = ["--keys", &keys, "--base-url", "https://nyttig.city.example"];
    let app = App::start_with(BINARY, program.database(), &base);
    let printed = app.set_up_link().unwrap_or_default();
    // The second line may come after the first answer.
    while app.set_up_link().is_none() {}
    let printed = app.set_up_link().unwrap_or(printed);
    let path = printed.strip_prefix("https://nyttig.city.example").unwrap();
    let client = Client::new();
    let fields = [("name", "Kari"), ("login", LOGIN), ("password", PASSWORD)];
    let made = client.post(&app.url(path), &fields);
    let set = made.headers["set-cookie"].to_str().unwrap();
    assert!(set.starts_with("__Host-nyttig-city="), "{set}");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(set.contains(part), "{part} in {set}");
    }
    assert!(!set.contains("Domain"), "{set}");
    client.take(&made.headers);
    // Whatever host a request names, the link is ours; and another's name is not answered at all.
    let fields = [("name", "Per"), ("login", "per@city.example"), ("what", "employee")];
    let shown = post(&client, &app, "/city/people/invitation", &fields);
    assert!(link(&shown).starts_with("https://nyttig.city.example/city/password/"));
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let asked = agent
        .post(app.url("/city/people/invitation"))
        .header("host", "evil.example")
        .header("cookie", client.cookie());
    assert_eq!(asked.send_form(fields).unwrap().status(), 403);
    for (host, status) in [("nyttig.city.example", 200), ("nyttig.city.example.evil", 403)] {
        let asked = agent.get(app.url("/city/sign-in")).header("host", host);
        assert_eq!(asked.call().unwrap().status().as_u16(), status, "{host}");
    }
}

#[test]
fn c5_another_site_signs_nobody_in_or_out_and_looking_changes_nothing() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let client = app.administrator();
    for path in
        ["/city/sign-out", "/city/sign-in", "/city/account/sessions", "/city/people/invitation"]
    {
        for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]
        {
            let asked = app.agent().post(app.url(path)).header(name, value);
            let answer = asked.send_form([("login", LOGIN), ("password", PASSWORD)]).unwrap();
            assert_eq!(answer.status(), 403, "{path}: {name}");
        }
    }
    assert!(is_in(client, &app));
    for path in ["/city/sign-out", "/city/account/sessions"] {
        assert_eq!(get(client, &app, path).status, 405, "{path}");
    }
    let invitation = invited(&app, "Per", "per@city.example", "employee");
    for _ in 0..3 {
        assert_eq!(Client::new().page(&invitation).status, 200, "a scanner of mail looks at it");
    }
    let chosen = Client::new().post(&invitation, &[("password", PASSWORD)]);
    assert_eq!(chosen.status, 303);
}

#[test]
fn c8_after_signing_in_one_comes_back_to_a_path_of_ours_and_nowhere_else() {
    let program = Program::on_sqlite();
    let app = city(&program);
    app.administrator();
    let turned = get(&Client::new(), &app, "/city/portfolio?text=sewer&sort=last");
    assert_eq!(turned.status, 303);
    let shown = get(&Client::new(), &app, location(&turned));
    let to = text(&shown);
    let to = to.split("name=\"to\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(to.replace("&amp;", "&"), "/city/portfolio?text=sewer&sort=last");
    for (to, back) in [
        ("/city/portfolio?text=sewer", "/city/portfolio?text=sewer"),
        ("https://evil.example/", "/city/portfolio"),
        ("//evil.example/city/", "/city/portfolio"),
        ("/city//evil.example", "/city/portfolio"),
        ("/other/portfolio", "/city/portfolio"),
        ("/city/sign-out", "/city/portfolio"),
    ] {
        let fields = [("login", LOGIN), ("password", PASSWORD), ("to", to)];
        let answer = post(&Client::new(), &app, "/city/sign-in", &fields);
        assert_eq!((answer.status, location(&answer)), (303, back), "{to}");
    }
}

fn c9_who_is_shut_out_or_has_left_is_out_at_once(program: &Program) {
    let mut app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "leader");
    assert!(is_in(&kari, &app));
    let page = person(&app, "Kari");
    let shut = post(app.administrator(), &app, &format!("{page}/access"), &[("open", "0")]);
    assert_eq!(shut.status, 303, "{}", shut.body);
    assert!(!is_in(&kari, &app));
    let fields = [("login", "kari@city.example"), ("password", PASSWORD)];
    let refused = post(&Client::new(), &app, "/city/sign-in", &fields);
    assert_eq!(refused.status, 422, "told nothing else than anybody");
    post(app.administrator(), &app, &format!("{page}/access"), &[("open", "1")]);
    assert!(!is_in(&kari, &app), "the session does not come back");
    let kari = signed_in(&app, "kari@city.example", PASSWORD);
    assert!(app.terminate().success(), "{}", app.words());
    let id: Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(leave(program, id));
    let app = program.serve();
    assert!(!is_in(&kari, &app), "who left is out");
    let fields = [("login", "kari@city.example"), ("password", PASSWORD)];
    let again = post(&Client::new(), &app, "/city/sign-in", &fields);
    let client = Client::new();
    client.take(&again.headers);
    assert!(!is_in(&client, &app), "and stays out");
}

/// Records that somebody left, as an import would.
async fn leave(program: &Program, person: Uuid) {
    let store: Arc<dyn EventStore> = match program.database().strip_prefix("sqlite:") {
        Some(folder) => Arc::new(SqliteStore::open(folder.as_ref()).await.unwrap()),
        None => Arc::new(PostgresStore::connect(program.database()).await.unwrap()),
    };
    let last_day = "2026-01-31".parse().unwrap();
    let form = stored::encode(&PersonLeft { on: last_day }.into());
    let organisation = store.logs().await.unwrap()[0].organisation;
    // Held from today on: before they were registered nobody knew them.
    let log = store.read_log(organisation, 0, usize::MAX).await.unwrap();
    let on = log.last().unwrap().effective_on;
    let (kind, version) = (form.event_type, form.schema_version);
    let event = NewEvent::seal(person, kind, version, on, form.facts, vec![], vec![]).unwrap();
    let append = Append {
        organisation,
        command: Uuid::from_u128(0x1EF7),
        fingerprint: [0; 32],
        actor: person,
        correlation: None,
        causation: None,
        expectations: vec![],
        conditions: vec![],
        events: vec![event],
        answer: "".into(),
        simulated_at: None,
    };
    store.append(append).await.unwrap();
    store.close().await;
}

fn c12_there_is_no_account_to_begin_with_and_the_printed_link_makes_one_once(program: &Program) {
    program.create_city();
    let mut app = program.serve();
    while app.set_up_link().is_none() {}
    let first = app.set_up_link().unwrap();
    for (login, password) in [("admin", "admin"), ("admin@city.example", "admin"), ("", "")] {
        let fields = [("login", login), ("password", password)];
        assert_eq!(post(&Client::new(), &app, "/city/sign-in", &fields).status, 422);
    }
    assert!(app.terminate().success(), "{}", app.words());
    let mut app = program.serve();
    while app.set_up_link().is_none() {}
    let path = |link: &str| link.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap();
    let second = app.set_up_link().unwrap();
    assert_ne!(path(&first), path(&second));
    let fields = [("name", "Kari"), ("login", LOGIN), ("password", PASSWORD)];
    let old = post(&Client::new(), &app, &path(&first), &fields);
    assert_eq!(old.status, 404, "each start prints another, and the one before stops working");
    for (field, wrong) in [("name", ""), ("login", "kari"), ("password", "short")] {
        let fields = with(&fields, &[(field, wrong)]);
        let refused = post(&Client::new(), &app, &path(&second), &fields);
        assert_eq!(refused.status, 422, "{field}");
        assert!(refused.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    let client = Client::new();
    let made = post(&client, &app, &path(&second), &fields);
    assert_eq!(made.status, 303, "{}", made.body);
    client.take(&made.headers);
    assert_eq!(get(&client, &app, "/city/people").status, 200, "they are an administrator");
    assert_eq!(post(&Client::new(), &app, &path(&second), &fields).status, 404, "once");
    assert!(app.terminate().success(), "{}", app.words());
    let app = program.serve();
    signed_in(&app, LOGIN, PASSWORD);
    assert!(app.set_up_link().is_none(), "{}", app.words());
    let log = program.log();
    assert!(log.contains("person.role_granted") && !log.contains(LOGIN));
}

fn a_link_to_a_password_works_once_and_ends_every_session(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let page = person(&app, "Kari");
    let reset = || link(&post(app.administrator(), &app, &format!("{page}/link"), &[]));
    let (first, second) = (reset(), reset());
    let new = [("password", "quite another sentence")];
    assert_eq!(Client::new().post(&first, &new).status, 404, "a newer one took its place");
    let weak = Client::new().post(&second, &[("password", "kari@city.example")]);
    assert_eq!(weak.status, 422, "{}", weak.body);
    assert!(is_in(&kari, &app), "nothing has changed yet");
    let chosen = Client::new().post(&second, &new);
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    assert!(!is_in(&kari, &app));
    assert_eq!(Client::new().post(&second, &new).status, 404, "used");
    let fields = [("login", "kari@city.example"), ("password", PASSWORD)];
    assert_eq!(post(&Client::new(), &app, "/city/sign-in", &fields).status, 422);
    signed_in(&app, "kari@city.example", "quite another sentence");
}

#[test]
fn every_page_but_those_that_let_in_takes_a_session() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let project = registered(app.administrator(), &app);
    let nobody = Client::new();
    for path in [
        "/city/portfolio",
        "/city/my-work",
        "/city/register",
        "/city/account",
        "/city/people",
        "/city/people/invitation",
        "/city/charts/phases.svg",
        &project,
        &format!("{project}/describe"),
        &format!("{project}/move/forward"),
        "/city/projects/00000000-0000-0000-0000-000000000001",
    ] {
        let turned = get(&nobody, &app, path);
        let to = location(&turned);
        // A file is no page.
        let expected = if path.contains(".svg") { 401 } else { 303 };
        assert_eq!(turned.status, expected, "{path}");
        assert!(expected == 401 || to.starts_with("/city/sign-in?to="), "{path}: {to}");
        assert_eq!(turned.headers["cache-control"], "no-store");
    }
    for path in ["/city/portfolio.json", "/city/portfolio.csv", &format!("{project}.json")] {
        let answer = get(&nobody, &app, path);
        assert_eq!(answer.status, 401, "{path}");
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["type"], "unauthorized");
    }
    for path in ["/city/sign-in", "/city/forgotten", "/healthz", "/readyz"] {
        assert_eq!(get(&nobody, &app, path).status, 200, "{path}");
    }
    assert_eq!(get(&nobody, &app, "/city/personas").status, 404, "only a demonstration has any");
    let persona = [("person", project.rsplit('/').next().unwrap())];
    assert_eq!(post(&nobody, &app, "/city/personas", &persona).status, 404);
}

#[test]
fn a_form_that_was_filled_in_comes_back_filled_in_after_signing_in_and_is_recorded_once() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let client = app.administrator();
    let project = registered(client, &app);
    let path = format!("{project}/describe");
    let shown = get(client, &app, &path);
    let (command, seen) = (hidden(&shown, "command"), hidden(&shown, "seen"));
    let aim = "Everybody eats &\r\nnobody shouts: 100 % + å ".repeat(40);
    let typed =
        [("command", &*command), ("seen", &*seen), ("title", "Quiet meals"), ("aim", &*aim)];
    let nobody = Client::new();
    let ended = post(&nobody, &app, &path, &typed);
    assert_eq!(ended.status, 401);
    assert!(ended.body.contains("is not lost"), "{}", ended.body);
    // What a browser reads from the page is what it sends.
    let attribute = |name: &str| {
        let text = hidden(&ended, name);
        text.replace("&#x2f;", "/").replace("&#x3d;", "=").replace("&amp;", "&")
    };
    let (to, held) = (attribute("to"), attribute("held"));
    let wrong = [("login", LOGIN), ("password", "not the right one"), ("to", &to), ("held", &held)];
    let refused = post(&nobody, &app, "/city/sign-in", &wrong);
    assert_eq!(refused.status, 422);
    assert_eq!(hidden(&refused, "held"), hidden(&ended, "held"), "it is still there");
    let right = with(&wrong, &[("password", PASSWORD)]);
    let back = post(&nobody, &app, "/city/sign-in", &right);
    assert_eq!(back.status, 200, "{}", back.body);
    nobody.take(&back.headers);
    assert!(back.body.contains("value=\"Quiet meals\""), "{}", back.body);
    let area = back.body.split("name=\"aim\"").nth(1).unwrap().split("</textarea>").next().unwrap();
    assert!(area.contains("100 % + å") && area.contains("nobody shouts"), "{area}");
    assert!(back.body.contains("nothing has been saved yet"), "{}", back.body);
    assert!(!get(client, &app, &project).body.contains("Quiet meals"), "nothing is recorded");
    assert_eq!(hidden(&back, "command"), command, "it is the same command");
    for _ in 0..2 {
        assert_eq!(post(&nobody, &app, &path, &typed).status, 303);
    }
    let log = get(client, &app, &format!("{project}.csv")).body;
    assert_eq!(log.matches("project.described").count(), 1);
}

#[test]
fn roles_decide_what_is_let_through_and_what_is_offered() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let employee = joined(&app, "Kari", "kari@city.example", "employee");
    let other = joined(&app, "Per", "per@city.example", "employee");
    let leader = joined(&app, "Anne", "anne@city.example", "leader");
    let auditor = joined(&app, "Unni", "unni@city.example", "auditor");
    let partner = joined(&app, "Vilde", "vilde@city.example", "partner");
    // An ordinary employee alone registers a challenge and goes on with it.
    let project = registered(&employee, &app);
    let insight = [("need", "Calm"), ("method", "interview")];
    assert_eq!(post(&employee, &app, &format!("{project}/insight"), &insight).status, 303);
    let start = [("phase", "foundation"), ("seen", "9999")];
    assert_eq!(post(&employee, &app, &format!("{project}/move/forward"), &start).status, 303);
    // Another employee sees it, is offered nothing and may do nothing; a leader may.
    for (client, status) in [(&other, 403), (&auditor, 403), (&leader, 303)] {
        let shown = get(client, &app, &project);
        assert_eq!(shown.status, 200);
        assert_eq!(text(&shown).contains("/describe"), status == 303);
        let answer = post(client, &app, &format!("{project}/insight"), &insight);
        assert_eq!(answer.status, status, "{}", answer.body);
        assert!(status == 303 || answer.body.contains("You may not do this"), "{}", answer.body);
    }
    let forbidden = [
        ("/city/people", vec![&employee, &leader, &auditor, &partner]),
        ("/city/settings", vec![&employee, &leader, &auditor, &partner]),
        ("/city/register", vec![&auditor, &partner]),
    ];
    for (path, clients) in forbidden {
        for client in clients {
            assert_eq!(get(client, &app, path).status, 403, "{path}");
        }
    }
    // A partner has no part in it: it is not there.
    assert_eq!(get(&partner, &app, &project).status, 404);
    assert_eq!(get(&partner, &app, &format!("{project}.json")).status, 404);
    assert_eq!(post(&partner, &app, &format!("{project}/insight"), &insight).status, 404);
    assert_eq!(get(&partner, &app, "/city/portfolio.json").body.trim(), "[]");
    let rows: Value =
        serde_json::from_str(&get(&auditor, &app, "/city/portfolio.json").body).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert!(!get(&partner, &app, "/city/portfolio").body.contains("Calmer meals"));
    // In their own language: the refusal speaks the account's.
    let fields = [("name", "Per"), ("language", "nn")];
    assert_eq!(post(&other, &app, "/city/account", &fields).status, 303);
    let refused = post(&other, &app, &format!("{project}/insight"), &insight);
    assert!(refused.body.contains("Dette kan du ikkje gjere"), "{}", refused.body);
    assert!(get(&other, &app, "/city/portfolio").body.contains("<html lang=\"nn\""));
}

#[test]
fn nobody_takes_from_themselves_what_lets_them_give_it_back() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let client = app.administrator();
    let page = person(&app, "Test");
    let withdraw = [("role", "administrator"), ("grant", "0")];
    assert_eq!(post(client, &app, &format!("{page}/roles"), &withdraw).status, 403);
    assert_eq!(post(client, &app, &format!("{page}/access"), &[("open", "0")]).status, 403);
    // Another role of one's own begins one's session anew.
    let before = client.cookie();
    let grant = [("role", "leader"), ("grant", "1")];
    let changed = post(client, &app, &format!("{page}/roles"), &grant);
    assert_eq!((changed.status, location(&changed)), (303, &*page));
    client.take(&changed.headers);
    assert_ne!(client.cookie(), before);
    assert!(is_in(client, &app));
    let again = post(client, &app, &format!("{page}/roles"), &grant);
    assert_eq!(again.status, 422, "{}", again.body);
}

#[test]
fn my_work_is_ones_own_and_others_is_for_those_who_lead_or_audit() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let employee = joined(&app, "Kari", "kari@city.example", "employee");
    let anne = person(&app, "Test");
    let anne = anne.rsplit('/').next().unwrap();
    let own = get(&employee, &app, "/city/my-work").body;
    assert!(own.contains("Kari") && !own.contains("<select"), "{own}");
    let same = get(&employee, &app, &format!("/city/my-work?person={anne}")).body;
    assert!(same.contains("Nothing is waiting for Kari") || same.contains("Kari"), "{same}");
    assert!(!same.contains("for Test"), "{same}");
    let others = get(app.administrator(), &app, "/city/my-work").body;
    assert!(others.contains("<select") && others.contains("Kari"), "{others}");
}

#[test]
fn one_sees_ones_sessions_and_ends_them() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let (here, there) = (app.administrator(), signed_in(&app, LOGIN, PASSWORD));
    let page = get(here, &app, "/city/account");
    let named = hidden(&page, "session");
    assert!(!there.cookie().contains(&named), "the name of a session opens nothing");
    let ended = post(here, &app, "/city/account/sessions", &[("session", &named)]);
    assert_eq!(ended.status, 303);
    assert!(is_in(here, &app) && !is_in(&there, &app));
    let there = signed_in(&app, LOGIN, PASSWORD);
    assert_eq!(post(&there, &app, "/city/sign-out", &[]).status, 303);
    assert!(!is_in(&there, &app) && is_in(here, &app));
    let there = signed_in(&app, LOGIN, PASSWORD);
    assert_eq!(post(here, &app, "/city/account/sessions", &[]).status, 303);
    assert!(!is_in(here, &app) && !is_in(&there, &app));
}

fn every_event_bears_whoever_is_signed_in(program: &Program) {
    let app = city(program);
    let kari = joined(&app, "Kari", "kari@city.example", "employee");
    let project = registered(&kari, &app);
    let id = person(&app, "Kari");
    let document: Value =
        serde_json::from_str(&get(&kari, &app, &format!("{project}.json")).body).unwrap();
    let timeline = document["timeline"].as_array().unwrap();
    assert_eq!(timeline.len(), 2, "it is registered, and they lead it");
    for happened in timeline {
        assert_eq!(happened["actor"].as_str(), id.rsplit('/').next());
    }
}

fn operators_invite_and_make_links_from_the_command_line(program: &Program) {
    program.create_city();
    let invite = ["accounts", "invite", "--name", "Kari", "--login", "kari@city.example"];
    let invite = [&invite[..], &["--role", "administrator"]].concat();
    let printed = program.run(&invite);
    let path = printed.trim().strip_prefix("http://127.0.0.1:8080").unwrap();
    program.refused(1, &invite);
    program.refused(1, &["accounts", "reset-link", "nobody@city.example"]);
    program.refused(2, &["accounts", "reset-link", "nobody"]);
    let app = program.serve();
    let client = Client::new();
    let chosen = post(&client, &app, path, &[("password", PASSWORD)]);
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    client.take(&chosen.headers);
    assert_eq!(get(&client, &app, "/city/people").status, 200);
    // Beside the process that serves and writes.
    let base = "https://nyttig.city.example";
    let reset = ["accounts", "reset-link", "KARI@city.example", "--base-url", base];
    let link = program.run(&reset);
    let path = link.trim().strip_prefix(base).unwrap();
    let new = [("password", "quite another sentence")];
    assert_eq!(post(&Client::new(), &app, path, &new).status, 303);
    let listed = program.run(&["accounts", "list"]);
    assert_eq!(listed, "kari@city.example\tKari\tadministrator\tcan sign in\n");
}

#[test]
fn every_page_around_coming_in_speaks_every_language() {
    let program = Program::on_sqlite();
    let app = city(&program);
    let client = app.administrator();
    let invitation = invited(&app, "Per", "per@city.example", "employee");
    let invitation = invitation.strip_prefix(&app.url("")).unwrap().to_owned();
    let one = person(&app, "Per");
    let nobody = Client::new();
    for (who, path) in [
        (&nobody, "/city/sign-in"),
        (&nobody, "/city/forgotten"),
        (&nobody, &invitation),
        (&nobody, "/city/password/none"),
        (client, "/city/account"),
        (client, "/city/account/password"),
        (client, "/city/people"),
        (client, "/city/people/invitation"),
        (client, &one),
    ] {
        let mut seen = Vec::new();
        for language in ["nb", "nn", "da", "en"] {
            let shown = get(who, &app, &format!("{path}?language={language}"));
            assert!(shown.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
            let main = shown.body.split("<main").nth(1).unwrap().to_owned();
            assert!(!seen.contains(&main), "{path} in {language} says what another does");
            seen.push(main);
            for inline in [" style=", "<style", "<script", " onclick="] {
                assert!(!shown.body.contains(inline), "{path} has {inline}");
            }
        }
    }
}
