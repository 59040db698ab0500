//! The tests of a difference between two scores.

use super::interval::two_sided_quantile;
use super::responses::NetPromoterCounts;
use super::score_interval::ADJUSTED;
use super::tango::score_limits;
use super::verdict::DifferenceTest;
use crate::numerics::chi_square::chi_square_tails;
use crate::numerics::normal::normal_cdf;
use crate::numerics::student::{student_t_quantile, student_t_tails};
use serde::{Deserialize, Serialize};

/// Whether promoters, passives and detractors are distributed alike: another question than whether
/// the scores are equal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct HomogeneityTest {
    /// Pearson's χ², without continuity correction.
    pub chi_square: f64,
    /// Degrees of freedom: groups that occur, minus one.
    pub degrees_of_freedom: f64,
    /// p-value.
    pub p_value: f64,
    /// Smallest expected count; below 5 the approximation is poor.
    pub smallest_expected: f64,
}

/// Limits of a difference, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DifferenceInterval {
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

/// z test of a difference on the scale from −1 to 1, given in points.
pub(crate) fn z_test(difference: f64, error: f64, confidence: f64) -> DifferenceTest {
    let statistic = difference / error;
    let half = two_sided_quantile(confidence) * error;
    DifferenceTest {
        difference: 100.0 * difference,
        standard_error: 100.0 * error,
        statistic,
        degrees_of_freedom: None,
        p_value: 2.0 * normal_cdf(-statistic.abs()),
        lower: 100.0 * (difference - half),
        upper: 100.0 * (difference + half),
    }
}

pub(crate) fn wald_test(
    a: &NetPromoterCounts,
    b: &NetPromoterCounts,
    confidence: f64,
) -> Option<DifferenceTest> {
    let error = (a.variance() / a.n() + b.variance() / b.n()).sqrt();
    (error > 0.0).then(|| z_test(a.net_share() - b.net_share(), error, confidence))
}

/// With pseudo-answers both sides vary, so that this test always exists.
pub(crate) fn adjusted_wald_test(
    a: &NetPromoterCounts,
    b: &NetPromoterCounts,
    confidence: f64,
) -> DifferenceTest {
    let (a, b) = (a.inflated(1.0, ADJUSTED), b.inflated(1.0, ADJUSTED));
    let error = (a.variance() / a.n() + b.variance() / b.n()).sqrt();
    z_test(a.net_share() - b.net_share(), error, confidence)
}

/// Welch (1947), "The generalization of Student's problem", Biometrika 34.
pub(crate) fn welch_test(
    a: &NetPromoterCounts,
    b: &NetPromoterCounts,
    confidence: f64,
) -> Option<DifferenceTest> {
    let part = |side: &NetPromoterCounts| side.variance() / (side.n() - 1.0);
    if a.n() < 2.0 || b.n() < 2.0 || part(a) + part(b) == 0.0 {
        return None;
    }
    let error = (part(a) + part(b)).sqrt();
    let degrees_of_freedom =
        error.powi(4) / (part(a).powi(2) / (a.n() - 1.0) + part(b).powi(2) / (b.n() - 1.0));
    let difference = a.net_share() - b.net_share();
    let statistic = difference / error;
    let half = -student_t_quantile(0.5 * (1.0 - confidence), degrees_of_freedom) * error;
    Some(DifferenceTest {
        difference: 100.0 * difference,
        standard_error: 100.0 * error,
        statistic,
        degrees_of_freedom: Some(degrees_of_freedom),
        p_value: 2.0 * student_t_tails(-statistic.abs(), degrees_of_freedom).lower,
        lower: 100.0 * (difference - half),
        upper: 100.0 * (difference + half),
    })
}

pub(crate) fn mover_interval(
    a: &NetPromoterCounts,
    b: &NetPromoterCounts,
    confidence: f64,
) -> DifferenceInterval {
    let z = two_sided_quantile(confidence);
    let (a_lower, a_upper) = score_limits(a, z);
    let (b_lower, b_upper) = score_limits(b, z);
    let (a, b) = (a.net_share(), b.net_share());
    DifferenceInterval {
        lower: 100.0 * (a - b - (a - a_lower).hypot(b_upper - b)),
        upper: 100.0 * (a - b + (a_upper - a).hypot(b - b_lower)),
    }
}

pub(crate) fn homogeneity_test(
    a: &NetPromoterCounts,
    b: &NetPromoterCounts,
) -> Option<HomogeneityTest> {
    let (na, nb) = (a.n(), b.n());
    let groups = [
        (a.promoters, b.promoters),
        (a.passives, b.passives),
        (a.detractors, b.detractors),
    ];
    let (mut chi_square, mut occurring, mut smallest) = (0.0, 0.0, f64::INFINITY);
    for (in_a, in_b) in groups.into_iter().filter(|(x, y)| x + y > 0.0) {
        occurring += 1.0;
        for (observed, n) in [(in_a, na), (in_b, nb)] {
            let expected = (in_a + in_b) * n / (na + nb);
            chi_square += (observed - expected).powi(2) / expected;
            smallest = smallest.min(expected);
        }
    }
    let degrees_of_freedom = occurring - 1.0;
    (degrees_of_freedom > 0.0).then(|| HomogeneityTest {
        chi_square,
        degrees_of_freedom,
        p_value: chi_square_tails(chi_square, degrees_of_freedom).upper,
        smallest_expected: smallest,
    })
}
