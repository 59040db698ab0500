//! A score weighted by strata, for a survey whose answers do not mirror the customers.

use super::interval::{confidence_or_default, two_sided_quantile};
use super::responses::NetPromoterResponses;
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// One stratum: a part of the customers, such as a country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Stratum {
    /// Its customers, as a number or a share: only the ratio to the others matters.
    pub weight: f64,
    /// Its answers.
    pub responses: NetPromoterResponses,
}

/// The strata of a survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WeightedScoreOptions {
    /// The strata.
    pub strata: Vec<Stratum>,
    /// Confidence of the interval, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
}

/// A weighted Net Promoter Score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WeightedScore {
    /// Number of answers in all strata.
    pub n: f64,
    /// The weighted score, in points.
    pub net_promoter_score: f64,
    /// What the score would be without weights.
    pub unweighted_score: f64,
    /// Confidence of the interval.
    pub confidence: f64,
    /// Standard error; absent, with both limits, if a stratum has a single answer.
    pub standard_error: Option<f64>,
    /// Lower limit, `score − z · standard error`, not clamped.
    pub lower: Option<f64>,
    /// Upper limit, not clamped.
    pub upper: Option<f64>,
}

/// Post-stratified score: `Σ W NPS` with variance `Σ W² s²`, s² the unbiased variance of each
/// stratum's score (Cochran 1977, "Sampling Techniques", 5A.9).
///
/// # Errors
///
/// No strata, a stratum without answers, a weight that is not positive.
pub fn weighted_score(options: &WeightedScoreOptions) -> Result<WeightedScore> {
    let confidence = confidence_or_default(options.confidence)?;
    check("strata.length", options.strata.len() as f64).at_least(1.0)?;
    let mut total = 0.0;
    for (i, stratum) in options.strata.iter().enumerate() {
        check(&format!("strata[{i}].weight"), stratum.weight).greater_than(0.0)?;
        total += stratum.weight;
    }
    check("strata", total).finite()?;
    let (mut n, mut net, mut score, mut variance) = (0.0, 0.0, 0.0, 0.0);
    for (i, stratum) in options.strata.iter().enumerate() {
        let counts = stratum
            .responses
            .groups(&format!("strata[{i}].responses"))?;
        let weight = stratum.weight / total;
        n += counts.n();
        net += counts.promoters - counts.detractors;
        score += weight * counts.net_share();
        // One answer has no spread: the division gives NaN or infinity, which is caught below.
        variance += weight * weight * counts.variance() / (counts.n() - 1.0);
    }
    let error = variance.is_finite().then(|| 100.0 * variance.sqrt());
    let half = error.map(|error| two_sided_quantile(confidence) * error);
    Ok(WeightedScore {
        n,
        net_promoter_score: 100.0 * score,
        unweighted_score: 100.0 * net / n,
        confidence,
        standard_error: error,
        lower: half.map(|half| 100.0 * score - half),
        upper: half.map(|half| 100.0 * score + half),
    })
}
