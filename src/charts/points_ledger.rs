//! What became of the points issued: redeemed, expired and outstanding, by month.

use super::drawing::{Drawing, FormatNumber};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_points_ledger`] draws.
    pub struct PointsLedgerChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: PointsLedgerLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        pub months: Vec<f64>,
        /// Points redeemed up to each of them, zero or more.
        pub redeemed: Vec<f64>,
        /// Points expired up to each of them, zero or more.
        pub expired: Vec<f64>,
        /// Points that exist at each of them, zero or more.
        pub outstanding: Vec<f64>,
    }
}

chart_words! {
    /// The words on a [`PointsLedgerChart`], in the reader's language.
    pub struct PointsLedgerLabels {
        /// All points, the upper edge of the areas.
        pub issued: String,
        /// The lowest area.
        pub redeemed: String,
        /// The middle area.
        pub expired: String,
        /// The upper area.
        pub outstanding: String,
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws it.
pub fn draw_points_ledger(chart: &PointsLedgerChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
