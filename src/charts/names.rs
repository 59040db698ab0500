//! The names of the lines: beside their ends where the sheet is wide, along them where it is narrow.

use plotters::style::text_anchor::HPos;

use super::axes::Axes;
use super::canvas::Canvas;
use super::label::{Block, Place, Places, Side};
use super::role::Role;
use super::sheet::Sheet;
use super::text;

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
        let count = names.len().max(1) as i32;
        let room = sheet.height - (count - 1) * gap(sheet);
        let lines = room / (count * text::line_height(size)) - 1;
        let block = |name: &Name<'a>| {
            if !beside {
                return Block::new(name.role, name.label, size, sheet.width * 3 / 5, 2);
            }
            let most = lines.clamp(1, 3).unsigned_abs() as usize;
            let block = Block::new(name.role, name.label, size, 10 * size, most);
            if lines < 2 {
                return block;
            }
            let (role, number) = &name.value;
            block.with_number(*role, number, size, 12 * size)
        };
        let names = names
            .into_iter()
            .map(|name| {
                let block = block(&name);
                (name, block)
            })
            .collect();
        Names { names, beside }
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// How much room the names need right of the plot.
    pub(super) fn room(&self, sheet: &Sheet<'_>) -> i32 {
        let widest = self.names.iter().map(|(_, block)| block.width).max();
        match widest {
            Some(widest) if self.beside => widest + sheet.text_size,
            _ => 0,
        }
    }

    /// A place for each name. Line number `i` of `places` is the line of name `i`.
    pub(super) fn places(
        &self,
        sheet: &Sheet<'_>,
        axes: &Axes,
        canvas: &Canvas<'_>,
        places: &mut Places,
    ) -> Vec<(&Block, Option<Place>)> {
        if self.beside {
            let x = axes.right + sheet.text_size * 3 / 4;
            let align = HPos::Left;
            return self
                .tops(sheet, axes, canvas)
                .into_iter()
                .map(|(top, block)| (block, Some(Place { align, x, top })))
                .collect();
        }
        // The last first: what the chart is about finds a place more easily than what it is compared with.
        let mut placed: Vec<(&Block, Option<Place>)> = Vec::new();
        for quiet in [false, true] {
            let mut homeless = Vec::new();
            for (index, (name, block)) in self.names.iter().enumerate().rev() {
                if (name.role == Role::Tick) != quiet {
                    continue;
                }
                match places.along(block, index, name.side) {
                    None if !quiet => homeless.push((name, block)),
                    place => placed.push((block, place)),
                }
            }
            // A name that is the only one of its colour may stand further off.
            for (name, block) in homeless {
                let block_alone = std::slice::from_ref(block);
                let place = places.beside(block_alone, canvas.at(name.end));
                placed.push((block, place.map(|(_, place)| place)));
            }
        }
        placed
    }

    /// The top of each name beside the plot: level with the end of its line as far as the others allow.
    fn tops(&self, sheet: &Sheet<'_>, axes: &Axes, canvas: &Canvas<'_>) -> Vec<(i32, &Block)> {
        let middle = |&(top, block): &(i32, &Block)| top + block.height() / 2;
        let mut tops: Vec<(i32, &Block)> = Vec::new();
        for (name, block) in &self.names {
            let (_, end) = canvas.at(name.end);
            let index = tops.partition_point(|other| middle(other) <= end);
            tops.insert(index, (end - block.height() / 2, block));
        }
        let gap = gap(sheet);
        for _ in 0..tops.len() {
            let mut above: Option<&mut (i32, &Block)> = None;
            for name in &mut tops {
                if let Some(above) = above {
                    let overlap = (above.0 + above.1.height() + gap - name.0).max(0);
                    above.0 -= overlap / 2;
                    name.0 += overlap - overlap / 2;
                }
                above = Some(name);
            }
        }
        let mut floor = axes.bottom;
        for (top, block) in tops.iter_mut().rev() {
            *top = (*top).min(floor - block.height());
            floor = *top - gap;
        }
        let mut ceiling = 0;
        for (top, block) in &mut tops {
            *top = (*top).max(ceiling);
            ceiling = *top + block.height() + gap;
        }
        tops.retain(|(top, block)| top + block.height() <= sheet.height);
        tops
    }
}

/// Between two names beside the plot.
fn gap(sheet: &Sheet<'_>) -> i32 {
    sheet.text_size / 3
}
