//! What a shop watches, with one definition each: for all orders, or by period, channel or segment.

use serde::{Deserialize, Serialize};

use super::breakdown::{Breakdown, Grouping};
use super::concentration::Lorenz;
use super::table::{Order, OrderTable, money};
use crate::error::{Result, check};

/// What was spent to win customers in a period, channel or segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AcquisitionSpend {
    /// Label of the row: `2025-12`, the channel, or empty for the total.
    pub label: String,
    /// Spend.
    pub amount: f64,
}

/// Which indicators.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct IndicatorOptions {
    /// First day, days since 1970-01-01; the first with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub from: Option<i32>,
    /// Last day; the last with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub until: Option<i32>,
    /// Breakdown.
    pub by: Breakdown,
    /// Spend on acquisition, by label of the rows.
    pub acquisition_spend: Vec<AcquisitionSpend>,
}

/// Indicators of one period, channel, segment or of everything ("the group").
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Indicators {
    /// `2025-12`, `2025-Q4`, `2025`, the channel or segment; empty for everything and for orders without a channel.
    pub label: String,
    /// First day of the period within the range, where the breakdown is by period.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub start_day: Option<i32>,
    /// Purchases; refunds are not orders.
    pub orders: f64,
    /// Customers with a purchase in the group.
    pub customers: f64,
    /// Customers whose first purchase of all is in the group.
    pub new_customers: f64,
    /// The other customers of the group: their first purchase of all was earlier, or in another group.
    pub returning_customers: f64,
    /// Purchases less refunds.
    pub revenue: f64,
    /// Money given back, a positive amount, on the day it was given back.
    pub refunds: f64,
    /// Revenue of the purchases on each customer's first purchase day of all.
    pub new_revenue: f64,
    /// The rest of the purchases' revenue.
    pub returning_revenue: f64,
    /// Revenue of purchases ÷ orders; absent without orders.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub average_order_value: Option<f64>,
    /// Orders ÷ customers.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub frequency: Option<f64>,
    /// Customers with two or more orders in the group ÷ customers in the group.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub repeat_purchase_rate: Option<f64>,
    /// (E − N) ÷ S, by period only: customers of the previous period who bought in this one ÷ customers of the previous
    /// period. Absent for the first period and after one without customers.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub retention_rate: Option<f64>,
    /// 1 − retention rate.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub churn_rate: Option<f64>,
    /// Mean days between successive purchase days of a customer, the later of them in the group.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mean_days_between_purchases: Option<f64>,
    /// Median of the same.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub median_days_between_purchases: Option<f64>,
    /// Share of the revenue of the tenth of the group's customers who bought most in it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub top_tenth_share: Option<f64>,
    /// Acquisition spend ÷ new customers, where the spend is given and somebody is new.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub acquisition_cost: Option<f64>,
}

/// Computes the indicators. Rows by period are in order of time without gaps, others in the order of the file.
///
/// # Errors
///
/// `until` must not be before `from`; spends must be finite and not negative.
///
/// ```
/// use lifeworth::orders::{Breakdown, Columns, IndicatorOptions, OrderReader, ReadingOptions, indicators};
///
/// let mut reader = OrderReader::new(ReadingOptions {
///     header: false,
///     columns: Columns { customer: Some(0), date: Some(1), amount: Some(2), ..Columns::default() },
///     ..ReadingOptions::default()
/// })?;
/// reader.push(b"a,2025-01-01,10\nb,2025-01-15,20\na,2025-02-15,30\nc,2025-02-20,40\n");
/// let (table, _) = reader.finish();
/// let rows = indicators(&table, &IndicatorOptions { by: Breakdown::Month, ..IndicatorOptions::default() })?;
/// assert_eq!(rows[1].label, "2025-02");
/// assert_eq!(rows[1].average_order_value, Some(35.0));
/// assert_eq!(rows[1].retention_rate, Some(0.5)); // a of a and b came back
/// assert_eq!((rows[1].new_revenue, rows[1].returning_revenue), (40.0, 30.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn indicators(table: &OrderTable, options: &IndicatorOptions) -> Result<Vec<Indicators>> {
    let (first, last) = table.days().unwrap_or((0, -1));
    let from = options.from.unwrap_or(first);
    let until = options.until.unwrap_or(last);
    if options.until.is_some() {
        check("until", f64::from(until)).at_least(f64::from(from))?;
    }
    for (at, spend) in options.acquisition_spend.iter().enumerate() {
        let mut field = String::from("acquisitionSpend[");
        field.push_str(&at.to_string());
        field.push_str("].amount");
        check(&field, spend.amount).at_least(0.0)?;
    }
    // Periods without a single order before or after the data are not invented.
    let (from, until) = (from.max(first), until.min(last));
    if from > until {
        return Ok(Vec::new());
    }
    let grouping = Grouping::new(table, options.by, from, until);
    let mut groups: Vec<Group> = Vec::new();
    groups.resize_with(grouping.len(), Group::default);
    let mut visits: Vec<Visit> = Vec::new();
    for customer in 0..table.customers() as u32 {
        visits.clear();
        let mut first_day = None;
        let mut previous_day = None;
        for order in table.orders_of(customer) {
            let within = (from..=until).contains(&order.day);
            if !order.refund {
                first_day = first_day.or(Some(order.day));
            }
            if within {
                let number = grouping.of(&order);
                let visit = find_visit(&mut visits, number);
                let Some(group) = groups.get_mut(number) else {
                    continue;
                };
                if order.refund {
                    group.refunds -= order.hundredths;
                    visit.revenue += order.hundredths;
                } else {
                    let new = first_day == Some(order.day);
                    group.purchase(&order, new);
                    visit.purchase(&order, new);
                    if let Some(previous) = previous_day
                        && order.day > previous
                    {
                        group.gap((order.day - previous) as usize);
                    }
                }
            }
            if !order.refund {
                previous_day = Some(order.day);
            }
        }
        let mut previous: Option<usize> = None;
        for visit in visits.iter().filter(|visit| visit.orders > 0) {
            if let Some(group) = groups.get_mut(visit.group) {
                group.customer(
                    visit,
                    previous.is_some_and(|previous| previous + 1 == visit.group),
                );
            }
            previous = Some(visit.group);
        }
    }
    let by_period = options.by.period().is_some();
    let mut rows = Vec::new();
    let mut customers_before = None;
    for (number, group) in groups.into_iter().enumerate() {
        let customers = group.customers;
        if by_period || group.orders > 0 || group.refunds > 0 {
            let mut row = group.finish(by_period.then_some(customers_before).flatten());
            row.label = grouping.label(number);
            row.start_day = grouping.start(number);
            let spent: Vec<f64> = options
                .acquisition_spend
                .iter()
                .filter(|spend| spend.label == row.label)
                .map(|spend| spend.amount)
                .collect();
            if !spent.is_empty() && row.new_customers > 0.0 {
                row.acquisition_cost = Some(spent.iter().sum::<f64>() / row.new_customers);
            }
            rows.push(row);
        }
        customers_before = Some(customers);
    }
    Ok(rows)
}

