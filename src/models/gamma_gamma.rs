//! The Gamma–Gamma model: how much a customer spends per purchase.

use crate::numerics::digamma::ln_gamma_ratio;
use crate::numerics::gamma::gamma_tails;
use crate::numerics::normal::normal_quantile;
use crate::numerics::root::find_root;
use serde::{Deserialize, Serialize};

/// Gamma–Gamma: Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value".
///
/// Each purchase is worth z ~ Gamma(p, ν), and ν ~ Gamma(q, γ) differs between customers. Independent of how often
/// one buys.
///
/// ```
/// use lifeworth::models::GammaGamma;
///
/// let model = GammaGamma { p: 6.25, q: 3.74, gamma: 15.44 };
/// // What is known about everyone, and about a customer with two purchases of 22.35 on average.
/// assert!((model.expected_spend(0.0, 0.0).unwrap() - 35.22).abs() < 1e-2);
/// assert!((model.expected_spend(2.0, 22.35).unwrap() - 24.66).abs() < 1e-2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GammaGamma {
    /// Shape of a customer's purchases: the larger, the more alike they are.
    pub p: f64,
    /// Shape of the differences between customers: the larger, the more alike they are.
    pub q: f64,
    /// Scale, in the currency.
    pub gamma: f64,
}

impl GammaGamma {
    /// Mean of a customer's spend per purchase, given the mean `spend` of `frequency` purchases; without a purchase the
    /// mean over all customers. `None` where it does not exist: `p · frequency + q <= 1`.
    pub fn expected_spend(&self, frequency: f64, spend: f64) -> Option<f64> {
        let Self { p, q, gamma } = *self;
        let shape = p * frequency + q - 1.0;
        (shape > 0.0).then(|| p * (gamma + frequency * spend) / shape)
    }

    /// Variance over all customers of their mean spend per purchase; `None` where it does not exist: `q <= 2`.
    pub fn spend_variance(&self) -> Option<f64> {
        let Self { p, q, gamma } = *self;
        let mean = self.expected_spend(0.0, 0.0)?;
        (q > 2.0).then(|| mean * p * gamma / ((q - 1.0) * (q - 2.0)))
    }

    /// The value below which a customer's mean spend per purchase lies with the given probability, given the mean
    /// `spend` of `frequency` purchases.
    pub fn spend_quantile(&self, frequency: f64, spend: f64, probability: f64) -> f64 {
        let Self { p, q, gamma } = *self;
        let (shape, rate) = (p * frequency + q, gamma + frequency * spend);
        // The mean spend is p/ν: a low quantile of it is a high one of ν, at the upper tail.
        p * rate / gamma_upper_quantile(shape, probability)
    }

    /// Logarithm of the density of the mean `spend` of `frequency` purchases, both positive.
    pub fn log_density(&self, frequency: f64, spend: f64) -> f64 {
        let Self { p, q, gamma } = *self;
        let (total, bought) = (frequency * spend, p * frequency);
        // ln of the share of γ and of the purchases in γ + xz̄: no large logarithms to cancel.
        ln_gamma_ratio(q, bought)
            - crate::numerics::gamma::ln_gamma(bought)
            - q * (total / gamma).ln_1p()
            - bought * (gamma / total).ln_1p()
            - spend.ln()
    }
}

/// The `x` at which the upper tail of the gamma distribution with this shape has the given probability.
fn gamma_upper_quantile(shape: f64, probability: f64) -> f64 {
    if probability <= 0.0 {
        return f64::INFINITY;
    }
    if probability >= 1.0 {
        return 0.0;
    }
    // On a logarithmic scale from the side that keeps its digits; Wilson and Hilferty's guess between two nets.
    let excess = |log_x: f64| {
        let tails = gamma_tails(shape, log_x.exp());
        if probability < 0.5 {
            probability.ln() - tails.upper.ln()
        } else {
            tails.lower.ln() - (-probability).ln_1p()
        }
    };
    let ninth = 1.0 / (9.0 * shape);
    let cube = 1.0 - ninth - normal_quantile(probability) * ninth.sqrt();
    let guess = if cube > 0.1 {
        (shape * cube.powi(3)).ln()
    } else {
        // x^a / Γ(a+1) ≈ lower tail
        ((-probability).ln_1p() + ln_gamma_ratio(1.0, shape)) / shape
    };
    let mut width = 0.05;
    while width < 1e6 && (excess(guess - width) > 0.0 || excess(guess + width) < 0.0) {
        width *= 3.0;
    }
    find_root(excess, guess - width, guess + width).map_or(f64::NAN, f64::exp)
}
