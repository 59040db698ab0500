//! The names behind the numbers of customers and channels, in blocks, so that growing never copies.

/// Names by their numbers.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Blocks of [`BLOCK`]: a short name, or 0xFF, length (16 bits) and place in `arena` (40 bits) of a long one.
    words: Vec<Vec<u64>>,
    /// Blocks of [`PAGE`] bytes, in which no name is cut.
    arena: Vec<Vec<u8>>,
    len: usize,
}

const BLOCK: usize = 1 << 13;
const PAGE: usize = 1 << 16;

impl Names {
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn bytes(&self) -> usize {
        let words: usize = self.words.iter().map(Vec::capacity).sum();
        let arena: usize = self.arena.iter().map(Vec::capacity).sum();
        words * 8 + arena
    }

    /// The name of a number; what is not UTF-8 in it is replaced.
    pub(super) fn get(&self, number: u32) -> String {
        let Some(word) = self.word(number) else {
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
        (0..self.len as u32)
            .map(|number| self.get(number))
            .collect()
    }

    /// Adds a name of up to eight bytes, none of them 0x00 or 0xFF, the first one lowest.
    #[inline]
    pub(super) fn push_short(&mut self, name: u64) {
        if self.len.is_multiple_of(BLOCK) {
            // The first block grows: most lists of names are short.
            let capacity = if self.len == 0 { 0 } else { BLOCK };
            self.words.push(Vec::with_capacity(capacity));
        }
        if let Some(block) = self.words.last_mut() {
            block.push(name);
            self.len += 1;
        }
    }

    pub(super) fn push_long(&mut self, name: &[u8]) {
        let fits = |page: &&mut Vec<u8>| page.len() + name.len() <= PAGE;
        if self.arena.last_mut().filter(fits).is_none() {
            let capacity = if self.arena.is_empty() { 0 } else { PAGE };
            self.arena.push(Vec::with_capacity(capacity));
        }
        let before = (self.arena.len() as u64).saturating_sub(1) * PAGE as u64;
        if let Some(page) = self.arena.last_mut() {
            let place = before + page.len() as u64;
            page.extend_from_slice(name);
            self.push_short(0xFF << 56 | (name.len() as u64) << 40 | place);
        }
    }

    /// Whether the name of the number is this long one.
    #[inline]
    pub(super) fn is(&self, number: u32, name: &[u8]) -> bool {
        self.word(number)
            .is_some_and(|word| self.long(word) == Some(name))
    }

    #[inline]
    fn word(&self, number: u32) -> Option<u64> {
        let number = number as usize;
        self.words.get(number / BLOCK)?.get(number % BLOCK).copied()
    }

    #[inline]
    fn long(&self, word: u64) -> Option<&[u8]> {
        if word >> 56 != 0xFF {
            return None;
        }
        let place = (word & ((1 << 40) - 1)) as usize;
        let length = (word >> 40 & 0xFFFF) as usize;
        let start = place % PAGE;
        self.arena.get(place / PAGE)?.get(start..start + length)
    }
}
