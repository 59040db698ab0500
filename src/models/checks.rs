//! Whether the data are what the models assume.

use super::any_buying::AnyBuyingModel;
use super::fit::CONFIDENCE;
use super::histories::Histories;
use super::outcome::Fit;
use super::spend_likelihood::Spends;
use crate::error::Result;
use crate::numerics::normal::normal_quantile;
use serde::{Deserialize, Serialize};

/// Correlation of how often customers buy and how much they spend per purchase, which Gamma–Gamma takes to be none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SpendCorrelation {
    /// Pearson's correlation over customers with repeat purchases.
    pub correlation: f64,
    /// Lower end of its 95 % interval (Fisher's transformation).
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
    /// The same without the customer who moves it most.
    pub without_most_influential: f64,
}

/// The correlation of frequency and mean spend over rows with a purchase and a positive spend; `None` for fewer than five
/// such rows or if either does not vary.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn spend_correlation(spends: &Spends<'_>) -> Result<Option<SpendCorrelation>> {
    spends.validate()?;
    let rows: Vec<(f64, f64, f64)> = spends
        .iter()
        .filter(|(x, z, w)| *x > 0.0 && *z > 0.0 && *w > 0.0)
        .collect();
    let n: f64 = rows.iter().map(|(_, _, w)| w).sum();
    if rows.len() < 5 {
        return Ok(None);
    }
    let mean = |f: &dyn Fn(&(f64, f64, f64)) -> f64| {
        rows.iter().map(|row| row.2 * f(row)).sum::<f64>() / n
    };
    let (mean_x, mean_z) = (mean(&|row| row.0), mean(&|row| row.1));
    let xx = n * mean(&|row| (row.0 - mean_x).powi(2));
    let xz = n * mean(&|row| (row.0 - mean_x) * (row.1 - mean_z));
    let zz = n * mean(&|row| (row.1 - mean_z).powi(2));
    let correlation = xz / (xx * zz).sqrt();
    if !correlation.is_finite() {
        return Ok(None);
    }
    // Leaving out one customer changes each sum of squares by a multiple of that customer's own product.
    let factor = n / (n - 1.0);
    let without = rows.iter().map(|(x, z, _)| {
        let (dx, dz) = (x - mean_x, z - mean_z);
        (xz - factor * dx * dz) / ((xx - factor * dx * dx) * (zz - factor * dz * dz)).sqrt()
    });
    let farther = |best: f64, r: f64| {
        if (r - correlation).abs() > (best - correlation).abs() {
            r
        } else {
            best
        }
    };
    let without_most_influential = without.fold(correlation, farther);
    let half = normal_quantile(0.5 + 0.5 * CONFIDENCE) / (n - 3.0).sqrt();
    Ok(Some(SpendCorrelation {
        correlation,
        lower: (correlation.atanh() - half).tanh(),
        upper: (correlation.atanh() + half).tanh(),
        without_most_influential,
    }))
}

/// How regular purchases are: the shape of the gamma distribution of the times between them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Regularity {
    /// 1 for purchases at random times, as the models assume; clearly more for a rhythm, less for bursts.
    pub shape: f64,
    /// Customers with at least two times between purchases, over whom it is estimated.
    pub customers: f64,
}

/// Wheat and Morrison (1990), Estimating Purchase Regularity with Two Interpurchase Times: of each customer with two or
/// more, two successive times between purchases, `first` and `second`. Their share `first / (first + second)` has the
/// variance `1/(4(2k+1))` for a shape of k. `None` for fewer than 20 customers.
pub fn regularity(first: &[f64], second: &[f64]) -> Option<Regularity> {
    let shares = first.iter().zip(second);
    let shares = shares.filter(|(a, b)| **a > 0.0 && **b > 0.0);
    let (mut n, mut square) = (0.0, 0.0);
    for (a, b) in shares {
        n += 1.0;
        // The mean is ½ by symmetry.
        square += (a / (a + b) - 0.5).powi(2);
    }
    let variance = square / n;
    (n >= 20.0 && variance > 0.0).then(|| Regularity {
        shape: (1.0 - 4.0 * variance) / (8.0 * variance),
        customers: n,
    })
}

/// Whether customers behave in a later period as in an earlier one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Stability {
    /// By how much the log-likelihood of the earlier period falls when its parameters are replaced by those of the
    /// later one. Fader, Hardie and Lee (2005) call 13 on CDNOW stable.
    pub log_likelihood_loss: f64,
    /// Change of each parameter over its standard error in the earlier period, on the logarithmic scale, where it is known.
    pub shifts: Vec<Option<f64>>,
}

/// Compares a model fitted on an earlier period with the same model fitted on a later or longer one.
pub fn stability(
    earlier_histories: &Histories<'_>,
    earlier: &Fit<AnyBuyingModel>,
    later: &Fit<AnyBuyingModel>,
) -> Stability {
    let at_later = later.model.log_likelihood(earlier_histories);
    let pairs = earlier.parameters.iter().zip(&later.parameters);
    Stability {
        log_likelihood_loss: earlier.log_likelihood - at_later,
        shifts: pairs
            .map(|(e, l)| {
                e.standard_error
                    .map(|error| (l.value / e.value).ln() / (error / e.value))
            })
            .collect(),
    }
}
