//! What must hold for every customer: the closed forms against plain sums, the algebra of the conventions, the curve
//! against the totals, and no input whatsoever that brings infinity, NaN or a panic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::clv::*;
use proptest::prelude::*;
use serde_json::Value;

const TIMINGS: [MarginTiming; 5] = [
    MarginTiming::StartOfPeriod,
    MarginTiming::MiddleOfPeriod,
    MarginTiming::EndOfPeriod,
    MarginTiming::AfterFirstRenewal,
    MarginTiming::BeforeNextRenewal,
];

fn timing() -> impl Strategy<Value = MarginTiming> {
    proptest::sample::select(TIMINGS.to_vec())
}

fn retention() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..1.0, 1 => Just(0.0), 1 => Just(1.0)]
}

prop_compose! {
    /// A customer such as shops have.
    fn customer()(
        average_order_value in 1.0..500.0,
        orders_per_year in 0.1..50.0,
        gross_margin in -0.5..1.0,
        annual_retention_rate in prop_oneof![
            retention().prop_map(Retention::Constant),
            prop::collection::vec(retention(), 1..6).prop_map(Retention::ByYear),
        ],
        annual_discount_rate in prop_oneof![Just(0.0), 0.001..0.5],
        periods_per_year in proptest::sample::select(vec![1.0, 2.0, 4.0, 12.0, 52.0]),
        horizon in proptest::option::of(1..12u32),
        margin_timing in timing(),
        acquisition_cost in prop_oneof![Just(0.0), 1.0..2000.0],
        annual_service_cost in 0.0..50.0,
        price_premium in -0.2..0.5,
        referrals_per_year in 0.0..1.0,
        value_per_referral in 0.0..100.0,
        target_ratio in 0.5..5.0,
        established_after in 0..5u32,
    ) -> LifetimeValueOptions {
        LifetimeValueOptions {
            average_order_value, orders_per_year, gross_margin, annual_retention_rate, annual_discount_rate,
            horizon_years: horizon.map(|n| f64::from(n) * 0.5_f64.max(1.0 / periods_per_year)), periods_per_year,
            margin_timing, acquisition_cost, annual_service_cost, price_premium, referrals_per_year,
            value_per_referral, target_ratio, established_after_years: f64::from(established_after),
        }
    }
}

fn rates(options: &LifetimeValueOptions) -> Vec<f64> {
    match &options.annual_retention_rate {
        Retention::Constant(rate) => vec![*rate],
        Retention::ByYear(rates) => rates.clone(),
    }
}

/// The definition, added up term by term: expected discounted active periods from period `elapsed` on.
fn plain_sum(options: &LifetimeValueOptions, elapsed: u32, terms: u32) -> f64 {
    let rates = rates(options);
    let per_year = options.periods_per_year;
    let stay = |period: u32| {
        let year = (f64::from(period) / per_year).floor() as usize;
        rates[year.min(rates.len() - 1)].powf(1.0 / per_year)
    };
    let growth = (1.0 + options.annual_discount_rate).powf(1.0 / per_year);
    let (first_renewals, moment) = match options.margin_timing {
        MarginTiming::StartOfPeriod => (0, 0.0),
        MarginTiming::MiddleOfPeriod => (0, 0.5),
        MarginTiming::EndOfPeriod => (0, 1.0),
        MarginTiming::AfterFirstRenewal => (1, 1.0),
        MarginTiming::BeforeNextRenewal => (1, 0.0),
    };
    let mut survival = 1.0;
    let mut sum = 0.0;
    for t in 0..terms {
        let renewed = survival * stay(elapsed + t);
        let active = if first_renewals == 1 {
            renewed
        } else {
            survival
        };
        sum += active / growth.powf(f64::from(t) + moment);
        survival = renewed;
    }
    sum
}

fn close(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-10 * scale.abs().max(a.abs()).max(b.abs())
}

