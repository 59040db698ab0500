//! Which assumption decides the result: one at a time, from low to high.

use serde::{Deserialize, Serialize};

use super::input::LeverInput;
use super::options::LeverPlan;
use super::range::{LeverInputRange, uncertain};
use super::valuation::Valuation;
use crate::error::Result;

/// What one assumption does to the total of a plan, all others at their likeliest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverTornadoBar {
    /// The assumption.
    pub input: LeverInput,
    /// Its low value.
    pub low: f64,
    /// Its high value.
    pub high: f64,
    /// Total of the plan at the low value.
    pub total_at_low: f64,
    /// Total at the high value.
    pub total_at_high: f64,
}

impl LeverTornadoBar {
    fn width(&self) -> f64 {
        (self.total_at_high - self.total_at_low).abs()
    }
}

/// Sets each effect of each lever, and each input with a range, to its least and its greatest value, the others as
/// given; widest bar first.
///
/// # Errors
///
/// As [`simulate_levers`](super::simulate_levers).
///
/// ```
/// use lifeworth::clv::levers::{LeverInputRange, LeverPlan, lever_tornado};
/// use lifeworth::clv::{LifetimeValueOptions, Retention};
///
/// // 500 a customer and 100 customers; at a margin of 0.4 it is 400, at 0.55 it is 550.
/// let plan = LeverPlan {
///     customer: LifetimeValueOptions {
///         average_order_value: 100.0, orders_per_year: 10.0, gross_margin: 0.5,
///         annual_retention_rate: Retention::Constant(0.0), horizon_years: Some(1.0), periods_per_year: 1.0,
///         ..Default::default()
///     },
///     new_customers_per_year: 100.0,
///     plan_years: 1.0,
///     levers: vec![],
/// };
/// let margin = LeverInputRange {
///     input: "customer.grossMargin".parse()?, minimum: 0.4, likely: 0.5, maximum: 0.55,
/// };
/// let bars = lever_tornado(&plan, &[margin])?;
/// assert_eq!((bars[0].total_at_low.round(), bars[0].total_at_high.round()), (40_000.0, 55_000.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn lever_tornado(plan: &LeverPlan, ranges: &[LeverInputRange]) -> Result<Vec<LeverTornadoBar>> {
    let valuation = Valuation::new(plan)?;
    let total_at = |input: LeverInput, value| {
        let mut at = valuation.clone();
        input.set(&mut at.plan, value);
        at.refresh();
        at.side_total(&at.all())
    };
    let mut bars = uncertain(plan, ranges, 0)?
        .into_iter()
        .map(|range| {
            Ok(LeverTornadoBar {
                input: range.input,
                low: range.minimum,
                high: range.maximum,
                total_at_low: total_at(range.input, range.minimum)?,
                total_at_high: total_at(range.input, range.maximum)?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    bars.sort_by(|a, b| b.width().total_cmp(&a.width()));
    Ok(bars)
}
