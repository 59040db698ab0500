//! The table that says the same as the picture, with no more rows than a person reads.

use super::drawing::{Column, Table};
use super::series::interpolate;

/// Up to this many points are all listed.
const ALL: usize = 13;

/// A table of series over time. `marked` is the time of the marked point; it gets a row of its own, or marks the row
/// that is there already.
pub(super) fn table(
    columns: Vec<Column>,
    years: &[f64],
    series: &[&[f64]],
    marked: Option<f64>,
) -> Table {
    let mut times = thinned(years);
    let marked_row = marked.map(|time| {
        let row = times.partition_point(|&other| other < time - NEAR);
        if times.get(row).is_none_or(|&other| other > time + NEAR) {
            times.insert(row, time);
        }
        row
    });
    let rows = times
        .into_iter()
        .map(|time| {
            let values = series.iter().map(|values| match values {
                [constant] => *constant,
                values => interpolate(years, values, time),
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

/// Times closer than this, in years, are the same.
const NEAR: f64 = 1e-9;

/// The first, the last and the first time in each year, quarter or month, depending on how many years there are.
fn thinned(years: &[f64]) -> Vec<f64> {
    let end = years.last().copied().unwrap_or_default();
    let per_year = match end {
        _ if years.len() <= ALL => return years.to_vec(),
        end if end > 2.0 => 1.0,
        end if end > 1.0 => 4.0,
        _ => 12.0,
    };
    let period = |year: f64| ((year + NEAR) * per_year).floor();
    let mut last = None;
    years
        .iter()
        .copied()
        .filter(|&year| {
            let begins = last.is_none_or(|last| period(last) < period(year));
            last = Some(year);
            begins || year == end
        })
        .collect()
}
