//! What is accepted as an amount, a count or a rate, and how large it may be.

use crate::error::{Result, check};

/// The largest amount, count or rate that is accepted. Nobody needs it; it is there so that products of inputs stay
/// within the range of a 64-bit floating-point number, and an absurd input is named instead of turning into infinity.
pub const LARGEST_INPUT: f64 = 1e100;

/// The longest time that is accepted, in years.
pub const LONGEST_YEARS: f64 = 100.0;

/// An amount, a count or a rate that is not negative.
#[inline(never)]
pub(super) fn amount(field: &str, value: f64) -> Result<()> {
    check(field, value)
        .at_least(0.0)?
        .at_most(LARGEST_INPUT)
        .map(drop)
}

/// An amount that may be a loss.
#[inline(never)]
pub(super) fn gain_or_loss(field: &str, value: f64) -> Result<()> {
    check(field, value)
        .at_least(-LARGEST_INPUT)?
        .at_most(LARGEST_INPUT)
        .map(drop)
}

/// The gross margin, as a share of the price: what is sold below its cost has a negative one.
#[inline(never)]
pub(super) fn gross_margin(value: f64) -> Result<()> {
    check("grossMargin", value)
        .at_least(-LARGEST_INPUT)?
        .at_most(1.0)
        .map(drop)
}

/// A time ahead, in years.
#[inline(never)]
pub(super) fn years(field: &str, value: f64) -> Result<()> {
    check(field, value)
        .greater_than(0.0)?
        .at_most(LONGEST_YEARS)
        .map(drop)
}
