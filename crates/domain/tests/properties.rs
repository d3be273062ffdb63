//! What holds for any history: decisions do not panic, nothing is lost, what is stored comes back.

mod random;

use std::collections::BTreeSet;

use domain::command::{Moment, World, tags};
use domain::project::state::Project;
use domain::result::ResultCorrected;
use domain::schedule::{Schedule, occurrences};
use domain::values::{Number, Value};
use domain::{Event, Text, decide, stored};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use testkit::values::{RESULT, TODAY, date, events, followed_up, measured};
use uuid::Uuid;

use self::random::{Asked, asked};

/// Projects in operation and followed up, measured and described: most commands can succeed.
fn beginning() -> World {
    let mut world = World::default();
    for (stream, event) in measured().into_iter().chain(followed_up().into_iter().skip(9)) {
        world.evolve(stream, &event);
    }
    world
}

/// Identities that a project holds. None may ever be lost.
fn held(project: &Project) -> BTreeSet<Uuid> {
    let mut held = BTreeSet::new();
    held.extend(project.insights.iter().map(|id| id.0));
    held.extend(project.trials.iter().map(|id| id.0));
    held.extend(project.decisions.keys().map(|id| id.0));
    held.extend(project.benefits.keys().map(|id| id.0));
    held.extend(project.indicators.keys().map(|id| id.0));
    held.extend(project.results.keys().map(|id| id.0));
    held.extend(project.follow_ups.keys().map(|id| id.0));
    held.extend(project.remarks.0.keys().map(|id| id.0));
    let replies = project.remarks.0.values().flat_map(|known| &known.replies);
    held.extend(replies.map(|id| id.0));
    let attachments = &project.attachments;
    held.extend(attachments.present.union(&attachments.removed).map(|id| id.0));
    held
}

fn all_held(world: &World) -> BTreeSet<Uuid> {
    let mut all: BTreeSet<_> = world.projects.values().flat_map(held).collect();
    all.extend(world.projects.keys().map(|id| id.0));
    all.extend(world.people.keys().map(|id| id.0));
    all.extend(world.units.keys().map(|id| id.0));
    all
}

/// The identity that an event brings into its project, if it brings one.
fn brought(event: &Event) -> Option<Uuid> {
    match event {
        Event::InsightFound(event) => Some(event.id.0),
        Event::TrialRecorded(event) => Some(event.id.0),
        Event::DecisionRecorded(event) => Some(event.id.0),
        Event::BenefitExpected(event) => Some(event.id.0),
        Event::IndicatorDefined(event) => Some(event.id.0),
        Event::ResultMeasured(event) => Some(event.id.0),
        Event::FollowUpScheduled(event) => Some(event.id.0),
        Event::RemarkMade(event) => Some(event.id.0),
        Event::AttachmentAdded(event) => Some(event.id.0),
        _ => None,
    }
}

/// Carries a sequence out and gives the names of the events that were decided.
fn carry_out(sequence: &[Asked]) -> Vec<&'static str> {
    let mut world = beginning();
    let mut decided = Vec::new();
    for asked in sequence {
        let moment = Moment { today: TODAY, effective_on: asked.effective_on };
        let stream = asked.command.stream();
        assert!(!asked.command.reads().contains(&stream), "its own stream is not read beside");
        let Ok(events) = decide(&world, &asked.command, &moment) else { continue };
        for event in events {
            let before = all_held(&world);
            world.evolve(stream, &event);
            let after = all_held(&world);
            assert!(before.is_subset(&after), "lost by {event:?}");
            assert!(brought(&event).is_none_or(|id| after.contains(&id)), "not held: {event:?}");
            let form = stored::encode(&event);
            let (kind, version) = (form.event_type, form.schema_version);
            let read = stored::decode(kind, version, &form.facts, form.texts.clone());
            assert_eq!(read, Ok(event.clone()));
            // What is not erased when texts are must not hold them.
            let erased = vec![Text::erased(); form.texts.len()];
            let erased = stored::decode(kind, version, &form.facts, erased);
            assert_eq!(erased.map(|event| tags(&event)), Ok(tags(&event)));
            decided.push(kind);
        }
    }
    decided
}

