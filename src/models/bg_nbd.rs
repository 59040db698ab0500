//! The beta-geometric/NBD model and its modified form: a customer may leave after any repeat purchase
//! (BG/NBD), or after any purchase, the first included (MBG/NBD).

use super::buying::{BuyingModel, first};
use super::buying_fit::Kind;
use super::dropout;
use super::dropout_likelihood::{BgNbdLikelihood, MbgNbdLikelihood};
use super::estimable::EstimableModel;
use super::future::Future;
use super::grouping::Groups;
use super::histories::History;
use crate::numerics::beta::beta_tails;
use crate::numerics::digamma::{ln_beta, ln_gamma_ratio};
use crate::numerics::lanes::F64x2;
use serde::{Deserialize, Serialize};

/// BG/NBD: Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24:2.
///
/// Purchases at a rate λ ~ Gamma(r, α); after each repeat purchase the customer leaves with probability p ~ Beta(a, b).
/// A customer without a repeat purchase counts as active for ever: a property of the model.
///
/// ```
/// use lifeworth::models::{BgNbd, BuyingModel, Future, History};
///
/// // The parameters of the paper, for CDNOW in weeks.
/// let model = BgNbd { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
/// assert!((model.expected_purchases(39.0) - 1.1967).abs() < 1e-4);
/// // Two repeat purchases, the last at week 30.43 of 38.86.
/// let customer = History { frequency: 2.0, recency: 30.43, observed: 38.86 };
/// assert!((model.conditional_expected_purchases(&customer, 39.0) - 1.226).abs() < 1e-3);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BgNbd {
    /// Shape of the purchase rates.
    pub r: f64,
    /// Inverse scale of the purchase rates, in units of time: the mean rate is `r / alpha`.
    pub alpha: f64,
    /// First shape of the chance to leave, whose mean is `a / (a + b)`.
    pub a: f64,
    /// Second shape of the chance to leave.
    pub b: f64,
}

/// MBG/NBD: Batislam, Denizel and Filiztekin (2007), International Journal of Research in Marketing 24:3.
///
/// As [`BgNbd`], but a customer may also leave right after the first purchase.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MbgNbd {
    /// Shape of the purchase rates.
    pub r: f64,
    /// Inverse scale of the purchase rates, in units of time: the mean rate is `r / alpha`.
    pub alpha: f64,
    /// First shape of the chance to leave, whose mean is `a / (a + b)`.
    pub a: f64,
    /// Second shape of the chance to leave.
    pub b: f64,
}

impl Future for BgNbd {
    fn survival(&self, time: f64) -> f64 {
        dropout::survival(self.r, self.a, self.b, time / self.alpha)
    }

    fn expected_purchases(&self, time: f64) -> f64 {
        dropout::expected_purchases(self.r, self.a, self.b, time / self.alpha)
    }

    fn purchase_rate(&self, time: f64) -> f64 {
        let mean = self.r / self.alpha;
        mean * dropout::survival(self.r + 1.0, self.a, self.b, time / self.alpha)
    }

    fn purchase_probability(&self, count: u32, time: f64) -> f64 {
        let Self { r, alpha, a, b } = *self;
        let n = f64::from(count);
        let (bought, not) = (time / (alpha + time), alpha / (alpha + time));
        let stayed = ln_beta(a, b + n) - ln_beta(a, b);
        if count == 0 {
            return (r * not.ln()).exp();
        }
        let rising = ln_gamma_ratio(r, n) - ln_gamma_ratio(1.0, n);
        let exactly = (rising + r * not.ln() + n * bought.ln() + stayed).exp();
        let left = (ln_beta(a + 1.0, b + n - 1.0) - ln_beta(a, b)).exp();
        exactly + left * beta_tails(n, r, bought, not).lower
    }

    fn discounted_purchases(&self, discount: f64) -> f64 {
        dropout::discounted_purchases(self.r, self.alpha, self.a, self.b, discount)
    }

    fn time_scale(&self) -> f64 {
        self.alpha * (self.a + self.b) / (self.a * (self.r + 1.0))
    }
}

impl MbgNbd {
    /// The chance that a new customer does not leave after the first purchase.
    fn stays(&self) -> f64 {
        self.b / (self.a + self.b)
    }

    /// What a customer who stayed after the first purchase will do.
    fn after_staying(&self) -> BgNbd {
        BgNbd {
            r: self.r,
            alpha: self.alpha,
            a: self.a,
            b: self.b + 1.0,
        }
    }
}

