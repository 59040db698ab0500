//! What moves the value: levers that act on the inputs of a lifetime value, what each of them adds and costs, how sure
//! that is, and what it would take to reach a target.
//!
//! A lever is data: effects on named quantities, given as least, likeliest and greatest, and costs. [`lever_value`] turns
//! all of them into the inputs of [`lifetime_value`](crate::clv::lifetime_value); everything else asks that again.

mod causes;
mod difference;
mod goal;
mod input;
mod options;
mod quantity;
mod range;
mod read;
mod simulation;
mod tornado;
mod valuation;
mod value;

pub use causes::{LeverCause, LeverCauses, lever_causes};
pub use difference::{
    PlanCause, PlanDifference, PlanDifferenceCause, PlanDifferenceOptions, plan_difference,
};
pub use goal::{Goal, GoalOptions, LeverTarget, seek_goal};
pub use input::{LeverCostInput, LeverInput, PlanInput};
pub use options::{Lever, LeverCosts, LeverEffect, LeverPlan, MOST_LEVERS};
pub use quantity::LeverQuantity;
pub use range::LeverInputRange;
pub use simulation::{LeverSimulation, LeverSimulationOptions, ValueFan, simulate_levers};
pub use tornado::{LeverTornadoBar, lever_tornado};
pub use value::{LeverSide, LeverValue, lever_value};
