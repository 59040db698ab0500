//! One row per customer in the convention of the literature: frequency, recency, age and mean spend.

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
    let calibration_end = options.calibration_end.unwrap_or_else(|| table.last_day());
    let holdout_end = match options.holdout_end {
        Some(day) => {
            check("holdoutEnd", f64::from(day)).at_least(f64::from(calibration_end))?;
            day
        }
        None => table.last_day().max(calibration_end),
    };
    let with_holdout = options.calibration_end.is_some();
    let unit = options.unit.days();
    let mut summaries = CustomerSummaries {
        calibration_end,
        holdout_end,
        ..CustomerSummaries::default()
    };
    summaries.reserve(table.customers(), with_holdout);
    let mut days = Vec::new();
    for customer in 0..table.customers() as u32 {
        table.purchase_days(customer, calibration_end, &mut days);
        let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
            continue;
        };
        let repeats = days.len() - 1;
        let spend: i64 = days.iter().skip(1).map(|day| day.hundredths).sum();
        summaries.customer.push(customer);
        summaries.frequency.push(repeats as u32);
        summaries
            .recency
            .push(f64::from(last.day - first.day) / unit);
        summaries
            .age
            .push(f64::from(calibration_end - first.day) / unit);
        summaries.mean_spend.push(if repeats == 0 {
            0.0
        } else {
            spend as f64 / (100 * repeats) as f64
        });
        summaries.first_spend.push(money(first.hundredths));
        if with_holdout {
            table.purchase_days(customer, holdout_end, &mut days);
            let later = |day: &&PurchaseDay| day.day > calibration_end;
            let spend: i64 = days.iter().filter(later).map(|day| day.hundredths).sum();
            summaries
                .holdout_frequency
                .push(days.iter().filter(later).count() as u32);
            summaries.holdout_spend.push(money(spend));
        }
    }
    Ok(summaries)
}

impl CustomerSummaries {
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
