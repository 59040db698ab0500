//! Every number of `tests/reference/loyalty_golden.json`: ledgers to the millionth of a point, money to 1e-9.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::loyalty::{
    BurnMode, Earning, Enrolment, Expiry, MaterialRightOptions, Points, ProgrammeBreakEven,
    ProgrammeBreakEvenOptions, ProgrammeCosts, ProgrammeInput, ProgrammeInputRange, ProgrammeMonth,
    ProgrammeOptions, ProgrammePreset, ProgrammeSegment, ProgrammeSimulationOptions,
    ProgrammeUplifts, Redemption, RedemptionPeriod, Reward, Schedule, UltimateRedemptionOptions,
    WholeInput, break_even, causes, material_right, preset, preset_ranges, project, simulate,
    tornado, ultimate_redemption,
};
use lifeworth::numerics::random::Random;
use lifeworth::numerics::triangular;
use serde_json::Value;

fn golden() -> Value {
    serde_json::from_str(include_str!("reference/loyalty_golden.json")).unwrap()
}

/// A number, also if written as an exact decimal in a string.
fn number(value: &Value) -> f64 {
    match value {
        Value::String(decimal) => decimal.parse().unwrap(),
        _ => value
            .as_f64()
            .unwrap_or_else(|| panic!("no number: {value}")),
    }
}

fn schedule(value: &Value) -> Schedule {
    match value {
        Value::Array(values) => Schedule::Monthly(values.iter().map(number).collect()),
        _ => Schedule::Constant(number(value)),
    }
}

fn options(model: &Value) -> ProgrammeOptions {
    let programme = &model["programme"];
    let p = |name: &str| number(&programme[name]);
    let reward = |name: &str| number(&programme["reward"][name]);
    let cost = |name: &str| number(&programme["costs"][name]);
    let expiry = &programme["expiry"];
    ProgrammeOptions {
        horizon_months: number(&model["months"]),
        monthly_discount_rate: number(&model["discount_monthly"]),
        start_month_of_year: 1.0,
        segments: model["segments"]
            .as_array()
            .unwrap()
            .iter()
            .map(|segment| ProgrammeSegment {
                name: segment["name"].as_str().unwrap().to_owned(),
                customers: number(&segment["customers0"]),
                new_customers_per_month: schedule(&segment["new_per_month"]),
                monthly_retention_rate: number(&segment["retention"]),
                orders_per_month: number(&segment["orders_per_month"]),
                average_order_value: number(&segment["aov"]),
                gross_margin: number(&segment["gross_margin"]),
                earn_multiplier: number(&segment["earn_multiplier"]),
                monthly_benefit_cost: 0.0,
                uplift_share: 1.0,
            })
            .collect(),
        enrolment: Enrolment {
            existing_customers: schedule(&programme["enrol_base"]),
            new_customers: p("enrol_new"),
            active_share: p("active_share"),
        },
        uplifts: ProgrammeUplifts {
            frequency: p("uplift_frequency"),
            average_order_value: p("uplift_aov"),
            churn_reduction: p("churn_reduction"),
            price_premium: p("price_premium"),
            incrementality: p("incrementality"),
            referrals_per_active_member: p("referrals_per_active_member"),
        },
        earning: Earning {
            points_per_currency: p("points_per_currency"),
            eligible_share: p("eligible_share"),
            welcome_points: p("welcome_points"),
            referral_points: p("referral_points"),
            pending_months: p("pending_months"),
        },
        redemption: Redemption {
            points_per_reward: reward("points_per_reward"),
            burn_rate: p("burn_rate"),
            burn_mode: match programme["burn_mode"].as_str().unwrap() {
                "pro_rata" => BurnMode::ProRata,
                "fifo" => BurnMode::OldestFirst,
                other => panic!("{other}"),
            },
        },
        expiry: match expiry["type"].as_str().unwrap() {
            "none" => Expiry::None,
            "rolling" => Expiry::Rolling {
                months: number(&expiry["months"]),
            },
            "inactivity" => Expiry::Inactivity {
                months: number(&expiry["months"]),
            },
            "fixed_date" => Expiry::FixedDate {
                month_of_year: number(&expiry["month_of_year"]),
                minimum_age_months: number(&expiry["min_age"]),
            },
            other => panic!("{other}"),
        },
        reward: match programme["reward"]["type"].as_str().unwrap() {
            "percent_discount" => Reward::PercentageOff {
                discount: reward("discount"),
            },
            "fixed_discount" => Reward::FixedDiscount {
                point_value: reward("point_value"),
            },
            "own_product" => Reward::OwnProduct {
                point_value: reward("point_value"),
                displaced_share: reward("cannibalised_share"),
                reward_margin: reward("reward_margin"),
            },
            "external" => Reward::External {
                point_value: reward("point_value"),
                cost_ratio: reward("cost_ratio"),
            },
            other => panic!("{other}"),
        },
        costs: ProgrammeCosts {
            setup: cost("setup"),
            fixed_per_month: cost("fixed_per_month"),
            per_member_per_month: cost("per_member"),
            per_enrolment: cost("per_enrolment"),
            per_redemption: cost("per_redemption"),
            per_referral: cost("per_referral"),
            per_acquisition: 0.0,
        },
    }
}

