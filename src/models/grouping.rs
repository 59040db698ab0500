//! Equal rows put together with their number, sorted so that everything that depends on the first column is computed once.

use super::coded_rows::code_rows;
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
    /// The blocks, by rising key.
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
    /// Groups rows of `[key, second, third]` with their weights; no number may be NaN.
    pub fn new(rows: Vec<([f64; 3], f64)>) -> Self {
        let row = |i: usize| rows.get(i).map_or([0.0; 3], |(row, _)| *row);
        if mostly_distinct(rows.len(), row) {
            return Self::blocks_of(rows);
        }
        let mut distinct: Vec<([f64; 3], f64)> = Vec::new();
        let mut table = Table::new();
        let mut index = Vec::with_capacity(rows.len());
        for (row, weight) in &rows {
            let position = table.find(row, &mut distinct);
            if let Some((_, total)) = distinct.get_mut(position as usize) {
                *total += weight;
            }
            index.push(position);
        }
        let mut groups = Self::blocks_of(distinct);
        for position in &mut index {
            *position = groups.index.get(*position as usize).copied().unwrap_or(0);
        }
        groups.index = index;
        groups
    }

    /// Puts rows with the same key together, but leaves equal rows apart.
    pub fn blocks_of(rows: Vec<([f64; 3], f64)>) -> Self {
        // The number of rows of each key, then the place of the next row of each key.
        let mut keys: Vec<([f64; 3], f64)> = Vec::new();
        let mut table = Table::new();
        let mut key_of: Vec<u32> = Vec::with_capacity(rows.len());
        let mut last = (f64::NAN, 0);
        for ([key, ..], _) in &rows {
            if *key != last.0 {
                last = (*key, table.find(&[*key, 0.0, 0.0], &mut keys));
            }
            if let Some((_, count)) = keys.get_mut(last.1 as usize) {
                *count += 1.0;
            }
            key_of.push(last.1);
        }
        let mut order: Vec<(f64, usize, usize)> = keys
            .iter()
            .enumerate()
            .map(|(i, ([key, ..], count))| (*key, i, *count as usize))
            .collect();
        order.sort_unstable_by(|(x, ..), (y, ..)| x.total_cmp(y));
        let mut groups = Self::default();
        let mut next = vec![0usize; keys.len()];
        let mut start = 0;
        for (key, i, count) in order {
            let end = start + count.div_ceil(2);
            groups.blocks.push(Block { key, start, end });
            if let Some(place) = next.get_mut(i) {
                *place = 2 * start;
            }
            start = end;
        }
        groups.pairs = vec![[[f64::NAN; 2]; 2]; start];
        groups.weights = vec![[0.0; 2]; start];
        for (([_, t, u], weight), key) in rows.into_iter().zip(key_of) {
            let Some(place) = next.get_mut(key as usize) else {
                continue;
            };
            let position = *place;
            *place += 1;
            groups.index.push(position as u32);
            let pair = position / 2;
            let cells = groups.pairs.get_mut(pair).zip(groups.weights.get_mut(pair));
            if let Some(([[t0, t1], [u0, u1]], [w0, w1])) = cells {
                if position.is_multiple_of(2) {
                    // A filler until the other row comes.
                    (*t0, *t1, *u0, *u1, *w0) = (t, t, u, u, weight);
                } else {
                    (*t1, *u1, *w1) = (t, u, weight);
                }
            }
        }
        groups
    }

    /// Groups histories: frequency first, then recency and observation time.
    pub fn of_histories(histories: &Histories<'_>) -> Self {
        Self::of_columns(histories.columns(), histories.weights, true)
    }

    /// As [`Self::of_histories`], but without an index of the rows as given.
    pub fn without_index(histories: &Histories<'_>) -> Self {
        Self::of_columns(histories.columns(), histories.weights, false)
    }

    /// Groups rows that are given by columns of the same length.
    #[inline(never)]
    pub(super) fn of_columns(
        columns: [&[f64]; 3],
        weights: Option<&[f64]>,
        with_index: bool,
    ) -> Self {
        let [first, second, third] = columns;
        let weight = |row: usize| weights.map_or(1.0, |w| w.get(row).copied().unwrap_or(0.0));
        let rows = || {
            let rows = first.iter().zip(second).zip(third).enumerate();
            rows.map(|(i, ((x, t), u))| ([*x, *t, *u], weight(i)))
                .collect()
        };
        let cell = |column: &[f64], i: usize| column.get(i).copied().unwrap_or(0.0);
        if mostly_distinct(first.len(), |i| {
            [first, second, third].map(|column| cell(column, i))
        }) {
            return Self::blocks_of(rows());
        }
        let Some(mut coded) = code_rows(columns, weights, with_index) else {
            return Self::new(rows());
        };
        let mut groups = Builder::default();
        let ones = coded.ones.iter();
        let position_of: Vec<u32> = ones
            .map(|(third, weight)| groups.push([0.0, 0.0, *third], *weight))
            .collect();
        let mut index = std::mem::take(&mut coded.codes);
        for code in &mut index {
            *code = position_of.get(*code as usize).copied().unwrap_or(0);
        }
        let mut last = 0;
        coded.each_other(|first_of_its_kind, row| {
            match first_of_its_kind {
                Some(cells) => last = groups.push(cells, weight(row as usize)),
                None => groups.add(last, weight(row as usize)),
            }
            // Without an index there is no place to write to.
            if let Some(position) = index.get_mut(row as usize) {
                *position = last;
            }
        });
        Self {
            index,
            ..groups.groups
        }
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

/// Groups whose rows come one after another, by rising key.
#[derive(Default)]
struct Builder {
    groups: Groups,
    /// Whether the last pair has room for another row of its block.
    half: bool,
}

impl Builder {
    /// Appends a row; its position.
    fn push(&mut self, [key, t, u]: [f64; 3], weight: f64) -> u32 {
        let Groups {
            pairs,
            weights,
            blocks,
            ..
        } = &mut self.groups;
        let block = blocks.last_mut().filter(|block| block.key == key);
        self.half &= block.is_some();
        if self.half {
            if let Some(([[_, t1], [_, u1]], [_, w1])) = pairs.last_mut().zip(weights.last_mut()) {
                (*t1, *u1, *w1) = (t, u, weight);
            }
        } else {
            let start = pairs.len();
            // A filler until the other row comes.
            pairs.push([[t, t], [u, u]]);
            weights.push([weight, 0.0]);
            match block {
                Some(block) => block.end = start + 1,
                None => blocks.push(Block {
                    key,
                    start,
                    end: start + 1,
                }),
            }
        }
        self.half = !self.half;
        (2 * pairs.len()) as u32 - 1 - u32::from(self.half)
    }

    /// Adds to the weight of a row.
    #[inline]
    fn add(&mut self, position: u32, weight: f64) {
        let weights = self.groups.weights.as_flattened_mut();
        if let Some(sum) = weights.get_mut(position as usize) {
            *sum += weight;
        }
    }
}

/// Whether so few rows are equal that it does not pay to look for them, judged by some of the rows.
fn mostly_distinct(count: usize, row: impl Fn(usize) -> [f64; 3]) -> bool {
    const TRIED: usize = 10_000;
    if count < 10 * TRIED {
        return false;
    }
    // Neighbours in a file may be alike, so the rows are taken from all over it.
    let mut distinct = Vec::new();
    let mut table = Table::new();
    for i in (0..count).step_by(count / TRIED) {
        table.find(&row(i), &mut distinct);
    }
    // If even a small part has no equal rows, the whole has few.
    distinct.len() * 100 > TRIED * 99
}

/// A hash table with open addressing; a slot holds one more than the position of a distinct row.
struct Table {
    slots: Vec<u32>,
    mask: usize,
}

impl Table {
    fn new() -> Self {
        Self {
            slots: vec![0; 256],
            mask: 255,
        }
    }

    #[inline]
    fn find(&mut self, row: &[f64; 3], distinct: &mut Vec<([f64; 3], f64)>) -> u32 {
        let [a, b, c] = *row;
        let mut slot = hash(row) as usize & self.mask;
        while let Some(taken @ 1..) = self.slots.get(slot).copied() {
            let position = taken - 1;
            if let Some(([x, y, z], _)) = distinct.get(position as usize)
                && *x == a
                && *y == b
                && *z == c
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
        if 2 * distinct.len() > self.slots.len() {
            self.grow(distinct);
        }
        position
    }

    #[cold]
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

#[inline]
fn hash(&[a, b, c]: &[f64; 3]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    // Adding zero makes minus zero, which is the same number, the same bits.
    let bits = |x: f64| (x + 0.0).to_bits();
    let mixed = (bits(a).rotate_left(21) ^ bits(b)).wrapping_mul(ODD) ^ bits(c).rotate_left(40);
    let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(ODD);
    mixed ^ (mixed >> 29)
}
