//! The stored form is a public format: one golden file for each event type and version.
//!
//! A file holds the facts, byte for byte on a line of their own, and the texts. To write the files of
//! a new type or version, run this test with `NYTTIG_WRITE_GOLDEN=1`; those that exist stay as they are.

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::stored::{self, StoredForm};
use domain::{Event, Text};
use testkit::values::events;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/events")
}

fn name(event_type: &str, version: i16) -> String {
    format!("{event_type}.v{version}.json")
}

fn written(form: &StoredForm) -> String {
    let texts = serde_json::to_string_pretty(&form.texts).unwrap().replace('\n', "\n  ");
    format!("{{\n  \"facts\": {},\n  \"texts\": {texts}\n}}\n", form.facts)
}

fn read(file: &str) -> (String, Vec<Text>) {
    let facts = file.lines().nth(1).and_then(|line| line.strip_prefix("  \"facts\": "));
    let facts = facts.and_then(|line| line.strip_suffix(',')).expect("facts on the second line");
    let json: serde_json::Value = serde_json::from_str(file).unwrap();
    (facts.to_owned(), serde_json::from_value(json["texts"].clone()).unwrap())
}

fn files() -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder()).expect("the folder of golden events");
    let entries = entries.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read_to_string(&path).unwrap())
    });
    entries.collect()
}

fn write_what_is_missing() {
    if std::env::var_os("NYTTIG_WRITE_GOLDEN").is_none() {
        return;
    }
    for event in events::full() {
        let form = stored::encode(&event);
        let path = folder().join(name(form.event_type, form.schema_version));
        if !path.exists() {
            std::fs::write(path, written(&form)).unwrap();
        }
    }
}

#[test]
fn every_event_is_stored_as_its_golden_file_says() {
    write_what_is_missing();
    let files = files();
    for event in events::full() {
        let form = stored::encode(&event);
        let name = name(form.event_type, form.schema_version);
        let file = files.get(&name).unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(*file, written(&form), "{name}");
    }
}

#[test]
fn every_golden_file_is_still_read_as_it_was_meant() {
    let files = files();
    for event in events::full() {
        let (event_type, version) = event.stored_type();
        let (facts, texts) = read(&files[&name(event_type, version)]);
        assert_eq!(stored::decode(event_type, version, &facts, texts), Ok(event));
    }
}

#[test]
fn every_type_has_a_file_for_each_version_and_there_are_no_others() {
    let mut expected = Vec::new();
    for (event_type, newest) in Event::STORED_TYPES {
        expected.extend((1..=*newest).map(|version| name(event_type, version)));
    }
    expected.sort();
    assert_eq!(files().into_keys().collect::<Vec<_>>(), expected);
}

#[test]
fn every_older_version_is_still_read() {
    let files = files();
    for (event_type, newest) in Event::STORED_TYPES {
        for version in 1..*newest {
            let (facts, texts) = read(&files[&name(event_type, version)]);
            let read = stored::decode(event_type, version, &facts, texts);
            assert!(read.is_ok(), "{event_type} version {version}: {read:?}");
        }
    }
}

#[test]
fn there_is_one_full_sample_of_every_type_in_their_order() {
    let samples: Vec<_> = events::full().iter().map(Event::stored_type).collect();
    assert_eq!(samples, Event::STORED_TYPES);
}

/// A sample is full when no optional part is left out: every name of the structure is in the facts.
#[test]
fn no_sample_leaves_an_optional_part_out() {
    for event in events::full() {
        let form = stored::encode(&event);
        let shown = format!("{event:?}");
        let absent: Vec<_> = ["None", "[]", "false"]
            .into_iter()
            .filter(|nothing| shown.contains(&format!(": {nothing}")))
            .collect();
        let lawful: &[&str] = match form.event_type {
            "decision.recorded" | "operation.started" => &["false"],
            _ => &[],
        };
        assert_eq!(absent, lawful, "{}: {shown}", form.event_type);
    }
}

#[test]
fn facts_hold_no_words_that_people_wrote() {
    for event in events::full() {
        let form = stored::encode(&event);
        for text in form.texts.iter().filter_map(Text::get) {
            assert!(!form.facts.contains(text), "{}: {text}", form.event_type);
        }
    }
}

