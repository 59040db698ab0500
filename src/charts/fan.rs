//! Cumulative profit per customer when the inputs are uncertain: a fan of what is likely, against the acquisition cost.

use crate::error::{Result, check};

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::key::Key;
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND};
use super::role::Role;
use super::series::{LARGEST, area_between, check_times, check_value, check_values, points};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_fan`] draws.
    pub struct FanChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: FanLabels,
        /// The points in time, in months from the acquisition, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub months: Vec<f64>,
        /// The profit up to each of them that 5 % of the cases stay below.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub percentile5: Vec<f64>,
        /// The profit that a quarter of them stay below.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub percentile25: Vec<f64>,
        /// The profit that half of them stay below.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub percentile50: Vec<f64>,
        /// The profit that three quarters of them stay below.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub percentile75: Vec<f64>,
        /// The profit that 95 % of them stay below.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub percentile95: Vec<f64>,
        /// What acquiring the customer cost, zero or more; absent if the profit is net of it.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub acquisition_cost: Option<f64>,
        /// When the median pays back, in months; absent if it does not. Marked if it lies within `months`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub payback_months: Option<f64>,
        /// What the mark says, such as "pays back in month 7"; `labels.payback` if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub payback_label: Option<String>,
    }
}

chart_words! {
    /// The words on a [`FanChart`] and its table, in the reader's language.
    pub struct FanLabels {
        /// The line in the middle.
        pub percentile50: String,
        /// The inner band in the key, such as "half of the cases".
        pub inner: String,
        /// The outer band in the key, such as "9 of 10 cases".
        pub outer: String,
        /// The lower edge of the outer band, such as "1 in 20 cases is below".
        pub percentile5: String,
        /// The lower edge of the inner band.
        pub percentile25: String,
        /// The upper edge of the inner band.
        pub percentile75: String,
        /// The upper edge of the outer band.
        pub percentile95: String,
        /// The level of the acquisition cost.
        pub acquisition_cost: String,
        /// The point where the line reaches it.
        pub payback: String,
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws the median as a line over the bands of half and of nine tenths of the cases, the acquisition cost as a level,
/// and payback as a point.
///
/// # Errors
///
/// If width, height or text size are out of their range, `months` is empty or does not ascend, the lengths differ, a
/// number is not finite or larger than 10³⁰⁰, or acquisition cost or payback time is negative.
///
/// ```
/// use lifeworth::charts::{FanChart, FanLabels, NumberKind, draw_fan};
///
/// let words = |words: &str| words.to_owned();
/// let chart = FanChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "fan".to_owned(),
///     title: "Cumulative profit".to_owned(),
///     description: "The median passes the acquisition cost of 60 in the second month.".to_owned(),
///     labels: FanLabels {
///         percentile50: words("Median"),
///         inner: words("half of the cases"),
///         outer: words("9 of 10 cases"),
///         percentile5: words("5 % are below"),
///         percentile25: words("25 % are below"),
///         percentile75: words("75 % are below"),
///         percentile95: words("95 % are below"),
///         acquisition_cost: words("Acquisition cost"),
///         payback: words("Payback"),
///         time: words("months"),
///     },
///     months: vec![0.0, 1.0, 2.0],
///     percentile5: vec![0.0, 20.0, 40.0],
///     percentile25: vec![0.0, 30.0, 60.0],
///     percentile50: vec![0.0, 40.0, 80.0],
///     percentile75: vec![0.0, 50.0, 100.0],
///     percentile95: vec![0.0, 60.0, 120.0],
///     acquisition_cost: Some(60.0),
///     payback_months: Some(1.5),
///     payback_label: None,
/// };
/// let drawing = draw_fan(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[2], [1.5, 60.0, 60.0, 90.0, 75.0, 45.0, 30.0]);
/// assert_eq!(drawing.table.marked_row, Some(2));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_fan(chart: &FanChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (months, labels) = (&chart.months, &chart.labels);
    let mut sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("months", months)?;
    let edges = [
        (
            Role::Range,
            "percentile95",
            &labels.percentile95,
            &chart.percentile95,
        ),
        (
            Role::RangeInner,
            "percentile75",
            &labels.percentile75,
            &chart.percentile75,
        ),
        (
            Role::RangeInner,
            "percentile25",
            &labels.percentile25,
            &chart.percentile25,
        ),
        (
            Role::Range,
            "percentile5",
            &labels.percentile5,
            &chart.percentile5,
        ),
    ];
    let median = &chart.percentile50;
    check_values("percentile50", median, months.len(), -LARGEST, LARGEST)?;
    for (_, name, _, values) in edges {
        check_values(name, values, months.len(), -LARGEST, LARGEST)?;
    }
    if let Some(cost) = chart.acquisition_cost {
        check_value("acquisitionCost", cost, 0.0, LARGEST)?;
    }
    if let Some(payback) = chart.payback_months {
        check("paybackMonths", payback).at_least(0.0)?;
    }

    let bands = [
        (Role::RangeInner, labels.inner.clone()),
        (Role::Range, labels.outer.clone()),
    ];
    let key = Key::new(&sheet, bands.into());
    let key = Some(key).filter(|key| key.height <= sheet.height / 3);
    sheet.head = key.as_ref().map_or(0, |key| key.height);
    let values = edges
        .into_iter()
        .flat_map(|(.., values)| values)
        .chain(median);
    let extent = extent_with_zero(values.chain(&chart.acquisition_cost));
    let mut lines = LineChart::monthly(&sheet, months, NumberKind::Money, extent);
    for (role, low, high) in [
        (Role::Range, &chart.percentile5, &chart.percentile95),
        (Role::RangeInner, &chart.percentile25, &chart.percentile75),
    ] {
        lines.area(
            role,
            area_between(&points(months, low), &points(months, high)),
        );
    }
    lines.line(FIRST, &labels.percentile50, median, Side::Above);
    if let Some(cost) = chart.acquisition_cost {
        lines.level(SECOND, &labels.acquisition_cost, cost, Side::Below);
    }
    for (role, _, label, values) in edges {
        lines.numbers(role, label, values.clone(), Vec::new());
    }
    let label = chart.payback_label.as_ref().unwrap_or(&labels.payback);
    lines.mark_time(chart.payback_months, median, label);
    lines.key(key);
    Ok(lines.draw())
}
