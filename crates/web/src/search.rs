//! Searching all texts that the reader may see, as a page and as JSON.

use std::sync::Arc;

use application::ask::Answer;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::values::ProjectId;
use readmodels::excerpt::{Run, excerpt};
use readmodels::portfolio::Portfolio;
use readmodels::search::{Found, Hit, Words};
use readmodels::texts::Kind;
use serde::Serialize;

use crate::address::Address;
use crate::ask::Asked;
use crate::locale::{Argument, Locale};
use crate::page::{Day, Fact, Frame, PointView, kept};
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

/// How many texts stand on one page.
const PAGE_HITS: usize = 50;

/// Everything the template takes.
#[derive(Debug, Serialize)]
struct SearchView {
    point: PointView,
    shown: String,
    q: String,
    /// Whether anything is looked for.
    asks: bool,
    answer: String,
    action: String,
    kept: Vec<Fact>,
    kinds: Vec<KindView>,
    hits: Vec<HitView>,
    /// The number of the first.
    first: usize,
    here: Option<String>,
    previous: Option<String>,
    next: Option<String>,
    json: String,
}

/// A kind of text, and how many of it were found.
#[derive(Debug, Serialize)]
struct KindView {
    words: String,
    count: String,
    address: String,
    chosen: bool,
}

/// A text that was found.
#[derive(Debug, Serialize)]
struct HitView {
    project: String,
    address: String,
    kind: String,
    on: Day,
    runs: Vec<RunView>,
}

#[derive(Debug, Serialize)]
struct RunView {
    text: String,
    found: bool,
}

/// What was found, for programs.
#[derive(Debug, Serialize)]
struct Told {
    found: usize,
    /// Whether there are more than these.
    more: bool,
    kinds: Vec<Counted>,
    page: usize,
    pages: usize,
    hits: Vec<TellHit>,
}

#[derive(Debug, Serialize)]
struct Counted {
    kind: &'static str,
    found: usize,
}

#[derive(Debug, Serialize)]
struct TellHit {
    project: ProjectId,
    title: String,
    kind: &'static str,
    on: NaiveDate,
    /// The excerpt in parts; every other one is what was looked for.
    excerpt: Vec<RunView>,
    address: String,
}

/// A question, answered: a page of what was found.
struct Answered<'a> {
    words: &'a Words,
    counts: Vec<(Kind, usize)>,
    found: usize,
    /// Whether there are more.
    more: bool,
    page: usize,
    pages: usize,
    hits: Vec<Hit<'a>>,
}

impl<'a> Answered<'a> {
    fn of(asked: &Asked, answer: &'a Answer<Arc<Portfolio>>, words: &'a Words) -> Self {
        let mut found = Found::of(&answer.value, words, &kinds(asked));
        let counts = found.counts();
        let pages = found.len().div_ceil(PAGE_HITS).max(1);
        let page = asked.one("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        let page = page.clamp(1, pages);
        let hits = found.page((page - 1) * PAGE_HITS, PAGE_HITS).to_vec();
        let more = found.is_cut_short();
        Self { words, counts, found: found.len(), more, page, pages, hits }
    }
}

/// The kinds of text that the address names. What cannot be read narrows nothing.
fn kinds(asked: &Asked) -> Vec<Kind> {
    let named = asked.all("kind").into_iter();
    named.filter_map(|word| Kind::ALL.into_iter().find(|kind| kind.word() == word)).collect()
}

/// `GET /{organisation}/search`
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answer = asked.portfolio(&web, asked.point()?).await?;
    let words = Words::of(asked.one("q").unwrap_or_default());
    let answered = Answered::of(&asked, &answer, &words);
    let frame = Frame::of(&asked).in_search().printed(&asked, answer.as_of.known_at);
    let view = view(&asked, &answer, &answered)?;
    Ok(templates::render("search.html", asked.locale, &frame, &view)?.into_response())
}

/// `GET /{organisation}/search.json`
pub(crate) async fn json(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let answer = asked.portfolio(&web, asked.point()?).await?;
    let words = Words::of(asked.one("q").unwrap_or_default());
    let answered = Answered::of(&asked, &answer, &words);
    let counted = |(kind, found): &(Kind, usize)| Counted { kind: kind.word(), found: *found };
    let tell = |hit: &Hit<'_>| TellHit {
        project: hit.project,
        title: title(&asked, &answer.value, hit.project),
        kind: hit.piece.kind.word(),
        on: hit.piece.on,
        excerpt: runs(hit, answered.words),
        address: address(&asked, hit),
    };
    let told = Told {
        found: answered.found,
        more: answered.more,
        kinds: answered.counts.iter().map(counted).collect(),
        page: answered.page,
        pages: answered.pages,
        hits: answered.hits.iter().map(tell).collect(),
    };
    Ok(axum::Json(told).into_response())
}

