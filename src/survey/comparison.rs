//! Two waves, or two groups: is the difference more than chance?

use super::caution::Caution;
use super::difference::{
    DifferenceInterval, HomogeneityTest, adjusted_wald_test, homogeneity_test, mover_interval,
    wald_test, welch_test,
};
use super::interval::confidence_or_default;
use super::responses::{NetPromoterCounts, NetPromoterResponses};
use super::score_interval::ScoreMethod;
use super::verdict::{DifferenceTest, Verdict, verdict};
use crate::error::Result;
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
