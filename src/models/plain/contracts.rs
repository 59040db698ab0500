//! Contract models by their name: fits from cohorts' survivors, and what they project.

use crate::error::{Result, check};
use crate::models::{
    Bdw, BdwLikelihood, ContractCohorts, ContractModel, FitOutcome, Likelihood, Sbg, SbgLikelihood,
    constant_chance_p_value,
};
use serde::{Deserialize, Serialize};

/// A contract model's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ContractModelName {
    /// Shifted beta-geometric.
    Sbg,
    /// Beta-discrete-Weibull.
    Bdw,
}

/// A contract model with its parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "name", rename_all = "camelCase")]
pub enum AnyContractModel {
    /// Shifted beta-geometric.
    Sbg(Sbg),
    /// Beta-discrete-Weibull.
    Bdw(Bdw),
}

impl AnyContractModel {
    fn validate(&self) -> Result<()> {
        let (alpha, beta, c) = match *self {
            Self::Sbg(Sbg { alpha, beta }) => (alpha, beta, 1.0),
            Self::Bdw(Bdw { alpha, beta, c }) => (alpha, beta, c),
        };
        check("model.alpha", alpha).greater_than(0.0)?;
        check("model.beta", beta).greater_than(0.0)?;
        check("model.c", c).greater_than(0.0)?;
        Ok(())
    }

    fn get(&self) -> &dyn ContractModel {
        match self {
            Self::Sbg(model) => model,
            Self::Bdw(model) => model,
        }
    }
}

/// What to fit on which cohorts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractFitOptions {
    /// Which model.
    pub model: ContractModelName,
    /// The survivors of each cohort: those who began, those left after one renewal decision, after two, …
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(Float64Array | number[])[]"))]
    pub cohorts: Vec<Vec<f64>>,
}

/// Fits a contract model by maximum likelihood, or says why the data cannot tell its parameters.
///
/// ```
/// use lifeworth::models::plain::{ContractFitOptions, ContractModelName, fit_contract_model};
///
/// let cohorts = vec![vec![1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0]];
/// let model = ContractModelName::Sbg;
/// let fit = fit_contract_model(&ContractFitOptions { model, cohorts }).unwrap().fit().unwrap();
/// assert!((fit.parameters[0].value - 0.668).abs() < 1e-3);
/// ```
///
/// # Errors
/// A number of survivors that is negative or greater than the one before it.
pub fn fit_contract_model(options: &ContractFitOptions) -> Result<FitOutcome<AnyContractModel>> {
    let cohorts = ContractCohorts::of_survivors(&options.cohorts)?;
    Ok(match options.model {
        ContractModelName::Sbg => Sbg::fit(&cohorts)?.map(AnyContractModel::Sbg),
        ContractModelName::Bdw => Bdw::fit(&cohorts)?.map(AnyContractModel::Bdw),
    })
}

/// The survivors of cohorts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractCohortsOptions {
    /// Of each cohort: those who began, those left after one renewal decision, after two, …
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(Float64Array | number[])[]"))]
    pub cohorts: Vec<Vec<f64>>,
}

/// A contract model with its parameters, and cohorts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractLogLikelihoodOptions {
    /// The model.
    pub model: AnyContractModel,
    /// The survivors of each cohort.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(Float64Array | number[])[]"))]
    pub cohorts: Vec<Vec<f64>>,
}

/// The log-likelihood of a contract model with given parameters.
///
/// # Errors
/// A parameter or a number of survivors that is impossible.
pub fn contract_log_likelihood(options: &ContractLogLikelihoodOptions) -> Result<f64> {
    options.model.validate()?;
    let cohorts = ContractCohorts::of_survivors(&options.cohorts)?;
    Ok(match &options.model {
        AnyContractModel::Sbg(model) => SbgLikelihood(cohorts).log_likelihood(model),
        AnyContractModel::Bdw(model) => BdwLikelihood(cohorts).log_likelihood(model),
    })
}

