//! The own score against a benchmark that the visitor types in. There is no built-in one: industry
//! averages come without a sample, a year and a method.

use super::comparison::sample_cautions;
use super::difference::z_test;
use super::interval::{confidence_or_default, two_sided_quantile};
use super::responses::{NetPromoterCounts, NetPromoterResponses};
use super::score_interval::ADJUSTED;
use super::tango::{score_limits, score_variance};
use super::verdict::{DifferenceTest, Verdict, verdict};
use crate::error::{Result, check};
use crate::numerics::normal::normal_cdf;
use serde::{Deserialize, Serialize};

/// Which one-sample test the verdict follows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum BenchmarkMethod {
    /// With ¾, 1½ and ¾ pseudo-answers, then z.
    #[default]
    AdjustedWald,
    /// Tango's score test, for small samples.
    Score,
}

/// A score and a benchmark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BenchmarkOptions {
    /// The own answers.
    pub responses: NetPromoterResponses,
    /// The benchmark in points, from −100 to 100, taken as exact.
    pub benchmark: f64,
    /// Confidence, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
    /// Which test the verdict follows; adjusted Wald if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub method: Option<BenchmarkMethod>,
}

/// The score test of a benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BenchmarkScoreTest {
    /// z; absent if the benchmark is ±100, which any other answer refutes.
    pub z: Option<f64>,
    /// p-value, two-sided.
    pub p_value: f64,
    /// Lower limit of the difference, from the score interval.
    pub lower: f64,
    /// Upper limit of the difference.
    pub upper: f64,
}

/// Own score minus benchmark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BenchmarkComparison {
    /// Number of answers.
    pub n: f64,
    /// The own score.
    pub net_promoter_score: f64,
    /// The benchmark.
    pub benchmark: f64,
    /// Own score minus benchmark, as counted.
    pub difference: f64,
    /// The verdict, by the chosen method.
    pub verdict: Verdict,
    /// The default test.
    pub adjusted_wald: DifferenceTest,
    /// Tango's score test.
    pub score: BenchmarkScoreTest,
}

/// Tests the own score against a benchmark.
///
/// # Errors
///
/// No answers, a `benchmark` outside −100 to 100.
pub fn compare_with_benchmark(options: &BenchmarkOptions) -> Result<BenchmarkComparison> {
    let confidence = confidence_or_default(options.confidence)?;
    check("benchmark", options.benchmark)
        .at_least(-100.0)?
        .at_most(100.0)?;
    let counts = options.responses.groups("responses")?;
    let benchmark = options.benchmark / 100.0;
    let difference = 100.0 * counts.net_share() - options.benchmark;
    let adjusted = counts.inflated(1.0, ADJUSTED);
    let error = (adjusted.variance() / adjusted.n()).sqrt();
    let adjusted_wald = z_test(adjusted.net_share() - benchmark, error, confidence);
    let score = score_test(&counts, benchmark, confidence);
    let (limits, p_value) = match options.method.unwrap_or_default() {
        BenchmarkMethod::AdjustedWald => (
            (adjusted_wald.lower, adjusted_wald.upper),
            adjusted_wald.p_value,
        ),
        BenchmarkMethod::Score => ((score.lower, score.upper), score.p_value),
    };
    let cautions = sample_cautions(&[counts], false);
    Ok(BenchmarkComparison {
        n: counts.n(),
        net_promoter_score: 100.0 * counts.net_share(),
        benchmark: options.benchmark,
        difference,
        verdict: verdict(difference, limits, Some(p_value), confidence, cautions),
        adjusted_wald,
        score,
    })
}

fn score_test(counts: &NetPromoterCounts, benchmark: f64, confidence: f64) -> BenchmarkScoreTest {
    let net = counts.promoters - counts.detractors;
    let excess = net - counts.n() * benchmark;
    let error = score_variance(counts, benchmark).sqrt();
    let z = (error > 0.0).then_some(excess / error);
    let p_value = match z {
        Some(z) => 2.0 * normal_cdf(-z.abs()),
        None if excess == 0.0 => 1.0,
        None => 0.0,
    };
    let (lower, upper) = score_limits(counts, two_sided_quantile(confidence));
    BenchmarkScoreTest {
        z,
        p_value,
        lower: 100.0 * (lower - benchmark),
        upper: 100.0 * (upper - benchmark),
    }
}
