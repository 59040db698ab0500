//! Cumulative profit per customer against what the customer cost to acquire.

use crate::error::{Result, check};

use super::across::Across;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND};
use super::role::Role;
use super::series::{LARGEST, areas_to_level, check_times, check_value, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_cumulative_profit`] draws.
    pub struct CumulativeProfitChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: CumulativeProfitLabels,
        /// The points in time, in years since the customer was acquired, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub years: Vec<f64>,
        /// The profit per customer up to each of them, before acquisition cost.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub cumulative_profit: Vec<f64>,
        /// What acquiring the customer cost, zero or more.
        pub acquisition_cost: f64,
        /// When profit reaches cost, in years; absent if it does not. Marked if it lies within `years`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub payback_years: Option<f64>,
        /// What the mark says, such as "pays back in month 7"; `labels.payback` if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub payback_label: Option<String>,
    }
}

chart_words! {
    /// The words on a [`CumulativeProfitChart`], in the reader's language.
    pub struct CumulativeProfitLabels {
        /// The line that the chart is about.
        pub cumulative_profit: String,
        /// The line it is compared with.
        pub acquisition_cost: String,
        /// The point where they meet.
        pub payback: String,
        /// What the x axis counts, such as "years"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws cumulative profit as a line, acquisition cost as a level, the loss and the gain between them as areas, and
/// payback as a point.
///
/// # Errors
///
/// If width, height or text size are out of their range, `years` is empty or does not ascend, the lengths differ, a
/// number is not finite or larger than 10³⁰⁰, or acquisition cost or payback time is negative.
///
/// ```
/// use lifeworth::charts::{CumulativeProfitChart, CumulativeProfitLabels, NumberKind, draw_cumulative_profit};
///
/// let chart = CumulativeProfitChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "profit".to_owned(),
///     title: "Cumulative profit per customer".to_owned(),
///     description: "Profit passes the acquisition cost of 300 after 1.5 years.".to_owned(),
///     labels: CumulativeProfitLabels {
///         cumulative_profit: "Cumulative profit".to_owned(),
///         acquisition_cost: "Acquisition cost".to_owned(),
///         payback: "Payback".to_owned(),
///         time: "years".to_owned(),
///     },
///     years: vec![0.0, 1.0, 2.0],
///     cumulative_profit: vec![0.0, 200.0, 400.0],
///     acquisition_cost: 300.0,
///     payback_years: Some(1.5),
///     payback_label: None,
/// };
/// let drawing = draw_cumulative_profit(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert!(drawing.svg.starts_with("<svg"));
/// assert_eq!(drawing.table.rows, [[0.0, 0.0, 300.0], [1.0, 200.0, 300.0], [1.5, 300.0, 300.0], [2.0, 400.0, 300.0]]);
/// assert_eq!(drawing.table.marked_row, Some(2));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_cumulative_profit(
    chart: &CumulativeProfitChart,
    format: FormatNumber<'_>,
) -> Result<Drawing> {
    let (years, profit, labels) = (&chart.years, &chart.cumulative_profit, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("years", years)?;
    check_values("cumulativeProfit", profit, years.len(), -LARGEST, LARGEST)?;
    let cost = chart.acquisition_cost;
    check_value("acquisitionCost", cost, 0.0, LARGEST)?;
    if let Some(payback) = chart.payback_years {
        check("paybackYears", payback).at_least(0.0)?;
    }

    let extent = extent_with_zero(profit.iter().chain([&cost]));
    let across = Across::Time {
        kind: NumberKind::Years,
        end: years.last().copied().unwrap_or_default(),
    };
    let mut lines = LineChart::new(&sheet, across, years, NumberKind::Money, extent);
    for (above, area) in areas_to_level(&points(years, profit), cost) {
        let role = if above {
            Role::BandGain
        } else {
            Role::BandLoss
        };
        lines.area(role, area);
    }
    lines.line(FIRST, &labels.cumulative_profit, profit, Side::Above);
    lines.level(SECOND, &labels.acquisition_cost, cost, Side::Below);
    lines.mark_time(
        chart.payback_years,
        profit,
        chart.payback_label.as_ref().unwrap_or(&labels.payback),
    );
    Ok(lines.draw())
}
