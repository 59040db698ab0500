//! The posterior of a model's parameters: Hamiltonian Monte Carlo, and whether it has converged.

use super::chains::convergence;
use super::likelihood::Likelihood;
use crate::numerics::matrix::{self, Matrix};
use crate::numerics::newton::{Derivatives, Limits, maximise};
use crate::numerics::normal::normal_quantile;
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

/// Leapfrog steps per proposal: with the step length that the warm-up finds, about a quarter of an orbit.
const FEWEST_STEPS: u32 = 1;
const MOST_STEPS: u32 = 4;

/// Share of proposals to accept (Betancourt, Byrne and Girolami, 2014).
const TARGET: f64 = 0.8;

/// Samples the posterior of a model's parameters, with a wide normal prior on each logarithm.
///
/// ```
/// use lifeworth::models::{ContractCohorts, PosteriorOptions, SbgLikelihood, posterior};
///
/// let survivors = vec![1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
/// let cohorts = ContractCohorts::of_survivors(&[survivors]).unwrap();
/// let sample = posterior(&SbgLikelihood(cohorts), &PosteriorOptions::default()).unwrap();
/// assert!(sample.r_hat.iter().all(|r| *r < 1.01));
/// assert!(sample.effective_draws.iter().all(|n| *n > 1000.0));
/// ```
///
/// Neal (2011), "MCMC using Hamiltonian dynamics", in coordinates in which the posterior is nearly a standard normal:
/// centred at its mode and scaled by its curvature there. The step length adapts during the warm-up (Hoffman and
/// Gelman, 2014). `None` if the posterior has no mode, which the prior rules out unless the likelihood is not finite.
pub fn posterior<L: Likelihood<N>, const N: usize>(
    likelihood: &L,
    options: &PosteriorOptions,
) -> Option<Posterior<N>> {
    let target = Target {
        likelihood,
        prior_mean: likelihood.start().map(f64::ln),
        precision: options.prior_deviation.powi(-2),
    };
    let mode = maximise(target.prior_mean, Limits::default(), |point| {
        target.at(point)
    });
    let information = mode.at.hessian.map(|row| row.map(|h| -h));
    let covariance = matrix::inverse(&matrix::cholesky(&information)?);
    let mut sampler = Sampler {
        target,
        center: mode.point,
        scale: matrix::cholesky(&covariance)?,
        random: Random::seeded(options.seed),
        evaluations: mode.evaluations,
    };
    let mut chains: Vec<Chain<N>> = (0..options.chains)
        .map(|_| sampler.warm_up(options.warm_up))
        .collect();
    loop {
        for chain in &mut chains {
            sampler.extend(chain, BATCH);
        }
        let (r_hat, effective_draws) = diagnose(&chains);
        let enough = effective_draws
            .iter()
            .all(|n| *n >= options.effective_draws)
            && r_hat.iter().all(|r| *r < 1.01);
        let drawn = chains.first().map_or(0, |chain| chain.draws.len());
        if enough || drawn >= options.most_draws as usize {
            let accepted: f64 = chains.iter().map(|chain| chain.accepted).sum();
            return Some(Posterior {
                acceptance: accepted / (drawn * chains.len()) as f64,
                chains: chains
                    .into_iter()
                    .map(|chain| chain.draws.into_iter().map(|d| d.map(f64::exp)).collect())
                    .collect(),
                r_hat,
                effective_draws,
                evaluations: sampler.evaluations,
            });
        }
    }
}

/// Draws of each chain between two looks at the convergence.
const BATCH: u32 = 250;

/// A chain: where it is, how far its steps go, and its draws as logarithms of the parameters.
struct Chain<const N: usize> {
    here: Place<N>,
    length: f64,
    draws: Vec<[f64; N]>,
    accepted: f64,
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

struct Target<'a, L, const N: usize> {
    likelihood: &'a L,
    prior_mean: [f64; N],
    precision: f64,
}

impl<L: Likelihood<N>, const N: usize> Target<'_, L, N> {
    /// The logarithm of the posterior density, up to a constant.
    fn at(&self, logarithms: &[f64; N]) -> Derivatives<N> {
        let parameters = logarithms.map(f64::exp);
        let mut at = self
            .likelihood
            .derivatives(&parameters)
            .in_logarithms(&parameters);
        let rows = at.gradient.iter_mut().zip(&mut at.hessian).enumerate();
        for ((i, (slope, row)), (x, mean)) in rows.zip(logarithms.iter().zip(&self.prior_mean)) {
            at.value -= 0.5 * self.precision * (x - mean) * (x - mean);
            *slope -= self.precision * (x - mean);
            if let Some(diagonal) = row.get_mut(i) {
                *diagonal -= self.precision;
            }
        }
        at
    }
}

