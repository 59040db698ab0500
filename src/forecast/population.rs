//! What the parameters of a buying model say about the business: how fast customers leave, and how unequal they are.

use super::options::ForecastOptions;
use crate::error::{Result, check};
use crate::models::{AnyBuyingModel, BgNbd, Future, MbgNbd, Nbd, ParetoNbd};
use crate::numerics::gamma::gamma_tails;
use crate::numerics::root::find_root;
use crate::orders::TimeUnit;
use serde::{Deserialize, Serialize};

/// A buying model, and its unit of time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PopulationOptions {
    /// The model.
    pub model: AnyBuyingModel,
    /// Unit of time of its parameters. Default: weeks.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: TimeUnit,
    /// For how many months a new customer is followed. Default 12.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub months: f64,
}

/// New customers under a buying model, of whom nothing is known but that they bought once.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Population {
    /// The share of new customers who are still active after so many months.
    pub still_active: f64,
    /// Purchases that a new customer makes in these months after the first one.
    pub purchases: f64,
    /// Months after which half of the new customers have left; 0 if they leave at once, absent if it takes more than 100
    /// years.
    pub half_life_months: Option<f64>,
    /// Purchases a year of the average customer while active.
    pub purchases_per_year: Option<f64>,
    /// The share of all purchases that the fifth of the customers makes who buy most often, while active: 0.2 if all were
    /// alike. Absent for BG/BB, whose customers differ in another way.
    pub top_fifth_share: Option<f64>,
}

/// Half of a population is not waited for any longer.
const MOST_YEARS: f64 = 100.0;

/// Describes new customers under a buying model.
///
/// Rates of purchase are Gamma(r, α); the fifth with the highest ones makes `P(G > q)` of all purchases, with G ~ Gamma(r + 1) and q
/// the 0.8 quantile of Gamma(r).
///
/// ```
/// use lifeworth::forecast::{PopulationOptions, population};
/// use lifeworth::models::{AnyBuyingModel, ParetoNbd};
/// use lifeworth::orders::TimeUnit;
///
/// // CDNOW in weeks.
/// let model = AnyBuyingModel::ParetoNbd(ParetoNbd { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 });
/// let told = population(&PopulationOptions { model, unit: TimeUnit::Week, months: 12.0 })?;
/// let weeks: f64 = 365.25 / 7.0;
/// assert!((told.still_active - (11.669_f64 / (11.669 + weeks)).powf(0.606)).abs() < 1e-12);
/// // (1 + t/β)^-s = ½
/// let half = 11.669 * (2.0_f64.powf(1.0 / 0.606) - 1.0);
/// assert!((told.half_life_months.unwrap() - half * 7.0 / 30.4375).abs() < 1e-9);
/// assert!(told.top_fifth_share.unwrap() > 0.5);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
///
/// # Errors
/// A parameter that is not positive, or a time that is not.
pub fn population(options: &PopulationOptions) -> Result<Population> {
    let PopulationOptions {
        model,
        unit,
        months,
    } = options;
    model.validate()?;
    check("months", *months).greater_than(0.0)?;
    let month = ForecastOptions::YEAR / 12.0 / unit.days();
    let time = months * month;
    let above_half = |months: f64| model.survival(months * month) - 0.5;
    let half_life = if above_half(0.0) <= 0.0 {
        Some(0.0)
    } else {
        find_root(above_half, 0.0, 12.0 * MOST_YEARS)
    };
    let rates = match *model {
        AnyBuyingModel::BgNbd(BgNbd { r, alpha, .. })
        | AnyBuyingModel::MbgNbd(MbgNbd { r, alpha, .. })
        | AnyBuyingModel::ParetoNbd(ParetoNbd { r, alpha, .. })
        | AnyBuyingModel::Nbd(Nbd { r, alpha }) => Some((r, alpha)),
        AnyBuyingModel::BgBb(_) => None,
    };
    Ok(Population {
        still_active: model.survival(time),
        purchases: model.expected_purchases(time),
        half_life_months: half_life,
        purchases_per_year: rates.map(|(r, alpha)| r / alpha * 12.0 * month),
        top_fifth_share: rates.and_then(|(r, _)| top_fifth(r)),
    })
}

/// The share of the sum of Gamma(r) that the highest fifth has.
fn top_fifth(r: f64) -> Option<f64> {
    // Far into the lower tail for small shapes, far above the mean for large ones.
    let above = |logarithm: f64| gamma_tails(r, f64::exp(logarithm)).upper - 0.2;
    let highest = (r + 10.0 * r.sqrt() + 10.0).ln();
    let quantile = find_root(above, -700.0, highest)?.exp();
    Some(gamma_tails(r + 1.0, quantile).upper)
}
