//! Levers, channels and campaigns against numbers worked by hand: each test says how.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::clv::campaign::*;
use lifeworth::clv::channels::*;
use lifeworth::clv::levers::*;
use lifeworth::clv::{LifetimeValueOptions, Retention};

fn close(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{found} instead of {expected}"
    );
}

/// Two years of one period each: 10 orders of 100 at one half are 500 a year; 60 % stay: 500 + 300 = 800.
fn plan(levers: Vec<Lever>) -> LeverPlan {
    LeverPlan {
        customer: LifetimeValueOptions {
            average_order_value: 100.0,
            orders_per_year: 10.0,
            gross_margin: 0.5,
            annual_retention_rate: Retention::Constant(0.6),
            annual_discount_rate: 0.0,
            horizon_years: Some(2.0),
            periods_per_year: 1.0,
            acquisition_cost: 200.0,
            ..LifetimeValueOptions::default()
        },
        new_customers_per_year: 120.0,
        plan_years: 1.0,
        levers,
    }
}

fn lever(name: &str, effects: &[(LeverQuantity, f64)]) -> Lever {
    let effect = |(quantity, likely): &(LeverQuantity, f64)| LeverEffect {
        quantity: *quantity,
        minimum: *likely,
        likely: *likely,
        maximum: *likely,
    };
    Lever {
        name: name.to_owned(),
        effects: effects.iter().map(effect).collect(),
        costs: LeverCosts::default(),
    }
}

fn costing(costs: LeverCosts) -> Lever {
    Lever {
        costs,
        ..lever("cost", &[])
    }
}

fn net_value(levers: Vec<Lever>) -> f64 {
    lever_value(&plan(levers))
        .unwrap()
        .with
        .value
        .net_value
        .unwrap()
}

#[test]
fn without_levers_the_plan_is_the_lifetime_value_times_the_customers() {
    let result = lever_value(&plan(vec![])).unwrap();
    close(result.without.value.net_value.unwrap(), 800.0 - 200.0);
    close(result.without.total, 120.0 * 600.0);
    assert_eq!(result.without, result.with);
    assert_eq!((result.added_value, result.lever_cost), (0.0, 0.0));
}

#[test]
fn uplifts_on_one_quantity_multiply() {
    // 1.1 × 1.2 = 1.32, not 1.30: 800 × 1.32 − 200.
    let levers = vec![
        lever("a", &[(LeverQuantity::OrdersPerYear, 0.1)]),
        lever("b", &[(LeverQuantity::OrdersPerYear, 0.2)]),
    ];
    close(net_value(levers), 856.0);
}

#[test]
fn churn_reductions_combine_as_survivals() {
    // A quarter and a fifth of the churn of 0.4: 0.4 × 0.75 × 0.8 = 0.24 leave, not 0.4 × 0.55: 500 × 1.76 − 200.
    let levers = vec![
        lever("a", &[(LeverQuantity::Churn, 0.25)]),
        lever("b", &[(LeverQuantity::Churn, 0.2)]),
    ];
    let result = lever_value(&plan(levers)).unwrap();
    close(result.with.value.net_value.unwrap(), 680.0);
    assert_eq!(
        result.with.customer.annual_retention_rate,
        Retention::Constant(0.76)
    );
}

#[test]
fn churn_reductions_hold_for_every_year_of_a_list() {
    let mut plan = plan(vec![lever("a", &[(LeverQuantity::Churn, 0.5)])]);
    plan.customer.annual_retention_rate = Retention::ByYear(vec![0.6, 0.9]);
    let result = lever_value(&plan).unwrap();
    let Retention::ByYear(rates) = result.with.customer.annual_retention_rate else {
        panic!("still by year");
    };
    close(rates[0], 0.8);
    close(rates[1], 0.95);
}

#[test]
fn more_churn_than_all_of_it_is_all_of_it() {
    // A lever that doubles a churn of 0.6 leaves nobody for the second year.
    let mut plan = plan(vec![lever("a", &[(LeverQuantity::Churn, -1.0)])]);
    plan.customer.annual_retention_rate = Retention::Constant(0.4);
    close(
        lever_value(&plan).unwrap().with.value.profit.unwrap(),
        500.0,
    );
}

