//! Loyalty programmes for JavaScript. Their options read themselves (`src/loyalty/read.rs`).

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{functions, plain, read, thrown, write};
use crate::loyalty;

functions! {
    /// A programme month by month against the same customers without it: members, points, money, and the whole.
    project as "projectProgramme": loyalty::project, loyalty::ProgrammeOptions => loyalty::ProgrammeProjection;
    /// The same programme with both orders of redemption: the band between which reality lies.
    both_burn_modes as "bothBurnModes": loyalty::both_burn_modes, loyalty::ProgrammeOptions => loyalty::BurnModes;
    /// Why the programme adds margin: what each thing that members do differently contributes.
    causes as "programmeCauses": loyalty::causes, loyalty::ProgrammeOptions => loyalty::ProgrammeCauses;
    /// The share of issued points that will ever be redeemed, in closed form.
    ultimate_redemption as "ultimateRedemption": loyalty::ultimate_redemption, loyalty::UltimateRedemptionOptions => loyalty::UltimateRedemption;
    /// Divides a price between goods and points by their relative stand-alone selling prices. Indicative only.
    material_right as "materialRight": loyalty::material_right, loyalty::MaterialRightOptions => loyalty::MaterialRight;
    /// The same for all sales of a programme, year by year. Indicative only.
    programme_material_right as "programmeMaterialRight": loyalty::programme_material_right, loyalty::ProgrammeOptions => loyalty::ProgrammeMaterialRight;
}

/// Draws the uncertain inputs again and again from a seeded stream, and projects the programme with each draw.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "simulateProgramme")]
pub fn simulate(
    options: Ts<loyalty::ProgrammeOptions>,
    simulation: Ts<loyalty::ProgrammeSimulationOptions>,
) -> Result<Ts<loyalty::ProgrammeSimulation>, JsValue> {
    let (options, simulation) = (read(options)?, read(simulation)?);
    write(&loyalty::simulate(&options, &simulation).map_err(thrown)?)
}

/// Which inputs decide the result: each at its least and its greatest value, the others as given; widest first.
///
/// Takes what `simulateProgramme` takes; draws and seed do not matter here. Throws a `LifeworthError` that names the
/// option and the rule it breaks.
#[wasm_bindgen(
    js_name = "programmeTornado",
    unchecked_return_type = "ProgrammeTornadoBar[]"
)]
pub fn tornado(
    options: Ts<loyalty::ProgrammeOptions>,
    simulation: Ts<loyalty::ProgrammeSimulationOptions>,
) -> Result<JsValue, JsValue> {
    let (options, simulation) = (read(options)?, read(simulation)?);
    plain(&loyalty::tornado(&options, &simulation.ranges).map_err(thrown)?)
}

/// The value of an input at which the programme just pays for itself, or why there is none.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "programmeBreakEven")]
pub fn break_even(
    options: Ts<loyalty::ProgrammeOptions>,
    search: Ts<loyalty::ProgrammeBreakEvenOptions>,
) -> Result<Ts<loyalty::ProgrammeBreakEven>, JsValue> {
    let (options, search) = (read(options)?, read(search)?);
    write(&loyalty::break_even(&options, &search).map_err(thrown)?)
}

/// The rules of a programme as facts, in the order in which a member meets them.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "programmeRules", unchecked_return_type = "ProgrammeRule[]")]
pub fn rules(options: Ts<loyalty::ProgrammeOptions>) -> Result<JsValue, JsValue> {
    plain(&loyalty::rules(&read(options)?).map_err(thrown)?)
}

/// The options of a programme to start from; its numbers are assumptions to be replaced.
#[wasm_bindgen(js_name = "programmePreset")]
pub fn preset(
    #[wasm_bindgen(unchecked_param_type = "ProgrammePreset")] name: JsValue,
) -> Result<Ts<loyalty::ProgrammeOptions>, JsValue> {
    write(&loyalty::preset(read(Ts::new_unchecked(name))?))
}

/// Ranges for the inputs of a preset that are hardest to know, around the values that it has.
#[wasm_bindgen(
    js_name = "programmePresetRanges",
    unchecked_return_type = "ProgrammeInputRange[]"
)]
pub fn preset_ranges(
    #[wasm_bindgen(unchecked_param_type = "ProgrammePreset")] name: JsValue,
) -> Result<JsValue, JsValue> {
    plain(&loyalty::preset_ranges(read(Ts::new_unchecked(name))?))
}
