//! What the harness knows to be in the log, and what it holds each crash against.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use anyhow::{Context as _, bail, ensure};
use application::{Application, HandleError, Step, Work, models};
use chrono::{DateTime, Utc};
use crashtest::opened::{self, Kind, Opened};
use crashtest::work::{Number, actor, organisation, shared_work};
use domain::organisation::{AdoptMethod, RegisterOrganisation};
use domain::person::{PersonKind, RegisterPerson};
use domain::values::PersonId;
use domain::{Command, method};
use eventlog::EventStore;
use eventlog::envelope::{Hash, Position, RecordedEvent};
use eventlog::leaf::leaf_hash;
use eventlog::merkle::Tree;
use eventlog::read::LogClock;
use eventlog::sealer::{self, Sealer};
use uuid::Uuid;

use crate::chance::Chance;
use crate::life::Told;

/// How many events are read at a time.
const READ_EVENTS: usize = 2_000;

/// How many of the last answered commands are sent again after each crash.
const REPEATED_LAST: usize = 24;

/// How many of all commands before are.
const REPEATED_EARLIER: usize = 4;

/// Everything that was seen in the log so far, and what happened on the way.
#[derive(Default)]
pub(crate) struct Ledger {
    database: String,
    seen: Seen,
    answered: Vec<(Number, (Position, Position))>,
    marks: BTreeMap<&'static str, u64>,
}

/// A log as far as it was read.
#[derive(Default)]
struct Seen {
    leaves: Vec<Hash>,
    tree: Tree,
    recorded_at: Option<DateTime<Utc>>,
    versions: HashMap<Uuid, i64>,
    commands: HashMap<Uuid, (Position, Position)>,
}

impl Ledger {
    /// The address of the database that is lived on.
    pub(crate) fn database(&self) -> &str {
        &self.database
    }

    fn mark(&mut self, what: &'static str, times: usize) {
        *self.marks.entry(what).or_default() += times as u64;
    }

    /// Every situation that the harness is there for has come up in the run: it did not pass by
    /// testing nothing.
    pub(crate) fn assert_everything_happened(&self) {
        let situations = [
            "answered",
            "refused",
            "unanswered and written",
            "unanswered and absent",
            "rebuilds equal",
            "checkpoints equal",
        ];
        for situation in situations {
            assert!(self.marks.contains_key(situation), "never: {situation}; {self}");
        }
    }

    /// Goes over to an empty database, and makes the organisation there.
    pub(crate) fn begin(&mut self, database: &str, cycle: u32) -> anyhow::Result<()> {
        self.mark("events", self.seen.leaves.len());
        (self.seen, self.answered) = (Seen::default(), Vec::new());
        database.clone_into(&mut self.database);
        within_runtime(async {
            let opened = opened::open(database, Kind::Sound).await?;
            opened.application.create_log("fjordvik", LogClock::Server).await?;
            for (number, steps) in [(1_u128, founding()), (2, vec![person()])] {
                let steps =
                    steps.into_iter().map(|command| Step { command, effective_on: None }).collect();
                let id = Uuid::from_u128(0xd << 120 | number);
                let work = Work { id, actor: actor(), steps, simulated_at: None };
                opened.application.handle(organisation(), work).await?;
            }
            opened.application.handle(organisation(), shared_work(cycle)).await?;
            opened.application.close().await;
            Ok(())
        })
    }

    /// Opens the database after a crash and holds everything against what was told.
    pub(crate) fn check(
        &mut self,
        cycle: u32,
        told: &Told,
        whole: bool,
        chance: &mut Chance,
    ) -> anyhow::Result<()> {
        let database = self.database.clone();
        within_runtime(async {
            let opened = opened::open(&database, Kind::Sound).await.context("after the crash")?;
            self.check_unanswered(&opened.application, told).await?;
            let from = self.seen.leaves.len();
            self.seen.read_on(&*opened.store).await?;
            self.check_log(told, from)?;
            check_contested(&*opened.store, told).await?;
            self.check_repeats(&opened.application, told, chance).await?;
            // Also shows that the database takes writes, and waits for the read models.
            opened.application.handle(organisation(), shared_work(cycle + 1)).await?;
            self.seen.read_on(&*opened.store).await?;
            self.check_tree(&opened).await?;
            if whole {
                self.seen.check_again(&*opened.store).await?;
                self.check_rebuild(&opened).await?;
            }
            let health = opened.application.health(organisation()).await?;
            ensure!(health.halted.is_empty(), "a read model stands still: {:?}", health.halted);
            opened.application.close().await;
            Ok(())
        })?;
        self.answered.extend(told.done.iter().map(|(number, positions)| (*number, *positions)));
        self.mark("answered", told.done.len());
        self.mark("refused", told.refused.len());
        Ok(())
    }

