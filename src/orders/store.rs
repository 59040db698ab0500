//! Orders while they are read: twelve bytes each, in blocks, so that growing never copies.

use super::interner::Names;
use super::options::{NegativeAmounts, ZeroAmounts};
use super::table::OrderTable;

/// An order in eight bytes: day (20 bits), flags (12) and amount in hundredths (32). In this order, sorting words sorts
/// by day, and puts the refunds of a day after its purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word(u64);

const DAY_OFFSET: i32 = 1 << 19;

/// Money given back, not a purchase. The highest flag, because it decides the order within a day.
pub(super) const REFUND: u64 = 1 << 43;
/// The amount does not fit: the low half is its place in the list of wide amounts.
const WIDE: u64 = 1 << 42;
/// The order was cancelled or wholly refunded.
pub(super) const CANCELLED: u64 = 1 << 41;
/// Some of the money was given back.
pub(super) const PARTLY_REFUNDED: u64 = 1 << 40;

const FLAGS: u64 = 0xFFF << 32;

impl Word {
    #[inline]
    pub(super) fn new(day: i32, flags: u64, hundredths: i64, wide: &mut Vec<i64>) -> Self {
        let day = ((day + DAY_OFFSET) as u64) << 44;
        let mut word = Self(day | flags & !WIDE);
        word.set_amount(hundredths, wide);
        word
    }

    #[inline]
    pub(super) fn day(self) -> i32 {
        (self.0 >> 44) as i32 - DAY_OFFSET
    }

    #[inline]
    pub(super) fn has(self, flag: u64) -> bool {
        self.0 & flag != 0
    }

    #[inline]
    pub(super) fn amount(self, wide: &[i64]) -> i64 {
        let low = self.0 as u32;
        if self.has(WIDE) {
            wide.get(low as usize).copied().unwrap_or(0)
        } else {
            i64::from(low as i32)
        }
    }

    fn set_amount(&mut self, hundredths: i64, wide: &mut Vec<i64>) {
        let low = if let Ok(narrow) = i32::try_from(hundredths)
            && !self.has(WIDE)
        {
            narrow as u32
        } else if self.has(WIDE) {
            let place = self.0 as u32;
            if let Some(amount) = wide.get_mut(place as usize) {
                *amount = hundredths;
            }
            place
        } else {
            wide.push(hundredths);
            self.0 |= WIDE;
            wide.len() as u32 - 1
        };
        self.0 = self.0 >> 32 << 32 | u64::from(low);
    }

    fn set_flags(&mut self, flags: u64) {
        self.0 = self.0 & !(FLAGS & !WIDE) | flags;
    }
}

const BLOCK: usize = 1 << 16;

#[derive(Debug, Default)]
struct Block {
    customers: Vec<u32>,
    words: Vec<Word>,
    labels: Vec<u32>,
}

/// The orders read so far, in the order of the file.
#[derive(Debug)]
pub(super) struct Store {
    blocks: Vec<Block>,
    len: usize,
    labelled: bool,
    pub(super) wide: Vec<i64>,
}

