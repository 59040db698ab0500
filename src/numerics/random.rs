//! A small seeded random stream: xoshiro256**, its state filled by splitmix64.
//!
//! Source: D. Blackman, S. Vigna, *Scrambled linear pseudorandom number generators*, ACM TOMS 47 (2021).

/// A stream of random numbers that is the same for the same seed, on every platform.
///
/// ```
/// use lifeworth::numerics::random::Random;
///
/// let mut random = Random::seeded(42);
/// assert_eq!(random.next_u64(), 1_546_998_764_402_558_742);
/// assert_eq!(random.uniform(), 0.3789802506626686);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// The stream that belongs to a seed; any seed is good.
    pub fn seeded(seed: u64) -> Self {
        let mut counter = seed;
        Self {
            state: std::array::from_fn(|_| splitmix64(&mut counter)),
        }
    }

    /// The stream that continues from a state, which must not be all zero.
    pub const fn from_state(state: [u64; 4]) -> Self {
        Self { state }
    }

    /// The four words of the state.
    pub const fn state(&self) -> [u64; 4] {
        self.state
    }

    /// The next 64 random bits.
    pub const fn next_u64(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let result = b.wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        result
    }

    /// The next number of the uniform distribution on [0, 1): the upper 53 bits of the next 64.
    pub fn uniform(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }
}

const fn splitmix64(counter: &mut u64) -> u64 {
    *counter = counter.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut bits = *counter;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
