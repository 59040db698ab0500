//! Intervals, how they are made, and the interval of a share.

use crate::error::{Result, check};
use crate::numerics::normal::normal_quantile;
use serde::{Deserialize, Serialize};

/// The confidence used where none is asked for.
pub const DEFAULT_CONFIDENCE: f64 = 0.95;

/// How an interval was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum IntervalMethod {
    /// Wilson's score interval of one share.
    Wilson,
    /// Goodman's simultaneous interval: all shares of the question are covered at once.
    Goodman,
    /// Student's t interval of a mean.
    StudentT,
}

/// An interval with its method and confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// How it was made.
    pub method: IntervalMethod,
    /// Share of repeated surveys whose interval covers the truth, such as 0.95.
    pub confidence: f64,
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

/// A share of the answers with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ShareEstimate {
    /// How many answers.
    pub count: f64,
    /// Their share, from 0 to 1.
    pub share: f64,
    /// Wilson's interval of this share alone.
    pub interval: Interval,
    /// Goodman's interval, which holds for all shares of the question together.
    pub simultaneous: Interval,
}

/// Two-sided normal quantile: 1.96 for a confidence of 0.95.
pub(crate) fn two_sided_quantile(confidence: f64) -> f64 {
    -normal_quantile(0.5 * (1.0 - confidence))
}

/// The asked confidence or the default; between 0 and 1, both excluded.
pub(crate) fn confidence_or_default(confidence: Option<f64>) -> Result<f64> {
    let confidence = confidence.unwrap_or(DEFAULT_CONFIDENCE);
    check("confidence", confidence)
        .greater_than(0.0)?
        .less_than(1.0)?;
    Ok(confidence)
}

/// Estimates a share of `count` among `n`, one of `categories` that exclude each other.
/// `factor` is how many times as many answers the finite population makes them worth; 1 without.
pub(crate) fn share_estimate(
    count: f64,
    n: f64,
    categories: usize,
    confidence: f64,
    factor: f64,
) -> ShareEstimate {
    let interval = |method, z| {
        let (lower, upper) = wilson(count / n, n * factor, z);
        Interval {
            method,
            confidence,
            lower,
            upper,
        }
    };
    let each = 1.0 - (1.0 - confidence) / categories as f64;
    ShareEstimate {
        count,
        share: count / n,
        interval: interval(IntervalMethod::Wilson, two_sided_quantile(confidence)),
        simultaneous: interval(IntervalMethod::Goodman, two_sided_quantile(each)),
    }
}

/// Wilson (1927), "Probable inference, the law of succession, and statistical inference", J. Am.
/// Stat. Assoc. 22. Goodman's (1965) simultaneous limits are the same with Bonferroni's quantile.
fn wilson(share: f64, n: f64, z: f64) -> (f64, f64) {
    if n.is_infinite() {
        return (share, share);
    }
    let z2n = z * z / n;
    let centre = (share + 0.5 * z2n) / (1.0 + z2n);
    let half = (z2n * (share * (1.0 - share) + 0.25 * z2n)).sqrt() / (1.0 + z2n);
    // Exactly 0 and 1 at the ends, where the two terms cancel but for rounding.
    let lower = if share == 0.0 { 0.0 } else { centre - half };
    let upper = if share == 1.0 { 1.0 } else { centre + half };
    (lower, upper)
}
