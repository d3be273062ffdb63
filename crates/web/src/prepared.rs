//! What pages of a portfolio share, whatever they are narrowed to: numbers, order, drawn charts.
//!
//! Counting, sorting by the language's rules and drawing are done once for each point of the log and
//! language, so that a page costs the same however many projects there are beside those it shows.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use application::ask::Answer;
use application::recent::Recent;
use application::{Organisation, Position};
use chrono::NaiveDate;
use domain::values::{PersonId, ProjectId, UnitId};
use readmodels::glance::Glances;
use readmodels::language::Order;
use readmodels::list::Sort;
use readmodels::narrow::Narrowing;
use readmodels::overview::Overview;
use readmodels::portfolio::Portfolio;

use crate::ask::Asked;
use crate::locale::Locale;
use crate::portfolio::Found;
use crate::portfolio::history::{History, history};
use crate::problem::Problem;

/// How many are kept.
const MOST_KEPT: usize = 32;

/// What a portfolio's pages share.
#[derive(Debug)]
pub(crate) struct Prepared {
    /// The numbers.
    pub(crate) overview: Overview,
    /// Every project, by title.
    pub(crate) by_title: Vec<ProjectId>,
    /// The charts.
    pub(crate) history: History,
    /// Every unit, by name.
    pub(crate) units: Vec<(UnitId, String)>,
    /// Where each unit stands among them.
    pub(crate) unit_places: HashMap<UnitId, usize>,
}

/// What decides everything prepared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    organisation: Organisation,
    position: Position,
    on: NaiveDate,
    locale: Locale,
    /// For whom, where somebody does not see all projects.
    reader: Option<PersonId>,
}

/// The same for what no language changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    organisation: Organisation,
    position: Position,
    on: NaiveDate,
    reader: Option<PersonId>,
}

/// The prepared portfolios of late.
#[derive(Debug)]
pub(crate) struct Preparations {
    kept: Recent<Key, Prepared>,
    glances: Recent<Point, Glances>,
    /// Lists of late: whoever turns a page of one, or takes it as a file, narrows and sorts nothing again.
    found: Recent<(Key, Narrowing, Sort), Found>,
    /// The latest of each organisation as of now: the next ones differ in few projects.
    latest: Mutex<HashMap<Organisation, Arc<Glances>>>,
}

impl Default for Preparations {
    fn default() -> Self {
        Self {
            kept: Recent::new(MOST_KEPT),
            glances: Recent::new(MOST_KEPT),
            found: Recent::new(MOST_KEPT),
            latest: Mutex::default(),
        }
    }
}

/// The day on which an answer is seen: the one asked for, today at the latest.
pub(crate) fn seen_on<T>(answer: &Answer<T>) -> NaiveDate {
    answer.as_of.effective_on.min(answer.today)
}

impl Preparations {
    /// What the pages of this answer share, prepared now if it is not kept.
    pub(crate) async fn of(
        &self,
        asked: &Asked,
        answer: &Answer<Arc<Portfolio>>,
    ) -> Result<Arc<Prepared>, Problem> {
        let key = Key::of(asked, answer);
        let prepare = async {
            let (asked, portfolio) = (asked.clone(), Arc::clone(&answer.value));
            let work = move || Arc::new(prepare(&asked, &portfolio, key.on));
            tokio::task::spawn_blocking(work).await.map_err(|error| {
                tracing::error!(%error, "a portfolio could not be prepared");
                Problem::unavailable()
            })
        };
        self.kept.get(key, prepare).await
    }
}

impl Key {
    fn of(asked: &Asked, answer: &Answer<Arc<Portfolio>>) -> Self {
        Self {
            organisation: asked.organisation,
            position: answer.as_of.known_at,
            on: seen_on(answer),
            locale: asked.locale,
            reader: asked.rights.narrowed().map(|(person, _)| person),
        }
    }
}

impl Preparations {
    /// The list that an address asks for, found now if it is not kept.
    pub(crate) async fn found(
        &self,
        asked: &Asked,
        answer: &Answer<Arc<Portfolio>>,
        (narrowing, sort): (Narrowing, Sort),
        find: impl FnOnce() -> Found,
    ) -> Result<Arc<Found>, Problem> {
        let key = (Key::of(asked, answer), narrowing, sort);
        self.found.get(key, async { Ok(Arc::new(find())) }).await
    }

    /// Every project of this answer at a glance, worked out now if it is not kept.
    pub(crate) async fn glances(
        &self,
        asked: &Asked,
        answer: &Answer<Arc<Portfolio>>,
    ) -> Result<Arc<Glances>, Problem> {
        let reader = asked.rights.narrowed().map(|(person, _)| person);
        let (organisation, on) = (asked.organisation, seen_on(answer));
        let key = Point { organisation, position: answer.as_of.known_at, on, reader };
        let known = self.latest().get(&organisation).cloned();
        let portfolio = Arc::clone(&answer.value);
        let work = async {
            let work = move || Arc::new(Glances::of(&portfolio, on, known.as_deref()));
            tokio::task::spawn_blocking(work).await.map_err(|error| {
                tracing::error!(%error, "the projects could not be looked at");
                Problem::unavailable()
            })
        };
        let glances = self.glances.get(key, work).await?;
        if answer.is_now && reader.is_none() {
            self.latest().insert(organisation, Arc::clone(&glances));
        }
        Ok(glances)
    }

    fn latest(&self) -> MutexGuard<'_, HashMap<Organisation, Arc<Glances>>> {
        self.latest.lock().expect("nobody panics while holding it")
    }
}

fn prepare(asked: &Asked, portfolio: &Portfolio, on: NaiveDate) -> Prepared {
    let order = Order::of(asked.locale.tag());
    let units = portfolio.units(&order);
    let overview = Overview::of(portfolio, on);
    Prepared {
        history: history(asked, portfolio, overview.ways.len(), on),
        overview,
        by_title: portfolio.by_title(&order),
        unit_places: units.iter().enumerate().map(|(place, (unit, _))| (*unit, place)).collect(),
        units: units.into_iter().map(|(unit, name)| (unit, name.to_owned())).collect(),
    }
}
