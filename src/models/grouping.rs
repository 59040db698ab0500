//! Equal rows put together with their number, sorted so that everything that depends on the first column is computed once.

use super::histories::Histories;

/// Rows of up to three numbers, each distinct row once.
///
/// Rows with the same first number form a block; each block is filled up to an even number of rows with copies
/// that weigh nothing, so that two rows can be worked on at a time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    /// The second and third column, two rows at a time.
    pub pairs: Vec<[[f64; 2]; 2]>,
    /// How many customers each row stands for, two rows at a time.
    pub weights: Vec<[f64; 2]>,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// For each row as given, which of the distinct rows it is.
    pub index: Vec<u32>,
}

/// Rows that share their first number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Block {
    /// The first number.
    pub key: f64,
    /// The first pair of the block.
    pub start: usize,
    /// One past its last pair.
    pub end: usize,
}

impl Groups {
    /// Groups rows of `(key, second, third)` with their weights. All numbers must be free of NaN.
    pub fn new(count: usize, rows: impl Iterator<Item = ([f64; 3], f64)>) -> Self {
        let mut index = Vec::with_capacity(count);
        let mut distinct: Vec<([f64; 3], f64)> = Vec::new();
        let mut table = Table::new(count);
        for (row, weight) in rows {
            let position = table.find(&row, &mut distinct);
            if let Some((_, total)) = distinct.get_mut(position as usize) {
                *total += weight;
            }
            index.push(position);
        }
        let mut order: Vec<u32> = (0..distinct.len() as u32).collect();
        let at = |i: &u32| distinct.get(*i as usize).copied().unwrap_or_default();
        order.sort_unstable_by(|i, j| {
            let (([x, t, u], _), ([y, v, w], _)) = (at(i), at(j));
            x.total_cmp(&y).then(u.total_cmp(&w)).then(t.total_cmp(&v))
        });
        let mut groups = Self::default();
        let mut place = vec![0u32; distinct.len()];
        for block in order.chunk_by(|i, j| at(i).0.first() == at(j).0.first()) {
            let start = groups.pairs.len();
            for pair in block.chunks(2) {
                let (Some(first), Some(last)) = (pair.first(), pair.last()) else {
                    continue;
                };
                let (([key, t, u], weight), ([_, v, w], other)) = (at(first), at(last));
                let position = 2 * groups.pairs.len() as u32;
                for (lane, i) in (0..).zip(pair) {
                    if let Some(slot) = place.get_mut(*i as usize) {
                        *slot = position + lane;
                    }
                }
                if groups.pairs.len() == start {
                    groups.blocks.push(Block {
                        key,
                        start,
                        end: start,
                    });
                }
                groups.pairs.push([[t, v], [u, w]]);
                let other = if pair.len() == 2 { other } else { 0.0 };
                groups.weights.push([weight, other]);
            }
            if let Some(block) = groups.blocks.last_mut() {
                block.end = groups.pairs.len();
            }
        }
        for position in &mut index {
            *position = place.get(*position as usize).copied().unwrap_or(0);
        }
        groups.index = index;
        groups
    }

    /// Groups histories: frequency first, then recency and observation time.
    pub fn of_histories(histories: &Histories<'_>) -> Self {
        Self::new(
            histories.len(),
            histories
                .iter()
                .map(|(h, weight)| ([h.frequency, h.recency, h.observed], weight)),
        )
    }

    /// The same rows with other weights, one for each distinct row.
    pub fn reweighted(&self, weights: &[f64]) -> Self {
        let (pairs, _) = weights.as_chunks::<2>();
        Self {
            weights: pairs.to_vec(),
            ..self.clone()
        }
    }

    /// The rows of a block with their weights, two at a time.
    pub fn rows(&self, block: &Block) -> impl Iterator<Item = (&[[f64; 2]; 2], &[f64; 2])> {
        let pairs = self.pairs.get(block.start..block.end).unwrap_or_default();
        let weights = self.weights.get(block.start..block.end);
        pairs.iter().zip(weights.unwrap_or_default())
    }

    /// The weight of a block.
    pub fn weight(&self, block: &Block) -> f64 {
        let weights = self.weights.get(block.start..block.end);
        weights.unwrap_or_default().as_flattened().iter().sum()
    }

    /// Every distinct row with its weight, in the order that `index` refers to; fillers weigh nothing.
    pub fn distinct(&self) -> impl Iterator<Item = ([f64; 3], f64)> {
        self.blocks.iter().flat_map(|block| {
            self.rows(block).flat_map(|(&[[t, v], [u, w]], &[a, b])| {
                [([block.key, t, u], a), ([block.key, v, w], b)]
            })
        })
    }

    /// The number of distinct rows, fillers not counted.
    pub fn len(&self) -> usize {
        let weights = self.weights.as_flattened();
        weights.iter().filter(|w| **w > 0.0).count()
    }

    /// Whether there is no row that weighs anything.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every `nth` pair of rows: a sample that keeps the sort order.
    pub fn thinned(&self, nth: usize) -> Self {
        let mut thinned = Self::default();
        for block in &self.blocks {
            let start = thinned.pairs.len();
            // The offset runs through the file, so that blocks of one row are thinned as well.
            let skip = (nth - block.start % nth) % nth;
            for (pair, weights) in self.rows(block).skip(skip).step_by(nth) {
                thinned.pairs.push(*pair);
                thinned.weights.push(*weights);
            }
            if thinned.pairs.len() > start {
                thinned.blocks.push(Block {
                    key: block.key,
                    start,
                    end: thinned.pairs.len(),
                });
            }
        }
        thinned
    }
}

/// A hash table with open addressing; a slot holds one more than the position of a distinct row.
struct Table {
    slots: Vec<u32>,
    mask: usize,
}

impl Table {
    fn new(rows: usize) -> Self {
        let size = (2 * rows).next_power_of_two().clamp(16, 1 << 12);
        Self {
            slots: vec![0; size],
            mask: size - 1,
        }
    }

    fn find(&mut self, row: &[f64; 3], distinct: &mut Vec<([f64; 3], f64)>) -> u32 {
        if 2 * distinct.len() >= self.slots.len() {
            self.grow(distinct);
        }
        let mut slot = hash(row) as usize & self.mask;
        while let Some(taken @ 1..) = self.slots.get(slot).copied() {
            let position = taken - 1;
            if distinct
                .get(position as usize)
                .is_some_and(|(r, _)| r == row)
            {
                return position;
            }
            slot = (slot + 1) & self.mask;
        }
        let position = distinct.len() as u32;
        distinct.push((*row, 0.0));
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = position + 1;
        }
        position
    }

    fn grow(&mut self, distinct: &[([f64; 3], f64)]) {
        let size = 4 * self.slots.len();
        self.slots = vec![0; size];
        self.mask = size - 1;
        for (position, (row, _)) in (1..).zip(distinct) {
            let mut slot = hash(row) as usize & self.mask;
            while self.slots.get(slot).is_some_and(|s| *s > 0) {
                slot = (slot + 1) & self.mask;
            }
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = position;
            }
        }
    }
}

fn hash(row: &[f64; 3]) -> u64 {
    // Zero and minus zero are the same number.
    let mixed = row.iter().fold(0u64, |hash, x| {
        (hash.rotate_left(23) ^ (x + 0.0).to_bits()).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    mixed ^ (mixed >> 29)
}
