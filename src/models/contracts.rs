//! Customers under contract: how many renew, and what a renewal is worth. sBG and BdW.

use crate::numerics::beta_expectation::beta_expectation;
use crate::numerics::digamma::{ln_beta, ln_gamma_ratio};
use crate::numerics::quadrature::{Rule, integrate};
use serde::{Deserialize, Serialize};

/// A model of how long contracts last, in whole periods.
///
/// A contract begins with a payment at time 0 and is renewed, or not, at 1, 2, 3, …
pub trait ContractModel {
    /// Probability that a contract is still alive after `periods` renewal decisions.
    fn survival(&self, periods: f64) -> f64;

    /// Probability that a contract ends at exactly the renewal decision `period`, 1 or later.
    fn churn_probability(&self, period: f64) -> f64;

    /// Probability that a contract which is alive before the renewal decision `period`, 1 or later, is renewed.
    fn retention_rate(&self, period: f64) -> f64 {
        self.survival(period) / self.survival(period - 1.0)
    }

    /// Expected number of payments of a new contract, the first at time 0 included, each discounted by
    /// `(1 + rate)^-t`. `None` if it is infinite, which needs `rate = 0`.
    fn discounted_expected_lifetime(&self, rate: f64) -> Option<f64>;

    /// Expected number of payments to come of a contract with `payments` payments made, just before the next renewal
    /// decision; the next payment, if made, is not discounted. `None` if it is infinite, which needs `rate = 0`.
    fn discounted_expected_residual_lifetime(&self, payments: f64, rate: f64) -> Option<f64>;
}

/// Shifted beta-geometric: Fader and Hardie (2007), How to Project Customer Retention, Journal of Interactive
/// Marketing 21:1.
///
/// At each renewal decision a customer leaves with probability θ ~ Beta(α, β).
///
/// ```
/// use lifeworth::models::{ContractModel, Sbg};
///
/// // The high end of the paper: 85 % renew first, later more and more.
/// let model = Sbg { alpha: 0.668, beta: 3.806 };
/// assert!((model.retention_rate(1.0) - 0.851).abs() < 1e-3);
/// assert!((model.retention_rate(7.0) - 0.936).abs() < 1e-3);
/// assert!((model.discounted_expected_lifetime(0.1).unwrap() - 5.9226).abs() < 1e-4);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Sbg {
    /// First shape of the chance to leave, whose mean is `alpha / (alpha + beta)`.
    pub alpha: f64,
    /// Second shape of the chance to leave.
    pub beta: f64,
}

impl ContractModel for Sbg {
    fn survival(&self, periods: f64) -> f64 {
        let Self { alpha, beta } = *self;
        (ln_gamma_ratio(beta, periods) - ln_gamma_ratio(alpha + beta, periods)).exp()
    }

    fn churn_probability(&self, period: f64) -> f64 {
        let Self { alpha, beta } = *self;
        self.survival(period - 1.0) * alpha / (alpha + beta + period - 1.0)
    }

    fn retention_rate(&self, period: f64) -> f64 {
        let Self { alpha, beta } = *self;
        (beta + period - 1.0) / (alpha + beta + period - 1.0)
    }

    fn discounted_expected_lifetime(&self, rate: f64) -> Option<f64> {
        let Self { alpha, beta } = *self;
        if rate > 0.0 {
            return Some(beta_expectation(alpha, beta, |theta| {
                (1.0 + rate) / (rate + theta)
            }));
        }
        (alpha > 1.0).then(|| (alpha + beta - 1.0) / (alpha - 1.0))
    }

    fn discounted_expected_residual_lifetime(&self, payments: f64, rate: f64) -> Option<f64> {
        // After n - 1 renewals a customer's chance to leave is one of Beta(α, β + n - 1).
        let later = Self {
            beta: self.beta + payments - 1.0,
            ..*self
        };
        let renewed = later.retention_rate(1.0);
        let after = Self {
            beta: later.beta + 1.0,
            ..*self
        };
        Some(renewed * after.discounted_expected_lifetime(rate)?)
    }
}

/// Beta-discrete-Weibull: Fader, Hardie, Liu, Davin and Steenburgh (2018), "How to Project Customer Retention"
/// Revisited, Journal of Interactive Marketing 43.
///
/// As [`Sbg`], but each customer's chance to leave may change with time: it falls for `c < 1`, rises for `c > 1`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Bdw {
    /// First shape of the chance to leave at the first decision.
    pub alpha: f64,
    /// Second shape of the chance to leave at the first decision.
    pub beta: f64,
    /// How a customer's chance to leave develops: 1 for not at all.
    pub c: f64,
}

/// So many terms of a sum over periods are added up; the rest is an integral.
const TERMS: u32 = 4_000;

impl Bdw {
    /// `Σ S(t) (1+rate)^(first-t)` over t = first, first+1, …
    fn survival_sum(&self, first: f64, rate: f64) -> Option<f64> {
        let discount = rate.ln_1p();
        let decay = self.alpha * self.c;
        if discount == 0.0 && decay <= 1.0 {
            return None;
        }
        let mut sum = 0.0;
        for k in 0..TERMS {
            let k = f64::from(k);
            let term = self.survival(first + k) * (-discount * k).exp();
            sum += term;
            if term < 1e-17 * sum && discount > 0.0 {
                return Some(sum);
            }
        }
        // The midpoint rule, read backwards, in the logarithm of time.
        let start = first + f64::from(TERMS) - 0.5;
        let slowest = if discount > 0.0 {
            (45.0 / (discount * start)).ln_1p()
        } else {
            f64::INFINITY
        };
        let fastest = if decay > 1.0 {
            40.0 / (decay - 1.0)
        } else {
            f64::INFINITY
        };
        let rest = integrate(
            Rule::ThirtyTwo,
            |w| {
                let time = start * w.exp();
                self.survival(time) * (-discount * (time - first)).exp() * time
            },
            0.0,
            slowest.min(fastest),
            1.5,
        );
        Some(sum + rest)
    }
}

impl ContractModel for Bdw {
    fn survival(&self, periods: f64) -> f64 {
        let stretched = periods.powf(self.c);
        (ln_beta(self.alpha, self.beta + stretched) - ln_beta(self.alpha, self.beta)).exp()
    }

    fn churn_probability(&self, period: f64) -> f64 {
        self.survival(period - 1.0) - self.survival(period)
    }

    fn discounted_expected_lifetime(&self, rate: f64) -> Option<f64> {
        self.survival_sum(0.0, rate)
    }

    fn discounted_expected_residual_lifetime(&self, payments: f64, rate: f64) -> Option<f64> {
        Some(self.survival_sum(payments, rate)? / self.survival(payments - 1.0))
    }
}
