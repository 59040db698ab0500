//! Indicators, cohorts, concentration and segments against independent computations.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cdnow;

use lifeworth::error::Rule;
use lifeworth::orders::{
    AcquisitionSpend, Breakdown, CohortOptions, Columns, ConcentrationOptions, IndicatorOptions,
    Indicators, MigrationOptions, OrderReader, OrderTable, Period, ProfileOptions, ReadingOptions,
    RfmCuts, RfmOptions, RfmSegment, SummaryOptions, TimeUnit, best_customers, cohorts,
    concentration, day_from_date, indicators, migration, rfm, summarise,
};
use serde_json::Value;
use std::collections::BTreeMap;

fn between(from: i32, until: i32, cuts: Option<RfmCuts>) -> MigrationOptions {
    MigrationOptions { from, until, cuts }
}

fn reference() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/reference/cdnow_indicators.json"
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Rows `customer,date,amount,order,channel,segment`.
fn table(rows: &str) -> OrderTable {
    let mut reader = OrderReader::new(ReadingOptions {
        header: false,
        columns: Columns {
            customer: Some(0),
            date: Some(1),
            amount: Some(2),
            order_id: Some(3),
            channel: Some(4),
            segment: Some(5),
            ..Columns::default()
        },
        ..ReadingOptions::default()
    })
    .unwrap();
    reader.push(rows.as_bytes());
    let (table, report) = reader.finish();
    assert_eq!(report.bad_rows, 0.0, "{:?}", report.listed_bad_rows);
    table
}

fn close(ours: Option<f64>, theirs: &Value) -> bool {
    match (ours, theirs.as_f64()) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() <= 1e-12 * theirs.abs().max(1.0),
        (ours, theirs) => ours.is_none() && theirs.is_none(),
    }
}

fn equals(row: &Indicators, expected: &Value) {
    for (name, ours) in [
        ("orders", Some(row.orders)),
        ("customers", Some(row.customers)),
        ("newCustomers", Some(row.new_customers)),
        ("revenue", Some(row.revenue)),
        ("newRevenue", Some(row.new_revenue)),
        ("repeatPurchaseRate", row.repeat_purchase_rate),
        ("topTenthShare", row.top_tenth_share),
        ("meanDays", row.mean_days_between_purchases),
        ("medianDays", row.median_days_between_purchases),
        ("retentionRate", row.retention_rate),
    ] {
        assert!(
            close(ours, &expected[name]),
            "{} {name}: {ours:?}, {}",
            row.label,
            expected[name]
        );
    }
    assert_eq!(row.customers, row.new_customers + row.returning_customers);
    assert!((row.revenue - row.new_revenue - row.returning_revenue).abs() < 1e-6);
    assert!(close(
        row.average_order_value,
        &(row.revenue / row.orders).into()
    ));
    assert!(close(row.frequency, &(row.orders / row.customers).into()));
    assert_eq!(row.churn_rate, row.retention_rate.map(|rate| 1.0 - rate));
}

#[test]
fn indicators_of_cdnow() {
    let (table, reference) = (cdnow::master().0, reference());
    let by = |by| {
        let options = IndicatorOptions {
            by,
            ..IndicatorOptions::default()
        };
        indicators(&table, &options).unwrap()
    };
    let total = by(Breakdown::Total);
    assert_eq!(total.len(), 1);
    equals(&total[0], &reference["total"]);
    let months = by(Breakdown::Month);
    let expected = reference["months"].as_array().unwrap();
    assert_eq!(months.len(), expected.len());
    for (month, expected) in months.iter().zip(expected) {
        assert_eq!(month.label, expected["label"].as_str().unwrap());
        equals(month, expected);
    }
    for breakdown in [Breakdown::Quarter, Breakdown::Year] {
        let rows = by(breakdown);
        assert_eq!(rows.iter().map(|row| row.orders).sum::<f64>(), 69_659.0);
        assert_eq!(
            rows.iter().map(|row| row.new_customers).sum::<f64>(),
            23_570.0
        );
    }
    assert_eq!(by(Breakdown::Quarter)[1].label, "1997-Q2");
    assert_eq!(by(Breakdown::Year)[1].label, "1998");
    assert_eq!(by(Breakdown::Channel).len(), 1);
}