/// Every number in a result, with its path.
fn numbers(value: &Value, path: &str, found: &mut Vec<(String, f64)>) {
    match value {
        Value::Number(n) => found.push((path.to_owned(), n.as_f64().unwrap())),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(i, item)| numbers(item, &format!("{path}[{i}]"), found)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, field)| numbers(field, &format!("{path}.{name}"), found)),
        _ => {}
    }
}

/// serde_json writes infinity and NaN as null, so a required number that is null gives them away.
fn assert_honest<T: serde::Serialize>(result: &T, may_be_null: &[&str]) {
    let json = serde_json::to_value(result).unwrap();
    let mut found = Vec::new();
    numbers(&json, "", &mut found);
    for (path, number) in found {
        assert!(
            number.is_finite() && (number != 0.0 || number.is_sign_positive()),
            "{path} is {number}"
        );
    }
    fn nulls(value: &Value, path: &str, may_be_null: &[&str]) {
        match value {
            Value::Null => assert!(may_be_null.contains(&path), "{path} is not a number"),
            Value::Array(items) => items.iter().for_each(|item| nulls(item, path, may_be_null)),
            Value::Object(fields) => fields.iter().for_each(|(name, field)| {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                nulls(field, &path, may_be_null);
            }),
            _ => {}
        }
    }
    nulls(&json, "", may_be_null);
}

/// Each absent number has exactly one entry in `missing`, and no other number has one.
fn assert_accounted_for<T: serde::Serialize>(result: &T, optional: &[&str], missing: &[Missing]) {
    let json = serde_json::to_value(result).unwrap();
    for path in optional {
        let value = path.split('.').fold(&json, |value, name| &value[name]);
        let entries = missing
            .iter()
            .filter(|missing| serde_json::to_value(missing.quantity).unwrap() == *path)
            .count();
        assert_eq!(entries, usize::from(value.is_null()), "{path}");
    }
    for entry in missing {
        let name = serde_json::to_value(entry.quantity).unwrap();
        assert!(optional.contains(&name.as_str().unwrap()), "{name}");
    }
}

const LIFETIME_NUMBERS: [&str; 11] = [
    "revenue",
    "profit",
    "undiscountedProfit",
    "netValue",
    "expectedLifetimeYears",
    "valueToCostRatio",
    "payback",
    "highestAcquisitionCost",
    "establishedCustomer.remainingProfit",
    "establishedCustomer.newCustomerNetValue",
    "establishedCustomer.difference",
];

fn assert_honest_lifetime(result: &LifetimeValue) {
    let infinite = |x: &f64| !x.is_finite();
    // Optional numbers serialise to null both when absent and when infinite; look at these directly.
    let established = &result.established_customer;
    let optional = [
        result.revenue,
        result.profit,
        result.undiscounted_profit,
        result.net_value,
        result.expected_lifetime_years,
        result.value_to_cost_ratio,
        result.payback.map(|payback| payback.years),
        result.highest_acquisition_cost,
        established.remaining_profit,
        established.new_customer_net_value,
        established.difference,
    ];
    assert!(!optional.iter().flatten().any(infinite), "{optional:?}");
    let mut may_be_null = LIFETIME_NUMBERS.to_vec();
    may_be_null.push("periods");
    assert_honest(result, &may_be_null);
    assert_accounted_for(result, &LIFETIME_NUMBERS, &result.missing);
}

/// Any number at all, the hostile ones often.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => proptest::sample::select(vec![
            0.0, -0.0, 1.0, -1.0, 12.0, 366.0, 0.5, 1e-300, -1e-300, 1e300, -1e300, 1e100, -1e100, 1e-100, 5e-324,
            f64::MAX, f64::MIN, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, f64::EPSILON, 1.0 - f64::EPSILON / 2.0,
        ]),
        1 => any::<f64>(),
    ]
}

