//! Searching all texts: what is found and where it leads, in every language, and what nobody finds who may not see it.

#![expect(clippy::unwrap_used, reason = "this file is tests: what is not there is a failed check")]

use serde_json::Value;
use testkit::app::{App, Client, PASSWORD};

use crate::demo::Served;
use crate::forms::registered;
use crate::pages::{City, page};
use crate::program::{Program, on_both_databases};
use crate::records::decided;

fn search(app: &App, query: &str) -> Value {
    serde_json::from_str(&app.get(&format!("/city/search.json?{query}")).body).unwrap()
}

/// The part of an address that a page scrolls to stands on the page.
#[track_caller]
fn leads_to_its_place(app: &App, address: &str) {
    let (path, place) = address.split_once('#').unwrap_or((address, "content"));
    let shown = page(app, path);
    assert_eq!(shown.status, 200, "{address}");
    assert!(shown.body.contains(&format!("id=\"{place}\"")), "{address}");
}

#[test]
fn every_text_that_was_written_is_found_where_it_stands_in_every_language() {
    let city = City::empty();
    let app = city.serve();
    decided(&app);
    let texts = ["Roligere", "teppe", "bråk", "elev", "gulv"];
    for text in texts {
        let told = search(&app, &format!("q={text}"));
        assert!(told["found"].as_u64().unwrap() > 0, "{text}");
        for hit in told["hits"].as_array().unwrap() {
            leads_to_its_place(&app, hit["address"].as_str().unwrap());
        }
    }
    for language in ["nb", "nn", "da", "en"] {
        for query in ["", "q=", "q=elever", "q=elever&kind=description", "q=zzz", "q=%C3%A5&page=9"]
        {
            let shown = page(&app, &format!("/city/search?{query}&language={language}"));
            assert_eq!(shown.status, 200, "{query}, {language}");
            assert!(shown.body.contains(&format!("<html lang=\"{language}\"")));
        }
    }
    let shown = page(&app, "/city/search?q=ELEV");
    assert!(shown.body.contains("<mark>elev</mark>er"), "{}", shown.body);
    let hostile = page(&app, "/city/search?q=%3Cscript%3E");
    assert!(!hostile.body.contains("<script>"));
}

#[test]
fn what_was_not_known_at_a_point_is_not_found_there() {
    let city = City::empty();
    let app = city.serve();
    let before = search(&app, "q=elever");
    assert_eq!(before["found"], 0);
    let project = registered(&app);
    assert!(search(&app, "q=elever")["found"].as_u64().unwrap() > 0);
    let document: Value = serde_json::from_str(&app.get(&format!("{project}.json")).body).unwrap();
    // The registration: the timeline begins with what came last.
    let first = document["timeline"].as_array().unwrap().last().unwrap();
    let position = first["position"].as_i64().unwrap();
    let then = search(&app, &format!("q=elever&known_at=%23{}", position - 1));
    assert_eq!(then["found"], 0);
    let known = search(&app, &format!("q=elever&known_at=%23{position}"));
    assert!(known["found"].as_u64().unwrap() > 0);
}

#[test]
fn a_partner_finds_the_texts_of_their_own_projects_and_nothing_of_others() {
    let above = tempfile::tempdir().unwrap();
    let served = Served::start(&above.path().join("new"), &["--port", "0"]);
    let url = |path: &str| format!("{}{path}", served.address);
    let plain = |body: &str| body.replace("&#x2f;", "/");
    // The administrator gives a partner of the demonstration an account.
    let administrator = Client::new();
    let chosen = plain(&administrator.page(&url("fjordvik/personas")).body);
    let amina = chosen.split("<b>Amina Warsame").nth(1).unwrap();
    let person = amina.split("name=\"person\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    administrator
        .take(&administrator.post(&url("fjordvik/personas"), &[("person", person)]).headers);
    let people = plain(&administrator.page(&url("fjordvik/people")).body);
    let before = people.split(">Vilde Nygaard</a>").next().unwrap();
    let address = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    let link = url(&format!("{}/link", &address[1..]));
    let given = plain(&administrator.post(&link, &[("login", "vilde@fjordvik.example")]).body);
    let link = given.split("id=\"link\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let partner = Client::new();
    partner.take(&partner.post(link, &[("password", PASSWORD)]).headers);
    let ask = |client: &Client, path: &str| -> Value {
        serde_json::from_str(&client.page(&url(path)).body).unwrap()
    };
    let own = ask(&partner, "fjordvik/portfolio.json");
    let own: Vec<&str> =
        own.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    let all = ask(&administrator, "fjordvik/portfolio.json").as_array().unwrap().len();
    assert!(!own.is_empty() && own.len() < all, "a partner of {} of {all}", own.len());
    let (mut theirs, mut everything) = (0, 0);
    for word in ["e", "kommune", "innbygger", "barn", "pasient", "skole"] {
        for point in ["", "&effective_on=2025-06-01", "&known_at=2025-06-01"] {
            let path = format!("fjordvik/search.json?q={word}{point}");
            let told = ask(&partner, &path);
            everything += ask(&administrator, &path)["found"].as_u64().unwrap();
            let found = told["found"].as_u64().unwrap();
            theirs += found;
            let counted = told["kinds"].as_array().unwrap().iter();
            let counted: u64 = counted.map(|kind| kind["found"].as_u64().unwrap()).sum();
            assert_eq!(counted, found, "{path}");
            let mut seen = 0;
            for number in 1..=told["pages"].as_u64().unwrap() {
                let hits = ask(&partner, &format!("{path}&page={number}"));
                for hit in hits["hits"].as_array().unwrap() {
                    assert!(own.contains(&hit["project"].as_str().unwrap()), "{path}: {hit}");
                    seen += 1;
                }
            }
            assert_eq!(seen, found, "{path}: what is counted is what is shown");
        }
    }
    assert!(theirs > 0 && theirs < everything, "{theirs} of {everything}");
}

on_both_databases! {
    the_same_words_find_the_same_texts_in_the_same_order_after_a_restart_too,
}

fn the_same_words_find_the_same_texts_in_the_same_order_after_a_restart_too(program: &Program) {
    program.create_city();
    let app = program.serve();
    decided(&app);
    let found = |app: &App, query: &str| -> Vec<String> {
        let hits = search(app, query)["hits"].as_array().unwrap().clone();
        let told = |hit: &Value| {
            let runs = hit["excerpt"].as_array().unwrap().iter();
            let text: String = runs.map(|run| run["text"].as_str().unwrap()).collect();
            format!("{}: {text}", hit["kind"].as_str().unwrap())
        };
        hits.iter().map(told).collect()
    };
    let expected = [
        ("q=M%C3%85LTID", vec!["title: Roligere måltider", "benefit: Roligere måltider"]),
        ("q=gulv+teppe", vec!["decision: Teppe på gulvet"]),
        ("q=maltid", vec![]),
    ];
    for (query, texts) in &expected {
        assert_eq!(found(&app, query), *texts, "{query}");
    }
    drop(app);
    let again = program.serve();
    for (query, texts) in &expected {
        assert_eq!(found(&again, query), *texts, "{query}, after a restart");
    }
}
