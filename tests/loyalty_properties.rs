//! The conservation laws of a loyalty programme on random programmes, and validation of any input.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::error::Rule;
use lifeworth::loyalty::{
    BurnMode, Earning, Enrolment, Expiry, ProgrammeCosts, ProgrammeInput, ProgrammeInputRange,
    ProgrammeOptions, ProgrammePreset, ProgrammeRule, ProgrammeSegment, ProgrammeSimulationOptions,
    ProgrammeUplifts, Redemption, Reward, Schedule, SegmentInput, WholeInput, both_burn_modes,
    break_even, causes, preset, preset_ranges, project, rules, simulate, tornado, validate,
};
use lifeworth::numerics::quantile::quantiles;
use proptest::collection::vec;
use proptest::prelude::*;

fn schedule(most: f64) -> impl Strategy<Value = Schedule> {
    prop_oneof![
        (0.0..=most).prop_map(Schedule::Constant),
        vec(0.0..=most, 1..6).prop_map(Schedule::Monthly),
    ]
}

fn months(range: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = f64> {
    range.prop_map(f64::from)
}

fn segment() -> impl Strategy<Value = ProgrammeSegment> {
    (
        (0.0..20_000.0, schedule(500.0), 0.0..=1.0, 0.0..5.0),
        (0.0..300.0, 0.0..=1.0, 0.0..3.0, 0.0..2.0, 0.0..=1.0),
    )
        .prop_map(
            |(
                (customers, new_customers_per_month, monthly_retention_rate, orders_per_month),
                (
                    average_order_value,
                    gross_margin,
                    earn_multiplier,
                    monthly_benefit_cost,
                    uplift_share,
                ),
            )| ProgrammeSegment {
                name: String::new(),
                customers,
                new_customers_per_month,
                monthly_retention_rate,
                orders_per_month,
                average_order_value,
                gross_margin,
                earn_multiplier,
                monthly_benefit_cost,
                uplift_share,
            },
        )
}

fn expiry() -> impl Strategy<Value = Expiry> {
    prop_oneof![
        Just(Expiry::None),
        months(1..=24).prop_map(|months| Expiry::Rolling { months }),
        months(1..=24).prop_map(|months| Expiry::Inactivity { months }),
        (months(1..=12), months(0..=14)).prop_map(|(month_of_year, minimum_age_months)| {
            Expiry::FixedDate {
                month_of_year,
                minimum_age_months,
            }
        }),
    ]
}

fn reward() -> impl Strategy<Value = Reward> {
    prop_oneof![
        (0.0..=1.0).prop_map(|discount| Reward::PercentageOff { discount }),
        (0.0..0.1).prop_map(|point_value| Reward::FixedDiscount { point_value }),
        (0.0..0.1, 0.0..=1.0, 0.0..=1.0).prop_map(
            |(point_value, displaced_share, reward_margin)| Reward::OwnProduct {
                point_value,
                displaced_share,
                reward_margin,
            }
        ),
        (0.0..0.1, 0.0..1.5).prop_map(|(point_value, cost_ratio)| Reward::External {
            point_value,
            cost_ratio,
        }),
    ]
}

prop_compose! {
    fn programme()(
        (horizon_months, monthly_discount_rate, start_month_of_year) in (months(1..=48), 0.0..0.02, months(1..=12)),
        segments in vec(segment(), 1..4),
        (existing_customers, new_customers, active_share) in (schedule(1.0), 0.0..=1.0, 0.0..=1.0),
        (frequency, average_order_value, churn_reduction) in (-0.2..0.5, -0.2..0.5, 0.0..=1.0),
        (price_premium, incrementality, referrals_per_active_member) in (-0.1..0.2, 0.0..=1.0, 0.0..0.05),
        (points_per_currency, eligible_share) in (0.0..10.0, 0.0..=1.0),
        (welcome_points, referral_points, pending_months) in (0.0..500.0, 0.0..500.0, months(0..=5)),
        (points_per_reward, burn_rate, oldest_first) in (1.0..5000.0, 0.0..=1.0, any::<bool>()),
        (expiry, reward) in (expiry(), reward()),
        costs in (0.0..1e5, 0.0..5e3, 0.0..1.0, 0.0..3.0, 0.0..1.0, 0.0..10.0, 0.0..50.0),
    ) -> ProgrammeOptions {
        ProgrammeOptions {
            horizon_months,
            monthly_discount_rate,
            start_month_of_year,
            segments,
            enrolment: Enrolment { existing_customers, new_customers, active_share },
            uplifts: ProgrammeUplifts {
                frequency,
                average_order_value,
                churn_reduction,
                price_premium,
                incrementality,
                referrals_per_active_member,
            },
            earning: Earning {
                points_per_currency,
                eligible_share,
                welcome_points,
                referral_points,
                pending_months,
            },
            redemption: Redemption {
                points_per_reward,
                burn_rate,
                burn_mode: if oldest_first { BurnMode::OldestFirst } else { BurnMode::ProRata },
            },
            expiry,
            reward,
            costs: ProgrammeCosts {
                setup: costs.0,
                fixed_per_month: costs.1,
                per_member_per_month: costs.2,
                per_enrolment: costs.3,
                per_redemption: costs.4,
                per_referral: costs.5,
                per_acquisition: costs.6,
            },
        }
    }
}

/// Amounts are sums of at most 48 months of 4 segments, each some roundings away from the exact one.
fn close(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-11 * scale.abs().max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Laws (a) and (b): issued = redeemed + expired + outstanding to the millionth, and dormant is part of outstanding.
    #[test]
    fn points_add_up(options in programme()) {
        let projection = project(&options).unwrap();
        let (mut issued, mut redeemed, mut expired) = (0, 0, 0);
        for month in &projection.months {
            issued += month.issued.millionths();
            redeemed += month.redeemed.millionths();
            expired += month.expired.millionths();
            prop_assert_eq!(issued, redeemed + expired + month.outstanding.millionths());
            prop_assert_eq!(issued, month.issued_to_date.millionths());
            prop_assert_eq!(redeemed, month.redeemed_to_date.millionths());
            prop_assert_eq!(expired, month.expired_to_date.millionths());
            prop_assert!(month.dormant <= month.outstanding);
        }
        let by_age: u64 = projection
            .segments
            .iter()
            .flat_map(|segment| segment.active_by_age.iter().chain(&segment.dormant_by_age))
            .map(|points| points.millionths())
            .sum();
        prop_assert_eq!(by_age, projection.summary.outstanding.millionths());
    }

    /// Law (c): a programme that keeps nobody and brings nobody only divides the same customers.
    #[test]
    fn customers_are_conserved(mut options in programme()) {
        options.uplifts.churn_reduction = 0.0;
        options.uplifts.referrals_per_active_member = 0.0;
        for month in project(&options).unwrap().months {
            let customers = month.members + month.non_members;
            prop_assert!(close(customers, month.baseline_customers, month.baseline_customers));
        }
    }

    /// Law (d): without any difference in behaviour there is no added margin, and all costs are lost.
    #[test]
    fn no_uplift_no_gain(mut options in programme()) {
        options.uplifts = ProgrammeUplifts { incrementality: options.uplifts.incrementality, ..ProgrammeUplifts::default() };
        options.costs.setup += 1.0;
        let projection = project(&options).unwrap();
        let revenue: f64 = projection.months.iter().map(|month| month.baseline_revenue).sum();
        prop_assert!(close(projection.summary.incremental_margin, 0.0, revenue));
        let lost = projection.summary.return_on_investment.unwrap() + 1.0;
        prop_assert!(close(lost * projection.summary.total_cost, 0.0, revenue));
    }

    /// Law (e): redeeming the oldest points first never lets more expire, beyond the rounding of each share: at most a
    /// millionth for each month's points in each month.
    #[test]
    fn oldest_first_expires_least(options in programme()) {
        let modes = both_burn_modes(&options).unwrap();
        let months = options.horizon_months as u64;
        let roundings = months * months * options.segments.len() as u64;
        let months = modes.oldest_first.expired_to_date.iter().zip(&modes.pro_rata.expired_to_date);
        for (oldest_first, pro_rata) in months {
            prop_assert!(oldest_first.millionths() <= pro_rata.millionths() + roundings);
        }
    }

    /// Law (f): if everybody stays and redeems all, every point is gone one month after it was issued.
    #[test]
    fn all_redeemed_after_a_month(mut options in programme()) {
        for segment in &mut options.segments {
            segment.monthly_retention_rate = 1.0;
        }
        options.redemption.burn_rate = 1.0;
        options.earning.pending_months = 0.0;
        let projection = project(&options).unwrap();
        for months in projection.months.windows(2) {
            prop_assert_eq!(months[1].redeemed, months[0].issued);
            prop_assert_eq!(months[1].outstanding, months[1].issued);
        }
        prop_assert_eq!(projection.summary.expired.millionths(), 0);
    }

    /// The light run of simulations, the segments and the causes agree with the full projection.
    #[test]
    fn all_views_agree(options in programme()) {
        let projection = project(&options).unwrap();
        let summary = &projection.summary;
        let revenue: f64 = projection.months.iter().map(|month| month.revenue + month.baseline_revenue).sum();
        let scale = revenue + summary.total_cost;
        prop_assert!(close(summary.net, summary.incremental_margin - summary.total_cost, scale));
        let of_segments: f64 = projection.segments.iter().map(|segment| segment.incremental_margin).sum();
        prop_assert!(close(of_segments, summary.incremental_margin, scale));

        let causes = causes(&options).unwrap();
        let in_order: f64 = causes.causes.iter().map(|cause| cause.in_order).sum();
        let order_free: f64 = causes.causes.iter().map(|cause| cause.order_free).sum();
        prop_assert!(close(in_order, summary.incremental_margin, scale));
        prop_assert!(close(order_free, summary.incremental_margin, scale));

        let fixed = ProgrammeInputRange {
            input: ProgrammeInput::Programme(WholeInput::BurnRate),
            minimum: options.redemption.burn_rate,
            likely: options.redemption.burn_rate,
            maximum: options.redemption.burn_rate,
        };
        let simulation = simulate(&options, &ProgrammeSimulationOptions { ranges: vec![fixed], draws: 3.0, seed: 1.0 }).unwrap();
        prop_assert!(close(simulation.net_present_value.p50, summary.net_present_value, scale));
        for (band, month) in simulation.bands.iter().zip(&projection.months) {
            prop_assert!(close(band.cumulative_net.p5, month.cumulative_net, scale));
            prop_assert!(close(band.cumulative_net.p95, month.cumulative_net, scale));
        }
    }

    /// What is expected back is never more than what there is, and costs what the rates say.
    #[test]
    fn liabilities_are_bounded(options in programme()) {
        let projection = project(&options).unwrap();
        for month in &projection.months {
            let liability = month.liability;
            if let Some(points) = liability.expected_points {
                let active = month.outstanding.to_f64() - month.dormant.to_f64();
                prop_assert!(points >= 0.0 && points <= active * (1.0 + 1e-12) + 1e-6);
                prop_assert!(liability.face.unwrap() <= liability.gross * (1.0 + 1e-12) + 1e-6);
            } else {
                prop_assert!(projection.summary.ultimate_redemption.rate.is_none());
            }
        }
    }

    /// When the rules promise a first reward, a member who never leaves and never redeems has the points by then, in the
    /// ledger itself, and not a month before.
    #[test]
    fn first_reward_is_when_the_ledger_has_the_points(mut options in programme(), months_needed in 0.3..40.0_f64) {
        options.segments.truncate(1);
        let segment = &mut options.segments[0];
        segment.customers = 1.0;
        segment.new_customers_per_month = Schedule::Constant(0.0);
        segment.monthly_retention_rate = 1.0;
        options.enrolment = Enrolment { existing_customers: Schedule::Constant(1.0), new_customers: 0.0, active_share: 1.0 };
        options.uplifts.referrals_per_active_member = 0.0;
        options.redemption.burn_rate = 0.0;
        options.horizon_months = 120.0;
        let first_age = options.earning.pending_months.max(1.0) as usize;
        // So many points that it takes some time to earn them.
        let points_per_month = project(&options).unwrap().segments[0].first_reward.points_per_month;
        options.redemption.points_per_reward = (points_per_month * months_needed).max(1.0);
        let first = project(&options).unwrap().segments[0].first_reward;
        let mut redeemable = Vec::new();
        for month in 1..=60 {
            // Points at the end of the month before, one month older at redemption.
            options.horizon_months = f64::from(month);
            let by_age = project(&options).unwrap().segments[0].active_by_age.clone();
            let old_enough = by_age.iter().skip(first_age - 1);
            redeemable.push(old_enough.map(|points| points.to_f64()).sum::<f64>());
        }
        // Rounding to millionths may leave the balance this much short.
        let enough = options.redemption.points_per_reward - 1e-4;
        let found = redeemable.iter().position(|points| *points >= enough).map(|index| index as u32 + 2);
        match first.month {
            Some(month) if month <= 61 => prop_assert_eq!(Some(month), found),
            _ => prop_assert_eq!(found, None),
        }
        if let Some(highest) = first.highest_balance {
            prop_assert!(redeemable.iter().all(|points| *points <= highest + 1e-4));
        }
    }

    /// Any number in any place is either accepted or named as wrong, and never a panic.
    #[test]
    fn any_number_is_judged(
        mut options in programme(),
        index in 0..47_usize,
        number in any::<f64>(),
    ) {
        let path = put(&mut options, index, number);
        match validate(&options) {
            Err(error) => {
                prop_assert_eq!(&error.field, path);
                prop_assert!(error.value == number || number.is_nan());
            }
            Ok(()) => match project(&options) {
                Ok(projection) => {
                    prop_assert!(projection.summary.net_present_value.is_finite());
                    prop_assert!(projection.months.iter().all(|month| month.cumulative_net.is_finite()));
                }
                Err(error) => prop_assert!(
                    ["pointsIssued", "revenue", "net", "totalCost", "netPresentValue"].contains(&error.field.as_str())
                        && error.rule != Rule::Balanced,
                    "{}", error
                ),
            },
        }
        let _ = rules(&options);
        let _ = causes(&options);
        let _ = break_even(&options, &Default::default());
    }

    /// Selection finds the same quantiles as sorting.
    #[test]
    fn quantiles_are_those_of_the_sorted_sample(mut sample in vec(-1e6..1e6, 1..200), mut probabilities in vec(0.0..=1.0, 1..8)) {
        probabilities.sort_by(f64::total_cmp);
        let mut sorted = sample.clone();
        sorted.sort_by(f64::total_cmp);
        let mut found = vec![0.0; probabilities.len()];
        quantiles(&mut sample, &probabilities, &mut found);
        for (probability, found) in probabilities.iter().zip(found) {
            let position = probability * (sorted.len() - 1) as f64;
            let (low, high) = (sorted[position.floor() as usize], sorted[position.ceil() as usize]);
            let expected = low + position.fract() * (high - low);
            prop_assert_eq!(found, expected);
        }
    }
}

/// Puts a number into one place of the options and says which.
fn put(options: &mut ProgrammeOptions, index: usize, number: f64) -> &'static str {
    let segment = &mut options.segments[0];
    let uplifts = &mut options.uplifts;
    let earning = &mut options.earning;
    let costs = &mut options.costs;
    let (path, place) = match index {
        0 => ("horizonMonths", &mut options.horizon_months),
        1 => ("monthlyDiscountRate", &mut options.monthly_discount_rate),
        2 => ("segments[0].customers", &mut segment.customers),
        3 => {
            segment.new_customers_per_month = Schedule::Constant(number);
            return "segments[0].newCustomersPerMonth";
        }
        4 => {
            segment.new_customers_per_month = Schedule::Monthly(vec![1.0, number]);
            return "segments[0].newCustomersPerMonth[1]";
        }
        5 => (
            "segments[0].monthlyRetentionRate",
            &mut segment.monthly_retention_rate,
        ),
        6 => ("segments[0].ordersPerMonth", &mut segment.orders_per_month),
        7 => (
            "segments[0].averageOrderValue",
            &mut segment.average_order_value,
        ),
        8 => ("segments[0].grossMargin", &mut segment.gross_margin),
        9 => ("segments[0].earnMultiplier", &mut segment.earn_multiplier),
        10 => (
            "segments[0].monthlyBenefitCost",
            &mut segment.monthly_benefit_cost,
        ),
        11 => ("segments[0].upliftShare", &mut segment.uplift_share),
        12 => {
            options.enrolment.existing_customers = Schedule::Constant(number);
            return "enrolment.existingCustomers";
        }
        13 => {
            options.enrolment.existing_customers = Schedule::Monthly(vec![number]);
            return "enrolment.existingCustomers[0]";
        }
        14 => (
            "enrolment.newCustomers",
            &mut options.enrolment.new_customers,
        ),
        15 => ("enrolment.activeShare", &mut options.enrolment.active_share),
        16 => ("uplifts.frequency", &mut uplifts.frequency),
        17 => (
            "uplifts.averageOrderValue",
            &mut uplifts.average_order_value,
        ),
        18 => ("uplifts.churnReduction", &mut uplifts.churn_reduction),
        19 => ("uplifts.pricePremium", &mut uplifts.price_premium),
        20 => ("uplifts.incrementality", &mut uplifts.incrementality),
        21 => (
            "uplifts.referralsPerActiveMember",
            &mut uplifts.referrals_per_active_member,
        ),
        22 => (
            "earning.pointsPerCurrency",
            &mut earning.points_per_currency,
        ),
        23 => ("earning.eligibleShare", &mut earning.eligible_share),
        24 => ("earning.welcomePoints", &mut earning.welcome_points),
        25 => ("earning.referralPoints", &mut earning.referral_points),
        26 => ("earning.pendingMonths", &mut earning.pending_months),
        27 => (
            "redemption.pointsPerReward",
            &mut options.redemption.points_per_reward,
        ),
        28 => ("redemption.burnRate", &mut options.redemption.burn_rate),
        29 => ("costs.setup", &mut costs.setup),
        30 => ("costs.fixedPerMonth", &mut costs.fixed_per_month),
        31 => ("costs.perMemberPerMonth", &mut costs.per_member_per_month),
        32 => ("costs.perEnrolment", &mut costs.per_enrolment),
        33 => ("costs.perRedemption", &mut costs.per_redemption),
        34 => ("costs.perReferral", &mut costs.per_referral),
        35 => ("costs.perAcquisition", &mut costs.per_acquisition),
        36 => {
            options.expiry = Expiry::Rolling { months: number };
            return "expiry.months";
        }
        37 => {
            options.expiry = Expiry::Inactivity { months: number };
            return "expiry.months";
        }
        38 => {
            options.expiry = Expiry::FixedDate {
                month_of_year: number,
                minimum_age_months: 3.0,
            };
            return "expiry.monthOfYear";
        }
        39 => {
            options.expiry = Expiry::FixedDate {
                month_of_year: 3.0,
                minimum_age_months: number,
            };
            return "expiry.minimumAgeMonths";
        }
        40 => {
            options.reward = Reward::PercentageOff { discount: number };
            return "reward.discount";
        }
        41 => {
            options.reward = Reward::FixedDiscount {
                point_value: number,
            };
            return "reward.pointValue";
        }
        42 => {
            options.reward = Reward::OwnProduct {
                point_value: 0.01,
                displaced_share: number,
                reward_margin: 0.5,
            };
            return "reward.displacedShare";
        }
        43 => {
            options.reward = Reward::OwnProduct {
                point_value: 0.01,
                displaced_share: 0.5,
                reward_margin: number,
            };
            return "reward.rewardMargin";
        }
        44 => {
            options.reward = Reward::External {
                point_value: number,
                cost_ratio: 0.5,
            };
            return "reward.pointValue";
        }
        45 => ("startMonthOfYear", &mut options.start_month_of_year),
        _ => {
            options.reward = Reward::External {
                point_value: 0.01,
                cost_ratio: number,
            };
            return "reward.costRatio";
        }
    };
    *place = number;
    path
}

