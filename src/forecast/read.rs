//! How the options of this room read themselves from plain values.

use super::alive_on::AliveOnOptions;
use super::calibration::CalibrationOptions;
use super::fingerprint::FingerprintOptions;
use super::fitted::FittedModels;
use super::frequency_recency::FrequencyRecencyOptions;
use super::options::ForecastOptions;
use super::population::PopulationOptions;
use super::posterior::TablePosteriorOptions;
use super::purchases::{CustomerHistoryOptions, PurchaseTrackOptions};
use super::simple_formula::SimpleFormulaOptions;
use super::value_spread::ValueSpreadOptions;
use super::what_if::WhatIfOptions;
use crate::orders::{TimeUnit, needed_day, optional_day};
use crate::read::fields;

fields! { FittedModels { model, covariance, spend_model, spend_covariance, } }

fields! { ForecastOptions {
    model,
    fitted,
    unit or TimeUnit::default(),
    observed_until => optional_day,
    gross_margin or ForecastOptions::default().gross_margin,
    annual_discount_rate or ForecastOptions::default().annual_discount_rate,
    value_months,
    horizon_months or ForecastOptions::default().horizon_months,
} }

fields! { TablePosteriorOptions {
    model,
    unit or TimeUnit::default(),
    observed_until => optional_day,
    effective_draws or TablePosteriorOptions::default().effective_draws,
    refits or TablePosteriorOptions::default().refits,
    seed or TablePosteriorOptions::default().seed,
    gross_margin or TablePosteriorOptions::default().gross_margin,
    annual_discount_rate or TablePosteriorOptions::default().annual_discount_rate,
    value_months,
} }

fields! { PurchaseTrackOptions {
    model,
    unit or TimeUnit::default(),
    until => optional_day,
    covariance,
} }

fields! { CustomerHistoryOptions {
    model,
    unit or TimeUnit::default(),
    customer,
    observed_until => optional_day,
    days_ahead or 0,
} }

fields! { WhatIfOptions {
    fitted,
    unit or TimeUnit::default(),
    observed_until => optional_day,
    gross_margin or ForecastOptions::default().gross_margin,
    annual_discount_rate or ForecastOptions::default().annual_discount_rate,
    value_months,
    churn_change or 0.0,
    purchase_rate_change or 0.0,
    spend_change or 0.0,
} }

fields! { SimpleFormulaOptions {
    fitted,
    unit or TimeUnit::default(),
    observed_until => optional_day,
    gross_margin or ForecastOptions::default().gross_margin,
    annual_discount_rate or ForecastOptions::default().annual_discount_rate,
    months or ForecastOptions::default().horizon_months,
} }

fields! { PopulationOptions {
    model,
    unit or TimeUnit::default(),
    months or ForecastOptions::default().horizon_months,
} }

fields! { FingerprintOptions { observed_until => optional_day, } }

fields! { FrequencyRecencyOptions {
    model,
    spend,
    unit or TimeUnit::default(),
    observed_until => optional_day,
    horizon_months or ForecastOptions::default().horizon_months,
    gross_margin or ForecastOptions::default().gross_margin,
    annual_discount_rate or ForecastOptions::default().annual_discount_rate,
    value_months,
} }

fields! { CalibrationOptions {
    model,
    unit or TimeUnit::default(),
    calibration_end => needed_day,
    observed_until => optional_day,
} }

fields! { AliveOnOptions {
    model,
    unit or TimeUnit::default(),
    day => needed_day,
    observed_until => optional_day,
} }

fields! { ValueSpreadOptions { values, } }
