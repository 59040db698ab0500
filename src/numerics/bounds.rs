//! Keeps a number between two others.

/// The number itself, or the bound that it lies beyond; NaN stays NaN.
///
/// `f64::clamp` panics if the bounds are crossed, and the message of that panic would bring the formatting of floats
/// into the wasm module: 19 KB.
///
/// ```
/// use lifeworth::numerics::bounds::bounded;
///
/// assert_eq!(bounded(120.0, -100.0, 100.0), 100.0);
/// ```
#[allow(clippy::manual_clamp, reason = "the point of it")]
pub fn bounded(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}
