//! The portfolio's page: the answer first, then where the projects are, then the projects.

use application::ask::AskError;
use domain::values::PhaseKey;
use readmodels::mark::IN_A_ROW;
use readmodels::overview::QUIET_DAYS;
use readmodels::standing::State;
use serde::Serialize;

use super::Answered;
use super::choice::{self, Choices};
use super::history::History;
use super::list::{self, Column, Filled, ListRow, MarkCell, Pages};
use super::selection::{self, SelectionsView};
use super::way::{self, Part, WayView};
use crate::ask::Asked;
use crate::locale::Argument;
use crate::page::{Fact, PointView};
use crate::prepared::seen_on;

/// Everything the template takes.
#[derive(Debug, Serialize)]
pub(super) struct PortfolioView {
    point: PointView,
    /// Whose portfolio, as of when.
    shown: String,
    answer: String,
    lead: Option<String>,
    quiet: Option<Quiet>,
    total: u32,
    ways: Vec<WayView>,
    besides: Vec<Part>,
    action: String,
    filter: Choices,
    selections: SelectionsView,
    columns: Vec<Column>,
    filled: Filled,
    rows: Vec<ListRow>,
    caption: String,
    /// By what rules marks, questions and long stays are told.
    rules: Vec<Fact>,
    /// The shapes that marks have.
    legend: Vec<MarkCell>,
    pages: Option<Pages>,
    questions: String,
    json: String,
    csv: String,
    history: History,
}

/// The projects being worked on of which nothing was heard.
#[derive(Debug, Serialize)]
struct Quiet {
    sentence: String,
    address: String,
}

