//! What a lever is: what it acts on and what it costs; and the plan in which levers are tried.

use serde::{Deserialize, Serialize};

use super::quantity::LeverQuantity;
use crate::clv::LifetimeValueOptions;
use crate::clv::limits::{LARGEST_INPUT, amount, years};
use crate::error::{Error, Result, Rule, check};

/// The most levers at once. Dividing the whole among n levers free of their order takes 2ⁿ valuations.
pub const MOST_LEVERS: usize = 16;

/// Customers as they are, and the levers that are to make them worth more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverPlan {
    /// One customer without any lever. `horizonYears` is needed: levers run for a stated time.
    pub customer: LifetimeValueOptions,
    /// Customers won per year without any lever; more than 0, at most 10¹⁰⁰.
    pub new_customers_per_year: f64,
    /// For how many years the levers run and win customers: more than 0, at most 100, a whole number of months. All
    /// customers won in this time count, each over the horizon. Default 1.
    #[serde(default = "one_year")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub plan_years: f64,
    /// The levers that are switched on, at most 16, in the order in which a waterfall adds them. Default none.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub levers: Vec<Lever>,
}

pub(super) fn one_year() -> f64 {
    1.0
}

/// Something that a business can do for its customers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Lever {
    /// What it is called; it also names the lever's random stream.
    pub name: String,
    /// What it does, averaged over all customers; may be empty.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub effects: Vec<LeverEffect>,
    /// What it costs. Default nothing.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub costs: LeverCosts,
}

/// What a lever does to one quantity: `minimum` ≤ `likely` ≤ `maximum`, in the meaning that the quantity gives it.
///
/// Shares from −1 to 1000, for churn from −1 (twice as much of it) to 1 (none is left); referrals from 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverEffect {
    /// What it acts on.
    pub quantity: LeverQuantity,
    /// The least effect that the visitor thinks possible.
    pub minimum: f64,
    /// The likeliest effect; what everything but the ranges is computed with.
    pub likely: f64,
    /// The greatest effect.
    pub maximum: f64,
}

/// What a lever costs. Amounts from 0 to 10¹⁰⁰; default 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct LeverCosts {
    /// Once, at the start.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub one_off: f64,
    /// At the start of each month of the plan.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_month: f64,
    /// For each customer won, when the customer is won: a welcome code, say.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_new_customer: f64,
    /// For each active customer and month, for as long as the customer is active.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_customer_per_month: f64,
    /// For each order.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_order: f64,
    /// Share of all revenue, 0 to 1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub share_of_revenue: f64,
}

impl LeverPlan {
    /// Checks every field; returns the periods of the horizon.
    pub(super) fn validate(&self) -> Result<u32> {
        let periods = self
            .customer
            .validate()
            .map_err(|error| error.within("customer"))?;
        let horizon = periods
            .horizon
            .ok_or_else(|| Error::empty("customer.horizonYears"))?;
        check("newCustomersPerYear", self.new_customers_per_year)
            .greater_than(0.0)?
            .at_most(LARGEST_INPUT)?;
        years("planYears", self.plan_years)?;
        let months = self.plan_years * 12.0;
        if (months - months.round()).abs() > 1e-9 * months {
            return Err(Error {
                field: "planYears".to_owned(),
                rule: Rule::WholePeriods {
                    periods_per_year: 12.0,
                },
                value: self.plan_years,
            });
        }
        check("levers", self.levers.len() as f64).at_most(MOST_LEVERS as f64)?;
        for (index, lever) in self.levers.iter().enumerate() {
            lever
                .validate()
                .map_err(|error| error.within_item("levers", index))?;
        }
        Ok(horizon)
    }
}

impl Lever {
    fn validate(&self) -> Result<()> {
        for (index, effect) in self.effects.iter().enumerate() {
            effect
                .validate()
                .map_err(|error| error.within_item("effects", index))?;
        }
        let costs = &self.costs;
        for (field, value) in [
            ("costs.oneOff", costs.one_off),
            ("costs.perMonth", costs.per_month),
            ("costs.perNewCustomer", costs.per_new_customer),
            ("costs.perCustomerPerMonth", costs.per_customer_per_month),
            ("costs.perOrder", costs.per_order),
        ] {
            amount(field, value)?;
        }
        check("costs.shareOfRevenue", costs.share_of_revenue).share()?;
        Ok(())
    }
}

impl LeverEffect {
    fn validate(&self) -> Result<()> {
        let quantity = self.quantity;
        for (field, effect) in [("minimum", self.minimum), ("maximum", self.maximum)] {
            let checked = check(field, effect)
                .at_least(quantity.least())?
                .at_most(quantity.greatest())?;
            if quantity == LeverQuantity::NewCustomers {
                // Somebody must be won for there to be a value of a customer won.
                checked.greater_than(-1.0)?;
            }
        }
        check("likely", self.likely)
            .at_least(self.minimum)?
            .at_most(self.maximum)?;
        Ok(())
    }
}
