//! Results of a loyalty programme that the reference file does not hold, against values found another way.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::loyalty::{
    BurnMode, Expiry, NoUltimateRedemption, ProgrammeBreakEven, ProgrammeBreakEvenOptions,
    ProgrammeInputRange, ProgrammeLever, ProgrammeOptions, ProgrammePreset, ProgrammeRule,
    ProgrammeSimulationOptions, ProgrammeSummary, Schedule, both_burn_modes, break_even, causes,
    preset, preset_ranges, programme_material_right, project, rules, simulate,
};

fn points() -> ProgrammeOptions {
    preset(ProgrammePreset::Points)
}

fn summary(options: &ProgrammeOptions) -> ProgrammeSummary {
    project(options).unwrap().summary
}

#[track_caller]
fn assert_close(actual: f64, expected: f64) {
    let error = (actual - expected).abs();
    assert!(
        error <= 1e-9 * expected.abs().max(1.0),
        "{actual} instead of {expected}"
    );
}

#[test]
fn the_order_free_causes_average_over_all_orders() {
    let margin = |on: &[ProgrammeLever]| {
        let mut options = points();
        options.uplifts.price_premium = 0.02;
        let uplifts = &mut options.uplifts;
        for (lever, uplift) in [
            (ProgrammeLever::ChurnReduction, &mut uplifts.churn_reduction),
            (ProgrammeLever::Frequency, &mut uplifts.frequency),
            (
                ProgrammeLever::AverageOrderValue,
                &mut uplifts.average_order_value,
            ),
            (ProgrammeLever::PricePremium, &mut uplifts.price_premium),
            (
                ProgrammeLever::Referrals,
                &mut uplifts.referrals_per_active_member,
            ),
        ] {
            if !on.contains(&lever) {
                *uplift = 0.0;
            }
        }
        summary(&options).incremental_margin
    };
    let mut orders = vec![Vec::new()];
    for _ in 0..5 {
        orders = orders
            .into_iter()
            .flat_map(|order| {
                let left = ProgrammeLever::ALL.into_iter();
                let left: Vec<_> = left.filter(|lever| !order.contains(lever)).collect();
                left.into_iter()
                    .map(move |lever| [order.clone(), vec![lever]].concat())
            })
            .collect();
    }
    assert_eq!(orders.len(), 120);

    let mut options = points();
    options.uplifts.price_premium = 0.02;
    let causes = causes(&options).unwrap();
    for cause in causes.causes {
        let sum: f64 = orders
            .iter()
            .map(|order| {
                let place = order
                    .iter()
                    .position(|lever| *lever == cause.lever)
                    .unwrap();
                margin(&order[..=place]) - margin(&order[..place])
            })
            .sum();
        assert_close(cause.order_free, sum / 120.0);
    }
}

#[test]
fn a_new_customer_costs_less_when_members_bring_some() {
    let mut options = points();
    options.costs.per_acquisition = 30.0;
    options.costs.per_referral = 5.0;
    options.earning.referral_points = 250.0;
    let projection = project(&options).unwrap();
    let referrals: f64 = projection.months.iter().map(|month| month.referrals).sum();
    let won = 36.0 * 400.0;
    // A point is worth 0.0208 and costs that.
    let spent = 30.0 * won + 5.0 * referrals + 250.0 * referrals * 0.0208;
    assert_close(
        projection.summary.blended_acquisition_cost.unwrap(),
        spent / (won + referrals),
    );

    options.segments[0].new_customers_per_month = Schedule::Constant(0.0);
    options.uplifts.referrals_per_active_member = 0.0;
    assert_eq!(summary(&options).blended_acquisition_cost, None);
}

#[test]
fn a_programme_can_break_even_and_lose_again() {
    // Customers leave, the monthly cost stays: the result rises, and falls again.
    let mut options = points();
    options.segments[0].monthly_retention_rate = 0.8;
    options.segments[0].new_customers_per_month = Schedule::Constant(0.0);
    options.costs.setup = 0.0;
    options.costs.fixed_per_month = 2000.0;
    let projection = project(&options).unwrap();
    let nets: Vec<f64> = projection
        .months
        .iter()
        .map(|month| month.cumulative_net)
        .collect();
    let first = nets.iter().position(|net| *net >= 0.0).unwrap();
    assert!(*nets.last().unwrap() < 0.0);
    assert_eq!(projection.summary.break_even_month, Some(first as u32 + 1));
    assert_eq!(projection.summary.payback_month, None);
    let least = nets.iter().copied().fold(0.0, f64::min);
    assert_eq!(projection.summary.peak_funding, least);

    // Cut off before it loses again, it has paid back.
    let lost = nets.iter().skip(first).position(|net| *net < 0.0).unwrap() + first;
    options.horizon_months = lost as f64;
    assert_eq!(summary(&options).payback_month, Some(first as u32 + 1));
    // Cut off before it breaks even, it never does.
    options.costs.setup = 1e9;
    let never = summary(&options);
    assert_eq!(
        (never.break_even_month, never.break_even_moment),
        (None, None)
    );
}