proptest! {
    #![proptest_config(Config { cases: 400, ..Config::default() })]

    #[test]
    fn no_sequence_of_commands_panics_or_loses_anything(
        sequence in prop::collection::vec(asked(), 1..60),
    ) {
        carry_out(&sequence);
    }

    #[test]
    fn any_text_comes_back_from_the_stored_form(
        sample in prop::sample::select(events::full()),
        texts in prop::collection::vec(prop::option::of(any::<String>()), 40),
    ) {
        let form = stored::encode(&sample);
        let texts: Vec<_> = texts
            .into_iter()
            .take(form.texts.len())
            .map(|text| text.map_or_else(Text::erased, Text::from))
            .collect();
        let (kind, version) = (form.event_type, form.schema_version);
        let read = stored::decode(kind, version, &form.facts, texts.clone()).unwrap();
        let again = stored::encode(&read);
        prop_assert_eq!(again.facts, form.facts);
        prop_assert_eq!(again.texts, texts);
    }

    #[test]
    fn any_number_comes_back_from_the_stored_form_to_the_bit(
        number in prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO,
    ) {
        let value = Value::Number(Number::new(number).unwrap());
        let (id, reason) = (RESULT, "x".into());
        let event = Event::from(ResultCorrected { id, value, reason, source: None });
        let form = stored::encode(&event);
        let read = stored::decode(form.event_type, 1, &form.facts, form.texts);
        prop_assert_eq!(read, Ok(event));
    }

    #[test]
    fn an_event_of_a_thing_nobody_registered_changes_nothing(
        sample in prop::sample::select(events::full()),
        stream in any::<u128>(),
    ) {
        let registers = sample.stored_type().0.ends_with("registered");
        let of_organisation = events::stream(&sample) == domain::values::ORGANISATION_STREAM;
        prop_assume!(!registers && !of_organisation);
        let mut world = beginning();
        world.evolve(Uuid::from_u128(stream), &sample);
        prop_assert_eq!(world, beginning());
    }

    #[test]
    fn due_dates_rise_lie_within_and_do_not_depend_on_where_a_span_is_cut(
        schedule in schedules(),
        from in 0_i64..2000,
        middle in 0_i64..800,
        rest in 0_i64..800,
    ) {
        let day = |days: i64| date(2024, 1, 1) + chrono::TimeDelta::days(days);
        let (first, cut, last) = (day(from), day(from + middle), day(from + middle + rest));
        let whole = occurrences(&schedule, first, last);
        prop_assert!(whole.is_sorted_by(|one, next| one < next));
        prop_assert!(whole.iter().all(|date| (first..=last).contains(date)));
        let mut parts = occurrences(&schedule, first, cut);
        parts.extend(occurrences(&schedule, cut.succ_opt().unwrap(), last));
        prop_assert_eq!(parts, whole);
    }
}

fn schedules() -> impl Strategy<Value = Schedule> {
    let crons = ["0 8 1 * *", "30 2 * * 7", "0 8 L */3 *", "0 8 * * 1#2", "*/5 * 29 2 *"];
    let cron = (prop::sample::select(crons.to_vec()), prop::option::of(0_u16..700)).prop_map(
        |(expression, until)| {
            let from = date(2025, 1, 31);
            let until = until.map(|days| from + chrono::TimeDelta::days(days.into()));
            Schedule::Cron { expression: expression.to_owned(), from, until }
        },
    );
    let months = prop::collection::btree_set(0_u16..60, 1..6).prop_map(|months| {
        Schedule::MonthsAfter { start: date(2024, 8, 31), months: months.into_iter().collect() }
    });
    prop_oneof![cron, months]
}

/// Chance must reach every event, or the first property says little.
#[test]
fn chance_reaches_every_event() {
    let mut runner = TestRunner::deterministic();
    let sequences = prop::collection::vec(asked(), 60);
    let mut reached = BTreeSet::new();
    for _ in 0..1000 {
        reached.extend(carry_out(&sequences.new_tree(&mut runner).unwrap().current()));
    }
    // The organisation is there from the beginning.
    reached.insert("organisation.registered");
    let all: BTreeSet<_> = Event::STORED_TYPES.iter().map(|(event_type, _)| *event_type).collect();
    assert_eq!(reached, all);
}
