//! The charts to the byte. The kept files are pictures too: open them to see what the product
//! draws.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../examples/gallery/norwegian.rs"]
mod norwegian;
#[path = "../examples/gallery/portfolios.rs"]
mod portfolios;

use std::path::PathBuf;

use charts::{Cell, Chart, Look, Theme, Width, check, cumulative_flow, phases};
use chrono::NaiveDate;
use norwegian::Norwegian;
use portfolios::{CITY, GUIDE, States, TEN, charts_of, city, invented};

const LOOKS: [(&str, Width, Theme); 4] = [
    ("360-light", Width::Narrow360, Theme::Light),
    ("720-css", Width::Medium720, Theme::Css),
    ("720-print", Width::Medium720, Theme::Print),
    ("1080-dark", Width::Wide1080, Theme::Dark),
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn drawn(name: &str, look: &Look) -> [(&'static str, Chart); 2] {
    let invented = |projects, days, states: &States| {
        let flow = invented(39, projects, days, states, today());
        let whose = "Lindvik kommune (oppdiktet), per 23.\u{a0}november 2026";
        charts_of(&flow, states, today(), whose)
    };
    let (flow, levels) = match name {
        "nyc" => {
            let (flow, last) = city();
            charts_of(&flow, &CITY, last, "Byggeprosjekter i New York, per 1.\u{a0}september 2019")
        }
        "lindvik" => invented(60, 1430, &GUIDE),
        "ten" => invented(120, 2600, &TEN),
        "two-dates" => invented(2, 2, &GUIDE),
        _ => invented(0, 100, &GUIDE),
    };
    [
        ("flow", cumulative_flow::draw(&flow, &Norwegian, look)),
        ("phases", phases::draw(&levels, &Norwegian, look)),
    ]
}

#[test]
fn every_chart_is_the_kept_one_to_the_byte() {
    let kept = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/charts");
    let found = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let mut different = Vec::new();
    for name in ["nyc", "lindvik", "ten", "two-dates", "empty"] {
        for (look_name, width, theme) in LOOKS {
            let look = Look { id: name, width, theme };
            for (kind, chart) in drawn(name, &look) {
                let file = format!("{kind}-{name}-{look_name}.svg");
                if std::fs::read_to_string(kept.join(&file)).ok().as_ref() != Some(&chart.svg) {
                    std::fs::write(found.join(&file), &chart.svg).unwrap();
                    different.push(file);
                }
            }
        }
    }
    let (found, kept) = (found.display(), kept.display());
    assert!(different.is_empty(), "look at them in {found}, keep them in {kept}: {different:?}");
}

#[test]
fn drawn_twice_a_chart_is_the_same() {
    let look = Look { id: "a", width: Width::Medium720, theme: Theme::Light };
    assert_eq!(drawn("lindvik", &look), drawn("lindvik", &look));
}

#[test]
fn no_kept_chart_has_text_on_text_or_outside() {
    for name in ["nyc", "lindvik", "ten", "two-dates", "empty"] {
        for (_, width, theme) in LOOKS {
            for (_, chart) in drawn(name, &Look { id: name, width, theme }) {
                assert_eq!(check::faults(&chart.svg), Vec::<String>::new(), "{name}");
            }
        }
    }
}

#[test]
fn a_chart_says_what_it_is_before_what_it_draws() {
    let look = Look { id: "a\"<b", width: Width::Medium720, theme: Theme::Css };
    for (_, chart) in drawn("nyc", &look) {
        let mut lines = chart.svg.lines();
        let root = lines.next().unwrap();
        assert!(root.contains("role=\"img\" aria-labelledby=\"a--b-title\""), "{root}");
        assert!(root.contains("lang=\"nb\""), "{root}");
        assert_eq!(
            lines.next().unwrap(),
            format!("<title id=\"a--b-title\">{}</title>", chart.title)
        );
        assert!(lines.next().unwrap().starts_with("<desc id=\"a--b-desc\">"));
        assert_eq!(lines.next().unwrap(), "<g aria-hidden=\"true\">");
        assert!(chart.description.contains("2019"), "{}", chart.description);
    }
}

#[test]
fn the_page_decides_the_colours_of_a_css_chart() {
    let look = Look { id: "a", width: Width::Medium720, theme: Theme::Css };
    for (_, chart) in drawn("lindvik", &look) {
        assert!(!chart.svg.contains("\"#"), "every colour is a custom property");
        assert!(chart.svg.contains("\"var(--c-ink,#18212C)\""));
        for property in chart.svg.split("var(--c-").skip(1) {
            let name = property.split(',').next().unwrap();
            let css = charts::palette::custom_properties(Theme::Dark);
            assert!(css.contains(&format!("--c-{name}:#")), "{name}");
        }
    }
}

#[test]
fn the_table_holds_the_oracles_last_numbers() {
    let look = Look { id: "a", width: Width::Medium720, theme: Theme::Css };
    let [(_, flow), (_, phases)] = drawn("nyc", &look);
    let numbers = |chart: &Chart| -> Vec<Cell> { chart.table.rows.last().unwrap()[1..].to_vec() };
    assert_eq!(numbers(&flow), [195, 191, 124, 96, 1].map(Cell::Number));
    assert_eq!(numbers(&phases), [4, 67, 28, 96, 0].map(Cell::Number));
    assert_eq!(flow.table.rows.len(), 15);
}
