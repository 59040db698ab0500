//! A table of tinted cells: cohorts by age, or what a model says by what customers did and how long ago.
//!
//! It never scrolls: a visitor compares rows with columns, and half of a triangle shows neither. Columns get thinner
//! instead, down to a pixel; then the numbers in the cells give way, later names of rows and columns.

use plotters::style::text_anchor::{HPos, VPos};

use crate::error::{Result, check};

use super::across::Across;
use super::axes::Axes;
use super::chart_line::ChartLine;
use super::drawing::{Axis, Drawing, FormatNumber, NumberKind};
use super::frame::{chart_options, chart_words};
use super::label::Area;
use super::numbers::{Numbers, series};
use super::role::Role;
use super::scale::Linear;
use super::series::{LARGEST, at_index, check_count, check_values_or_none};
use super::sheet::{Sheet, whole};
use super::text::{self, Weight};
use super::tints::{TINTS, Tints};

chart_options! {
    /// What [`draw_heat_map`] draws. Its height follows from its rows.
    pub struct HeatMapChart {
        /// The words on it.
        pub labels: HeatMapLabels,
        /// What the values are; shares if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// 1 to 200 rows from the top down, each with a value for every column from 0 to its last, at most 200; NaN for
        /// an empty cell.
        pub rows: Vec<ChartLine>,
        /// The value with the palest tint, which lesser ones have too; the least of all if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub lowest: Option<f64>,
        /// The value with the deepest tint, which greater ones have too; the greatest of all if absent. Where the first
        /// column is 100 % by definition, give the greatest of the others.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub highest: Option<f64>,
        /// For each row, the columns whose cells have a dot; none if absent.
        #[serde(default)]
        #[cfg_attr(
            target_arch = "wasm32",
            tsify(optional, type = "(Float64Array | number[])[]")
        )]
        pub marked: Option<Vec<Vec<f64>>>,
    }
}

chart_words! {
    /// The words on a [`HeatMapChart`] and its table, in the reader's language.
    pub struct HeatMapLabels {
        /// What a row is, such as "cohort".
        pub row: String,
        /// What stands before the number of a column, such as "month".
        pub column: String,
        /// What the columns are, such as "months since the first purchase".
        pub columns: String,
    }
}

