//! What a plan may be worth when effects and inputs are only known as ranges: seeded draws, and the band they fill.

use serde::{Deserialize, Serialize};

use super::input::LeverInput;
use super::options::LeverPlan;
use super::range::{LeverInputRange, Uncertain, uncertain};
use super::valuation::{Affected, Together, Valuation};
use super::value::representable;
use crate::clv::per_period::PerPeriod;
use crate::error::Result;
use crate::numerics::quantile::quantiles;
use crate::simulated::{SimulatedDistribution, SimulatedHistogram, check_draws};

/// How many draws the fan is made of at most.
const MOST_FAN_DRAWS: usize = 10_000;

/// How many steps the fan has at most.
const MOST_FAN_STEPS: u32 = 40;

/// What else is uncertain, how often to draw, and from which seed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct LeverSimulationOptions {
    /// Inputs that are uncertain beside the effects of the levers. Default none.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub ranges: Vec<LeverInputRange>,
    /// Number of draws, 1 to 100 000. Default 100 000.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub draws: f64,
    /// Whole number from 0 to 2^53; the same seed gives the same result, and fewer draws are the first of more.
    /// Default 1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub seed: f64,
}

impl Default for LeverSimulationOptions {
    fn default() -> Self {
        Self {
            ranges: Vec::new(),
            draws: crate::simulated::MOST_DRAWS,
            seed: 1.0,
        }
    }
}

/// Result of [`simulate_levers`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverSimulation {
    /// Number of draws.
    pub draws: u32,
    /// Net value of one customer, all costs of the levers included.
    pub net_value: SimulatedDistribution,
    /// The same in steps.
    pub net_value_histogram: SimulatedHistogram,
    /// Net value of all customers that the plan wins.
    pub total: SimulatedDistribution,
    /// What the levers bring after their costs: the total less that of the same draw without levers.
    pub added_value: SimulatedDistribution,
    /// Share of the draws in which a customer's value exceeds the acquisition cost.
    pub profit_probability: f64,
    /// Share of the draws in which the levers bring more than they cost.
    pub worthwhile_probability: f64,
    /// Cumulative profit of a customer less acquisition cost, over time.
    pub fan: ValueFan,
    /// How many draws, the first ones, the fan is made of.
    pub fan_draws: u32,
}

/// Quantiles of the cumulative result of one customer at the ends of periods, at most 41 of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueFan {
    /// Time since the customer was won, in years.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub years: Vec<f64>,
    /// 5 % of the draws are below.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub p5: Vec<f64>,
    /// 25 % are below.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub p25: Vec<f64>,
    /// The median.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub p50: Vec<f64>,
    /// 75 % are below.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub p75: Vec<f64>,
    /// 95 % are below.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub p95: Vec<f64>,
}

