//! The beta-geometric/beta-Bernoulli model: buying or not at each of a row of opportunities.

use super::bg_bb_likelihood::BgBbLikelihood;
use super::buying::BuyingModel;
use super::buying_fit::Kind;
use super::estimable::EstimableModel;
use super::future::Future;
use super::grouping::Groups;
use super::histories::History;
use crate::numerics::beta_expectation::beta_expectation;
use crate::numerics::digamma::{ln_beta, ln_gamma_ratio};
use serde::{Deserialize, Serialize};

/// From so many opportunities on, a quadrature is quicker than the sum.
const LONGEST_SUM: f64 = 2_000.0;

/// BG/BB: Fader, Hardie and Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual Setting,
/// Marketing Science 29:6.
///
/// At each opportunity (a year's campaign, a week) an active customer buys with probability p ~ Beta(α, β); before each one
/// leaves with probability θ ~ Beta(γ, δ). Times are numbers of opportunities; fractions are cut off.
///
/// ```
/// use lifeworth::models::{BgBb, BuyingModel, Future, History};
///
/// // The donors of the paper.
/// let model = BgBb { alpha: 1.204, beta: 0.750, gamma: 0.657, delta: 2.783 };
/// assert!((model.expected_purchases(10.0) - 3.18).abs() < 1e-2);
/// // Gave in years 1 to 6 of 6: still a donor in the next year with probability .93.
/// let faithful = History { frequency: 6.0, recency: 6.0, observed: 6.0 };
/// assert!((model.probability_alive_after(&faithful, 1.0) - 0.93).abs() < 1e-2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BgBb {
    /// First shape of the chance to buy, whose mean is `alpha / (alpha + beta)`.
    pub alpha: f64,
    /// Second shape of the chance to buy.
    pub beta: f64,
    /// First shape of the chance to leave, whose mean is `gamma / (gamma + delta)`.
    pub gamma: f64,
    /// Second shape of the chance to leave.
    pub delta: f64,
}

impl BgBb {
    fn mean_chance(&self) -> f64 {
        self.alpha / (self.alpha + self.beta)
    }

    /// `Σ S(i) vⁱ` for i from 1 to `count`, S the survival.
    fn survival_sum(&self, count: f64, v: f64) -> f64 {
        let (mut sum, mut survival, mut i) = (0.0, 1.0, 0.0);
        while i < count {
            survival *= v * (self.delta + i) / (self.gamma + self.delta + i);
            sum += survival;
            i += 1.0;
        }
        sum
    }

    /// Logarithm of the likelihood of having left right before opportunity `last + 1`.
    fn log_left(&self, frequency: f64, last: f64) -> f64 {
        ln_beta(self.alpha + frequency, self.beta + last - frequency)
            + ln_beta(self.gamma + 1.0, self.delta + last)
    }
}

impl Future for BgBb {
    fn survival(&self, time: f64) -> f64 {
        let n = time.floor();
        (ln_gamma_ratio(self.delta, n) - ln_gamma_ratio(self.gamma + self.delta, n)).exp()
    }

    fn expected_purchases(&self, time: f64) -> f64 {
        let n = time.floor();
        let active = if n <= LONGEST_SUM {
            self.survival_sum(n, 1.0)
        } else {
            // Σ (1-θ)ⁱ
            beta_expectation(self.gamma, self.delta, |theta| {
                (1.0 - theta) * -(n * (-theta).ln_1p()).exp_m1() / theta
            })
        };
        self.mean_chance() * active
    }

    fn purchase_rate(&self, time: f64) -> f64 {
        self.mean_chance() * self.survival(time.ceil())
    }

    fn purchase_probability(&self, count: u32, time: f64) -> f64 {
        let (x, n) = (f64::from(count), time.floor());
        if x > n {
            return 0.0;
        }
        let Self {
            alpha,
            beta,
            gamma,
            delta,
        } = *self;
        let scale = ln_beta(alpha, beta) + ln_beta(gamma, delta);
        let ways = |n: f64| ln_gamma_ratio(n - x + 1.0, x) - ln_gamma_ratio(1.0, x);
        let bought = |n: f64| ways(n) + ln_beta(alpha + x, beta + n - x);
        let mut sum = (bought(n) + ln_beta(gamma, delta + n) - scale).exp();
        let mut i = x;
        while i < n {
            sum += (bought(i) + ln_beta(gamma + 1.0, delta + i) - scale).exp();
            i += 1.0;
        }
        sum
    }

    fn discounted_purchases(&self, discount: f64) -> f64 {
        let Self { gamma, delta, .. } = *self;
        let rate = discount.exp_m1();
        let active = if rate > 0.0 {
            // Σ ((1-θ)/(1+rate))ⁱ
            beta_expectation(gamma, delta, |theta| (1.0 - theta) / (rate + theta))
        } else if gamma > 1.0 {
            delta / (gamma - 1.0)
        } else {
            f64::INFINITY
        };
        self.mean_chance() * active
    }

    fn time_scale(&self) -> f64 {
        (self.gamma + self.delta) / self.gamma
    }

    fn discounted_purchases_until(&self, discount: f64, horizon: f64) -> f64 {
        self.mean_chance() * self.survival_sum(horizon.floor(), (-discount).exp())
    }
}

impl EstimableModel<4> for BgBb {
    type Likelihood = BgBbLikelihood;

    const RANDOM_TIMES: bool = false;

    fn likelihood_of(histories: Groups) -> BgBbLikelihood {
        BgBbLikelihood::of_groups(histories)
    }

    fn kind(&self, _observed: f64) -> Kind {
        Kind {
            one_time_buyers_count_as_active: false,
            leaving: self.gamma / (self.gamma + self.delta),
            rate_spread: 1.0 / (self.alpha + self.beta),
        }
    }
}

impl BuyingModel for BgBb {
    type Active = Self;

    fn log_odds_of_having_left(&self, history: &History) -> f64 {
        let (x, n) = (history.frequency, history.observed);
        let active =
            ln_beta(self.alpha + x, self.beta + n - x) + ln_beta(self.gamma, self.delta + n);
        let (mut largest, mut sum) = (f64::NEG_INFINITY, 0.0);
        let mut last = history.recency;
        while last < n {
            let term = self.log_left(x, last) - active;
            if term > largest {
                sum = sum * (largest - term).exp() + 1.0;
                largest = term;
            } else {
                sum += (term - largest).exp();
            }
            last += 1.0;
        }
        largest + f64::ln(sum)
    }

    fn given_active(&self, history: &History) -> Self {
        Self {
            alpha: self.alpha + history.frequency,
            beta: self.beta + history.observed - history.frequency,
            gamma: self.gamma,
            delta: self.delta + history.observed,
        }
    }
}
