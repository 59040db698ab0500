//! Members of a programme among all customers, and the customers there would be without it.

use crate::error::Result;

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND, THIRD};
use super::role::Role;
use super::series::{LARGEST, areas_to_level, check_times, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_members`] draws.
    pub struct MembersChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: MembersLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub months: Vec<f64>,
        /// Members at each of them, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub members: Vec<f64>,
        /// All customers, members or not, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub customers: Vec<f64>,
        /// Customers without the programme, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
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

/// Draws members as a line over an area, all customers as a line, and customers without the programme as a dashed one.
///
/// # Errors
///
/// If width, height or text size are out of their range, `months` is empty or does not ascend, the lengths differ, or a
/// number is negative, not finite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{MembersChart, MembersLabels, NumberKind, draw_members};
///
/// let chart = MembersChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "members".to_owned(),
///     title: "Members".to_owned(),
///     description: "After two months half of the customers are members.".to_owned(),
///     labels: MembersLabels {
///         members: "Members".to_owned(),
///         customers: "All customers".to_owned(),
///         baseline_customers: "Without the programme".to_owned(),
///         time: "months".to_owned(),
///     },
///     months: vec![0.0, 1.0, 2.0],
///     members: vec![0.0, 300.0, 480.0],
///     customers: vec![1000.0, 980.0, 960.0],
///     baseline_customers: vec![1000.0, 940.0, 884.0],
/// };
/// let drawing = draw_members(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[2], [2.0, 480.0, 960.0, 884.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_members(chart: &MembersChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (months, labels) = (&chart.months, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("months", months)?;
    for (name, values) in [
        ("members", &chart.members),
        ("customers", &chart.customers),
        ("baselineCustomers", &chart.baseline_customers),
    ] {
        check_values(name, values, months.len(), 0.0, LARGEST)?;
    }

    let (members, customers) = (&chart.members, &chart.customers);
    let without = &chart.baseline_customers;
    let extent = extent_with_zero(members.iter().chain(customers).chain(without));
    let mut lines = LineChart::monthly(&sheet, months, NumberKind::Count, extent);
    for (_, area) in areas_to_level(&points(months, members), 0.0) {
        lines.area(Role::Band, area);
    }
    lines.line(FIRST, &labels.members, members, Side::Below);
    lines.line(THIRD, &labels.customers, customers, Side::Above);
    lines.line(SECOND, &labels.baseline_customers, without, Side::Below);
    Ok(lines.draw())
}
