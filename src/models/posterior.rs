//! The posterior of a model's parameters by Markov chains, and whether they have converged.

use super::chains::convergence;
use super::hamiltonian::{Chain, Sampler, log_posterior};
use super::likelihood::{AnyLikelihood, Likelihood};
use crate::numerics::matrix;
use crate::numerics::newton::{Limits, maximise};
use crate::numerics::random::Random;

/// How to sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PosteriorOptions {
    /// Independent chains, so that their agreement can be checked.
    pub chains: u32,
    /// Draws of each chain to find its step length, not kept.
    pub warm_up: u32,
    /// Sampling goes on until every parameter has so many effective draws, over all chains …
    pub effective_draws: f64,
    /// … or each chain has so many draws.
    pub most_draws: u32,
    /// Standard deviation of the prior of each logarithm of a parameter, around the starting value of a fit.
    pub prior_deviation: f64,
    /// The same seed gives the same draws.
    pub seed: u64,
}

impl Default for PosteriorOptions {
    fn default() -> Self {
        Self {
            chains: 4,
            warm_up: 150,
            effective_draws: 1_000.0,
            most_draws: 4_000,
            prior_deviation: 3.0,
            seed: 1,
        }
    }
}

/// Draws from a posterior.
#[derive(Debug, Clone, PartialEq)]
pub struct Posterior<const N: usize> {
    /// The parameters, by chain and draw.
    pub chains: Vec<Vec<[f64; N]>>,
    /// Share of the proposals that were accepted.
    pub acceptance: f64,
    /// For each parameter, how much the chains differ: split R̂ of Gelman et al. on logarithms. Below 1.01 is good.
    pub r_hat: [f64; N],
    /// For each parameter, how many independent draws the draws are worth.
    pub effective_draws: [f64; N],
    /// How often the likelihood was evaluated.
    pub evaluations: u32,
}

/// Samples the posterior of a model's parameters, with a wide normal prior on each logarithm.
///
/// ```
/// use lifeworth::models::{ContractCohorts, PosteriorOptions, SbgLikelihood, posterior};
///
/// let survivors = vec![1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
/// let cohorts = ContractCohorts::of_survivors(&[survivors]).unwrap();
/// let sample = posterior(SbgLikelihood(cohorts), &PosteriorOptions::default()).unwrap();
/// assert!(sample.r_hat.iter().all(|r| *r < 1.01));
/// assert!(sample.effective_draws.iter().all(|n| *n > 1000.0));
/// ```
///
/// In coordinates in which the posterior is nearly a standard normal: centred at its mode and scaled by its curvature
/// there. `None` if the posterior has no mode, which the prior rules out unless the likelihood is not finite.
pub fn posterior<L: Likelihood<N>, const N: usize>(
    likelihood: L,
    options: &PosteriorOptions,
) -> Option<Posterior<N>> {
    let mut sampler = PosteriorSampler::new(likelihood, options)?;
    while !sampler.advance() {}
    Some(sampler.finish())
}

/// Draws of each chain between two looks at the convergence.
const BATCH: u32 = 250;

/// Draws of one chain in a step of the sampler, and the distinct rows that a step evaluates with so many: with more rows a step
/// has fewer draws, so that it takes about as long.
const STEP: u32 = 25;
const ROWS_OF_STEP: usize = 5_000;

/// A posterior in the making, step by step, so that whoever waits for it can be told how far it is, or give up.
pub struct PosteriorSampler<const N: usize> {
    names: [&'static str; N],
    sampler: Sampler<N>,
    chains: Vec<Chain<N>>,
    options: PosteriorOptions,
    diagnosis: ([f64; N], [f64; N]),
    /// Draws of one chain in a step.
    step: u32,
    progress: f64,
}

impl<const N: usize> PosteriorSampler<N> {
    /// A sampler at the mode. `None` if the posterior has none.
    pub fn new<L: Likelihood<N>>(likelihood: L, options: &PosteriorOptions) -> Option<Self> {
        Self::of(Box::new(likelihood), options)
    }

    fn of(likelihood: Box<dyn AnyLikelihood<N>>, options: &PosteriorOptions) -> Option<Self> {
        let names = likelihood.names();
        let rows = likelihood.weights().len().max(1);
        let most = STEP as usize * ROWS_OF_STEP / rows;
        let start = likelihood.start().map(f64::ln);
        let target = log_posterior(likelihood, start, options.prior_deviation);
        let mode = maximise(start, Limits::default(), &*target);
        let information = mode.at.hessian.map(|row| row.map(|h| -h));
        let covariance = matrix::inverse(&matrix::cholesky(&information)?);
        let sampler = Sampler {
            target,
            center: mode.point,
            scale: matrix::cholesky(&covariance)?,
            random: Random::seeded(options.seed),
            evaluations: mode.evaluations,
        };
        Some(Self {
            names,
            sampler,
            chains: Vec::new(),
            options: *options,
            diagnosis: ([f64::NAN; N], [0.0; N]),
            step: STEP.min(most as u32).max(1),
            progress: 0.0,
        })
    }

