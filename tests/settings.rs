//! What an administrator sets for everybody, as a plain client meets it: the name, the language, the look.

use crate::forms::{hidden, location, post};
use crate::pages::{City, page};

const SETTINGS: &str = "/city/settings";

#[test]
fn an_organisation_has_its_own_colour_and_name_on_every_page_and_a_wrong_colour_changes_nothing() {
    let city = City::empty();
    let app = city.serve();
    let shown = page(&app, SETTINGS);
    assert!(shown.body.contains("type=\"color\" id=\"colour\""), "{}", shown.body);
    assert!(!page(&app, "/city/portfolio").body.contains("/theme/"), "nothing was chosen");
    let command = hidden(&shown, "command");
    let name = "Bærum kommune";
    let mut typed = vec![
        ("command", &*command),
        ("name", name),
        ("logo_text", "Ideer"),
        ("colour", "grønn"),
        ("language", "nn"),
    ];
    let refused = post(&app, SETTINGS, &typed);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("href=\"#colour\"") && refused.body.contains("value=\"Ideer\""));
    assert!(!page(&app, "/city/portfolio").body.contains("Ideer"), "nothing is half-saved");

    typed[3].1 = "#8A1538";
    let [first, again] = [post(&app, SETTINGS, &typed), post(&app, SETTINGS, &typed)];
    assert_eq!((first.status, again.status), (303, 303), "{}", first.body);
    assert_eq!(location(&first), location(&again), "a repeated press is the same one");
    assert!(page(&app, location(&first)).body.contains("role=\"status\""));
    let portfolio = page(&app, "/city/portfolio").body.replace("&#x2f;", "/");
    assert!(portfolio.contains(">Ideer<span>Bærum kommune</span>"), "{portfolio}");
    let theme = portfolio.split("href=\"/theme/").nth(1).unwrap().split('"').next().unwrap();
    let sheet = app.get(&format!("/theme/{theme}"));
    assert_eq!((sheet.status, theme), (200, "8a1538-1.css"));
    assert!(sheet.body.contains("--ds-color-accent-base-default:#"), "{}", sheet.body);

    let unchanged = page(&app, SETTINGS);
    assert!(unchanged.body.contains("value=\"#8a1538\""));
    let command = hidden(&unchanged, "command");
    (typed[0].1, typed[2].1) = (&command, "");
    assert_eq!(post(&app, SETTINGS, &typed).status, 303);
    assert!(page(&app, "/city/portfolio").body.contains(">Nyttig<span>"), "empty takes it away");
}
