//! What a lever can act on, and how the effects of several levers on one quantity combine.

use serde::{Deserialize, Serialize};

/// A quantity that a lever changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum LeverQuantity {
    /// Average order value: relative change.
    AverageOrderValue,
    /// Orders per year of an active customer: relative change.
    OrdersPerYear,
    /// Prices for the same goods: relative change; the cost of goods stays.
    Price,
    /// Cost of goods as a share of revenue (1 − gross margin): relative change, so that less is better.
    CostOfGoods,
    /// Probability of leaving within a year: the share of it that is prevented, so that more is better.
    Churn,
    /// Customers referred by an active customer in a year: how many more. A count, not a share.
    Referrals,
    /// Cost of winning a customer: relative change.
    AcquisitionCost,
    /// Cost of serving a customer: relative change.
    ServiceCost,
    /// New customers per year: relative change.
    NewCustomers,
}

impl LeverQuantity {
    /// All of them, in the order in which they are documented.
    pub const ALL: [Self; 9] = [
        Self::AverageOrderValue,
        Self::OrdersPerYear,
        Self::Price,
        Self::CostOfGoods,
        Self::Churn,
        Self::Referrals,
        Self::AcquisitionCost,
        Self::ServiceCost,
        Self::NewCustomers,
    ];

    /// From the least to the greatest effect that is possible.
    pub(super) const fn possible(self) -> (f64, f64) {
        let least = match self {
            Self::NewCustomers => -0.999_999,
            _ => self.least(),
        };
        (least, self.greatest())
    }

    /// The least effect that means something.
    pub(super) const fn least(self) -> f64 {
        match self {
            Self::Referrals => 0.0,
            _ => -1.0,
        }
    }

    /// The greatest.
    pub(super) const fn greatest(self) -> f64 {
        match self {
            Self::Churn => 1.0,
            _ => LARGEST_CHANGE,
        }
    }
}

/// The largest effect that is accepted: a thousandfold.
const LARGEST_CHANGE: f64 = 1000.0;

/// The effects of several levers together: a factor for each quantity, and referrals to add.
///
/// Relative changes u₁, u₂ on one quantity make (1 + u₁)(1 + u₂). Churn reductions k₁, k₂ leave (1 − k₁)(1 − k₂) of the
/// churn, as if each lever had its turn at those whom the others did not keep. No percentages are added; referrals
/// are counts of customers, which add.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effects {
    factors: [f64; LeverQuantity::ALL.len()],
}

impl Effects {
    pub fn none() -> Self {
        let mut factors = [1.0; LeverQuantity::ALL.len()];
        if let Some(place) = factors.get_mut(LeverQuantity::Referrals as usize) {
            *place = 0.0;
        }
        Self { factors }
    }

    /// One effect more.
    pub fn add(&mut self, quantity: LeverQuantity, effect: f64) {
        if let Some(place) = self.factors.get_mut(quantity as usize) {
            match quantity {
                LeverQuantity::Referrals => *place += effect,
                LeverQuantity::Churn => *place *= 1.0 - effect,
                _ => *place *= 1.0 + effect,
            }
        }
    }

    /// The factor of a quantity; of referrals, what to add.
    pub fn of(&self, quantity: LeverQuantity) -> f64 {
        self.factors
            .get(quantity as usize)
            .copied()
            .unwrap_or_default()
    }
}
