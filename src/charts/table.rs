//! The table that says the same as the picture, with no more rows than a person reads.

use super::drawing::{Column, NumberKind, ReadoutSeries, Table};
use super::series::interpolate;

/// Up to this many points are all listed.
const ALL: usize = 13;

/// A table of series over times or categories, which the first column holds. Each of `marked` gets a row of its own
/// unless there is one already; the row of the first is marked.
pub(super) fn table(
    columns: Vec<Column>,
    all: &[f64],
    series: &[&ReadoutSeries],
    marked: &[f64],
) -> Table {
    let mut times = match columns.first().map(|column| column.kind) {
        Some(NumberKind::Years) => thinned(all, 1.0),
        Some(NumberKind::Months) => thinned(all, 12.0),
        #[cfg(feature = "customer-charts")]
        Some(NumberKind::Share) => tenths(all),
        _ => all.to_vec(),
    };
    let mut marked_row = None;
    for &time in marked.iter().rev() {
        let row = times.partition_point(|&other| other < time - NEAR);
        if times.get(row).is_none_or(|&other| other > time + NEAR) {
            times.insert(row, time);
        }
        marked_row = Some(row);
    }
    let rows = times
        .into_iter()
        .map(|time| {
            let values = series.iter().map(|series| match series.values.as_slice() {
                [constant] => *constant,
                values => interpolate(all, values, time),
            });
            std::iter::once(time).chain(values).collect()
        })
        .collect();
    Table {
        columns,
        rows,
        marked_row,
    }
}

/// Shares no closer than a tenth; the first and the last.
#[cfg(feature = "customer-charts")]
fn tenths(shares: &[f64]) -> Vec<f64> {
    let mut next = f64::NEG_INFINITY;
    let mut kept = shares.to_vec();
    let last = shares.last().copied();
    kept.retain(|&share| {
        let is_kept = share + NEAR >= next || Some(share) == last;
        if is_kept {
            next = share + 0.1;
        }
        is_kept
    });
    kept
}

/// Times closer than this are the same.
const NEAR: f64 = 1e-9;

/// The first, the last and the first time in each year, quarter or month, depending on how many years there are.
fn thinned(times: &[f64], units_per_year: f64) -> Vec<f64> {
    let end = times.last().copied().unwrap_or_default();
    let per_year = match end / units_per_year {
        _ if times.len() <= ALL => return times.to_vec(),
        years if years > 2.0 => 1.0,
        years if years > 1.0 => 4.0,
        _ => 12.0,
    };
    let period = |time: f64| ((time + NEAR) * per_year / units_per_year).floor();
    let mut last = None;
    times
        .iter()
        .copied()
        .filter(|&time| {
            let begins = last.is_none_or(|last| period(last) < period(time));
            last = Some(time);
            begins || time == end
        })
        .collect()
}
