//! What an input would have to be for a plan to reach a target.

use serde::{Deserialize, Serialize};

use super::input::{LeverInput, PlanInput};
use super::options::LeverPlan;
use super::valuation::Valuation;
use crate::clv::limits::{amount, gain_or_loss};
use crate::clv::payback::first_covering;
use crate::clv::per_period::PerPeriod;
use crate::error::{Result, check};

/// What is wanted of a plan with its levers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "measure",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum LeverTarget {
    /// A customer's profit less acquisition cost is at least this much.
    NetValue {
        /// From −10¹⁰⁰ to 10¹⁰⁰.
        least: f64,
    },
    /// All customers that the plan wins are worth at least this much.
    Total {
        /// From −10¹⁰⁰ to 10¹⁰⁰.
        least: f64,
    },
    /// Profit is at least this multiple of the acquisition cost (CLV:CAC). Without any cost every multiple is reached
    /// that the profit's sign allows.
    ValueToCostRatio {
        /// From −10¹⁰⁰ to 10¹⁰⁰.
        least: f64,
    },
    /// The acquisition cost is earned back within so many months.
    Payback {
        /// 0 or more.
        months: f64,
    },
}

/// Which input to vary, how far, and what to reach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GoalOptions {
    /// The input. An effect that is varied is certain.
    pub input: LeverInput,
    /// What to reach.
    pub target: LeverTarget,
    /// Least value to try. Default: the least that the input can be.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub minimum: Option<f64>,
    /// Greatest value to try. Default: the greatest that the input can be, at most 10¹².
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub maximum: Option<f64>,
}

/// The value of an input at which a target is just reached, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Goal {
    /// There is one.
    Found {
        /// The value, on the side where the target is reached.
        value: f64,
        /// Whether greater values reach the target; otherwise lesser ones do.
        at_least: bool,
    },
    /// The target is reached with every value that was tried.
    AlwaysReached,
    /// No value that was tried reaches the target, though the input makes a difference.
    NeverReached,
    /// The target is missed, and the input makes no difference to it.
    NoEffect,
}

/// Finds the value of an input at which a target is just reached.
///
/// Net value, total, CLV:CAC and payback all rise or all fall with any one input, so that halving finds the only place
/// where the answer changes.
///
/// # Errors
///
/// As [`lever_value`](super::lever_value); the path of an input that the plan does not have; `minimum` or `maximum` if the
/// plan does not allow them; `target.least` or `target.months`.
///
/// ```
/// use lifeworth::clv::levers::{Goal, GoalOptions, LeverPlan, LeverTarget, seek_goal};
/// use lifeworth::clv::{LifetimeValueOptions, Retention};
///
/// // 10 orders of 100 at one half, less 60: 440. For 510 an order has to be 114.
/// let plan = LeverPlan {
///     customer: LifetimeValueOptions {
///         average_order_value: 100.0, orders_per_year: 10.0, gross_margin: 0.5,
///         annual_retention_rate: Retention::Constant(0.0), horizon_years: Some(1.0), periods_per_year: 1.0,
///         acquisition_cost: 60.0, ..Default::default()
///     },
///     new_customers_per_year: 100.0,
///     plan_years: 1.0,
///     levers: vec![],
/// };
/// let seek = |input: &str| seek_goal(&plan, &GoalOptions {
///     input: input.parse()?,
///     target: LeverTarget::NetValue { least: 510.0 },
///     minimum: None,
///     maximum: None,
/// });
/// let Goal::Found { value, at_least: true } = seek("customer.averageOrderValue")? else { unreachable!() };
/// assert!((value - 114.0).abs() < 1e-9);
/// // Even won for nothing, a customer is worth no more than 500; and who stays longer does not matter within a year.
/// assert_eq!(seek("customer.acquisitionCost")?, Goal::NeverReached);
/// assert_eq!(seek("customer.annualRetentionRate")?, Goal::NoEffect);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn seek_goal(plan: &LeverPlan, options: &GoalOptions) -> Result<Goal> {
    let mut valuation = Valuation::new(plan)?;
    options.target.validate()?;
    let input = options.input;
    let (least, greatest) = bounds(input, plan);
    let minimum = options.minimum.unwrap_or(least);
    let maximum = options.maximum.unwrap_or(greatest);
    input.try_value(plan, "minimum", minimum)?;
    input.try_value(plan, "maximum", maximum)?;
    check("maximum", maximum).at_least(minimum)?;

    let mut measure = |value| {
        input.set(&mut valuation.plan, value);
        valuation.refresh();
        options.target.shortfall(&valuation)
    };
    let (at_minimum, at_maximum) = (measure(minimum), measure(maximum));
    let (mut missed, mut reached) = match (at_minimum <= 0.0, at_maximum <= 0.0) {
        (true, true) => return Ok(Goal::AlwaysReached),
        (false, false) if at_minimum == at_maximum => return Ok(Goal::NoEffect),
        (false, false) => return Ok(Goal::NeverReached),
        (false, true) => (minimum, maximum),
        (true, false) => (maximum, minimum),
    };
    let at_least = missed < reached;
    // Until no number lies between the two; 1100 halvings are enough for any two numbers.
    for _ in 0..1100 {
        let middle = missed + (reached - missed) / 2.0;
        if middle == missed || middle == reached {
            break;
        }
        if measure(middle) <= 0.0 {
            reached = middle;
        } else {
            missed = middle;
        }
    }
    Ok(Goal::Found {
        value: reached,
        at_least,
    })
}

