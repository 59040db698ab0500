//! The reader and the summaries against the CDNOW files, customer by customer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cdnow;

use lifeworth::orders::{OrderTable, SummaryOptions, TimeUnit, day_from_date, summarise};

/// id, x, t_x_days, T_days, zbar, first_usd, x_holdout, usd_holdout
fn reference(name: &str) -> Vec<(String, [f64; 7])> {
    let text = String::from_utf8(cdnow::unpacked(name)).unwrap();
    text.lines()
        .skip(1)
        .map(|line| {
            let mut fields = line.split(',');
            let id = fields.next().unwrap().to_owned();
            let numbers: Vec<f64> = fields.map(|field| field.parse().unwrap()).collect();
            (id, numbers.try_into().unwrap())
        })
        .collect()
}

fn equals_reference(table: &OrderTable, reference: &[(String, [f64; 7])]) -> (u32, usize, u32) {
    let summaries = summarise(
        table,
        &SummaryOptions {
            unit: TimeUnit::Day,
            calibration_end: day_from_date(1997, 9, 30),
            holdout_end: day_from_date(1998, 6, 30),
        },
    )
    .unwrap();
    assert_eq!(summaries.customer.len(), reference.len());
    for (at, (id, expected)) in reference.iter().enumerate() {
        let [
            x,
            recency,
            age,
            mean_spend,
            first_spend,
            holdout,
            holdout_spend,
        ] = *expected;
        assert_eq!(&table.customer_name(summaries.customer[at]), id);
        assert_eq!(f64::from(summaries.frequency[at]), x, "x of {id}");
        assert_eq!(summaries.recency[at], recency, "t_x of {id}");
        assert_eq!(summaries.age[at], age, "T of {id}");
        assert_eq!(
            f64::from(summaries.holdout_frequency[at]),
            holdout,
            "holdout of {id}"
        );
        // The reference is written with six decimals.
        for (ours, theirs) in [
            (summaries.mean_spend[at], mean_spend),
            (summaries.first_spend[at], first_spend),
            (summaries.holdout_spend[at], holdout_spend),
        ] {
            assert!(
                (ours - theirs).abs() <= 5.000_001e-7,
                "spend of {id}: {ours}, {theirs}"
            );
        }
    }
    (
        summaries.frequency.iter().sum(),
        summaries.frequency.iter().filter(|&&x| x == 0).count(),
        summaries.holdout_frequency.iter().sum(),
    )
}

#[test]
fn master_equals_the_reference_row_by_row() {
    let (table, report) = cdnow::master();
    assert_eq!(report.rows, 69_659.0);
    assert_eq!(report.purchases, 69_659.0);
    assert_eq!(report.customers, 23_570.0);
    assert_eq!(report.zero_amounts, 80.0);
    assert_eq!(report.bad_rows, 0.0);
    assert_eq!(report.first_date.as_deref(), Some("1997-01-01"));
    assert_eq!(report.last_date.as_deref(), Some("1998-06-30"));
    let reference = reference("cdnow_master_summaries.csv.gz");
    assert_eq!(reference.len(), 23_570);
    let (repeats, _, holdout) = equals_reference(&table, &reference);
    assert_eq!((repeats, holdout), (24_337, 19_684));
}

#[test]
fn sample_equals_the_reference_row_by_row() {
    let (table, report) = cdnow::sample();
    assert_eq!((report.rows, report.customers), (6_919.0, 2_357.0));
    let totals = equals_reference(&table, &reference("cdnow_sample_summaries.csv.gz"));
    assert_eq!(totals, (2_457, 1_411, 1_882));
}

#[test]
fn weeks_and_months_are_days_divided() {
    let (table, _) = cdnow::sample();
    let in_unit = |unit| {
        let options = SummaryOptions {
            unit,
            calibration_end: day_from_date(1997, 9, 30),
            holdout_end: None,
        };
        summarise(&table, &options).unwrap()
    };
    let days = in_unit(TimeUnit::Day);
    for (unit, length) in [(TimeUnit::Week, 7.0), (TimeUnit::Month, 30.4375)] {
        let summaries = in_unit(unit);
        for (ours, days) in summaries.age.iter().zip(&days.age) {
            assert_eq!(*ours, days / length);
        }
        for (ours, days) in summaries.recency.iter().zip(&days.recency) {
            assert_eq!(*ours, days / length);
        }
        assert_eq!(summaries.mean_spend, days.mean_spend);
    }
}
