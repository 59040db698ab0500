//! A promoter, passive or detractor as a customer: what they do, and what they are worth.

use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// What a customer of one group does in a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GroupBehaviour {
    /// What the customer spends in a year, at list prices.
    pub annual_spend: f64,
    /// Gross margin as a share of spend.
    pub gross_margin: f64,
    /// How much more (or, negative, less) than list prices the customer pays, as a share.
    #[serde(default)]
    pub price_premium: f64,
    /// What serving the customer costs in a year.
    #[serde(default)]
    pub service_cost: f64,
    /// Share of the group who are still customers a year later.
    pub retention_rate: f64,
    /// New customers brought in a year.
    #[serde(default)]
    pub referrals_per_year: f64,
    /// Cost of acquisition saved with each of them.
    #[serde(default)]
    pub acquisition_cost_saved: f64,
    /// New customers kept away in a year.
    #[serde(default)]
    pub deterred_per_year: f64,
}

/// What a customer of one group is worth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GroupValue {
    /// Share of the answers.
    pub share: f64,
    /// Discounted years as a customer, the first one whole.
    pub discounted_years: f64,
    /// Own purchases, less what serving costs.
    pub base_value: f64,
    /// Customers brought.
    pub referral_value: f64,
    /// Customers kept away, as a positive loss.
    pub deterrence_loss: f64,
    /// Base value plus referrals minus deterrence.
    pub total_value: f64,
    /// Total value per discounted year: what the value calculator takes.
    pub annual_contribution: f64,
    /// Share who stay each year, as given.
    pub retention_rate: f64,
}

/// A group reduced to what the formulas need.
#[derive(Clone, Copy)]
pub(crate) struct Group {
    behaviour: GroupBehaviour,
    pub(crate) share: f64,
    years: f64,
    pub(crate) base: f64,
    /// How the value changes with the mean base value of all customers.
    pub(crate) reach: f64,
}

impl Group {
    pub(crate) fn new(
        behaviour: &GroupBehaviour,
        share: f64,
        annual_discount_rate: f64,
        horizon_years: Option<f64>,
    ) -> Group {
        let kept = behaviour.retention_rate / (1.0 + annual_discount_rate);
        let years = match horizon_years {
            Some(years) if kept == 1.0 => years,
            Some(years) => (1.0 - kept.powf(years)) / (1.0 - kept),
            None => 1.0 / (1.0 - kept),
        };
        let spend = behaviour.annual_spend;
        let margin = spend * (1.0 + behaviour.price_premium)
            - spend * (1.0 - behaviour.gross_margin)
            - behaviour.service_cost;
        Group {
            behaviour: *behaviour,
            share,
            years,
            base: margin * years,
            reach: years * (behaviour.referrals_per_year - behaviour.deterred_per_year),
        }
    }

    pub(crate) fn value(&self, average_base: f64) -> GroupValue {
        let GroupBehaviour {
            referrals_per_year,
            acquisition_cost_saved,
            deterred_per_year,
            retention_rate,
            ..
        } = self.behaviour;
        let referral_value =
            self.years * referrals_per_year * (average_base + acquisition_cost_saved);
        let deterrence_loss = self.years * deterred_per_year * average_base;
        let total_value = self.base + referral_value - deterrence_loss;
        GroupValue {
            share: self.share,
            discounted_years: self.years,
            base_value: self.base,
            referral_value,
            deterrence_loss,
            total_value,
            annual_contribution: total_value / self.years,
            retention_rate,
        }
    }
}

impl GroupBehaviour {
    /// `forever_below` is the retention rate from which an endless sum would be infinite, if the sum is
    /// endless.
    pub(crate) fn validate(&self, field: &str, forever_below: Option<f64>) -> Result<()> {
        let path = |name: &str| format!("{field}.{name}");
        for (name, money) in [
            ("annualSpend", self.annual_spend),
            ("serviceCost", self.service_cost),
            ("acquisitionCostSaved", self.acquisition_cost_saved),
        ] {
            check(&path(name), money).at_least(0.0)?.at_most(1e15)?;
        }
        check(&path("grossMargin"), self.gross_margin).share()?;
        check(&path("pricePremium"), self.price_premium)
            .at_least(-1.0)?
            .at_most(10.0)?;
        for (name, people) in [
            ("referralsPerYear", self.referrals_per_year),
            ("deterredPerYear", self.deterred_per_year),
        ] {
            check(&path(name), people).at_least(0.0)?.at_most(1e6)?;
        }
        let rate = path("retentionRate");
        let rate = check(&rate, self.retention_rate).share()?;
        if let Some(limit) = forever_below {
            rate.less_than(limit)?;
        }
        Ok(())
    }
}
