//! How a file of orders is to be read: everything that detection finds and a visitor may change.

use serde::{Deserialize, Serialize};

/// Bytes as text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    #[default]
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1250, as Polish and Slovak Excel writes it.
    Windows1250,
}

/// What stands between the fields of a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Delimiter {
    /// `,`
    #[default]
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
    /// Any number of blanks, as in text tables; there are no quotes then.
    Blanks,
}

impl Delimiter {
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
            Self::Blanks => b' ',
        }
    }
}

/// What stands around a field that holds a delimiter or a line end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Quote {
    /// `"`, doubled inside a field.
    #[default]
    Double,
    /// `'`, doubled inside a field.
    Single,
    /// Nothing: quotes are text.
    None,
}

impl Quote {
    pub(super) fn byte(self) -> Option<u8> {
        match self {
            Self::Double => Some(b'"'),
            Self::Single => Some(b'\''),
            Self::None => None,
        }
    }
}

/// The mark before the decimals. The other one of `.` and `,` may group thousands, as may blanks and apostrophes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DecimalMark {
    /// `1,234.50`
    #[default]
    Dot,
    /// `1.234,50`
    Comma,
}

impl DecimalMark {
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Dot => b'.',
            Self::Comma => b',',
        }
    }
}

/// What stands between the thousands of an amount.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Grouping {
    /// Whatever stands there: each amount is read as it is written.
    #[default]
    Any,
    /// A blank of any width, breaking or not: `1 234,50`
    Blank,
    /// `1.234,50`
    Dot,
    /// `1,234.50`
    Comma,
    /// `1'234.50`
    Apostrophe,
    /// Nothing: an amount with a separator is none.
    None,
}

/// The order of the parts of a date. A four-digit first number is a year in any order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DateOrder {
    /// `2025-12-31`, `2025/12/31`, `20251231`
    #[default]
    YearMonthDay,
    /// `31.12.2025`, `31/12/2025`, `31. 12. 2025`
    DayMonthYear,
    /// `12/31/2025`
    MonthDayYear,
}

/// What a column says about an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Who bought: an e-mail address or any identifier.
    Customer,
    /// When.
    Date,
    /// For how much.
    Amount,
    /// Rows with the same value are lines of one order.
    OrderId,
    /// Where it was sold.
    Channel,
    /// A group of customers or orders.
    Segment,
    /// Pieces on the row.
    Quantity,
    /// Money given back, as a positive amount.
    Refund,
    /// A word such as `paid`, `cancelled`, `zwrócone`.
    Status,
    /// Anything here, such as a date, means that the order was cancelled.
    Cancelled,
    /// Currency of the amount.
    Currency,
}

/// Which column, counted from 0, has which role. Customer, date and amount are needed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct Columns {
    /// Column of [`Role::Customer`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub customer: Option<u32>,
    /// Column of [`Role::Date`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub date: Option<u32>,
    /// Column of [`Role::Amount`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub amount: Option<u32>,
    /// Column of [`Role::OrderId`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub order_id: Option<u32>,
    /// Column of [`Role::Channel`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub channel: Option<u32>,
    /// Column of [`Role::Segment`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub segment: Option<u32>,
    /// Column of [`Role::Quantity`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub quantity: Option<u32>,
    /// Column of [`Role::Refund`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub refund: Option<u32>,
    /// Column of [`Role::Status`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub status: Option<u32>,
    /// Column of [`Role::Cancelled`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cancelled: Option<u32>,
    /// Column of [`Role::Currency`].
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub currency: Option<u32>,
}

impl Columns {
    pub(super) fn slot(&mut self, role: Role) -> &mut Option<u32> {
        match role {
            Role::Customer => &mut self.customer,
            Role::Date => &mut self.date,
            Role::Amount => &mut self.amount,
            Role::OrderId => &mut self.order_id,
            Role::Channel => &mut self.channel,
            Role::Segment => &mut self.segment,
            Role::Quantity => &mut self.quantity,
            Role::Refund => &mut self.refund,
            Role::Status => &mut self.status,
            Role::Cancelled => &mut self.cancelled,
            Role::Currency => &mut self.currency,
        }
    }
}

