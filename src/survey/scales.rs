//! Customer satisfaction (CSAT), customer effort (CES) and star ratings.

use super::interval::{ShareEstimate, confidence_or_default};
use super::ratings::{NetEstimate, RatingSummary, Ratings};
use super::responses::RatingResponses;
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// Answers on a scale and the confidence to judge them with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RatingOptions {
    /// The answers.
    pub responses: RatingResponses,
    /// Confidence of the intervals, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
}

/// Customer satisfaction on a scale of 1 to 5, higher is better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerSatisfaction {
    /// Distribution and mean.
    pub ratings: RatingSummary,
    /// Share of answers of 4 or 5: what is usually called "the CSAT".
    pub top_two_box: ShareEstimate,
    /// Answers of 4 and 5 minus answers of 1 and 2.
    pub net_satisfaction: NetEstimate,
}

/// Customer satisfaction from answers of 1 to 5.
///
/// # Errors
///
/// `responses` without an answer or with something else than 1 to 5, a bad `confidence`.
///
/// ```
/// use lifeworth::survey::responses::RatingResponses;
/// use lifeworth::survey::scales::{RatingOptions, customer_satisfaction};
///
/// let satisfaction = customer_satisfaction(&RatingOptions {
///     responses: RatingResponses::Counts(vec![12.0, 18.0, 40.0, 150.0, 180.0]),
///     confidence: None,
/// })?;
/// assert_eq!(satisfaction.top_two_box.share, 0.825);
/// assert_eq!(satisfaction.ratings.mean.mean, 4.17);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn customer_satisfaction(options: &RatingOptions) -> Result<CustomerSatisfaction> {
    let confidence = confidence_or_default(options.confidence)?;
    let ratings = Ratings::resolve(&options.responses, 1..=5, confidence)?;
    Ok(CustomerSatisfaction {
        ratings: ratings.summary(),
        top_two_box: ratings.share(4..=5),
        net_satisfaction: ratings.net(4..=5, 1..=2),
    })
}

/// Which effort question was asked. The two run in opposite directions and are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum EffortScale {
    /// 2010: "how much effort did you personally have to put forth?", 1 very low to 5 very high
    /// (Dixon, Freeman, Toman, Harvard Business Review 88:7). Lower is better.
    Effort,
    /// CES 2.0, 2013: "the company made it easy for me", 1 strongly disagree to 7 strongly agree.
    /// Higher is better.
    Ease,
}

/// Which end of a scale is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum BetterEnd {
    /// Lower ratings are better.
    Lower,
    /// Higher ratings are better.
    Higher,
}

/// Answers to one of the effort questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerEffortOptions {
    /// Which question was asked.
    pub scale: EffortScale,
    /// The answers: 1 to 5 for `effort`, 1 to 7 for `ease`.
    pub responses: RatingResponses,
    /// Confidence of the intervals, between 0 and 1; 0.95 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub confidence: Option<f64>,
}

/// Customer effort in the three scorings in use: mean, share for whom it was easy, net share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerEffort {
    /// The question that was asked.
    pub scale: EffortScale,
    /// Which end of the scale is good.
    pub better: BetterEnd,
    /// Distribution and mean.
    pub ratings: RatingSummary,
    /// For whom it was easy: 5 to 7 on `ease`, 1 and 2 on `effort`.
    pub easy: ShareEstimate,
    /// Easy minus difficult, higher is better on both: 6–7 minus 1–3 on `ease`, 1–2 minus 4–5 on
    /// `effort`.
    pub net_ease: NetEstimate,
}

/// Customer effort from answers to one of the two questions.
///
/// # Errors
///
/// `responses` without an answer or outside the scale, a bad `confidence`.
///
/// ```
/// use lifeworth::survey::responses::RatingResponses;
/// use lifeworth::survey::scales::{CustomerEffortOptions, EffortScale, customer_effort};
///
/// let effort = customer_effort(&CustomerEffortOptions {
///     scale: EffortScale::Ease,
///     responses: RatingResponses::Counts(vec![80.0, 210.0, 140.0, 110.0, 160.0, 180.0, 120.0]),
///     confidence: None,
/// })?;
/// assert_eq!(effort.ratings.mean.mean, 4.08);
/// assert_eq!(effort.easy.share, 0.46);
/// assert_eq!(effort.net_ease.net, -13.0);
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn customer_effort(options: &CustomerEffortOptions) -> Result<CustomerEffort> {
    let confidence = confidence_or_default(options.confidence)?;
    let resolve = |scale| Ratings::resolve(&options.responses, scale, confidence);
    let (better, ratings, easy, net_ease) = match options.scale {
        EffortScale::Effort => {
            let ratings = resolve(1..=5)?;
            let (easy, net) = (ratings.share(1..=2), ratings.net(1..=2, 4..=5));
            (BetterEnd::Lower, ratings, easy, net)
        }
        EffortScale::Ease => {
            let ratings = resolve(1..=7)?;
            let (easy, net) = (ratings.share(5..=7), ratings.net(6..=7, 1..=3));
            (BetterEnd::Higher, ratings, easy, net)
        }
    };
    Ok(CustomerEffort {
        scale: options.scale,
        better,
        ratings: ratings.summary(),
        easy,
        net_ease,
    })
}

/// A star rating of 1 to 5, higher is better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct StarRating {
    /// Distribution and mean.
    pub ratings: RatingSummary,
    /// Share of five stars.
    pub five_stars: ShareEstimate,
}

/// Star ratings: mean stars and the share of each.
///
/// # Errors
///
/// `responses` without an answer or with something else than 1 to 5, a bad `confidence`.
///
/// ```
/// use lifeworth::survey::responses::RatingResponses;
/// use lifeworth::survey::scales::{RatingOptions, star_rating};
///
/// let stars = star_rating(&RatingOptions {
///     responses: RatingResponses::Answers(vec![5.0, 4.0, 5.0, 2.0]),
///     confidence: None,
/// })?;
/// assert_eq!((stars.ratings.mean.mean, stars.five_stars.share), (4.0, 0.5));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn star_rating(options: &RatingOptions) -> Result<StarRating> {
    let confidence = confidence_or_default(options.confidence)?;
    let ratings = Ratings::resolve(&options.responses, 1..=5, confidence)?;
    Ok(StarRating {
        ratings: ratings.summary(),
        five_stars: ratings.share(5..=5),
    })
}
