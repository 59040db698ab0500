//! The simple formula: average order value × orders per year × years.

use serde::{Deserialize, Serialize};

use super::answer::{
    Answer, Gaps, Missing, MissingReason, Payback, Quantity, ValueCurve, per_acquisition_cost,
};
use super::limits::{amount, gross_margin, years};
use crate::error::Result;

const MONTHS_PER_YEAR: f64 = 12.0;

/// Input of [`simple_value`]. Amounts are in one currency; amounts and counts up to 10¹⁰⁰ are accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SimpleValueOptions {
    /// Average revenue of one order; 0 or more.
    pub average_order_value: f64,
    /// Orders per customer and year; 0 or more.
    pub orders_per_year: f64,
    /// How long a customer stays, in years: more than 0, at most 100.
    pub years: f64,
    /// Share of revenue left after the cost of goods; at most 1, negative when every order is sold at a loss.
    pub gross_margin: f64,
    /// What it costs to win one customer; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub acquisition_cost: f64,
}

/// Result of [`simple_value`]. Money is per customer, neither discounted nor reduced by churn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SimpleValue {
    /// Average order value × orders per year × years.
    pub revenue: f64,
    /// Revenue × gross margin, before acquisition cost.
    pub profit: f64,
    /// Profit less acquisition cost.
    pub net_value: f64,
    /// Profit per unit of acquisition cost (CLV:CAC).
    pub value_to_cost_ratio: Option<f64>,
    /// When the acquisition cost is earned back; periods are months.
    pub payback: Option<Payback>,
    /// Even accrual, by month; the last point is exactly at the end of the years. Survival is 1 throughout.
    pub curve: ValueCurve,
    /// What is missing, and why.
    pub missing: Vec<Missing>,
}

/// Customer lifetime value as most articles and calculators define it: order value × frequency × lifespan, which is
/// revenue, and the same times gross margin, which is profit.
///
/// Source: the common "simple CLV" formula, as on <https://www.cartylabs.com/tools/clv-calculator>.
///
/// # Errors
///
/// Names the field that is not finite or out of its range.
///
/// ```
/// use lifeworth::clv::{simple_value, SimpleValueOptions};
///
/// // 200 zł, 5 orders a year, 4 years: 4000 zł of revenue (<https://barsloneczko.pl/kalkulatory/ltv>).
/// let result = simple_value(&SimpleValueOptions {
///     average_order_value: 200.0,
///     orders_per_year: 5.0,
///     years: 4.0,
///     gross_margin: 0.5,
///     acquisition_cost: 250.0,
/// })?;
/// assert_eq!(result.revenue, 4000.0);
/// assert_eq!(result.profit, 2000.0);
/// assert_eq!(result.payback.unwrap().years, 0.5);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn simple_value(options: &SimpleValueOptions) -> Result<SimpleValue> {
    options.validate()?;
    let cost = options.acquisition_cost;
    let revenue = options.average_order_value * options.orders_per_year * options.years;
    let profit = revenue * options.gross_margin + 0.0;
    let curve = curve(options.years, revenue, profit);
    let mut gaps = Gaps::default();
    Ok(SimpleValue {
        revenue,
        profit,
        net_value: profit - cost,
        value_to_cost_ratio: gaps.take(
            Quantity::ValueToCostRatio,
            per_acquisition_cost(profit, cost),
        ),
        payback: gaps.take(
            Quantity::Payback,
            years_to_cover(cost, profit, options.years).map(|years| Payback {
                // Point i of the curve is the end of month i.
                period: curve
                    .cumulative_profit
                    .partition_point(|earned| *earned < cost)
                    .try_into()
                    .unwrap_or(u32::MAX),
                years,
            }),
        ),
        curve,
        missing: gaps.0,
    })
}

impl SimpleValueOptions {
    fn validate(&self) -> Result<()> {
        amount("averageOrderValue", self.average_order_value)?;
        amount("ordersPerYear", self.orders_per_year)?;
        years("years", self.years)?;
        gross_margin(self.gross_margin)?;
        amount("acquisitionCost", self.acquisition_cost)
    }
}

/// Years until an evenly accruing profit covers the cost.
fn years_to_cover(cost: f64, profit: f64, years: f64) -> Answer {
    if cost <= 0.0 {
        Ok(0.0)
    } else if profit <= 0.0 {
        Err(MissingReason::NoProfitPerPeriod)
    } else if cost > profit {
        Err(MissingReason::NotWithinHorizon)
    } else {
        Ok(years * (cost / profit))
    }
}

fn curve(years: f64, revenue: f64, profit: f64) -> ValueCurve {
    // A whole month that the rounding of a fraction such as 7/12 puts just before the end is the end.
    let points: Vec<f64> = (0_u32..)
        .map(|month| f64::from(month) / MONTHS_PER_YEAR)
        .take_while(|time| *time == 0.0 || *time < years * (1.0 - 1e-12))
        .chain([years])
        .collect();
    let accrued = |total: f64| {
        points
            .iter()
            .map(|time| total * (time / years) + 0.0)
            .collect()
    };
    ValueCurve {
        survival: vec![1.0; points.len()],
        cumulative_profit: accrued(profit),
        cumulative_revenue: accrued(revenue),
        years: points,
    }
}
