//! Both axes of a chart: which ticks, what they say, and how much room they need.

use plotters::coord::ranged1d::Ranged;
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::BackendCoord;

use super::across::Across;
use super::canvas::Canvas;
use super::drawing::{Axis, NumberKind, Scale};
use super::extent::Extent;
use super::label::{Area, Places};
use super::role::Role;
use super::scale::Linear;
use super::sheet::{Sheet, pixels};
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
    x_kind: NumberKind,
    y_kind: NumberKind,
    x_labels: Vec<String>,
    y_labels: Vec<String>,
    /// Long numbers stand on their lines instead of left of the plot.
    y_inside: bool,
    has_x_title: bool,
}

/// Length of a tick mark.
const TICK: i32 = 40;
/// Between a number and the plot.
const GAP: i32 = 70;

/// Where the numbers of the y axis are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum YNumbers {
    /// At ticks.
    Beside,
    /// Not on the axis, because each column says its own. There is only the line at zero.
    Elsewhere,
}

impl Axes {
    /// Lays out both axes, with `beside` tenths of a pixel kept free right of the plot.
    pub(super) fn lay_out(
        sheet: &Sheet<'_>,
        extent: &Extent,
        across: &Across,
        numbers: YNumbers,
        beside: i32,
    ) -> Self {
        let size = sheet.text_size;
        let line = text::line_height(size);
        let has_x_title = !sheet.x_title.is_empty() && sheet.height >= 15 * size;
        let rows = if has_x_title { 2 } else { 1 };
        let top = line + sheet.head;
        let bottom = sheet.height - TICK - rows * line - size / 2;

        let most = (1 + (bottom - top) * 3 / (4 * line))
            .clamp(3, 6)
            .unsigned_abs() as usize;
        let (y_ticks, y_labels) = match numbers {
            YNumbers::Beside => y_ticks(sheet, extent, most),
            YNumbers::Elsewhere => Default::default(),
        };
        let mut y = Linear {
            low: y_ticks.first().copied().unwrap_or(extent.low),
            high: y_ticks.last().copied().unwrap_or(extent.high),
            ticks: y_ticks,
        };
        if y.ticks.is_empty() {
            y.ticks.push(0.0);
        }
        let widest = y_labels
            .iter()
            .map(|label| text::width(label, size, Weight::Normal))
            .max()
            .unwrap_or(0);
        let y_inside = widest > (sheet.width / 4).max(5 * size);
        let left = if y_inside { GAP } else { widest + GAP };
        let area = Area {
            left,
            top,
            right: sheet.width - beside.max(GAP),
            bottom,
        };
        let mut axes = Axes {
            y_labels,
            y_kind: extent.kind,
            y_inside,
            has_x_title,
            ..Axes::bare(&area, across, y)
        };
        axes.choose_x_ticks(sheet, across);
        axes
    }

    /// Axes without ticks.
    pub(super) fn bare(area: &Area, across: &Across, y: Linear) -> Self {
        let (low, high) = across.domain();
        Axes {
            left: area.left,
            right: area.right,
            top: area.top,
            bottom: area.bottom,
            x: Linear {
                low,
                high,
                ticks: Vec::new(),
            },
            y,
            x_kind: across.kind(),
            y_kind: NumberKind::Category,
            x_labels: Vec::new(),
            y_labels: Vec::new(),
            y_inside: false,
            has_x_title: false,
        }
    }

    /// The first choice of ticks whose labels do not touch.
    pub(super) fn choose_x_ticks(&mut self, sheet: &Sheet<'_>, across: &Across) {
        for ticks in across.ticks() {
            let columns = (self.x.high - self.x.low).max(2.0) as i32;
            let pitch = (self.right - self.left) / columns;
            let room = (pitch - sheet.text_size).max(6 * sheet.text_size);
            self.x_labels = ticks
                .iter()
                .map(|&tick| across.label(sheet, tick, room))
                .collect();
            self.x.ticks = ticks;
            if self.x_labels_fit(sheet) {
                break;
            }
        }
    }

    /// Where the middle of each x label lies: under its tick, unless it would leave the sheet.
    fn x_label_places(&self, sheet: &Sheet<'_>) -> Vec<(i32, i32)> {
        self.x
            .ticks
            .iter()
            .zip(&self.x_labels)
            .map(|(tick, label)| {
                let middle = self.x.map(tick, (self.left, self.right));
                sheet.within(middle, label, Weight::Normal)
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

    /// Opens a drawing with these axes.
    pub(super) fn open<'a>(&self, out: &'a mut String, sheet: &Sheet<'_>) -> Canvas<'a> {
        let plot = Area {
            left: self.left,
            top: self.top,
            right: self.right,
            bottom: self.bottom,
        };
        Canvas::open(out, sheet, &plot, (self.x.clone(), self.y.clone()))
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
        self.draw_x_numbers(sheet, canvas, y);
        if self.has_x_title {
            let room = self.right;
            let (lines, _) = text::wrap(sheet.x_title, sheet.text_size, Weight::Normal, room, 1);
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

    /// Draws the numbers of the x axis with their tops at `y`.
    pub(super) fn draw_x_numbers(&self, sheet: &Sheet<'_>, canvas: &Canvas<'_>, y: i32) {
        for ((x, _), label) in self.x_label_places(sheet).into_iter().zip(&self.x_labels) {
            canvas.text(Role::Tick, (HPos::Center, VPos::Top), (x, y), label);
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
            top: sheet.head,
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
        let scale = |axis, kind, linear: &Linear, from, to| {
            let mut scale = Scale {
                axis,
                kind,
                domain: [linear.low, linear.high],
                range: [pixels(from), pixels(to)],
            };
            if linear.low > linear.high {
                scale.domain.reverse();
                scale.range.reverse();
            }
            scale
        };
        vec![
            scale(Axis::X, self.x_kind, &self.x, self.left, self.right),
            scale(Axis::Y, self.y_kind, &self.y, self.bottom, self.top),
        ]
    }
}

/// Ticks and what they say: the first choice whose numbers the page's format can tell apart.
fn y_ticks(sheet: &Sheet<'_>, extent: &Extent, most: usize) -> (Vec<f64>, Vec<String>) {
    let mut first = None;
    // There is no half of a customer.
    let is_whole = matches!(extent.kind, NumberKind::Count | NumberKind::Points);
    let high = extent.high.max(if is_whole { 2.0 } else { extent.high });
    for ticks in ticks::covering(extent.low, high, most) {
        let labels: Vec<String> = ticks
            .iter()
            .map(|&tick| (sheet.format)(tick, extent.kind))
            .collect();
        let differ = labels
            .iter()
            .zip(labels.iter().skip(1))
            .all(|(a, b)| a != b);
        let is_right = !is_whole || ticks.iter().all(|tick| tick.fract() == 0.0);
        if differ && is_right {
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
