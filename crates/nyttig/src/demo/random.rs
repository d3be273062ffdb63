//! Chance from a seed, the same on every machine.

/// `SplitMix64` by Guy Steele, Doug Lea and Christine Flood, "Fast splittable pseudorandom number
/// generators" (OOPSLA 2014); the constants are those of Sebastiano Vigna's public domain version,
/// <https://prng.di.unimi.it/splitmix64.c>. It decides nothing that must be hard to guess.
pub(super) struct Random(u64);

impl Random {
    /// A row of numbers of its own for each name, so that a change of one project moves no other.
    pub(super) fn of(seed: u64, name: &str) -> Self {
        // FNV-1a, to turn a name into a place to start from.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(seed ^ hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to and without `end`. The last bit of evenness does not matter here.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end.max(1))).expect("below a u32")
    }

    /// Both ends included.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most - least + 1)
    }

    /// Near 0, seldom beyond 1 on either side: the sum of four even chances.
    pub(super) fn noise(&mut self) -> f64 {
        let sum: u32 = (0..4).map(|_| self.below(1_001)).sum();
        (f64::from(sum) - 2_000.0) / 1_000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers that the reference gives for the seed 1234567.
    #[test]
    fn it_gives_the_numbers_of_the_reference() {
        let mut random = Random(1_234_567);
        let first = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973];
        assert_eq!([random.next(), random.next()], first);
    }

    #[test]
    fn names_have_rows_of_their_own() {
        let mut one = Random::of(1, "a");
        assert_ne!(one.next(), Random::of(1, "b").next());
        assert_eq!(Random::of(1, "a").next(), Random::of(1, "a").next());
    }
}