    /// The names of the parameters, in their order.
    pub const fn names(&self) -> [&'static str; N] {
        self.names
    }

    /// Goes one step further; whether there are enough draws.
    pub fn advance(&mut self) -> bool {
        let enough = self.draw();
        let share = self.share_behind();
        self.progress = self.progress.max(share);
        enough
    }

    fn draw(&mut self) -> bool {
        let Self {
            sampler,
            chains,
            options,
            step,
            ..
        } = self;
        if let Some(chain) = chains.last_mut()
            && chain.warmed_up < options.warm_up
        {
            sampler.warm_up(chain, (*step).min(options.warm_up - chain.warmed_up));
            return false;
        }
        if chains.len() < options.chains as usize {
            chains.push(sampler.chain());
            return false;
        }
        let drawn = chains.last().map_or(0, |chain| chain.draws.len());
        let ahead = drawn + BATCH as usize;
        let behind = chains
            .iter_mut()
            .find(|chain| chain.draws.len() < ahead - ahead % BATCH as usize);
        if let Some(chain) = behind {
            let to_batch = BATCH - chain.draws.len() as u32 % BATCH;
            sampler.extend(chain, (*step).min(to_batch));
        }
        let drawn = chains.last().map_or(0, |chain| chain.draws.len());
        let complete = chains.iter().all(|chain| chain.draws.len() == drawn);
        if !complete || !drawn.is_multiple_of(BATCH as usize) {
            return false;
        }
        self.diagnosis = diagnose(&self.chains);
        let (r_hat, effective_draws) = &self.diagnosis;
        let enough = effective_draws
            .iter()
            .all(|n| *n >= self.options.effective_draws)
            && r_hat.iter().all(|r| *r < 1.01);
        enough || drawn >= self.options.most_draws as usize
    }

    /// The share of all iterations that are behind, those of the warm-up among them. How many draws it will take is not known
    /// before the first look at the convergence: one batch of each chain at least, and then as many as promised so far, but never
    /// more than allowed. The share never falls.
    pub const fn progress(&self) -> f64 {
        self.progress
    }

    fn share_behind(&self) -> f64 {
        let warmed_up: u32 = self.chains.iter().map(|chain| chain.warmed_up).sum();
        let drawn: usize = self.chains.iter().map(|chain| chain.draws.len()).sum();
        let per_chain = drawn as f64 / f64::from(self.options.chains);
        let least = self
            .diagnosis
            .1
            .iter()
            .copied()
            .fold(f64::INFINITY, f64::min);
        let batch = f64::from(BATCH);
        let promised = if least > 0.0 {
            (per_chain * self.options.effective_draws / least / batch).ceil() * batch
        } else {
            batch
        };
        // More than the draws so far, as long as there are not enough.
        let draws = promised
            .max(per_chain + 1.0)
            .min(f64::from(self.options.most_draws));
        let all = f64::from(self.options.chains) * (f64::from(self.options.warm_up) + draws);
        ((f64::from(warmed_up) + drawn as f64) / all).min(1.0)
    }

    /// The draws so far.
    pub fn finish(self) -> Posterior<N> {
        let drawn: usize = self.chains.iter().map(|chain| chain.draws.len()).sum();
        let accepted: f64 = self.chains.iter().map(|chain| chain.accepted).sum();
        let (r_hat, effective_draws) = self.diagnosis;
        let draws = |chain: Chain<N>| chain.draws.into_iter().map(|d| d.map(f64::exp)).collect();
        Posterior {
            acceptance: accepted / drawn as f64,
            chains: self.chains.into_iter().map(draws).collect(),
            r_hat,
            effective_draws,
            evaluations: self.sampler.evaluations,
        }
    }
}

fn diagnose<const N: usize>(chains: &[Chain<N>]) -> ([f64; N], [f64; N]) {
    let mut r_hat = [f64::NAN; N];
    let mut effective_draws = [f64::NAN; N];
    for (i, (r, n)) in r_hat.iter_mut().zip(&mut effective_draws).enumerate() {
        let column = |chain: &Chain<N>| -> Vec<f64> {
            chain
                .draws
                .iter()
                .filter_map(|d| d.get(i).copied())
                .collect()
        };
        let columns: Vec<Vec<f64>> = chains.iter().map(column).collect();
        (*r, *n) = convergence(&columns);
    }
    (r_hat, effective_draws)
}
