//! The names of the lines: beside their ends where the sheet is wide, along them where it is narrow.

use plotters::style::text_anchor::HPos;

use super::axes::Axes;
use super::canvas::Canvas;
use super::label::{Block, Place, Places, Side};
use super::role::Role;
use super::sheet::Sheet;

/// A line and what it is called.
pub(super) struct Name<'a> {
    pub(super) role: Role,
    pub(super) label: &'a str,
    /// The value at the end of the line, as the page writes it; there is room for it only beside the plot.
    pub(super) value: (Role, String),
    /// Where the line ends.
    pub(super) end: (f64, f64),
    /// Where the name goes if it has to stand on the plot.
    pub(super) side: Side,
}

/// The names of all lines, broken into lines of text.
pub(super) struct Names<'a> {
    names: Vec<(Name<'a>, Block)>,
    beside: bool,
}

impl<'a> Names<'a> {
    pub(super) fn new(sheet: &Sheet<'_>, names: Vec<Name<'a>>) -> Self {
        let size = sheet.text_size;
        let beside = sheet.is_wide();
        let names = names
            .into_iter()
            .map(|name| {
                let block = if beside {
                    let value = Block::new(name.value.0, &name.value.1, size, 12 * size, 1);
                    Block::new(name.role, name.label, size, 10 * size, 3).with(value)
                } else {
                    Block::new(name.role, name.label, size, sheet.width * 3 / 5, 2)
                };
                (name, block)
            })
            .collect();
        Names { names, beside }
    }

    /// How much room the names need right of the plot.
    pub(super) fn room(&self, sheet: &Sheet<'_>) -> i32 {
        let widest = self.names.iter().map(|(_, block)| block.width).max();
        match widest {
            Some(widest) if self.beside => widest + sheet.text_size,
            _ => 0,
        }
    }

    /// Draws the names. Line number `i` of `places` is the line of name `i`.
    pub(super) fn draw(
        &self,
        sheet: &Sheet<'_>,
        axes: &Axes,
        canvas: &Canvas<'_>,
        places: &mut Places,
    ) {
        if self.beside {
            let x = axes.right + sheet.text_size * 3 / 4;
            for (top, block) in self.tops(axes, canvas) {
                let align = HPos::Left;
                canvas.block(block, &Place { align, x, top });
            }
        } else {
            // The last is placed first: what the chart is about finds a place more easily than what it is compared with.
            for (index, (name, block)) in self.names.iter().enumerate().rev() {
                if let Some(place) = places.along(block, index, name.side) {
                    canvas.block(block, &place);
                }
            }
        }
    }

    /// The top of each name beside the plot: level with the end of its line as far as the others allow.
    fn tops(&self, axes: &Axes, canvas: &Canvas<'_>) -> Vec<(i32, &Block)> {
        let mut tops: Vec<(i32, &Block)> = self
            .names
            .iter()
            .map(|(name, block)| (canvas.at(name.end).1 - block.height() / 2, block))
            .collect();
        tops.sort_by_key(|&(top, block)| top + block.height() / 2);
        for _ in 0..tops.len() {
            let mut above: Option<&mut (i32, &Block)> = None;
            for name in &mut tops {
                if let Some(above) = above {
                    let overlap = (above.0 + above.1.height() - name.0).max(0);
                    above.0 -= overlap / 2;
                    name.0 += overlap - overlap / 2;
                }
                above = Some(name);
            }
        }
        let mut floor = axes.bottom;
        for (top, block) in tops.iter_mut().rev() {
            *top = (*top).min(floor - block.height());
            floor = *top;
        }
        let mut ceiling = 0;
        for (top, block) in &mut tops {
            *top = (*top).max(ceiling);
            ceiling = *top + block.height();
        }
        tops
    }
}