#[test]
fn higher_prices_leave_the_cost_of_goods_and_lower_cost_of_goods_the_prices() {
    // +10 % on 100 at a cost of 50: 60 an order, 960 in 1.6 years. 20 % off a cost of 50: 60 an order too.
    close(
        net_value(vec![lever("a", &[(LeverQuantity::Price, 0.1)])]),
        760.0,
    );
    close(
        net_value(vec![lever("a", &[(LeverQuantity::CostOfGoods, -0.2)])]),
        760.0,
    );
}

#[test]
fn referrals_are_counted_and_valued() {
    // 0.05 and 0.1 more a year, each worth 100, for 1.6 years: 24.
    let mut plan = plan(vec![
        lever("a", &[(LeverQuantity::Referrals, 0.05)]),
        lever("b", &[(LeverQuantity::Referrals, 0.1)]),
    ]);
    plan.customer.value_per_referral = 100.0;
    close(
        lever_value(&plan).unwrap().with.value.net_value.unwrap(),
        624.0,
    );
}

#[test]
fn costs_of_winning_and_serving_change_by_factors() {
    // 200 × 0.9 × 0.9 = 162; a service cost of 10 × 0.5 for 1.6 years is 8.
    let mut plan = plan(vec![
        lever("a", &[(LeverQuantity::AcquisitionCost, -0.1)]),
        lever(
            "b",
            &[
                (LeverQuantity::AcquisitionCost, -0.1),
                (LeverQuantity::ServiceCost, -0.5),
            ],
        ),
    ]);
    plan.customer.annual_service_cost = 10.0;
    close(
        lever_value(&plan).unwrap().with.value.net_value.unwrap(),
        800.0 - 162.0 - 8.0,
    );
}

#[test]
fn new_customers_are_each_worth_the_same() {
    let result = lever_value(&plan(vec![lever(
        "a",
        &[(LeverQuantity::NewCustomers, 0.5)],
    )]))
    .unwrap();
    close(result.with.total, 180.0 * 600.0);
    close(result.with.new_customers_per_year, 180.0);
}

#[test]
fn every_kind_of_cost_is_paid_for_what_it_names() {
    let cost = |costs: LeverCosts| {
        let result = lever_value(&plan(vec![costing(costs)])).unwrap();
        close(result.added_value, -result.lever_cost);
        let causes = lever_causes(&plan(vec![costing(costs)])).unwrap();
        close(causes.levers[0].cost, result.lever_cost);
        result.lever_cost
    };
    let none = LeverCosts::default();
    close(
        cost(LeverCosts {
            one_off: 700.0,
            ..none
        }),
        700.0,
    );
    close(
        cost(LeverCosts {
            per_month: 50.0,
            ..none
        }),
        600.0,
    );
    close(
        cost(LeverCosts {
            per_new_customer: 3.0,
            ..none
        }),
        360.0,
    );
    // 120 customers for 1.6 years of 12 months, of 10 orders, of 1000 in revenue.
    close(
        cost(LeverCosts {
            per_customer_per_month: 0.5,
            ..none
        }),
        120.0 * 1.6 * 6.0,
    );
    close(
        cost(LeverCosts {
            per_order: 2.0,
            ..none
        }),
        120.0 * 1.6 * 20.0,
    );
    close(
        cost(LeverCosts {
            share_of_revenue: 0.01,
            ..none
        }),
        120.0 * 1.6 * 10.0,
    );
}

#[test]
fn money_of_a_plan_is_discounted_to_its_start() {
    // 21 % a year; two years of months: Σ 1.21^(−t/12). Customers count when won, monthly costs when paid.
    let discounted: f64 = (0..24).map(|t| 1.21_f64.powf(-f64::from(t) / 12.0)).sum();
    let mut plan = plan(vec![costing(LeverCosts {
        one_off: 1000.0,
        per_month: 100.0,
        ..LeverCosts::default()
    })]);
    plan.customer.annual_discount_rate = 0.21;
    plan.plan_years = 2.0;
    let result = lever_value(&plan).unwrap();
    let customer = 500.0 + 500.0 * 0.6 / 1.21 - 200.0;
    close(result.without.total, 10.0 * discounted * customer);
    close(result.lever_cost, 1000.0 + 100.0 * discounted);
}

