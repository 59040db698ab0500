//! The one point that a chart points out: a dot and what it says.

use super::axes::Axes;
use super::canvas::Canvas;
use super::label::{Area, Block, Places};
use super::role::Role;
use super::sheet::Sheet;

/// Radius of the dot.
const RADIUS: i32 = 45;

/// Draws a dot at a value, and its label where there is room.
pub(super) fn mark(
    sheet: &Sheet<'_>,
    axes: &Axes,
    canvas: &Canvas<'_>,
    places: &mut Places,
    value: (f64, f64),
    label: &str,
) {
    canvas.dot(Role::Mark, value, RADIUS);
    let at = canvas.at(value);
    places.keep_off(Area::around(at, RADIUS));
    let room = (axes.right - axes.left) / 2;
    let block = Block::new(Role::Label, label, sheet.text_size, room, 3);
    if let Some(place) = places.beside(&block, at) {
        canvas.block(&block, &place);
    }
}
