//! The one point that a chart points out: a dot, a line down to its time, and what it says.

use super::axes::Axes;
use super::canvas::Canvas;
use super::label::{Area, Block, Places};
use super::role::Role;
use super::sheet::Sheet;

/// Radius of the dot.
const RADIUS: i32 = 45;

/// A point and what it says.
pub(super) struct Mark<'a> {
    pub(super) at: (f64, f64),
    pub(super) label: &'a str,
    /// The level that it is measured from: the line goes there instead of down to its time, and the label stands there.
    pub(super) from: Option<f64>,
    /// What it is drawn as.
    pub(super) style: Style,
}

/// What a mark is drawn as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// A dot and a line.
    Dot,
    /// Only its label; the point is there already.
    Value,
}

impl Mark<'_> {
    /// The line from the point to its time or its level.
    pub(super) fn guide(&self, axes: &Axes) -> [(f64, f64); 2] {
        [self.at, (self.at.0, self.from.unwrap_or(axes.y.low))]
    }

    /// The point that the label stands close to.
    pub(super) fn anchor(&self) -> (f64, f64) {
        (self.at.0, self.from.unwrap_or(self.at.1))
    }

    /// Draws the dot, which no label may cover.
    pub(super) fn draw_dot(&self, canvas: &Canvas<'_>, places: &mut Places) {
        if self.style == Style::Dot {
            canvas.dot(Role::Mark, self.at, RADIUS);
        }
        places.keep_off(Area::around(canvas.at(self.at), RADIUS));
    }

    /// How what it says can be broken into lines, the best way first.
    pub(super) fn blocks(&self, sheet: &Sheet<'_>, axes: &Axes) -> Vec<Block> {
        let width = axes.right - axes.left;
        let role = match self.style {
            Style::Dot => Role::Label,
            Style::Value => Role::Value1,
        };
        [width / 2, width * 3 / 4, width, width * 2 / 5]
            .into_iter()
            .map(|room| Block::new(role, self.label, sheet.text_size, room, 4))
            .collect()
    }
}
