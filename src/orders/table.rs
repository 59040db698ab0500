//! All orders, grouped by customer and sorted by day: what every summary, indicator and table is computed from.

use super::interner::Names;
use super::store::{REFUND, Word};

/// The orders of a file, held so that any cut-off date and unit can be chosen afterwards.
///
/// Amounts are whole hundredths of the currency unit and sums of them are exact. Customers are numbered in the order in
/// which the file names them first.
#[derive(Debug)]
pub struct OrderTable {
    /// First order of each customer, and one past the last.
    places: Vec<u32>,
    words: Vec<Word>,
    /// Channel (high half) and segment (low half) of each order, if the file has either.
    labels: Vec<u32>,
    wide: Vec<i64>,
    customers: Names,
    channels: Names,
    segments: Names,
    days: Option<(i32, i32)>,
}

/// One order of a customer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Order {
    pub day: i32,
    pub hundredths: i64,
    pub refund: bool,
    pub channel: u16,
    pub segment: u16,
}

/// What a customer bought on one day: several purchases on a day are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PurchaseDay {
    pub day: i32,
    pub hundredths: i64,
}

impl OrderTable {
    pub(super) fn new(
        places: Vec<u32>,
        mut words: Vec<Word>,
        mut labels: Vec<u32>,
        wide: Vec<i64>,
        customers: Names,
        channels: Names,
        segments: Names,
    ) -> Self {
        let mut scratch = Vec::new();
        for pair in places.windows(2) {
            let &[from, to] = pair else { continue };
            let (from, to) = (from as usize, to as usize);
            let Some(own) = words.get_mut(from..to) else {
                continue;
            };
            if own.is_sorted() {
                continue;
            }
            let Some(own_labels) = labels.get_mut(from..to) else {
                own.sort_unstable();
                continue;
            };
            scratch.clear();
            scratch.extend(own.iter().copied().zip(own_labels.iter().copied()));
            scratch.sort_unstable();
            for ((word, label), &(to_word, to_label)) in
                own.iter_mut().zip(own_labels).zip(&scratch)
            {
                (*word, *label) = (to_word, to_label);
            }
        }
        let first = words.iter().map(|word| word.day()).min();
        let last = words.iter().map(|word| word.day()).max();
        Self {
            places,
            words,
            labels,
            wide,
            customers,
            channels,
            segments,
            days: first.zip(last),
        }
    }

    /// Number of customers that the file names, with or without an order that counts.
    pub fn customers(&self) -> usize {
        self.customers.len()
    }

    /// Number of orders, refunds among them.
    pub fn orders(&self) -> usize {
        self.words.len()
    }

    /// First and last day with an order, days since 1970-01-01.
    pub fn days(&self) -> Option<(i32, i32)> {
        self.days
    }

    /// The customer's name or number as the file writes it.
    pub fn customer_name(&self, customer: u32) -> String {
        self.customers.get(customer)
    }

    /// Channels in the order in which the file names them first; the first one is empty: orders without a channel.
    pub fn channels(&self) -> Vec<String> {
        labels(&self.channels)
    }

    /// Segments, like [`Self::channels`].
    pub fn segments(&self) -> Vec<String> {
        labels(&self.segments)
    }

    /// Bytes that the table holds.
    pub fn bytes(&self) -> usize {
        self.places.capacity() * 4
            + self.words.capacity() * 8
            + self.labels.capacity() * 4
            + self.wide.capacity() * 8
            + self.customers.bytes()
    }

    /// Customers with at least one purchase, and the sum of all orders in hundredths.
    pub(super) fn totals(&self) -> (usize, i64) {
        let mut customers = 0;
        let mut hundredths = 0_i64;
        for customer in 0..self.customers.len() as u32 {
            let words = self.words.get(self.range(customer)).unwrap_or_default();
            customers += usize::from(words.iter().any(|word| !word.has(REFUND)));
            for word in words {
                hundredths = hundredths.saturating_add(word.amount(&self.wide));
            }
        }
        (customers, hundredths)
    }

    /// The last day with an order, or 0.
    pub(super) fn last_day(&self) -> i32 {
        self.days.map_or(0, |(_, last)| last)
    }

    /// The orders of a customer by day, refunds after the purchases of their day.
    #[inline]
    pub(super) fn orders_of(&self, customer: u32) -> impl Iterator<Item = Order> + '_ {
        let range = self.range(customer);
        let labels = self.labels.get(range.clone()).unwrap_or_default();
        let words = self.words.get(range).unwrap_or_default();
        words.iter().enumerate().map(|(at, word)| {
            let label = labels.get(at).copied().unwrap_or(0);
            Order {
                day: word.day(),
                hundredths: word.amount(&self.wide),
                refund: word.has(REFUND),
                channel: (label >> 16) as u16,
                segment: label as u16,
            }
        })
    }

    #[inline]
    fn range(&self, customer: u32) -> std::ops::Range<usize> {
        let at = customer as usize;
        match (self.places.get(at), self.places.get(at + 1)) {
            (Some(&from), Some(&to)) => from as usize..to as usize,
            _ => 0..0,
        }
    }

    /// The purchase days of a customer up to and including day `until`, in order.
    ///
    /// A refund without a purchase of its own is taken off the latest purchase day before it (or the same day); a day
    /// whose refunds take back all its money is no purchase day; a refund before any purchase is left out.
    #[inline]
    pub(super) fn purchase_days(&self, customer: u32, until: i32, days: &mut Vec<PurchaseDay>) {
        days.clear();
        let mut refunded = false;
        let words = self.words.get(self.range(customer)).unwrap_or_default();
        for word in words {
            let day = word.day();
            if day > until {
                break;
            }
            let hundredths = word.amount(&self.wide);
            if word.has(REFUND) {
                if let Some(latest) = days.last_mut() {
                    latest.hundredths += hundredths;
                    refunded = true;
                }
                continue;
            }
            match days.last_mut() {
                Some(latest) if latest.day == day => latest.hundredths += hundredths,
                latest => {
                    if refunded && latest.is_some_and(|latest| latest.hundredths <= 0) {
                        days.pop();
                    }
                    refunded = false;
                    days.push(PurchaseDay { day, hundredths });
                }
            }
        }
        if refunded && days.last().is_some_and(|latest| latest.hundredths <= 0) {
            days.pop();
        }
    }
}

fn labels(names: &Names) -> Vec<String> {
    let mut labels = vec![String::new()];
    labels.extend(names.to_strings());
    labels
}

/// Hundredths as money.
#[inline]
pub(super) fn money(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}