/// What one customer did in one group.
struct Visit {
    group: usize,
    orders: u32,
    revenue: i64,
    /// A purchase on the first purchase day, or after it.
    new: bool,
    returning: bool,
}

impl Visit {
    fn purchase(&mut self, order: &Order, new: bool) {
        self.orders += 1;
        self.revenue += order.hundredths;
        self.new |= new;
        self.returning |= !new;
    }
}

/// The visit of a group; the last one is looked at first, since orders come by day.
fn find_visit(visits: &mut Vec<Visit>, group: usize) -> &mut Visit {
    let at = match visits.iter().rposition(|visit| visit.group == group) {
        Some(at) => at,
        None => {
            visits.push(Visit {
                group,
                orders: 0,
                revenue: 0,
                new: false,
                returning: false,
            });
            visits.len() - 1
        }
    };
    // `at` is a place of the vector: it was found there or just pushed.
    #[allow(clippy::indexing_slicing)]
    &mut visits[at]
}

#[derive(Default)]
struct Group {
    orders: u64,
    customers: u64,
    new_customers: u64,
    returning_customers: u64,
    repeaters: u64,
    retained: u64,
    new_revenue: i64,
    returning_revenue: i64,
    refunds: i64,
    /// How many gaps between purchase days have each length.
    gaps: Vec<u32>,
    revenues: Vec<i64>,
}

impl Group {
    fn purchase(&mut self, order: &Order, new: bool) {
        self.orders += 1;
        if new {
            self.new_revenue += order.hundredths;
        } else {
            self.returning_revenue += order.hundredths;
        }
    }

    fn gap(&mut self, days: usize) {
        if days >= self.gaps.len() {
            self.gaps.resize(days + 1, 0);
        }
        if let Some(count) = self.gaps.get_mut(days) {
            *count += 1;
        }
    }

    fn customer(&mut self, visit: &Visit, was_here_before: bool) {
        self.customers += 1;
        self.new_customers += u64::from(visit.new);
        self.returning_customers += u64::from(visit.returning && !visit.new);
        self.repeaters += u64::from(visit.orders >= 2);
        self.retained += u64::from(was_here_before);
        self.revenues.push(visit.revenue.max(0));
    }

    fn finish(self, customers_before: Option<u64>) -> Indicators {
        let purchases = self.new_revenue + self.returning_revenue;
        let ratio = |part: f64, whole: u64| (whole > 0).then(|| part / whole as f64);
        let retention_rate =
            customers_before.and_then(|before| ratio(self.retained as f64, before));
        let (mean, median) = middle(&self.gaps);
        Indicators {
            label: String::new(),
            start_day: None,
            orders: self.orders as f64,
            customers: self.customers as f64,
            new_customers: self.new_customers as f64,
            returning_customers: self.returning_customers as f64,
            revenue: money(purchases - self.refunds),
            refunds: money(self.refunds),
            new_revenue: money(self.new_revenue),
            returning_revenue: money(self.returning_revenue),
            average_order_value: ratio(money(purchases), self.orders),
            frequency: ratio(self.orders as f64, self.customers),
            repeat_purchase_rate: ratio(self.repeaters as f64, self.customers),
            retention_rate,
            churn_rate: retention_rate.map(|rate| 1.0 - rate),
            mean_days_between_purchases: mean,
            median_days_between_purchases: median,
            top_tenth_share: Lorenz::new(self.revenues).top_tenth_share(),
            acquisition_cost: None,
        }
    }
}

/// Mean and median of counted lengths.
fn middle(counts: &[u32]) -> (Option<f64>, Option<f64>) {
    let total: u64 = counts.iter().map(|&count| u64::from(count)).sum();
    if total == 0 {
        return (None, None);
    }
    let sum: u64 = counts
        .iter()
        .zip(0..)
        .map(|(&count, days): (_, u64)| u64::from(count) * days)
        .sum();
    let at = |place: u64| {
        let mut seen = 0;
        counts
            .iter()
            .position(|&count| {
                seen += u64::from(count);
                seen > place
            })
            .unwrap_or(0) as f64
    };
    let median = (at((total - 1) / 2) + at(total / 2)) / 2.0;
    (Some(sum as f64 / total as f64), Some(median))
}