    /// A command without an answer is sent again: it was written or was not, and now it is.
    async fn check_unanswered(
        &mut self,
        application: &Arc<Application>,
        told: &Told,
    ) -> anyhow::Result<()> {
        let tenant = application.tenant(organisation()).context("the organisation is gone")?;
        for number in &told.sent {
            if told.done.contains_key(number) || told.refused.contains(number) {
                continue;
            }
            match application.carry_out(&tenant, &number.work()).await {
                Ok(handled) if handled.repeated => self.mark("unanswered and written", 1),
                Ok(_) => self.mark("unanswered and absent", 1),
                Err(HandleError::Refused { .. } | HandleError::Taken(_)) => {
                    self.mark("unanswered and refused later", 1);
                }
                Err(error) => bail!("{number:?}, unanswered and sent again: {error}"),
            }
        }
        Ok(())
    }

    /// The new part of the log holds what was answered, once and whole, and nothing that nobody sent.
    fn check_log(&self, told: &Told, from: usize) -> anyhow::Result<()> {
        for (number, positions) in &told.done {
            let found = self.seen.commands.get(&number.id());
            let found = found.with_context(|| format!("{number:?} was answered and is lost"))?;
            ensure!(
                found == positions,
                "{number:?} was answered {positions:?} and stands at {found:?}"
            );
        }
        for number in &told.refused {
            let absent = !self.seen.commands.contains_key(&number.id());
            ensure!(absent, "{number:?} was refused and is in the log");
        }
        let from = Position::try_from(from)?;
        for (id, (first, last)) in &self.seen.commands {
            if *first <= from {
                continue;
            }
            let Some(number) = Number::of(*id) else { continue };
            ensure!(told.sent.contains(&number), "{number:?} is in the log and was never sent");
            let events = usize::try_from(last - first + 1)?;
            ensure!(
                events == number.events(),
                "{number:?} has {events} of {} events",
                number.events()
            );
        }
        Ok(())
    }

    /// What was answered is answered the same again.
    async fn check_repeats(
        &mut self,
        application: &Arc<Application>,
        told: &Told,
        chance: &mut Chance,
    ) -> anyhow::Result<()> {
        let tenant = application.tenant(organisation()).context("the organisation is gone")?;
        let mut answered: Vec<_> =
            told.done.iter().map(|(number, positions)| (*number, *positions)).collect();
        answered.sort_by_key(|(_, positions)| *positions);
        let last = answered.len().saturating_sub(REPEATED_LAST);
        let mut again = answered.split_off(last);
        for _ in 0..REPEATED_EARLIER.min(self.answered.len()) {
            let place = chance.below(self.answered.len() as u64);
            again.push(self.answered[usize::try_from(place)?]);
        }
        for (number, positions) in &again {
            let handled = application.carry_out(&tenant, &number.work()).await;
            let handled =
                handled.with_context(|| format!("{number:?}, answered and sent again"))?;
            ensure!(
                handled.repeated && handled.positions == Some(*positions),
                "{number:?} was answered {positions:?} and then {handled:?}"
            );
        }
        self.mark("repeated", again.len());
        Ok(())
    }

    /// The stored tree is the one that the log gives, and its checkpoints are signed.
    async fn check_tree(&mut self, opened: &Opened) -> anyhow::Result<()> {
        let key = opened::checkpoint_key();
        let mut sealer = Sealer::new(Arc::clone(&opened.store), organisation(), key).await?;
        let verifier = sealer.verifier();
        while sealer.seal().await.context("the tree after the crash")?.is_some() {}
        let state = opened.store.tree(organisation()).await?;
        let note = state.note.context("there is no checkpoint")?;
        let checkpoint = verifier.open(&note)?;
        ensure!(checkpoint.size == self.seen.tree.size(), "the tree has not the log's length");
        ensure!(checkpoint.root == self.seen.tree.root(), "the tree is not the log's");
        self.mark("checkpoints equal", 1);
        Ok(())
    }

