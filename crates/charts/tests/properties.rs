//! What must hold of a chart of any numbers, names and widths.

#[path = "../examples/gallery/norwegian.rs"]
mod norwegian;

use charts::{
    CumulativeFlow, Kind, Look, Phases, Series, Theme, Width, check, cumulative_flow, phases,
};
use chrono::{Days, NaiveDate};
use norwegian::Norwegian;
use proptest::prelude::*;

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(1999, 12, 30).unwrap_or_default()
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Identifisere behov".to_owned()),
        Just("Ekstern kvalitetssikring av styringsunderlag & <\"æøå\">".to_owned()),
        Just("Barnehageinnmeldingssystemanskaffelse".to_owned()),
        "[a-zA-ZæøåÆØÅ &<>\"'/\\-\u{0}\u{a0}日]{0,40}",
    ]
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        4 => Just(Kind::Step),
        1 => Just(Kind::Waiting),
        1 => Just(Kind::Operation),
        1 => Just(Kind::Stopped),
    ]
}

fn series(days: u64) -> impl Strategy<Value = Series> {
    let most = prop_oneof![Just(3_u32), Just(60), Just(10_000), Just(1_000_000)];
    let points =
        most.prop_flat_map(move |most| prop::collection::btree_map(0..=days, 0..=most, 0..30));
    (name(), kind(), points).prop_map(|(name, kind, points)| {
        let on = |(day, count)| (first() + Days::new(day), count);
        Series { name, kind, points: points.into_iter().map(on).collect() }
    })
}

fn portfolio() -> impl Strategy<Value = (Vec<Series>, NaiveDate)> {
    prop_oneof![Just(2_u64), Just(30), Just(100), Just(400), Just(1500), Just(9000), Just(60_000)]
        .prop_flat_map(|days| (prop::collection::vec(series(days), 0..14), 0..=days))
        .prop_map(|(series, day)| (series, first() + Days::new(day)))
}

fn look() -> impl Strategy<Value = Look<'static>> {
    let width = prop_oneof![Just(Width::Narrow360), Just(Width::Medium720), Just(Width::Wide1080)];
    let theme = prop_oneof![Just(Theme::Light), Just(Theme::Dark), Just(Theme::Css)];
    (width, theme).prop_map(|(width, theme)| Look { id: "any", width, theme })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_flow_is_drawn_without_fault_and_alike_twice(
        (lines, as_of) in portfolio(),
        look in look(),
    ) {
        let (subtitle, note) = ("Undertittel".to_owned(), "Regel.".to_owned());
        let flow = CumulativeFlow { subtitle, note, as_of, lines };
        let chart = cumulative_flow::draw(&flow, &Norwegian, &look);
        prop_assert_eq!(check::faults(&chart.svg), Vec::<String>::new());
        prop_assert!(!chart.svg.contains('\0'));
        prop_assert_eq!(chart, cumulative_flow::draw(&flow, &Norwegian, &look));
    }

    #[test]
    fn any_phases_are_drawn_without_fault_and_alike_twice(
        (levels, as_of) in portfolio(),
        look in look(),
    ) {
        let (subtitle, note) = ("Undertittel".to_owned(), "Regel.".to_owned());
        let levels = Phases { subtitle, note, as_of, levels };
        let chart = phases::draw(&levels, &Norwegian, &look);
        prop_assert_eq!(check::faults(&chart.svg), Vec::<String>::new());
        prop_assert!(!chart.svg.contains('\0'));
        prop_assert_eq!(chart, phases::draw(&levels, &Norwegian, &look));
    }
}
