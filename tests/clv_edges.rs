//! The edges, each with its answer: no retention, full retention, no discounting, losses, no cost, absurd numbers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::clv::*;
use lifeworth::error::{Error, Rule};

/// 100 of profit a year, in yearly periods, the first one now.
fn customer() -> LifetimeValueOptions {
    LifetimeValueOptions {
        average_order_value: 50.0,
        orders_per_year: 4.0,
        gross_margin: 0.5,
        annual_retention_rate: Retention::Constant(0.5),
        annual_discount_rate: 0.0,
        periods_per_year: 1.0,
        ..Default::default()
    }
}

fn value(options: LifetimeValueOptions) -> LifetimeValue {
    lifetime_value(&options).unwrap()
}

fn reason(missing: &[Missing], quantity: Quantity) -> Option<MissingReason> {
    let mut reasons = missing
        .iter()
        .filter(|missing| missing.quantity == quantity);
    let reason = reasons.next().map(|missing| missing.reason);
    assert_eq!(reasons.next(), None);
    reason
}

fn broken<T: std::fmt::Debug>(result: Result<T, Error>) -> (String, Rule) {
    let error = result.unwrap_err();
    (error.field, error.rule)
}

#[test]
fn nobody_staying_leaves_the_first_margin() {
    let leaving = |margin_timing| {
        value(LifetimeValueOptions {
            annual_retention_rate: Retention::Constant(0.0),
            margin_timing,
            ..customer()
        })
    };
    let result = leaving(MarginTiming::StartOfPeriod);
    assert_eq!(result.profit, Some(100.0));
    assert_eq!(result.expected_lifetime_years, Some(1.0));
    assert_eq!(result.curve.survival, [1.0, 0.0]);
    assert_eq!(leaving(MarginTiming::AfterFirstRenewal).profit, Some(0.0));
    assert_eq!(leaving(MarginTiming::BeforeNextRenewal).profit, Some(0.0));
}

#[test]
fn when_nobody_stays_there_is_no_established_customer() {
    let result = value(LifetimeValueOptions {
        annual_retention_rate: Retention::ByYear(vec![0.0, 0.9]),
        ..customer()
    });
    let established = &result.established_customer;
    assert_eq!(established.remaining_profit, None);
    assert_eq!(established.difference, None);
    assert_eq!(established.new_customer_net_value, Some(100.0));
    assert_eq!(
        reason(&result.missing, Quantity::RemainingProfit),
        Some(MissingReason::NobodyStays)
    );
    // From the start there is one: the new customer.
    let now = value(LifetimeValueOptions {
        annual_retention_rate: Retention::ByYear(vec![0.0, 0.9]),
        established_after_years: 0.0,
        ..customer()
    });
    assert_eq!(now.established_customer.remaining_profit, Some(100.0));
}

#[test]
fn everybody_staying_for_ever_is_worth_something_only_when_discounted() {
    let loyal = LifetimeValueOptions {
        annual_retention_rate: Retention::Constant(1.0),
        acquisition_cost: 250.0,
        ..customer()
    };
    let result = value(loyal.clone());
    assert_eq!(result.profit, None);
    assert_eq!(result.highest_acquisition_cost, None);
    for quantity in [
        Quantity::Profit,
        Quantity::Revenue,
        Quantity::NetValue,
        Quantity::ValueToCostRatio,
    ] {
        assert_eq!(
            reason(&result.missing, quantity),
            Some(MissingReason::EndlessWithoutDiscounting)
        );
    }
    assert_eq!(
        reason(&result.missing, Quantity::ExpectedLifetimeYears),
        Some(MissingReason::NobodyLeaves)
    );
    // The cost is earned back all the same, and there is a curve, of 50 years.
    assert_eq!(
        result.payback,
        Some(Payback {
            period: 3,
            years: 2.5
        })
    );
    assert_eq!(result.curve.years.len(), 51);
    assert_eq!(result.curve.cumulative_profit[50], 5000.0);

    // At 25 %: 100 × 1.25 ÷ 0.25.
    let discounted = value(LifetimeValueOptions {
        annual_discount_rate: 0.25,
        ..loyal.clone()
    });
    assert!((discounted.profit.unwrap() - 500.0).abs() < 1e-10);
    assert_eq!(discounted.undiscounted_profit, None);
    assert_eq!(discounted.expected_lifetime_years, None);

    // With a horizon: so many years.
    let ten_years = value(LifetimeValueOptions {
        horizon_years: Some(10.0),
        ..loyal
    });
    assert_eq!(ten_years.profit, Some(1000.0));
    assert_eq!(ten_years.expected_lifetime_years, Some(10.0));
    assert_eq!(ten_years.missing, []);
}

