//! What a customer is worth, what a loyalty programme earns, what a survey says.
//!
//! The rules are pure Rust; with the `wasm32-unknown-unknown` target they are also a JavaScript module.

#[cfg(feature = "charts")]
pub mod charts;
#[cfg(feature = "clv")]
pub mod clv;
#[cfg_attr(not(feature = "charts"), allow(dead_code))]
mod column;
pub mod error;
#[cfg(feature = "loyalty")]
pub mod loyalty;
#[cfg(feature = "customers")]
pub mod models;
#[cfg(any(feature = "clv", feature = "loyalty"))]
#[cfg_attr(not(feature = "clv"), allow(dead_code))]
mod number_or_list;
pub mod numerics;
#[cfg(feature = "customers")]
pub mod orders;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod read;
#[cfg(feature = "survey")]
pub mod survey;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