#[test]
fn the_waterfall_adds_up_in_order_and_free_of_it() {
    // +10 % of 100 000 profit-euros is 120 × 80; churn 0.4 → 0.2 then adds 120 × 500 × 1.1 × 0.2. Free of order each also
    // gets half of what only both together bring: 120 × 500 × 0.1 × 0.2 ÷ 2 = 600.
    let mut frequency = lever("frequency", &[(LeverQuantity::OrdersPerYear, 0.1)]);
    frequency.costs.per_order = 1.0;
    let mut churn = lever("churn", &[(LeverQuantity::Churn, 0.5)]);
    churn.costs.per_month = 100.0;
    let whole = plan(vec![frequency, churn]);
    let causes = lever_causes(&whole).unwrap();
    let [frequency, churn] = &causes.levers[..] else {
        panic!("two levers");
    };
    close(frequency.gain_in_order, 120.0 * 80.0);
    close(churn.gain_in_order, 120.0 * 110.0);
    close(frequency.gain_order_free, 120.0 * 80.0 + 600.0);
    close(churn.gain_order_free, 120.0 * 110.0 - 600.0);
    // 11 orders in 1.8 years each, at 1.
    close(frequency.cost, 120.0 * 11.0 * 1.8);
    close(churn.cost, 1200.0);
    close(
        lever_value(&whole).unwrap().gain_per_cost.unwrap(),
        (9600.0 + 13_200.0) / 3576.0,
    );
    close(frequency.gain_per_cost.unwrap(), (9600.0 + 600.0) / 2376.0);
    // Without the churn lever 1200 and the orders of those who leave are saved.
    close(
        churn.net_if_last,
        120.0 * 550.0 * 0.2 - 1200.0 - 120.0 * 11.0 * 0.2,
    );
    close(causes.without, 72_000.0);
    close(
        causes.with,
        72_000.0 + frequency.net_in_order + churn.net_in_order,
    );
}

#[test]
fn a_lever_that_does_and_costs_nothing_adds_nothing() {
    let causes = lever_causes(&plan(vec![lever("a", &[(LeverQuantity::Churn, 0.0)])])).unwrap();
    assert_eq!(causes.levers[0].net_in_order, 0.0);
    assert_eq!(causes.levers[0].gain_per_cost, None);
}

fn seek(input: &str, target: LeverTarget) -> Goal {
    let options = GoalOptions {
        input: input.parse().unwrap(),
        target,
        minimum: None,
        maximum: None,
    };
    let levers = vec![lever("a", &[(LeverQuantity::OrdersPerYear, 0.0)])];
    seek_goal(&plan(levers), &options).unwrap()
}

fn found(goal: Goal) -> (f64, bool) {
    let Goal::Found { value, at_least } = goal else {
        panic!("{goal:?}");
    };
    (value, at_least)
}

#[test]
fn a_goal_is_found_for_every_measure() {
    // 800 − c ≥ 650; 800 ÷ c ≥ 3; frequency + u with 800 (1 + u) = 1000; 120 customers more or less of 600 each.
    let (cost, at_least) = found(seek(
        "customer.acquisitionCost",
        LeverTarget::NetValue { least: 650.0 },
    ));
    close(cost, 150.0);
    assert!(!at_least);
    let ratio = LeverTarget::ValueToCostRatio { least: 3.0 };
    close(
        found(seek("customer.acquisitionCost", ratio)).0,
        800.0 / 3.0,
    );
    let net = LeverTarget::NetValue { least: 800.0 };
    close(found(seek("levers[0].effects[0]", net)).0, 0.25);
    let total = LeverTarget::Total { least: 90_000.0 };
    close(found(seek("newCustomersPerYear", total)).0, 150.0);
    close(
        found(seek(
            "levers[0].costs.oneOff",
            LeverTarget::Total { least: 0.0 },
        ))
        .0,
        72_000.0,
    );
    // 200 is earned back in 6 months if a year brings 400, 40 an order.
    let payback = LeverTarget::Payback { months: 6.0 };
    close(found(seek("customer.grossMargin", payback)).0, 0.4);
}

