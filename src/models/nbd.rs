//! The NBD model: customers buy at random and never leave. What the other buying models are measured against.

use super::buying::BuyingModel;
use super::buying_fit::Kind;
use super::estimable::EstimableModel;
use super::future::Future;
use super::grouping::Groups;
use super::histories::History;
use super::history_data::HistoryData;
use super::likelihood::Likelihood;
use crate::numerics::digamma::{LogGamma, ln_gamma_ratio};
use crate::numerics::newton::Derivatives;
use serde::{Deserialize, Serialize};

/// NBD: Ehrenberg (1959), The Pattern of Consumer Purchases, Applied Statistics 8:1.
///
/// Purchases at a rate λ ~ Gamma(r, α), for ever: everybody counts as active.
///
/// ```
/// use lifeworth::models::{BuyingModel, Future, History, Nbd};
///
/// let model = Nbd { r: 0.5, alpha: 10.0 };
/// assert!((model.expected_purchases(40.0) - 2.0).abs() < 1e-12);
/// let customer = History { frequency: 3.0, recency: 20.0, observed: 40.0 };
/// assert_eq!(model.probability_alive(&customer), 1.0);
/// // 3.5 purchases in 50 units of time.
/// assert!((model.conditional_expected_purchases(&customer, 50.0) - 3.5).abs() < 1e-12);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Nbd {
    /// Shape of the purchase rates.
    pub r: f64,
    /// Inverse scale of the purchase rates, in units of time: the mean rate is `r / alpha`.
    pub alpha: f64,
}

impl Future for Nbd {
    fn survival(&self, _time: f64) -> f64 {
        1.0
    }

    fn expected_purchases(&self, time: f64) -> f64 {
        self.r / self.alpha * time
    }

    fn purchase_rate(&self, _time: f64) -> f64 {
        self.r / self.alpha
    }

    fn purchase_probability(&self, count: u32, time: f64) -> f64 {
        let n = f64::from(count);
        if time == 0.0 {
            return if count == 0 { 1.0 } else { 0.0 };
        }
        let rising = ln_gamma_ratio(self.r, n) - ln_gamma_ratio(1.0, n);
        let bought = n * (self.alpha / time).ln_1p();
        (rising - self.r * (time / self.alpha).ln_1p() - bought).exp()
    }

    fn discounted_purchases(&self, discount: f64) -> f64 {
        self.r / self.alpha / discount
    }

    fn time_scale(&self) -> f64 {
        self.alpha / self.r
    }

    fn discounted_purchases_until(&self, discount: f64, horizon: f64) -> f64 {
        let time = if discount > 0.0 {
            -(-discount * horizon).exp_m1() / discount
        } else {
            horizon
        };
        self.expected_purchases(time)
    }
}

impl BuyingModel for Nbd {
    type Active = Self;

    fn log_odds_of_having_left(&self, _history: &History) -> f64 {
        f64::NEG_INFINITY
    }

    fn given_active(&self, history: &History) -> Self {
        Self {
            r: self.r + history.frequency,
            alpha: self.alpha + history.observed,
        }
    }
}

impl EstimableModel<2> for Nbd {
    type Likelihood = NbdLikelihood;

    fn likelihood_of(histories: Groups) -> NbdLikelihood {
        NbdLikelihood(HistoryData::new(histories))
    }

    fn kind(&self, _observed: f64) -> Kind {
        Kind {
            one_time_buyers_count_as_active: true,
            // That nobody leaves is what the model says, not what the data do.
            leaving: 1.0,
            rate_spread: 1.0 / self.r,
        }
    }
}

/// The log-likelihood of NBD on given histories.
#[derive(Debug, Clone, PartialEq)]
pub struct NbdLikelihood(HistoryData);

impl Likelihood<2> for NbdLikelihood {
    type Model = Nbd;

    const PARAMETERS: [&'static str; 2] = ["r", "alpha"];

    fn model([r, alpha]: [f64; 2]) -> Nbd {
        Nbd { r, alpha }
    }

    fn parameters(&Nbd { r, alpha }: &Nbd) -> [f64; 2] {
        [r, alpha]
    }

    fn start(&self) -> [f64; 2] {
        [0.5, 0.3 * self.0.mean_observed]
    }

    fn customers(&self) -> f64 {
        self.0.customers
    }

    /// Of `ln Γ(r+x)/Γ(r) + r ln α - (r+x) ln(α+T)`.
    #[inline(never)]
    fn derivatives(&self, &[r, alpha]: &[f64; 2]) -> Derivatives<2> {
        let n = self.0.customers;
        let logs = self.0.log_sums(alpha);
        let at_r = LogGamma::at(r);
        let (mut value, mut slope, mut bend) = (0.0, 0.0, 0.0);
        for block in &self.0.groups.blocks {
            let weight = self.0.groups.weight(block);
            let bought = LogGamma::at(r + block.key).minus(at_r);
            value += weight * ln_gamma_ratio(r, block.key);
            slope += weight * bought.digamma;
            bend += weight * bought.trigamma;
        }
        let cross = n / alpha - logs.inverse;
        let curvature = r * logs.square + logs.purchases_square - n * r / (alpha * alpha);
        Derivatives {
            value: value - r * logs.log - logs.purchases_log,
            gradient: [
                slope - logs.log,
                n * r / alpha - (r * logs.inverse + logs.purchases_inverse),
            ],
            hessian: [[bend, cross], [cross, curvature]],
        }
    }

    fn weights(&self) -> Vec<f64> {
        self.0.groups.weights.as_flattened().to_vec()
    }

    fn reweighted(&self, weights: &[f64]) -> Self {
        Self(self.0.reweighted(weights))
    }

    fn sample(&self, pairs: usize) -> Option<Self> {
        self.0.sample(pairs).map(Self)
    }
}
