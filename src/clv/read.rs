//! How the options of customer lifetime value read themselves from plain values.

use crate::clv::acquisition::AcquisitionReturnOptions;
use crate::clv::expected::ExpectedLifetimeOptions;
use crate::clv::formulas::LifetimeValueFormulasOptions;
use crate::clv::indicators::IndicatorOptions;
use crate::clv::lifetime_options::{LifetimeValueOptions, after_one_year, monthly, three_to_one};
use crate::clv::margin_stream::MarginStreamOptions;
use crate::clv::payback::PaybackOptions;
use crate::clv::rates::{AnnualRetentionOptions, EquivalentRateOptions};
use crate::clv::retention::Retention;
use crate::clv::simple::SimpleValueOptions;
use crate::clv::timing::MarginTiming;
use crate::read::{Read, Source, choices, fields};

fields! { SimpleValueOptions {
    average_order_value,
    orders_per_year,
    years,
    gross_margin,
    acquisition_cost or 0.0,
} }

fields! { LifetimeValueOptions {
    average_order_value,
    orders_per_year,
    gross_margin,
    annual_retention_rate,
    annual_discount_rate,
    horizon_years,
    periods_per_year or monthly(),
    margin_timing or MarginTiming::default(),
    acquisition_cost or 0.0,
    annual_service_cost or 0.0,
    price_premium or 0.0,
    referrals_per_year or 0.0,
    value_per_referral or 0.0,
    target_ratio or three_to_one(),
    established_after_years or after_one_year(),
} }

fields! { LifetimeValueFormulasOptions {
    margin_timing or MarginTiming::default(),
    endless or false,
    retention_by_year or false,
} }

fields! { MarginStreamOptions {
    margin_per_period,
    retention_rate,
    discount_rate,
    periods,
    margin_timing or MarginTiming::default(),
    margin_growth or 0.0,
} }

fields! { PaybackOptions {
    acquisition_cost,
    margin_per_period,
    retention_rate,
    discount_rate,
    margin_timing or MarginTiming::default(),
    periods,
} }

fields! { IndicatorOptions {
    years,
    revenue,
    orders,
    customers,
    repeat_customers,
    start_customers,
    end_customers,
    new_customers,
    acquisition_spend,
} }

fields! { AcquisitionReturnOptions { value, acquisition_cost, } }

fields! { ExpectedLifetimeOptions { retention_rate, } }

fields! { EquivalentRateOptions { annual_rate, periods_per_year, } }

fields! { AnnualRetentionOptions { retention_rate, periods_per_year, } }

choices! { MarginTiming {
    StartOfPeriod,
    MiddleOfPeriod,
    EndOfPeriod,
    AfterFirstRenewal,
    BeforeNextRenewal,
} }

impl Read for Retention {
    fn read(source: &mut dyn Source) -> Self {
        if source.is_list() {
            Self::ByYear(source.numbers())
        } else {
            Self::Constant(source.number())
        }
    }
}
