//! Orders while they are read: seventeen bytes each, sorted roughly by customer while they come.
//!
//! Which customer an order is of isn't asked when it is read: in a table of millions, each answer would have to be waited
//! for. An order is only put on the shelf that the hash of its customer's name decides. Shelf by shelf, customers are told
//! apart when all is read, each time in a table so small that it stays in the processor's cache.

use super::interner::{Interner, LONG, mix};
use super::names::Names;
use super::word::Word;

/// So many shelves that the customers and orders of one of them fit into the processor's cache, and so few that where
/// each is being filled does. A number of a shelf is a byte.
pub(super) const SHELVES: usize = 256;
/// Orders of a chunk.
const CHUNK: usize = 512;
/// Bytes of long names from which the customers of a shelf are told apart already.
const MOST_LONG: usize = 256 << 10;

/// An order and its customer.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Entry {
    /// The word of the customer's name; once customers are told apart, the customer's number on the shelf.
    pub customer: u64,
    pub word: Word,
}

/// Some orders of a shelf, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    pub entries: Vec<Entry>,
    /// Labels of the orders, if the file has any.
    pub labels: Vec<u32>,
}

/// The orders of some of the customers.
#[derive(Debug)]
struct Shelf {
    /// Its chunks, by their places in the list of all.
    chunks: Vec<u32>,
    /// Orders whose customers are told apart.
    settled: usize,
    /// Names of the customers told apart so far.
    names: Names,
    /// The place of each customer's first order on the shelf.
    firsts: Vec<u32>,
    /// The long names of the orders that are not settled, as [`keep`] keeps them.
    long: Vec<u8>,
}

/// All that is read of a shelf.
pub(super) struct Settled {
    pub names: Names,
    pub firsts: Vec<u32>,
    pub chunks: Vec<Chunk>,
}

/// The orders read so far.
#[derive(Debug)]
pub(super) struct Store {
    shelves: Vec<Shelf>,
    /// The place of each shelf's next order; at the first place of a chunk, a new chunk is to be begun.
    next: [u32; SHELVES],
    chunks: Vec<Chunk>,
    /// The shelf of each order, in the order of the file: from these, customers get their numbers.
    turns: Vec<u8>,
    labelled: bool,
    /// Tells apart the customers of one shelf at a time.
    customers: Interner,
    pub(super) wide: Vec<i64>,
}

impl Store {
    /// A store of orders with or without labels.
    pub(super) fn new(labelled: bool) -> Self {
        let mut shelves = Vec::new();
        shelves.resize_with(SHELVES, || Shelf {
            chunks: Vec::new(),
            settled: 0,
            names: Names::default(),
            firsts: Vec::new(),
            long: Vec::new(),
        });
        Self {
            shelves,
            next: [0; SHELVES],
            chunks: Vec::new(),
            turns: Vec::new(),
            labelled,
            customers: Interner::new(),
            wide: Vec::new(),
        }
    }

    /// Whether orders have labels.
    pub(super) fn is_labelled(&self) -> bool {
        self.labelled
    }

    /// Bytes held, about.
    pub(super) fn bytes(&self) -> usize {
        let order = size_of::<Entry>() + if self.labelled { 4 } else { 0 };
        let names = |shelf: &Shelf| {
            shelf.names.bytes() + shelf.firsts.capacity() * 4 + shelf.long.capacity()
        };
        let names: usize = self.shelves.iter().map(names).sum();
        let wide = self.wide.capacity() * 8;
        self.chunks.len() * CHUNK * order + self.turns.capacity() + names + wide
    }

    /// Adds orders without labels, whose long names are kept one after the other.
    #[inline(never)]
    pub(super) fn add_all(&mut self, orders: &[Entry], mut long: &[u8]) {
        for &order in orders {
            let number = shelf_of(order.customer);
            let place = self.take_place(number);
            self.put(place, order);
            self.turns.push(number);
            if order.customer >= LONG {
                let (name, rest) = kept(long);
                long = rest;
                self.keep(number, name);
            }
        }
    }

