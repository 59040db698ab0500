//! Which inputs decide a result: for each, the result at its low and its high value. The widest first.

use crate::error::Result;
use crate::numerics::bounds::bounded;

use super::drawing::{Axis, Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use super::numbers::{Numbers, series};
use super::role::Role;
use super::rows::{MOST, Row, Rows, Stand};
use super::series::{LARGEST, at_index, check_count, check_value};
use super::sheet::Sheet;
use super::text;

chart_options! {
    /// What [`draw_tornado`] draws. Its height follows from its rows.
    pub struct TornadoChart {
        /// The words on it.
        pub labels: TornadoLabels,
        /// What the results are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// The result with every input as given.
        pub base: f64,
        /// 1 to 100 inputs, in any order.
        pub inputs: Vec<TornadoInput>,
    }
}

chart_words! {
    /// One bar of a [`TornadoChart`].
    pub struct TornadoInput {
        /// What the input is called.
        pub label: String,
        /// The result at its low value.
        pub low: f64,
        /// The result at its high value.
        pub high: f64,
    }
}

chart_words! {
    /// The words on a [`TornadoChart`] and its table, in the reader's language.
    pub struct TornadoLabels {
        /// What a row is, such as "input".
        pub input: String,
        /// The result at the low value.
        pub low: String,
        /// The result at the high value.
        pub high: String,
        /// The result with every input as given.
        pub base: String,
    }
}

/// Draws a bar for each input from its lesser to its greater result, below the base in the colour of loss and above it
/// in that of gain.
///
/// # Errors
///
/// If width or text size are out of their range, there is no input or more than 100, or a result is not finite or
/// larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{NumberKind, TornadoChart, TornadoInput, TornadoLabels, draw_tornado};
///
/// let input = |label: &str, low, high| TornadoInput { label: label.to_owned(), low, high };
/// let chart = TornadoChart {
///     width: 640.0,
///     text_size: 13.0,
///     id: "tornado".to_owned(),
///     title: "What decides the result".to_owned(),
///     description: "Frequency decides most.".to_owned(),
///     labels: TornadoLabels {
///         input: "Input".to_owned(),
///         low: "at its low value".to_owned(),
///         high: "at its high value".to_owned(),
///         base: "As given".to_owned(),
///     },
///     kind: None,
///     base: 100.0,
///     inputs: vec![input("Cost", 130.0, 70.0), input("Frequency", -20.0, 260.0)],
/// };
/// let drawing = draw_tornado(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories, ["Frequency", "Cost"]);
/// assert_eq!(drawing.table.rows, [[0.0, -20.0, 260.0, 100.0], [1.0, 130.0, 70.0, 100.0]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_tornado(chart: &TornadoChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let mut sheet = Sheet::rows(chart.frame(), format)?;
    let base = chart.base;
    check_value("base", base, -LARGEST, LARGEST)?;
    check_count("inputs", chart.inputs.len(), 1, MOST)?;
    for (index, input) in chart.inputs.iter().enumerate() {
        check_value("inputs.low", input.low, -LARGEST, LARGEST)
            .and_then(|()| check_value("inputs.high", input.high, -LARGEST, LARGEST))
            .map_err(|error| at_index(error, "inputs", index))?;
    }

    let kind = chart.kind.unwrap_or(NumberKind::Money);
    let mut inputs: Vec<&TornadoInput> = Vec::new();
    for input in &chart.inputs {
        let width = |input: &TornadoInput| (input.high - input.low).abs();
        let place = inputs.partition_point(|other| width(other) >= width(input));
        inputs.insert(place, input);
    }
    let rows: Vec<Row<'_>> = inputs
        .iter()
        .map(|input| {
            let (low, high) = (input.low.min(input.high), input.low.max(input.high));
            let middle = bounded(base, low, high);
            Row {
                label: &input.label,
                bar: vec![(Role::BarLoss, low, middle), (Role::BarGain, middle, high)],
                ends: [format(low, kind), format(high, kind)],
                stand: Stand::InLine,
            }
        })
        .collect();

    let results = inputs.iter().flat_map(|input| [input.low, input.high]);
    let extent = results.fold((base, base), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let size = sheet.text_size;
    let head = text::line_height(size) + size / 3;
    let laid_out = Rows::lay_out(&mut sheet, &rows, kind, extent, head);
    let mut svg = String::with_capacity(1024 + 400 * rows.len());
    let canvas = laid_out.axes.open(&mut svg, &sheet);
    laid_out.line(&canvas, Role::Guide, base);
    laid_out.draw(&canvas);
    let name = [&chart.labels.base, " ", &format(base, kind)].concat();
    canvas.over(&sheet, Role::Label, (base, laid_out.axes.y.high), &name);
    canvas.close();

    let column = |label: &String, values| series(Role::BarGain, label, kind, values, Vec::new());
    let labels = &chart.labels;
    let numbers = Numbers {
        along: Axis::Y,
        kind: NumberKind::Category,
        label: &labels.input,
        x: laid_out.middles().collect(),
        series: vec![
            column(&labels.low, inputs.iter().map(|input| input.low).collect()),
            column(
                &labels.high,
                inputs.iter().map(|input| input.high).collect(),
            ),
            series(Role::Guide, &labels.base, kind, vec![base], Vec::new()),
        ],
        marked: Vec::new(),
        unread: Vec::new(),
        across: Vec::new(),
        categories: inputs.iter().map(|input| input.label.clone()).collect(),
    };
    Ok(numbers.drawing(&sheet, svg, laid_out.axes.scales()))
}
