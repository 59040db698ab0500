//! One row per customer in the convention of the literature: frequency, recency, age and mean spend.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::table::{OrderTable, PurchaseDay, money};
use crate::error::{Result, check};

/// The unit in which recency and age are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum TimeUnit {
    /// A day.
    Day,
    /// Seven days.
    #[default]
    Week,
    /// 30.4375 days: a twelfth of the mean Julian year of 365.25 days.
    Month,
}

impl TimeUnit {
    /// Days in the unit.
    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 30.4375,
        }
    }
}

/// What to summarise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct SummaryOptions {
    /// Unit of recency and age.
    pub unit: TimeUnit,
    /// Last day of the calibration period, days since 1970-01-01; the last day with an order if absent. Customers who
    /// first bought later are left out.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub calibration_end: Option<i32>,
    /// Last day of the holdout period, which begins the day after the calibration ends; the last day with an order if
    /// absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub holdout_end: Option<i32>,
}

impl SummaryOptions {
    /// What is known at the end of a day, or at the last day with an order: nothing is held out.
    pub(crate) fn observed_until(day: Option<i32>, unit: TimeUnit) -> Self {
        Self {
            unit,
            calibration_end: day,
            holdout_end: day,
        }
    }
}

/// One entry per customer in every column. Purchases on one day are one purchase.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerSummaries {
    /// Number of the customer in the table.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub customer: Vec<u32>,
    /// x: days with a purchase after the first purchase day.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub frequency: Vec<u32>,
    /// t_x: time from the first to the last purchase day, in units; 0 without repeat purchases.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub recency: Vec<f64>,
    /// T: time from the first purchase day to the end of the calibration period, in units.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub age: Vec<f64>,
    /// Mean of the totals of the repeat purchase days; 0 without any.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub mean_spend: Vec<f64>,
    /// Total of the first purchase day.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub first_spend: Vec<f64>,
    /// Days with a purchase in the holdout period; empty unless a calibration end is given.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub holdout_frequency: Vec<u32>,
    /// Total of these days.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub holdout_spend: Vec<f64>,
    /// Last day of the calibration period.
    pub calibration_end: i32,
    /// Last day of the holdout period.
    pub holdout_end: i32,
}

/// Summarises every customer with a purchase by the end of the calibration period.
///
/// A refund without a purchase of its own is taken off the customer's latest purchase day before it; a day whose refunds
/// take back all of its money is not a purchase day.
///
/// Source of the convention: Fader, Hardie and Lee (2005), "Counting your customers the easy way", Marketing Science 24(2),
/// and its data set of CDNOW customers.
///
/// # Errors
///
/// `holdoutEnd` must not be before the end of the calibration.
///
/// ```
/// use lifeworth::orders::{Columns, OrderReader, ReadingOptions, SummaryOptions, TimeUnit, summarise};
///
/// let mut reader = OrderReader::new(ReadingOptions {
///     header: false,
///     columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///     ..ReadingOptions::default()
/// })?;
/// reader.push(b"a,2025-01-01,10\na,2025-01-15,20\na,2025-01-15,5\na,2025-01-29,30\nb,2025-02-05,8\n");
/// let (table, _) = reader.finish();
/// let summaries = summarise(&table, &SummaryOptions { unit: TimeUnit::Week, ..SummaryOptions::default() })?;
/// assert_eq!(summaries.frequency, [2, 0]);
/// assert_eq!(summaries.recency, [4.0, 0.0]);
/// assert_eq!(summaries.age, [5.0, 0.0]);
/// assert_eq!(summaries.mean_spend, [27.5, 0.0]);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn summarise(table: &OrderTable, options: &SummaryOptions) -> Result<CustomerSummaries> {
    let mut summaries = CustomerSummaries::new(table, options)?;
    summaries.reserve(table.customers(), options.calibration_end.is_some());
    for block in blocks(table) {
        summaries.extend(table, options, block);
    }
    Ok(summaries)
}

