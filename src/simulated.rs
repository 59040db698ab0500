//! What many draws of an uncertain number say: quantiles, mean, counts in steps.

use serde::{Deserialize, Serialize};

use crate::error::{Result, check};
use crate::numerics::quantile::quantiles;

/// Quantiles and mean of a simulated number.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SimulatedDistribution {
    /// 5 % of the draws are below.
    pub p5: f64,
    /// 10 % are below.
    pub p10: f64,
    /// 25 % are below.
    pub p25: f64,
    /// The median.
    pub p50: f64,
    /// 75 % are below.
    pub p75: f64,
    /// 90 % are below.
    pub p90: f64,
    /// 95 % are below.
    pub p95: f64,
    /// Arithmetic mean.
    pub mean: f64,
}

const PROBABILITIES: [f64; 7] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

impl SimulatedDistribution {
    /// Of a sample, which is reordered.
    pub(crate) fn of(sample: &mut [f64]) -> Self {
        let mean = sample.iter().sum::<f64>() / sample.len() as f64;
        let mut found = [0.0; PROBABILITIES.len()];
        quantiles(sample, &PROBABILITIES, &mut found);
        let [p5, p10, p25, p50, p75, p90, p95] = found;
        Self {
            p5,
            p10,
            p25,
            p50,
            p75,
            p90,
            p95,
            mean,
        }
    }

    /// Of a sample, unless it is empty.
    #[cfg(feature = "loyalty")]
    pub(crate) fn of_any(sample: &mut [f64]) -> Option<Self> {
        (!sample.is_empty()).then(|| Self::of(sample))
    }
}

/// Counts of a simulated number in steps of equal width.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SimulatedHistogram {
    /// Where the first step begins: the least value.
    pub start: f64,
    /// Width of a step; 0 if all values are the same.
    pub step: f64,
    /// Number of draws in each step; the last one includes the greatest value.
    pub counts: Vec<u32>,
}

/// Steps of a histogram.
const STEPS: usize = 40;

impl SimulatedHistogram {
    /// Of a sample.
    pub(crate) fn of(sample: &[f64]) -> Self {
        let start = sample.iter().copied().fold(f64::INFINITY, f64::min);
        let end = sample.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let step = (end - start) / STEPS as f64;
        let mut counts = vec![0; STEPS];
        for value in sample {
            let index = ((value - start) / step) as usize;
            if let Some(count) = counts.get_mut(index.min(STEPS - 1)) {
                *count += 1;
            }
        }
        Self {
            start,
            step,
            counts,
        }
    }
}

/// How many draws are made at most.
pub(crate) const MOST_DRAWS: f64 = 100_000.0;

/// Checks how often to draw and from which seed.
pub(crate) fn check_draws(draws: f64, seed: f64) -> Result<()> {
    check("draws", draws)
        .at_least(1.0)?
        .at_most(MOST_DRAWS)?
        .whole_number()?;
    check("seed", seed)
        .at_least(0.0)?
        .at_most(9_007_199_254_740_992.0)?
        .whole_number()?;
    Ok(())
}
