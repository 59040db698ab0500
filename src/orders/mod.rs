//! From an order export to customers: reading, summaries, indicators, cohorts and segments.

mod amount;
mod calendar;
mod collect;
mod detect;
mod encoding;
mod interner;
mod layout;
mod options;
mod preview;
mod reader;
mod records;
mod report;
mod shops;
mod status;
mod store;
mod summaries;
mod table;

pub use calendar::{date_from_day, day_from_date};
pub use detect::{Detection, Undecided, detect};
pub use options::{
    AmountMeaning, CancelledOrders, Columns, DateOrder, DecimalMark, Delimiter, Encoding,
    NegativeAmounts, Quote, ReadingOptions, Role, ZeroAmounts,
};
pub use preview::{Preview, PreviewRow, preview};
pub use reader::OrderReader;
pub use report::{BadRow, BadRowCount, BadRowReason, ReadingReport};
pub use shops::Shop;
pub use summaries::{CustomerSummaries, SummaryOptions, TimeUnit, summarise};
pub use table::OrderTable;
