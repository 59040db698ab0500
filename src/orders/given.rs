//! What a visitor says about a file before it is read; the rest is found out under it.

use super::options::{
    AmountMeaning, CancelledOrders, Columns, DateOrder, DecimalMark, Delimiter, Encoding, Grouping,
    NegativeAmounts, Quote, ReadingOptions, ZeroAmounts,
};

/// The fields of [`ReadingOptions`] that are given; absent ones are found out, or have their default.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GivenOptions {
    /// Encoding of the bytes.
    pub encoding: Option<Encoding>,
    /// Delimiter of the fields.
    pub delimiter: Option<Delimiter>,
    /// Quotes around fields.
    pub quote: Option<Quote>,
    /// Rows that are not read.
    pub skipped_rows: Option<u32>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// Mark before the decimals.
    pub decimal_mark: Option<DecimalMark>,
    /// What groups thousands.
    pub grouping: Option<Grouping>,
    /// Order of the parts of dates.
    pub date_order: Option<DateOrder>,
    /// The roles of the columns, all of them.
    pub columns: Option<Columns>,
    /// The currency that is read.
    pub currency: Option<String>,
    /// What the amount of a row is.
    pub amount_meaning: Option<AmountMeaning>,
    /// Rule for cancelled orders.
    pub cancelled_orders: Option<CancelledOrders>,
    /// Rule for orders of zero.
    pub zero_amounts: Option<ZeroAmounts>,
    /// Rule for orders below zero.
    pub negative_amounts: Option<NegativeAmounts>,
    /// First day that is believed.
    pub earliest_day: Option<i32>,
    /// Last day that is believed.
    pub latest_day: Option<i32>,
    /// How many bad rows are listed.
    pub listed_bad_rows: Option<u32>,
}

impl GivenOptions {
    /// The rules that no file tells, as given or by default; everything else by default.
    pub(super) fn rules(&self) -> ReadingOptions {
        let default = ReadingOptions::default();
        ReadingOptions {
            grouping: self.grouping.unwrap_or_default(),
            cancelled_orders: self.cancelled_orders.unwrap_or_default(),
            zero_amounts: self.zero_amounts.unwrap_or_default(),
            negative_amounts: self.negative_amounts.unwrap_or_default(),
            earliest_day: self.earliest_day.unwrap_or(default.earliest_day),
            latest_day: self.latest_day.unwrap_or(default.latest_day),
            listed_bad_rows: self.listed_bad_rows.unwrap_or(default.listed_bad_rows),
            ..default
        }
    }
}
