//! The inputs of a plan that can be varied, each addressed by its path.

use serde::{Deserialize, Serialize};

use super::options::{Lever, LeverPlan};
use crate::clv::Retention;
use crate::error::{Error, Result};
use crate::inputs::{indexed, inputs, written_as_path};

inputs! {
    /// An input of the plan, without its levers.
    PlanInput of LeverPlan |plan| -> &mut f64 {
        AverageOrderValue "customer.averageOrderValue" Some(&mut plan.customer.average_order_value);
        OrdersPerYear "customer.ordersPerYear" Some(&mut plan.customer.orders_per_year);
        GrossMargin "customer.grossMargin" Some(&mut plan.customer.gross_margin);
        AnnualRetentionRate "customer.annualRetentionRate" match &mut plan.customer.annual_retention_rate {
            Retention::Constant(rate) => Some(rate),
            Retention::ByYear(_) => None,
        };
        AnnualDiscountRate "customer.annualDiscountRate" Some(&mut plan.customer.annual_discount_rate);
        AcquisitionCost "customer.acquisitionCost" Some(&mut plan.customer.acquisition_cost);
        AnnualServiceCost "customer.annualServiceCost" Some(&mut plan.customer.annual_service_cost);
        PricePremium "customer.pricePremium" Some(&mut plan.customer.price_premium);
        ReferralsPerYear "customer.referralsPerYear" Some(&mut plan.customer.referrals_per_year);
        ValuePerReferral "customer.valuePerReferral" Some(&mut plan.customer.value_per_referral);
        NewCustomersPerYear "newCustomersPerYear" Some(&mut plan.new_customers_per_year);
    }
}

inputs! {
    /// A cost of one lever.
    LeverCostInput of Lever |lever| -> &mut f64 {
        OneOff "costs.oneOff" Some(&mut lever.costs.one_off);
        PerMonth "costs.perMonth" Some(&mut lever.costs.per_month);
        PerNewCustomer "costs.perNewCustomer" Some(&mut lever.costs.per_new_customer);
        PerCustomerPerMonth "costs.perCustomerPerMonth" Some(&mut lever.costs.per_customer_per_month);
        PerOrder "costs.perOrder" Some(&mut lever.costs.per_order);
        ShareOfRevenue "costs.shareOfRevenue" Some(&mut lever.costs.share_of_revenue);
    }
}

/// An input: in JavaScript its path, such as `"customer.grossMargin"`, `"levers[0].effects[1]"` or
/// `"levers[0].costs.perMonth"`. A retention rate that differs by year is not one number, so it is none of the inputs.
///
/// ```
/// use lifeworth::clv::levers::LeverInput;
///
/// let input: LeverInput = "levers[0].effects[1]".parse()?;
/// assert_eq!(input, LeverInput::Effect { lever: 0, effect: 1 });
/// assert_eq!(input.to_string(), "levers[0].effects[1]");
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub enum LeverInput {
    /// Of the plan.
    Plan(PlanInput),
    /// The effect of a lever on one quantity.
    Effect {
        /// Index of the lever.
        lever: usize,
        /// Index of its effect.
        effect: usize,
    },
    /// A cost of a lever.
    Cost {
        /// Index of the lever.
        lever: usize,
        /// Which cost.
        cost: LeverCostInput,
    },
}

impl LeverInput {
    /// Sets the input; does not check it. An effect is then certain. False if the plan has no such input.
    pub(super) fn set(self, plan: &mut LeverPlan, value: f64) -> bool {
        let place = match self {
            Self::Plan(input) => input.place(plan),
            Self::Cost { lever, cost } => plan.levers.get_mut(lever).and_then(|l| cost.place(l)),
            Self::Effect { lever, effect } => {
                let levers = plan.levers.get_mut(lever);
                let effect = levers.and_then(|lever| lever.effects.get_mut(effect));
                effect.map(|effect| {
                    (effect.minimum, effect.maximum) = (value, value);
                    &mut effect.likely
                })
            }
        };
        place.map(|place| *place = value).is_some()
    }

    /// Whether the plan obeys its rules with this value; an error names `field`.
    pub(super) fn try_value(self, plan: &LeverPlan, field: &str, value: f64) -> Result<()> {
        let mut plan = plan.clone();
        if !self.set(&mut plan, value) {
            return Err(Error::empty(&self.to_string()));
        }
        plan.validate().map(drop).map_err(|error| Error {
            field: field.to_owned(),
            value,
            ..error
        })
    }
}

impl std::fmt::Display for LeverInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Plan(input) => f.write_str(input.path()),
            Self::Effect { lever, effect } => write!(f, "levers[{lever}].effects[{effect}]"),
            Self::Cost { lever, cost } => write!(f, "levers[{lever}].{}", cost.path()),
        }
    }
}

impl std::str::FromStr for LeverInput {
    type Err = Error;

    /// The error has the unknown path as its field.
    fn from_str(path: &str) -> Result<Self> {
        let of_lever = || {
            let (lever, name) = indexed(path, "levers[")?;
            let name = name.strip_prefix('.')?;
            if let Some((effect, "")) = indexed(name, "effects[") {
                return Some(Self::Effect { lever, effect });
            }
            let cost = LeverCostInput::at_path(name)?;
            Some(Self::Cost { lever, cost })
        };
        PlanInput::at_path(path)
            .map(Self::Plan)
            .or_else(of_lever)
            .ok_or_else(|| Error::empty(path))
    }
}

written_as_path!(LeverInput);
