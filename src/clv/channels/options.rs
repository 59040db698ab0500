//! What is known of the channels through which customers come.

use serde::{Deserialize, Serialize};

use crate::clv::limits::{amount, gross_margin, years};
use crate::clv::{LifetimeValueOptions, Retention};
use crate::error::{Error, Result, check};
use crate::read::{Item, fields};

/// How many channels there are at most.
pub const MOST_CHANNELS: usize = 50;

/// Channels to compare, and what holds for all of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChannelOptions {
    /// 1 to 50 channels: online, offline, both, or by any other name.
    pub channels: Vec<Channel>,
    /// Share of revenue left after the cost of goods; at most 1.
    pub gross_margin: f64,
    /// Discount rate per year; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_discount_rate: f64,
    /// How many years of a customer count: more than 0, at most 100, whole months.
    pub horizon_years: f64,
}

/// A channel: what was spent on it, whom it won, and how these customers buy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Channel {
    /// Name to show; may be empty.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub name: String,
    /// What was spent to win customers, in any stretch of time; 0 or more.
    pub spend: f64,
    /// Customers won by it in the same time; 0 or more.
    pub new_customers: f64,
    /// Average revenue of one of their orders; 0 or more.
    pub average_order_value: f64,
    /// Their orders per year; 0 or more.
    pub orders_per_year: f64,
    /// Share of them who are still customers a year later, 0 to 1.
    pub annual_retention_rate: f64,
    /// What it costs to serve one of them for a year; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_service_cost: f64,
    /// By what share new customers rise when spend rises by a hundredth of itself, in hundredths: more than 0, at most 1.
    /// 1 means that twice the money wins twice the customers. Default 1.
    #[serde(default = "proportional")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub spend_elasticity: f64,
}

fn proportional() -> f64 {
    1.0
}

impl ChannelOptions {
    pub(super) fn validate(&self) -> Result<()> {
        if self.channels.is_empty() {
            return Err(Error::empty("channels"));
        }
        check("channels", self.channels.len() as f64).at_most(MOST_CHANNELS as f64)?;
        for (index, channel) in self.channels.iter().enumerate() {
            channel
                .validate()
                .map_err(|error| error.within_item("channels", index))?;
        }
        gross_margin(self.gross_margin)?;
        amount("annualDiscountRate", self.annual_discount_rate)?;
        years("horizonYears", self.horizon_years)?;
        Ok(())
    }

    /// One customer of a channel, for the lifetime value.
    pub(super) fn customer(&self, channel: &Channel) -> LifetimeValueOptions {
        LifetimeValueOptions {
            average_order_value: channel.average_order_value,
            orders_per_year: channel.orders_per_year,
            gross_margin: self.gross_margin,
            annual_retention_rate: Retention::Constant(channel.annual_retention_rate),
            annual_discount_rate: self.annual_discount_rate,
            horizon_years: Some(self.horizon_years),
            annual_service_cost: channel.annual_service_cost,
            acquisition_cost: if channel.new_customers > 0.0 {
                channel.spend / channel.new_customers
            } else {
                0.0
            },
            ..LifetimeValueOptions::default()
        }
    }
}

impl Channel {
    fn validate(&self) -> Result<()> {
        for (field, value) in [
            ("spend", self.spend),
            ("newCustomers", self.new_customers),
            ("averageOrderValue", self.average_order_value),
            ("ordersPerYear", self.orders_per_year),
            ("annualServiceCost", self.annual_service_cost),
        ] {
            amount(field, value)?;
        }
        check("annualRetentionRate", self.annual_retention_rate).share()?;
        check("spendElasticity", self.spend_elasticity)
            .greater_than(0.0)?
            .at_most(1.0)?;
        Ok(())
    }
}

fields! { ChannelOptions {
    channels,
    gross_margin,
    annual_discount_rate or 0.0,
    horizon_years,
} }

fields! { Channel {
    name or String::new(),
    spend,
    new_customers,
    average_order_value,
    orders_per_year,
    annual_retention_rate,
    annual_service_cost or 0.0,
    spend_elasticity or proportional(),
} }

impl Item for Channel {}