/// A number from 0 up that passes validation, extremes often.
fn extreme_amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => proptest::sample::select(vec![0.0, 1e-300, 5e-324, 1e-100, 1.0, 1e16, 1e100]),
        1 => 0.0..1000.0,
    ]
}

fn extreme_share() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => proptest::sample::select(vec![
            0.0, 1e-300, 5e-324, f64::EPSILON, 0.5, 1.0 - f64::EPSILON / 2.0, 1.0,
        ]),
        1 => 0.0..1.0,
    ]
}

prop_compose! {
    /// A customer at the limits of what is accepted.
    fn extreme_customer()(
        average_order_value in extreme_amount(),
        orders_per_year in extreme_amount(),
        gross_margin in prop_oneof![extreme_share(), extreme_amount().prop_map(|x| -x)],
        annual_retention_rate in prop_oneof![
            extreme_share().prop_map(Retention::Constant),
            prop::collection::vec(extreme_share(), 1..4).prop_map(Retention::ByYear),
        ],
        annual_discount_rate in extreme_amount(),
        horizon_years in proptest::sample::select(vec![None, Some(1.0), Some(100.0)]),
        periods_per_year in proptest::sample::select(vec![1.0, 12.0]),
        margin_timing in timing(),
        acquisition_cost in extreme_amount(),
        annual_service_cost in extreme_amount(),
        price_premium in prop_oneof![Just(-1.0), extreme_amount()],
        (referrals_per_year, value_per_referral) in (
            extreme_amount(), prop_oneof![extreme_amount(), extreme_amount().prop_map(|x| -x)]
        ),
        target_ratio in extreme_amount().prop_filter("more than 0", |x| *x > 0.0),
        established_after_years in proptest::sample::select(vec![0.0, 1.0, 100.0]),
    ) -> LifetimeValueOptions {
        LifetimeValueOptions {
            average_order_value, orders_per_year, gross_margin, annual_retention_rate, annual_discount_rate,
            horizon_years, periods_per_year, margin_timing, acquisition_cost, annual_service_cost, price_premium,
            referrals_per_year, value_per_referral, target_ratio, established_after_years,
        }
    }
}

