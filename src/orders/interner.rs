//! Numbers for names: each distinct customer or channel gets the next number, from 0.
//!
//! The look-up of the customer limits the reading of a large file, not the splitting of its fields. A line of the cache
//! holds five names of up to eight bytes with their numbers, so that a look-up touches one line; and names are looked up
//! in batches, so that the processor waits for many lines at once.

use super::names::Names;

/// A name ready to be looked up: its bytes if they are at most eight, their hash otherwise.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Key {
    /// Never 0; the highest byte is [`LONG`]'s if and only if it is a hash.
    word: u64,
    /// Where a long name stands in its batch's bytes.
    start: u32,
    length: u32,
}

/// Marks the hash of a long name: no short name ends in 0xFF.
const LONG: u64 = 0xFF << 56;

/// Longest name in bytes.
pub(super) const LONGEST_NAME: usize = 1024;

impl Key {
    /// Makes the key of a name that is neither empty nor longer than [`LONGEST_NAME`]; long names are appended to `bytes`.
    ///
    /// E-mail addresses, names with `@`, are the same in upper and lower case.
    #[inline]
    pub(super) fn new(name: &[u8], bytes: &mut Vec<u8>) -> Self {
        match short(name) {
            Some(word) => Self::of_word(word),
            None => Self::long(name, bytes),
        }
    }

    /// The key of a short name that is a word already, as [`plain_word`] makes it.
    #[inline]
    pub(super) fn of_word(word: u64) -> Self {
        Self {
            word,
            start: 0,
            length: 0,
        }
    }

    fn long(name: &[u8], bytes: &mut Vec<u8>) -> Self {
        let start = bytes.len();
        bytes.extend_from_slice(name);
        let name = bytes.get_mut(start..).unwrap_or_default();
        if name.contains(&b'@') {
            name.make_ascii_lowercase();
        }
        Self {
            word: hash(name) | LONG,
            start: start as u32,
            length: name.len() as u32,
        }
    }

    #[inline]
    fn is_long(self) -> bool {
        self.word >= LONG
    }

    fn bytes(self, batch: &[u8]) -> &[u8] {
        let start = self.start as usize;
        batch
            .get(start..start + self.length as usize)
            .unwrap_or_default()
    }
}

/// A name of up to eight bytes as a word. Bytes 0x00 and 0xFF, which no text has, are left to long names, so that a word
/// tells its length and is never that of a long name; and so are e-mail addresses, whose case is to be folded.
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

