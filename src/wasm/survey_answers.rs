//! The answers of a survey, pasted or from a file, for JavaScript.

use js_sys::Uint8Array;
use tsify::Ts;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::boundary::{read, thrown, write, wrong_type};
use crate::survey::answers::{self, AnswerTable, ReadAnswersOptions};
use crate::survey::grouping::{self, AnswerGroups, Grouping};

/// Reads answers from the bytes of a pasted text or a file. Every row that is not blank is the header, an answer, or
/// listed as rejected.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "readAnswers")]
pub fn read_answers(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue,
    options: Ts<ReadAnswersOptions>,
) -> Result<Ts<AnswerTable>, JsValue> {
    write(&table(bytes, options)?)
}

/// Reads answers as `readAnswers` does and puts them into waves by month or quarter, or into groups by segment.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "groupAnswers")]
pub fn group_answers(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue,
    options: Ts<ReadAnswersOptions>,
    by: Ts<Grouping>,
) -> Result<Ts<AnswerGroups>, JsValue> {
    let by = read(by)?;
    write(&grouping::group_answers(&table(bytes, options)?, by))
}

fn table(bytes: &JsValue, options: Ts<ReadAnswersOptions>) -> Result<AnswerTable, JsValue> {
    let Some(bytes) = bytes.dyn_ref::<Uint8Array>() else {
        return Err(wrong_type("bytes"));
    };
    answers::read_answers(&bytes.to_vec(), &read(options)?).map_err(thrown)
}
