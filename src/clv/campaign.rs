//! Whether a campaign pays: what it costs against what the customers it wins are worth.

use serde::{Deserialize, Serialize};

use super::limits::{amount, gain_or_loss};
use crate::error::{Result, check};
use crate::read::fields;

/// Input of [`campaign`]. Amounts and counts up to 10¹⁰⁰ are accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CampaignOptions {
    /// What the campaign costs whoever answers it: production, media, an event; 0 or more.
    pub fixed_cost: f64,
    /// People whom it reaches; 0 or more.
    pub audience: f64,
    /// What reaching one of them costs; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cost_per_contact: f64,
    /// Share of those reached who become customers, 0 to 1.
    pub response_rate: f64,
    /// What winning each of them costs beside: a welcome discount, a sample; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cost_per_response: f64,
    /// What a customer brings before acquisition cost (CLV); from −10¹⁰⁰ to 10¹⁰⁰.
    pub value_per_customer: f64,
}

/// What the campaign is expected to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum CampaignVerdict {
    /// It brings more than it costs.
    Go,
    /// It brings what it costs, and no more.
    BreaksEven,
    /// It costs more than it brings.
    NoGo,
}

/// The response rate at which a campaign just pays, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum BreakEvenResponse {
    /// There is one.
    Found {
        /// The rate, 0 to 1.
        response_rate: f64,
        /// So many customers.
        customers: f64,
    },
    /// Even if everybody answered, it would not pay.
    MoreThanEverybody,
    /// A customer brings no more than the cost of each response, so more responses do not help.
    NoGainPerCustomer,
    /// Nobody is reached.
    NobodyReached,
}

/// Result of [`campaign`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Campaign {
    /// Expected new customers: audience × response rate.
    pub new_customers: f64,
    /// What reaching people costs.
    pub contact_cost: f64,
    /// What their answers cost.
    pub response_cost: f64,
    /// What all of it costs, the fixed cost included.
    pub cost: f64,
    /// Cost per new customer; absent if there are none.
    pub acquisition_cost: Option<f64>,
    /// What the new customers bring.
    pub value: f64,
    /// Value less cost.
    pub net: f64,
    /// Value per unit of cost; absent without cost.
    pub value_to_cost_ratio: Option<f64>,
    /// Whether to do it.
    pub verdict: CampaignVerdict,
    /// The response rate at which it just pays.
    pub break_even: BreakEvenResponse,
}

/// Weighs a campaign: net = audience × rate × (value − cost per response) − fixed cost − audience × cost per contact.
///
/// It breaks even at the rate (fixed cost + audience × cost per contact) ÷ (audience × (value − cost per response)). The
/// customers count as won by the campaign: those who would have come anyway do not belong into the rate.
///
/// # Errors
///
/// Names the field that is not finite or out of its range.
///
/// ```
/// use lifeworth::clv::campaign::{BreakEvenResponse, CampaignOptions, CampaignVerdict, campaign};
///
/// // 10 000 letters at 1 and 5000 fixed; 2 % answer, each gets 20 off and brings 120: 200 × 100 − 15 000 = 5000.
/// let result = campaign(&CampaignOptions {
///     fixed_cost: 5_000.0,
///     audience: 10_000.0,
///     cost_per_contact: 1.0,
///     response_rate: 0.02,
///     cost_per_response: 20.0,
///     value_per_customer: 120.0,
/// })?;
/// assert_eq!((result.net, result.verdict), (5_000.0, CampaignVerdict::Go));
/// assert_eq!(result.acquisition_cost, Some(95.0));
/// assert_eq!(result.break_even, BreakEvenResponse::Found { response_rate: 0.015, customers: 150.0 });
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn campaign(options: &CampaignOptions) -> Result<Campaign> {
    options.validate()?;
    let contact_cost = options.audience * options.cost_per_contact;
    let sunk = options.fixed_cost + contact_cost;
    let new_customers = options.audience * options.response_rate;
    let response_cost = new_customers * options.cost_per_response;
    let cost = sunk + response_cost;
    let value = new_customers * options.value_per_customer + 0.0;
    let net = value - cost;
    check("net", net).finite()?;
    Ok(Campaign {
        new_customers,
        contact_cost,
        response_cost,
        cost,
        acquisition_cost: (new_customers > 0.0).then(|| cost / new_customers),
        value,
        net,
        value_to_cost_ratio: (cost > 0.0).then(|| value / cost),
        verdict: if net > 0.0 {
            CampaignVerdict::Go
        } else if net < 0.0 {
            CampaignVerdict::NoGo
        } else {
            CampaignVerdict::BreaksEven
        },
        break_even: options.break_even(sunk),
    })
}

impl CampaignOptions {
    fn validate(&self) -> Result<()> {
        for (field, value) in [
            ("fixedCost", self.fixed_cost),
            ("audience", self.audience),
            ("costPerContact", self.cost_per_contact),
            ("costPerResponse", self.cost_per_response),
        ] {
            amount(field, value)?;
        }
        check("responseRate", self.response_rate).share()?;
        gain_or_loss("valuePerCustomer", self.value_per_customer)?;
        Ok(())
    }

    fn break_even(&self, sunk: f64) -> BreakEvenResponse {
        let gain = self.value_per_customer - self.cost_per_response;
        let customers = sunk / gain;
        if self.audience == 0.0 {
            BreakEvenResponse::NobodyReached
        } else if gain <= 0.0 {
            BreakEvenResponse::NoGainPerCustomer
        } else if customers > self.audience {
            BreakEvenResponse::MoreThanEverybody
        } else {
            BreakEvenResponse::Found {
                response_rate: customers / self.audience,
                customers,
            }
        }
    }
}

fields! { CampaignOptions {
    fixed_cost,
    audience,
    cost_per_contact or 0.0,
    response_rate,
    cost_per_response or 0.0,
    value_per_customer,
} }