    /// The read models that lived through the crashes have the rows that a replay gives.
    async fn check_rebuild(&mut self, opened: &Opened) -> anyhow::Result<()> {
        let live = opened.generations.live().await?;
        let rebuilt = opened.application.rebuild(|_| ()).await?.generation;
        let before = opened.generations.open(live).await?;
        let after = opened.generations.open(rebuilt).await?;
        for model in models::names() {
            let (lived, replayed) = (
                before.all_rows(organisation(), model).await?,
                after.all_rows(organisation(), model).await?,
            );
            ensure!(
                lived.len() == replayed.len(),
                "{model}: {} rows, replayed {}",
                lived.len(),
                replayed.len()
            );
            for (lived, replayed) in lived.iter().zip(&replayed) {
                ensure!(lived == replayed, "{model} has {lived:?}, replayed {replayed:?}");
            }
            self.mark("rows compared", lived.len());
        }
        self.mark("rebuilds equal", 1);
        Ok(())
    }
}

impl fmt::Display for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "last database {} events", self.seen.leaves.len())?;
        self.marks.iter().try_for_each(|(what, times)| write!(f, ", {what} {times}"))
    }
}

impl Seen {
    /// Reads what is new: without gaps, in order, each stream counted, each command in one piece.
    async fn read_on(&mut self, store: &dyn EventStore) -> anyhow::Result<()> {
        loop {
            let after = Position::try_from(self.leaves.len())?;
            let events = store.read_log(organisation(), after, READ_EVENTS).await?;
            for event in &events {
                self.take(event).with_context(|| format!("position {}", event.position))?;
            }
            if events.len() < READ_EVENTS {
                break;
            }
        }
        let head = store.head(organisation()).await?.context("there is no log")?;
        ensure!(head.position == Position::try_from(self.leaves.len())?, "the head is elsewhere");
        Ok(())
    }

    fn take(&mut self, event: &RecordedEvent) -> anyhow::Result<()> {
        let position = Position::try_from(self.leaves.len())? + 1;
        sealer::check(event, organisation(), position)?;
        ensure!(self.recorded_at < Some(event.recorded_at), "recorded before the one before");
        self.recorded_at = Some(event.recorded_at);
        let version = self.versions.entry(event.stream).or_default();
        *version += 1;
        ensure!(event.version == *version, "version {} is not {version}", event.version);
        let piece = self.commands.entry(event.command).or_insert((position, position - 1));
        ensure!(piece.1 == position - 1, "command {} stands in two places", event.command);
        piece.1 = position;
        let leaf = leaf_hash(event);
        self.tree.push(leaf, &mut Vec::new());
        self.leaves.push(leaf);
        Ok(())
    }

    /// Reads everything again: nothing that was seen before has changed.
    async fn check_again(&self, store: &dyn EventStore) -> anyhow::Result<()> {
        let mut again = Self::default();
        again.read_on(store).await?;
        let changed = self.leaves.iter().zip(&again.leaves).position(|(then, now)| then != now);
        ensure!(changed.is_none(), "the event at place {changed:?} has changed");
        ensure!(again.leaves.len() == self.leaves.len(), "the log has another length");
        Ok(())
    }
}

/// Of all writers that fought for a key at most one has it.
async fn check_contested(store: &dyn EventStore, told: &Told) -> anyhow::Result<()> {
    let keys: BTreeSet<String> = told.sent.iter().filter_map(|n| n.contested_key()).collect();
    for key in keys {
        let tag = domain::command::external_key_tag(&key);
        let (events, _) = store.read_tagged(organisation(), &tag).await?;
        ensure!(events.len() <= 1, "{} projects have the key {key}", events.len());
    }
    Ok(())
}

fn founding() -> Vec<Command> {
    let organisation = RegisterOrganisation {
        name: "Fjordvik kommune".into(),
        zone: chrono_tz::Europe::Oslo,
        language: "nb".to_owned(),
        simulated_clock: false,
    };
    let guide = method::shipped().into_iter().next().expect("the default method");
    vec![organisation.into(), AdoptMethod { method: guide }.into()]
}

fn person() -> Command {
    let person = RegisterPerson {
        id: PersonId(actor()),
        name: "Anne Lærer".into(),
        kind: PersonKind::Employee,
        email: None,
        title: None,
        company: None,
        unit: None,
    };
    person.into()
}

fn within_runtime<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(work);
    // Tasks that follow the log would wait for ever.
    runtime.shutdown_timeout(std::time::Duration::from_secs(10));
    done
}
