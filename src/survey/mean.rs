//! A mean with its t interval.

use super::interval::{Interval, IntervalMethod};
use crate::numerics::student::student_t_quantile;
use serde::{Deserialize, Serialize};

/// A mean, its spread and its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MeanEstimate {
    /// The mean.
    pub mean: f64,
    /// Standard deviation with n − 1; absent for a single answer.
    pub standard_deviation: Option<f64>,
    /// Student's t interval, not clamped to the scale; absent for a single answer.
    pub interval: Option<Interval>,
}

/// Estimates the mean of values that occur `count` times each.
pub(crate) fn mean_estimate(
    values: impl Iterator<Item = (f64, f64)> + Clone,
    confidence: f64,
) -> MeanEstimate {
    let n: f64 = values.clone().map(|(_, count)| count).sum();
    let mean = values.clone().map(|(x, count)| x * count).sum::<f64>() / n;
    if n < 2.0 {
        return MeanEstimate {
            mean,
            standard_deviation: None,
            interval: None,
        };
    }
    let squares: f64 = values.map(|(x, count)| count * (x - mean).powi(2)).sum();
    let deviation = (squares / (n - 1.0)).sqrt();
    let half = -student_t_quantile(0.5 * (1.0 - confidence), n - 1.0) * deviation / n.sqrt();
    MeanEstimate {
        mean,
        standard_deviation: Some(deviation),
        interval: Some(Interval {
            method: IntervalMethod::StudentT,
            confidence,
            lower: mean - half,
            upper: mean + half,
        }),
    }
}
