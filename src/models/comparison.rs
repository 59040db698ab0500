//! Several models on the same customers, ranked.

use super::any_buying::{AnyBuyingModel, BuyingModelName};
use super::description::{
    FrequencyHistogram, HoldOut, HoldOutErrors, frequency_histogram, hold_out_errors,
};
use super::grouping::Groups;
use super::histories::Histories;
use super::outcome::{Convergence, FitCaution, FitOutcome, FitRefusal};
use super::predictions::probabilities_alive;
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// One model among those compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ModelCandidate {
    /// Which model.
    pub model: BuyingModelName,
    /// Its parameters, in their order.
    pub parameters: Vec<f64>,
    /// Log-likelihood.
    pub log_likelihood: f64,
    /// Akaike's information criterion.
    pub aic: f64,
    /// Schwarz's criterion.
    pub bic: f64,
    /// How its fit ended.
    pub convergence: Convergence,
    /// What to know about its fit.
    pub cautions: Vec<FitCaution>,
    /// Sum of the probabilities of being active: it differs a lot between models that fit equally well.
    pub active_customers: f64,
    /// Fitted histogram.
    pub histogram: FrequencyHistogram,
    /// Errors in the period held out, if there is one.
    pub hold_out: Option<HoldOutErrors>,
}

/// Why a model is recommended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum RankedBy {
    /// Its mean absolute error in the period held out is the least.
    LeastError,
    /// Its BIC is the least; nothing was held out.
    LeastBic,
}

/// The models side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(
    tag = "outcome",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ModelComparison {
    /// The models, best first.
    Compared {
        /// The models, best first. Those that did not converge come last.
        candidates: Vec<ModelCandidate>,
        /// Why the first is the first.
        reason: RankedBy,
    },
    /// The data cannot tell any model's parameters.
    Refused {
        /// Why not.
        reason: FitRefusal,
    },
}

/// Fits BG/NBD, MBG/NBD, Pareto/NBD and NBD to the same histories and ranks them: by their error in the period held out if there
/// is one, otherwise by BIC.
///
/// BG/BB is not among them: its likelihood is of another kind of data.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn compare(
    histories: &Histories<'_>,
    hold_out: Option<&HoldOut<'_>>,
) -> Result<ModelComparison> {
    let outcomes = [
        candidate(BuyingModelName::BgNbd, histories, hold_out)?,
        candidate(BuyingModelName::MbgNbd, histories, hold_out)?,
        candidate(BuyingModelName::ParetoNbd, histories, hold_out)?,
        candidate(BuyingModelName::Nbd, histories, hold_out)?,
    ];
    let mut candidates = Vec::new();
    for outcome in outcomes {
        match outcome {
            Ok(candidate) => candidates.push(candidate),
            Err(reason) => return Ok(ModelComparison::Refused { reason }),
        }
    }
    Ok(ranked(candidates))
}

/// The candidates, best first: by their error in the period held out if there is one, otherwise by BIC.
pub fn ranked(mut candidates: Vec<ModelCandidate>) -> ModelComparison {
    let by_error = candidates.iter().any(|c| c.hold_out.is_some());
    let score = |c: &ModelCandidate| match &c.hold_out {
        Some(errors) => errors.mean_absolute,
        None => c.bic,
    };
    let last = |c: &ModelCandidate| c.convergence == Convergence::NotConverged;
    candidates.sort_by(|c, d| last(c).cmp(&last(d)).then(score(c).total_cmp(&score(d))));
    ModelComparison::Compared {
        candidates,
        reason: if by_error {
            RankedBy::LeastError
        } else {
            RankedBy::LeastBic
        },
    }
}

/// Bins of the histograms and classes of a comparison: 0 to 6, 7 and more, as in the papers.
const MOST: u32 = 7;

/// One model fitted and judged, or why the data cannot tell any model's parameters.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn candidate(
    model: BuyingModelName,
    histories: &Histories<'_>,
    hold_out: Option<&HoldOut<'_>>,
) -> Result<std::result::Result<ModelCandidate, FitRefusal>> {
    let fit = match AnyBuyingModel::fit(model, histories)? {
        FitOutcome::Fitted(fit) => fit,
        FitOutcome::Refused { reason } => return Ok(Err(reason)),
    };
    let alive = probabilities_alive(&fit.model, &Groups::of_histories(histories));
    let hold_out = hold_out.map(|held| hold_out_errors(&fit.model, histories, held, MOST));
    Ok(Ok(ModelCandidate {
        model,
        parameters: fit.parameters.iter().map(|p| p.value).collect(),
        log_likelihood: fit.log_likelihood,
        aic: fit.aic,
        bic: fit.bic,
        convergence: fit.convergence,
        active_customers: alive
            .iter()
            .zip(histories.iter())
            .map(|(p, (_, w))| p * w)
            .sum(),
        histogram: frequency_histogram(&fit.model, histories, MOST),
        hold_out: hold_out.transpose()?,
        cautions: fit.cautions,
    }))
}
