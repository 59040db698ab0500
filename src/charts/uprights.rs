//! What stands upright among the lines of a chart: columns, and the line that divides its time.

#[cfg(feature = "customer-charts")]
use plotters::style::text_anchor::{HPos, VPos};
#[cfg(feature = "customer-charts")]
use plotters_backend::BackendCoord;

#[cfg(feature = "customer-charts")]
use super::axes::Axes;
#[cfg(feature = "customer-charts")]
use super::canvas::Canvas;
#[cfg(feature = "customer-charts")]
use super::label::Area;
use super::role::Role;
#[cfg(feature = "customer-charts")]
use super::sheet::Sheet;
#[cfg(feature = "customer-charts")]
use super::text::{self, Weight};

/// A column from edge to edge.
pub(super) struct Column {
    pub(super) role: Role,
    pub(super) x: (f64, f64),
    pub(super) y: (f64, f64),
    /// The most that is kept free beside it, in tenths of a pixel.
    pub(super) gap: i32,
}

/// A line from the bottom of the plot to its top, and what stands above: left of it, on it, and right of it.
pub(super) struct Divider<'a> {
    pub(super) at: f64,
    pub(super) words: [&'a str; 3],
}

#[cfg(feature = "customer-charts")]
impl Column {
    /// Its edges lie on whole pixels, so that neighbours have no seam between them; the gap is what that leaves.
    pub(super) fn draw(&self, canvas: &Canvas<'_>) {
        let whole = |tenths: i32| (tenths + 5).div_euclid(10) * 10;
        let (left, from) = canvas.at((self.x.0, self.y.0));
        let (right, to) = canvas.at((self.x.1, self.y.1));
        let width = right - left;
        let gap = if width < 30 { 0 } else { (width / 5).max(10) };
        let (left, right) = (whole(left), whole(right) - whole(gap.min(self.gap)));
        let area = Area {
            left,
            top: from.min(to),
            right: right.max(left + 5),
            bottom: from.max(to),
        };
        canvas.rectangle(self.role, &area);
    }
}

#[cfg(feature = "customer-charts")]
impl Divider<'_> {
    /// Gives lines through its words, which no name may cover.
    pub(super) fn draw(
        &self,
        sheet: &Sheet<'_>,
        axes: &Axes,
        canvas: &Canvas<'_>,
    ) -> Vec<Vec<BackendCoord>> {
        let mut taken = Vec::new();
        let top = (self.at, axes.y.high);
        canvas.line(Role::Divider, &[(self.at, axes.y.low), top]);
        let size = sheet.text_size;
        let (x, y) = canvas.at(top);
        let [left, on, right] = self.words;
        if !on.is_empty() {
            canvas.over(sheet, Role::Label, top, on);
            let (middle, half) = sheet.within(x, on, Weight::Bold);
            let bottom = y - size / 3;
            for down in [bottom - size, bottom - size / 2, bottom] {
                taken.push(vec![(middle - half, down), (middle + half, down)]);
            }
        }
        for (words, align, at, room) in [
            (left, HPos::Right, x - size / 2, x - size / 2),
            (right, HPos::Left, x + size / 2, sheet.width - x - size / 2),
        ] {
            let (lines, is_cut) = text::wrap(words, size, Weight::Normal, room, 1);
            // A word cut to a stump says less than none.
            for line in lines.iter().filter(|_| !is_cut || room > 6 * size) {
                canvas.text(Role::Tick, (align, VPos::Top), (at, 0), line);
            }
        }
        taken
    }
}
