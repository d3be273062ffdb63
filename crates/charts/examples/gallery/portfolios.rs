//! Portfolios to draw: real projects of New York City, and invented ones of every size.

use std::collections::BTreeMap;
use std::path::PathBuf;

use charts::{CumulativeFlow, Kind, Phases, Series};
use chrono::{Days, NaiveDate};
use statistics::flow::{Flow, Observation};

/// A state with its name and kind; the order is the method's.
pub(crate) type States<'a> = [(&'a str, Kind)];

/// The states of the KS guide.
pub(crate) const GUIDE: [(&str, Kind); 7] = [
    ("Legge grunnlaget", Kind::Step),
    ("Identifisere behov", Kind::Step),
    ("Utforske muligheter", Kind::Step),
    ("Realisere", Kind::Step),
    ("Lagt på vent", Kind::Waiting),
    ("I drift", Kind::Operation),
    ("Stoppet", Kind::Stopped),
];

/// Ten steps with long names.
pub(crate) const TEN: [(&str, Kind); 13] = [
    ("Idé og forankring", Kind::Step),
    ("Konseptvalgutredning", Kind::Step),
    ("Kvalitetssikring av konseptvalg", Kind::Step),
    ("Reguleringsplan", Kind::Step),
    ("Forprosjekt", Kind::Step),
    ("Ekstern kvalitetssikring av styringsunderlag", Kind::Step),
    ("Detaljprosjektering", Kind::Step),
    ("Anskaffelse av totalentreprenør", Kind::Step),
    ("Bygging", Kind::Step),
    ("Overtakelse og prøvedrift", Kind::Step),
    ("Satt på pause", Kind::Waiting),
    ("I ordinær drift", Kind::Operation),
    ("Stoppet", Kind::Stopped),
];

/// The phases of the capital projects.
pub(crate) const CITY: [(&str, Kind); 5] = [
    ("Scoping/Planning", Kind::Step),
    ("Design", Kind::Step),
    ("Construction Procurement", Kind::Step),
    ("Construction", Kind::Step),
    ("Close-Out", Kind::Step),
];

/// Both charts of one portfolio.
pub(crate) fn charts_of(
    flow: &Flow<u32, usize>,
    states: &States,
    as_of: NaiveDate,
    whose: &str,
) -> (CumulativeFlow, Phases) {
    let series =
        |(name, kind): (&str, Kind), points| Series { name: name.to_owned(), kind, points };
    let counted: Vec<usize> =
        (0..states.len()).filter(|state| states[*state].1 != Kind::Waiting).collect();
    let lines = flow.furthest(&counted).lines.into_iter().zip(&counted);
    let mut levels = flow.levels();
    let level = |state: usize| levels.remove(&state).unwrap_or_default();
    let now = (0..states.len()).map(level).collect::<Vec<_>>();
    let cumulative = CumulativeFlow {
        subtitle: format!("Samlet antall prosjekter som har nådd hvert steg for første gang. {whose}."),
        note: "Regel: et prosjekt telles i et steg fra første gang det når steget. Flytter det tilbake, blir det \
               stående i det lengste steget; linjene faller derfor aldri. Høyden på et bånd er prosjekter som har dette \
               som sitt lengste steg."
            .to_owned(),
        as_of,
        lines: lines.map(|(points, state)| series(states[*state], points)).collect(),
    };
    let phases = Phases {
        subtitle: format!("Antall prosjekter i hver fase. {whose}."),
        note: "Regel: et prosjekt telles i fasen det er i den dagen. Et prosjekt er like høyt i alle feltene. Ring: for \
               ett år siden. Punkt: nå."
            .to_owned(),
        as_of,
        levels: now.into_iter().enumerate().map(|(state, points)| series(states[state], points)).collect(),
    };
    (cumulative, phases)
}

/// The real projects, and the last date they were reported.
pub(crate) fn city() -> (Flow<u32, usize>, NaiveDate) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data/events/nyc_capital_projects_ddc_edc.csv");
    let mut reader = csv::Reader::from_path(file).expect("the data are in the repository");
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(|row| row.expect("valid CSV"));
    let flow = Flow::new(rows.filter_map(|row| {
        let state = CITY.iter().position(|(name, _)| *name == row["Current Phase"])?;
        let on = NaiveDate::parse_from_str(&row["Date Reported As Of"][..10], "%m/%d/%Y").ok()?;
        Some(Observation { case: row["PID"].parse().ok()?, on, state })
    }));
    let (_, last) = flow.range().expect("there are projects");
    (flow, last)
}

/// Chance that is the same every time: a linear congruential generator (constants of Knuth's MMIX).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n.max(1)
    }
}

/// An invented portfolio: so many projects start over so many days up to a date, and walk through
/// the states.
pub(crate) fn invented(
    seed: u64,
    projects: u32,
    days: u64,
    states: &States,
    as_of: NaiveDate,
) -> Flow<u32, usize> {
    let mut chance = Chance(seed);
    let first = as_of.checked_sub_days(Days::new(days)).unwrap_or(as_of);
    let place = |kind| states.iter().position(|(_, known)| *known == kind);
    let steps = states.iter().filter(|(_, kind)| *kind == Kind::Step).count();
    let stay = 2 * days / (u64::try_from(steps).unwrap_or(4) + 3);
    let mut observed = Vec::new();
    for case in 0..projects {
        let mut on = first + Days::new(chance.below(days));
        let mut state = 0;
        observed.push((case, on, state));
        while state < steps {
            on = on + Days::new(3 + chance.below(stay.max(4)));
            let next = match (chance.below(20), place(Kind::Stopped), place(Kind::Waiting)) {
                (0, Some(stopped), _) => stopped,
                (1, _, Some(waiting)) => waiting,
                (2, ..) => state.saturating_sub(1),
                _ if state + 1 < steps => state + 1,
                _ => place(Kind::Operation).unwrap_or(state),
            };
            if on > as_of || next == state {
                break;
            }
            observed.push((case, on, next));
            state = next;
        }
    }
    Flow::new(observed.into_iter().map(|(case, on, state)| Observation { case, on, state }))
}
