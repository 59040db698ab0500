//! What every buying model tells about a customer, given the history.
//!
//! A customer is either active or has left unnoticed. Given that one is active, the history makes a new
//! customer of another model of the same kind; so each conditional result is the probability of being active times
//! an unconditional one.

use super::future::Future;
use super::histories::History;
use crate::numerics::lanes::F64x2;
use serde::{Deserialize, Serialize};

/// A model of when customers buy and when they leave for good, with its parameters.
pub trait BuyingModel: Future + Copy + std::fmt::Debug {
    /// What an active customer will do.
    type Active: Future;

    /// Logarithm of the odds of having left against being active, at the end of the observation.
    fn log_odds_of_having_left(&self, history: &History) -> f64;

    /// As [`Self::log_odds_of_having_left`], of two customers at a time.
    fn log_odds_of_pair(&self, histories: &[History; 2]) -> F64x2 {
        let [one, other] = histories;
        F64x2::new(
            self.log_odds_of_having_left(one),
            self.log_odds_of_having_left(other),
        )
    }

    /// The customer's future, if they are active at the end of the observation.
    fn given_active(&self, history: &History) -> Self::Active;

    /// Logarithm of the probability of being active at the end of the observation; finite where the probability underflows.
    fn log_probability_alive(&self, history: &History) -> f64 {
        log_probability_alive(self.log_odds_of_having_left(history))
    }

    /// Probability of being active at the end of the observation.
    fn probability_alive(&self, history: &History) -> f64 {
        probability_alive(self.log_odds_of_having_left(history))
    }

    /// Probability of being active `time` after the end of the observation.
    fn probability_alive_after(&self, history: &History, time: f64) -> f64 {
        self.probability_alive(history) * self.given_active(history).survival(time)
    }

    /// Expected number of purchases within `time` after the end of the observation.
    fn conditional_expected_purchases(&self, history: &History, time: f64) -> f64 {
        self.probability_alive(history) * self.given_active(history).expected_purchases(time)
    }

    /// Probability of exactly `count` purchases within `time` after the end of the observation.
    fn conditional_purchase_probability(&self, history: &History, count: u32, time: f64) -> f64 {
        let alive = self.probability_alive(history);
        let bought = alive * self.given_active(history).purchase_probability(count, time);
        if count == 0 {
            // The probability of having left, which is exact where 1 - alive is not.
            let left = 1.0 / (1.0 + (-self.log_odds_of_having_left(history)).exp());
            left + bought
        } else {
            bought
        }
    }

    /// The least number of purchases that is not exceeded within `time` with the given probability, at most `10⁶`: two
    /// of these make an interval for what the customer will really do.
    fn conditional_purchase_quantile(&self, history: &History, time: f64, probability: f64) -> u32 {
        let mut sum = 0.0;
        (0..1_000_000)
            .find(|count| {
                sum += self.conditional_purchase_probability(history, *count, time);
                sum >= probability
            })
            .unwrap_or(1_000_000)
    }

    /// Discounted expected residual transactions (DERT): all purchases to come, each times `exp(-discount × time)`.
    ///
    /// Infinite where an undiscounted sum has no end.
    fn conditional_discounted_purchases(&self, history: &History, discount: f64) -> f64 {
        self.probability_alive(history) * self.given_active(history).discounted_purchases(discount)
    }

    /// As [`Self::conditional_discounted_purchases`], but only up to `horizon`.
    fn conditional_discounted_purchases_until(
        &self,
        history: &History,
        discount: f64,
        horizon: f64,
    ) -> f64 {
        let active = self.given_active(history);
        self.probability_alive(history) * active.discounted_purchases_until(discount, horizon)
    }

    /// Expected purchases of each of `periods` periods of a given `length`, discounted per period.
    fn conditional_purchases_by_period(&self, history: &History, periods: &Periods) -> f64 {
        let active = self.given_active(history);
        let shift = match periods.timing {
            PeriodTiming::EndOfPeriod => 0.0,
            PeriodTiming::MidPeriod => 0.5,
        };
        let mut before = 0.0;
        let mut sum = 0.0;
        for k in 1..=periods.count {
            let k = f64::from(k);
            let after = active.expected_purchases(k * periods.length);
            sum += (after - before) / (1.0 + periods.rate).powf(k - shift);
            before = after;
        }
        self.probability_alive(history) * sum
    }
}

/// Probability of being active, from the log-odds of having left.
fn probability_alive(log_odds: f64) -> f64 {
    first(alive_of_pair(F64x2::splat(log_odds)).0)
}

/// Its logarithm.
fn log_probability_alive(log_odds: f64) -> f64 {
    first(alive_of_pair(F64x2::splat(log_odds)).1)
}

pub(super) fn first(pair: F64x2) -> f64 {
    let [first, _] = pair.to_array();
    first
}

/// The probability of being active and its logarithm, from the log-odds of having left; two at a time.
#[inline(always)]
pub(super) fn alive_of_pair(log_odds: F64x2) -> (F64x2, F64x2) {
    /// Beyond this the exponential of a pair does not go on towards zero.
    const MOST: f64 = 708.0;
    let size = log_odds.abs();
    let is_less = F64x2::splat(MOST) - size;
    // The odds, or where these are above one their inverse: it cannot overflow.
    let odds = is_less.if_positive((-size).exp(), F64x2::ZERO);
    let all = odds + 1.0;
    // What rounding took from the sum belongs to its logarithm.
    let log_of_all = all.ln() + (odds - (all - 1.0)) / all;
    let alive = log_odds.if_positive(odds, F64x2::splat(1.0)) / all;
    (alive, -(log_odds.max(F64x2::ZERO) + log_of_all))
}

/// A horizon of whole periods, the convention of most published values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Periods {
    /// Number of periods.
    pub count: u32,
    /// Length of a period, in the model's unit of time.
    pub length: f64,
    /// Discount rate per period.
    pub rate: f64,
    /// When within its period a purchase is taken to happen.
    pub timing: PeriodTiming,
}

/// When within its period a purchase is taken to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum PeriodTiming {
    /// At its end.
    EndOfPeriod,
    /// In its middle.
    MidPeriod,
}
