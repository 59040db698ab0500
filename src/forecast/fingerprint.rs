//! Whether orders are the same as those that a result was made from, without keeping any of them.

use super::options::ForecastOptions;
use crate::error::Result;
use crate::orders::{OrderTable, SummaryOptions, TimeUnit, summarise};
use serde::{Deserialize, Serialize};

/// Up to when orders count.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FingerprintOptions {
    /// Last day of the observation; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
}

/// What orders look like from afar. Two files have the same if every customer bought at the same distances in time for the
/// same money; names and the order of the rows do not matter. It holds no customer: from a hash nothing can be worked out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Fingerprint {
    /// Customers with a purchase by the end of the observation.
    pub customers: f64,
    /// Their purchases: days with an order.
    pub purchases: f64,
    /// What these came to.
    pub revenue: f64,
    /// First day with an order, days since 1970-01-01.
    pub first_day: i32,
    /// Last day of the observation.
    pub observed_until: i32,
    /// 16 hexadecimal digits: the sum, over customers, of a hash (FNV-1a of 64 bits) of their frequency, recency, age, mean
    /// spend and first spend.
    pub hash: String,
}

/// The fingerprint of a table.
///
/// ```
/// use lifeworth::forecast::{FingerprintOptions, fingerprint};
/// use lifeworth::orders::{Columns, OrderReader, ReadingOptions};
///
/// let of = |text: &[u8]| {
///     let mut reader = OrderReader::new(ReadingOptions {
///         header: false,
///         columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///         ..ReadingOptions::default()
///     })?;
///     reader.push(text);
///     fingerprint(&reader.finish().0, &FingerprintOptions::default())
/// };
/// let one = of(b"a,2025-01-01,10\na,2025-01-15,20\nb,2025-02-05,8\n")?;
/// let renamed = of(b"y,2025-02-05,8\nx,2025-01-15,20\nx,2025-01-01,10\n")?;
/// let other = of(b"a,2025-01-01,10\na,2025-01-15,20\nb,2025-02-05,9\n")?;
/// assert_eq!(one, renamed);
/// assert_ne!(one.hash, other.hash);
/// assert_eq!((one.customers, one.purchases, one.revenue), (2.0, 3.0, 38.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
///
/// # Errors
/// None that the options could cause.
pub fn fingerprint(table: &OrderTable, options: &FingerprintOptions) -> Result<Fingerprint> {
    let told = ForecastOptions {
        unit: TimeUnit::Day,
        observed_until: options.observed_until,
        ..ForecastOptions::default()
    };
    let summaries = summarise(
        table,
        &SummaryOptions::observed_until(told.observed_until, told.unit),
    )?;
    let (first, last) = table.days().unwrap_or((0, 0));
    let (mut purchases, mut revenue, mut sum) = (0.0, 0.0, 0_u64);
    let counts = summaries.frequency.iter().copied().map(f64::from);
    let times = summaries.recency.iter().zip(&summaries.age);
    let spends = summaries.mean_spend.iter().zip(&summaries.first_spend);
    for ((x, (recency, age)), (mean, first)) in counts.zip(times).zip(spends) {
        purchases += x + 1.0;
        revenue += x * mean + first;
        let row = [x, *recency, *age, *mean, *first];
        sum = sum.wrapping_add(hash(&row));
    }
    Ok(Fingerprint {
        customers: summaries.customer.len() as f64,
        purchases,
        revenue: (100.0 * revenue).round() / 100.0,
        first_day: first,
        observed_until: options.observed_until.unwrap_or(last),
        hash: hexadecimal(sum),
    })
}

/// FNV-1a of 64 bits.
fn hash(row: &[f64]) -> u64 {
    let bytes = row.iter().flat_map(|number| number.to_bits().to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn hexadecimal(number: u64) -> String {
    let digits = (0..16).rev().map(|place| (number >> (4 * place)) & 15);
    digits
        .filter_map(|digit| char::from_digit(digit as u32, 16))
        .collect()
}
