//! Fitting a buying model by its name.

use super::columns::HistoryColumns;
use crate::error::Result;
use crate::models::{AnyBuyingModel, BuyingModelName, FitOutcome};
use serde::{Deserialize, Serialize};

/// What to fit on whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BuyingFitOptions {
    /// Which model.
    pub model: BuyingModelName,
    /// The customers. For BG/BB the times are numbers of opportunities.
    pub customers: HistoryColumns,
}

/// Fits a buying model by maximum likelihood, or says why the data cannot tell its parameters.
///
/// ```
/// use lifeworth::models::BuyingModelName;
/// use lifeworth::models::plain::{BuyingFitOptions, HistoryColumns, fit_buying_model};
///
/// let customers = HistoryColumns {
///     frequency: vec![0.0, 0.0, 1.0, 2.0, 3.0, 6.0, 9.0, 0.0, 4.0, 2.0],
///     recency: vec![0.0, 0.0, 5.0, 20.0, 30.0, 35.0, 38.0, 0.0, 12.0, 3.0],
///     observed: vec![39.0, 30.0, 38.0, 39.0, 35.0, 36.0, 39.0, 33.0, 39.0, 37.0],
///     weights: None,
/// };
/// let model = BuyingModelName::MbgNbd;
/// let outcome = fit_buying_model(&BuyingFitOptions { model, customers }).unwrap();
/// assert_eq!(outcome.fit().unwrap().parameters.len(), 4);
/// ```
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn fit_buying_model(options: &BuyingFitOptions) -> Result<FitOutcome<AnyBuyingModel>> {
    AnyBuyingModel::fit(options.model, &options.customers.histories())
}

/// A model with its parameters, and customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LogLikelihoodOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// The customers.
    pub customers: HistoryColumns,
}

/// The log-likelihood of a buying model. It compares models only on the same customers in the same unit of time.
///
/// # Errors
/// A parameter, a column or a cell that is impossible.
pub fn log_likelihood_of(options: &LogLikelihoodOptions) -> Result<f64> {
    options.model.validate()?;
    let histories = options.customers.histories();
    histories.validate()?;
    Ok(options.model.log_likelihood(&histories))
}
