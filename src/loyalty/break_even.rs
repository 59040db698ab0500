//! What an input would have to be for the programme to pay for itself.

use crate::error::{Result, check};
use crate::loyalty::engine::MoneyRun;
use crate::loyalty::input::{ProgrammeInput, WholeInput};
use crate::loyalty::options::ProgrammeOptions;
use crate::loyalty::range::Dial;
use crate::loyalty::validate::validate;
use serde::{Deserialize, Serialize};

/// Which input to vary, and how far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct ProgrammeBreakEvenOptions {
    /// The input. Default `uplifts.frequency`.
    pub input: ProgrammeInput,
    /// Least value to try. Default 0.
    pub minimum: f64,
    /// Greatest value to try. Default 10, which is an uplift of 1000 %.
    pub maximum: f64,
}

impl Default for ProgrammeBreakEvenOptions {
    fn default() -> Self {
        Self {
            input: ProgrammeInput::Programme(WholeInput::Frequency),
            minimum: 0.0,
            maximum: 10.0,
        }
    }
}

/// The value of an input at which the net present value is zero, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ProgrammeBreakEven {
    /// There is one.
    Found {
        /// The value, on the side where the net present value is not negative.
        value: f64,
        /// The net present value there: zero but for the rounding of points.
        net_present_value: f64,
        /// Whether greater values earn more; otherwise they earn less.
        rising: bool,
    },
    /// The programme pays at both ends of the range.
    AlwaysPays {
        /// The lesser of the net present values at both ends.
        least_net_present_value: f64,
    },
    /// The programme pays at neither end, although the input changes the result.
    NeverPays {
        /// The greater of the net present values at both ends.
        greatest_net_present_value: f64,
    },
    /// The programme does not pay, and the input does not change that: it has no effect.
    NoEffect {
        /// The net present value, whatever the input.
        net_present_value: f64,
    },
}

/// Finds by bisection the value of an input at which the net present value crosses zero.
///
/// The default asks for the uplift in frequency that is needed. The net present value must not change direction between
/// minimum and maximum; with the uplifts it is a straight line but for the rounding of points.
///
/// ```
/// use lifeworth::loyalty::{ProgrammeBreakEven, ProgrammeBreakEvenOptions, ProgrammePreset, break_even, preset};
///
/// let ProgrammeBreakEven::Found { value, .. } = break_even(&preset(ProgrammePreset::Points), &ProgrammeBreakEvenOptions::default())? else {
///     unreachable!()
/// };
/// assert!((value - 0.0739591880).abs() < 1e-6);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn break_even(
    options: &ProgrammeOptions,
    search: &ProgrammeBreakEvenOptions,
) -> Result<ProgrammeBreakEven> {
    validate(options)?;
    let dial = Dial::new(search.input, options)?;
    dial.try_value(options, "minimum", search.minimum)?;
    dial.try_value(options, "maximum", search.maximum)?;
    check("maximum", search.maximum).at_least(search.minimum)?;

    let mut options = options.clone();
    let mut run = MoneyRun::default();
    let mut net_present_value = |value| {
        dial.set(&mut options, value);
        run.run(&options).map(|()| run.net_present_value)
    };
    let (at_minimum, at_maximum) = (
        net_present_value(search.minimum)?,
        net_present_value(search.maximum)?,
    );
    let (mut losing, mut paying) = match (at_minimum >= 0.0, at_maximum >= 0.0) {
        (true, true) => {
            return Ok(ProgrammeBreakEven::AlwaysPays {
                least_net_present_value: at_minimum.min(at_maximum),
            });
        }
        (false, false) if at_minimum == at_maximum => {
            return Ok(ProgrammeBreakEven::NoEffect {
                net_present_value: at_minimum,
            });
        }
        (false, false) => {
            return Ok(ProgrammeBreakEven::NeverPays {
                greatest_net_present_value: at_minimum.max(at_maximum),
            });
        }
        (false, true) => (search.minimum, search.maximum),
        (true, false) => (search.maximum, search.minimum),
    };
    let mut at_paying = at_minimum.max(at_maximum);
    // Until no number lies between the two; 1100 halvings are enough for any two numbers.
    for _ in 0..1100 {
        let middle = losing + (paying - losing) / 2.0;
        if middle == losing || middle == paying {
            break;
        }
        let at_middle = net_present_value(middle)?;
        if at_middle >= 0.0 {
            (paying, at_paying) = (middle, at_middle);
        } else {
            losing = middle;
        }
    }
    Ok(ProgrammeBreakEven::Found {
        value: paying,
        net_present_value: at_paying,
        rising: at_maximum > at_minimum,
    })
}
