//! Several models on the same customers, ranked.

use super::any_buying::{AnyBuyingModel, BuyingModelName};
use super::buying_fit::{BuyingFit, MANY_AT_EVERY_OPPORTUNITY, at_nearly_every_opportunity};
use super::description::{
    FrequencyHistogram, HoldOut, HoldOutErrors, frequency_histogram, hold_out_errors,
};
use super::grouping::Groups;
use super::histories::Histories;
use super::outcome::{Convergence, Fit, FitCaution, FitOutcome, FitRefusal};
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
        /// The models, best first: those whose fit converged, then those at the boundary of their parameters, then those that did
        /// not converge.
        candidates: Vec<ModelCandidate>,
        /// Why the first is the first.
        reason: RankedBy,
        /// Those that would stand before the first by that alone, and why they do not.
        set_back: Vec<SetBack>,
        /// Those that were not compared.
        left_out: Vec<LeftOut>,
    },
    /// The data cannot tell any model's parameters.
    Refused {
        /// Why not.
        reason: FitRefusal,
    },
}

/// A model that describes or predicts better than the one that is ranked first, but whose fit cannot be used as that one's can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SetBack {
    /// Which model.
    pub model: BuyingModelName,
    /// How its fit ended: at the boundary the data do not tell its parameters, so that nothing it says has an interval.
    pub convergence: Convergence,
}

/// A model that is not among those compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// Which model.
    pub model: BuyingModelName,
    /// Why not.
    pub because: LeftOutBecause,
}

/// Why BG/BB, the model of customers who buy or not at each of a row of opportunities, is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum LeftOutBecause {
    /// The times are not whole numbers of opportunities.
    NoOpportunities,
    /// Few customers buy at nearly every opportunity: purchases are as good as at random times, and the other models' are.
    RandomTimes,
    /// Its likelihood is of another kind of data than the others', and there is no period held out to compare them by.
    NothingHeldOut,
}

/// Whether purchases are at regular opportunities, such as one a day, so that BG/BB can be compared; if not, why not.
///
/// They are where times are whole numbers, nobody buys more than once in a unit of time, and more than a fifth of the
/// repeat buyers buy in at least four of five units: there the random times of the other models do not hold.
///
/// # Errors
/// The reason to leave BG/BB out.
pub fn opportunities(histories: &Groups, held_out: bool) -> std::result::Result<(), LeftOut> {
    let because = |because| LeftOut {
        model: BuyingModelName::BgBb,
        because,
    };
    let (mut buyers, mut often) = (0.0, 0.0);
    for ([x, last, n], weight) in histories.distinct().filter(|(_, weight)| *weight > 0.0) {
        if last.fract() != 0.0 || n.fract() != 0.0 || x > last {
            return Err(because(LeftOutBecause::NoOpportunities));
        }
        if x > 0.0 {
            buyers += weight;
            if at_nearly_every_opportunity(x, n) {
                often += weight;
            }
        }
    }
    if often <= MANY_AT_EVERY_OPPORTUNITY * buyers {
        Err(because(LeftOutBecause::RandomTimes))
    } else if !held_out {
        Err(because(LeftOutBecause::NothingHeldOut))
    } else {
        Ok(())
    }
}

/// Fits BG/NBD, MBG/NBD, Pareto/NBD and NBD to the same histories, and BG/BB where purchases are at regular
/// [`opportunities`], and ranks them as [`ranked`] says.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn compare(
    histories: &Histories<'_>,
    hold_out: Option<&HoldOut<'_>>,
) -> Result<ModelComparison> {
    histories.validate()?;
    let groups = Groups::without_index(histories);
    let suits = opportunities(&groups, hold_out.is_some());
    let with_bg_bb = suits.is_ok().then_some(BuyingModelName::BgBb);
    let mut candidates = Vec::new();
    for model in BuyingModelName::AT_RANDOM_TIMES
        .into_iter()
        .chain(with_bg_bb)
    {
        let mut fit = BuyingFit::new(model, groups.clone());
        while !fit.advance() {}
        match fit.finish() {
            FitOutcome::Fitted(fit) => candidates.push(judged(fit, histories, hold_out)?),
            FitOutcome::Refused { reason } => return Ok(ModelComparison::Refused { reason }),
        }
    }
    Ok(ranked(candidates, suits.err().into_iter().collect()))
}

/// The candidates, best first: by their error in the period held out if there is one, otherwise by BIC.
///
/// But a fit at the boundary of its parameters stands behind every one that converged, however well it predicts: the data do
/// not tell its parameters, so none of its numbers has an interval. It is used if no fit converged. One that did not converge
/// stands last.
pub fn ranked(mut candidates: Vec<ModelCandidate>, left_out: Vec<LeftOut>) -> ModelComparison {
    let by_error = candidates.iter().any(|c| c.hold_out.is_some());
    let score = |c: &ModelCandidate| match &c.hold_out {
        Some(errors) => errors.mean_absolute,
        None => c.bic,
    };
    let tier = |c: &ModelCandidate| match c.convergence {
        Convergence::Converged => 0,
        Convergence::AtBoundary => 1,
        Convergence::NotConverged => 2,
    };
    candidates.sort_by(|c, d| tier(c).cmp(&tier(d)).then(score(c).total_cmp(&score(d))));
    let first = candidates.first().map(|c| (tier(c), score(c)));
    let would_be_first = |c: &&ModelCandidate| {
        first.is_some_and(|(first, least)| tier(c) > first && score(c) < least)
    };
    ModelComparison::Compared {
        set_back: candidates
            .iter()
            .filter(would_be_first)
            .map(|c| SetBack {
                model: c.model,
                convergence: c.convergence,
            })
            .collect(),
        candidates,
        reason: if by_error {
            RankedBy::LeastError
        } else {
            RankedBy::LeastBic
        },
        left_out,
    }
}

/// Bins of the histograms and classes of a comparison: 0 to 6, 7 and more, as in the papers.
const MOST: u32 = 7;

/// A fitted model, judged on the histories that it was fitted to.
///
/// # Errors
/// A column that is not of the others' length, or a cell that is impossible.
pub fn judged(
    fit: Fit<AnyBuyingModel>,
    histories: &Histories<'_>,
    hold_out: Option<&HoldOut<'_>>,
) -> Result<ModelCandidate> {
    let model = fit.model.name();
    let alive = probabilities_alive(&fit.model, &Groups::of_histories(histories));
    let hold_out = hold_out.map(|held| hold_out_errors(&fit.model, histories, held, MOST));
    Ok(ModelCandidate {
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
    })
}
