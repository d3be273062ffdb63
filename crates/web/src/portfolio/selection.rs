//! Selections of the portfolio that somebody named: how one is saved, opened again, changed, shared and removed.

use application::{AsOfQuery, Step};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::Text;
use domain::command::Command;
use domain::person::roles::OrganisationRole;
use domain::selection::{RemoveSelection, SaveSelection, SelectionSaved};
use domain::values::{PersonId, SelectionId};
use readmodels::directory::Entry;
use readmodels::portfolio::Portfolio;
use readmodels::selections::Selection;
use serde::Serialize;

use super::Answered;
use super::choice::SAVED;
use crate::access::Action;
use crate::address::Address;
use crate::ask::Asked;
use crate::door::Door;
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of, record};
use crate::page::{Frame, Link};
use crate::problem::Problem;
use crate::routes::Web;

/// The selections that a reader is offered, and the way to another.
#[derive(Debug, Serialize)]
pub(super) struct SelectionsView {
    all: Vec<Offered>,
    save: Option<String>,
}

/// One selection.
#[derive(Debug, Serialize)]
struct Offered {
    name: String,
    address: String,
    /// Whether it is what is shown.
    current: bool,
    /// Who shares it, if somebody else does.
    from: Option<String>,
    change: Option<String>,
}

pub(super) fn view(answered: &Answered) -> SelectionsView {
    let asked = &answered.asked;
    let own = asked.visitor.as_ref().map(|visitor| visitor.person);
    let shown = query(&asked.address.only(SAVED));
    let portfolio = answered.answer.value.as_ref();
    let mut all = Vec::new();
    for (person, known) in &portfolio.selections {
        let is_own = Some(*person) == own;
        for (id, selection) in known.selections.iter().filter(|(_, one)| one.shared || is_own) {
            if let Some(offered) = offered(asked, portfolio, (*person, *id), selection, is_own) {
                let current = selection.query.get() == Some(shown.as_str());
                all.push(Offered { current, ..offered });
            }
        }
    }
    let order = readmodels::language::Order::of(asked.locale.tag());
    all.sort_by(|left, right| order.compare(&left.name, &right.name));
    let save = asked.link("portfolio/selection").only(&["language"]);
    let save = SAVED.iter().fold(save, |save, name| {
        asked.all(name).into_iter().fold(save, |save, value| save.and(name, value))
    });
    SelectionsView { all, save: asked.may(Action::OwnAccount).then(|| save.to_string()) }
}

/// A selection as a link; none once its texts are erased.
fn offered(
    asked: &Asked,
    portfolio: &Portfolio,
    (person, id): (PersonId, SelectionId),
    selection: &Selection,
    is_own: bool,
) -> Option<Offered> {
    let (name, query) = selection.name.get().zip(selection.query.get())?;
    let language = asked.one("language").map(|tag| format!("&language={tag}"));
    let (slug, language) = (&asked.slug, language.unwrap_or_default());
    let from = Some(portfolio.person_name(person)).filter(|name| !is_own && !name.is_empty());
    let from = from.map(|name| asked.locale.with("selection-from", [("person", name.into())]));
    let change = asked.link_now(&format!("portfolio/selections/{id}"));
    Some(Offered {
        name: name.to_owned(),
        address: format!("/{slug}/portfolio?{query}{language}#projects"),
        current: false,
        from,
        change: (is_own && asked.may(Action::OwnAccount)).then(|| change.to_string()),
    })
}

/// The query of an address, as it is kept.
fn query(address: &Address) -> String {
    let told = address.to_string();
    told.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default()
}

/// Whoever saves, and whether they may share.
struct Keeper {
    person: PersonId,
    shares: bool,
}

async fn keeper(web: &Web, asked: &Asked) -> Result<Keeper, Problem> {
    asked.require_writing()?;
    let visitor = asked.visitor.as_ref().ok_or_else(Problem::forbidden)?;
    let now = asked.portfolio(web, AsOfQuery::default()).await?;
    let entry = now.value.directory.get(&visitor.person.0).map(AsRef::as_ref);
    let leads = [OrganisationRole::Leader, OrganisationRole::Administrator];
    let shares = matches!(entry, Some(Entry::Person { roles, .. })
        if leads.iter().any(|role| roles.contains(role)));
    Ok(Keeper { person: visitor.person, shares })
}

/// What is kept of the address: the order of the list is part of it, even where it is the usual one.
fn kept(asked: &Asked) -> String {
    let kept = query(&asked.address.only(SAVED));
    if kept.is_empty() { "sort=title".to_owned() } else { kept }
}

fn form(asked: &Asked, keeper: &Keeper, action: &Address, selection: Option<&Selection>) -> Form {
    let locale = asked.locale;
    let name = selection.and_then(|known| known.name.get()).unwrap_or_default();
    let mut fields = vec![Field::line("name", locale.text("selection-name")).value(name)];
    if keeper.shares {
        let who = [("", "selection-mine"), ("1", "selection-everybody")];
        let who = who.map(|(value, key)| (value.to_owned(), locale.text(key))).to_vec();
        let shared = selection.is_some_and(|known| known.shared);
        let field = Field::choice("shared", locale.text("selection-who"), who);
        fields.push(field.value(if shared { "1" } else { "" }));
    }
    Form::new(action, locale.text("selection-send"), fields)
}