#[test]
fn cohorts_of_cdnow() {
    let found = cohorts(&cdnow::master().0, &CohortOptions::default());
    let reference = reference();
    let expected = reference["cohorts"].as_array().unwrap().iter();
    let expected: Vec<&Value> = expected.filter(|cohort| cohort["size"] != 0).collect();
    assert_eq!(found.cohorts.len(), expected.len());
    assert!(!found.last_period_is_partial);
    for (cohort, expected) in found.cohorts.iter().zip(expected) {
        let numbers = |name: &str| -> Vec<f64> {
            let list = expected[name].as_array().unwrap();
            list.iter().map(|number| number.as_f64().unwrap()).collect()
        };
        let own = |column: &[u32]| -> Vec<f64> { column.iter().copied().map(f64::from).collect() };
        assert_eq!(cohort.label, expected["label"].as_str().unwrap());
        assert_eq!(cohort.size, expected["size"].as_f64().unwrap());
        assert_eq!(own(&cohort.customers), numbers("customers"));
        assert_eq!(own(&cohort.orders), numbers("orders"));
        assert_eq!(cohort.revenue, numbers("revenue"));
        let mut total = 0.0;
        for (value, revenue) in cohort.cumulative_value.iter().zip(&cohort.revenue) {
            total += revenue;
            assert!((value - total / cohort.size).abs() < 1e-9);
        }
    }
}

#[test]
fn concentration_of_cdnow() {
    let (found, reference) = (
        concentration(&cdnow::master().0, &ConcentrationOptions::default()),
        reference(),
    );
    assert_eq!(found.customers, 23_570.0);
    assert!(close(Some(found.revenue), &reference["total"]["revenue"]));
    assert!(close(
        found.top_tenth_share,
        &reference["total"]["topTenthShare"]
    ));
    assert!(close(found.gini, &reference["gini"]));
    assert_eq!(
        (found.revenue_share[0], found.revenue_share[100]),
        (0.0, 1.0)
    );
    assert!(close(
        Some(1.0 - found.revenue_share[90]),
        &reference["total"]["topTenthShare"]
    ));
    assert!(found.revenue_share.is_sorted());
}

#[test]
fn concentration_of_few() {
    let equal = concentration(
        &table("a,2025-01-01,5\nb,2025-01-01,5\n"),
        &ConcentrationOptions::default(),
    );
    assert_eq!(
        (equal.gini, equal.top_tenth_share),
        (Some(0.0), Some(0.1)).map_top()
    );
    let nothing = concentration(&table("a,2025-01-01,0\n"), &ConcentrationOptions::default());
    assert_eq!((nothing.gini, nothing.top_tenth_share), (None, None));
    let nobody = concentration(&table(""), &ConcentrationOptions::default());
    assert_eq!((nobody.customers, nobody.revenue_share[50]), (0.0, 0.5));
}

/// The share of a tenth is 1 − 0.9 in binary fractions.
trait Top {
    fn map_top(self) -> Self;
}

impl Top for (Option<f64>, Option<f64>) {
    fn map_top(self) -> Self {
        (self.0, self.1.map(|_| 1.0 - 0.9))
    }
}

#[test]
fn scores_of_cdnow() {
    let (found, reference) = (
        rfm(&cdnow::master().0, &RfmOptions::default()).unwrap(),
        reference(),
    );
    for (ours, name) in [
        (found.cuts.recency_days, "recencyCuts"),
        (found.cuts.frequency, "frequencyCuts"),
        (found.cuts.monetary, "monetaryCuts"),
    ] {
        let theirs: Vec<f64> = serde_json::from_value(reference[name].clone()).unwrap();
        assert_eq!(ours.to_vec(), theirs, "{name}");
    }
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for score in &found.score {
        *counts.entry(score.to_string()).or_default() += 1;
    }
    assert_eq!(serde_json::to_value(counts).unwrap(), reference["scores"]);
    let shares: f64 = found
        .segments
        .iter()
        .map(|segment| segment.customer_share)
        .sum();
    assert!((shares - 1.0).abs() < 1e-12);
    let customers: f64 = found.segments.iter().map(|segment| segment.customers).sum();
    assert_eq!(customers, 23_570.0);
}