/// The numbers that a random search for any number hardly finds.
#[test]
fn extreme_numbers_are_judged() {
    for index in 0..47 {
        for number in [
            0.0,
            -0.0,
            1.0,
            0.5,
            2.5,
            -1.0,
            12.0,
            600.0,
            601.0,
            1e-300,
            1e9,
            1e18,
            1e300,
            f64::MAX,
            f64::MIN_POSITIVE,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
        ] {
            let mut options = preset(ProgrammePreset::Points);
            let path = put(&mut options, index, number);
            match project(&options) {
                Ok(projection) => {
                    assert!(
                        projection.summary.net_present_value.is_finite(),
                        "{path} {number}"
                    );
                }
                Err(error) => assert_ne!(error.rule, Rule::Balanced, "{path} {number}"),
            }
        }
    }
}

#[test]
fn too_many_points_are_an_error() {
    let mut options = preset(ProgrammePreset::Points);
    options.earning.points_per_currency = 1e7;
    let error = project(&options).unwrap_err();
    assert_eq!(error.field, "pointsIssued");
    assert_eq!(
        error.rule,
        Rule::AtMost {
            limit: 9_223_372_036_854.775
        }
    );
    assert!(error.value > 9.2e12);

    // Each segment alone is within the limit, both together are not.
    options.earning.points_per_currency = 1e6;
    assert!(project(&options).is_ok());
    options.segments.push(options.segments[0].clone());
    assert_eq!(project(&options).unwrap_err().field, "pointsIssued");
}

