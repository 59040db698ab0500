//! Tango's score interval for the difference of two shares of the same answers.

use crate::numerics::root::find_root;
use crate::survey::responses::NetPromoterCounts;

/// Variance of `P − D` if the true net share were `delta`: `n (2q + Δ(1 − Δ))` with `q` the most
/// likely share of detractors under that condition.
///
/// Tango (1998), "Equivalence test and confidence interval for the difference in proportions for
/// the paired-sample design", Stat. Med. 17.
pub(crate) fn score_variance(counts: &NetPromoterCounts, delta: f64) -> f64 {
    let (p, d, n) = (counts.promoters, counts.detractors, counts.n());
    let a = 2.0 * n;
    let b = -d - p + (2.0 * n - p + d) * delta;
    let c = -d * delta * (1.0 - delta);
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    // The larger root, in the form that does not cancel.
    let q = if b <= 0.0 {
        (root - b) / (2.0 * a)
    } else if c == 0.0 {
        0.0
    } else {
        2.0 * -c / (b + root)
    };
    (n * (2.0 * q + delta * (1.0 - delta))).max(0.0)
}

/// Net shares that the score test does not reject, from −1 to 1.
pub(crate) fn score_limits(counts: &NetPromoterCounts, z: f64) -> (f64, f64) {
    let swapped = NetPromoterCounts {
        promoters: counts.detractors,
        detractors: counts.promoters,
        ..*counts
    };
    (lower_limit(counts, z), -lower_limit(&swapped, z))
}

fn lower_limit(counts: &NetPromoterCounts, z: f64) -> f64 {
    let (net, n) = (counts.promoters - counts.detractors, counts.n());
    if net <= -n {
        return -1.0;
    }
    let estimate = net / n;
    let excess = |delta: f64| {
        if delta == estimate {
            return -1.0; // at the estimate itself nothing is rejected
        }
        net - n * delta - z * score_variance(counts, delta).sqrt()
    };
    find_root(excess, -1.0, estimate).unwrap_or(-1.0)
}
