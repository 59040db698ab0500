//! What a buying model with given parameters says about customers.

use super::columns::HistoryColumns;
use crate::error::{Result, check};
use crate::models::{
    AnyBuyingModel, BuyingModel, CONFIDENCE, Future, History, Periods, PredictionTable,
    ValuationGap,
};
use serde::{Deserialize, Serialize};

/// How purchases to come are discounted to the end of the observation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DiscountOptions {
    /// Continuous rate per unit of time: `ln(1 + rate)` of a rate per unit. For BG/BB per opportunity.
    pub rate: f64,
    /// How far to look ahead, in units of time; for ever if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub horizon: Option<f64>,
}

/// What to tell about which customers; each part is computed only if asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerPredictionOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// The customers.
    pub customers: HistoryColumns,
    /// So long after the end of the observation, in units of time: `probabilityAliveAfter`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub after: Option<f64>,
    /// Up to so long after the end of the observation: `expectedPurchases`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub horizon: Option<f64>,
    /// Discounted in continuous time: `discountedPurchases`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub discount: Option<DiscountOptions>,
    /// Discounted by whole periods, as most published values are: `periodPurchases`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub periods: Option<Periods>,
}

/// One entry per customer in every column that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerPredictions {
    /// Probability of being active at the end of the observation.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive: Vec<f64>,
    /// Its logarithm, finite where the probability is too small for a number.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub log_probability_alive: Vec<f64>,
    /// Probability of being active so much later.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub probability_alive_after: Option<Vec<f64>>,
    /// Expected purchases up to the horizon.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub expected_purchases: Option<Vec<f64>>,
    /// Discounted expected purchases to come (DERT if for ever).
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub discounted_purchases: Option<Vec<f64>>,
    /// Why there are no discounted purchases, if they do not exist.
    pub discounted_purchases_gap: Option<ValuationGap>,
    /// Expected purchases discounted by whole periods.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub period_purchases: Option<Vec<f64>>,
}

/// What a model says about customers, each in the order given.
///
/// ```
/// use lifeworth::models::{AnyBuyingModel, ParetoNbd};
/// use lifeworth::models::plain::{CustomerPredictionOptions, HistoryColumns, predict_customers};
///
/// let model = ParetoNbd { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
/// let told = predict_customers(&CustomerPredictionOptions {
///     model: AnyBuyingModel::ParetoNbd(model),
///     customers: HistoryColumns {
///         frequency: vec![0.0, 2.0],
///         recency: vec![0.0, 30.43],
///         observed: vec![38.86, 38.86],
///         weights: None,
///     },
///     after: None,
///     horizon: Some(39.0),
///     discount: None,
///     periods: None,
/// })
/// .unwrap();
/// assert!((told.probability_alive[0] - 0.2953).abs() < 1e-4);
/// assert!((told.expected_purchases.unwrap()[1] - 1.4551).abs() < 1e-4);
/// ```
///
/// # Errors
/// A parameter, a column, a cell or a time that is impossible.
pub fn predict_customers(options: &CustomerPredictionOptions) -> Result<CustomerPredictions> {
    let CustomerPredictionOptions { model, .. } = options;
    model.validate()?;
    let histories = options.customers.histories();
    histories.validate()?;
    let times = [("after", options.after), ("horizon", options.horizon)];
    for (name, time) in times {
        if let Some(time) = time {
            check(name, time).at_least(0.0)?;
        }
    }
    if let Some(discount) = &options.discount {
        discount.validate()?;
    }
    if let Some(periods) = &options.periods {
        check("periods.length", periods.length).greater_than(0.0)?;
        check("periods.rate", periods.rate).greater_than(-1.0)?;
    }
    // Each number once for every distinct history, or even for what it depends on alone.
    let table = PredictionTable::of_histories(&histories);
    let (alive, log_alive) = table.alive_with_logarithm(model);
    let given = |f: &dyn Fn(&AnyBuyingModel) -> f64| table.scatter(&table.given(model, &alive, f));
    let each = |f: &dyn Fn(&History) -> f64| {
        let distinct: Vec<f64> = table.histories().iter().map(f).collect();
        table.scatter(&distinct)
    };
    let discounted = options
        .discount
        .map(|discount| given(&|active| discount.purchases(active)));
    let endless = discounted
        .as_ref()
        .is_some_and(|column| column.contains(&f64::INFINITY));
    Ok(CustomerPredictions {
        probability_alive: table.scatter(&alive),
        log_probability_alive: table.scatter(&log_alive),
        probability_alive_after: options
            .after
            .map(|time| given(&|active| active.survival(time))),
        expected_purchases: options
            .horizon
            .map(|time| given(&|active| active.expected_purchases(time))),
        discounted_purchases: discounted.filter(|_| !endless),
        discounted_purchases_gap: endless.then_some(ValuationGap::EndlessWithoutDiscount),
        period_purchases: options
            .periods
            .map(|periods| each(&|h| model.conditional_purchases_by_period(h, &periods))),
    })
}

