//! Rates of one period from yearly ones, and back.

use serde::{Deserialize, Serialize};

use super::LARGEST_INPUT;
use crate::error::{Result, check};

/// Input of [`equivalent_rate`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct EquivalentRateOptions {
    /// Effective rate per year; more than −1, at most 10¹⁰⁰.
    pub annual_rate: f64,
    /// Periods per year, such as 12, 52 or 365.25; 1 or more, at most 10¹⁰⁰.
    pub periods_per_year: f64,
}

/// Result of [`equivalent_rate`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct EquivalentRate {
    /// (1 + rate)^(1 / periods) − 1: compounded over a year, it gives the yearly rate.
    pub per_period: f64,
    /// ln(1 + rate) / periods: the same rate, compounded at every moment.
    pub continuous_per_period: f64,
}

/// The rate of a period that compounds to a yearly rate.
///
/// # Errors
///
/// Names the field that is not finite or out of its range.
///
/// ```
/// use lifeworth::clv::{equivalent_rate, EquivalentRateOptions};
///
/// // 21 % a year is 10 % a half-year, not 10.5 %.
/// let result = equivalent_rate(&EquivalentRateOptions { annual_rate: 0.21, periods_per_year: 2.0 })?;
/// assert!((result.per_period - 0.1).abs() < 1e-15);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn equivalent_rate(options: &EquivalentRateOptions) -> Result<EquivalentRate> {
    check("annualRate", options.annual_rate)
        .greater_than(-1.0)?
        .at_most(LARGEST_INPUT)?;
    check("periodsPerYear", options.periods_per_year)
        .at_least(1.0)?
        .at_most(LARGEST_INPUT)?;
    let continuous = options.annual_rate.ln_1p() / options.periods_per_year;
    Ok(EquivalentRate {
        per_period: continuous.exp_m1() + 0.0,
        continuous_per_period: continuous + 0.0,
    })
}

/// Input of [`annual_retention`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnnualRetentionOptions {
    /// Probability of staying from one period to the next, 0 to 1.
    pub retention_rate: f64,
    /// Periods per year; 1 or more, at most 10¹⁰⁰.
    pub periods_per_year: f64,
}

/// Result of [`annual_retention`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnnualRetention {
    /// Probability of staying for a year: rate^periods.
    pub annual_retention_rate: f64,
    /// Probability of leaving within a year.
    pub annual_churn_rate: f64,
}

/// Yearly retention from the retention of a period.
///
/// # Errors
///
/// Names the field that is not finite or out of its range.
///
/// ```
/// use lifeworth::clv::{annual_retention, AnnualRetentionOptions};
///
/// // Losing 3 % a month is losing 30.6 % a year, not 36 %.
/// let result = annual_retention(&AnnualRetentionOptions { retention_rate: 0.97, periods_per_year: 12.0 })?;
/// assert!((result.annual_retention_rate - 0.693_842_360_995_437_8).abs() < 1e-15);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn annual_retention(options: &AnnualRetentionOptions) -> Result<AnnualRetention> {
    check("retentionRate", options.retention_rate).share()?;
    check("periodsPerYear", options.periods_per_year)
        .at_least(1.0)?
        .at_most(LARGEST_INPUT)?;
    let ln = options.retention_rate.ln() * options.periods_per_year;
    Ok(AnnualRetention {
        annual_retention_rate: ln.exp(),
        annual_churn_rate: -ln.exp_m1() + 0.0,
    })
}
