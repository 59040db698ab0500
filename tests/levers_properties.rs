//! What must hold for every plan: more of a good effect never hurts, contributions add up, draws repeat, and a single
//! uncertain input gives the quantiles of its own distribution.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::clv::levers::*;
use lifeworth::clv::{LifetimeValueOptions, Retention, lifetime_value};
use lifeworth::numerics::triangular;
use proptest::prelude::*;

prop_compose! {
    fn effect()(
        quantity in proptest::sample::select(LeverQuantity::ALL.to_vec()),
        a in 0.0..0.3, b in 0.0..0.3, c in 0.0..0.3,
    ) -> LeverEffect {
        let mut ends = [a, b, c];
        ends.sort_by(f64::total_cmp);
        let sign = if quantity == LeverQuantity::CostOfGoods
            || quantity == LeverQuantity::AcquisitionCost
            || quantity == LeverQuantity::ServiceCost { -1.0 } else { 1.0 };
        let [least, likely, most] = ends.map(|end| end * sign);
        LeverEffect { quantity, minimum: least.min(most), likely, maximum: least.max(most) }
    }
}

prop_compose! {
    fn costs()(
        one_off in 0.0..1e4, per_month in 0.0..1e3, per_new_customer in 0.0..5.0, per_customer_per_month in 0.0..1.0,
        per_order in 0.0..1.0, share_of_revenue in 0.0..0.05,
    ) -> LeverCosts {
        LeverCosts { one_off, per_month, per_new_customer, per_customer_per_month, per_order, share_of_revenue }
    }
}

prop_compose! {
    fn lever()(
        name in "[a-c]", effects in prop::collection::vec(effect(), 0..4), costs in costs(),
    ) -> Lever {
        Lever { name, effects, costs }
    }
}

prop_compose! {
    /// A plan whose orders bring a margin even after all costs that follow them.
    fn plan()(
        average_order_value in 20.0..300.0, orders_per_year in 0.5..20.0, gross_margin in 0.4..0.9,
        retention in 0.1..0.95, annual_discount_rate in prop_oneof![Just(0.0), 0.01..0.3],
        horizon in 1..8u32, periods_per_year in proptest::sample::select(vec![1.0, 4.0, 12.0]),
        acquisition_cost in 0.0..200.0, annual_service_cost in 0.0..5.0, referrals_per_year in 0.0..0.5,
        value_per_referral in 0.0..50.0, new_customers_per_year in 10.0..1e5, plan_months in 1..60u32,
        levers in prop::collection::vec(lever(), 0..6),
    ) -> LeverPlan {
        LeverPlan {
            customer: LifetimeValueOptions {
                average_order_value, orders_per_year, gross_margin,
                annual_retention_rate: Retention::Constant(retention), annual_discount_rate,
                horizon_years: Some(f64::from(horizon)), periods_per_year, acquisition_cost, annual_service_cost,
                referrals_per_year, value_per_referral, ..LifetimeValueOptions::default()
            },
            new_customers_per_year,
            plan_years: f64::from(plan_months) / 12.0,
            levers,
        }
    }
}

