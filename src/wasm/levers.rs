//! Levers, channels and campaigns for JavaScript. Their options read themselves (`src/clv/levers/read.rs`).

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{functions, plain, read, thrown, write};
use crate::clv::{campaign, channels, levers};

functions! {
    /// What one customer and all customers of a plan are worth, without its levers and with them.
    lever_value as "leverValue": levers::lever_value, levers::LeverPlan => levers::LeverValue;
    /// What each lever of a plan contributes, in their order and free of it, and what it costs.
    lever_causes as "leverCauses": levers::lever_causes, levers::LeverPlan => levers::LeverCauses;
    /// Why two plans are worth differently: what each quantity in which they differ contributes.
    plan_difference as "planDifference": levers::plan_difference, levers::PlanDifferenceOptions => levers::PlanDifference;
    /// What a customer costs and is worth in each channel, and where the next money should go.
    compare_channels as "compareChannels": channels::compare_channels, channels::ChannelOptions => channels::ChannelComparison;
    /// Whether a campaign pays, and from which response rate on.
    campaign as "campaign": campaign::campaign, campaign::CampaignOptions => campaign::Campaign;
}

/// Draws effects and uncertain inputs again and again from seeded streams, and values the plan with each draw.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "simulateLevers")]
pub fn simulate_levers(
    plan: Ts<levers::LeverPlan>,
    simulation: Ts<levers::LeverSimulationOptions>,
) -> Result<Ts<levers::LeverSimulation>, JsValue> {
    let (plan, simulation) = (read(plan)?, read(simulation)?);
    write(&levers::simulate_levers(&plan, &simulation).map_err(thrown)?)
}

/// Which assumptions decide the total of a plan: each at its least and its greatest value, the others as given; widest
/// first.
///
/// Takes what `simulateLevers` takes; draws and seed do not matter here. Throws a `LifeworthError` that names the option
/// and the rule it breaks.
#[wasm_bindgen(js_name = "leverTornado", unchecked_return_type = "LeverTornadoBar[]")]
pub fn lever_tornado(
    plan: Ts<levers::LeverPlan>,
    simulation: Ts<levers::LeverSimulationOptions>,
) -> Result<JsValue, JsValue> {
    let (plan, simulation) = (read(plan)?, read(simulation)?);
    plain(&levers::lever_tornado(&plan, &simulation.ranges).map_err(thrown)?)
}

/// The value of an input at which a plan just reaches a target, or why there is none.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "seekGoal")]
pub fn seek_goal(
    plan: Ts<levers::LeverPlan>,
    goal: Ts<levers::GoalOptions>,
) -> Result<Ts<levers::Goal>, JsValue> {
    let (plan, goal) = (read(plan)?, read(goal)?);
    write(&levers::seek_goal(&plan, &goal).map_err(thrown)?)
}