pub(super) fn view(answered: &Answered) -> Result<PortfolioView, AskError> {
    let (asked, locale) = (&answered.asked, answered.asked.locale);
    let overview = &answered.prepared.overview;
    let point = PointView::of(asked, asked.point()?, &answered.answer);
    let (rows, pages) = list::rows(answered);
    let (found, filled) = (&answered.found, answered.found.filled);
    let on = locale.long_date(seen_on(&answered.answer));
    let shown: [(&str, Argument<'_>); 2] =
        [("organisation", asked.name().into()), ("date", on.into())];
    let files = asked.address.without("page");
    Ok(PortfolioView {
        point,
        shown: locale.with("portfolio-shown", shown),
        answer: answer(answered),
        lead: lead(answered),
        quiet: quiet(answered),
        total: overview.projects(),
        ways: way::ways(answered),
        besides: way::besides(answered),
        action: asked.address.path().to_owned(),
        filter: choice::choices(answered, &found.counts),
        selections: selection::view(answered),
        columns: list::columns(answered, filled),
        filled,
        caption: list::caption(answered, rows.len(), found.ids.len()),
        rows,
        rules: rules(answered),
        legend: list::legend(locale),
        pages,
        questions: asked.link("portfolio/questions").to_string(),
        json: files.at(format!("/{}/portfolio.json", asked.slug)).to_string(),
        csv: files.at(format!("/{}/portfolio.csv", asked.slug)).to_string(),
        history: answered.prepared.history.clone(),
    })
}

/// The rules by which the list says what nobody has written.
fn rules(answered: &Answered) -> Vec<Fact> {
    let locale = answered.asked.locale;
    let in_a_row = i32::try_from(IN_A_ROW).unwrap_or(i32::MAX);
    let rule = |name: &str, rule: &str| Fact {
        name: locale.text(name),
        value: locale.with(rule, [("count", in_a_row.into()), ("days", QUIET_DAYS.into())]),
    };
    vec![
        rule("mark-new", "mark-new-rule"),
        rule("mark-useful", "mark-useful-rule"),
        rule("mark-utilised", "mark-utilised-rule"),
        rule("portfolio-column-waits", "portfolio-waits-rule"),
        rule("portfolio-long", "portfolio-long-rule"),
    ]
}

/// Whether the page tells of now or of then, as texts choose their tense by it.
pub(super) fn tense(answered: &Answered) -> Argument<'static> {
    (if answered.answer.is_now { "now" } else { "then" }).into()
}

/// The portfolio in a sentence.
fn answer(answered: &Answered) -> String {
    let (overview, locale) = (&answered.prepared.overview, answered.asked.locale);
    let (active, in_operation) = (overview.active.projects, overview.in_state(State::InOperation));
    let key = match (overview.projects(), active, in_operation) {
        (0, _, _) => "portfolio-answer-none",
        (_, 0, 0) => "portfolio-answer-over",
        (_, 0, _) => "portfolio-answer-operation",
        (projects, active, _) if projects == active => "portfolio-answer-all-active",
        (_, _, 0) => "portfolio-answer-active",
        _ => "portfolio-answer-both",
    };
    let arguments: [(&str, Argument<'_>); 4] = [
        ("when", tense(answered)),
        ("projects", overview.projects().into()),
        ("active", active.into()),
        ("operation", in_operation.into()),
    ];
    let mut answer = locale.with(key, arguments);
    if let Some((phase, count)) = fullest_phase(answered) {
        let arguments: [(&str, Argument<'_>); 3] =
            [("when", tense(answered)), ("phase", phase.into()), ("count", count.into())];
        answer.push(' ');
        answer.push_str(&locale.with("portfolio-most", arguments));
    }
    answer
}

/// The one phase that holds more projects than any other, by name; none when two hold as many.
fn fullest_phase(answered: &Answered) -> Option<(String, u32)> {
    let ways = &answered.prepared.overview.ways;
    let phases = ways.iter().flat_map(|(method, way)| {
        way.phases.iter().map(move |(phase, count)| (method, phase, count.projects))
    });
    let mut phases: Vec<_> = phases.collect();
    phases.sort_by_key(|(_, _, projects)| std::cmp::Reverse(*projects));
    let (method, phase, most) = *phases.first()?;
    let clear = phases.get(1).is_some_and(|(_, _, second)| *second < most);
    clear.then(|| (phase_name(&answered.asked, method, phase), most))
}

/// What a phase is called in the reader's language; its key when its method is not known.
pub(super) fn phase_name(
    asked: &Asked,
    method: &domain::values::MethodRef,
    phase: &PhaseKey,
) -> String {
    let known = asked.state.method(method).and_then(|method| method.phase(phase));
    let name = known.map(|phase| phase.name.in_language(asked.locale.tag()));
    name.unwrap_or(&phase.0).to_owned()
}

/// What moved in the last twelve months; what did not is not named.
fn lead(answered: &Answered) -> Option<String> {
    let (overview, locale) = (&answered.prepared.overview, answered.asked.locale);
    let moves = [
        ("portfolio-begun", overview.begun),
        ("portfolio-handed-over", overview.handed_over),
        ("portfolio-stopped", overview.stopped),
    ];
    let moves = moves.into_iter().filter(|(_, count)| *count > 0);
    let moves: Vec<String> =
        moves.map(|(key, count)| locale.with(key, [("count", count.into())])).collect();
    let arguments: [(&str, Argument<'_>); 2] =
        [("when", tense(answered)), ("moves", locale.list(&moves).into())];
    (!moves.is_empty()).then(|| locale.with("portfolio-last-year", arguments))
}

fn quiet(answered: &Answered) -> Option<Quiet> {
    let quiet = answered.prepared.overview.active.quiet;
    let arguments: [(&str, Argument<'_>); 3] =
        [("when", tense(answered)), ("count", quiet.into()), ("days", QUIET_DAYS.into())];
    let asked = &answered.asked;
    let all = quiet == answered.prepared.overview.active.projects;
    let key = if all { "portfolio-all-quiet" } else { "portfolio-quiet" };
    (quiet > 0).then(|| Quiet {
        sentence: asked.locale.with(key, arguments),
        address: asked
            .link("portfolio")
            .with("state", State::Active.word())
            .with("sort", "last")
            .to("projects"),
    })
}
