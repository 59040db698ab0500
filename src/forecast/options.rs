//! What a forecast may be told.

use super::fitted::FittedModels;
use crate::error::{Result, check};
use crate::models::BuyingModelName;
use crate::orders::TimeUnit;
use serde::{Deserialize, Serialize};

/// How to forecast. Everything may be left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ForecastOptions {
    /// The buying model; if absent, the one that predicts the last third of the time best, or has the least BIC.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub model: Option<BuyingModelName>,
    /// Models that were fitted earlier, such as those of a saved result: taken as they are, instead of a comparison and a fit.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub fitted: Option<FittedModels>,
    /// Unit of time of the models' parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Last day of the observation; the last day with an order if absent. Forecasts begin the day after.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
    /// Share of the spend that is margin, 0 to 1. Default 1: then a value is revenue.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub gross_margin: f64,
    /// Discount rate of one year, at least 0. Default 0.1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_discount_rate: f64,
    /// How far a customer's value looks ahead, in months; for ever if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub value_months: Option<f64>,
    /// For how many months each customer's purchases are foretold. Default 12.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub horizon_months: f64,
}

impl Default for ForecastOptions {
    fn default() -> Self {
        Self {
            model: None,
            fitted: None,
            unit: TimeUnit::default(),
            observed_until: None,
            gross_margin: 1.0,
            annual_discount_rate: 0.1,
            value_months: None,
            horizon_months: 12.0,
        }
    }
}

impl ForecastOptions {
    /// Days of a year.
    pub(super) const YEAR: f64 = 365.25;

    pub(super) fn validate(&self) -> Result<()> {
        if let Some(fitted) = &self.fitted {
            fitted.validate()?;
        }
        check("grossMargin", self.gross_margin).share()?;
        check("annualDiscountRate", self.annual_discount_rate).at_least(0.0)?;
        check("horizonMonths", self.horizon_months).greater_than(0.0)?;
        if let Some(months) = self.value_months {
            check("valueMonths", months).greater_than(0.0)?;
        }
        Ok(())
    }

    /// Months as units of time.
    pub(super) fn units(&self, months: f64) -> f64 {
        months * (Self::YEAR / 12.0) / self.unit.days()
    }

    /// The continuous discount rate per unit of time.
    pub(super) fn discount(&self) -> f64 {
        self.annual_discount_rate.ln_1p() * self.unit.days() / Self::YEAR
    }
}
