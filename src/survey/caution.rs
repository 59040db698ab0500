//! What a careful reader should know before repeating a number.

use serde::{Deserialize, Serialize};

/// A reason to read a result with care.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "caution",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Caution {
    /// Fewer answers than the method needs to keep its promise.
    FewAnswers {
        /// From this number on the method covers about what it says.
        least: f64,
    },
    /// A single answer has no spread: there is no interval.
    OneAnswer,
    /// More answers than this method is worked out for: there is no interval.
    TooManyAnswers {
        /// Most answers it is worked out for.
        most: f64,
    },
    /// All answers fall into one group, so that the method sees no uncertainty where there is some.
    NoVariation,
    /// The correction for few answers points the other way than the scores: nothing is decided.
    DirectionsDisagree,
}
