//! What the views of a forecast show: the plane of frequency and recency, and what is foreseen of one customer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::io::Read;

use flate2::read::GzDecoder;
use lifeworth::error::Rule;
use lifeworth::forecast::{
    CustomerHistoryOptions, FrequencyRecency, FrequencyRecencyOptions, customer_history,
    frequency_recency,
};
use lifeworth::models::{AnyBuyingModel, BgNbd, BuyingModel, GammaGamma, History, Nbd};
use lifeworth::orders::{
    Columns, Delimiter, OrderReader, OrderTable, ReadingOptions, SummaryOptions, TimeUnit,
    day_from_date, summarise,
};

/// The CDNOW sample, up to June 1998.
fn table() -> OrderTable {
    let path = format!(
        "{}/tests/reference/cdnow_sample.txt.gz",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut bytes = Vec::new();
    GzDecoder::new(std::fs::File::open(path).unwrap())
        .read_to_end(&mut bytes)
        .unwrap();
    let mut reader = OrderReader::new(ReadingOptions {
        delimiter: Delimiter::Blanks,
        header: false,
        columns: Columns {
            customer: Some(1),
            date: Some(2),
            amount: Some(4),
            ..Columns::default()
        },
        ..ReadingOptions::default()
    })
    .unwrap();
    reader.push(&bytes);
    reader.finish().0
}

/// The estimates of Fader, Hardie and Lee (2005) for this sample, in weeks.
const PUBLISHED: BgNbd = BgNbd {
    r: 0.243,
    alpha: 4.414,
    a: 0.793,
    b: 2.426,
};

/// Those of Fader and Hardie (2013) for its spend.
const SPEND: GammaGamma = GammaGamma {
    p: 6.25,
    q: 3.74,
    gamma: 15.44,
};

fn options(model: AnyBuyingModel) -> FrequencyRecencyOptions {
    FrequencyRecencyOptions {
        model,
        spend: Some(SPEND),
        unit: TimeUnit::Week,
        observed_until: None,
        horizon_months: 12.0,
        gross_margin: 0.5,
        annual_discount_rate: 0.15,
        value_months: None,
    }
}

fn plane() -> FrequencyRecency {
    frequency_recency(&table(), &options(AnyBuyingModel::BgNbd(PUBLISHED))).unwrap()
}

#[test]
fn a_cell_is_what_the_model_says_of_its_history() {
    let found = plane();
    for (row, &silence) in found.silence.iter().enumerate() {
        for x in 1..found.probability_alive[row].len() {
            let history = History {
                frequency: x as f64,
                recency: found.observed - silence,
                observed: found.observed,
            };
            let alive = PUBLISHED.probability_alive(&history);
            assert_eq!(found.probability_alive[row][x], alive);
            let year = 365.25 / 7.0;
            let expected = PUBLISHED.conditional_expected_purchases(&history, year);
            assert!((found.expected_purchases[row][x] / expected - 1.0).abs() < 1e-12);
        }
    }
}

#[test]
fn a_longer_silence_never_makes_anyone_likelier_to_be_active() {
    let found = plane();
    for pair in found.probability_alive.windows(2) {
        for (before, after) in pair[0].iter().zip(&pair[1]).skip(1) {
            assert!(after <= before);
        }
    }
}

#[test]
fn one_time_buyers_have_one_cell_where_the_file_began() {
    let found = plane();
    let last = found.silence.len() - 1;
    for (row, cells) in found.probability_alive.iter().enumerate() {
        assert_eq!(cells[0].is_nan(), row != last);
    }
    // By BG/NBD nobody leaves before a repeat purchase.
    assert_eq!(found.probability_alive[last][0], 1.0);
    assert_eq!(found.silence[0], 0.0);
    assert!(found.silence[last] <= found.observed);
}

#[test]
fn all_customers_of_the_sample_are_old_enough_and_nearly_all_are_in_the_plane() {
    let found = plane();
    let most = found.customers[0].len() as u32 - 1;
    let summaries = summarise(&table(), &SummaryOptions::default()).unwrap();
    let inside = summaries.frequency.iter().filter(|x| **x <= most).count();
    assert_eq!(found.customers.iter().flatten().sum::<f64>(), inside as f64);
    assert!(inside > 2300);
    let once: f64 = found.customers.iter().map(|row| row[0]).sum();
    let bought_once = summaries.frequency.iter().filter(|x| **x == 0).count();
    assert_eq!(once, bought_once as f64);
}

#[test]
fn along_a_line_customers_are_worth_the_same() {
    let found = plane();
    assert!(found.levels.len() > 2);
    let spend = found.mean_spend.unwrap();
    assert!((spend - SPEND.expected_spend(0.0, 0.0).unwrap()).abs() < 1e-12);
    let discount = 1.15_f64.ln() * 7.0 / 365.25;
    for level in &found.levels {
        let known = level
            .silence
            .iter()
            .enumerate()
            .filter(|(_, s)| !s.is_nan());
        assert!(known.clone().count() > 1);
        for (x, silence) in known {
            let history = History {
                frequency: x as f64,
                recency: found.observed - silence,
                observed: found.observed,
            };
            let purchases = PUBLISHED.conditional_discounted_purchases(&history, discount);
            let value = 0.5 * spend * purchases;
            assert!(
                (value / level.value - 1.0).abs() < 1e-6,
                "{x} {silence} {value}"
            );
        }
    }
    let values: Vec<f64> = found.levels.iter().map(|level| level.value).collect();
    assert!(
        values.windows(2).all(|pair| pair[0] > pair[1]),
        "{values:?}"
    );
}

#[test]
fn a_line_bends_back_as_in_the_paper() {
    // Of two customers who have been silent for long, the one who used to buy more is worth less.
    let found = plane();
    let least = &found.levels[found.levels.len() - 1].silence;
    let known: Vec<f64> = least.iter().copied().filter(|s| !s.is_nan()).collect();
    let longest = known.iter().copied().fold(0.0, f64::max);
    assert!(longest > known[known.len() - 1] + 1.0, "{known:?}");
}

#[test]
fn where_nobody_leaves_or_values_have_no_end_there_are_no_lines() {
    let nbd = AnyBuyingModel::Nbd(Nbd { r: 0.3, alpha: 8.0 });
    let found = frequency_recency(&table(), &options(nbd)).unwrap();
    assert!(found.levels.is_empty());
    let endless = FrequencyRecencyOptions {
        annual_discount_rate: 0.0,
        ..options(nbd)
    };
    assert!(
        frequency_recency(&table(), &endless)
            .unwrap()
            .levels
            .is_empty()
    );
}

#[test]
fn without_a_spend_model_a_value_is_a_number_of_orders() {
    let bare = FrequencyRecencyOptions {
        spend: None,
        value_months: Some(12.0),
        ..options(AnyBuyingModel::BgNbd(PUBLISHED))
    };
    let found = frequency_recency(&table(), &bare).unwrap();
    assert_eq!(found.mean_spend, None);
    assert!(found.levels.iter().all(|level| level.value < 30.0));
    let wrong = FrequencyRecencyOptions {
        horizon_months: 0.0,
        ..bare
    };
    let error = frequency_recency(&table(), &wrong).unwrap_err();
    assert_eq!(
        (error.field.as_str(), error.rule),
        ("horizonMonths", Rule::GreaterThan { limit: 0.0 })
    );
}

#[test]
fn a_table_without_orders_has_a_plane_without_customers() {
    let reader = OrderReader::new(ReadingOptions {
        header: false,
        columns: Columns {
            customer: Some(0),
            date: Some(1),
            amount: Some(2),
            ..Columns::default()
        },
        ..ReadingOptions::default()
    })
    .unwrap();
    let (empty, _) = reader.finish();
    let found = frequency_recency(&empty, &options(AnyBuyingModel::BgNbd(PUBLISHED))).unwrap();
    assert_eq!(found.customers.iter().flatten().sum::<f64>(), 0.0);
}

#[test]
fn what_is_foreseen_of_a_customer_is_even_on_the_days_told() {
    let table = table();
    let model = AnyBuyingModel::BgNbd(PUBLISHED);
    let until = day_from_date(1998, 6, 30).unwrap();
    let mut told = 0;
    for customer in 0..300 {
        let found = customer_history(
            &table,
            &CustomerHistoryOptions {
                model,
                unit: TimeUnit::Week,
                customer,
                observed_until: Some(until),
                days_ahead: 400,
            },
        )
        .unwrap();
        let (first, last) = (
            found.purchase_days[0],
            found.purchase_days[found.purchase_days.len() - 1],
        );
        let history = History {
            frequency: found.purchase_days.len() as f64 - 1.0,
            recency: f64::from(last - first) / 7.0,
            observed: f64::from(until - first) / 7.0,
        };
        if let Some(day) = found.next_purchase_by {
            let none = |day: i32| {
                model.conditional_purchase_probability(&history, 0, f64::from(day - until) / 7.0)
            };
            assert!(none(day) < 0.5 && none(day - 1) >= 0.5, "{customer}");
        }
        if let Some(day) = found.doubtful_from {
            let at = |day: i32| found.probability_alive.get((day - first) as usize).copied();
            if let (Some(on), Some(before)) = (at(day), at(day - 1)) {
                assert!(on < 0.5 && before >= 0.5, "{customer}");
                told += 1;
            }
        }
    }
    assert!(told > 20, "{told}");
}
