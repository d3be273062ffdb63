//! What pages and operators do with accounts. Every rule that spans several of them is here.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use eventlog::StoreError;
use eventlog::envelope::Organisation;
use uuid::Uuid;

use crate::account::{Account, Login};
use crate::hasher::{Busy, Hasher};
use crate::limit::{self, Limit};
use crate::one_time::{OneTime, Purpose};
use crate::secret::{Secret, SecretHash};
use crate::session::{Lifetime, Session, TOUCH_EVERY};
use crate::store::{AccountStore, Outdated};

/// How often an attempt is counted anew when others count at the same time.
const COUNTING_TRIES: usize = 50;

/// The longest that is kept of what a browser calls itself.
const LONGEST_BROWSER: usize = 200;

/// Accounts of all organisations.
pub struct Accounts {
    store: Arc<dyn AccountStore>,
    hasher: Hasher,
    lifetime: Lifetime,
}

/// Where an attempt to sign in comes from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The address of the network.
    pub address: String,
    /// What the browser calls itself.
    pub browser: String,
}

/// Why somebody was not let in. Whether there is such an account is never said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// Login and password do not belong together.
    #[error("login and password do not belong together")]
    Refused,
    /// Too many attempts: nothing is looked at before this moment.
    #[error("too many attempts, try again at {0}")]
    Paused(DateTime<Utc>),
    /// There is too much to do.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// Trouble with the store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A session that was begun: what its cookie holds.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The value of the cookie.
    pub secret: Secret,
    /// Who.
    pub person: Uuid,
}

impl Accounts {
    /// On a store, with sessions that last so long.
    pub fn new(store: Arc<dyn AccountStore>, lifetime: Lifetime) -> Self {
        Self { store, hasher: Hasher::default(), lifetime }
    }

    /// What is kept, for what has no rule of its own.
    pub fn store(&self) -> &dyn AccountStore {
        self.store.as_ref()
    }

    /// Whether nobody can sign in yet.
    pub async fn is_empty(&self, organisation: Organisation) -> Result<bool, StoreError> {
        let accounts = self.store.accounts(organisation).await?;
        Ok(!accounts.iter().any(|account| account.password.is_some()))
    }

    /// Signs in. Takes the same work and gives the same answer whether or not there is such an account.
    pub async fn sign_in(
        &self,
        organisation: Organisation,
        login: &str,
        password: String,
        origin: &Origin,
        now: DateTime<Utc>,
    ) -> Result<Begun, SignInError> {
        let login = Login::parse(login);
        let named = login.as_ref().map_or("", Login::as_str);
        let keys = [address_key(origin), account_key(named)];
        for (key, limit) in keys.iter().zip([limit::ADDRESS, limit::ACCOUNT]) {
            self.count(organisation, key, limit, now).await?;
        }
        let account = match &login {
            Some(login) => self.store.account_of_login(organisation, login).await?,
            None => None,
        };
        let account = account.filter(|account| account.enabled);
        let kept = account.as_ref().and_then(|account| account.password.clone());
        let verified = self.hasher.verify(password, kept).await?;
        let Some(account) = account.filter(|_| verified) else { return Err(SignInError::Refused) };
        self.succeeded(organisation, &keys).await?;
        Ok(self.begin(organisation, account.person, origin, now).await?)
    }

    /// Begins a session of somebody who has shown who they are.
    pub async fn begin(
        &self,
        organisation: Organisation,
        person: Uuid,
        origin: &Origin,
        now: DateTime<Utc>,
    ) -> Result<Begun, StoreError> {
        let secret = Secret::fresh();
        let browser = origin.browser.chars().take(LONGEST_BROWSER).collect();
        let session = Session { hash: secret.hash(), person, begun_at: now, seen_at: now, browser };
        self.store.insert_session(organisation, &session).await?;
        Ok(Begun { secret, person })
    }

