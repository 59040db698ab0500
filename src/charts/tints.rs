//! Which tint a value has in a table of cells, and the key that says so.

use plotters::style::text_anchor::{HPos, VPos};

use crate::error::{Result, check};
use crate::numerics::bounds::bounded;

use super::canvas::Canvas;
use super::label::Area;
use super::role::Role;
use super::series::{LARGEST, check_value};
use super::sheet::{Sheet, whole};
use super::text::{self, Weight};

/// The tints from the palest to the deepest.
pub(super) const TINTS: [Role; 8] = [
    Role::Tint0,
    Role::Tint1,
    Role::Tint2,
    Role::Tint3,
    Role::Tint4,
    Role::Tint5,
    Role::Tint6,
    Role::Tint7,
];

/// Which tint a value has.
pub(super) struct Tints {
    low: f64,
    high: f64,
}

impl Tints {
    /// Those of some values, NaN where a cell is empty, between the ends that are given or else their own.
    pub(super) fn new<'v>(
        values: impl Iterator<Item = &'v f64>,
        lowest: Option<f64>,
        highest: Option<f64>,
    ) -> Result<Self> {
        let known = values.copied().filter(|value| !value.is_nan());
        let (least, greatest) = known
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        let (least, greatest) = if least <= greatest {
            (least, greatest)
        } else {
            (0.0, 1.0)
        };
        let low = lowest.unwrap_or(least.min(highest.unwrap_or(least)));
        check_value("lowest", low, -LARGEST, LARGEST)?;
        let high = match highest {
            Some(high) if high > low || lowest.is_some() => {
                check("highest", high).greater_than(low)?.at_most(LARGEST)?;
                high
            }
            _ => greatest.max(low),
        };
        Ok(Tints { low, high })
    }

    /// The place of a value's tint among [`TINTS`].
    pub(super) fn of(&self, value: f64) -> usize {
        let part = (value - self.low) / (self.high - self.low);
        // All the same: neither pale nor deep.
        let part = if part.is_nan() { 0.5 } else { part };
        bounded(part * 8.0, 0.0, 7.0) as usize
    }

    /// The tints from the palest to the deepest, between the values that they stand for; where these are too long, only
    /// they, and no key where even they have no room.
    pub(super) fn draw_key(
        &self,
        canvas: &Canvas<'_>,
        sheet: &Sheet<'_>,
        format: impl Fn(f64) -> String,
    ) {
        let size = sheet.text_size;
        let middle = text::line_height(size) / 2;
        let ends = [format(self.low), format(self.high)];
        let [low, high] = ends
            .each_ref()
            .map(|end| text::width(end, size, Weight::Normal) + size / 2);
        let side = whole(size);
        let mut x = whole(low);
        let has_tints = x + 8 * side + high <= sheet.width;
        if x + high > sheet.width {
            return;
        }
        for role in TINTS.into_iter().filter(|_| has_tints) {
            let area = Area {
                left: x,
                top: whole(middle - side / 2),
                right: x + side,
                bottom: whole(middle - side / 2) + side,
            };
            canvas.rectangle(role, &area);
            x += side;
        }
        let [low, high] = ends;
        let last = if has_tints {
            (HPos::Left, x + size / 2)
        } else {
            (HPos::Right, sheet.width)
        };
        canvas.text(Role::Tick, (HPos::Left, VPos::Center), (0, middle), &low);
        canvas.text(Role::Tick, (last.0, VPos::Center), (last.1, middle), &high);
    }
}
