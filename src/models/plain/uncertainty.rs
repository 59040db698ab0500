//! How sure a fit's predictions are: intervals by the delta method.

use super::columns::HistoryColumns;
use crate::error::{Result, check};
use crate::models::{
    AnyBuyingModel, DeltaColumns, Future, Groups, IntervalScale, PredictionInterval,
    UncertainColumn, predict, probabilities_alive,
};
use serde::{Deserialize, Serialize};

/// A fitted model, its uncertainty, and customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerIntervalsOptions {
    /// The model, as fitted.
    pub model: AnyBuyingModel,
    /// The covariance of its parameters, as fitted.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(Float64Array | number[])[]"))]
    pub covariance: Vec<Vec<f64>>,
    /// The customers.
    pub customers: HistoryColumns,
    /// Length of time to come, in units of time.
    pub horizon: f64,
}

/// Predictions with 95 % intervals that come from the uncertainty of the parameters (the delta method).
///
/// They say how sure the expectation is, not what a single customer will do: that is `purchaseRange`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerIntervals {
    /// Each customer's probability of being active: lower ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive_lower: Vec<f64>,
    /// Upper ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive_upper: Vec<f64>,
    /// Each customer's expected purchases: lower ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected_purchases_lower: Vec<f64>,
    /// Upper ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected_purchases_upper: Vec<f64>,
    /// Number of active customers.
    pub active_customers: PredictionInterval,
    /// Expected purchases of all customers.
    pub total_purchases: PredictionInterval,
}

/// Delta-method intervals of what a fitted model predicts.
///
/// # Errors
/// A parameter, a column, a cell or a time that is impossible; a covariance that is not of the model's size.
pub fn customer_intervals(options: &CustomerIntervalsOptions) -> Result<CustomerIntervals> {
    let CustomerIntervalsOptions { model, .. } = options;
    model.validate()?;
    check("horizon", options.horizon).at_least(0.0)?;
    let size = model.parameters().len();
    let rows = options.covariance.iter().map(Vec::len);
    for length in std::iter::once(options.covariance.len()).chain(rows) {
        check("covariance.length", length as f64)
            .at_least(size as f64)?
            .at_most(size as f64)?;
    }
    let histories = options.customers.histories();
    histories.validate()?;
    let groups = Groups::of_histories(&histories);
    let total = |column: &[f64]| {
        let rows = column.iter().enumerate();
        vec![rows.map(|(i, x)| x * options.customers.weight(i)).sum()]
    };
    let columns = |parameters: &[f64]| {
        let model = model.with_parameters(parameters);
        let alive = probabilities_alive(&model, &groups);
        let purchases = predict(&model, &groups, |active| {
            active.expected_purchases(options.horizon)
        });
        let (active, all) = (total(&alive), total(&purchases));
        vec![alive, purchases, active, all]
    };
    let parameters = model.parameters();
    let values = columns(&parameters);
    let scales = vec![
        IntervalScale::LogOdds,
        IntervalScale::Logarithm,
        IntervalScale::Logarithm,
        IntervalScale::Logarithm,
    ];
    let mut delta = DeltaColumns::new(parameters, options.covariance.clone(), scales, values);
    while !delta.is_complete() {
        delta.advance(columns);
    }
    let columns = delta.finish();
    let ends = |c: usize| {
        columns
            .get(c)
            .map(UncertainColumn::ends)
            .unwrap_or_default()
    };
    let total = |c: usize| {
        let column = columns.get(c);
        let first = |list: fn(&UncertainColumn) -> &[f64]| {
            let cell = column.and_then(|column| list(column).first().copied());
            cell.unwrap_or(f64::NAN)
        };
        let (value, error) = (first(|c| &c.value), first(|c| &c.error));
        let (lower, upper) = IntervalScale::Logarithm.interval(value, error);
        PredictionInterval {
            value,
            standard_error: value * error,
            lower,
            upper,
        }
    };
    let (probability_alive_lower, probability_alive_upper) = ends(0);
    let (expected_purchases_lower, expected_purchases_upper) = ends(1);
    Ok(CustomerIntervals {
        probability_alive_lower,
        probability_alive_upper,
        expected_purchases_lower,
        expected_purchases_upper,
        active_customers: total(2),
        total_purchases: total(3),
    })
}