struct Sampler<'a, L, const N: usize> {
    target: Target<'a, L, N>,
    center: [f64; N],
    /// Lower triangular; its columns span the posterior.
    scale: Matrix<N>,
    random: Random,
    evaluations: u32,
}

/// A place, in standardised coordinates, with the log-density and its gradient there.
#[derive(Clone, Copy)]
struct Place<const N: usize> {
    z: [f64; N],
    value: f64,
    gradient: [f64; N],
}

impl<L: Likelihood<N>, const N: usize> Sampler<'_, L, N> {
    fn logarithms(&self, z: &[f64; N]) -> [f64; N] {
        let mut point = matrix::times_lower(&self.scale, z);
        for (p, c) in point.iter_mut().zip(&self.center) {
            *p += c;
        }
        point
    }

    fn place(&mut self, z: [f64; N]) -> Place<N> {
        self.evaluations += 1;
        let at = self.target.at(&self.logarithms(&z));
        Place {
            z,
            value: at.value,
            gradient: matrix::times_upper(&self.scale, &at.gradient),
        }
    }

    fn normals(&mut self) -> [f64; N] {
        // Never exactly 0, where the quantile is infinite.
        std::array::from_fn(|_| normal_quantile(self.random.uniform() + f64::EPSILON / 4.0))
    }

    /// A chain that has left its start behind and knows how far to step.
    fn warm_up(&mut self, iterations: u32) -> Chain<N> {
        let start = self.normals();
        let mut here = self.place(start.map(|z| 1.5 * z));
        let mut step = DualAveraging::new(0.8);
        for _ in 0..iterations {
            let (next, probability) = self.propose(&here, step.current);
            if self.random.uniform() < probability {
                here = next;
            }
            step.update(probability);
        }
        Chain {
            here,
            length: step.average,
            draws: Vec::new(),
            accepted: 0.0,
        }
    }

    fn extend(&mut self, chain: &mut Chain<N>, draws: u32) {
        for _ in 0..draws {
            let (next, probability) = self.propose(&chain.here, chain.length);
            if self.random.uniform() < probability {
                chain.here = next;
            }
            chain.accepted += probability;
            chain.draws.push(self.logarithms(&chain.here.z));
        }
    }

    /// Where a push in a random direction leads, and the probability to go there.
    fn propose(&mut self, here: &Place<N>, length: f64) -> (Place<N>, f64) {
        let mut momentum = self.normals();
        let energy = here.value - 0.5 * matrix::dot(&momentum, &momentum);
        let choice = self.random.uniform() * f64::from(MOST_STEPS - FEWEST_STEPS + 1);
        let mut place = *here;
        for _ in 0..FEWEST_STEPS + choice as u32 {
            push(&mut momentum, &place.gradient, 0.5 * length);
            let mut z = place.z;
            push(&mut z, &momentum, length);
            place = self.place(z);
            push(&mut momentum, &place.gradient, 0.5 * length);
        }
        let change = place.value - 0.5 * matrix::dot(&momentum, &momentum) - energy;
        // A density that is not finite is nowhere to go.
        let probability = if change.is_nan() {
            0.0
        } else {
            change.exp().min(1.0)
        };
        (place, probability)
    }
}

fn push<const N: usize>(x: &mut [f64; N], direction: &[f64; N], by: f64) {
    for (x, d) in x.iter_mut().zip(direction) {
        *x += by * d;
    }
}

/// Step length by dual averaging: Hoffman and Gelman (2014), section 3.2.
struct DualAveraging {
    center: f64,
    mean_error: f64,
    count: f64,
    log_average: f64,
    current: f64,
    average: f64,
}

impl DualAveraging {
    fn new(start: f64) -> Self {
        Self {
            center: (2.0 * start).ln(),
            mean_error: 0.0,
            count: 0.0,
            log_average: start.ln(),
            current: start,
            average: start,
        }
    }

    fn update(&mut self, probability: f64) {
        self.count += 1.0;
        let share = 1.0 / (self.count + 10.0);
        self.mean_error += share * (TARGET - probability - self.mean_error);
        let log = self.center - self.count.sqrt() / 0.05 * self.mean_error;
        let weight = self.count.powf(-0.75);
        self.log_average += weight * (log - self.log_average);
        // Longer steps than this overshoot even a standard normal.
        self.current = log.exp().min(1.5);
        self.average = self.log_average.exp().min(1.5);
    }
}
