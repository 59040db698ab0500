//! The indicators of customer value, from the counts of one stretch of time.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Gaps, Missing, MissingReason, Quantity, representable};
use super::{LARGEST_INPUT, LONGEST_YEARS};
use crate::error::{Result, check};

/// Input of [`indicators`]: figures of one stretch of time, each of which may be absent. Counts are whole numbers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct IndicatorOptions {
    /// How many years the figures cover; more than 0, at most 100.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub years: Option<f64>,
    /// Revenue; 0 or more.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub revenue: Option<f64>,
    /// Orders; 1 or more.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub orders: Option<f64>,
    /// Customers who ordered; 1 or more, at most the orders.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub customers: Option<f64>,
    /// Customers with two or more orders; at most the customers.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub repeat_customers: Option<f64>,
    /// Customers at the start, S; 1 or more.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub start_customers: Option<f64>,
    /// Customers at the end, E; at most those at the start and the new ones.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub end_customers: Option<f64>,
    /// Customers won in the meantime who are still there at the end, N; at most those at the end.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub new_customers: Option<f64>,
    /// What was spent to win the new customers; 0 or more.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub acquisition_spend: Option<f64>,
}

/// Result of [`indicators`]. An indicator whose inputs are absent is absent too, without an entry in `missing`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Indicators {
    /// Average order value (AOV): revenue / orders.
    pub average_order_value: Option<f64>,
    /// Order frequency: orders / customers, in the time that the figures cover.
    pub order_frequency: Option<f64>,
    /// Order frequency per year: orders / customers / years.
    pub orders_per_year: Option<f64>,
    /// Repeat purchase rate (RPR): repeat customers / customers.
    pub repeat_purchase_rate: Option<f64>,
    /// Customer retention rate (CRR): (E − N) / S.
    pub customer_retention_rate: Option<f64>,
    /// Churn rate: 1 − CRR.
    pub churn_rate: Option<f64>,
    /// Customer acquisition cost (CAC): acquisition spend / new customers.
    pub acquisition_cost: Option<f64>,
    /// What is missing although its inputs are there, and why.
    pub missing: Vec<Missing>,
}

/// AOV, order frequency, RPR, CRR, churn and CAC, as far as the figures allow.
///
/// # Errors
///
/// Names the field that is not finite, out of its range or impossible beside another one: more repeat customers than
/// customers, more new customers than there are at the end.
///
/// ```
/// use lifeworth::clv::{indicators, IndicatorOptions};
///
/// // 500 customers become 520, of whom 60 are new: (520 − 60) ÷ 500 stayed.
/// let result = indicators(&IndicatorOptions {
///     start_customers: Some(500.0),
///     end_customers: Some(520.0),
///     new_customers: Some(60.0),
///     ..Default::default()
/// })?;
/// assert_eq!(result.customer_retention_rate, Some(0.92));
/// assert_eq!(result.churn_rate, Some(0.08));
/// assert_eq!(result.average_order_value, None);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn indicators(options: &IndicatorOptions) -> Result<Indicators> {
    options.validate()?;
    let ratio = |numerator: Option<f64>, denominator: Option<f64>| Some(numerator? / denominator?);
    let order_frequency = ratio(options.orders, options.customers);
    let start_and_kept = options.start_and_kept();
    let mut gaps = Gaps::default();
    Ok(Indicators {
        average_order_value: ratio(options.revenue, options.orders),
        order_frequency,
        orders_per_year: ratio(order_frequency, options.years)
            .and_then(|frequency| gaps.take(Quantity::OrdersPerYear, representable(frequency))),
        repeat_purchase_rate: ratio(options.repeat_customers, options.customers),
        customer_retention_rate: start_and_kept.map(|(start, kept)| kept / start),
        churn_rate: start_and_kept.map(|(start, kept)| (start - kept) / start),
        acquisition_cost: options
            .acquisition_spend
            .zip(options.new_customers)
            .and_then(|(spend, new)| gaps.take(Quantity::AcquisitionCost, per_new(spend, new))),
        missing: gaps.0,
    })
}

fn per_new(spend: f64, new_customers: f64) -> Answer {
    if new_customers > 0.0 {
        Ok(spend / new_customers)
    } else {
        Err(MissingReason::NoNewCustomers)
    }
}

impl IndicatorOptions {
    /// S and E − N.
    fn start_and_kept(&self) -> Option<(f64, f64)> {
        Some((
            self.start_customers?,
            self.end_customers? - self.new_customers?,
        ))
    }

    fn validate(&self) -> Result<()> {
        in_range("years", self.years, None, LONGEST_YEARS)?;
        in_range("revenue", self.revenue, Some(0.0), LARGEST_INPUT)?;
        in_range(
            "acquisitionSpend",
            self.acquisition_spend,
            Some(0.0),
            LARGEST_INPUT,
        )?;
        for (field, value, least) in [
            ("orders", self.orders, 1.0),
            ("customers", self.customers, 1.0),
            ("repeatCustomers", self.repeat_customers, 0.0),
            ("startCustomers", self.start_customers, 1.0),
            ("endCustomers", self.end_customers, 0.0),
            ("newCustomers", self.new_customers, 0.0),
        ] {
            in_range(field, value, Some(least), LARGEST_INPUT)?;
            if let Some(count) = value {
                check(field, count).whole_number()?;
            }
        }
        let possible = self.start_customers.zip(self.new_customers);
        at_most("customers", self.customers, self.orders)?;
        at_most("repeatCustomers", self.repeat_customers, self.customers)?;
        at_most("newCustomers", self.new_customers, self.end_customers)?;
        at_most(
            "endCustomers",
            self.end_customers,
            possible.map(|(start, new)| start + new),
        )
    }
}

/// Checks a figure that may be absent; without a least value it must be positive.
fn in_range(field: &str, value: Option<f64>, least: Option<f64>, most: f64) -> Result<()> {
    let Some(value) = value else { return Ok(()) };
    let checked = check(field, value);
    match least {
        Some(least) => checked.at_least(least)?,
        None => checked.greater_than(0.0)?,
    }
    .at_most(most)
    .map(drop)
}

/// Checks a figure against another one, if both are there.
fn at_most(field: &str, value: Option<f64>, limit: Option<f64>) -> Result<()> {
    match value.zip(limit) {
        Some((value, limit)) => check(field, value).at_most(limit).map(drop),
        None => Ok(()),
    }
}