#[test]
fn the_uplift_share_of_a_segment_is_like_incrementality() {
    let mut half = points();
    half.segments[0].uplift_share = 0.5;
    let mut incremental = points();
    incremental.uplifts.incrementality = 0.25;
    assert_eq!(summary(&half), summary(&incremental));
}

#[test]
fn benefits_of_a_tier_cost_per_member_and_month() {
    let base = project(&points()).unwrap();
    let members: f64 = base.months.iter().map(|month| month.members).sum();
    let mut options = points();
    options.segments[0].monthly_benefit_cost = 0.4;
    assert_close(
        summary(&options).programme_cost,
        base.summary.programme_cost + 0.4 * members,
    );
}

#[test]
fn segments_are_independent_and_summed() {
    let tiers = preset(ProgrammePreset::Tiers);
    let whole = project(&tiers).unwrap();
    let mut issued = 0;
    let (mut members, mut face, mut spend, mut expected_back) = (0.0, 0.0, 0.0, 0.0);
    for (index, segment) in tiers.segments.iter().enumerate() {
        let mut alone = tiers.clone();
        alone.segments = vec![segment.clone()];
        let alone = project(&alone).unwrap();
        assert_eq!(alone.segments[0], whole.segments[index]);
        issued += alone.summary.issued.millionths();
        members += alone.months[35].members;
        let eligible: f64 = alone.months.iter().map(|month| month.eligible_spend).sum();
        spend += eligible;
        face += eligible * alone.summary.effective_rebate.unwrap();
        expected_back +=
            alone.summary.issued.to_f64() * alone.summary.ultimate_redemption.rate.unwrap();
    }
    assert_eq!(issued, whole.summary.issued.millionths());
    assert_close(whole.months[35].members, members);
    assert_close(whole.summary.effective_rebate.unwrap(), face / spend);
    assert_close(
        whole.summary.ultimate_redemption.rate.unwrap(),
        expected_back / whole.summary.issued.to_f64(),
    );
}

#[test]
fn there_may_be_no_closed_form() {
    let reason = |options: &ProgrammeOptions| {
        let result = summary(options).ultimate_redemption;
        assert_eq!((result.rate, result.breakage), (None, None));
        result.reason.unwrap()
    };
    let modes = both_burn_modes(&points()).unwrap();
    assert_eq!(
        modes.oldest_first.summary.ultimate_redemption.reason,
        Some(NoUltimateRedemption::OldestFirst)
    );
    assert!(modes.pro_rata.summary.ultimate_redemption.rate.is_some());

    let mut options = points();
    options.expiry = Expiry::FixedDate {
        month_of_year: 12.0,
        minimum_age_months: 6.0,
    };
    assert_eq!(reason(&options), NoUltimateRedemption::FixedDate);

    let mut options = points();
    options.earning.points_per_currency = 0.0;
    assert_eq!(reason(&options), NoUltimateRedemption::NoPoints);
}

#[test]
fn what_would_pay_may_not_exist() {
    let search = ProgrammeBreakEvenOptions::default();
    let mut options = points();
    options.costs = Default::default();
    assert!(matches!(
        break_even(&options, &search).unwrap(),
        ProgrammeBreakEven::AlwaysPays { least_net_present_value } if least_net_present_value > 0.0
    ));

    let mut options = points();
    options.costs.setup = 1e12;
    let ProgrammeBreakEven::NeverPays {
        greatest_net_present_value,
    } = break_even(&options, &search).unwrap()
    else {
        panic!("pays");
    };
    options.uplifts.frequency = 10.0;
    assert_close(
        greatest_net_present_value,
        summary(&options).net_present_value,
    );

    let mut options = points();
    options.uplifts.incrementality = 0.0;
    let ProgrammeBreakEven::NoEffect { net_present_value } = break_even(&options, &search).unwrap()
    else {
        panic!("has an effect");
    };
    assert_close(net_present_value, summary(&options).net_present_value);

    // An input that costs: the greatest that can be afforded.
    let search = ProgrammeBreakEvenOptions {
        input: "costs.setup".parse().unwrap(),
        minimum: 0.0,
        maximum: 1e6,
    };
    let ProgrammeBreakEven::Found { value, rising, .. } = break_even(&points(), &search).unwrap()
    else {
        panic!("not found");
    };
    assert!(!rising);
    assert_close(value, 40_000.0 + summary(&points()).net_present_value);
}

