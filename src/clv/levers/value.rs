//! What the levers of a plan are worth together.

use serde::{Deserialize, Serialize};

use super::options::LeverPlan;
use super::valuation::{Affected, Together, Valuation};
use crate::clv::{LifetimeValue, LifetimeValueOptions, lifetime_value};
use crate::error::{Result, check};

/// Result of [`lever_value`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverValue {
    /// Without any lever.
    pub without: LeverSide,
    /// With all levers of the plan, each at its likely effect.
    pub with: LeverSide,
    /// What the levers bring after all their costs: the total with them less the total without.
    pub added_value: f64,
    /// What the levers cost, discounted to the start of the plan.
    pub lever_cost: f64,
    /// What they bring before their costs, per unit of money that they cost: 1 is where they just pay. Absent if they
    /// cost nothing.
    pub gain_per_cost: Option<f64>,
}

/// A plan with or without its levers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverSide {
    /// One customer as the lifetime value takes it. The acquisition cost includes the levers' costs per customer won and
    /// their share of one-off and monthly costs; the service cost includes those that follow orders and time.
    pub customer: LifetimeValueOptions,
    /// What one customer is worth.
    pub value: LifetimeValue,
    /// Customers won per year.
    pub new_customers_per_year: f64,
    /// Net value of all customers that the plan wins, discounted to its start.
    pub total: f64,
}

/// What one customer and all customers of a plan are worth, without levers and with them.
///
/// Every effect and cost becomes an input of [`lifetime_value`]: factors on order value, frequency, prices, cost of
/// goods, churn, acquisition and service cost, and more referrals. Costs per order, per customer and month, and shares
/// of revenue raise the service cost; costs per customer won, and one-off and monthly costs spread over the customers of
/// the plan, raise the acquisition cost. Total = net value of a customer × Σ n (1 + d)^(−t/12) over the months t of the
/// plan, n the customers won in a month.
///
/// # Errors
///
/// Names the field that is not finite or out of its range, such as `levers[0].effects[1].likely`;
/// `customer.horizonYears` if it is absent; `total` if it is too large to be represented.
///
/// ```
/// use lifeworth::clv::levers::{Lever, LeverCosts, LeverEffect, LeverPlan, LeverQuantity, lever_value};
/// use lifeworth::clv::{LifetimeValueOptions, Retention};
///
/// // 10 orders of 100 at a margin of one half in the one year that counts: 500 a customer, 60 to win. Two levers of
/// // +10 % and +20 % on the order value make +32 %: 660. They cost 5 per customer won, and 1000 once for 100 customers.
/// let raise = |name: &str, likely: f64, costs| Lever {
///     name: name.to_owned(),
///     effects: vec![LeverEffect {
///         quantity: LeverQuantity::AverageOrderValue, minimum: 0.0, likely, maximum: 2.0 * likely,
///     }],
///     costs,
/// };
/// let plan = LeverPlan {
///     customer: LifetimeValueOptions {
///         average_order_value: 100.0, orders_per_year: 10.0, gross_margin: 0.5,
///         annual_retention_rate: Retention::Constant(0.0), horizon_years: Some(1.0), periods_per_year: 1.0,
///         acquisition_cost: 60.0, ..Default::default()
///     },
///     new_customers_per_year: 100.0,
///     plan_years: 1.0,
///     levers: vec![
///         raise("content", 0.1, LeverCosts { one_off: 1000.0, ..Default::default() }),
///         raise("recommendations", 0.2, LeverCosts { per_new_customer: 5.0, ..Default::default() }),
///     ],
/// };
/// let result = lever_value(&plan)?;
/// assert!((result.without.total - 100.0 * (500.0 - 60.0)).abs() < 1e-8);
/// assert!((result.with.total - 100.0 * (660.0 - 60.0 - 5.0 - 10.0)).abs() < 1e-8);
/// assert!((result.lever_cost - 1500.0).abs() < 1e-8);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn lever_value(plan: &LeverPlan) -> Result<LeverValue> {
    let valuation = Valuation::new(plan)?;
    let together = valuation.all();
    let without = valuation.side(&Together::nothing())?;
    let with = valuation.side(&together)?;
    let free = valuation.side_total(&Together {
        effects: together.effects,
        ..Together::nothing()
    })?;
    let lever_cost = free - with.total;
    Ok(LeverValue {
        added_value: with.total - without.total,
        lever_cost,
        gain_per_cost: (lever_cost > 0.0).then(|| (free - without.total) / lever_cost),
        without,
        with,
    })
}

impl Valuation {
    fn side(&self, together: &Together) -> Result<LeverSide> {
        let mut affected = self.unaffected();
        self.affect(together, &mut affected);
        let total = representable(self.total(&affected))?;
        let Affected {
            customer,
            new_customers_per_year,
        } = affected;
        let value = lifetime_value(&customer).map_err(|error| error.within("customer"))?;
        Ok(LeverSide {
            customer,
            value,
            new_customers_per_year,
            total,
        })
    }

    /// The total of the plan under these levers.
    pub fn side_total(&self, together: &Together) -> Result<f64> {
        let mut affected = self.unaffected();
        self.affect(together, &mut affected);
        representable(self.total(&affected))
    }
}

/// Inputs whose product is beyond the range of a number have no total.
pub(super) fn representable(total: f64) -> Result<f64> {
    check("total", total).finite()?;
    Ok(total + 0.0)
}
