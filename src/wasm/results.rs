//! Turns a result struct into a plain value, field by field.
//!
//! serde-wasm-bindgen then writes that one type, instead of being compiled anew for every result struct.

use std::borrow::Cow;
use std::fmt::Display;

use serde::ser::{
    Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

use super::value::Value;
use crate::column;

/// What no result of ours holds: maps, tuples with names, integers beyond a double.
#[derive(Debug)]
pub struct Unwritable;

impl Display for Unwritable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("this kind of value is not written to JavaScript")
    }
}

impl std::error::Error for Unwritable {}

impl serde::ser::Error for Unwritable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// A [`Serializer`] whose output is a [`Value`].
#[derive(Clone, Copy)]
pub struct Writer;

type Answer = Result<Value, Unwritable>;
type No = Impossible<Value, Unwritable>;

impl Serializer for Writer {
    type Ok = Value;
    type Error = Unwritable;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = Object;
    type SerializeStructVariant = No;

    fn serialize_bool(self, value: bool) -> Answer {
        Ok(Value::Boolean(value))
    }
    fn serialize_i8(self, value: i8) -> Answer {
        self.serialize_f64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Answer {
        self.serialize_f64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Answer {
        self.serialize_f64(value.into())
    }
    fn serialize_i64(self, value: i64) -> Answer {
        self.serialize_f64(value as f64)
    }
    fn serialize_u8(self, value: u8) -> Answer {
        self.serialize_f64(value.into())
    }
    fn serialize_u16(self, value: u16) -> Answer {
        self.serialize_f64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Answer {
        self.serialize_f64(value.into())
    }
    fn serialize_u64(self, value: u64) -> Answer {
        self.serialize_f64(value as f64)
    }
    fn serialize_f32(self, value: f32) -> Answer {
        self.serialize_f64(value.into())
    }
    fn serialize_f64(self, value: f64) -> Answer {
        Ok(Value::Number(value))
    }
    fn serialize_char(self, value: char) -> Answer {
        Ok(Value::Text(value.to_string().into()))
    }
    fn serialize_str(self, value: &str) -> Answer {
        Ok(Value::Text(value.to_owned().into()))
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Answer {
        Ok(Value::Array(column::from_bytes(bytes)))
    }
    fn is_human_readable(&self) -> bool {
        false
    }
    fn serialize_none(self) -> Answer {
        Ok(Value::Absent)
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Answer {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Answer {
        Ok(Value::Absent)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Answer {
        Ok(Value::Absent)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Answer {
        Ok(Value::Text(Cow::Borrowed(variant)))
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Answer {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Answer {
        Err(Unwritable)
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<List, Unwritable> {
        Ok(List(Vec::with_capacity(length.unwrap_or(0))))
    }
    fn serialize_tuple(self, length: usize) -> Result<List, Unwritable> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<No, Unwritable> {
        Err(Unwritable)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<No, Unwritable> {
        Err(Unwritable)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<No, Unwritable> {
        Err(Unwritable)
    }
    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Object, Unwritable> {
        Ok(Object(Vec::with_capacity(length)))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<No, Unwritable> {
        Err(Unwritable)
    }
}

pub struct List(Vec<Value>);

impl SerializeSeq for List {
    type Ok = Value;
    type Error = Unwritable;

    #[inline(never)]
    fn serialize_element<T: ?Sized + Serialize>(&mut self, item: &T) -> Result<(), Unwritable> {
        self.0.push(item.serialize(Writer)?);
        Ok(())
    }
    fn end(self) -> Answer {
        Ok(Value::List(self.0))
    }
}

impl SerializeTuple for List {
    type Ok = Value;
    type Error = Unwritable;

    #[inline(never)]
    fn serialize_element<T: ?Sized + Serialize>(&mut self, item: &T) -> Result<(), Unwritable> {
        SerializeSeq::serialize_element(self, item)
    }
    fn end(self) -> Answer {
        SerializeSeq::end(self)
    }
}

pub struct Object(Vec<(Cow<'static, str>, Value)>);

impl SerializeStruct for Object {
    type Ok = Value;
    type Error = Unwritable;

    #[inline(never)]
    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.0.push((Cow::Borrowed(name), value.serialize(Writer)?));
        Ok(())
    }
    fn end(self) -> Answer {
        Ok(Value::Object(self.0))
    }
}
