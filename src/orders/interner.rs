//! Numbers for names: each distinct customer, order id or channel gets the next number, from 0.
//!
//! The look-up of the customer limits the reading of a large file, not the splitting of its fields. A slot is 16 bytes and
//! holds a name of up to eight bytes itself, four slots in a cache line, so that a look-up touches one line; and names are looked up in batches,
//! so that the processor waits for many lines at once.

/// A name ready to be looked up: its bytes if they are at most eight, their hash otherwise.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Key {
    word: u64,
    /// Length, with [`LONG`] if `word` is a hash. Never 0.
    length: u32,
    /// Where a long name begins in its batch's bytes.
    start: u32,
}

const LONG: u32 = 1 << 31;

/// Longest name in bytes.
pub(super) const LONGEST_NAME: usize = 1024;

impl Key {
    /// Makes the key of a name that is neither empty nor longer than [`LONGEST_NAME`]; long names are appended to `bytes`.
    ///
    /// E-mail addresses, names with `@`, are the same in upper and lower case.
    #[inline]
    pub(super) fn new(name: &[u8], bytes: &mut Vec<u8>) -> Self {
        let length = name.len() as u32;
        if let Some(word) = short(name) {
            return Self {
                word,
                length,
                start: 0,
            };
        }
        let start = bytes.len();
        bytes.extend_from_slice(name);
        let name = bytes.get_mut(start..).unwrap_or_default();
        if name.contains(&b'@') {
            name.make_ascii_lowercase();
        }
        Self {
            word: hash(name),
            length: length | LONG,
            start: start as u32,
        }
    }

    fn bytes(self, batch: &[u8]) -> &[u8] {
        let start = self.start as usize;
        batch
            .get(start..start + (self.length & !LONG) as usize)
            .unwrap_or_default()
    }
}

/// A name of up to eight bytes as a word. Bytes 0x00 and 0xFF, which no text has, are left to long names, so that a word
/// tells its length and is never a [`Names`] reference; and so are e-mail addresses, whose case is to be folded.
#[inline]
fn short(name: &[u8]) -> Option<u64> {
    let word = match (
        name.first_chunk::<8>(),
        name.first_chunk::<4>(),
        name.last_chunk::<4>(),
    ) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        (None, Some(first), Some(last)) => {
            let last = u64::from(u32::from_le_bytes(*last));
            u64::from(u32::from_le_bytes(*first)) | last << (8 * (name.len() - 4))
        }
        _ => name
            .iter()
            .rev()
            .fold(0, |word, &byte| word << 8 | u64::from(byte)),
    };
    let unused = u64::MAX.checked_shl(8 * name.len() as u32).unwrap_or(0);
    let unfit = has_zero(word | unused) | has_zero(!word) | has_zero(word ^ (ONES * b'@' as u64));
    (name.len() <= 8 && unfit == 0).then_some(word)
}

const ONES: u64 = 0x0101_0101_0101_0101;

/// Not 0 if a byte of the word is.
#[inline]
fn has_zero(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & (ONES << 7)
}

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

pub(super) fn hash(name: &[u8]) -> u64 {
    let mut state = name.len() as u64;
    let mut chunks = name.chunks_exact(8);
    for chunk in &mut chunks {
        if let Some(eight) = chunk.first_chunk::<8>() {
            state = mix(state ^ u64::from_le_bytes(*eight));
        }
    }
    let mut tail = [0; 8];
    for (to, from) in tail.iter_mut().zip(chunks.remainder()) {
        *to = *from;
    }
    mix(state ^ u64::from_le_bytes(tail))
}

