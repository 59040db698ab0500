//! The probability of being active on any day: as one could have judged it then, or as it will be.

use crate::error::Result;
use crate::models::{AnyBuyingModel, Future, Histories, PredictionTable};
use crate::orders::{CustomerSummaries, OrderTable, SummaryOptions, TimeUnit, summarise};
use serde::{Deserialize, Serialize};

/// A fitted model, and the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AliveOnOptions {
    /// The buying model.
    pub model: AnyBuyingModel,
    /// Unit of time of its parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// The day.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Day"))]
    pub day: i32,
    /// Last day of the observation; the last day with an order if absent.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Day"))]
    pub observed_until: Option<i32>,
}

/// Each customer on a day, in the order of a forecast's customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AliveOn {
    /// Probability of being active on the day; NaN of those who had not come by then.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive: Vec<f64>,
}

/// Of a day up to the end of the observation: by the orders up to that day. Of a later one: by all orders, and whatever
/// may be bought until then.
///
/// # Errors
/// A parameter that is not positive.
pub fn alive_on(table: &OrderTable, options: &AliveOnOptions) -> Result<AliveOn> {
    options.model.validate()?;
    let last = table.days().map_or(0, |(_, last)| last);
    let until = options.observed_until.unwrap_or(last);
    let known = |day: i32| {
        summarise(
            table,
            &SummaryOptions::observed_until(Some(day), options.unit),
        )
    };
    let ahead = f64::from((options.day - until).max(0)) / options.unit.days();
    let all = known(until)?;
    if options.day >= until {
        return Ok(AliveOn {
            probability_alive: chances(&options.model, &all, ahead),
        });
    }
    let then = known(options.day)?;
    let chances = chances(&options.model, &then, 0.0);
    let mut told = then.customer.iter().zip(chances).peekable();
    let of = |customer: &u32| {
        told.next_if(|(other, _)| *other == customer)
            .map_or(f64::NAN, |(_, chance)| chance)
    };
    Ok(AliveOn {
        probability_alive: all.customer.iter().map(of).collect(),
    })
}

/// Of each customer, `ahead` units of time after the end of the summaries.
fn chances(model: &AnyBuyingModel, summaries: &CustomerSummaries, ahead: f64) -> Vec<f64> {
    let frequency: Vec<f64> = summaries.frequency.iter().map(|x| f64::from(*x)).collect();
    let table = PredictionTable::of_histories(&Histories {
        frequency: &frequency,
        recency: &summaries.recency,
        observed: &summaries.age,
        weights: None,
    });
    let alive = table.alive(model);
    table.scatter(&table.given(model, &alive, &|active| active.survival(ahead)))
}
