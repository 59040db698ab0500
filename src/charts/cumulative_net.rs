//! Cumulative net result of a programme by month: what must be funded, and what it gains.

use super::drawing::{Drawing, FormatNumber};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_cumulative_net`] draws.
    pub struct CumulativeNetChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: CumulativeNetLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        pub months: Vec<f64>,
        /// The net result up to each of them; that of month 0 is minus the setup cost.
        pub cumulative_net: Vec<f64>,
        /// The result that 5 % of simulated runs stay below; drawn together with `percentile95`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub percentile5: Option<Vec<f64>>,
        /// The result that half of them stay below.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub percentile50: Option<Vec<f64>>,
        /// The result that 95 % of them stay below.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub percentile95: Option<Vec<f64>>,
        /// When the result is no longer below zero, in months; absent if never. Marked if it lies within `months`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub break_even_months: Option<f64>,
        /// What the mark says, such as "breaks even in month 21"; `labels.breakEven` if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub break_even_label: Option<String>,
        /// What the lowest point below zero says, such as "needs 52 655 zł"; `labels.peakFunding` if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub peak_funding_label: Option<String>,
    }
}

chart_words! {
    /// The words on a [`CumulativeNetChart`], in the reader's language.
    pub struct CumulativeNetLabels {
        /// The line that the chart is about.
        pub cumulative_net: String,
        /// The lower edge of the range, such as "5 % of cases are below".
        pub percentile5: String,
        /// The middle of the range.
        pub percentile50: String,
        /// Its upper edge.
        pub percentile95: String,
        /// The point where the line reaches zero.
        pub break_even: String,
        /// Its lowest point.
        pub peak_funding: String,
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws it.
pub fn draw_cumulative_net(
    chart: &CumulativeNetChart,
    format: FormatNumber<'_>,
) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
