//! Bars in rows: labels at the left, a bar each on one scale of values, numbers at the ends of the bars.

use plotters::style::text_anchor::{HPos, VPos};

use super::across::Across;
use super::axes::Axes;
use super::canvas::Canvas;
use super::drawing::NumberKind;
use super::extent::Extent;
use super::label::{Area, Block, Place};
use super::role::Role;
use super::scale::Linear;
use super::sheet::Sheet;
use super::text::{self, Weight};

/// Radius of a dot.
const DOT: i32 = 45;

/// The most rows that are drawn.
pub(super) const MOST: usize = 100;

/// One row.
pub(super) struct Row<'a> {
    pub(super) label: &'a str,
    /// Parts of the bar, from left to right.
    pub(super) bar: Vec<(Role, f64, f64)>,
    /// What stands left of it and right of it; nothing if empty.
    pub(super) ends: [String; 2],
    pub(super) stand: Stand,
}

/// How the parts of a bar stand to each other.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stand {
    /// One after the other.
    InLine,
    /// One below the other.
    Paired,
    /// One after the other, with a dot on them at a value.
    Dotted(f64),
}

impl Row<'_> {
    /// How far a dot may reach beyond the bar.
    fn overhang(&self) -> i32 {
        match self.stand {
            Stand::Dotted(_) if cfg!(feature = "customer-charts") => DOT,
            _ => 0,
        }
    }

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
    layout: Layout,
    text_size: i32,
    /// Where the middle of a bar lies below that of its row, and half of its height; in rows.
    offset: f64,
    half: f64,
}

/// Where labels and numbers are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// Labels left of the bars, numbers at their ends.
    Beside,
    /// Labels above the bars, because they leave them too little room.
    Above,
    /// Numbers above the bars too.
    AllAbove,
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
        let blocks = |room, most| -> Vec<Block> {
            let rows = rows.iter();
            rows.map(|row| Block::new(Role::RowLabel, row.label, size, room, most))
                .collect()
        };
        let mut labels = blocks(width * 2 / 5, 3);
        let start = labels.iter().map(|label| label.width + size).max();
        let beside = pads(rows, across.domain(), (start.unwrap_or(0), width), size)
            .filter(|_| !labels.iter().any(|label| label.is_cut))
            .map(|pads| (Layout::Beside, pads));
        let above = || {
            let pads = pads(rows, across.domain(), (0, width), size);
            pads.map(|pads| (Layout::Above, pads))
        };
        let all_above = (Layout::AllAbove, (10, width - 10));
        let (layout, (left, right)) = beside.or_else(above).unwrap_or(all_above);
        if layout != Layout::Beside {
            labels = blocks(width - 40, 2);
        }
        if layout == Layout::AllAbove {
            for (label, row) in labels.iter_mut().zip(rows) {
                let numbers = row.ends.iter().filter(|number| !number.is_empty());
                for number in numbers {
                    *label = label
                        .clone()
                        .with_number(Role::Value, number, size, width - 40);
                }
            }
        }

        let tallest = labels.iter().map(Block::height).max().unwrap_or(0);
        let bar = size * 13 / 10;
        let (pitch, below) = match layout {
            Layout::Beside => ((tallest + size / 2).max(2 * size), 0),
            _ => (tallest + bar + size * 4 / 5, (tallest + size / 5) / 2),
        };
        let bottom = head + pitch * rows.len() as i32;
        sheet.height = bottom + 10;
        let area = Area {
            left,
            top: head,
            right,
            bottom,
        };
        let y = Linear {
            low: rows.len() as f64 - 0.5,
            high: -0.5,
            ticks: Vec::new(),
        };
        let in_rows = |tenths| f64::from(tenths) / f64::from(pitch);
        Rows {
            rows,
            axes: Axes::bare(&area, &across, y),
            labels,
            layout,
            text_size: size,
            offset: in_rows(below),
            half: in_rows(bar) / 2.0,
        }
    }

    /// Where the middles of the bars lie.
    pub(super) fn middles(&self) -> impl Iterator<Item = f64> {
        (0_u32..)
            .take(self.rows.len())
            .map(|row| f64::from(row) + self.offset)
    }

    /// A line through all rows at a value.
    pub(super) fn line(&self, canvas: &Canvas<'_>, role: Role, value: f64) {
        if (self.axes.x.low..=self.axes.x.high).contains(&value) {
            canvas.line(role, &[(value, self.axes.y.high), (value, self.axes.y.low)]);
        }
    }

    /// Lines from the end of each bar to the next.
    pub(super) fn connect(&self, canvas: &Canvas<'_>, values: &[f64]) {
        let middles = self.middles().zip(self.middles().skip(1));
        for (&value, (from, to)) in values.iter().zip(middles) {
            canvas.line(
                Role::Connector,
                &[(value, from + self.half), (value, to - self.half)],
            );
        }
    }

    /// Draws the bars, and writes the labels and the numbers.
    pub(super) fn draw(&self, canvas: &Canvas<'_>) {
        for (row, y) in self.rows.iter().zip(self.middles()) {
            let is_paired = cfg!(feature = "levers") && row.stand == Stand::Paired;
            let lanes = if is_paired { row.bar.len() } else { 1 };
            let lane = 2.0 * self.half / lanes as f64;
            let mut top = y - self.half;
            for &(role, from, to) in &row.bar {
                canvas.bar(role, (from, to), (top, top + lane));
                if is_paired {
                    top += lane;
                }
            }
        }
        for (row, y) in self.rows.iter().zip(self.middles()) {
            if cfg!(feature = "customer-charts")
                && let Stand::Dotted(value) = row.stand
            {
                canvas.dot(Role::Point1, (value, y), DOT);
            }
        }
        let rows = self.rows.iter().zip(&self.labels).zip(self.middles());
        for ((row, label), y) in rows {
            let (left, middle) = canvas.at((row.low(), y));
            let (right, _) = canvas.at((row.high(), y));
            let (_, bar_top) = canvas.at((row.low(), y - self.half));
            let (x, top) = match self.layout {
                // The middle of a line of text is above that of the room it takes.
                Layout::Beside => (0, middle - label.height() / 2 + self.text_size / 6),
                // Off the line at zero, if that is where the bars start.
                _ => (40, bar_top - self.text_size / 5 - label.height()),
            };
            let align = HPos::Left;
            canvas.block(label, &Place { align, x, top });
            if self.layout == Layout::AllAbove {
                continue;
            }
            let gap = self.text_size / 4 + row.overhang();
            let places = [(HPos::Right, left - gap), (HPos::Left, right + gap)];
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
        let room = |row: &Row<'_>, text: &String| match text.as_str() {
            "" => 10 + row.overhang(),
            text => text::width(text, size, Weight::Normal) + size / 2 + row.overhang(),
        };
        let (mut before, mut after) = (0, 0);
        for row in rows {
            let [text_before, text_after] = &row.ends;
            before = before.max(start + room(row, text_before) - at(row.low()));
            after = after.max(at(row.high()) + room(row, text_after) - end);
        }
        if (before, after) == (0, 0) {
            return Some((left, right));
        }
        left += before;
        right -= after;
        if right - left < end * 3 / 10 {
            return None;
        }
    }
}
