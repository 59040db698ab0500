//! What is owed to members by month: at cost, at face value, and gross.

use crate::error::Result;

use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND, THIRD};
use super::series::{LARGEST, check_times, check_values};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_liability`] draws.
    pub struct LiabilityChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: LiabilityLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub months: Vec<f64>,
        /// What the points that will be redeemed cost, zero or more; absent if not known.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub cost: Option<Vec<f64>>,
        /// What they are worth to members, zero or more; absent if not known.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "Float64Array | number[]")
        )]
        pub face: Option<Vec<f64>>,
        /// What all outstanding points are worth to members, zero or more.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub gross: Vec<f64>,
    }
}

chart_words! {
    /// The words on a [`LiabilityChart`], in the reader's language.
    pub struct LiabilityLabels {
        /// The line at cost.
        pub cost: String,
        /// The line at face value.
        pub face: String,
        /// The line of all outstanding points.
        pub gross: String,
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws what is owed at cost, at face value and gross as three lines.
///
/// # Errors
///
/// If width, height or text size are out of their range, `months` is empty or does not ascend, the lengths differ, or a
/// number is negative, not finite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{LiabilityChart, LiabilityLabels, NumberKind, draw_liability};
///
/// let chart = LiabilityChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "liability".to_owned(),
///     title: "Liability".to_owned(),
///     description: "After two months points worth 90 are owed.".to_owned(),
///     labels: LiabilityLabels {
///         cost: "What they will cost".to_owned(),
///         face: "What members will redeem".to_owned(),
///         gross: "All points".to_owned(),
///         time: "months".to_owned(),
///     },
///     months: vec![1.0, 2.0],
///     cost: Some(vec![15.0, 27.0]),
///     face: Some(vec![25.0, 45.0]),
///     gross: vec![50.0, 90.0],
/// };
/// let drawing = draw_liability(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[1], [2.0, 27.0, 45.0, 90.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_liability(chart: &LiabilityChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (months, labels) = (&chart.months, &chart.labels);
    let sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_times("months", months)?;
    let levels = [
        (FIRST, "cost", &labels.cost, chart.cost.as_ref()),
        (SECOND, "face", &labels.face, chart.face.as_ref()),
        (THIRD, "gross", &labels.gross, Some(&chart.gross)),
    ];
    for (_, name, _, values) in &levels {
        if let Some(values) = values {
            check_values(name, values, months.len(), 0.0, LARGEST)?;
        }
    }

    let values = levels.iter().filter_map(|(.., values)| *values);
    let extent = extent_with_zero(values.flatten());
    let mut lines = LineChart::monthly(&sheet, months, NumberKind::Money, extent);
    for (rank, _, label, values) in levels {
        if let Some(values) = values {
            lines.line(rank, label, values, Side::Above);
        }
    }
    Ok(lines.draw())
}
