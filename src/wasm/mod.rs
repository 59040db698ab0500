//! The only room that knows JavaScript: plain objects in, plain objects out, one error.
#![allow(missing_docs, reason = "each function re-exports a documented one of the core, and repeats its documentation for TypeScript")]

mod boundary;
mod charts;
mod clv;
