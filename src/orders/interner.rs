//! Numbers for names: each distinct customer or channel gets the next number, from 0.

use super::names::Names;

/// Marks the word of a long name, which is its hash: no short name ends in 0xFF.
pub(super) const LONG: u64 = 0xFF << 56;

/// Longest name in bytes.
pub(super) const LONGEST_NAME: usize = 1024;

/// A name that is neither empty nor longer than [`LONGEST_NAME`] as a word: its bytes if they are at most eight, their hash
/// otherwise. The bytes of a long name are left in `long`, which is empty for a short one.
///
/// E-mail addresses, names with `@`, are the same in upper and lower case.
#[inline]
pub(super) fn word_of(name: &[u8], long: &mut Vec<u8>) -> u64 {
    long.clear();
    short(name).unwrap_or_else(|| long_word(name, long))
}

#[inline(never)]
fn long_word(name: &[u8], long: &mut Vec<u8>) -> u64 {
    long.extend_from_slice(name);
    if long.contains(&b'@') {
        long.make_ascii_lowercase();
    }
    hash(long) | LONG
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
#[inline(always)]
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

/// Spreads words over all bits, best over the highest.
#[inline]
pub(super) fn mix(word: u64) -> u64 {
    let word = word.wrapping_mul(MULTIPLIER);
    (word ^ (word >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

/// The numbers of names.
#[derive(Debug)]
pub(super) struct Interner {
    /// At its own place or the next that is free, one more than the number of each name; 0 where none is.
    ///
    /// Names are not in it: that way it is small, and with the names of a share of the customers in the processor's cache.
    slots: Vec<u32>,
    names: Names,
}

/// Slots at first: a power of two, as always.
const LEAST: usize = 16;

/// The own slot of a name, but for the number of slots. Its highest bits are those of its share of the customers already.
#[inline]
fn place(word: u64) -> usize {
    (mix(word) >> 24) as u32 as usize
}

impl Interner {
    pub(super) fn new() -> Self {
        Self {
            slots: vec![0; LEAST],
            names: Names::default(),
        }
    }

    /// Goes on from these names; the slots of others before stay as many as they were.
    pub(super) fn resume(&mut self, names: Names) {
        self.names = names;
        self.slots.fill(0);
        self.fill();
    }

    /// The names, in the order of their numbers; none are left.
    pub(super) fn take_names(&mut self) -> Names {
        std::mem::take(&mut self.names)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The number of a name, if it has one, or the slot that it is to have.
    #[inline]
    fn search(&self, word: u64, long: &[u8]) -> Result<u32, usize> {
        let last = self.slots.len() - 1;
        let mut at = place(word) & last;
        loop {
            let number = match self.slots.get(at) {
                None | Some(0) => return Err(at),
                Some(taken) => taken - 1,
            };
            if self.names.is(number, word, long) {
                return Ok(number);
            }
            at = (at + 1) & last;
        }
    }

    /// The number of a name, if it has one.
    pub(super) fn find(&self, word: u64, long: &[u8]) -> Option<u32> {
        self.search(word, long).ok()
    }

    /// The number of a name, which is new if it equals the former [`Self::len`].
    #[inline]
    pub(super) fn intern(&mut self, word: u64, long: &[u8]) -> u32 {
        let at = match self.search(word, long) {
            Ok(number) => return number,
            Err(at) => at,
        };
        let number = self.names.len() as u32;
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = number + 1;
        }
        self.names.push(word, long);
        // Half of the slots stay free, so that a search is short.
        if self.names.len() * 2 > self.slots.len() {
            self.grow();
        }
        number
    }

    #[inline(never)]
    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        self.fill();
    }

    fn fill(&mut self) {
        if self.names.len() * 2 > self.slots.len() {
            self.slots = vec![0; (self.names.len() * 2).next_power_of_two()];
        }
        let last = self.slots.len() - 1;
        for number in 0..self.names.len() as u32 {
            let mut at = place(self.names.word_of(number)) & last;
            while let Some(slot) = self.slots.get_mut(at) {
                if *slot == 0 {
                    *slot = number + 1;
                    break;
                }
                at = (at + 1) & last;
            }
        }
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
        let mut long = Vec::new();
        for _ in 0..2 {
            for (name, number) in names.iter().zip(0..) {
                let word = word_of(name, &mut long);
                assert_eq!(interner.intern(word, &long), number);
                assert_eq!(interner.find(word, &long), Some(number));
            }
            // As if its names had been elsewhere meanwhile, and others here.
            let kept = interner.take_names();
            interner.resume(Names::default());
            let word = word_of(&names[0], &mut long);
            assert_eq!(interner.find(word, &long), None);
            interner.resume(kept);
        }
        assert_eq!(interner.len(), names.len());
        let kept = interner.take_names();
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
    fn names_with_the_same_hash_are_told_apart() {
        let mut interner = Interner::new();
        let (first, second) = (b"first of two names", b"other of two names");
        assert_eq!(interner.intern(LONG | 7, first), 0);
        assert_eq!(interner.intern(LONG | 7, second), 1);
        assert_eq!(interner.find(LONG | 7, second), Some(1));
        assert_eq!(interner.find(LONG | 7, first), Some(0));
    }
}