    /// The session and account of a cookie's value, if they let in.
    pub async fn session(
        &self,
        organisation: Organisation,
        shown: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<(Session, Account)>, StoreError> {
        let Some(secret) = Secret::parse(shown) else { return Ok(None) };
        let found = self.store.session(organisation, secret.hash()).await?;
        let lets_in = |(session, account): &(Session, Account)| {
            account.enabled && self.lifetime.holds(session, now)
        };
        let Some((session, account)) = found.filter(lets_in) else { return Ok(None) };
        if now >= session.seen_at + TOUCH_EVERY {
            let touched = self.store.touch_session(organisation, session.hash, now).await;
            // Where nothing can be written, what can be read is still shown until the session ends.
            touched.or_else(|error| match error {
                StoreError::ReadOnly(_) => Ok(()),
                error => Err(error),
            })?;
        }
        Ok(Some((session, account)))
    }

    /// The sessions of a person that still last.
    pub async fn sessions(
        &self,
        organisation: Organisation,
        person: Uuid,
        now: DateTime<Utc>,
    ) -> Result<Vec<Session>, StoreError> {
        let mut sessions = self.store.sessions(organisation, person).await?;
        sessions.retain(|session| self.lifetime.holds(session, now));
        Ok(sessions)
    }

    /// A link for a person, or for the first account of an organisation; every earlier one stops working.
    pub async fn issue(
        &self,
        organisation: Organisation,
        person: Uuid,
        purpose: Purpose,
        now: DateTime<Utc>,
    ) -> Result<Secret, StoreError> {
        let secret = Secret::fresh();
        let expires_at = now + purpose.lifetime();
        let link = OneTime { hash: secret.hash(), person, purpose, expires_at };
        self.store.insert_one_time(organisation, &link).await?;
        Ok(secret)
    }

    /// A link that still works, not used by this.
    pub async fn link(
        &self,
        organisation: Organisation,
        shown: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError> {
        let Some(secret) = Secret::parse(shown) else { return Ok(None) };
        self.store.one_time(organisation, secret.hash(), now).await
    }

    /// Uses a link to choose a password; `None` if it works no longer. Ends every session of the person.
    pub async fn choose_password(
        &self,
        organisation: Organisation,
        shown: &str,
        password: String,
        now: DateTime<Utc>,
    ) -> Result<Option<Uuid>, SignInError> {
        let Some(secret) = Secret::parse(shown) else { return Ok(None) };
        // Hashed first, so that whoever is told to come back still has a link.
        let hash = self.hasher.hash(password).await?;
        let Some(link) = self.store.take_one_time(organisation, secret.hash(), now).await? else {
            return Ok(None);
        };
        self.store.set_password(organisation, link.person, &hash).await?;
        Ok(Some(link.person))
    }

    /// Another password for somebody who shows the one before. Ends every session of theirs.
    pub async fn change_password(
        &self,
        organisation: Organisation,
        account: &Account,
        old: String,
        new: String,
        now: DateTime<Utc>,
    ) -> Result<(), SignInError> {
        let key = account_key(account.login.as_str());
        self.count(organisation, &key, limit::ACCOUNT, now).await?;
        if !self.hasher.verify(old, account.password.clone()).await? {
            return Err(SignInError::Refused);
        }
        self.store.forget_attempts(organisation, &key).await?;
        let hash = self.hasher.hash(new).await?;
        Ok(self.store.set_password(organisation, account.person, &hash).await?)
    }

    /// Makes an account without a password; whether person and login were free.
    pub async fn open(
        &self,
        organisation: Organisation,
        person: Uuid,
        login: Login,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let account =
            Account { person, login, password: None, language: None, enabled: true, made_at: now };
        self.store.insert_account(organisation, &account).await
    }

    /// Makes an account with a password, or gives the one that is there this password.
    pub async fn open_with(
        &self,
        organisation: Organisation,
        person: Uuid,
        login: Login,
        hash: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.open(organisation, person, login, now).await?;
        self.store.set_enabled(organisation, person, true).await?;
        self.store.set_password(organisation, person, hash).await
    }

    /// What is kept of a password.
    pub async fn hash(&self, password: String) -> Result<String, Busy> {
        self.hasher.hash(password).await
    }

    /// Uses a link of this purpose; `None` if it works no longer.
    pub async fn take(
        &self,
        organisation: Organisation,
        shown: &str,
        purpose: Purpose,
        now: DateTime<Utc>,
    ) -> Result<Option<OneTime>, StoreError> {
        let known = self.link(organisation, shown, now).await?;
        let Some(link) = known.filter(|link| link.purpose == purpose) else { return Ok(None) };
        self.store.take_one_time(organisation, link.hash, now).await
    }

    /// Ends a session.
    pub async fn end(
        &self,
        organisation: Organisation,
        person: Uuid,
        hash: SecretHash,
    ) -> Result<(), StoreError> {
        self.store.end_session(organisation, person, hash).await
    }

    /// Throws away what is too old.
    pub async fn prune(
        &self,
        organisation: Organisation,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let outdated = Outdated {
            sessions_before: now - self.lifetime.absolute,
            now,
            attempts_before: now - limit::ACCOUNT.forget_after(),
        };
        self.store.prune(organisation, outdated).await
    }

    /// Counts an attempt before it is looked at.
    async fn count(
        &self,
        organisation: Organisation,
        key: &str,
        limit: Limit,
        now: DateTime<Utc>,
    ) -> Result<(), SignInError> {
        for _ in 0..COUNTING_TRIES {
            let known = self.store.attempts(organisation, key).await?;
            let counted = limit.attempt(known, now).map_err(SignInError::Paused)?;
            if self.store.swap_attempts(organisation, key, known, counted).await? {
                return Ok(());
            }
        }
        Err(SignInError::Busy(Busy))
    }

    /// The account begins anew; of the address only this attempt is taken back, for behind it others may guess.
    async fn succeeded(
        &self,
        organisation: Organisation,
        [address, account]: &[String; 2],
    ) -> Result<(), StoreError> {
        self.store.forget_attempts(organisation, account).await?;
        if let Some(known) = self.store.attempts(organisation, address).await? {
            let count = known.count.saturating_sub(1).max(0);
            let new = limit::Attempts { count, ..known };
            // Should others count at the same moment, this attempt stays counted.
            self.store.swap_attempts(organisation, address, Some(known), new).await?;
        }
        Ok(())
    }
}

fn address_key(origin: &Origin) -> String {
    format!("address:{}", origin.address)
}

/// Not the login itself: what nobody has an account for may be anything, a password typed in the wrong field too.
fn account_key(login: &str) -> String {
    use sha2::{Digest as _, Sha256};
    format!("account:{}", SecretHash(Sha256::digest(login.as_bytes()).into()).name())
}