    /// Adds an order of the customer whose name has this word, and these bytes if it is a long one. Tells the order's place.
    pub(super) fn add(&mut self, customer: u64, long: &[u8], word: Word, label: u32) -> u32 {
        let number = shelf_of(customer);
        let place = self.take_place(number);
        self.put(place, Entry { customer, word });
        if self.labelled
            && let Some(chunk) = self.chunks.get_mut(place as usize / CHUNK)
            && let Some(slot) = chunk.labels.get_mut(place as usize % CHUNK)
        {
            *slot = label;
        }
        self.turns.push(number);
        if customer >= LONG {
            self.keep(number, long);
        }
        place
    }

    /// The place of the next order of a shelf.
    #[inline(always)]
    fn take_place(&mut self, number: u8) -> u32 {
        let Some(next) = self.next.get_mut(number as usize) else {
            return 0;
        };
        let place = *next;
        *next += 1;
        if (place as usize).is_multiple_of(CHUNK) {
            self.open(number)
        } else {
            place
        }
    }

    #[inline(always)]
    fn put(&mut self, place: u32, order: Entry) {
        if let Some(chunk) = self.chunks.get_mut(place as usize / CHUNK)
            && let Some(slot) = chunk.entries.get_mut(place as usize % CHUNK)
        {
            *slot = order;
        }
    }

    /// Begins a new chunk of a shelf; tells its first place.
    #[inline(never)]
    fn open(&mut self, number: u8) -> u32 {
        let place = (self.chunks.len() * CHUNK) as u32;
        if let Some(shelf) = self.shelves.get_mut(number as usize) {
            if shelf.chunks.len() == 1 {
                // So early only that this code runs in its optimised form by the time there is much to do.
                shelf.settle(CHUNK, &mut self.chunks, &mut self.customers);
            }
            shelf.chunks.push(self.chunks.len() as u32);
            self.chunks.push(Chunk {
                entries: vec![Entry::default(); CHUNK],
                labels: vec![0; if self.labelled { CHUNK } else { 0 }],
            });
        }
        if let Some(next) = self.next.get_mut(number as usize) {
            *next = place + 1;
        }
        place
    }

    /// Keeps a long name until the customers of its shelf are told apart, which is when there are too many.
    #[inline(never)]
    fn keep(&mut self, number: u8, name: &[u8]) {
        let filled = self.filled(number);
        if let Some(shelf) = self.shelves.get_mut(number as usize) {
            keep(name, &mut shelf.long);
            if shelf.long.len() >= MOST_LONG {
                shelf.settle(filled, &mut self.chunks, &mut self.customers);
            }
        }
    }

    /// Orders in the last chunk of a shelf.
    fn filled(&self, number: u8) -> usize {
        match self.next.get(number as usize) {
            Some(&next) if next > 0 => (next as usize - 1) % CHUNK + 1,
            _ => 0,
        }
    }

    /// The order at a place, and the wide amounts, to merge a line into it.
    pub(super) fn get_mut(&mut self, place: u32) -> Option<(&mut Word, &mut Vec<i64>)> {
        let place = place as usize;
        let chunk = self.chunks.get_mut(place / CHUNK)?;
        let entry = chunk.entries.get_mut(place % CHUNK)?;
        Some((&mut entry.word, &mut self.wide))
    }

    /// The orders shelf by shelf, the shelf of each order in the order of the file, and the amounts that are wide.
    pub(super) fn into_shelves(self) -> (impl Iterator<Item = Settled>, Vec<u8>, Vec<i64>) {
        let filled: Vec<usize> = (0..=u8::MAX).map(|number| self.filled(number)).collect();
        let (mut chunks, mut customers) = (self.chunks, self.customers);
        let shelves = self.shelves.into_iter().zip(filled);
        let shelves = shelves.map(move |(mut shelf, filled)| {
            shelf.settle(filled, &mut chunks, &mut customers);
            let own = shelf.chunks.iter();
            let own = own.filter_map(|&at| chunks.get_mut(at as usize).map(std::mem::take));
            let mut own: Vec<Chunk> = own.collect();
            if let Some(last) = own.last_mut() {
                last.entries.truncate(filled);
                last.labels.truncate(filled);
            }
            Settled {
                chunks: own,
                names: shelf.names,
                firsts: shelf.firsts,
            }
        });
        (shelves, self.turns, self.wide)
    }
}

