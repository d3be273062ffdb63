//! What is kept of accounts, sessions, links and attempts, and what must happen together.

use std::sync::Arc;

use ::accounts::limit::Attempts;
use ::accounts::store::Outdated;
use ::accounts::{Account, AccountStore, Login, OneTime, Purpose, SecretHash, Session};
use chrono::{DateTime, TimeDelta, Utc};
use eventlog::envelope::Organisation;
use uuid::Uuid;

use super::Subject;

fn first() -> Organisation {
    Organisation::new(1).expect("lawful")
}

fn second() -> Organisation {
    Organisation::new(2).expect("lawful")
}

fn person(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::minutes(minutes)
}

fn account(number: u128) -> Account {
    Account {
        person: person(number),
        login: Login::parse(&format!("person{number}@by.example")).expect("an address"),
        password: Some(format!("$argon2id$ {number}")),
        language: Some("nn".to_owned()),
        enabled: true,
        made_at: at(0),
    }
}

fn session(number: u8, of: u128) -> Session {
    Session {
        hash: SecretHash([number; 32]),
        person: person(of),
        begun_at: at(i64::from(number)),
        seen_at: at(i64::from(number)),
        browser: "Nettleser «å»".to_owned(),
    }
}

fn link(number: u8, of: u128) -> OneTime {
    let (hash, expires_at) = (SecretHash([number; 32]), at(60));
    OneTime { hash, person: person(of), purpose: Purpose::Invitation, expires_at }
}

async fn with_accounts(store: &dyn AccountStore) {
    for number in [1, 2] {
        assert!(store.insert_account(first(), &account(number)).await.unwrap());
    }
}

/// Everything of an account comes back, by person and by login.
pub async fn an_account_is_read_back_as_it_was_made(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    let known = account(1);
    assert_eq!(store.account(first(), known.person).await.unwrap(), Some(known.clone()));
    assert_eq!(store.account_of_login(first(), &known.login).await.unwrap(), Some(known));
    let all: Vec<_> = store.accounts(first()).await.unwrap();
    assert_eq!(all, [account(1), account(2)]);
    store.set_language(first(), person(1), None).await.unwrap();
    assert_eq!(store.account(first(), person(1)).await.unwrap().unwrap().language, None);
    assert_eq!(store.account(first(), person(9)).await.unwrap(), None);
}

/// The second account of a person or a login is not made, and changes nothing.
pub async fn nobody_has_two_accounts_and_no_login_two_people(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    let same_person = Account { login: account(3).login, ..account(1) };
    assert!(!store.insert_account(first(), &same_person).await.unwrap());
    let same_login = Account { person: person(3), ..account(1) };
    assert!(!store.insert_account(first(), &same_login).await.unwrap());
    assert_eq!(store.accounts(first()).await.unwrap(), [account(1), account(2)]);
}

/// Sessions are found with their accounts, are touched forward only, and end one by one or together.
pub async fn a_session_lasts_until_it_is_ended(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    for (number, of) in [(1, 1), (2, 1), (3, 2)] {
        store.insert_session(first(), &session(number, of)).await.unwrap();
    }
    let hash = |number| session(number, 1).hash;
    let found = store.session(first(), hash(1)).await.unwrap();
    assert_eq!(found, Some((session(1, 1), account(1))));
    store.touch_session(first(), hash(1), at(30)).await.unwrap();
    store.touch_session(first(), hash(1), at(20)).await.unwrap();
    let seen = store.session(first(), hash(1)).await.unwrap().unwrap().0.seen_at;
    assert_eq!(seen, at(30));
    let order: Vec<_> = store.sessions(first(), person(1)).await.unwrap();
    let order: Vec<_> = order.iter().map(|session| session.hash).collect();
    assert_eq!(order, [hash(1), hash(2)], "the last used first");
    store.end_session(first(), person(2), hash(2)).await.unwrap();
    assert!(store.session(first(), hash(2)).await.unwrap().is_some(), "not by somebody else");
    store.end_session(first(), person(1), hash(2)).await.unwrap();
    assert_eq!(store.session(first(), hash(2)).await.unwrap(), None);
    store.end_sessions(first(), person(1)).await.unwrap();
    assert!(store.sessions(first(), person(1)).await.unwrap().is_empty());
    assert!(store.session(first(), hash(3)).await.unwrap().is_some(), "another's stands");
}

