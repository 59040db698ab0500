//! What one customer may really spend: not the mean, but the range.

use super::buying::BuyingModel;
use super::fit::CONFIDENCE;
use super::gamma_gamma::GammaGamma;
use super::histories::History;
use crate::numerics::quantile::quantiles;
use crate::numerics::random::Random;
use crate::numerics::variates::gamma_variate;
use serde::{Deserialize, Serialize};

/// The distribution of what a customer will buy and spend within some time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SpendAhead {
    /// Purchases: lower end of the 95 % interval, median, upper end.
    pub purchases: [f64; 3],
    /// Spend, undiscounted: lower end of the 95 % interval, median, upper end.
    pub spend: [f64; 3],
}

/// Draws how often a customer buys within `time` and what is spent, `draws` times.
///
/// The counts are those of the buying model given the history, the amounts those of the spend model given the mean `spend`
/// of the repeat purchases (0 if unknown). The parameters are taken as known.
pub fn spend_ahead<M: BuyingModel>(
    model: &M,
    spend_model: &GammaGamma,
    history: &History,
    spend: f64,
    time: f64,
    draws: u32,
    seed: u64,
) -> SpendAhead {
    let mut random = Random::seeded(seed);
    let GammaGamma { p, q, gamma } = *spend_model;
    let known = if spend > 0.0 { history.frequency } else { 0.0 };
    let (shape, rate) = (p * known + q, gamma + known * spend);
    // Evenly spread levels of the distribution of the count: exact for the counts, random only in the amounts.
    let mut counts = Vec::with_capacity(draws as usize);
    let (mut count, mut sum) = (0, model.conditional_purchase_probability(history, 0, time));
    for i in 0..draws {
        let level = (f64::from(i) + 0.5) / f64::from(draws);
        while sum < level && count < 1_000_000 {
            count += 1;
            sum += model.conditional_purchase_probability(history, count, time);
        }
        counts.push(f64::from(count));
    }
    let mut spends: Vec<f64> = counts
        .iter()
        .map(|n| {
            if *n == 0.0 {
                return 0.0;
            }
            let inverse_scale = gamma_variate(&mut random, shape) / rate;
            gamma_variate(&mut random, p * n) / inverse_scale
        })
        .collect();
    let tail = 0.5 - 0.5 * CONFIDENCE;
    let levels = [tail, 0.5, 1.0 - tail];
    let mut ahead = SpendAhead {
        purchases: [f64::NAN; 3],
        spend: [f64::NAN; 3],
    };
    quantiles(&mut counts, &levels, &mut ahead.purchases);
    quantiles(&mut spends, &levels, &mut ahead.spend);
    ahead
}