/// Within 1e-9 relative to max(1, |expected|).
#[track_caller]
fn assert_money(context: &str, actual: f64, expected: f64) {
    assert_within(context, actual, expected, 1e-9);
}

#[track_caller]
fn assert_within(context: &str, actual: f64, expected: f64, tolerance: f64) {
    let error = (actual - expected).abs();
    assert!(
        error <= tolerance * expected.abs().max(1.0),
        "{context}: {actual} instead of {expected}"
    );
}

/// Compares all fields of a golden object; each must be known.
fn assert_fields(context: &str, golden: &Value, actual: impl Fn(&str) -> Actual) {
    for (name, expected) in golden.as_object().unwrap() {
        let context = format!("{context}.{name}");
        match actual(name) {
            Actual::Money(actual) => assert_money(&context, actual, number(expected)),
            Actual::MaybeMoney(actual) => {
                let actual = actual.unwrap_or_else(|| panic!("{context} is absent"));
                assert_money(&context, actual, number(expected));
            }
            Actual::Points(actual) => {
                assert_eq!(actual.millionths(), expected.as_u64().unwrap(), "{context}");
            }
            Actual::Month(actual) => {
                assert_eq!(actual.map(u64::from), expected.as_u64(), "{context}");
            }
            Actual::Unknown => panic!("{context} is not compared"),
        }
    }
}

enum Actual {
    Money(f64),
    MaybeMoney(Option<f64>),
    Points(Points),
    Month(Option<u32>),
    Unknown,
}

fn month_field(month: &ProgrammeMonth, name: &str) -> Actual {
    Actual::Money(match name {
        "t" => return Actual::Month(Some(month.month)),
        "customers_base" => month.baseline_customers,
        "non_members" => month.non_members,
        "members" => month.members,
        "enrolments" => month.enrolments,
        "referrals" => month.referrals,
        "orders_base" => month.baseline_orders,
        "orders_prog" => month.orders,
        "revenue_base" => month.baseline_revenue,
        "revenue_prog" => month.revenue,
        "cogs_base" => month.baseline_cost_of_goods,
        "cogs_prog" => month.cost_of_goods,
        "eligible_spend" => month.eligible_spend,
        "baseline_eligible_spend" => month.baseline_eligible_spend,
        "issued" => return Actual::Points(month.issued),
        "redeemed" => return Actual::Points(month.redeemed),
        "expired" => return Actual::Points(month.expired),
        "cum_issued" => return Actual::Points(month.issued_to_date),
        "cum_redeemed" => return Actual::Points(month.redeemed_to_date),
        "cum_expired" => return Actual::Points(month.expired_to_date),
        "outstanding" => return Actual::Points(month.outstanding),
        "outstanding_dormant" => return Actual::Points(month.dormant),
        "face_redeemed" => month.face_redeemed,
        "reward_cost" => month.reward_cost,
        "incremental_margin" => month.incremental_margin,
        "programme_cost" => month.programme_cost,
        "referral_cost" => month.referral_cost,
        "net" => month.net,
        "cumulative_net" => month.cumulative_net,
        "npv_to_date" => month.net_present_value,
        _ => return Actual::Unknown,
    })
}

