//! Answers to the recommendation question, in the three forms in which people have them.

use crate::error::{Error, Result, check};
use serde::{Deserialize, Serialize};

/// A trillion answers: far beyond any survey, and few enough for every formula to be exact.
const MOST: f64 = 1e12;

/// How many promoters (9–10), passives (7–8) and detractors (0–6).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NetPromoterCounts {
    /// Answers of 9 or 10.
    pub promoters: f64,
    /// Answers of 7 or 8.
    pub passives: f64,
    /// Answers from 0 to 6.
    pub detractors: f64,
}

/// Answers to "how likely are you to recommend us, from 0 to 10?"
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum NetPromoterResponses {
    /// The three groups, already counted.
    Groups(NetPromoterCounts),
    /// How often each rating was given: eleven counts, for 0 to 10.
    Counts(Vec<f64>),
    /// Every answer by itself, each a whole number from 0 to 10.
    Answers(Vec<f64>),
}

/// Answers on a scale of whole numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum RatingResponses {
    /// How often each rating was given, from the lowest to the highest of the scale.
    Counts(Vec<f64>),
    /// Every answer by itself.
    Answers(Vec<f64>),
}

impl NetPromoterCounts {
    /// Groups a histogram of eleven counts, for 0 to 10.
    pub fn from_histogram(counts: &[f64]) -> NetPromoterCounts {
        let sum = |from: usize, to: usize| counts.iter().take(to).skip(from).sum();
        NetPromoterCounts {
            promoters: sum(9, 11),
            passives: sum(7, 9),
            detractors: sum(0, 7),
        }
    }

    /// Number of answers.
    pub fn n(&self) -> f64 {
        self.promoters + self.passives + self.detractors
    }

    /// Net share, (P − D) / n, from −1 to 1.
    pub fn net_share(&self) -> f64 {
        (self.promoters - self.detractors) / self.n()
    }

    /// Variance of one answer scored +1, 0, −1: `p + d - (p - d)²`.
    pub fn variance(&self) -> f64 {
        let net = self.net_share();
        // The difference of near-equal numbers may come out a hair below zero.
        ((self.promoters + self.detractors) / self.n() - net * net).max(0.0)
    }

    /// The same shares among `factor` times as many answers, plus `extra` promoters, passives and
    /// detractors.
    pub(crate) fn inflated(&self, factor: f64, extra: [f64; 3]) -> NetPromoterCounts {
        let [promoters, passives, detractors] = extra;
        NetPromoterCounts {
            promoters: self.promoters * factor + promoters,
            passives: self.passives * factor + passives,
            detractors: self.detractors * factor + detractors,
        }
    }

    fn checked(self, field: &str) -> Result<Self> {
        check_count(&format!("{field}.groups.promoters"), self.promoters)?;
        check_count(&format!("{field}.groups.passives"), self.passives)?;
        check_count(&format!("{field}.groups.detractors"), self.detractors)?;
        Ok(self)
    }
}

impl NetPromoterResponses {
    /// The three groups, and the histogram of 0 to 10 if the form of the answers has one.
    /// An error if there is not a single answer.
    pub(crate) fn resolve(&self, field: &str) -> Result<(NetPromoterCounts, Option<Vec<f64>>)> {
        let (groups, histogram) = match self {
            Self::Groups(groups) => (groups.checked(field)?, None),
            Self::Counts(counts) => {
                let histogram = checked_counts(counts, field, 11)?;
                (
                    NetPromoterCounts::from_histogram(&histogram),
                    Some(histogram),
                )
            }
            Self::Answers(answers) => {
                let histogram = count_answers(answers, field, 0, 10)?;
                (
                    NetPromoterCounts::from_histogram(&histogram),
                    Some(histogram),
                )
            }
        };
        require_some(groups.n(), field)?;
        Ok((groups, histogram))
    }

    /// As [`Self::resolve`], when only the groups matter.
    pub(crate) fn groups(&self, field: &str) -> Result<NetPromoterCounts> {
        self.resolve(field).map(|(groups, _)| groups)
    }
}

impl RatingResponses {
    /// How often each rating from `lowest` to `highest` was given. An error if there is no answer.
    pub(crate) fn histogram(&self, field: &str, lowest: u8, highest: u8) -> Result<Vec<f64>> {
        let histogram = match self {
            Self::Counts(counts) => {
                checked_counts(counts, field, usize::from(highest - lowest) + 1)?
            }
            Self::Answers(answers) => count_answers(answers, field, lowest, highest)?,
        };
        require_some(histogram.iter().sum(), field)?;
        Ok(histogram)
    }
}

fn require_some(n: f64, field: &str) -> Result<()> {
    if n > 0.0 {
        return Ok(());
    }
    Err(Error::empty(field))
}

fn check_count(field: &str, count: f64) -> Result<()> {
    check(field, count)
        .at_least(0.0)?
        .at_most(MOST)?
        .whole_number()?;
    Ok(())
}

fn checked_counts(counts: &[f64], field: &str, length: usize) -> Result<Vec<f64>> {
    check(&format!("{field}.counts.length"), counts.len() as f64)
        .at_least(length as f64)?
        .at_most(length as f64)?;
    for (i, &count) in counts.iter().enumerate() {
        check_count(&format!("{field}.counts[{i}]"), count)?;
    }
    Ok(counts.to_vec())
}

fn count_answers(answers: &[f64], field: &str, lowest: u8, highest: u8) -> Result<Vec<f64>> {
    let mut histogram = vec![0.0; usize::from(highest - lowest) + 1];
    let (lowest, highest) = (f64::from(lowest), f64::from(highest));
    for (i, &answer) in answers.iter().enumerate() {
        let valid = (lowest..=highest).contains(&answer) && answer.fract() == 0.0;
        match histogram.get_mut((answer - lowest) as usize) {
            Some(count) if valid => *count += 1.0,
            _ => {
                check(&format!("{field}.answers[{i}]"), answer)
                    .at_least(lowest)?
                    .at_most(highest)?
                    .whole_number()?;
            }
        }
    }
    Ok(histogram)
}
