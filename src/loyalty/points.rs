//! Points as whole millionths, and shares as whole billionths: sums that are exact on every platform.

use serde::{Deserialize, Serialize};

/// A number of points, kept as a whole number of millionths. In JavaScript: a number of points.
///
/// ```
/// use lifeworth::loyalty::Points;
///
/// assert_eq!(Points::from_millionths(1_500_000).to_f64(), 1.5);
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(type = "number"))]
#[serde(from = "f64", into = "f64")]
pub struct Points(u64);

impl Points {
    /// Points from their millionths.
    pub const fn from_millionths(millionths: u64) -> Self {
        Self(millionths)
    }

    /// The exact number of millionths.
    pub const fn millionths(self) -> u64 {
        self.0
    }

    /// With more millionths; at most 2^64 - 1.
    pub(crate) const fn plus(self, millionths: u64) -> Self {
        Self(self.0.saturating_add(millionths))
    }

    /// The nearest floating-point number of points.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

impl From<f64> for Points {
    fn from(points: f64) -> Self {
        Self((points * 1e6).round() as u64)
    }
}

impl From<Points> for f64 {
    fn from(points: Points) -> Self {
        points.to_f64()
    }
}

/// For a list of points that JavaScript gets as a `Float64Array`.
pub(crate) fn as_column<S: serde::Serializer>(
    points: &[Points],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let numbers: Vec<f64> = points.iter().copied().map(Points::to_f64).collect();
    crate::column::serialize(&numbers, serializer)
}

/// Most millionths that a ledger accepts in total: 9.2 trillion points.
pub(crate) const MOST_MILLIONTHS: u64 = i64::MAX as u64;

/// Points as millionths, rounded half up; `None` beyond what a ledger accepts.
pub(crate) fn to_millionths(points: f64) -> Option<u64> {
    let millionths = (points * 1e6 + 0.5).floor();
    (millionths <= MOST_MILLIONTHS as f64).then_some(millionths as u64)
}

/// A share from 0 to 1 as whole billionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Billionths(u64);

const BILLION: u64 = 1_000_000_000;

impl Billionths {
    /// The nearest share, half up.
    pub fn from_share(share: f64) -> Self {
        Self(((share * 1e9 + 0.5).floor() as u64).min(BILLION))
    }

    /// This share of an amount, rounded half up: `floor((n r + 500000000) / 1000000000)`, which is never more than `n`.
    ///
    /// The whole billions of `n` are taken apart, so that 64 bits hold every intermediate result.
    pub const fn of(self, amount: u64) -> u64 {
        let (billions, rest) = (amount / BILLION, amount % BILLION);
        billions * self.0 + (rest * self.0 + BILLION / 2) / BILLION
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_share_of_an_amount_is_the_128_bit_one(amount: u64, billionths in 0..=BILLION) {
            let wide = (u128::from(amount) * u128::from(billionths) + 500_000_000) / 1_000_000_000;
            prop_assert_eq!(
                u128::from(Billionths(billionths).of(amount)),
                wide.min(u128::from(amount))
            );
        }
    }

    #[test]
    fn extremes() {
        assert_eq!(Billionths(BILLION).of(u64::MAX), u64::MAX);
        assert_eq!(Billionths(1).of(499_999_999), 0);
        assert_eq!(Billionths(1).of(500_000_000), 1);
        assert_eq!(Billionths::from_share(0.09), Billionths(90_000_000));
        assert_eq!(to_millionths(9.3e12), None);
        assert_eq!(to_millionths(0.000_000_5), Some(1));
    }
}
