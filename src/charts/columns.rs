//! Amounts by period or group as columns: on top of each other, or side by side.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::read::{Read, Source};

use super::across::Across;
use super::chart_line::{ChartLine, check_lines};
use super::drawing::{Drawing, FormatNumber, NumberKind};
use super::extent::extent_with_zero;
use super::frame::{chart_options, chart_words};
use super::key::Key;
use super::label::Side;
use super::line_chart::LineChart;
use super::rank::{FIRST, Rank, SECOND, THIRD};
use super::role::Role;
use super::series::{LARGEST, check_count};
use super::sheet::Sheet;

chart_options! {
    /// What [`draw_columns`] draws.
    pub struct ColumnsChart {
        /// Height of the drawing in pixels, 140 to 10 000.
        pub height: f64,
        /// The words on it.
        pub labels: ColumnsLabels,
        /// What the values are; money if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// What each column, or pair of columns, is called, such as "2024-03": 1 to 1000, in their order.
        pub categories: Vec<String>,
        /// How the series of a category stand together.
        pub arrangement: ColumnArrangement,
        /// 1 to 3 series on top of each other, from the bottom up, or 1 to 2 side by side.
        pub series: Vec<ChartLine>,
    }
}

/// How the columns of one category stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ColumnArrangement {
    /// On top of each other, because they add up. Values below zero go down.
    Stacked,
    /// Side by side, because they are compared; the second is hollow.
    Paired,
}

impl Read for ColumnArrangement {
    fn read(source: &mut dyn Source) -> Self {
        match source.choice(&["stacked", "paired"]) {
            0 => ColumnArrangement::Stacked,
            _ => ColumnArrangement::Paired,
        }
    }
}

chart_words! {
    /// The words on a [`ColumnsChart`] and its table, in the reader's language.
    pub struct ColumnsLabels {
        /// What a category is, such as "month"; none is drawn under the axis if empty.
        pub category: String,
        /// What stacked series add up to; no sum is read out if empty.
        pub total: String,
    }
}

