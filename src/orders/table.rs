//! All orders, grouped by customer and sorted by day: what every summary, indicator and table is computed from.

use super::groups::Group;
use super::names::Names;
use super::numbering::GROUP;
use super::word::{REFUND, Word};

/// The orders of a file, held so that any cut-off date and unit can be chosen afterwards.
///
/// Amounts are whole hundredths of the currency unit and sums of them are exact. Customers are numbered in the order in
/// which the file names them first.
#[derive(Debug)]
pub struct OrderTable {
    /// Each of [`GROUP`] customers but the last, in the order of their numbers.
    groups: Vec<Group>,
    wide: Vec<i64>,
    customers: usize,
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

/// The purchase days of a customer in a nutshell.
#[derive(Debug, Clone, Copy)]
pub(super) struct PurchaseSpan {
    pub first: PurchaseDay,
    pub last: i32,
    /// Days after the first, and their total.
    pub repeats: usize,
    pub hundredths: i64,
}

impl OrderTable {
    pub(super) fn new(
        groups: Vec<Group>,
        wide: Vec<i64>,
        customers: usize,
        channels: Names,
        segments: Names,
        days: Option<(i32, i32)>,
    ) -> Self {
        Self {
            groups,
            wide,
            customers,
            channels,
            segments,
            days,
        }
    }

    /// Number of customers that the file names, with or without an order that counts.
    pub fn customers(&self) -> usize {
        self.customers
    }

    /// Number of orders, refunds among them.
    pub fn orders(&self) -> usize {
        self.groups.iter().map(Group::len).sum()
    }

    /// First and last day with an order, days since 1970-01-01.
    pub fn days(&self) -> Option<(i32, i32)> {
        self.days
    }

    /// The customer's name or number as the file writes it.
    pub fn customer_name(&self, customer: u32) -> String {
        self.group_of(customer)
            .map_or_else(String::new, |(group, place)| group.name(place))
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
        let groups: usize = self.groups.iter().map(Group::bytes).sum();
        groups + self.wide.capacity() * 8
    }

    /// The last day with an order, or 0.
    pub(super) fn last_day(&self) -> i32 {
        self.days.map_or(0, |(_, last)| last)
    }

    /// The orders of a customer by day, refunds after the purchases of their day.
    #[inline]
    pub(super) fn orders_of(&self, customer: u32) -> impl Iterator<Item = Order> + '_ {
        let (words, labels) = self.words_of(customer);
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
    fn words_of(&self, customer: u32) -> (&[Word], &[u32]) {
        self.group_of(customer)
            .map_or((&[], &[]), |(group, place)| group.orders_of(place))
    }

    #[inline]
    fn group_of(&self, customer: u32) -> Option<(&Group, usize)> {
        let customer = customer as usize;
        let group = self.groups.get(customer / GROUP)?;
        Some((group, customer % GROUP))
    }

    /// [`Self::purchase_days`] in a nutshell; `None` without any.
    #[inline]
    pub(super) fn purchase_span(
        &self,
        customer: u32,
        until: i32,
        days: &mut Vec<PurchaseDay>,
    ) -> Option<PurchaseSpan> {
        let (words, _) = self.words_of(customer);
        let last = words.last()?.day();
        if last > until || words.iter().any(|word| word.has(REFUND)) {
            self.purchase_days(customer, until, days);
            return Some(PurchaseSpan {
                first: *days.first()?,
                last: days.last()?.day,
                repeats: days.len() - 1,
                hundredths: days.iter().skip(1).map(|day| day.hundredths).sum(),
            });
        }
        // Nothing was given back, so that nothing has to be taken off any day: the days need not be made.
        let mut first = PurchaseDay {
            day: words.first()?.day(),
            hundredths: 0,
        };
        let (mut repeats, mut total, mut day) = (0, 0_i64, first.day);
        for word in words {
            let hundredths = word.amount(&self.wide);
            total += hundredths;
            if word.day() == first.day {
                first.hundredths += hundredths;
            }
            repeats += usize::from(word.day() != day);
            day = word.day();
        }
        Some(PurchaseSpan {
            first,
            last,
            repeats,
            hundredths: total - first.hundredths,
        })
    }

    /// The purchase days of a customer up to and including day `until`, in order.
    ///
    /// A refund without a purchase of its own is taken off the latest purchase day before it (or the same day); a day
    /// whose refunds take back all its money is no purchase day; a refund before any purchase is left out.
    #[inline]
    pub(super) fn purchase_days(&self, customer: u32, until: i32, days: &mut Vec<PurchaseDay>) {
        days.clear();
        let mut refunded = false;
        let (words, _) = self.words_of(customer);
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
