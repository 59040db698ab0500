//! Who moved between segments from one day to another.

use serde::{Deserialize, Serialize};

use super::rfm::{RfmCuts, RfmOptions, rfm};
use super::rfm_segment::{RFM_SEGMENTS, RfmSegment};
use super::table::OrderTable;
use crate::error::{Result, check};

/// Between which days to look for customers who moved.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MigrationOptions {
    /// The day on which the customers are looked at first, days since 1970-01-01.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Day"))]
    pub from: i32,
    /// The day on which they are looked at again.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Day"))]
    pub until: i32,
    /// Cuts, the same on both days; the fifths of the first day if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cuts: Option<RfmCuts>,
}

/// Customers who moved from one segment to another between two days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Migration {
    /// The segments of rows and columns.
    pub segments: Vec<RfmSegment>,
    /// Customers by segment on the first day (row) and on the second (column), row after row. The last row are those who
    /// were no customers yet on the first day; the last column those who are none on the second, because their purchases
    /// were refunded.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub customers: Vec<f64>,
    /// The cuts, the same on both days: those given, or the fifths of the first day.
    pub cuts: RfmCuts,
}

/// Counts who moved between segments from one day to another.
///
/// # Errors
///
/// `until` must not be before `from`; cuts must be finite and not descend.
pub fn migration(table: &OrderTable, options: &MigrationOptions) -> Result<Migration> {
    let &MigrationOptions { from, until, cuts } = options;
    check("until", f64::from(until)).at_least(f64::from(from))?;
    let before = rfm(
        table,
        &RfmOptions {
            day: Some(from),
            cuts,
        },
    )?;
    let cuts = before.cuts;
    let after = rfm(
        table,
        &RfmOptions {
            day: Some(until),
            cuts: Some(cuts),
        },
    )?;
    let none = RFM_SEGMENTS.len();
    let mut counts = vec![0.0; (none + 1) * (none + 1)];
    let mut count = |row: usize, column: usize| {
        if let Some(count) = counts.get_mut(row * (none + 1) + column) {
            *count += 1.0;
        }
    };
    // Both lists are in the order of the customers' numbers.
    let mut later = after.customer.iter().zip(&after.segment).peekable();
    for (&customer, &row) in before.customer.iter().zip(&before.segment) {
        while let Some((_, &column)) = later.next_if(|&(&other, _)| other < customer) {
            count(none, column as usize);
        }
        match later.next_if(|&(&other, _)| other == customer) {
            Some((_, &column)) => count(row as usize, column as usize),
            None => count(row as usize, none),
        }
    }
    for (_, &column) in later {
        count(none, column as usize);
    }
    Ok(Migration {
        segments: RFM_SEGMENTS.to_vec(),
        customers: counts,
        cuts,
    })
}