#[test]
fn every_month_and_summary_of_every_example() {
    let golden = golden();
    let examples = golden["examples"].as_array().unwrap();
    assert_eq!(examples.len(), 5);
    for example in examples {
        let name = example["model"]["name"].as_str().unwrap();
        let projection = project(&options(&example["model"])).unwrap();
        let months = example["months"].as_array().unwrap();
        assert_eq!(projection.months.len(), months.len());
        for (actual, expected) in projection.months.iter().zip(months) {
            let context = format!("{name} month {}", actual.month);
            assert_fields(&context, expected, |field| month_field(actual, field));
        }
        let summary = &projection.summary;
        assert_fields(name, &example["summary"], |field| match field {
            "total_incremental_margin" => Actual::Money(summary.incremental_margin),
            "total_reward_cost" => Actual::Money(summary.reward_cost),
            "total_programme_cost" => Actual::Money(summary.programme_cost),
            "total_referral_cost" => Actual::Money(summary.referral_cost),
            "total_cost" => Actual::Money(summary.total_cost),
            "net" => Actual::Money(summary.net),
            "npv" => Actual::Money(summary.net_present_value),
            "roi" => Actual::MaybeMoney(summary.return_on_investment),
            "break_even_month" => Actual::Month(summary.break_even_month),
            "payback_month" => Actual::Month(summary.payback_month),
            "break_even_fractional" => Actual::MaybeMoney(summary.break_even_moment),
            "issued" => Actual::Points(summary.issued),
            "redeemed" => Actual::Points(summary.redeemed),
            "expired" => Actual::Points(summary.expired),
            "outstanding" => Actual::Points(summary.outstanding),
            "realised_redemption_rate" => Actual::MaybeMoney(summary.redemption_rate),
            "realised_expiry_rate" => Actual::MaybeMoney(summary.expiry_rate),
            "baseline_share_of_earning_spend" => Actual::MaybeMoney(summary.subsidy_share),
            "peak_funding" => Actual::Money(summary.peak_funding),
            _ => Actual::Unknown,
        });
        for section in example.as_object().unwrap().keys() {
            assert!(
                [
                    "model",
                    "months",
                    "summary",
                    "buckets_micropoints_by_month",
                    "liability_end_of_horizon",
                    "waterfall_incremental_margin",
                    "derived",
                    "sensitivity"
                ]
                .contains(&section.as_str()),
                "{section} of {name} is not compared"
            );
        }
    }
}

#[test]
fn points_by_age_after_every_month() {
    let golden = golden();
    let mut compared = 0;
    for example in golden["examples"].as_array().unwrap() {
        let Some(months) = example["buckets_micropoints_by_month"].as_array() else {
            continue;
        };
        for (index, segments) in months.iter().enumerate() {
            let mut options = options(&example["model"]);
            options.horizon_months = (index + 1) as f64;
            let projection = project(&options).unwrap();
            for (actual, expected) in projection.segments.iter().zip(segments.as_array().unwrap()) {
                for (actual, expected) in [
                    (&actual.active_by_age, &expected["active"]),
                    (&actual.dormant_by_age, &expected["dormant"]),
                ] {
                    let mut actual: Vec<u64> = actual.iter().map(|age| age.millionths()).collect();
                    while actual.last() == Some(&0) {
                        actual.pop();
                    }
                    let expected = expected.as_array().unwrap();
                    let expected: Vec<u64> =
                        expected.iter().map(|age| age.as_u64().unwrap()).collect();
                    assert_eq!(actual, expected, "month {}", index + 1);
                    compared += 1;
                }
            }
        }
    }
    assert_eq!(compared, 6 * 2 + 12 * 4);
}

