//! Predictions for many customers at once, each computed once for what it depends on.

use super::buying::BuyingModel;
use super::gamma_gamma::GammaGamma;
use super::grouping::Groups;
use super::histories::Histories;
use super::prediction_table::PredictionTable;
use super::spend_likelihood::Spends;
use crate::error::{Result, check};
use crate::models::future::Future;
use serde::{Deserialize, Serialize};

/// The probability of being active of each row as given.
pub fn probabilities_alive<M: BuyingModel>(model: &M, groups: &Groups) -> Vec<f64> {
    let table = PredictionTable::new(groups);
    table.scatter(&table.alive(model))
}

/// The conditional expectation, for each row as given, of what `f` tells about an active customer.
///
/// `f` is asked once for each distinct frequency and observation time, on which alone an active customer's future
/// depends.
pub fn predict<M: BuyingModel>(
    model: &M,
    groups: &Groups,
    f: impl Fn(&M::Active) -> f64,
) -> Vec<f64> {
    let table = PredictionTable::new(groups);
    let alive = table.alive(model);
    table.scatter(&table.given(model, &alive, &f))
}

/// How customers are valued.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValuationOptions {
    /// Share of the spend that is margin.
    pub margin: f64,
    /// Continuous discount rate per unit of time: `ln(1 + rate)` of a rate per unit.
    pub discount: f64,
    /// How far to look ahead, in units of time; for ever if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub horizon: Option<f64>,
}

/// What customers are worth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Valuation {
    /// The values exist.
    Valued {
        /// Discounted expected purchases of each customer, continuously discounted to the end of the observation.
        #[serde(serialize_with = "crate::models::long_column::serialize")]
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
        discounted_purchases: Vec<f64>,
        /// Expected spend per purchase of each customer.
        #[serde(serialize_with = "crate::models::long_column::serialize")]
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
        spend: Vec<f64>,
        /// Margin times spend times discounted purchases.
        #[serde(serialize_with = "crate::models::long_column::serialize")]
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
        values: Vec<f64>,
        /// Sum of the values, each times its weight: the residual customer equity.
        total: f64,
    },
    /// The values do not exist.
    Unavailable {
        /// Why not.
        reason: ValuationGap,
    },
}

/// Why customers have no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ValuationGap {
    /// Without a discount and a horizon the expected number of purchases to come is infinite.
    EndlessWithoutDiscount,
    /// The mean spend of a customer without repeat purchases does not exist under the spend model (`q <= 1`).
    MeanSpendUndefined,
}

/// Values each customer: expected spend times discounted expected purchases times margin.
///
/// ```
/// use lifeworth::models::{
///     GammaGamma, Histories, ParetoNbd, Spends, Valuation, ValuationOptions, value_customers,
/// };
///
/// let model = ParetoNbd { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
/// let spend_model = GammaGamma { p: 6.25, q: 3.74, gamma: 15.44 };
/// let histories = Histories {
///     frequency: &[2.0],
///     recency: &[30.43],
///     observed: &[38.86],
///     weights: None,
/// };
/// let spends = Spends { frequency: &[2.0], spend: &[22.35], weights: None };
/// // 30 % margin, 15 % a year continuously, for ever.
/// let options = ValuationOptions { margin: 0.3, discount: 1.15f64.ln() / 52.0, horizon: None };
/// let valuation = value_customers(&model, &histories, &spend_model, &spends, &options).unwrap();
/// let Valuation::Valued { total, .. } = valuation else { panic!("no value") };
/// assert!((total - 48.1).abs() < 0.1);
/// ```
///
/// The rows of `spends` are those of `histories`; a spend that is not positive counts as unknown, as does that of a
/// customer without repeat purchases.
///
/// # Errors
/// A column that is not of the others' length, or a cell or option that is impossible.
pub fn value_customers<M: BuyingModel>(
    model: &M,
    histories: &Histories<'_>,
    spend_model: &GammaGamma,
    spends: &Spends<'_>,
    options: &ValuationOptions,
) -> Result<Valuation> {
    histories.validate()?;
    spends.validate()?;
    super::histories::same_length("spend", spends.spend, histories.len())?;
    check("margin", options.margin).at_least(0.0)?;
    check("discount", options.discount).at_least(0.0)?;
    if let Some(horizon) = options.horizon {
        check("horizon", horizon).at_least(0.0)?;
    }
    let expected_spend = |(x, z, _): (f64, f64, f64)| {
        let known = if z > 0.0 { x } else { 0.0 };
        spend_model.expected_spend(known, z)
    };
    let spend: Option<Vec<f64>> = spends.iter().map(expected_spend).collect();
    let Some(spend) = spend else {
        let reason = ValuationGap::MeanSpendUndefined;
        return Ok(Valuation::Unavailable { reason });
    };
    let groups = Groups::of_histories(histories);
    let discounted_purchases = predict(model, &groups, |active| match options.horizon {
        Some(horizon) => active.discounted_purchases_until(options.discount, horizon),
        None => active.discounted_purchases(options.discount),
    });
    if discounted_purchases.contains(&f64::INFINITY) {
        let reason = ValuationGap::EndlessWithoutDiscount;
        return Ok(Valuation::Unavailable { reason });
    }
    let pairs = discounted_purchases.iter().zip(&spend);
    let values: Vec<f64> = pairs.map(|(n, z)| options.margin * n * z).collect();
    let weighted = values.iter().zip(histories.iter());
    Ok(Valuation::Valued {
        total: weighted.map(|(value, (_, weight))| value * weight).sum(),
        discounted_purchases,
        spend,
        values,
    })
}
