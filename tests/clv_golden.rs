//! The functions of `clv` against the reference values of `reference/deterministic.json`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::clv::*;
use serde_json::Value;

fn reference() -> Value {
    serde_json::from_str(include_str!("reference/deterministic.json")).unwrap()
}

fn number(inputs: &Value, name: &str) -> f64 {
    inputs[name]
        .as_f64()
        .unwrap_or_else(|| panic!("no {name} in {inputs}"))
}

fn timing(inputs: &Value) -> MarginTiming {
    match inputs["timing"].as_str().unwrap() {
        "first_margin_at_0" => MarginTiming::StartOfPeriod,
        "first_margin_at_1_if_retained" => MarginTiming::AfterFirstRenewal,
        "end_of_each_period" => MarginTiming::EndOfPeriod,
        "just_before_next_renewal" => MarginTiming::BeforeNextRenewal,
        other => panic!("unknown timing {other}"),
    }
}

fn stream(inputs: &Value) -> f64 {
    let options = MarginStreamOptions {
        margin_per_period: number(inputs, "margin_per_period"),
        retention_rate: number(inputs, "retention"),
        discount_rate: number(inputs, "rate_per_period"),
        periods: inputs["periods"].as_f64(),
        margin_timing: timing(inputs),
        margin_growth: inputs["margin_growth"].as_f64().unwrap_or(0.0),
    };
    margin_stream_value(&options).unwrap().value.unwrap()
}

fn simple(inputs: &Value) -> SimpleValue {
    let options = SimpleValueOptions {
        average_order_value: number(inputs, "average_order_value"),
        orders_per_year: number(inputs, "orders_per_year"),
        years: number(inputs, "years"),
        gross_margin: inputs["gross_margin"].as_f64().unwrap_or(1.0),
        acquisition_cost: 0.0,
    };
    simple_value(&options).unwrap()
}

fn ratio(inputs: &Value) -> AcquisitionReturn {
    let options = AcquisitionReturnOptions {
        value: number(inputs, "clv"),
        acquisition_cost: number(inputs, "cac"),
    };
    acquisition_return(&options).unwrap()
}

fn payback_of(inputs: &Value) -> PaybackResult {
    let options = PaybackOptions {
        acquisition_cost: number(inputs, "cac"),
        margin_per_period: number(inputs, "margin_per_period"),
        retention_rate: inputs["retention"].as_f64().unwrap_or(1.0),
        discount_rate: inputs["rate_per_period"].as_f64().unwrap_or(0.0),
        margin_timing: MarginTiming::StartOfPeriod,
        periods: None,
    };
    payback(&options).unwrap()
}

fn counts(inputs: &Value) -> Indicators {
    let options = IndicatorOptions {
        start_customers: Some(number(inputs, "start")),
        end_customers: Some(number(inputs, "end")),
        new_customers: Some(number(inputs, "acquired")),
        ..Default::default()
    };
    indicators(&options).unwrap()
}

fn lifetime(inputs: &Value) -> f64 {
    let retention_rate = counts(inputs).customer_retention_rate.unwrap();
    let result = expected_lifetime(&ExpectedLifetimeOptions { retention_rate }).unwrap();
    match inputs["convention"].as_str().unwrap() {
        "one_over_churn" => result.periods,
        "further_periods" => result.further_periods,
        "continuous" => result.continuous_periods,
        other => panic!("unknown convention {other}"),
    }
    .unwrap()
}

fn rate(inputs: &Value, periods_per_year: f64) -> EquivalentRate {
    let options = EquivalentRateOptions {
        annual_rate: number(inputs, "annual_rate"),
        periods_per_year,
    };
    equivalent_rate(&options).unwrap()
}

