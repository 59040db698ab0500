//! Charts for JavaScript.

use std::cell::Cell;

use js_sys::Function;
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{read, thrown, write};
use crate::charts::{self, FormatNumber};
use crate::error::Result as CoreResult;

/// Draws with the page's formatter; what that throws is thrown on.
fn drawn(
    format: &Function,
    draw: impl FnOnce(FormatNumber<'_>) -> CoreResult<charts::Drawing>,
) -> Result<Ts<charts::Drawing>, JsValue> {
    let failure = Cell::new(None);
    let drawing =
        draw(
            &|value, kind| match format.call2(&JsValue::NULL, &value.into(), &kind.name().into()) {
                Ok(text) => text.as_string().unwrap_or_default(),
                Err(error) => {
                    failure.set(Some(error));
                    String::new()
                }
            },
        );
    match failure.into_inner() {
        Some(error) => Err(error),
        None => write(&drawing.map_err(|error| thrown(error))?),
    }
}

/// Draws cumulative profit per customer against what the customer cost to acquire, with the payback point marked.
///
/// `format` turns a number into the reader's language and currency. Throws a `LifeworthError` that names the option
/// and the rule it breaks.
#[wasm_bindgen(js_name = "drawCumulativeProfit")]
pub fn draw_cumulative_profit(
    chart: Ts<charts::CumulativeProfitChart>,
    #[wasm_bindgen(unchecked_param_type = "(value: number, kind: NumberKind) => string")]
    format: &Function,
) -> Result<Ts<charts::Drawing>, JsValue> {
    let chart = read(chart)?;
    drawn(format, |format| {
        charts::draw_cumulative_profit(&chart, format)
    })
}

/// Draws the share of customers still active against time.
///
/// `format` turns a number into the reader's language and currency. Throws a `LifeworthError` that names the option
/// and the rule it breaks.
#[wasm_bindgen(js_name = "drawSurvival")]
pub fn draw_survival(
    chart: Ts<charts::SurvivalChart>,
    #[wasm_bindgen(unchecked_param_type = "(value: number, kind: NumberKind) => string")]
    format: &Function,
) -> Result<Ts<charts::Drawing>, JsValue> {
    let chart = read(chart)?;
    drawn(format, |format| charts::draw_survival(&chart, format))
}
