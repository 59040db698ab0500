//! What a customer costs and is worth in each channel.

use serde::{Deserialize, Serialize};

use super::budget::{BudgetSplit, Response};
use super::options::ChannelOptions;
use crate::clv::{Payback, lifetime_value};
use crate::error::{Result, check};

/// Result of [`compare_channels`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChannelComparison {
    /// The channels, in the order given.
    pub channels: Vec<ChannelValue>,
    /// Indices of the channels by value per unit of cost, the best first; channels without cost come first, those
    /// without customers last.
    pub ranking: Vec<u32>,
    /// All channels together.
    pub sum: ChannelSum,
    /// The channel in which the next unit of money brings most; absent if nothing is spent anywhere.
    pub best_next: Option<u32>,
    /// The same money, divided so that it brings most.
    pub split: BudgetSplit,
}

/// What a channel's customers cost and are worth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChannelValue {
    /// Its name.
    pub name: String,
    /// What was spent on it.
    pub spend: f64,
    /// Customers won by it.
    pub new_customers: f64,
    /// Spend per new customer (CAC); absent without customers.
    pub acquisition_cost: Option<f64>,
    /// What one of its customers brings, before acquisition cost (CLV).
    pub value: f64,
    /// Value per unit of acquisition cost (CLV:CAC); absent without customers or cost.
    pub value_to_cost_ratio: Option<f64>,
    /// When the acquisition cost is earned back; absent where it is not.
    pub payback: Option<Payback>,
    /// Value of all its customers less its spend.
    pub net: f64,
    /// What the next customer costs: acquisition cost ÷ elasticity; absent without customers or cost.
    pub marginal_acquisition_cost: Option<f64>,
    /// What the next unit of money brings: elasticity × ratio. More than 1 pays. Absent without customers or cost.
    pub marginal_return: Option<f64>,
    /// The spend at which the next unit of money brings just itself; absent where elasticity is 1, where there is no such
    /// spend.
    pub break_even_spend: Option<f64>,
}

/// All channels together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChannelSum {
    /// What was spent.
    pub spend: f64,
    /// Customers won.
    pub new_customers: f64,
    /// Spend per new customer: what a blended figure says; absent without customers.
    pub acquisition_cost: Option<f64>,
    /// Mean value of a customer; absent without customers.
    pub value: Option<f64>,
    /// Value per unit of cost; absent without cost.
    pub value_to_cost_ratio: Option<f64>,
    /// Value of all customers less spend.
    pub net: f64,
}

/// Values the customers of each channel with [`lifetime_value`], by month, and weighs them against what was spent.
///
/// What the next money brings is not what the money so far brought. New customers are taken to follow spend as
/// n (s / s₀)^ε with the channel's elasticity ε, so that the next unit brings ε × CLV ÷ CAC. Source: the constant-elasticity
/// response model, as in D. M. Hanssens, L. J. Parsons, R. L. Schultz (2001), "Market Response Models", chapter 3. The
/// elasticity is the visitor's assumption.
///
/// # Errors
///
/// Names the field that is not finite or out of its range, such as `channels[1].spend`; `net` if it is too large to be
/// represented.
///
/// ```
/// use lifeworth::clv::channels::{Channel, ChannelOptions, compare_channels};
///
/// // Customers who buy once a month for a year and leave: 12 orders of 100 at one half are 600.
/// let channel = |name: &str, spend, new_customers, spend_elasticity| Channel {
///     name: name.to_owned(), spend, new_customers, average_order_value: 100.0, orders_per_year: 12.0,
///     annual_retention_rate: 1.0, annual_service_cost: 0.0, spend_elasticity,
/// };
/// let result = compare_channels(&ChannelOptions {
///     channels: vec![channel("search", 20_000.0, 100.0, 0.3), channel("shop", 30_000.0, 100.0, 0.8)],
///     gross_margin: 0.5,
///     annual_discount_rate: 0.0,
///     horizon_years: 1.0,
/// })?;
/// // The search channel is the better one so far, three to one; the next unit of money brings more in the shop.
/// assert!((result.channels[0].value_to_cost_ratio.unwrap() - 3.0).abs() < 1e-12);
/// assert!((result.channels[0].marginal_return.unwrap() - 0.9).abs() < 1e-12);
/// assert!((result.channels[1].marginal_return.unwrap() - 1.6).abs() < 1e-12);
/// assert_eq!((result.ranking[0], result.best_next), (0, Some(1)));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn compare_channels(options: &ChannelOptions) -> Result<ChannelComparison> {
    options.validate()?;
    let mut channels = Vec::with_capacity(options.channels.len());
    let mut responses = Vec::with_capacity(options.channels.len());
    for channel in &options.channels {
        let result = lifetime_value(&options.customer(channel))?;
        // The horizon is given, so that only too large a number is missing.
        let value = result.profit.unwrap_or(f64::INFINITY);
        let won = channel.new_customers;
        let acquisition_cost = (won > 0.0).then(|| channel.spend / won);
        let spent = acquisition_cost.filter(|cost| *cost > 0.0);
        let ratio = spent.map(|cost| value / cost);
        let response = Response {
            spend: channel.spend,
            elasticity: channel.spend_elasticity,
            ratio,
        };
        let net = won * value - channel.spend;
        check("net", net).finite()?;
        channels.push(ChannelValue {
            name: channel.name.clone(),
            spend: channel.spend,
            new_customers: won,
            acquisition_cost,
            value,
            value_to_cost_ratio: ratio,
            payback: result.payback,
            net,
            marginal_acquisition_cost: spent.map(|cost| cost / channel.spend_elasticity),
            marginal_return: response.marginal_return(),
            break_even_spend: response.spend_at(1.0),
        });
        responses.push(response);
    }
    let sum = sum(&channels)?;
    Ok(ChannelComparison {
        ranking: ranking(&channels),
        best_next: best_next(&responses),
        split: BudgetSplit::new(&responses, sum.spend, sum.net),
        channels,
        sum,
    })
}

fn sum(channels: &[ChannelValue]) -> Result<ChannelSum> {
    let total = |of: fn(&ChannelValue) -> f64| channels.iter().map(of).sum::<f64>();
    let (spend, won) = (total(|c| c.spend), total(|c| c.new_customers));
    let value = total(|c| c.new_customers * c.value) + 0.0;
    let net = value - spend;
    check("net", net).finite()?;
    Ok(ChannelSum {
        spend,
        new_customers: won,
        acquisition_cost: (won > 0.0).then(|| spend / won),
        value: (won > 0.0).then(|| value / won),
        value_to_cost_ratio: (spend > 0.0).then(|| value / spend),
        net,
    })
}

fn ranking(channels: &[ChannelValue]) -> Vec<u32> {
    let standing = |channel: &ChannelValue| match channel.value_to_cost_ratio {
        Some(ratio) => ratio,
        None if channel.new_customers > 0.0 => f64::INFINITY,
        None => f64::NEG_INFINITY,
    };
    let mut ranked: Vec<(u32, f64)> = (0..).zip(channels.iter().map(standing)).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked.into_iter().map(|(index, _)| index).collect()
}

fn best_next(responses: &[Response]) -> Option<u32> {
    let mut best: Option<(u32, f64)> = None;
    for (index, response) in (0..).zip(responses) {
        if let Some(marginal) = response.marginal_return()
            && best.is_none_or(|(_, most)| marginal > most)
        {
            best = Some((index, marginal));
        }
    }
    best.map(|(index, _)| index)
}
