//! What a programme may earn when its inputs are only known as ranges: seeded draws, and the bands they fill.

use crate::error::{Error, Result};
use crate::loyalty::engine::MoneyRun;
use crate::loyalty::options::ProgrammeOptions;
use crate::loyalty::range::{ProgrammeInputRange, dials};
use crate::loyalty::summary::break_even_moment;
use crate::loyalty::validate::validate;
use crate::numerics::bounds::bounded;
use crate::numerics::random::Random;
use crate::numerics::triangular;
use crate::simulated::{SimulatedDistribution, SimulatedHistogram, check_draws};
use serde::{Deserialize, Serialize};

/// Which inputs vary, how often to draw, and from which seed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeSimulationOptions {
    /// The inputs that vary, each with a triangular distribution and independently of the others; at least one.
    pub ranges: Vec<ProgrammeInputRange>,
    /// Number of draws, 1 to 100 000. Default 2000.
    #[serde(default = "default_draws")]
    pub draws: f64,
    /// Whole number from 0 to 2^53; the same seed gives the same result. Default 1.
    #[serde(default = "crate::loyalty::options::one")]
    pub seed: f64,
}

pub(crate) fn default_draws() -> f64 {
    2000.0
}

/// The cumulative net result of a month over all draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SimulatedBand {
    /// Number of the month, from 1.
    pub month: u32,
    /// The cumulative net result.
    pub cumulative_net: SimulatedDistribution,
    /// Share of the draws that have broken even by the end of this month.
    pub broken_even_share: f64,
}

/// What the draws say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeSimulation {
    /// Number of draws.
    pub draws: u32,
    /// Each month.
    pub bands: Vec<SimulatedBand>,
    /// The net present value.
    pub net_present_value: SimulatedDistribution,
    /// The same in steps.
    pub net_present_value_histogram: SimulatedHistogram,
    /// Share of the draws with a net present value above zero.
    pub profit_probability: f64,
    /// Return on investment; absent without costs.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub return_on_investment: Option<SimulatedDistribution>,
    /// Share of the draws that break even within the horizon.
    pub break_even_probability: f64,
    /// When those draws break even, in months from the start; absent if none does.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub break_even_moment: Option<SimulatedDistribution>,
}

/// Draws the uncertain inputs again and again, and projects the programme with each draw.
///
/// Each draw takes one number of the random stream for each range, in their order. Quantiles are of type 7.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, ProgrammeSimulationOptions, preset, preset_ranges, simulate};
///
/// let simulation = simulate(&preset(ProgrammePreset::Points), &ProgrammeSimulationOptions {
///     ranges: preset_ranges(ProgrammePreset::Points),
///     draws: 500.0,
///     seed: 42.0,
/// })?;
/// assert_eq!(simulation.bands.len(), 36);
/// assert!(simulation.net_present_value.p5 < simulation.net_present_value.p95);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn simulate(
    options: &ProgrammeOptions,
    simulation: &ProgrammeSimulationOptions,
) -> Result<ProgrammeSimulation> {
    validate(options)?;
    check_draws(simulation.draws, simulation.seed)?;
    if simulation.ranges.is_empty() {
        return Err(Error::empty("ranges"));
    }
    let dials = dials(options, &simulation.ranges)?;

    let draws = simulation.draws as usize;
    let months = options.horizon_months as usize;
    // One row for each month, so that the quantiles of a month read memory in its order.
    let mut cumulative_nets = vec![0.0; months * draws];
    let mut net_present_values = Vec::with_capacity(draws);
    let mut returns = Vec::with_capacity(draws);
    let mut moments = Vec::with_capacity(draws);

    let mut random = Random::seeded(simulation.seed as u64);
    let mut options = options.clone();
    let mut run = MoneyRun::default();
    for draw in 0..draws {
        for (range, dial) in simulation.ranges.iter().zip(&dials) {
            let ProgrammeInputRange {
                minimum,
                likely,
                maximum,
                ..
            } = *range;
            let value = triangular::quantile(minimum, likely, maximum, random.uniform());
            // Rounding must not lead out of the range that was checked.
            dial.set(&mut options, bounded(value, minimum, maximum));
        }
        run.run(&options)?;
        net_present_values.push(run.net_present_value);
        returns.extend(run.return_on_investment());
        moments.extend(break_even_moment(
            options.costs.setup,
            run.cumulative_net.iter().copied(),
        ));
        let rows = cumulative_nets.chunks_exact_mut(draws);
        for (row, cumulative_net) in rows.zip(&run.cumulative_net) {
            if let Some(place) = row.get_mut(draw) {
                *place = *cumulative_net;
            }
        }
    }
    Ok(summarise(
        draws,
        &mut cumulative_nets,
        &mut net_present_values,
        &mut returns,
        &mut moments,
    ))
}

fn summarise(
    draws: usize,
    cumulative_nets: &mut [f64],
    net_present_values: &mut [f64],
    returns: &mut [f64],
    moments: &mut [f64],
) -> ProgrammeSimulation {
    let share = |count: usize| count as f64 / draws as f64;
    let band = |(month, row): (u32, &mut [f64])| {
        let broken_even = moments.iter().filter(|moment| **moment <= f64::from(month));
        SimulatedBand {
            month,
            broken_even_share: share(broken_even.count()),
            cumulative_net: SimulatedDistribution::of(row),
        }
    };
    let rows = (1..).zip(cumulative_nets.chunks_exact_mut(draws));
    let profitable = net_present_values.iter().filter(|value| **value > 0.0);
    ProgrammeSimulation {
        draws: draws as u32,
        bands: rows.map(band).collect(),
        profit_probability: share(profitable.count()),
        net_present_value_histogram: SimulatedHistogram::of(net_present_values),
        net_present_value: SimulatedDistribution::of(net_present_values),
        return_on_investment: SimulatedDistribution::of_any(returns),
        break_even_probability: share(moments.len()),
        break_even_moment: SimulatedDistribution::of_any(moments),
    }
}
