//! Rows of few distinct numbers, such as times in whole days, coded as whole numbers: those are sorted in a few passes over
//! them, however many distinct rows there are, while a hash table would wait for memory at every row.

/// The numbers of a column, each with a code: 0, 1, 2, … in the order of their first appearance.
pub(super) struct Dictionary {
    /// Bits of a number and its code, for each slot of a hash table; empty ones have the code [`EMPTY`].
    slots: Vec<(u64, u32)>,
    shift: u32,
    values: Vec<f64>,
}

const EMPTY: u32 = u32::MAX;

impl Dictionary {
    pub fn new() -> Self {
        const BITS: u32 = 10;
        Self {
            slots: vec![(0, EMPTY); 1 << BITS],
            shift: u64::BITS - BITS,
            values: Vec::new(),
        }
    }

    /// The numbers by their codes.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    #[inline(always)]
    pub fn code(&mut self, value: f64) -> u32 {
        // Adding zero makes minus zero, which is the same number, the same bits.
        let bits = (value + 0.0).to_bits();
        match self.slots.get(slot(bits, self.shift)) {
            Some((taken, code)) if *taken == bits && *code != EMPTY => *code,
            _ => self.find(bits),
        }
    }

    /// Further than in its first slot.
    #[inline(never)]
    fn find(&mut self, bits: u64) -> u32 {
        let mask = self.slots.len() - 1;
        let mut at = slot(bits, self.shift);
        loop {
            match self.slots.get_mut(at) {
                Some((taken, code)) if *code != EMPTY => {
                    if *taken == bits {
                        return *code;
                    }
                }
                free => {
                    let code = self.values.len() as u32;
                    if let Some(free) = free {
                        *free = (bits, code);
                    }
                    self.values.push(f64::from_bits(bits));
                    if 4 * self.values.len() > self.slots.len() {
                        self.grow();
                    }
                    return code;
                }
            }
            at = (at + 1) & mask;
        }
    }

    #[cold]
    fn grow(&mut self) {
        let slots = vec![(0, EMPTY); 4 * self.slots.len()];
        self.shift -= 2;
        let mask = slots.len() - 1;
        let old = std::mem::replace(&mut self.slots, slots);
        for entry in old.into_iter().filter(|(_, code)| *code != EMPTY) {
            let mut at = slot(entry.0, self.shift);
            while self.slots.get(at).is_some_and(|(_, code)| *code != EMPTY) {
                at = (at + 1) & mask;
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = entry;
            }
        }
    }
}

#[inline(always)]
fn slot(bits: u64, shift: u32) -> usize {
    (bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> shift) as usize
}

/// Rows as codes: those whose first two numbers are 0, as of customers who bought once, are only counted.
pub(super) struct CodedRows {
    /// The values of the third column, each with the weight of the rows `[0, 0, value]`.
    pub ones: Vec<(f64, f64)>,
    /// The other rows, sorted: each with its code above its number among the rows as given.
    others: Vec<u64>,
    /// The values of the second and the third column.
    values: [Vec<f64>; 2],
    /// For each row as given, the code of its third number; empty if not wanted.
    pub codes: Vec<u32>,
}

/// The largest first number; it is its own code.
const MOST: f64 = 4095.0;

/// A column with more values than this is not coded.
const MOST_VALUES: usize = 1 << 16;

/// So many rows are coded at a time: what depends on what they are like, which no machine foresees, is done apart from what
/// does not.
const CHUNK: usize = 256;

