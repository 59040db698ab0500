//! Cohorts: customers by the period of their first purchase, and what each cohort did in every period since.

use serde::{Deserialize, Serialize};

use super::periods::{Period, PeriodTable};
use super::table::{OrderTable, money};

/// How to build cohorts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct CohortOptions {
    /// Length of the periods.
    pub period: Period,
    /// Last day that is looked at, days since 1970-01-01; the last with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
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
    pub customers: Vec<u32>,
    /// Share of the cohort with a purchase in the period.
    pub retention: Vec<f64>,
    /// Purchases.
    pub orders: Vec<u32>,
    /// Purchases less refunds.
    pub revenue: Vec<f64>,
    /// Revenue up to and with the period ÷ size.
    pub cumulative_value: Vec<f64>,
}

/// The cohorts of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Cohorts {
    /// In order of time; periods without new customers have a cohort of size 0.
    pub cohorts: Vec<Cohort>,
    /// Whether the last period ends after the last day that is looked at, so that its entries are not comparable.
    pub last_period_is_partial: bool,
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
    let width = periods.len();
    let mut cells = Cells {
        width,
        customers: vec![0; width * width],
        orders: vec![0; width * width],
        revenue: vec![0; width * width],
    };
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
            let row = *cohort.get_or_insert(period);
            let visited = order.refund || latest == Some(period);
            cells.add(row, period, order.hundredths, order.refund, !visited);
            if !order.refund {
                latest = Some(period);
            }
        }
    }
    let cohorts = (0..width)
        .map(|row| {
            let range = row * width + row..(row + 1) * width;
            let customers = cells
                .customers
                .get(range.clone())
                .unwrap_or_default()
                .to_vec();
            let size = customers.first().map_or(0.0, |&size| f64::from(size));
            let revenue = cells.revenue.get(range.clone()).unwrap_or_default();
            let per_customer = |value: f64| if size == 0.0 { 0.0 } else { value / size };
            let mut total = 0;
            Cohort {
                label: periods.label(row),
                start_day: periods.start(row),
                size,
                retention: customers
                    .iter()
                    .map(|&count| per_customer(f64::from(count)))
                    .collect(),
                customers,
                orders: cells.orders.get(range).unwrap_or_default().to_vec(),
                revenue: revenue
                    .iter()
                    .map(|&hundredths| money(hundredths))
                    .collect(),
                cumulative_value: revenue
                    .iter()
                    .map(|&hundredths| {
                        total += hundredths;
                        per_customer(money(total))
                    })
                    .collect(),
            }
        })
        .collect();
    Cohorts {
        cohorts,
        last_period_is_partial: periods.start(width) > until + 1,
    }
}

/// Counts of every cohort (row) and period (column).
struct Cells {
    width: usize,
    customers: Vec<u32>,
    orders: Vec<u32>,
    revenue: Vec<i64>,
}

impl Cells {
    #[inline]
    fn add(&mut self, row: usize, column: usize, hundredths: i64, refund: bool, first: bool) {
        let at = row * self.width + column;
        if let (Some(customers), Some(orders), Some(revenue)) = (
            self.customers.get_mut(at),
            self.orders.get_mut(at),
            self.revenue.get_mut(at),
        ) {
            *customers += u32::from(first);
            *orders += u32::from(!refund);
            *revenue += hundredths;
        }
    }
}