/// The least and greatest value that is tried of an input.
fn bounds(input: LeverInput, plan: &LeverPlan) -> (f64, f64) {
    const GREATEST: f64 = 1e12;
    match input {
        LeverInput::Plan(PlanInput::GrossMargin) => (-1.0, 1.0),
        LeverInput::Plan(PlanInput::AnnualRetentionRate) => (0.0, 1.0),
        LeverInput::Plan(PlanInput::PricePremium) => (-1.0, GREATEST),
        LeverInput::Plan(PlanInput::ValuePerReferral) => (-GREATEST, GREATEST),
        LeverInput::Plan(PlanInput::NewCustomersPerYear) => (1e-6, GREATEST),
        LeverInput::Plan(_) => (0.0, GREATEST),
        LeverInput::Cost { cost, .. } => match cost {
            super::input::LeverCostInput::ShareOfRevenue => (0.0, 1.0),
            _ => (0.0, GREATEST),
        },
        LeverInput::Effect { lever, effect } => {
            let lever = plan.levers.get(lever);
            let effect = lever.and_then(|lever| lever.effects.get(effect));
            effect.map_or((0.0, 0.0), |effect| effect.quantity.possible())
        }
    }
}

impl LeverTarget {
    fn validate(self) -> Result<()> {
        match self {
            Self::NetValue { least } | Self::Total { least } | Self::ValueToCostRatio { least } => {
                gain_or_loss("target.least", least)?;
            }
            Self::Payback { months } => {
                amount("target.months", months)?;
            }
        }
        Ok(())
    }

    /// By how much the plan with its levers misses the target; not positive if it does not.
    fn shortfall(self, valuation: &Valuation) -> f64 {
        let mut affected = valuation.unaffected();
        valuation.affect(&valuation.all(), &mut affected);
        let customer = &affected.customer;
        let cost = customer.acquisition_cost;
        match self {
            Self::NetValue { least } => least - valuation.net_value(&affected),
            Self::Total { least } => least - valuation.total(&affected),
            Self::ValueToCostRatio { least } => least * cost - valuation.profit(customer),
            Self::Payback { months } => {
                let found = first_covering(
                    cost,
                    PerPeriod::new(customer).profit,
                    &valuation.annuity(customer),
                    Some(valuation.horizon),
                );
                found.map_or(f64::INFINITY, |(_, time)| {
                    time * (12.0 / customer.periods_per_year) - months
                })
            }
        }
    }
}
