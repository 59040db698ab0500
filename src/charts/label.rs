//! Labels on the plot instead of a legend: where each can stand without covering a line or another label.

use plotters_backend::BackendCoord;
use plotters_backend::text_anchor::HPos;

use super::role::Role;
use super::text::{self, Weight};

/// Lines of text that stand together.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) lines: Vec<(Role, String)>,
    pub(super) width: i32,
    pub(super) line_height: i32,
    /// Not all of the text fits.
    pub(super) is_cut: bool,
}

impl Block {
    /// A text in at most `most` lines no wider than `room`, broken so that the lines are about equally long.
    pub(super) fn new(role: Role, content: &str, size: i32, room: i32, most: usize) -> Self {
        let break_at = |room| text::wrap(content, size, Weight::Bold, room, most);
        let (mut lines, mut is_cut) = break_at(room);
        let (mut narrow, mut wide) = (room / 2, room);
        while lines.len() > 1 && !is_cut && wide - narrow > size / 2 {
            let middle = narrow.midpoint(wide);
            let (narrower, cuts) = break_at(middle);
            if cuts || narrower.len() > lines.len() {
                narrow = middle;
            } else {
                wide = middle;
                (lines, is_cut) = (narrower, cuts);
            }
        }
        let widths = lines
            .iter()
            .map(|line| text::width(line, size, Weight::Bold));
        Block {
            width: widths.max().unwrap_or(0),
            lines: lines.into_iter().map(|line| (role, line)).collect(),
            line_height: text::line_height(size),
            is_cut,
        }
    }

    /// The same with a number below; without it if it does not fit, because a number must not be cut, or if there is none.
    pub(super) fn with_number(mut self, role: Role, number: &str, size: i32, room: i32) -> Self {
        let width = text::width(number, size, Weight::Normal);
        if width <= room && !number.is_empty() {
            self.width = self.width.max(width);
            self.lines.push((role, number.to_owned()));
        }
        self
    }

    pub(super) fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).map_or(i32::MAX, |lines| lines * self.line_height)
    }
}

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Area {
    /// A square with a point in its middle.
    pub(super) fn around((x, y): BackendCoord, half: i32) -> Self {
        Area {
            left: x - half,
            top: y - half,
            right: x + half,
            bottom: y + half,
        }
    }

    fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Which side of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Above,
    Below,
}

/// Where a label stands: its top, and the x that its lines begin, centre or end at.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) align: HPos,
    pub(super) x: i32,
    pub(super) top: i32,
}

impl Place {
    fn area(&self, block: &Block) -> Area {
        let left = match self.align {
            HPos::Left => self.x,
            HPos::Center => self.x - block.width / 2,
            HPos::Right => self.x - block.width,
        };
        Area {
            left,
            top: self.top,
            right: left + block.width,
            bottom: self.top + block.height(),
        }
    }
}

/// What is on the plot already.
#[derive(Clone)]
pub(super) struct Places {
    bounds: Area,
    taken: Vec<Area>,
    /// Lines whose points ascend in x.
    lines: Vec<Vec<BackendCoord>>,
    gap: i32,
}

impl Places {
    pub(super) fn new(bounds: Area, text_size: i32, lines: Vec<Vec<BackendCoord>>) -> Self {
        Places {
            bounds,
            taken: Vec::new(),
            lines,
            gap: text_size / 2,
        }
    }

    /// Keeps labels off an area.
    pub(super) fn keep_off(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// The best way to break a label and the closest free place to a point; right below or left above if it can.
    pub(super) fn beside<'b>(
        &mut self,
        blocks: &'b [Block],
        (x, y): BackendCoord,
    ) -> Option<(&'b Block, Place)> {
        let gap = self.gap;
        let mut best = Best::default();
        for (block, way) in blocks.iter().zip(0..) {
            for (sideways, off) in
                (0..8).flat_map(|sideways| (0..16).map(move |off| (sideways, off)))
            {
                let (right, left) = (x + gap + 2 * gap * sideways, x - gap - 2 * gap * sideways);
                let (below, above) = (y + gap * (1 + off), y - gap * (1 + off) - block.height());
                let cut = if block.is_cut { 20 * gap } else { 0 };
                let distance = gap * (2 * sideways + off) + way * gap / 2 + cut;
                for (align, x, top, preference) in [
                    (HPos::Left, right, below, 0),
                    (HPos::Right, left, above, 1),
                    (HPos::Left, right, above, 2),
                    (HPos::Right, left, below, 3),
                    (HPos::Center, x, above, 2 * gap),
                ] {
                    best.consider(self, block, Place { align, x, top }, distance + preference);
                }
            }
        }
        self.take(best)
    }

