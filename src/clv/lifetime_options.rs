//! What a lifetime value is computed from, with ranges and defaults.

use serde::{Deserialize, Serialize};

use super::annuity::{Annuity, Decay, Segment};
use super::limits::{LARGEST_INPUT, LONGEST_YEARS, amount, gain_or_loss, gross_margin};
use super::{MarginTiming, Retention};
use crate::error::{Error, Result, Rule, check};

/// Input of [`lifetime_value`](super::lifetime_value).
///
/// Amounts are in one currency of the visitor's choice. Amounts, counts and rates up to 10¹⁰⁰ are accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LifetimeValueOptions {
    /// Average revenue of one order; 0 or more.
    pub average_order_value: f64,
    /// Orders per year of a customer who is active; 0 or more.
    pub orders_per_year: f64,
    /// Share of revenue left after the cost of goods; at most 1, negative when every order is sold at a loss.
    pub gross_margin: f64,
    /// Probability that an active customer is still active a year later, 0 to 1: one number, or one per year.
    pub annual_retention_rate: Retention,
    /// Discount rate per year, effective; 0 or more. 0 counts later money like money now.
    pub annual_discount_rate: f64,
    /// How many years are counted: more than 0, at most 100, a whole number of periods. Absent: endless.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub horizon_years: Option<f64>,
    /// Periods per year, in which money comes and customers decide whether to stay; whole, 1 to 366. Default 12.
    #[serde(default = "monthly")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub periods_per_year: f64,
    /// When in its period the margin falls. Default: at the start.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub margin_timing: MarginTiming,
    /// What it costs to win one customer; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub acquisition_cost: f64,
    /// What it costs to serve and keep an active customer for a year, beyond the cost of goods; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_service_cost: f64,
    /// How much more the customer pays for the same goods, as a share of the price; −1 or more. The cost of goods
    /// stays, so an order's margin is order value × (gross margin + premium). Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub price_premium: f64,
    /// New customers whom an active customer brings per year; 0 or more. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub referrals_per_year: f64,
    /// What one referred customer is worth, such as the acquisition cost saved. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub value_per_referral: f64,
    /// Wanted ratio of profit to acquisition cost; more than 0. Default 3.
    #[serde(default = "three_to_one")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub target_ratio: f64,
    /// When a customer counts as established: 0 to 100 years, a whole number of periods. Default 1.
    #[serde(default = "after_one_year")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub established_after_years: f64,
}

pub(crate) fn monthly() -> f64 {
    12.0
}

pub(crate) fn three_to_one() -> f64 {
    3.0
}

pub(crate) fn after_one_year() -> f64 {
    1.0
}

impl Default for LifetimeValueOptions {
    /// A customer who buys nothing and does not stay, with every option that may be absent at its default.
    fn default() -> Self {
        Self {
            average_order_value: 0.0,
            orders_per_year: 0.0,
            gross_margin: 0.0,
            annual_retention_rate: Retention::Constant(0.0),
            annual_discount_rate: 0.0,
            horizon_years: None,
            periods_per_year: monthly(),
            margin_timing: MarginTiming::default(),
            acquisition_cost: 0.0,
            annual_service_cost: 0.0,
            price_premium: 0.0,
            referrals_per_year: 0.0,
            value_per_referral: 0.0,
            target_ratio: three_to_one(),
            established_after_years: after_one_year(),
        }
    }
}

/// Times of valid options, counted in periods.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Periods {
    pub per_year: u32,
    pub horizon: Option<u32>,
    pub established_after: u32,
}

impl LifetimeValueOptions {
    /// Checks every field, in the order of the struct; returns the times in periods.
    pub(crate) fn validate(&self) -> Result<Periods> {
        amount("averageOrderValue", self.average_order_value)?;
        amount("ordersPerYear", self.orders_per_year)?;
        gross_margin(self.gross_margin)?;
        self.annual_retention_rate.validate()?;
        amount("annualDiscountRate", self.annual_discount_rate)?;
        check("periodsPerYear", self.periods_per_year)
            .at_least(1.0)?
            .at_most(366.0)?
            .whole_number()?;
        let horizon = self
            .horizon_years
            .map(|years| {
                check("horizonYears", years).greater_than(0.0)?;
                whole_periods("horizonYears", years, self.periods_per_year)
            })
            .transpose()?;
        amount("acquisitionCost", self.acquisition_cost)?;
        amount("annualServiceCost", self.annual_service_cost)?;
        check("pricePremium", self.price_premium)
            .at_least(-1.0)?
            .at_most(LARGEST_INPUT)?;
        amount("referralsPerYear", self.referrals_per_year)?;
        gain_or_loss("valuePerReferral", self.value_per_referral)?;
        check("targetRatio", self.target_ratio)
            .greater_than(0.0)?
            .at_most(LARGEST_INPUT)?;
        check("establishedAfterYears", self.established_after_years).at_least(0.0)?;
        let established_after = whole_periods(
            "establishedAfterYears",
            self.established_after_years,
            self.periods_per_year,
        )?;
        Ok(Periods {
            per_year: self.periods_per_year as u32,
            horizon,
            established_after,
        })
    }

    /// ln(1 + d) of a period.
    pub(crate) fn ln_discount_per_period(&self) -> f64 {
        self.annual_discount_rate.ln_1p() / self.periods_per_year
    }

    /// ln r of a period in the first year.
    pub(crate) fn ln_retention_per_period(&self) -> f64 {
        let first = self.annual_retention_rate.rates().first();
        first.copied().unwrap_or(0.0).ln() / self.periods_per_year
    }

    /// Annuity factor of a customer who has already been active for `elapsed` periods.
    pub(crate) fn annuity(&self, ln_discount: f64, timing: MarginTiming, elapsed: u32) -> Annuity {
        let per_year = self.periods_per_year as u32;
        let rates = self.annual_retention_rate.rates();
        let years = (elapsed / per_year) as usize;
        let passed = years.min(rates.len().saturating_sub(1));
        let segments = rates.iter().skip(passed).enumerate().map(|(i, rate)| {
            let into = if i == 0 && passed == years {
                elapsed % per_year
            } else {
                0
            };
            let ln_retention = rate.ln() / self.periods_per_year;
            Segment {
                periods: f64::from(per_year - into),
                ln_retention,
                decay: Decay::from_ln(ln_retention - ln_discount),
            }
        });
        Annuity::new(segments, ln_discount, timing)
    }
}

/// A time in years as a count of periods. Accepts what is whole up to the rounding of a fraction such as 7/12.
fn whole_periods(field: &str, years: f64, per_year: f64) -> Result<u32> {
    check(field, years).at_most(LONGEST_YEARS)?;
    let exact = years * per_year;
    let whole = exact.round();
    if (exact - whole).abs() <= 1e-9 * whole {
        Ok(whole as u32)
    } else {
        Err(Error {
            field: field.to_owned(),
            rule: Rule::WholePeriods {
                periods_per_year: per_year,
            },
            value: years,
        })
    }
}
