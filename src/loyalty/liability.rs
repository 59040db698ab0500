//! What is owed to members: the points they will still redeem, at what they are worth and at what they cost.

use serde::{Deserialize, Serialize};

/// What outstanding points mean in money at the end of a month.
///
/// The expected amounts are absent where the age of a point does not decide what becomes of it (see
/// [`NoUltimateRedemption`](crate::loyalty::NoUltimateRedemption)). Points of members who left are not expected back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Liability {
    /// All outstanding points at face value.
    pub gross: f64,
    /// Points that will still be redeemed.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expected_points: Option<f64>,
    /// They at face value.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub face: Option<f64>,
    /// They at their cost.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cost: Option<f64>,
}

impl Default for Liability {
    fn default() -> Self {
        Self {
            gross: 0.0,
            expected_points: Some(0.0),
            face: Some(0.0),
            cost: Some(0.0),
        }
    }
}

impl Liability {
    /// Adds the points of a segment: all of them, and those expected back if that is known.
    pub(crate) fn add(
        &mut self,
        outstanding: f64,
        expected: Option<f64>,
        point_value: f64,
        cost_ratio: f64,
    ) {
        let face = expected.map(|points| points * point_value);
        self.gross += outstanding * point_value;
        self.expected_points = sum(self.expected_points, expected);
        self.face = sum(self.face, face);
        self.cost = sum(self.cost, face.map(|face| face * cost_ratio));
    }
}

fn sum(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    Some(a? + b?)
}
