//! Cohorts: customers by the period of their first purchase, and what each cohort did in every period since.

use serde::{Deserialize, Serialize};

use super::periods::{Period, PeriodTable};
use super::table::{Order, OrderTable, money};

/// How to build cohorts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct CohortOptions {
    /// Length of the periods.
    pub period: Period,
    /// Last day that is looked at, days since 1970-01-01; the last with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub until: Option<i32>,
}

/// The customers whose first purchase was in one period. Each column has an entry per period from that one on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Cohort {
    /// `2025-12`, `2025-Q4` or `2025`.
    pub label: String,
    /// First day of the period.
    pub start_day: i32,
    /// Customers of the cohort.
    pub size: f64,
    /// Customers with a purchase in the period; the first entry is the size.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub customers: Vec<u32>,
    /// Share of the cohort with a purchase in the period.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub retention: Vec<f64>,
    /// Purchases.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub orders: Vec<u32>,
    /// Purchases less refunds.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub revenue: Vec<f64>,
    /// Revenue up to and with the period ÷ size.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub cumulative_value: Vec<f64>,
}

/// The cohorts of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Cohorts {
    /// In order of time; a period without new customers has no cohort.
    pub cohorts: Vec<Cohort>,
    /// Whether the last period ends after the last day that is looked at, so that its entries are not comparable.
    pub last_period_is_partial: bool,
    /// Share of the customers who bought again, by periods since the first: over all cohorts for which that period is over,
    /// weighted by their size.
    pub average_retention: Vec<f64>,
    /// Cumulative revenue per customer, likewise. Later entries rest on fewer cohorts, so that they may fall.
    pub average_cumulative_value: Vec<f64>,
}

/// Builds the cohorts of a table.
///
/// ```
/// use lifeworth::orders::{CohortOptions, Columns, OrderReader, ReadingOptions, cohorts};
///
/// let mut reader = OrderReader::new(ReadingOptions {
///     header: false,
///     columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///     ..ReadingOptions::default()
/// })?;
/// reader.push(b"a,2025-01-01,10\nb,2025-01-15,20\na,2025-02-15,30\nc,2025-02-20,40\n");
/// let (table, _) = reader.finish();
/// let found = cohorts(&table, &CohortOptions::default());
/// assert_eq!(found.cohorts[0].retention, [1.0, 0.5]);
/// assert_eq!(found.cohorts[0].cumulative_value, [15.0, 30.0]);
/// assert!(found.last_period_is_partial);
/// assert_eq!(found.average_retention, [1.0]); // February is not over
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn cohorts(table: &OrderTable, options: &CohortOptions) -> Cohorts {
    let Some((first_day, last_day)) = table.days() else {
        return Cohorts::default();
    };
    let until = options.until.unwrap_or(last_day);
    if until < first_day {
        return Cohorts::default();
    }
    let periods = PeriodTable::new(options.period, first_day, until);
    let mut rows = Vec::new();
    rows.resize_with(periods.len(), Row::default);
    for customer in 0..table.customers() as u32 {
        let mut cohort = None;
        let mut latest = None;
        for order in table.orders_of(customer) {
            if order.day > until {
                break;
            }
            let period = periods.of(order.day);
            if cohort.is_none() && order.refund {
                continue;
            }
            let first = *cohort.get_or_insert(period);
            let visited = order.refund || latest == Some(period);
            if let Some(row) = rows.get_mut(first) {
                row.add(periods.len() - first, period - first, &order, !visited);
            }
            if !order.refund {
                latest = Some(period);
            }
        }
    }
    let cohorts: Vec<Cohort> = rows
        .into_iter()
        .enumerate()
        .filter(|(_, row)| !row.customers.is_empty())
        .map(|(first, row)| row.cohort(periods.label(first), periods.start(first)))
        .collect();
    let last_period_is_partial = periods.start(periods.len()) > until + 1;
    let average =
        |column: fn(&Cohort) -> &[f64]| averages(&cohorts, column, last_period_is_partial);
    Cohorts {
        average_retention: average(|cohort| &cohort.retention),
        average_cumulative_value: average(|cohort| &cohort.cumulative_value),
        cohorts,
        last_period_is_partial,
    }
}

/// Means by age, weighted by the size of the cohorts, of those that have lived through all of that age.
fn averages(cohorts: &[Cohort], column: fn(&Cohort) -> &[f64], partial: bool) -> Vec<f64> {
    let mut sums: Vec<(f64, f64)> = Vec::new();
    for cohort in cohorts {
        let values = column(cohort);
        let complete = values.len() - usize::from(partial).min(values.len());
        if sums.len() < complete {
            sums.resize(complete, (0.0, 0.0));
        }
        for ((sum, size), value) in sums.iter_mut().zip(values.iter().take(complete)) {
            *sum += value * cohort.size;
            *size += cohort.size;
        }
    }
    sums.into_iter().map(|(sum, size)| sum / size).collect()
}

/// Counts of a cohort by period; nothing until it has a customer.
#[derive(Default)]
struct Row {
    customers: Vec<u32>,
    orders: Vec<u32>,
    revenue: Vec<i64>,
}

impl Row {
    #[inline]
    fn add(&mut self, width: usize, at: usize, order: &Order, first: bool) {
        if self.customers.is_empty() {
            self.customers.resize(width, 0);
            self.orders.resize(width, 0);
            self.revenue.resize(width, 0);
        }
        if let (Some(customers), Some(orders), Some(revenue)) = (
            self.customers.get_mut(at),
            self.orders.get_mut(at),
            self.revenue.get_mut(at),
        ) {
            *customers += u32::from(first);
            *orders += u32::from(!order.refund);
            *revenue += order.hundredths;
        }
    }

    fn cohort(self, label: String, start_day: i32) -> Cohort {
        let size = self.customers.first().map_or(0.0, |&size| f64::from(size));
        let mut total = 0;
        let customers = self.customers.iter();
        let revenue = self.revenue.iter();
        Cohort {
            label,
            start_day,
            size,
            retention: customers.map(|&count| f64::from(count) / size).collect(),
            orders: self.orders,
            revenue: revenue
                .clone()
                .map(|&hundredths| money(hundredths))
                .collect(),
            cumulative_value: revenue
                .map(|&hundredths| {
                    total += hundredths;
                    money(total) / size
                })
                .collect(),
            customers: self.customers,
        }
    }
}