impl Shelf {
    /// Tells apart the customers of the orders that came since this was done last; so many are in the last chunk.
    #[inline(never)]
    fn settle(&mut self, filled: usize, chunks: &mut [Chunk], customers: &mut Interner) {
        customers.resume(std::mem::take(&mut self.names));
        let mut long = self.long.as_slice();
        let first = self.settled / CHUNK;
        for (count, &at) in self.chunks.iter().enumerate().skip(first) {
            let Some(chunk) = chunks.get_mut(at as usize) else {
                continue;
            };
            let end = if count + 1 == self.chunks.len() {
                filled
            } else {
                CHUNK
            };
            let entries = chunk.entries.get_mut(self.settled % CHUNK..end);
            let entries = entries.unwrap_or_default();
            long = settle(
                entries,
                self.settled as u32,
                long,
                customers,
                &mut self.firsts,
            );
            self.settled += entries.len();
        }
        self.names = customers.take_names();
        self.long.clear();
    }
}

/// The shelf of the customer whose name has this word.
#[inline(always)]
fn shelf_of(customer: u64) -> u8 {
    (mix(customer) >> 56) as u8
}

/// Keeps a long name with others: its length in two bytes, then the name.
pub(super) fn keep(name: &[u8], names: &mut Vec<u8>) {
    names.extend_from_slice(&(name.len() as u16).to_le_bytes());
    names.extend_from_slice(name);
}

/// The first name of those that are kept, and the others.
#[inline]
fn kept(names: &[u8]) -> (&[u8], &[u8]) {
    names
        .split_first_chunk::<2>()
        .and_then(|(length, rest)| rest.split_at_checked(u16::from_le_bytes(*length) as usize))
        .unwrap_or_default()
}

/// Gives the customers of some orders, the first of which is at this place of the shelf, their numbers.
// Not inlined: called often, it soon runs in its optimised form.
#[inline(never)]
fn settle<'a>(
    entries: &mut [Entry],
    start: u32,
    mut long: &'a [u8],
    customers: &mut Interner,
    firsts: &mut Vec<u32>,
) -> &'a [u8] {
    for (entry, place) in entries.iter_mut().zip(start..) {
        let mut name = &[][..];
        if entry.customer >= LONG {
            (name, long) = kept(long);
        }
        let known = customers.len() as u32;
        let number = customers.intern(entry.customer, name);
        if number == known {
            firsts.push(place);
        }
        entry.customer = u64::from(number);
    }
    long
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::super::interner::word_of;
    use super::super::numbering::newcomers;
    use super::*;

    /// More bytes of long names than a shelf keeps, on one shelf.
    #[test]
    fn customers_told_apart_early_are_the_same_as_later() {
        let mut store = Store::new(false);
        let mut long = Vec::new();
        let mut names: Vec<String> = (0..10_000)
            .map(|number| format!("{number:01000}"))
            .collect();
        names.retain(|name| mix(word_of(name.as_bytes(), &mut long)) >> 56 == 0);
        names.truncate(7);
        let orders = 3 * MOST_LONG / 1000;
        let places: Vec<u32> = (0..orders)
            .map(|order| {
                let customer = word_of(names[order % 7].as_bytes(), &mut long);
                let word = Word::new(order as i32, 0, 1, &mut Vec::new());
                store.add(customer, &long, word, 0)
            })
            .collect();
        let long: usize = store.shelves.iter().map(|shelf| shelf.long.len()).sum();
        assert!(long < MOST_LONG);
        for (order, &place) in places.iter().enumerate() {
            let (word, _) = store.get_mut(place).unwrap();
            assert_eq!(word.day(), order as i32);
        }
        let (shelves, turns, _) = store.into_shelves();
        let shelves: Vec<Settled> = shelves.collect();
        let firsts: Vec<Vec<u32>> = shelves.iter().map(|shelf| shelf.firsts.clone()).collect();
        let own = &shelves[0];
        assert_eq!(own.firsts, [0, 1, 2, 3, 4, 5, 6]);
        let kept: Vec<String> = (0..7).map(|number| own.names.get(number)).collect();
        assert_eq!(kept, names);
        let entries = own.chunks.iter().flat_map(|chunk| &chunk.entries);
        let customers: Vec<u64> = entries.map(|entry| entry.customer).collect();
        let expected: Vec<u64> = (0..orders as u64).map(|order| order % 7).collect();
        assert_eq!(customers, expected);
        assert_eq!(newcomers(&turns, &firsts), [0; 7]);
    }
}
