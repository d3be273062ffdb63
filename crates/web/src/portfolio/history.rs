//! How the portfolio came to be where it is: its charts, drawn for a screen and for a phone.

use charts::{Cell, Chart, Table, Theme, Width};
use chrono::NaiveDate;
use readmodels::portfolio::Portfolio;
use serde::Serialize;

use crate::ask::Asked;
use crate::chart::draw::{self, Which, draw, method_asked};
use crate::locale::{Argument, Locale};

/// The most rows of the table beside a chart; longer ones are shortened to months or quarters. The
/// files hold every row.
const MOST_ROWS: usize = 24;

/// The charts, and whose history they show.
#[derive(Debug, Default, Clone, Serialize)]
pub(crate) struct History {
    explanation: String,
    charts: Vec<Drawn>,
}

/// One chart: the page shows the drawing that fits.
#[derive(Debug, Clone, Serialize)]
struct Drawn {
    name: String,
    wide: String,
    narrow: String,
    table: Numbers,
}

/// The numbers behind a chart, for a reader.
#[derive(Debug, Clone, Serialize)]
struct Numbers {
    caption: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Draws the charts of the method that most projects follow; none when nobody follows one.
pub(crate) fn history(
    asked: &Asked,
    portfolio: &Portfolio,
    methods: usize,
    on: NaiveDate,
) -> History {
    let Some(method) = method_asked(portfolio, &asked.state, None).filter(|_| methods > 0) else {
        return History::default();
    };
    let locale = asked.locale;
    let organisation = asked.name();
    let drawn = |which: Which, width: Width| {
        let asked = draw::Asked {
            portfolio,
            method: &method,
            organisation: &organisation,
            locale,
            effective_on: on,
            known_at: None,
            width,
            theme: Theme::Css,
        };
        draw(which, &asked).chart
    };
    let charts = Which::ALL.map(|which| {
        let wide = drawn(which, Width::Medium720);
        let narrow = drawn(which, Width::Narrow360);
        chart(locale, wide, narrow)
    });
    let name = method.name.in_language(locale.tag()).to_owned();
    let explained: [(&str, Argument<'_>); 2] =
        [("methods", methods.into()), ("method", name.into())];
    History {
        explanation: locale.with("portfolio-history-explained", explained),
        charts: charts.into(),
    }
}

fn chart(locale: Locale, wide: Chart, narrow: Chart) -> Drawn {
    let table = numbers(locale, &wide.table);
    Drawn { name: wide.title, wide: wide.svg, narrow: narrow.svg, table }
}

fn numbers(locale: Locale, table: &Table) -> Numbers {
    let table = table.shortened(MOST_ROWS);
    let words = |cell: &Cell| match cell {
        Cell::Date(on) => locale.long_date(*on),
        Cell::Number(number) => locale.number(*number),
        Cell::Text(text) => text.clone(),
    };
    // Latest first, as the list and the timeline are.
    let rows = table.rows.iter().rev().map(|row| row.iter().map(words).collect());
    Numbers { caption: table.caption.clone(), rows: rows.collect(), header: table.header }
}
