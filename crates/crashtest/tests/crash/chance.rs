//! Choices that are random, and the same again from the same seed.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// `SplitMix64`.
pub(crate) struct Chance {
    seed: u64,
    state: u64,
}

impl Chance {
    /// By the seed in the environment, or by a new one.
    pub(crate) fn from_environment() -> Self {
        let given = std::env::var("NYTTIG_CRASH_SEED").ok();
        let seed = given.map_or_else(
            || RandomState::new().build_hasher().finish(),
            |text| text.parse().expect("NYTTIG_CRASH_SEED is a number"),
        );
        Self { seed, state: seed }
    }

    pub(crate) fn seed(&self) -> u64 {
        self.seed
    }

    /// A number below a bound.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}