#[test]
fn presets_are_valid_and_can_be_read_back() {
    for name in ProgrammePreset::ALL {
        let options = preset(name);
        project(&options).unwrap();
        let ranges = preset_ranges(name);
        assert_eq!(tornado(&options, &ranges).unwrap().len(), ranges.len());
        let json = serde_json::to_string(&(&options, &ranges)).unwrap();
        let back: (ProgrammeOptions, Vec<ProgrammeInputRange>) =
            serde_json::from_str(&json).unwrap();
        assert_eq!(back, (options, ranges));
    }
}

#[test]
fn options_as_javascript_writes_them() {
    let options: ProgrammeOptions = serde_json::from_value(serde_json::json!({
        "segments": [{
            "customers": 1000,
            "monthlyRetentionRate": 0.9,
            "ordersPerMonth": 1,
            "averageOrderValue": 50,
            "grossMargin": 0.4,
            "newCustomersPerMonth": [10, 20],
        }],
        "enrolment": { "existingCustomers": 0.2 },
        "redemption": { "pointsPerReward": 500, "burnRate": 0.25 },
        "expiry": { "type": "fixedDate", "monthOfYear": 12, "minimumAgeMonths": 6 },
        "reward": { "type": "ownProduct", "pointValue": 0.01, "displacedShare": 0.3, "rewardMargin": 0.4 },
    }))
    .unwrap();
    assert_eq!(options.horizon_months, 36.0);
    assert_eq!(options.enrolment.active_share, 1.0);
    assert_eq!(options.earning, Earning::default());
    let segment = &options.segments[0];
    assert_eq!((segment.earn_multiplier, segment.uplift_share), (1.0, 1.0));
    assert_eq!(
        segment.new_customers_per_month,
        Schedule::Monthly(vec![10.0, 20.0])
    );
    let months = &serde_json::to_value(project(&options).unwrap()).unwrap()["months"];
    assert_eq!(months["issued"][0], 10_000.0);
    assert_eq!(months["baselineCustomers"][0], 1010.0);
}

