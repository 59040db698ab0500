//! How a total comes about, step by step. Rows rather than columns, so that labels of any length stay legible.

use crate::error::Result;

use super::drawing::{Axis, Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use super::numbers::{Numbers, series};
use super::role::Role;
use super::rows::{MOST, Row, Rows, Stand};
use super::series::{LARGEST, at_index, check_count, check_value};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_waterfall`] draws. Its height follows from its rows.
    pub struct WaterfallChart {
        /// The words on it.
        pub labels: WaterfallLabels,
        /// What the values are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// The total before the first step; zero, and without a bar, if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub start: Option<WaterfallStep>,
        /// 1 to 100 steps, in their order.
        pub steps: Vec<WaterfallStep>,
        /// What the total after the last step is called; it has no bar if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub total_label: Option<String>,
    }
}

chart_words! {
    /// One bar of a [`WaterfallChart`].
    pub struct WaterfallStep {
        /// What it is called.
        pub label: String,
        /// What it adds or takes away.
        pub value: f64,
    }
}

chart_words! {
    /// The words on a [`WaterfallChart`] and its table, in the reader's language.
    pub struct WaterfallLabels {
        /// What a row is, such as "cause".
        pub step: String,
        /// What a step adds or takes away.
        pub change: String,
        /// What there is after it.
        pub total: String,
    }
}

/// Draws each step as a bar from the total before it to the total after it, and totals as bars from zero.
///
/// # Errors
///
/// If width or text size are out of their range, there is no step or more than 100, or a value is not finite or larger
/// than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{NumberKind, WaterfallChart, WaterfallLabels, WaterfallStep, draw_waterfall};
///
/// let step = |label: &str, value| WaterfallStep { label: label.to_owned(), value };
/// let chart = WaterfallChart {
///     width: 640.0,
///     text_size: 13.0,
///     id: "waterfall".to_owned(),
///     title: "Net result by cause".to_owned(),
///     description: "Margin of 500 less rewards of 200 leaves 300.".to_owned(),
///     labels: WaterfallLabels {
///         step: "Cause".to_owned(),
///         change: "Change".to_owned(),
///         total: "Total".to_owned(),
///     },
///     kind: None,
///     start: None,
///     steps: vec![step("Margin", 500.0), step("Rewards", -200.0)],
///     total_label: Some("Net result".to_owned()),
/// };
/// let drawing = draw_waterfall(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories, ["Margin", "Rewards", "Net result"]);
/// assert_eq!(drawing.table.rows, [[0.0, 500.0, 500.0], [1.0, -200.0, 300.0], [2.0, 300.0, 300.0]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_waterfall(chart: &WaterfallChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let mut sheet = Sheet::rows(chart.frame(), format)?;
    check_count("steps", chart.steps.len(), 1, MOST)?;
    if let Some(start) = &chart.start {
        check_value("start.value", start.value, -LARGEST, LARGEST)?;
    }
    for (index, step) in chart.steps.iter().enumerate() {
        check_value("steps.value", step.value, -LARGEST, LARGEST)
            .map_err(|error| at_index(error, "steps", index))?;
    }

    let kind = chart.kind.unwrap_or(NumberKind::Money);
    let mut total = 0.0;
    let (mut rows, mut changes, mut totals) = (Vec::new(), Vec::new(), Vec::new());
    let mut add = |label, value, role: Option<Role>| {
        let before = if role.is_some() { 0.0 } else { total };
        total = before + value;
        let role = role.unwrap_or(if value < 0.0 {
            Role::BarLoss
        } else {
            Role::BarGain
        });
        // A sign says what the colour says.
        let sign = if role == Role::BarGain && value > 0.0 {
            "+"
        } else {
            ""
        };
        rows.push(Row {
            label,
            bar: vec![(role, before, total)],
            ends: [String::new(), [sign, &format(value, kind)].concat()],
            stand: Stand::InLine,
        });
        changes.push(value);
        totals.push(total);
        total
    };
    if let Some(start) = &chart.start {
        add(&start.label, start.value, Some(Role::BarTotal));
    }
    let mut last = 0.0;
    for step in &chart.steps {
        last = add(&step.label, step.value, None);
    }
    if let Some(label) = &chart.total_label {
        add(label, last, Some(Role::BarTotal));
    }

    let extent = super::extent::extent_with_zero(&totals);
    let laid_out = Rows::lay_out(&mut sheet, &rows, kind, extent, 0);
    let mut svg = String::with_capacity(1024 + 300 * rows.len());
    let canvas = laid_out.axes.open(&mut svg, &sheet);
    laid_out.line(&canvas, Role::Zero, 0.0);
    laid_out.connect(&canvas, &totals);
    laid_out.draw(&canvas);
    canvas.close();

    let categories = rows.iter().map(|row| row.label.to_owned()).collect();
    let scales = laid_out.axes.scales();
    let numbers = Numbers {
        along: Axis::Y,
        kind: NumberKind::Category,
        label: &chart.labels.step,
        x: laid_out.middles().collect(),
        series: vec![
            series(
                Role::BarGain,
                &chart.labels.change,
                kind,
                changes,
                totals.clone(),
            ),
            series(
                Role::BarTotal,
                &chart.labels.total,
                kind,
                totals,
                Vec::new(),
            ),
        ],
        marked: Vec::new(),
        unread: Vec::new(),
        across: Vec::new(),
        categories,
    };
    Ok(numbers.drawing(&sheet, svg, scales))
}
