//! Which inputs decide the result: one at a time, from low to high.

use crate::error::Result;
use crate::loyalty::engine::MoneyRun;
use crate::loyalty::input::ProgrammeInput;
use crate::loyalty::options::ProgrammeOptions;
use crate::loyalty::range::{ProgrammeInputRange, dials};
use crate::loyalty::validate::validate;
use serde::{Deserialize, Serialize};

/// What one input does to the net present value, all others as given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeTornadoBar {
    /// The input.
    pub input: ProgrammeInput,
    /// Its low value.
    pub low: f64,
    /// Its high value.
    pub high: f64,
    /// Net present value at the low value.
    pub net_present_value_at_low: f64,
    /// Net present value at the high value.
    pub net_present_value_at_high: f64,
}

impl ProgrammeTornadoBar {
    fn width(&self) -> f64 {
        (self.net_present_value_at_high - self.net_present_value_at_low).abs()
    }
}

/// Sets each input to its least and its greatest value, the others as given; widest bar first.
///
/// ```
/// use lifeworth::loyalty::{ProgrammePreset, preset, preset_ranges, tornado};
///
/// let bars = tornado(&preset(ProgrammePreset::Points), &preset_ranges(ProgrammePreset::Points))?;
/// assert_eq!(bars[0].input.to_string(), "uplifts.incrementality");
/// assert_eq!(bars[0].net_present_value_at_low.round(), -139_929.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn tornado(
    options: &ProgrammeOptions,
    ranges: &[ProgrammeInputRange],
) -> Result<Vec<ProgrammeTornadoBar>> {
    validate(options)?;
    let mut run = MoneyRun::default();
    let mut bars: Vec<ProgrammeTornadoBar> = Vec::with_capacity(ranges.len());
    for (range, dial) in ranges.iter().zip(dials(options, ranges)?) {
        let mut options = options.clone();
        let mut net_present_value = |value| {
            dial.set(&mut options, value);
            run.run(&options).map(|()| run.net_present_value)
        };
        let bar = ProgrammeTornadoBar {
            input: range.input,
            low: range.minimum,
            high: range.maximum,
            net_present_value_at_low: net_present_value(range.minimum)?,
            net_present_value_at_high: net_present_value(range.maximum)?,
        };
        // The library's sort would weigh more than the few bars are worth.
        let place = bars.partition_point(|other| other.width() >= bar.width());
        bars.insert(place, bar);
    }
    Ok(bars)
}