#[test]
fn liability_at_the_horizon() {
    let golden = golden();
    let mut compared = 0;
    for example in golden["examples"].as_array().unwrap() {
        let projection = project(&options(&example["model"])).unwrap();
        let liability = projection.months.last().unwrap().liability;
        let section = &example["liability_end_of_horizon"];
        if section.is_null() {
            assert_eq!(liability.cost, None);
            assert_eq!(projection.summary.ultimate_redemption.rate, None);
            continue;
        }
        assert_fields("liability", section, |name| match name {
            "expected_points_redeemed" => Actual::MaybeMoney(liability.expected_points),
            "expected_face" => Actual::MaybeMoney(liability.face),
            "expected_cost" => Actual::MaybeMoney(liability.cost),
            "gross_face" => Actual::Money(liability.gross),
            _ => Actual::Unknown,
        });
        compared += 1;
    }
    assert_eq!(compared, 3);
}

#[test]
fn waterfall_in_order_and_order_free() {
    let golden = golden();
    let mut compared = 0;
    for example in golden["examples"].as_array().unwrap() {
        let section = &example["waterfall_incremental_margin"];
        if section.is_null() {
            continue;
        }
        let causes = causes(&options(&example["model"])).unwrap();
        let contributions = section["contribution"].as_array().unwrap();
        assert_eq!(section["order"].as_array().unwrap().len(), 6);
        assert_eq!(number(&contributions[0]), 0.0);
        for (cause, expected) in causes.causes.iter().zip(&contributions[1..]) {
            assert_money(
                &format!("{:?}", cause.lever),
                cause.in_order,
                number(expected),
            );
        }
        let total = number(&section["total"]);
        assert_money("total", causes.incremental_margin, total);
        assert_money(
            "in order",
            causes.causes.iter().map(|cause| cause.in_order).sum(),
            total,
        );
        assert_money(
            "order-free",
            causes.causes.iter().map(|cause| cause.order_free).sum(),
            total,
        );
        compared += 1;
    }
    assert_eq!(compared, 4);
}

/// Example L4: the programme of the article, which is also the first preset.
fn article() -> (Value, ProgrammeOptions) {
    let example = golden()["examples"][3].clone();
    assert!(example["model"]["name"].as_str().unwrap().starts_with("L4"));
    let mut options = options(&example["model"]);
    options.segments[0].name.clear();
    (example, options)
}

#[test]
fn the_first_preset_is_the_article() {
    assert_eq!(preset(ProgrammePreset::default()), article().1);
}

#[test]
fn what_the_article_means_to_a_member() {
    let (example, options) = article();
    let derived = &example["derived"];
    let segment = &project(&options).unwrap().segments[0];
    let first = &segment.first_reward;
    let golden_first = derived["first_reward"].as_object().unwrap();
    assert_eq!(derived.as_object().unwrap().len(), 4);
    assert_money(
        "order",
        segment.active_order_value,
        number(&derived["engaged_aov"]),
    );
    assert_money(
        "point",
        segment.point_value,
        number(&derived["point_value_pln"]),
    );
    assert_money(
        "rebate",
        segment.effective_rebate,
        number(&derived["effective_rebate_rate"]),
    );
    assert_eq!(golden_first.len(), 4);
    assert_eq!(
        first.months_of_earning.map(u64::from),
        golden_first["months_of_earning"].as_u64()
    );
    assert_eq!(
        first.month.map(u64::from),
        golden_first["first_redeemable_month"].as_u64()
    );
    assert_eq!(first.reachable, golden_first["reachable_before_expiry"]);
    assert_money(
        "balance",
        first.highest_balance.unwrap(),
        number(&golden_first["max_redeemable_balance"]),
    );
}