#[test]
fn migration_keeps_every_customer() {
    let table = cdnow::master().0;
    let (from, until) = (
        day_from_date(1997, 6, 30).unwrap(),
        day_from_date(1998, 6, 30).unwrap(),
    );
    let moved = migration(&table, &between(from, until, None)).unwrap();
    let before = rfm(
        &table,
        &RfmOptions {
            day: Some(from),
            cuts: None,
        },
    )
    .unwrap();
    let options = RfmOptions {
        day: Some(until),
        cuts: Some(before.cuts),
    };
    let after = rfm(&table, &options).unwrap();
    assert_eq!(moved.cuts, before.cuts);
    let width = moved.segments.len() + 1;
    for (at, (row, column)) in before.segments.iter().zip(&after.segments).enumerate() {
        let in_row: f64 = moved.customers[at * width..(at + 1) * width].iter().sum();
        assert_eq!(in_row, row.customers);
        let in_column: f64 = moved.customers.iter().skip(at).step_by(width).sum();
        assert_eq!(in_column, column.customers);
    }
    assert_eq!(
        migration(&table, &between(until, from, None))
            .unwrap_err()
            .field,
        "until"
    );
}

#[test]
fn migration_counts_those_who_come_and_go() {
    let table = table("a,2025-01-01,10\nb,2025-01-02,10\nb,2025-02-15,-10\nc,2025-02-20,40\n");
    let day = |month, day| day_from_date(2025, month, day).unwrap();
    let cuts = RfmCuts {
        recency_days: [10.0, 20.0, 30.0, 40.0],
        frequency: [1.0, 2.0, 3.0, 4.0],
        monetary: [100.0, 200.0, 300.0, 400.0],
    };
    let moved = migration(&table, &between(day(1, 5), day(2, 20), Some(cuts))).unwrap();
    let at = |segment| {
        moved
            .segments
            .iter()
            .position(|&one| one == segment)
            .unwrap()
    };
    let (new, lost, none) = (
        at(RfmSegment::New),
        at(RfmSegment::Lost),
        moved.segments.len(),
    );
    let mut expected = vec![0.0; (none + 1) * (none + 1)];
    expected[new * (none + 1) + lost] = 1.0; // a
    expected[new * (none + 1) + none] = 1.0; // b, refunded
    expected[none * (none + 1) + new] = 1.0; // c
    assert_eq!(moved.customers, expected);
}

#[test]
fn segments_fill_the_grid_of_the_documentation() {
    use RfmSegment::{
        AboutToSleep, AtRisk, CannotLose, Champions, Hibernating, Lost, Loyal, NeedAttention, New,
        PotentialLoyal, Promising,
    };
    let grid = [
        [Lost, Hibernating, AboutToSleep, Promising, New],
        [
            Lost,
            Hibernating,
            AboutToSleep,
            PotentialLoyal,
            PotentialLoyal,
        ],
        [
            AtRisk,
            AtRisk,
            NeedAttention,
            PotentialLoyal,
            PotentialLoyal,
        ],
        [AtRisk, AtRisk, Loyal, Loyal, Champions],
        [CannotLose, CannotLose, Loyal, Loyal, Champions],
    ];
    // One customer per cell: `value` purchase days of 1, the last of them (5 − recency) · 10 days ago.
    let mut rows = String::new();
    let today = 20_000;
    for value in 1..=5 {
        for recency in 1..=5 {
            for purchase in 0..value {
                let day = today - (5 - recency) * 10 - purchase;
                let (year, month, day) = lifeworth::orders::date_from_day(day);
                rows += &format!("c{value}{recency},{year}-{month:02}-{day:02},1\n");
            }
        }
    }
    let found = rfm(
        &table(&rows),
        &RfmOptions {
            day: Some(today),
            cuts: Some(RfmCuts {
                recency_days: [5.0, 15.0, 25.0, 35.0],
                frequency: [1.0, 2.0, 3.0, 4.0],
                monetary: [1.0, 2.0, 3.0, 4.0],
            }),
        },
    )
    .unwrap();
    for (at, &segment) in found.segment.iter().enumerate() {
        let expected = grid[at / 5][at % 5];
        assert_eq!(
            found.segments[segment as usize].segment, expected,
            "score {}",
            found.score[at]
        );
    }
}

