//! Fills an options struct from what JavaScript passed, and knows the path of whatever is wrong with it.
//!
//! serde-wasm-bindgen does not name the field, passes over unknown ones, and is compiled anew for every struct; with
//! it this module would be a fifth larger.

use std::borrow::Cow;

use serde::de::value::{SeqDeserializer, StrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::value::Value;

/// Why options could not be read: the code of the `LifeworthError`, and the path of the field.
#[derive(Debug)]
pub struct Unreadable {
    pub code: &'static str,
    pub field: String,
}

impl Unreadable {
    fn new(code: &'static str, field: &str) -> Self {
        Self {
            code,
            field: field.to_owned(),
        }
    }

    /// The same, seen from the object or list that holds it.
    fn inside(mut self, name: &str) -> Self {
        if !(self.field.is_empty() || self.field.starts_with('[')) {
            self.field.insert(0, '.');
        }
        self.field.insert_str(0, name);
        self
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl std::error::Error for Unreadable {}

fn wrong_type() -> Unreadable {
    Unreadable::new("wrongType", "")
}

/// serde's own messages would bring the formatting of every kind of number into the module.
impl serde::de::Error for Unreadable {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self::new("wrongType", "")
    }
    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new("wrongType", "")
    }
    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new("wrongType", "")
    }
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::new(ENDED, "")
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::new("unknownChoice", "")
    }
    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::new("unknownField", field)
    }
    fn missing_field(field: &'static str) -> Self {
        Self::new("missingField", field)
    }
    fn duplicate_field(field: &'static str) -> Self {
        Self::new("wrongType", field)
    }
}

/// Fills a struct from a value that was read.
impl<'de> Deserializer<'de> for &'de Value {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Value::Absent => visitor.visit_unit(),
            Value::Boolean(value) => visitor.visit_bool(*value),
            Value::Number(value) => visitor.visit_f64(*value),
            Value::Text(value) => visitor.visit_borrowed_str(value),
            Value::List(items) => visitor.visit_seq(Items(items.iter().enumerate())),
            Value::Column(numbers) => {
                visitor.visit_seq(SeqDeserializer::new(numbers.iter().copied()))
            }
            Value::Object(fields) => visitor.visit_map(Fields::of(fields)),
            Value::Other => Err(wrong_type()),
        }
    }

    #[inline(never)]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Value::Absent => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Value::Number(value) if value.fract() == 0.0 => visitor.visit_i64(*value as i64),
            Value::Number(_) => Err(Unreadable::new("wholeNumber", "")),
            _ => Err(wrong_type()),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self {
            Value::Object(fields) => {
                refuse_unknown(fields, known)?;
                let mut options = Options {
                    fields,
                    rest: known,
                    asked: "",
                };
                visitor
                    .visit_seq(&mut options)
                    .map_err(|error| options.missing(error))
            }
            _ => Err(wrong_type()),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let (name, content) = match self {
            Value::Text(name) => (name, None),
            Value::Object(fields) => match only(fields) {
                Some((name, content)) => (name, Some(content)),
                None => return Err(wrong_type()),
            },
            _ => return Err(wrong_type()),
        };
        match variants
            .iter()
            .position(|variant| *variant == name.as_ref())
        {
            Some(index) => visitor.visit_enum(Choice {
                name,
                index: index as u32,
                content,
            }),
            None => Err(Unreadable::new("unknownChoice", "")),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_i64(visitor)
    }

    forward_to_deserialize_any! {
        bool i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        identifier ignored_any
    }
}

