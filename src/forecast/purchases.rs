//! What a fitted model says about the past: purchases over time, and one customer's chances day by day.

use crate::error::{Result, check};
use crate::models::{
    AnyBuyingModel, BuyingModel, DeltaColumns, Future, History, IntervalScale, Regularity,
    UncertainColumn, regularity,
};
use crate::orders::{OrderTable, TimeUnit, purchase_days, timeline};
use serde::{Deserialize, Serialize};

/// A fitted model, to be held against what happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PurchaseTrackOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// Unit of time of its parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Last day; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub until: Option<i32>,
    /// Covariance of the model's parameters, by rows: then what is expected has intervals.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number[][]"))]
    pub covariance: Option<Vec<Vec<f64>>>,
}

/// Repeat purchases of all customers, week by week, as they were and as the model expects them; and how regular they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PurchaseTrack {
    /// First day with an order, days since 1970-01-01. Week 1 ends six days later.
    pub first_day: i32,
    /// Repeat purchases up to the end of each week.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub actual: Vec<f64>,
    /// What the model expects up to then of the customers who had come.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected: Vec<f64>,
    /// Lower ends of the 95 % intervals that come from the uncertainty of the parameters; absent without a covariance.
    #[serde(serialize_with = "crate::column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub expected_lower: Option<Vec<f64>>,
    /// Their upper ends.
    #[serde(serialize_with = "crate::column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub expected_upper: Option<Vec<f64>>,
    /// Repeat purchases of each week.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub weekly: Vec<f64>,
    /// What the model expects of each week.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub weekly_expected: Vec<f64>,
    /// Lower ends of its intervals.
    #[serde(serialize_with = "crate::column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub weekly_lower: Option<Vec<f64>>,
    /// Upper ends.
    #[serde(serialize_with = "crate::column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub weekly_upper: Option<Vec<f64>>,
    /// How regular purchases are; absent for too few customers.
    pub regularity: Option<Regularity>,
    /// Share of the orders that came on a day on which their customer had bought already; they are one purchase with it.
    pub same_day_share: Option<f64>,
}

/// Follows the purchases of a table week by week.
///
/// # Errors
/// A parameter that is not positive, or a covariance that is not one number for each two parameters.
pub fn purchase_track(table: &OrderTable, options: &PurchaseTrackOptions) -> Result<PurchaseTrack> {
    options.model.validate()?;
    if let Some(covariance) = &options.covariance {
        let count = options.model.parameters().len() as f64;
        for row in std::iter::once(covariance.len()).chain(covariance.iter().map(Vec::len)) {
            check("covariance", row as f64)
                .at_least(count)?
                .at_most(count)?;
        }
    }
    let until = options
        .until
        .unwrap_or_else(|| table.days().map_or(-1, |(_, last)| last));
    let followed = Followed::new(table, until);
    Ok(followed.track(&options.model, options.unit, options.covariance.as_deref()))
}

/// The purchases of a table, to be held against models.
#[derive(Debug)]
pub(super) struct Followed {
    first_day: i32,
    /// New customers of each day.
    arrivals: Vec<f64>,
    weekly: Vec<f64>,
    regularity: Option<Regularity>,
    same_day_share: Option<f64>,
}

impl Followed {
    pub fn new(table: &OrderTable, until: i32) -> Self {
        let first_day = table.days().map_or(0, |(first, _)| first);
        let told = timeline(table, until);
        let mut arrivals = vec![0.0; told.repeats_by_day.len()];
        for day in &told.first_days {
            if let Some(count) = arrivals.get_mut((day - f64::from(first_day)) as usize) {
                *count += 1.0;
            }
        }
        let weeks = told.repeats_by_day.chunks_exact(7);
        Self {
            first_day,
            arrivals,
            weekly: weeks.map(|week| week.iter().sum()).collect(),
            regularity: regularity(&told.first_gaps, &told.second_gaps),
            same_day_share: (told.orders > 0.0).then(|| told.same_day_orders / told.orders),
        }
    }

    /// Beside what a model expects; with intervals if the covariance of its parameters is known.
    pub fn track(
        &self,
        model: &AnyBuyingModel,
        unit: TimeUnit,
        covariance: Option<&[Vec<f64>]>,
    ) -> PurchaseTrack {
        let both = |model: &AnyBuyingModel| {
            let sums = self.expected(model, unit);
            vec![sums.clone(), differences(&sums)]
        };
        let columns = match covariance {
            None => both(model).into_iter().map(|value| (value, None)).collect(),
            Some(covariance) => {
                let scales = vec![IntervalScale::Logarithm; 2];
                let values = both(model);
                let mut delta =
                    DeltaColumns::new(model.parameters(), covariance.to_vec(), scales, values);
                while !delta.is_complete() {
                    delta.advance(|parameters| both(&model.with_parameters(parameters)));
                }
                let columns = delta.finish().into_iter();
                columns.map(known_ends).collect::<Vec<_>>()
            }
        };
        let [(expected, ends), (weekly_expected, weekly_ends)] =
            <[_; 2]>::try_from(columns).unwrap_or_default();
        let (expected_lower, expected_upper) = ends.unzip();
        let (weekly_lower, weekly_upper) = weekly_ends.unzip();
        let mut sum = 0.0;
        let running = |week: &f64| {
            sum += week;
            sum
        };
        PurchaseTrack {
            first_day: self.first_day,
            actual: self.weekly.iter().map(running).collect(),
            expected,
            expected_lower,
            expected_upper,
            weekly: self.weekly.clone(),
            weekly_expected,
            weekly_lower,
            weekly_upper,
            regularity: self.regularity,
            same_day_share: self.same_day_share,
        }
    }