impl DiscountOptions {
    pub(super) fn validate(&self) -> Result<()> {
        check("discount.rate", self.rate).at_least(0.0)?;
        if let Some(horizon) = self.horizon {
            check("discount.horizon", horizon).at_least(0.0)?;
        }
        Ok(())
    }

    /// Discounted purchases of a customer who is active.
    pub(super) fn purchases(&self, active: &AnyBuyingModel) -> f64 {
        match self.horizon {
            Some(horizon) => active.discounted_purchases_until(self.rate, horizon),
            None => active.discounted_purchases(self.rate),
        }
    }
}

/// A model and times after a customer's first purchase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NewCustomerOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// Times since the first purchase.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub times: Vec<f64>,
}

/// What a customer does of whom nothing but the first purchase is known, one entry for each time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NewCustomer {
    /// Probability of still being active.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub survival: Vec<f64>,
    /// Expected repeat purchases up to then.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected_purchases: Vec<f64>,
}

/// What a model says about a new customer over time.
///
/// # Errors
/// A parameter or a time that is impossible.
pub fn new_customer(options: &NewCustomerOptions) -> Result<NewCustomer> {
    let NewCustomerOptions { model, times } = options;
    model.validate()?;
    for time in times {
        check("times", *time).at_least(0.0)?;
    }
    let column = |f: &dyn Fn(f64) -> f64| times.iter().map(|time| f(*time)).collect();
    Ok(NewCustomer {
        survival: column(&|time| model.survival(time)),
        expected_purchases: column(&|time| model.expected_purchases(time)),
    })
}

/// Whose purchases to count, and for how long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PurchaseProbabilitiesOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// The customer; a new one if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub customer: Option<History>,
    /// Length of time to come, in units of time.
    pub time: f64,
    /// The greatest number of purchases asked for, at most 100,000.
    pub most: u32,
}

/// The probabilities of exactly 0, 1, 2, … `most` purchases.
///
/// # Errors
/// A parameter, a history or a time that is impossible.
pub fn purchase_probabilities(options: &PurchaseProbabilitiesOptions) -> Result<Vec<f64>> {
    let PurchaseProbabilitiesOptions { model, time, .. } = options;
    model.validate()?;
    check("time", *time).at_least(0.0)?;
    check("most", f64::from(options.most)).at_most(100_000.0)?;
    if let Some(customer) = &options.customer {
        customer.validate("customer")?;
    }
    let probability = |count| match &options.customer {
        Some(history) => model.conditional_purchase_probability(history, count, *time),
        None => model.purchase_probability(count, *time),
    };
    Ok((0..=options.most).map(probability).collect())
}

/// Whose purchases to foretell, and for how long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PurchaseRangeOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// The customers.
    pub customers: HistoryColumns,
    /// Length of time to come, in units of time.
    pub time: f64,
}

/// How often customers will really buy: predictive intervals, the parameters taken as known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PurchaseRange {
    /// Lower ends of the 95 % intervals.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub lower: Vec<f64>,
    /// Medians.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub median: Vec<f64>,
    /// Upper ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub upper: Vec<f64>,
}

/// The range in which each customer's number of purchases will lie with 95 %.
///
/// # Errors
/// A parameter, a column, a cell or a time that is impossible.
pub fn purchase_range(options: &PurchaseRangeOptions) -> Result<PurchaseRange> {
    let PurchaseRangeOptions { model, time, .. } = options;
    model.validate()?;
    check("time", *time).at_least(0.0)?;
    let histories = options.customers.histories();
    histories.validate()?;
    let tail = 0.5 - 0.5 * CONFIDENCE;
    let [lower, median, upper] = [tail, 0.5, 1.0 - tail].map(|level| {
        let quantile = |h: &History| model.conditional_purchase_quantile(h, *time, level);
        let column = histories.iter().map(|(h, _)| f64::from(quantile(&h)));
        column.collect()
    });
    Ok(PurchaseRange {
        lower,
        median,
        upper,
    })
}