/// A misspelt option would otherwise silently be its default.
fn refuse_unknown(fields: &[(Cow<'static, str>, Value)], known: &[&str]) -> Result<(), Unreadable> {
    match fields
        .iter()
        .find(|(name, _)| !known.contains(&name.as_ref()))
    {
        Some((name, _)) => Err(Unreadable::new("unknownField", name)),
        None => Ok(()),
    }
}

struct Items<'de>(std::iter::Enumerate<std::slice::Iter<'de, Value>>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Unreadable;

    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        match self.0.next() {
            None => Ok(None),
            Some((index, item)) => match seed.deserialize(item) {
                Ok(value) => Ok(Some(value)),
                Err(error) => Err(at_index(error, index)),
            },
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

#[cold]
fn at_index(error: Unreadable, index: usize) -> Unreadable {
    error.inside(&format!("[{index}]"))
}

/// The fields of an object in the order of the struct. So that a struct need not compare the names of its fields: that
/// alone would be a quarter of a module with many options.
struct Options<'de> {
    fields: &'de [(Cow<'static, str>, Value)],
    /// The names that are still to be read.
    rest: &'static [&'static str],
    /// The name that was read last: what is missing if reading stops.
    asked: &'static str,
}

static ABSENT: Value = Value::Absent;

/// What serde says through [`serde::de::Error::invalid_length`]: there was no value, and there is no default.
const ENDED: &str = "ended";

impl<'de> Options<'de> {
    #[inline(never)]
    fn next(&mut self) -> Option<&'de (Cow<'static, str>, Value)> {
        (self.asked, self.rest) = self.rest.split_first()?;
        self.fields
            .iter()
            .find(|(name, value)| name == self.asked && !matches!(value, Value::Absent))
    }

    #[cold]
    fn missing(&self, error: Unreadable) -> Unreadable {
        if error.code == ENDED {
            return Unreadable::new("missingField", self.asked);
        }
        error
    }
}

impl<'de> SeqAccess<'de> for Options<'de> {
    type Error = Unreadable;

    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        match self.next() {
            // An option that may be absent is; anything else has a default, or is missing.
            None => Ok(seed.deserialize(&ABSENT).ok()),
            Some((name, value)) => match seed.deserialize(value) {
                Ok(value) => Ok(Some(value)),
                Err(error) => Err(error.inside(name)),
            },
        }
    }
}
/// The fields of an object in its own order, for what is not a struct.
struct Fields<'de> {
    rest: &'de [(Cow<'static, str>, Value)],
    current: Option<&'de (Cow<'static, str>, Value)>,
}

impl<'de> Fields<'de> {
    fn of(fields: &'de [(Cow<'static, str>, Value)]) -> Self {
        Self {
            rest: fields,
            current: None,
        }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Unreadable;

    #[inline(never)]
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unreadable> {
        while let Some((field, rest)) = self.rest.split_first() {
            self.rest = rest;
            if !matches!(field.1, Value::Absent) {
                self.current = Some(field);
                let name: StrDeserializer<'_, Unreadable> = field.0.as_ref().into_deserializer();
                return seed.deserialize(name).map(Some);
            }
        }
        Ok(None)
    }

    #[inline(never)]
    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, Unreadable> {
        match self.current {
            Some((name, value)) => seed.deserialize(value).map_err(|error| error.inside(name)),
            None => Err(wrong_type()),
        }
    }
}

/// The one field that is not absent.
fn only<'de>(fields: &'de [(Cow<'static, str>, Value)]) -> Option<&'de (Cow<'static, str>, Value)> {
    let mut present = fields
        .iter()
        .filter(|(_, value)| !matches!(value, Value::Absent));
    present.next().filter(|_| present.next().is_none())
}

/// A variant by its name: alone, as in `'adjustedWald'`, or with its content, as in `{counts: [1, 2]}`.
struct Choice<'de> {
    name: &'de str,
    /// Its place among the variants: names are compared once for all enums, not anew for each.
    index: u32,
    content: Option<&'de Value>,
}

impl<'de> EnumAccess<'de> for Choice<'de> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self), Unreadable> {
        let index: U32Deserializer<Unreadable> = self.index.into_deserializer();
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'de> {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(wrong_type()),
        }
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<S::Value, Unreadable> {
        match self.content {
            Some(value) => seed
                .deserialize(value)
                .map_err(|error| error.inside(self.name)),
            None => Err(wrong_type()),
        }
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Unreadable> {
        Err(wrong_type())
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Unreadable> {
        Err(wrong_type())
    }
}
