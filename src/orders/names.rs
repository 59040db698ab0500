//! The names behind the numbers of customers and channels.

use super::interner::{LONG, hash};

/// Names by their numbers.
#[derive(Debug, Default, Clone)]
pub(super) struct Names {
    /// A short name, or 0xFF, length (16 bits) and place in `long` (40 bits) of a long one.
    words: Vec<u64>,
    long: Vec<u8>,
}

impl Names {
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.words.capacity() * 8 + self.long.capacity()
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

    /// Adds the name of a word, and the bytes of a long one.
    #[inline]
    pub(super) fn push(&mut self, word: u64, long: &[u8]) {
        if word < LONG {
            self.words.push(word);
        } else {
            let place = self.long.len() as u64;
            self.words.push(LONG | (long.len() as u64) << 40 | place);
            self.long.extend_from_slice(long);
        }
    }

    /// Whether the name of the number is that of this word, and of these bytes if it is a long one.
    #[inline]
    pub(super) fn is(&self, number: u32, word: u64, long: &[u8]) -> bool {
        let Some(&own) = self.words.get(number as usize) else {
            return false;
        };
        if word < LONG {
            own == word
        } else {
            self.long(own) == Some(long)
        }
    }

    /// The word with which the name was added.
    #[inline]
    pub(super) fn word_of(&self, number: u32) -> u64 {
        let word = self.word(number);
        self.long(word).map_or(word, |name| hash(name) | LONG)
    }

    /// What stands for the name of a number, and is a name together with [`Self::long_of`] it.
    #[inline]
    pub(super) fn word(&self, number: u32) -> u64 {
        self.words.get(number as usize).copied().unwrap_or(0)
    }

    /// The bytes of a long name, by its [`Self::word`].
    #[inline]
    pub(super) fn long_of(&self, word: u64) -> &[u8] {
        self.long(word).unwrap_or_default()
    }

    /// The bytes of the long names alone.
    pub(super) fn into_long(mut self) -> Self {
        self.long.shrink_to_fit();
        Self {
            words: Vec::new(),
            long: self.long,
        }
    }

    /// Memory for so many names, which are short.
    pub(super) fn with_capacity(names: usize) -> Self {
        Self {
            words: Vec::with_capacity(names),
            long: Vec::new(),
        }
    }

    /// Gives back the memory that long names don't need.
    pub(super) fn shrink(&mut self) {
        self.long.shrink_to_fit();
    }

    #[inline]
    fn long(&self, word: u64) -> Option<&[u8]> {
        if word < LONG {
            return None;
        }
        let start = (word & ((1 << 40) - 1)) as usize;
        let length = (word >> 40 & 0xFFFF) as usize;
        self.long.get(start..start + length)
    }
}