#[test]
fn nothing_sold_is_worth_nothing_even_for_ever() {
    let result = value(LifetimeValueOptions {
        orders_per_year: 0.0,
        annual_retention_rate: Retention::Constant(1.0),
        acquisition_cost: 10.0,
        ..customer()
    });
    assert_eq!(result.profit, Some(0.0));
    assert_eq!(result.net_value, Some(-10.0));
    assert_eq!(
        reason(&result.missing, Quantity::Payback),
        Some(MissingReason::NoProfitPerPeriod)
    );
}

#[test]
fn a_loss_on_every_order_adds_up_and_never_pays_back() {
    let result = value(LifetimeValueOptions {
        gross_margin: -0.5,
        acquisition_cost: 100.0,
        ..customer()
    });
    assert_eq!(result.profit, Some(-200.0));
    assert_eq!(result.net_value, Some(-300.0));
    assert_eq!(result.value_to_cost_ratio, Some(-2.0));
    assert_eq!(result.payback, None);
    assert_eq!(result.highest_acquisition_cost, None);
    for quantity in [Quantity::Payback, Quantity::HighestAcquisitionCost] {
        assert_eq!(
            reason(&result.missing, quantity),
            Some(MissingReason::NoProfitPerPeriod)
        );
    }
}

#[test]
fn service_that_costs_more_than_the_margin_is_a_loss_too() {
    let result = value(LifetimeValueOptions {
        annual_service_cost: 130.0,
        acquisition_cost: 1.0,
        ..customer()
    });
    assert_eq!(result.per_period.profit, -30.0);
    assert_eq!(result.profit, Some(-60.0));
    assert_eq!(
        reason(&result.missing, Quantity::Payback),
        Some(MissingReason::NoProfitPerPeriod)
    );
}

#[test]
fn without_acquisition_cost_payback_is_at_once_and_there_is_no_ratio() {
    let result = value(customer());
    assert_eq!(
        result.payback,
        Some(Payback {
            period: 0,
            years: 0.0
        })
    );
    assert_eq!(result.value_to_cost_ratio, None);
    assert_eq!(
        result.missing,
        [Missing {
            quantity: Quantity::ValueToCostRatio,
            reason: MissingReason::NoAcquisitionCost
        }]
    );
}

#[test]
fn a_cost_that_is_only_approached_is_never_earned_back() {
    // 100 + 50 + 25 + … approaches 200.
    let costing = |acquisition_cost, horizon_years| {
        value(LifetimeValueOptions {
            acquisition_cost,
            horizon_years,
            ..customer()
        })
    };
    for cost in [200.0, 201.0] {
        assert_eq!(
            reason(&costing(cost, None).missing, Quantity::Payback),
            Some(MissingReason::NeverPaysBack)
        );
        assert_eq!(
            reason(&costing(cost, Some(3.0)).missing, Quantity::Payback),
            Some(MissingReason::NeverPaysBack)
        );
    }
    // 100 + 50 + 25 is 175: 180 takes one year more than the horizon.
    assert_eq!(
        reason(&costing(180.0, Some(3.0)).missing, Quantity::Payback),
        Some(MissingReason::NotWithinHorizon)
    );
    assert_eq!(costing(180.0, None).payback.unwrap().period, 4);
    assert_eq!(costing(175.0, Some(3.0)).payback.unwrap().period, 3);
}

#[test]
fn a_sum_that_ends_reaches_its_total() {
    let result = value(LifetimeValueOptions {
        annual_retention_rate: Retention::ByYear(vec![1.0, 0.0]),
        acquisition_cost: 200.0,
        ..customer()
    });
    assert_eq!(result.profit, Some(200.0));
    assert_eq!(
        result.payback,
        Some(Payback {
            period: 2,
            years: 2.0
        })
    );
}