/// The net present value rises with the uplift, so that the chance of profit is that of an uplift beyond break-even.
#[test]
fn the_chance_of_profit_is_that_of_a_sufficient_uplift() {
    let (minimum, likely, maximum) = (0.04, 0.16, 0.28);
    let draws = 10_000.0;
    let simulation = simulate(
        &points(),
        &ProgrammeSimulationOptions {
            ranges: vec![ProgrammeInputRange {
                input: "uplifts.frequency".parse().unwrap(),
                minimum,
                likely,
                maximum,
            }],
            draws,
            seed: 7.0,
        },
    )
    .unwrap();
    let needed = 0.073_959_187_977_951_65_f64;
    let expected = 1.0 - (needed - minimum).powi(2) / ((maximum - minimum) * (likely - minimum));
    let error = (expected * (1.0 - expected) / draws).sqrt();
    assert!((simulation.profit_probability - expected).abs() < 4.0 * error);

    let histogram = &simulation.net_present_value_histogram;
    assert_eq!(histogram.counts.iter().sum::<u32>(), 10_000);
    assert!(histogram.counts[0] > 0 && *histogram.counts.last().unwrap() > 0);
    let below: u32 = histogram
        .counts
        .iter()
        .enumerate()
        .filter(|(step, _)| {
            histogram.start + (*step as f64 + 1.0) * histogram.step
                <= simulation.net_present_value.p50
        })
        .map(|(_, count)| count)
        .sum();
    assert!((3_000..=5_000).contains(&below));
}

#[test]
fn simulations_repeat_and_their_bands_fit_together() {
    let options = points();
    let simulation = |seed| {
        let ranges = preset_ranges(ProgrammePreset::Points);
        simulate(
            &options,
            &ProgrammeSimulationOptions {
                ranges,
                draws: 400.0,
                seed,
            },
        )
        .unwrap()
    };
    let first = simulation(1.0);
    assert_eq!(first, simulation(1.0));
    assert_ne!(first, simulation(2.0));
    assert_eq!(first.draws, 400);
    assert_eq!(
        first.bands.last().unwrap().broken_even_share,
        first.break_even_probability
    );
    let mut share = 0.0;
    for (band, month) in first.bands.iter().zip(1..) {
        assert_eq!(band.month, month);
        assert!(band.broken_even_share >= share);
        share = band.broken_even_share;
        let net = band.cumulative_net;
        let rising = [net.p5, net.p10, net.p25, net.p50, net.p75, net.p90, net.p95];
        assert!(rising.is_sorted());
    }
    let moment = first.break_even_moment.unwrap();
    assert!(moment.p5 > 0.0 && moment.p95 <= 36.0);
    let returned = first.return_on_investment.unwrap();
    // The return and the net result have the same sign, up to discounting.
    assert!(returned.p5 < 0.0 && first.net_present_value.p5 < 0.0);
    assert!(returned.p95 > 0.0 && first.net_present_value.p95 > 0.0);
}

#[test]
fn a_fixed_date_is_a_month_of_the_calendar() {
    let with = |start_month_of_year, month_of_year| {
        let mut options = points();
        options.start_month_of_year = start_month_of_year;
        options.expiry = Expiry::FixedDate {
            month_of_year,
            minimum_age_months: 3.0,
        };
        options
    };
    let expiring = |options: &ProgrammeOptions| -> Vec<u32> {
        let months = project(options).unwrap().months;
        let expiring = months.iter().filter(|month| month.expired.millionths() > 0);
        expiring.map(|month| month.month).collect()
    };
    // From January on, December is month 12; from October on, month 3, when nothing is old enough yet.
    assert_eq!(expiring(&with(1.0, 12.0)), [12, 24, 36]);
    assert_eq!(expiring(&with(10.0, 12.0)), [15, 27]);
    assert_eq!(expiring(&with(12.0, 12.0)), [13, 25]);
    let first = |options: &ProgrammeOptions| project(options).unwrap().segments[0].first_reward;
    assert_eq!(first(&with(10.0, 12.0)), first(&with(1.0, 3.0)));
}

