//! When customers bought: days, as the customer models ask for them.

use super::table::OrderTable;

/// All purchase days of a table up to a day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Timeline {
    /// Day of each customer's first purchase, days since 1970-01-01.
    pub first_days: Vec<f64>,
    /// Repeat purchases on each day, from the first day with an order.
    pub repeats_by_day: Vec<f64>,
    /// Of each customer with three purchase days or more, the time in days from the first to the second …
    pub first_gaps: Vec<f64>,
    /// … and from the second to the third.
    pub second_gaps: Vec<f64>,
    /// Orders that came on a day on which their customer had bought already: they count as one purchase with it.
    pub same_day_orders: f64,
    /// All orders that are no refunds.
    pub orders: f64,
}

/// The purchase days of all customers up to day `until`.
pub fn timeline(table: &OrderTable, until: i32) -> Timeline {
    let mut told = Timeline::default();
    let Some((first, _)) = table.days() else {
        return told;
    };
    told.repeats_by_day = vec![0.0; (until - first + 1).max(0) as usize];
    let mut days = Vec::new();
    for customer in 0..table.customers() as u32 {
        let mut last = None;
        for order in table.orders_of(customer) {
            if !order.refund && order.day <= until {
                told.orders += 1.0;
                told.same_day_orders += f64::from(u8::from(last == Some(order.day)));
                last = Some(order.day);
            }
        }
        table.purchase_days(customer, until, &mut days);
        let mut of_customer = days.iter().map(|purchase| purchase.day);
        let Some(begin) = of_customer.next() else {
            continue;
        };
        told.first_days.push(f64::from(begin));
        for day in of_customer {
            if let Some(count) = told.repeats_by_day.get_mut((day - first) as usize) {
                *count += 1.0;
            }
        }
        if let [one, two, three, ..] = days.as_slice() {
            told.first_gaps.push(f64::from(two.day - one.day));
            told.second_gaps.push(f64::from(three.day - two.day));
        }
    }
    told
}

/// The purchase days of one customer up to day `until`, days since 1970-01-01.
pub fn purchase_days(table: &OrderTable, customer: u32, until: i32) -> Vec<i32> {
    let mut days = Vec::new();
    table.purchase_days(customer, until, &mut days);
    days.iter().map(|purchase| purchase.day).collect()
}
