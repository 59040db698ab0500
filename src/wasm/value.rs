//! A plain JavaScript value on the Rust side: what options are read from, and results are written to.

use std::borrow::Cow;

use js_sys::{Array, Float64Array, Object, Reflect};
use serde::{Serialize, Serializer};
use wasm_bindgen::{JsCast, JsValue};

/// A tree of plain values.
pub enum Value {
    /// `undefined` or `null`.
    Absent,
    Boolean(bool),
    Number(f64),
    Text(Cow<'static, str>),
    List(Vec<Value>),
    /// A `Float64Array`, to be read or written: outside of our memory, which never shrinks, and copied once.
    Array(Float64Array),
    Object(Vec<(Cow<'static, str>, Value)>),
    /// A function, a symbol, a big integer: nothing that an option could be.
    Other,
}

/// Options nest less than this; a cycle nests without end.
const DEEPEST: usize = 8;

impl Value {
    /// Reads whatever JavaScript passed.
    pub fn from_javascript(value: &JsValue) -> Self {
        Self::read(value, DEEPEST)
    }

    fn read(value: &JsValue, depth: usize) -> Self {
        // Each question is a call into JavaScript: the likeliest answers come first.
        if let Some(number) = value.as_f64() {
            Self::Number(number)
        } else if let Some(text) = value.as_string() {
            Self::Text(text.into())
        } else if value.is_undefined() || value.is_null() {
            Self::Absent
        } else if let Some(boolean) = value.as_bool() {
            Self::Boolean(boolean)
        } else if depth == 0 {
            Self::Other
        } else if let Some(numbers) = value.dyn_ref::<Float64Array>() {
            Self::Array(numbers.clone())
        } else if Array::is_array(value) {
            let items = Array::from(value);
            Self::List(
                items
                    .iter()
                    .map(|item| Self::read(&item, depth - 1))
                    .collect(),
            )
        } else if value.is_object() && !value.is_function() {
            let field = |name: JsValue| {
                // A getter of the caller may throw: then there is no such value.
                let value = Reflect::get(value, &name)
                    .map_or(Self::Other, |value| Self::read(&value, depth - 1));
                (Cow::Owned(name.as_string().unwrap_or_default()), value)
            };
            Self::Object(
                Object::keys(value.unchecked_ref::<Object>())
                    .iter()
                    .map(field)
                    .collect(),
            )
        } else {
            Self::Other
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Other => serializer.serialize_unit(),
            Self::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Array(array) => serde_wasm_bindgen::preserve::serialize(array, serializer),
            Self::Object(fields) => {
                serializer.collect_map(fields.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}
