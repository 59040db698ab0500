//! Which inputs decide a result: for each, the result at its low and its high value. The widest first.

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_tornado`] draws. Its height follows from its rows.
    pub struct TornadoChart {
        /// The words on it.
        pub labels: TornadoLabels,
        /// What the results are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// The result with every input as given.
        pub base: f64,
        /// 1 to 100 inputs, in any order.
        pub inputs: Vec<TornadoInput>,
    }
}

chart_words! {
    /// One bar of a [`TornadoChart`].
    pub struct TornadoInput {
        /// What the input is called.
        pub label: String,
        /// The result at its low value.
        pub low: f64,
        /// The result at its high value.
        pub high: f64,
    }
}

chart_words! {
    /// The words on a [`TornadoChart`] and its table, in the reader's language.
    pub struct TornadoLabels {
        /// What a row is, such as "input".
        pub input: String,
        /// The result at the low value.
        pub low: String,
        /// The result at the high value.
        pub high: String,
        /// The result with every input as given.
        pub base: String,
    }
}

/// Draws it.
pub fn draw_tornado(chart: &TornadoChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
