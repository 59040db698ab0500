//! How the values of customers are spread: a histogram, and how much of the whole the best hold.

use crate::error::{Result, check};
use crate::orders::Lorenz;
use serde::{Deserialize, Serialize};

/// Values of customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueSpreadOptions {
    /// One for each customer, 0 or more.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | number[]"))]
    pub values: Vec<f64>,
}

/// How they are spread.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueSpread {
    /// Edges of bins of one round width, from 0 up to where all but the best hundredth lie.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub edges: Vec<f64>,
    /// Customers in each.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub counts: Vec<f64>,
    /// Customers who are worth more than the last edge.
    pub beyond: f64,
    /// Mean value; absent without customers.
    pub mean: Option<f64>,
    /// Half of the customers are worth less than this.
    pub median: Option<f64>,
    /// Share of the customers at each point of the Lorenz curve: 0, 0.01, …, 1.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub customer_share: Vec<f64>,
    /// Share of the sum of all values that these customers, who are worth least, hold.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub value_share: Vec<f64>,
    /// Share of the tenth of the customers who are worth most; absent if nobody is worth anything.
    pub top_tenth_share: Option<f64>,
    /// Gini coefficient: 0 when all are worth the same; absent if nobody is worth anything.
    pub gini: Option<f64>,
}

/// Bins at the most, about.
const BINS: f64 = 24.0;

/// Spreads values out.
///
/// # Errors
/// A value that is negative or not finite.
///
/// ```
/// use lifeworth::forecast::{ValueSpreadOptions, value_spread};
///
/// let spread = value_spread(&ValueSpreadOptions { values: vec![10.0, 10.0, 10.0, 70.0] })?;
/// assert_eq!((spread.mean, spread.median), (Some(25.0), Some(10.0)));
/// assert!((spread.gini.unwrap() - 0.45).abs() < 1e-9);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn value_spread(options: &ValueSpreadOptions) -> Result<ValueSpread> {
    let mut values = options.values.clone();
    for value in &values {
        check("values", *value).at_least(0.0)?;
    }
    values.sort_unstable_by(f64::total_cmp);
    let count = values.len();
    let at = |place: usize| values.get(place).copied();
    let most = at(((count as f64 * 0.99) as usize).min(count.saturating_sub(1)));
    let width = round_width(most.unwrap_or(0.0) / BINS);
    let bins = (most.unwrap_or(0.0) / width).floor() + 1.0;
    let mut counts = vec![0.0; bins as usize];
    let mut beyond = 0.0;
    for value in &values {
        match counts.get_mut((value / width) as usize) {
            Some(count) => *count += 1.0,
            None => beyond += 1.0,
        }
    }
    let sum: f64 = values.iter().sum();
    let lorenz = Lorenz::of_values(&values, sum);
    let (customer_share, value_share) = lorenz.curve();
    Ok(ValueSpread {
        edges: (0..=counts.len()).map(|edge| edge as f64 * width).collect(),
        counts,
        beyond,
        mean: (count > 0).then(|| sum / count as f64),
        median: at(count.saturating_sub(1) / 2).map(|low| {
            let high = at(count / 2).unwrap_or(low);
            low.midpoint(high)
        }),
        value_share,
        customer_share,
        top_tenth_share: lorenz.top_tenth_share(),
        gini: lorenz.gini(),
    })
}

/// 1, 2 or 5 times a power of ten, no less than wanted.
fn round_width(wanted: f64) -> f64 {
    if wanted <= 0.0 {
        return 1.0;
    }
    let power = 10.0_f64.powi(wanted.log10().floor() as i32);
    let widths = [1.0, 2.0, 5.0].map(|digit| digit * power);
    widths
        .into_iter()
        .find(|width| *width >= wanted)
        .unwrap_or(10.0 * power)
}
