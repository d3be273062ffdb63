//! Ten questions that leaders ask, each answered by a number and the list behind it.
//!
//! They are those that the literature on innovation portfolios names most: how many are where, what moves, what was
//! decided, how long it takes, what is stuck, what was stopped and why, what came into use, whether it became
//! better, where the effort lies, and whether anybody looks again. No percentages of few, no colours of a gut feeling.

use axum::extract::State as Extracted;
use axum::response::{IntoResponse, Response};
use domain::link::Novelty;
use domain::values::{MethodRef, PhaseKey, UnitId};
use readmodels::answers::Answers;
use readmodels::glance::Wait;
use readmodels::mark::{Mark, Status};
use readmodels::standing::State;
use serde::Serialize;
use statistics::survival::Survival;

use super::choice::state_words;
use super::line::status_words;
use super::view::{phase_name, tense};
use super::{Answered, unit_word};
use crate::address::Address;
use crate::ask::Asked;
use crate::locale::{Argument, Locale};
use crate::page::{Frame, PointView};
use crate::prepared::seen_on;
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// How many units are named.
const MOST_UNITS: usize = 8;

#[derive(Serialize)]
struct Page {
    point: PointView,
    shown: String,
    sections: Vec<Section>,
    portfolio: String,
}

/// One question and its answer.
#[derive(Serialize)]
struct Section {
    id: &'static str,
    question: String,
    answer: String,
    rows: Vec<Row>,
}

/// A number behind the answer.
#[derive(Serialize)]
struct Row {
    words: String,
    /// What it rests on.
    under: Option<String>,
    number: String,
    /// The list of those that it counts.
    address: Option<String>,
}