/// The rows of [`summarise`] some thousand at a time, for who does not want all of them in memory at once; `take` gets each
/// block of columns. Gives what is left: the days.
///
/// # Errors
///
/// Those of [`summarise`].
///
/// ```
/// use lifeworth::orders::{Columns, OrderReader, ReadingOptions, SummaryOptions, summarise_blocks};
///
/// let columns = Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() };
/// let mut reader = OrderReader::new(ReadingOptions { columns, header: false, ..ReadingOptions::default() })?;
/// reader.push(b"a,2025-01-01,10\na,2025-01-15,20\nb,2025-02-05,8\n");
/// let (table, _) = reader.finish();
/// let mut repeats = 0;
/// let days = summarise_blocks(&table, &SummaryOptions::default(), |block| {
///     repeats += block.frequency.iter().sum::<u32>();
/// })?;
/// assert_eq!((repeats, days.holdout_end), (1, 20_124));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn summarise_blocks(
    table: &OrderTable,
    options: &SummaryOptions,
    mut take: impl FnMut(&CustomerSummaries),
) -> Result<CustomerSummaries> {
    let mut summaries = CustomerSummaries::new(table, options)?;
    for block in blocks(table) {
        summaries.clear();
        summaries.extend(table, options, block);
        take(&summaries);
    }
    summaries.clear();
    Ok(summaries)
}

/// The customers of a table, some thousand at a time.
fn blocks(table: &OrderTable) -> impl Iterator<Item = Range<u32>> {
    let customers = table.customers() as u32;
    let starts = (0..customers).step_by(BLOCK as usize);
    starts.map(move |start| start..customers.min(start + BLOCK))
}

const BLOCK: u32 = 4096;

impl CustomerSummaries {
    /// No rows yet, for checked options.
    fn new(table: &OrderTable, options: &SummaryOptions) -> Result<Self> {
        let calibration_end = options.calibration_end.unwrap_or_else(|| table.last_day());
        let holdout_end = match options.holdout_end {
            Some(day) => {
                check("holdoutEnd", f64::from(day)).at_least(f64::from(calibration_end))?;
                day
            }
            None => table.last_day().max(calibration_end),
        };
        Ok(Self {
            calibration_end,
            holdout_end,
            ..Self::default()
        })
    }

    /// Adds the rows of some customers.
    // Not inlined: called often, it soon runs in its optimised form.
    #[inline(never)]
    fn extend(&mut self, table: &OrderTable, options: &SummaryOptions, customers: Range<u32>) {
        let end = self.calibration_end;
        let unit = options.unit.days();
        let mut days = Vec::new();
        for customer in customers {
            let Some(span) = table.purchase_span(customer, end, &mut days) else {
                continue;
            };
            let first = span.first;
            self.customer.push(customer);
            self.frequency.push(span.repeats as u32);
            self.recency.push(f64::from(span.last - first.day) / unit);
            self.age.push(f64::from(end - first.day) / unit);
            self.mean_spend.push(if span.repeats == 0 {
                0.0
            } else {
                span.hundredths as f64 / (100 * span.repeats) as f64
            });
            self.first_spend.push(money(first.hundredths));
            if options.calibration_end.is_some() {
                table.purchase_days(customer, self.holdout_end, &mut days);
                let later = |day: &&PurchaseDay| day.day > end;
                let spend: i64 = days.iter().filter(later).map(|day| day.hundredths).sum();
                self.holdout_frequency
                    .push(days.iter().filter(later).count() as u32);
                self.holdout_spend.push(money(spend));
            }
        }
    }

    fn clear(&mut self) {
        self.customer.clear();
        self.frequency.clear();
        self.recency.clear();
        self.age.clear();
        self.mean_spend.clear();
        self.first_spend.clear();
        self.holdout_frequency.clear();
        self.holdout_spend.clear();
    }

    fn reserve(&mut self, customers: usize, with_holdout: bool) {
        self.customer.reserve_exact(customers);
        self.frequency.reserve_exact(customers);
        self.recency.reserve_exact(customers);
        self.age.reserve_exact(customers);
        self.mean_spend.reserve_exact(customers);
        self.first_spend.reserve_exact(customers);
        if with_holdout {
            self.holdout_frequency.reserve_exact(customers);
            self.holdout_spend.reserve_exact(customers);
        }
    }
}