#[test]
fn every_input_has_a_path_of_its_own() {
    let whole = WholeInput::ALL
        .iter()
        .map(|input| ProgrammeInput::Programme(*input));
    let of_segment = SegmentInput::ALL
        .iter()
        .map(|input| ProgrammeInput::Segment {
            index: 7,
            input: *input,
        });
    for input in whole.chain(of_segment) {
        assert_eq!(input.to_string().parse(), Ok(input));
    }
    for unknown in [
        "",
        "segments",
        "segments[x].customers",
        "segments[0].name",
        "uplifts",
    ] {
        assert_eq!(
            unknown.parse::<ProgrammeInput>().unwrap_err().field,
            unknown
        );
    }
}

#[test]
fn ranges_are_checked() {
    let options = preset(ProgrammePreset::Points);
    let range = |path: &str, minimum, likely, maximum| ProgrammeInputRange {
        input: path.parse().unwrap(),
        minimum,
        likely,
        maximum,
    };
    for (range, field) in [
        (
            range("reward.pointValue", 0.0, 0.1, 0.2),
            "reward.pointValue",
        ),
        (
            range("segments[1].customers", 0.0, 1.0, 2.0),
            "segments[1].customers",
        ),
        (
            range("redemption.burnRate", -0.1, 0.1, 0.2),
            "ranges[0].minimum",
        ),
        (
            range("redemption.burnRate", 0.1, 0.1, 1.2),
            "ranges[0].maximum",
        ),
        (
            range("redemption.burnRate", 0.3, 0.2, 0.1),
            "ranges[0].minimum",
        ),
        (
            range("redemption.burnRate", 0.1, 0.05, 0.2),
            "ranges[0].minimum",
        ),
        (
            range("redemption.burnRate", 0.1, 0.3, 0.2),
            "ranges[0].maximum",
        ),
        (
            range("redemption.burnRate", 0.1, f64::NAN, 0.2),
            "ranges[0].likely",
        ),
        (
            range("enrolment.existingCustomers", 0.1, 0.2, 1.1),
            "ranges[0].maximum",
        ),
    ] {
        let error = tornado(&options, std::slice::from_ref(&range)).unwrap_err();
        assert_eq!(error.field, field);
        let simulation = ProgrammeSimulationOptions {
            ranges: vec![range],
            draws: 10.0,
            seed: 1.0,
        };
        assert_eq!(simulate(&options, &simulation).unwrap_err().field, field);
    }
}