#[test]
fn breakdowns_spend_and_ranges() {
    let table = table(
        "a,2025-01-01,10,1,web,vip\na,2025-02-10,20,2,shop,vip\nb,2025-02-01,30,3,shop,\n\
         b,2025-02-01,5,4,web,\na,2025-02-20,-8,5,shop,vip\n",
    );
    let spend = |label: &str, amount| AcquisitionSpend {
        label: label.to_owned(),
        amount,
    };
    let rows = indicators(
        &table,
        &IndicatorOptions {
            by: Breakdown::Channel,
            acquisition_spend: vec![spend("web", 12.0), spend("shop", 3.0), spend("shop", 4.0)],
            ..IndicatorOptions::default()
        },
    )
    .unwrap();
    let [web, shop] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(
        (web.label.as_str(), web.orders, web.revenue),
        ("web", 2.0, 15.0)
    );
    assert_eq!((web.new_customers, web.acquisition_cost), (2.0, Some(6.0)));
    assert_eq!((shop.orders, shop.revenue, shop.refunds), (2.0, 42.0, 8.0));
    assert_eq!((shop.new_customers, shop.returning_customers), (1.0, 1.0));
    assert_eq!((shop.new_revenue, shop.returning_revenue), (30.0, 20.0));
    assert_eq!(shop.average_order_value, Some(25.0));
    assert_eq!(shop.mean_days_between_purchases, Some(40.0));
    assert_eq!(shop.acquisition_cost, Some(7.0));
    assert_eq!(shop.retention_rate, None);

    let rows = indicators(
        &table,
        &IndicatorOptions {
            by: Breakdown::Segment,
            ..IndicatorOptions::default()
        },
    )
    .unwrap();
    assert_eq!(
        rows.iter()
            .map(|row| row.label.as_str())
            .collect::<Vec<_>>(),
        ["", "vip"]
    );

    let february = IndicatorOptions {
        from: day_from_date(2025, 2, 1),
        until: day_from_date(2025, 2, 28),
        ..IndicatorOptions::default()
    };
    let rows = indicators(&table, &february).unwrap();
    assert_eq!(
        (rows[0].customers, rows[0].new_customers, rows[0].orders),
        (2.0, 1.0, 3.0)
    );

    let upside_down = IndicatorOptions {
        until: Some(0),
        from: Some(1),
        ..IndicatorOptions::default()
    };
    let error = indicators(&table, &upside_down).unwrap_err();
    assert_eq!(
        (error.field.as_str(), error.rule),
        ("until", Rule::AtLeast { limit: 1.0 })
    );
    let negative = IndicatorOptions {
        acquisition_spend: vec![spend("web", 1.0), spend("web", -1.0)],
        ..IndicatorOptions::default()
    };
    let error = indicators(&table, &negative).unwrap_err();
    assert_eq!(error.field, "acquisitionSpend[1].amount");
}

