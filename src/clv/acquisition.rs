//! A customer's value against what it cost to win the customer.

use serde::{Deserialize, Serialize};

use super::answer::{Gaps, Missing, Quantity, per_acquisition_cost};
use super::limits::{amount, gain_or_loss};
use crate::error::Result;

/// Input of [`acquisition_return`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AcquisitionReturnOptions {
    /// What a customer brings before acquisition cost; from −10¹⁰⁰ to 10¹⁰⁰.
    pub value: f64,
    /// What it costs to win one customer; 0 or more, at most 10¹⁰⁰.
    pub acquisition_cost: f64,
}

/// Result of [`acquisition_return`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AcquisitionReturn {
    /// Value per unit of acquisition cost (CLV:CAC).
    pub ratio: Option<f64>,
    /// Value less acquisition cost.
    pub net: f64,
    /// What is missing, and why.
    pub missing: Vec<Missing>,
}

/// CLV:CAC, and CLV less CAC.
///
/// # Errors
///
/// Names the field that is not finite or out of its range.
///
/// ```
/// use lifeworth::clv::{acquisition_return, AcquisitionReturnOptions};
///
/// // A value of 300 for a cost of 75 is four to one, 225 ahead.
/// let result = acquisition_return(&AcquisitionReturnOptions { value: 300.0, acquisition_cost: 75.0 })?;
/// assert_eq!(result.ratio, Some(4.0));
/// assert_eq!(result.net, 225.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn acquisition_return(options: &AcquisitionReturnOptions) -> Result<AcquisitionReturn> {
    let value = options.value;
    let cost = options.acquisition_cost;
    gain_or_loss("value", value)?;
    amount("acquisitionCost", cost)?;
    let mut gaps = Gaps::default();
    Ok(AcquisitionReturn {
        ratio: gaps.take(Quantity::Ratio, per_acquisition_cost(value, cost)),
        net: value - cost + 0.0,
        missing: gaps.0,
    })
}