/// Draws a cell for each known value in one of eight tints, with the number in it if all have room: with its unit, or
/// else without and rounded to a whole number (of per cent, if it is a share).
///
/// The readout goes by rows and columns: one cell at a time.
///
/// # Errors
///
/// If width or text size are out of their range, there are no rows or too many, one has no values or too many, a
/// value is infinite or larger than 10³⁰⁰, the highest is not above the lowest, or a dot is in no cell.
///
/// ```
/// use lifeworth::charts::{ChartLine, HeatMapChart, HeatMapLabels, NumberKind, draw_heat_map};
///
/// let cohort = |label: &str, values: &[f64]| ChartLine { label: label.to_owned(), values: values.to_vec() };
/// let chart = HeatMapChart {
///     width: 640.0,
///     text_size: 13.0,
///     id: "retention".to_owned(),
///     title: "A fifth buys again in the first month".to_owned(),
///     description: "Share of each cohort that buys, by month.".to_owned(),
///     labels: HeatMapLabels {
///         row: "cohort".to_owned(),
///         column: "month".to_owned(),
///         columns: "months since the first purchase".to_owned(),
///     },
///     kind: None,
///     rows: vec![cohort("2024-01", &[1.0, 0.2, 0.1]), cohort("2024-02", &[1.0, 0.25])],
///     lowest: Some(0.0),
///     highest: Some(0.25),
///     marked: None,
/// };
/// let drawing = draw_heat_map(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.categories, ["2024-01", "2024-02"]);
/// assert_eq!(drawing.readout.across, [0.0, 1.0, 2.0]);
/// assert_eq!(drawing.table.rows[0], [0.0, 1.0, 0.2, 0.1]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_heat_map(chart: &HeatMapChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (lines, labels) = (&chart.rows, &chart.labels);
    let mut sheet = Sheet::rows(chart.frame(), format)?;
    check_count("rows", lines.len(), 1, 200)?;
    for (index, line) in lines.iter().enumerate() {
        let values = &line.values;
        check_count("rows.values", values.len(), 1, 200)
            .and_then(|()| check_values_or_none("rows.values", values, values.len(), -LARGEST))
            .map_err(|error| at_index(error, "rows", index))?;
    }
    let marked = marked(chart)?;
    let values = lines.iter().flat_map(|row| &row.values);
    let tints = Tints::new(values, chart.lowest, chart.highest)?;
    let kind = chart.kind.unwrap_or(NumberKind::Share);

    let across = lines.iter().map(|line| line.values.len()).max();
    let count = across.unwrap_or(0);
    let size = sheet.text_size;
    let line = text::line_height(size);
    let names: Vec<String> = lines
        .iter()
        .map(|line| {
            let room = sheet.width * 2 / 5;
            let (lines, _) = text::wrap(&line.label, size, Weight::Normal, room, 1);
            lines.into_iter().next().unwrap_or_default()
        })
        .collect();
    let widest = names
        .iter()
        .map(|name| text::width(name, size, Weight::Normal))
        .max();
    // Edges on whole pixels: neither seams nor uneven columns.
    let left = whole(widest.unwrap_or(0) + size / 2);
    let room = sheet.width - left;
    let columns = count as i32;
    let column = match room / columns {
        wide if wide >= 10 => whole(wide - 9).min(8 * size),
        thin => thin.max(1),
    };
    let numbers = numbers(chart, kind, format, column - size / 2);
    let rows = lines.len() as i32;
    let row = if numbers.is_some() {
        whole(2 * size)
    } else {
        whole((6500 / rows).min(size * 3 / 2).max(60))
    };
    let head = whole(3 * line + size / 2);
    sheet.height = head + rows * row + 10 + (line - row).max(0);
    let area = Area {
        left,
        top: head,
        right: left + columns * column,
        bottom: head + rows * row,
    };
    let across = Across::Columns {
        kind: NumberKind::Count,
        first: 0.0,
        names: (0..count)
            .map(|column| format(column as f64, NumberKind::Count))
            .collect(),
    };
    let y = Linear {
        low: rows as f64 - 0.5,
        high: -0.5,
        ticks: Vec::new(),
    };
    let mut axes = Axes::bare(&area, &across, y);
    axes.choose_x_ticks(&sheet, &across);

    let mut svg = String::with_capacity(2048 + 24 * count * lines.len());
    let canvas = axes.open(&mut svg, &sheet);
    tints.draw_key(&canvas, &sheet, |value| format(value, kind));
    let (titles, _) = text::wrap(&labels.columns, size, Weight::Normal, sheet.width - left, 1);
    for title in &titles {
        let (role, anchor) = (Role::AxisTitle, (HPos::Left, VPos::Top));
        canvas.text(role, anchor, (left, line + size / 3), title);
    }
    axes.draw_x_numbers(&sheet, &canvas, 2 * line + size / 3);
    let cells: Vec<(usize, Area, usize, usize)> = (0..)
        .zip(lines)
        .flat_map(|(row_index, line)| {
            let top = head + row_index * row;
            let known = (0..).zip(&line.values).filter(|(_, value)| !value.is_nan());
            let tints = &tints;
            known.map(move |(at, &value)| {
                let area = Area {
                    left: left + at * column,
                    top,
                    right: left + (at + 1) * column,
                    bottom: top + row,
                };
                (tints.of(value), area, row_index as usize, at as usize)
            })
        })
        .collect();
    // One element for each tint.
    for (tint, &role) in TINTS.iter().enumerate() {
        for (_, area, ..) in cells.iter().filter(|(of, ..)| *of == tint) {
            canvas.cell(role, area);
        }
    }
    for (tint, area, row, at) in &cells {
        let written = numbers
            .as_ref()
            .and_then(|numbers| numbers.get(*row)?.get(*at));
        if let Some(written) = written {
            let role = if *tint < 4 {
                Role::OnTint
            } else {
                Role::OnDeepTint
            };
            let middle = (
                area.left.midpoint(area.right),
                area.top.midpoint(area.bottom),
            );
            canvas.text(role, (HPos::Center, VPos::Center), middle, written);
        }
    }
    // In the corner, clear of the number; in the middle of a cell that is hardly larger than the dot.
    let corner = |side: i32| (0.5 - f64::from(size / 3) / f64::from(side.max(1))).max(0.0);
    for &(at, index) in &marked {
        let place = (at + corner(column), index - corner(row));
        canvas.dot(Role::Mark, place, DOT.min(column / 3));
    }
    let stride = (line / row.max(1) + 1).unsigned_abs() as usize;
    let stride = if row >= line { 1 } else { stride };
    for (index, name) in names.iter().enumerate().step_by(stride) {
        let middle = head + index as i32 * row + row / 2;
        canvas.text(
            Role::RowLabel,
            (HPos::Left, VPos::Center),
            (0, middle),
            name,
        );
    }
    canvas.close();

    let column = |at: usize| {
        let label = [&labels.column, " ", &format(at as f64, NumberKind::Count)].concat();
        let value = |line: &ChartLine| line.values.get(at).copied().unwrap_or(f64::NAN);
        let values = lines.iter().map(value).collect();
        series(Role::Tint5, &label, kind, values, Vec::new())
    };
    let numbers = Numbers {
        along: Axis::Y,
        kind: NumberKind::Category,
        label: &labels.row,
        x: (0..lines.len()).map(|row| row as f64).collect(),
        series: (0..count).map(column).collect(),
        unread: Vec::new(),
        across: (0..count).map(|at| at as f64).collect(),
        marked: Vec::new(),
        categories: lines.iter().map(|line| line.label.clone()).collect(),
    };
    Ok(numbers.drawing(&sheet, svg, axes.scales()))
}

/// Radius of the dot in a marked cell.
const DOT: i32 = 20;

/// Column and row of every cell with a dot.
fn marked(chart: &HeatMapChart) -> Result<Vec<(f64, f64)>> {
    let mut cells = Vec::new();
    let rows = chart.marked.iter().flatten().zip(&chart.rows);
    for (index, (columns, line)) in rows.enumerate() {
        for &at in columns {
            check("marked", at)
                .at_least(0.0)?
                .less_than(line.values.len() as f64)?;
            cells.push((at.floor(), index as f64));
        }
    }
    Ok(cells)
}

/// What stands in each cell, if all have room.
fn numbers(
    chart: &HeatMapChart,
    kind: NumberKind,
    format: FormatNumber<'_>,
    room: i32,
) -> Option<Vec<Vec<String>>> {
    let unit = if kind == NumberKind::Share {
        100.0
    } else {
        1.0
    };
    let rounded = |value: f64| format((value * unit).round(), NumberKind::Count);
    let full = |value: f64| format(value, kind);
    let size = (chart.text_size * 10.0).round() as i32;
    let written = |write: &dyn Fn(f64) -> String| -> Option<Vec<Vec<String>>> {
        let cell = |&value: &f64| {
            let written = if value.is_nan() {
                String::new()
            } else {
                write(value)
            };
            (text::width(&written, size, Weight::Normal) <= room).then_some(written)
        };
        let row = |row: &ChartLine| row.values.iter().map(cell).collect();
        chart.rows.iter().map(row).collect()
    };
    written(&full).or_else(|| written(&rounded))
}
