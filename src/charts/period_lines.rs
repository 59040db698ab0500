//! Indicators by period: one line, or several of equal standing.

use crate::error::Result;

use super::across::Across;
use super::chart_line::{ChartLine, add_lines, check_lines, key_of_lines};
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_of_lines;
use super::frame::{chart_options, chart_words};
use super::line_chart::LineChart;
use super::series::{LARGEST, check_count};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_period_lines`] draws.
    pub struct PeriodLinesChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: PeriodLinesLabels,
        /// What the values are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// What each period is called, such as "2024-03": 1 to 1000, in their order.
        pub periods: Vec<String>,
        /// 1 to 6 lines over them.
        pub lines: Vec<ChartLine>,
    }
}

chart_words! {
    /// The words on a [`PeriodLinesChart`] and its table, in the reader's language.
    pub struct PeriodLinesLabels {
        /// What a period is, such as "month"; none is drawn under the axis if empty.
        pub period: String,
    }
}

/// Draws a line for each series, with a gap where a value is not known; names stand beside the lines, and in a key
/// above several lines on a narrow sheet.
///
/// # Errors
///
/// If width, height or text size are out of their range, there are no periods or lines or too many, the lengths
/// differ, or a value is infinite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{ChartLine, NumberKind, PeriodLinesChart, PeriodLinesLabels, draw_period_lines};
///
/// let chart = PeriodLinesChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "aov".to_owned(),
///     title: "Average order value".to_owned(),
///     description: "The average order value rose from 40 to 44.".to_owned(),
///     labels: PeriodLinesLabels { period: "month".to_owned() },
///     kind: None,
///     periods: vec!["2024-01".to_owned(), "2024-02".to_owned()],
///     lines: vec![ChartLine { label: "Online".to_owned(), values: vec![40.0, 44.0] }],
/// };
/// let drawing = draw_period_lines(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories, ["2024-01", "2024-02"]);
/// assert_eq!(drawing.table.rows, [[0.0, 40.0], [1.0, 44.0]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_period_lines(chart: &PeriodLinesChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let mut sheet = Sheet::new(chart.frame(), chart.height, &chart.labels.period, format)?;
    let count = chart.periods.len();
    check_count("periods", count, 1, 1000)?;
    check_count("lines", chart.lines.len(), 1, 6)?;
    check_lines("lines", &chart.lines, count, -LARGEST)?;

    let x: Vec<f64> = (0_u32..).take(count).map(f64::from).collect();
    let across = Across::Columns {
        kind: NumberKind::Category,
        first: 0.0,
        names: chart.periods.clone(),
    };
    let key = key_of_lines(&mut sheet, &chart.lines);
    let extent = extent_of_lines(chart.lines.iter().flat_map(|line| &line.values));
    let kind = chart.kind.unwrap_or(NumberKind::Money);
    let mut lines = LineChart::new(&sheet, across, &x, kind, extent);
    add_lines(&mut lines, &chart.lines, key);
    Ok(lines.draw())
}