/// `GET /{organisation}/portfolio/questions`
pub(crate) async fn page(
    Extracted(web): Extracted<Web>,
    asked: Asked,
) -> Result<Response, Problem> {
    let answered = Answered::of(&web, asked).await?;
    let on = seen_on(&answered.answer);
    let answers = Answers::of(&answered.answer.value, &answered.glances, on);
    let asked = &answered.asked;
    let locale = asked.locale;
    let shown: [(&str, Argument<'_>); 2] =
        [("organisation", asked.name().into()), ("date", locale.long_date(on).into())];
    let told = Told { answered: &answered, answers: &answers };
    let page = Page {
        point: PointView::of(asked, asked.point()?, &answered.answer),
        shown: locale.with("portfolio-shown", shown),
        sections: told.sections(),
        portfolio: asked.link("portfolio").to_string(),
    };
    let frame = Frame::of(asked).in_portfolio().printed(asked, answered.answer.as_of.known_at);
    Ok(templates::render("questions.html", locale, &frame, &page)?.into_response())
}

struct Told<'a> {
    answered: &'a Answered,
    answers: &'a Answers,
}

impl Told<'_> {
    fn sections(&self) -> Vec<Section> {
        vec![
            self.places(),
            self.moves(),
            self.decisions(),
            self.stays(),
            self.stuck(),
            self.stopped(),
            self.in_use(),
            self.better(),
            self.effort(),
            self.follow_ups(),
        ]
    }

    fn locale(&self) -> Locale {
        self.answered.asked.locale
    }

    fn list(&self) -> Address {
        self.answered.asked.link("portfolio")
    }

    fn section<const N: usize>(
        &self,
        (id, question, answer): (&'static str, &str, &str),
        arguments: [(&str, Argument<'_>); N],
        rows: Vec<Row>,
    ) -> Section {
        let locale = self.locale();
        let arguments = arguments.into_iter().chain([("when", tense(self.answered))]);
        let (question, answer) = (locale.text(question), locale.with(answer, arguments));
        Section { id, question, answer, rows }
    }

    /// A row that leads to those it counts; where it counts none there is nothing to see.
    fn row(&self, words: String, count: u32, address: Option<Address>) -> Row {
        let address = address.filter(|_| count > 0).map(|address| address.to("projects"));
        Row { words, under: None, number: self.locale().number(count), address }
    }

    fn text_row(&self, key: &str, count: u32, address: Option<Address>) -> Row {
        self.row(self.locale().text(key), count, address)
    }

    fn places(&self) -> Section {
        let overview = &self.answered.prepared.overview;
        let mut rows = Vec::new();
        for (method, way) in &overview.ways {
            for (phase, name) in self.phases(method, way.phases.keys()) {
                let count = way.phases.get(&phase).map_or(0, |count| count.projects);
                let address = self.list().with("phase", phase.0).with("state", "active");
                rows.push(self.row(name, count, Some(address)));
            }
        }
        for state in [State::InOperation, State::Paused, State::Shelved, State::Stopped] {
            let address = self.list().with("state", state.word());
            let words = state_words(self.locale(), state);
            rows.push(self.row(words, overview.in_state(state), Some(address)));
        }
        rows.push(self.text_row("portfolio-not-begun", overview.without_phase, None));
        let arguments = [
            ("projects", overview.projects().into()),
            ("active", overview.active.projects.into()),
            ("operation", overview.in_state(State::InOperation).into()),
        ];
        self.section(("where", "question-where", "question-where-answer"), arguments, rows)
    }

    /// The phases of a method in its order, by name; those known here where the method is not.
    fn phases<'p>(
        &self,
        method: &MethodRef,
        known: impl Iterator<Item = &'p PhaseKey>,
    ) -> Vec<(PhaseKey, String)> {
        let asked = &self.answered.asked;
        let whole = asked.state.method(method);
        let keys: Vec<PhaseKey> = match whole {
            Some(method) => method.phases.iter().map(|phase| phase.key.clone()).collect(),
            None => known.cloned().collect(),
        };
        keys.into_iter().map(|key| (key.clone(), phase_name(asked, method, &key))).collect()
    }

    fn moves(&self) -> Section {
        let overview = &self.answered.prepared.overview;
        let counts = [
            ("begun", "question-begun", overview.begun),
            ("moved", "question-moved", self.answers.moved),
            ("handed", "question-handed-over", overview.handed_over),
            ("stopped", "question-stopped-lately", overview.stopped),
        ];
        let rows = counts.map(|(_, key, count)| self.text_row(key, count, None)).into();
        let arguments = counts.map(|(name, _, count)| (name, count.into()));
        self.section(("moves", "question-moves", "question-moves-answer"), arguments, rows)
    }

    fn decisions(&self) -> Section {
        let waits = self.list().with("waits", Wait::Decision.word()).with("sort", "waits");
        let all = self.answers.waiting(Wait::Decision);
        let mut rows = vec![self.text_row("question-wait-for-decision", all, Some(waits))];
        for (question, count) in &self.answers.undecided {
            let words = self.locale().word("portfolio-question-", question);
            rows.push(self.row(words, *count, None));
        }
        rows.push(self.text_row("question-decided", self.answers.decided, None));
        let arguments = [("waiting", all.into()), ("decided", self.answers.decided.into())];
        let keys = ("decisions", "question-decisions", "question-decisions-answer");
        self.section(keys, arguments, rows)
    }

    fn stays(&self) -> Section {
        let paces = &self.answered.glances.paces;
        let mut rows = Vec::new();
        let mut longest: Option<(String, i64)> = None;
        for method in self.answered.prepared.overview.ways.keys() {
            let known = paces.keys().filter(|(of, _)| of == method).map(|(_, phase)| phase);
            for (phase, name) in self.phases(method, known) {
                let Some(pace) = paces.get(&(method.clone(), phase)) else { continue };
                if let Some(median) = pace.median()
                    && longest.as_ref().is_none_or(|(_, days)| median > *days)
                {
                    longest = Some((name.clone(), median));
                }
                rows.push(self.stay(name, pace));
            }
        }
        let known = longest.is_some();
        let (phase, days) = longest.unwrap_or_default();
        let answer = if known { "question-stays-answer" } else { "question-stays-unknown" };
        let arguments = [("phase", phase.into()), ("days", days.into())];
        self.section(("stays", "question-stays", answer), arguments, rows)
    }

    /// How long half of them stay, by how many have left; never an average of those that left alone.
    fn stay(&self, name: String, pace: &Survival) -> Row {
        let locale = self.locale();
        let there = pace.stays() - pace.ended();
        let counted: [(&str, Argument<'_>); 2] =
            [("left", pace.ended().into()), ("there", there.into())];
        let days = |days: i64| locale.with("page-days", [("days", days.into())]);
        let number = pace.median().map_or_else(|| locale.text("question-not-yet-half"), days);
        let under = Some(locale.with("question-stay", counted));
        Row { words: name, under, number, address: None }
    }

    fn stuck(&self) -> Section {
        let quiet = self.answers.waiting(Wait::Life);
        let to_quiet = self.list().with("waits", Wait::Life.word()).with("sort", "last");
        let to_long = self.list().with("long", "1").with("sort", "since");
        let rows = vec![
            self.text_row("question-quiet", quiet, Some(to_quiet)),
            self.text_row("portfolio-long", self.answers.long, Some(to_long)),
        ];
        let arguments = [
            ("quiet", quiet.into()),
            ("long", self.answers.long.into()),
            ("days", readmodels::overview::QUIET_DAYS.into()),
        ];
        self.section(("stuck", "question-stuck", "question-stuck-answer"), arguments, rows)
    }

    fn stopped(&self) -> Section {
        let stopped = self.answers.all_stopped();
        let to_stopped = self.list().with("state", State::Stopped.word());
        let mut rows = vec![self.text_row("question-all-stopped", stopped, Some(to_stopped))];
        let mut reasons: Vec<_> = self.answers.stopped.iter().collect();
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for (reason, count) in reasons {
            rows.push(self.row(self.locale().stop_reason(*reason), *count, None));
        }
        let ended = stopped + self.answers.all_in_operation();
        let arguments = [("stopped", stopped.into()), ("ended", ended.into())];
        self.section(("stopped", "question-stopped", "question-stopped-answer"), arguments, rows)
    }

    fn in_use(&self) -> Section {
        let answers = self.answers;
        let (all, used) = (answers.all_in_operation(), &answers.in_operation);
        let to_all = self.list().with("state", State::InOperation.word());
        let mut rows = vec![self.text_row("page-state-in_operation", all, Some(to_all.clone()))];
        let mark = (Mark::Utilised, "mark-utilised");
        rows.extend(self.statuses(mark, used, &to_all));
        let confirmed = used.get(&Status::Confirmed).copied().unwrap_or(0);
        let arguments = [
            ("operation", all.into()),
            ("projects", answers.projects.into()),
            ("confirmed", confirmed.into()),
        ];
        self.section(("in-use", "question-in-use", "question-in-use-answer"), arguments, rows)
    }

    fn better(&self) -> Section {
        let useful = &self.answers.useful;
        let rows = self.statuses((Mark::Useful, "mark-useful"), useful, &self.list());
        let count = |status| useful.get(&status).copied().unwrap_or(0);
        let arguments = [
            ("confirmed", count(Status::Confirmed).into()),
            ("missed", count(Status::NotReached).into()),
            ("unmeasured", count(Status::NotMeasured).into()),
        ];
        self.section(("better", "question-better", "question-better-answer"), arguments, rows)
    }

    fn statuses(
        &self,
        (mark, key): (Mark, &str),
        counts: &std::collections::BTreeMap<Status, u32>,
        list: &Address,
    ) -> Vec<Row> {
        let locale = self.locale();
        let row = |(status, count): (&Status, &u32)| {
            let said: [(&str, Argument<'_>); 2] = [
                ("mark", locale.text(key).into()),
                ("status", status_words(locale, *status).into()),
            ];
            let words = locale.with("portfolio-mark-is", said);
            self.row(words, *count, Some(list.with(mark.word(), status.word())))
        };
        counts.iter().map(row).collect()
    }

    fn effort(&self) -> Section {
        let portfolio = &self.answered.answer.value;
        let named = |(unit, count): (&Option<UnitId>, &u32)| {
            let name = portfolio.unit_name((*unit)?);
            (!name.is_empty())
                .then(|| (*unit).map(|unit| (unit_word(unit), name.to_owned(), *count)))
        };
        let mut units: Vec<_> = self.answers.units.iter().filter_map(named).flatten().collect();
        units.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| one.1.cmp(&other.1)));
        let (most, count) =
            units.first().map_or_else(Default::default, |(_, name, count)| (name.clone(), *count));
        let known = units.len();
        let mut rows: Vec<Row> = units
            .into_iter()
            .take(MOST_UNITS)
            .map(|(id, name, count)| self.row(name, count, Some(self.list().with("unit", id))))
            .collect();
        let novelties = [Novelty::First, Novelty::Adapted, Novelty::Copy];
        for novelty in novelties {
            let word = crate::word::stored(&novelty);
            let count = self.answers.novelty.get(&Some(word.as_str())).copied().unwrap_or(0);
            rows.push(self.row(self.locale().novelty(novelty), count, None));
        }
        let unknown = self.answers.novelty.get(&None).copied().unwrap_or(0);
        let to_unknown = self.list().with("new", Status::NotAnswered.word());
        rows.push(self.text_row("question-novelty-unknown", unknown, Some(to_unknown)));
        let arguments = [
            ("unit", most.into()),
            ("count", count.into()),
            ("units", known.into()),
            ("projects", self.answers.projects.into()),
        ];
        let answer = if known > 0 { "question-effort-answer" } else { "question-effort-unknown" };
        self.section(("effort", "question-effort", answer), arguments, rows)
    }

    fn follow_ups(&self) -> Section {
        let answers = self.answers;
        let overdue = answers.waiting(Wait::FollowUp);
        let to_overdue = self.list().with("waits", Wait::FollowUp.word());
        let rows = vec![
            self.text_row("question-overdue", overdue, Some(to_overdue)),
            self.text_row("question-fallen-due", answers.fallen_due, None),
            self.text_row("question-answered", answers.answered, None),
        ];
        let arguments = [
            ("overdue", overdue.into()),
            ("due", answers.fallen_due.into()),
            ("answered", answers.answered.into()),
        ];
        let keys = ("follow-ups", "question-follow-ups", "question-follow-ups-answer");
        self.section(keys, arguments, rows)
    }
}
