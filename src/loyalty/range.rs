//! Inputs whose value is only known as a range, and the dial that sets them.

use crate::error::{Error, Result, check};
use crate::loyalty::input::{Place, ProgrammeInput};
use crate::loyalty::options::ProgrammeOptions;
use crate::loyalty::validate::validate;
use serde::{Deserialize, Serialize};

/// A way to set one input again and again.
#[derive(Debug, Clone)]
pub(crate) struct Dial {
    input: ProgrammeInput,
    /// The numbers of a list, as multiples of the first one.
    shape: Vec<f64>,
}

impl Dial {
    /// Errors if the options have no such input.
    pub fn new(input: ProgrammeInput, options: &ProgrammeOptions) -> Result<Self> {
        let mut options = options.clone();
        let shape = match input.place(&mut options) {
            None => return Err(Error::empty(&input.to_string())),
            Some(Place::Schedule(schedule)) => {
                let first = schedule.at(1);
                let relative = |value: &f64| if first > 0.0 { value / first } else { 1.0 };
                schedule.values().iter().map(relative).collect()
            }
            Some(Place::Number(_) | Place::Months(_)) => Vec::new(),
        };
        Ok(Self { input, shape })
    }

    /// Sets the input; does not check it.
    pub fn set(&self, options: &mut ProgrammeOptions, value: f64) {
        match self.input.place(options) {
            Some(Place::Number(place)) => *place = value,
            Some(Place::Months(place)) => *place = value.round(),
            Some(Place::Schedule(schedule)) => {
                for (place, multiple) in schedule.values_mut().iter_mut().zip(&self.shape) {
                    *place = value * multiple;
                }
            }
            None => {}
        }
    }

    /// Whether the options obey their rules with this value.
    ///
    /// Every rule concerns one field, so that a range is valid if both its ends are.
    pub fn try_value(&self, options: &ProgrammeOptions, field: &str, value: f64) -> Result<()> {
        let mut options = options.clone();
        self.set(&mut options, value);
        validate(&options).map_err(|error| Error {
            field: field.to_owned(),
            value,
            ..error
        })
    }
}

/// What is known of an input whose value is not: its least, likeliest and greatest value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeInputRange {
    /// The input.
    pub input: ProgrammeInput,
    /// Its least value.
    pub minimum: f64,
    /// Its likeliest value.
    pub likely: f64,
    /// Its greatest value.
    pub maximum: f64,
}

/// Checks ranges against the options they belong to, and gives a dial for each.
pub(crate) fn dials(
    options: &ProgrammeOptions,
    ranges: &[ProgrammeInputRange],
) -> Result<Vec<Dial>> {
    ranges
        .iter()
        .enumerate()
        .map(|(index, range)| {
            let field = |name| ["ranges[", &index.to_string(), "].", name].concat();
            let dial = Dial::new(range.input, options)?;
            dial.try_value(options, &field("minimum"), range.minimum)?;
            dial.try_value(options, &field("maximum"), range.maximum)?;
            let ProgrammeInputRange {
                minimum,
                likely,
                maximum,
                ..
            } = *range;
            // The likely value is an input with a place of its own: what does not fit it is the range.
            check(&field("likely"), likely).finite()?;
            check(&field("minimum"), minimum).at_most(likely)?;
            check(&field("maximum"), maximum).at_least(likely)?;
            Ok(dial)
        })
        .collect()
}
