//! From which value to which an axis goes.

use super::drawing::NumberKind;

/// What a value axis shows.
pub(super) struct Extent {
    pub(super) kind: NumberKind,
    pub(super) low: f64,
    pub(super) high: f64,
}

/// The least and the greatest of some values, and of zero.
pub(super) fn extent_with_zero<'v>(values: impl IntoIterator<Item = &'v f64>) -> (f64, f64) {
    values.into_iter().fold((0.0, 0.0), |(low, high), &value| {
        (low.min(value), high.max(value))
    })
}

/// From the least to the greatest value: with zero if that is not far, and otherwise with some room if they are close
/// together, because 0.1 point is no cliff.
#[cfg(any(feature = "customer-charts", feature = "levers"))]
pub(super) fn extent_of_lines<'v>(values: impl Iterator<Item = &'v f64>) -> (f64, f64) {
    let known = values.copied().filter(|value| !value.is_nan());
    let (low, high) = known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if low > high {
        return (0.0, 1.0);
    }
    if low.abs().min(high.abs()) < low.abs().max(high.abs()) / 2.0 {
        return (low.min(0.0), high.max(0.0));
    }
    around(low, high)
}

/// Some room if both are close together.
pub(super) fn around(low: f64, high: f64) -> (f64, f64) {
    let least = low.abs().max(high.abs()) / 5.0;
    let room = (least - (high - low)).max(0.0) / 2.0;
    (low - room, high + room)
}
