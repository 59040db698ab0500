//! Loyalty programmes: a points ledger that always adds up, what it owes, and what the programme earns.
//!
//! A programme is projected month by month against the same customers without it ([`project`]). Segments are independent
//! and summed. What is uncertain can be given as a range ([`simulate`], [`tornado`]), the result divided among its causes
//! ([`causes`]), and the input found that would just pay for it all ([`break_even`]).

mod break_even;
mod burn_modes;
mod causes;
mod engine;
mod first_reward;
mod input;
mod ledger;
mod liability;
mod material_right;
mod options;
mod points;
mod presets;
mod projection;
mod redemption;
mod results;
mod rules;
mod segment;
mod simulation;
mod summary;
mod tornado;
mod validate;

pub use break_even::{BreakEven, BreakEvenOptions, break_even};
pub use burn_modes::{BurnModeResult, BurnModes, both_burn_modes};
pub use causes::{Cause, Causes, Lever, causes};
pub use first_reward::FirstReward;
pub use input::{Input, InputRange, ProgrammeInput, SegmentInput};
pub use liability::Liability;
pub use material_right::{
    MaterialRight, MaterialRightOptions, RecognisedPeriod, RedemptionPeriod, material_right,
};
pub use options::{
    BurnMode, Costs, Earning, Enrolment, Expiry, ProgrammeOptions, Redemption, Reward, Schedule,
    Segment, Uplifts,
};
pub use points::Points;
pub use presets::{Preset, preset, preset_ranges};
pub use projection::project;
pub use redemption::{
    NoUltimateRedemption, UltimateRedemption, UltimateRedemptionOptions, ultimate_redemption,
};
pub use results::{Month, Projection, SegmentResult, Summary};
pub use rules::{ProgrammeRule, rules};
pub use simulation::{Band, Distribution, Histogram, Simulation, SimulationOptions, simulate};
pub use tornado::{TornadoBar, tornado};
pub use validate::validate;
