//! An order in eight bytes.

/// An order in eight bytes: day (20 bits), flags (12) and amount in hundredths (32). In this order, sorting words sorts
/// by day, and puts the refunds of a day after its purchases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word(u64);

const DAY_OFFSET: i32 = 1 << 19;

/// Money given back, not a purchase. The highest flag, because it decides the order within a day.
pub(super) const REFUND: u64 = 1 << 43;
/// The amount does not fit: the low half is its place in the list of wide amounts.
const WIDE: u64 = 1 << 42;
/// The order was cancelled or wholly refunded.
pub(super) const CANCELLED: u64 = 1 << 41;
/// Some of the money was given back.
pub(super) const PARTLY_REFUNDED: u64 = 1 << 40;

const FLAGS: u64 = 0xFFF << 32;

impl Word {
    #[inline(always)]
    pub(super) fn new(day: i32, flags: u64, hundredths: i64, wide: &mut Vec<i64>) -> Self {
        let day = ((day + DAY_OFFSET) as u64) << 44;
        let mut word = Self(day | flags & !WIDE);
        word.set_amount(hundredths, wide);
        word
    }

    /// The word as a number, which [`Self::of_bits`] makes a word again.
    #[inline]
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    #[inline]
    pub(super) fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    #[inline]
    pub(super) fn day(self) -> i32 {
        (self.0 >> 44) as i32 - DAY_OFFSET
    }

    #[inline]
    pub(super) fn has(self, flag: u64) -> bool {
        self.0 & flag != 0
    }

    #[inline]
    pub(super) fn amount(self, wide: &[i64]) -> i64 {
        let low = self.0 as u32;
        if self.has(WIDE) {
            wide.get(low as usize).copied().unwrap_or(0)
        } else {
            i64::from(low as i32)
        }
    }

    #[inline(always)]
    fn set_amount(&mut self, hundredths: i64, wide: &mut Vec<i64>) {
        let low = if let Ok(narrow) = i32::try_from(hundredths)
            && !self.has(WIDE)
        {
            narrow as u32
        } else if self.has(WIDE) {
            let place = self.0 as u32;
            if let Some(amount) = wide.get_mut(place as usize) {
                *amount = hundredths;
            }
            place
        } else {
            wide.push(hundredths);
            self.0 |= WIDE;
            wide.len() as u32 - 1
        };
        self.0 = self.0 >> 32 << 32 | u64::from(low);
    }

    pub(super) fn set_flags(&mut self, flags: u64) {
        self.0 = self.0 & !(FLAGS & !WIDE) | flags;
    }

    /// Adds a line to the order.
    pub(super) fn merge(&mut self, hundredths: i64, flags: u64, wide: &mut Vec<i64>) {
        let amount = self.amount(wide).saturating_add(hundredths);
        self.set_amount(amount, wide);
        self.0 |= flags;
    }

    /// Makes it an order of this day if it was one of a later day.
    pub(super) fn date_back(&mut self, day: i32) {
        let earlier = day.min(self.day());
        self.0 = self.0 & (u64::MAX >> 20) | ((earlier + DAY_OFFSET) as u64) << 44;
    }
}
