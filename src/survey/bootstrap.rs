//! The percentile bootstrap without random numbers: what an endless bootstrap would give.

use crate::survey::responses::NetPromoterCounts;
use serde::{Deserialize, Serialize};

/// The work grows with the square of the answers; at this number it takes some tens of
/// milliseconds.
pub const MOST_ANSWERS: f64 = 5_000.0;

/// Percentiles of the net count P* − D* among all samples that could be drawn from the answers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BootstrapPercentiles {
    /// Smallest net count whose cumulative probability reaches the lower tail.
    pub net_count_lower: f64,
    /// Smallest net count whose cumulative probability reaches one minus the upper tail.
    pub net_count_upper: f64,
    /// Cumulative probability at the lower net count.
    pub cumulative_lower: f64,
    /// Cumulative probability at the upper net count.
    pub cumulative_upper: f64,
}

/// The exact law of the net count by n-fold convolution, and its two percentiles.
/// `None` above [`MOST_ANSWERS`]. A teaching aid: it covers too little for small samples.
pub fn bootstrap_percentiles(
    counts: &NetPromoterCounts,
    confidence: f64,
) -> Option<BootstrapPercentiles> {
    let n = counts.n();
    if !(1.0..=MOST_ANSWERS).contains(&n) {
        return None;
    }
    let law = net_count_law(counts, n as usize);
    let tail = 0.5 * (1.0 - confidence);
    let percentile = |level: f64| {
        let mut cumulative = 0.0;
        for (k, probability) in law.iter().enumerate() {
            cumulative += probability;
            if cumulative >= level {
                return (k as f64 - n, cumulative);
            }
        }
        (n, cumulative)
    };
    let (net_count_lower, cumulative_lower) = percentile(tail);
    let (net_count_upper, cumulative_upper) = percentile(1.0 - tail);
    Some(BootstrapPercentiles {
        net_count_lower,
        net_count_upper,
        cumulative_lower,
        cumulative_upper,
    })
}

/// Probabilities of the net counts from −n to n.
fn net_count_law(counts: &NetPromoterCounts, n: usize) -> Vec<f64> {
    let answers = counts.n();
    let up = counts.promoters / answers;
    let stay = counts.passives / answers;
    let down = counts.detractors / answers;
    let mut law = vec![1.0];
    for _ in 0..n {
        let mut next = vec![0.0; law.len() + 2];
        for (target, probability) in next.iter_mut().zip(&law) {
            *target += probability * down;
        }
        for (target, probability) in next.iter_mut().skip(1).zip(&law) {
            *target += probability * stay;
        }
        for (target, probability) in next.iter_mut().skip(2).zip(&law) {
            *target += probability * up;
        }
        law = next;
    }
    law
}
