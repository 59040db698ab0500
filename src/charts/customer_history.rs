//! One customer: when they bought, and how the probability of being active fell between purchases and falls from now on.

use crate::error::{Result, check};

use super::across::Across;
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, SECOND};
use super::role::Role;
use super::series::{check_count, check_times, check_values};
use super::sheet::Sheet;
use super::text;

chart_options! {
    /// What [`draw_customer_history`] draws.
    pub struct CustomerHistoryChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: CustomerHistoryLabels,
        /// Points in time, ascending from zero, the first purchase: at most 5000.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub times: Vec<f64>,
        /// What each of them is called, such as a date.
        pub names: Vec<String>,
        /// The probability of being active at each, 0 to 1.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub probability_alive: Vec<f64>,
        /// When the customer bought.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
        pub purchases: Vec<f64>,
        /// Until when this is known; what comes later is foreseen.
        pub observed: f64,
    }
}

chart_words! {
    /// The words on a [`CustomerHistoryChart`] and its table, in the reader's language.
    pub struct CustomerHistoryLabels {
        /// The probability as it was.
        pub alive: String,
        /// The probability as it will be without a further purchase.
        pub ahead: String,
        /// How many purchases were made by then.
        pub purchases: String,
        /// What stands at the end of what is known, such as "last day of the file".
        pub observed: String,
        /// What the x axis counts, such as "weeks since the first purchase".
        pub time: String,
    }
}

/// Draws the probability as a line, what is foreseen of it dashed, purchases as ticks at the bottom of the plot, and the
/// end of what is known as a line through it.
///
/// # Errors
///
/// If width, height or text size are out of their range, there are no times or too many or they do not ascend, the
/// lengths differ, or a probability is none.
///
/// ```
/// use lifeworth::charts::{CustomerHistoryChart, CustomerHistoryLabels, NumberKind, draw_customer_history};
///
/// let chart = CustomerHistoryChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "history".to_owned(),
///     title: "Probably still active".to_owned(),
///     description: "Two purchases, and P(alive) over time.".to_owned(),
///     labels: CustomerHistoryLabels {
///         alive: "P(alive)".to_owned(),
///         ahead: "without another order".to_owned(),
///         purchases: "orders so far".to_owned(),
///         observed: "today".to_owned(),
///         time: "weeks since the first order".to_owned(),
///     },
///     times: vec![0.0, 4.0, 5.0, 9.0],
///     names: vec!["3 Jan".to_owned(), "31 Jan".to_owned(), "7 Feb".to_owned(), "7 Mar".to_owned()],
///     probability_alive: vec![1.0, 0.8, 0.9, 0.6],
///     purchases: vec![0.0, 5.0],
///     observed: 5.0,
/// };
/// let drawing = draw_customer_history(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories[1], "31 Jan");
/// assert_eq!(drawing.table.columns.last().map(|column| column.kind), Some(NumberKind::Count));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_customer_history(
    chart: &CustomerHistoryChart,
    format: FormatNumber<'_>,
) -> Result<Drawing> {
    let (times, alive, labels) = (&chart.times, &chart.probability_alive, &chart.labels);
    let mut sheet = Sheet::new(chart.frame(), chart.height, &labels.time, format)?;
    check_count("times", times.len(), 1, 5000)?;
    check_times("times", times)?;
    check_count("names", chart.names.len(), times.len(), times.len())?;
    check_values("probabilityAlive", alive, times.len(), 0.0, 1.0)?;
    let bought = &chart.purchases;
    check_values("purchases", bought, bought.len(), 0.0, 1e6)?;
    check("observed", chart.observed)
        .at_least(0.0)?
        .at_most(1e6)?;

    // What stands above the end of what is known has a line of its own.
    sheet.head = text::line_height(sheet.text_size);
    let end = times.last().copied().unwrap_or_default();
    let kind = NumberKind::Count;
    let across = Across::Time { kind, end };
    let mut lines = LineChart::new(&sheet, across, times, NumberKind::Share, (0.0, 1.0));
    let part = |is_part: &dyn Fn(f64) -> bool| -> Vec<f64> {
        let points = times.iter().zip(alive);
        let value = |(&at, &value): (&f64, &f64)| if is_part(at) { value } else { f64::NAN };
        points.map(value).collect()
    };
    let ahead = part(&|at| at >= chart.observed);
    lines.line(
        FIRST,
        &labels.alive,
        &part(&|at| at <= chart.observed),
        Side::Above,
    );
    if end > chart.observed {
        lines.line(SECOND, &labels.ahead, &ahead, Side::Below);
        lines.divider(chart.observed, ["", &labels.observed, ""]);
    }
    for &at in bought.iter().filter(|&&at| at <= end) {
        let half = end / 500.0;
        lines.column(Role::Column1, (at - half, at + half), (0.0, TICK), 0);
    }
    let so_far = times
        .iter()
        .map(|at| bought.iter().filter(|day| *day <= at).count() as f64);
    lines.counts(Role::Column1, &labels.purchases, so_far.collect());
    lines.call_points(chart.names.clone());
    Ok(lines.draw())
}

/// How high a purchase stands on the scale of the probability.
const TICK: f64 = 0.07;