    /// A place along line number `index`: near its right end, above or below it; beside it if it is only a point.
    pub(super) fn along(&mut self, block: &Block, index: usize, side: Side) -> Option<Place> {
        const STEPS: i32 = 12;
        if let Some([point]) = self.lines.get(index).map(Vec::as_slice) {
            let point = *point;
            return self
                .beside(std::slice::from_ref(block), point)
                .map(|(_, place)| place);
        }
        let room = self.bounds.right - self.bounds.left - block.width;
        let mut best = Best::default();
        for step in 0..=STEPS {
            let right = self.bounds.right - room * step / STEPS;
            let left = right - block.width;
            let extent = self
                .lines
                .get(index)
                .and_then(|line| extent(line, left, right));
            let Some((highest, lowest)) = extent else {
                continue;
            };
            // The outer edge is exact and the inner one an estimate, as the reader's font may be narrower.
            let (align, x) = if step < STEPS {
                (HPos::Right, right)
            } else {
                (HPos::Left, left)
            };
            let reluctance = (lowest - highest) / 4 + step * 60;
            let gap = self.gap / 2;
            let above = (highest - gap - block.height(), Side::Above);
            let below = (lowest + gap, Side::Below);
            for (top, this) in [above, below] {
                let other_side = if this == side { 0 } else { 150 };
                best.consider(
                    self,
                    block,
                    Place { align, x, top },
                    reluctance + other_side,
                );
            }
        }
        self.take(best).map(|(_, place)| place)
    }

    /// Keeps other labels off the chosen place.
    fn take<'b>(&mut self, best: Best<'b>) -> Option<(&'b Block, Place)> {
        let (block, place, _) = best.0?;
        let area = place.area(block);
        self.taken.push(Area {
            left: area.left - self.gap,
            right: area.right + self.gap,
            ..area
        });
        Some((block, place))
    }

    /// Whether a label in this area stays on the sheet and covers neither a line nor another label.
    fn is_free(&self, area: &Area) -> bool {
        let margin = self.gap / 4;
        area.left >= self.bounds.left
            && area.right <= self.bounds.right
            && area.top >= self.bounds.top
            && area.bottom <= self.bounds.bottom
            && !self.taken.iter().any(|taken| taken.overlaps(area))
            && !self.lines.iter().any(|line| {
                extent(line, area.left - margin, area.right + margin).is_some_and(
                    |(highest, lowest)| {
                        highest < area.bottom + margin && lowest > area.top - margin
                    },
                )
            })
    }
}

/// The free place with the least reluctance so far.
#[derive(Default)]
struct Best<'b>(Option<(&'b Block, Place, i32)>);

impl<'b> Best<'b> {
    fn consider(&mut self, places: &Places, block: &'b Block, place: Place, reluctance: i32) {
        let is_better = self.0.is_none_or(|(_, _, least)| reluctance < least);
        if is_better && places.is_free(&place.area(block)) {
            self.0 = Some((block, place, reluctance));
        }
    }
}

/// The highest and the lowest y of a line between two x; nothing where there is no line.
fn extent(line: &[BackendCoord], left: i32, right: i32) -> Option<(i32, i32)> {
    let start = line.partition_point(|&(x, _)| x < left);
    let end = line.partition_point(|&(x, _)| x <= right);
    let inner = line.get(start..end)?.iter().map(|&(_, y)| y);
    let edges = [(start, left), (end, right)]
        .into_iter()
        .filter_map(|(index, x)| {
            let (from, to) = (line.get(index.checked_sub(1)?)?, line.get(index)?);
            let part = f64::from(x - from.0) / f64::from(to.0 - from.0);
            Some(from.1 + (part * f64::from(to.1 - from.1)).round() as i32)
        });
    inner.chain(edges).fold(None, |extent, y| {
        Some(extent.map_or((y, y), |(highest, lowest): (i32, i32)| {
            (highest.min(y), lowest.max(y))
        }))
    })
}
