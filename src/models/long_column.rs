//! A column with a number for every customer, which JavaScript gets as a `Float64Array`: copied as it lies in memory, where
//! [`crate::column`] goes through the numbers one by one.
#![allow(unsafe_code)]

use crate::column;
use serde::{Serialize, Serializer};

/// For `#[serde(serialize_with = "crate::models::long_column::serialize")]`.
pub fn serialize<S: Serializer>(numbers: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() || cfg!(target_endian = "big") {
        return column::serialize(numbers, serializer);
    }
    // SAFETY: every byte of a number can be read by itself, and they are as many as they take memory.
    let bytes =
        unsafe { std::slice::from_raw_parts(numbers.as_ptr().cast(), size_of_val(numbers)) };
    serializer.serialize_bytes(bytes)
}

/// For a column that may be absent.
pub fn serialize_optional<S: Serializer>(
    numbers: &Option<Vec<f64>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match numbers {
        Some(numbers) => serializer.serialize_some(&Long(numbers)),
        None => serializer.serialize_none(),
    }
}

struct Long<'a>(&'a [f64]);

impl Serialize for Long<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0, serializer)
    }
}