fn view(
    asked: &Asked,
    answer: &Answer<Arc<Portfolio>>,
    answered: &Answered<'_>,
) -> Result<SearchView, Problem> {
    let locale = asked.locale;
    let q = asked.one("q").unwrap_or_default().to_owned();
    let here = &asked.address;
    let at = |page: usize| here.with("page", page.to_string()).to_string();
    let turned: [(&str, Argument<'_>); 2] =
        [("page", answered.page.into()), ("pages", answered.pages.into())];
    let (page, pages) = (answered.page, answered.pages);
    Ok(SearchView {
        point: PointView::of(asked, asked.point()?, answer),
        shown: asked.name(),
        answer: told(locale, &q, answered),
        asks: !answered.words.is_empty(),
        action: here.path().to_owned(),
        kept: kept(&here.only(&["known_at", "effective_on", "language"])),
        kinds: kind_views(asked, answered),
        hits: answered.hits.iter().map(|hit| hit_view(asked, answer, answered, hit)).collect(),
        first: (page - 1) * PAGE_HITS + 1,
        here: (pages > 1).then(|| locale.with("portfolio-page", turned)),
        previous: (page > 1).then(|| at(page - 1)),
        next: (page < pages).then(|| at(page + 1)),
        json: here.without("page").at(format!("/{}/search.json", asked.slug)).to_string(),
        q,
    })
}

/// What came of it, in a sentence.
fn told(locale: Locale, q: &str, answered: &Answered<'_>) -> String {
    if answered.words.is_empty() {
        return locale.text("search-title");
    }
    let arguments: [(&str, Argument<'_>); 2] =
        [("count", answered.found.into()), ("q", q.to_owned().into())];
    locale.with(
        if answered.more && answered.found > 0 { "search-answer-more" } else { "search-answer" },
        arguments,
    )
}

/// All that was found first, then each kind, as links to the list narrowed to it.
fn kind_views(asked: &Asked, answered: &Answered<'_>) -> Vec<KindView> {
    let (locale, chosen) = (asked.locale, kinds(asked));
    let plain = asked.address.without("page").without("kind");
    let number = |count: usize| locale.number(i32::try_from(count).unwrap_or(i32::MAX));
    let view = |words: String, count: usize, address: &Address, chosen: bool| KindView {
        words,
        count: number(count),
        address: address.to_string(),
        chosen,
    };
    let all = answered.counts.iter().map(|(_, count)| count).sum();
    let mut views = vec![view(locale.text("search-all"), all, &plain, chosen.is_empty())];
    views.extend(answered.counts.iter().map(|(kind, count)| {
        let address = plain.with("kind", kind.word());
        view(kind_words(locale, *kind), *count, &address, chosen.contains(kind))
    }));
    views
}

fn hit_view(
    asked: &Asked,
    answer: &Answer<Arc<Portfolio>>,
    answered: &Answered<'_>,
    hit: &Hit<'_>,
) -> HitView {
    HitView {
        project: title(asked, &answer.value, hit.project),
        address: address(asked, hit),
        kind: kind_words(asked.locale, hit.piece.kind),
        on: Day::short(asked.locale, hit.piece.on),
        runs: runs(hit, answered.words),
    }
}

fn title(asked: &Asked, portfolio: &Portfolio, project: ProjectId) -> String {
    let title = portfolio.projects.get(&project).map(|project| project.title());
    let title = title.filter(|title| !title.is_empty());
    title.map_or_else(|| asked.locale.text("page-erased-title"), ToOwned::to_owned)
}

fn runs(hit: &Hit<'_>, words: &Words) -> Vec<RunView> {
    let view = |run: Run| RunView { text: run.text, found: run.found };
    excerpt(&hit.text(), words).into_iter().map(view).collect()
}

/// Where the text stands.
fn address(asked: &Asked, hit: &Hit<'_>) -> String {
    let page = asked.link(&format!("projects/{}", hit.project));
    if let Some(decision) = &hit.piece.decision {
        return asked.link(&format!("projects/{}/decisions/{decision}", hit.project)).to_string();
    }
    match hit.piece.kind {
        Kind::Title => page.to_string(),
        Kind::Benefit | Kind::Indicator => page.to("measures"),
        Kind::Remark => page.to("remarks"),
        _ => page.to("about"),
    }
}

fn kind_words(locale: Locale, kind: Kind) -> String {
    locale.text(match kind {
        Kind::Title => "search-kind-title",
        Kind::Challenge => "search-kind-challenge",
        Kind::Description => "search-kind-description",
        Kind::Decision => "search-kind-decision",
        Kind::Benefit => "search-kind-benefit",
        Kind::Indicator => "search-kind-indicator",
        Kind::Remark => "search-kind-remark",
    })
}

#[cfg(test)]
mod tests;
