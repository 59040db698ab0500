//! Lifetime value from margin and retention.

use serde::{Deserialize, Serialize};

use super::annuity::{Annuity, first_period};
use super::answer::{
    Answer, Gaps, Missing, MissingReason, Payback, Quantity, ValueCurve, per_acquisition_cost,
    representable,
};
use super::established::EstablishedCustomer;
use super::lifetime_options::{LifetimeValueOptions, Periods};
use super::payback::first_covering;
use super::per_period::PerPeriod;
use super::timing::MarginTiming;
use crate::error::Result;

/// How far the curve of an endless relationship goes at most, in years.
const LONGEST_CURVE_YEARS: u32 = 50;

/// The share of the value that the curve of an endless relationship shows at least.
const SHOWN_SHARE: f64 = 0.99;

/// Result of [`lifetime_value`]. Money is per customer won. A number that does not exist is listed in `missing`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LifetimeValue {
    /// The convention that was used.
    pub margin_timing: MarginTiming,
    /// Periods per year.
    pub periods_per_year: u32,
    /// How many periods are counted; absent when endless.
    pub periods: Option<u32>,
    /// One period of an active customer.
    pub per_period: PerPeriod,
    /// Expected discounted revenue.
    pub revenue: Option<f64>,
    /// Expected discounted profit before acquisition cost: the customer lifetime value.
    pub profit: Option<f64>,
    /// The same without discounting.
    pub undiscounted_profit: Option<f64>,
    /// Profit less acquisition cost.
    pub net_value: Option<f64>,
    /// Expected years in which the customer is active, the first period counted, within the horizon.
    pub expected_lifetime_years: Option<f64>,
    /// Profit per unit of acquisition cost (CLV:CAC).
    pub value_to_cost_ratio: Option<f64>,
    /// When the acquisition cost is earned back.
    pub payback: Option<Payback>,
    /// The highest acquisition cost at which profit is still the target multiple of it.
    pub highest_acquisition_cost: Option<f64>,
    /// A customer who is still active later, beside a new one.
    pub established_customer: EstablishedCustomer,
    /// The expected course, by period. Of an endless relationship it shows as much as matters: until less than 1 % of
    /// the value is still to come (where that has no meaning, until fewer than 1 % of customers are left) and any
    /// payback is shown, at most 50 years.
    pub curve: ValueCurve,
    /// What is missing, and why.
    pub missing: Vec<Missing>,
}

