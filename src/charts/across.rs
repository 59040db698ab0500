//! What the x axis of a chart shows, and which choices of ticks that leaves.

use super::drawing::NumberKind;
use super::extent::Extent;
use super::sheet::Sheet;
use super::text::{self, Weight};
use super::ticks;

/// What the x axis shows.
pub(super) enum Across {
    /// A time from zero to `end`.
    Time { kind: NumberKind, end: f64 },
    /// Columns with names, at `first`, `first` + 1 and so on.
    Columns {
        kind: NumberKind,
        first: f64,
        names: Vec<String>,
    },
    /// Values.
    Values(Extent),
}

impl Across {
    /// Both ends of the axis.
    pub(super) fn domain(&self) -> (f64, f64) {
        match self {
            Across::Time { end, .. } if *end > 0.0 => (0.0, *end),
            Across::Time { .. } => (0.0, 1.0),
            Across::Columns { first, names, .. } => (first - 0.5, first + names.len() as f64 - 0.5),
            Across::Values(extent) => (extent.low, extent.high),
        }
    }

    /// What its numbers are.
    pub(super) fn kind(&self) -> NumberKind {
        match self {
            Across::Time { kind, .. } | Across::Columns { kind, .. } => *kind,
            Across::Values(extent) => extent.kind,
        }
    }

    /// Every choice of ticks, the best first.
    pub(super) fn ticks(&self) -> Vec<Vec<f64>> {
        let (low, high) = self.domain();
        match self {
            Across::Time { kind, .. } => {
                let per_year = if *kind == NumberKind::Months {
                    12.0
                } else {
                    1.0
                };
                // There is no half of a week.
                let is_whole = |ticks: &Vec<f64>| {
                    *kind != NumberKind::Count || ticks.iter().all(|tick| tick.fract() == 0.0)
                };
                ticks::times(high, per_year, 6).filter(is_whole).collect()
            }
            // Months go by quarters and years, weeks by quarters; what none of these fits is even more.
            Across::Columns { first, names, .. } => STRIDES
                .into_iter()
                .chain(53..)
                .take_while(|&step| step == 1 || step < names.len().max(2))
                .chain([names.len().max(1)])
                .map(|step| {
                    let columns = (0..names.len()).step_by(step);
                    columns.map(|column| first + column as f64).collect()
                })
                .collect(),
            Across::Values(_) => ticks::covering(low, high, 8)
                .map(|mut ticks| {
                    ticks.retain(|tick| (low..=high).contains(tick));
                    ticks
                })
                .collect(),
        }
    }

    /// What stands at a tick, no wider than `room`.
    pub(super) fn label(&self, sheet: &Sheet<'_>, tick: f64, room: i32) -> String {
        match self {
            Across::Columns { first, names, .. } => {
                let name = names
                    .get((tick - first) as usize)
                    .map_or("", String::as_str);
                let (lines, _) = text::wrap(name, sheet.text_size, Weight::Normal, room, 1);
                lines.into_iter().next().unwrap_or_default()
            }
            _ => (sheet.format)(tick, self.kind()),
        }
    }
}

/// From one name to the next that is written.
const STRIDES: [usize; 9] = [1, 2, 3, 4, 6, 12, 13, 26, 52];
