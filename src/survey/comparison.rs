//! Two waves, or two groups: is the difference more than chance?

use super::caution::Caution;
use super::interval::{confidence_or_default, two_sided_quantile};
use super::responses::{NetPromoterCounts, NetPromoterResponses};
use super::score_interval::{ADJUSTED, ScoreMethod};
use super::tango::score_limits;
use super::verdict::{DifferenceTest, Verdict, verdict};
use crate::error::Result;
use crate::numerics::chi_square::chi_square_tails;
use crate::numerics::normal::normal_cdf;
use crate::numerics::student::{student_t_quantile, student_t_tails};
use serde::{Deserialize, Serialize};

/// Which test the verdict follows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ComparisonMethod {
    /// Each side with ¾, 1½ and ¾ pseudo-answers, then z.
    #[default]
    AdjustedWald,
    /// The two score intervals combined (MOVER); interval only.
    Mover,
    /// z without correction.
    Wald,
    /// Welch's t test of the answers scored +1, 0, −1.
    WelchT,
}

/// Two sets of answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ComparisonOptions {
    /// The answers in question: this wave, this group.
    pub current: NetPromoterResponses,
    /// What they are compared with: the wave before, the other group.
    pub reference: NetPromoterResponses,
    /// Confidence, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
    /// Which test the verdict follows; adjusted Wald if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub method: Option<ComparisonMethod>,
}

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

/// A comparison by every method; differences are current minus reference, in points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Number of current answers.
    pub current_n: f64,
    /// Score of the current answers.
    pub current_score: f64,
    /// Number of reference answers.
    pub reference_n: f64,
    /// Score of the reference answers.
    pub reference_score: f64,
    /// Difference of the scores as counted.
    pub difference: f64,
    /// The verdict, by the chosen method.
    pub verdict: Verdict,
    /// The default test.
    pub adjusted_wald: DifferenceTest,
    /// z without correction; absent if neither side varies.
    pub wald: Option<DifferenceTest>,
    /// Welch's t test; absent with a single answer on a side, or if neither side varies.
    pub welch_t: Option<DifferenceTest>,
    /// The score intervals combined (Newcombe 1998; Zou and Donner 2008).
    pub mover: DifferenceInterval,
    /// χ² test of the three groups; absent if all answers fall into one of them.
    pub homogeneity: Option<HomogeneityTest>,
}

/// Compares two sets of answers by every method, with a verdict by the chosen one. If that one does
/// not exist for these answers, the verdict follows adjusted Wald, which always does.
///
/// # Errors
///
/// As for [`super::net_promoter::net_promoter_score`], for each side.
///
/// ```
/// use lifeworth::survey::comparison::{ComparisonOptions, compare};
/// use lifeworth::survey::responses::{NetPromoterCounts, NetPromoterResponses};
///
/// let wave = |promoters, passives, detractors| {
///     NetPromoterResponses::Groups(NetPromoterCounts { promoters, passives, detractors })
/// };
/// let comparison = compare(&ComparisonOptions {
///     current: wave(49.0, 30.0, 8.0),
///     reference: wave(93.0, 32.0, 9.0),
///     confidence: None,
///     method: None,
/// })?;
/// assert_eq!((10.0 * comparison.difference).round(), -156.0);
/// assert!(!comparison.verdict.significant);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn compare(options: &ComparisonOptions) -> Result<Comparison> {
    let confidence = confidence_or_default(options.confidence)?;
    let a = options.current.groups("current")?;
    let b = options.reference.groups("reference")?;
    let difference = 100.0 * (a.net_share() - b.net_share());
    let adjusted_wald = adjusted_wald_test(&a, &b, confidence);
    let wald = wald_test(&a, &b, confidence);
    let welch_t = welch_test(&a, &b, confidence);
    let mover = mover_interval(&a, &b, confidence);
    let homogeneity = homogeneity_test(&a, &b);

    let chosen = match options.method.unwrap_or_default() {
        ComparisonMethod::AdjustedWald | ComparisonMethod::Mover => None,
        ComparisonMethod::Wald => wald,
        ComparisonMethod::WelchT => welch_t,
    };
    let by_mover = options.method == Some(ComparisonMethod::Mover);
    let test = chosen.unwrap_or(adjusted_wald);
    let (limits, p_value) = if by_mover {
        ((mover.lower, mover.upper), None)
    } else {
        ((test.lower, test.upper), Some(test.p_value))
    };
    let cautions = sample_cautions(&[a, b], chosen.is_some());
    Ok(Comparison {
        current_n: a.n(),
        current_score: 100.0 * a.net_share(),
        reference_n: b.n(),
        reference_score: 100.0 * b.net_share(),
        difference,
        verdict: verdict(difference, limits, p_value, confidence, cautions),
        adjusted_wald,
        wald,
        welch_t,
        mover,
        homogeneity,
    })
}

pub(crate) fn sample_cautions(sides: &[NetPromoterCounts], uncorrected: bool) -> Vec<Caution> {
    let method = if uncorrected {
        ScoreMethod::Wald
    } else {
        ScoreMethod::AdjustedWald
    };
    let least = method.least_answers();
    let few = sides.iter().any(|side| side.n() < least);
    few.then_some(Caution::FewAnswers { least })
        .into_iter()
        .collect()
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

fn wald_test(
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
fn welch_test(
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

fn mover_interval(
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

fn homogeneity_test(a: &NetPromoterCounts, b: &NetPromoterCounts) -> Option<HomogeneityTest> {
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
