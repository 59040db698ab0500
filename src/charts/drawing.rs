//! What a chart function returns: the picture, and the numbers a page needs to point at it, read it out and tabulate it.

use serde::{Deserialize, Serialize};

use crate::read::{Read, Source};

/// What a number is, so that the page can format it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum NumberKind {
    /// An amount in the visitor's currency.
    Money,
    /// A fraction: 0.25 is a quarter.
    Share,
    /// A time in years; months are twelfths.
    Years,
    /// A time in months.
    Months,
    /// Points of a loyalty programme.
    Points,
    /// How many there are; a projection may have a fraction.
    Count,
    /// A score, such as a net promoter score from -100 to 100 or a mean answer.
    Score,
    /// An answer of a survey, such as 9 of 0 to 10.
    Answer,
    /// How many times as much one amount is as another.
    Ratio,
    /// The index of a name in [`Drawing::categories`], which stands for it. Never formatted.
    Category,
}

/// Every kind, and the name that JavaScript knows.
const KINDS: [(NumberKind, &str); 10] = [
    (NumberKind::Money, "money"),
    (NumberKind::Share, "share"),
    (NumberKind::Years, "years"),
    (NumberKind::Months, "months"),
    (NumberKind::Points, "points"),
    (NumberKind::Count, "count"),
    (NumberKind::Score, "score"),
    (NumberKind::Answer, "answer"),
    (NumberKind::Ratio, "ratio"),
    (NumberKind::Category, "category"),
];

impl NumberKind {
    /// The name that JavaScript knows.
    pub fn name(self) -> &'static str {
        KINDS.get(self as usize).map_or("", |(_, name)| name)
    }
}

impl Read for NumberKind {
    fn read(source: &mut dyn Source) -> Self {
        let choice = source.choice(&KINDS.map(|(_, name)| name));
        KINDS
            .get(choice)
            .map_or(NumberKind::Money, |(kind, _)| *kind)
    }
}

/// Whether an answer speaks for or against. A chart of answers has one colour for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// Against: detractors, the dissatisfied.
    Negative,
    /// Neither.
    Neutral,
    /// For: promoters, the satisfied.
    Positive,
}

impl Read for Tone {
    fn read(source: &mut dyn Source) -> Self {
        match source.choice(&["negative", "neutral", "positive"]) {
            0 => Tone::Negative,
            1 => Tone::Neutral,
            _ => Tone::Positive,
        }
    }
}

/// Formats one number for the reader's language and currency; supplied by the page.
///
/// A tick has at most three significant digits (1250, 22.5), and the formatter must keep them: a compact notation
/// that makes "1.3K" of 1250 would put a wrong number beside the line.
pub type FormatNumber<'a> = &'a dyn Fn(f64, NumberKind) -> String;

/// Which way a scale runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Axis {
    /// From left to right.
    X,
    /// From bottom to top.
    Y,
}

/// A linear scale: `domain[0]` lies at `range[0]` and `domain[1]` at `range[1]`.
///
/// A value lies at `range[0] + (value - domain[0]) / (domain[1] - domain[0]) * (range[1] - range[0])`; the page
/// inverts this for the pointer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Scale {
    /// Which way the scale runs.
    pub axis: Axis,
    /// What its numbers are.
    pub kind: NumberKind,
    /// The values at both ends.
    pub domain: [f64; 2],
    /// Where these lie, in pixels from the left or from the top.
    pub range: [f64; 2],
}

/// The points under the pointer, as columns: point `i` of every series is at `x[i]`.
///
/// Point `i` is called `categories[i]` if the drawing has categories, and `x[i]` otherwise. Values, not pixels: [`Scale`] places them, so that 600 points of two series cross the boundary as 1200 numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Readout {
    /// Which scale `x` is on: that of a chart of rows is the y scale.
    pub along: Axis,
    /// The values on that scale, ascending; the closest one to the pointer is read out.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub x: Vec<f64>,
    /// Where the series lie on the other scale, if the chart is one of cells: of a cell's row, only the series of its
    /// column is read out. Empty for all other charts.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub across: Vec<f64>,
    /// What is read out there.
    pub series: Vec<ReadoutSeries>,
}

/// One line of a [`Readout`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ReadoutSeries {
    /// The class of the line in the drawing, such as `series-1`.
    pub role: String,
    /// The name of the series, as the chart was given it.
    pub label: String,
    /// What its numbers are.
    pub kind: NumberKind,
    /// The values: one per point, or a single one if the series is constant. NaN where there is none.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub values: Vec<f64>,
    /// Where they lie on the other scale; at the values themselves if empty, as in all charts but those that stack.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub positions: Vec<f64>,
}

/// A column of a [`Table`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// The heading, as the chart was given it.
    pub label: String,
    /// What its numbers are.
    pub kind: NumberKind,
}

/// The same data as the picture, for those who read rather than look. The page formats the numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// The columns; the first is time, an answer, or a category.
    pub columns: Vec<Column>,
    /// One number per column, NaN where there is none. Times are thinned to whole years, or to quarters or months when they span few years;
    /// the first, the last and the marked points are always there.
    #[serde(serialize_with = "crate::column::serialize_each")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array[]"))]
    pub rows: Vec<Vec<f64>>,
    /// The row of the marked point, such as payback.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub marked_row: Option<usize>,
}

/// A drawn chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Drawing {
    /// An `<svg>` element with a title and a description, without colours; see the roles in `src/charts/mod.rs`.
    pub svg: String,
    /// Its width in pixels.
    pub width: f64,
    /// Its height in pixels.
    pub height: f64,
    /// Its x scale and its y scale, as far as it has them.
    pub scales: Vec<Scale>,
    /// What a pointer or the keyboard reads out.
    pub readout: Readout,
    /// The same data as rows and columns.
    pub table: Table,
    /// The names of the points, if they are not numbers: a number of kind `category` is an index of these.
    pub categories: Vec<String>,
}
