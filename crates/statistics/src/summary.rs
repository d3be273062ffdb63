//! A sample of numbers in a few figures: mean, median and the percentiles that plans are made of.

/// A sample in a few figures, in the unit of the sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// How many numbers.
    pub count: usize,
    /// Arithmetic mean.
    pub mean: f64,
    /// The middle: [`quantile`] at 0.5.
    pub median: f64,
    /// 85 of 100 are at most this: [`quantile`] at 0.85.
    pub p85: f64,
    /// 95 of 100 are at most this: [`quantile`] at 0.95.
    pub p95: f64,
    /// The largest.
    pub max: f64,
}

/// The sample in a few figures; none when the sample is empty or holds something that is not a
/// number.
pub fn summary(sample: &[f64]) -> Option<Summary> {
    if sample.is_empty() || sample.iter().any(|x| !x.is_finite()) {
        return None;
    }
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    Some(Summary {
        count: sorted.len(),
        mean: sorted.iter().sum::<f64>() / as_f64(sorted.len()),
        median: quantile(&sorted, 0.5),
        p85: quantile(&sorted, 0.85),
        p95: quantile(&sorted, 0.95),
        max: sorted[sorted.len() - 1],
    })
}

/// The quantile at `p` (clamped to 0..1) of a sorted, non-empty sample, interpolated linearly
/// between the two nearest order statistics: h = (n - 1) p, "type 7" of Hyndman & Fan (1996), the
/// default of R.
///
/// # Panics
/// When the sample is empty.
pub fn quantile(sorted: &[f64], p: f64) -> f64 {
    assert!(!sorted.is_empty(), "a quantile needs at least one number");
    let h = as_f64(sorted.len() - 1) * p.clamp(0.0, 1.0);
    let below = whole(h);
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (h - h.floor()) * (sorted[above] - sorted[below])
}

#[expect(clippy::cast_precision_loss, reason = "samples are far smaller than 2^52")]
fn as_f64(n: usize) -> f64 {
    n as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 <= h < len")]
fn whole(h: f64) -> usize {
    h.floor() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_sample_or_one_with_nan_has_no_summary() {
        assert_eq!(summary(&[]), None);
        assert_eq!(summary(&[1.0, f64::NAN]), None);
    }

    #[test]
    fn quantiles_are_interpolated_linearly_as_in_r() {
        // R: quantile(c(1, 2, 3, 4), c(.5, .85, .95)) gives 2.5, 3.55, 3.85
        let s = summary(&[4.0, 1.0, 3.0, 2.0]).unwrap();
        assert!((s.median - 2.5).abs() < 1e-12);
        assert!((s.p85 - 3.55).abs() < 1e-12);
        assert!((s.p95 - 3.85).abs() < 1e-12);
        assert!((s.mean - 2.5).abs() < 1e-12);
        assert!((s.max - 4.0).abs() < 1e-12);
    }

    #[test]
    fn one_number_is_every_quantile() {
        assert!((quantile(&[7.0], 0.0) - 7.0).abs() < f64::EPSILON);
        assert!((quantile(&[7.0], 1.0) - 7.0).abs() < f64::EPSILON);
    }
}
