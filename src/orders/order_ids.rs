//! Which order ids were seen, and where their orders are: twelve bytes for an id, however long it is.
//!
//! Ids are told apart by a hash of 64 bits. Of ten million different ones, the chance that any two are taken for one is
//! 10¹⁴ ÷ 2 ÷ 2⁶⁴: 1 in 370,000.

use super::interner::hash;

/// So many tables that one of them growing is no matter for memory.
const SHARDS: usize = 256;
/// Slots of a table at first.
const LEAST: usize = 16;
/// The key of a free slot; no id has it.
const FREE: u64 = 0;

/// Places of orders by the ids of the file.
#[derive(Debug)]
pub(super) struct OrderIds {
    shards: Vec<Shard>,
}

/// An id as it is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OrderKey(u64);

impl OrderKey {
    pub(super) fn new(id: &[u8]) -> Self {
        Self(hash(id).max(FREE + 1))
    }

    fn shard(self) -> usize {
        (self.0 >> 56) as usize % SHARDS
    }
}

/// A table in which an id is at its own place, or at the next that is free. Keys and places are apart, so that neither
/// pads the other.
#[derive(Debug, Default)]
struct Shard {
    keys: Vec<u64>,
    places: Vec<u32>,
    filled: usize,
}

impl OrderIds {
    pub(super) fn new() -> Self {
        let mut shards = Vec::new();
        shards.resize_with(SHARDS, Shard::default);
        Self { shards }
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.shards
            .iter()
            .map(|shard| shard.keys.capacity() * 12)
            .sum()
    }

    /// The place of the order with this id.
    pub(super) fn get(&self, key: OrderKey) -> Option<u32> {
        let shard = self.shards.get(key.shard())?;
        let slot = shard.slot(key.0)?;
        (shard.keys.get(slot) == Some(&key.0)).then(|| shard.places.get(slot).copied())?
    }

    /// Remembers the place of an order whose id is new.
    pub(super) fn insert(&mut self, key: OrderKey, place: u32) {
        if let Some(shard) = self.shards.get_mut(key.shard()) {
            if (shard.filled + 1) * 5 > shard.keys.len() * 4 {
                shard.grow();
            }
            shard.put(key.0, place);
        }
    }
}

impl Shard {
    /// Where the key is, or would be; nowhere in an empty table.
    fn slot(&self, key: u64) -> Option<usize> {
        // The length is a power of two.
        let last = self.keys.len().checked_sub(1)?;
        let mut slot = key as usize & last;
        loop {
            let found = *self.keys.get(slot)?;
            if found == key || found == FREE {
                return Some(slot);
            }
            slot = (slot + 1) & last;
        }
    }

    fn put(&mut self, key: u64, place: u32) {
        let Some(slot) = self.slot(key) else { return };
        if let (Some(to_key), Some(to_place)) = (self.keys.get_mut(slot), self.places.get_mut(slot))
        {
            self.filled += usize::from(*to_key == FREE);
            (*to_key, *to_place) = (key, place);
        }
    }

    fn grow(&mut self) {
        let length = (self.keys.len() * 2).max(LEAST);
        let larger = Self {
            keys: vec![FREE; length],
            places: vec![0; length],
            filled: 0,
        };
        let old = std::mem::replace(self, larger);
        for (key, place) in old.keys.into_iter().zip(old.places) {
            if key != FREE {
                self.put(key, place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_found_at_its_place_and_no_other() {
        let mut ids = OrderIds::new();
        let key = |number: u32| OrderKey::new(format!("PL-{number}").as_bytes());
        for number in 0..100_000 {
            assert_eq!(ids.get(key(number)), None);
            ids.insert(key(number), number * 3);
        }
        for number in 0..100_000 {
            assert_eq!(ids.get(key(number)), Some(number * 3));
        }
        assert_eq!(ids.get(key(100_000)), None);
        assert!(ids.bytes() <= 100_000 * 12 * 3);
    }

    #[test]
    fn ids_that_begin_or_end_alike_are_different() {
        let ids = [
            "1",
            "01",
            "10",
            "1001",
            "#1001",
            "#1001-1",
            "1001 ",
            "100110011001",
            "100110011002",
            "",
        ];
        for (at, one) in ids.iter().enumerate() {
            for other in ids.iter().skip(at + 1) {
                assert_ne!(
                    OrderKey::new(one.as_bytes()),
                    OrderKey::new(other.as_bytes())
                );
            }
        }
    }
}
