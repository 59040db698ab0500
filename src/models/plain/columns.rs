//! Customers as columns that own their numbers.

use crate::models::{Histories, Spends};
use serde::{Deserialize, Serialize};

/// When customers bought, one entry per customer in every column, in any one unit of time.
///
/// Time begins with a customer's first purchase, which itself is not counted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct HistoryColumns {
    /// Number of repeat purchases, x: whole numbers, 0 or more.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub frequency: Vec<f64>,
    /// Time of the last repeat purchase, t_x; 0 without one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub recency: Vec<f64>,
    /// Time up to which the customer was observed, T.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub observed: Vec<f64>,
    /// How many customers each entry stands for; one if absent.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Float64Array | number[]")
    )]
    pub weights: Option<Vec<f64>>,
}

impl HistoryColumns {
    /// The columns as the models take them.
    pub fn histories(&self) -> Histories<'_> {
        Histories {
            frequency: &self.frequency,
            recency: &self.recency,
            observed: &self.observed,
            weights: self.weights.as_deref(),
        }
    }

    /// The weight of each row.
    pub(super) fn weight(&self, row: usize) -> f64 {
        self.weights
            .as_ref()
            .map_or(1.0, |w| w.get(row).copied().unwrap_or(0.0))
    }
}

/// What customers spent, one entry per customer in every column.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SpendColumns {
    /// Number of purchases that the mean is over, x.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub frequency: Vec<f64>,
    /// Mean spend per purchase, in any one currency; not positive where unknown.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub spend: Vec<f64>,
    /// How many customers each entry stands for; one if absent.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Float64Array | number[]")
    )]
    pub weights: Option<Vec<f64>>,
}

impl SpendColumns {
    /// The columns as the spend model takes them.
    pub fn spends(&self) -> Spends<'_> {
        Spends {
            frequency: &self.frequency,
            spend: &self.spend,
            weights: self.weights.as_deref(),
        }
    }
}
