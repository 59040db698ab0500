//! How much a fit would differ with other customers: refits of any buying model, step by step.

use super::columns::HistoryColumns;
use super::spending::default_seed;
use crate::error::{Result, check};
use crate::models::any_buying::with_model_type;
use crate::models::{
    AnyBuyingModel, Bootstrap, EstimableModel, PredictionInterval, draws_interval,
};
use serde::{Deserialize, Serialize};

/// Which model to refit on which customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BootstrapOptions {
    /// The model, as fitted: each refit starts here.
    pub model: AnyBuyingModel,
    /// The customers.
    pub customers: HistoryColumns,
    /// Number of refits, 1 to 100,000. Default 1,000.
    #[serde(default = "default_refits")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub refits: u32,
    /// The same seed draws the same customers. Default 1.
    #[serde(default = "default_seed")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub seed: u32,
}

pub(super) fn default_refits() -> u32 {
    1_000
}

/// Refits of a model, each on as many customers as there are, drawn with replacement.
pub struct BuyingBootstrap {
    wanted: u32,
    done: u32,
    model: AnyBuyingModel,
    refits: Box<dyn Iterator<Item = Option<Vec<f64>>>>,
    parameters: Vec<Vec<f64>>,
    failed: u32,
}

/// What refits told so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Refits {
    /// For each parameter, its value in each refit that converged.
    #[serde(serialize_with = "crate::column::serialize_each")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array[]"))]
    pub parameters: Vec<Vec<f64>>,
    /// For each parameter, the interval that holds 95 % of these, with their standard deviation.
    pub intervals: Vec<PredictionInterval>,
    /// Refits that did not converge.
    pub failed: u32,
}

fn estimate<const N: usize>(model: &AnyBuyingModel) -> [f64; N] {
    let mut parameters = [f64::NAN; N];
    for (parameter, value) in parameters.iter_mut().zip(model.parameters()) {
        *parameter = value;
    }
    parameters
}

impl BuyingBootstrap {
    /// Gets ready.
    ///
    /// # Errors
    /// A parameter, a column or a cell that is impossible.
    pub fn new(options: &BootstrapOptions) -> Result<Self> {
        fn of<M: EstimableModel<N>, const N: usize>(
            options: &BootstrapOptions,
        ) -> Box<dyn Iterator<Item = Option<Vec<f64>>>>
        where
            M::Likelihood: 'static,
        {
            let likelihood = M::likelihood(&options.customers.histories());
            let estimate = estimate::<N>(&options.model);
            let refits = Bootstrap::new(likelihood, estimate, options.seed.into());
            Box::new(refits.map(|refit| refit.map(|parameters| parameters.to_vec())))
        }
        options.model.validate()?;
        options.customers.histories().validate()?;
        check("refits", options.refits.into())
            .at_least(1.0)?
            .at_most(100_000.0)?;
        let refits = with_model_type!(options.model.name(), Model, wrap => of::<Model, _>(options));
        Ok(Self {
            wanted: options.refits,
            done: 0,
            model: options.model,
            refits,
            parameters: vec![Vec::new(); options.model.parameters().len()],
            failed: 0,
        })
    }

    /// Refits once more; the parameters, unless the refit did not converge.
    pub fn advance(&mut self) -> Option<AnyBuyingModel> {
        self.done += 1;
        let Some(parameters) = self.refits.next().flatten() else {
            self.failed += 1;
            return None;
        };
        for (column, parameter) in self.parameters.iter_mut().zip(&parameters) {
            column.push(*parameter);
        }
        Some(self.model.with_parameters(&parameters))
    }

    /// The share of the refits that are done.
    pub fn progress(&self) -> f64 {
        f64::from(self.done) / f64::from(self.wanted)
    }

    /// What the refits told so far.
    pub fn refits(&self) -> Refits {
        let columns = self.model.parameters().into_iter().zip(&self.parameters);
        Refits {
            intervals: columns
                .filter_map(|(value, draws)| draws_interval(value, draws.clone()))
                .collect(),
            parameters: self.parameters.clone(),
            failed: self.failed,
        }
    }
}