/// Whoever knew the old password is out.
pub async fn a_new_password_ends_every_session_and_link(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    store.insert_session(first(), &session(1, 1)).await.unwrap();
    store.insert_session(first(), &session(2, 2)).await.unwrap();
    store.insert_one_time(first(), &link(3, 1)).await.unwrap();
    store.set_password(first(), person(1), "another").await.unwrap();
    let changed = store.account(first(), person(1)).await.unwrap().unwrap();
    assert_eq!(changed.password.as_deref(), Some("another"));
    assert_eq!(store.session(first(), SecretHash([1; 32])).await.unwrap(), None);
    assert_eq!(store.one_time(first(), SecretHash([3; 32]), at(0)).await.unwrap(), None);
    assert!(store.session(first(), SecretHash([2; 32])).await.unwrap().is_some());
}

/// C9: at once, and for links too.
pub async fn who_is_shut_out_has_no_session_and_no_link(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    store.insert_session(first(), &session(1, 1)).await.unwrap();
    store.insert_one_time(first(), &link(3, 1)).await.unwrap();
    store.set_enabled(first(), person(1), false).await.unwrap();
    assert!(!store.account(first(), person(1)).await.unwrap().unwrap().enabled);
    assert_eq!(store.session(first(), SecretHash([1; 32])).await.unwrap(), None);
    assert_eq!(store.one_time(first(), SecretHash([3; 32]), at(0)).await.unwrap(), None);
    store.insert_session(first(), &session(2, 2)).await.unwrap();
    store.set_enabled(first(), person(2), true).await.unwrap();
    assert!(store.session(first(), SecretHash([2; 32])).await.unwrap().is_some());
}

/// Looking uses nothing; a newer link takes the place of an older.
pub async fn a_link_works_once_and_for_a_while(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    store.insert_one_time(first(), &link(1, 1)).await.unwrap();
    store.insert_one_time(first(), &link(2, 1)).await.unwrap();
    let [old, new] = [1, 2].map(|number| SecretHash([number; 32]));
    assert_eq!(store.one_time(first(), old, at(0)).await.unwrap(), None);
    for _ in 0..2 {
        assert_eq!(store.one_time(first(), new, at(59)).await.unwrap(), Some(link(2, 1)));
    }
    assert_eq!(store.one_time(first(), new, at(60)).await.unwrap(), None);
    assert_eq!(store.take_one_time(first(), new, at(60)).await.unwrap(), None, "too late");
    assert_eq!(store.take_one_time(first(), new, at(59)).await.unwrap(), Some(link(2, 1)));
    assert_eq!(store.take_one_time(first(), new, at(59)).await.unwrap(), None, "used");
}

/// Single use holds however many try at once.
pub async fn of_sixteen_who_use_a_link_one_gets_it(subject: &mut impl Subject) {
    let store = subject.accounts();
    store.insert_one_time(first(), &link(1, 1)).await.unwrap();
    let tries = (0..16).map(|_| {
        let store = Arc::clone(&store);
        tokio::spawn(async move {
            store.take_one_time(first(), SecretHash([1; 32]), at(0)).await.unwrap()
        })
    });
    let tries: Vec<_> = tries.collect();
    let mut taken = 0;
    for one in tries {
        taken += usize::from(one.await.unwrap().is_some());
    }
    assert_eq!(taken, 1);
}