/// Codes rows whose first number is a small whole one and whose others have few values; `None` if they are otherwise.
pub(super) fn code_rows(
    [first, second, third]: [&[f64]; 3],
    weights: Option<&[f64]>,
    with_codes: bool,
) -> Option<CodedRows> {
    let (mut seconds, mut thirds) = (Dictionary::new(), Dictionary::new());
    let mut ones: Vec<f64> = Vec::new();
    // First, second and third code, sixteen bits each; and the number of the row.
    let mut others: Vec<(u64, u32)> = Vec::with_capacity(first.len() / 2);
    let mut codes: Vec<u32> = Vec::with_capacity(if with_codes { first.len() } else { 0 });
    let mut most = 0;
    let mut of_chunk = [0; CHUNK];
    let mut at_others = [0; CHUNK];
    let chunks = first.chunks(CHUNK).zip(second.chunks(CHUNK));
    for (chunk, ((xs, ts), us)) in chunks.zip(third.chunks(CHUNK)).enumerate() {
        for (code, u) in of_chunk.iter_mut().zip(us) {
            *code = thirds.code(*u);
        }
        let values = thirds.values().len();
        if values > MOST_VALUES {
            return None;
        }
        ones.resize(values, 0.0);
        if with_codes {
            codes.extend_from_slice(of_chunk.get(..us.len()).unwrap_or_default());
        }
        let start = chunk * CHUNK;
        let weight_of = |row: usize| weights.map_or(1.0, |w| w.get(row).copied().unwrap_or(0.0));
        let mut count = 0;
        for (at, ((x, t), code)) in xs.iter().zip(ts).zip(&of_chunk).enumerate() {
            let is_one = (*x == 0.0) & (*t == 0.0);
            if let Some(sum) = ones.get_mut(*code as usize) {
                *sum += weight_of(start + at) * f64::from(u8::from(is_one));
            }
            if let Some(other) = at_others.get_mut(count) {
                *other = at;
            }
            count += usize::from(!is_one);
        }
        for &at in at_others.iter().take(count) {
            let row = xs.get(at).zip(ts.get(at)).zip(of_chunk.get(at));
            let Some(((&x, &t), &code)) = row else {
                continue;
            };
            let key = x as u32;
            if !(x <= MOST && x == f64::from(key)) {
                return None;
            }
            most = most.max(key);
            let of_row = u64::from(key) << 32 | u64::from(seconds.code(t)) << 16 | u64::from(code);
            others.push((of_row, (start + at) as u32));
        }
        if seconds.values().len() > MOST_VALUES {
            return None;
        }
    }
    let (of_second, of_third) = (bits_of(&seconds.values), bits_of(&thirds.values));
    let bits = (u32::BITS - most.leading_zeros()) + of_second + of_third;
    if bits > u32::BITS {
        return None;
    }
    let packed = others.iter().map(|(codes, row)| {
        let (x, t, u) = (codes >> 32, codes >> 16 & 0xffff, codes & 0xffff);
        (x << (of_second + of_third) | t << of_third | u) << 32 | u64::from(*row)
    });
    Some(CodedRows {
        ones: thirds.values().iter().copied().zip(ones).collect(),
        others: sorted(packed.collect(), bits),
        values: [seconds.values, thirds.values],
        codes,
    })
}

impl CodedRows {
    /// Tells every row that is not among the ones, equal ones next to each other: whether it is the first of its kind, what it is,
    /// and its number among the rows as given.
    pub fn each_other(&self, mut tell: impl FnMut(Option<[f64; 3]>, u32)) {
        let [seconds, thirds] = &self.values;
        let (of_second, of_third) = (bits_of(seconds), bits_of(thirds));
        let value = |values: &[f64], code: u64| values.get(code as usize).copied();
        let mut last = u64::MAX;
        for word in &self.others {
            let (code, row) = (word >> 32, *word as u32);
            if code == last {
                tell(None, row);
                continue;
            }
            last = code;
            let second = value(seconds, code >> of_third & ((1 << of_second) - 1));
            let third = value(thirds, code & ((1 << of_third) - 1));
            if let (Some(t), Some(u)) = (second, third) {
                tell(Some([(code >> (of_second + of_third)) as f64, t, u]), row);
            }
        }
    }
}

/// Sorts words by so many bits of their upper half, from the lowest digit on: equal ones stay in their order.
fn sorted(mut words: Vec<u64>, bits: u32) -> Vec<u64> {
    const LONGEST: u32 = 11;
    let digits = bits.div_ceil(LONGEST);
    let width = bits.div_ceil(digits.max(1));
    let mut other = vec![0; words.len()];
    for digit in 0..digits {
        let shift = 32 + digit * width;
        let mask = (1u64 << width) - 1;
        let of = |word: u64| (word >> shift & mask) as usize;
        let mut places = vec![0u32; 1 << width];
        for word in &words {
            if let Some(count) = places.get_mut(of(*word)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for place in &mut places {
            sum += std::mem::replace(place, sum);
        }
        for word in &words {
            let Some(place) = places.get_mut(of(*word)) else {
                continue;
            };
            if let Some(free) = other.get_mut(*place as usize) {
                *free = *word;
            }
            *place += 1;
        }
        std::mem::swap(&mut words, &mut other);
    }
    words
}

/// Bits that hold every code of so many values.
fn bits_of(values: &[f64]) -> u32 {
    usize::BITS - values.len().saturating_sub(1).leading_zeros()
}