impl Future for MbgNbd {
    fn survival(&self, time: f64) -> f64 {
        self.stays() * self.after_staying().survival(time)
    }

    fn expected_purchases(&self, time: f64) -> f64 {
        self.stays() * self.after_staying().expected_purchases(time)
    }

    fn purchase_rate(&self, time: f64) -> f64 {
        self.stays() * self.after_staying().purchase_rate(time)
    }

    fn purchase_probability(&self, count: u32, time: f64) -> f64 {
        let of_stayer = self.stays() * self.after_staying().purchase_probability(count, time);
        if count == 0 {
            of_stayer + self.a / (self.a + self.b)
        } else {
            of_stayer
        }
    }

    fn discounted_purchases(&self, discount: f64) -> f64 {
        self.stays() * self.after_staying().discounted_purchases(discount)
    }

    fn time_scale(&self) -> f64 {
        self.after_staying().time_scale()
    }
}

impl EstimableModel<4> for BgNbd {
    type Likelihood = BgNbdLikelihood;

    fn likelihood_of(histories: Groups) -> BgNbdLikelihood {
        BgNbdLikelihood::of_groups(histories)
    }

    fn kind(&self, _observed: f64) -> Kind {
        Kind {
            one_time_buyers_count_as_active: true,
            leaving: self.a / (self.a + self.b),
            rate_spread: 1.0 / self.r,
        }
    }
}

impl BuyingModel for BgNbd {
    type Active = Self;

    fn log_odds_of_having_left(&self, history: &History) -> f64 {
        first(self.log_odds_of_pair(&[*history; 2]))
    }

    fn log_odds_of_pair(&self, histories: &[History; 2]) -> F64x2 {
        let frequency = frequencies(histories);
        let stayed = frequency + (self.b - 1.0);
        // Without a repeat purchase nobody has left, and there is no logarithm.
        let one = F64x2::splat(1.0);
        let odds = log_odds_of_pair(
            [self.r, self.alpha, self.a],
            frequency.if_positive(stayed, one),
            histories,
        );
        frequency.if_positive(odds, F64x2::splat(f64::NEG_INFINITY))
    }

    fn given_active(&self, history: &History) -> BgNbd {
        BgNbd {
            r: self.r + history.frequency,
            alpha: self.alpha + history.observed,
            a: self.a,
            b: self.b + history.frequency,
        }
    }
}

impl EstimableModel<4> for MbgNbd {
    type Likelihood = MbgNbdLikelihood;

    fn likelihood_of(histories: Groups) -> MbgNbdLikelihood {
        MbgNbdLikelihood::of_groups(histories)
    }

    fn kind(&self, _observed: f64) -> Kind {
        Kind {
            one_time_buyers_count_as_active: false,
            leaving: self.a / (self.a + self.b),
            rate_spread: 1.0 / self.r,
        }
    }
}

impl BuyingModel for MbgNbd {
    type Active = BgNbd;

    fn log_odds_of_having_left(&self, history: &History) -> f64 {
        first(self.log_odds_of_pair(&[*history; 2]))
    }

    fn log_odds_of_pair(&self, histories: &[History; 2]) -> F64x2 {
        let stayed = frequencies(histories) + self.b;
        log_odds_of_pair([self.r, self.alpha, self.a], stayed, histories)
    }

    fn given_active(&self, history: &History) -> BgNbd {
        BgNbd {
            r: self.r + history.frequency,
            alpha: self.alpha + history.observed,
            a: self.a,
            b: self.b + history.frequency + 1.0,
        }
    }
}

fn frequencies([one, other]: &[History; 2]) -> F64x2 {
    F64x2::new(one.frequency, other.frequency)
}

/// `ln a - ln(b + x - 1 + k) + (r + x) ln((α + T)/(α + t_x))`, with `b + x - 1 + k` given; two at a time.
#[inline(always)]
fn log_odds_of_pair([r, alpha, a]: [f64; 3], stayed: F64x2, histories: &[History; 2]) -> F64x2 {
    let [one, other] = histories;
    let last = F64x2::new(one.recency, other.recency);
    let gap = (F64x2::new(one.observed, other.observed) - last) / (last + alpha);
    let all = gap + 1.0;
    // What rounding took from the sum belongs to its logarithm.
    let log = all.ln() + (gap - (all - 1.0)) / all;
    (F64x2::splat(a) / stayed).ln() + (frequencies(histories) + r) * log
}
