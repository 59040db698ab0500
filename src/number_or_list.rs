//! Reads an option that is one number for always, or a list of numbers by period.
//!
//! serde's own untagged enums keep a copy of whatever they read and try one variant after the other, which costs the
//! module some kilobytes and loses the index of a bad item.

use std::fmt::Formatter;

use serde::de::{Deserializer, Error, SeqAccess, Visitor};

/// Calls `one` with a number, or `list` with numbers.
pub fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    one: fn(f64) -> T,
    list: fn(Vec<f64>) -> T,
) -> Result<T, D::Error> {
    deserializer.deserialize_any(NumberOrList { one, list })
}

struct NumberOrList<T> {
    one: fn(f64) -> T,
    list: fn(Vec<f64>) -> T,
}

impl<'de, T> Visitor<'de> for NumberOrList<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str("a number or a list of numbers")
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        Ok((self.one)(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        self.visit_f64(value as f64)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        self.visit_f64(value as f64)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<T, A::Error> {
        let mut numbers = Vec::new();
        while let Some(number) = items.next_element()? {
            numbers.push(number);
        }
        Ok((self.list)(numbers))
    }
}