#[inline]
fn mix(word: u64) -> u64 {
    let word = word.wrapping_mul(MULTIPLIER);
    (word ^ (word >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    word: u64,
    /// As in [`Key`]; 0 if the slot is free.
    length: u32,
    number: u32,
}

/// The slots of one cache line, filled from the first.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Line([Slot; 4]);

const FREE: Line = Line(
    [Slot {
        word: 0,
        length: 0,
        number: 0,
    }; 4],
);

impl Line {
    /// The number in the slot that has the key's word and length, or [`UNKNOWN`].
    #[inline]
    fn number(&self, key: Key) -> u32 {
        let slot = self
            .0
            .iter()
            .find(|slot| slot.word == key.word && slot.length == key.length);
        slot.map_or(UNKNOWN, |slot| slot.number)
    }
}

/// The numbers of names.
#[derive(Debug)]
pub(super) struct Interner {
    lines: Vec<Line>,
    shift: u32,
    names: Names,
}

impl Interner {
    pub(super) fn new() -> Self {
        Self {
            lines: vec![FREE; 256],
            shift: 64 - 8,
            names: Names::default(),
        }
    }

    /// Bytes held by the table and the names.
    pub(super) fn bytes(&self) -> usize {
        self.lines.capacity() * size_of::<Line>() + self.names.bytes()
    }

    pub(super) fn into_names(self) -> Names {
        let mut names = self.names;
        drop(self.lines);
        names.words.shrink_to_fit();
        names.arena.shrink_to_fit();
        names
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The number of a name, if it has one.
    pub(super) fn find(&self, key: Key, batch: &[u8]) -> Option<u32> {
        self.probe(key, batch).ok()
    }

    /// The number of a name, which is new if it equals the former [`Self::len`].
    pub(super) fn intern(&mut self, key: Key, batch: &[u8]) -> u32 {
        self.make_room(1);
        self.insert(key, batch)
    }

    /// The numbers of many names at once, in the same order.
    pub(super) fn intern_batch(&mut self, keys: &[Key], batch: &[u8], numbers: &mut Vec<u32>) {
        self.make_room(keys.len());
        let first = numbers.len();
        let (lines, shift) = (self.lines.as_slice(), self.shift);
        // Touches the lines of all names, one load not waiting for another, so that memory fetches many at once. A loop
        // that also compared would stop at every mispredicted branch until its line has come.
        let touched = keys.iter().fold(0, |touched, key| {
            let line = lines.get((mix(key.word) >> shift) as usize);
            touched ^ line.map_or(0, |line| line.0[0].word)
        });
        std::hint::black_box(touched);
        numbers.extend(keys.iter().map(|&key| {
            let line = lines.get((mix(key.word) >> shift) as usize);
            line.map_or(UNKNOWN, |line| line.number(key))
        }));
        let Some(numbers) = numbers.get_mut(first..) else {
            return;
        };
        for (key, number) in keys.iter().zip(numbers) {
            let known = *number != UNKNOWN
                && (key.length & LONG == 0 || self.names.is(*number, key.bytes(batch)));
            if !known {
                *number = self.insert(*key, batch);
            }
        }
    }

    /// The number of a name, or the line and slot that are free for it.
    fn probe(&self, key: Key, batch: &[u8]) -> Result<u32, (usize, usize)> {
        let mask = self.lines.len() - 1;
        let mut at = (mix(key.word) >> self.shift) as usize & mask;
        while let Some(line) = self.lines.get(at) {
            for (place, slot) in line.0.iter().enumerate() {
                if slot.length == 0 {
                    return Err((at, place));
                }
                if slot.word == key.word
                    && slot.length == key.length
                    && (key.length & LONG == 0 || self.names.is(slot.number, key.bytes(batch)))
                {
                    return Ok(slot.number);
                }
            }
            at = (at + 1) & mask;
        }
        Err((at, 0))
    }

    fn insert(&mut self, key: Key, batch: &[u8]) -> u32 {
        let (at, place) = match self.probe(key, batch) {
            Ok(number) => return number,
            Err(free) => free,
        };
        let number = self.names.len() as u32;
        if key.length & LONG == 0 {
            self.names.words.push(key.word);
        } else {
            self.names.push_long(key.bytes(batch));
        }
        let slot = self
            .lines
            .get_mut(at)
            .and_then(|line| line.0.get_mut(place));
        if let Some(slot) = slot {
            *slot = Slot {
                word: key.word,
                length: key.length,
                number,
            };
        }
        number
    }

    /// Keeps a third of the slots free.
    fn make_room(&mut self, more: usize) {
        let needed = (self.len() + more) * 3 / 2;
        if needed <= self.lines.len() * 4 {
            return;
        }
        let size = needed.next_power_of_two() / 4;
        let old = std::mem::replace(&mut self.lines, vec![FREE; size]);
        self.shift = 64 - size.trailing_zeros();
        let mask = size - 1;
        // Lines follow the high bits of the hash, so that old and new are walked in the same order.
        for slot in old.iter().flat_map(|line| &line.0) {
            if slot.length == 0 {
                continue;
            }
            let mut at = (mix(slot.word) >> self.shift) as usize & mask;
            while let Some(line) = self.lines.get_mut(at) {
                if let Some(free) = line.0.iter_mut().find(|slot| slot.length == 0) {
                    *free = *slot;
                    break;
                }
                at = (at + 1) & mask;
            }
        }
    }
}

const UNKNOWN: u32 = u32::MAX;

/// The names behind the numbers.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// A short name, or 0xFF, length (16 bits) and place in `arena` (40 bits) of a long one.
    words: Vec<u64>,
    arena: Vec<u8>,
}

impl Names {
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.words.capacity() * 8 + self.arena.capacity()
    }

    /// The name of a number; what is not UTF-8 in it is replaced.
    pub(super) fn get(&self, number: u32) -> String {
        let Some(&word) = self.words.get(number as usize) else {
            return String::new();
        };
        match self.long(word) {
            Some(name) => String::from_utf8_lossy(name).into_owned(),
            None => {
                let bytes = word.to_le_bytes();
                let length = bytes.iter().take_while(|&&byte| byte != 0).count();
                let name = bytes.get(..length).unwrap_or_default();
                String::from_utf8_lossy(name).into_owned()
            }
        }
    }

    /// All names, in the order of their numbers.
    pub(super) fn to_strings(&self) -> Vec<String> {
        (0..self.len() as u32)
            .map(|number| self.get(number))
            .collect()
    }

    fn push_long(&mut self, name: &[u8]) {
        let place = self.arena.len() as u64;
        self.arena.extend_from_slice(name);
        self.words
            .push(0xFF << 56 | (name.len() as u64) << 40 | place);
    }

    fn long(&self, word: u64) -> Option<&[u8]> {
        if word >> 56 != 0xFF {
            return None;
        }
        let place = (word & ((1 << 40) - 1)) as usize;
        let length = (word >> 40 & 0xFFFF) as usize;
        self.arena.get(place..place + length)
    }

    fn is(&self, number: u32, name: &[u8]) -> bool {
        self.words
            .get(number as usize)
            .is_some_and(|&word| self.long(word) == Some(name))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn numbers_are_given_in_order_and_kept() {
        let mut interner = Interner::new();
        let names: Vec<Vec<u8>> = (0..16_000_u32)
            .map(|n| match n % 4 {
                0 => n.to_string().into_bytes(),
                1 => format!("customer-{n}@example.com").into_bytes(),
                2 => vec![0xFF, n as u8, (n >> 8) as u8],
                _ => vec![0, (n >> 8) as u8, n as u8, 0, 0, 0],
            })
            .collect();
        for round in 0..2 {
            for (chunk, names) in names.chunks(256).enumerate() {
                let mut bytes = Vec::new();
                let keys: Vec<Key> = names
                    .iter()
                    .map(|name| Key::new(name, &mut bytes))
                    .collect();
                let mut numbers = Vec::new();
                interner.intern_batch(&keys, &bytes, &mut numbers);
                let expected: Vec<u32> =
                    (0..names.len()).map(|n| (chunk * 256 + n) as u32).collect();
                assert_eq!(numbers, expected, "round {round}");
                assert_eq!(interner.find(keys[0], &bytes), Some(numbers[0]));
            }
        }
        assert_eq!(interner.len(), names.len());
        let kept = interner.into_names();
        assert_eq!(kept.get(4), "4");
        assert_eq!(kept.get(5), "customer-5@example.com");
    }

    #[test]
    fn one_name_twice_in_a_batch_is_one_name() {
        let mut interner = Interner::new();
        let mut bytes = Vec::new();
        let keys: Vec<Key> = [
            &b"a"[..],
            b"b",
            b"a",
            b"a long name of many bytes",
            b"a long name of many bytes",
        ]
        .iter()
        .map(|name| Key::new(name, &mut bytes))
        .collect();
        let mut numbers = Vec::new();
        interner.intern_batch(&keys, &bytes, &mut numbers);
        assert_eq!(numbers, [0, 1, 0, 2, 2]);
    }

    #[test]
    fn names_with_the_same_hash_are_told_apart() {
        let mut interner = Interner::new();
        let mut bytes = Vec::new();
        let mut first = Key::new(b"first of two names", &mut bytes);
        let mut second = Key::new(b"other of two names", &mut bytes);
        first.word = 7;
        second.word = 7;
        assert_eq!(interner.intern(first, &bytes), 0);
        assert_eq!(interner.intern(second, &bytes), 1);
        let mut numbers = Vec::new();
        interner.intern_batch(&[second, first], &bytes, &mut numbers);
        assert_eq!(numbers, [1, 0]);
    }
}
