//! Before the survey: how many answers, how small a change, and what silence could hide.

use super::interval::{confidence_or_default, two_sided_quantile};
use crate::error::{Result, check};
use crate::numerics::normal::{normal_cdf, normal_quantile};
use serde::{Deserialize, Serialize};

/// Power that is planned for where none is asked for.
pub const DEFAULT_POWER: f64 = 0.8;

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
/// use lifeworth::survey::planning::{SampleSizeOptions, sample_size};
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

fn whole_answers(unrounded: f64) -> f64 {
    unrounded.ceil().max(1.0)
}

/// A change to be seen between two waves of equal size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PowerOptions {
    /// The change in points, of either sign.
    pub change: f64,
    /// Confidence of the test, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
    /// How often the test should see the change, between 0 and 1; 0.8 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub power: Option<f64>,
    /// Variance of one answer before, `p + d - (p - d)²`, above 0 and at most 1; 1 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub variance_before: Option<f64>,
    /// Variance of one answer after; as before if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub variance_after: Option<f64>,
    /// Answers that each wave will have, to know what they can show.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub answers_per_wave: Option<f64>,
}

/// What two waves can show.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Power {
    /// Answers per wave for the power, before rounding up.
    pub unrounded_per_wave: f64,
    /// Answers per wave for the power.
    pub answers_per_wave: f64,
    /// How often the given answers would show the change, in its own direction.
    pub power_of_given: Option<f64>,
    /// The smallest change, in points, that the given answers show with the wanted power.
    pub smallest_change_of_given: Option<f64>,
}

/// Answers per wave to see a change: `(z₁₋α⸝₂ + z₁₋β)² (v₁ + v₂) / Δ²` (Cohen 1988, "Statistical Power
/// Analysis for the Behavioral Sciences", for a difference of two means).
///
/// # Errors
///
/// A `change` of 0 or beyond 200, a `power` or a variance out of range.
///
/// ```
/// use lifeworth::survey::planning::{PowerOptions, power};
///
/// let plan = power(&PowerOptions {
///     change: 10.0,
///     confidence: None,
///     power: None,
///     variance_before: Some(0.65),
///     variance_after: None,
///     answers_per_wave: None,
/// })?;
/// assert_eq!(plan.answers_per_wave, 1021.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn power(options: &PowerOptions) -> Result<Power> {
    let confidence = confidence_or_default(options.confidence)?;
    let change = options.change.abs() / 100.0;
    check("change", options.change)
        .at_least(-200.0)?
        .at_most(200.0)?;
    check("change", options.change.abs()).greater_than(0.0)?;
    let wanted = options.power.unwrap_or(DEFAULT_POWER);
    check("power", wanted).greater_than(0.0)?.less_than(1.0)?;
    let before = options.variance_before.unwrap_or(1.0);
    let after = options.variance_after.unwrap_or(before);
    for (field, variance) in [("varianceBefore", before), ("varianceAfter", after)] {
        check(field, variance).greater_than(0.0)?.at_most(1.0)?;
    }
    if let Some(answers) = options.answers_per_wave {
        check("answersPerWave", answers).at_least(1.0)?;
    }
    let z = two_sided_quantile(confidence);
    let reach = (z + normal_quantile(wanted)).max(0.0);
    let unrounded_per_wave = (reach / change).powi(2) * (before + after);
    let error = options
        .answers_per_wave
        .map(|answers| ((before + after) / answers).sqrt());
    Ok(Power {
        unrounded_per_wave,
        answers_per_wave: whole_answers(unrounded_per_wave),
        power_of_given: error.map(|error| normal_cdf(change / error - z)),
        smallest_change_of_given: error.map(|error| 100.0 * reach * error),
    })
}

/// A score and who answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ResponseBoundsOptions {
    /// Score of those who answered, from −100 to 100.
    pub net_promoter_score: f64,
    /// Share of the asked who answered, from 0 to 1.
    pub response_rate: f64,
}

/// The score of all asked if the silent were all detractors, or all promoters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ResponseBounds {
    /// All silent are detractors.
    pub lower: f64,
    /// All silent are promoters.
    pub upper: f64,
}

/// Worst-case bounds for non-response: `rate · score ∓ (1 − rate) · 100` (Manski 1989, "Anatomy of the
/// selection problem", J. Human Resources 24). No interval covers this error.
///
/// # Errors
///
/// A score outside −100 to 100, a rate outside 0 to 1.
///
/// ```
/// use lifeworth::survey::planning::{ResponseBoundsOptions, response_bounds};
///
/// let bounds = response_bounds(&ResponseBoundsOptions {
///     net_promoter_score: 60.0,
///     response_rate: 0.25,
/// })?;
/// assert_eq!((bounds.lower, bounds.upper), (-60.0, 90.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn response_bounds(options: &ResponseBoundsOptions) -> Result<ResponseBounds> {
    let (score, rate) = (options.net_promoter_score, options.response_rate);
    check("netPromoterScore", score)
        .at_least(-100.0)?
        .at_most(100.0)?;
    check("responseRate", rate).share()?;
    let silent = 100.0 * (1.0 - rate);
    Ok(ResponseBounds {
        lower: rate * score - silent,
        upper: rate * score + silent,
    })
}
