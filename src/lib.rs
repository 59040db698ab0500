//! What a customer is worth, what a loyalty programme earns, what a survey says.
//!
//! The rules are pure Rust; with the `wasm32-unknown-unknown` target they are also a JavaScript module.

#[cfg(feature = "charts")]
pub mod charts;
#[cfg(any(feature = "clv", feature = "levers"))]
pub mod clv;
#[cfg_attr(not(feature = "charts"), allow(dead_code))]
mod column;
pub mod error;
#[cfg(feature = "customers")]
pub mod forecast;
#[cfg(any(feature = "levers", feature = "loyalty"))]
mod inputs;
#[cfg(feature = "loyalty")]
pub mod loyalty;
#[cfg(feature = "customers")]
pub mod models;
pub mod numerics;
#[cfg(feature = "customers")]
pub mod orders;
// A module uses what its options need.
#[allow(dead_code, unused_imports, unused_macros)]
mod read;
#[cfg(any(feature = "levers", feature = "loyalty"))]
mod simulated;
#[cfg(any(feature = "survey", feature = "survey-answers"))]
pub mod survey;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
