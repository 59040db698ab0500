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
}

impl Mark<'_> {
    /// The line from the point down to the bottom of the plot.
    pub(super) fn guide(&self, axes: &Axes) -> [(f64, f64); 2] {
        [self.at, (self.at.0, axes.y.low)]
    }

    /// Draws the dot, which no label may cover.
    pub(super) fn draw_dot(&self, canvas: &Canvas<'_>, places: &mut Places) {
        canvas.dot(Role::Mark, self.at, RADIUS);
        places.keep_off(Area::around(canvas.at(self.at), RADIUS));
    }

    /// How what it says can be broken into lines, the best way first.
    pub(super) fn blocks(&self, sheet: &Sheet<'_>, axes: &Axes) -> Vec<Block> {
        let width = axes.right - axes.left;
        [width / 2, width * 3 / 4, width, width * 2 / 5]
            .into_iter()
            .map(|room| Block::new(Role::Label, self.label, sheet.text_size, room, 4))
            .collect()
    }
}
