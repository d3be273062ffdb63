//! Everything that is recorded, in order of time, with who records it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Command;
use domain::method;
use domain::organisation::{AdoptMethod, RegisterOrganisation};
use domain::person::roles::GrantRole;
use domain::person::{PersonKind, RecordLeaving, RegisterPerson};
use domain::unit::RegisterUnit;
use domain::values::{PersonId, UnitId};
use uuid::Uuid;

use super::calendar::{moments, working_day};
use super::data::{Municipality, PersonData};
use super::random::Random;
use super::story;

/// The space in which names of the data become identities.
const NAMES: Uuid = Uuid::from_u128(0x6e79_7474_6967_2f64_656d_6f2f_7630_3031);

/// Commands that are given together.
pub(super) struct Entry {
    /// The day they are recorded.
    pub(super) recorded: NaiveDate,
    /// The day they hold from.
    pub(super) held: NaiveDate,
    pub(super) actor: PersonId,
    pub(super) commands: Vec<Command>,
}

/// An entry with its moment.
pub(super) struct Line {
    pub(super) at: DateTime<Utc>,
    pub(super) id: Uuid,
    pub(super) entry: Entry,
}

/// Makes the identities of one run: the same seed and name give the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Identities {
    pub(super) seed: u64,
}

impl Identities {
    pub(super) fn of(self, kind: &str, name: &str) -> Uuid {
        Uuid::new_v5(&NAMES, format!("{}/{kind}/{name}", self.seed).as_bytes())
    }

    pub(super) fn person(self, key: &str) -> PersonId {
        PersonId(self.of("person", key))
    }

    pub(super) fn unit(self, key: &str) -> UnitId {
        UnitId(self.of("unit", key))
    }
}

/// The whole demonstration.
pub(super) fn script(municipality: &Municipality, seed: u64) -> Vec<Line> {
    let identities = Identities { seed };
    let mut entries = beginning(municipality, identities);
    entries.extend(
        municipality
            .people
            .iter()
            .flat_map(|person| coming_and_going(municipality, person, identities)),
    );
    for project in &municipality.projects {
        entries.extend(story::entries(municipality, project, seed));
    }
    entries.retain(|entry| entry.recorded <= municipality.ends_on);
    // Stable: what a project does in a row stays in a row.
    entries.sort_by_key(|entry| entry.recorded);
    timed(entries, identities)
}

fn timed(entries: Vec<Entry>, identities: Identities) -> Vec<Line> {
    let mut lines = Vec::with_capacity(entries.len());
    let mut entries = entries.into_iter().peekable();
    while let Some(first) = entries.next() {
        let day = first.recorded;
        let mut today = vec![first];
        while let Some(next) = entries.next_if(|next| next.recorded == day) {
            today.push(next);
        }
        let mut random = Random::of(identities.seed, &day.to_string());
        for (at, entry) in moments(day, today.len(), &mut random).into_iter().zip(today) {
            let id = identities.of("work", &lines.len().to_string());
            lines.push(Line { at, id, entry });
        }
    }
    lines
}

/// The organisation, its methods, its units, and the chief who records them.
fn beginning(municipality: &Municipality, identities: Identities) -> Vec<Entry> {
    let day = municipality.begins_on;
    let mut commands: Vec<Command> = vec![
        RegisterOrganisation {
            name: municipality.name.as_str().into(),
            zone: chrono_tz::Europe::Oslo,
            language: "nb".to_owned(),
            simulated_clock: true,
        }
        .into(),
    ];
    commands.extend(method::shipped().into_iter().map(|method| AdoptMethod { method }.into()));
    commands.extend(municipality.units.iter().map(|unit| {
        RegisterUnit {
            id: identities.unit(&unit.key),
            name: unit.name.as_str().into(),
            kind: unit.kind.clone(),
            parent: unit.parent.as_deref().map(|parent| identities.unit(parent)),
        }
        .into()
    }));
    let actor = identities.person(&municipality.chief);
    // Each in work of its own: one that reads another must find it recorded.
    let entry = |command| Entry { recorded: day, held: day, actor, commands: vec![command] };
    commands.into_iter().map(entry).collect()
}

fn coming_and_going(
    municipality: &Municipality,
    person: &PersonData,
    identities: Identities,
) -> Vec<Entry> {
    let id = identities.person(&person.key);
    let actor = identities.person(&municipality.chief);
    let joined = person.joins.unwrap_or(municipality.begins_on);
    let partner = person.company.is_some();
    let register = RegisterPerson {
        id,
        name: person.name.as_str().into(),
        kind: if partner { PersonKind::Partner } else { PersonKind::Employee },
        // A name that mail never reaches (RFC 2606).
        email: Some(format!("{}@{}.example", person.key, super::SLUG).into()).filter(|_| !partner),
        title: Some(person.title.as_str().into()),
        company: person.company.as_deref().map(Into::into),
        unit: person.unit.as_deref().map(|unit| identities.unit(unit)),
    };
    let mut entries = vec![Entry {
        recorded: working_day(joined),
        held: joined,
        actor,
        commands: vec![register.into()],
    }];
    if let Some(role) = person.role {
        let commands = vec![GrantRole { person: id, role }.into()];
        entries.push(Entry { recorded: working_day(joined), held: joined, actor, commands });
    }
    if let Some(on) = person.leaves {
        let recorded = working_day(on);
        let commands = vec![RecordLeaving { person: id, on }.into()];
        entries.push(Entry { recorded, held: on, actor, commands });
    }
    entries
}
