//! The people and what lets them in: for administrators.

pub(crate) mod invitation;
pub(crate) mod leaving;
pub(crate) mod one;

use std::collections::BTreeMap;

use accounts::{Account, Purpose};
use application::AsOfQuery;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::person::PersonKind;
use domain::person::roles::OrganisationRole;
use domain::values::PersonId;
use readmodels::directory::Entry;
use readmodels::language::Order;
use serde::Serialize;
use uuid::Uuid;

use crate::ask::Asked;
use crate::door::Door;
use crate::locale::Locale;
use crate::page::{Frame, Link};
use crate::problem::Problem;
use crate::routes::Web;
use crate::templates;

#[derive(Serialize)]
struct Page {
    heading: String,
    invite: Option<Link>,
    people: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    address: String,
    roles: String,
    access: String,
}

/// What lets somebody in, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    Never,
    Invited,
    Open,
    Closed,
}

impl Access {
    fn of(account: Option<&Account>) -> Self {
        match account {
            None => Self::Never,
            Some(account) if !account.enabled => Self::Closed,
            Some(account) if account.password.is_none() => Self::Invited,
            Some(_) => Self::Open,
        }
    }

    fn words(self, locale: Locale) -> String {
        locale.text(match self {
            Self::Never => "people-access-never",
            Self::Invited => "people-access-invited",
            Self::Open => "people-access-open",
            Self::Closed => "people-access-closed",
        })
    }
}

/// `GET /{organisation}/people`
pub(crate) async fn page(State(web): State<Web>, asked: Asked) -> Result<Response, Problem> {
    let locale = asked.locale;
    let now = web.application.portfolio(asked.organisation, AsOfQuery::default()).await?;
    let accounts = web.setting.accounts.store().accounts(asked.organisation).await;
    let accounts = accounts.map_err(|error| Problem::of_store(&error))?;
    let accounts: BTreeMap<Uuid, Account> =
        accounts.into_iter().map(|account| (account.person, account)).collect();
    let row = |(id, entry): (&Uuid, &std::sync::Arc<Entry>)| {
        let Entry::Person { name, kind, roles, left_on, .. } = entry.as_ref() else { return None };
        let access = match left_on {
            Some(last_day) if *last_day < now.today => locale.text("people-left"),
            _ => Access::of(accounts.get(id)).words(locale),
        };
        let held: Vec<_> = roles.iter().map(|role| locale.organisation_role(*role)).collect();
        let roles = match (held.is_empty(), kind) {
            (false, _) => locale.list(&held),
            (true, PersonKind::Employee) => locale.text("people-employee"),
            (true, PersonKind::Partner) => locale.text("people-partner"),
        };
        let name = name.get().filter(|name| !name.is_empty());
        Some(Row {
            name: name.map_or_else(|| locale.text("people-erased"), ToOwned::to_owned),
            address: asked.link_now(&format!("people/{id}")).to_string(),
            roles,
            access,
        })
    };
    let mut people: Vec<Row> = now.value.directory.iter().filter_map(row).collect();
    let order = Order::of(locale.tag());
    people.sort_by(|one, other| order.compare(&one.name, &other.name));
    let invite = Link::new(&asked.link_now("people/invitation"), locale.text("people-invite"));
    let page = Page {
        heading: locale.text("people-title"),
        invite: asked.writable.then_some(invite),
        people,
    };
    let frame = Frame::of(&asked).in_people();
    Ok(templates::render("people.html", locale, &frame, &page)?.into_response())
}

/// Makes a link for somebody with an account and shows it, this once.
async fn handed_out(
    web: &Web,
    asked: &Asked,
    person: PersonId,
    name: &str,
    has_password: bool,
) -> Result<Response, Problem> {
    let locale = asked.locale;
    let purpose = if has_password { Purpose::Reset } else { Purpose::Invitation };
    let now = web.application.now();
    let issued = web.setting.accounts.issue(asked.organisation, person.0, purpose, now).await;
    let secret = issued.map_err(|error| Problem::of_store(&error))?;
    let path = format!("/{}/password/{}", asked.slug, secret.as_str());
    let named: [(&str, _); 1] = [("person", name.to_owned().into())];
    let until: [(&str, _); 1] =
        [("moment", locale.moment(now + purpose.lifetime(), asked.zone()).into())];
    let door = Door {
        intro: vec![locale.with("people-link-detail", until), locale.text("people-link-care")],
        shown_once: Some(web.setting.base.full(&path)),
        links: vec![Link::new(&asked.link_now("people"), locale.text("people-back"))],
        ..Door::new(locale.with("people-link-for", named))
    };
    door.render(asked, &Frame::of(asked).in_people())
}

/// The role that a word names.
fn role(word: &str) -> Option<OrganisationRole> {
    OrganisationRole::ALL.into_iter().find(|role| crate::word::stored(role) == word)
}
