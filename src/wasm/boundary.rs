//! How options are read, results written and errors thrown, for every function of the boundary alike.

// A module uses the ways in that its options need.
#![cfg_attr(
    not(all(
        feature = "clv",
        feature = "loyalty",
        feature = "survey",
        feature = "customers"
    )),
    allow(dead_code, unused_macros, unused_imports)
)]

use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::{JsCast, JsValue};

use super::reader::{Unreadable, read_from};
use super::results::Writer;
use super::value::Value;
use crate::error::{Error, Rule};
use crate::read::Read;

/// Declares functions of the core to JavaScript: options in, result out, by [`answer`].
macro_rules! functions {
    ($($(#[$documentation:meta])* $name:ident as $js_name:literal: $calculate:path, $options:ty => $result:ty;)*) => {$(
        $(#[$documentation])*
        ///
        /// Throws a `LifeworthError` that names the option and the rule it breaks.
        #[wasm_bindgen::prelude::wasm_bindgen(js_name = $js_name)]
        pub fn $name(options: tsify::Ts<$options>) -> Result<tsify::Ts<$result>, wasm_bindgen::JsValue> {
            $crate::wasm::boundary::answer(options, $calculate)
        }
    )*};
}
pub(super) use functions;

/// Reads the options, calculates, writes the result; whatever goes wrong is thrown as a `LifeworthError`.
pub fn answer<O, R>(
    options: Ts<O>,
    calculate: impl FnOnce(&O) -> crate::error::Result<R>,
) -> Result<Ts<R>, JsValue>
where
    O: Tsify + Read,
    O::JsType: JsCast,
    R: Tsify + Serialize,
    R::JsType: JsCast,
{
    let options = read(options)?;
    write(&calculate(&options).map_err(thrown)?)
}

/// Options as Rust has them; a missing, unknown or wrongly typed field is named by its path.
pub fn read<O>(options: Ts<O>) -> Result<O, JsValue>
where
    O: Tsify + Read,
    O::JsType: JsCast,
{
    read_as(options)
}

/// Options that are read into something else than their type for JavaScript.
pub fn read_as<O, R>(options: Ts<O>) -> Result<R, JsValue>
where
    O: Tsify,
    O::JsType: JsCast,
    R: Read,
{
    let value = Value::from_javascript(&options.js_value());
    read_from(&value).map_err(unreadable)
}

/// A list of options that read themselves.
#[cfg(feature = "customers")]
pub fn read_list<T: crate::read::Item>(list: &JsValue) -> Result<Vec<T>, JsValue> {
    read_from(&Value::from_javascript(list)).map_err(unreadable)
}

/// A result as a plain object: absent numbers are `null`.
pub fn write<R>(result: &R) -> Result<Ts<R>, JsValue>
where
    R: Tsify + Serialize,
    R::JsType: JsCast,
{
    Ok(Ts::new_unchecked(plain(result)?))
}

/// Anything serialisable as JavaScript that survives `JSON.stringify`.
pub fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    match value.serialize(Writer) {
        Ok(value) => javascript(&value),
        Err(error) => Err(js_sys::Error::new(&error.to_string()).into()),
    }
}

#[inline(never)]
fn javascript(value: &Value) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

#[cold]
fn unreadable(Unreadable { code, field }: Unreadable) -> JsValue {
    let fault = match code {
        "missingField" => "is missing",
        "unknownField" => "is not an option",
        "unknownChoice" => "is not one of the choices",
        "wholeNumber" => "must be a whole number",
        "date" => "is not a date",
        _ => "is not of the right type",
    };
    javascript_error(code, &field, fault, &JsValue::UNDEFINED, None)
}

/// The error of an argument that is something else than it should be.
#[cfg(any(feature = "survey-answers", feature = "customers"))]
#[cold]
pub fn wrong_type(field: &str) -> JsValue {
    unreadable(Unreadable {
        code: "wrongType",
        field: field.to_owned(),
    })
}

/// The error of the core as JavaScript sees it.
#[cold]
pub fn thrown(error: Error) -> JsValue {
    let code = match error.rule {
        Rule::Finite => "finite",
        Rule::GreaterThan { .. } => "greaterThan",
        Rule::AtLeast { .. } => "atLeast",
        Rule::LessThan { .. } => "lessThan",
        Rule::AtMost { .. } => "atMost",
        Rule::WholeNumber => "wholeNumber",
        Rule::WholePeriods { .. } => "wholePeriods",
        Rule::NotEmpty => "notEmpty",
        Rule::Balanced => "balanced",
    };
    let Error { field, rule, value } = error;
    javascript_error(code, &field, rule.sentence(), &value.into(), rule.limit())
}

/// `Error` with `name: "LifeworthError"`; the package's loader turns it into the class of that name.
fn javascript_error(
    code: &str,
    field: &str,
    fault: &str,
    value: &JsValue,
    limit: Option<f64>,
) -> JsValue {
    let limit = limit.map_or(JsValue::UNDEFINED, JsValue::from);
    // JavaScript writes the numbers: Rust's own formatting would add a tenth to the module.
    let number = |value: &JsValue| {
        js_sys::Number::from(value.clone())
            .to_string_with_radix(10)
            .ok()
            .map(String::from)
    };
    let mut message = [field, ": ", fault].concat();
    if let Some(limit) = limit.as_f64().and_then(|_| number(&limit)) {
        message.push(' ');
        message.push_str(&limit);
    }
    if let Some(value) = value.as_f64().and_then(|_| number(value)) {
        message.extend([" (given ", &value, ")"]);
    }
    let error = js_sys::Error::new(&message);
    error.set_name("LifeworthError");
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
