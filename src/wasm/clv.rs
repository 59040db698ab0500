//! Customer lifetime value for JavaScript.

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::boundary::{answer, plain, read};
use crate::clv;

/// Declares functions of the core to JavaScript: options in, result out.
macro_rules! functions {
    ($($(#[$documentation:meta])* $name:ident as $js_name:literal: $options:ident -> $result:ident;)*) => {$(
        $(#[$documentation])*
        ///
        /// Throws a `LifeworthError` that names the option and the rule it breaks.
        #[wasm_bindgen(js_name = $js_name)]
        pub fn $name(options: Ts<clv::$options>) -> Result<Ts<clv::$result>, JsValue> {
            answer(options, clv::$name)
        }
    )*};
}

functions! {
    /// What a customer brings by the simple formula: average order value × orders per year × years.
    simple_value as "simpleValue": SimpleValueOptions -> SimpleValue;
    /// What a customer is worth from margin and retention: revenue, profit, payback, curves by period.
    lifetime_value as "lifetimeValue": LifetimeValueOptions -> LifetimeValue;
    /// Present value of one margin per period for as long as the customer stays, in closed form.
    margin_stream_value as "marginStreamValue": MarginStreamOptions -> MarginStreamValue;
    /// When a stream of margins has paid back its acquisition cost.
    payback as "payback": PaybackOptions -> PaybackResult;
    /// Value against acquisition cost: their ratio and their difference.
    acquisition_return as "acquisitionReturn": AcquisitionReturnOptions -> AcquisitionReturn;
    /// Average order value, frequency, retention, churn, repeat purchase rate and acquisition cost, from totals.
    indicators as "indicators": IndicatorOptions -> Indicators;
    /// How long a customer stays at a constant retention rate, in three conventions.
    expected_lifetime as "expectedLifetime": ExpectedLifetimeOptions -> ExpectedLifetime;
    /// A yearly rate as the rate of a shorter period that compounds to it.
    equivalent_rate as "equivalentRate": EquivalentRateOptions -> EquivalentRate;
    /// A retention rate by period as the retention rate of a year.
    annual_retention as "annualRetention": AnnualRetentionOptions -> AnnualRetention;
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
