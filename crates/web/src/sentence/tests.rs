//! Every event, told in every language.

use std::fmt::Write as _;
use std::path::Path;

use chrono::{TimeZone, Utc};
use domain::follow_up::FollowUpScheduled;
use domain::method;
use domain::project::RoleAssigned;
use domain::remark::{About, RemarkMade};
use domain::result::ResultCorrected;
use domain::schedule::Schedule;
use domain::transition::TransitionKind;
use domain::values::PersonId;
use readmodels::description::Description;
use readmodels::directory::Entry;
use readmodels::portfolio::Part;
use testkit::values::{self, events};
use uuid::Uuid;

use super::*;

/// The organisation of the samples, with everybody's name.
fn portfolio() -> Portfolio {
    let mut portfolio = Portfolio::default();
    for (stream, event) in values::projects() {
        match event {
            Event::PersonRegistered(person) => {
                let (name, kind) = (person.name, person.kind);
                let entry = Entry::Person {
                    name,
                    kind,
                    title: None,
                    company: None,
                    unit: None,
                    left_on: None,
                    roles: std::collections::BTreeSet::new(),
                };
                portfolio.put(stream, Part::Entry(entry));
            }
            Event::UnitRegistered(unit) => {
                let entry =
                    Entry::Unit { name: unit.name, kind: None, parent: None, closed: false };
                portfolio.put(stream, Part::Entry(entry));
            }
            Event::ProjectRegistered(project) => {
                let description = Description {
                    title: project.title,
                    challenge: None,
                    concerns: None,
                    aim: None,
                    unit: None,
                    area: None,
                    planned_start: None,
                    planned_end: None,
                    last_on: values::TODAY,
                };
                portfolio.put(stream, Part::Description(description));
            }
            _ => {}
        }
    }
    portfolio
}

fn timeline(events: Vec<Event>) -> Vec<Happening> {
    let happening = |(position, event)| Happening {
        position,
        effective_on: values::TODAY,
        recorded_at: Utc.with_ymd_and_hms(2026, 3, 2, 12, 0, 0).unwrap(),
        actor: Uuid::nil(),
        event,
    };
    (1..).zip(events).map(happening).collect()
}

/// All events with all their parts, and then those that are told otherwise without some of them.
fn samples() -> Vec<Event> {
    let mut all = events::full();
    let last = values::phase("realise");
    let entered = |from: Option<&str>, kind| values::entered("explore", from, kind);
    all.extend([
        entered(None, TransitionKind::Start),
        entered(Some("needs"), TransitionKind::Forward),
        entered(Some("foundation"), TransitionKind::Skip),
        domain::transition::PhaseEntered {
            phase: last,
            from: Some(values::phase("gone")),
            kind: TransitionKind::Forward,
            reason: Some(Text::erased()),
            source: None,
        }
        .into(),
        RoleAssigned { role: domain::project::Role::Owner, person: PersonId(values::fresh_id(1)) }
            .into(),
        ResultCorrected {
            id: values::RESULT,
            value: values::figure(1_061.5),
            reason: "Alle er telt".into(),
            source: None,
        }
        .into(),
        ResultCorrected {
            id: domain::values::ResultId(values::fresh_id(2)),
            value: values::figure(1.0),
            reason: Text::erased(),
            source: None,
        }
        .into(),
    ]);
    for schedule in [
        Schedule::MonthsAfter { start: values::date(2026, 1, 1), months: vec![3, 6, 12, 24] },
        Schedule::MonthsAfter { start: values::date(2026, 1, 1), months: vec![1] },
        Schedule::On { dates: vec![values::date(2026, 9, 1), values::date(2027, 9, 1)] },
    ] {
        let scheduled = FollowUpScheduled {
            id: values::FOLLOW_UP,
            schedule,
            responsible: values::CHIARA,
            question: None,
        };
        all.push(scheduled.into());
    }
    all.extend(remarks());
    all
}

/// One about each thing that a remark can be about, questions and comments in turn.
fn remarks() -> Vec<Event> {
    let about = [
        About::Project,
        About::Decision(values::DECISION),
        About::Indicator(values::INDICATOR),
        About::Insight(values::INSIGHT),
        About::Trial(values::TRIAL),
        About::FollowUp(values::FOLLOW_UP),
    ];
    let made = |(number, about)| {
        let id = domain::values::RemarkId(values::fresh_id(10 + number));
        let (asks, text) = (number % 2 == 1, Text::from("Hvorfor?"));
        let mentions = [values::ANNE].into();
        RemarkMade { id, about, asks, text, mentions, replies_to: None }.into()
    };
    (0_u64..).zip(about).map(made).collect()
}

