//! The Pareto/NBD model: customers buy at random and leave at random, whether they buy or not.

use super::buying::BuyingModel;
use super::buying_fit::Kind;
use super::estimable::EstimableModel;
use super::future::Future;
use super::grouping::Groups;
use super::histories::History;
use super::pareto_likelihood::ParetoNbdLikelihood;
use super::pareto_odds::{Parameters, odds};
use crate::numerics::digamma::ln_gamma_ratio;
use crate::numerics::exponential_integral::scaled_exponential_integral;
use crate::numerics::lanes::F64x2;
use crate::numerics::quadrature::{Rule, integrate};
use serde::{Deserialize, Serialize};

/// Pareto/NBD: Schmittlein, Morrison and Colombo (1987), Counting Your Customers, Management Science 33:1.
///
/// Purchases at a rate λ ~ Gamma(r, α); the customer leaves at a rate μ ~ Gamma(s, β).
///
/// ```
/// use lifeworth::models::{BuyingModel, Future, History, ParetoNbd};
///
/// let model = ParetoNbd { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
/// assert!((model.expected_purchases(39.0) - 1.2130).abs() < 1e-4);
/// let silent = History { frequency: 0.0, recency: 0.0, observed: 38.86 };
/// assert!((model.probability_alive(&silent) - 0.2953).abs() < 1e-4);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ParetoNbd {
    /// Shape of the purchase rates.
    pub r: f64,
    /// Inverse scale of the purchase rates, in units of time: the mean rate is `r / alpha`.
    pub alpha: f64,
    /// Shape of the rates of leaving.
    pub s: f64,
    /// Inverse scale of the rates of leaving, in units of time: the mean rate is `s / beta`.
    pub beta: f64,
}

impl ParetoNbd {
    /// Logarithm of the negative binomial probability of `n` purchases while active up to `time`.
    fn log_count(&self, n: f64, time: f64) -> f64 {
        let rising = ln_gamma_ratio(self.r, n) - ln_gamma_ratio(1.0, n);
        let bought = if n > 0.0 {
            -n * (self.alpha / time).ln_1p()
        } else {
            0.0
        };
        rising - self.r * (time / self.alpha).ln_1p() + bought
    }
}

impl Future for ParetoNbd {
    fn survival(&self, time: f64) -> f64 {
        (-self.s * (time / self.beta).ln_1p()).exp()
    }

    fn expected_purchases(&self, time: f64) -> f64 {
        let Self { r, alpha, s, beta } = *self;
        let log = (time / beta).ln_1p();
        let active = if s == 1.0 {
            log
        } else {
            -(-(s - 1.0) * log).exp_m1() / (s - 1.0)
        };
        r * beta / alpha * active
    }

    fn purchase_rate(&self, time: f64) -> f64 {
        self.r / self.alpha * self.survival(time)
    }

    fn purchase_probability(&self, count: u32, time: f64) -> f64 {
        let Self { r, alpha, s, beta } = *self;
        let n = f64::from(count);
        if time == 0.0 {
            return if count == 0 { 1.0 } else { 0.0 };
        }
        let active = (self.log_count(n, time)).exp() * self.survival(time);
        // Left at u, having bought n by then: s/β (β/(β+u))^(s+1) times the negative binomial at u.
        let scale = 1.0 / (r / alpha + (s + 1.0) / beta);
        let left = integrate(
            Rule::ThirtyTwo,
            |w| {
                let u = scale * w.exp_m1();
                (self.log_count(n, u) - (s + 1.0) * (u / beta).ln_1p() + w).exp()
            },
            0.0,
            (time / scale).ln_1p(),
            1.0 / (1.0 + n / 200.0),
        );
        active + left * scale * s / beta
    }

    fn discounted_purchases(&self, discount: f64) -> f64 {
        let Self { r, alpha, s, beta } = *self;
        let active = if discount > 0.0 {
            scaled_exponential_integral(s, discount * beta)
        } else if s > 1.0 {
            1.0 / (s - 1.0)
        } else {
            f64::INFINITY
        };
        r * beta / alpha * active
    }

    fn time_scale(&self) -> f64 {
        self.beta / self.s
    }
}

impl EstimableModel<4> for ParetoNbd {
    type Likelihood = ParetoNbdLikelihood;

    fn likelihood_of(histories: Groups) -> ParetoNbdLikelihood {
        ParetoNbdLikelihood::of_groups(histories)
    }

    fn kind(&self, observed: f64) -> Kind {
        Kind {
            one_time_buyers_count_as_active: false,
            leaving: 1.0 - self.survival(observed),
            rate_spread: 1.0 / self.r,
        }
    }
}

impl BuyingModel for ParetoNbd {
    type Active = Self;

    fn log_odds_of_having_left(&self, history: &History) -> f64 {
        if history.recency == history.observed {
            return f64::NEG_INFINITY;
        }
        let Self { r, alpha, s, beta } = *self;
        let parameters = Parameters { r, alpha, s, beta };
        let both = odds::<false>(
            &parameters,
            history.frequency,
            F64x2::splat(history.recency),
            F64x2::splat(history.observed),
        );
        let [log, _] = both.log.to_array();
        log
    }

    fn given_active(&self, history: &History) -> Self {
        Self {
            r: self.r + history.frequency,
            alpha: self.alpha + history.observed,
            s: self.s,
            beta: self.beta + history.observed,
        }
    }
}
