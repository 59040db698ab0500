//! The only room that knows JavaScript: plain objects in, plain objects out, one error.

mod boundary;
pub mod charts;
pub mod clv;
mod options;
mod results;
mod value;