#[test]
fn a_late_payback_lengthens_the_curve_and_a_very_late_one_leaves_it() {
    // 99 % of 200 are there after 7 years; 199.9 takes 11.
    let late = value(LifetimeValueOptions {
        acquisition_cost: 199.9,
        ..customer()
    });
    assert_eq!(late.payback.unwrap().period, 11);
    assert_eq!(late.curve.years.last(), Some(&11.0));
    assert_eq!(value(customer()).curve.years.last(), Some(&7.0));

    let very_late = value(LifetimeValueOptions {
        annual_retention_rate: Retention::Constant(1.0),
        acquisition_cost: 12_345.0,
        ..customer()
    });
    assert_eq!(
        very_late.payback,
        Some(Payback {
            period: 124,
            years: 123.45
        })
    );
    assert_eq!(very_late.curve.years.last(), Some(&50.0));
}

#[test]
fn retention_by_year_makes_an_established_customer_worth_more() {
    let result = value(LifetimeValueOptions {
        annual_retention_rate: Retention::ByYear(vec![0.25, 0.75]),
        acquisition_cost: 50.0,
        ..customer()
    });
    let close = |got: Option<f64>, want: f64| (got.unwrap() - want).abs() <= 1e-13 * want;
    // New: 100 + 0.25 × 100 ÷ (1 − 0.75); established: 100 ÷ (1 − 0.75).
    assert!(close(result.profit, 200.0));
    assert!(close(result.established_customer.remaining_profit, 400.0));
    assert!(close(result.established_customer.difference, 250.0));
}

#[test]
fn a_premium_raises_the_price_and_not_the_cost_of_goods() {
    let per = value(LifetimeValueOptions {
        price_premium: 0.1,
        ..customer()
    })
    .per_period;
    assert!((per.revenue - 220.0).abs() < 1e-12);
    assert!((per.margin - 120.0).abs() < 1e-12);
    // Given away: the cost of goods remains.
    let free = value(LifetimeValueOptions {
        price_premium: -1.0,
        ..customer()
    })
    .per_period;
    assert_eq!((free.revenue, free.margin), (0.0, -100.0));
}

#[test]
fn referrals_bring_income_while_the_customer_is_active() {
    let result = value(LifetimeValueOptions {
        referrals_per_year: 0.5,
        value_per_referral: 40.0,
        ..customer()
    });
    assert_eq!(result.per_period.referral_income, 20.0);
    assert_eq!(result.per_period.margin, 100.0);
    assert_eq!(result.profit, Some(240.0));
    assert_eq!(result.revenue, Some(400.0));
}

#[test]
fn twelve_months_make_exactly_a_year() {
    let result = value(LifetimeValueOptions {
        periods_per_year: 12.0,
        horizon_years: Some(2.0),
        ..customer()
    });
    assert_eq!(result.periods, Some(24));
    assert!((result.curve.survival[12] - 0.5).abs() < 1e-15);
    assert!((result.curve.survival[24] - 0.25).abs() < 1e-15);
    assert_eq!(result.curve.years[18], 1.5);
}

#[test]
fn horizons_are_whole_numbers_of_periods_up_to_the_rounding_of_a_fraction() {
    let lasting = |years, periods_per_year| {
        lifetime_value(&LifetimeValueOptions {
            horizon_years: Some(years),
            periods_per_year,
            ..customer()
        })
    };
    assert_eq!(lasting(7.0 / 12.0, 12.0).unwrap().periods, Some(7));
    assert_eq!(lasting(100.0, 366.0).unwrap().periods, Some(36_600));
    let error = lasting(1.3, 4.0).unwrap_err();
    assert_eq!(
        error,
        Error {
            field: "horizonYears".to_owned(),
            rule: Rule::WholePeriods {
                periods_per_year: 4.0
            },
            value: 1.3
        }
    );
    assert_eq!(
        error.to_string(),
        "horizonYears: must be a whole number of periods, of which a year has 4 (given 1.3)"
    );
    let too_short = broken(lasting(1e-300, 12.0));
    assert_eq!(
        too_short.1,
        Rule::WholePeriods {
            periods_per_year: 12.0
        }
    );
    assert_eq!(
        broken(lasting(101.0, 12.0)).1,
        Rule::AtMost { limit: 100.0 }
    );
    assert_eq!(
        broken(lasting(0.0, 12.0)).1,
        Rule::GreaterThan { limit: 0.0 }
    );
    assert_eq!(
        broken(lasting(1.0, 0.0)),
        ("periodsPerYear".to_owned(), Rule::AtLeast { limit: 1.0 })
    );
    assert_eq!(
        broken(lasting(1.0, 2.5)),
        ("periodsPerYear".to_owned(), Rule::WholeNumber)
    );
}