/// A list keeps its shape when its first number is varied, also through zero; months are whole.
#[test]
fn lists_and_months_can_vary() {
    let options = preset(ProgrammePreset::Points);
    let base = project(&options).unwrap().summary.net_present_value;
    let at = |path: &str, low, high| {
        let input = path.parse().unwrap();
        let range = ProgrammeInputRange {
            input,
            minimum: low,
            likely: low,
            maximum: high,
        };
        let bar = tornado(&options, &[range]).unwrap().remove(0);
        (bar.net_present_value_at_low, bar.net_present_value_at_high)
    };
    let (none, same) = at("enrolment.existingCustomers", 0.0, 0.08);
    assert!((same - base).abs() < 1e-6 && (none - base).abs() > 1e3);
    let (rounded, same) = at("expiry.months", 11.4, 12.4);
    assert!((same - base).abs() < 1e-6);
    let mut shorter = options.clone();
    shorter.expiry = Expiry::Rolling { months: 11.0 };
    assert!((rounded - project(&shorter).unwrap().summary.net_present_value).abs() < 1e-6);
}

#[test]
fn rules_say_what_a_member_must_know() {
    let mut options = preset(ProgrammePreset::Tiers);
    options.earning.welcome_points = 100.0;
    options.earning.pending_months = 2.0;
    options.earning.eligible_share = 0.9;
    options.earning.referral_points = 50.0;
    let rules = rules(&options).unwrap();
    assert_eq!(rules[0], ProgrammeRule::Welcome { points: 100.0 });
    assert_eq!(
        rules[3],
        ProgrammeRule::EarnRate {
            tier: Some("Gold".to_owned()),
            points_per_currency: 1.5
        }
    );
    assert_eq!(rules[4], ProgrammeRule::EligibleShare { share: 0.9 });
    assert_eq!(rules[5], ProgrammeRule::Referral { points: 50.0 });
    assert_eq!(rules[6], ProgrammeRule::Pending { months: 2.0 });
    assert_eq!(
        rules[7],
        ProgrammeRule::PercentageOff {
            points: 1000.0,
            discount: 0.1
        }
    );
    assert_eq!(rules[8], ProgrammeRule::RollingExpiry { months: 12.0 });
    assert_eq!(rules.len(), 12);
    assert!(matches!(
        rules[9],
        ProgrammeRule::FirstReward {
            reachable: false,
            month: None,
            ..
        }
    ));
}