/// Each word of each choice, as it is stored. A renamed variant would make old logs unreadable.
#[test]
fn every_choice_is_stored_under_its_own_word() {
    use domain::benefit::ValueType as V;
    use domain::decision::Comparison as C;
    use domain::follow_up::{Course, Extent as E};
    use domain::indicator::Direction as D;
    use domain::insight::InsightMethod as I;
    use domain::link::{LinkKind as L, Novelty as N};
    use domain::person::PersonKind as P;
    use domain::project::{Role as R, StopReason as S};
    use domain::result::EvidenceGrade as G;
    use domain::schedule::Cadence as A;
    use domain::transition::TransitionKind as T;
    use domain::trial::TrialOutcome as O;

    fn stored<T: serde::Serialize>(choices: &[T]) -> String {
        let words = choices.iter().map(|choice| serde_json::to_value(choice).unwrap());
        words.map(|word| word.as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    }

    let values = [
        V::Quality,
        V::Efficiency,
        V::AvoidedCosts,
        V::SavedTime,
        V::EmployeeSatisfaction,
        V::UserSatisfaction,
        V::CitizenInfluence,
        V::PoliticalGoals,
        V::BusinessValue,
        V::Other,
    ];
    assert_eq!(
        stored(&values),
        "quality efficiency avoided_costs saved_time employee_satisfaction user_satisfaction \
         citizen_influence political_goals business_value other"
    );
    assert_eq!(stored(&[C::Below, C::Above]), "below above");
    assert_eq!(stored(&[E::Yes, E::Partly, E::No, E::Unknown]), "yes partly no unknown");
    assert_eq!(stored(&[Course::Keep, Course::Adjust, Course::Stop]), "keep adjust stop");
    assert_eq!(stored(&[D::Up, D::Down, D::Neutral]), "up down neutral");
    let methods =
        [I::Interview, I::Observation, I::Workshop, I::Survey, I::Data, I::Literature, I::Other];
    assert_eq!(stored(&methods), "interview observation workshop survey data literature other");
    assert_eq!(stored(&[L::Related, L::Continues, L::DependsOn]), "related continues depends_on");
    assert_eq!(stored(&[N::First, N::Adapted, N::Copy]), "first adapted copy");
    assert_eq!(stored(&[P::Employee, P::Partner]), "employee partner");
    let roles = [R::Owner, R::Lead, R::Driver, R::Member, R::Partner];
    assert_eq!(stored(&roles), "owner lead driver member partner");
    let stops = [
        S::NeedNotConfirmed,
        S::NoImprovement,
        S::TooExpensive,
        S::NoOwner,
        S::SolvedOtherwise,
        S::Priorities,
        S::NotLawful,
        S::Other,
    ];
    assert_eq!(
        stored(&stops),
        "need_not_confirmed no_improvement too_expensive no_owner solved_otherwise priorities \
         not_lawful other"
    );
    let grades = [G::Judgement, G::MeasuredAfter, G::BeforeAndAfter, G::Compared, G::Imported];
    assert_eq!(stored(&grades), "judgement measured_after before_and_after compared imported");
    let cadences = [A::Weekly, A::Monthly, A::Quarterly, A::HalfYearly, A::Yearly];
    assert_eq!(stored(&cadences), "weekly monthly quarterly half_yearly yearly");
    assert_eq!(stored(&[T::Start, T::Forward, T::Skip, T::Back]), "start forward skip back");
    assert_eq!(stored(&[O::Supported, O::Refuted, O::Unclear]), "supported refuted unclear");
}

#[test]
fn every_schedule_and_stated_date_is_stored_in_its_own_form() {
    use domain::schedule::Schedule;
    use domain::values::StatedDate;
    use testkit::values::date;

    let months = Schedule::MonthsAfter { start: date(2026, 1, 31), months: vec![3, 12] };
    let json = r#"{"months_after":{"start":"2026-01-31","months":[3,12]}}"#;
    assert_eq!(serde_json::to_string(&months).unwrap(), json);
    let dates = Schedule::On { dates: vec![date(2026, 6, 1)] };
    assert_eq!(serde_json::to_string(&dates).unwrap(), r#"{"on":{"dates":["2026-06-01"]}}"#);
    assert_eq!(serde_json::to_string(&StatedDate::None).unwrap(), r#""none""#);
}