/// Each field with a value that it does not take, and the rule that says so.
#[test]
fn every_field_of_lifetime_value_is_checked_by_name() {
    type Change = fn(&mut LifetimeValueOptions, f64);
    let amount = [-1.0, 2e100];
    let fields: [(&str, Change, [f64; 2]); 14] = [
        (
            "averageOrderValue",
            |o, x| o.average_order_value = x,
            amount,
        ),
        ("ordersPerYear", |o, x| o.orders_per_year = x, amount),
        ("grossMargin", |o, x| o.gross_margin = x, [-2e100, 1.5]),
        (
            "annualRetentionRate",
            |o, x| o.annual_retention_rate = Retention::Constant(x),
            [-0.1, 1.1],
        ),
        (
            "annualRetentionRate[1]",
            |o, x| o.annual_retention_rate = Retention::ByYear(vec![0.5, x]),
            [-0.1, 1.1],
        ),
        (
            "annualDiscountRate",
            |o, x| o.annual_discount_rate = x,
            [-0.1, 2e100],
        ),
        (
            "horizonYears",
            |o, x| o.horizon_years = Some(x),
            [-1.0, 101.0],
        ),
        (
            "periodsPerYear",
            |o, x| o.periods_per_year = x,
            [0.0, 367.0],
        ),
        ("acquisitionCost", |o, x| o.acquisition_cost = x, amount),
        (
            "annualServiceCost",
            |o, x| o.annual_service_cost = x,
            amount,
        ),
        ("pricePremium", |o, x| o.price_premium = x, [-1.1, 2e100]),
        ("referralsPerYear", |o, x| o.referrals_per_year = x, amount),
        (
            "valuePerReferral",
            |o, x| o.value_per_referral = x,
            [-2e100, 2e100],
        ),
        ("targetRatio", |o, x| o.target_ratio = x, [0.0, 2e100]),
    ];
    for (field, change, [low, high]) in fields {
        for x in [low, high, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let mut options = customer();
            change(&mut options, x);
            let error = lifetime_value(&options).unwrap_err();
            assert_eq!(error.field, field);
            assert_eq!(error.value.to_bits(), x.to_bits());
            let expected = if !x.is_finite() {
                matches!(error.rule, Rule::Finite)
            } else if x == low {
                matches!(error.rule, Rule::AtLeast { .. } | Rule::GreaterThan { .. })
            } else {
                matches!(error.rule, Rule::AtMost { .. })
            };
            assert!(expected, "{error:?}");
        }
    }
    let empty = lifetime_value(&LifetimeValueOptions {
        annual_retention_rate: Retention::ByYear(vec![]),
        ..customer()
    });
    assert_eq!(
        broken(empty),
        ("annualRetentionRate".to_owned(), Rule::NotEmpty)
    );
    let established = lifetime_value(&LifetimeValueOptions {
        established_after_years: 0.5,
        ..customer()
    });
    assert_eq!(
        broken(established),
        (
            "establishedAfterYears".to_owned(),
            Rule::WholePeriods {
                periods_per_year: 1.0
            }
        )
    );
}

#[test]
fn absent_options_take_their_defaults() {
    let options: LifetimeValueOptions = serde_json::from_str(
        r#"{"averageOrderValue": 50, "ordersPerYear": 4, "grossMargin": 0.5,
            "annualRetentionRate": [0.5, 0.75], "annualDiscountRate": 0}"#,
    )
    .unwrap();
    assert_eq!(
        options,
        LifetimeValueOptions {
            periods_per_year: 12.0,
            annual_retention_rate: Retention::ByYear(vec![0.5, 0.75]),
            ..customer()
        }
    );
    assert_eq!(options.target_ratio, 3.0);
    assert_eq!(options.established_after_years, 1.0);
    assert_eq!(options.margin_timing, MarginTiming::StartOfPeriod);
    let none: IndicatorOptions = serde_json::from_str("{}").unwrap();
    assert_eq!(none, IndicatorOptions::default());
}

#[test]
fn a_number_that_cannot_be_represented_is_missing_not_infinite() {
    let result = value(LifetimeValueOptions {
        acquisition_cost: 1e-308,
        average_order_value: 1e100,
        ..customer()
    });
    assert_eq!(result.value_to_cost_ratio, None);
    assert_eq!(
        reason(&result.missing, Quantity::ValueToCostRatio),
        Some(MissingReason::TooLarge)
    );
    // Longer than can be counted.
    let result = payback(&PaybackOptions {
        acquisition_cost: 1e100,
        margin_per_period: 1.0,
        retention_rate: 1.0,
        discount_rate: 0.0,
        margin_timing: MarginTiming::StartOfPeriod,
        periods: None,
    })
    .unwrap();
    assert_eq!(result.period, None);
    assert_eq!(
        reason(&result.missing, Quantity::Period),
        Some(MissingReason::TooLarge)
    );
}

