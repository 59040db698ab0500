//! The only room that knows JavaScript: plain objects in, plain objects out, one error.

mod boundary;
pub mod charts;
#[cfg(feature = "clv")]
pub mod clv;
#[cfg(feature = "loyalty")]
pub mod loyalty;
mod options;
mod reader;
mod results;
#[cfg(feature = "survey")]
pub mod survey;
mod value;