/// `GET /{organisation}/portfolio/selection`: names what the address narrows to.
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let keeper = keeper(&web, &asked).await?;
    show_new(&asked, form(&asked, &keeper, &asked.address, None))
}

/// `POST /{organisation}/portfolio/selection`
pub(crate) async fn send(
    State(web): State<Web>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let keeper = keeper(&web, &asked).await?;
    let id = SelectionId(identity_of(typed.command()));
    match save(&web, &asked, &keeper, &typed, id, kept(&asked)).await {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = form(&asked, &keeper, &asked.address, None);
            show_new(&asked, form.unsent(asked.locale, &typed, &unsent))
        }
    }
}

async fn save(
    web: &Web,
    asked: &Asked,
    keeper: &Keeper,
    typed: &Typed,
    id: SelectionId,
    query: String,
) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, asked.locale);
    let name = reader.required("name");
    let faults = reader.faults();
    if !faults.is_empty() {
        return Err(Unsent::faulty(typed, faults));
    }
    let address = opened(asked, &query);
    let query = Text::from(query);
    let selection = SelectionSaved { id, name, query, shared: typed.get("shared") == "1" };
    let command = SaveSelection { person: keeper.person, selection };
    carried_out(web, asked, typed, command.into()).await?;
    Ok(Redirect::to(&address).into_response())
}

fn opened(asked: &Asked, query: &str) -> String {
    format!("/{}/portfolio?{query}#projects", asked.slug)
}

async fn carried_out(
    web: &Web,
    asked: &Asked,
    typed: &Typed,
    command: Command,
) -> Result<(), Unsent> {
    let steps = vec![Step { command, effective_on: None }];
    record(web, asked, typed, steps, None).await.map(drop)
}

fn show_new(asked: &Asked, form: Form) -> Result<Response, Problem> {
    let locale = asked.locale;
    let mut intro = vec![locale.text("selection-intro")];
    if asked.address.only(SAVED).query().is_empty() {
        intro.push(locale.text("selection-nothing-narrowed"));
    }
    show(asked, "selection-heading", intro, form)
}

fn show(asked: &Asked, heading: &str, intro: Vec<String>, form: Form) -> Result<Response, Problem> {
    let locale = asked.locale;
    let back = asked.link_now("portfolio");
    let door = Door {
        intro,
        form: Some(form),
        links: vec![Link::new(&back, locale.text("selection-back"))],
        ..Door::new(locale.text(heading))
    };
    door.render(asked, &Frame::of(asked).in_portfolio())
}

/// One's own selection; another's is not there.
async fn own(
    web: &Web,
    asked: &Asked,
    keeper: &Keeper,
    id: &str,
) -> Result<(SelectionId, Selection), Problem> {
    let id = SelectionId(id.parse().map_err(|_| Problem::not_found())?);
    let now = asked.portfolio(web, AsOfQuery::default()).await?;
    let own = now.value.selections.get(&keeper.person);
    let selection = own.and_then(|known| known.selections.get(&id)).cloned();
    Ok((id, selection.ok_or_else(Problem::not_found)?))
}

fn change_form(asked: &Asked, keeper: &Keeper, id: SelectionId, selection: &Selection) -> Form {
    let action = asked.link_now(&format!("portfolio/selections/{id}"));
    let form = form(asked, keeper, &action, Some(selection));
    form.button(asked.locale.text("selection-remove"), "remove", "1")
}

/// `GET /{organisation}/portfolio/selections/{selection}`
pub(crate) async fn change_page(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let keeper = keeper(&web, &asked).await?;
    let (id, selection) = own(&web, &asked, &keeper, &id).await?;
    show(&asked, "selection-change-heading", vec![], change_form(&asked, &keeper, id, &selection))
}

/// `POST /{organisation}/portfolio/selections/{selection}`: another name, shared or not, or away with it.
pub(crate) async fn change(
    State(web): State<Web>,
    Path((_, id)): Path<(String, String)>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    let keeper = keeper(&web, &asked).await?;
    let (id, selection) = own(&web, &asked, &keeper, &id).await?;
    let changed = if typed.get("remove") == "1" {
        let command = RemoveSelection { person: keeper.person, id };
        let removed = carried_out(&web, &asked, &typed, command.into()).await;
        let back = asked.link_now("portfolio").to("projects");
        removed.map(|()| Redirect::to(&back).into_response())
    } else {
        let query = selection.query.get().unwrap_or_default().to_owned();
        save(&web, &asked, &keeper, &typed, id, query).await
    };
    match changed {
        Ok(response) => Ok(response),
        Err(unsent) => {
            let form = change_form(&asked, &keeper, id, &selection);
            let form = form.unsent(asked.locale, &typed, &unsent);
            show(&asked, "selection-change-heading", vec![], form)
        }
    }
}
