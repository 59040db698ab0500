//! Bars in rows: labels at the left, a bar each on one scale of values, numbers at the ends of the bars.

use plotters::style::text_anchor::{HPos, VPos};

use super::axes::{Across, Axes, Extent};
use super::canvas::Canvas;
use super::drawing::NumberKind;
use super::label::{Area, Block, Place};
use super::role::Role;
use super::scale::Linear;
use super::sheet::Sheet;
use super::text::{self, Weight};

/// The most rows that are drawn.
pub(super) const MOST: usize = 100;

/// One row.
pub(super) struct Row<'a> {
    pub(super) label: &'a str,
    /// Parts of the bar, from left to right.
    pub(super) bar: Vec<(Role, f64, f64)>,
    /// What stands left of it and right of it; nothing if empty.
    pub(super) ends: [String; 2],
}

impl Row<'_> {
    fn low(&self) -> f64 {
        let ends = self.bar.iter().map(|(_, a, b)| a.min(*b));
        ends.fold(f64::INFINITY, f64::min)
    }

    fn high(&self) -> f64 {
        let ends = self.bar.iter().map(|(_, a, b)| a.max(*b));
        ends.fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Rows that have their places.
pub(super) struct Rows<'a> {
    rows: &'a [Row<'a>],
    pub(super) axes: Axes,
    labels: Vec<Block>,
    /// Half of the height of a bar, in rows.
    pub(super) half: f64,
    gap: i32,
    /// The numbers stand below the labels, because there is no room beside the bars.
    is_tight: bool,
}

impl<'a> Rows<'a> {
    /// Finds a place for each row, and so the height of the sheet; `head` tenths of a pixel are kept free above.
    pub(super) fn lay_out(
        sheet: &mut Sheet<'_>,
        rows: &'a [Row<'a>],
        kind: NumberKind,
        (low, high): (f64, f64),
        head: i32,
    ) -> Self {
        let (size, width) = (sheet.text_size, sheet.width);
        let across = Across::Values(Extent {
            kind,
            low,
            high: if high > low { high } else { low + 1.0 },
        });
        let mut labels: Vec<Block> = rows
            .iter()
            .map(|row| Block::new(Role::RowLabel, row.label, size, width * 2 / 5, 3))
            .collect();
        let widest = labels.iter().map(|label| label.width).max().unwrap_or(0);
        let gap = size / 2;
        let start = widest + gap;
        let (left, right, is_tight) = match pads(rows, across.domain(), (start, width), size) {
            Some((left, right)) => (left, right, false),
            None => (start, width - 10, true),
        };
        if is_tight {
            labels = labels
                .into_iter()
                .zip(rows)
                .map(|(label, row)| {
                    let numbers = row.ends.iter().filter(|number| !number.is_empty());
                    numbers.fold(label, |label, number| {
                        label.with_number(Role::Value, number, size, width * 2 / 3)
                    })
                })
                .collect();
        }
        let start = labels.iter().map(|label| label.width + gap).max();
        let tallest = labels.iter().map(Block::height).max().unwrap_or(0);
        let pitch = (tallest + gap).max(2 * size);
        let bottom = head + pitch * rows.len() as i32;
        sheet.height = bottom + 10;
        let area = Area {
            left: if is_tight {
                start.unwrap_or(left)
            } else {
                left
            },
            top: head,
            right,
            bottom,
        };
        let y = Linear {
            low: rows.len() as f64 - 0.5,
            high: -0.5,
            ticks: Vec::new(),
        };
        Rows {
            rows,
            axes: Axes::bare(&area, &across, y),
            labels,
            half: f64::from(size) * 0.65 / f64::from(pitch),
            gap,
            is_tight,
        }
    }

    /// A line through all rows at a value.
    pub(super) fn line(&self, canvas: &Canvas<'_>, role: Role, value: f64) {
        if (self.axes.x.low..=self.axes.x.high).contains(&value) {
            canvas.line(role, &[(value, self.axes.y.high), (value, self.axes.y.low)]);
        }
    }

    /// Draws the bars.
    pub(super) fn draw_bars(&self, canvas: &Canvas<'_>) {
        for (row, y) in self.rows.iter().zip((0_u32..).map(f64::from)) {
            for &(role, from, to) in &row.bar {
                canvas.bar(role, (from, to), (y - self.half, y + self.half));
            }
        }
    }

    /// Writes the labels and the numbers.
    pub(super) fn write(&self, canvas: &Canvas<'_>) {
        let rows = self.rows.iter().zip(&self.labels);
        for ((row, label), y) in rows.zip((0_u32..).map(f64::from)) {
            let (left, middle) = canvas.at((row.low(), y));
            let (right, _) = canvas.at((row.high(), y));
            let top = middle - label.height() / 2;
            let align = HPos::Left;
            canvas.block(label, &Place { align, x: 0, top });
            if self.is_tight {
                continue;
            }
            let places = [
                (HPos::Right, left - self.gap / 2),
                (HPos::Left, right + self.gap / 2),
            ];
            for (text, (align, x)) in row.ends.iter().zip(places) {
                if !text.is_empty() {
                    canvas.text(Role::Value, (align, VPos::Center), (x, middle), text);
                }
            }
        }
    }
}

/// The edges of the plot that leave room for the numbers at the ends of the bars; none if the bars would be too short.
fn pads(
    rows: &[Row<'_>],
    (low, high): (f64, f64),
    (start, end): (i32, i32),
    size: i32,
) -> Option<(i32, i32)> {
    let (mut left, mut right) = (start, end);
    loop {
        let at = |value: f64| {
            left + ((value - low) / (high - low) * f64::from(right - left)).round() as i32
        };
        let room = |text: &String| match text.as_str() {
            "" => 10,
            text => text::width(text, size, Weight::Normal) + size / 2,
        };
        let (mut before, mut after) = (0, 0);
        for row in rows {
            let [text_before, text_after] = &row.ends;
            before = before.max(start + room(text_before) - at(row.low()));
            after = after.max(at(row.high()) + room(text_after) - end);
        }
        if (before, after) == (0, 0) {
            return Some((left, right));
        }
        left += before;
        right -= after;
        if right - left < end / 5 {
            return None;
        }
    }
}
