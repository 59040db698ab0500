//! How options are read, results written and errors thrown, for every function of the boundary alike.

use std::fmt::Display;

use serde::Serialize;
use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;
use tsify::{Ts, Tsify};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Error, Rule};

/// Reads the options, calculates, writes the result; whatever goes wrong is thrown as a `LifeworthError`.
pub fn answer<O, R>(
    options: Ts<O>,
    calculate: impl FnOnce(&O) -> crate::error::Result<R>,
) -> Result<Ts<R>, JsValue>
where
    O: Tsify + DeserializeOwned,
    O::JsType: JsCast,
    R: Tsify + Serialize,
    R::JsType: JsCast,
{
    let options = read(options)?;
    write(&calculate(&options).map_err(|error| thrown(&error))?)
}

/// Options as Rust has them; a missing, unknown or wrongly typed field is named by its path.
pub fn read<O>(options: Ts<O>) -> Result<O, JsValue>
where
    O: Tsify + DeserializeOwned,
    O::JsType: JsCast,
{
    let value = options.js_value();
    refuse_unknown_fields::<O>(&value)?;
    serde_path_to_error::deserialize(serde_wasm_bindgen::Deserializer::from(value)).map_err(
        |error| {
            let path = error.path().to_string();
            let message = error.inner().to_string();
            let missing = message
                .split('`')
                .nth(1)
                .filter(|_| message.contains("missing field"));
            let (code, field) = match (missing, path.as_str()) {
                (Some(name), ".") => ("missingField", name.to_owned()),
                (Some(name), path) => ("missingField", format!("{path}.{name}")),
                (None, _) => ("wrongType", path),
            };
            javascript_error(code, &field, &message, &JsValue::UNDEFINED, None)
        },
    )
}

/// A result as a plain object: absent numbers are `null`, maps are objects.
pub fn write<R>(result: &R) -> Result<Ts<R>, JsValue>
where
    R: Tsify + Serialize,
    R::JsType: JsCast,
{
    Ok(Ts::new_unchecked(plain(result)?))
}

/// Anything serialisable as JavaScript that survives `JSON.stringify`.
pub fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// The error of the core as JavaScript sees it.
pub fn thrown(error: &Error) -> JsValue {
    let (code, limit) = match error.rule {
        Rule::Finite => ("finite", None),
        Rule::GreaterThan { limit } => ("greaterThan", Some(limit)),
        Rule::AtLeast { limit } => ("atLeast", Some(limit)),
        Rule::LessThan { limit } => ("lessThan", Some(limit)),
        Rule::AtMost { limit } => ("atMost", Some(limit)),
        Rule::WholeNumber => ("wholeNumber", None),
        Rule::WholePeriods { periods_per_year } => ("wholePeriods", Some(periods_per_year)),
        Rule::NotEmpty => ("notEmpty", None),
    };
    javascript_error(code, &error.field, error, &error.value.into(), limit)
}

/// `Error` with `name: "LifeworthError"`; the package's loader turns it into the class of that name.
fn javascript_error(
    code: &str,
    field: &str,
    message: &dyn Display,
    value: &JsValue,
    limit: Option<f64>,
) -> JsValue {
    let error = js_sys::Error::new(&message.to_string());
    error.set_name("LifeworthError");
    let limit = limit.map_or(JsValue::UNDEFINED, JsValue::from);
    for (name, value) in [
        ("code", &code.into()),
        ("field", &field.into()),
        ("value", value),
        ("limit", &limit),
    ] {
        // A fresh object takes any property.
        let _ = js_sys::Reflect::set(&error, &name.into(), value);
    }
    error.into()
}

/// serde-wasm-bindgen passes over fields it does not know, so a misspelt option would silently be its default.
fn refuse_unknown_fields<O: DeserializeOwned>(value: &JsValue) -> Result<(), JsValue> {
    let Some(object) = value.dyn_ref::<js_sys::Object>() else {
        return Ok(());
    };
    let mut known: &'static [&'static str] = &[];
    let _ = O::deserialize(FieldNames(&mut known));
    if known.is_empty() {
        return Ok(());
    }
    for key in js_sys::Object::keys(object).iter() {
        let name = key.as_string().unwrap_or_default();
        if !known.contains(&name.as_str()) {
            let message = format!(
                "{name}: there is no such option; there are {}",
                known.join(", ")
            );
            return Err(javascript_error(
                "unknownField",
                &name,
                &message,
                &JsValue::UNDEFINED,
                None,
            ));
        }
    }
    Ok(())
}

/// Asks a struct for the names of its fields, and then refuses to deserialise it.
struct FieldNames<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for FieldNames<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_unit::<Self::Error>()
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
