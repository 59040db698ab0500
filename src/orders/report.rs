//! What a reading found: counts, rules applied and rows that could not be used.

use serde::{Deserialize, Serialize};

use super::calendar::write_date;

/// Why a row was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum BadRowReason {
    /// The row ends before a column that is needed.
    TooFewFields,
    /// The row has more fields than the first one, and they are not empty: an unquoted delimiter, most likely.
    TooManyFields,
    /// A quote opens and never closes.
    UnclosedQuote,
    /// The row is longer than 4 MiB.
    TooLong,
    /// No customer.
    MissingCustomer,
    /// A customer of more than 1,024 bytes.
    CustomerTooLong,
    /// No date.
    MissingDate,
    /// Not a date in the chosen order.
    InvalidDate,
    /// A date before the earliest or after the latest day that is believed.
    DateOutOfRange,
    /// No amount.
    MissingAmount,
    /// Not an amount.
    InvalidAmount,
    /// An amount beyond a hundred thousand million.
    AmountOutOfRange,
    /// The quantity is not a number.
    InvalidQuantity,
    /// The refund is not an amount.
    InvalidRefund,
    /// Another currency than the one that is read: amounts in two currencies can't be added.
    OtherCurrency,
}

/// All reasons, in the order of their numbers.
pub(super) const REASONS: [BadRowReason; 15] = [
    BadRowReason::TooFewFields,
    BadRowReason::TooManyFields,
    BadRowReason::UnclosedQuote,
    BadRowReason::TooLong,
    BadRowReason::MissingCustomer,
    BadRowReason::CustomerTooLong,
    BadRowReason::MissingDate,
    BadRowReason::InvalidDate,
    BadRowReason::DateOutOfRange,
    BadRowReason::MissingAmount,
    BadRowReason::InvalidAmount,
    BadRowReason::AmountOutOfRange,
    BadRowReason::InvalidQuantity,
    BadRowReason::InvalidRefund,
    BadRowReason::OtherCurrency,
];

/// A row that was not used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BadRow {
    /// Line of the file on which it begins, from 1.
    pub line: f64,
    /// Why.
    pub reason: BadRowReason,
    /// Its first 200 characters.
    pub text: String,
}

/// How often a reason occurred.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BadRowCount {
    /// The reason.
    pub reason: BadRowReason,
    /// Rows.
    pub rows: f64,
}

/// What a reading found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ReadingReport {
    /// Bytes of the file.
    pub bytes: f64,
    /// Rows that are neither empty nor skipped nor the header.
    pub rows: f64,
    /// Rows that were merged into an order that an earlier row began.
    pub merged_rows: f64,
    /// Rows that were not used.
    pub bad_rows: f64,
    /// The reasons that occurred, with their rows.
    pub bad_rows_by_reason: Vec<BadRowCount>,
    /// The first bad rows.
    pub listed_bad_rows: Vec<BadRow>,
    /// Orders that count as purchases.
    pub purchases: f64,
    /// Orders below zero that count as money given back.
    pub refunds: f64,
    /// Orders that are cancelled, or whose status says that all was refunded; left out unless kept by the options.
    pub cancelled_orders: f64,
    /// Orders whose refunds take back all of their money; left out.
    pub refunded_in_full: f64,
    /// Orders that amount to zero.
    pub zero_amounts: f64,
    /// Orders that amount to less than zero.
    pub negative_amounts: f64,
    /// Amounts with more than two decimals, rounded half away from zero.
    pub rounded_amounts: f64,
    /// Rows whose channel or segment came after 10,000 others and was left out.
    pub unlabelled_rows: f64,
    /// Customers with at least one purchase.
    pub customers: f64,
    /// First day with an order, days since 1970-01-01; absent without orders.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub first_day: Option<i32>,
    /// Last day with an order.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub last_day: Option<i32>,
    /// `first_day` as `2025-12-31`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub first_date: Option<String>,
    /// `last_day` as `2025-12-31`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub last_date: Option<String>,
    /// Sum of all orders and refunds that count.
    pub revenue: f64,
    /// Currency of the amounts, where the file names it: an ISO 4217 code, or a sign such as `$` that several have.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub currency: Option<String>,
    /// Other currencies that rows name, at most twenty; those rows are bad.
    pub other_currencies: Vec<String>,
}

/// A day as `2025-12-31`.
pub(super) fn date_text(day: i32) -> String {
    let mut text = String::new();
    write_date(day, &mut text);
    text
}

/// Counts bad rows and lists the first.
#[derive(Debug)]
pub(super) struct BadRows {
    counts: [u64; REASONS.len()],
    listed: Vec<BadRow>,
    limit: usize,
}

impl BadRows {
    pub(super) fn new(limit: u32) -> Self {
        Self {
            counts: [0; REASONS.len()],
            listed: Vec::new(),
            limit: limit as usize,
        }
    }

    #[cold]
    pub(super) fn add(&mut self, reason: BadRowReason, line: u64, text: &[u8]) {
        if let Some(count) = self.counts.get_mut(reason as usize) {
            *count += 1;
        }
        if self.listed.len() < self.limit {
            self.listed.push(BadRow {
                line: line as f64,
                reason,
                text: excerpt(text),
            });
        }
    }

    pub(super) fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    pub(super) fn by_reason(&self) -> Vec<BadRowCount> {
        REASONS
            .iter()
            .zip(self.counts)
            .filter(|&(_, count)| count > 0)
            .map(|(&reason, count)| BadRowCount {
                reason,
                rows: count as f64,
            })
            .collect()
    }

    pub(super) fn into_listed(self) -> Vec<BadRow> {
        self.listed
    }
}

/// The first 200 characters, without the line end.
fn excerpt(text: &[u8]) -> String {
    let text = text.get(..800).unwrap_or(text);
    String::from_utf8_lossy(text)
        .trim_end_matches(['\r', '\n'])
        .chars()
        .take(200)
        .collect()
}
