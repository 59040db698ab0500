//! A long list of numbers, which JavaScript gets as a `Float64Array`.
//!
//! One by one, 500 numbers cost the boundary more than the calculation that made them.

use serde::{Serialize, Serializer};

/// What marks a column for the boundary; every other serialiser sees a list.
pub const COLUMN: &str = "Float64Array";

/// For `#[serde(serialize_with = "crate::column::serialize")]`.
pub fn serialize<S: Serializer>(numbers: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(COLUMN, numbers)
}

/// For a list of them.
pub fn serialize_each<S: Serializer>(lists: &[Vec<f64>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(lists.iter().map(|numbers| Column(numbers)))
}

struct Column<'a>(&'a [f64]);

impl Serialize for Column<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0, serializer)
    }
}