proptest! {
    #[test]
    fn totals_are_the_sums_they_stand_for(options in customer()) {
        let result = lifetime_value(&options).unwrap();
        if let Some(terms) = result.periods {
            let weight = plain_sum(&options, 0, terms);
            prop_assert!(close(result.profit.unwrap(), result.per_period.profit * weight, 0.0));
            prop_assert!(close(result.revenue.unwrap(), result.per_period.revenue * weight, 0.0));
            let without = LifetimeValueOptions { annual_discount_rate: 0.0, ..options.clone() };
            let sum = plain_sum(&without, 0, terms);
            prop_assert!(close(result.undiscounted_profit.unwrap(), result.per_period.profit * sum, 0.0));
            let active = LifetimeValueOptions { margin_timing: MarginTiming::StartOfPeriod, ..without };
            let years = plain_sum(&active, 0, terms) / options.periods_per_year;
            prop_assert!(close(result.expected_lifetime_years.unwrap(), years, 0.0));
            let elapsed = (options.established_after_years * options.periods_per_year) as u32;
            let later = result.per_period.profit * plain_sum(&options, elapsed, terms);
            match result.established_customer.remaining_profit {
                Some(remaining) => prop_assert!(close(remaining, later, 0.0)),
                None => prop_assert!(rates(&options).contains(&0.0)),
            }
        }
    }

    #[test]
    fn a_margin_stream_is_the_sum_it_stands_for(
        margin in -100.0..100.0, r in retention(), d in prop_oneof![Just(0.0), 0.0..0.3], g in -0.2..0.3,
        n in 1..200u32, margin_timing in timing(),
    ) {
        let options = MarginStreamOptions {
            margin_per_period: margin, retention_rate: r, discount_rate: d, periods: Some(f64::from(n)),
            margin_timing, margin_growth: g,
        };
        let (renewals, moment) = match margin_timing {
            MarginTiming::StartOfPeriod => (0, 0.0),
            MarginTiming::MiddleOfPeriod => (0, 0.5),
            MarginTiming::EndOfPeriod => (0, 1.0),
            MarginTiming::AfterFirstRenewal => (1, 1.0),
            MarginTiming::BeforeNextRenewal => (1, 0.0),
        };
        let sum: f64 = (0..n as i32)
            .map(|t| margin * (1.0 + g).powi(t) * r.powi(t + renewals) / (1.0 + d).powf(f64::from(t) + moment))
            .sum();
        let value = margin_stream_value(&options).unwrap().value.unwrap();
        prop_assert!(close(value, sum, 0.0), "{value} {sum}");
    }

    /// Close to q = 1 the textbook form (1 − qⁿ) / (1 − q) loses its digits; 1 − n(n−1)/2 ε is known there.
    #[test]
    fn no_digits_are_lost_where_little_decays(tiny in 1e-18..1e-9_f64, n in 1..1000u32) {
        let value = |retention_rate, discount_rate| {
            margin_stream_value(&MarginStreamOptions {
                margin_per_period: 1.0, retention_rate, discount_rate, periods: Some(f64::from(n)),
                margin_timing: MarginTiming::StartOfPeriod, margin_growth: 0.0,
            }).unwrap().value.unwrap()
        };
        let n = f64::from(n);
        let second_order = (n * tiny).powi(2) * n;
        let expected = n - tiny * n * (n - 1.0) / 2.0;
        prop_assert!((value(1.0, tiny) - expected).abs() <= 4.0 * f64::EPSILON * n + second_order);
    }

    #[test]
    fn conventions_differ_as_the_algebra_says(options in customer()) {
        let of = |margin_timing| lifetime_value(&LifetimeValueOptions { margin_timing, ..options.clone() }).unwrap();
        let profits = TIMINGS.map(|timing| of(timing).profit);
        if let [Some(start), Some(middle), Some(end), Some(after), Some(before)] = profits {
            let first = of(MarginTiming::StartOfPeriod).per_period;
            let growth = 1.0 + first.discount_rate;
            prop_assert!(close(start, end * growth, 0.0));
            prop_assert!(close(middle, end * growth.sqrt(), 0.0));
            prop_assert!(close(before, after * growth, 0.0));
            if let Retention::Constant(_) = options.annual_retention_rate {
                prop_assert!(close(after, end * first.retention_rate, 0.0));
                if options.horizon_years.is_none() {
                    prop_assert!(close(start - after, first.profit, start));
                }
            }
        }
    }

    #[test]
    fn a_list_of_equal_rates_is_one_rate(options in customer(), rate in retention(), years in 1..8usize) {
        let constant = LifetimeValueOptions { annual_retention_rate: Retention::Constant(rate), ..options.clone() };
        let list = LifetimeValueOptions { annual_retention_rate: Retention::ByYear(vec![rate; years]), ..options };
        let (a, b) = (lifetime_value(&constant).unwrap(), lifetime_value(&list).unwrap());
        prop_assert_eq!(a.profit.is_some(), b.profit.is_some());
        if let (Some(a), Some(b)) = (a.profit, b.profit) {
            prop_assert!(close(a, b, 0.0));
        }
        prop_assert_eq!(
            a.payback.map(|payback| payback.period).is_some(), b.payback.map(|payback| payback.period).is_some()
        );
    }

    #[test]
    fn more_years_approach_the_endless_value(options in customer()) {
        let endless = lifetime_value(&LifetimeValueOptions { horizon_years: None, ..options.clone() }).unwrap();
        let in_years = |years| {
            let options = LifetimeValueOptions { horizon_years: Some(years), ..options.clone() };
            lifetime_value(&options).unwrap().revenue.unwrap()
        };
        let finite = [1.0, 5.0, 20.0, 100.0].map(in_years);
        prop_assert!(finite.is_sorted());
        if let Some(limit) = endless.revenue {
            prop_assert!(finite[3] <= limit * (1.0 + 1e-12));
            let last = *rates(&options).last().unwrap();
            let left = (last / (1.0 + options.annual_discount_rate)).powi(94);
            if left < 1e-3 {
                prop_assert!(limit - finite[3] <= limit * left * 1e3 + limit * 1e-12);
            }
        }
    }

    #[test]
    fn staying_longer_and_earning_more_never_cost(options in customer(), more in 0.0..1.0) {
        let worth = |options: &LifetimeValueOptions| lifetime_value(options).unwrap();
        let before = worth(&options);
        let loyal = Retention::ByYear(rates(&options).iter().map(|rate| rate + (1.0 - rate) * more).collect());
        let after = worth(&LifetimeValueOptions { annual_retention_rate: loyal, ..options.clone() });
        if let (Some(before), Some(after)) = (before.revenue, after.revenue) {
            prop_assert!(after >= before * (1.0 - 1e-12));
        }
        let gross_margin = options.gross_margin + (1.0 - options.gross_margin) * more;
        let after = worth(&LifetimeValueOptions { gross_margin, ..options });
        if let (Some(before), Some(after)) = (before.profit, after.profit) {
            prop_assert!(after >= before - 1e-12 * before.abs());
        }
    }

    #[test]
    fn the_currency_does_not_matter(options in customer()) {
        let cents = LifetimeValueOptions {
            average_order_value: options.average_order_value * 128.0,
            acquisition_cost: options.acquisition_cost * 128.0,
            annual_service_cost: options.annual_service_cost * 128.0,
            value_per_referral: options.value_per_referral * 128.0,
            ..options.clone()
        };
        let (a, b) = (lifetime_value(&options).unwrap(), lifetime_value(&cents).unwrap());
        // 128 is a power of two: the same digits, exactly.
        prop_assert_eq!(a.profit.map(|x| x * 128.0), b.profit);
        prop_assert_eq!(a.net_value.map(|x| x * 128.0), b.net_value);
        prop_assert_eq!(a.highest_acquisition_cost.map(|x| x * 128.0), b.highest_acquisition_cost);
        prop_assert_eq!(a.value_to_cost_ratio, b.value_to_cost_ratio);
        prop_assert_eq!(a.payback, b.payback);
        prop_assert_eq!(a.missing, b.missing);
    }

    #[test]
    fn the_curve_agrees_with_the_totals(options in customer()) {
        let result = lifetime_value(&options).unwrap();
        let curve = &result.curve;
        let last = curve.years.len() - 1;
        prop_assert!(last >= 1);
        prop_assert_eq!(curve.survival.len(), last + 1);
        prop_assert_eq!(curve.cumulative_profit.len(), last + 1);
        prop_assert_eq!(curve.cumulative_revenue.len(), last + 1);
        prop_assert_eq!(
            (curve.years[0], curve.survival[0], curve.cumulative_profit[0], curve.cumulative_revenue[0]),
            (0.0, 1.0, 0.0, 0.0)
        );
        prop_assert!(curve.years.is_sorted());
        prop_assert!(curve.cumulative_revenue.is_sorted());
        prop_assert!(curve.survival.is_sorted_by(|a, b| a >= b));
        match result.periods {
            Some(periods) => {
                prop_assert_eq!(last, periods as usize);
                prop_assert_eq!(Some(curve.cumulative_profit[last]), result.profit);
                prop_assert_eq!(Some(curve.cumulative_revenue[last]), result.revenue);
            }
            None => {
                let full = result.revenue.filter(|revenue| *revenue > 0.0);
                let shown = full.map_or(1.0 - curve.survival[last], |full| curve.cumulative_revenue[last] / full);
                prop_assert!(shown >= 0.99 - 1e-12 || curve.years[last] >= 50.0);
            }
        }
    }

    #[test]
    fn payback_is_on_the_curve(options in customer()) {
        let result = lifetime_value(&options).unwrap();
        let cost = options.acquisition_cost;
        let earned = &result.curve.cumulative_profit;
        let first = earned.iter().position(|earned| *earned >= cost);
        match result.payback {
            Some(payback) if cost == 0.0 => prop_assert_eq!(payback, Payback { period: 0, years: 0.0 }),
            Some(payback) => {
                let n = payback.period as usize;
                if n < earned.len() {
                    prop_assert_eq!(Some(n), first);
                    let into = payback.years * options.periods_per_year - (n as f64 - 1.0);
                    let there = earned[n - 1] + into * (earned[n] - earned[n - 1]);
                    // `into` is only known to the digits that n leaves.
                    let step = (earned[n] - earned[n - 1]) * n as f64;
                    prop_assert!((there - cost).abs() <= 1e-13 * (cost + step), "{there} {cost}");
                } else {
                    prop_assert!(result.curve.years.last().unwrap() >= &50.0);
                }
            }
            None => prop_assert!(first.is_none() || result.per_period.profit <= 0.0),
        }
    }

    #[test]
    fn what_follows_from_profit_follows(options in customer()) {
        let result = lifetime_value(&options).unwrap();
        let cost = options.acquisition_cost;
        if let Some(profit) = result.profit {
            prop_assert_eq!(result.net_value, Some(profit - cost));
            prop_assert_eq!(result.value_to_cost_ratio, (cost > 0.0).then(|| profit / cost));
            if let Some(highest) = result.highest_acquisition_cost {
                prop_assert!(close(highest * options.target_ratio, profit, 0.0));
            }
            if let Some(remaining) = result.established_customer.remaining_profit {
                prop_assert_eq!(result.established_customer.difference, Some(remaining - (profit - cost)));
                if let Retention::Constant(_) = options.annual_retention_rate {
                    prop_assert_eq!(remaining, profit);
                }
            }
        }
        let per = &result.per_period;
        let a_year = per.retention_rate.powf(options.periods_per_year);
        prop_assert!(close(a_year, rates(&options)[0], 1e-300));
        let a_year = (1.0 + per.discount_rate).powf(options.periods_per_year) - 1.0;
        prop_assert!(close(a_year, options.annual_discount_rate, 1.0));
        assert_honest_lifetime(&result);
    }

    #[test]
    fn the_smallest_period_is_the_payback(
        cost in 0.1..1000.0, m in 0.1..200.0, r in retention(), d in prop_oneof![Just(0.0), 0.0..0.2],
        margin_timing in timing(), periods in proptest::option::of(1..400u32),
    ) {
        let result = payback(&PaybackOptions {
            acquisition_cost: cost, margin_per_period: m, retention_rate: r, discount_rate: d, margin_timing,
            periods: periods.map(f64::from),
        }).unwrap();
        let earned = |n: u32| if n == 0 { 0.0 } else {
            margin_stream_value(&MarginStreamOptions {
                margin_per_period: m, retention_rate: r, discount_rate: d, periods: Some(f64::from(n)),
                margin_timing, margin_growth: 0.0,
            }).unwrap().value.unwrap()
        };
        match result.period {
            Some(n) => {
                prop_assert!(earned(n) >= cost);
                prop_assert!(earned(n - 1) < cost);
                let time = result.time_in_periods.unwrap();
                prop_assert!(f64::from(n) - 1.0 <= time && time <= f64::from(n));
            }
            None => {
                prop_assert!(earned(periods.unwrap_or(100_000)) < cost * (1.0 + 1e-12));
                let later = result.missing[0].reason == MissingReason::NotWithinHorizon;
                prop_assert_eq!(later, periods.is_some() && earned(1_000_000) >= cost);
            }
        }
    }

    #[test]
    fn extremes_have_a_defined_answer(options in extreme_customer()) {
        assert_honest_lifetime(&lifetime_value(&options).unwrap());
    }

    #[test]
    fn extreme_simple_values_have_a_defined_answer(
        average_order_value in extreme_amount(), orders_per_year in extreme_amount(),
        years in proptest::sample::select(vec![5e-324, 1e-300, 1e-9, 0.1, 7.0 / 12.0, 1.77, 100.0]),
        gross_margin in prop_oneof![extreme_share(), extreme_amount().prop_map(|x| -x)],
        acquisition_cost in extreme_amount(),
    ) {
        let result = simple_value(&SimpleValueOptions {
            average_order_value, orders_per_year, years, gross_margin, acquisition_cost,
        }).unwrap();
        prop_assert!(result.payback.is_none_or(|payback| payback.years.is_finite()));
        prop_assert!(result.value_to_cost_ratio.is_none_or(f64::is_finite));
        let optional = ["valueToCostRatio", "payback"];
        assert_honest(&result, &optional);
        assert_accounted_for(&result, &optional, &result.missing);
        let curve = &result.curve;
        prop_assert_eq!(*curve.years.last().unwrap(), years);
        prop_assert_eq!(*curve.cumulative_revenue.last().unwrap(), result.revenue);
        prop_assert_eq!(*curve.cumulative_profit.last().unwrap(), result.profit);
        prop_assert!(curve.years.is_sorted_by(|a, b| a < b));
        if let Some(payback) = result.payback.filter(|_| acquisition_cost > 0.0) {
            let n = payback.period as usize;
            prop_assert!(curve.cumulative_profit[n - 1] < acquisition_cost);
            prop_assert!(curve.cumulative_profit[n] >= acquisition_cost);
        }
    }

    #[test]
    fn extreme_streams_have_a_defined_answer(
        margin in prop_oneof![extreme_amount(), extreme_amount().prop_map(|x| -x)],
        retention_rate in extreme_share(), discount_rate in extreme_amount(),
        margin_growth in prop_oneof![Just(-1.0), extreme_amount()], cost in extreme_amount(),
        periods in proptest::sample::select(vec![None, Some(1.0), Some(4294967295.0)]), margin_timing in timing(),
    ) {
        let result = margin_stream_value(&MarginStreamOptions {
            margin_per_period: margin, retention_rate, discount_rate, periods, margin_timing, margin_growth,
        }).unwrap();
        prop_assert!(result.value.is_none_or(f64::is_finite));
        assert_honest(&result, &["value"]);
        assert_accounted_for(&result, &["value"], &result.missing);

        let result = payback(&PaybackOptions {
            acquisition_cost: cost, margin_per_period: margin, retention_rate, discount_rate, margin_timing, periods,
        }).unwrap();
        prop_assert!(result.time_in_periods.is_none_or(f64::is_finite));
        let optional = ["period", "timeInPeriods"];
        assert_honest(&result, &optional);
        assert_accounted_for(&result, &optional, &result.missing);

        let result = acquisition_return(&AcquisitionReturnOptions { value: margin, acquisition_cost: cost }).unwrap();
        prop_assert!(result.ratio.is_none_or(f64::is_finite));
        assert_honest(&result, &["ratio"]);
        assert_accounted_for(&result, &["ratio"], &result.missing);

        let result = expected_lifetime(&ExpectedLifetimeOptions { retention_rate }).unwrap();
        let optional = ["periods", "furtherPeriods", "continuousPeriods"];
        assert_honest(&result, &optional);
        assert_accounted_for(&result, &optional, &result.missing);
    }

    /// Whatever arrives, the answer is a result without infinities or an error that names the field and its value.
    #[test]
    fn no_number_breaks_a_function(n in prop::collection::vec(any_number(), 14), optional in any::<bool>()) {
        let maybe = |x: f64| optional.then_some(x);
        let lifetime = LifetimeValueOptions {
            average_order_value: n[0], orders_per_year: n[1], gross_margin: n[2],
            annual_retention_rate: if optional { Retention::ByYear(n[3..5].to_vec()) } else { Retention::Constant(n[3]) },
            annual_discount_rate: n[5], horizon_years: maybe(n[6]), periods_per_year: n[7],
            margin_timing: MarginTiming::MiddleOfPeriod, acquisition_cost: n[8], annual_service_cost: n[9],
            price_premium: n[10], referrals_per_year: n[11], value_per_referral: n[12], target_ratio: n[13],
            established_after_years: n[4],
        };
        let mut errors = Vec::new();
        match lifetime_value(&lifetime) {
            Ok(result) => assert_honest_lifetime(&result),
            Err(error) => errors.push(error),
        }
        errors.extend(simple_value(&SimpleValueOptions {
            average_order_value: n[0], orders_per_year: n[1], years: n[2], gross_margin: n[3], acquisition_cost: n[4],
        }).err());
        errors.extend(margin_stream_value(&MarginStreamOptions {
            margin_per_period: n[0], retention_rate: n[1], discount_rate: n[2], periods: maybe(n[3]),
            margin_timing: MarginTiming::StartOfPeriod, margin_growth: n[4],
        }).err());
        errors.extend(payback(&PaybackOptions {
            acquisition_cost: n[0], margin_per_period: n[1], retention_rate: n[2], discount_rate: n[3],
            margin_timing: MarginTiming::StartOfPeriod, periods: maybe(n[4]),
        }).err());
        errors.extend(acquisition_return(&AcquisitionReturnOptions { value: n[0], acquisition_cost: n[1] }).err());
        errors.extend(expected_lifetime(&ExpectedLifetimeOptions { retention_rate: n[0] }).err());
        match equivalent_rate(&EquivalentRateOptions { annual_rate: n[0], periods_per_year: n[1] }) {
            Ok(result) => assert_honest(&result, &[]),
            Err(error) => errors.push(error),
        }
        match annual_retention(&AnnualRetentionOptions { retention_rate: n[0], periods_per_year: n[1] }) {
            Ok(result) => assert_honest(&result, &[]),
            Err(error) => errors.push(error),
        }
        let counts = IndicatorOptions {
            years: maybe(n[0]), revenue: Some(n[1]), orders: Some(n[2]), customers: maybe(n[3]),
            repeat_customers: Some(n[4]), start_customers: Some(n[5]), end_customers: maybe(n[6]),
            new_customers: Some(n[7]), acquisition_spend: Some(n[8]),
        };
        match indicators(&counts) {
            Ok(result) => prop_assert!(
                [result.average_order_value, result.order_frequency, result.orders_per_year, result.acquisition_cost]
                    .iter().flatten().all(|x| x.is_finite())
            ),
            Err(error) => errors.push(error),
        }
        for error in errors {
            prop_assert!(!error.field.is_empty());
            prop_assert!(n.iter().any(|x| x.to_bits() == error.value.to_bits()), "{error:?}");
        }
    }

    #[test]
    fn possible_counts_give_shares(start in 1..1000u32, kept in 0..1000u32, new in 0..1000u32) {
        let kept = kept.min(start);
        let result = indicators(&IndicatorOptions {
            start_customers: Some(f64::from(start)), end_customers: Some(f64::from(kept + new)),
            new_customers: Some(f64::from(new)), ..Default::default()
        }).unwrap();
        let (retention, churn) = (result.customer_retention_rate.unwrap(), result.churn_rate.unwrap());
        prop_assert!((0.0..=1.0).contains(&retention) && (0.0..=1.0).contains(&churn));
        prop_assert!((retention + churn - 1.0).abs() <= f64::EPSILON);
    }
}
