//! What the models say of a customer by the number of purchases and the time since the last one: a plane of cells, and
//! the lines of equal value on it.

use super::options::ForecastOptions;
use crate::error::Result;
use crate::models::{AnyBuyingModel, BuyingModel, Future, GammaGamma, History};
use crate::numerics::bounds::bounded;
use crate::numerics::root::find_root;
use crate::orders::{OrderTable, SummaryOptions, TimeUnit, summarise};
use serde::{Deserialize, Serialize};

/// Fitted models, and what a value is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FrequencyRecencyOptions {
    /// The buying model.
    pub model: AnyBuyingModel,
    /// The spend model; values are discounted purchases if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub spend: Option<GammaGamma>,
    /// Unit of time of the buying model's parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Last day of the observation; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
    /// For how many months purchases are foretold. Default 12.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub horizon_months: f64,
    /// Share of the spend that is margin, 0 to 1. Default 1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub gross_margin: f64,
    /// Discount rate of one year, at least 0. Default 0.1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub annual_discount_rate: f64,
    /// How far a value looks ahead, in months; for ever if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub value_months: Option<f64>,
}

/// Customers who have been there since the file begins, by what they did since. Of one-time buyers there is one cell:
/// their first purchase is as long ago as the file.
///
/// Rows are times since the last purchase, columns 0, 1, 2, … repeat purchases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FrequencyRecency {
    /// Time since the first purchase, T, in units of time: the same in every cell.
    pub observed: f64,
    /// Time since the last purchase, T - t_x, of each row, from 0 up.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub silence: Vec<f64>,
    /// Probability of being active in each cell; NaN where nobody can be.
    #[serde(serialize_with = "crate::column::serialize_each")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array[]"))]
    pub probability_alive: Vec<Vec<f64>>,
    /// Expected purchases up to the horizon.
    #[serde(serialize_with = "crate::column::serialize_each")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array[]"))]
    pub expected_purchases: Vec<Vec<f64>>,
    /// How many customers of the table are nearest to each cell, of those who have been there for at least three
    /// quarters of the time.
    #[serde(serialize_with = "crate::column::serialize_each")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array[]"))]
    pub customers: Vec<Vec<f64>>,
    /// Mean spend per purchase that values are counted with, before the margin; absent without a spend model.
    pub mean_spend: Option<f64>,
    /// Lines of equal value, from the greatest value to the least.
    pub levels: Vec<ValueLevel>,
}

/// A line on which customers are worth the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueLevel {
    /// The value: an amount, or discounted purchases without a spend model.
    pub value: f64,
    /// With 0, 1, 2, … repeat purchases, the time since the last one at which a customer has this value; NaN where
    /// none has.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub silence: Vec<f64>,
}

/// Rows of the plane at the most.
const MOST_ROWS: f64 = 13.0;
/// Repeat purchases of the last column: at least and at most.
const FEWEST: f64 = 5.0;
const MOST: f64 = 20.0;
/// Lines of equal value at the most.
const MOST_LEVELS: usize = 6;