/// What the amount of a row is, where several rows are lines of one order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum AmountMeaning {
    /// The total of the order, on its first row or repeated on each: counted once. A negative amount on another row is
    /// money given back, and is added.
    #[default]
    OrderTotal,
    /// The value of the line: the lines of an order are added.
    LineTotal,
    /// The price of one piece: multiplied by the quantity (1 where there is none), and the lines added.
    UnitPrice,
}

/// What becomes of cancelled orders, and of those whose status says that all was refunded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum CancelledOrders {
    /// Counted in the report and left out of everything else.
    #[default]
    LeaveOut,
    /// Treated as any order.
    Keep,
}

/// What becomes of orders that amount to zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ZeroAmounts {
    /// A purchase without revenue, as in the literature's data sets.
    #[default]
    Purchase,
    /// Counted in the report and left out of everything else.
    LeaveOut,
}

/// What becomes of orders that amount to less than zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum NegativeAmounts {
    /// Money given back: less revenue on that day, and no purchase.
    #[default]
    Refund,
    /// Counted in the report and left out of everything else.
    LeaveOut,
}

/// How to read a file of orders. [`detect`](super::detect) fills it in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct ReadingOptions {
    /// Encoding of the bytes.
    pub encoding: Encoding,
    /// Delimiter of the fields.
    pub delimiter: Delimiter,
    /// Quotes around fields.
    pub quote: Quote,
    /// Rows before the header (or the first order) that are not read, such as Excel's `sep=;`.
    pub skipped_rows: u32,
    /// Whether the first row that is read names the columns.
    pub header: bool,
    /// Mark before the decimals of amounts.
    pub decimal_mark: DecimalMark,
    /// What groups the thousands of amounts; amounts that are grouped in another way are bad rows.
    pub grouping: Grouping,
    /// Order of the parts of dates.
    pub date_order: DateOrder,
    /// The roles of the columns.
    pub columns: Columns,
    /// The currency that is read, as a code or sign; if absent, the first that a row names. The column of currencies
    /// names it, or the sign beside the amount where that says nothing. A row that names none is in the file's; a row
    /// in another is a bad row, because amounts in two currencies can't be added.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub currency: Option<String>,
    /// What the amount of a row is.
    pub amount_meaning: AmountMeaning,
    /// Rule for cancelled and fully refunded orders.
    pub cancelled_orders: CancelledOrders,
    /// Rule for orders of zero.
    pub zero_amounts: ZeroAmounts,
    /// Rule for orders below zero.
    pub negative_amounts: NegativeAmounts,
    /// First day that is believed, days since 1970-01-01, 1800-01-01 at the earliest; spreadsheets write 1899-12-30 for an
    /// empty date.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Day"))]
    pub earliest_day: i32,
    /// Last day that is believed, 2299-12-31 at the latest.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Day"))]
    pub latest_day: i32,
    /// How many bad rows are listed with their text; all are counted.
    pub listed_bad_rows: u32,
}

impl ReadingOptions {
    /// 1900-01-01.
    pub(super) const EARLIEST_DAY: i32 = -25_567;
    /// 2099-12-31.
    pub(super) const LATEST_DAY: i32 = 47_481;
    pub(super) const LISTED_BAD_ROWS: u32 = 1000;
}

impl Default for ReadingOptions {
    fn default() -> Self {
        Self {
            encoding: Encoding::default(),
            delimiter: Delimiter::default(),
            quote: Quote::default(),
            skipped_rows: 0,
            header: true,
            decimal_mark: DecimalMark::default(),
            grouping: Grouping::default(),
            date_order: DateOrder::default(),
            columns: Columns::default(),
            currency: None,
            amount_meaning: AmountMeaning::default(),
            cancelled_orders: CancelledOrders::default(),
            zero_amounts: ZeroAmounts::default(),
            negative_amounts: NegativeAmounts::default(),
            earliest_day: Self::EARLIEST_DAY,
            latest_day: Self::LATEST_DAY,
            listed_bad_rows: Self::LISTED_BAD_ROWS,
        }
    }
}
