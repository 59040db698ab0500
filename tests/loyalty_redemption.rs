//! The closed form of the ultimate redemption rate against the ledger that runs until all points are gone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use lifeworth::loyalty::{
    Enrolment, Expiry, ProgrammeOptions, ProgrammePreset, ProgrammeProjection, ProgrammeUplifts,
    Schedule, UltimateRedemptionOptions, preset, project, ultimate_redemption,
};
use proptest::prelude::*;
use serde_json::Value;

/// A programme that issues a trillion points once, in month 1, and then only redeems.
fn run_off(
    burn_rate: f64,
    retention: f64,
    expiry: Expiry,
    pending_months: f64,
    horizon_months: f64,
) -> ProgrammeOptions {
    let mut options = preset(ProgrammePreset::Points);
    let segment = &mut options.segments[0];
    segment.customers = 1.0;
    segment.new_customers_per_month = Schedule::Constant(0.0);
    segment.monthly_retention_rate = retention;
    options.enrolment = Enrolment {
        existing_customers: Schedule::Monthly(vec![1.0, 0.0]),
        new_customers: 0.0,
        active_share: 1.0,
    };
    options.uplifts = ProgrammeUplifts::default();
    options.earning.points_per_currency = 0.0;
    options.earning.welcome_points = 1e12;
    options.earning.pending_months = pending_months;
    options.redemption.burn_rate = burn_rate;
    options.expiry = expiry;
    options.horizon_months = horizon_months;
    options
}

fn redeemed_share(projection: &ProgrammeProjection) -> f64 {
    assert_eq!(projection.summary.issued.to_f64(), 1e12);
    projection.summary.redemption_rate.unwrap()
}

#[test]
fn reference_cases_run_off() {
    let golden: Value =
        serde_json::from_str(include_str!("reference/loyalty_golden.json")).unwrap();
    let cases = golden["urr_closed_form"].as_array().unwrap();
    assert_eq!(cases.len(), 12);
    for case in cases {
        let decimal = |name: &str| case[name].as_str().unwrap().parse::<f64>().unwrap();
        let expiry = match case["expiry_months"].as_f64() {
            Some(months) => Expiry::Rolling { months },
            None => Expiry::None,
        };
        let pending_months = case["pending_months"].as_f64().unwrap();
        let options = run_off(
            decimal("burn_rate"),
            decimal("member_retention"),
            expiry,
            pending_months,
            600.0,
        );
        let projection = project(&options).unwrap();
        let expected = case["urr"].as_f64().unwrap();
        assert!(
            (redeemed_share(&projection) - expected).abs() < 1e-9,
            "{case}"
        );
        let closed = projection.segments[0].ultimate_redemption.rate.unwrap();
        assert!((closed - expected).abs() < 1e-12, "{case}");
    }
}

/// A rate of three decimals, so that billionths hold it exactly.
fn rate(least: u32) -> impl Strategy<Value = f64> {
    (least..=1000).prop_map(|thousandths| f64::from(thousandths) / 1000.0)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn closed_form_is_the_run_off(
        burn_rate in rate(50),
        retention in rate(0),
        expiry in prop_oneof![
            Just(Expiry::None),
            (1..36_u32).prop_map(|months| Expiry::Rolling { months: f64::from(months) }),
            (1..12_u32).prop_map(|months| Expiry::Inactivity { months: f64::from(months) }),
        ],
        pending_months in 0..6_u32,
    ) {
        let pending_months = f64::from(pending_months);
        let options = run_off(burn_rate, retention, expiry, pending_months, 600.0);
        let projection = project(&options).unwrap();
        let closed = ultimate_redemption(&UltimateRedemptionOptions {
            burn_rate,
            monthly_member_retention_rate: retention,
            expiry_months: match expiry {
                Expiry::Rolling { months } => Some(months),
                _ => None,
            },
            pending_months,
        })
        .unwrap();
        prop_assert!((redeemed_share(&projection) - closed.rate.unwrap()).abs() < 1e-9);
        prop_assert_eq!(closed.rate.unwrap() + closed.breakage.unwrap(), 1.0);
    }

    /// What is expected back at the end of a month is what the ledger redeems after it.
    #[test]
    fn liability_is_the_rest_of_the_run_off(
        burn_rate in rate(50),
        retention in rate(0),
        expiry_months in proptest::option::of(1..36_u32),
        pending_months in 0..6_u32,
        month in 1..24_u32,
    ) {
        let expiry = expiry_months.map_or(Expiry::None, |months| Expiry::Rolling { months: f64::from(months) });
        let options = run_off(burn_rate, retention, expiry, f64::from(pending_months), 600.0);
        let projection = project(&options).unwrap();
        let month = &projection.months[month as usize - 1];
        let rest = projection.summary.redeemed.to_f64() - month.redeemed_to_date.to_f64();
        let expected = month.liability.expected_points.unwrap();
        prop_assert!((expected - rest).abs() < 1e-9 * 1e12);
    }
}
