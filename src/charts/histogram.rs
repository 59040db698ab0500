//! How often each answer was given.

use super::drawing::{Drawing, FormatNumber, Tone};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_histogram`] draws.
    pub struct HistogramChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: HistogramLabels,
        /// The lowest answer, such as 0 or 1; a whole number.
        pub lowest: f64,
        /// How often it and each one above it was given: 2 to 101 numbers, zero or more.
        pub counts: Vec<f64>,
        /// The answers from the lowest to the highest, in groups that have a colour each.
        pub groups: Vec<HistogramGroup>,
    }
}

chart_words! {
    /// Neighbouring answers of a [`HistogramChart`].
    pub struct HistogramGroup {
        /// What those who gave them are called.
        pub label: String,
        /// Whether these answers speak for or against.
        pub tone: Tone,
        /// The highest answer of the group.
        pub highest: f64,
    }
}

chart_words! {
    /// The words on a [`HistogramChart`] and its table, in the reader's language.
    pub struct HistogramLabels {
        /// What the x axis counts, such as "answer"; none is drawn if empty.
        pub answer: String,
        /// What the columns count.
        pub count: String,
    }
}

/// Draws it.
pub fn draw_histogram(chart: &HistogramChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
