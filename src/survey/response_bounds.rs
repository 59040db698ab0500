//! What the silence of those who did not answer could hide.

use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

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
/// use lifeworth::survey::response_bounds::{ResponseBoundsOptions, response_bounds};
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
