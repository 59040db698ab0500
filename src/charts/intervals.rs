//! Estimates with their intervals, one below the other: parameters, models, segments.

use crate::error::Result;

use super::drawing::{Axis, Drawing, FormatNumber, NumberKind};
use super::extent::around;
use super::frame::{chart_options, chart_words};
use super::numbers::{Numbers, series};
use super::role::Role;
use super::rows::{MOST, Row, Rows, Stand};
use super::series::{LARGEST, at_index, check_count, check_value};
use super::sheet::Sheet;
use super::text;

chart_options! {
    /// What [`draw_intervals`] draws. Its height follows from its rows.
    pub struct IntervalsChart {
        /// The words on it.
        pub labels: IntervalsLabels,
        /// What the values are; scores if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// 1 to 100 estimates, in their order.
        pub rows: Vec<IntervalsRow>,
        /// A value to compare them with; absent for none.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub reference: Option<f64>,
    }
}

chart_words! {
    /// One estimate of an [`IntervalsChart`].
    pub struct IntervalsRow {
        /// What it is called.
        pub label: String,
        /// The estimate.
        pub value: f64,
        /// The lower limit; the estimate itself if there is no interval.
        pub lower: f64,
        /// The upper limit; the estimate itself if there is no interval.
        pub upper: f64,
    }
}

chart_words! {
    /// The words on an [`IntervalsChart`] and its table, in the reader's language.
    pub struct IntervalsLabels {
        /// What a row is, such as "parameter".
        pub row: String,
        /// The estimate.
        pub value: String,
        /// Its lower limit.
        pub lower: String,
        /// Its upper limit.
        pub upper: String,
        /// The value to compare with.
        pub reference: String,
    }
}

/// Draws each estimate as a dot on its interval, with its value beside, and the reference as a line through all.
///
/// # Errors
///
/// If width or text size are out of their range, there is no row or more than 100, a number is not finite or larger
/// than 10³⁰⁰, or a value is outside of its interval.
///
/// ```
/// use lifeworth::charts::{IntervalsChart, IntervalsLabels, IntervalsRow, NumberKind, draw_intervals};
///
/// let row = |label: &str, value, lower, upper| IntervalsRow { label: label.to_owned(), value, lower, upper };
/// let chart = IntervalsChart {
///     width: 640.0,
///     text_size: 13.0,
///     id: "intervals".to_owned(),
///     title: "Online customers are worth more".to_owned(),
///     description: "Value of a customer by channel.".to_owned(),
///     labels: IntervalsLabels {
///         row: "Channel".to_owned(),
///         value: "Value".to_owned(),
///         lower: "at least".to_owned(),
///         upper: "at most".to_owned(),
///         reference: "All".to_owned(),
///     },
///     kind: None,
///     rows: vec![row("Online", 84.0, 80.0, 88.0), row("Shop", 60.0, 51.0, 69.0)],
///     reference: Some(77.0),
/// };
/// let drawing = draw_intervals(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows[0], [0.0, 84.0, 80.0, 88.0, 77.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_intervals(chart: &IntervalsChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let mut sheet = Sheet::rows(chart.frame(), format)?;
    check_count("rows", chart.rows.len(), 1, MOST)?;
    for (index, row) in chart.rows.iter().enumerate() {
        check_value("rows.lower", row.lower, -LARGEST, LARGEST)
            .and_then(|()| check_value("rows.upper", row.upper, row.lower, LARGEST))
            .and_then(|()| check_value("rows.value", row.value, row.lower, row.upper))
            .map_err(|error| at_index(error, "rows", index))?;
    }
    if let Some(reference) = chart.reference {
        check_value("reference", reference, -LARGEST, LARGEST)?;
    }

    let kind = chart.kind.unwrap_or(NumberKind::Score);
    let rows: Vec<Row<'_>> = chart
        .rows
        .iter()
        .map(|row| Row {
            label: &row.label,
            bar: vec![(Role::Interval, row.lower, row.upper)],
            ends: [String::new(), format(row.value, kind)],
            stand: Stand::Dotted(row.value),
        })
        .collect();
    let limits = chart.rows.iter().flat_map(|row| [row.lower, row.upper]);
    let values = limits.chain(chart.reference);
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let size = sheet.text_size;
    let head = chart
        .reference
        .map_or(0, |_| text::line_height(size) + size / 3);
    let laid_out = Rows::lay_out(&mut sheet, &rows, kind, around(low, high), head);
    let mut svg = String::with_capacity(1024 + 300 * rows.len());
    let canvas = laid_out.axes.open(&mut svg, &sheet);
    if let Some(reference) = chart.reference {
        laid_out.line(&canvas, Role::Guide, reference);
    }
    laid_out.draw(&canvas);
    if let Some(reference) = chart.reference {
        let name = [&chart.labels.reference, " ", &format(reference, kind)].concat();
        canvas.over(
            &sheet,
            Role::Label,
            (reference, laid_out.axes.y.high),
            &name,
        );
    }
    canvas.close();

    let labels = &chart.labels;
    let column = |role, label: &String, value: fn(&IntervalsRow) -> f64| {
        series(
            role,
            label,
            kind,
            chart.rows.iter().map(value).collect(),
            Vec::new(),
        )
    };
    let mut columns = vec![
        column(Role::Point1, &labels.value, |row| row.value),
        column(Role::Interval, &labels.lower, |row| row.lower),
        column(Role::Interval, &labels.upper, |row| row.upper),
    ];
    if let Some(reference) = chart.reference {
        columns.push(series(
            Role::Guide,
            &labels.reference,
            kind,
            vec![reference],
            Vec::new(),
        ));
    }
    let numbers = Numbers {
        along: Axis::Y,
        kind: NumberKind::Category,
        label: &labels.row,
        x: laid_out.middles().collect(),
        series: columns,
        unread: Vec::new(),
        across: Vec::new(),
        marked: Vec::new(),
        categories: chart.rows.iter().map(|row| row.label.clone()).collect(),
    };
    Ok(numbers.drawing(&sheet, svg, laid_out.axes.scales()))
}
