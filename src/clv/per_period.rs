//! One period of an active customer: what comes in, what goes out, at which rates.

use serde::{Deserialize, Serialize};

use super::lifetime_options::LifetimeValueOptions;

/// What an active customer brings and costs in one period, and the rates of a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PerPeriod {
    /// Revenue, price premium included.
    pub revenue: f64,
    /// Revenue less the cost of goods.
    pub margin: f64,
    /// Cost of serving and keeping the customer.
    pub service_cost: f64,
    /// Worth of the customers referred.
    pub referral_income: f64,
    /// Margin less service cost plus referral income.
    pub profit: f64,
    /// Probability of staying for a period, in the first year: yearly rate^(1 / periods per year).
    pub retention_rate: f64,
    /// Discount rate: (1 + yearly rate)^(1 / periods per year) − 1.
    pub discount_rate: f64,
}

impl PerPeriod {
    pub(crate) fn new(options: &LifetimeValueOptions) -> Self {
        let per_year = options.periods_per_year;
        let orders = options.orders_per_year / per_year;
        let order_value = options.average_order_value;
        // + 0.0 turns a negative zero, from nothing sold at a loss, into zero.
        let revenue = order_value * (1.0 + options.price_premium) * orders;
        let margin = order_value * (options.gross_margin + options.price_premium) * orders + 0.0;
        let service_cost = options.annual_service_cost / per_year;
        let referral_income =
            options.referrals_per_year * options.value_per_referral / per_year + 0.0;
        Self {
            revenue,
            margin,
            service_cost,
            referral_income,
            profit: margin - service_cost + referral_income,
            retention_rate: options.ln_retention_per_period().exp(),
            discount_rate: options.ln_discount_per_period().exp_m1(),
        }
    }
}