#[test]
fn a_goal_that_is_not_found_says_why() {
    let least = |least| LeverTarget::NetValue { least };
    let input = "customer.annualRetentionRate";
    assert_eq!(seek(input, least(801.0)), Goal::NeverReached);
    assert_eq!(seek(input, least(300.0)), Goal::AlwaysReached);
    assert_eq!(
        seek("customer.referralsPerYear", least(601.0)),
        Goal::NoEffect
    );
}

#[test]
fn errors_name_the_path_of_the_field() {
    let field = |plan: &LeverPlan| lever_value(plan).unwrap_err().field;
    let mut wrong = plan(vec![]);
    wrong.customer.gross_margin = 2.0;
    assert_eq!(field(&wrong), "customer.grossMargin");
    let mut wrong = plan(vec![]);
    wrong.customer.horizon_years = None;
    assert_eq!(field(&wrong), "customer.horizonYears");
    let mut wrong = plan(vec![
        lever("a", &[]),
        lever("b", &[(LeverQuantity::Churn, 0.1)]),
    ]);
    wrong.levers[1].effects[0].maximum = 1.5;
    assert_eq!(field(&wrong), "levers[1].effects[0].maximum");
    wrong.levers[1].effects[0].maximum = 0.05;
    assert_eq!(field(&wrong), "levers[1].effects[0].likely");
    wrong.levers[1] = costing(LeverCosts {
        per_order: -1.0,
        ..LeverCosts::default()
    });
    assert_eq!(field(&wrong), "levers[1].costs.perOrder");
    assert_eq!(field(&plan(vec![lever("a", &[]); 17])), "levers");
    assert_eq!(
        "levers[0].effects".parse::<LeverInput>().unwrap_err().field,
        "levers[0].effects"
    );
}

#[test]
fn plans_that_differ_in_two_quantities_differ_by_these_two() {
    let (from, mut to) = (
        plan(vec![]),
        plan(vec![lever("a", &[(LeverQuantity::OrdersPerYear, 0.2)])]),
    );
    to.customer.acquisition_cost = 150.0;
    let difference = plan_difference(&PlanDifferenceOptions { from, to }).unwrap();
    let causes: Vec<PlanCause> = difference.causes.iter().map(|cause| cause.cause).collect();
    assert_eq!(
        causes,
        [PlanCause::OrdersPerYear, PlanCause::AcquisitionCost]
    );
    close(difference.causes[0].contribution, 120.0 * 160.0);
    close(difference.causes[1].contribution, 120.0 * 50.0);
}

fn channel(spend: f64, new_customers: f64, elasticity: f64) -> Channel {
    Channel {
        name: String::new(),
        spend,
        new_customers,
        average_order_value: 100.0,
        orders_per_year: 12.0,
        annual_retention_rate: 1.0,
        annual_service_cost: 0.0,
        spend_elasticity: elasticity,
    }
}

/// One year of 12 orders of 100 at one half: 600 a customer.
fn compare(channels: Vec<Channel>) -> ChannelComparison {
    compare_channels(&ChannelOptions {
        channels,
        gross_margin: 0.5,
        annual_discount_rate: 0.0,
        horizon_years: 1.0,
    })
    .unwrap()
}

#[test]
fn channels_are_ranked_by_what_a_unit_of_cost_brings() {
    let result = compare(vec![
        channel(30_000.0, 100.0, 1.0),
        channel(0.0, 10.0, 1.0),
        channel(500.0, 0.0, 1.0),
        channel(20_000.0, 100.0, 1.0),
    ]);
    assert_eq!(result.ranking, [1, 3, 0, 2]);
    close(result.channels[0].value_to_cost_ratio.unwrap(), 2.0);
    assert_eq!(result.channels[1].value_to_cost_ratio, None);
    assert_eq!(result.channels[2].acquisition_cost, None);
    close(result.sum.net, 210.0 * 600.0 - 50_500.0);
    assert_eq!(result.best_next, Some(3));
}

