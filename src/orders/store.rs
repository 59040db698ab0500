//! Orders while they are read: ten bytes each.

use super::word::Word;

/// Customers whose orders stand on one shelf, as a power of two: so many that their orders fit into the processor's
/// cache when they are grouped.
const SHELF_BITS: u32 = 14;
/// Orders of a chunk.
const CHUNK: usize = 512;
/// Customers of a shelf.
pub(super) const SHELF: usize = 1 << SHELF_BITS;

/// Some orders of the customers of one shelf, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    /// The low bits of the customers' numbers.
    pub customers: Vec<u16>,
    pub words: Vec<Word>,
    pub labels: Vec<u32>,
}

/// The chunks of a shelf, by their places in the list of all.
#[derive(Debug)]
struct Shelf {
    /// The last one, or [`NONE`].
    open: u32,
    chunks: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// The orders read so far, sorted roughly by customer while they come, so that nothing has to go through all memory to
/// group them.
#[derive(Debug)]
pub(super) struct Store {
    shelves: Vec<Shelf>,
    chunks: Vec<Chunk>,
    len: usize,
    labelled: bool,
    /// Where each order is, if a later line may be merged into it: the chunk, and the place in it.
    places: Option<Vec<u32>>,
    pub(super) wide: Vec<i64>,
}

impl Store {
    /// A store of orders with or without labels, which can be found again with [`Self::get_mut`] if they are `merged`.
    pub(super) fn new(labelled: bool, merged: bool) -> Self {
        Self {
            shelves: Vec::new(),
            chunks: Vec::new(),
            len: 0,
            labelled,
            places: merged.then(Vec::new),
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
        let order = if self.labelled { 14 } else { 10 };
        let places = self.places.as_ref().map_or(0, Vec::capacity);
        self.chunks.len() * CHUNK * order + places * 4 + self.wide.capacity() * 8
    }

    /// Adds orders with their customers, and labels if the file has any.
    #[inline(never)]
    pub(super) fn extend(&mut self, customers: &[u32], words: &[Word], labels: &[u32]) {
        for (at, (&customer, &word)) in customers.iter().zip(words).enumerate() {
            let number = (customer >> SHELF_BITS) as usize;
            let mut open = self.shelves.get(number).map_or(NONE, |shelf| shelf.open);
            let has_room = |chunk: &&Chunk| chunk.words.len() < CHUNK;
            if self.chunks.get(open as usize).filter(has_room).is_none() {
                open = self.open(number);
            }
            let Some(chunk) = self.chunks.get_mut(open as usize) else {
                continue;
            };
            if let Some(places) = &mut self.places {
                places.push(open * CHUNK as u32 + chunk.words.len() as u32);
            }
            chunk.customers.push((customer % SHELF as u32) as u16);
            chunk.words.push(word);
            if self.labelled {
                chunk.labels.push(labels.get(at).copied().unwrap_or(0));
            }
        }
        self.len += words.len();
    }

    /// A new chunk for a shelf.
    #[inline(never)]
    fn open(&mut self, number: usize) -> u32 {
        let open = self.chunks.len() as u32;
        self.chunks.push(Chunk {
            customers: Vec::with_capacity(CHUNK),
            words: Vec::with_capacity(CHUNK),
            labels: Vec::with_capacity(if self.labelled { CHUNK } else { 0 }),
        });
        while self.shelves.len() <= number {
            self.shelves.push(Shelf {
                open: NONE,
                chunks: Vec::new(),
            });
        }
        if let Some(shelf) = self.shelves.get_mut(number) {
            shelf.open = open;
            shelf.chunks.push(open);
        }
        open
    }

    /// The order that was added as number `at`, and the wide amounts, to merge a line into it.
    pub(super) fn get_mut(&mut self, at: usize) -> Option<(&mut Word, &mut Vec<i64>)> {
        let place = *self.places.as_ref()?.get(at)? as usize;
        let chunk = self.chunks.get_mut(place / CHUNK)?;
        let word = chunk.words.get_mut(place % CHUNK)?;
        Some((word, &mut self.wide))
    }

    /// The orders shelf by shelf, each of [`SHELF`] customers, and the amounts that are wide.
    pub(super) fn into_shelves(self) -> (impl Iterator<Item = Vec<Chunk>>, Vec<i64>) {
        let mut chunks = self.chunks;
        let shelves = self.shelves.into_iter().map(move |shelf| {
            let own = shelf.chunks.iter();
            own.filter_map(|&at| chunks.get_mut(at as usize).map(std::mem::take))
                .collect()
        });
        (shelves, self.wide)
    }
}
