//! Which model suits, whether the data are what it assumes, and how well it describes and predicts.

use super::columns::HistoryColumns;
use crate::error::{Result, check};
use crate::models::{
    AnyBuyingModel, BuyingModelName, FitOutcome, FitRefusal, FrequencyHistogram, HoldOut,
    HoldOutErrors, ModelComparison, Regularity, Stability, compare, cumulative_purchases,
    frequency_histogram, hold_out_errors, regularity, stability,
};
use serde::{Deserialize, Serialize};

/// What customers did after the period that a model is fitted on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct HoldOutColumns {
    /// Purchases of each customer in the period held out.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub purchases: Vec<f64>,
    /// Length of that period, in units of time.
    pub length: f64,
}

impl HoldOutColumns {
    fn held(&self) -> HoldOut<'_> {
        HoldOut {
            purchases: &self.purchases,
            length: self.length,
        }
    }
}

/// On whom to compare the models.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ModelComparisonOptions {
    /// The customers.
    pub customers: HistoryColumns,
    /// What they did afterwards; ranked by BIC without it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub hold_out: Option<HoldOutColumns>,
}

/// Fits BG/NBD, MBG/NBD, Pareto/NBD and NBD to the same customers, and BG/BB where they buy at regular opportunities, and ranks
/// them.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn compare_buying_models(options: &ModelComparisonOptions) -> Result<ModelComparison> {
    let held = options.hold_out.as_ref().map(HoldOutColumns::held);
    compare(&options.customers.histories(), held.as_ref())
}

/// A model, and what to hold its predictions against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct HoldOutErrorsOptions {
    /// The model, fitted on the period before.
    pub model: AnyBuyingModel,
    /// The customers in the period before.
    pub customers: HistoryColumns,
    /// What they did afterwards.
    pub hold_out: HoldOutColumns,
    /// The last class of frequency is this one or more. Default 7.
    #[serde(default = "default_most")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub most: u32,
}

pub(super) fn default_most() -> u32 {
    7
}

/// The errors of a model's predictions of the period held out.
///
/// # Errors
/// A parameter, a column or a cell that is impossible.
pub fn hold_out_errors_of(options: &HoldOutErrorsOptions) -> Result<HoldOutErrors> {
    options.model.validate()?;
    check("most", options.most.into()).at_most(10_000.0)?;
    hold_out_errors(
        &options.model,
        &options.customers.histories(),
        &options.hold_out.held(),
        options.most,
    )
}

/// A model, and customers to count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FrequencyHistogramOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// The customers.
    pub customers: HistoryColumns,
    /// The last bin holds so many repeat purchases or more. Default 7.
    #[serde(default = "default_most")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub most: u32,
}

/// Customers by number of repeat purchases, as the model expects them and as they are.
///
/// # Errors
/// A parameter, a column or a cell that is impossible.
pub fn frequency_histogram_of(options: &FrequencyHistogramOptions) -> Result<FrequencyHistogram> {
    options.model.validate()?;
    check("most", options.most.into()).at_most(10_000.0)?;
    let histories = options.customers.histories();
    histories.validate()?;
    Ok(frequency_histogram(
        &options.model,
        &histories,
        options.most,
    ))
}

/// A model, when customers came, and when to count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CumulativePurchasesOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// Time of each customer's first purchase.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub arrivals: Vec<f64>,
    /// Times up to which repeat purchases are counted.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub times: Vec<f64>,
}

/// Repeat purchases that a model expects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CumulativePurchases {
    /// Up to each of the times.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected: Vec<f64>,
}

/// The tracking curve: repeat purchases of all customers that a model expects over time.
///
/// # Errors
/// A parameter or a time that is impossible.
pub fn cumulative_purchases_of(
    options: &CumulativePurchasesOptions,
) -> Result<CumulativePurchases> {
    options.model.validate()?;
    for (name, column) in [("arrivals", &options.arrivals), ("times", &options.times)] {
        for time in column {
            check(name, *time).finite()?;
        }
    }
    Ok(CumulativePurchases {
        expected: cumulative_purchases(&options.model, &options.arrivals, &options.times),
    })
}

/// Times between purchases, one entry per customer with at least two.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RegularityOptions {
    /// One time between two purchases …
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub first: Vec<f64>,
    /// … and the next.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub second: Vec<f64>,
}

/// How regular purchases are; absent for fewer than 20 customers.
///
/// # Errors
/// Never, so far.
pub fn regularity_of(options: &RegularityOptions) -> Result<Option<Regularity>> {
    Ok(regularity(&options.first, &options.second))
}

/// Which model to fit on which two periods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct StabilityOptions {
    /// Which model.
    pub model: BuyingModelName,
    /// The customers in an earlier period.
    pub earlier: HistoryColumns,
    /// The customers in a later or longer one.
    pub later: HistoryColumns,
}

/// Whether customers behave later as they did earlier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum StabilityOutcome {
    /// Both periods were fitted.
    Compared {
        /// How they differ.
        stability: Stability,
    },
    /// One of them cannot tell the parameters.
    Refused {
        /// Why not.
        reason: FitRefusal,
    },
}

/// Fits the same model on two periods and compares them.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn stability_of(options: &StabilityOptions) -> Result<StabilityOutcome> {
    let (earlier, later) = (options.earlier.histories(), options.later.histories());
    let fit = |histories| AnyBuyingModel::fit(options.model, histories);
    Ok(match (fit(&earlier)?, fit(&later)?) {
        (FitOutcome::Fitted(first), FitOutcome::Fitted(second)) => StabilityOutcome::Compared {
            stability: stability(&earlier, &first, &second),
        },
        (FitOutcome::Refused { reason }, _) | (_, FitOutcome::Refused { reason }) => {
            StabilityOutcome::Refused { reason }
        }
    })
}