/// Lays out the plane.
///
/// The lines of equal value are those of Fader, Hardie and Lee (2005), RFM and CLV: Using Iso-Value Curves for Customer
/// Base Analysis, Journal of Marketing Research 42(4): a value is margin × mean spend × DERT, which falls with the time
/// since the last purchase, so that each number of purchases has one point of each line.
///
/// # Errors
/// A parameter that is not positive, or an option that is out of its range.
pub fn frequency_recency(
    table: &OrderTable,
    options: &FrequencyRecencyOptions,
) -> Result<FrequencyRecency> {
    let FrequencyRecencyOptions {
        model,
        spend,
        unit,
        observed_until,
        horizon_months,
        gross_margin,
        annual_discount_rate,
        value_months,
    } = *options;
    let conventions = ForecastOptions {
        fitted: None,
        model: None,
        unit,
        observed_until,
        gross_margin,
        annual_discount_rate,
        value_months,
        horizon_months,
    };
    model.validate()?;
    conventions.validate()?;
    let told = summarise(table, &SummaryOptions::observed_until(observed_until, unit))?;
    let observed = told.age.iter().copied().fold(0.0, f64::max);
    let old = || {
        let rows = told.frequency.iter().zip(&told.recency).zip(&told.age);
        let rows = rows.map(|((x, recency), age)| (f64::from(*x), age - recency, *age));
        rows.filter(|(.., age)| *age >= 0.75 * observed)
    };
    let most = most_purchases(old().map(|(x, ..)| x).collect());
    let step = round_step(observed / (MOST_ROWS - 1.0));
    let silence: Vec<f64> = (0_u32..)
        .map(|row| f64::from(row) * step)
        .take_while(|silence| *silence <= observed)
        .collect();
    let at = |x: f64, silence: f64| History {
        frequency: x,
        recency: if x > 0.0 { observed - silence } else { 0.0 },
        observed,
    };
    // What an active customer will do depends on the number of purchases alone.
    let columns: Vec<(f64, f64, f64)> = (0..=most)
        .map(|x| {
            let active = model.given_active(&at(f64::from(x), 0.0));
            let (horizon, discount) = (conventions.units(horizon_months), conventions.discount());
            let discounted = match value_months {
                Some(months) => {
                    active.discounted_purchases_until(discount, conventions.units(months))
                }
                None => active.discounted_purchases(discount),
            };
            (f64::from(x), active.expected_purchases(horizon), discounted)
        })
        .collect();
    let last = silence.len().saturating_sub(1);
    let cells = |of: &dyn Fn(f64, f64) -> f64| -> Vec<Vec<f64>> {
        let rows = silence.iter().enumerate();
        let row = |(index, &silence): (usize, &f64)| {
            let cell = |&(x, expected, _): &(f64, f64, f64)| {
                // Nobody buys again on the day of the first purchase, or has bought only once and lately.
                let is_possible = if x > 0.0 {
                    silence < observed
                } else {
                    index == last
                };
                let alive = model.probability_alive(&at(x, silence));
                if is_possible {
                    of(alive, expected)
                } else {
                    f64::NAN
                }
            };
            columns.iter().map(cell).collect()
        };
        rows.map(row).collect()
    };
    let mut customers = vec![vec![0.0; columns.len()]; silence.len()];
    for (x, since, _) in old() {
        let nearest = if x > 0.0 {
            (since / step).round() as usize
        } else {
            last
        };
        if let Some(count) = customers
            .get_mut(nearest.min(last))
            .and_then(|row| row.get_mut(x as usize))
        {
            *count += 1.0;
        }
    }
    let mean_spend = spend.and_then(|spend| spend.expected_spend(0.0, 0.0));
    let unit_value = mean_spend.map_or(1.0, |spend| gross_margin * spend);
    let worth: Vec<(f64, f64)> = columns
        .iter()
        .map(|&(x, _, discounted)| (x, unit_value * discounted))
        .collect();
    let levels = levels(&model, &worth, observed, &at);
    Ok(FrequencyRecency {
        observed,
        probability_alive: cells(&|alive, _| alive),
        expected_purchases: cells(&|alive, expected| alive * expected),
        silence,
        customers,
        mean_spend,
        levels,
    })
}

/// The last column: nearly all who came back are in the plane.
fn most_purchases(mut frequencies: Vec<f64>) -> u32 {
    frequencies.retain(|x| *x > 0.0);
    frequencies.sort_by(f64::total_cmp);
    let at = (0.99 * frequencies.len() as f64) as usize;
    bounded(frequencies.get(at).copied().unwrap_or(FEWEST), FEWEST, MOST) as u32
}

/// A round number of units, at least one, that is no less than wanted.
fn round_step(wanted: f64) -> f64 {
    const ROUND: [f64; 8] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let mut scale = 1.0;
    while wanted > 10.0 * scale {
        scale *= 10.0;
    }
    let steps = ROUND.map(|step| step * scale);
    steps
        .into_iter()
        .find(|step| *step >= wanted)
        .unwrap_or(scale)
}

/// Lines of round values; `worth` is what an active customer is worth by number of purchases.
fn levels(
    model: &AnyBuyingModel,
    worth: &[(f64, f64)],
    observed: f64,
    at: &dyn Fn(f64, f64) -> History,
) -> Vec<ValueLevel> {
    let now: Vec<f64> = worth
        .iter()
        .map(|&(x, value)| value * model.probability_alive(&at(x, 0.0)))
        .filter(|value| value.is_finite())
        .collect();
    // A line needs two points.
    let Some(best) = now.len().checked_sub(2).and_then(|place| now.get(place)) else {
        return Vec::new();
    };
    let line = |value: f64| ValueLevel {
        value,
        silence: worth
            .iter()
            .map(|&(x, active)| {
                silence_at(value / active, observed, x, |s| {
                    model.probability_alive(&at(x, s))
                })
            })
            .collect(),
    };
    round_values(*best)
        .map(line)
        .filter(|level| level.silence.iter().filter(|s| !s.is_nan()).count() > 1)
        .take(MOST_LEVELS)
        .collect()
}

/// 1, 2 and 5 times powers of ten from `most` down, through three powers.
fn round_values(most: f64) -> impl Iterator<Item = f64> {
    let power = if most > 0.0 {
        most.log10().floor()
    } else {
        0.0
    };
    let powers = (0..4).map(move |down| 10.0_f64.powi(power as i32 - down));
    let values = powers.flat_map(|power| [5.0, 2.0, 1.0].map(|digit| digit * power));
    values.filter(move |value| *value <= most)
}

/// The time since the last purchase at which the probability of being active has fallen to `wanted`; NaN if it never
/// is that high, or never falls that far.
fn silence_at(wanted: f64, observed: f64, x: f64, alive: impl Fn(f64) -> f64) -> f64 {
    if x == 0.0 {
        return f64::NAN;
    }
    find_root(|silence| alive(silence) - wanted, 0.0, observed).unwrap_or(f64::NAN)
}