#[test]
fn tornado_of_the_article() {
    let (example, options) = article();
    let sensitivity = &example["sensitivity"];
    let projection = project(&options).unwrap();
    assert_money(
        "base",
        projection.summary.net_present_value,
        number(&sensitivity["base_npv"]),
    );
    let expected = sensitivity["tornado"].as_array().unwrap();
    let ranges: Vec<ProgrammeInputRange> = expected
        .iter()
        .rev()
        .map(|bar| ProgrammeInputRange {
            input: input(bar["parameter"].as_str().unwrap()),
            minimum: number(&bar["low"]),
            likely: number(&bar["low"]),
            maximum: number(&bar["high"]),
        })
        .collect();
    let bars = tornado(&options, &ranges).unwrap();
    assert_eq!(bars.len(), expected.len());
    for (bar, expected) in bars.iter().zip(expected) {
        let context = bar.input.to_string();
        assert_eq!(bar.input, input(expected["parameter"].as_str().unwrap()));
        assert_money(
            &context,
            bar.net_present_value_at_low,
            number(&expected["npv_low"]),
        );
        assert_money(
            &context,
            bar.net_present_value_at_high,
            number(&expected["npv_high"]),
        );
    }
    // The ranges that come with the preset are these.
    assert_eq!(
        tornado(&options, &preset_ranges(ProgrammePreset::Points)).unwrap(),
        bars
    );
}

fn input(parameter: &str) -> ProgrammeInput {
    ProgrammeInput::Programme(match parameter {
        "incrementality" => WholeInput::Incrementality,
        "active_share" => WholeInput::ActiveShare,
        "uplift_frequency" => WholeInput::Frequency,
        "churn_reduction" => WholeInput::ChurnReduction,
        "uplift_aov" => WholeInput::AverageOrderValueUplift,
        "enrol_new" => WholeInput::NewCustomersEnrolment,
        "burn_rate" => WholeInput::BurnRate,
        other => panic!("{other}"),
    })
}

#[test]
fn quantiles_of_the_article_exactly_and_by_simulation() {
    let (example, options) = article();
    let uncertain = &example["sensitivity"]["single_uncertain_parameter"];
    let (minimum, likely, maximum) = (
        number(&uncertain["min"]),
        number(&uncertain["mode"]),
        number(&uncertain["max"]),
    );
    let draws = 10_000.0;
    let simulation = simulate(
        &options,
        &ProgrammeSimulationOptions {
            ranges: vec![ProgrammeInputRange {
                input: input(uncertain["parameter"].as_str().unwrap()),
                minimum,
                likely,
                maximum,
            }],
            draws,
            seed: 20_240_619.0,
        },
    )
    .unwrap();
    let simulated = simulation.net_present_value;
    let quantiles = uncertain["quantiles"].as_object().unwrap();
    assert_eq!(quantiles.len(), 7);
    let per_unit = (number(&quantiles["P95"]["npv"]) - number(&quantiles["P05"]["npv"]))
        / (number(&quantiles["P95"]["parameter_value"])
            - number(&quantiles["P05"]["parameter_value"]));
    for (name, quantile) in quantiles {
        let probability: f64 = name[1..].parse::<f64>().unwrap() / 100.0;
        let value = triangular::quantile(minimum, likely, maximum, probability);
        assert_within(name, value, number(&quantile["parameter_value"]), 1e-15);

        let mut options = options.clone();
        options.uplifts.frequency = value;
        let exact = project(&options).unwrap().summary.net_present_value;
        assert_money(name, exact, number(&quantile["npv"]));

        let actual = match name.as_str() {
            "P05" => simulated.p5,
            "P10" => simulated.p10,
            "P25" => simulated.p25,
            "P50" => simulated.p50,
            "P75" => simulated.p75,
            "P90" => simulated.p90,
            "P95" => simulated.p95,
            other => panic!("{other}"),
        };
        // Standard error of a sample quantile: sqrt(p (1 - p) / n) / density. The net present value is a straight line
        // in the uplift, so that its density is that of the triangular distribution over the slope.
        let height = 2.0 / (maximum - minimum);
        let density = height
            * if value < likely {
                (value - minimum) / (likely - minimum)
            } else {
                (maximum - value) / (maximum - likely)
            };
        let error = (probability * (1.0 - probability) / draws).sqrt() / density * per_unit;
        assert!(
            (actual - exact).abs() < 4.0 * error,
            "{name}: {actual} instead of {exact} ± {error}"
        );
    }
}

