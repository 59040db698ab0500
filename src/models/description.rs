//! How well a model describes and predicts: the fitted histogram, the error in a period held out, purchases over time.

use super::buying::BuyingModel;
use super::future::Future;
use super::grouping::Groups;
use super::histories::{Histories, same_length};
use super::predictions::predict;
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// Customers by number of repeat purchases, as the model expects them and as they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FrequencyHistogram {
    /// Expected customers with 0, 1, 2, … repeat purchases; the last bin holds that many or more.
    pub expected: Vec<f64>,
    /// Actual customers.
    pub actual: Vec<f64>,
    /// `Σ (actual - expected)² / expected`.
    pub chi_square: f64,
}

/// The histogram of a model over the customers' own observation times, with bins for 0 … `most` and more purchases.
pub fn frequency_histogram<M: BuyingModel>(
    model: &M,
    histories: &Histories<'_>,
    most: u32,
) -> FrequencyHistogram {
    let bins = most as usize + 1;
    let (mut expected, mut actual) = (vec![0.0; bins], vec![0.0; bins]);
    let times = histories
        .iter()
        .map(|(h, weight)| ([0.0, h.observed, 0.0], weight));
    for ([_, time, _], weight) in Groups::new(times.collect()).distinct() {
        if weight == 0.0 {
            continue;
        }
        let mut rest = weight;
        for (count, bin) in (0..most).zip(&mut expected) {
            let customers = weight * model.purchase_probability(count, time);
            *bin += customers;
            rest -= customers;
        }
        if let Some(last) = expected.last_mut() {
            *last += rest;
        }
    }
    for (history, weight) in histories.iter() {
        let bin = (history.frequency as usize).min(bins - 1);
        if let Some(count) = actual.get_mut(bin) {
            *count += weight;
        }
    }
    let terms = actual.iter().zip(&expected);
    FrequencyHistogram {
        chi_square: terms.map(|(a, e)| (a - e) * (a - e) / e).sum(),
        expected,
        actual,
    }
}

/// What customers did after the period a model was fitted on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HoldOut<'a> {
    /// Purchases of each customer in the period held out.
    pub purchases: &'a [f64],
    /// Length of that period.
    pub length: f64,
}

/// Customers with the same number of repeat purchases in the period fitted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FrequencyClass {
    /// Repeat purchases; the last class holds that many or more.
    pub frequency: f64,
    /// Number of customers.
    pub customers: f64,
    /// Mean purchases expected in the period held out.
    pub expected: f64,
    /// Mean purchases made in it.
    pub actual: f64,
}

/// Errors of a model's predictions of the period held out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct HoldOutErrors {
    /// Mean absolute error per customer.
    pub mean_absolute: f64,
    /// Root mean square error per customer.
    pub root_mean_square: f64,
    /// Expected over actual total, minus 1.
    pub bias: f64,
    /// Correlation of expected and actual purchases.
    pub correlation: f64,
    /// Sum of expected purchases.
    pub expected_total: f64,
    /// Sum of actual purchases.
    pub actual_total: f64,
    /// Means by repeat purchases in the period fitted.
    pub by_frequency: Vec<FrequencyClass>,
}

/// The errors of a model fitted on `histories` in the period held out; the last class of frequency is `most` or more.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn hold_out_errors<M: BuyingModel>(
    model: &M,
    histories: &Histories<'_>,
    hold_out: &HoldOut<'_>,
    most: u32,
) -> Result<HoldOutErrors> {
    histories.validate()?;
    same_length("holdOut.purchases", hold_out.purchases, histories.len())?;
    check("holdOut.length", hold_out.length).greater_than(0.0)?;
    let expectations = predict(model, &Groups::of_histories(histories), |active| {
        active.expected_purchases(hold_out.length)
    });
    let empty = FrequencyClass {
        frequency: 0.0,
        customers: 0.0,
        expected: 0.0,
        actual: 0.0,
    };
    let mut classes: Vec<_> = (0..=most)
        .map(|frequency| FrequencyClass {
            frequency: f64::from(frequency),
            ..empty
        })
        .collect();
    let (mut n, mut absolute, mut square) = (0.0, 0.0, 0.0);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    let rows = histories.iter().zip(hold_out.purchases).zip(&expectations);
    for (((history, w), &actual), &expected) in rows {
        let off = expected - actual;
        n += w;
        absolute += w * off.abs();
        square += w * off * off;
        xx += w * expected * expected;
        xy += w * expected * actual;
        yy += w * actual * actual;
        let class = (history.frequency as usize).min(most as usize);
        if let Some(class) = classes.get_mut(class) {
            class.customers += w;
            class.expected += w * expected;
            class.actual += w * actual;
        }
    }
    let expected_total: f64 = classes.iter().map(|c| c.expected).sum();
    let actual_total: f64 = classes.iter().map(|c| c.actual).sum();
    let (mean_x, mean_y) = (expected_total / n, actual_total / n);
    for class in &mut classes {
        class.expected /= class.customers;
        class.actual /= class.customers;
    }
    classes.retain(|class| class.customers > 0.0);
    let spread = ((xx / n - mean_x * mean_x) * (yy / n - mean_y * mean_y)).sqrt();
    Ok(HoldOutErrors {
        mean_absolute: absolute / n,
        root_mean_square: (square / n).sqrt(),
        bias: expected_total / actual_total - 1.0,
        correlation: (xy / n - mean_x * mean_y) / spread,
        expected_total,
        actual_total,
        by_frequency: classes,
    })
}

/// The expected number of repeat purchases up to each of `times`, of customers who arrive at `arrivals`.
pub fn cumulative_purchases<M: BuyingModel>(
    model: &M,
    arrivals: &[f64],
    times: &[f64],
) -> Vec<f64> {
    let rows = arrivals.iter().map(|arrival| ([0.0, *arrival, 0.0], 1.0));
    let groups = Groups::new(rows.collect());
    let until = |time: &f64| {
        let of_group = |([_, arrival, _], customers): ([f64; 3], f64)| {
            let age = time - arrival;
            if age > 0.0 && customers > 0.0 {
                customers * model.expected_purchases(age)
            } else {
                0.0
            }
        };
        groups.distinct().map(of_group).sum()
    };
    times.iter().map(until).collect()
}
