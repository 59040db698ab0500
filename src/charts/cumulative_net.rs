//! Cumulative net result of a programme by month: what must be funded, and what it gains.

use crate::error::{Result, check};

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, LIMIT, SECOND};
use super::role::Role;
use super::series::{LARGEST, area_between, areas_to_level, check_times, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_cumulative_net`] draws.
    pub struct CumulativeNetChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: CumulativeNetLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub months: Vec<f64>,
        /// The net result up to each of them; that of month 0 is minus the setup cost.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub cumulative_net: Vec<f64>,
        /// The result that 5 % of simulated runs stay below; drawn together with `percentile95`.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub percentile5: Option<Vec<f64>>,
        /// The result that half of them stay below.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub percentile50: Option<Vec<f64>>,
        /// The result that 95 % of them stay below.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
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

/// Draws the cumulative net result as a line, what lies below zero and above it as areas, the range of simulated runs
/// as a band, and break-even and the lowest point as marks.
///
/// # Errors
///
/// If width, height or text size are out of their range, `months` is empty or does not ascend, the lengths differ, a
/// number is not finite or larger than 10³⁰⁰, or the break-even time is negative.
///
/// ```
/// use lifeworth::charts::{CumulativeNetChart, CumulativeNetLabels, NumberKind, draw_cumulative_net};
///
/// let chart = CumulativeNetChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "net".to_owned(),
///     title: "Cumulative net result".to_owned(),
///     description: "The programme breaks even after 1.5 months.".to_owned(),
///     labels: CumulativeNetLabels {
///         cumulative_net: "Cumulative net result".to_owned(),
///         percentile5: "5 % of cases are below".to_owned(),
///         percentile50: "Half of cases are below".to_owned(),
///         percentile95: "95 % of cases are below".to_owned(),
///         break_even: "Break-even".to_owned(),
///         peak_funding: "Peak funding".to_owned(),
///         time: "months".to_owned(),
///     },
///     months: vec![0.0, 1.0, 2.0],
///     cumulative_net: vec![-300.0, -100.0, 100.0],
///     percentile5: None,
///     percentile50: None,
///     percentile95: None,
///     break_even_months: Some(1.5),
///     break_even_label: None,
///     peak_funding_label: None,
/// };
/// let drawing = draw_cumulative_net(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows, [[0.0, -300.0], [1.0, -100.0], [1.5, 0.0], [2.0, 100.0]]);
/// assert_eq!(drawing.table.marked_row, Some(2));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_cumulative_net(
    chart: &CumulativeNetChart,
    format: FormatNumber<'_>,
) -> Result<Drawing> {
    let (months, net, labels) = (&chart.months, &chart.cumulative_net, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("months", months)?;
    check_values("cumulativeNet", net, months.len(), -LARGEST, LARGEST)?;
    let percentiles = [&chart.percentile5, &chart.percentile50, &chart.percentile95];
    for (name, values) in ["percentile5", "percentile50", "percentile95"]
        .into_iter()
        .zip(percentiles)
    {
        if let Some(values) = values {
            check_values(name, values, months.len(), -LARGEST, LARGEST)?;
        }
    }
    if let Some(time) = chart.break_even_months {
        check("breakEvenMonths", time).at_least(0.0)?;
    }

    let extent = extent_with_zero(percentiles.into_iter().flatten().flatten().chain(net));
    let mut lines = LineChart::monthly(&sheet, months, NumberKind::Money, extent);
    let line = points(months, net);
    for (above, area) in areas_to_level(&line, 0.0) {
        let role = if above {
            Role::BandGain
        } else {
            Role::BandLoss
        };
        lines.area(role, area);
    }
    if let (Some(low), Some(high)) = (&chart.percentile5, &chart.percentile95) {
        lines.area(
            Role::Range,
            area_between(&points(months, low), &points(months, high)),
        );
    }
    lines.line(FIRST, &labels.cumulative_net, net, Side::Above);
    for (rank, label, values, side) in [
        (
            SECOND,
            &labels.percentile50,
            &chart.percentile50,
            Side::Below,
        ),
        (
            LIMIT,
            &labels.percentile95,
            &chart.percentile95,
            Side::Above,
        ),
        (LIMIT, &labels.percentile5, &chart.percentile5, Side::Below),
    ] {
        if let Some(values) = values {
            lines.line(rank, label, values, side);
        }
    }
    let label = chart.break_even_label.as_ref();
    lines.mark_time(
        chart.break_even_months,
        net,
        label.unwrap_or(&labels.break_even),
    );
    let lowest = line.into_iter().min_by(|a, b| a.1.total_cmp(&b.1));
    if let Some(lowest) = lowest.filter(|&(_, net)| net < 0.0) {
        let label = chart.peak_funding_label.as_ref();
        lines.mark(lowest, Some(0.0), label.unwrap_or(&labels.peak_funding));
    }
    Ok(lines.draw())
}
