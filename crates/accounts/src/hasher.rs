//! Turns passwords into what is kept of them: argon2id, a few at a time.
//!
//! Each hash takes 19 MiB and some hundredths of a second, on a thread that may block. Only as many run at once as
//! there are processors, only so many wait, and the rest are told to come back: signing in cannot exhaust the machine.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// OWASP's and ASVS's least for argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1_024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// How many passwords wait or are worked on.
const MOST_WAITING: usize = 64;

/// There is too much to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords are being checked at once")]
pub struct Busy;

/// The only place where passwords are hashed.
#[derive(Debug)]
pub struct Hasher {
    running: Arc<Semaphore>,
    waiting: Semaphore,
    /// The hash of a password that nobody has, for those who have no account.
    nobodys: String,
}

impl Default for Hasher {
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            running: Arc::new(Semaphore::new(processors.clamp(1, 8))),
            waiting: Semaphore::new(MOST_WAITING),
            nobodys: hash(crate::secret::Secret::fresh().as_str()),
        }
    }
}

impl Hasher {
    /// What is kept of a password.
    pub async fn hash(&self, password: String) -> Result<String, Busy> {
        self.run(move || hash(&password)).await
    }

    /// Whether a password is the one that this was kept of. Without one to compare with it takes the same work and
    /// is none.
    pub async fn verify(&self, password: String, kept: Option<String>) -> Result<bool, Busy> {
        let known = kept.is_some();
        let kept = kept.unwrap_or_else(|| self.nobodys.clone());
        let same = self
            .run(move || argon2().verify_password(password.as_bytes(), kept.as_str()).is_ok())
            .await?;
        Ok(same && known)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let _place = self.waiting.try_acquire().map_err(|_| Busy)?;
        let running = Arc::clone(&self.running).acquire_owned().await.map_err(|_| Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let _running = running;
            work()
        });
        done.await.map_err(|_| Busy)
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("lawful parameters");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash(password: &str) -> String {
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).expect("the operating system has random bytes");
    let hash: PasswordHash = argon2()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .expect("a salt and a password of lawful lengths");
    hash.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_of_nineteen_mebibytes_and_two_passes() {
        let hasher = Hasher::default();
        let kept = hasher.hash("rolig måltid i tredje".into()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        let verify = |password: &str, kept: &str| hasher.verify(password.into(), Some(kept.into()));
        assert_eq!(verify("rolig måltid i tredje", &kept).await, Ok(true));
        assert_eq!(verify("rolig måltid i fjerde", &kept).await, Ok(false));
        assert_ne!(kept, hasher.hash("rolig måltid i tredje".into()).await.unwrap(), "salted");
        assert_eq!(hasher.verify(String::new(), None).await, Ok(false));
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn more_than_can_wait_are_told_so_and_no_more_run_than_there_are_processors() {
        let hasher = Arc::new(Hasher::default());
        let processors = hasher.running.available_permits();
        // Nothing may run, so that all of them wait.
        let held = hasher.running.clone().acquire_many_owned(u32::try_from(processors).unwrap());
        let held = held.await.unwrap();
        let ask = || {
            let hasher = Arc::clone(&hasher);
            tokio::spawn(async move { hasher.run(|| ()).await })
        };
        let waiting: Vec<_> = (0..MOST_WAITING).map(|_| ask()).collect();
        while hasher.waiting.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(ask().await.unwrap(), Err(Busy));
        drop(held);
        for done in waiting {
            assert_eq!(done.await.unwrap(), Ok(()));
        }
    }
}