impl Store {
    pub(super) fn new(labelled: bool) -> Self {
        Self {
            blocks: Vec::new(),
            len: 0,
            labelled,
            wide: Vec::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Whether orders have labels.
    pub(super) fn is_labelled(&self) -> bool {
        self.labelled
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let order = if self.labelled { 16 } else { 12 };
        self.blocks.len() * BLOCK * order + self.wide.capacity() * 8
    }

    /// Adds orders with their customers, and labels if the file has any.
    pub(super) fn extend(&mut self, mut customers: &[u32], mut words: &[Word], mut labels: &[u32]) {
        while !words.is_empty() {
            let used = self.len % BLOCK;
            if used == 0 {
                self.blocks.push(Block {
                    customers: Vec::with_capacity(BLOCK),
                    words: Vec::with_capacity(BLOCK),
                    labels: Vec::with_capacity(if self.labelled { BLOCK } else { 0 }),
                });
            }
            let count = words.len().min(BLOCK - used);
            let (now, later) = words.split_at(count);
            let (customers_now, customers_later) = customers.split_at(count.min(customers.len()));
            let (labels_now, labels_later) = labels.split_at(count.min(labels.len()));
            if let Some(block) = self.blocks.last_mut() {
                block.words.extend_from_slice(now);
                block.customers.extend_from_slice(customers_now);
                block.labels.extend_from_slice(labels_now);
            }
            self.len += count;
            (words, customers, labels) = (later, customers_later, labels_later);
        }
    }

    /// The order that was added as number `at`, and the wide amounts, to merge a line into it.
    pub(super) fn get_mut(&mut self, at: usize) -> Option<(&mut Word, &mut Vec<i64>)> {
        let word = self.blocks.get_mut(at / BLOCK)?.words.get_mut(at % BLOCK)?;
        Some((word, &mut self.wide))
    }

    /// Decides what each order is, and groups the orders by customer.
    pub(super) fn into_table(
        mut self,
        customers: Names,
        channels: Names,
        segments: Names,
        zero: ZeroAmounts,
        negative: NegativeAmounts,
    ) -> (OrderTable, Outcome) {
        let mut outcome = Outcome::default();
        // One past the customer, so that the running sum below leaves each customer's first place there.
        let mut places = vec![0_u32; customers.len() + 2];
        for block in &mut self.blocks {
            for (word, &customer) in block.words.iter_mut().zip(&block.customers) {
                if settle(word, &self.wide, zero, negative, &mut outcome) {
                    if let Some(place) = places.get_mut(customer as usize + 2) {
                        *place += 1;
                    }
                } else {
                    word.set_flags(CANCELLED);
                }
            }
        }
        let mut total = 0;
        for place in &mut places {
            total += *place;
            *place = total;
        }
        let mut words = vec![Word(0); total as usize];
        let mut labels = vec![0; if self.labelled { total as usize } else { 0 }];
        for block in std::mem::take(&mut self.blocks) {
            for (at, (&word, &customer)) in block.words.iter().zip(&block.customers).enumerate() {
                if word.has(CANCELLED) {
                    continue;
                }
                let Some(place) = places.get_mut(customer as usize + 1) else {
                    continue;
                };
                let to = *place as usize;
                *place += 1;
                if let Some(slot) = words.get_mut(to) {
                    *slot = word;
                }
                if let (Some(slot), Some(&label)) = (labels.get_mut(to), block.labels.get(at)) {
                    *slot = label;
                }
            }
        }
        places.pop();
        let table = OrderTable::new(
            places, words, labels, self.wide, customers, channels, segments,
        );
        (table, outcome)
    }
}

/// What became of the orders, counted.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Outcome {
    pub purchases: u32,
    pub refunds: u32,
    pub cancelled: u32,
    pub refunded_in_full: u32,
    pub zero: u32,
    pub negative: u32,
}

/// Whether the order stays, and as what.
#[inline]
fn settle(
    word: &mut Word,
    wide: &[i64],
    zero: ZeroAmounts,
    negative: NegativeAmounts,
    outcome: &mut Outcome,
) -> bool {
    let amount = word.amount(wide);
    if amount > 0 && !word.has(CANCELLED) {
        word.set_flags(0);
        outcome.purchases += 1;
        return true;
    }
    let refunded = word.has(PARTLY_REFUNDED);
    if word.has(CANCELLED) {
        outcome.cancelled += 1;
        return false;
    }
    if amount == 0 && refunded {
        outcome.refunded_in_full += 1;
        return false;
    }
    if amount == 0 {
        outcome.zero += 1;
        if zero == ZeroAmounts::Purchase {
            outcome.purchases += 1;
            word.set_flags(0);
        }
        return zero == ZeroAmounts::Purchase;
    }
    outcome.negative += 1;
    if negative == NegativeAmounts::Refund {
        outcome.refunds += 1;
        word.set_flags(REFUND);
    }
    negative == NegativeAmounts::Refund
}

/// Adds a line to an order.
pub(super) fn merge(word: &mut Word, hundredths: i64, flags: u64, wide: &mut Vec<i64>) {
    let amount = word.amount(wide).saturating_add(hundredths);
    word.set_amount(amount, wide);
    word.0 |= flags;
}
