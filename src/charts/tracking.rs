//! What happened against what a model expected, over time: where it learned, and where it had to show it.

use crate::error::{Result, check};

use super::across::Across;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND};
use super::role::Role;
use super::series::{
    LARGEST, area_between, check_times, check_values, check_values_or_none, points,
};
use super::sheet::Sheet;
use super::text;

chart_options! {
    /// What [`draw_tracking`] draws.
    pub struct TrackingChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: TrackingLabels,
        /// What the values are; how many if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// What the times are: months, or, if absent, a count of whatever `labels.time` says, such as weeks.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub time_kind: Option<NumberKind>,
        /// The points in time, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub times: Vec<f64>,
        /// What happened up to, or at, each of them; NaN where that is not known yet.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub actual: Vec<f64>,
        /// What the model expected.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub expected: Vec<f64>,
        /// The lower limits of that; drawn together with `upper`.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub lower: Option<Vec<f64>>,
        /// Its upper limits.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub upper: Option<Vec<f64>>,
        /// When the calibration period ended; absent if the model was fitted on all of it.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub calibration_end: Option<f64>,
    }
}

chart_words! {
    /// The words on a [`TrackingChart`] and its table, in the reader's language.
    pub struct TrackingLabels {
        /// What happened.
        pub actual: String,
        /// What the model expected.
        pub expected: String,
        /// The lower limit of that.
        pub lower: String,
        /// Its upper limit.
        pub upper: String,
        /// What the time before the end of calibration is called.
        pub calibration: String,
        /// What the time after it is called.
        pub holdout: String,
        /// What the x axis counts, such as "weeks"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws what happened as a line, what was expected as a dashed one with its limits as a band, and the end of the
/// calibration period as a line through the plot.
///
/// # Errors
///
/// If width, height or text size are out of their range, `times` is empty or does not ascend, the lengths differ, a
/// number is not finite or larger than 10³⁰⁰, or the end of calibration is negative.
///
/// ```
/// use lifeworth::charts::{NumberKind, TrackingChart, TrackingLabels, draw_tracking};
///
/// let chart = TrackingChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "tracking".to_owned(),
///     title: "The model expected 3 % less than happened".to_owned(),
///     description: "Repeat purchases by week, and what the model expected.".to_owned(),
///     labels: TrackingLabels {
///         actual: "Actual".to_owned(),
///         expected: "Expected".to_owned(),
///         lower: "at least".to_owned(),
///         upper: "at most".to_owned(),
///         calibration: "calibration".to_owned(),
///         holdout: "hold-out".to_owned(),
///         time: "weeks".to_owned(),
///     },
///     kind: None,
///     time_kind: None,
///     times: vec![1.0, 2.0, 3.0],
///     actual: vec![40.0, 82.0, 120.0],
///     expected: vec![42.0, 80.0, 117.0],
///     lower: None,
///     upper: None,
///     calibration_end: Some(2.0),
/// };
/// let drawing = draw_tracking(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[2], [3.0, 120.0, 117.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_tracking(chart: &TrackingChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (times, labels) = (&chart.times, &chart.labels);
    let mut sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("times", times)?;
    check_values_or_none("actual", &chart.actual, times.len(), -LARGEST)?;
    check_values("expected", &chart.expected, times.len(), -LARGEST, LARGEST)?;
    let limits = [
        (&labels.lower, "lower", &chart.lower),
        (&labels.upper, "upper", &chart.upper),
    ];
    for (_, name, values) in limits {
        if let Some(values) = values {
            check_values(name, values, times.len(), -LARGEST, LARGEST)?;
        }
    }
    if let Some(end) = chart.calibration_end {
        check("calibrationEnd", end).at_least(0.0)?;
    }

    let end = times.last().copied().unwrap_or_default();
    let divider = chart.calibration_end.filter(|&at| at <= end);
    // What stands above the divider has a line of its own.
    sheet.head = divider.map_or(0, |_| text::line_height(sheet.text_size));
    let bands = limits
        .into_iter()
        .filter_map(|(.., values)| values.as_ref());
    let extent = extent_with_zero(bands.flatten().chain(&chart.actual).chain(&chart.expected));
    let across = Across::Time {
        kind: chart.time_kind.unwrap_or(NumberKind::Count),
        end,
    };
    let kind = chart.kind.unwrap_or(NumberKind::Count);
    let mut lines = LineChart::new(&sheet, across, times, kind, extent);
    if let (Some(lower), Some(upper)) = (&chart.lower, &chart.upper) {
        let band = area_between(&points(times, lower), &points(times, upper));
        lines.area(Role::Range, band);
    }
    lines.line(FIRST, &labels.actual, &chart.actual, Side::Above);
    lines.line(SECOND, &labels.expected, &chart.expected, Side::Below);
    for (label, _, values) in limits {
        if let Some(values) = values {
            lines.numbers(Role::Limit, label, values.clone(), Vec::new());
        }
    }
    if let Some(at) = divider {
        lines.divider(at, [&labels.calibration, "", &labels.holdout]);
    }
    Ok(lines.draw())
}
