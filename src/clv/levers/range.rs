//! What is uncertain in a plan: the effects of its levers, and inputs that are given as a range.

use serde::{Deserialize, Serialize};

use super::input::LeverInput;
use super::options::LeverPlan;
use crate::error::{Error, Result, check};
use crate::numerics::bounds::bounded;
use crate::numerics::random::Random;
use crate::numerics::triangular;

/// What is known of an input whose value is not: its least, likeliest and greatest value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeverInputRange {
    /// The input; no effect of a lever, which has its range already.
    pub input: LeverInput,
    /// Its least value.
    pub minimum: f64,
    /// Its likeliest value.
    pub likely: f64,
    /// Its greatest value.
    pub maximum: f64,
}

/// An input with a triangular distribution, and its random stream.
///
/// The triangle asks for what a person can name, and its quantile is a closed form that rises with the random number, so
/// that the same stream moves the same way when an end of the range does. Source: D. Johnson (1997), "The triangular
/// distribution as a proxy for the beta distribution in risk analysis", The Statistician 46:3.
#[derive(Debug, Clone)]
pub(super) struct Uncertain {
    pub input: LeverInput,
    pub minimum: f64,
    pub likely: f64,
    pub maximum: f64,
    random: Random,
}

impl Uncertain {
    /// The next value; rounding does not lead out of the range that was checked.
    pub fn draw(&mut self) -> f64 {
        let (minimum, maximum) = (self.minimum, self.maximum);
        let value = triangular::quantile(minimum, self.likely, maximum, self.random.uniform());
        bounded(value, minimum, maximum)
    }
}

/// Checks the ranges; lists what is uncertain: first the ranges, then the effects of the levers in their order. What has
/// no width is certain.
///
/// Each has a random stream of its own, named after the input or the lever, so that what one draws does not depend on
/// which others there are: two plans that differ in one lever see the same luck in everything else.
pub(super) fn uncertain(
    plan: &LeverPlan,
    ranges: &[LeverInputRange],
    seed: u64,
) -> Result<Vec<Uncertain>> {
    let mut found: Vec<Uncertain> = Vec::new();
    for (index, range) in ranges.iter().enumerate() {
        let path = ["ranges[", &index.to_string(), "]."].concat();
        range.validate(plan, &path)?;
        let LeverInputRange {
            input,
            minimum,
            likely,
            maximum,
        } = *range;
        found.push(Uncertain {
            input,
            minimum,
            likely,
            maximum,
            random: stream(seed, &input.to_string(), 0),
        });
    }
    for (lever, options) in plan.levers.iter().enumerate() {
        let namesakes = plan.levers.iter().take(lever);
        let namesakes = namesakes.filter(|other| other.name == options.name).count();
        for (effect, options_of_effect) in options.effects.iter().enumerate() {
            found.push(Uncertain {
                input: LeverInput::Effect { lever, effect },
                minimum: options_of_effect.minimum,
                likely: options_of_effect.likely,
                maximum: options_of_effect.maximum,
                random: stream(seed, &options.name, 1 + effect + (namesakes << 8)),
            });
        }
    }
    found.retain(|uncertain| uncertain.minimum < uncertain.maximum);
    Ok(found)
}

impl LeverInputRange {
    fn validate(&self, plan: &LeverPlan, path: &str) -> Result<()> {
        let field = |name| [path, name].concat();
        if matches!(self.input, LeverInput::Effect { .. }) {
            return Err(Error::empty(&field("input")));
        }
        self.input
            .try_value(plan, &field("minimum"), self.minimum)?;
        self.input
            .try_value(plan, &field("maximum"), self.maximum)?;
        check(&field("maximum"), self.maximum).at_least(self.minimum)?;
        check(&field("likely"), self.likely)
            .at_least(self.minimum)?
            .at_most(self.maximum)?;
        Ok(())
    }
}

/// The random stream of a name, by the hash FNV-1a.
fn stream(seed: u64, name: &str, number: usize) -> Random {
    let numbers = (number as u64).to_le_bytes();
    let hash = name
        .bytes()
        .chain(numbers)
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    Random::seeded(hash ^ Random::seeded(seed).next_u64())
}
