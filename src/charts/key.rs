//! What colours and dashes mean, where there is no room to say it beside what has them.

use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::Canvas;
use super::label::Area;
use super::rank::is_equal;
use super::role::Role;
use super::sheet::Sheet;
use super::text::{self, Weight};

/// Squares or short lines with texts, in lines from left to right.
pub(super) struct Key {
    items: Vec<(Role, String, (i32, i32))>,
    pub(super) height: i32,
    size: i32,
}

impl Key {
    /// A key no wider than the sheet; an item that does not fit is cut.
    pub(super) fn new(sheet: &Sheet<'_>, items: Vec<(Role, String)>) -> Self {
        let size = sheet.text_size;
        let line = text::line_height(size);
        let (mut x, mut y) = (0, 0);
        let items = items
            .into_iter()
            .filter_map(|(role, label)| {
                let sample = if is_equal(role) { 2 * size } else { size };
                let room = sheet.width - sample;
                let (lines, _) = text::wrap(&label, size, Weight::Normal, room, 1);
                let label = lines.into_iter().next()?;
                let width = sample + text::width(&label, size, Weight::Normal);
                if x > 0 && x + width > sheet.width {
                    (x, y) = (0, y + line);
                }
                let at = (x, y);
                x += width + size;
                Some((role, label, at))
            })
            .collect();
        Key {
            items,
            height: y + line,
            size,
        }
    }

    /// Draws it with its upper edge at `top`.
    pub(super) fn draw(&self, canvas: &Canvas<'_>, top: i32) {
        let (square, line) = (self.size * 7 / 10, text::line_height(self.size));
        for (role, label, (x, y)) in &self.items {
            let middle = top + y + line / 2;
            let mut sample = self.size;
            if is_equal(*role) {
                // Long enough to show a dash.
                canvas.stroke(*role, (*x, middle), (x + sample * 17 / 10, middle));
                sample *= 2;
            } else {
                let area = Area {
                    left: *x,
                    top: middle - square / 2,
                    right: x + square,
                    bottom: middle + square / 2,
                };
                canvas.rectangle(*role, &area);
            }
            let at = (x + sample, middle);
            canvas.text(Role::Tick, (HPos::Left, VPos::Center), at, label);
        }
    }
}