#[test]
fn a_divided_budget_brings_the_same_at_every_margin() {
    // Both with ε = ½ and ratio 4 and 2: s ∝ s₀ (ε ratio)² = 10 000 × 4 and 10 000 × 1, of 20 000 together.
    let result = compare(vec![
        channel(10_000.0, 10_000.0 / 150.0, 0.5),
        channel(10_000.0, 10_000.0 / 300.0, 0.5),
    ]);
    let BudgetSplit::Found {
        spends,
        gain,
        marginal_return,
        ..
    } = result.split
    else {
        panic!("a split");
    };
    close(spends[0], 16_000.0);
    close(spends[1], 4_000.0);
    // 40 000 √1.6 + 20 000 √0.4 − 60 000.
    close(
        gain,
        40_000.0 * 1.6_f64.sqrt() + 20_000.0 * 0.4_f64.sqrt() - 60_000.0,
    );
    close(marginal_return, 0.5 * 4.0 / 1.6_f64.sqrt());
}

#[test]
fn what_returns_steadily_takes_what_the_others_leave() {
    // ε = ½ with ratio 4 falls to 2 at s₀ (2/2)² = 10 000; the steady channel of ratio 2 takes the rest.
    let result = compare(vec![
        channel(15_000.0, 15_000.0 / 150.0, 0.5),
        channel(5_000.0, 5_000.0 / 300.0, 1.0),
    ]);
    let BudgetSplit::Found {
        spends,
        marginal_return,
        ..
    } = result.split
    else {
        panic!("a split");
    };
    close(spends[0], 15_000.0);
    close(spends[1], 5_000.0);
    close(marginal_return, 2.0);
    assert_eq!(
        compare(vec![channel(1.0, 1.0, 0.5)]).split,
        BudgetSplit::None {
            reason: NoBudgetSplit::OneChannel
        }
    );
}

#[test]
fn a_channel_pays_up_to_its_break_even_spend() {
    // ε ratio = ½ × 4 = 2; it is 1 at four times the spend.
    let result = compare(vec![
        channel(10_000.0, 10_000.0 / 150.0, 0.5),
        channel(1.0, 1.0, 1.0),
    ]);
    close(result.channels[0].break_even_spend.unwrap(), 40_000.0);
    assert_eq!(result.channels[1].break_even_spend, None);
}

fn letters(response_rate: f64, value_per_customer: f64) -> Campaign {
    campaign(&CampaignOptions {
        fixed_cost: 5_000.0,
        audience: 10_000.0,
        cost_per_contact: 1.0,
        response_rate,
        cost_per_response: 20.0,
        value_per_customer,
    })
    .unwrap()
}

#[test]
fn a_campaign_is_worth_doing_above_its_break_even_response() {
    assert_eq!(letters(0.02, 120.0).verdict, CampaignVerdict::Go);
    assert_eq!(letters(0.015, 120.0).verdict, CampaignVerdict::BreaksEven);
    assert_eq!(letters(0.01, 120.0).verdict, CampaignVerdict::NoGo);
    close(letters(0.01, 120.0).net, 10_000.0 - 15_000.0);
    let parts = letters(0.01, 120.0);
    assert_eq!(
        (parts.contact_cost, parts.response_cost),
        (10_000.0, 2_000.0)
    );
}

#[test]
fn a_campaign_without_a_break_even_response_says_why() {
    assert_eq!(
        letters(0.01, 20.0).break_even,
        BreakEvenResponse::NoGainPerCustomer
    );
    assert_eq!(
        letters(0.01, 21.0).break_even,
        BreakEvenResponse::MoreThanEverybody
    );
    let nobody = CampaignOptions {
        fixed_cost: 1.0,
        audience: 0.0,
        cost_per_contact: 0.0,
        response_rate: 0.5,
        cost_per_response: 0.0,
        value_per_customer: 10.0,
    };
    assert_eq!(
        campaign(&nobody).unwrap().break_even,
        BreakEvenResponse::NobodyReached
    );
}
