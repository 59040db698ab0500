//! Orders grouped by customer: what a table is made of.

use super::names::Names;
use super::numbering::Sorted;
use super::options::{NegativeAmounts, ZeroAmounts};
use super::store::{Chunk, Entry, Settled};
use super::word::{CANCELLED, PARTLY_REFUNDED, REFUND, Word};

/// Some customers and their orders.
#[derive(Debug, Default, Clone)]
pub(super) struct Group {
    pub names: Names,
    /// First order of each customer, and one past the last.
    pub places: Vec<u32>,
    pub words: Vec<Word>,
    /// Channel (high half) and segment (low half) of each order, if the file has either.
    pub labels: Vec<u32>,
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
    /// Customers with at least one purchase.
    pub customers: u32,
    /// Sum of all orders that stay.
    pub hundredths: i64,
    /// First and last day with an order that stays.
    pub days: Option<(i32, i32)>,
}

/// Decides what each order is, and groups the orders by customer.
pub(super) struct Grouping<'a> {
    pub wide: &'a [i64],
    pub zero: ZeroAmounts,
    pub negative: NegativeAmounts,
    pub outcome: Outcome,
    /// The whole of a shelf.
    pub shelf: Group,
}

impl Grouping<'_> {
    /// Groups the orders shelf by shelf; gives the places of the customers' first orders, too.
    // Not inlined: a function that is worth optimising is the smaller the better.
    #[inline(never)]
    pub(super) fn group_all(
        &mut self,
        shelves: impl Iterator<Item = Settled>,
    ) -> (Vec<Sorted>, Vec<Vec<u32>>) {
        shelves
            .map(|shelf| (self.group(shelf.names, shelf.chunks), shelf.firsts))
            .unzip()
    }

    /// Groups the orders of a shelf, whose customers are numbered as these names are.
    // Not inlined, as the steps below: called often, they soon run in their optimised form.
    #[inline(never)]
    fn group(&mut self, names: Names, mut chunks: Vec<Chunk>) -> Sorted {
        let mut shelf = std::mem::take(&mut self.shelf);
        let customers = names.len();
        shelf.names = names;
        // One past the customer, so that the running sum below leaves each customer's first place there.
        shelf.places.clear();
        shelf.places.resize(customers + 2, 0);
        for chunk in &mut chunks {
            self.count(chunk, &mut shelf.places);
        }
        let mut total = 0;
        for place in &mut shelf.places {
            total += *place;
            *place = total;
        }
        let labelled = chunks.iter().any(|chunk| !chunk.labels.is_empty());
        shelf.words.resize(total as usize, Word::default());
        shelf
            .labels
            .resize(if labelled { total as usize } else { 0 }, 0);
        for chunk in chunks {
            shelf.place(&chunk);
        }
        shelf.places.pop();
        let mut scratch = Vec::new();
        for start in (0..customers).step_by(SORTED) {
            shelf.sort(start, &mut self.outcome, &mut scratch);
        }
        let sorted = Sorted::of(&mut shelf);
        self.shelf = shelf;
        sorted
    }

    /// Decides what the orders of a chunk are, and counts those that stay.
    #[inline(never)]
    fn count(&mut self, chunk: &mut Chunk, places: &mut [u32]) {
        for entry in &mut chunk.entries {
            if self.settle(&mut entry.word) {
                if let Some(place) = places.get_mut(entry.customer as usize + 2) {
                    *place += 1;
                }
            } else {
                entry.word.set_flags(CANCELLED);
            }
        }
    }

    /// Whether the order stays, and as what.
    #[inline]
    fn settle(&mut self, word: &mut Word) -> bool {
        let outcome = &mut self.outcome;
        let amount = word.amount(self.wide);
        if amount > 0 && !word.has(CANCELLED) {
            word.set_flags(0);
            outcome.purchases += 1;
            outcome.hundredths = outcome.hundredths.saturating_add(amount);
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
            if self.zero == ZeroAmounts::Purchase {
                outcome.purchases += 1;
                word.set_flags(0);
            }
            return self.zero == ZeroAmounts::Purchase;
        }
        outcome.negative += 1;
        if self.negative == NegativeAmounts::Refund {
            outcome.refunds += 1;
            outcome.hundredths = outcome.hundredths.saturating_add(amount);
            word.set_flags(REFUND);
        }
        self.negative == NegativeAmounts::Refund
    }
}

/// Customers whose orders are sorted in one step.
const SORTED: usize = 1024;

impl Group {
    /// Puts the orders of a chunk at the next places of their customers.
    #[inline(never)]
    fn place(&mut self, chunk: &Chunk) {
        for (at, &Entry { customer, word }) in chunk.entries.iter().enumerate() {
            if word.has(CANCELLED) {
                continue;
            }
            let Some(place) = self.places.get_mut(customer as usize + 1) else {
                continue;
            };
            let to = *place as usize;
            *place += 1;
            if let Some(slot) = self.words.get_mut(to) {
                *slot = word;
            }
            if let (Some(slot), Some(&label)) = (self.labels.get_mut(to), chunk.labels.get(at)) {
                *slot = label;
            }
        }
    }

    /// Sorts the orders of some customers; counts customers and finds the days.
    #[inline(never)]
    fn sort(&mut self, start: usize, outcome: &mut Outcome, scratch: &mut Vec<(Word, u32)>) {
        let (mut first, mut last) = outcome.days.unwrap_or((i32::MAX, i32::MIN));
        let places = self.places.get(start..).unwrap_or_default();
        for pair in places.windows(2).take(SORTED) {
            let &[from, to] = pair else { continue };
            let (from, to) = (from as usize, to as usize);
            let Some(own) = self.words.get_mut(from..to) else {
                continue;
            };
            outcome.customers += u32::from(own.iter().any(|word| !word.has(REFUND)));
            for word in &*own {
                first = first.min(word.day());
                last = last.max(word.day());
            }
            if own.is_sorted() {
                continue;
            }
            let Some(own_labels) = self.labels.get_mut(from..to) else {
                own.sort_unstable();
                continue;
            };
            scratch.clear();
            scratch.extend(own.iter().copied().zip(own_labels.iter().copied()));
            scratch.sort_unstable();
            for ((word, label), &(to_word, to_label)) in
                own.iter_mut().zip(own_labels).zip(&*scratch)
            {
                (*word, *label) = (to_word, to_label);
            }
        }
        outcome.days = (first <= last).then_some((first, last));
    }

    /// No customers yet, but memory for so many with so many orders.
    pub(super) fn with_capacity(customers: usize, orders: usize, labelled: bool) -> Self {
        Self {
            names: Names::with_capacity(customers),
            places: Vec::with_capacity(customers + 1),
            words: Vec::with_capacity(orders),
            labels: Vec::with_capacity(if labelled { orders } else { 0 }),
        }
    }

    /// The name of the customer at a place of the group.
    pub(super) fn name(&self, customer: usize) -> String {
        self.names.get(customer as u32)
    }

    /// Number of orders.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The orders of the customer at a place of the group, and their labels if they have any.
    #[inline]
    pub(super) fn orders_of(&self, customer: usize) -> (&[Word], &[u32]) {
        let (Some(&from), Some(&to)) = (self.places.get(customer), self.places.get(customer + 1))
        else {
            return (&[], &[]);
        };
        let range = from as usize..to as usize;
        (
            self.words.get(range.clone()).unwrap_or_default(),
            self.labels.get(range).unwrap_or_default(),
        )
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let orders = self.words.capacity() * 8 + self.labels.capacity() * 4;
        self.names.bytes() + self.places.capacity() * 4 + orders
    }
}
