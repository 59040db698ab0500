//! Up to six scenarios of one amount by month, over each other.

use crate::error::Result;

use super::chart_line::{ChartLine, add_lines, check_lines, key_of_lines};
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::line_chart::LineChart;
use super::series::{LARGEST, check_count, check_times};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_scenarios`] draws.
    pub struct ScenariosChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: ScenariosLabels,
        /// The points in time, in months from the start, ascending from zero or later.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub months: Vec<f64>,
        /// 1 to 6 scenarios; NaN where one has ended.
        pub scenarios: Vec<ChartLine>,
        /// What the values are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
    }
}

chart_words! {
    /// The words on a [`ScenariosChart`], in the reader's language.
    pub struct ScenariosLabels {
        /// What the x axis counts, such as "months"; none is drawn if empty.
        pub time: String,
    }
}

/// Draws a line for each scenario, with its name beside it, or in a key on a narrow sheet.
///
/// # Errors
///
/// If width, height or text size are out of their range, `months` is empty or does not ascend, there is no scenario or
/// more than 6, the lengths differ, or a value is infinite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{ChartLine, NumberKind, ScenariosChart, ScenariosLabels, draw_scenarios};
///
/// let scenario = |label: &str, values: [f64; 3]| ChartLine { label: label.to_owned(), values: values.to_vec() };
/// let chart = ScenariosChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "scenarios".to_owned(),
///     title: "Cumulative profit".to_owned(),
///     description: "The programme pays more after a month.".to_owned(),
///     labels: ScenariosLabels { time: "months".to_owned() },
///     months: vec![0.0, 1.0, 2.0],
///     scenarios: vec![scenario("As now", [-50.0, 0.0, 40.0]), scenario("Programme", [-80.0, 0.0, 70.0])],
///     kind: None,
/// };
/// let drawing = draw_scenarios(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[2], [2.0, 40.0, 70.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_scenarios(chart: &ScenariosChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let mut sheet = Sheet::new(chart.frame(), chart.height, &chart.labels.time, format)?;
    let (months, scenarios) = (&chart.months, &chart.scenarios);
    check_times("months", months)?;
    check_count("scenarios", scenarios.len(), 1, 6)?;
    check_lines("scenarios", scenarios, months.len(), -LARGEST)?;

    let key = key_of_lines(&mut sheet, scenarios);
    let values = scenarios.iter().flat_map(|scenario| &scenario.values);
    let extent = extent_with_zero(values);
    let kind = chart.kind.unwrap_or(NumberKind::Money);
    let mut lines = LineChart::monthly(&sheet, months, kind, extent);
    add_lines(&mut lines, scenarios, key);
    Ok(lines.draw())
}
