//! How sure a fit and its predictions are: delta intervals, refits, and the posterior, the latter two step by step.

use super::columns::HistoryColumns;
use super::spending::default_seed;
use crate::error::{Error, Result, Rule, check};
use crate::models::any_buying::with_model_type;
use crate::models::{
    AnyBuyingModel, Bootstrap, BuyingModelName, CONFIDENCE, DeltaColumns, EstimableModel, Future,
    Groups, IntervalScale, PosteriorOptions, PosteriorSampler, PredictionInterval, UncertainColumn,
    draws_interval, predict, probabilities_alive,
};
use crate::numerics::quantile::quantiles;
use serde::{Deserialize, Serialize};

/// A fitted model, its uncertainty, and customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerIntervalsOptions {
    /// The model, as fitted.
    pub model: AnyBuyingModel,
    /// The covariance of its parameters, as fitted.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(Float64Array | number[])[]"))]
    pub covariance: Vec<Vec<f64>>,
    /// The customers.
    pub customers: HistoryColumns,
    /// Length of time to come, in units of time.
    pub horizon: f64,
}

/// Predictions with 95 % intervals that come from the uncertainty of the parameters (the delta method).
///
/// They say how sure the expectation is, not what a single customer will do: that is `purchaseRange`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CustomerIntervals {
    /// Each customer's probability of being active: lower ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive_lower: Vec<f64>,
    /// Upper ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub probability_alive_upper: Vec<f64>,
    /// Each customer's expected purchases: lower ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected_purchases_lower: Vec<f64>,
    /// Upper ends.
    #[serde(serialize_with = "crate::column::serialize")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Float64Array"))]
    pub expected_purchases_upper: Vec<f64>,
    /// Number of active customers.
    pub active_customers: PredictionInterval,
    /// Expected purchases of all customers.
    pub total_purchases: PredictionInterval,
}

/// Delta-method intervals of what a fitted model predicts.
///
/// # Errors
/// A parameter, a column, a cell or a time that is impossible; a covariance that is not of the model's size.
pub fn customer_intervals(options: &CustomerIntervalsOptions) -> Result<CustomerIntervals> {
    let CustomerIntervalsOptions { model, .. } = options;
    model.validate()?;
    check("horizon", options.horizon).at_least(0.0)?;
    let size = model.parameters().len();
    let rows = options.covariance.iter().map(Vec::len);
    for length in std::iter::once(options.covariance.len()).chain(rows) {
        check("covariance.length", length as f64)
            .at_least(size as f64)?
            .at_most(size as f64)?;
    }
    let histories = options.customers.histories();
    histories.validate()?;
    let groups = Groups::of_histories(&histories);
    let total = |column: &[f64]| {
        let rows = column.iter().enumerate();
        vec![rows.map(|(i, x)| x * options.customers.weight(i)).sum()]
    };
    let columns = |parameters: &[f64]| {
        let model = model.with_parameters(parameters);
        let alive = probabilities_alive(&model, &groups);
        let purchases = predict(&model, &groups, |active| {
            active.expected_purchases(options.horizon)
        });
        let (active, all) = (total(&alive), total(&purchases));
        vec![alive, purchases, active, all]
    };
    let parameters = model.parameters();
    let values = columns(&parameters);
    let scales = vec![
        IntervalScale::LogOdds,
        IntervalScale::Logarithm,
        IntervalScale::Logarithm,
        IntervalScale::Logarithm,
    ];
    let mut delta = DeltaColumns::new(parameters, options.covariance.clone(), scales, values);
    while !delta.is_complete() {
        delta.advance(columns);
    }
    let columns = delta.finish();
    let ends = |c: usize| {
        columns
            .get(c)
            .map(UncertainColumn::ends)
            .unwrap_or_default()
    };
    let total = |c: usize| {
        let column = columns.get(c);
        let first = |list: fn(&UncertainColumn) -> &[f64]| {
            let cell = column.and_then(|column| list(column).first().copied());
            cell.unwrap_or(f64::NAN)
        };
        let (value, error) = (first(|c| &c.value), first(|c| &c.error));
        let (lower, upper) = IntervalScale::Logarithm.interval(value, error);
        PredictionInterval {
            value,
            standard_error: value * error,
            lower,
            upper,
        }
    };
    let (probability_alive_lower, probability_alive_upper) = ends(0);
    let (expected_purchases_lower, expected_purchases_upper) = ends(1);
    Ok(CustomerIntervals {
        probability_alive_lower,
        probability_alive_upper,
        expected_purchases_lower,
        expected_purchases_upper,
        active_customers: total(2),
        total_purchases: total(3),
    })
}

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
