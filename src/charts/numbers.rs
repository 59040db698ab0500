//! The numbers behind a picture, as readout and as table.

use super::drawing::{Axis, Column, Drawing, NumberKind, Readout, ReadoutSeries, Scale};
use super::role::Role;
use super::sheet::{Sheet, pixels};
use super::table::table;

/// The points of a chart, and what is known at each.
pub(super) struct Numbers<'a> {
    pub(super) along: Axis,
    /// What the points are, and what their column is called.
    pub(super) kind: NumberKind,
    pub(super) label: &'a str,
    pub(super) x: Vec<f64>,
    pub(super) series: Vec<ReadoutSeries>,
    /// What only the table has.
    pub(super) unread: Vec<ReadoutSeries>,
    /// Where the series of a chart of cells lie.
    pub(super) across: Vec<f64>,
    /// Times that have a row in the table whatever the others are; the first is marked.
    pub(super) marked: Vec<f64>,
    pub(super) categories: Vec<String>,
}

/// One line of a readout, and one column of a table.
#[inline(never)]
pub(super) fn series(
    role: Role,
    label: &str,
    kind: NumberKind,
    values: Vec<f64>,
    positions: Vec<f64>,
) -> ReadoutSeries {
    ReadoutSeries {
        role: role.class().to_owned(),
        label: label.to_owned(),
        kind,
        values,
        positions,
    }
}

impl Numbers<'_> {
    /// The numbers with their picture.
    #[inline(never)]
    pub(super) fn drawing(self, sheet: &Sheet<'_>, svg: String, scales: Vec<Scale>) -> Drawing {
        let first = Column {
            label: self.label.to_owned(),
            kind: self.kind,
        };
        let listed: Vec<&ReadoutSeries> = self.series.iter().chain(&self.unread).collect();
        let others = listed.iter().map(|series| Column {
            label: series.label.clone(),
            kind: series.kind,
        });
        let columns = std::iter::once(first).chain(others).collect();
        // Rows of categories go by their index, wherever these lie.
        let indices: Vec<f64>;
        let rows = if self.kind == NumberKind::Category {
            indices = (0_u32..).take(self.x.len()).map(f64::from).collect();
            &indices
        } else {
            &self.x
        };
        Drawing {
            svg,
            width: pixels(sheet.width),
            height: pixels(sheet.height),
            scales,
            table: table(columns, rows, &listed, &self.marked),
            readout: Readout {
                along: self.along,
                x: self.x,
                across: self.across,
                series: self.series,
            },
            categories: self.categories,
        }
    }
}
