//! Places labels beside their marks so that none touches another and each stays as near its mark as
//! can be.

/// A label that wants its middle at a height, and needs room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wish {
    /// Where its middle would best be, in px from the top.
    pub middle: f64,
    /// How tall it is, with its distance to the next, in px.
    pub height: f64,
}

/// The middles of labels in the order given, none nearer than their heights allow, all between
/// `top` and `bottom` when there is room, with the least sum of squared distances to their wishes
/// (pool-adjacent-violators: Barlow et al., *Statistical Inference under Order Restrictions*,
/// 1972).
pub(crate) fn placed(wishes: &[Wish], top: f64, bottom: f64) -> Vec<f64> {
    let offsets = offsets(wishes);
    let (Some(first), Some(last), Some(shift)) = (wishes.first(), wishes.last(), offsets.last())
    else {
        return Vec::new();
    };
    let low = top + first.height / 2.0;
    let high = (bottom - last.height / 2.0 - shift).max(low);
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (wish, offset) in wishes.iter().zip(&offsets) {
        let mut pool = (wish.middle - offset, 1);
        while let Some((mean, size)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            pool = (
                (mean * count(size) + pool.0 * count(pool.1)) / count(size + pool.1),
                size + pool.1,
            );
        }
        pools.push(pool);
    }
    let middles = pools.into_iter().flat_map(|(mean, size)| vec![mean; size]);
    middles.zip(offsets).map(|(mean, offset)| mean.clamp(low, high) + offset).collect()
}

/// How far each label must at least be below the first.
fn offsets(wishes: &[Wish]) -> Vec<f64> {
    let mut offsets = Vec::with_capacity(wishes.len());
    let mut below = 0.0;
    for (place, wish) in wishes.iter().enumerate() {
        if let Some(above) = place.checked_sub(1).and_then(|p| wishes.get(p)) {
            below += f64::midpoint(above.height, wish.height);
        }
        offsets.push(below);
    }
    offsets
}

#[expect(clippy::cast_precision_loss, reason = "a chart has a few labels")]
fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wishes(middles: &[f64]) -> Vec<Wish> {
        middles.iter().map(|&middle| Wish { middle, height: 10.0 }).collect()
    }

    #[test]
    fn labels_with_room_stand_where_they_wish() {
        assert_eq!(placed(&wishes(&[10.0, 30.0, 90.0]), 0.0, 100.0), [10.0, 30.0, 90.0]);
    }

    #[test]
    fn labels_that_meet_share_the_distance() {
        assert_eq!(placed(&wishes(&[50.0, 50.0]), 0.0, 100.0), [45.0, 55.0]);
        assert_eq!(placed(&wishes(&[50.0, 54.0, 52.0]), 0.0, 100.0), [42.0, 52.0, 62.0]);
    }

    #[test]
    fn labels_stay_inside() {
        assert_eq!(placed(&wishes(&[0.0, 1.0, 100.0]), 0.0, 100.0), [5.0, 15.0, 95.0]);
        assert!(placed(&[], 0.0, 1.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_label_touches_another(
            mut middles in prop::collection::vec(0.0..300.0_f64, 0..14),
            heights in prop::collection::vec(12.0..40.0_f64, 14),
        ) {
            middles.sort_by(f64::total_cmp);
            let wish = |(&middle, height)| Wish { middle, height };
            let wishes: Vec<Wish> = middles.iter().zip(heights).map(wish).collect();
            let placed = placed(&wishes, 0.0, 600.0);
            for (pair, of) in placed.windows(2).zip(wishes.windows(2)) {
                let least = f64::midpoint(of[0].height, of[1].height);
                prop_assert!(pair[1] - pair[0] >= least - 1e-6);
            }
        }
    }
}
