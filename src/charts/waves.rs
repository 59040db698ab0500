//! A score by wave, with its intervals.

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_waves`] draws.
    pub struct WavesChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: WavesLabels,
        /// What the scores are; scores if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// What each wave is called, such as "2020-03", in their order.
        pub waves: Vec<String>,
        /// The score of each.
        pub scores: Vec<f64>,
        /// The lower limits of their intervals; drawn together with `upper`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub lower: Option<Vec<f64>>,
        /// The upper limits of their intervals.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub upper: Option<Vec<f64>>,
        /// A score to compare with.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub benchmark: Option<f64>,
    }
}

chart_words! {
    /// The words on a [`WavesChart`] and its table, in the reader's language.
    pub struct WavesLabels {
        /// What the x axis counts, such as "wave"; none is drawn if empty.
        pub wave: String,
        /// The line.
        pub score: String,
        /// The lower limits.
        pub lower: String,
        /// The upper limits.
        pub upper: String,
        /// The score to compare with.
        pub benchmark: String,
    }
}

/// Draws it.
pub fn draw_waves(chart: &WavesChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
