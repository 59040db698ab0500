//! What may be said about a difference, as facts from which the page makes careful sentences.

use super::caution::Caution;
use serde::{Deserialize, Serialize};

/// Where a score stands to what it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// It is higher.
    Higher,
    /// It is lower.
    Lower,
    /// It is the same.
    Equal,
}

/// The test of a difference, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DifferenceTest {
    /// The difference that is tested; the adjusted methods lean towards 0.
    pub difference: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// z, or t where there are degrees of freedom.
    pub statistic: f64,
    /// Degrees of freedom of a t test.
    pub degrees_of_freedom: Option<f64>,
    /// How often a difference at least as large would come from chance alone, two-sided.
    pub p_value: f64,
    /// Lower limit of the difference.
    pub lower: f64,
    /// Upper limit of the difference.
    pub upper: f64,
}

/// The facts of a comparison. "Not significant" never means "no difference".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// Confidence of the interval; the test is at one minus this.
    pub confidence: f64,
    /// Where the first score stands to the second, as counted.
    pub direction: Direction,
    /// Lower limit of the difference.
    pub lower: f64,
    /// Upper limit of the difference.
    pub upper: f64,
    /// p-value of the chosen method, if it has one.
    pub p_value: Option<f64>,
    /// Whether no difference at all is within the interval.
    pub interval_contains_zero: bool,
    /// Whether the difference is significant at this confidence.
    pub significant: bool,
    /// What to mind.
    pub cautions: Vec<Caution>,
}

impl Direction {
    pub(crate) fn of(difference: f64) -> Direction {
        if difference > 0.0 {
            Direction::Higher
        } else if difference < 0.0 {
            Direction::Lower
        } else {
            Direction::Equal
        }
    }
}

/// A verdict on `difference` as counted, from an interval and perhaps a p-value. Significant is only
/// what excludes 0 on the side to which the scores themselves point: with very unequal numbers of
/// answers a correction towards 0 can turn a difference around.
pub(crate) fn verdict(
    difference: f64,
    (lower, upper): (f64, f64),
    p_value: Option<f64>,
    confidence: f64,
    mut cautions: Vec<Caution>,
) -> Verdict {
    let direction = Direction::of(difference);
    let excludes_zero = !(lower <= 0.0 && upper >= 0.0);
    let agrees = Direction::of(lower) == direction;
    if excludes_zero && !agrees {
        cautions.push(Caution::DirectionsDisagree);
    }
    Verdict {
        confidence,
        direction,
        lower,
        upper,
        p_value,
        interval_contains_zero: !excludes_zero,
        significant: excludes_zero && agrees,
        cautions,
    }
}