/// Both contract models on the same cohorts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractComparison {
    /// Shifted beta-geometric: each customer's chance to leave stays as it is.
    pub sbg: FitOutcome<AnyContractModel>,
    /// Beta-discrete-Weibull: it may change with time.
    pub bdw: FitOutcome<AnyContractModel>,
    /// How well the data agree with chances that stay: the p-value of the likelihood-ratio test, if both were fitted.
    pub constant_chance_p_value: Option<f64>,
}

/// Fits both contract models.
///
/// # Errors
/// A number of survivors that is negative or greater than the one before it.
pub fn compare_contract_models(survivors: &[Vec<f64>]) -> Result<ContractComparison> {
    let cohorts = ContractCohorts::of_survivors(survivors)?;
    let (sbg, bdw) = (Sbg::fit(&cohorts)?, Bdw::fit(&cohorts)?);
    let p_value = match (&sbg, &bdw) {
        (FitOutcome::Fitted(without), FitOutcome::Fitted(with)) => {
            Some(constant_chance_p_value(without, with))
        }
        _ => None,
    };
    Ok(ContractComparison {
        sbg: sbg.map(AnyContractModel::Sbg),
        bdw: bdw.map(AnyContractModel::Bdw),
        constant_chance_p_value: p_value,
    })
}

/// A contract model, and how far to project it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractOutlookOptions {
    /// The model.
    pub model: AnyContractModel,
    /// Number of renewal decisions to project, at most 10,000.
    pub periods: u32,
    /// Discount rate per period. Default 0.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub discount_rate: f64,
    /// Margin of one payment, in the currency of the result. Default 1: then a value is a number of payments.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub margin_per_period: f64,
}

/// What a contract model projects. Lists have an entry for each renewal decision, the first one first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractOutlook {
    /// Probability that a contract is alive after the decision.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub survival: Vec<f64>,
    /// Probability that a contract ends at exactly this decision.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub churn_probability: Vec<f64>,
    /// Probability that a contract which is alive before the decision is renewed.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub retention_rate: Vec<f64>,
    /// Expected payments of a new contract, the first one, at time 0, included, discounted; absent if infinite.
    pub lifetime: Option<f64>,
    /// Expected payments to come of a contract that has reached the decision, which comes right now, discounted: the
    /// payment that it brings, if it is renewed, is not. Absent if infinite.
    #[serde(serialize_with = "crate::column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub residual_lifetimes: Option<Vec<f64>>,
    /// What such a contract is still worth: the margin of one payment times the residual lifetime. Absent if infinite.
    #[serde(serialize_with = "crate::column::serialize_optional")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array | null"))]
    pub residual_values: Option<Vec<f64>>,
}

/// Projects a contract model.
///
/// # Errors
/// A parameter or an option that is impossible.
pub fn contract_outlook(options: &ContractOutlookOptions) -> Result<ContractOutlook> {
    options.model.validate()?;
    check("periods", options.periods.into()).at_most(10_000.0)?;
    check("discountRate", options.discount_rate).at_least(0.0)?;
    check("marginPerPeriod", options.margin_per_period).at_least(0.0)?;
    let (model, rate) = (options.model.get(), options.discount_rate);
    let periods = || (1..=options.periods).map(f64::from);
    let residual = |period| model.discounted_expected_residual_lifetime(period, rate);
    let residual_lifetimes: Option<Vec<f64>> = periods().map(residual).collect();
    let values = |lifetimes: &Vec<f64>| {
        let value = |&lifetime| options.margin_per_period * lifetime;
        lifetimes.iter().map(value).collect()
    };
    Ok(ContractOutlook {
        residual_values: residual_lifetimes.as_ref().map(values),
        survival: periods().map(|t| model.survival(t)).collect(),
        churn_probability: periods().map(|t| model.churn_probability(t)).collect(),
        retention_rate: periods().map(|t| model.retention_rate(t)).collect(),
        lifetime: model.discounted_expected_lifetime(rate),
        residual_lifetimes,
    })
}
