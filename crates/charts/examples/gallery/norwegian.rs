//! The words of the charts in Norwegian, for looking at and for tests; the product's own stand in
//! its locales.

use charts::{FlowHeadline, FlowWords, Period, PhaseWords, PhasesHeadline, Words};
use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const SHORT: [&str; 12] = [
    "jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des.",
];
const SMALL: [&str; 13] = [
    "ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
];

/// Norwegian bokmål.
pub(crate) struct Norwegian;

fn name_of(names: [&str; 12], month: u32) -> String {
    names[usize::try_from(month - 1).unwrap_or(0) % 12].to_owned()
}

impl Norwegian {
    /// A number that begins a sentence: in words to twelve.
    fn opening(&self, n: u32) -> String {
        let Some(word) = usize::try_from(n).ok().and_then(|n| SMALL.get(n)) else {
            return self.number(n);
        };
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    fn projects(&self, n: u32) -> String {
        format!("{} prosjekt{}", self.opening(n), if n == 1 { "" } else { "er" })
    }

    fn too_few(&self, dates: u32, projects: u32) -> String {
        let dates = if dates == 1 { "én dato" } else { "to datoer" };
        format!("{} og bare {dates}: for lite til å tegne", self.projects(projects))
    }
}

impl Words for Norwegian {
    fn language(&self) -> &'static str {
        "nb"
    }

    fn number(&self, n: u32) -> String {
        let digits = n.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push('\u{a0}');
            }
            grouped.push(digit);
        }
        grouped
    }

    fn date(&self, on: NaiveDate) -> String {
        format!("{}.\u{a0}{} {}", on.day(), name_of(MONTHS, on.month()), on.year())
    }

    fn month(&self, month: u32) -> String {
        name_of(SHORT, month)
    }

    fn now(&self, n: u32) -> String {
        format!("{}\u{a0}nå", self.number(n))
    }

    fn in_total(&self, n: u32) -> String {
        format!("{} i\u{a0}alt", self.number(n))
    }

    fn last_twelve_months(&self) -> String {
        "siste tolv måneder".to_owned()
    }

    fn date_column(&self) -> String {
        "Dato".to_owned()
    }
}

impl FlowWords for Norwegian {
    fn flow_title(&self, finding: &FlowHeadline) -> String {
        match finding {
            FlowHeadline::Empty => "Ingen prosjekter ennå".to_owned(),
            FlowHeadline::TooFewDates { dates, projects } => self.too_few(*dates, *projects),
            FlowHeadline::Balance { started, ended, period } => {
                let period = match period {
                    Period::LastTwelveMonths => "siste tolv måneder".to_owned(),
                    Period::Since(on) => format!("siden {}", self.date(*on)),
                };
                let against = match started.cmp(ended) {
                    std::cmp::Ordering::Greater => "flere enn de",
                    std::cmp::Ordering::Less => "færre enn de",
                    std::cmp::Ordering::Equal => "like mange som de",
                };
                let (started, ended) = (self.projects(*started), self.number(*ended));
                format!("{started} startet {period}, {against} {ended} som ble avsluttet")
            }
            FlowHeadline::Growth { first, last, step, reached } => format!(
                "Porteføljen vokste fra {} til {} prosjekter; {} har kommet til {}",
                self.number(*first),
                self.number(*last),
                self.number(*reached),
                step.to_lowercase()
            ),
        }
    }

    fn come_this_far(&self, n: u32) -> String {
        format!("{} kommet hit", self.number(n))
    }

    fn flow_kind(&self, from: NaiveDate, to: NaiveDate) -> String {
        format!("Flytdiagram fra {} til {}", self.date(from), self.date(to))
    }
}

impl PhaseWords for Norwegian {
    fn phases_title(&self, finding: &PhasesHeadline) -> String {
        match finding {
            PhasesHeadline::Empty => "Ingen prosjekter ennå".to_owned(),
            PhasesHeadline::TooFewDates { dates, projects } => self.too_few(*dates, *projects),
            PhasesHeadline::NoneInWork { in_operation, projects } => format!(
                "Ingen av {} prosjekter er i arbeid; {} er i drift",
                self.number(*projects),
                self.number(*in_operation)
            ),
            PhasesHeadline::Most { names, count, in_work, a_year_ago } => {
                let (count_text, in_work) = (self.number(*count), self.number(*in_work));
                if names.len() > 1 {
                    let names = names.join(" og ");
                    return format!("Like mange i {names}: {count_text} av {in_work} hver");
                }
                let before = match a_year_ago {
                    Some(before) if before < count => {
                        format!(", opp fra {} for ett år siden", self.number(*before))
                    }
                    Some(before) if before > count => {
                        format!(", ned fra {} for ett år siden", self.number(*before))
                    }
                    Some(_) => ", som for ett år siden".to_owned(),
                    None => String::new(),
                };
                format!("Flest i {}: {count_text} av {in_work} i arbeid{before}", names.concat())
            }
        }
    }

    fn phases_kind(&self, from: NaiveDate, to: NaiveDate) -> String {
        format!("Antall prosjekter i hver fase fra {} til {}", self.date(from), self.date(to))
    }

    fn now_and_a_year_ago(&self, now: u32, a_year_ago: u32) -> String {
        format!("{}\u{a0}nå, {} for ett år\u{a0}siden", self.number(now), self.number(a_year_ago))
    }
}