/// Draws effects and inputs again and again, each from its triangular distribution and independently of the others, and
/// values the plan with each draw.
///
/// Every uncertain input has a random stream of its own. Quantiles are of type 7.
///
/// # Errors
///
/// As [`lever_value`](super::lever_value); `ranges[0].minimum` and the like; `draws` and `seed`.
///
/// ```
/// use lifeworth::clv::levers::{Lever, LeverEffect, LeverPlan, LeverQuantity, LeverSimulationOptions, simulate_levers};
/// use lifeworth::clv::{LifetimeValueOptions, Retention};
///
/// // 500 a customer; something between nothing and +40 %, likeliest +20 %: the median is 600.
/// let plan = LeverPlan {
///     customer: LifetimeValueOptions {
///         average_order_value: 100.0, orders_per_year: 10.0, gross_margin: 0.5,
///         annual_retention_rate: Retention::Constant(0.0), horizon_years: Some(1.0), periods_per_year: 1.0,
///         ..Default::default()
///     },
///     new_customers_per_year: 100.0,
///     plan_years: 1.0,
///     levers: vec![Lever {
///         name: "recommendations".to_owned(),
///         effects: vec![LeverEffect {
///             quantity: LeverQuantity::AverageOrderValue, minimum: 0.0, likely: 0.2, maximum: 0.4,
///         }],
///         ..Default::default()
///     }],
/// };
/// let result = simulate_levers(&plan, &LeverSimulationOptions::default())?;
/// assert!((result.net_value.p50 - 600.0).abs() < 1.0);
/// assert_eq!(result.profit_probability, 1.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn simulate_levers(
    plan: &LeverPlan,
    options: &LeverSimulationOptions,
) -> Result<LeverSimulation> {
    let mut valuation = Valuation::new(plan)?;
    check_draws(options.draws, options.seed)?;
    let mut uncertain = uncertain(plan, &options.ranges, options.seed as u64)?;
    let draws = options.draws as usize;
    let mut fan = FanRows::new(&valuation, draws);
    let (mut net_values, mut totals, mut added) = (
        Vec::with_capacity(draws),
        Vec::with_capacity(draws),
        Vec::with_capacity(draws),
    );
    let mut affected = valuation.unaffected();
    let mut without = valuation.side_total(&Together::nothing())?;
    let varies_without = uncertain.iter().any(|range| range.is_of_plan());
    for _ in 0..draws {
        for range in &mut uncertain {
            let value = range.draw();
            range.set(&mut valuation.plan, value);
        }
        if varies_without {
            valuation.refresh();
            valuation.affect(&Together::nothing(), &mut affected);
            without = valuation.total(&affected);
        }
        valuation.affect(&valuation.all(), &mut affected);
        let net_value = valuation.net_value(&affected);
        let total = net_value * valuation.discounted_customers(&affected);
        net_values.push(net_value);
        totals.push(total);
        added.push(total - without);
        fan.draw(&valuation, &affected);
    }
    // Beyond the range of a number there is infinity or, where two of them meet, none at all.
    for value in totals.iter().chain(&added) {
        representable(*value)?;
    }
    let share =
        |values: &[f64]| values.iter().filter(|value| **value > 0.0).count() as f64 / draws as f64;
    let (fan_draws, fan) = fan.quantiles();
    Ok(LeverSimulation {
        draws: draws as u32,
        profit_probability: share(&net_values),
        worthwhile_probability: share(&added),
        net_value_histogram: SimulatedHistogram::of(&net_values),
        net_value: SimulatedDistribution::of(&mut net_values),
        total: SimulatedDistribution::of(&mut totals),
        added_value: SimulatedDistribution::of(&mut added),
        fan,
        fan_draws,
    })
}

impl Uncertain {
    /// Whether the plan without levers depends on it.
    fn is_of_plan(&self) -> bool {
        matches!(self.input, LeverInput::Plan(_))
    }

    /// Sets the input of a plan that this was made for.
    pub fn set(&self, plan: &mut LeverPlan, value: f64) {
        self.input.set(plan, value);
    }
}

/// The draws of each shown period in a row, so that the quantiles of a period read memory in its order.
struct FanRows {
    periods: Vec<u32>,
    years: Vec<f64>,
    draws: usize,
    drawn: usize,
    values: Vec<f64>,
}

impl FanRows {
    fn new(valuation: &Valuation, draws: usize) -> Self {
        let horizon = valuation.horizon;
        let step = horizon.div_ceil(MOST_FAN_STEPS).max(1);
        let inner = (0..horizon).step_by(step as usize);
        let periods: Vec<u32> = inner.chain([horizon]).collect();
        let per_year = valuation.plan.customer.periods_per_year;
        let draws = draws.min(MOST_FAN_DRAWS);
        Self {
            years: periods.iter().map(|n| f64::from(*n) / per_year).collect(),
            values: vec![0.0; draws * periods.len()],
            drawn: 0,
            periods,
            draws,
        }
    }

    fn draw(&mut self, valuation: &Valuation, affected: &Affected) {
        if self.drawn >= self.draws {
            return;
        }
        let customer = &affected.customer;
        let profit = PerPeriod::new(customer).profit;
        let annuity = valuation.annuity(customer);
        let rows = self.values.chunks_exact_mut(self.draws);
        for (row, period) in rows.zip(&self.periods) {
            if let Some(place) = row.get_mut(self.drawn) {
                *place = profit * annuity.weight(f64::from(*period)) - customer.acquisition_cost;
            }
        }
        self.drawn += 1;
    }

    fn quantiles(mut self) -> (u32, ValueFan) {
        let mut fan = ValueFan {
            years: self.years,
            ..ValueFan::default()
        };
        for row in self.values.chunks_exact_mut(self.draws) {
            let mut found = [0.0; 5];
            quantiles(row, &[0.05, 0.25, 0.5, 0.75, 0.95], &mut found);
            let [p5, p25, p50, p75, p95] = found;
            fan.p5.push(p5);
            fan.p25.push(p25);
            fan.p50.push(p50);
            fan.p75.push(p75);
            fan.p95.push(p95);
        }
        (self.draws as u32, fan)
    }
}
