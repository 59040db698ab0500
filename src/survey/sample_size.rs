//! Before the survey: how many answers a margin takes.

use super::interval::{confidence_or_default, two_sided_quantile};
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// Shares of promoters and detractors that are expected.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ExpectedShares {
    /// Share of promoters, from 0 to 1.
    pub promoters: f64,
    /// Share of detractors, from 0 to 1.
    pub detractors: f64,
}

impl ExpectedShares {
    /// Variance of one answer; the worst case of 1 (half promoters, half detractors) if unknown.
    fn variance(shares: Option<ExpectedShares>, field: &str) -> Result<f64> {
        let Some(ExpectedShares {
            promoters,
            detractors,
        }) = shares
        else {
            return Ok(1.0);
        };
        check(&format!("{field}.promoters"), promoters).share()?;
        check(&format!("{field}.detractors"), detractors)
            .at_least(0.0)?
            .at_most(1.0 - promoters)?;
        Ok(promoters + detractors - (promoters - detractors).powi(2))
    }
}

/// The precision wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SampleSizeOptions {
    /// Half width of the interval in points, such as 5 for ±5.
    pub margin: f64,
    /// Confidence, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
    /// What is expected; the worst case if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expected: Option<ExpectedShares>,
    /// Plan for the adjusted Wald interval, whose pseudo-answers save three.
    #[serde(default)]
    pub adjusted: bool,
    /// Number of customers who could be asked, if not many.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub population: Option<f64>,
    /// Share of the asked who answer, to know how many to ask.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub response_rate: Option<f64>,
}

/// How many answers it takes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SampleSize {
    /// Variance of one answer that was planned with.
    pub variance: f64,
    /// Answers from a population without end, before rounding up.
    pub unrounded: f64,
    /// Answers from a population without end.
    pub answers: f64,
    /// Answers from the given population, before rounding up.
    pub unrounded_from_population: Option<f64>,
    /// Answers from the given population.
    pub answers_from_population: Option<f64>,
    /// People to ask, at the given response rate.
    pub invitations: Option<f64>,
}

/// Answers needed for a margin: `z² v / e²`, less 3 for the adjusted interval, and
/// `n / (1 + (n − 1)/N)` from a finite population.
///
/// # Errors
///
/// A `margin` that is not within 0 to 100, shares that add up to more than 1, a `population` below
/// 1, a `responseRate` that is not within 0 to 1.
///
/// ```
/// use lifeworth::survey::sample_size::{SampleSizeOptions, sample_size};
///
/// let plan = sample_size(&SampleSizeOptions {
///     margin: 5.0,
///     confidence: None,
///     expected: None,
///     adjusted: false,
///     population: None,
///     response_rate: Some(0.2),
/// })?;
/// assert_eq!(plan.answers, 1537.0);
/// assert_eq!(plan.invitations, Some(7685.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn sample_size(options: &SampleSizeOptions) -> Result<SampleSize> {
    let confidence = confidence_or_default(options.confidence)?;
    check("margin", options.margin)
        .greater_than(0.0)?
        .at_most(100.0)?;
    let variance = ExpectedShares::variance(options.expected, "expected")?;
    if let Some(population) = options.population {
        check("population", population)
            .at_least(1.0)?
            .whole_number()?;
    }
    if let Some(rate) = options.response_rate {
        check("responseRate", rate)
            .greater_than(0.0)?
            .at_most(1.0)?;
    }
    let z = two_sided_quantile(confidence);
    let saved = if options.adjusted { 3.0 } else { 0.0 };
    let unrounded = z * z * variance / (options.margin / 100.0).powi(2) - saved;
    let unrounded_from_population = options
        .population
        .map(|population| unrounded.max(1.0) / (1.0 + (unrounded.max(1.0) - 1.0) / population));
    let answers = whole_answers(unrounded);
    let answers_from_population = unrounded_from_population.map(whole_answers);
    let needed = answers_from_population.unwrap_or(answers);
    Ok(SampleSize {
        variance,
        unrounded,
        answers,
        unrounded_from_population,
        answers_from_population,
        invitations: options.response_rate.map(|rate| (needed / rate).ceil()),
    })
}

pub(crate) fn whole_answers(unrounded: f64) -> f64 {
    unrounded.ceil().max(1.0)
}
