//! How often somebody may try: a few times at once, then after pauses that grow.
//!
//! An attempt is counted before its password is looked at, so that many at once are not as many guesses. While a
//! pause lasts nothing is counted, so nobody can lengthen another's.

use chrono::{DateTime, TimeDelta, Utc};

/// The longest pause.
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(15);

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// How many attempts have no pause after them.
    free: i32,
    /// After this long without an attempt all is forgotten.
    forget_after: TimeDelta,
}

/// Attempts on one account.
pub const ACCOUNT: Limit = Limit { free: 5, forget_after: TimeDelta::hours(24) };

/// Attempts from one address, behind which a whole town hall may sit.
pub const ADDRESS: Limit = Limit { free: 100, forget_after: TimeDelta::hours(1) };

/// The attempts so far that did not succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many.
    pub count: i32,
    /// The last of them.
    pub last_at: DateTime<Utc>,
    /// Until when no other is looked at.
    pub paused_until: DateTime<Utc>,
}

impl Limit {
    /// One attempt more, or until when there may be none.
    pub fn attempt(
        self,
        so_far: Option<Attempts>,
        now: DateTime<Utc>,
    ) -> Result<Attempts, DateTime<Utc>> {
        let known = so_far.filter(|known| now < known.last_at + self.forget_after);
        if let Some(known) = known.filter(|known| now < known.paused_until) {
            return Err(known.paused_until);
        }
        let count = known.map_or(0, |known| known.count).saturating_add(1);
        Ok(Attempts { count, last_at: now, paused_until: now + self.pause(count) })
    }

    fn pause(self, count: i32) -> TimeDelta {
        match u32::try_from(count - self.free) {
            Ok(doublings) => TimeDelta::seconds(1_i64 << doublings.min(20)).min(LONGEST_PAUSE),
            Err(_) => TimeDelta::zero(),
        }
    }

    /// The key under which attempts of this kind are kept until they are forgotten.
    pub(crate) const fn forget_after(self) -> TimeDelta {
        self.forget_after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn five_attempts_are_free_and_then_pauses_double_up_to_a_quarter_of_an_hour() {
        let mut attempts = None;
        let mut now = after(0);
        let mut pauses = Vec::new();
        for _ in 0..20 {
            let counted = ACCOUNT.attempt(attempts, now).unwrap();
            pauses.push((counted.paused_until - now).num_seconds());
            now = counted.paused_until;
            attempts = Some(counted);
        }
        assert_eq!(pauses[..9], [0, 0, 0, 0, 1, 2, 4, 8, 16]);
        assert_eq!(pauses[19], 15 * 60);
    }

    #[test]
    fn while_a_pause_lasts_nothing_is_counted_and_a_day_later_all_is_forgotten() {
        let known = Attempts { count: 9, last_at: after(0), paused_until: after(16) };
        assert_eq!(ACCOUNT.attempt(Some(known), after(15)), Err(after(16)));
        assert_eq!(ACCOUNT.attempt(Some(known), after(16)).unwrap().count, 10);
        assert_eq!(ACCOUNT.attempt(Some(known), after(86_400)).unwrap().count, 1);
        assert_eq!(ADDRESS.attempt(None, after(0)).unwrap().paused_until, after(0));
    }
}