#[test]
fn margins_that_outgrow_churn_have_a_value_only_within_a_horizon() {
    let growing = |margin_growth, periods| {
        margin_stream_value(&MarginStreamOptions {
            margin_per_period: 10.0,
            retention_rate: 0.5,
            discount_rate: 0.0,
            periods,
            margin_timing: MarginTiming::StartOfPeriod,
            margin_growth,
        })
        .unwrap()
    };
    // Twice as much from half as many: the same every period.
    let level = growing(1.0, None);
    assert_eq!(level.value, None);
    assert_eq!(
        reason(&level.missing, Quantity::Value),
        Some(MissingReason::GrowthNotOutweighed)
    );
    assert_eq!(growing(1.0, Some(7.0)).value, Some(70.0));
    // 10 + 15 + 22.5
    assert!((growing(2.0, Some(3.0)).value.unwrap() - 47.5).abs() < 1e-12);
    // A margin that vanishes after the first period.
    assert_eq!(growing(-1.0, None).value, Some(10.0));
}

#[test]
fn payback_at_the_boundary_of_a_period_is_in_that_period() {
    let after = |acquisition_cost| {
        payback(&PaybackOptions {
            acquisition_cost,
            margin_per_period: 0.1,
            retention_rate: 1.0,
            discount_rate: 0.0,
            margin_timing: MarginTiming::StartOfPeriod,
            periods: None,
        })
        .unwrap()
        .period
    };
    assert_eq!(after(0.1), Some(1));
    // 0.1 × 3 is the next number after 0.3, and it is enough.
    assert_eq!(after(0.3), Some(3));
    assert_eq!(after(0.1 * 3.0), Some(3));
    assert_eq!(after(0.31), Some(4));
    assert_eq!(after(1e8), Some(1_000_000_000));
}

#[test]
fn expected_lifetime_at_both_ends() {
    let at =
        |retention_rate| expected_lifetime(&ExpectedLifetimeOptions { retention_rate }).unwrap();
    let nobody = at(0.0);
    assert_eq!(
        (
            nobody.periods,
            nobody.further_periods,
            nobody.continuous_periods
        ),
        (Some(1.0), Some(0.0), Some(0.0))
    );
    let everybody = at(1.0);
    assert_eq!(
        (
            everybody.periods,
            everybody.further_periods,
            everybody.continuous_periods
        ),
        (None, None, None)
    );
    assert_eq!(everybody.missing.len(), 3);
    assert_eq!(everybody.missing[0].reason, MissingReason::NobodyLeaves);
}

#[test]
fn rates_at_their_ends() {
    let rate = |annual_rate| {
        equivalent_rate(&EquivalentRateOptions {
            annual_rate,
            periods_per_year: 12.0,
        })
    };
    assert_eq!(rate(0.0).unwrap().per_period, 0.0);
    assert_eq!(
        broken(rate(-1.0)),
        ("annualRate".to_owned(), Rule::GreaterThan { limit: -1.0 })
    );
    let a_year = |retention_rate| {
        let options = AnnualRetentionOptions {
            retention_rate,
            periods_per_year: 12.0,
        };
        let result = annual_retention(&options).unwrap();
        (result.annual_retention_rate, result.annual_churn_rate)
    };
    assert_eq!(a_year(0.0), (0.0, 1.0));
    assert_eq!(a_year(1.0), (1.0, 0.0));
}