#[test]
fn the_rules_say_the_date_and_the_age_at_which_points_expire() {
    for (minimum_age_months, said) in [(0.0, 1.0), (1.0, 1.0), (6.0, 6.0)] {
        let mut options = points();
        options.start_month_of_year = 4.0;
        options.expiry = Expiry::FixedDate {
            month_of_year: 12.0,
            minimum_age_months,
        };
        let expected = ProgrammeRule::FixedDateExpiry {
            month_of_year: 12.0,
            minimum_age_months: said,
        };
        assert!(rules(&options).unwrap().contains(&expected));
    }
    // Points earned in the very month of expiry stay, also where no age is asked for.
    let expired = |minimum_age_months| {
        let mut options = points();
        options.expiry = Expiry::FixedDate {
            month_of_year: 12.0,
            minimum_age_months,
        };
        summary(&options).expired
    };
    assert_eq!(expired(0.0), expired(1.0));
    assert!(expired(2.0) < expired(1.0));
}

#[test]
fn javascript_gets_the_months_as_columns() {
    let projection = project(&points()).unwrap();
    let written = serde_json::to_value(&projection).unwrap();
    let columns = &written["months"];
    for (index, month) in projection.months.iter().enumerate() {
        for (name, value) in [
            ("month", f64::from(month.month)),
            ("members", month.members),
            ("issuedToDate", month.issued_to_date.to_f64()),
            ("cumulativeNet", month.cumulative_net),
        ] {
            assert_eq!(columns[name][index], value, "{name} {index}");
        }
        assert_eq!(columns["liability"]["gross"][index], month.liability.gross);
        let cost = month.liability.cost.unwrap();
        assert_eq!(columns["liability"]["cost"][index], cost);
    }
    assert_eq!(columns.as_object().unwrap().len(), 31);

    // Where no amount is known, there is no column.
    let mut options = points();
    options.redemption.burn_mode = BurnMode::OldestFirst;
    let written = serde_json::to_value(project(&options).unwrap()).unwrap();
    assert!(written["months"]["liability"]["cost"].is_null());
    assert!(written["months"]["liability"]["gross"].is_array());
}

#[test]
fn sales_are_divided_between_goods_and_points_year_by_year() {
    let options = points();
    let projection = project(&options).unwrap();
    let right = programme_material_right(&options).unwrap();
    let rate = projection.summary.ultimate_redemption.rate.unwrap();
    let value = projection.segments[0].point_value;
    // Points for one unit of money are worth 0.0208 if redeemed; relative to the unit and what is expected of them.
    let expected = value * rate;
    assert_close(right.deferred_share.unwrap(), expected / (1.0 + expected));
    let mut deferred = 0.0;
    let mut recognised = 0.0;
    for (index, year) in right.years.iter().enumerate() {
        let months = &projection.months[index * 12..][..12];
        assert_eq!(year.month, months[11].month);
        let sales: f64 = months.iter().map(|month| month.eligible_spend).sum();
        assert_close(year.sales, sales);
        assert_close(year.goods + year.deferred, sales);
        deferred += year.deferred;
        recognised += year.recognised;
        assert_close(year.liability, deferred - recognised);
        // What is still deferred is what will still be redeemed, at its share of the price.
        let owed = months[11].liability.face.unwrap() / (1.0 + expected);
        assert!((year.liability - owed).abs() < 1e-3, "{year:?} {owed}");
    }
    // Nothing else is ever redeemed once the customers are gone: everything has become revenue.
    let mut ended = options.clone();
    ended.segments[0].new_customers_per_month = Schedule::Monthly(vec![400.0, 0.0]);
    ended.segments[0].monthly_retention_rate = 0.5;
    ended.horizon_months = 240.0;
    let last = *programme_material_right(&ended)
        .unwrap()
        .years
        .last()
        .unwrap();
    assert!(last.liability.abs() < 1e-3, "{last:?}");
}

#[test]
fn a_division_without_a_redemption_rate_says_why() {
    let mut options = points();
    options.redemption.burn_mode = BurnMode::OldestFirst;
    let right = programme_material_right(&options).unwrap();
    assert_eq!(right.reason, Some(NoUltimateRedemption::OldestFirst));
    assert_eq!((right.deferred_share, right.years.len()), (None, 0));

    // Points that no sale earned are no part of a sale.
    let mut options = points();
    options.earning.points_per_currency = 0.0;
    options.earning.welcome_points = 100.0;
    options.horizon_months = 13.0;
    let right = programme_material_right(&options).unwrap();
    assert_eq!(right.deferred_share, Some(0.0));
    assert_eq!(right.years.len(), 2);
    assert_eq!(right.years[1].month, 13);
    assert_eq!(right.years[1].goods, right.years[1].sales);
}
