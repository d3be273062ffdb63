//! Draws every chart at every width and in every theme into a folder, for looking at:
//! `cargo run -p charts --example gallery -- OUT_DIR`.

mod norwegian;
mod portfolios;

use std::error::Error;
use std::path::Path;

use charts::{Chart, CumulativeFlow, Look, Phases, Theme, Width, check, cumulative_flow, phases};
use chrono::NaiveDate;
use norwegian::Norwegian;
use portfolios::{CITY, GUIDE, TEN, charts_of, city, invented};

const WIDTHS: [(&str, Width); 3] =
    [("360", Width::Narrow360), ("720", Width::Medium720), ("1080", Width::Wide1080)];
const THEMES: [(&str, Theme); 4] =
    [("light", Theme::Light), ("dark", Theme::Dark), ("css", Theme::Css), ("print", Theme::Print)];

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::env::args().nth(1).ok_or("usage: gallery OUT_DIR")?;
    let out = Path::new(&out);
    std::fs::create_dir_all(out)?;
    for (name, (flow, levels)) in portfolios() {
        for (px, width) in WIDTHS {
            for (theme_name, theme) in THEMES {
                for (kind, chart) in drawn(&name, &flow, &levels, width, theme) {
                    let faults = check::faults(&chart.svg);
                    if !faults.is_empty() {
                        return Err(format!("{kind}-{name}-{px}-{theme_name}: {faults:?}").into());
                    }
                    std::fs::write(
                        out.join(format!("{kind}-{name}-{px}-{theme_name}.svg")),
                        chart.svg,
                    )?;
                }
            }
        }
    }
    Ok(())
}

fn drawn(
    name: &str,
    flow: &CumulativeFlow,
    levels: &Phases,
    width: Width,
    theme: Theme,
) -> [(&'static str, Chart); 2] {
    let (flow_id, phases_id) = (format!("flow-{name}"), format!("phases-{name}"));
    let flow_look = Look { id: &flow_id, width, theme };
    let phases_look = Look { id: &phases_id, width, theme };
    [
        ("flow", cumulative_flow::draw(flow, &Norwegian, &flow_look)),
        ("phases", phases::draw(levels, &Norwegian, &phases_look)),
    ]
}

fn portfolios() -> Vec<(String, (CumulativeFlow, Phases))> {
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
    let (projects, last) = city();
    let whose = "Byggeprosjekter i New York, 15 rapportdatoer, per 1.\u{a0}september 2019";
    let mut all = vec![("nyc".to_owned(), charts_of(&projects, &CITY, last, whose))];
    let municipality = "Lindvik kommune (oppdiktet), per 23.\u{a0}november 2026";
    for (name, states, projects, days) in [
        ("lindvik", GUIDE.as_slice(), 60, 1430),
        ("one", &GUIDE, 1, 700),
        ("few", &GUIDE, 5, 800),
        ("weeks", &GUIDE, 12, 45),
        ("months", &GUIDE, 30, 300),
        ("decades", &GUIDE, 300, 14000),
        ("many", &GUIDE, 10_000, 2500),
        ("ten", &TEN, 120, 2600),
        ("ten-many", &TEN, 10_000, 2600),
        ("empty", &GUIDE, 0, 100),
        ("two-dates", &GUIDE, 2, 2),
    ] {
        let flow = invented(39, projects, days, states, as_of);
        all.push((name.to_owned(), charts_of(&flow, states, as_of, municipality)));
    }
    all
}
