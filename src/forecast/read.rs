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
use crate::read::{Source, fields, optional};

// What several options share, each with what stands for it where it is left out.

fn unit(source: &mut dyn Source, name: &'static str) -> TimeUnit {
    optional(source, name, TimeUnit::default)
}

fn gross_margin(source: &mut dyn Source, name: &'static str) -> f64 {
    optional(source, name, || ForecastOptions::default().gross_margin)
}

fn annual_discount_rate(source: &mut dyn Source, name: &'static str) -> f64 {
    optional(source, name, || {
        ForecastOptions::default().annual_discount_rate
    })
}

fn horizon_months(source: &mut dyn Source, name: &'static str) -> f64 {
    optional(source, name, || ForecastOptions::default().horizon_months)
}

fields! { FittedModels { model, covariance, spend_model, spend_covariance, } }

fields! { ForecastOptions {
    model,
    fitted,
    unit => unit,
    observed_until => optional_day,
    gross_margin => gross_margin,
    annual_discount_rate => annual_discount_rate,
    value_months,
    horizon_months => horizon_months,
} }

fields! { TablePosteriorOptions {
    model,
    unit => unit,
    observed_until => optional_day,
    effective_draws or TablePosteriorOptions::default().effective_draws,
    refits or TablePosteriorOptions::default().refits,
    seed or TablePosteriorOptions::default().seed,
    gross_margin => gross_margin,
    annual_discount_rate => annual_discount_rate,
    value_months,
} }

fields! { PurchaseTrackOptions {
    model,
    unit => unit,
    until => optional_day,
    covariance,
} }

fields! { CustomerHistoryOptions {
    model,
    unit => unit,
    customer,
    observed_until => optional_day,
    days_ahead or 0,
} }

fields! { WhatIfOptions {
    fitted,
    unit => unit,
    observed_until => optional_day,
    gross_margin => gross_margin,
    annual_discount_rate => annual_discount_rate,
    value_months,
    churn_change or 0.0,
    purchase_rate_change or 0.0,
    spend_change or 0.0,
} }

fields! { SimpleFormulaOptions {
    fitted,
    unit => unit,
    observed_until => optional_day,
    gross_margin => gross_margin,
    annual_discount_rate => annual_discount_rate,
    months => horizon_months,
} }

fields! { PopulationOptions {
    model,
    unit => unit,
    months => horizon_months,
} }

fields! { FingerprintOptions { observed_until => optional_day, } }

fields! { FrequencyRecencyOptions {
    model,
    spend,
    unit => unit,
    observed_until => optional_day,
    horizon_months => horizon_months,
    gross_margin => gross_margin,
    annual_discount_rate => annual_discount_rate,
    value_months,
} }

fields! { CalibrationOptions {
    model,
    unit => unit,
    calibration_end => needed_day,
    observed_until => optional_day,
} }

fields! { AliveOnOptions {
    model,
    unit => unit,
    day => needed_day,
    observed_until => optional_day,
} }

fields! { ValueSpreadOptions { values, } }