/// The word of a short name of visible ASCII characters without `@`, which are the first `length` of these bytes.
#[inline]
pub(super) fn plain_word(bytes: [u8; 8], length: usize) -> Option<u64> {
    if length == 0 || length > 8 {
        return None;
    }
    let used = u64::MAX >> (64 - 8 * length as u32);
    let word = u64::from_le_bytes(bytes) & used;
    // Any visible character in the place of the bytes that are none of the name's.
    let filled = word | (ONES * b'0' as u64) & !used;
    let blank = filled.wrapping_sub(ONES * 0x21);
    let unfit = (blank | filled) & HIGHS | has_zero(filled ^ (ONES * b'@' as u64));
    (unfit == 0).then_some(word)
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// Not 0 if a byte of the word is.
#[inline]
fn has_zero(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGHS
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

/// Names in the order in which they came to one line of the cache: the words of their keys, and their numbers. The word of
/// a free place is 0.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
struct Line {
    words: [u64; 5],
    numbers: [u32; 5],
}

impl Line {
    /// The number of the first name with this word, or [`UNKNOWN`].
    #[inline]
    fn number(&self, word: u64) -> u32 {
        let [a, b, c, d, e] = self.words;
        let hits = u32::from(a == word)
            | u32::from(b == word) << 1
            | u32::from(c == word) << 2
            | u32::from(d == word) << 3
            | u32::from(e == word) << 4;
        let place = hits.trailing_zeros() as usize;
        self.numbers.get(place).copied().unwrap_or(UNKNOWN)
    }

    /// Takes a name in, if a place is free.
    #[inline]
    fn take(&mut self, word: u64, number: u32) -> bool {
        let Some(place) = self.words.iter().position(|&word| word == 0) else {
            return false;
        };
        if let (Some(to_word), Some(to_number)) =
            (self.words.get_mut(place), self.numbers.get_mut(place))
        {
            (*to_word, *to_number) = (word, number);
        }
        true
    }
}

/// A part of the table, which grows by itself: none is so large that its growing would matter for memory, or would leave
/// the processor's cache.
#[derive(Debug)]
struct Shard {
    lines: Vec<Line>,
    names: usize,
}

const SHARDS: usize = 256;
/// Lines of a shard at first.
const LEAST: usize = 2;
/// Names for each line of a shard, at most: one place in five stays free.
const FULL: usize = 4;

impl Shard {
    /// The line at which the search for a name begins: the hash's place among all hashes of the shard.
    #[inline]
    fn home(&self, hash: u64) -> usize {
        let share = hash >> 24 & 0xFFFF_FFFF;
        ((share * self.lines.len() as u64) >> 32) as usize
    }

    #[inline]
    fn line(&self, hash: u64) -> &Line {
        self.lines.get(self.home(hash)).unwrap_or(&EMPTY)
    }

    /// Puts a name that is new where the search for it will come by.
    fn put(&mut self, hash: u64, word: u64, number: u32) {
        let home = self.home(hash);
        let Some((before, from)) = self.lines.split_at_mut_checked(home) else {
            return;
        };
        for line in from.iter_mut().chain(before) {
            if line.take(word, number) {
                return;
            }
        }
    }

    fn add(&mut self, hash: u64, word: u64, number: u32) {
        if self.names >= self.lines.len() * FULL {
            self.grow();
        }
        self.put(hash, word, number);
        self.names += 1;
    }

    #[inline(never)]
    fn grow(&mut self) {
        let length = self.lines.len() * 2;
        let old = std::mem::replace(&mut self.lines, vec![EMPTY; length]);
        // Lines follow the hash, so that old and new ones are walked in the same order.
        for line in &old {
            for (&word, &number) in line.words.iter().zip(&line.numbers) {
                if word != 0 {
                    self.put(mix(word), word, number);
                }
            }
        }
    }
}

const EMPTY: Line = Line {
    words: [0; 5],
    numbers: [0; 5],
};

/// The numbers of names.
#[derive(Debug)]
pub(super) struct Interner {
    shards: Vec<Shard>,
    names: Names,
    /// Places in a batch of the names that are not known at first sight.
    unsure: Vec<u32>,
}

impl Interner {
    pub(super) fn new() -> Self {
        let mut shards = Vec::new();
        shards.resize_with(SHARDS, || Shard {
            lines: vec![EMPTY; LEAST],
            names: 0,
        });
        Self {
            shards,
            names: Names::default(),
            unsure: Vec::new(),
        }
    }

    /// Bytes held by the table and the names.
    pub(super) fn bytes(&self) -> usize {
        let lines: usize = self.shards.iter().map(|shard| shard.lines.len()).sum();
        lines * size_of::<Line>() + self.names.bytes()
    }

    pub(super) fn into_names(self) -> Names {
        self.names
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    #[inline]
    fn line(&self, word: u64) -> &Line {
        let hash = mix(word);
        let shard = self.shards.get((hash >> 56) as usize);
        shard.map_or(&EMPTY, |shard| shard.line(hash))
    }

    /// The number of a name, if it has one.
    pub(super) fn find(&self, key: Key, batch: &[u8]) -> Option<u32> {
        let hash = mix(key.word);
        let shard = self.shards.get((hash >> 56) as usize)?;
        let home = shard.home(hash);
        let (before, from) = shard.lines.split_at_checked(home)?;
        for line in from.iter().chain(before) {
            for (&word, &number) in line.words.iter().zip(&line.numbers) {
                if word == 0 {
                    return None;
                }
                if word == key.word && (!key.is_long() || self.names.is(number, key.bytes(batch))) {
                    return Some(number);
                }
            }
        }
        None
    }

    /// The number of a name, which is new if it equals the former [`Self::len`].
    pub(super) fn intern(&mut self, key: Key, batch: &[u8]) -> u32 {
        if let Some(number) = self.find(key, batch) {
            return number;
        }
        let number = self.names.len() as u32;
        if key.is_long() {
            self.names.push_long(key.bytes(batch));
        } else {
            self.names.push_short(key.word);
        }
        let hash = mix(key.word);
        if let Some(shard) = self.shards.get_mut((hash >> 56) as usize) {
            shard.add(hash, key.word, number);
        }
        number
    }

    /// The numbers of many names at once, in the same order.
    pub(super) fn intern_batch(&mut self, keys: &[Key], batch: &[u8], numbers: &mut Vec<u32>) {
        // Touches the lines of all names, one load not waiting for another, so that memory fetches many at once. A loop
        // that also compared would stop at every mispredicted branch until its line has come.
        let touched = keys
            .iter()
            .fold(0, |touched, key| touched ^ self.line(key.word).words[0]);
        std::hint::black_box(touched);
        numbers.clear();
        let mut unsure = std::mem::take(&mut self.unsure);
        unsure.clear();
        unsure.resize(keys.len(), 0);
        let mut count = 0;
        numbers.extend(keys.iter().zip(0..).map(|(&key, at)| {
            let number = self.line(key.word).number(key.word);
            // Without a branch: whether a customer is new cannot be predicted.
            if let Some(slot) = unsure.get_mut(count) {
                *slot = at;
            }
            count += usize::from(number == UNKNOWN || key.is_long());
            number
        }));
        for &at in unsure.iter().take(count) {
            let at = at as usize;
            if let (Some(&key), Some(number)) = (keys.get(at), numbers.get_mut(at)) {
                let known = *number != UNKNOWN && self.names.is(*number, key.bytes(batch));
                if !known {
                    *number = self.intern(key, batch);
                }
            }
        }
        self.unsure = unsure;
    }
}

const UNKNOWN: u32 = u32::MAX;

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

    proptest::proptest! {
        #[test]
        fn a_plain_word_is_the_word_of_the_name(name in "[!-~]{1,8}|.{1,8}", after in "[ -~]{8}") {
            let all = [name.as_bytes(), after.as_bytes()].concat();
            if let Some(word) = plain_word(*all.first_chunk::<8>().unwrap(), name.len()) {
                assert_eq!(short(name.as_bytes()), Some(word));
            } else {
                let plain = name.len() <= 8 && name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'@');
                assert!(!plain, "{name} is a plain word");
            }
        }
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
        first.word = LONG | 7;
        second.word = LONG | 7;
        assert_eq!(interner.intern(first, &bytes), 0);
        assert_eq!(interner.intern(second, &bytes), 1);
        let mut numbers = Vec::new();
        interner.intern_batch(&[second, first], &bytes, &mut numbers);
        assert_eq!(numbers, [1, 0]);
    }
}
