//! From score to money: what promoters, passives and detractors are worth, and one point of NPS.
//!
//! All figures come from the visitor's own data. That promoters are worth more is an association:
//! nothing here shows that turning a detractor into a promoter makes them worth as much.

use super::customer_group::{Group, GroupBehaviour, GroupValue};
use super::interval::{confidence_or_default, two_sided_quantile};
use super::responses::NetPromoterResponses;
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// The answers, the three groups and how to count the future.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PointValueOptions {
    /// The answers, which give the shares of the groups.
    pub responses: NetPromoterResponses,
    /// A promoter.
    pub promoters: GroupBehaviour,
    /// A passive.
    pub passives: GroupBehaviour,
    /// A detractor.
    pub detractors: GroupBehaviour,
    /// Discount rate per year, 0 or more.
    pub annual_discount_rate: f64,
    /// Years that count, a whole number; without end if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub horizon_years: Option<f64>,
    /// Confidence of the intervals, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
}

/// An amount of money with its interval from the sampling of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MoneyEstimate {
    /// The amount.
    pub value: f64,
    /// Standard error by the delta method.
    pub standard_error: f64,
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

/// What the figures mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Evidence {
    /// The groups differ in value; whether changing the score changes the value is not known.
    Association,
}

/// Values of the groups and of one point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PointValue {
    /// What the figures mean: always an association.
    pub evidence: Evidence,
    /// Confidence of the intervals. They cover the sampling of the answers, not the figures of the
    /// groups, which are taken as known.
    pub confidence: f64,
    /// A promoter.
    pub promoters: GroupValue,
    /// A passive.
    pub passives: GroupValue,
    /// A detractor.
    pub detractors: GroupValue,
    /// Mean base value of a customer: also what a referred or deterred one is worth.
    pub average_base_value: f64,
    /// Mean total value of a customer.
    pub average_value: MoneyEstimate,
    /// One point more, per customer, by turning passives into promoters.
    pub passive_to_promoter: MoneyEstimate,
    /// One point more, per customer, by turning detractors into passives.
    pub detractor_to_passive: MoneyEstimate,
    /// One point more, per customer, by turning detractors into promoters: half as many people.
    pub detractor_to_promoter: MoneyEstimate,
}

/// Values of promoters, passives and detractors (Reichheld and Markey 2011, "The Ultimate Question
/// 2.0", loyalty economics), to first order: who is referred refers nobody.
///
/// `B = (spend (1 + premium) − spend (1 − margin) − service) L`, `L = Σ (retention / (1 + discount))ᵗ`
/// from t = 0, `V = B + L (referrals (B̄ + saved) − deterred B̄)`, `B̄ = Σ share B`.
///
/// The standard errors differentiate with respect to the shares everywhere they occur, B̄ included.
/// Without referrals and deterrence that of the mean is `√((Σ share V² − V̄²) / n)`; with referrals
/// that formula, which takes B̄ as known, would be too small.
///
/// # Errors
///
/// No answers; money that is negative or beyond 10¹⁵; a margin, rate or premium out of range;
/// customers who stay for ever, without a discount rate or a horizon.
pub fn point_value(options: &PointValueOptions) -> Result<PointValue> {
    let confidence = confidence_or_default(options.confidence)?;
    let counts = options.responses.groups("responses")?;
    check("annualDiscountRate", options.annual_discount_rate)
        .at_least(0.0)?
        .at_most(10.0)?;
    if let Some(years) = options.horizon_years {
        check("horizonYears", years)
            .at_least(1.0)?
            .at_most(1_000.0)?
            .whole_number()?;
    }
    let behaviours = [
        ("promoters", options.promoters),
        ("passives", options.passives),
        ("detractors", options.detractors),
    ];
    let endless = options.horizon_years.is_none();
    let forever_below = endless.then_some(1.0 + options.annual_discount_rate);
    for (field, behaviour) in behaviours {
        behaviour.validate(field, forever_below)?;
    }
    let n = counts.n();
    let group = |behaviour, count: f64| {
        let (discount, years) = (options.annual_discount_rate, options.horizon_years);
        Group::new(behaviour, count / n, discount, years)
    };
    let groups = [
        group(&options.promoters, counts.promoters),
        group(&options.passives, counts.passives),
        group(&options.detractors, counts.detractors),
    ];
    let base = groups.map(|group| group.base);
    let average_base_value = mean(&groups, &base);
    let values = groups.map(|group| group.value(average_base_value));
    let total = values.map(|value| value.total_value);
    let reach = groups.map(|group| group.reach);

    let estimate = |value: f64, reach: f64, own: [f64; 3]| {
        let mut gradient = own;
        for (slope, base) in gradient.iter_mut().zip(base) {
            *slope += reach * base;
        }
        let centre = mean(&groups, &gradient);
        let spread = gradient.map(|slope| (slope - centre).powi(2));
        let standard_error = (mean(&groups, &spread) / n).sqrt();
        let half = two_sided_quantile(confidence) * standard_error;
        MoneyEstimate {
            value,
            standard_error,
            lower: value - half,
            upper: value + half,
        }
    };
    let [promoters, passives, detractors] = values;
    let [promoter_reach, passive_reach, detractor_reach] = reach;
    let step = |from: GroupValue, to: GroupValue, reach: f64, people: f64| {
        let value = (to.total_value - from.total_value) * people;
        estimate(value, reach * people, [0.0; 3])
    };
    Ok(PointValue {
        evidence: Evidence::Association,
        confidence,
        promoters,
        passives,
        detractors,
        average_base_value,
        average_value: estimate(mean(&groups, &total), mean(&groups, &reach), total),
        passive_to_promoter: step(passives, promoters, promoter_reach - passive_reach, 0.01),
        detractor_to_passive: step(detractors, passives, passive_reach - detractor_reach, 0.01),
        detractor_to_promoter: step(
            detractors,
            promoters,
            promoter_reach - detractor_reach,
            0.005,
        ),
    })
}

fn mean(groups: &[Group; 3], values: &[f64; 3]) -> f64 {
    groups
        .iter()
        .zip(values)
        .map(|(group, value)| group.share * value)
        .sum()
}
