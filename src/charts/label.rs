//! Labels on the plot instead of a legend: where each can stand without covering a line or another label.

use plotters_backend::BackendCoord;

use super::role::Role;
use super::text::{self, Weight};

/// Lines of text that stand together.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) lines: Vec<(Role, String)>,
    pub(super) width: i32,
    pub(super) line_height: i32,
}

impl Block {
    /// A text in at most `most` lines no wider than `room`.
    pub(super) fn new(role: Role, content: &str, size: i32, room: i32, most: usize) -> Self {
        let lines = text::wrap(content, size, Weight::Bold, room, most);
        Block {
            width: widest(&lines, size),
            lines: lines.into_iter().map(|line| (role, line)).collect(),
            line_height: text::line_height(size),
        }
    }

    /// The same with one more line.
    pub(super) fn with(mut self, other: Block) -> Self {
        self.width = self.width.max(other.width);
        self.lines.extend(other.lines);
        self
    }

    pub(super) fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).map_or(i32::MAX, |lines| lines * self.line_height)
    }
}

fn widest(lines: &[String], size: i32) -> i32 {
    lines
        .iter()
        .map(|line| text::width(line, size, Weight::Bold))
        .max()
        .unwrap_or(0)
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

/// What is on the plot already.
pub(super) struct Places {
    bounds: Area,
    taken: Vec<Area>,
    /// Lines whose points ascend in x.
    lines: Vec<Vec<BackendCoord>>,
    gap: i32,
}

/// Covering another label is worse than any number of crossed lines.
const COVERS_LABEL: i32 = 1_000_000;
const CROSSES_LINE: i32 = 20_000;

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

    /// The top left corner of a label beside a point: right below, left above, right above, left below.
    pub(super) fn beside(&mut self, block: &Block, (x, y): BackendCoord) -> Option<BackendCoord> {
        let (width, height, gap) = (block.width, block.height(), self.gap);
        let (right, left) = (x + gap, x - gap - width);
        let (below, above) = (y + gap, y - gap - height);
        let centred = x - width / 2;
        self.place(
            block,
            [
                (right, below),
                (left, above),
                (right, above),
                (left, below),
                (centred, above - gap),
                (centred, below + gap),
                (right, y - height / 2),
                (left, y - height / 2),
            ]
            .into_iter()
            .zip((0..).step_by(100)),
        )
    }

    /// The top left corner of a label along line number `index`: near its right end, above or below it.
    pub(super) fn along(
        &mut self,
        block: &Block,
        index: usize,
        prefer_above: bool,
    ) -> Option<BackendCoord> {
        const STEPS: i32 = 12;
        let room = self.bounds.right - self.bounds.left - block.width;
        let mut candidates = Vec::new();
        for step in 0..=STEPS {
            let left = self.bounds.right - block.width - room * step / STEPS;
            let Some((highest, lowest)) = self
                .lines
                .get(index)
                .and_then(|line| extent(line, left, left + block.width))
            else {
                continue;
            };
            let slack = (lowest - highest) / 4 + step * 60;
            let above = if prefer_above { 0 } else { 150 };
            let below = 150 - above;
            let gap = self.gap / 2;
            candidates.push(((left, highest - gap - block.height()), slack + above));
            candidates.push(((left, lowest + gap), slack + below));
        }
        self.place(block, candidates.into_iter())
    }

    fn place(
        &mut self,
        block: &Block,
        candidates: impl Iterator<Item = (BackendCoord, i32)>,
    ) -> Option<BackendCoord> {
        let (cost, area) = candidates
            .filter_map(|((left, top), reluctance)| {
                let area = Area {
                    left,
                    top,
                    right: left + block.width,
                    bottom: top + block.height(),
                };
                Some((reluctance + self.cost(&area)?, area))
            })
            .min_by_key(|&(cost, _)| cost)?;
        if cost >= COVERS_LABEL {
            return None;
        }
        self.taken.push(area);
        Some((area.left, area.top))
    }

    /// What a label in this area would cover; nothing if it would leave the sheet.
    fn cost(&self, area: &Area) -> Option<i32> {
        let inside = area.left >= self.bounds.left
            && area.right <= self.bounds.right
            && area.top >= self.bounds.top
            && area.bottom <= self.bounds.bottom;
        let covered = self.taken.iter().filter(|taken| taken.overlaps(area));
        let crossed = self.lines.iter().filter(|line| {
            extent(line, area.left, area.right)
                .is_some_and(|(highest, lowest)| highest < area.bottom && lowest > area.top)
        });
        inside.then(|| {
            covered.map(|_| COVERS_LABEL).sum::<i32>() + crossed.map(|_| CROSSES_LINE).sum::<i32>()
        })
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

/// The tops of two labels beside the plot, each as close to the end of its line as the other allows.
pub(super) fn beside_plot(labels: [(&Block, i32); 2], bottom: i32) -> [i32; 2] {
    let heights = labels.map(|(block, _)| block.height());
    let [first, second] =
        labels.map(|(block, y)| (y - block.height() / 2).min(bottom - block.height()).max(0));
    let [first_height, second_height] = heights;
    if first <= second {
        let (upper, lower) = apart((first, first_height), (second, second_height), bottom);
        [upper, lower]
    } else {
        let (upper, lower) = apart((second, second_height), (first, first_height), bottom);
        [lower, upper]
    }
}

/// Moves two labels away from each other until they do not overlap, within the sheet.
fn apart(upper: (i32, i32), lower: (i32, i32), bottom: i32) -> (i32, i32) {
    let overlap = (upper.0 + upper.1 - lower.0).max(0);
    let raised = (upper.0 - overlap / 2).max(0);
    let lowered = (raised + upper.1).max(lower.0);
    let lowered = lowered.min((bottom - lower.1).max(0));
    ((lowered - upper.1).min(raised).max(0), lowered)
}
