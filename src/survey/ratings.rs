//! What every rating scale has in common: distribution, shares, mean, groups of ratings.

use super::caution::Caution;
use super::interval::{ShareEstimate, share_estimate};
use super::mean::{MeanEstimate, mean_estimate};
use super::responses::{NetPromoterCounts, RatingResponses};
use super::score_interval::{ScoreInterval, ScoreMethod, score_interval};
use crate::error::Result;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The answers on one scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RatingSummary {
    /// Number of answers.
    pub n: f64,
    /// Lowest rating of the scale.
    pub lowest: f64,
    /// Highest rating of the scale.
    pub highest: f64,
    /// How often each rating was given, with its share, from the lowest to the highest.
    pub distribution: Vec<ShareEstimate>,
    /// Mean rating.
    pub mean: MeanEstimate,
    /// Mean moved onto 0 to 100, where 0 is the lowest rating and 100 the highest.
    pub rescaled: f64,
    /// What to mind when repeating the numbers.
    pub cautions: Vec<Caution>,
}

/// A share of good ratings minus a share of bad ones, in points from −100 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NetEstimate {
    /// The difference of the shares, in points.
    pub net: f64,
    /// Its adjusted Wald interval, as for a Net Promoter Score.
    pub interval: Option<ScoreInterval>,
}

/// A resolved histogram on its scale.
pub(crate) struct Ratings {
    lowest: u8,
    histogram: Vec<f64>,
    confidence: f64,
}

impl Ratings {
    pub(crate) fn resolve(
        responses: &RatingResponses,
        scale: RangeInclusive<u8>,
        confidence: f64,
    ) -> Result<Ratings> {
        let (lowest, highest) = scale.into_inner();
        Ok(Ratings {
            lowest,
            histogram: responses.histogram("responses", lowest, highest)?,
            confidence,
        })
    }

    fn n(&self) -> f64 {
        self.histogram.iter().sum()
    }

    fn rated(&self) -> impl Iterator<Item = (u8, f64)> + Clone {
        (self.lowest..).zip(self.histogram.iter().copied())
    }

    fn count(&self, ratings: &RangeInclusive<u8>) -> f64 {
        self.rated()
            .filter(|(rating, _)| ratings.contains(rating))
            .map(|(_, count)| count)
            .sum()
    }

    /// Share of the answers within `ratings`, against all others.
    pub(crate) fn share(&self, ratings: RangeInclusive<u8>) -> ShareEstimate {
        share_estimate(self.count(&ratings), self.n(), 2, self.confidence, 1.0)
    }

    /// Share within `good` minus share within `bad`.
    pub(crate) fn net(&self, good: RangeInclusive<u8>, bad: RangeInclusive<u8>) -> NetEstimate {
        let (promoters, detractors) = (self.count(&good), self.count(&bad));
        let counts = NetPromoterCounts {
            promoters,
            passives: self.n() - promoters - detractors,
            detractors,
        };
        let (interval, _) =
            score_interval(&counts, ScoreMethod::AdjustedWald, self.confidence, 1.0);
        NetEstimate {
            net: 100.0 * counts.net_share(),
            interval,
        }
    }

    pub(crate) fn summary(&self) -> RatingSummary {
        let n = self.n();
        let lowest = f64::from(self.lowest);
        let highest = lowest + self.histogram.len() as f64 - 1.0;
        let values = self
            .rated()
            .map(|(rating, count)| (f64::from(rating), count));
        let mean = mean_estimate(values, self.confidence);
        let categories = self.histogram.len();
        let share = |&count| share_estimate(count, n, categories, self.confidence, 1.0);
        RatingSummary {
            n,
            lowest,
            highest,
            distribution: self.histogram.iter().map(share).collect(),
            mean,
            rescaled: 100.0 * (mean.mean - lowest) / (highest - lowest),
            cautions: cautions(n, &mean),
        }
    }
}

fn cautions(n: f64, mean: &MeanEstimate) -> Vec<Caution> {
    let least = ScoreMethod::AdjustedWald.least_answers();
    let mut cautions = Vec::new();
    if n < least {
        cautions.push(Caution::FewAnswers { least });
    }
    match mean.standard_deviation {
        None => cautions.push(Caution::OneAnswer),
        Some(0.0) => cautions.push(Caution::NoVariation),
        Some(_) => {}
    }
    cautions
}
