//! Customers scored by recency, frequency and monetary value, and what those of a segment have in common.

use serde::{Deserialize, Serialize};

use super::rfm_segment::{RFM_SEGMENTS, RfmSegment, segment};
use super::table::{OrderTable, PurchaseDay, money};
use crate::error::{Result, check};

/// Where the five scores of each measure meet. A value scores 1, and 1 more for each cut that it is greater than; for
/// recency it is the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RfmCuts {
    /// Days since the last purchase.
    pub recency_days: [f64; 4],
    /// Purchase days.
    pub frequency: [f64; 4],
    /// Total spend.
    pub monetary: [f64; 4],
}

/// How to find segments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct RfmOptions {
    /// The day on which the customers are looked at, days since 1970-01-01; the last with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub day: Option<i32>,
    /// Cuts; fifths of the customers if absent, so that customers with the same value have the same score.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cuts: Option<RfmCuts>,
}

/// A segment's customers together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RfmSegmentSummary {
    /// The segment.
    pub segment: RfmSegment,
    /// Its customers.
    pub customers: f64,
    /// Their share of all customers.
    pub customer_share: f64,
    /// Their spend.
    pub revenue: f64,
    /// Its share of all spend; absent where there is none.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub revenue_share: Option<f64>,
    /// Mean days since the last purchase; absent without customers.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mean_recency_days: Option<f64>,
    /// Mean purchase days.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mean_frequency: Option<f64>,
    /// Mean spend of a customer.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mean_spend: Option<f64>,
}

/// Segments on one day. The columns have an entry per customer with a purchase up to that day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Rfm {
    /// The day on which the customers are looked at.
    pub day: i32,
    /// The cuts that were used.
    pub cuts: RfmCuts,
    /// All segments with their totals, also those without customers.
    pub segments: Vec<RfmSegmentSummary>,
    /// Number of the customer in the table.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub customer: Vec<u32>,
    /// Days since the last purchase.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub recency_days: Vec<u32>,
    /// Purchase days.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub frequency: Vec<u32>,
    /// Total spend.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub monetary: Vec<f64>,
    /// The three scores as one number: 543 for recency 5, frequency 4, monetary value 3.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub score: Vec<u32>,
    /// Number of the segment in `segments`.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub segment: Vec<u32>,
}

/// Finds the segment of every customer. The score up the grid is the mean of frequency's and monetary value's, rounded up.
///
/// # Errors
///
/// Cuts must be finite and not descend.
///
/// ```
/// use lifeworth::orders::{Columns, OrderReader, ReadingOptions, RfmOptions, RfmSegment, rfm};
///
/// let mut reader = OrderReader::new(ReadingOptions {
///     header: false,
///     columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///     ..ReadingOptions::default()
/// })?;
/// reader.push(b"a,2025-01-01,10\nb,2025-03-15,20\nb,2025-06-15,30\nb,2025-06-20,40\nc,2025-06-01,5\n");
/// reader.push(b"d,2025-02-01,7\ne,2025-06-19,3\n");
/// let (table, _) = reader.finish();
/// let found = rfm(&table, &RfmOptions::default())?;
/// let of_b = found.segments[found.segment[1] as usize].segment;
/// assert_eq!((found.score[1], of_b), (555, RfmSegment::Champions));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn rfm(table: &OrderTable, options: &RfmOptions) -> Result<Rfm> {
    if let Some(cuts) = &options.cuts {
        check_cuts("cuts.recencyDays", cuts.recency_days)?;
        check_cuts("cuts.frequency", cuts.frequency)?;
        check_cuts("cuts.monetary", cuts.monetary)?;
    }
    let day = options.day.unwrap_or_else(|| table.last_day());
    let mut customer = Vec::new();
    let mut recency_days = Vec::new();
    let mut frequency = Vec::new();
    let mut monetary = Vec::new();
    let mut days = Vec::new();
    for number in 0..table.customers() as u32 {
        table.purchase_days(number, day, &mut days);
        if let Some(last) = days.last() {
            customer.push(number);
            recency_days.push((day - last.day) as u32);
            frequency.push(days.len() as u32);
            monetary.push(money(total(&days)));
        }
    }
    let cuts = options.cuts.unwrap_or_else(|| RfmCuts {
        recency_days: fifths(recency_days.iter().map(|&days| f64::from(days))),
        frequency: fifths(frequency.iter().map(|&count| f64::from(count))),
        monetary: fifths(monetary.iter().copied()),
    });
    let mut sums = [Sums::default(); RFM_SEGMENTS.len()];
    let mut scores = Vec::with_capacity(customer.len());
    let mut segments = Vec::with_capacity(customer.len());
    for ((&recency, &count), &spend) in recency_days.iter().zip(&frequency).zip(&monetary) {
        let r = 6 - score(f64::from(recency), &cuts.recency_days);
        let f = score(f64::from(count), &cuts.frequency);
        let m = score(spend, &cuts.monetary);
        let segment = segment(r, (f + m).div_ceil(2)) as usize;
        scores.push(100 * r + 10 * f + m);
        segments.push(segment as u32);
        if let Some(sums) = sums.get_mut(segment) {
            sums.customers += 1.0;
            sums.recency += f64::from(recency);
            sums.frequency += f64::from(count);
            sums.spend += spend;
        }
    }
    let customers = customer.len() as f64;
    let revenue: f64 = sums.iter().map(|sums| sums.spend).sum();
    Ok(Rfm {
        day,
        cuts,
        segments: RFM_SEGMENTS
            .iter()
            .zip(&sums)
            .map(|(&segment, sums)| sums.summary(segment, customers, revenue))
            .collect(),
        customer,
        recency_days,
        frequency,
        monetary,
        score: scores,
        segment: segments,
    })
}

fn check_cuts(field: &str, cuts: [f64; 4]) -> Result<()> {
    let mut least = f64::MIN;
    for cut in cuts {
        check(field, cut).at_least(least)?;
        least = cut;
    }
    Ok(())
}

pub(super) fn total(days: &[PurchaseDay]) -> i64 {
    days.iter().map(|day| day.hundredths).sum()
}

/// 1, and 1 more for each cut that the value is greater than.
fn score(value: f64, cuts: &[f64; 4]) -> u32 {
    1 + cuts.iter().filter(|&&cut| value > cut).count() as u32
}

/// The least values that one, two, three and four fifths of the customers do not exceed.
fn fifths(values: impl Iterator<Item = f64>) -> [f64; 4] {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    [1, 2, 3, 4].map(|fifth| {
        let place = (values.len() * fifth).div_ceil(5).saturating_sub(1);
        values.get(place).copied().unwrap_or(0.0)
    })
}

#[derive(Clone, Copy, Default)]
struct Sums {
    customers: f64,
    recency: f64,
    frequency: f64,
    spend: f64,
}

impl Sums {
    fn summary(&self, segment: RfmSegment, customers: f64, revenue: f64) -> RfmSegmentSummary {
        let mean = |sum: f64| (self.customers > 0.0).then(|| sum / self.customers);
        RfmSegmentSummary {
            segment,
            customers: self.customers,
            customer_share: if customers > 0.0 {
                self.customers / customers
            } else {
                0.0
            },
            revenue: self.spend,
            revenue_share: (revenue > 0.0).then(|| self.spend / revenue),
            mean_recency_days: mean(self.recency),
            mean_frequency: mean(self.frequency),
            mean_spend: mean(self.spend),
        }
    }
}
