//! How the options of this room read themselves from plain values.

use super::options::ForecastOptions;
use super::posterior::TablePosteriorOptions;
use super::purchases::{CustomerHistoryOptions, PurchaseTrackOptions};
use crate::orders::{TimeUnit, optional_day};
use crate::read::fields;

fields! { ForecastOptions {
    model,
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
} }

fields! { CustomerHistoryOptions {
    model,
    unit or TimeUnit::default(),
    customer,
    observed_until => optional_day,
    days_ahead or 0,
} }