fn told(locale: Locale, portfolio: &Portfolio, timeline: &[Happening]) -> Vec<Sentence> {
    let methods = method::shipped();
    let telling =
        Telling { locale, portfolio, methods: &methods, method: methods.first(), timeline };
    timeline.iter().map(|happening| telling.sentence(happening)).collect()
}

/// The sentences as a reviewer reads them.
fn page(locale: Locale) -> String {
    let (portfolio, timeline) = (portfolio(), timeline(samples()));
    let mut page = String::new();
    for (happening, sentence) in timeline.iter().zip(told(locale, &portfolio, &timeline)) {
        let _ = writeln!(page, "[{}]\n{}", happening.event.stored_type().0, sentence.text);
        for Quote { label, text } in &sentence.quotes {
            let erased = locale.text("word-text-erased");
            let text = text.as_ref().unwrap_or(&erased).replace('\n', " / ");
            let _ = writeln!(page, "  {label}: {text}");
        }
        if let Some(source) = &sentence.source {
            let _ = writeln!(page, "  {source}");
        }
        page.push('\n');
    }
    page
}

#[test]
fn every_event_is_told_in_every_language_as_the_golden_pages_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/sentences");
    for locale in Locale::ALL {
        let (file, page) = (folder.join(format!("{}.txt", locale.tag())), page(locale));
        if std::env::var_os("GOLDEN").is_some_and(|how| how == "write") {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, &page).unwrap();
        }
        let golden = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(golden == page, "{} differs; GOLDEN=write writes it anew", file.display());
    }
}

#[test]
fn no_sentence_is_empty_or_shows_what_only_programs_read() {
    let (portfolio, timeline) = (portfolio(), timeline(samples()));
    for locale in Locale::ALL {
        for (happening, sentence) in timeline.iter().zip(told(locale, &portfolio, &timeline)) {
            let whose = (locale.tag(), happening.event.stored_type().0);
            assert!(!sentence.text.trim().is_empty(), "{whose:?} says nothing");
            let labels = sentence.quotes.iter().map(|quote| &quote.label);
            for text in labels.chain([&sentence.text]).chain(&sentence.source) {
                let raw = ["{", "}", "event-", "word-", "\u{2068}", "\u{2069}", "  "];
                let found = raw.iter().find(|raw| text.contains(**raw));
                assert_eq!(found, None, "{whose:?}: {text}");
                assert!(!text.contains("0000-0000"), "{whose:?} shows an id: {text}");
            }
            assert!(sentence.text.ends_with(['.', '?', '»', '«', '”', ')']), "{whose:?}");
        }
    }
}

#[test]
fn every_language_tells_the_same_events_with_its_own_words() {
    let pages = Locale::ALL.map(page);
    for (place, page) in pages.iter().enumerate() {
        for other in &pages[place + 1..] {
            let same: Vec<_> = page
                .lines()
                .zip(other.lines())
                .filter(|(line, other)| line == other && line.ends_with('.') && line.len() > 60)
                .collect();
            assert!(same.is_empty(), "{same:#?}");
        }
    }
}

#[test]
fn a_correction_tells_the_value_that_stood_and_the_value_that_stands() {
    let portfolio = portfolio();
    let timeline = timeline(samples());
    let sentences = told(Locale::ALL[0], &portfolio, &timeline);
    let corrections: Vec<_> = timeline
        .iter()
        .zip(sentences)
        .filter(|(happening, _)| matches!(happening.event, Event::ResultCorrected(_)))
        .map(|(_, sentence)| sentence.text)
        .collect();
    assert!(corrections[0].contains("først 61\u{a0}%, nå holdt tilbake"), "{}", corrections[0]);
    assert!(corrections[1].contains("nå 1\u{a0}061,5\u{a0}%"), "{}", corrections[1]);
    assert!(corrections[2].ends_with("ble rettet til 1."), "{}", corrections[2]);
}

#[test]
fn somebody_who_was_erased_and_somebody_unknown_are_said_to_be() {
    let mut portfolio = portfolio();
    let erased = Entry::Person {
        name: Text::erased(),
        kind: domain::person::PersonKind::Employee,
        title: None,
        company: None,
        unit: None,
        left_on: None,
        roles: std::collections::BTreeSet::new(),
    };
    portfolio.put(values::ANNE.0, Part::Entry(erased));
    let telling = Telling {
        locale: Locale::ALL[3],
        portfolio: &portfolio,
        methods: &[],
        method: None,
        timeline: &[],
    };
    assert_eq!(telling.person(values::ANNE), "a person who was erased");
    assert_eq!(telling.person(PersonId(values::fresh_id(9))), "an unknown person");
    assert_eq!(telling.person(values::BIRGER), "Birger Rektor");
}
