//! What a forecast says.

use crate::models::{
    AnyBuyingModel, FitOutcome, GammaGamma, ModelComparison, SpendCorrelation, ValuationGap,
};
use crate::orders::TimeUnit;
use serde::{Deserialize, Serialize};

/// A number with the 95 % interval that comes from the uncertainty of the models' parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Lower end; absent in a draft, or where the fit does not support one.
    pub lower: Option<f64>,
    /// Upper end.
    pub upper: Option<f64>,
}

impl Estimate {
    pub(super) const fn without_interval(value: f64) -> Self {
        Self {
            value,
            lower: None,
            upper: None,
        }
    }
}

/// By what rules the numbers were made.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ForecastConventions {
    /// Unit of time of the models' parameters.
    pub unit: TimeUnit,
    /// Days of a month: a twelfth of 365.25.
    pub days_per_month: f64,
    /// Last day of the observation, days since 1970-01-01.
    pub observed_until: i32,
    /// Share of the spend that is margin.
    pub gross_margin: f64,
    /// Discount rate of one year; purchases are discounted continuously to the last day of the observation.
    pub annual_discount_rate: f64,
    /// How far values look ahead, in months; for ever if absent.
    pub value_months: Option<f64>,
    /// For how many months each customer's purchases are foretold.
    pub horizon_months: f64,
}

/// How the buying model was chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ForecastChoice {
    /// The models side by side, each fitted up to the end of the calibration.
    pub comparison: ModelComparison,
    /// Customers that they were compared on: in large files a sample.
    pub customers: f64,
    /// Last day of the calibration, days since 1970-01-01; what came later was held out. Absent where too little would have
    /// been left of either.
    pub calibration_until: Option<i32>,
    /// Length of the period held out, in units of time.
    pub held_out: Option<f64>,
}

/// Purchases and revenue of all customers together, up to so many months ahead. Customers still to be won are not in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ForecastHorizon {
    /// Months after the end of the observation.
    pub months: f64,
    /// Expected purchases (days with a purchase).
    pub purchases: Estimate,
    /// Expected revenue, not discounted; absent without a spend model.
    pub revenue: Option<Estimate>,
}

/// All customers together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ForecastTotals {
    /// Customers with a purchase by the end of the observation.
    pub customers: f64,
    /// Sum of the probabilities of being active. It depends a lot on the model: say which.
    pub active_customers: Estimate,
    /// The next 3, 6, 12 and 24 months.
    pub horizons: Vec<ForecastHorizon>,
    /// Customer equity: the sum of the values; absent in a draft.
    pub equity: Option<Estimate>,
    /// Why there are no values, if the models were fitted and there are none.
    pub value_gap: Option<ValuationGap>,
}

/// One entry per customer in every column. Columns of values are absent without a spend model, ends of intervals in a draft
/// or where the fit does not support them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ForecastCustomers {
    /// Number of the customer in the table.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub customer: Vec<u32>,
    /// Repeat purchases, x.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub frequency: Vec<f64>,
    /// Time of the last one after the first purchase, t_x, in units of time.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub recency: Vec<f64>,
    /// Time observed, T.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub observed: Vec<f64>,
    /// Mean spend of the repeat purchases; 0 without any.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub mean_spend: Vec<f64>,
    /// Probability of being active at the end of the observation.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive: Vec<f64>,
    /// Lower ends.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub probability_alive_lower: Option<Vec<f64>>,
    /// Upper ends.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub probability_alive_upper: Option<Vec<f64>>,
    /// Purchases expected up to the horizon.
    #[serde(serialize_with = "crate::models::long_column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected_purchases: Vec<f64>,
    /// Lower ends.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub expected_purchases_lower: Option<Vec<f64>>,
    /// Upper ends.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub expected_purchases_upper: Option<Vec<f64>>,
    /// Mean spend expected per purchase.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub expected_spend: Option<Vec<f64>>,
    /// Value: margin times expected spend times discounted expected purchases.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub value: Option<Vec<f64>>,
    /// Lower ends.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub value_lower: Option<Vec<f64>>,
    /// Upper ends.
    #[serde(serialize_with = "crate::models::long_column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub value_upper: Option<Vec<f64>>,
}

/// What the orders tell about the future. A fit that was refused or has cautions says so in its own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// Whether it is a first draft: MBG/NBD unless a model was asked for, no intervals and no values.
    pub is_draft: bool,
    /// By what rules the numbers were made.
    pub conventions: ForecastConventions,
    /// How the model was chosen; absent in a draft and where a model was asked for.
    pub choice: Option<ForecastChoice>,
    /// The buying model, fitted on all customers up to the end of the observation.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FitOutcome<AnyBuyingModel>"))]
    pub buying: FitOutcome<AnyBuyingModel>,
    /// The spend model.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FitOutcome<GammaGamma>"))]
    pub spend: FitOutcome<GammaGamma>,
    /// Whether spend is independent of frequency, as the spend model takes it to be.
    pub spend_correlation: Option<SpendCorrelation>,
    /// All customers together; absent where the buying model could not be fitted.
    pub totals: Option<ForecastTotals>,
    /// Each customer; absent where the buying model could not be fitted.
    pub customers: Option<ForecastCustomers>,
}
