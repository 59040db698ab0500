//! The Net Promoter Score.

use super::caution::Caution;
use super::interval::{ShareEstimate, confidence_or_default, share_estimate};
use super::responses::NetPromoterResponses;
use super::score_interval::{ScoreInterval, ScoreMethod, population_factor, score_interval};
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// Answers and how to judge them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NetPromoterScoreOptions {
    /// The answers.
    pub responses: NetPromoterResponses,
    /// Confidence of the intervals, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
    /// How the interval of the score is made; adjusted Wald if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub method: Option<ScoreMethod>,
    /// Number of customers who could have been asked, if it is known and not large compared with
    /// the answers: a whole number, at least the number of answers.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub population: Option<f64>,
}

/// A Net Promoter Score with everything needed to judge it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NetPromoterScore {
    /// Number of answers.
    pub n: f64,
    /// 100 (P − D) / n, from −100 to 100, computed from counts and never from rounded shares.
    pub net_promoter_score: f64,
    /// Interval of the score; absent where the method has none (see `cautions`).
    pub interval: Option<ScoreInterval>,
    /// What to mind when repeating the number.
    pub cautions: Vec<Caution>,
    /// Answers of 9 and 10.
    pub promoters: ShareEstimate,
    /// Answers of 7 and 8.
    pub passives: ShareEstimate,
    /// Answers from 0 to 6.
    pub detractors: ShareEstimate,
    /// How often each rating from 0 to 10 was given, if known.
    pub distribution: Option<Vec<f64>>,
    /// Mean rating from 0 to 10, if known.
    pub mean: Option<f64>,
    /// Variance of one answer scored +1, 0, −1: `p + d - (p - d)²`.
    pub variance: f64,
    /// `100 √(variance / n)`.
    pub standard_error: f64,
    /// `100 √(variance / (n − 1))`; absent for a single answer.
    pub unbiased_standard_error: Option<f64>,
}

/// The Net Promoter Score (Reichheld 2003, "The one number you need to grow", Harvard Business
/// Review 81:12): the share of promoters minus the share of detractors, in points.
///
/// # Errors
///
/// `responses` without a single answer, counts that are negative or not whole, answers outside 0
/// to 10, a `confidence` outside 0 to 1, a `population` smaller than the number of answers.
///
/// ```
/// use lifeworth::survey::net_promoter::{NetPromoterScoreOptions, net_promoter_score};
/// use lifeworth::survey::responses::{NetPromoterCounts, NetPromoterResponses};
///
/// let score = net_promoter_score(&NetPromoterScoreOptions {
///     responses: NetPromoterResponses::Groups(NetPromoterCounts {
///         promoters: 93.0,
///         passives: 32.0,
///         detractors: 9.0,
///     }),
///     confidence: None,
///     method: None,
///     population: None,
/// })?;
/// assert_eq!(score.net_promoter_score.round(), 63.0);
/// let interval = score.interval.unwrap();
/// assert_eq!((interval.lower.round(), interval.upper.round()), (51.0, 72.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn net_promoter_score(options: &NetPromoterScoreOptions) -> Result<NetPromoterScore> {
    let confidence = confidence_or_default(options.confidence)?;
    let (counts, distribution) = options.responses.resolve("responses")?;
    let n = counts.n();
    if let Some(population) = options.population {
        check("population", population)
            .at_least(n)?
            .whole_number()?;
    }
    let factor = population_factor(n, options.population);
    let method = options.method.unwrap_or_default();
    let (interval, cautions) = score_interval(&counts, method, confidence, factor);
    let share = |count| share_estimate(count, n, 3, confidence, factor);
    let mean = distribution.as_ref().map(|counts| {
        let sum: f64 = (0u8..)
            .zip(counts)
            .map(|(k, count)| f64::from(k) * count)
            .sum();
        sum / n
    });
    let variance = counts.variance();
    Ok(NetPromoterScore {
        n,
        net_promoter_score: 100.0 * counts.net_share(),
        interval,
        cautions,
        promoters: share(counts.promoters),
        passives: share(counts.passives),
        detractors: share(counts.detractors),
        distribution,
        mean,
        variance,
        standard_error: 100.0 * (variance / n).sqrt(),
        unbiased_standard_error: (n > 1.0).then(|| 100.0 * (variance / (n - 1.0)).sqrt()),
    })
}
