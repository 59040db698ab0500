//! The simple formula beside the models, on the same customers: what it says, what they say, and why the two differ.
//!
//! The formula takes every customer of the file for one who goes on as the average did:
//!
//! `customers × repeat purchases per unit of time × mean spend per purchase × margin × time`
//!
//! with the repeat purchases of all customers over the time for which they were observed. From there to the models' value the
//! way has five steps, and they add up to the gap:
//!
//! 1. who is still active buys more often than the average of all, in which many had long left: the same customers at
//!    the rate `Σ P(alive) λ / Σ P(alive)`;
//! 2. many have left: only `Σ P(alive)` customers buy;
//! 3. of these some will leave while one looks ahead: `Σ P(alive) E[X(h)]` instead of `Σ P(alive) λ h`;
//! 4. who buys more does not spend the mean: each customer's own expected spend;
//! 5. what comes later is worth less: discounting.

use super::customers::Customers;
use super::fitted::FittedModels;
use super::options::ForecastOptions;
use super::totals::{Spending, dot};
use crate::error::{Result, check};
use crate::models::{AnyBuyingModel, Future};
use crate::orders::{OrderTable, TimeUnit};
use serde::{Deserialize, Serialize};

/// The models, and for how long to look ahead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SimpleFormulaOptions {
    /// The models, as they were fitted to these orders.
    pub fitted: FittedModels,
    /// Unit of time of the models' parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Last day of the observation; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
    /// Share of the spend that is margin, 0 to 1. Default 1: then a value is revenue.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub gross_margin: f64,
    /// Discount rate of one year, at least 0. Default 0.1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_discount_rate: f64,
    /// How far to look ahead, in months. Default 12.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub months: f64,
}

/// The simple formula and the models on the same customers. Values are money, or purchases where there is no spend model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SimpleFormula {
    /// Customers with a purchase by the end of the observation.
    pub customers: f64,
    /// Repeat purchases of a customer in a year: those of all over the time for which they were observed.
    pub purchases_per_year: f64,
    /// Mean spend per repeat purchase; absent without a spend model: then values are purchases.
    pub average_order_value: Option<f64>,
    /// What the formula says.
    pub formula: f64,
    /// What it misses: who is active buys more often than the average of all.
    pub active_buy_more: f64,
    /// What it overlooks: customers who have left.
    pub have_left: f64,
    /// Customers who will leave while one looks ahead.
    pub will_leave: f64,
    /// That those who buy more spend otherwise than the mean. 0 without a spend model.
    pub spend_differs: f64,
    /// That later money is worth less. 0 without a spend model.
    pub discounting: f64,
    /// What the models say: the sum of all of these.
    pub models: f64,
}

/// Sets the simple formula beside the models.
///
/// ```
/// use lifeworth::forecast::{FittedModels, SimpleFormulaOptions, simple_formula};
/// use lifeworth::models::{AnyBuyingModel, Nbd};
/// use lifeworth::orders::{Columns, OrderReader, ReadingOptions, TimeUnit};
///
/// let mut reader = OrderReader::new(ReadingOptions {
///     header: false,
///     columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///     ..ReadingOptions::default()
/// })?;
/// reader.push(b"a,2025-01-01,10\na,2025-01-15,20\na,2025-01-29,30\nb,2025-02-05,8\n");
/// let (table, _) = reader.finish();
/// // Nobody leaves, and all buy equally often: only then the formula and the model agree.
/// let fitted = FittedModels {
///     model: AnyBuyingModel::Nbd(Nbd { r: 4e6, alpha: 1e7 }),
///     covariance: None,
///     spend_model: None,
///     spend_covariance: None,
/// };
/// let told = simple_formula(&table, &SimpleFormulaOptions {
///     fitted,
///     unit: TimeUnit::Week,
///     observed_until: None,
///     gross_margin: 1.0,
///     annual_discount_rate: 0.1,
///     months: 12.0,
/// })?;
/// // Two repeat purchases in five weeks of two customers' time: one of them has just come.
/// assert!((told.purchases_per_year - 0.4 * 365.25 / 7.0).abs() < 1e-9);
/// assert!((told.models / told.formula - 1.0).abs() < 1e-6);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
///
/// # Errors
/// A parameter or an option that is out of its range.
pub fn simple_formula(table: &OrderTable, options: &SimpleFormulaOptions) -> Result<SimpleFormula> {
    let SimpleFormulaOptions { fitted, months, .. } = options;
    fitted.validate()?;
    check("months", *months).greater_than(0.0)?;
    let told = ForecastOptions {
        unit: options.unit,
        observed_until: options.observed_until,
        gross_margin: options.gross_margin,
        annual_discount_rate: options.annual_discount_rate,
        ..ForecastOptions::default()
    };
    told.validate()?;
    let customers = Customers::of_table(table, &told)?;
    let spending = fitted
        .spend_model
        .as_ref()
        .and_then(|model| Spending::new(&customers, model, None));
    let (horizon, discount) = (told.units(*months), told.discount());
    let model = &fitted.model;
    let alive = customers.alive(model);
    let counts = customers.counts();
    let given = |f: &dyn Fn(&AnyBuyingModel) -> f64| customers.given(model, &alive, f);

    let many = customers.customer.len() as f64;
    let bought: f64 = customers.frequency.iter().sum();
    let rate = bought / customers.observed.iter().sum::<f64>();
    let mean = spending.as_ref().map(|_| {
        let spent = dot(&customers.frequency, &customers.mean_spend);
        spent / bought
    });
    // One purchase is worth so much; without a spend model it is one purchase.
    let worth = mean.map_or(1.0, |mean| told.gross_margin * mean);

    let active = dot(&alive, &counts);
    let rates = dot(&given(&|active| active.purchase_rate(0.0)), &counts);
    let expected = given(&|active| active.expected_purchases(horizon));
    let formula = worth * many * rate * horizon;
    let at_rate_of_active = worth * many * rates / active * horizon;
    let of_active = worth * rates * horizon;
    let with_leaving = worth * dot(&expected, &counts);
    let (with_own_spend, models) = match &spending {
        Some(Spending { by_history, .. }) => {
            let discounted = given(&|active| active.discounted_purchases_until(discount, horizon));
            (
                told.gross_margin * dot(&expected, by_history),
                told.gross_margin * dot(&discounted, by_history),
            )
        }
        None => (with_leaving, with_leaving),
    };
    Ok(SimpleFormula {
        customers: many,
        purchases_per_year: rate * ForecastOptions::YEAR / options.unit.days(),
        average_order_value: mean,
        formula,
        active_buy_more: at_rate_of_active - formula,
        have_left: of_active - at_rate_of_active,
        will_leave: with_leaving - of_active,
        spend_differs: with_own_spend - with_leaving,
        discounting: models - with_own_spend,
        models,
    })
}
