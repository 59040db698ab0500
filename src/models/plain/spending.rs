//! What customers spend, and what they are worth.

use super::columns::{HistoryColumns, SpendColumns};
use super::prediction::DiscountOptions;
use crate::error::{Result, check};
use crate::models::{
    AnyBuyingModel, GammaGamma, History, SpendAhead, Spends, Valuation, ValuationGap,
    ValuationOptions, spend_ahead, value_customers,
};
use serde::{Deserialize, Serialize};

/// A spend model, and customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ExpectedSpendOptions {
    /// The model.
    pub model: GammaGamma,
    /// What the customers spent so far.
    pub spends: SpendColumns,
    /// Probabilities at which quantiles of each customer's mean spend are wanted. Default: none.
    #[serde(default)]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Float64Array | number[]")
    )]
    pub probabilities: Vec<f64>,
}

/// What customers spend per purchase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ExpectedSpend {
    /// Mean spend per purchase expected of each customer; absent if it does not exist for everyone.
    #[serde(serialize_with = "crate::column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub expected_spend: Option<Vec<f64>>,
    /// Why there is none.
    pub gap: Option<ValuationGap>,
    /// For each probability, below what each customer's mean spend lies with it.
    #[serde(serialize_with = "crate::column::serialize_each")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array[]"))]
    pub quantiles: Vec<Vec<f64>>,
    /// The sum of the log-densities of the spends that are known, each times its weight.
    pub log_likelihood: f64,
}

/// What the Gamma–Gamma model expects of customers, given what they spent.
///
/// ```
/// use lifeworth::models::GammaGamma;
/// use lifeworth::models::plain::{ExpectedSpendOptions, SpendColumns, expected_spend};
///
/// let told = expected_spend(&ExpectedSpendOptions {
///     model: GammaGamma { p: 6.25, q: 3.74, gamma: 15.44 },
///     spends: SpendColumns { frequency: vec![2.0], spend: vec![22.35], weights: None },
///     probabilities: vec![0.025, 0.975],
/// })
/// .unwrap();
/// assert!((told.expected_spend.unwrap()[0] - 24.66).abs() < 1e-2);
/// assert!(told.quantiles[0][0] < 20.0 && told.quantiles[1][0] > 30.0);
/// ```
///
/// # Errors
/// A parameter, a column, a cell or a probability that is impossible.
pub fn expected_spend(options: &ExpectedSpendOptions) -> Result<ExpectedSpend> {
    let ExpectedSpendOptions { model, .. } = options;
    validate(model)?;
    let spends = options.spends.spends();
    spends.validate()?;
    for probability in &options.probabilities {
        check("probabilities", *probability).share()?;
    }
    let rows =
        |f: &dyn Fn(f64, f64) -> f64| spends.iter().map(|(x, z, _)| f(known(x, z), z)).collect();
    let means = spends
        .iter()
        .map(|(x, z, _)| model.expected_spend(known(x, z), z));
    let expected_spend: Option<Vec<f64>> = means.collect();
    let densities = spends.iter().filter(|(x, z, _)| known(*x, *z) > 0.0);
    Ok(ExpectedSpend {
        gap: expected_spend
            .is_none()
            .then_some(ValuationGap::MeanSpendUndefined),
        expected_spend,
        quantiles: options
            .probabilities
            .iter()
            .map(|p| rows(&|x, z| model.spend_quantile(x, z, *p)))
            .collect(),
        log_likelihood: densities.map(|(x, z, w)| w * model.log_density(x, z)).sum(),
    })
}

/// The purchases whose mean is known: a mean that is not positive tells nothing.
fn known(frequency: f64, spend: f64) -> f64 {
    if spend > 0.0 { frequency } else { 0.0 }
}

fn validate(model: &GammaGamma) -> Result<()> {
    check("model.p", model.p).greater_than(0.0)?;
    check("model.q", model.q).greater_than(0.0)?;
    check("model.gamma", model.gamma).greater_than(0.0)?;
    Ok(())
}

/// Whom to value, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerValueOptions {
    /// The buying model.
    pub model: AnyBuyingModel,
    /// The spend model.
    pub spend_model: GammaGamma,
    /// The customers.
    pub customers: HistoryColumns,
    /// Mean spend of the repeat purchases of each customer; not positive where unknown.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub spend: Vec<f64>,
    /// Share of the spend that is margin.
    pub margin: f64,
    /// How purchases are discounted, and how far to look ahead.
    pub discount: DiscountOptions,
}

/// What each customer is worth: margin times expected spend times discounted expected purchases.
///
/// # Errors
/// A parameter, a column, a cell or an option that is impossible.
pub fn customer_values(options: &CustomerValueOptions) -> Result<Valuation> {
    options.model.validate()?;
    validate(&options.spend_model)?;
    options.discount.validate()?;
    let histories = options.customers.histories();
    let spends = Spends {
        frequency: &options.customers.frequency,
        spend: &options.spend,
        weights: options.customers.weights.as_deref(),
    };
    let valuation = ValuationOptions {
        margin: options.margin,
        discount: options.discount.rate,
        horizon: options.discount.horizon,
    };
    value_customers(
        &options.model,
        &histories,
        &options.spend_model,
        &spends,
        &valuation,
    )
}

/// Whose spend to foretell, and for how long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SpendAheadOptions {
    /// The buying model.
    pub model: AnyBuyingModel,
    /// The spend model.
    pub spend_model: GammaGamma,
    /// The customer.
    pub customer: History,
    /// Mean spend of the repeat purchases; 0 if unknown.
    pub spend: f64,
    /// Length of time to come, in units of time.
    pub time: f64,
    /// Random draws, 10 to 1,000,000. Default 10,000.
    #[serde(default = "default_draws")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub draws: u32,
    /// The same seed gives the same draws. Default 1.
    #[serde(default = "default_seed")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub seed: u32,
}

pub(super) fn default_draws() -> u32 {
    10_000
}

pub(super) fn default_seed() -> u32 {
    1
}

/// How often one customer will buy and what they will spend: the range, not the mean.
///
/// # Errors
/// A parameter, a history or an option that is impossible.
pub fn spend_ahead_of(options: &SpendAheadOptions) -> Result<SpendAhead> {
    options.model.validate()?;
    validate(&options.spend_model)?;
    options.customer.validate("customer")?;
    check("spend", options.spend).finite()?;
    check("time", options.time).at_least(0.0)?;
    check("draws", f64::from(options.draws))
        .at_least(10.0)?
        .at_most(1e6)?;
    Ok(spend_ahead(
        &options.model,
        &options.spend_model,
        &options.customer,
        options.spend,
        options.time,
        options.draws,
        options.seed.into(),
    ))
}
