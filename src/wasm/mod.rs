//! The only room that knows JavaScript: plain objects in, plain objects out, one error.

mod boundary;
#[cfg(feature = "charts")]
pub mod charts;
#[cfg(feature = "clv")]
pub mod clv;
#[cfg(feature = "customers")]
pub mod forecast;
#[cfg(feature = "levers")]
pub mod levers;
#[cfg(feature = "loyalty")]
pub mod loyalty;
#[cfg(feature = "customers")]
mod memory;
#[cfg(feature = "customers")]
pub mod models;
#[cfg(feature = "customers")]
pub mod orders;
mod reader;
mod results;
#[cfg(feature = "customers")]
mod summaries;
#[cfg(feature = "survey")]
pub mod survey;
#[cfg(feature = "survey-answers")]
pub mod survey_answers;
mod value;
