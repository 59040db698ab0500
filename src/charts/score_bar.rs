//! A survey in one picture: how the answers divide, and below it the score with its interval.

use super::drawing::{Drawing, FormatNumber, NumberKind, Tone};
use super::frame::{chart_options, chart_words};
use crate::error::Result;

chart_options! {
    /// What [`draw_score_bar`] draws. Its height follows from what it holds.
    pub struct ScoreBarChart {
        /// The words on it.
        pub labels: ScoreBarLabels,
        /// 2 to 7 groups of answers, from against to for; their shares add up to 1.
        pub segments: Vec<ScoreBarSegment>,
        /// The score.
        pub score: f64,
        /// The lower limit of its interval; drawn together with `upper`.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub lower: Option<f64>,
        /// The upper limit of its interval.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub upper: Option<f64>,
        /// What stands at the score, such as "NPS 62.7 (54.5 to 70.9)"; `labels.score` and the score if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub score_label: Option<String>,
        /// What the score is; a score if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub kind: Option<NumberKind>,
        /// The lowest score there can be; -100 if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub lowest: Option<f64>,
        /// The highest score there can be; 100 if absent.
        #[serde(default)]
        #[cfg_attr(target_arch = "wasm32", tsify(optional))]
        pub highest: Option<f64>,
    }
}

chart_words! {
    /// One group of answers of a [`ScoreBarChart`].
    pub struct ScoreBarSegment {
        /// What it is called.
        pub label: String,
        /// Its share of all answers, 0 to 1.
        pub share: f64,
        /// Whether its answers speak for or against.
        pub tone: Tone,
    }
}

chart_words! {
    /// The words on a [`ScoreBarChart`] and its table, in the reader's language.
    pub struct ScoreBarLabels {
        /// What a segment is, such as "answers".
        pub answers: String,
        /// Its share.
        pub share: String,
        /// The score, such as "NPS".
        pub score: String,
        /// The lower limit of its interval.
        pub lower: String,
        /// The upper limit of its interval.
        pub upper: String,
    }
}

/// Draws it.
pub fn draw_score_bar(chart: &ScoreBarChart, format: FormatNumber<'_>) -> Result<Drawing> {
    super::frame::unfinished(&chart.id, format)
}