/// Draws a column for each value. Where columns are thinner than three pixels nothing is kept free between them, and
/// only as many of their names are written as have room.
///
/// # Errors
///
/// If width, height or text size are out of their range, there are no categories or series or too many, the lengths
/// differ, or a value is infinite or larger than 10³⁰⁰.
///
/// ```
/// use lifeworth::charts::{ChartLine, ColumnArrangement, ColumnsChart, ColumnsLabels, NumberKind, draw_columns};
///
/// let series = |label: &str, values: [f64; 2]| ChartLine { label: label.to_owned(), values: values.to_vec() };
/// let chart = ColumnsChart {
///     width: 640.0,
///     height: 320.0,
///     text_size: 13.0,
///     id: "revenue".to_owned(),
///     title: "Revenue by month".to_owned(),
///     description: "Returning customers bring more than new ones.".to_owned(),
///     labels: ColumnsLabels { category: "month".to_owned(), total: "Revenue".to_owned() },
///     kind: None,
///     categories: vec!["2024-01".to_owned(), "2024-02".to_owned()],
///     arrangement: ColumnArrangement::Stacked,
///     series: vec![series("Returning", [300.0, 450.0]), series("New", [200.0, 150.0])],
/// };
/// let drawing = draw_columns(&chart, &|number, _kind: NumberKind| number.to_string())?;
/// assert_eq!(drawing.table.rows, [[0.0, 500.0, 200.0, 300.0], [1.0, 600.0, 150.0, 450.0]]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn draw_columns(chart: &ColumnsChart, format: FormatNumber<'_>) -> Result<Drawing> {
    let (all, labels) = (&chart.series, &chart.labels);
    let mut sheet = Sheet::new(chart.frame(), chart.height, &labels.category, format)?;
    let count = chart.categories.len();
    check_count("categories", count, 1, 1000)?;
    let is_stacked = chart.arrangement == ColumnArrangement::Stacked;
    check_count("series", all.len(), 1, if is_stacked { 3 } else { 2 })?;
    // Three of them must not add up to more than there is.
    check_lines("series", all, count, -LARGEST)?;

    let roles: &[(Role, Rank)] = if is_stacked { &STACK } else { &PAIR };
    let mut drawn: Vec<(&ChartLine, Role, Rank)> = Vec::new();
    for (line, &(role, rank)) in all.iter().zip(roles) {
        drawn.push((line, role, rank));
    }
    // The names of a stack stand beside its last column, where there is room.
    let is_beside = is_stacked && all.len() > 1 && sheet.is_wide();
    let key = (!is_beside && all.len() > 1).then(|| {
        let items: Vec<(Role, String)> = drawn
            .iter()
            .map(|(line, role, _)| (*role, line.label.clone()))
            .collect();
        Key::new(
            &sheet,
            if is_stacked {
                items.into_iter().rev().collect()
            } else {
                items
            },
        )
    });
    let key = key.filter(|key| key.height <= sheet.height / 3);
    sheet.head = key.as_ref().map_or(0, |key| key.height);

    let spans = spans(all, count, is_stacked);
    let extent = extent_with_zero(spans.iter().flatten().flat_map(|(from, to)| [from, to]));
    let x: Vec<f64> = (0_u32..).take(count).map(f64::from).collect();
    let across = Across::Columns {
        kind: NumberKind::Category,
        first: 0.0,
        names: chart.categories.clone(),
    };
    let kind = chart.kind.unwrap_or(NumberKind::Money);
    let mut columns = LineChart::new(&sheet, across, &x, kind, extent);
    if is_stacked && all.len() > 1 && !labels.total.is_empty() {
        let sums = (0..count).map(|index| {
            let values = all.iter().filter_map(|line| line.values.get(index));
            values.filter(|value| !value.is_nan()).sum()
        });
        columns.numbers(
            Role::Zero,
            &labels.total,
            sums.collect(),
            tops(&spans, count),
        );
    }
    for (place, ((line, role, rank), spans)) in drawn.iter().zip(&spans).enumerate() {
        for (&x, &(from, to)) in x.iter().zip(spans) {
            if from != to {
                let edges = match (is_stacked || all.len() == 1, place) {
                    (true, _) => (x - 0.5, x + 0.5),
                    (false, 0) => (x - 0.4, x),
                    (false, _) => (x, x + 0.4),
                };
                columns.column(*role, edges, (from, to), i32::MAX);
            }
        }
        let last = spans.last().copied().unwrap_or_default();
        if is_beside {
            let at = (
                x.last().copied().unwrap_or_default(),
                (last.0 + last.1) / 2.0,
            );
            let value = line.values.last().copied().unwrap_or_default();
            columns.name(
                *rank,
                &line.label,
                if value.is_nan() { 0.0 } else { value },
                at,
                Side::Above,
            );
        }
    }
    // From the top down, as they stand.
    let order: Vec<usize> = if is_stacked {
        (0..all.len()).rev().collect()
    } else {
        (0..all.len()).collect()
    };
    for index in order {
        if let (Some((line, role, _)), Some(spans)) = (drawn.get(index), spans.get(index)) {
            let positions = spans.iter().map(|&(_, to)| to).collect();
            columns.numbers(*role, &line.label, line.values.clone(), positions);
        }
    }
    columns.key(key);
    Ok(columns.draw())
}

const STACK: [(Role, Rank); 3] = [
    (Role::Stack1, FIRST),
    (Role::Stack2, SECOND),
    (Role::Stack3, THIRD),
];

const PAIR: [(Role, Rank); 2] = [(Role::Column1, FIRST), (Role::Column2, SECOND)];

/// From where to where each column of each series goes; what is not known is nothing.
fn spans(all: &[ChartLine], count: usize, is_stacked: bool) -> Vec<Vec<(f64, f64)>> {
    let mut above = vec![0.0; count];
    let mut below = above.clone();
    all.iter()
        .map(|line| {
            let ends = above.iter_mut().zip(&mut below);
            let column = |(value, (above, below)): (&f64, (&mut f64, &mut f64))| {
                let value = if value.is_nan() { 0.0 } else { *value };
                if !is_stacked {
                    return (0.0, value);
                }
                let end = if value < 0.0 { below } else { above };
                let from = *end;
                *end += value;
                (from, *end)
            };
            line.values.iter().zip(ends).map(column).collect()
        })
        .collect()
}

/// The highest end of each category.
fn tops(spans: &[Vec<(f64, f64)>], count: usize) -> Vec<f64> {
    let top = |index| {
        let ends = spans.iter().filter_map(|spans| spans.get(index));
        ends.map(|&(_, to)| to).fold(0.0, f64::max)
    };
    (0..count).map(top).collect()
}