#[test]
fn uplift_that_the_article_needs() {
    let (example, options) = article();
    let golden = &example["sensitivity"]["break_even_value"];
    assert_eq!(golden["parameter"], "uplift_frequency");
    let ProgrammeBreakEven::Found {
        value,
        net_present_value,
        rising,
    } = break_even(&options, &ProgrammeBreakEvenOptions::default()).unwrap()
    else {
        panic!("not found");
    };
    assert!((value - number(&golden["value"])).abs() < 1e-6);
    assert!((0.0..0.01).contains(&net_present_value));
    assert!(rising);
}

#[test]
fn ultimate_redemption_rates() {
    let golden = golden();
    let cases = golden["urr_closed_form"].as_array().unwrap();
    assert_eq!(cases.len(), 12);
    for case in cases {
        let result = ultimate_redemption(&UltimateRedemptionOptions {
            burn_rate: number(&case["burn_rate"]),
            monthly_member_retention_rate: number(&case["member_retention"]),
            expiry_months: case["expiry_months"].as_f64(),
            pending_months: number(&case["pending_months"]),
        })
        .unwrap();
        assert_within("rate", result.rate.unwrap(), number(&case["urr"]), 1e-13);
        assert_within(
            "breakage",
            result.breakage.unwrap(),
            number(&case["breakage"]),
            1e-13,
        );
    }
}

#[test]
fn ultimate_redemption_of_the_article() {
    let mut options = article().1;
    let rate = |options: &ProgrammeOptions| {
        project(options)
            .unwrap()
            .summary
            .ultimate_redemption
            .rate
            .unwrap()
    };
    assert_within("rolling", rate(&options), 0.504_363_898_811_9, 1e-12);
    options.expiry = Expiry::None;
    assert_within("none", rate(&options), 0.600_917_041_691_4, 1e-12);
}

#[test]
fn material_rights() {
    let golden = golden();
    let cases = golden["ifrs15"].as_array().unwrap();
    assert_eq!(cases.len(), 3);
    for case in cases {
        let source = case["source"].as_str().unwrap();
        let inputs = &case["inputs"];
        let expected = case["periods"].as_array().unwrap();
        let right = material_right(&MaterialRightOptions {
            transaction_price: number(&inputs["transaction_price"]),
            goods_price: number(&inputs["ssp_goods"]),
            point_value: number(&inputs["face_value_per_point"]),
            expected_points: number(&inputs["expected_redeemed"]),
            periods: expected
                .iter()
                .map(|period| RedemptionPeriod {
                    redeemed_to_date: number(&period["redeemed_cumulative"]),
                    expected_total: number(&period["expected_total_redeemed"]),
                })
                .collect(),
        })
        .unwrap();
        assert!(right.indicative);
        assert_money(source, right.goods, number(&case["allocated_goods"]));
        assert_money(source, right.points, number(&case["allocated_points"]));
        assert_eq!(right.periods.len(), expected.len());
        for (period, expected) in right.periods.iter().zip(expected) {
            assert_money(
                source,
                period.revenue,
                number(&expected["revenue_in_period"]),
            );
            assert_money(source, period.liability, number(&expected["liability"]));
        }
        // The handbook divides by a share rounded to whole percents.
        if let Some(rounded) = case["published_rounded"].as_object() {
            let share = (right.points / number(&inputs["transaction_price"]) * 100.0).round();
            let factor = share * number(&inputs["transaction_price"]) / 100.0 / right.points;
            assert_money(
                source,
                right.points * factor,
                number(&rounded["allocated_points"]),
            );
            for (period, year) in right.periods.iter().zip(["year2", "year3"]) {
                assert_eq!((period.revenue * factor).round(), number(&rounded[year]));
            }
        }
    }
}

