//! How the same money, divided otherwise among the channels, would bring most.

use serde::{Deserialize, Serialize};

use crate::numerics::root::find_root;

/// How a channel answers to money: n (s / s₀)^ε.
#[derive(Debug, Clone, Copy)]
pub(super) struct Response {
    /// Spend so far, s₀.
    pub spend: f64,
    /// ε, above 0 and at most 1.
    pub elasticity: f64,
    /// CLV ÷ CAC so far, if there is a cost and there are customers.
    pub ratio: Option<f64>,
}

impl Response {
    /// What the next unit of money brings: ε × ratio.
    pub fn marginal_return(self) -> Option<f64> {
        self.ratio.map(|ratio| self.elasticity * ratio)
    }

    /// The spend at which the next unit brings this much: s₀ (ε ratio / λ)^(1 / (1 − ε)). Absent where the return does
    /// not fall with spend.
    pub fn spend_at(self, marginal_return: f64) -> Option<f64> {
        let now = self.marginal_return()?;
        if self.elasticity >= 1.0 {
            return None;
        }
        let relative = (now / marginal_return).max(0.0);
        Some(self.spend * relative.powf(1.0 / (1.0 - self.elasticity)))
    }

    /// What the customers won with this spend are worth.
    fn value_of(self, spend: f64) -> f64 {
        let so_far = self.ratio.unwrap_or(0.0) * self.spend;
        if spend == self.spend {
            so_far
        } else {
            so_far * (spend / self.spend).powf(self.elasticity)
        }
    }
}

/// A budget divided so that it brings most, or why there is no such division.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum BudgetSplit {
    /// There is one.
    Found {
        /// Spend by channel, in the order given; together as much as now.
        spends: Vec<f64>,
        /// What all customers are then worth, less what is spent.
        net: f64,
        /// How much more that is than now.
        gain: f64,
        /// What the next unit of money would then bring, in every channel that gets some.
        marginal_return: f64,
    },
    /// There is none.
    None {
        /// Why.
        reason: NoBudgetSplit,
    },
}

/// Why a budget cannot be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum NoBudgetSplit {
    /// There is only one channel with a cost, customers and a positive value.
    OneChannel,
    /// No channel has all three.
    NoChannel,
    /// Nothing so large can be computed.
    TooLarge,
}

impl BudgetSplit {
    /// Divides the budget so that the next unit brings the same everywhere. A channel whose return does not fall with
    /// spend takes whatever is left once the others bring no more than it does. Channels that bring nothing get nothing.
    pub(super) fn new(responses: &[Response], budget: f64, net_now: f64) -> Self {
        let returns = |response: &&Response| response.marginal_return().is_some_and(|r| r > 0.0);
        let none = |reason| Self::None { reason };
        match responses.iter().filter(returns).count() {
            0 => return none(NoBudgetSplit::NoChannel),
            1 => return none(NoBudgetSplit::OneChannel),
            _ => {}
        }
        let spent_at = |marginal_return: f64| -> f64 {
            let spends = responses.iter().filter_map(|r| r.spend_at(marginal_return));
            spends.sum()
        };
        let steady = best_steady(responses);
        let floor = steady.map_or(0.0, |(_, marginal_return)| marginal_return);
        let (marginal_return, left) = if floor > 0.0 && spent_at(floor) <= budget {
            (floor, budget - spent_at(floor))
        } else {
            let excess = |ln: f64| spent_at(ln.exp()) - budget;
            match find_root(excess, -700.0, 700.0) {
                Some(ln) => (ln.exp(), 0.0),
                None => return none(NoBudgetSplit::TooLarge),
            }
        };
        let spends: Vec<f64> = responses
            .iter()
            .enumerate()
            .map(
                |(index, response)| match response.spend_at(marginal_return) {
                    Some(spend) => spend,
                    None if steady.is_some_and(|(best, _)| best == index) => left,
                    None => 0.0,
                },
            )
            .collect();
        let value = |spends: &mut dyn Iterator<Item = f64>| -> f64 {
            let pairs = responses.iter().zip(spends);
            pairs
                .map(|(response, spend)| response.value_of(spend))
                .sum()
        };
        let gain =
            value(&mut spends.iter().copied()) - value(&mut responses.iter().map(|r| r.spend));
        let net = net_now + gain;
        if !net.is_finite() {
            return none(NoBudgetSplit::TooLarge);
        }
        Self::Found {
            spends,
            net,
            gain,
            marginal_return,
        }
    }
}

/// The channel that returns most among those whose return does not fall with spend.
fn best_steady(responses: &[Response]) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (index, response) in responses.iter().enumerate() {
        if let Some(marginal) = response.marginal_return()
            && response.elasticity >= 1.0
            && best.is_none_or(|(_, most)| marginal > most)
        {
            best = Some((index, marginal));
        }
    }
    best
}
