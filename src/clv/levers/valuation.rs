//! The rule of this room: the inputs of a customer after some levers, and what a plan with them is worth.

use super::options::{LeverCosts, LeverPlan};
use super::quantity::{Effects, LeverQuantity};
use crate::clv::annuity::Annuity;
use crate::clv::per_period::PerPeriod;
use crate::clv::{LifetimeValueOptions, Retention};
use crate::numerics::bounds::bounded;

const MONTHS_PER_YEAR: f64 = 12.0;

/// A plan that was checked, with what no lever changes.
#[derive(Debug, Clone)]
pub(super) struct Valuation {
    pub plan: LeverPlan,
    pub horizon: u32,
    /// Months of the plan, each discounted to its start: Σ (1 + d)^(−t/12), t = 0 … 12 · years − 1.
    pub discounted_months: f64,
}

/// What the levers of a plan do and cost together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Together {
    pub effects: Effects,
    pub costs: LeverCosts,
}

/// A customer after some levers.
#[derive(Debug, Clone)]
pub(super) struct Affected {
    /// As the lifetime value takes it: the acquisition cost includes the levers' fixed costs, the service cost those that
    /// follow orders and time.
    pub customer: LifetimeValueOptions,
    pub new_customers_per_year: f64,
}

impl Together {
    pub fn nothing() -> Self {
        Self {
            effects: Effects::none(),
            costs: LeverCosts::default(),
        }
    }

    /// Another lever's costs: money adds.
    pub fn charge(&mut self, costs: &LeverCosts) {
        let sum = &mut self.costs;
        sum.one_off += costs.one_off;
        sum.per_month += costs.per_month;
        sum.per_new_customer += costs.per_new_customer;
        sum.per_customer_per_month += costs.per_customer_per_month;
        sum.per_order += costs.per_order;
        sum.share_of_revenue += costs.share_of_revenue;
    }
}

impl Valuation {
    /// Checks the plan.
    pub fn new(plan: &LeverPlan) -> crate::error::Result<Self> {
        Ok(Self {
            horizon: plan.validate()?,
            discounted_months: discounted_months(plan),
            plan: plan.clone(),
        })
    }

    /// After the plan was changed.
    pub fn refresh(&mut self) {
        self.discounted_months = discounted_months(&self.plan);
    }

    /// The same with another horizon and length, for a customer whose discount rate may be another too.
    pub fn looking(&self, (horizon, plan_years): (u32, f64), state: &Affected) -> Self {
        let mut other = Self {
            horizon,
            ..self.clone()
        };
        other.plan.plan_years = plan_years;
        other.plan.customer.annual_discount_rate = state.customer.annual_discount_rate;
        other.refresh();
        other
    }

    /// All levers of the plan, each with its likely effect.
    pub fn all(&self) -> Together {
        let mut together = Together::nothing();
        for lever in &self.plan.levers {
            for effect in &lever.effects {
                together.effects.add(effect.quantity, effect.likely);
            }
            together.charge(&lever.costs);
        }
        together
    }

    /// The customer of the plan, for [`Self::affect`] to write to.
    pub fn unaffected(&self) -> Affected {
        Affected {
            customer: self.plan.customer.clone(),
            new_customers_per_year: self.plan.new_customers_per_year,
        }
    }

    /// Writes the customer after the levers.
    pub fn affect(&self, together: &Together, affected: &mut Affected) {
        let Together { effects, costs } = together;
        let before = &self.plan.customer;
        let factor = |quantity| effects.of(quantity);
        let new_customers = self.plan.new_customers_per_year * factor(LeverQuantity::NewCustomers);
        let after = &mut affected.customer;
        after.annual_discount_rate = before.annual_discount_rate;
        after.value_per_referral = before.value_per_referral;
        after.average_order_value =
            before.average_order_value * factor(LeverQuantity::AverageOrderValue);
        after.orders_per_year = before.orders_per_year * factor(LeverQuantity::OrdersPerYear);
        after.price_premium = (1.0 + before.price_premium) * factor(LeverQuantity::Price) - 1.0;
        after.gross_margin = 1.0 - (1.0 - before.gross_margin) * factor(LeverQuantity::CostOfGoods);
        let churn = factor(LeverQuantity::Churn);
        match (
            &mut after.annual_retention_rate,
            &before.annual_retention_rate,
        ) {
            (Retention::Constant(rate), Retention::Constant(before)) => {
                *rate = retained(*before, churn);
            }
            (Retention::ByYear(rates), Retention::ByYear(before)) => {
                for (rate, before) in rates.iter_mut().zip(before) {
                    *rate = retained(*before, churn);
                }
            }
            _ => {}
        }
        after.referrals_per_year = before.referrals_per_year + factor(LeverQuantity::Referrals);
        let revenue_per_order = after.average_order_value * (1.0 + after.price_premium);
        after.annual_service_cost = before.annual_service_cost * factor(LeverQuantity::ServiceCost)
            + costs.per_customer_per_month * MONTHS_PER_YEAR
            + after.orders_per_year
                * (costs.per_order + costs.share_of_revenue * revenue_per_order);
        let per_month = costs.per_month + costs.one_off / self.discounted_months;
        after.acquisition_cost = before.acquisition_cost * factor(LeverQuantity::AcquisitionCost)
            + costs.per_new_customer
            + per_month * (MONTHS_PER_YEAR / new_customers);
        affected.new_customers_per_year = new_customers;
    }

    /// Expected discounted profit of one customer, as [`lifetime_value`](crate::clv::lifetime_value) has it, without the
    /// rest of that answer.
    pub fn profit(&self, customer: &LifetimeValueOptions) -> f64 {
        PerPeriod::new(customer).profit * self.active_periods(customer)
    }

    /// Expected discounted periods in which a customer is active, as the margin's timing counts them.
    pub fn active_periods(&self, customer: &LifetimeValueOptions) -> f64 {
        self.annuity(customer).weight(f64::from(self.horizon))
    }

    /// The annuity factor of a customer of the plan.
    pub fn annuity(&self, customer: &LifetimeValueOptions) -> Annuity {
        customer.annuity(customer.ln_discount_per_period(), customer.margin_timing, 0)
    }

    /// Profit less acquisition cost of one customer.
    pub fn net_value(&self, affected: &Affected) -> f64 {
        self.profit(&affected.customer) - affected.customer.acquisition_cost
    }

    /// The customers of the plan, each counted when won and discounted to the start of the plan.
    pub fn discounted_customers(&self, affected: &Affected) -> f64 {
        affected.new_customers_per_year / MONTHS_PER_YEAR * self.discounted_months
    }

    /// Net value of all customers that the plan wins.
    pub fn total(&self, affected: &Affected) -> f64 {
        self.net_value(affected) * self.discounted_customers(affected)
    }
}

/// Staying, when a factor of the churn is left: nobody leaves twice.
fn retained(rate: f64, churn_factor: f64) -> f64 {
    1.0 - bounded((1.0 - rate) * churn_factor, 0.0, 1.0)
}

fn discounted_months(plan: &LeverPlan) -> f64 {
    let months = (plan.plan_years * MONTHS_PER_YEAR).round();
    let ln = plan.customer.annual_discount_rate.ln_1p() / MONTHS_PER_YEAR;
    if ln == 0.0 {
        months
    } else {
        (-months * ln).exp_m1() / (-ln).exp_m1()
    }
}