fn compute(quantity: &str, inputs: &Value) -> f64 {
    match quantity {
        "clv_perpetuity" | "clv_finite" | "clv_perpetuity_growth" => stream(inputs),
        "clv_historic_revenue" => simple(inputs).revenue,
        "clv_historic_margin" => simple(inputs).profit,
        "clv_to_cac" => ratio(inputs).ratio.unwrap(),
        "clv_net_of_cac" => ratio(inputs).net,
        "payback_periods_simple" => payback_of(inputs).time_in_periods.unwrap(),
        "payback_periods_with_churn" => {
            let result = payback_of(inputs);
            result.period.map_or_else(
                || {
                    assert_eq!(result.missing[0].reason, MissingReason::NeverPaysBack);
                    -1.0
                },
                f64::from,
            )
        }
        "customer_retention_rate" => counts(inputs).customer_retention_rate.unwrap(),
        "churn_rate" => counts(inputs).churn_rate.unwrap(),
        "expected_lifetime_periods" => lifetime(inputs),
        "rate_monthly_from_annual" => rate(inputs, 12.0).per_period,
        "rate_weekly_continuous_from_annual" => {
            rate(inputs, number(inputs, "weeks_per_year")).continuous_per_period
        }
        "rate_daily_continuous_from_annual" => {
            rate(inputs, number(inputs, "days_per_year")).continuous_per_period
        }
        "retention_annual_from_monthly" => {
            let options = AnnualRetentionOptions {
                retention_rate: number(inputs, "monthly_retention"),
                periods_per_year: 12.0,
            };
            annual_retention(&options).unwrap().annual_retention_rate
        }
        "repeat_purchase_rate" => {
            let options = IndicatorOptions {
                repeat_customers: Some(number(inputs, "customers_with_2_or_more_orders")),
                customers: Some(number(inputs, "customers")),
                ..Default::default()
            };
            indicators(&options).unwrap().repeat_purchase_rate.unwrap()
        }
        other => panic!("unknown quantity {other}"),
    }
}

#[test]
fn every_reference_value_is_met() {
    let reference = reference();
    let entries = reference["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 59);
    for entry in entries {
        let got = compute(entry["quantity"].as_str().unwrap(), &entry["inputs"]);
        let want: f64 = entry["value"].as_str().unwrap().parse().unwrap();
        let allowed = number(entry, "rtol") * want.abs() + number(entry, "atol");
        assert!((got - want).abs() <= allowed, "{}: {got}", entry["id"]);
    }
}

/// A period of a year and a yearly one must be the same thing to `lifetime_value`.
#[test]
fn lifetime_value_meets_the_reference_values_with_yearly_periods() {
    let reference = reference();
    let mut met = 0;
    for entry in reference["entries"].as_array().unwrap() {
        let inputs = &entry["inputs"];
        if !["clv_perpetuity", "clv_finite"].contains(&entry["quantity"].as_str().unwrap()) {
            continue;
        }
        let options = LifetimeValueOptions {
            average_order_value: number(inputs, "margin_per_period"),
            orders_per_year: 1.0,
            gross_margin: 1.0,
            annual_retention_rate: Retention::Constant(number(inputs, "retention")),
            annual_discount_rate: number(inputs, "rate_per_period"),
            horizon_years: inputs["periods"].as_f64(),
            periods_per_year: 1.0,
            margin_timing: timing(inputs),
            ..Default::default()
        };
        let got = lifetime_value(&options).unwrap().profit.unwrap();
        let want: f64 = entry["value"].as_str().unwrap().parse().unwrap();
        assert!(
            (got - want).abs() <= 1e-13 * want.abs(),
            "{}: {got}",
            entry["id"]
        );
        met += 1;
    }
    assert_eq!(met, 26);
}

#[test]
fn public_calculators_print_the_same() {
    let reference = reference();
    let anchors = reference["anchors"]["clv_simple"].as_array().unwrap();
    assert_eq!(anchors.len(), 4);
    for anchor in anchors {
        let got = match anchor["formula"].as_str().unwrap() {
            "aov*orders_per_year*years" => {
                let options = SimpleValueOptions {
                    average_order_value: number(anchor, "aov"),
                    orders_per_year: number(anchor, "orders_per_year"),
                    years: number(anchor, "years"),
                    gross_margin: 1.0,
                    acquisition_cost: 0.0,
                };
                simple_value(&options).unwrap().revenue
            }
            // One over churn, undiscounted: the first margin now.
            "arpu*gross_margin/monthly_churn" => {
                let options = MarginStreamOptions {
                    margin_per_period: number(anchor, "arpu") * number(anchor, "gross_margin"),
                    retention_rate: 1.0 - number(anchor, "monthly_churn"),
                    discount_rate: 0.0,
                    periods: None,
                    margin_timing: MarginTiming::StartOfPeriod,
                    margin_growth: 0.0,
                };
                margin_stream_value(&options).unwrap().value.unwrap()
            }
            other => panic!("unknown formula {other}"),
        };
        let want = number(anchor, "expected");
        assert!((got - want).abs() <= 1e-13 * want, "{anchor}: {got}");
    }
}
