//! Waves over time: is there a trend, and do they differ at all?

use super::interval::{confidence_or_default, two_sided_quantile};
use super::responses::{NetPromoterCounts, NetPromoterResponses};
use super::score_interval::ADJUSTED;
use super::verdict::Direction;
use crate::error::{Result, check};
use crate::numerics::chi_square::chi_square_tails;
use crate::numerics::normal::normal_cdf;
use serde::{Deserialize, Serialize};

/// One wave of a survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Wave {
    /// When, in any unit; the slope is per this unit.
    pub time: f64,
    /// The answers.
    pub responses: NetPromoterResponses,
}

/// The waves of a survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TrendOptions {
    /// At least two waves, in any order.
    pub waves: Vec<Wave>,
    /// Confidence, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
}

/// Where the standard errors of the waves come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum TrendErrors {
    /// From the answers as they are.
    AsCounted,
    /// With the pseudo-answers of the adjusted Wald interval, because in some wave all answers fall
    /// into one group: it would otherwise have no error and all the weight.
    Adjusted,
}

/// A test of whether something varies more than chance would let it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct HeterogeneityTest {
    /// Cochran's Q: weighted sum of squared deviations.
    pub q: f64,
    /// Degrees of freedom.
    pub degrees_of_freedom: f64,
    /// p-value from the χ² distribution.
    pub p_value: f64,
}

/// A straight line through the waves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TrendLine {
    /// Points per unit of time.
    pub slope: f64,
    /// Standard error of the slope.
    pub standard_error: f64,
    /// Slope over standard error.
    pub z: f64,
    /// p-value of no trend, two-sided.
    pub p_value: f64,
    /// Lower limit of the slope.
    pub lower: f64,
    /// Upper limit of the slope.
    pub upper: f64,
    /// Score of the line at time 0.
    pub intercept: f64,
    /// Where the line goes.
    pub direction: Direction,
    /// Whether the trend is significant at the confidence.
    pub significant: bool,
    /// Whether the waves scatter around the line more than chance would let them; absent with
    /// two waves, through which a line always goes.
    pub scatter: Option<HeterogeneityTest>,
}

/// Scores over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Trend {
    /// Score of each wave, as given.
    pub scores: Vec<f64>,
    /// Standard error of each score.
    pub standard_errors: Vec<f64>,
    /// Where the standard errors come from.
    pub errors: TrendErrors,
    /// Mean score of all waves, weighted by precision.
    pub pooled_score: f64,
    /// Confidence of the limits.
    pub confidence: f64,
    /// The line; absent if all waves are of the same time.
    pub line: Option<TrendLine>,
    /// Whether the waves differ at all.
    pub heterogeneity: HeterogeneityTest,
}

/// Weighted least squares with weights `1 / standard error²`, and Cochran's Q (Cochran 1954,
/// "The combination of estimates from different experiments", Biometrics 10).
///
/// # Errors
///
/// Fewer than two waves, a wave without answers, a `time` that is not finite.
pub fn trend(options: &TrendOptions) -> Result<Trend> {
    let confidence = confidence_or_default(options.confidence)?;
    check("waves.length", options.waves.len() as f64).at_least(2.0)?;
    let mut counts = Vec::new();
    for (i, wave) in options.waves.iter().enumerate() {
        check(&format!("waves[{i}].time"), wave.time)
            .at_least(-1e12)?
            .at_most(1e12)?;
        counts.push(wave.responses.groups(&format!("waves[{i}].responses"))?);
    }
    let errors = if counts.iter().all(|wave| wave.variance() > 0.0) {
        TrendErrors::AsCounted
    } else {
        TrendErrors::Adjusted
    };
    let standard_error = |wave: &NetPromoterCounts| {
        let extra = match errors {
            TrendErrors::AsCounted => [0.0; 3],
            TrendErrors::Adjusted => ADJUSTED,
        };
        let wave = wave.inflated(1.0, extra);
        100.0 * (wave.variance() / wave.n()).sqrt()
    };
    let scores: Vec<f64> = counts.iter().map(|wave| 100.0 * wave.net_share()).collect();
    let standard_errors: Vec<f64> = counts.iter().map(standard_error).collect();
    let points: Vec<Point> = (options.waves.iter().zip(&scores).zip(&standard_errors))
        .map(|((wave, &y), &error)| Point {
            x: wave.time,
            y,
            weight: error.powi(-2),
        })
        .collect();
    let pooled_score = weighted_mean(&points, |point| point.y);
    let deviations = points
        .iter()
        .map(|p| p.weight * (p.y - pooled_score).powi(2));
    Ok(Trend {
        errors,
        pooled_score,
        confidence,
        line: line(&points, pooled_score, confidence),
        heterogeneity: heterogeneity(deviations.sum(), points.len() as f64 - 1.0),
        scores,
        standard_errors,
    })
}

struct Point {
    x: f64,
    y: f64,
    weight: f64,
}

fn weighted_mean(points: &[Point], value: impl Fn(&Point) -> f64) -> f64 {
    let weights: f64 = points.iter().map(|point| point.weight).sum();
    let sum: f64 = points.iter().map(|point| point.weight * value(point)).sum();
    sum / weights
}

fn heterogeneity(q: f64, degrees_of_freedom: f64) -> HeterogeneityTest {
    HeterogeneityTest {
        q,
        degrees_of_freedom,
        p_value: chi_square_tails(q, degrees_of_freedom).upper,
    }
}

fn line(points: &[Point], pooled: f64, confidence: f64) -> Option<TrendLine> {
    let mean_time = weighted_mean(points, |point| point.x);
    let spread: f64 = points
        .iter()
        .map(|p| p.weight * (p.x - mean_time).powi(2))
        .sum();
    let first = points.first()?.x;
    if points.iter().all(|point| point.x == first) {
        return None;
    }
    let together = points
        .iter()
        .map(|p| p.weight * (p.x - mean_time) * (p.y - pooled));
    let slope = together.sum::<f64>() / spread;
    let standard_error = spread.sqrt().recip();
    let intercept = pooled - slope * mean_time;
    let z = slope / standard_error;
    let quantile = two_sided_quantile(confidence);
    let residual = |p: &Point| p.weight * (p.y - pooled - slope * (p.x - mean_time)).powi(2);
    let around = points.len() as f64 - 2.0;
    Some(TrendLine {
        slope,
        standard_error,
        z,
        p_value: 2.0 * normal_cdf(-z.abs()),
        lower: slope - quantile * standard_error,
        upper: slope + quantile * standard_error,
        intercept,
        direction: Direction::of(slope),
        significant: z.abs() > quantile,
        scatter: (around > 0.0).then(|| heterogeneity(points.iter().map(residual).sum(), around)),
    })
}
