//! Many groups against each other, with Holm's correction for looking often.

use super::comparison::sample_cautions;
use super::difference::adjusted_wald_test;
use super::interval::confidence_or_default;
use super::responses::{NetPromoterCounts, NetPromoterResponses};
use super::score_interval::{ScoreInterval, ScoreMethod, score_interval};
use super::verdict::{Verdict, verdict};
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// More groups than this give more pairs than anyone reads.
pub const MOST_GROUPS: f64 = 100.0;

/// One group of answers, such as a segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NamedResponses {
    /// The group's name, passed through.
    pub name: String,
    /// Its answers.
    pub responses: NetPromoterResponses,
}

/// The groups to compare.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GroupComparisonOptions {
    /// At least two groups, at most [`MOST_GROUPS`].
    pub groups: Vec<NamedResponses>,
    /// Confidence, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
}

/// The score of one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GroupScore {
    /// The group's name.
    pub name: String,
    /// Number of answers.
    pub n: f64,
    /// Its score.
    pub net_promoter_score: f64,
    /// Its adjusted Wald interval.
    pub interval: Option<ScoreInterval>,
}

/// Two of the groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GroupPair {
    /// Index of the one group.
    pub first: u32,
    /// Index of the other.
    pub second: u32,
    /// First score minus second, as counted.
    pub difference: f64,
    /// p-value of the adjusted Wald test, Holm's correction included.
    pub adjusted_p_value: f64,
    /// The verdict. `lower`, `upper` and `pValue` are of this pair alone; `significant` takes
    /// Holm's correction into account.
    pub verdict: Verdict,
}

/// All groups and all pairs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GroupComparison {
    /// The groups, as given.
    pub groups: Vec<GroupScore>,
    /// The pairs, the first group before all others.
    pub pairs: Vec<GroupPair>,
}

/// Compares every group with every other.
///
/// # Errors
///
/// Fewer than two groups or more than [`MOST_GROUPS`], a group without answers.
pub fn compare_groups(options: &GroupComparisonOptions) -> Result<GroupComparison> {
    let confidence = confidence_or_default(options.confidence)?;
    check("groups.length", options.groups.len() as f64)
        .at_least(2.0)?
        .at_most(MOST_GROUPS)?;
    let mut counts = Vec::new();
    for (i, group) in options.groups.iter().enumerate() {
        counts.push(group.responses.groups(&format!("groups[{i}].responses"))?);
    }
    let mut pairs: Vec<GroupPair> = (0u32..)
        .zip(&counts)
        .flat_map(|(i, a)| {
            let others = (i + 1..).zip(counts.iter().skip(i as usize + 1));
            others.map(move |(j, b)| pair((i, a), (j, b), confidence))
        })
        .collect();
    let p_values: Vec<f64> = pairs
        .iter()
        .filter_map(|pair| pair.verdict.p_value)
        .collect();
    for (pair, adjusted) in pairs.iter_mut().zip(holm(&p_values)) {
        pair.adjusted_p_value = adjusted;
        pair.verdict.significant &= adjusted < 1.0 - confidence;
    }
    let scores = options.groups.iter().zip(&counts).map(|(group, counts)| {
        let method = ScoreMethod::AdjustedWald;
        GroupScore {
            name: group.name.clone(),
            n: counts.n(),
            net_promoter_score: 100.0 * counts.net_share(),
            interval: score_interval(counts, method, confidence, 1.0).0,
        }
    });
    Ok(GroupComparison {
        groups: scores.collect(),
        pairs,
    })
}

fn pair(
    (first, a): (u32, &NetPromoterCounts),
    (second, b): (u32, &NetPromoterCounts),
    confidence: f64,
) -> GroupPair {
    let difference = 100.0 * (a.net_share() - b.net_share());
    let test = adjusted_wald_test(a, b, confidence);
    let limits = (test.lower, test.upper);
    let cautions = sample_cautions(&[*a, *b], false);
    GroupPair {
        first,
        second,
        difference,
        adjusted_p_value: test.p_value,
        verdict: verdict(difference, limits, Some(test.p_value), confidence, cautions),
    }
}

/// Holm's step-down correction of p-values (Holm 1979, "A simple sequentially rejective multiple
/// test procedure", Scand. J. Stat. 6), in the order given.
///
/// ```
/// use lifeworth::survey::groups::holm;
///
/// assert_eq!(holm(&[0.01, 0.04, 0.03]), [0.03, 0.06, 0.06]);
/// ```
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut ranked: Vec<(usize, f64)> = Vec::with_capacity(p_values.len());
    for (position, &p) in p_values.iter().enumerate() {
        let rank = ranked.partition_point(|(_, smaller)| smaller.total_cmp(&p).is_le());
        ranked.insert(rank, (position, p));
    }
    let mut adjusted = p_values.to_vec();
    let mut remaining = p_values.len() as f64;
    let mut largest = 0.0;
    for (position, p) in ranked {
        largest = f64::max(largest, (p * remaining).min(1.0));
        if let Some(place) = adjusted.get_mut(position) {
            *place = largest;
        }
        remaining -= 1.0;
    }
    adjusted
}
