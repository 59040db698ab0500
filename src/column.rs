//! A long list of numbers, which JavaScript gets as a `Float64Array`.
//!
//! One by one, 500 numbers cost the boundary more than the calculation that made them. So where nobody reads along,
//! they go as bytes.

use serde::{Serialize, Serializer};

/// For `#[serde(serialize_with = "crate::column::serialize")]`.
pub fn serialize<T, S>(numbers: &[T], serializer: S) -> Result<S::Ok, S::Error>
where
    T: Copy + Into<f64> + Serialize,
    S: Serializer,
{
    if serializer.is_human_readable() {
        return numbers.serialize(serializer);
    }
    let mut bytes = Vec::with_capacity(numbers.len() * 8);
    for &number in numbers {
        bytes.extend_from_slice(&number.into().to_le_bytes());
    }
    serializer.serialize_bytes(&bytes)
}

/// The numbers of the bytes that [`serialize`] wrote, as JavaScript gets them. (wasm writes the low byte first, as every
/// machine does that runs it.)
#[cfg(target_arch = "wasm32")]
pub fn from_bytes(bytes: &[u8]) -> js_sys::Float64Array {
    js_sys::Float64Array::new(&js_sys::Uint8Array::new_from_slice(bytes).buffer())
}

/// For a list of such lists.
pub fn serialize_each<S: Serializer>(lists: &[Vec<f64>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(lists.iter().map(Column))
}

/// For a column that may be absent.
#[cfg(feature = "customers")]
pub fn serialize_optional<S: Serializer>(
    numbers: &Option<Vec<f64>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match numbers {
        Some(numbers) => serializer.serialize_some(&Column(numbers)),
        None => serializer.serialize_none(),
    }
}

/// Such a list as a value of its own.
#[derive(Debug)]
pub(crate) struct Column<Numbers = Vec<f64>>(pub Numbers);

impl<Numbers: AsRef<[f64]>> Serialize for Column<Numbers> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0.as_ref(), serializer)
    }
}