#[test]
fn the_simple_value_of_a_loss_of_nothing_and_of_too_little_time() {
    let article = SimpleValueOptions {
        average_order_value: 200.0,
        orders_per_year: 5.0,
        years: 4.0,
        gross_margin: 0.25,
        acquisition_cost: 0.0,
    };
    let of = |options: &SimpleValueOptions| simple_value(options).unwrap();

    let free = of(&article);
    assert_eq!(
        (free.revenue, free.profit, free.net_value),
        (4000.0, 1000.0, 1000.0)
    );
    assert_eq!(
        free.payback,
        Some(Payback {
            period: 0,
            years: 0.0
        })
    );
    assert_eq!(
        reason(&free.missing, Quantity::ValueToCostRatio),
        Some(MissingReason::NoAcquisitionCost)
    );
    assert_eq!(free.curve.years.len(), 49);

    // 250 a year: 275 in 13.2 months, that is in the 14th.
    let cost = of(&SimpleValueOptions {
        acquisition_cost: 275.0,
        ..article.clone()
    });
    assert_eq!(cost.payback.unwrap().period, 14);
    assert!((cost.payback.unwrap().years - 1.1).abs() < 1e-15);

    let loss = of(&SimpleValueOptions {
        gross_margin: -0.25,
        acquisition_cost: 10.0,
        ..article.clone()
    });
    assert_eq!((loss.profit, loss.net_value), (-1000.0, -1010.0));
    assert_eq!(
        reason(&loss.missing, Quantity::Payback),
        Some(MissingReason::NoProfitPerPeriod)
    );

    let short = of(&SimpleValueOptions {
        years: 1.0,
        acquisition_cost: 275.0,
        ..article.clone()
    });
    assert_eq!(
        reason(&short.missing, Quantity::Payback),
        Some(MissingReason::NotWithinHorizon)
    );

    let odd = of(&SimpleValueOptions {
        years: 1.77,
        ..article
    });
    assert_eq!(odd.curve.years.len(), 23);
    assert_eq!(odd.curve.years[21], 1.75);
    assert_eq!(odd.curve.years[22], 1.77);
    assert_eq!(odd.curve.cumulative_revenue[22], odd.revenue);
}

#[test]
fn indicators_refuse_what_cannot_be() {
    type Change = fn(&mut IndicatorOptions);
    let with = |change: Change| {
        let mut options = IndicatorOptions {
            years: Some(2.0),
            revenue: Some(1000.0),
            orders: Some(20.0),
            customers: Some(8.0),
            repeat_customers: Some(2.0),
            start_customers: Some(10.0),
            end_customers: Some(8.0),
            new_customers: Some(3.0),
            acquisition_spend: Some(90.0),
        };
        change(&mut options);
        indicators(&options)
    };
    let all = with(|_| ()).unwrap();
    assert_eq!(
        all,
        Indicators {
            average_order_value: Some(50.0),
            order_frequency: Some(2.5),
            orders_per_year: Some(1.25),
            repeat_purchase_rate: Some(0.25),
            customer_retention_rate: Some(0.5),
            churn_rate: Some(0.5),
            acquisition_cost: Some(30.0),
            missing: vec![],
        }
    );
    let wrong: [(Change, &str, Rule); 10] = [
        (
            |o| o.new_customers = Some(9.0),
            "newCustomers",
            Rule::AtMost { limit: 8.0 },
        ),
        (
            |o| o.end_customers = Some(14.0),
            "endCustomers",
            Rule::AtMost { limit: 13.0 },
        ),
        (
            |o| o.repeat_customers = Some(9.0),
            "repeatCustomers",
            Rule::AtMost { limit: 8.0 },
        ),
        (
            |o| o.customers = Some(21.0),
            "customers",
            Rule::AtMost { limit: 20.0 },
        ),
        (
            |o| o.start_customers = Some(0.0),
            "startCustomers",
            Rule::AtLeast { limit: 1.0 },
        ),
        (
            |o| o.orders = Some(0.0),
            "orders",
            Rule::AtLeast { limit: 1.0 },
        ),
        (|o| o.customers = Some(2.5), "customers", Rule::WholeNumber),
        (
            |o| o.years = Some(0.0),
            "years",
            Rule::GreaterThan { limit: 0.0 },
        ),
        (|o| o.revenue = Some(f64::NAN), "revenue", Rule::Finite),
        (
            |o| o.acquisition_spend = Some(-1.0),
            "acquisitionSpend",
            Rule::AtLeast { limit: 0.0 },
        ),
    ];
    for (change, field, rule) in wrong {
        assert_eq!(broken(with(change)), (field.to_owned(), rule));
    }
    let none_new = with(|o| o.new_customers = Some(0.0)).unwrap();
    assert_eq!(none_new.acquisition_cost, None);
    assert_eq!(
        none_new.missing,
        [Missing {
            quantity: Quantity::AcquisitionCost,
            reason: MissingReason::NoNewCustomers
        }]
    );
    let nothing = indicators(&IndicatorOptions::default()).unwrap();
    assert_eq!(nothing.churn_rate, None);
    assert_eq!(nothing.missing, []);
}
