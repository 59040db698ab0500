//! How the options of this room read themselves from plain values: a third of what serde makes of them.

use super::breakdown::Breakdown;
use super::calendar::parse_day;
use super::cohorts::CohortOptions;
use super::concentration::ConcentrationOptions;
use super::csv::{CsvColumn, CsvOptions};
use super::given::GivenOptions;
use super::indicators::{AcquisitionSpend, IndicatorOptions};
use super::migration::MigrationOptions;
use super::options::{
    AmountMeaning, CancelledOrders, Columns, DateOrder, DecimalMark, Delimiter, Encoding, Grouping,
    NegativeAmounts, Quote, ReadingOptions, ZeroAmounts,
};
use super::periods::Period;
use super::profile::ProfileOptions;
use super::rfm::{RfmCuts, RfmOptions};
use super::summaries::{SummaryOptions, TimeUnit};
use crate::read::{Item, Read, Source, choices, field, fields};

/// A day: its number, days since 1970-01-01, or a text such as `2025-12-31`.
fn day(source: &mut dyn Source) -> i32 {
    if source.is_text() {
        let text = source.text();
        return parse_day(text.as_bytes(), DateOrder::YearMonthDay).unwrap_or_else(|| {
            source.reject("date");
            0
        });
    }
    let number = source.number();
    if number.fract() != 0.0 || number.abs() > f64::from(i32::MAX) {
        source.reject("wholeNumber");
    }
    number as i32
}

pub(crate) fn needed_day(source: &mut dyn Source, name: &'static str) -> i32 {
    source.enter(name);
    let day = day(source);
    source.leave();
    day
}

pub(crate) fn optional_day(source: &mut dyn Source, name: &'static str) -> Option<i32> {
    source.enter(name);
    let day = (!source.is_absent()).then(|| day(source));
    source.leave();
    day
}

choices! { Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1250,
} }

choices! { Delimiter {
    Comma,
    Semicolon,
    Tab,
    Pipe,
    Blanks,
} }

choices! { Quote { Double, Single, None, } }

choices! { DecimalMark { Dot, Comma, } }

choices! { Grouping {
    Any,
    Blank,
    Dot,
    Comma,
    Apostrophe,
    None,
} }

choices! { DateOrder {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
} }

choices! { AmountMeaning {
    OrderTotal,
    LineTotal,
    UnitPrice,
} }

choices! { CancelledOrders { LeaveOut, Keep, } }

choices! { ZeroAmounts { Purchase, LeaveOut, } }

choices! { NegativeAmounts { Refund, LeaveOut, } }

choices! { TimeUnit { Day, Week, Month, } }

choices! { Period { Month, Quarter, Year, } }

choices! { Breakdown {
    Total,
    Month,
    Quarter,
    Year,
    Channel,
    Segment,
} }

fields! { Columns {
    customer or None,
    date or None,
    amount or None,
    order_id or None,
    channel or None,
    segment or None,
    quantity or None,
    refund or None,
    status or None,
    cancelled or None,
    currency or None,
} }

fields! { ReadingOptions {
    encoding or Encoding::default(),
    delimiter or Delimiter::default(),
    quote or Quote::default(),
    skipped_rows or 0,
    header or true,
    decimal_mark or DecimalMark::default(),
    grouping or Grouping::default(),
    date_order or DateOrder::default(),
    columns or Columns::default(),
    currency,
    amount_meaning or AmountMeaning::default(),
    cancelled_orders or CancelledOrders::default(),
    zero_amounts or ZeroAmounts::default(),
    negative_amounts or NegativeAmounts::default(),
    earliest_day => |source, name| {
        optional_day(source, name).unwrap_or(ReadingOptions::EARLIEST_DAY)
    },
    latest_day => |source, name| optional_day(source, name).unwrap_or(ReadingOptions::LATEST_DAY),
    listed_bad_rows or ReadingOptions::LISTED_BAD_ROWS,
} }

fields! { GivenOptions {
    encoding,
    delimiter,
    quote,
    skipped_rows,
    header,
    decimal_mark,
    grouping,
    date_order,
    columns,
    currency,
    amount_meaning,
    cancelled_orders,
    zero_amounts,
    negative_amounts,
    earliest_day => optional_day,
    latest_day => optional_day,
    listed_bad_rows,
} }

fields! { SummaryOptions {
    unit or TimeUnit::default(),
    calibration_end => optional_day,
    holdout_end => optional_day,
} }

fields! { AcquisitionSpend { label, amount, } }

impl Item for AcquisitionSpend {}

fields! { IndicatorOptions {
    from => optional_day,
    until => optional_day,
    by or Breakdown::default(),
    acquisition_spend or Vec::new(),
} }

fields! { ConcentrationOptions { from => optional_day, until => optional_day, } }

fields! { CohortOptions { period or Period::default(), until => optional_day, } }

fields! { RfmOptions { day => optional_day, cuts, } }

fields! { MigrationOptions { from => needed_day, until => needed_day, cuts, } }

fields! { ProfileOptions { share or ProfileOptions::default().share, day => optional_day, } }

fields! { RfmCuts { recency_days => four, frequency => four, monetary => four, } }

/// Four numbers; the first that is missing is named.
fn four(source: &mut dyn Source, name: &'static str) -> [f64; 4] {
    source.enter(name);
    let numbers = source.numbers();
    if numbers.len() != 4 {
        source.reject("wrongType");
    }
    source.leave();
    std::array::from_fn(|at| numbers.get(at).copied().unwrap_or(0.0))
}

fields! { CsvOptions {
    delimiter or Delimiter::default(),
    decimal_mark or DecimalMark::default(),
    byte_order_mark or false,
} }

impl Read for CsvColumn {
    fn read(source: &mut dyn Source) -> Self {
        source.enter("kind");
        let kind = source.choice(&["text", "numbers"]);
        source.leave();
        let column = if kind == 0 {
            Self::Text {
                name: field(source, "name"),
                values: field(source, "values"),
            }
        } else {
            Self::Numbers {
                name: field(source, "name"),
                values: field(source, "values"),
                decimals: field(source, "decimals"),
            }
        };
        source.close();
        column
    }
}

impl Item for CsvColumn {}