    /// Repeat purchases that a model expects up to the end of each week of the customers who had come. It depends on a
    /// customer's age alone, which is a whole number of days.
    fn expected(&self, model: &AnyBuyingModel, unit: TimeUnit) -> Vec<f64> {
        let by_age: Vec<f64> = (0..self.arrivals.len())
            .map(|age| match age {
                0 => 0.0,
                age => model.expected_purchases(age as f64 / unit.days()),
            })
            .collect();
        let until = |week: usize| {
            let arrived = self.arrivals.iter().take(7 * week).rev();
            arrived
                .zip(&by_age)
                .map(|(n, purchases)| n * purchases)
                .sum()
        };
        (1..=self.weekly.len()).map(until).collect()
    }
}

/// What each sum has more than the one before.
fn differences(sums: &[f64]) -> Vec<f64> {
    let before = std::iter::once(&0.0).chain(sums);
    sums.iter()
        .zip(before)
        .map(|(sum, before)| sum - before)
        .collect()
}

type Ends = (Vec<f64>, Vec<f64>);

/// A column with the ends of its intervals; where nothing is expected there is no error either.
fn known_ends(column: UncertainColumn) -> (Vec<f64>, Option<Ends>) {
    let (lower, upper) = column.ends();
    let known = |ends: Vec<f64>| -> Vec<f64> {
        let rows = ends.into_iter().zip(&column.value);
        rows.map(|(end, value)| if end.is_finite() { end } else { *value })
            .collect()
    };
    let ends = (known(lower), known(upper));
    (column.value, Some(ends))
}

/// A fitted model, and one customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerHistoryOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// Unit of time of its parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// Number of the customer in the table.
    pub customer: u32,
    /// Last day that is known; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
    /// For how many days after it the chance is told if no further purchase comes, at most 36,525. Default 0.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub days_ahead: u32,
}

/// One customer's purchases, and the probability of being active day by day, as one would have judged on that day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerHistory {
    /// Days with a purchase, days since 1970-01-01; empty if the customer had none by then.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub purchase_days: Vec<i32>,
    /// From the day of the first purchase on.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive: Vec<f64>,
    /// Day by which the next purchase comes with a probability of one half; absent if that is not reached in a hundred
    /// years.
    pub next_purchase_by: Option<i32>,
    /// First day on which the customer is more likely gone than active if nothing is bought until then; absent if that
    /// is so already, or not in a hundred years.
    pub doubtful_from: Option<i32>,
}

/// Days of the hundred years that are looked ahead at the most.
const FAR: i32 = 36_525;

/// Looks back at one customer.
///
/// # Errors
/// A parameter that is not positive, or an option that is out of its range.
pub fn customer_history(
    table: &OrderTable,
    options: &CustomerHistoryOptions,
) -> Result<CustomerHistory> {
    options.model.validate()?;
    check("daysAhead", options.days_ahead.into()).at_most(f64::from(FAR))?;
    let last = table.days().map_or(0, |(_, last)| last);
    let until = options.observed_until.unwrap_or(last);
    let days = purchase_days(table, options.customer, until);
    let unit = options.unit.days();
    let mut probability_alive = Vec::new();
    if let Some(first) = days.first().copied() {
        let mut bought = 0;
        for day in first..=until + options.days_ahead as i32 {
            bought += days.iter().skip(bought).take_while(|d| **d <= day).count();
            let latest = bought.checked_sub(1).and_then(|at| days.get(at));
            let history = History {
                frequency: bought.saturating_sub(1) as f64,
                recency: f64::from(latest.copied().unwrap_or(first) - first) / unit,
                observed: f64::from(day - first) / unit,
            };
            probability_alive.push(options.model.probability_alive(&history));
        }
    }
    let (mut next_purchase_by, mut doubtful_from) = (None, None);
    if let (Some(first), Some(latest)) = (days.first().copied(), days.last().copied()) {
        let after = |ahead: i32| History {
            frequency: days.len() as f64 - 1.0,
            recency: f64::from(latest - first) / unit,
            observed: f64::from(until + ahead - first) / unit,
        };
        let nothing_until = |ahead: i32| {
            let time = f64::from(ahead) / unit;
            let model = &options.model;
            model.conditional_purchase_probability(&after(0), 0, time)
        };
        let active_on = |ahead: i32| options.model.probability_alive(&after(ahead));
        next_purchase_by = first_below_half(nothing_until).map(|ahead| until + ahead);
        doubtful_from = first_below_half(active_on).map(|ahead| until + ahead);
    }
    Ok(CustomerHistory {
        purchase_days: days,
        probability_alive,
        next_purchase_by,
        doubtful_from,
    })
}

/// How many days ahead a falling chance is below one half for the first time; none if it is today, or never in a hundred
/// years.
fn first_below_half(chance: impl Fn(i32) -> f64) -> Option<i32> {
    let (mut near, mut far) = (0, FAR);
    if chance(near) < 0.5 || chance(far) >= 0.5 {
        return None;
    }
    while far - near > 1 {
        let middle = near.midpoint(far);
        if chance(middle) < 0.5 {
            far = middle;
        } else {
            near = middle;
        }
    }
    Some(far)
}
