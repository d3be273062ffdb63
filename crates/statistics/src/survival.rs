//! How long stays last when some of them are still going on: the product-limit estimate of Kaplan and Meier.
//!
//! Leaving out those that still go on, or taking them for ended, makes every stay look shorter than it is.

/// One stay: how long it has lasted, and whether it ended in the way that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// In days.
    pub days: i64,
    /// Whether it ended; one that did not still goes on, or ended in another way.
    pub ended: bool,
}

/// One step down of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// After so many days.
    pub days: i64,
    /// How many stays had lasted as long.
    pub at_risk: usize,
    /// The share of stays that lasts longer.
    pub share: f64,
}

/// The share of stays that lasts longer than so many days.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Survival {
    steps: Vec<Step>,
    stays: usize,
    ended: usize,
}

impl Survival {
    /// The estimate from these stays.
    pub fn of(stays: &[Stay]) -> Self {
        let mut stays = stays.to_vec();
        stays.sort_by_key(|stay| stay.days);
        let (mut steps, mut share) = (Vec::new(), 1.0);
        let mut first = 0;
        while let Some(stay) = stays.get(first) {
            let days = stay.days;
            let same = stays[first..].iter().take_while(|other| other.days == days);
            let (count, ended) = same
                .fold((0, 0), |(count, ended), stay| (count + 1, ended + usize::from(stay.ended)));
            let at_risk = stays.len() - first;
            if ended > 0 {
                share *= 1.0 - ratio(ended, at_risk);
                steps.push(Step { days, at_risk, share });
            }
            first += count;
        }
        let ended = stays.iter().filter(|stay| stay.ended).count();
        Self { steps, stays: stays.len(), ended }
    }

    /// The steps of the curve, earliest first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How many stays it rests on.
    pub fn stays(&self) -> usize {
        self.stays
    }

    /// How many of them ended.
    pub fn ended(&self) -> usize {
        self.ended
    }

    /// After how many days at most this share of all stays lasts longer; `None` when too few have ended to tell.
    pub fn days_until(&self, share: f64) -> Option<i64> {
        self.steps.iter().find(|step| step.share <= share).map(|step| step.days)
    }

    /// After how many days half of the stays have ended.
    pub fn median(&self) -> Option<i64> {
        self.days_until(0.5)
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of projects are far below 2^52")]
fn ratio(part: usize, all: usize) -> f64 {
    part as f64 / all as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(stays: &[(i64, bool)]) -> Survival {
        let stays: Vec<_> = stays.iter().map(|&(days, ended)| Stay { days, ended }).collect();
        Survival::of(&stays)
    }

    #[test]
    fn it_gives_the_textbook_figures_for_stays_of_which_some_go_on() {
        let survival = of(&[
            (120, true),
            (30, true),
            (45, false),
            (60, true),
            (200, false),
            (60, true),
            (90, false),
        ]);
        let told: Vec<_> = survival
            .steps()
            .iter()
            .map(|step| (step.days, step.at_risk, (step.share * 10_000.0).round() / 10_000.0))
            .collect();
        assert_eq!(told, [(30, 7, 0.8571), (60, 5, 0.5143), (120, 2, 0.2571)]);
        assert_eq!((survival.stays(), survival.ended()), (7, 4));
        assert_eq!((survival.median(), survival.days_until(0.15)), (Some(120), None));
    }

    #[test]
    fn what_still_goes_on_makes_the_median_later_and_never_earlier() {
        assert_eq!(of(&[(10, true), (20, true), (30, true)]).median(), Some(20));
        assert_eq!(of(&[(10, true), (20, true), (25, false), (30, true)]).median(), Some(20));
        assert_eq!(of(&[(10, true), (20, false), (25, false), (30, true)]).median(), Some(30));
        assert_eq!(of(&[(10, false)]).median(), None, "nothing has ended: it cannot be told");
        assert_eq!(of(&[]).median(), None);
    }
}
