//! Both axes of a chart: which ticks, what they say, and how much room they need.

use plotters::coord::ranged1d::Ranged;
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::BackendCoord;

use super::canvas::Canvas;
use super::drawing::{Axis, NumberKind, Scale};
use super::label::{Area, Places};
use super::role::Role;
use super::scale::Linear;
use super::sheet::Sheet;
use super::text::{self, Weight};
use super::ticks;

/// The plot's edges on the sheet, in tenths of a pixel, its scales, and what stands at each tick.
pub(super) struct Axes {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) top: i32,
    pub(super) bottom: i32,
    pub(super) x: Linear,
    pub(super) y: Linear,
    x_labels: Vec<String>,
    y_labels: Vec<String>,
    y_kind: NumberKind,
    /// Long numbers stand on their lines instead of left of the plot.
    y_inside: bool,
    has_time_label: bool,
}

/// Length of a tick mark.
const TICK: i32 = 40;
/// Between a number and the plot.
const GAP: i32 = 70;

/// What the y axis shows.
pub(super) struct Extent {
    pub(super) kind: NumberKind,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Axes {
    /// Lays out axes for times from zero to `end`, with `beside` tenths of a pixel kept free right of the plot.
    pub(super) fn lay_out(sheet: &Sheet<'_>, extent: &Extent, end: f64, beside: i32) -> Self {
        let size = sheet.text_size;
        let line = text::line_height(size);
        let has_time_label = !sheet.time_label.is_empty() && sheet.height >= 15 * size;
        let rows = if has_time_label { 2 } else { 1 };
        let top = line;
        let bottom = sheet.height - TICK - rows * line - size / 2;

        let most = (1 + (bottom - top) * 3 / (4 * line))
            .clamp(3, 6)
            .unsigned_abs() as usize;
        let (y_ticks, y_labels) = y_ticks(sheet, extent, most);
        let y = Linear {
            low: y_ticks.first().copied().unwrap_or(extent.low),
            high: y_ticks.last().copied().unwrap_or(extent.high),
            ticks: y_ticks,
        };
        let widest = y_labels
            .iter()
            .map(|label| text::width(label, size, Weight::Normal))
            .max()
            .unwrap_or(0);
        let y_inside = widest > (sheet.width / 4).max(5 * size);
        let left = if y_inside { GAP } else { widest + GAP };
        let right = sheet.width - beside.max(GAP);

        let end = if end > 0.0 { end } else { 1.0 };
        let mut axes = Axes {
            left,
            right,
            top,
            bottom,
            x: Linear {
                low: 0.0,
                high: end,
                ticks: Vec::new(),
            },
            y,
            x_labels: Vec::new(),
            y_labels,
            y_kind: extent.kind,
            y_inside,
            has_time_label,
        };
        for ticks in ticks::times(end, 6) {
            let labels: Vec<String> = ticks
                .iter()
                .map(|&tick| (sheet.format)(tick, NumberKind::Years))
                .collect();
            axes.x.ticks = ticks;
            axes.x_labels = labels;
            if axes.x_labels_fit(sheet) {
                break;
            }
        }
        axes
    }

    /// Where the middle of each x label lies: under its tick, unless it would leave the sheet.
    fn x_label_places(&self, sheet: &Sheet<'_>) -> Vec<(i32, i32)> {
        self.x
            .ticks
            .iter()
            .zip(&self.x_labels)
            .map(|(tick, label)| {
                let half = text::width(label, sheet.text_size, Weight::Normal) / 2;
                let middle = self.x.map(tick, (self.left, self.right));
                (middle.min(sheet.width - half).max(half), half)
            })
            .collect()
    }

    fn x_labels_fit(&self, sheet: &Sheet<'_>) -> bool {
        let places = self.x_label_places(sheet);
        places.iter().zip(places.iter().skip(1)).all(
            |((middle, half), (next_middle, next_half))| {
                middle + half + sheet.text_size < next_middle - next_half
            },
        )
    }

    /// Draws grid lines and tick marks.
    pub(super) fn draw_mesh(&self, canvas: &Canvas<'_>) {
        canvas.mesh(TICK);
    }

    /// Draws the numbers; after the lines, because a number that stands on one must stay legible.
    pub(super) fn draw_numbers(&self, sheet: &Sheet<'_>, canvas: &Canvas<'_>) {
        for (&tick, label) in self.y.ticks.iter().zip(&self.y_labels) {
            let (_, y) = canvas.at((0.0, tick));
            if self.y_inside {
                canvas.text(
                    Role::Tick,
                    (HPos::Left, VPos::Bottom),
                    (self.left, y - 10),
                    label,
                );
            } else {
                let x = self.left - GAP + 10;
                canvas.text(Role::Tick, (HPos::Right, VPos::Center), (x, y), label);
            }
        }
        let y = self.bottom + TICK + sheet.text_size / 6;
        for ((x, _), label) in self.x_label_places(sheet).into_iter().zip(&self.x_labels) {
            canvas.text(Role::Tick, (HPos::Center, VPos::Top), (x, y), label);
        }
        if self.has_time_label {
            let room = self.right - self.left;
            let (lines, _) = text::wrap(sheet.time_label, sheet.text_size, Weight::Normal, room, 1);
            let y = y + text::line_height(sheet.text_size);
            for line in lines {
                canvas.text(
                    Role::AxisTitle,
                    (HPos::Right, VPos::Top),
                    (self.right, y),
                    &line,
                );
            }
        }
    }

    /// Where labels may stand beside these lines: in the plot and above it, off the numbers that stand there.
    pub(super) fn places(
        &self,
        sheet: &Sheet<'_>,
        canvas: &Canvas<'_>,
        lines: Vec<Vec<BackendCoord>>,
    ) -> Places {
        let size = sheet.text_size;
        let bounds = Area {
            left: self.left,
            top: 0,
            right: self.right,
            bottom: self.bottom,
        };
        let mut places = Places::new(bounds, size, lines);
        if self.y_inside {
            for (&tick, label) in self.y.ticks.iter().zip(&self.y_labels) {
                let (_, bottom) = canvas.at((0.0, tick));
                places.keep_off(Area {
                    left: self.left,
                    top: bottom - text::line_height(size),
                    right: self.left + text::width(label, size, Weight::Normal),
                    bottom,
                });
            }
        }
        places
    }

    /// Both scales, in pixels.
    pub(super) fn scales(&self) -> Vec<Scale> {
        let pixels = |from: i32, to: i32| [f64::from(from) / 10.0, f64::from(to) / 10.0];
        vec![
            Scale {
                axis: Axis::X,
                kind: NumberKind::Years,
                domain: [self.x.low, self.x.high],
                range: pixels(self.left, self.right),
            },
            Scale {
                axis: Axis::Y,
                kind: self.y_kind,
                domain: [self.y.low, self.y.high],
                range: pixels(self.bottom, self.top),
            },
        ]
    }
}

/// Ticks and what they say: the first choice whose numbers the page's format can tell apart.
fn y_ticks(sheet: &Sheet<'_>, extent: &Extent, most: usize) -> (Vec<f64>, Vec<String>) {
    let mut first = None;
    for ticks in ticks::covering(extent.low, extent.high, most) {
        let labels: Vec<String> = ticks
            .iter()
            .map(|&tick| (sheet.format)(tick, extent.kind))
            .collect();
        let differ = labels
            .iter()
            .zip(labels.iter().skip(1))
            .all(|(a, b)| a != b);
        if differ {
            return (ticks, labels);
        }
        first.get_or_insert((ticks, labels));
    }
    // Numbers below what the format shows: each is written where it first appears.
    let (ticks, mut labels) = first.unwrap_or_default();
    for index in (1..labels.len()).rev() {
        if labels.get(index) == labels.get(index - 1)
            && let Some(label) = labels.get_mut(index)
        {
            label.clear();
        }
    }
    (ticks, labels)
}
