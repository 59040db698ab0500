//! Members of a programme among all customers, and the customers there would be without it.

use super::drawing::{Drawing, FormatNumber};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_members`] draws.
    pub struct MembersChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: MembersLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        pub months: Vec<f64>,
        /// Members at each of them, zero or more.
        pub members: Vec<f64>,
        /// All customers, members or not, zero or more.
        pub customers: Vec<f64>,
        /// Customers without the programme, zero or more.
        pub baseline_customers: Vec<f64>,
    }
}

chart_words! {
    /// The words on a [`MembersChart`], in the reader's language.
    pub struct MembersLabels {
        /// The area and line of the members.
        pub members: String,
        /// The line of all customers.
        pub customers: String,
        /// The line of the customers without the programme.
        pub baseline_customers: String,
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws it.
pub fn draw_members(chart: &MembersChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
