//! Finds the bytes that structure a text, 64 at a time: delimiters, line ends, quotes.

/// Bytes of text that are looked at before their rows are read: so few that they stay in the processor's nearest cache.
pub(super) const WINDOW: usize = 16 << 10;

/// Where the structure of a window stands.
#[derive(Debug, Default)]
pub(super) struct Structure {
    marks: [u8; 4],
    /// Place 0 stands for the line end before the window.
    places: Vec<u32>,
    count: usize,
}

impl Structure {
    pub(super) fn new(delimiter: u8, quote: Option<u8>) -> Self {
        Self {
            marks: [delimiter, b'\n', b'\r', quote.unwrap_or(b'\n')],
            places: vec![0; 1 + WINDOW + 64],
            count: 0,
        }
    }

    /// Finds the structure of a text of at most [`WINDOW`] bytes: the places of its marks, one further than they are, so
    /// that 0 can stand before them as the line end of the row before.
    #[inline(never)]
    pub(super) fn find(&mut self, text: &[u8]) -> &[u32] {
        let (blocks, rest) = text.as_chunks::<64>();
        self.count = 1;
        let mut at = 1;
        for block in blocks {
            self.add(at, marked(block, self.marks));
            at += 64;
        }
        if !rest.is_empty() {
            let mut block = [0; 64];
            for (to, from) in block.iter_mut().zip(rest) {
                *to = *from;
            }
            self.add(at, marked(&block, self.marks));
        }
        self.places.get(..self.count).unwrap_or_default()
    }

    /// Adds the places of the bits. Eight at a time, so that there is no branch for each.
    #[inline(always)]
    fn add(&mut self, at: u32, mut bits: u64) {
        let mut next = self.count;
        self.count += bits.count_ones() as usize;
        loop {
            let places = self.places.get_mut(next..).unwrap_or_default();
            let Some(eight) = places.first_chunk_mut::<8>() else {
                return;
            };
            for place in eight {
                *place = at + bits.trailing_zeros();
                bits &= bits.wrapping_sub(1);
            }
            if bits == 0 {
                return;
            }
            next += 8;
        }
    }
}

/// A bit for each byte that is one of the marks.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn marked(block: &[u8; 64], marks: [u8; 4]) -> u64 {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
    let (sixteens, _) = block.as_chunks::<16>();
    let [a, b, c, d] = marks.map(|mark| u8x16_splat(mark));
    let mut bits = 0;
    for (at, sixteen) in sixteens.iter().enumerate() {
        let word = u128::from_le_bytes(*sixteen);
        let bytes = u64x2(word as u64, (word >> 64) as u64);
        let hits = v128_or(
            v128_or(u8x16_eq(bytes, a), u8x16_eq(bytes, b)),
            v128_or(u8x16_eq(bytes, c), u8x16_eq(bytes, d)),
        );
        bits |= u64::from(u8x16_bitmask(hits)) << (16 * at);
    }
    bits
}

/// A bit for each byte that is one of the marks, found eight bytes at a time.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn marked(block: &[u8; 64], marks: [u8; 4]) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const LOW: u64 = ONES * 0x7F;
    let (eights, _) = block.as_chunks::<8>();
    let mut bits = 0;
    for (at, eight) in eights.iter().enumerate() {
        let word = u64::from_le_bytes(*eight);
        let mut others = !0;
        for mark in marks {
            let word = word ^ (ONES * u64::from(mark));
            // The high bit of each byte that is not zero, exactly.
            others &= ((word & LOW) + LOW) | word;
        }
        // The eight high bits, gathered in one byte.
        let hits = (!others & !LOW) >> 7;
        bits |= (hits.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * at);
    }
    bits
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn every_mark_is_found_at_its_place_and_nothing_else() {
        let mut state = 1_u64;
        let text: Vec<u8> = (0..5000)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                let draw = (state >> 56) as u8;
                if draw < 100 {
                    b",\n\r\";"[draw as usize % 5]
                } else {
                    draw
                }
            })
            .collect();
        for length in (0..200).chain([4095, 5000]) {
            let text = &text[..length];
            let mut structure = Structure::new(b',', Some(b'"'));
            let expected: Vec<u32> = (0..text.len())
                .filter(|&at| b",\n\r\"".contains(&text[at]))
                .map(|at| at as u32 + 1)
                .collect();
            assert_eq!(structure.find(text).split_first(), Some((&0, &*expected)));
        }
    }
}