/// Expected discounted profit of a customer who stays with a given probability per year.
///
/// Money and rates are brought to the period (rates by their root, so that twelve months make exactly a year), and
/// profit = p Σ S(t) / (1 + d)^t: p the profit per period, S the survival that follows from retention, d the discount
/// rate of a period, and the exponents shifted as [`MarginTiming`] says. Service cost and referral income fall when the
/// margin falls.
///
/// Sources: Gupta & Lehmann (2003), "Customers as assets"; Fader & Hardie (2012), "Reconciling and clarifying CLV
/// formulas".
///
/// # Errors
///
/// Names the field that is not finite or out of its range, such as `annualRetentionRate[1]`.
///
/// ```
/// use lifeworth::clv::{lifetime_value, LifetimeValueOptions, Retention};
///
/// // Two orders of 50 a year at full margin, 80 % stay, 10 % discount: 100 × 1.1 ÷ (1.1 − 0.8), Fader & Hardie's case 1.
/// let result = lifetime_value(&LifetimeValueOptions {
///     average_order_value: 50.0,
///     orders_per_year: 2.0,
///     gross_margin: 1.0,
///     annual_retention_rate: Retention::Constant(0.8),
///     annual_discount_rate: 0.1,
///     periods_per_year: 1.0,
///     acquisition_cost: 150.0,
///     ..Default::default()
/// })?;
/// assert!((result.profit.unwrap() - 366.666_666_666_666_7).abs() < 1e-10);
/// assert!((result.net_value.unwrap() - 216.666_666_666_666_7).abs() < 1e-10);
/// assert_eq!(result.payback.unwrap().period, 2);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn lifetime_value(options: &LifetimeValueOptions) -> Result<LifetimeValue> {
    let periods = options.validate()?;
    let ln_discount = options.ln_discount_per_period();
    let timing = options.margin_timing;
    let annuity = options.annuity(ln_discount, timing, 0);
    let undiscounted = options.annuity(0.0, timing, 0);
    let activity = options.annuity(0.0, MarginTiming::StartOfPeriod, 0);
    let per_period = PerPeriod::new(options);
    let per_year = f64::from(periods.per_year);
    let cost = options.acquisition_cost;
    let horizon = periods.horizon;

    let profit = annuity.total(
        per_period.profit,
        horizon,
        MissingReason::EndlessWithoutDiscounting,
    );
    let net_value = profit.and_then(|profit| representable(profit - cost));
    let covered = first_covering(cost, per_period.profit, &annuity, horizon);
    let paid_back = covered.map(|(period, time)| Payback {
        period,
        years: time / per_year,
    });
    let curve = curve(
        &annuity,
        &per_period,
        periods,
        last_shown(&annuity, periods, covered.ok().map(|(period, _)| period)),
    );

    let mut gaps = Gaps::default();
    Ok(LifetimeValue {
        margin_timing: timing,
        periods_per_year: periods.per_year,
        periods: horizon,
        revenue: gaps.take(
            Quantity::Revenue,
            annuity.total(
                per_period.revenue,
                horizon,
                MissingReason::EndlessWithoutDiscounting,
            ),
        ),
        profit: gaps.take(Quantity::Profit, profit),
        undiscounted_profit: gaps.take(
            Quantity::UndiscountedProfit,
            undiscounted.total(per_period.profit, horizon, MissingReason::NobodyLeaves),
        ),
        net_value: gaps.take(Quantity::NetValue, net_value),
        expected_lifetime_years: gaps.take(
            Quantity::ExpectedLifetimeYears,
            activity.total(1.0 / per_year, horizon, MissingReason::NobodyLeaves),
        ),
        value_to_cost_ratio: gaps.take(
            Quantity::ValueToCostRatio,
            profit.and_then(|profit| per_acquisition_cost(profit, cost)),
        ),
        payback: gaps.take(Quantity::Payback, paid_back),
        highest_acquisition_cost: gaps.take(
            Quantity::HighestAcquisitionCost,
            profit.and_then(|profit| affordable(profit, options.target_ratio)),
        ),
        established_customer: EstablishedCustomer::new(
            options,
            periods,
            &annuity,
            per_period.profit,
            net_value,
            &mut gaps,
        ),
        curve,
        per_period,
        missing: gaps.0,
    })
}

fn affordable(profit: f64, target_ratio: f64) -> Answer {
    if profit < 0.0 {
        Err(MissingReason::NoProfitPerPeriod)
    } else {
        representable(profit / target_ratio)
    }
}

/// The last period of the curve.
fn last_shown(annuity: &Annuity, periods: Periods, paid_back: Option<u32>) -> u32 {
    if let Some(horizon) = periods.horizon {
        return horizon;
    }
    let longest = LONGEST_CURVE_YEARS * periods.per_year;
    let enough = match annuity.endless_weight() {
        Some(weight) if weight > 0.0 && weight.is_finite() => {
            first_period(longest, |n| annuity.weight(n) > SHOWN_SHARE * weight)
        }
        _ => first_period(longest, |n| annuity.survival(n) < 1.0 - SHOWN_SHARE),
    };
    enough
        .unwrap_or(longest)
        .max(paid_back.unwrap_or(0))
        .min(longest)
}

fn curve(annuity: &Annuity, per_period: &PerPeriod, periods: Periods, last: u32) -> ValueCurve {
    let ends = || (0..=last).map(f64::from);
    let accrued = |amount: f64| {
        ends()
            .map(|n| amount * annuity.weight(n) + 0.0)
            .collect::<Vec<_>>()
    };
    ValueCurve {
        years: ends().map(|n| n / f64::from(periods.per_year)).collect(),
        survival: ends().map(|n| annuity.survival(n)).collect(),
        cumulative_profit: accrued(per_period.profit),
        cumulative_revenue: accrued(per_period.revenue),
    }
}
