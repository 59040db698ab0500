//! Loyalty programmes: a points ledger that always adds up, what it owes, and what the programme earns.
//!
//! A programme is projected month by month against the same customers without it ([`project`]). Segments are independent
//! and summed. What is uncertain can be given as a range ([`simulate`], [`tornado`]), the result divided among its causes
//! ([`causes`]), and the input found that would just pay for it all ([`break_even`]).

mod break_even;
mod burn_modes;
mod causes;
mod deferral;
mod engine;
mod first_reward;
mod input;
mod ledger;
mod liability;
mod material_right;
mod months;
mod options;
mod points;
mod presets;
mod projection;
mod range;
mod read;
mod redemption;
mod results;
mod rules;
mod segment;
mod simulation;
mod summary;
mod tornado;
mod validate;

pub use crate::simulated::{SimulatedDistribution, SimulatedHistogram};
pub use break_even::{ProgrammeBreakEven, ProgrammeBreakEvenOptions, break_even};
pub use burn_modes::{BurnModeResult, BurnModes, both_burn_modes};
pub use causes::{ProgrammeCause, ProgrammeCauses, ProgrammeLever, causes};
pub use deferral::{MaterialRightYear, ProgrammeMaterialRight, programme_material_right};
pub use first_reward::FirstReward;
pub use input::{ProgrammeInput, SegmentInput, WholeInput};
pub use liability::Liability;
pub use material_right::{
    MaterialRight, MaterialRightOptions, RecognisedPeriod, RedemptionPeriod, material_right,
};
pub use months::ProgrammeMonth;
pub use options::{
    BurnMode, Earning, Enrolment, Expiry, ProgrammeCosts, ProgrammeOptions, ProgrammeSegment,
    ProgrammeUplifts, Redemption, Reward, Schedule,
};
pub use points::Points;
pub use presets::{ProgrammePreset, preset, preset_ranges};
pub use projection::project;
pub use range::ProgrammeInputRange;
pub use redemption::{
    NoUltimateRedemption, UltimateRedemption, UltimateRedemptionOptions, ultimate_redemption,
};
pub use results::{ProgrammeProjection, ProgrammeSegmentResult, ProgrammeSummary};
pub use rules::{ProgrammeRule, rules};
pub use simulation::{ProgrammeSimulation, ProgrammeSimulationOptions, SimulatedBand, simulate};
pub use tornado::{ProgrammeTornadoBar, tornado};
pub use validate::validate;
