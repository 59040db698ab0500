//! How unequally customers bring revenue: the Lorenz curve.

use crate::error::{Result, check};

use super::across::Across;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::Extent;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND};
use super::role::Role;
use super::series::{area_between, check_times, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_lorenz`] draws.
    pub struct LorenzChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: LorenzLabels,
        /// Shares of the customers, ascending, 0 to 1.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub customer_share: Vec<f64>,
        /// The share of the revenue that each of these brought, 0 to 1.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub revenue_share: Vec<f64>,
        /// The share of customers that is marked: 0.9 where the curve begins with those who buy least and the best
        /// tenth is to be shown; absent for no mark.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub marked_share: Option<f64>,
        /// What the mark says, such as "10 % of customers bring 46 % of the revenue"; `labels.marked` if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub marked_label: Option<String>,
    }
}

chart_words! {
    /// The words on a [`LorenzChart`] and its table, in the reader's language.
    pub struct LorenzLabels {
        /// What the x axis counts, such as "share of customers".
        pub customers: String,
        /// The curve, such as "share of revenue".
        pub revenue: String,
        /// The straight line, such as "if all bought the same".
        pub equality: String,
        /// The marked point.
        pub marked: String,
    }
}

/// Draws the share of revenue over the share of customers, the line of equal shares, the area between, and the marked
/// share as a point.
///
/// # Errors
///
/// If width, height or text size are out of their range, there are no shares or they do not ascend, the lengths
/// differ, or a share is not one.
///
/// ```
/// use lifeworth::charts::{LorenzChart, LorenzLabels, NumberKind, draw_lorenz};
///
/// let chart = LorenzChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "lorenz".to_owned(),
///     title: "The best tenth brings 46 % of the revenue".to_owned(),
///     description: "Shares of revenue over shares of customers.".to_owned(),
///     labels: LorenzLabels {
///         customers: "share of customers".to_owned(),
///         revenue: "Share of revenue".to_owned(),
///         equality: "If all bought the same".to_owned(),
///         marked: "The best tenth".to_owned(),
///     },
///     customer_share: vec![0.0, 0.5, 0.9, 1.0],
///     revenue_share: vec![0.0, 0.14, 0.54, 1.0],
///     marked_share: Some(0.9),
///     marked_label: None,
/// };
/// let drawing = draw_lorenz(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[1], [0.5, 0.14, 0.5]);
/// assert_eq!(drawing.table.marked_row, Some(2));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_lorenz(chart: &LorenzChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (customers, revenue, labels) = (&chart.customer_share, &chart.revenue_share, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.customers, format)?;
    check_times("customerShare", customers)?;
    check_values("customerShare", customers, customers.len(), 0.0, 1.0)?;
    check_values("revenueShare", revenue, customers.len(), 0.0, 1.0)?;
    if let Some(share) = chart.marked_share {
        check("markedShare", share).share()?;
    }

    let kind = NumberKind::Share;
    let across = Across::Values(Extent {
        kind,
        low: 0.0,
        high: 1.0,
    });
    let mut lines = LineChart::new(&sheet, across, customers, kind, (0.0, 1.0));
    let (curve, equal) = (points(customers, revenue), points(customers, customers));
    lines.area(Role::Band, area_between(&curve, &equal));
    lines.line(FIRST, &labels.revenue, revenue, Side::Below);
    lines.line(SECOND, &labels.equality, customers, Side::Above);
    lines.without_end_values();
    let label = chart.marked_label.as_ref().unwrap_or(&labels.marked);
    lines.mark_time(chart.marked_share, revenue, label);
    Ok(lines.draw())
}
