//! How a total comes about, step by step. Rows rather than columns, so that labels of any length stay legible.

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_waterfall`] draws. Its height follows from its rows.
    pub struct WaterfallChart {
        /// The words on it.
        pub labels: WaterfallLabels,
        /// What the values are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// The total before the first step; zero, and without a bar, if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub start: Option<WaterfallStep>,
        /// 1 to 100 steps, in their order.
        pub steps: Vec<WaterfallStep>,
        /// What the total after the last step is called; it has no bar if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub total_label: Option<String>,
    }
}

chart_words! {
    /// One bar of a [`WaterfallChart`].
    pub struct WaterfallStep {
        /// What it is called.
        pub label: String,
        /// What it adds or takes away.
        pub value: f64,
    }
}

chart_words! {
    /// The words on a [`WaterfallChart`] and its table, in the reader's language.
    pub struct WaterfallLabels {
        /// What a row is, such as "cause".
        pub step: String,
        /// What a step adds or takes away.
        pub change: String,
        /// What there is after it.
        pub total: String,
    }
}

/// Draws it.
pub fn draw_waterfall(chart: &WaterfallChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