/// The published examples of two calculators, as special cases of the projection.
#[test]
fn anchors_of_other_calculators() {
    let golden = golden();
    let anchors = golden["anchors"]["loyalty_simple"].as_array().unwrap();
    assert_eq!(anchors.len(), 2);

    let segment = |average_order_value: f64, gross_margin: f64| ProgrammeSegment {
        name: String::new(),
        customers: 1000.0,
        new_customers_per_month: Schedule::default(),
        monthly_retention_rate: 1.0,
        orders_per_month: 1.0,
        average_order_value,
        gross_margin,
        earn_multiplier: 1.0,
        monthly_benefit_cost: 0.0,
        uplift_share: 1.0,
    };
    // Everybody is a member from month 1; rewards are a cost for each member.
    let programme = |horizon_months, segments, frequency, costs| ProgrammeOptions {
        horizon_months,
        monthly_discount_rate: 0.0,
        start_month_of_year: 1.0,
        segments,
        enrolment: Enrolment {
            existing_customers: Schedule::Constant(1.0),
            new_customers: 0.0,
            active_share: 1.0,
        },
        uplifts: ProgrammeUplifts {
            frequency,
            ..ProgrammeUplifts::default()
        },
        earning: Earning::default(),
        redemption: Redemption {
            points_per_reward: 1.0,
            burn_rate: 0.0,
            burn_mode: BurnMode::ProRata,
        },
        expiry: Expiry::None,
        reward: Reward::FixedDiscount { point_value: 0.0 },
        costs,
    };

    // It takes revenue for margin: a margin of 100 %.
    let anchor = &anchors[0];
    let revenues = ["incremental_revenue", "retention_value"].map(|name| number(&anchor[name]));
    let options = programme(
        1.0,
        revenues
            .map(|revenue| segment(revenue / 100.0, 1.0))
            .to_vec(),
        0.1,
        ProgrammeCosts {
            setup: number(&anchor["costs"]),
            ..ProgrammeCosts::default()
        },
    );
    let summary = project(&options).unwrap().summary;
    assert_money("net", summary.net, number(&anchor["expected_net"]));
    assert_money(
        "return",
        summary.return_on_investment.unwrap(),
        number(&anchor["expected_roi"]),
    );

    let anchor = &anchors[1];
    let visits = number(&anchor["incremental_visits"]);
    let options = programme(
        12.0,
        vec![segment(
            number(&anchor["revenue"]) / visits,
            number(&anchor["gross_margin"]),
        )],
        visits / 1000.0,
        ProgrammeCosts {
            fixed_per_month: number(&anchor["platform_cost"]),
            per_member_per_month: number(&anchor["reward_cost"]) / 1000.0,
            ..ProgrammeCosts::default()
        },
    );
    let projection = project(&options).unwrap();
    let month = &projection.months[0];
    assert_money(
        "margin",
        month.incremental_margin,
        number(&anchor["expected_gross_profit"]),
    );
    assert_money("month", month.net, number(&anchor["expected_net_month"]));
    assert_money(
        "year",
        projection.summary.net,
        number(&anchor["expected_net_year"]),
    );
}

#[test]
fn random_streams() {
    let golden = golden();
    let section = &golden["monte_carlo_prng"];
    let integers = |value: &Value| -> Vec<u64> {
        let values = value.as_array().unwrap().iter();
        values
            .map(|value| value.as_str().unwrap().parse().unwrap())
            .collect()
    };
    let mut known = Random::from_state([1, 2, 3, 4]);
    for expected in integers(&section["known_answer_seed_1_2_3_4"]) {
        assert_eq!(known.next_u64(), expected);
    }
    let streams = section["streams"].as_array().unwrap();
    assert_eq!(streams.len(), 2);
    for stream in streams {
        let mut random = Random::seeded(stream["seed"].as_u64().unwrap());
        assert_eq!(random.state().to_vec(), integers(&stream["state"]));
        let mut uniform = random.clone();
        for expected in integers(&stream["u64"]) {
            assert_eq!(random.next_u64(), expected);
        }
        let uniforms = stream["f64"].as_array().unwrap();
        let triangulars = stream["triangular_0_1_3"].as_array().unwrap();
        assert_eq!((uniforms.len(), triangulars.len()), (8, 8));
        for (expected, expected_triangular) in uniforms.iter().zip(triangulars) {
            let probability = uniform.uniform();
            assert_eq!(probability, number(expected));
            let value = triangular::quantile(0.0, 1.0, 3.0, probability);
            assert_within("triangular", value, number(expected_triangular), 1e-15);
        }
    }
}
