//! What is owed to members by month: at cost, at face value, and gross.

use super::drawing::{Drawing, FormatNumber};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_liability`] draws.
    pub struct LiabilityChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: LiabilityLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        pub months: Vec<f64>,
        /// What the points that will be redeemed cost, zero or more; absent if not known.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub cost: Option<Vec<f64>>,
        /// What they are worth to members, zero or more; absent if not known.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub face: Option<Vec<f64>>,
        /// What all outstanding points are worth to members, zero or more.
        pub gross: Vec<f64>,
    }
}

chart_words! {
    /// The words on a [`LiabilityChart`], in the reader's language.
    pub struct LiabilityLabels {
        /// The line at cost.
        pub cost: String,
        /// The line at face value.
        pub face: String,
        /// The line of all outstanding points.
        pub gross: String,
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws it.
pub fn draw_liability(chart: &LiabilityChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
