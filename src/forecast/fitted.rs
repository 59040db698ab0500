//! Models that were fitted earlier, taken as they are: what a saved result holds, and what a change of the base starts from.

use crate::error::{Error, Result, check};
use crate::models::{
    AnyBuyingModel, Convergence, Fit, GammaGamma, GammaGammaLikelihood, Histories, IntervalScale,
    Likelihood, ParameterEstimate, Spends,
};
use serde::{Deserialize, Serialize};

/// Models with the uncertainty of their parameters, as a fit left them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FittedModels {
    /// The buying model.
    pub model: AnyBuyingModel,
    /// Covariance matrix of its parameters, by rows; without one there are no intervals.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number[][] | null"))]
    pub covariance: Option<Vec<Vec<f64>>>,
    /// The spend model; without one there are no amounts.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "GammaGamma | null"))]
    pub spend_model: Option<GammaGamma>,
    /// Covariance matrix of its parameters, by rows.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number[][] | null"))]
    pub spend_covariance: Option<Vec<Vec<f64>>>,
}

impl FittedModels {
    /// Checks parameters, and that each matrix is of its model's size.
    pub(super) fn validate(&self) -> Result<()> {
        let named = |error: Error| error.within("fitted");
        self.model.validate().map_err(named)?;
        square(
            "fitted.covariance.length",
            self.covariance.as_deref(),
            self.model.parameters().len(),
        )?;
        if let Some(GammaGamma { p, q, gamma }) = self.spend_model {
            check("fitted.spendModel.p", p).greater_than(0.0)?;
            check("fitted.spendModel.q", q).greater_than(0.0)?;
            check("fitted.spendModel.gamma", gamma).greater_than(0.0)?;
        }
        square(
            "fitted.spendCovariance.length",
            self.spend_covariance.as_deref(),
            3,
        )
    }

    /// The buying model as a fit to these customers, without a search.
    pub(super) fn buying(&self, histories: &Histories<'_>) -> Fit<AnyBuyingModel> {
        let customers = histories.iter().map(|(_, weight)| weight).sum();
        taken(
            self.model,
            self.model.parameter_names(),
            &self.model.parameters(),
            self.covariance.clone(),
            self.model.log_likelihood(histories),
            customers,
        )
    }

    /// The spend model as a fit to these customers, without a search.
    pub(super) fn spend(&self, spends: &Spends<'_>) -> Option<Fit<GammaGamma>> {
        let model = self.spend_model?;
        let likelihood = GammaGammaLikelihood::new(spends);
        Some(taken(
            model,
            &GammaGammaLikelihood::PARAMETERS,
            &GammaGammaLikelihood::parameters(&model),
            self.spend_covariance.clone(),
            likelihood.log_likelihood(&model),
            likelihood.customers(),
        ))
    }
}

fn square(field: &str, matrix: Option<&[Vec<f64>]>, size: usize) -> Result<()> {
    let Some(rows) = matrix else { return Ok(()) };
    for length in std::iter::once(rows.len()).chain(rows.iter().map(Vec::len)) {
        check(field, length as f64)
            .at_least(size as f64)?
            .at_most(size as f64)?;
    }
    Ok(())
}

fn taken<M>(
    model: M,
    names: &[&str],
    parameters: &[f64],
    covariance: Option<Vec<Vec<f64>>>,
    log_likelihood: f64,
    customers: f64,
) -> Fit<M> {
    let k = parameters.len() as f64;
    let estimates = names.iter().zip(parameters).enumerate();
    let estimates = estimates.map(|(i, (name, &value))| {
        let variance = covariance.as_ref().and_then(|c| c.get(i)?.get(i).copied());
        let error = variance.map(f64::sqrt);
        let ends = error.map(|error| IntervalScale::Logarithm.interval(value, error / value));
        ParameterEstimate {
            name: (*name).to_owned(),
            value,
            standard_error: error,
            lower: ends.map(|(lower, _)| lower),
            upper: ends.map(|(_, upper)| upper),
        }
    });
    Fit {
        parameters: estimates.collect(),
        convergence: if covariance.is_some() {
            Convergence::Converged
        } else {
            Convergence::AtBoundary
        },
        model,
        covariance,
        log_likelihood,
        aic: 2.0 * k - 2.0 * log_likelihood,
        bic: k * customers.ln() - 2.0 * log_likelihood,
        customers,
        evaluations: 1,
        cautions: Vec::new(),
    }
}