/// Equal but for rounding, on the scale of the numbers involved.
fn close(found: f64, expected: f64, scale: f64) -> Result<(), TestCaseError> {
    prop_assert!(
        (found - expected).abs() <= 1e-9 * scale.abs().max(1.0),
        "{found} instead of {expected}"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_customer_of_a_plan_is_a_lifetime_value(plan in plan()) {
        let result = lever_value(&plan).unwrap();
        let alone = lifetime_value(&plan.customer).unwrap();
        close(result.without.value.net_value.unwrap(), alone.net_value.unwrap(), alone.profit.unwrap())?;
        let customers = result.without.total / result.without.value.net_value.unwrap();
        close(
            result.with.total,
            result.with.value.net_value.unwrap() * customers
                * (result.with.new_customers_per_year / plan.new_customers_per_year),
            result.with.total,
        )?;
    }

    #[test]
    fn more_of_a_good_effect_never_hurts(plan in plan(), extra in effect()) {
        let mut better = plan.clone();
        let mut free = plan;
        // Referrals, customers and price pay only if what they bring is worth something.
        for plan in [&mut better, &mut free] {
            for lever in &mut plan.levers {
                lever.costs = LeverCosts::default();
            }
            plan.customer.acquisition_cost = 0.0;
            plan.customer.annual_service_cost = 0.0;
        }
        better.levers.push(Lever { name: "extra".to_owned(), effects: vec![extra], ..Lever::default() });
        let (before, after) = (lever_value(&free).unwrap().with.total, lever_value(&better).unwrap().with.total);
        prop_assert!(after >= before - 1e-9 * before.abs());
    }

    #[test]
    fn every_cost_lowers_the_total_by_what_is_paid(plan in plan(), costs in costs()) {
        let mut dearer = plan.clone();
        dearer.levers.push(Lever { name: "dear".to_owned(), effects: vec![], costs });
        let (before, after) = (lever_value(&plan).unwrap(), lever_value(&dearer).unwrap());
        let paid = lever_causes(&dearer).unwrap().levers.last().unwrap().cost;
        close(before.with.total - after.with.total, paid, before.with.total + paid)?;
    }

    #[test]
    fn both_waterfalls_add_up_to_the_whole(plan in plan()) {
        let result = lever_value(&plan).unwrap();
        let causes = lever_causes(&plan).unwrap();
        let scale = result.with.total.abs() + result.without.total.abs() + result.lever_cost;
        let whole = causes.with - causes.without;
        close(whole, result.added_value, scale)?;
        close(causes.levers.iter().map(|lever| lever.net_in_order).sum(), whole, scale)?;
        close(causes.levers.iter().map(|lever| lever.net_order_free).sum(), whole, scale)?;
        close(causes.levers.iter().map(|lever| lever.cost).sum(), result.lever_cost, scale)?;
    }

    #[test]
    fn the_order_free_share_does_not_depend_on_the_order(plan in plan()) {
        let mut turned = plan.clone();
        turned.levers.reverse();
        let (causes, others) = (lever_causes(&plan).unwrap(), lever_causes(&turned).unwrap());
        let scale = causes.with.abs() + causes.without.abs();
        for (cause, other) in causes.levers.iter().zip(others.levers.iter().rev()) {
            close(cause.gain_order_free, other.gain_order_free, scale)?;
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_draws(plan in plan(), seed in 0..1000u32) {
        let options = LeverSimulationOptions { draws: 200.0, seed: f64::from(seed), ..Default::default() };
        prop_assert_eq!(simulate_levers(&plan, &options).unwrap(), simulate_levers(&plan, &options).unwrap());
    }

    #[test]
    fn draws_lie_between_the_least_and_the_greatest(plan in plan()) {
        let options = LeverSimulationOptions { draws: 200.0, ..Default::default() };
        let result = simulate_levers(&plan, &options).unwrap();
        prop_assert!(result.total.p5 <= result.total.p50 && result.total.p50 <= result.total.p95);
        let last = result.fan.p50.len() - 1;
        close(result.fan.p50[last], result.net_value.p50, result.net_value.p95)?;
        prop_assert!(result.fan.years[0] == 0.0 && result.fan.years.len() <= 41);
    }

    #[test]
    fn a_goal_that_is_found_is_just_reached(plan in plan(), wanted in 1.2..3.0) {
        let base = lever_value(&plan).unwrap().with.value.profit.unwrap();
        let options = GoalOptions {
            input: "customer.averageOrderValue".parse().unwrap(),
            target: LeverTarget::NetValue { least: base * wanted },
            minimum: None,
            maximum: None,
        };
        let Goal::Found { value, at_least } = seek_goal(&plan, &options).unwrap() else {
            return Err(TestCaseError::fail("it can be reached"));
        };
        prop_assert!(at_least);
        let mut reached = plan;
        reached.customer.average_order_value = value;
        let net = lever_value(&reached).unwrap().with.value.net_value.unwrap();
        close(net, base * wanted, base * wanted)?;
    }

    #[test]
    fn what_differs_between_two_plans_adds_up_to_their_difference(from in plan(), to in plan()) {
        let options = PlanDifferenceOptions { from, to };
        let difference = plan_difference(&options).unwrap();
        let sum: f64 = difference.causes.iter().map(|cause| cause.contribution).sum();
        let scale = difference.from.abs() + difference.to.abs();
        close(sum, difference.to - difference.from, scale)?;
        close(difference.to, lever_value(&options.to).unwrap().with.total, scale)?;
    }

    #[test]
    fn no_plan_whatsoever_brings_infinity_or_a_panic(
        numbers in prop::collection::vec(prop_oneof![Just(0.0), Just(1e100), Just(-1e100), -10.0..10.0, Just(f64::NAN)], 16),
        quantity in proptest::sample::select(LeverQuantity::ALL.to_vec()),
    ) {
        let plan = LeverPlan {
            customer: LifetimeValueOptions {
                average_order_value: numbers[0], orders_per_year: numbers[1], gross_margin: numbers[2],
                annual_retention_rate: Retention::Constant(numbers[3]), annual_discount_rate: numbers[4],
                horizon_years: Some(numbers[5]), acquisition_cost: numbers[6], annual_service_cost: numbers[7],
                ..LifetimeValueOptions::default()
            },
            new_customers_per_year: numbers[8],
            plan_years: numbers[9],
            levers: vec![Lever {
                name: String::new(),
                effects: vec![LeverEffect { quantity, minimum: numbers[10], likely: numbers[11], maximum: numbers[12] }],
                costs: LeverCosts { one_off: numbers[13], per_order: numbers[14], share_of_revenue: numbers[15], ..Default::default() },
            }],
        };
        if let Ok(result) = lever_value(&plan) {
            prop_assert!(result.with.total.is_finite() && result.without.total.is_finite());
        }
        let _ = lever_causes(&plan);
        let _ = simulate_levers(&plan, &LeverSimulationOptions { draws: 10.0, ..Default::default() });
    }
}

fn one_uncertain(name: &str) -> LeverPlan {
    LeverPlan {
        customer: LifetimeValueOptions {
            average_order_value: 100.0,
            orders_per_year: 10.0,
            gross_margin: 0.5,
            annual_retention_rate: Retention::Constant(0.0),
            horizon_years: Some(1.0),
            periods_per_year: 1.0,
            acquisition_cost: 520.0,
            ..LifetimeValueOptions::default()
        },
        new_customers_per_year: 100.0,
        plan_years: 1.0,
        levers: vec![Lever {
            name: name.to_owned(),
            effects: vec![LeverEffect {
                quantity: LeverQuantity::AverageOrderValue,
                minimum: -0.1,
                likely: 0.05,
                maximum: 0.3,
            }],
            costs: LeverCosts::default(),
        }],
    }
}

#[test]
fn quantiles_with_one_uncertain_input_are_those_of_its_distribution() {
    let result = simulate_levers(&one_uncertain("a"), &LeverSimulationOptions::default()).unwrap();
    let exact =
        |probability| 500.0 * (1.0 + triangular::quantile(-0.1, 0.05, 0.3, probability)) - 520.0;
    // Four standard errors: √(p (1 − p) / n) ÷ density.
    let density = |u: f64| {
        if u < 0.05 {
            2.0 * (u + 0.1) / (0.4 * 0.15)
        } else {
            2.0 * (0.3 - u) / (0.4 * 0.25)
        }
    };
    for (probability, found) in [
        (0.05, result.net_value.p5),
        (0.25, result.net_value.p25),
        (0.5, result.net_value.p50),
        (0.95, result.net_value.p95),
    ] {
        let at = triangular::quantile(-0.1, 0.05, 0.3, probability);
        let error =
            (probability * (1.0 - probability) / 100_000.0_f64).sqrt() / density(at) * 500.0;
        let expected = exact(probability);
        assert!(
            (found - expected).abs() < 4.0 * error,
            "{found} instead of {expected}"
        );
    }
    // 500 (1 + u) > 520 needs u > 0.04: 1 − 0.14² ÷ (0.4 × 0.15).
    let chance = 1.0 - 0.14 * 0.14 / (0.4 * 0.15);
    assert!(
        (result.profit_probability - chance).abs()
            < 4.0 * (chance * (1.0 - chance) / 100_000.0_f64).sqrt()
    );
}

#[test]
fn another_lever_does_not_change_the_luck_of_the_first() {
    let options = LeverSimulationOptions {
        draws: 500.0,
        ..Default::default()
    };
    let alone = simulate_levers(&one_uncertain("a"), &options).unwrap();
    let mut both = one_uncertain("a");
    let mut second = one_uncertain("b").levers.remove(0);
    second.effects[0].quantity = LeverQuantity::Churn;
    second.effects[0].minimum = 0.0;
    both.levers.insert(0, second);
    // Churn does not matter within one year, so that nothing but the first lever is left to matter.
    let together = simulate_levers(&both, &options).unwrap();
    for (found, expected) in [
        (together.net_value.p5, alone.net_value.p5),
        (together.net_value.p50, alone.net_value.p50),
        (together.net_value.mean, alone.net_value.mean),
    ] {
        assert!((found - expected).abs() < 1e-10);
    }
}

#[test]
fn an_uncertain_input_of_the_plan_moves_both_sides() {
    let mut plan = one_uncertain("a");
    plan.levers.clear();
    let options = LeverSimulationOptions {
        ranges: vec![LeverInputRange {
            input: "customer.grossMargin".parse().unwrap(),
            minimum: 0.4,
            likely: 0.5,
            maximum: 0.6,
        }],
        draws: 2000.0,
        seed: 3.0,
    };
    let result = simulate_levers(&plan, &options).unwrap();
    assert_eq!((result.added_value.p5, result.added_value.p95), (0.0, 0.0));
    assert!(result.net_value.p5 < -70.0 && result.net_value.p95 > 30.0);
}

#[test]
fn a_tornado_has_a_bar_for_each_assumption() {
    let bars = lever_tornado(&one_uncertain("a"), &[]).unwrap();
    assert_eq!(bars.len(), 1);
    assert_eq!(bars[0].input.to_string(), "levers[0].effects[0]");
    assert!((bars[0].total_at_low - 100.0 * (450.0 - 520.0)).abs() < 1e-8);
    assert!((bars[0].total_at_high - 100.0 * (650.0 - 520.0)).abs() < 1e-8);
}
