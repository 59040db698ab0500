//! What a customer is worth, what a loyalty programme earns, what a survey says.
//!
//! The rules are pure Rust; with the `wasm32-unknown-unknown` target they are also a JavaScript module.

pub mod charts;
pub mod clv;
pub mod error;
pub mod models;
pub mod numerics;
#[cfg(target_arch = "wasm32")]
mod wasm;
