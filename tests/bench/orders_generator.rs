//! Rows of a made-up order export, the same for the same seed: what the benchmarks of the reader read.

/// Writes rows `c0000001,2024-03-05,123.45` of uniformly drawn customers, in the order of their dates over two years.
///
/// The number of customers drawn from is 0.39 of the rows, so that 36 % as many customers as rows occur: the hard case
/// for the look-up, since no customer is more likely than another.
pub struct Generator {
    state: u64,
    rows: u64,
    written: u64,
}

impl Generator {
    /// A generator of `rows` rows.
    pub fn new(seed: u64, rows: u64) -> Self {
        Self {
            state: seed,
            rows,
            written: 0,
        }
    }

    /// SplitMix64.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.state;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ (word >> 31)
    }

    /// Appends about `bytes` bytes of rows, the header first; false when all rows are written.
    pub fn fill(&mut self, out: &mut Vec<u8>, bytes: usize) -> bool {
        use std::io::Write;
        if self.written == 0 {
            out.extend_from_slice(b"customer,date,amount\n");
        }
        let customers = self.rows * 39 / 100;
        while out.len() < bytes && self.written < self.rows {
            let word = self.next();
            let customer = ((u128::from(word) * u128::from(customers)) >> 64) as u64;
            let day = self.written * 730 / self.rows;
            let (month, day) = (day * 24 / 730, day % 28 + 1);
            // Skewed to small baskets.
            let draw = (self.next() % 1000) * (self.next() % 1000) / 25 + 99;
            let _ = writeln!(
                out,
                "c{customer:07},{}-{:02}-{day:02},{}.{:02}",
                2023 + month / 12,
                month % 12 + 1,
                draw / 100,
                draw % 100
            );
            self.written += 1;
        }
        self.written < self.rows
    }
}
