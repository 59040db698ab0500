//! Customer lifetime value for JavaScript.

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{functions, plain, read};
use crate::clv;

functions! {
    /// What a customer brings by the simple formula: average order value × orders per year × years.
    simple_value as "simpleValue": clv::simple_value, clv::SimpleValueOptions => clv::SimpleValue;
    /// What a customer is worth from margin and retention: revenue, profit, payback, curves by period.
    lifetime_value as "lifetimeValue": clv::lifetime_value, clv::LifetimeValueOptions => clv::LifetimeValue;
    /// Present value of one margin per period for as long as the customer stays, in closed form.
    margin_stream_value as "marginStreamValue": clv::margin_stream_value, clv::MarginStreamOptions => clv::MarginStreamValue;
    /// When a stream of margins has paid back its acquisition cost.
    payback as "payback": clv::payback, clv::PaybackOptions => clv::PaybackResult;
    /// Value against acquisition cost: their ratio and their difference.
    acquisition_return as "acquisitionReturn": clv::acquisition_return, clv::AcquisitionReturnOptions => clv::AcquisitionReturn;
    /// Average order value, frequency, retention, churn, repeat purchase rate and acquisition cost, from totals.
    indicators as "indicators": clv::indicators, clv::IndicatorOptions => clv::Indicators;
    /// How long a customer stays at a constant retention rate, in three conventions.
    expected_lifetime as "expectedLifetime": clv::expected_lifetime, clv::ExpectedLifetimeOptions => clv::ExpectedLifetime;
    /// A yearly rate as the rate of a shorter period that compounds to it.
    equivalent_rate as "equivalentRate": clv::equivalent_rate, clv::EquivalentRateOptions => clv::EquivalentRate;
    /// A retention rate by period as the retention rate of a year.
    annual_retention as "annualRetention": clv::annual_retention, clv::AnnualRetentionOptions => clv::AnnualRetention;
}

/// The formulas of `simpleValue`, without words: `{averageOrderValue}` stands for a field of its options or result.
#[wasm_bindgen(js_name = "simpleValueFormulas", unchecked_return_type = "Formula[]")]
pub fn simple_value_formulas() -> Result<JsValue, JsValue> {
    plain(&clv::simple_value_formulas())
}

/// The formulas of `lifetimeValue` under the given conventions, without words: `{perPeriod.profit}` stands for a
/// field of its options or result.
///
/// Throws a `LifeworthError` that names the option and the rule it breaks.
#[wasm_bindgen(js_name = "lifetimeValueFormulas", unchecked_return_type = "Formula[]")]
pub fn lifetime_value_formulas(
    options: Ts<clv::LifetimeValueFormulasOptions>,
) -> Result<JsValue, JsValue> {
    plain(&clv::lifetime_value_formulas(&read(options)?))
}
