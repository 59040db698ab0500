//! Customer lifetime value: what one customer brings, when the money that won the customer is back, and the
//! indicators those answers are made of.
//!
//! One rule holds for all of it: expected money per period times an annuity factor (`annuity.rs`), which counts the
//! discounted periods in which a customer is expected to be active. Sums that have a closed form are never added up.

mod acquisition;
mod annuity;
mod answer;
#[cfg(feature = "levers")]
pub mod campaign;
#[cfg(feature = "levers")]
pub mod channels;
mod established;
mod expected;
mod formulas;
mod indicators;
#[cfg(feature = "levers")]
pub mod levers;
mod lifetime;
mod lifetime_options;
mod limits;
mod margin_stream;
mod payback;
mod per_period;
mod rates;
mod read;
mod retention;
mod simple;
mod timing;

pub use acquisition::{AcquisitionReturn, AcquisitionReturnOptions, acquisition_return};
pub use answer::{Missing, MissingReason, Payback, Quantity, ValueCurve};
pub use established::EstablishedCustomer;
pub use expected::{ExpectedLifetime, ExpectedLifetimeOptions, expected_lifetime};
pub use formulas::{
    Formula, LifetimeValueFormulasOptions, lifetime_value_formulas, simple_value_formulas,
};
pub use indicators::{IndicatorOptions, Indicators, indicators};
pub use lifetime::{LifetimeValue, lifetime_value};
pub use lifetime_options::LifetimeValueOptions;
pub use limits::{LARGEST_INPUT, LONGEST_YEARS};
pub use margin_stream::{MarginStreamOptions, MarginStreamValue, margin_stream_value};
pub use payback::{PaybackOptions, PaybackResult, payback};
pub use per_period::PerPeriod;
pub use rates::{
    AnnualRetention, AnnualRetentionOptions, EquivalentRate, EquivalentRateOptions,
    annual_retention, equivalent_rate,
};
pub use retention::Retention;
pub use simple::{SimpleValue, SimpleValueOptions, simple_value};
pub use timing::MarginTiming;
