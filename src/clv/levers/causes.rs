//! Which lever moves the value most: the whole divided among the levers, in their order and free of it.

use serde::{Deserialize, Serialize};

use super::options::{Lever, LeverPlan};
use super::valuation::{Affected, Together, Valuation};
use super::value::representable;
use crate::clv::per_period::PerPeriod;
use crate::error::Result;
use crate::numerics::shapley::shares;

/// Result of [`lever_causes`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverCauses {
    /// The total without any lever: where the waterfall begins.
    pub without: f64,
    /// The levers in their order.
    pub levers: Vec<LeverCause>,
    /// The total with all of them, costs included: where it ends.
    pub with: f64,
}

/// What one lever contributes to the total of a plan. Over all levers, either kind of net contribution adds up to what
/// they bring together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverCause {
    /// What the lever is called.
    pub name: String,
    /// What its effects add after those of the levers before it, before any cost.
    pub gain_in_order: f64,
    /// What its effects add on average over all orders of the levers (its Shapley value), before any cost.
    pub gain_order_free: f64,
    /// What is paid for it when all levers are on, discounted to the start of the plan.
    pub cost: f64,
    /// Gain in order less cost: the step of the waterfall.
    pub net_in_order: f64,
    /// Order-free gain less cost.
    pub net_order_free: f64,
    /// Order-free gain per unit of money spent; 1 is where it just pays. Absent if the lever costs nothing.
    pub gain_per_cost: Option<f64>,
    /// By how much the total would fall if this lever alone were switched off, its costs saved.
    pub net_if_last: f64,
}

/// Divides what the levers of a plan bring among them.
///
/// Gains multiply one another, so that what a lever adds depends on which came before it: in the order of the plan they
/// telescope; free of order each lever gets its mean over all orders, exactly, from 2ⁿ valuations. Costs do not need
/// dividing: each lever's are its own, counted with the orders and customers that there are when all levers are on.
///
/// # Errors
///
/// As [`lever_value`](super::lever_value).
///
/// ```
/// use lifeworth::clv::levers::{Lever, LeverEffect, LeverPlan, LeverQuantity, lever_causes};
/// use lifeworth::clv::{LifetimeValueOptions, Retention};
///
/// // 500 a customer and 100 customers; +10 % adds 5000, +20 % on top 11 000, free of order 5500 and 10 500.
/// let raise = |name: &str, likely: f64| Lever {
///     name: name.to_owned(),
///     effects: vec![LeverEffect {
///         quantity: LeverQuantity::AverageOrderValue, minimum: 0.0, likely, maximum: 2.0 * likely,
///     }],
///     ..Default::default()
/// };
/// let causes = lever_causes(&LeverPlan {
///     customer: LifetimeValueOptions {
///         average_order_value: 100.0, orders_per_year: 10.0, gross_margin: 0.5,
///         annual_retention_rate: Retention::Constant(0.0), horizon_years: Some(1.0), periods_per_year: 1.0,
///         ..Default::default()
///     },
///     new_customers_per_year: 100.0,
///     plan_years: 1.0,
///     levers: vec![raise("content", 0.1), raise("recommendations", 0.2)],
/// })?;
/// let gains: Vec<f64> = causes.levers.iter().map(|lever| lever.gain_in_order.round()).collect();
/// assert_eq!(gains, [5_000.0, 11_000.0]);
/// let gains: Vec<f64> = causes.levers.iter().map(|lever| lever.gain_order_free.round()).collect();
/// assert_eq!(gains, [5_500.0, 10_500.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn lever_causes(plan: &LeverPlan) -> Result<LeverCauses> {
    let valuation = Valuation::new(plan)?;
    let mut affected = valuation.unaffected();
    let mut gross = |on: usize| {
        valuation.affect(&with_levers(plan, on), &mut affected);
        valuation.total(&affected)
    };
    let all = (1_usize << plan.levers.len()) - 1;
    representable(gross(all))?;
    let gains = shares(plan.levers.len(), gross);
    let with = valuation.side_total(&valuation.all())?;

    let mut final_state = valuation.unaffected();
    valuation.affect(&valuation.all(), &mut final_state);
    let levers = plan
        .levers
        .iter()
        .enumerate()
        .zip(gains.in_order.iter().zip(&gains.order_free))
        .map(|((index, lever), (in_order, order_free))| {
            let cost = valuation.cost(lever, &final_state);
            let without_it = valuation.side_total(&with_costs(plan, all & !(1 << index)))?;
            Ok(LeverCause {
                name: lever.name.clone(),
                gain_in_order: *in_order,
                gain_order_free: *order_free,
                cost,
                net_in_order: in_order - cost,
                net_order_free: order_free - cost,
                gain_per_cost: (cost > 0.0).then_some(order_free / cost),
                net_if_last: with - without_it,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(LeverCauses {
        without: valuation.side_total(&Together::nothing())?,
        levers,
        with,
    })
}

/// The effects of some levers, without what they cost.
fn with_levers(plan: &LeverPlan, on: usize) -> Together {
    let mut together = Together::nothing();
    for lever in chosen(plan, on) {
        for effect in &lever.effects {
            together.effects.add(effect.quantity, effect.likely);
        }
    }
    together
}

/// The effects of some levers and what they cost.
fn with_costs(plan: &LeverPlan, on: usize) -> Together {
    let mut together = with_levers(plan, on);
    for lever in chosen(plan, on) {
        together.charge(&lever.costs);
    }
    together
}

fn chosen(plan: &LeverPlan, on: usize) -> impl Iterator<Item = &Lever> {
    let levers = plan.levers.iter().enumerate();
    levers.filter_map(move |(index, lever)| (on & (1 << index) != 0).then_some(lever))
}

impl Valuation {
    /// What is paid for one lever over the plan, given what its customers do with all levers on.
    fn cost(&self, lever: &Lever, affected: &Affected) -> f64 {
        let costs = &lever.costs;
        let customer = &affected.customer;
        let per_period = PerPeriod::new(customer);
        let per_year = customer.periods_per_year;
        let following = costs.per_customer_per_month * (12.0 / per_year)
            + costs.per_order * (customer.orders_per_year / per_year)
            + costs.share_of_revenue * per_period.revenue;
        let per_customer = costs.per_new_customer + following * self.active_periods(customer);
        costs.one_off
            + costs.per_month * self.discounted_months
            + per_customer * self.discounted_customers(affected)
    }
}