/// Of two who count from the same number one counts.
pub async fn attempts_are_counted_by_compare_and_set(subject: &mut impl Subject) {
    let store = subject.accounts();
    let attempts = |count| Attempts { count, last_at: at(1), paused_until: at(i64::from(count)) };
    let swap =
        async |known, new| store.swap_attempts(first(), "address:::1", known, new).await.unwrap();
    assert_eq!(store.attempts(first(), "address:::1").await.unwrap(), None);
    assert!(!swap(Some(attempts(1)), attempts(2)).await, "there are none yet");
    assert!(swap(None, attempts(1)).await);
    assert!(!swap(None, attempts(1)).await);
    assert!(swap(Some(attempts(1)), attempts(2)).await);
    assert!(!swap(Some(attempts(1)), attempts(3)).await);
    assert_eq!(store.attempts(first(), "address:::1").await.unwrap(), Some(attempts(2)));
    assert_eq!(store.attempts(first(), "another").await.unwrap(), None);
    store.forget_attempts(first(), "address:::1").await.unwrap();
    assert_eq!(store.attempts(first(), "address:::1").await.unwrap(), None);
}

/// And what is not stays.
pub async fn what_is_too_old_is_thrown_away(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    for number in [1, 9] {
        store.insert_session(first(), &session(number, 1)).await.unwrap();
        let expires_at = at(i64::from(number));
        let link = OneTime { expires_at, ..link(number, u128::from(number)) };
        store.insert_one_time(first(), &link).await.unwrap();
        let new = Attempts { count: 1, last_at: expires_at, paused_until: at(0) };
        let key = number.to_string();
        assert!(store.swap_attempts(first(), &key, None, new).await.unwrap());
    }
    let outdated = Outdated { sessions_before: at(5), now: at(5), attempts_before: at(5) };
    store.prune(second(), outdated).await.unwrap();
    assert_eq!(store.sessions(first(), person(1)).await.unwrap().len(), 2, "another's");
    store.prune(first(), outdated).await.unwrap();
    for (number, there) in [(1, false), (9, true)] {
        let hash = SecretHash([number; 32]);
        assert_eq!(store.session(first(), hash).await.unwrap().is_some(), there);
        assert_eq!(store.one_time(first(), hash, at(0)).await.unwrap().is_some(), there);
        let attempts = store.attempts(first(), &number.to_string()).await.unwrap();
        assert_eq!(attempts.is_some(), there);
    }
}

/// The same secrets, logins and people elsewhere are others.
pub async fn no_organisation_sees_anothers_accounts(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    store.insert_session(first(), &session(1, 1)).await.unwrap();
    store.insert_one_time(first(), &link(2, 1)).await.unwrap();
    assert_eq!(store.accounts(second()).await.unwrap(), []);
    assert_eq!(store.account(second(), person(1)).await.unwrap(), None);
    assert_eq!(store.account_of_login(second(), &account(1).login).await.unwrap(), None);
    assert_eq!(store.session(second(), SecretHash([1; 32])).await.unwrap(), None);
    assert_eq!(store.take_one_time(second(), SecretHash([2; 32]), at(0)).await.unwrap(), None);
    store.end_sessions(second(), person(1)).await.unwrap();
    store.set_password(second(), person(1), "stolen").await.unwrap();
    store.set_enabled(second(), person(1), false).await.unwrap();
    assert!(store.session(first(), SecretHash([1; 32])).await.unwrap().is_some());
    assert_eq!(store.account(first(), person(1)).await.unwrap(), Some(account(1)));
    assert!(store.insert_account(second(), &account(1)).await.unwrap(), "a person of their own");
}

/// What was answered is durable.
pub async fn accounts_survive_a_restart(subject: &mut impl Subject) {
    let store = subject.accounts();
    with_accounts(store.as_ref()).await;
    store.insert_session(first(), &session(1, 1)).await.unwrap();
    drop(store);
    subject.reopen().await;
    let store = subject.accounts();
    assert_eq!(store.accounts(first()).await.unwrap(), [account(1), account(2)]);
    assert!(store.session(first(), SecretHash([1; 32])).await.unwrap().is_some());
}
