//! From an order export to customers: reading, summaries, indicators, cohorts and segments.
//!
//! [`detect`] looks at the first bytes of a file, [`OrderReader`] reads it in chunks of any size into an [`OrderTable`],
//! and everything else is computed from that table for any cut-off day: [`summarise`], [`indicators`], [`concentration`],
//! [`cohorts`], [`rfm`], [`migration`], [`best_customers`].
//!
//! The rules that decide the numbers, each an option or stated where it is applied:
//!
//! - the day of an order is the one that the file writes; a time zone does not move it;
//! - amounts are exact hundredths, further decimals are rounded half away from zero and counted;
//! - amounts of one currency are read, the rows in another are bad rows; an amount without a sign is in the file's;
//! - rows with one order id are one order, of the first row's customer and the earliest row's day;
//! - cancelled and wholly refunded orders are left out; zero is a purchase; less than zero is money given back;
//! - customers are told apart by their bytes, e-mail addresses without regard to upper and lower case;
//! - several purchases of a customer on a day are one in summaries and segments, and each counts as an order in indicators.

mod amount;
mod breakdown;
mod calendar;
mod cohorts;
mod collect;
mod column_guess;
mod concentration;
mod csv;
mod currency;
mod detect;
mod encoding;
mod given;
mod groups;
mod indicators;
mod interner;
mod layout;
mod migration;
mod names;
mod numbering;
mod options;
mod order_ids;
mod periods;
mod preview;
mod profile;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod read;
mod reader;
mod records;
mod report;
mod rfm;
mod rfm_segment;
mod sample;
mod shops;
mod status;
mod store;
mod structure;
mod summaries;
mod table;
mod timeline;
mod value_inputs;
mod word;

pub use breakdown::Breakdown;
pub use calendar::{date_from_day, day_from_date};
pub use cohorts::{Cohort, CohortOptions, Cohorts, cohorts};
pub(crate) use concentration::Lorenz;
pub use concentration::{Concentration, ConcentrationOptions, concentration};
pub use csv::{CsvColumn, CsvOptions, write_csv};
pub use detect::{Detection, Undecided, detect, detect_with};
pub use given::GivenOptions;
pub use indicators::{AcquisitionSpend, IndicatorOptions, Indicators, indicators};
pub use migration::{Migration, MigrationOptions, migration};
pub use options::{
    AmountMeaning, CancelledOrders, Columns, DateOrder, DecimalMark, Delimiter, Encoding, Grouping,
    NegativeAmounts, Quote, ReadingOptions, Role, ZeroAmounts,
};
pub use periods::Period;
pub use preview::{Preview, PreviewRow, preview};
pub use profile::{BestCustomers, CustomerProfile, LabelShare, ProfileOptions, best_customers};
pub(crate) use read::{needed_day, optional_day};
pub use reader::OrderReader;
pub use report::{BadRow, BadRowCount, BadRowReason, ReadingReport};
pub use rfm::{Rfm, RfmCuts, RfmOptions, RfmSegmentSummary, rfm};
pub use rfm_segment::{RFM_SEGMENTS, RfmSegment};
pub use shops::Shop;
pub use summaries::{CustomerSummaries, SummaryOptions, TimeUnit, summarise, summarise_blocks};
pub use table::OrderTable;
pub use timeline::{Timeline, purchase_days, timeline};
pub use value_inputs::{ValueInputs, value_inputs};
