//! Intervals for anything that follows from a fitted model's parameters.

use super::fit::CONFIDENCE;
use super::likelihood::Likelihood;
use super::outcome::Fit;
use crate::numerics::normal::normal_quantile;
use crate::numerics::quantile::quantiles;
use serde::{Deserialize, Serialize};

/// A number with its uncertainty.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PredictionInterval {
    /// The number at the estimate.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Lower end of the 95 % interval.
    pub lower: f64,
    /// Upper end of the 95 % interval.
    pub upper: f64,
}

/// On which scale a number's error is nearly symmetric; the interval then stays inside the number's range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntervalScale {
    /// As it is.
    Plain,
    /// Logarithms: for positive numbers.
    Logarithm,
    /// Log-odds: for probabilities.
    LogOdds,
}

impl IntervalScale {
    pub(super) fn forward(self, x: f64) -> f64 {
        match self {
            Self::Plain => x,
            Self::Logarithm => x.ln(),
            Self::LogOdds => x.ln() - (-x).ln_1p(),
        }
    }

    /// The 95 % interval of a number from its standard error on this scale. At the end of its range, and where the error
    /// cannot be told, it is the number alone.
    pub fn interval(self, value: f64, error: f64) -> (f64, f64) {
        let center = self.forward(value);
        let half = normal_quantile(0.5 + 0.5 * CONFIDENCE) * error;
        if center.is_finite() && half.is_finite() {
            (self.back(center - half), self.back(center + half))
        } else {
            (value, value)
        }
    }

    pub(super) fn back(self, y: f64) -> f64 {
        match self {
            Self::Plain => y,
            Self::Logarithm => y.exp(),
            Self::LogOdds => 1.0 / (1.0 + (-y).exp()),
        }
    }
}

/// The delta method: the interval of `f` of a fitted model, from the covariance of its parameters and the slopes of `f`.
///
/// `None` if the fit has no covariance.
///
/// ```
/// use lifeworth::models::{
///     ContractCohorts, ContractModel, IntervalScale, Sbg, SbgLikelihood, delta_interval,
/// };
///
/// let survivors = vec![1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
/// let cohorts = ContractCohorts::of_survivors(&[survivors]).unwrap();
/// let fit = Sbg::fit(&cohorts).unwrap().fit().unwrap();
/// // Who will still be there after 12 years: 37.8 %, give or take 3.
/// let share = |model: &Sbg| model.survival(12.0);
/// let interval = delta_interval::<SbgLikelihood, 2>(&fit, IntervalScale::LogOdds, share).unwrap();
/// assert!((interval.value - 0.378).abs() < 1e-3);
/// assert!(interval.lower > 0.33 && interval.upper < 0.43);
/// ```
pub fn delta_interval<L: Likelihood<N>, const N: usize>(
    fit: &Fit<L::Model>,
    scale: IntervalScale,
    f: impl Fn(&L::Model) -> f64,
) -> Option<PredictionInterval> {
    const STEP: f64 = 1e-4;
    let covariance = fit.covariance.as_ref()?;
    let parameters = L::parameters(&fit.model);
    let value = f(&fit.model);
    let center = scale.forward(value);
    if !center.is_finite() {
        // At the end of its range, such as the certainty of a one-time buyer's being active under BG/NBD.
        return Some(PredictionInterval {
            value,
            standard_error: 0.0,
            lower: value,
            upper: value,
        });
    }
    // Slopes with respect to the logarithms of the parameters, divided by the parameters.
    let slopes: Vec<f64> = (0..N)
        .map(|i| {
            let moved = |factor: f64| {
                let mut parameters = parameters;
                if let Some(p) = parameters.get_mut(i) {
                    *p *= factor;
                }
                scale.forward(f(&L::model(parameters)))
            };
            let parameter = parameters.get(i).copied().unwrap_or(f64::NAN);
            (moved(STEP.exp()) - moved((-STEP).exp())) / (2.0 * STEP * parameter)
        })
        .collect();
    let rows = covariance.iter().zip(&slopes);
    let variance: f64 = rows
        .map(|(row, s)| s * row.iter().zip(&slopes).map(|(c, t)| c * t).sum::<f64>())
        .sum();
    let error = variance.max(0.0).sqrt();
    let quantile = normal_quantile(0.5 + 0.5 * CONFIDENCE);
    let (lower, upper) = (
        scale.back(center - quantile * error),
        scale.back(center + quantile * error),
    );
    Some(PredictionInterval {
        value,
        standard_error: match scale {
            IntervalScale::Plain => error,
            IntervalScale::Logarithm => error * value,
            IntervalScale::LogOdds => error * value * (1.0 - value),
        },
        lower,
        upper,
    })
}

/// The interval of a number from its values in draws (of a bootstrap or a posterior): their 2.5 % and 97.5 % quantiles.
///
/// `None` if there is no draw.
pub fn draws_interval(value: f64, mut draws: Vec<f64>) -> Option<PredictionInterval> {
    let n = draws.len() as f64;
    let mean = draws.iter().sum::<f64>() / n;
    let variance = draws.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / (n - 1.0);
    let mut ends = [0.0; 2];
    let tail = 0.5 - 0.5 * CONFIDENCE;
    quantiles(&mut draws, &[tail, 1.0 - tail], &mut ends);
    let [lower, upper] = ends;
    (n > 0.0).then_some(PredictionInterval {
        value,
        standard_error: variance.sqrt(),
        lower,
        upper,
    })
}
