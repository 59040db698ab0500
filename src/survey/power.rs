//! Before the next wave: how small a change it can show.

use super::interval::{confidence_or_default, two_sided_quantile};
use super::sample_size::whole_answers;
use crate::error::{Result, check};
use crate::numerics::normal::{normal_cdf, normal_quantile};
use serde::{Deserialize, Serialize};

/// Power that is planned for where none is asked for.
pub const DEFAULT_POWER: f64 = 0.8;

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
/// use lifeworth::survey::power::{PowerOptions, power};
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
