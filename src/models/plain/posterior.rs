//! The posterior of any buying model's parameters, step by step.

use super::columns::HistoryColumns;
use super::spending::default_seed;
use crate::error::{Error, Result, Rule, check};
use crate::models::any_buying::with_model_type;
use crate::models::{
    BuyingModelName, CONFIDENCE, EstimableModel, PosteriorOptions, PosteriorSampler,
};
use crate::numerics::quantile::quantiles;
use serde::{Deserialize, Serialize};

/// Whose posterior to sample, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PosteriorSampleOptions {
    /// Which model.
    pub model: BuyingModelName,
    /// The customers.
    pub customers: HistoryColumns,
    /// Independent chains, 2 to 16, so that their agreement can be checked. Default 4.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub chains: u32,
    /// Sampling goes on until every parameter has so many effective draws. Default 1,000.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub effective_draws: f64,
    /// At most so many draws of each chain, 250 to 100,000. Default 4,000.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub most_draws: u32,
    /// Standard deviation of the prior of each logarithm of a parameter, around the starting value of a fit. Default 3:
    /// a factor of 400 either way.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub prior_deviation: f64,
    /// The same seed gives the same draws. Default 1.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub seed: u32,
}

impl Default for PosteriorSampleOptions {
    /// MBG/NBD, and nobody yet.
    fn default() -> Self {
        let PosteriorOptions {
            chains,
            effective_draws,
            most_draws,
            prior_deviation,
            ..
        } = PosteriorOptions::default();
        Self {
            model: BuyingModelName::MbgNbd,
            customers: HistoryColumns::default(),
            chains,
            effective_draws,
            most_draws,
            prior_deviation,
            seed: default_seed(),
        }
    }
}

/// The posterior of one parameter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PosteriorParameter {
    /// The parameter's name.
    pub name: String,
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub standard_deviation: f64,
    /// Lower end of the central 95 %.
    pub lower: f64,
    /// Median.
    pub median: f64,
    /// Upper end of the central 95 %.
    pub upper: f64,
    /// How much the chains differ (split R̂): below 1.01 is good.
    pub r_hat: f64,
    /// How many independent draws the draws are worth.
    pub effective_draws: f64,
    /// The draws, chain after chain.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub draws: Vec<f64>,
}

/// Draws from a posterior, and whether they can be trusted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PosteriorSample {
    /// The parameters, in their order.
    pub parameters: Vec<PosteriorParameter>,
    /// Whether all chains agree (R̂ below 1.01) and every parameter has the effective draws that were asked for.
    pub converged: bool,
    /// Number of chains.
    pub chains: u32,
    /// Draws of each chain.
    pub draws: u32,
    /// Share of the proposals that were accepted.
    pub acceptance: f64,
    /// How often the likelihood was evaluated.
    pub evaluations: u32,
}

/// A sampler of any model's posterior.
trait Sampling {
    fn advance(&mut self) -> bool;
    fn progress(&self) -> f64;
    fn finish(self: Box<Self>, wanted: f64) -> PosteriorSample;
}

impl<const N: usize> Sampling for PosteriorSampler<N> {
    fn advance(&mut self) -> bool {
        self.advance()
    }

    fn progress(&self) -> f64 {
        self.progress()
    }

    fn finish(self: Box<Self>, wanted: f64) -> PosteriorSample {
        let names = self.names();
        let posterior = (*self).finish();
        let diagnosis = posterior.r_hat.iter().zip(posterior.effective_draws);
        let converged = diagnosis.clone().all(|(r, n)| *r < 1.01 && n >= wanted);
        let parameters = names.iter().zip(diagnosis).enumerate();
        let parameters = parameters.map(|(i, (name, (&r_hat, effective_draws)))| {
            let chains = posterior.chains.iter().flatten();
            let draws: Vec<f64> = chains.filter_map(|draw| draw.get(i).copied()).collect();
            let mut ends = [f64::NAN; 3];
            let tail = 0.5 - 0.5 * CONFIDENCE;
            quantiles(&mut draws.clone(), &[tail, 0.5, 1.0 - tail], &mut ends);
            let [lower, median, upper] = ends;
            let n = draws.len() as f64;
            let mean = draws.iter().sum::<f64>() / n;
            let square: f64 = draws.iter().map(|d| (d - mean) * (d - mean)).sum();
            PosteriorParameter {
                name: (*name).to_owned(),
                mean,
                standard_deviation: (square / (n - 1.0)).sqrt(),
                lower,
                median,
                upper,
                r_hat,
                effective_draws,
                draws,
            }
        });
        PosteriorSample {
            parameters: parameters.collect(),
            converged,
            chains: posterior.chains.len() as u32,
            draws: posterior.chains.first().map_or(0, Vec::len) as u32,
            acceptance: posterior.acceptance,
            evaluations: posterior.evaluations,
        }
    }
}

/// The posterior of a buying model in the making.
pub struct BuyingPosterior {
    sampler: Box<dyn Sampling>,
    wanted: f64,
}

impl BuyingPosterior {
    /// Gets ready.
    ///
    /// # Errors
    /// An option, a column or a cell that is impossible; customers whose likelihood is not finite.
    pub fn new(options: &PosteriorSampleOptions) -> Result<Self> {
        fn of<M: EstimableModel<N>, const N: usize>(
            options: &PosteriorSampleOptions,
            how: &PosteriorOptions,
        ) -> Option<Box<dyn Sampling>>
        where
            M::Likelihood: 'static,
        {
            let likelihood = M::likelihood(&options.customers.histories());
            Some(Box::new(PosteriorSampler::new(likelihood, how)?))
        }
        let histories = options.customers.histories();
        histories.validate()?;
        check("chains", options.chains.into())
            .at_least(2.0)?
            .at_most(16.0)?;
        check("effectiveDraws", options.effective_draws).greater_than(0.0)?;
        check("mostDraws", options.most_draws.into())
            .at_least(250.0)?
            .at_most(100_000.0)?;
        check("priorDeviation", options.prior_deviation).greater_than(0.0)?;
        let how = PosteriorOptions {
            chains: options.chains,
            effective_draws: options.effective_draws,
            most_draws: options.most_draws,
            prior_deviation: options.prior_deviation,
            seed: options.seed.into(),
            ..PosteriorOptions::default()
        };
        let sampler = with_model_type!(options.model, Model, wrap => of::<Model, _>(options, &how));
        Ok(Self {
            // Only without any customer is the posterior as flat as that.
            sampler: sampler.ok_or_else(|| Error {
                field: "customers".to_owned(),
                rule: Rule::NotEmpty,
                value: histories.len() as f64,
            })?,
            wanted: options.effective_draws,
        })
    }

    /// Goes one step further; whether there are enough draws.
    pub fn advance(&mut self) -> bool {
        self.sampler.advance()
    }

    /// The share of the way that is behind.
    pub fn progress(&self) -> f64 {
        self.sampler.progress()
    }

    /// The draws so far.
    pub fn finish(self) -> PosteriorSample {
        self.sampler.finish(self.wanted)
    }
}
