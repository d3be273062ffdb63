//! Who a visitor of the demonstration can be: accounts that nobody can sign in to with a password.

use std::sync::Arc;

use accounts::{Accounts, Login};
use anyhow::{Context, bail};
use application::{Application, AsOfQuery};
use readmodels::directory::Entry;

use super::SLUG;
use super::data::Municipality;

/// Makes their accounts, unless they are there.
pub(crate) async fn open_personas(
    application: &Arc<Application>,
    accounts: &Accounts,
) -> anyhow::Result<()> {
    let organisations = application.organisations();
    let known = organisations.iter().find(|(_, slug)| slug == SLUG);
    let (organisation, _) = known.context("the demonstration is there")?;
    let municipality = Municipality::shipped();
    let now = application.portfolio(*organisation, AsOfQuery::default()).await?;
    for (what, _) in web::personas::LOGINS {
        let person = municipality.people.iter().find(|one| one.persona.as_deref() == Some(what));
        let Some(person) = person else { bail!("nobody is the {what} of the demonstration") };
        // By name, for another seed gives them another identity.
        let id = now.value.directory.iter().find_map(|(id, entry)| match entry.as_ref() {
            Entry::Person { name, .. } if name.get() == Some(person.name.as_str()) => Some(*id),
            _ => None,
        });
        let id = id.with_context(|| format!("{} is in the demonstration", person.name))?;
        let login = Login::parse(&format!("{what}@{SLUG}.example")).context("a login")?;
        accounts.open(*organisation, id, login, application.now()).await?;
    }
    Ok(())
}
