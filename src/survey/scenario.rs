//! A change of the score as a scenario for the value calculator.

use super::customer_group::GroupValue;
use super::point_value::{Evidence, PointValueOptions, point_value};
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// Whose answers change when the score rises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum PointReading {
    /// Passives become promoters: one point is one in a hundred customers.
    PassiveToPromoter,
    /// Detractors become passives: one point is one in a hundred customers.
    DetractorToPassive,
    /// Detractors become promoters: one point is one in two hundred customers.
    DetractorToPromoter,
}

/// The values today and the change to look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ScoreScenarioOptions {
    /// The groups, their answers and how to count the future.
    pub today: PointValueOptions,
    /// Points by which the score changes; negative for a fall.
    pub points: f64,
    /// Whose answers change.
    pub reading: PointReading,
}

/// One group as the value calculator takes it: customers who each bring `annual_contribution` at the
/// start of every year they stay.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ScenarioSegment {
    /// Share of the customers.
    pub share: f64,
    /// Margin of a year, with referrals and deterrence.
    pub annual_contribution: f64,
    /// Share who stay each year.
    pub retention_rate: f64,
}

/// The customers before or after the change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ScoreScenarioSide {
    /// The score, in points.
    pub net_promoter_score: f64,
    /// Mean value of a customer.
    pub average_value: f64,
    /// Promoters, passives and detractors, in this order.
    pub segments: Vec<ScenarioSegment>,
}

/// The customers today and after the change, with the inputs of the value calculator for both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ScoreScenario {
    /// What the figures mean: always an association.
    pub evidence: Evidence,
    /// Discount rate per year.
    pub annual_discount_rate: f64,
    /// Years that count; without end if absent.
    pub horizon_years: Option<f64>,
    /// As the answers are.
    pub today: ScoreScenarioSide,
    /// After the change.
    pub changed: ScoreScenarioSide,
}

/// What a change of the score would go with, if those whose answers change came to behave like the
/// group they move to. Values per group stay as they are today, so that the mean value changes by
/// `points` times the value of one point.
///
/// # Errors
///
/// As for [`point_value`], with `today.` before the field; `points` that more customers would have
/// to bring about than there are in the group.
pub fn score_scenario(options: &ScoreScenarioOptions) -> Result<ScoreScenario> {
    let value = point_value(&options.today).map_err(|error| error.within("today"))?;
    let groups = [value.promoters, value.passives, value.detractors];
    let shares = groups.map(|group| group.share);
    let [promoters, passives, detractors] = shares;
    // What one point moves, and how many points the groups can give up or take back.
    let (moves, most, least) = match options.reading {
        PointReading::PassiveToPromoter => {
            ([0.01, -0.01, 0.0], 100.0 * passives, 100.0 * promoters)
        }
        PointReading::DetractorToPassive => {
            ([0.0, 0.01, -0.01], 100.0 * detractors, 100.0 * passives)
        }
        PointReading::DetractorToPromoter => {
            ([0.005, 0.0, -0.005], 200.0 * detractors, 200.0 * promoters)
        }
    };
    check("points", options.points)
        .at_least(-least)?
        .at_most(most)?;
    let mut changed = shares;
    for (share, moved) in changed.iter_mut().zip(moves) {
        *share = (*share + options.points * moved).max(0.0);
    }
    Ok(ScoreScenario {
        evidence: value.evidence,
        annual_discount_rate: options.today.annual_discount_rate,
        horizon_years: options.today.horizon_years,
        today: side(&groups, shares),
        changed: side(&groups, changed),
    })
}

fn side(groups: &[GroupValue; 3], shares: [f64; 3]) -> ScoreScenarioSide {
    let [promoters, _, detractors] = shares;
    let members = groups.iter().zip(shares);
    ScoreScenarioSide {
        net_promoter_score: 100.0 * (promoters - detractors),
        average_value: members
            .clone()
            .map(|(group, share)| share * group.total_value)
            .sum(),
        segments: members
            .map(|(group, share)| ScenarioSegment {
                share,
                annual_contribution: group.annual_contribution,
                retention_rate: group.retention_rate,
            })
            .collect(),
    }
}
