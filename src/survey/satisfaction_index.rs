//! Customer satisfaction index (CSI): several questions weighted into one number from 0 to 100.

use super::interval::confidence_or_default;
use super::mean::{MeanEstimate, mean_estimate};
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// What is known about the answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum IndexResponses {
    /// The mean answer to each question. Gives the index, but no interval.
    Means(Vec<f64>),
    /// One row per respondent with the answer to each question.
    Respondents(Vec<Vec<f64>>),
}

/// Answers to several questions, their weights and their scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SatisfactionIndexOptions {
    /// The answers.
    pub responses: IndexResponses,
    /// Importance of each question, of any sum: positive, or 0 to leave one out.
    pub weights: Vec<f64>,
    /// Lowest answer of the scale, such as 1.
    pub lowest: f64,
    /// Highest answer of the scale, such as 10.
    pub highest: f64,
    /// Confidence of the interval, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
}

/// One question within the index.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct IndexItem {
    /// Mean answer.
    pub mean: f64,
    /// Weight as a share of all weights.
    pub weight: f64,
    /// What it adds to the index, in points.
    pub contribution: f64,
}

/// A customer satisfaction index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SatisfactionIndex {
    /// The index from 0 to 100; with respondents also its spread and interval.
    pub index: MeanEstimate,
    /// Number of respondents, if known.
    pub n: Option<f64>,
    /// The questions.
    pub items: Vec<IndexItem>,
}

/// `100 Σ wᵢ (meanᵢ − lowest) / (highest − lowest)`, with weights of sum 1. The form of the American
/// Customer Satisfaction Index (Fornell et al. 1996, J. Marketing 60:4) is three questions on 1 to
/// 10; its official weights are not public. With respondents the index is taken per respondent, so
/// that its interval knows how the questions move together.
///
/// # Errors
///
/// No questions, unequal lengths, answers outside the scale, weights that are negative or all 0.
///
/// ```
/// use lifeworth::survey::satisfaction_index::*;
///
/// let result = satisfaction_index(&SatisfactionIndexOptions {
///     responses: IndexResponses::Means(vec![8.0, 7.0, 9.0]),
///     weights: vec![1.0, 1.0, 1.0],
///     lowest: 1.0,
///     highest: 10.0,
///     confidence: None,
/// })?;
/// assert!((result.index.mean - 77.77777777777777).abs() < 1e-12);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn satisfaction_index(options: &SatisfactionIndexOptions) -> Result<SatisfactionIndex> {
    let confidence = confidence_or_default(options.confidence)?;
    check("lowest", options.lowest).finite()?;
    check("highest", options.highest).greater_than(options.lowest)?;
    let total = checked_weights(&options.weights)?;
    let weights = options.weights.iter().map(|weight| weight / total);
    let points =
        |answer: f64| 100.0 * (answer - options.lowest) / (options.highest - options.lowest);
    let index_of = |answers: &[f64]| -> f64 {
        let weighted = answers.iter().zip(weights.clone());
        weighted
            .map(|(&answer, weight)| weight * points(answer))
            .sum()
    };
    let (means, index, n) = match &options.responses {
        IndexResponses::Means(means) => {
            check_answers("responses.means", means, options)?;
            (means.clone(), without_spread(index_of(means)), None)
        }
        IndexResponses::Respondents(rows) => {
            let n = rows.len() as f64;
            check("responses.respondents.length", n).at_least(1.0)?;
            for (i, row) in rows.iter().enumerate() {
                check_answers(&format!("responses.respondents[{i}]"), row, options)?;
            }
            let mut means = vec![0.0; options.weights.len()];
            for row in rows {
                for (mean, answer) in means.iter_mut().zip(row) {
                    *mean += answer / n;
                }
            }
            let each = rows.iter().map(|row| (index_of(row), 1.0));
            (means, mean_estimate(each, confidence), Some(n))
        }
    };
    let items = means.iter().zip(weights).map(|(&mean, weight)| IndexItem {
        mean,
        weight,
        contribution: weight * points(mean),
    });
    Ok(SatisfactionIndex {
        index,
        n,
        items: items.collect(),
    })
}

fn without_spread(mean: f64) -> MeanEstimate {
    MeanEstimate {
        mean,
        standard_deviation: None,
        interval: None,
    }
}

fn checked_weights(weights: &[f64]) -> Result<f64> {
    check("weights.length", weights.len() as f64).at_least(1.0)?;
    for (i, &weight) in weights.iter().enumerate() {
        check(&format!("weights[{i}]"), weight).at_least(0.0)?;
    }
    let total = weights.iter().sum();
    check("weights", total).greater_than(0.0)?;
    Ok(total)
}

fn check_answers(field: &str, answers: &[f64], options: &SatisfactionIndexOptions) -> Result<()> {
    let questions = options.weights.len() as f64;
    check(&format!("{field}.length"), answers.len() as f64)
        .at_least(questions)?
        .at_most(questions)?;
    for (i, &answer) in answers.iter().enumerate() {
        check(&format!("{field}[{i}]"), answer)
            .at_least(options.lowest)?
            .at_most(options.highest)?;
    }
    Ok(())
}