#[test]
fn best_customers_beside_the_others() {
    let table = table(
        "a,2025-01-01,100,1,web,\na,2025-01-31,200,2,shop,\nb,2025-01-01,50,3,shop,\n\
         c,2025-01-11,30,4,shop,\nd,2025-01-21,20,5,web,\n",
    );
    let found = best_customers(
        &table,
        &ProfileOptions {
            share: 0.25,
            day: None,
        },
    )
    .unwrap();
    assert_eq!(found.least_spend, 300.0);
    assert_eq!(
        (found.best.customers, found.best.revenue_share),
        (1.0, 0.75)
    );
    assert_eq!(found.best.mean_frequency, 2.0);
    assert_eq!(found.best.spend_per_purchase, 150.0);
    assert_eq!(found.best.mean_first_spend, 100.0);
    assert_eq!(found.best.mean_days_to_second_purchase, Some(30.0));
    assert_eq!(
        (found.best.mean_recency_days, found.best.mean_age_days),
        (0.0, 30.0)
    );
    assert_eq!(found.best.first_channels[0].label, "web");
    assert_eq!(found.others.customers, 3.0);
    assert_eq!(found.others.mean_days_to_second_purchase, None);
    assert_eq!(found.others.mean_recency_days, 20.0);
    assert_eq!(found.others.first_channels[0].label, "shop");
    assert_eq!(found.others.first_channels[0].share, 2.0 / 3.0);
    assert!(found.others.first_segments.is_empty());
    for share in [0.0, 1.0, f64::NAN] {
        let options = ProfileOptions { share, day: None };
        assert_eq!(best_customers(&table, &options).unwrap_err().field, "share");
    }
}

#[test]
fn refunds_in_summaries() {
    // a: 10 of the second purchase come back later; b: all of the second; c: refund before any purchase; d: all of all.
    let table = table(
        "a,2025-01-01,10\na,2025-01-05,30\na,2025-01-09,-10\nb,2025-01-01,10\nb,2025-01-05,30\n\
         b,2025-01-06,-30\nb,2025-01-08,7\nc,2025-01-02,-5\nc,2025-01-03,6\nd,2025-01-02,5\nd,2025-01-02,-5\n",
    );
    let options = SummaryOptions {
        unit: TimeUnit::Day,
        ..SummaryOptions::default()
    };
    let summaries = summarise(&table, &options).unwrap();
    let names: Vec<String> = summaries
        .customer
        .iter()
        .map(|&customer| table.customer_name(customer))
        .collect();
    assert_eq!(names, ["a", "b", "c"]);
    assert_eq!(summaries.frequency, [1, 1, 0]);
    assert_eq!(summaries.recency, [4.0, 7.0, 0.0]);
    assert_eq!(summaries.mean_spend, [20.0, 7.0, 0.0]);
    assert_eq!(summaries.first_spend, [10.0, 10.0, 6.0]);
    // Before the refund nobody knows of it.
    let options = SummaryOptions {
        calibration_end: day_from_date(2025, 1, 5),
        ..options
    };
    let summaries = summarise(&table, &options).unwrap();
    assert_eq!(summaries.mean_spend, [30.0, 30.0, 0.0]);
    assert_eq!(summaries.holdout_frequency, [0, 1, 0]);
    let backwards = SummaryOptions {
        holdout_end: Some(0),
        ..options
    };
    assert_eq!(
        summarise(&table, &backwards).unwrap_err().field,
        "holdoutEnd"
    );
}

#[test]
fn cohorts_by_quarter_and_year() {
    let table = table("a,2024-02-01,10\na,2025-01-01,20\nb,2024-12-31,5\nb,2025-03-31,-5\n");
    let of = |period, until| cohorts(&table, &CohortOptions { period, until });
    let years = of(Period::Year, None);
    // Nobody is new in 2025.
    assert_eq!(years.cohorts.len(), 1);
    assert_eq!(years.cohorts[0].customers, [2, 1]);
    assert_eq!(years.cohorts[0].revenue, [15.0, 15.0]);
    assert!(years.last_period_is_partial);
    let quarters = of(Period::Quarter, day_from_date(2024, 12, 31));
    assert_eq!(quarters.cohorts.len(), 2);
    assert_eq!(quarters.cohorts[0].label, "2024-Q1");
    assert_eq!(quarters.cohorts[1].cumulative_value, [5.0]);
    assert!(!quarters.last_period_is_partial);
}
