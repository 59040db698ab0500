//! What the views of a forecast show: the plane of frequency and recency, and what is foreseen of one customer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cdnow;

use lifeworth::error::Rule;
use lifeworth::forecast::{
    AliveOnOptions, Calibration, CalibrationOptions, CalibrationSteps, CustomerHistoryOptions,
    FrequencyRecency, FrequencyRecencyOptions, PurchaseTrack, PurchaseTrackOptions,
    ValueSpreadOptions, alive_on, customer_history, frequency_recency, purchase_track,
    value_spread,
};
use lifeworth::models::{
    AnyBuyingModel, BgNbd, BuyingModel, BuyingModelName, FitOutcome, GammaGamma, History, Nbd,
    cumulative_purchases,
};
use lifeworth::orders::{
    Columns, OrderReader, ReadingOptions, SummaryOptions, TimeUnit, day_from_date, summarise,
};

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
    frequency_recency(
        &cdnow::sample().0,
        &options(AnyBuyingModel::BgNbd(PUBLISHED)),
    )
    .unwrap()
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
    let summaries = summarise(&cdnow::sample().0, &SummaryOptions::default()).unwrap();
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
    let found = frequency_recency(&cdnow::sample().0, &options(nbd)).unwrap();
    assert!(found.levels.is_empty());
    let endless = FrequencyRecencyOptions {
        annual_discount_rate: 0.0,
        ..options(nbd)
    };
    assert!(
        frequency_recency(&cdnow::sample().0, &endless)
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
    let found = frequency_recency(&cdnow::sample().0, &bare).unwrap();
    assert_eq!(found.mean_spend, None);
    assert!(found.levels.iter().all(|level| level.value < 30.0));
    let wrong = FrequencyRecencyOptions {
        horizon_months: 0.0,
        ..bare
    };
    let error = frequency_recency(&cdnow::sample().0, &wrong).unwrap_err();
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
    let table = cdnow::sample().0;
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

fn track(covariance: Option<Vec<Vec<f64>>>) -> PurchaseTrack {
    let options = PurchaseTrackOptions {
        model: AnyBuyingModel::BgNbd(PUBLISHED),
        unit: TimeUnit::Week,
        until: None,
        covariance,
    };
    purchase_track(&cdnow::sample().0, &options).unwrap()
}

#[test]
fn expected_purchases_are_those_of_the_customers_who_had_come() {
    let found = track(None);
    let summaries = summarise(&cdnow::sample().0, &SummaryOptions::default()).unwrap();
    let oldest = summaries.age.iter().copied().fold(0.0, f64::max);
    let arrivals: Vec<f64> = summaries.age.iter().map(|age| oldest - age).collect();
    let ends: Vec<f64> = (1..=found.actual.len())
        .map(|week| (7.0 * week as f64 - 1.0) / 7.0)
        .collect();
    let expected = cumulative_purchases(&PUBLISHED, &arrivals, &ends);
    for (ours, theirs) in found.expected.iter().zip(&expected) {
        assert!(
            (ours - theirs).abs() < 1e-6 * theirs.max(1.0),
            "{ours} {theirs}"
        );
    }
    assert_eq!(found.expected_lower, None);
}

#[test]
fn weeks_add_up_to_what_was_so_far() {
    let found = track(None);
    for (weeks, sums) in [
        (&found.weekly, &found.actual),
        (&found.weekly_expected, &found.expected),
    ] {
        let mut sum = 0.0;
        for (week, so_far) in weeks.iter().zip(sums) {
            sum += week;
            assert!((sum - so_far).abs() < 1e-6);
        }
    }
}

#[test]
fn what_is_expected_lies_within_its_interval_which_the_covariance_makes_wide() {
    let diagonal = |scale: f64| -> Vec<Vec<f64>> {
        let spread = [0.0126, 0.379, 0.186, 0.705];
        (0..4)
            .map(|row| {
                let cell = |at: usize| {
                    if at == row {
                        scale * spread[row] * spread[row]
                    } else {
                        0.0
                    }
                };
                (0..4).map(cell).collect()
            })
            .collect()
    };
    let (narrow, wide) = (track(Some(diagonal(1.0))), track(Some(diagonal(4.0))));
    let ends = |track: &PurchaseTrack| {
        let at = track.expected.len() - 1;
        let (lower, upper) = (&track.expected_lower, &track.expected_upper);
        (
            lower.as_ref().unwrap()[at],
            track.expected[at],
            upper.as_ref().unwrap()[at],
        )
    };
    let ((a, b, c), (d, e, f)) = (ends(&narrow), ends(&wide));
    assert!(d < a && a < b && b < c && c < f && b == e);
    assert!(((f / e).ln() / (c / b).ln() - 2.0).abs() < 1e-6);
    for ends in [
        &narrow.weekly_lower,
        &narrow.weekly_upper,
        &narrow.expected_lower,
    ] {
        assert!(ends.as_ref().unwrap().iter().all(|end| end.is_finite()));
    }
    let wrong = PurchaseTrackOptions {
        model: AnyBuyingModel::BgNbd(PUBLISHED),
        unit: TimeUnit::Week,
        until: None,
        covariance: Some(vec![vec![1.0]]),
    };
    assert_eq!(
        purchase_track(&cdnow::sample().0, &wrong)
            .unwrap_err()
            .field,
        "covariance"
    );
}

fn calibration(end: (i32, u32, u32)) -> Calibration {
    let mut steps = CalibrationSteps::new(
        &cdnow::sample().0,
        &CalibrationOptions {
            model: BuyingModelName::BgNbd,
            unit: TimeUnit::Week,
            calibration_end: day_from_date(end.0, end.1, end.2).unwrap(),
            observed_until: None,
        },
    )
    .unwrap();
    assert_eq!(steps.advance().unwrap(), 1.0);
    steps.finish().unwrap()
}

#[test]
fn fitted_on_39_weeks_the_model_is_that_of_the_paper_and_foresees_the_other_39() {
    let found = calibration((1997, 9, 30));
    let FitOutcome::Fitted(fit) = &found.buying else {
        panic!("it can be fitted");
    };
    let published = [0.243, 4.414, 0.793, 2.426];
    for (parameter, known) in fit.model.parameters().iter().zip(published) {
        assert!(
            (parameter / known - 1.0).abs() < 5e-3,
            "{parameter} {known}"
        );
    }
    let errors = found.errors.unwrap();
    // The sample's 1882 repeat purchases of weeks 40 to 78.
    assert_eq!(errors.actual_total, 1882.0);
    assert!((errors.expected_total / errors.actual_total - 1.0 - errors.bias).abs() < 1e-12);
    assert!(errors.bias.abs() < 0.15, "{}", errors.bias);
    assert_eq!(errors.by_frequency.len(), 8);
    let track = found.track.unwrap();
    assert_eq!(track.actual.len(), track.expected.len());
    assert!(track.expected_upper.is_some());
}

#[test]
fn with_nothing_held_out_there_are_no_errors_and_beyond_the_file_there_is_no_calibration() {
    assert_eq!(calibration((1998, 6, 30)).errors, None);
    let late = CalibrationOptions {
        model: BuyingModelName::BgNbd,
        unit: TimeUnit::Week,
        calibration_end: day_from_date(1999, 1, 1).unwrap(),
        observed_until: None,
    };
    let error = CalibrationSteps::new(&cdnow::sample().0, &late).unwrap_err();
    assert_eq!(error.field, "calibrationEnd");
}

#[test]
fn on_any_day_the_chance_is_that_of_a_customers_own_history() {
    let table = cdnow::sample().0;
    let model = AnyBuyingModel::BgNbd(PUBLISHED);
    let until = day_from_date(1998, 6, 30).unwrap();
    let on = |day: i32| {
        let options = AliveOnOptions {
            model,
            unit: TimeUnit::Week,
            day,
            observed_until: None,
        };
        alive_on(&table, &options).unwrap().probability_alive
    };
    let before = on(until - 200);
    for customer in [0_u32, 5, 17, 400, 2000] {
        let history = customer_history(
            &table,
            &CustomerHistoryOptions {
                model,
                unit: TimeUnit::Week,
                customer,
                observed_until: None,
                days_ahead: 0,
            },
        )
        .unwrap();
        let at = (until - 200 - history.purchase_days[0]) as usize;
        assert!((before[customer as usize] - history.probability_alive[at]).abs() < 1e-12);
    }
    let (now, later) = (on(until), on(until + 100));
    assert!(now.iter().zip(&later).all(|(now, later)| later < now));
    // Before the first week is over, most have not come.
    let early = on(day_from_date(1997, 1, 3).unwrap());
    assert_eq!(early.len(), 2357);
    assert!(early.iter().filter(|chance| chance.is_nan()).count() > 2000);
}

#[test]
fn values_are_spread_over_round_bins_and_the_curve_is_below_the_straight_line() {
    let values: Vec<f64> = (0..1000).map(|n| (f64::from(n) / 100.0).exp()).collect();
    let spread = value_spread(&ValueSpreadOptions {
        values: values.clone(),
    })
    .unwrap();
    let inside: f64 = spread.counts.iter().sum();
    assert_eq!(inside + spread.beyond, 1000.0);
    assert!((1.0..=10.0).contains(&spread.beyond), "{}", spread.beyond);
    assert_eq!(spread.edges.len(), spread.counts.len() + 1);
    for (customers, value) in spread.customer_share.iter().zip(&spread.value_share) {
        assert!(value <= customers);
    }
    let total: f64 = values.iter().sum();
    let best: f64 = values.iter().skip(900).sum();
    assert!((spread.top_tenth_share.unwrap() - best / total).abs() < 1e-9);
    for scale in [1e-9, 1e9] {
        let scaled = values.iter().map(|value| value * scale).collect();
        let other = value_spread(&ValueSpreadOptions { values: scaled }).unwrap();
        assert!((other.gini.unwrap() - spread.gini.unwrap()).abs() < 1e-9);
    }
}

#[test]
fn nobody_and_nothing_are_spread_too() {
    let of = |values: &[f64]| {
        value_spread(&ValueSpreadOptions {
            values: values.to_vec(),
        })
    };
    let none = of(&[]).unwrap();
    assert_eq!((none.mean, none.gini, none.beyond), (None, None, 0.0));
    let zero = of(&[0.0, 0.0]).unwrap();
    assert_eq!(
        (zero.median, zero.top_tenth_share, zero.counts),
        (Some(0.0), None, vec![2.0])
    );
    let one = of(&[7.0]).unwrap().top_tenth_share.unwrap();
    assert!((one - 0.1).abs() < 1e-12);
    assert_eq!(of(&[1.0, -1.0]).unwrap_err().field, "values");
}
