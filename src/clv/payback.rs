//! When the cost of winning a customer is earned back.

use serde::{Deserialize, Serialize};

use super::MarginTiming;
use super::annuity::{Annuity, first_period};
use super::answer::{Gaps, Missing, MissingReason, Quantity};
use super::limits::amount;
use super::margin_stream::{Stream, validate_periods};
use crate::error::Result;

/// Input of [`payback`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PaybackOptions {
    /// What it cost to win the customer; 0 or more, at most 10¹⁰⁰.
    pub acquisition_cost: f64,
    /// Margin of an active customer in one period; from −10¹⁰⁰ to 10¹⁰⁰.
    pub margin_per_period: f64,
    /// Probability of staying from one period to the next, 0 to 1.
    pub retention_rate: f64,
    /// Discount rate of one period, 0 or more.
    pub discount_rate: f64,
    /// When in its period the margin falls. Default: at the start.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub margin_timing: MarginTiming,
    /// How many periods are counted: whole, 1 to 2³² − 1. Absent: endless.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub periods: Option<f64>,
}

/// Result of [`payback`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PaybackResult {
    /// The first period by whose end the cumulative margin covers the cost; 0 when there is no cost.
    pub period: Option<u32>,
    /// The same moment between the ends of periods, by a straight line through the period in question.
    pub time_in_periods: Option<f64>,
    /// What is missing, and why.
    pub missing: Vec<Missing>,
}

/// The first period n with m Σ (r/(1+d))^t ≥ cost (t = 0 … n − 1, in the convention `startOfPeriod`).
///
/// Without churn and discounting, `time_in_periods` is the familiar cost ÷ margin.
///
/// # Errors
///
/// Names the field that is not finite or out of its range.
///
/// ```
/// use lifeworth::clv::{payback, MarginTiming, PaybackOptions};
///
/// // A cost of 75 and a margin of 20 a period, 90 % staying, 1 % discount: 20, 37.8, 53.7, 67.9, 80.5.
/// let options = PaybackOptions {
///     acquisition_cost: 75.0,
///     margin_per_period: 20.0,
///     retention_rate: 0.9,
///     discount_rate: 0.01,
///     margin_timing: MarginTiming::StartOfPeriod,
///     periods: None,
/// };
/// assert_eq!(payback(&options)?.period, Some(5));
///
/// let loyal = PaybackOptions { retention_rate: 1.0, discount_rate: 0.0, ..options };
/// assert_eq!(payback(&loyal)?.time_in_periods, Some(3.75));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn payback(options: &PaybackOptions) -> Result<PaybackResult> {
    amount("acquisitionCost", options.acquisition_cost)?;
    let stream = Stream {
        margin: options.margin_per_period,
        retention_rate: options.retention_rate,
        discount_rate: options.discount_rate,
        growth: 0.0,
    };
    stream.validate()?;
    let periods = validate_periods(options.periods)?;
    let found = first_covering(
        options.acquisition_cost,
        options.margin_per_period,
        &stream.annuity(options.margin_timing),
        periods,
    );
    let mut gaps = Gaps::default();
    Ok(PaybackResult {
        period: gaps.take(Quantity::Period, found.map(|(period, _)| period)),
        time_in_periods: gaps.take(Quantity::TimeInPeriods, found.map(|(_, time)| time)),
        missing: gaps.0,
    })
}

/// First period by whose end `profit` per period has covered `cost`, and the interpolated time in periods.
pub(crate) fn first_covering(
    cost: f64,
    profit: f64,
    annuity: &Annuity,
    horizon: Option<u32>,
) -> std::result::Result<(u32, f64), MissingReason> {
    if cost <= 0.0 {
        return Ok((0, 0.0));
    }
    if profit <= 0.0 {
        return Err(MissingReason::NoProfitPerPeriod);
    }
    let earned = |periods| profit * annuity.weight(periods);
    // An endless sum approaches its limit without arriving, unless some renewal ends it.
    let ever = annuity.endless_weight().is_none_or(|weight| {
        let most = profit * weight;
        most > cost || (annuity.ends() && most >= cost)
    });
    let Some(period) = first_period(horizon.unwrap_or(u32::MAX), |n| earned(n) >= cost) else {
        return Err(match (ever, horizon) {
            (false, _) => MissingReason::NeverPaysBack,
            (true, Some(_)) => MissingReason::NotWithinHorizon,
            (true, None) => MissingReason::TooLarge,
        });
    };
    if horizon.is_none() && !ever {
        return Err(MissingReason::NeverPaysBack);
    }
    let previous = f64::from(period) - 1.0;
    let (below, above) = (earned(previous), earned(f64::from(period)));
    Ok((period, previous + (cost - below) / (above - below)))
}
